// The worker that reads, explains and writes, asked from the page. A cancel ends it, and the next request starts another.

import type { Bitext } from 'muwazi'
import type { Answer, Ask } from './protocol.ts'

/** What a request is refused with when it was cancelled. */
export class Cancelled extends Error {}

/** @param loaded what a new worker works on */
export function createClient(loaded: () => Bitext | undefined) {
  let worker: Worker | undefined
  let requests = 0
  const waiting = new Map<number, { resolve(answer: never): void; reject(error: Error): void }>()
  const refuseAll = (error: Error) => {
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  const send = <T>(to: Worker, request: Ask): Promise<T> => {
    const id = ++requests
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      to.postMessage({ ...request, id })
    })
  }
  const begun = (request: Ask): Worker => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      const one = waiting.get(data.id)
      waiting.delete(data.id)
      if ('error' in data) one?.reject(new Error(data.error))
      else one?.resolve(data.answer as never)
    }
    made.onerror = (event) => refuseAll(new Error(event.message))
    const bitext = loaded()
    if (bitext !== undefined && request.type !== 'load') void send(made, { type: 'load', bitext })
    return made
  }
  return {
    ask<T>(request: Ask): Promise<T> {
      worker ??= begun(request)
      return send(worker, request)
    },
    /** Ends what is at work. */
    cancel(): void {
      if (waiting.size === 0) return
      worker?.terminate()
      worker = undefined
      refuseAll(new Cancelled())
    },
  }
}
