/** What the pages of bodies say, in Swedish. */
export const bodiesSv = {
  title: 'Organ',
  lead: 'Grupperna där länets parter möts, från politisk nivå till arbetsgrupper.',
  empty: 'Här visas länets samverkansorgan när det första protokollet är inläst.',
  lastMeeting: (day: string) => `Senaste möte ${day}`,
  noMeeting: 'Inget möte än',
  dissolved: (day: string) => `Upplöst ${day}`,
}
