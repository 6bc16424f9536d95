// In which language the command line speaks: what `--language` says, else the locale of the system.

import { primary } from '../languages/tag.ts'
import type { Value } from './flag.ts'

/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** `en`, `ar`, or with a region, which says how numbers are written: `ar-EG`. */
const isSpoken = (tag: string): boolean => /^(?:ar|en)(?:-[a-z]{2})?$/i.test(tag)

export const spokenLanguage: Value<string> = {
  expected: '`en` or `ar`, which may have a region, such as `ar-EG`',
  read: (text) => (isSpoken(text) ? text : undefined),
}

/**
 * The locale of a run in Arabic, such as `ar` or `ar-EG`; undefined for English. Arguments are looked through before they are read, since
 * what is wrong with them is said in that language too.
 *
 * @example localeOf([], { LANG: 'ar_EG.UTF-8' }) // 'ar-EG'
 */
export function localeOf(argv: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: Environment): string | undefined {
  const tag = askedFor(argv) ?? tagOf(LC_ALL || LC_MESSAGES || LANG || '')
  return isSpoken(tag) && primary(tag) === 'ar' ? tag : undefined
}

function askedFor(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const own = end === -1 ? argv : argv.slice(0, end)
  const at = own.findLastIndex((one) => one === '--language' || one.startsWith('--language='))
  return own[at]?.includes('=') ? own[at].slice('--language='.length) : at === -1 ? undefined : own[at + 1]
}

/** `ar_EG.UTF-8` is `ar-EG`. A terminal in another encoding cannot show what is written, which is UTF-8: it gets English. */
function tagOf(locale: string): string {
  const [, tag = '', encoding] = /^([a-z]+(?:_[A-Z]{2})?)(?:\.([\w-]+))?(?:@\w+)?$/.exec(locale) ?? []
  return encoding === undefined || /^utf-?8$/i.test(encoding) ? tag.replace('_', '-') : ''
}
