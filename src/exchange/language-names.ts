// English names of languages, as people call columns and as Sketch Engine wants them.

import { primary } from '../script/characters.ts'

const english = (): Intl.DisplayNames => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** `languageName('ar-SA')` is `'Arabic'`; a tag without a name stays as it is. */
export function languageName(tag: string): string {
  return nameOf(english(), primary(tag)) ?? tag
}

/** `languageTag('Arabic')` is `'ar'`, and so are `'arabic'` and `'ar'`; `undefined` for what is no language. */
export function languageTag(title: string): string | undefined {
  const names = english()
  if (/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(title) && nameOf(names, primary(title))) return title
  const wanted = title.toLowerCase()
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(0x61 + index))
  return letters.flatMap((a) => letters.map((b) => a + b)).find((tag) => nameOf(names, tag)?.toLowerCase() === wanted)
}

function nameOf(names: Intl.DisplayNames, tag: string): string | undefined {
  try {
    return names.of(tag)
  } catch {
    return undefined
  }
}
