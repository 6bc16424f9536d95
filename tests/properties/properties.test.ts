import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bitext, Unit } from '../../src/bitext.ts'
import * as csv from '../../src/entries/csv.ts'
import * as jsonl from '../../src/entries/jsonl.ts'
import * as tmx from '../../src/entries/tmx.ts'
import { align, alignUnits, pairs } from '../../src/index.ts'
import { runs } from '../support/runs.ts'

// Random bilingual texts: sentences of both languages in any order and layout, with punctuation, numbers and stray characters between them.
// `npm run test:slow` tries a thousand of them, `npm test` fifty.

const arabic = fc.constantFrom(
  'وصل الوفد إلى القاهرة مساء الثلاثاء.',
  'كم عدد الطلاب في هذه المدرسة؟',
  'قال الوزير: «لن نقبل بأقل من ٢٥ في المئة»، ثم غادر القاعة.',
  'المادة ١: التعريفات',
  'ثبّت الحزمة بالأمر npm install ثم أعد التشغيل.',
  'كِتَابٌ جَدِيدٌ',
  'د. أحمد في ص. ٤٥ من الكتاب.',
)
const english = fc.constantFrom(
  'The delegation arrived in Cairo on Tuesday evening.',
  'How many students are there in this school?',
  'The minister said: "We will not accept less than 25 percent," and left the hall.',
  'Article 1: Definitions',
  'Install the package with npm install and restart.',
  'A new book',
  'Dr. Ahmed is on p. 45 of the book.',
)
const stray = fc.constantFrom('---', '١٢٣', '…', '- ', '\uD800', '\u200F', '؟!', '«', '\u0007', '12:30', '***', '\u2028')
const piece = fc.oneof({ weight: 5, arbitrary: arabic }, { weight: 5, arbitrary: english }, { weight: 1, arbitrary: stray })
const gap = fc.constantFrom(' ', '\n', '\n\n', '\r\n', '  ', ' | ', ' / ', ' — ', ' (', '\f')
const text = fc.array(fc.tuple(piece, gap), { maxLength: 14 }).map((pieces) => pieces.flat().join(''))

const options = fc.record({
  by: fc.constantFrom('sentence' as const, 'paragraph' as const),
  format: fc.constantFrom('text' as const, 'markdown' as const),
})
const unitsOf = (bitext: Bitext): Unit[] =>
  bitext.segments.flatMap(({ source, target }) => [...(source?.units ?? []), ...(target?.units ?? [])])
const blank = (value: string) => value.replace(/\s/g, '')

// Page furniture stands inside the slice of a paragraph that it cuts, as markup does.
const furniture = fc.constantFrom('\nصفحة ٣ من ١٠\n', '\nPage 4 of 10\n', '\n5\n\f', '')
const pages = fc.array(fc.tuple(text, furniture), { maxLength: 4 }).map((parts) => parts.flat().join(''))

