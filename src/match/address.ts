// The address of a page without what names its language: `https://site.org/ar/news/7?lang=ar` and `https://www.site.org/en/news/7` are one.

import { primary } from '../languages/tag.ts'

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Words that name a language in an address: `ar`, `ar-EG`, `ar_eg`, `ara`, `arabic`. */
function tagOf(language: string): RegExp {
  const code = primary(language)
  const names = [
    NAMES.of(code)?.toLowerCase(),
    new Intl.Locale(code).maximize().language === 'ar' ? 'ara' : code === 'en' ? 'eng' : undefined,
  ]
  const words = [
    `${code}(?:[-_](?:[a-z]{4}|[a-z]{2}|\\d{3}))?`,
    ...names.filter((name) => name !== undefined && /^[a-z]+$/.test(name)),
  ]
  return new RegExp(`(?<=^|[/._=&?\\-])(?:${words.join('|')})(?=$|[/._&\\-])`, 'g')
}

/**
 * Makes a function that gives the address of a page, or the name of a file, without the words for one language.
 *
 * @param language BCP 47
 * @example addressKey('ar')('https://ar.site.org/news/7.html') // 'site.org/news/7'
 */
export function addressKey(language: string): (address: string) => string {
  const tag = tagOf(language)
  return (address) => {
    const [path = '', query = ''] = address
      .trim()
      .toLowerCase()
      .replace(/^[a-z][a-z\d+.-]*:\/\//, '')
      .replace(/#.*/, '')
      .split('?', 2)
    const parameters = query
      .split('&')
      .filter((one) => one !== '' && !/^(?:[a-z_]*lang(?:uage)?|hl|locale)=$/.test(one.replace(tag, '')))
    // What a tag leaves empty goes.
    const plain = path
      .replace(/(?:\/index)?\.(?:html?|php|aspx?|txt|md)$/, '')
      .replace(tag, '')
      .replace(/^www\./, '')
      .replace(/([/._-])[._-]+/g, '$1')
      .replace(/\/{2,}/g, '/')
      .replace(/^[/._-]+|[/._-]+$/g, '')
    return [plain, ...parameters.sort()].join('?')
  }
}

/** Addresses inside of a text: links and the names of pictures. */
export const linksIn = (text: string): string[] =>
  text.match(/\bhttps?:\/\/[^\s<>"'«»“”)\]]+|(?<=\]\()[^()\s]+(?=\))/g)?.map((link) => link.replace(/[.,;:!?؟،]+$/, '')) ?? []
