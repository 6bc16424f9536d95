import type { Plugin as EsbuildPlugin, Metafile } from 'esbuild'
import type { PageParts } from '../formats/review/page-file.ts'

export function pageParts(): Promise<PageParts>
export function reviewPage(note?: (metafile: Metafile) => void): EsbuildPlugin
export function reviewPageInVite(): {
  name: string
  resolveId(id: string): string | undefined
  load(id: string): Promise<string | undefined>
}
