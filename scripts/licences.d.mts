import type { Plugin } from 'esbuild'

export function licences(outDir: string): Plugin
