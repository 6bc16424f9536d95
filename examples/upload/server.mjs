// An endpoint that takes documents of strangers: POST /align answers with pairs. What a request may cost is bounded five times over: bytes and time
// of the upload, what the document may hold, time and memory of the alignment, and how many wait: reading is done in
// a thread, aligning in a process. A request that is given up stops its alignment.
//
//   node examples/upload/server.mjs                                              (PORT, default 8080)
//   curl --data-binary @article.docx localhost:8080/align?name=article.docx

import { createServer } from 'node:http'
import { Worker } from 'node:worker_threads'
import { MuwaziError } from 'muwazi'
import { createPool } from 'muwazi/async'

/** What the server allows. */
export const ALLOWED = {
  /** Bytes of an upload, and milliseconds until it is here. */
  bytes: 2 * 2 ** 20,
  uploadTime: 10_000,
  /** Milliseconds until a document is read; and of its alignment, which in a process on Linux is CPU time. */
  readTime: 10_000,
  timeLimit: 10_000,
  /** Bytes of the heap of a worker. */
  memoryLimit: 256 * 2 ** 20,
  /** Processes that align, and requests that wait for one. */
  workers: 2,
  waiting: 50,
  limits: {
    inflated: 20 * 2 ** 20,
    ratio: 100,
    cells: 200_000,
    rows: 50_000,
    blocks: 20_000,
    units: 20_000,
    paragraph: 500_000,
    depth: 100,
    messages: 100,
  },
}

const STATUS = {
  'bad-option': 400,
  'bad-input': 422,
  'not-transferable': 400,
  unreadable: 422,
  'too-large': 413,
  timeout: 503,
  'out-of-memory': 503,
}

class Refusal extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

/** The body, never more of it than is allowed, whatever its length is said to be. */
async function bodyOf(request, { bytes }) {
  const pieces = []
  let length = 0
  for await (const piece of request) {
    length += piece.length
    if (length > bytes) throw new Refusal(413, `Expected at most ${bytes} bytes, got more; send less`)
    pieces.push(piece)
  }
  return new Uint8Array(Buffer.concat(pieces))
}

/** Runs so many works at a time; others wait for their turn. */
function turns(free) {
  const queue = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise((begin) => queue.push(begin))
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else free++
    }
  }
}

/** What an upload holds, read in a thread of its own, which ends with the signal or when its time or its memory is over. */
function readIn(value, name, { limits, memoryLimit, readTime }, signal) {
  const resourceLimits = { maxOldGenerationSizeMb: memoryLimit / 2 ** 20 }
  const thread = new Worker(new URL('reader.mjs', import.meta.url), { workerData: { value, name, limits }, resourceLimits })
  const ended = new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    const timer = setTimeout(
      () => reject(new Refusal(503, 'Expected a document that is read in time, got one that takes longer')),
      readTime,
    )
    signal.addEventListener('abort', () => reject(signal.reason))
    thread.on('message', resolve)
    thread.on('error', (error) => {
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal(503, 'Expected a document that is read in little memory') : error,
      )
    })
    thread.on('exit', () => {
      clearTimeout(timer)
      reject(new Error('The thread that reads ended'))
    })
  })
  return ended.finally(() => thread.terminate())
}

/** The pairs of an alignment, without all else that a bitext holds. */
const pairsIn = ({ segments }) =>
  segments.map(({ source, target, confidence }) => ({ source: source?.text ?? null, target: target?.text ?? null, confidence }))

/** A server that aligns. `close()` ends its workers, too. */
export function uploadServer(own = {}) {
  const allowed = { ...ALLOWED, ...own }
  const { timeLimit, memoryLimit, limits } = allowed
  const pool = createPool({ size: allowed.workers, timeLimit, memoryLimit, isolation: 'process', recycle: 500, limits })
  const inTurn = turns(allowed.workers)
  let waiting = 0

  async function answer(request, signal) {
    const url = new URL(request.url, 'http://localhost')
    if (url.pathname === '/health') return { status: 200, body: { waiting } }
    if (request.method !== 'POST' || url.pathname !== '/align') throw new Refusal(404, 'Expected POST /align')
    if (waiting >= allowed.waiting) throw new Refusal(503, 'Expected fewer requests at once; try again later')
    const name = url.searchParams.get('name') ?? 'upload.txt'
    waiting++
    try {
      const value = await bodyOf(request, allowed)
      const { refused, bitext, file } = await inTurn(() => readIn(value, name, allowed, signal))
      if (refused) throw new MuwaziError(refused.code, refused.message)
      return { status: 200, body: pairsIn(bitext ?? (await pool.align(file, { signal }))) }
    } finally {
      waiting--
    }
  }

  const server = createServer(
    { requestTimeout: allowed.uploadTime, headersTimeout: allowed.uploadTime },
    async (request, response) => {
      const gone = new AbortController()
      response.on('close', () => gone.abort())
      let result
      try {
        result = await answer(request, gone.signal)
      } catch (error) {
        const known = error instanceof MuwaziError || error instanceof Refusal
        const status = error.status ?? STATUS[error.code] ?? 500
        // What is no sentence for the sender stays here.
        if (!known && !gone.signal.aborted) console.error(error)
        result = { status, body: { error: known ? error.message : 'Expected no internal error' } }
      }
      if (response.destroyed) return
      // The rest of a body that nobody reads would keep the connection.
      const isRead = request.complete
      response.writeHead(result.status, { 'content-type': 'application/json', ...(isRead ? {} : { connection: 'close' }) })
      response.end(JSON.stringify(result.body))
      if (!isRead) request.unpipe().resume()
    },
  )
  server.on('close', () => void pool.close())
  return server
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const port = Number(process.env.PORT ?? 8080)
  uploadServer().listen(port, () => console.log(`http://localhost:${port}/align`))
}
