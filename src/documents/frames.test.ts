import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeFrame, frameDecoder } from './frames.ts'

describe('frames', () => {
  it('come out as they went in, however the bytes are cut', () => {
    const message = fc.record({ head: fc.jsonValue(), body: fc.uint8Array({ maxLength: 200 }) })
    fc.assert(
      fc.property(fc.array(message), fc.integer({ min: 1, max: 50 }), (messages, step) => {
        const bytes = Buffer.concat(messages.flatMap(({ head, body }) => encodeFrame(head, body)))
        const received: unknown[] = []
        const feed = frameDecoder(1e6, ({ head, body }) => {
          received.push({ head: JSON.stringify(head), body: [...body] })
        })
        for (let at = 0; at < bytes.length; at += step) feed(bytes.subarray(at, at + step))

        expect(received).toEqual(
          messages.map(({ head, body }) => ({ head: JSON.stringify(head), body: [...body] })),
        )
      }),
    )
  })

  it('of more bytes than allowed are refused before they have come', () => {
    const feed = frameDecoder(100, () => {})

    expect(() => feed(Buffer.from('ffffff7f00000000', 'hex'))).toThrow('too long')
  })
})
