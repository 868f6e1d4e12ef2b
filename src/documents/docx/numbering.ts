import type { DocxPackage } from './package.ts'
import type { Styles } from './styles.ts'
import { type Attribute, isOn } from './xml.ts'

/** One level of a list, as its definition says. */
type Level = {
  start: number
  format: string
  /** `%1.%2`, `§ %1`; for a bullet its sign. */
  text: string
  suffix: string
  isLegal: boolean
  /** The level after which it starts over; undefined for every higher one, 0 for none. */
  restart?: number
  /** The paragraph style that this level numbers. */
  style?: string
}

type Definition = { levels: Level[]; styleLink?: string }
type List = { definition: string; starts: Map<number, number>; levels: Map<number, Level> }

/** The label of a paragraph in a list: its number as Word shows it, or `bullet` with its level. */
export type Label =
  | { readonly kind: 'number'; readonly text: string; readonly suffix: string }
  | { readonly kind: 'bullet'; readonly level: number }

/** Counts the lists of one document; to be asked for each paragraph in the order of the text. */
export type Numbering = {
  label(list: string, level: number | undefined, style: string | undefined): Label | null
}

/** Reads `numbering.xml` and gives a counter that starts from nothing. */
export async function readNumbering(docx: DocxPackage, styles: Styles): Promise<Numbering> {
  const { definitions, lists } = await readLists(docx)
  const definitionOf = (list: List): Definition | undefined => {
    const definition = definitions.get(list.definition)
    if (definition?.styleLink === undefined) return definition
    const linked = lists.get(styles.listOf(definition.styleLink) ?? '')
    return (linked && definitions.get(linked.definition)) ?? definition
  }
  /** What stands at each level now, by definition: lists of one definition count on together. */
  const counts = new Map<Definition, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    label(id, wanted, style) {
      const list = lists.get(id)
      const definition = list && definitionOf(list)
      if (!list || !definition) return null
      const byStyle = definition.levels.findIndex((each) => style && each?.style === style)
      const at = wanted ?? Math.max(0, byStyle)
      const levelAt = (each: number) => list.levels.get(each) ?? definition.levels[each]
      const level = levelAt(at)
      if (!level) return null

      const count = counts.get(definition) ?? []
      counts.set(definition, count)
      if (!begun.has(id)) {
        begun.add(id)
        for (const each of list.starts.keys()) count[each] = undefined
      }
      const startOf = (each: number) => list.starts.get(each) ?? levelAt(each)?.start ?? 1
      const before = count[at]
      count[at] = before === undefined ? startOf(at) : before + 1
      for (let each = 0; each < at; each += 1) count[each] ??= startOf(each)
      for (let each = at + 1; each < 9; each += 1) {
        const restart = levelAt(each)?.restart
        if (restart === undefined || (restart > 0 && at < restart)) count[each] = undefined
      }

      if (level.format === 'bullet') return { kind: 'bullet', level: at }
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const each = Number(digit) - 1
        const format = level.isLegal ? 'decimal' : (levelAt(each)?.format ?? 'decimal')
        return formatted(count[each] ?? startOf(each), format)
      })
      return text.trim() ? { kind: 'number', text: text.trim(), suffix: level.suffix } : null
    },
  }
}

async function readLists(docx: DocxPackage) {
  const definitions = new Map<string, Definition>()
  const lists = new Map<string, List>()
  let definition: Definition | null = null
  let list: List | null = null
  let level: Level | null = null
  let override = 0

  await docx.parse(docx.partByType('numbering'), {
    open(name, attribute) {
      const value = attribute('val')
      if (name === 'abstractNum') {
        definition = { levels: [] }
        definitions.set(attribute('abstractNumId') ?? '', definition)
      } else if (name === 'num') {
        list = { definition: '', starts: new Map(), levels: new Map() }
        lists.set(attribute('numId') ?? '', list)
      } else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', suffix: 'tab', isLegal: false }
        const at = levelNumber(attribute('ilvl'))
        if (list) list.levels.set(at, level)
        else if (definition) definition.levels[at] = level
      } else if (level) readLevelElement(level, name, attribute)
      else if (name === 'numStyleLink' && definition && value) definition.styleLink = value
      else if (name === 'abstractNumId' && list) list.definition = value ?? ''
      else if (name === 'lvlOverride') override = levelNumber(attribute('ilvl'))
      else if (name === 'startOverride' && list) list.starts.set(override, Number(value) || 0)
    },
    close(name) {
      if (name === 'lvl') level = null
      if (name === 'num') list = null
      if (name === 'abstractNum') definition = null
    },
  })
  return { definitions, lists }
}

const levelNumber = (written: string | undefined) => Math.min(8, Math.max(0, Number(written) || 0))

function readLevelElement(level: Level, name: string, attribute: Attribute): void {
  const value = attribute('val') ?? ''
  if (name === 'start') level.start = Number(value) || 0
  if (name === 'numFmt') level.format = value
  if (name === 'lvlText') level.text = value
  if (name === 'suff') level.suffix = value
  if (name === 'isLgl') level.isLegal = isOn(attribute)
  if (name === 'lvlRestart') level.restart = Number(value) || 0
  if (name === 'pStyle') level.style = value
}

/** A count in a format of Word's: `3`, `03`, `c`, `C`, `iii`, `III`. Formats in words are given in digits. */
function formatted(count: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'lowerLetter':
      return lettered(count)
    case 'upperLetter':
      return lettered(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    default:
      return String(count)
  }
}

/** `a` … `z`, `aa`, `bb` … as Word goes on. */
function lettered(count: number): string {
  if (count < 1) return ''
  const letter = String.fromCharCode(97 + ((count - 1) % 26))
  return letter.repeat(Math.min(9, Math.ceil(count / 26)))
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  if (count < 1 || count > 4999) return String(count)
  let rest = count
  return romanSigns
    .map(([value, sign]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}
