import { describe, expect, it } from 'vitest'
import { ownBody } from '../own-body.ts'
import { isPlainDecision } from './plain-decision.ts'

const own = ownBody('Rådet för folkhälsa i Ekebro')

describe('a decision in plain words', () => {
  it.each([
    ['Dagordningen godkändes.'],
    ['Dagordningen godkänns.'],
    ['Protokollet godkändes och lades till handlingarna.'],
    ['Dagordningen fastställs.'],
    ['Mötet väljer Anna Ek till justerare.'],
    ['Till justerare valdes Bo Alm.'],
    ['Anna Ek utses till ordförande.'],
    ['Frågan bordläggs.'],
    ['Ärendet bordlades till nästa möte.'],
    ['Rådet ställer sig bakom förslaget.'],
    ['Rådet noterar informationen.'],
    ['Rådet tackar för informationen.'],
    ['Informationen läggs till handlingarna.'],
    ['Rapporten läggs med godkännande till handlingarna.'],
    ['Ansökan avslås.'],
    ['Medel beviljas med 20 000 kr.'],
    ['Ok på förslaget.'],
    ['Ärendet utgår.'],
    ['Frågan skjuts till nästa möte.'],
    ['Bo Alm får i uppdrag att ta fram ett förslag.'],
    ['Styrelsen beviljades ansvarsfrihet.'],
    ['Mötet ansågs behörigt utlyst.'],
    ['Frågan om tolkar skjuts upp till mötet i maj.'],
    ['Rådet avvaktar med förslag tills avtalet är klart.'],
    ['Rådet fastställer följande dagordning:'],
    ['Junimötet ställs in eftersom många har förhinder.'],
    ['Offerten avböjs.'],
  ])('is told in %j', (text) => {
    expect(isPlainDecision(text, own)).toBe(true)
  })

  it.each([
    ['what somebody asks about', 'Bo undrar om tolkar bokas.'],
    ['what another body does in the meantime', 'Regionen avvaktar med förslag.'],
    ['what another body did', 'Planen antogs av kommunfullmäktige.'],
    ['what another body does', 'Regionstyrelsen godkänner planen.'],
    ['what is to come', 'Planen ska godkännas i maj.'],
    ['what should be', 'Planen bör godkännas.'],
    ['what may be', 'Planen kan godkännas i maj.'],
    ['what is proposed', 'Anna föreslår att planen godkänns.'],
    ['a condition', 'Om planen godkänns startar arbetet.'],
    ['a time', 'När planen godkänns startar arbetet.'],
    ['a question', 'Ska planen godkännas?'],
    ['a motion', 'Bo Alm yrkar att ärendet bordläggs.'],
    ['an earlier year', 'Under 2022 antogs en plan.'],
    ['an earlier meeting', 'Förra mötet valdes Anna till justerare.'],
    ['information that somebody gets', 'Eleverna får information om stöd.'],
    ['that nothing was decided', 'Inga beslut fattades.'],
    ['an agenda title', 'Godkännande av dagordning'],
    ['a title with the word', 'Beslut om budget'],
    ['a document with the word', 'Handlingsplanen för 2025'],
    ['a plan', 'Anna Ek informerar om handlingsplanen.'],
    ['a person who does it', 'Anna Ek godkänner fakturorna.'],
    ['who chooses', 'Många unga väljer bort skolan.'],
    ['a body in a clause', 'Den plan som fastställs av nämnden gäller.'],
    ['a list to come', 'Rådet godkänner:'],
    ['something else', 'Bo Alm berättar om lägret.'],
    ['nothing', ''],
  ])('is not told by %s: %j', (_, text) => {
    expect(isPlainDecision(text, own)).toBe(false)
  })

  it('is not looked for in a long text', () => {
    expect(isPlainDecision(`Dagordningen godkändes ${'och mer därtill '.repeat(20)}.`, own)).toBe(
      false,
    )
  })
})

describe('consent', () => {
  it.each([
    ['Alla är med på att byta lokal.'],
    ['Ingen emot, så vi byter lokal.'],
    ['Kallelsen är därmed godkänd.'],
    ['Mötet anses vara behörigt utlyst.'],
    ['Punkten om taxor stryks ur planen.'],
    ['Gruppen går vidare med förslaget om en gemensam jour.'],
    ['Vi går därför vidare med Norrdalas modell.'],
    ['Inga invändningar mot att lokalen byts.'],
    ['Det höll samtliga med om och lägret blir kvar i Ekebro.'],
    ['Frågan drivs inte vidare.'],
    ['Ärendet vilar till hösten.'],
  ])('is a decision: %j', (text) => {
    expect(isPlainDecision(text, own)).toBe(true)
  })

  it.each([
    ['Ingen har något emot det.'],
    ['Bo går vidare med frågan.'],
    ['Kommunen går vidare med bygget.'],
    ['Vi går vidare med att Bo berättar.'],
    ['Det höll Bo med om.'],
    ['Ansvaret vilar på rektor.'],
    ['Frågan vilar.'],
    ['Hon avtackas med en bok.'],
    ['Alla är trötta.'],
  ])('is none where nothing follows from it: %j', (text) => {
    expect(isPlainDecision(text, own)).toBe(false)
  })
})
