import { createServer, type RequestListener, type ServerOptions } from 'node:http'
import compression from 'compression'

/** What the types of Express say more than Node's, it does not use. */
type Packs = (...those: [...Parameters<RequestListener>, next: () => void]) => void

/**
 * A server whose answers are compressed where whoever asks can read that and it makes them smaller. It packs what is
 * written to the connection, in one piece: a stream on the way there doubles the work and the weight of a page.
 */
export const packedServer = ((options: ServerOptions, answer: RequestListener) => {
  const pack = compression() as unknown as Packs
  return createServer(options, (request, response) =>
    pack(request, response, () => answer(request, response)),
  )
}) as typeof createServer
