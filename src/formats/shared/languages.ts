// Which language codes mean the same, as tools write them.

import type { Message } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { isLanguageTag, primary, sameLanguage } from '../../languages/tag.ts'

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

/**
 * Which two of the languages of a file are read as source and target: those that the caller names, else Arabic and English, else the two
 * with the most segments. Where the caller names one, the other is Arabic, English or the most frequent. Variants of one language (`ar-SA`
 * and `ar-EG`) are a pair only where there is nothing else.
 *
 * @param units the languages of each unit
 * @param first the language that the file itself names as its source: it comes first, where it is one of the two
 */
export function twoOf(
  units: readonly (readonly string[])[],
  { sourceLanguage, targetLanguage }: LanguageOptions,
  first?: string | undefined,
): [source: string | undefined, target: string | undefined] {
  if (sourceLanguage !== undefined && targetLanguage !== undefined) return [sourceLanguage, targetLanguage]
  const times = new Map<string, number>()
  for (const languages of units) for (const tag of languages) times.set(tag, (times.get(tag) ?? 0) + 1)
  const order = [...times.keys()]
  /** The commonest tag of a language, or of any; of two that are as frequent the first in the file. */
  const commonest = (fits: (tag: string) => boolean): string | undefined =>
    order
      .filter(fits)
      .reduce<string | undefined>(
        (best, tag) => (best === undefined || times.get(tag)! > times.get(best)! ? tag : best),
        undefined,
      )
  const beside = (other: string): string | undefined => {
    const arabic = commonest((tag) => primary(tag) === 'ar')
    const english = commonest((tag) => primary(tag) === 'en')
    return (
      [arabic, english].find((tag) => tag !== undefined && !sameLanguage(tag, other)) ??
      commonest((tag) => !sameLanguage(tag, other)) ??
      commonest((tag) => !same(tag, other))
    )
  }
  // The tag that the file itself uses for what the header calls so.
  const named =
    first === undefined ? undefined : (order.find((tag) => same(tag, first)) ?? commonest((tag) => sameLanguage(tag, first)))
  if (sourceLanguage !== undefined) return [sourceLanguage, beside(sourceLanguage)]
  if (targetLanguage !== undefined) {
    const source = named !== undefined && !sameLanguage(named, targetLanguage) ? named : beside(targetLanguage)
    return [source, targetLanguage]
  }
  const one = commonest((tag) => primary(tag) === 'ar') ?? commonest((tag) => primary(tag) === 'en') ?? commonest(() => true)
  const other = one === undefined ? undefined : beside(one)
  if (one === undefined || other === undefined) return [one, other]
  const isNamed = (tag: string): boolean => named !== undefined && sameLanguage(named, tag)
  const isTurned =
    isNamed(one) || isNamed(other)
      ? !isNamed(one) || (isNamed(other) && named !== undefined && !same(named, one))
      : order.indexOf(other) < order.indexOf(one)
  return isTurned ? [other, one] : [one, other]
}

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
