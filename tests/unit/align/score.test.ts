// The score of two texts out of context: above 0 they are likelier to be translations of one another than not.

import { describe, expect, it } from 'vitest'
import { knownScoring, pairScorer, scoring } from '../../../src/align/score/score.ts'
import { builtIn } from '../../../src/lexicon/built-in.ts'

const forward = scoring('ar', 'en', builtIn())
const logit = (arabic: string, english: string) => forward.compare(forward.source(arabic), forward.target(english)).logit

const PAIRS = [
  ['ذهب الولد إلى المدرسة في الصباح.', 'The boy went to school in the morning.'],
  ['كان الجو باردا جدا في ذلك اليوم.', 'The weather was very cold on that day.'],
  ['اشترى أبوه ثلاثة كتب من السوق.', 'His father bought three books from the market.'],
  ['عقد مجلس الأمن جلسة طارئة في نيويورك عام ٢٠٢٣.', 'The Security Council held an emergency session in New York in 2023.'],
  ['هل قرأت هذا الكتاب؟', 'Have you read this book?'],
] as const

describe('the score', () => {
  for (const [arabic, english] of PAIRS)
    it(`takes for a pair: ${english}`, () => expect(logit(arabic, english)).toBeGreaterThan(0))

  for (const [k, [arabic]] of PAIRS.entries())
    it(`takes for none: the pair of another text beside ${PAIRS[k]![1]}`, () =>
      expect(logit(arabic, PAIRS[(k + 2) % PAIRS.length]![1])).toBeLessThan(0))

  for (const [what, english] of [
    ['another number', 'The Security Council held an emergency session in New York in 1998.'],
    ['another language', 'Le Conseil de sécurité a tenu une réunion d’urgence.'],
    ['only its beginning', 'The Security Council.'],
    ['letters without sense', 'Zqw xkcdv brtpl mnwq hjkl pqrs.'],
    ['nothing', ''],
  ] as const)
    it(`is below that of the translation for ${what}`, () => {
      const [arabic, right] = PAIRS[3]
      expect(logit(arabic, english)).toBeLessThan(logit(arabic, right) - 2)
    })

  it('is the same with the sides changed', () => {
    const backward = scoring('en', 'ar', builtIn())
    for (const [arabic, english] of PAIRS)
      expect(backward.compare(backward.source(english), backward.target(arabic)).logit).toBe(logit(arabic, english))
  })

  for (const [what, arabic, english, other] of [
    ['thousands', 'يتأثر أكثر من 820 ألف شخص في البلد.', 'More than 820,000 people are affected in the country.', '820'],
    ['millions', 'بلغ عدد السكان 3.5 ملايين نسمة.', 'The population reached 3,500,000 people.', '3'],
    ['an Arabic comma', 'عبر أكثر من 30،000 شخص الحدود.', 'More than 30,000 people crossed the border.', '30'],
    ['number words', 'احتفل بعيد ميلاده الثالث والستين في البيت.', 'He celebrated his 63rd birthday at home.', '3'],
    ['a range', 'استمرت الحرب من 1950 إلى 1953 في البلاد.', 'The war lasted in the country from 1950-53.', '1950'],
    ['a time', 'يبدأ الاجتماع في الساعة 5:30 مساء.', 'The meeting begins at 5.30 in the evening.', '6.15'],
  ] as const)
    it(`reads ${what}`, () => {
      const missed = english.replace(/\d[\d.,-]*\d/, other === '1950' ? '1950 to 1962' : `${other}71`)
      expect(logit(arabic, english)).toBeGreaterThan(logit(arabic, missed) + 0.5)
    })

  it('reads words between which spaces were lost', () => {
    const english = 'The hour long course involves a series of interactive tasks.'
    const glued = logit('تتضمنالدورةالتدريبيةالطويلةالتيتستغرقساعةسلسلةمنالمهامالتفاعلية.', english)
    expect(glued).toBeGreaterThan(0)
  })

  it('leaves a name in the plural whole, though its letters make two words', () =>
    expect(forward.source('والقنزيين والقدمونيين').words.map(({ key }) => key)).toEqual(['والقنزيين', 'والقدمونيين']))

  for (const [arabic, english, reading] of [
    ['السنة', 'year', 'ألسنة (tongues)'],
    ['الشركات', 'companies', 'شرك (traps)'],
    ['السلوك', 'behavior', 'السل (tuberculosis)'],
    ['الأمن', 'security', 'الأم (pain)'],
  ] as const)
    it(`knows ${english} as ${arabic}, which could be of ${reading}`, () => {
      const { source, target, compare } = forward
      expect(compare(source(arabic), target(english)).matched).toBe(1)
    })

  it('takes both words of a phrase for found', () => {
    const { source, target, compare } = forward
    expect(compare(source('مجلس الأمن'), target('Security Council')).matched).toBe(2)
  })

  it('counts a counterpart once: a word that is repeated does not make a pair', () =>
    expect(logit('كتاب كتاب كتاب كتاب كتاب كتاب', 'The book is on the table beside the old lamp.')).toBeLessThan(0))

  for (const [what, arabic, english] of [
    ['empty texts', '', ''],
    ['one character', 'و', '.'],
    ['punctuation', '؟!…', '?!...'],
    ['one word ten thousand times', 'كلمة '.repeat(10_000), 'word '.repeat(10_000)],
    ['lone surrogates', '\ud800', '\udfff'],
  ] as const)
    it(`is a finite number for ${what}`, () => expect(Number.isFinite(logit(arabic, english))).toBe(true))

  it('does without a lexicon of other languages', () => {
    const [french, none] = [scoring('fr', 'de', builtIn()), scoring('fr', 'de')]
    const logitOf = ({ source, target, compare }: typeof none) =>
      compare(source('Paris, le 3 mars 2024'), target('Paris, den 3. März 2024')).logit
    expect(logitOf(french)).toBe(logitOf(none))
  })
})

it('a scoring is kept for other texts until it remembers too many words', () => {
  const kept = knownScoring('ar', 'en', builtIn())
  expect(knownScoring('ar', 'en', builtIn())).toBe(kept)
  const letters = (k: number) =>
    [676 * 26, 676, 26, 1].map((size) => String.fromCharCode(97 + (Math.floor(k / size) % 26))).join('')
  kept.target(Array.from({ length: 60_000 }, (_, k) => letters(k)).join(' '))
  expect(knownScoring('ar', 'en', builtIn())).not.toBe(kept)
})

it('a text has the same score whatever was scored before it', () => {
  const scoreOf = pairScorer('ar', 'en', builtIn())
  const fresh = (source: string, target: string) => pairScorer('ar', 'en', builtIn())(source, target)
  const texts = PAIRS.flatMap(([source]) => PAIRS.map(([, target]) => [source, target] as const))
  for (const [source, target] of [...texts, ...texts.toReversed()]) expect(scoreOf(source, target)).toBe(fresh(source, target))
})
