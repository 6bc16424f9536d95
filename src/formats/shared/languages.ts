// Which language codes mean the same, as tools write them.

import type { Message } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { isLanguageTag, primary } from '../../languages/tag.ts'

export interface LanguageOptions {
  /** Which language of the file is the source: `ar` finds `ar-SA` too. @default what the file says */
  sourceLanguage?: string | undefined
  /** Which one is the target. @default what the file says */
  targetLanguage?: string | undefined
}

export function checkLanguages({ sourceLanguage, targetLanguage }: LanguageOptions): void {
  for (const [name, tag] of Object.entries({ sourceLanguage, targetLanguage }))
    if (tag !== undefined && !(typeof tag === 'string' && isLanguageTag(tag)))
      throw new MuwaziError('bad-option', `Expected \`${name}\` to be a BCP 47 tag such as ar or ar-SA, got ${show(tag)}`)
  if (sourceLanguage !== undefined && targetLanguage !== undefined && same(sourceLanguage, targetLanguage))
    throw new MuwaziError('bad-option', `Expected two languages, got ${show(sourceLanguage)} for both`)
}

export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Names the codes of a file that are no language tags, with how often they come. */
export function codeMessages(codes: ReadonlyMap<string, number>): Message[] {
  const wrong = [...codes].filter(([code]) => !isLanguageTag(code))
  if (wrong.length === 0) return []
  const names = wrong.slice(0, 8).map(([code, count]) => `${show(code)} (${count})`)
  if (wrong.length > names.length) names.push(`and ${wrong.length - names.length} more`)
  return [
    { ruleId: 'language-code', reason: `Expected BCP 47 tags such as ar or ar-SA as language codes, got ${names.join(', ')}` },
  ]
}

// Names of languages, as people read them and as Sketch Engine wants them over columns.

const namesIn = (language: string): Intl.DisplayNames => new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })

/** `languageName('ar-SA')` is `'Arabic'`; a tag without a name stays as it is. */
export function languageName(tag: string, language = 'en'): string {
  return nameOf(namesIn(language), primary(tag)) ?? tag
}

function nameOf(names: Intl.DisplayNames, tag: string): string | undefined {
  try {
    return names.of(tag)
  } catch {
    return undefined
  }
}
