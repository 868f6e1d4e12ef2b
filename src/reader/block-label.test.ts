import { describe, expect, it } from 'vitest'
import { lineIn } from '../../test/support/written.ts'
import { readBlockLabel } from './block-label.ts'

const labelOf = (text: string) => readBlockLabel(lineIn(text))

describe('a label at the start of a line', () => {
  it.each([
    ['Närvarande: Anna Ek', 'present', 'Anna Ek'],
    ['Närvarande ledamöter:', 'present', ''],
    ['Närvarade ledamöter', 'present', ''],
    ['NÄRVARANDE', 'present', ''],
    ['**Närvarande**', 'present', ''],
    ['Deltagare: Anna Ek, Bo Alm', 'present', 'Anna Ek, Bo Alm'],
    ['Deltog:', 'present', ''],
    ['Beslutande', 'present', ''],
    ['Med på mötet:', 'present', ''],
    ['Frånvarande: Bo Alm', 'absent', 'Bo Alm'],
    ['Förhinder', 'absent', ''],
    ['Anmält förhinder:', 'absent', ''],
    ['Återbud: Cecilia Dahl', 'absent', 'Cecilia Dahl'],
    ['Ej närvarande', 'absent', ''],
    ['Deltog inte idag: Monika', 'absent', 'Monika'],
    ['Inbjudna:', 'guest', ''],
    ['Särskilt inbjudna', 'guest', ''],
    ['Adjungerade: David Lind', 'guest', 'David Lind'],
    ['Kallade: Anna Ek', 'called', 'Anna Ek'],
    ['Övriga deltagare', 'others', ''],
    ['Ersättare', 'substitutes', ''],
    ['Ej tjänstgörande ersättare', 'substitutes', ''],
    ['Ordförande: Anna Ek', 'chair', 'Anna Ek'],
    ['Vice ordförande: Bo Alm', 'viceChair', 'Bo Alm'],
    ['Ordförande och sekreterare: Anna Ek/Eva Sjögren', 'chairAndSecretary', 'Anna Ek/Eva Sjögren'],
    ['Sekreterare: Eva Sjögren', 'secretary', 'Eva Sjögren'],
    ['Vid pennan: Eva Sjögren', 'secretary', 'Eva Sjögren'],
    ['Vid protokollet', 'secretary', ''],
    ['Vid tangentbordet: Eva Sjögren', 'secretary', 'Eva Sjögren'],
    ['Antecknar: Eva Sjögren', 'secretary', 'Eva Sjögren'],
    ['Antecknar\tEva Sjögren', 'secretary', 'Eva Sjögren'],
    ['Noterar: Eva Sjögren', 'secretary', 'Eva Sjögren'],
    ['Vilka deltog?', 'present', ''],
    ['Vem var med?', 'present', ''],
    ['Meddelade att hon inte kunde komma: Bo Alm', 'absent', 'Bo Alm'],
    ['Inbjuden under punkten om skolan: Bo Alm', 'guest', 'Bo Alm'],
    ['Justeras', 'adjuster', ''],
    ['Justerare: Bo Alm', 'adjuster', 'Bo Alm'],
    ['Tid och plats: Fredagen den 28 maj', 'timeAndPlace', 'Fredagen den 28 maj'],
    ['Plats och tid Kommunhuset', 'timeAndPlace', 'Kommunhuset'],
    ['Tid, plats: 09:30-12:00, Teams', 'timeAndPlace', '09:30-12:00, Teams'],
    ['Datum: 2024-03-14', 'date', '2024-03-14'],
    ['Tid: 13.00', 'time', '13.00'],
    ['Plats: Stadshuset', 'place', 'Stadshuset'],
    ['Typ av möte: Styrgrupp', 'body', 'Styrgrupp'],
    ['Dnr: SN 2024/12', 'reference', 'SN 2024/12'],
    ['Paragrafer: 1–7', 'sections', '1–7'],
    ['Underskrifter', 'signatures', ''],
    ['Ärendeförteckning', 'contents', ''],
    ['Dagordning', 'contents', ''],
    ['Sändlista: Ledamöter', 'distribution', 'Ledamöter'],
    ['Kopia till: Regionen', 'distribution', 'Regionen'],
    ['Protokollet ska skickas till:', 'distribution', ''],
    ['Bilaga 1', 'attachments', ''],
  ] as const)('is read in %j', (text, kind, rest) => {
    expect(labelOf(text)).toMatchObject({ kind, rest })
  })

  it('is read in a column of its own', () => {
    expect(labelOf('Närvarande      Anna Ek, rektor')).toMatchObject({
      kind: 'present',
      rest: 'Anna Ek, rektor',
    })
  })

  it.each([
    ['a sentence about who was there', 'Närvarande ledamöter uppmanades att svara på enkäten.'],
    ['a sentence about participants', 'Deltagarna delades in i grupper och fick diskutera.'],
    [
      'absence from school',
      'Frånvaron i årskurs nio har ökat sedan förra läsåret enligt rapporten.',
    ],
    ['other questions', 'Övriga frågor'],
    ['other matters', 'Övriga ärenden'],
    ['a title about absence', 'Frånvaro i grundskolan'],
    ['a title about presence', 'Närvaro i skolan'],
    ['a title about exclusion', 'Digitalt utanförskap'],
    ['a title about fees', 'Justering av avgifter'],
    ['what a chair does', 'Ordföranden hälsade alla välkomna.'],
    ['what a secretary does', 'Sekreteraren skickar ut anteckningarna.'],
    ['a time in a sentence', 'Tiden räcker inte till alla punkter.'],
    ['an agenda that is approved', 'Dagordningen godkändes.'],
    ['what an invitation says', 'Inbjudan till konferensen skickas ut i maj.'],
    ['what is adjusted', 'Justering av avgifter diskuterades på flera håll i länet under året.'],
    ['a point with a number', '§ 2 Närvarande'],
    ['a person', 'Anna Ek, ordförande'],
    ['nothing', ''],
  ])('is not %s: %j', (_, text) => {
    expect(labelOf(text)).toBeNull()
  })
})

describe('a question', () => {
  it.each([
    ['Vilka behöver mer stöd?'],
    ['Vem tar över?'],
    ['Närvaro i skolan?'],
    ['Gäster som inte kommer?'],
    ['Hur många kom?'],
  ])('about something else than who was there is no label: %j', (text) => {
    expect(labelOf(text)).toBeNull()
  })
})
