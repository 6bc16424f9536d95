// Names of languages, as people read them and as Sketch Engine wants them over columns.

import { primary } from '../../languages/tag.ts'

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
