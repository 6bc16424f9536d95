// The program of a worker that aligns, in a thread or a process of Node.

import type { AsyncOptions } from '../async/hand-over.ts'
import { type AlignAsk, aligner, serve } from '../async/serve.ts'
import { lineOfWorker } from './workers.ts'

serve(lineOfWorker<AsyncOptions, AlignAsk>(), aligner)
