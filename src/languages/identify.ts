import { francAll } from 'franc'
import { detect } from 'tinyld'
import { misuse, show } from '../errors.ts'
import { plainWords } from './detect.ts'

/** ISO 639-3 (franc) to ISO 639-1 (tinyld), for the languages that both know; variants of Arabic count as Arabic, Scots as English. */
const CODES: Record<string, string> = {
  arb: 'ar',
  eng: 'en',
  sco: 'en',
  pes: 'fa',
  prs: 'fa',
  urd: 'ur',
  fra: 'fr',
  tur: 'tr',
  deu: 'de',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  rus: 'ru',
  ukr: 'uk',
  bul: 'bg',
  ell: 'el',
  heb: 'he',
  pol: 'pl',
  ces: 'cs',
  ron: 'ro',
  hun: 'hu',
  swe: 'sv',
  nob: 'no',
  nno: 'no',
  dan: 'da',
  fin: 'fi',
  ind: 'id',
  zlm: 'ms',
  vie: 'vi',
  tha: 'th',
  hin: 'hi',
  ben: 'bn',
  tam: 'ta',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  kat: 'ka',
  hye: 'hy',
  azj: 'az',
  kaz: 'kk',
  uig: 'ug',
  ckb: 'ku',
  kmr: 'ku',
  swh: 'sw',
  som: 'so',
  hau: 'ha',
  cat: 'ca',
  hrv: 'hr',
  srp: 'sr',
  slk: 'sk',
  slv: 'sl',
  lit: 'lt',
  lvs: 'lv',
  ekk: 'et',
  afr: 'af',
  tgl: 'tl',
  epo: 'eo',
  lat: 'la',
  gle: 'ga',
  cym: 'cy',
  isl: 'is',
  eus: 'eu',
  als: 'sq',
  mkd: 'mk',
}

/** franc agrees with a language whose score, relative to its best guess, is at least this. */
const MIN_FRANC_SCORE = 0.95
/** Another language is not sure where franc scores English or Arabic higher: French paragraphs stay below .82 for English. */
const MAX_RIVAL_SCORE = 0.83
const RIVALS = new Set(['eng', 'sco', 'arb'])

/** franc's codes of a language: `['pes', 'prs']` for `fa`. */
const francCodes = (language: string): string[] => Object.keys(CODES).filter((code) => CODES[code] === language)

/** franc and tinyld each choose among a few languages; their choice where they agree. */
function choose(plain: string, among: readonly string[]): string | undefined {
  const only = among.flatMap(francCodes)
  if (only.length === 0) return undefined
  const [code] = francAll(plain, { only, minLength: 3 })[0] ?? []
  const guess = detect(plain, { only: [...among] })
  return guess !== '' && code !== undefined && CODES[code] === guess ? guess : undefined
}

/**
 * The language of a text as ISO 639-1 where franc and tinyld agree on it, else undefined. Each alone is wrong too often: over 30,000
 * blocks franc erred 3,007 times, tinyld 772 times, both on the same language 15 times.
 *
 * @param text 40 characters or more; shorter text gives undefined
 * @param among ISO 639-1 codes to choose from, also for a shorter text
 * @throws {MuwaziError} `bad-option`
 */
export function identify(text: string, among?: readonly string[]): string | undefined {
  if (typeof text !== 'string') throw misuse(`Expected \`text\` to be a string, got ${show(text)}`)
  if (among !== undefined && !(Array.isArray(among) && among.every((one) => typeof one === 'string')))
    throw misuse(`Expected \`among\` to be a list of ISO 639-1 codes, got ${show(among)}`)
  // franc looks at no more than 2,048 characters.
  const plain = plainWords(text).slice(0, 2048).trim()
  if (among !== undefined) return choose(plain, among)
  if (plain.length < 40) return undefined
  const guess = detect(plain)
  if (guess === '') return undefined
  const scores = francAll(plain)
  const agreed = scores.some(([code, score]) => score >= MIN_FRANC_SCORE && CODES[code] === guess)
  const rivalled = guess !== 'en' && guess !== 'ar' && scores.some(([code, score]) => RIVALS.has(code) && score > MAX_RIVAL_SCORE)
  return agreed && !rivalled ? guess : undefined
}
