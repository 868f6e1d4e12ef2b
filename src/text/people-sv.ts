import { many } from './many.ts'

/** What the pages of people say, in Swedish. */
export const peopleSv = {
  load: {
    bodies: many('organ', 'organ'),
  },
  facts: {
    bodies: 'Sitter i',
    open: 'Öppna uppdrag',
    overdue: 'Försenade',
    variants: 'Skrivs också',
  },
  seats: {
    heading: 'Platser',
    none: 'Har ingen plats i något organ.',
    former: 'Tidigare och kommande',
  },
  attendance: {
    heading: 'Närvaro',
    none: 'Nämns inte i närvaron i något inläst protokoll.',
    sentence: (present: number, all: number) => `Närvarande vid ${present} av ${all} möten`,
    last: (day: string) => `senast nämnd ${day}`,
  },
  assignments: {
    heading: 'Uppdrag',
    none: 'Har inga uppdrag i de protokoll som är inlästa.',
    closed: 'Återrapporterade och klara',
  },
}
