// The entry of the worker: answers the requests of the page.

import { answer } from '../engine.ts'
import type { Asked } from '../messages.ts'

self.onmessage = ({ data }: MessageEvent<Asked>) => void answer(data).then((answered) => self.postMessage(answered))
