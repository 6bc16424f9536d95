import type { Plugin as EsbuildPlugin, Metafile } from 'esbuild'

export function workers(note?: (metafile: Metafile) => void, plugins?: EsbuildPlugin[]): EsbuildPlugin
export function workersInVite(): {
  name: string
  resolveId(id: string): string | undefined
  load(id: string): Promise<string | undefined>
}
