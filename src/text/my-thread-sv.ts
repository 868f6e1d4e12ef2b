/** What the signed-in start page says, in Swedish. */
export const myThreadSv = {
  title: 'Min tråd',
  /** Under the heading: how much waits, and what comes next. */
  waits: (count: number) =>
    count === 0
      ? 'Inget väntar på dig.'
      : count === 1
        ? 'En sak väntar på dig.'
        : `${count} saker väntar på dig.`,
  next: (body: string, day: string) => `Nästa möte är ${body} ${day}.`,
  noNext: 'Inget kommande möte är känt.',
  print: 'Mitt underlag',
  printHeading: (meeting: string | null) =>
    meeting === null ? 'Mitt underlag' : `Mitt underlag inför ${meeting}`,
  meetingOf: (body: string, day: string) => `${body} ${day}`,
  waiting: {
    heading: 'Väntar på dig',
    review: (count: number) =>
      count === 1 ? 'Granska ett inläst protokoll' : `Granska ${count} inlästa protokoll`,
    reviewHint: (name: string) => `Äldst: ${name}`,
    present: (title: string) => `Föredra ”${title}”`,
    at: (body: string, day: string) => `${body} ${day}`,
    given: (body: string, day: string) => `Från ${body} ${day}`,
    matter: 'Ärende:',
    due: (day: string) => `Klart ${day}`,
    late: (day: string) => `Skulle varit klart ${day}`,
    noDue: 'Ingen tid sagd',
    showMore: (count: number) => (count === 1 ? 'Visa en till' : `Visa ${count} till`),
    empty: 'Här samlas uppdrag som du fått, punkter som du ska föredra och protokoll att granska.',
  },
  meetings: {
    heading: 'Nästa möten',
    due: (count: number) =>
      count === 1 ? 'En sak ska vara klar till mötet' : `${count} saker ska vara klara till mötet`,
    nothingDue: 'Inget uppdrag ska vara klart just då.',
    nobody: 'ansvarig saknas',
    empty:
      'Inget möte är inplanerat. Möten kommer hit ur protokollen, eller när någon planerar dem.',
    all: 'Alla möten',
  },
  gaps: {
    lead: 'Här har en tråd tappats. Varje rad säger vad som saknas och hur det lagas.',
    none: 'Ingen tråd är bruten i organen som du leder.',
    noneAtAll: 'Ingen tråd är bruten.',
  },
  followed: {
    heading: 'Ärenden du följer',
    empty: 'Tryck på Följ på ett ärende, så syns det senaste som hänt här.',
    all: 'Alla ärenden',
    nothing: 'Inget har hänt än.',
    ended: 'Avslutat',
    roles: {
      information: 'Information',
      preparation: 'Beredning',
      consultation: 'Samråd',
      request: 'Begäran',
      decision: 'Beslut',
      takeover: 'Övertagande',
      report: 'Återrapport',
      end: 'Avslut',
    },
  },
  mine: 'Organ där du sitter',
  leads: 'leder',
  begin: {
    heading: 'Tre steg till den första tråden',
    bodies: 'Lägg till länets organ',
    bodiesHint: 'Grupperna som möts. Du kan också hoppa hit och låta protokollen säga vilka de är.',
    documents: 'Läs in protokoll',
    documentsHint: 'Släpp flera på en gång: PDF, Word eller text.',
    answer: 'Svara på frågorna',
    answerHint: 'Det som programmet är osäkert på frågar det om, ett i taget.',
    thread: 'Se tråden',
    threadHint: 'Varje ärende får sin tråd genom organen, och luckorna syns här.',
    done: 'Klart',
    ask: 'Sekretariatet läser in länets protokoll. När det första är inläst syns dina trådar här.',
  },
}
