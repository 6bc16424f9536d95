import { MuwaziError } from '../errors.ts'

/** One sentence for an error, ours or a surprise. */
export function sentenceOf(error: unknown): string {
  if (error instanceof MuwaziError) return error.message
  return `This should not happen, please report it: ${error instanceof Error ? error.message : String(error)}`
}
