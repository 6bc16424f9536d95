// The entry of the worker.

import { serve } from '../engine.ts'

serve(self as unknown as Parameters<typeof serve>[0])