/** Whether the characters of one text stand in another one, in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const char of whole.split('')) if (char === part[at]) at++
  return at === part.length
}
const CUT_BY_HEADS =
  'قال الوزير: «لن نقبل بأقل من ٢٥ في المئة»، ثم غادر القاعة. كِتَابٌ جَدِيدٌ\fA new book\fA new book\fوصل الوفد إلى القاهرة مساء الثلاثاء. '

describe('random bilingual texts', () => {
  it('lose nothing and hold nothing twice: units and skipped blocks are every non-blank character', () =>
    fc.assert(
      fc.property(fc.oneof(text, pages), options, (value, options) => {
        const bitext = align(value, options)
        const count = new Uint8Array(value.length)
        for (const { position } of [...unitsOf(bitext), ...bitext.skipped])
          for (let at = position.start.offset; at < position.end.offset; at++) count[at]! += 1
        const wrong = Array.from(count, (times, at) => [at, value[at]!, times] as const).filter(
          ([, letter, times]) => blank(letter) !== '' && times !== 1,
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: runs(1000) },
    ))

  it('have units that are their very slice, or hold its characters where the order was mended (plain text, white space aside)', () =>
    fc.assert(
      fc.property(text, (value) => {
        const { messages, ...bitext } = align(value)
        const isMended = messages.some(({ ruleId }) => ruleId === 'visual-order')
        const seen = (one: string) => (isMended ? [...blank(one)].sort().join('') : blank(one))
        const units = unitsOf({ messages, ...bitext })
        const slices = units.map(({ position }) => value.slice(position.start.offset, position.end.offset))
        // The head of a page stands inside of the slice of a paragraph that it cuts.
        if (messages.some(({ ruleId }) => ruleId === 'page-furniture'))
          expect(units.map(({ text }, k) => isWithin(blank(text), blank(slices[k]!)))).toEqual(units.map(() => true))
        else expect(slices.map(seen)).toEqual(units.map(({ text }) => seen(text)))
      }),
      { numRuns: runs(1000), examples: [['؟! المادة ١: التعريفات'], [CUT_BY_HEADS]] },
    ))

  it('rise on both sides but where they moved, with confidences that are probabilities and ids that are unique', () =>
    fc.assert(
      fc.property(text, options, (value, options) => {
        const { segments } = align(value, options)
        for (const side of ['source', 'target'] as const) {
          const still = segments.filter(({ flags }) => !flags.includes('moved'))
          const offsets = still.flatMap((segment) => segment[side]?.units.map(({ position }) => position.start.offset) ?? [])
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
        }
        expect(segments.filter(({ confidence }) => !(confidence >= 0 && confidence <= 1))).toEqual([])
        expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length)
      }),
      { numRuns: runs(1000) },
    ))

  it('give the same result twice, as plain data', () =>
    fc.assert(
      fc.property(text, options, (value, options) => {
        const first = align(value, options)
        expect(structuredClone(first)).toEqual(align(value, options))
        expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      }),
      { numRuns: runs(300) },
    ))

  it('come back from TMX, TSV and JSONL with the same texts', () =>
    fc.assert(
      fc.property(text, (value) => {
        const bitext = align(value)
        const texts = (segments: Bitext['segments']) =>
          segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])
        const clean = (side: string) => side.replace(/[\uD800\u0007]/g, '')
        const kept = pairs(bitext).map(({ source, target }) => [clean(source.text), clean(target.text)])
        expect(texts(tmx.parse(tmx.stringify(bitext)).segments)).toEqual(kept)
        expect(texts(csv.parse(csv.stringify(bitext, { delimiter: '\t' }), { delimiter: '\t' }).segments)).toEqual(
          // UTF-8 holds no lone surrogate.
          texts(bitext.segments).map((pair) => pair.map((side) => side?.replace(/\p{Cs}/gu, '') || null)),
        )
        expect(texts(jsonl.parse(jsonl.stringify(bitext)).segments)).toEqual(
          texts(bitext.segments).map((pair) => pair.map((side) => side?.replace(/\p{Cs}/gu, '') ?? null)),
        )
      }),
      { numRuns: runs(1000) },
    ))
})

describe('units of any kind', () => {
  const units = fc.array(fc.oneof(arabic, english, stray, fc.constant(''), fc.constant(' '), fc.string()), { maxLength: 12 })
  it('are each in exactly one bead, and beads rise', () =>
    fc.assert(
      fc.property(units, units, (source, target) => {
        const beads = alignUnits(source, target)
        expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, i) => i))
        expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, j) => j))
        expect(beads.filter(({ confidence }) => !(confidence >= 0 && confidence <= 1))).toEqual([])
      }),
      { numRuns: runs(1000) },
    ))
  it('are aligned the same with their sides changed', () =>
    fc.assert(
      fc.property(units, units, (source, target) => {
        const languages = { sourceLanguage: 'ar', targetLanguage: 'en' }
        const turned = { sourceLanguage: 'en', targetLanguage: 'ar' }
        const key = (a: number[], b: number[]) => JSON.stringify([a, b])
        const there = alignUnits(source, target, languages).map((bead) => key(bead.source, bead.target))
        const back = alignUnits(target, source, turned).map((bead) => key(bead.target, bead.source))
        expect(new Set(back)).toEqual(new Set(there))
      }),
      { numRuns: runs(500) },
    ))
  it('keep to their pins', () =>
    fc.assert(
      fc.property(
        fc.array(arabic, { minLength: 2, maxLength: 8 }),
        fc.array(english, { minLength: 2, maxLength: 8 }),
        fc.nat(7),
        fc.nat(7),
        (source, target, i, j) => {
          const pin = { source: [i % source.length], target: [j % target.length] }
          const bead = alignUnits(source, target, { pins: [pin] }).find((one) => one.source.includes(pin.source[0]!))
          expect(bead).toEqual({ ...pin, confidence: 1 })
        },
      ),
    ))
})
