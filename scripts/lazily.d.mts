import type { Plugin } from 'esbuild'

export function lazily(packages?: Record<string, readonly string[]>): Plugin
export function linearly(): Plugin
