import { countLetters } from '../text/characters.ts'
import { foldPresentation } from '../text/fold.ts'

// Cheap signs that a block is in neither Arabic nor English: letters that those do not have, and too few of their commonest words.
// Only what is suspected is shown to the identifiers, which are slow to load.

/** Shorter text says too little about its language. */
export const LEAST = 40

// Persian, Urdu, Kurdish, Pashto, Uyghur letters. گ چ پ ڤ also stand in Arabic loan words: a few of them prove nothing.
const NOT_ARABIC = /[ٹڈڑںھہۂۃےۓیۆۇېەێۋكکڕڵݩڼڭچپگژڤ]/g
const OF_ARABIC_TOO = /ك/g
const ARABIC_WORDS =
  /(?<![\u0621-\u064A])(?:و?(?:في|من|على|إلى|الى|عن|أن|ان|إن|التي|الذي|هذا|هذه|ذلك|تلك|كان|كانت|لا|ما|لم|لن|قد|مع|هو|هي|بين|كل|بعد|قبل|عند|حتى|ثم|أو|او|غير|قال|حيث|كما|لكن)|ال[\u0621-\u064A]{2,}|[وبفكل]ال[\u0621-\u064A]{2,}|لل[\u0621-\u064A]{2,}|[\u0621-\u064A]{2,}ة)(?![\u0621-\u064A])/g
const ARABIC_RUN = /[\u0621-\u064A\u066E-\u06D3]+/g

const NOT_ENGLISH = /[^\x00-\x7F\u2010-\u203A\u00A0-\u00BF\u0600-\u06FF]/g
const ENGLISH_WORDS =
  /\b(?:the|of|and|to|in|a|is|that|for|it|as|was|with|be|by|on|not|he|his|but|at|are|this|have|had|from|or|you|your|which|their|they|we|will|an|has|can|if|she|her|were|been|its|who|would|there|what|when|how|all|more|no|do|i)\b/gi
const LATIN_RUN = /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?/g

// Code, addresses, paths and markup are in no language.
const NO_LANGUAGE = /`[^`]*`|\]\([^)\s]*\)|\S*[/@_\\]\S*|[{}<>=;#*|[\]]+/g

/** A text without what is in no language; of a long one, its beginning. */
export function plainWords(text: string): string {
  return foldPresentation(text.slice(0, 4096).replace(NO_LANGUAGE, ' ')).normalize('NFC').trim()
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Tells whether a text of {@link LEAST} letters and more may be in a third language, for `ar` and `en` as the first two. */
export function suspect(raw: string): boolean {
  const text = plainWords(raw)
  const { arabic, latin, other } = countLetters(text)
  const letters = arabic + latin + other
  if (letters < LEAST) return false
  if (other > letters / 2) return true
  if (arabic >= latin) {
    const foreign = count(text, NOT_ARABIC) - count(text, OF_ARABIC_TOO)
    return foreign > arabic * 0.02 || count(text, ARABIC_WORDS) < count(text, ARABIC_RUN) * 0.15
  }
  return count(text, NOT_ENGLISH) > latin * 0.02 || count(text, ENGLISH_WORDS) < count(text, LATIN_RUN) * 0.12
}
