/** ISO 15924 code of the script that a language is written in: `scriptOf('ar')` is `'Arab'`, `scriptOf('zh')` `'Hans'`. */
export function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().script ?? 'Latn'
  } catch {
    return 'Latn'
  }
}

/** Scripts that Unicode has under other names. */
const AS_UNICODE: Record<string, string> = {
  Hans: '\\p{sc=Hani}',
  Hant: '\\p{sc=Hani}',
  Jpan: '\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}',
  Kore: '\\p{sc=Hang}\\p{sc=Hani}',
}

/** Matches runs of letters of a script. */
export function lettersOf(script: string): RegExp {
  try {
    return new RegExp(`[${AS_UNICODE[script] ?? `\\p{sc=${script}}`}]+`, 'gu')
  } catch {
    return /[\p{sc=Latn}]+/gu
  }
}
