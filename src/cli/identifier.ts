import type { Identify } from '../languages/detect.ts'
import { suspect } from '../languages/detect.ts'
import { scriptOf } from '../languages/tag.ts'

/** The two languages that a command line names. */
interface Named {
  sourceLanguage?: string | undefined
  targetLanguage?: string | undefined
}

/**
 * franc and tinyld take 150 ms to load: only for texts of which one may be in a third language, and for two languages in one script.
 */
export async function identifierFor(
  texts: Iterable<string>,
  { sourceLanguage, targetLanguage }: Named = {},
): Promise<Identify | undefined> {
  const alike =
    sourceLanguage !== undefined && targetLanguage !== undefined && scriptOf(sourceLanguage) === scriptOf(targetLanguage)
  if (alike) return (await import('../languages/identify.ts')).identify
  for (const text of texts) if (suspect(text)) return (await import('../languages/identify.ts')).identify
  return undefined
}
