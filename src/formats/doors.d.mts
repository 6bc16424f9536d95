import type { Format } from './format.ts'

/** The project's files, by their path below its root. */
export interface Files {
  read(path: string): string
  exists(path: string): boolean
}

export const DISK: Files

/** The files that depend on the registry, and what is in them. */
export function made(formats: readonly Format[], files?: Files): Map<string, string>
