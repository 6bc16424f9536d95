import type { Numbers } from './targets.mjs'

export function numbers(seed: number): Numbers
