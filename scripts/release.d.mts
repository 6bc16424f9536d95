export interface Manifest {
  version: string
  [name: string]: unknown
}

export function notesOf(changelog: string, version: string): string | undefined
export function problemsOf(manifest: Manifest, changelog: string): string[]
