import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ReadMinutes } from '../../src/reader/read-minutes.ts'

const program = join(process.cwd(), 'dist/cli/rodatraden.js')
const folder = mkdtempSync(join(tmpdir(), 'rodatraden-'))
afterAll(() => rmSync(folder, { recursive: true }))

const minutes = `Protokoll
Samverkansgruppen barn och unga
2024-04-12 kl. 13.00-15.30

Närvarande
Karin Ekdahl, Region Kronoberg, ordförande
Yusuf Barre, Alvesta kommun

§ 1 Mötet öppnas
Karin Ekdahl hälsar välkommen.

§ 2 Skolfrånvaro
Samverkansgruppen beslutar
att ta fram en gemensam rutin.
Yusuf Barre skickar ett utkast senast den 3 maj.
`

function given(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

function rodatraden(args: readonly string[], options: { input?: string; language?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { PATH: process.env.PATH, LANG: options.language ?? 'sv_SE.UTF-8' },
  })
  return { status, stdout, stderr, lines: stdout.split('\n').filter(Boolean) }
}

const file = given('protokoll.txt', minutes)
const missing = join(folder, 'saknas.txt')

describe('rodatraden read', () => {
  it('shows the facts in the order of the document, with the lines that they stand on', () => {
    const { status, stdout, stderr } = rodatraden(['read', file])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const fact of [
      'Samverkansgruppen barn och unga',
      '12 april 2024 13.00–15.30',
      'Karin Ekdahl',
      '§ 2 Skolfrånvaro',
      'att ta fram en gemensam rutin',
      'Yusuf Barre',
      '3 maj 2024',
      '(rad 6)',
    ]) {
      expect(stdout).toContain(fact)
    }
  })

  it('prints minutes/1 on one line when asked for JSON', () => {
    const { status, lines } = rodatraden(['read', '--json', file])

    expect(status).toBe(0)
    expect(lines).toHaveLength(1)
    expect(ReadMinutes.parse(JSON.parse(lines[0] ?? '')).source.name).toBe('protokoll.txt')
  })

  it('prints several as JSON Lines in the order of the arguments, and goes on after one that fails', () => {
    const empty = given('tom.txt', '')

    const { status, lines, stderr } = rodatraden(['read', '--json', file, missing, empty, file])

    const objects = lines.map((line) => JSON.parse(line))
    expect(objects.map((object) => object.format)).toEqual([
      ...['minutes/1', 'error/1', 'error/1', 'minutes/1'],
    ])
    expect(objects[1]).toEqual({
      format: 'error/1',
      source: { name: 'saknas.txt' },
      error: { code: 'file.missing', text: `Filen ${missing} finns inte.` },
    })
    expect(objects[2].error.code).toBe('document.empty')
    expect(status).toBe(1)
    expect(stderr).toContain('4 av 4')
    expect(stderr).toContain('2 lästa, 2 gick inte att läsa.')
  })

  it('says why a file cannot be read, on standard error, when no JSON is asked for', () => {
    const { status, stdout, stderr } = rodatraden(['read', missing])

    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toBe(`${missing}: Filen ${missing} finns inte.\n`)
  })

  it('reads standard input', () => {
    const { status, stdout } = rodatraden(['read', '-'], { input: minutes })

    expect(status).toBe(0)
    expect(stdout).toContain('§ 2 Skolfrånvaro')
  })

  it('reads the files of a folder by name, hidden ones left out', () => {
    mkdirSync(join(folder, 'år'))
    for (const name of ['år/b.txt', 'år/a.txt', 'år/.dold']) given(name, minutes)

    const { lines } = rodatraden(['read', '--json', join(folder, 'år')])

    expect(lines.map((line) => JSON.parse(line).source.name)).toEqual(['a.txt', 'b.txt'])
  })

  it('answers in English when asked, or when the surroundings say so', () => {
    const asked = rodatraden(['read', '--language', 'en', file])
    const said = rodatraden(['read', file], { language: 'en_GB.UTF-8' })

    expect(asked.stdout).toContain('12 April 2024')
    expect(said.stdout).toBe(asked.stdout)
  })

  it('sends nothing from a document to the terminal that could steer it', () => {
    const hostile = given(
      'fientlig.txt',
      `Protokoll\n\u001b]0;x\u0007§ 1 A\u202e\u009b31m\n${minutes}`,
    )

    const { stdout } = rodatraden(['read', hostile])

    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  })

  it('ends quietly when whoever reads its output has seen enough', async () => {
    const many = Array(60).fill(file)
    const reading = spawn(process.execPath, [program, 'read', '--json', ...many])
    let complaints = ''
    reading.stderr.on('data', (chunk) => {
      complaints += chunk
    })

    reading.stdout.once('data', () => reading.stdout.destroy())
    const status = await new Promise((resolve) => reading.once('close', resolve))

    expect(status).toBe(0)
    expect(complaints).not.toMatch(/EPIPE|Error/)
  })
})

describe('a command line that is wrong', () => {
  it.each([
    { args: [], says: 'Skriv ett kommando' },
    { args: ['read'], says: 'Ange minst en fil' },
    { args: ['skriv', file], says: 'Kommandot ”skriv” finns inte' },
    { args: ['read', '--jsn', file], says: 'Flaggan ”--jsn” finns inte' },
    { args: ['read', '--language', 'fr', file], says: 'Språket ”fr” finns inte' },
  ])('is refused with advice: $args', ({ args, says }) => {
    const { status, stdout, stderr } = rodatraden(args)

    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(says)
  })

  it('is helped by --help, with examples', () => {
    const { status, stdout } = rodatraden(['--help'])

    expect(status).toBe(0)
    expect(stdout).toContain('rodatraden read protokoll.pdf')
  })
})
