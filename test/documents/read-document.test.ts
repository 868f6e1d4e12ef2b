import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { childCommand } from '../../src/documents/child-command.ts'
import { usualLimits } from '../../src/documents/limits.ts'
import { closeReaders, readDocument } from '../../src/documents/read-document.ts'
import { startReader } from '../../src/documents/reader-process.ts'
import { pointingOutside } from './hostile-docx.ts'
import { formBomb, textFlood } from './hostile-pdfs.ts'
import { makeDocx, paragraph } from './make-docx.ts'
import { makePdf, pdfFile, rows, stream } from './make-pdf.ts'

afterAll(closeReaders)

const minutes = ['Protokoll', 'Närvarande: Åsa Ek, Region Halland', '§ 1 Val av justerare']

describe('readDocument', () => {
  it('reads the same lines out of a text, a PDF and a DOCX', async () => {
    const documents = [
      Buffer.from(minutes.join('\n')),
      makePdf([rows(minutes, { y: 80 })]),
      makeDocx({ body: minutes.map((text) => paragraph(text)).join('') }),
    ]

    const read = await Promise.all(documents.map((bytes) => readDocument(bytes, 'möte')))

    for (const { source } of read) expect(source.lines).toEqual(minutes)
    expect(read.map(({ source }) => source.mediaType)).toEqual([
      'text/plain',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ])
  })

  it('tells the digest of the bytes, and the name as it was given', async () => {
    const { source } = await readDocument(Buffer.from('Protokoll'), '../möte <1>.txt')

    expect(source.name).toBe('../möte <1>.txt')
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('reads a hundred documents that come at once', async () => {
    const documents = Array.from({ length: 100 }, (_, at) => `Protokoll ${at}`)

    const read = await Promise.all(documents.map((text) => readDocument(Buffer.from(text), 'x')))

    expect(read.map(({ source }) => source.lines[0])).toEqual(documents)
  })

  it('reads on after its processes were closed', async () => {
    await closeReaders()

    const { source } = await readDocument(Buffer.from('Protokoll'), 'x')

    expect(source.lines).toEqual(['Protokoll'])
  })

  it('gives up a document that takes too long, and those that wait get their turn', async () => {
    const limits = { ...usualLimits, wallSeconds: 2, atOnce: 1 }

    const [slow, next] = await Promise.allSettled([
      readDocument(formBomb(), 'x', limits),
      readDocument(Buffer.from('Protokoll'), 'x', limits),
    ])

    expect(slow).toMatchObject({ reason: { code: 'document.tooSlow' } })
    expect(next).toMatchObject({ value: { source: { lines: ['Protokoll'] } } })
  })

  it('gives up a document that needs too much memory', async () => {
    const limits = { ...usualLimits, memoryBytes: 150_000_000 }
    await expect(readDocument(textFlood(400_000), 'x', limits)).rejects.toMatchObject({
      code: 'document.tooMuchMemory',
    })
  }, 20_000)

  it('fetches nothing that a document names', async () => {
    const visits: unknown[] = []
    const server = createServer((socket) => visits.push(socket.end())).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const url = `http://127.0.0.1:${port}`
    const linked = pdfFile([
      `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(${url}/a)>>/AA<</WC<</S/JavaScript/JS(app.launchURL\\("${url}"\\))>>>>>>`,
      '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>',
      '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      stream('BT /F1 9 Tf 9 9 Td (Protokoll) Tj ET'),
      '<</Type/Font/Subtype/TrueType/BaseFont/Arial/FontDescriptor 6 0 R>>',
      `<</Type/FontDescriptor/FontName/Arial/Flags 32/FontFile2 7 0 R>>`,
      stream('', `/F<</FS/URL/F(${url}/font)>>`),
    ])

    await readDocument(linked, 'x')
    await readDocument(pointingOutside(url), 'x')
    await wait(300)

    expect(visits).toEqual([])
    server.close()
  })
})

describe('a reading process', () => {
  it('watches its own memory where nobody else can', async () => {
    const limits = { ...usualLimits, memoryBytes: 200_000_000 }
    const reader = startReader(limits, false)
    expect(await reader.read(Buffer.from('Protokoll'), 'x', limits)).toBeDefined()

    const reading = reader.read(textFlood(400_000), 'x', limits)

    await expect(reading).rejects.toMatchObject({ code: 'document.tooMuchMemory' })
    await reader.end()
  }, 20_000)

  it('can read nothing but the program, write nothing, start nothing, and make no code from text', () => {
    const { command, args } = childCommand(usualLimits)
    const tries = [
      `fs.readFileSync('/etc/passwd')`,
      `fs.readdirSync('/')`,
      `fs.writeFileSync('/tmp/rodatraden-test', 'x')`,
      `require('node:child_process').spawnSync('true')`,
      `new (require('node:worker_threads').Worker)('1', { eval: true })`,
      `eval('1')`,
    ]

    for (const script of tries) {
      const words = [...args.slice(0, -1), '-e', `const fs = require('node:fs'); ${script}`]
      const { status, stderr } = spawnSync(command, words, { encoding: 'utf8', env: {} })
      expect(stderr).toMatch(/ERR_ACCESS_DENIED|Access to this API|EvalError/)
      expect(status).toBe(1)
    }
  })

  const script = (then: string) => `
    import { readDocument } from ${JSON.stringify(pathToFileURL('dist/documents/read-document.js').href)}
    const { source } = await readDocument(Buffer.from('Protokoll'), 'x')
    console.log(source.lines[0])
    ${then}`

  it('does not keep the program alive', async () => {
    const began = performance.now()

    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script('')], {
      encoding: 'utf8',
      timeout: 10_000,
    })

    expect(stdout).toBe('Protokoll\n')
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it.runIf(existsSync('/proc/self/task'))('ends with the program, however that ends', async () => {
    const words = ['--input-type=module', '-e', script('setInterval(() => {}, 1000)')]
    const program = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(program.stdout, 'data')
    const tasks = `/proc/${program.pid}/task/${program.pid}/children`
    const reader = Number(readFileSync(tasks, 'utf8').trim().split(' ')[0])
    expect(isAlive(reader)).toBe(true)

    program.kill('SIGKILL')
    await once(program, 'exit')
    for (let tries = 0; tries < 50 && isAlive(reader); tries += 1) await wait(50)

    expect(isAlive(reader)).toBe(false)
  })
})

/** Whether a process runs; one that has ended may stay listed until somebody asks how. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}
