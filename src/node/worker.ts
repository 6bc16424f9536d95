// The program of a worker that aligns, in a thread or a process of Node.

import { aligner, serve } from '../async/serve.ts'
import { lineOfWorker } from './workers.ts'

serve(lineOfWorker(), aligner)
