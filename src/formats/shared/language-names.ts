// Names of languages, as people call columns and as Sketch Engine wants them.

import { primary } from '../../text/characters.ts'

const namesIn = (language: string): Intl.DisplayNames => new Intl.DisplayNames([language], { type: 'language', fallback: 'none' })

/** `languageName('ar-SA')` is `'Arabic'`; a tag without a name stays as it is. */
export function languageName(tag: string, language = 'en'): string {
  return nameOf(namesIn(language), primary(tag)) ?? tag
}

/** `languageTag('Arabic')` is `'ar'`, and so are `'arabic'`, `'ar'` and `'العربية'`; `undefined` for what is no language. */
export function languageTag(title: string): string | undefined {
  const names = namesIn('en')
  if (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(title) && nameOf(names, primary(title))) return title
  const wanted = folded(title)
  const arabic = namesIn('ar')
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(0x61 + index))
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .find((tag) => [names, arabic].some((list) => wanted !== '' && folded(nameOf(list, tag) ?? '') === wanted))
}

// الانجليزية is as common as الإنجليزية.
const folded = (name: string): string => name.toLowerCase().replace(/[أإآ]/g, 'ا')

function nameOf(names: Intl.DisplayNames, tag: string): string | undefined {
  try {
    return names.of(tag)
  } catch {
    return undefined
  }
}
