// The worker, made of what is in the file: started when it is first needed.

import { ENGINE_ID } from '../../formats/review/page-file.ts'
import type { Answered, Progressed, RequestName, Requests } from '../messages.ts'
import { fromBase64 } from './dom.ts'

export interface Engine {
  /** @param onProgress hears how much is done, from 0 to 1 */
  ask<Name extends RequestName>(
    name: Name,
    ask: Requests[Name]['ask'],
    onProgress?: (done: number) => void,
  ): Promise<Requests[Name]['answer']>
  /** Stops what is asked; the promise of it fails with `Cancelled`. */
  cancel(): void
}

export class Cancelled extends Error {}

/** Inflates the program of the worker: by the browser, which all since 2023 can. */
async function program(): Promise<Blob> {
  const packed = fromBase64(document.getElementById(ENGINE_ID)?.textContent ?? '')
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Blob([await new Response(stream).arrayBuffer()], { type: 'text/javascript' })
}

export function createEngine(): Engine {
  let url: Promise<string> | undefined
  let worker: Promise<Worker> | undefined
  let next = 0
  const waiting = new Map<
    number,
    { done: (answer: unknown) => void; fail: (error: Error) => void; onProgress: ((done: number) => void) | undefined }
  >()

  const start = async (): Promise<Worker> => {
    url ??= program().then((blob) => URL.createObjectURL(blob))
    const made = new Worker(await url)
    made.onmessage = ({ data }: MessageEvent<Answered | Progressed>) => {
      const one = waiting.get(data.id)
      if ('done' in data) return one?.onProgress?.(data.done)
      waiting.delete(data.id)
      if ('error' in data) one?.fail(new Error(data.error))
      else one?.done(data.answer)
    }
    made.onerror = (event) => {
      for (const { fail } of waiting.values()) fail(new Error(event.message))
      waiting.clear()
    }
    return made
  }

  return {
    ask: (name, ask, onProgress) =>
      new Promise((done, fail) => {
        worker ??= start()
        const id = next++
        waiting.set(id, { done: (answer) => done(answer as Requests[typeof name]['answer']), fail, onProgress })
        worker.then((one) => one.postMessage({ id, name, ask }), fail)
      }),
    cancel() {
      void worker?.then((one) => one.terminate())
      worker = undefined
      for (const { fail } of waiting.values()) fail(new Cancelled())
      waiting.clear()
    },
  }
}
