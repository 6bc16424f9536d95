// `score`, `scorer` and `explainScore`, as a caller sees them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainScore, score, scorer } from '../../../src/index.ts'

const ARABIC = 'عقد مجلس الأمن جلسة طارئة في نيويورك عام ٢٠٢٣.'
const ENGLISH = 'The Security Council held an emergency session in New York in 2023.'
const kinds = (source: string, target: string) => explainScore(source, target).against.map(({ kind }) => kind)

describe('score', () => {
  it('is high for a translation, in both directions', () => {
    expect(score(ARABIC, ENGLISH)).toBeGreaterThan(0.9)
    expect(score(ENGLISH, ARABIC)).toBe(score(ARABIC, ENGLISH))
  })
  it('is low for another text, a copy, and a text in another language than named', () => {
    expect(score(ARABIC, 'The weather was very cold on that day.')).toBeLessThan(0.1)
    expect(score('What is there to say of it?', 'What is there to say of it?')).toBeLessThan(0.2)
    expect(score(ARABIC, 'Le Conseil de sécurité a tenu une réunion.', { targetLanguage: 'en' })).toBeLessThan(0.2)
  })
  it.each(['npm install', 'https://example.org/a/b', '2024-05-01', '+966 11 123 4567'])('takes a copy of %s for a pair', (text) =>
    expect(score(text, text)).toBeGreaterThan(0.5),
  )
  it.each([
    ['', ''],
    ['', ENGLISH],
    ['…', '…'],
    [' \n', '?!'],
  ])('is 0 where a side has no letter and no digit: %j, %j', (source, target) => expect(score(source, target)).toBe(0))
  it('does not reach .9 where nothing matches', () => expect(score('ا'.repeat(300), 'b'.repeat(300))).toBeLessThan(0.9))
  it('is a number from 0 to 1 for any two texts, and that of a scorer', () => {
    const scoreOf = scorer({ sourceLanguage: 'ar', targetLanguage: 'en' })
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(ARABIC, ENGLISH, 'و', '.'))
    fc.assert(
      fc.property(text, text, (source, target) => {
        const found = scoreOf(source, target)
        expect(found).toBe(score(source, target, { sourceLanguage: 'ar', targetLanguage: 'en' }))
        expect(found >= 0 && found <= 1).toBe(true)
      }),
    )
  })
  it('takes a Hijri year for the Gregorian one that it is, and for no other', () => {
    const hijri = 'وتوفي الشاعر سنة ٣٥٤ هـ.'
    const [right, wrong] = [score(hijri, 'The poet died in 965.'), score(hijri, 'The poet died in 1012.')]
    expect(right).toBeGreaterThan(0.5)
    expect(wrong).toBeLessThan(right / 2)
    expect(score('The poet died in 965.', hijri)).toBe(right)
    // 1400 and 1401 are two years of one calendar.
    expect(kinds('عقد المؤتمر سنة ١٤٠٠.', 'The conference was held in 1401.')).toContain('number')
  })
  it('takes a Chinese text of the usual length for no short one', () => {
    const against = explainScore(
      '北京大学的学生今天上午参观了2023年的展览。',
      'The students of Peking University visited the exhibition of 2023 this morning.',
      {
        sourceLanguage: 'zh',
        targetLanguage: 'en',
      },
    ).against
    expect(against.map(({ kind }) => kind)).not.toContain('length')
  })
  it('needs no lexicon', () => expect(score('Paris, le 3 mars 2024', 'Paris, den 3. März 2024')).toBeGreaterThan(0.5))
})

describe('explainScore', () => {
  it('has the score, its parts, and what matched', () => {
    const { score: found, parts, matches, against } = explainScore(ARABIC, ENGLISH)
    expect(found).toBe(score(ARABIC, ENGLISH))
    const logit = Object.values(parts).reduce((sum, part) => sum + part, 0)
    expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(found, 6)
    expect(matches).toContainEqual({ source: 'جلسة', target: 'session' })
    expect(against).toEqual([])
  })
  it('has parts that sum up to the score without a lexicon', () => {
    const french = { sourceLanguage: 'fr', targetLanguage: 'de' }
    const { score: found, parts } = explainScore('Paris, le 3 mars 2024', 'Paris, den 3. März 2024', french)
    const logit = Object.values(parts).reduce((sum, part) => sum + part, 0)
    expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(found, 6)
  })
  it('names the side, with the sides changed as well', () => {
    const other = ENGLISH.replace('2023', '1998')
    expect(explainScore(ARABIC, other).against).toEqual([
      { kind: 'number', side: 'source', words: ['2023'] },
      { kind: 'number', side: 'target', words: ['1998'] },
    ])
    expect(explainScore(other, ARABIC).against).toEqual([
      { kind: 'number', side: 'target', words: ['2023'] },
      { kind: 'number', side: 'source', words: ['1998'] },
    ])
  })
  it.each([
    ['no-match', 'كان الجو باردا جدا.', 'His father bought books.'],
    ['few-matches', 'كان الجو باردا جدا في ذلك اليوم من الشتاء.', 'The boy bought bread, cheese, books and a lamp on that day.'],
    ['gap', `${ARABIC} وفي المساء غادر الوزير ومساعدوه القاعة الكبيرة إلى المطار.`, ENGLISH],
    ['length', `${ARABIC} ${ARABIC} ${ARABIC}`, 'The Security Council held an emergency session.'],
    ['name', 'ذهب الولد إلى المدرسة.', 'The boy went to school with Robert.'],
    ['negation', 'لم يذهب الولد إلى المدرسة.', 'The boy went to school.'],
    ['question', 'هل ذهب الولد إلى المدرسة؟', 'The boy went to school.'],
    ['same-text', 'hello there my friend', 'hello there my friend'],
  ])('tells %s', (kind, source, target) => expect(kinds(source, target)).toContain(kind))
  it('tells another script than that of the language', () => {
    const russian = 'Совет Безопасности провёл заседание в 2023 году.'
    const kindsIn = (targetLanguage: string) => explainScore(ARABIC, russian, { targetLanguage }).against.map(({ kind }) => kind)
    expect(kindsIn('en')).toContain('script')
    expect(kindsIn('ru')).not.toContain('script')
  })
  it('knows no negation of a language that it does not know', () =>
    expect(
      explainScore('لم يذهب الولد.', 'Мальчик не пошёл.', { targetLanguage: 'ru' }).against.map(({ kind }) => kind),
    ).not.toContain('negation'))
})
