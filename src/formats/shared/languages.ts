// Which language codes mean the same, as tools write them.

import type { Message } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { primary } from '../../text/characters.ts'

export interface LanguageOptions {
  /** Which language of the file is the source: `ar` finds `ar-SA` too. @default what the file says */
  sourceLanguage?: string | undefined
  /** Which one is the target. @default what the file says */
  targetLanguage?: string | undefined
}

export function checkLanguages({ sourceLanguage, targetLanguage }: LanguageOptions): void {
  for (const [name, tag] of Object.entries({ sourceLanguage, targetLanguage }))
    if (tag !== undefined && !(typeof tag === 'string' && isTag(tag)))
      throw new MuwaziError('bad-option', `Expected \`${name}\` to be a BCP 47 tag such as ar or ar-SA, got ${show(tag)}`)
  if (sourceLanguage !== undefined && targetLanguage !== undefined && same(sourceLanguage, targetLanguage))
    throw new MuwaziError('bad-option', `Expected two languages, got ${show(sourceLanguage)} for both`)
}

/** Of two or three letters, with or without further parts; an underscore in place of the hyphen is a common slip. */
export const isTag = (code: string): boolean => /^(?:[a-z]{2,3}|[ix](?=-))(?:[-_][a-z0-9]{1,8})*$/i.test(code)

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** `ar`, `AR-SA`, `ar_EG`, `ara` and `arb` are one language. */
export const akin = (a: string, b: string): boolean => language(a) === language(b)

function language(tag: string): string {
  const letters = primary(tag)
  // `ara`, `arb` and `eng`, as ISO 639-2 and -3 have them.
  return /^[a-z]{3}$/.test(letters) ? (Intl.getCanonicalLocales(letters)[0] ?? letters) : letters
}

/** Names the codes of a file that are no language tags, with how often they come. */
export function codeMessages(codes: ReadonlyMap<string, number>): Message[] {
  const wrong = [...codes].filter(([code]) => !isTag(code))
  if (wrong.length === 0) return []
  const names = wrong.slice(0, 8).map(([code, count]) => `${show(code)} (${count})`)
  if (wrong.length > names.length) names.push(`and ${wrong.length - names.length} more`)
  return [
    { ruleId: 'language-code', reason: `Expected BCP 47 tags such as ar or ar-SA as language codes, got ${names.join(', ')}` },
  ]
}
