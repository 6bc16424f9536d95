// The program of a Web Worker, bundled alone (bundle.mjs).

import type { FromWorker, ToWorker } from './protocol.ts'
import { aligner, serve } from './serve.ts'

declare function postMessage(message: FromWorker): void
declare function addEventListener(name: 'message', listener: (event: { data: ToWorker }) => void): void

serve(
  {
    post: (message) => postMessage(message),
    hear: (listener) => addEventListener('message', ({ data }) => listener(data)),
  },
  aligner,
)
