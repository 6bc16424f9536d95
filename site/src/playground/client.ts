// The worker that reads, explains and writes, asked from the page. A cancel ends it, and the next request starts another.

import type { Bitext } from 'muwazi'
import type { Answer, Answered, Answers, Ask, Type } from './protocol.ts'

/** What a request is refused with when it was cancelled. */
export class Cancelled extends Error {}

/** Requests that wait for their answers, by their number, of each type. */
type Waiting = { [T in Type]: Map<number, { resolve(answer: Answers[T]): void; reject(error: Error): void }> }

/** @param loaded what a new worker works on */
export function createClient(loaded: () => Bitext | undefined) {
  let worker: Worker | undefined
  let requests = 0
  const waiting: Waiting = { read: new Map(), load: new Map(), explain: new Map(), export: new Map() }
  const refuseAll = (error: Error) => {
    for (const all of Object.values(waiting)) {
      for (const one of all.values()) one.reject(error)
      all.clear()
    }
  }
  const resolve = <T extends Type>({ id, type, answer }: Answered<T>) => waiting[type].get(id)?.resolve(answer)
  const send = <T extends Type>(to: Worker, request: Ask<T>): Promise<Answers[T]> => {
    const id = ++requests
    return new Promise<Answers[T]>((resolve, reject) => {
      waiting[request.type].set(id, { resolve, reject })
      to.postMessage({ ...request, id })
    })
  }
  const begun = (first: Type): Worker => {
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('error' in data) waiting[data.type].get(data.id)?.reject(new Error(data.error))
      else resolve(data)
      waiting[data.type].delete(data.id)
    }
    made.onerror = (event) => refuseAll(new Error(event.message))
    const bitext = loaded()
    // A cancel refuses it, too, of which the request after it hears.
    if (bitext !== undefined && first !== 'load') send(made, { type: 'load', bitext }).catch(() => {})
    return made
  }
  return {
    ask<T extends Type>(request: Ask<T>): Promise<Answers[T]> {
      worker ??= begun(request.type)
      return send(worker, request)
    },
    /** Ends what is at work. */
    cancel(): void {
      if (Object.values(waiting).every(({ size }) => size === 0)) return
      worker?.terminate()
      worker = undefined
      refuseAll(new Cancelled())
    },
  }
}
