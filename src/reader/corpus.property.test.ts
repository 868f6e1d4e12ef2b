import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factsOf, wrapped } from '../../test/support/same-facts.ts'
import { readText } from '../../test/support/written.ts'
import { ReadMinutes } from './read-minutes.ts'

/**
 * Left out when lines are broken: a sentence below a full line's stop, which may be a paragraph of its own (120, 134);
 * a label that comes to begin a line (121, 133); text that comes to stand as a table's column does (138, 154); a name
 * below or above a title that it would not have fitted beside (145, 155).
 */
const brokenOtherwise = new Set(['120', '121', '133', '134', '138', '145', '154', '155'])

const corpus = join(import.meta.dirname, '../../test/corpus')
const texts = readdirSync(corpus)
  .sort()
  .flatMap((id) =>
    ['txt', 'md', 'org']
      .map((ending) => join(corpus, id, `source.${ending}`))
      .filter((file) => existsSync(file))
      .map((file) => ({ id, lines: readFileSync(file, 'utf8').split(/\r?\n/) })),
  )

/** The texts that fail, by their number; so that one failure does not hide another. */
const failing = (holds: (lines: readonly string[]) => boolean, pool = texts): readonly string[] =>
  pool.filter(({ lines }) => !holds(lines)).map(({ id }) => id)

const withoutSource = ({ source: _, ...facts }: ReadMinutes): string => JSON.stringify(facts)

describe('the text documents of the corpus', () => {
  it('give what minutes/1 promises', () => {
    expect(failing((lines) => ReadMinutes.safeParse(readText(lines)).success)).toEqual([])
  })

  it('have each of their lines in a block or in an item', () => {
    expect(
      failing((lines) => {
        const { blocks, items } = readText(lines)
        const stands = (at: number) =>
          [...blocks, ...items].some(({ lines: [from, to] }) => from <= at && at <= to)
        return lines.every((line, index) => !/\p{L}{2}|\p{N}/u.test(line) || stands(index + 1))
      }),
    ).toEqual([])
  })

  it('are read the same with the line ends of Windows and with blanks at the ends of lines', () => {
    expect(
      failing((lines) => {
        const read = withoutSource(readText(lines))
        return ['\r', '  '].every(
          (end) => withoutSource(readText(lines.map((line) => line + end))) === read,
        )
      }),
    ).toEqual([])
  })

  it('say the same when their long lines are broken at blanks', () => {
    const pool = texts.filter(({ id }) => !brokenOtherwise.has(id))

    expect(
      failing(
        (lines) =>
          JSON.stringify(factsOf(readText(wrapped(lines)))) ===
          JSON.stringify(factsOf(readText(lines))),
        pool,
      ),
    ).toEqual([])
  })
})
