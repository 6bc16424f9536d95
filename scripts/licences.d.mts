import type { Metafile, Plugin } from 'esbuild'

export function noteInside(metafile: Metafile): void
export function licences(outDir: string): Plugin
