import fc from 'fast-check'

/** Minutes made up for a test, with the facts that they say. */
export type GeneratedMinutes = {
  readonly lines: readonly string[]
  readonly facts: {
    readonly kind: string
    readonly body: string
    readonly date: string
    readonly people: readonly string[]
    readonly items: readonly (readonly [string | null, string])[]
    /** The clauses of each decision. */
    readonly decisions: readonly (readonly string[])[]
    readonly assignments: readonly { readonly owner: string; readonly due: string | null }[]
  }
}

type Style = 'section' | 'numbered' | 'notes'

const bodies = [
  'Samverkansgruppen för barn och unga',
  'Rådet för folkhälsa i Ekebro',
  'Styrgruppen för nära vård',
  'Arbetsgruppen för våldsförebyggande arbete',
  'Ledningsgruppen för psykisk hälsa',
]
const firstNames = 'Anna Björn Cecilia David Elin Fredrik Gunilla Henrik Ingrid Johan'.split(' ')
const surnames = 'Lindqvist Åkerström Bergman Sandberg Nyström Holmgren Ekdahl Wikström'.split(' ')
const titles = ['socialchef', 'rektor', 'utvecklingsledare', 'verksamhetschef', 'kurator']
const organisations = ['Norrdala kommun', 'Region Ekebygd', 'Ekebro kommun', 'Sunnanå kommun']
const itemTitles = [
  'Läget i länets skolor',
  'Sommarläger för unga',
  'Elevhälsans arbete',
  'Uppföljning av handlingsplanen',
  'Enkäten om trygghet',
  'Budget för nästa år',
  'Rapport från familjecentralerna',
]
const talk = [
  'Skolorna i länet har haft ett bra år, fastän flera av dem har svårt att få tag i vikarier till de lägre årskurserna.',
  'En diskussion fördes om hur fler unga kan nås innan de börjar gymnasiet och vilka som behöver mest stöd i det arbetet.',
  'Enkäten visar att de flesta trivs, men att de som mår sämst också är de som minst gärna svarar på frågor om hur de har det.',
  'Det finns en oro för att det blir trångt på mottagningen.',
  'Antalet besök har ökat sedan i höstas.',
]
const clauses = [
  'att godkänna den gemensamma planen',
  'att lägga rapporten till handlingarna',
  'att ställa sig bakom förslaget',
  'att fortsätta arbetet som hittills',
]
const tasks = [
  (first: string) => `${first} bokar lokal`,
  (first: string) =>
    `${first} skickar ut underlaget om det gemensamma arbetet till alla verksamheter som är berörda av det`,
  (first: string) => `${first} tar fram ett förslag till program`,
  (first: string) => `${first} kontaktar skolorna i hela länet`,
]
const dues = [
  ['', null],
  [' senast den 12 april', '2024-04-12'],
  [' senast den 3 maj 2024', '2024-05-03'],
] as const

const someOf = <Each>(from: readonly Each[], minLength: number, maxLength: number) =>
  fc.shuffledSubarray([...from], { minLength, maxLength })

const point = fc.record({
  talk: someOf(talk, 1, 3),
  decided: someOf(clauses, 0, 3),
  oneLine: fc.boolean(),
  task: fc.option(fc.tuple(fc.nat(), fc.constantFrom(...tasks), fc.constantFrom(...dues))),
})

/** Minutes with paragraphs, with numbers, or notes with titles alone; with people, talk, decisions and tasks. */
export const generatedMinutes: fc.Arbitrary<GeneratedMinutes> = fc
  .record({
    style: fc.constantFrom<Style>('section', 'numbered', 'notes'),
    body: fc.constantFrom(...bodies),
    first: someOf(firstNames, 3, 6),
    last: fc.array(fc.constantFrom(...surnames), { minLength: 6, maxLength: 6 }),
    beside: fc.array(fc.tuple(fc.constantFrom(...titles), fc.constantFrom(...organisations)), {
      minLength: 6,
      maxLength: 6,
    }),
    running: fc.boolean(),
    titles: someOf(itemTitles, 3, 6),
    points: fc.array(point, { minLength: 6, maxLength: 6 }),
  })
  .map(({ style, body, first, last, beside, titles: named, points, ...more }) => {
    const people = first.map((name, at) => `${name} ${last[at]}`)
    const running = more.running && people.length === 3
    const listed = people.map((name, at) =>
      running ? name : `${name}, ${beside[at]?.[0]}, ${beside[at]?.[1]}`,
    )
    const kind = style === 'notes' ? 'minnesanteckningar' : 'protokoll'
    const lines = [
      `${style === 'notes' ? 'Minnesanteckningar' : 'Protokoll'} ${body} 2024-03-14`,
      '',
      'Tid: Torsdag 14 mars 2024 kl. 13.00–15.00',
      'Plats: Ekebro stadshus',
      '',
      ...(running ? [`Närvarande: ${listed.join(', ')}`] : ['Närvarande:', ...listed]),
      '',
    ]
    const decisions: string[][] = []
    const assignments: { owner: string; due: string | null }[] = []
    const items = named.map((title, at): [string | null, string] => {
      const label = style === 'section' ? `§ ${at + 1} ` : style === 'numbered' ? `${at + 1}. ` : ''
      const each = points[at]
      lines.push(`${style === 'notes' ? '## ' : ''}${label}${title}`, (each?.talk ?? []).join(' '))
      if (each?.task) {
        const [who, task, [written, due]] = each.task
        const owner = people[who % people.length] ?? ''
        lines.push(`${task(owner.split(' ')[0] ?? '')}${written}.`)
        assignments.push({ owner, due })
      }
      const decided = each?.decided ?? []
      if (decided.length > 0) {
        decisions.push(decided)
        const lead = `${body.split(' ')[0]} beslutar`
        if (each?.oneLine && decided.length === 1) lines.push(`${lead} ${decided[0]}`)
        else lines.push('', lead, ...decided)
      }
      lines.push('')
      return [style === 'notes' ? null : String(at + 1), title]
    })
    return {
      lines: lines.slice(0, -1),
      facts: { kind, body, date: '2024-03-14', people, items, decisions, assignments },
    }
  })
