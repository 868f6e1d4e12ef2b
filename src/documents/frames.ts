/**
 * Messages between the server and a reading process: the lengths of a head and a body as two 32-bit numbers, then both.
 * The head is JSON. Never the platform's own object format, so that a reading process that a document has taken
 * over can send nothing but text.
 */
export type Frame = { readonly head: unknown; readonly body: Buffer }

const lengthBytes = 8

export function encodeFrame(head: unknown, body: Uint8Array = new Uint8Array()): Uint8Array[] {
  const text = Buffer.from(JSON.stringify(head))
  const lengths = Buffer.alloc(lengthBytes)
  lengths.writeUInt32LE(text.length, 0)
  lengths.writeUInt32LE(body.length, 4)
  return [lengths, text, body]
}

/**
 * A function to feed chunks to; `receive` gets each frame once it is whole.
 * Throws on a frame of more than `mostBytes`, and on a head that is not JSON.
 */
export function frameDecoder(
  mostBytes: number,
  receive: (frame: Frame) => void,
): (chunk: Buffer) => void {
  let waiting: Buffer[] = []
  let held = 0
  let wanted = lengthBytes

  return (chunk) => {
    waiting.push(chunk)
    held += chunk.length
    while (held >= wanted) {
      const bytes = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting)
      waiting = [bytes]
      const headBytes = bytes.readUInt32LE(0)
      const end = lengthBytes + headBytes + bytes.readUInt32LE(4)
      if (end > mostBytes) throw new Error(`a message of ${end} bytes is too long`)
      wanted = end
      if (held < end) return
      const head: unknown = JSON.parse(bytes.toString('utf8', lengthBytes, lengthBytes + headBytes))
      const rest = bytes.subarray(end)
      waiting = [rest]
      held = rest.length
      wanted = lengthBytes
      receive({ head, body: bytes.subarray(lengthBytes + headBytes, end) })
    }
  }
}
