import { describe, expect, it } from 'vitest'
import { ownBody } from './own-body.ts'

describe('the body whose minutes these are', () => {
  it.each([
    ['Välfärdsrådet i Ekebygd', 'Rådet'],
    ['Välfärdsrådet i Ekebygd', 'rådet'],
    ['Välfärdsrådet i Ekebygd', 'Välfärdsrådet'],
    ['Samverkansgrupp Barn och Unga', 'Samverkansgruppen'],
    ['Samverkansgrupp Barn och Unga', 'Samverkansgrupp Barn och unga'],
    ['Samverkansgrupp Barn och Unga', 'Gruppen'],
    ['Barn och Unga', 'BU'],
    ['Samverkansgrupp Barn och Unga', 'Vi'],
    ['Samverkansgrupp Barn och Unga', 'Mötet'],
    ['Samverkansgrupp Barn och Unga', 'Parterna'],
    ['Socialnämnden', 'Nämnden'],
    ['Socialnämnden', 'SOCIALNÄMNDEN'],
    ['Styrgrupp för digital vård', 'Styrgruppen'],
    [null, 'Mötet'],
    [null, 'Vi'],
    ['Arbetsutskottet', 'AU'],
    ['Länsgemensam ledningsgrupp', 'LG'],
    ['Länsledningsgrupp för skola', 'LLG'],
    ['Lokala samverkansrådet', 'SR'],
  ])('%j is meant by %j', (name, phrase) => {
    expect(ownBody(name).owns(phrase)).toBe(true)
  })

  it.each([
    ['Välfärdsrådet i Ekebygd', 'Regionstyrelsen'],
    ['Välfärdsrådet i Ekebygd', 'Kommunfullmäktige'],
    ['Samverkansgrupp Barn och Unga', 'Samverkansgrupp Vuxna'],
    ['Samverkansgrupp Barn och Unga', 'Verksamhetsgruppen'],
    ['Samverkansgrupp Barn och Unga', 'Styrgruppen'],
    ['Samverkansgrupp Barn och Unga', 'LSVO'],
    ['Socialnämnden', 'Skolnämnden'],
    ['Socialnämnden', 'AU'],
    ['Länsledningsgrupp för skola', 'LSG'],
    ['Socialnämnden', 'Regeringen'],
    ['Styrgrupp för digital vård', 'Ledningsgruppen'],
    ['Rådet för folkhälsa', 'Anna Ek'],
    [null, 'Regionstyrelsen'],
  ])('%j is not meant by %j', (name, phrase) => {
    expect(ownBody(name).owns(phrase)).toBe(false)
  })

  it('may have other names', () => {
    expect(ownBody('Unga i Ekebro').owns('Styrgruppen')).toBe(false)
    expect(ownBody('Unga i Ekebro', ['Styrgruppen']).owns('Styrgruppen')).toBe(true)
  })
})
