import { suspect } from '../language/suspect.ts'

type Identify = (text: string) => string | undefined

/** franc and tinyld take 150 ms to load: only for texts of which one may be in a third language. */
export async function identifierFor(texts: Iterable<string>): Promise<Identify | undefined> {
  for (const text of texts) if (suspect(text)) return (await import('../language/identify.ts')).identify
  return undefined
}
