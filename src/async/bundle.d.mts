import type { Plugin as EsbuildPlugin } from 'esbuild'

export function workers(): EsbuildPlugin
export function workersInVite(): {
  name: string
  resolveId(id: string): string | undefined
  load(id: string): Promise<string | undefined>
}
