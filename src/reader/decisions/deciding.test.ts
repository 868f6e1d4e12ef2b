import { describe, expect, it } from 'vitest'
import { ownBody } from '../own-body.ts'
import { findDeciding } from './deciding.ts'
import { kindOfDecision } from './decision-kind.ts'

const own = ownBody('Samverkansgrupp Barn och Unga')
const deciding = (text: string) => findDeciding(text, own, '2024-03-14')

describe('a sentence that decides', () => {
  it.each([
    ['Samverkansgrupp Barn och Unga beslutar att godkänna planen.'],
    ['Samverkansgruppen beslutar att godkänna planen.'],
    ['Samverkansgruppen beslutade att godkänna planen.'],
    ['Samverkansgruppen BESLUTAR att godkänna planen.'],
    ['Gruppen beslöt enhälligt att godkänna planen.'],
    ['Mötet beslutar att godkänna planen.'],
    ['Vi bestämde att träffas i Ekebro.'],
    ['Det beslutades att planen godkänns.'],
    ['Beslutades att planen godkänns.'],
    ['Beslut fattades om att bilda en grupp.'],
    ['Beslut togs därför att bilda en grupp.'],
    ['Därefter beslutade gruppen att godkänna planen.'],
    ['Efter diskussion beslutar gruppen att avvakta.'],
  ])('decides for this body: %j', (text) => {
    expect(deciding(text)).toMatchObject({ status: 'taken', takenBy: null, rule: 'decides-that' })
  })

  it.each([
    ['Gruppen enades om att bjuda in Norrdala.'],
    ['Vi kom överens om att träffas igen.'],
    ['Gruppen är överens om att fortsätta.'],
    ['Det rådde samsyn om att stryka stycket.'],
    ['Samverkansgruppen kom fram till att den önskar en utbildning.'],
  ])('agrees for this body: %j', (text) => {
    expect(deciding(text)).toMatchObject({ status: 'taken', takenBy: null, rule: 'agrees-that' })
  })

  it.each([
    ['Regionfullmäktige antog planen den 29 januari 2024.', '2024-01-29'],
    ['Kommunstyrelsen återremitterade ärendet den 2 november med en fråga.', '2023-11-02'],
    ['Regionfullmäktige antog taxan som gäller från den 1 januari 2024.', null],
    ['Regionfullmäktige antog planen som ska följas upp den 4 juni 2024.', null],
  ])('is dated by the day behind what another body decided: %j', (text, date) => {
    expect(deciding(text)).toMatchObject({ status: 'quoted', date })
  })

  it.each([
    ['Regionstyrelsen beslutade den 12 februari att avsätta medel.', 'Regionstyrelsen'],
    ['Verksamhetsgruppen beslutade också att avvakta.', 'Verksamhetsgruppen'],
    ['Kommunfullmäktige har beslutat att anta planen.', 'Kommunfullmäktige'],
    ['Regeringen beslutade att förbjuda stora sammankomster.', 'Regeringen'],
    ['Samverkansgrupp Vuxna beslutade att ställa sig bakom planen.', 'Samverkansgrupp Vuxna'],
    ['Socialnämnden i Norrdala antog planen i februari.', 'Socialnämnden i Norrdala'],
  ])('tells what another body decided: %j', (text, takenBy) => {
    expect(deciding(text)).toMatchObject({ status: 'quoted', takenBy })
  })

  it('tells when another body decided', () => {
    expect(deciding('Regionstyrelsen beslutade den 12 februari att avsätta medel.')).toMatchObject({
      date: '2024-02-12',
    })
  })

  it.each([
    ['Vid förra mötet beslutade gruppen att bjuda in Norrdala.'],
    ['Gruppen beslutade den 12 december att bjuda in Norrdala.'],
  ])('tells what this body once decided: %j', (text) => {
    expect(deciding(text)).toMatchObject({
      status: 'quoted',
      takenBy: 'Samverkansgrupp Barn och Unga',
    })
  })

  it('tells what this body once decided by the name that the text has for it', () => {
    expect(
      deciding('Samverkansgruppen har tidigare beslutat att bjuda in Norrdala.'),
    ).toMatchObject({ status: 'quoted', takenBy: 'Samverkansgruppen' })
  })

  it.each([
    ['Direktionen fattade den 27 februari beslut att lägga ned mottagningen.', 'Direktionen'],
    ['Regionstyrelsen fattade beslut om att avsätta medel.', 'Regionstyrelsen'],
    ['Regionstyrelsen har tagit beslut om att avsätta medel.', 'Regionstyrelsen'],
  ])('tells that a decision was taken: %j', (text, takenBy) => {
    expect(deciding(text)).toMatchObject({ status: 'quoted', takenBy, rule: 'took-a-decision' })
  })

  it.each([
    ['what may be decided', 'Gruppen kan besluta att avvakta.'],
    ['what is to be decided', 'Gruppen ska besluta om planen i maj.'],
    ['what is decided on, without what', 'Fullmäktige beslutar om budgeten i juni.'],
    ['a decision in a clause', 'Anna berättade om hur nämnden beslutar att fördela medel.'],
    ['a decision-maker', 'Underlaget skickas till beslutande nämnd.'],
    ['a matter for decision', 'Beslut om budgeten tas i juni.'],
    ['that nothing was decided', 'Inga beslut fattades.'],
    ['a noun', 'Beslutet har vunnit laga kraft.'],
    ['what is approved elsewhere, in a noun', 'Godkännande av dagordning'],
    ['unity that is missing', 'Det finns ingen enighet om planen.'],
    ['a sentence about something else', 'Anna Ek informerar om planen.'],
    ['nothing', ''],
  ])('is not one that says %s: %j', (_, text) => {
    expect(deciding(text)).toBeNull()
  })

  it('tells where what is decided begins', () => {
    const text = 'Därefter beslutade gruppen att godkänna planen.'

    expect(text.slice(deciding(text)?.after)).toBe('att godkänna planen.')
  })
})

describe('the kind of a decision', () => {
  it.each([
    ['att lägga informationen till handlingarna', 'noted'],
    ['Rapporten läggs till handlingarna.', 'noted'],
    ['att notera informationen', 'noted'],
    ['att bordlägga ärendet', 'postponement'],
    ['Frågan skjuts till nästa möte.', 'postponement'],
    ['att återremittera ärendet', 'referral'],
    ['att välja Anna Ek till ordförande', 'election'],
    ['att utse Bo Alm till justerare', 'election'],
    ['att förlänga projektet till juni', 'prolongation'],
    ['att rekommendera kommunerna att anta planen', 'recommendation'],
    ['att föreslå LSVO att anta planen', 'recommendation'],
    ['att inte starta något nytt', 'negative'],
    ['att avslå ansökan', 'negative'],
    ['att ge en inriktning för arbetet', 'direction'],
    ['Gruppen enades om planen.', 'consensus'],
    ['att godkänna planen', 'formal'],
    ['att godkänna rapporten och lägga den till handlingarna', 'formal'],
    ['att godkänna handlingsplanen', 'formal'],
    ['att anta utvalda mål', 'formal'],
  ] as const)('of %j is %j', (text, kind) => {
    expect(kindOfDecision(text, 'taken')).toBe(kind)
  })

  it('is not formal while it is only proposed', () => {
    expect(kindOfDecision('att godkänna planen', 'proposed')).toBe('other')
  })
})
