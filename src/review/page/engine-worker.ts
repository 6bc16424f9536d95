// The entry of the worker: answers the requests of the page.

import { answer } from '../engine.ts'
import type { Answered, Asked, Progressed } from '../messages.ts'

const tell = (answered: Answered | Progressed) => self.postMessage(answered)
self.onmessage = ({ data }: MessageEvent<Asked>) => void answer(data, tell).then(tell)
