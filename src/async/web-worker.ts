// The program of a Web Worker, bundled alone (bundle.mjs).

import type { AsyncOptions } from './hand-over.ts'
import type { FromWorker, ToWorker } from './protocol.ts'
import { type AlignAsk, aligner, serve } from './serve.ts'

declare function postMessage(message: FromWorker): void
declare function addEventListener(name: 'message', listener: (event: { data: ToWorker<AsyncOptions, AlignAsk> }) => void): void

serve(
  {
    post: (message) => postMessage(message),
    hear: (listener) => addEventListener('message', ({ data }) => listener(data)),
  },
  aligner,
)
