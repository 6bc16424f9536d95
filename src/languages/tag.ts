// Language tags (BCP 47): which strings are tags, which tags name one language, in which script and direction it is written.

/** Scripts written from right to left (ISO 15924; Unicode's bidirectional classes R and AL). */
const RIGHT_TO_LEFT = new Set('Arab Aran Hebr Syrc Syre Thaa Nkoo Adlm Rohg Mand Samr Yezi Mend Sogd Phlp'.split(' '))

/** Tags come from files, so their number has no bound of its own. */
const MAX_CACHED_TAGS = 1000

interface Facts {
  primary: string
  script: string | undefined
}

const cache = new Map<string, Facts>()

function factsOf(tag: string): Facts {
  const known = cache.get(tag)
  if (known) return known
  if (cache.size >= MAX_CACHED_TAGS) cache.clear()
  const facts = look(tag)
  cache.set(tag, facts)
  return facts
}

function look(tag: string): Facts {
  const letters = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'))
    // CLDR's likely subtags guess a language where none is named: `und` would become English. V8 calls it undefined beside a script.
    const language: string | undefined = locale.language
    if (language === undefined || language === 'und') return { primary: 'und', script: locale.script }
    return { primary: language, script: locale.maximize().script }
  } catch {
    return { primary: letters, script: undefined }
  }
}

/** Whether a string has the form of a BCP 47 tag; an underscore in place of the hyphen is a common slip. `arabic` has not: it is a name. */
export const isLanguageTag = (code: string): boolean => /^(?:[a-z]{2,3}|[ix](?=-))(?:[-_][a-z0-9]{1,8})*$/i.test(code)

/** The language that a tag names, as CLDR's canonical code: `ar` for `ar-SA`, `AR_eg`, `ara` and `arb`; `fa` for `prs`. */
export const primary = (tag: string): string => factsOf(tag).primary

/** Whether two tags name one language: `ar`, `AR-SA`, `ar_EG`, `ara` and `arb` do. */
export const sameLanguage = (a: string, b: string): boolean => primary(a) === primary(b)

/**
 * ISO 15924 code of the script that a language is written in, by CLDR's likely subtags: `scriptOf('azb')` is `'Arab'`, `scriptOf('zh')`
 * `'Hans'`; undefined where the tag names none (`und`, `x-none`).
 */
export const scriptOf = (tag: string): string | undefined => factsOf(tag).script

/** Direction of a language, by its script: `direction('nqo')` is `'rtl'`, `direction('az-Latn')` `'ltr'`; `'ltr'` where no script is known. */
export const direction = (tag: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.has(scriptOf(tag) ?? '') ? 'rtl' : 'ltr')

/** Scripts that Unicode has under other names. */
const AS_UNICODE: Record<string, string> = {
  Hans: '\\p{sc=Hani}',
  Hant: '\\p{sc=Hani}',
  Jpan: '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}',
  Kore: '\\p{sc=Hang}\\p{sc=Hani}',
  Aran: '\\p{sc=Arab}',
}

/** Matches runs of letters of a script. */
export function lettersOf(script: string): RegExp {
  try {
    return new RegExp(`[${AS_UNICODE[script] ?? `\\p{sc=${script}}`}]+`, 'gu')
  } catch {
    return /[\p{sc=Latn}]+/gu
  }
}
