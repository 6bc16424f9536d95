import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { courtOf } from '../../../src/align/judge/court.ts'
import { judged } from '../../../src/align/judge/judge.ts'
import { indexOf } from '../../../src/align/model/text-index.ts'
import { inPieces, rejoined } from '../../../src/align/pieces.ts'
import type { Bead } from '../../../src/bitext.ts'
import { align, alignUnits } from '../../../src/index.ts'
import { builtIn } from '../../../src/lexicon/built-in.ts'

const ARABIC = [
  'وصل الوزير إلى دمشق صباح يوم الاثنين.',
  'اشترت الجامعة مئة كتاب جديد للمكتبة.',
  'سافر الأطباء إلى القرية لعلاج المرضى.',
  'هطلت أمطار غزيرة على المدينة أمس.',
  'فاز الفريق بالمباراة بعد ثلاثة أهداف.',
  'أغلقت الحكومة السوق القديم بسبب الحريق.',
]
const ENGLISH = [
  'The minister arrived in Damascus on Monday morning.',
  'The university bought a hundred new books for the library.',
  'The doctors travelled to the village to treat the sick.',
  'Heavy rain fell on the city yesterday.',
  'The team won the match after three goals.',
  'The government closed the old market because of the fire.',
]
const STRANGE = [
  'My brother likes red apples and cold milk.',
  'The bird sang over the quiet river.',
  'She painted the door of her house green.',
  'A long road leads to the mountain.',
  'They sold the horses before winter.',
  'Nobody answered the telephone.',
]
const languages = { sourceLanguage: 'ar', targetLanguage: 'en' }
const documentOf = (source: readonly string[], target: readonly string[]) =>
  align({ source: source.join('\n\n'), target: target.join('\n\n') }, { format: 'text', ...languages })

describe('texts that do not correspond', () => {
  it.each([1, 2, 3, 6])('have no sure pair among %i', (count) =>
    expect(alignUnits(ARABIC.slice(0, count), STRANGE.slice(0, count), languages).filter(isSurePair)).toEqual([]),
  )
  it('are said to be unrelated', () => {
    const { messages, correspondence } = documentOf(ARABIC, STRANGE)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('unrelated')
    expect(correspondence).toBeLessThan(0.2)
  })
  it('are never sure of a paragraph that stands in for another', () => {
    const wrong = STRANGE.flatMap((strange, at) =>
      documentOf(ARABIC, ENGLISH.with(at, strange)).segments.filter(
        ({ type, target }) => type === 'pair' && target?.text === strange,
      ),
    )
    expect(wrong.filter(({ confidence }) => confidence >= 0.9)).toEqual([])
  })
})

const isSurePair = ({ source, target, confidence }: Bead) => source.length > 0 && target.length > 0 && confidence >= 0.9

describe('a long translation', () => {
  const wordy = ENGLISH.map((text, k) => `${text} ${STRANGE[k]}`)
  /** Log odds of the first pair, which is wordy, in a text of such pairs. */
  const firstIn = (others: readonly string[]) => {
    const target = [wordy[0]!, ...others.slice(1)]
    const texts = { source: indexOf(ARABIC, 'ar'), target: indexOf(target, 'en'), lexicon: builtIn() }
    const pairs = ARABIC.map((_, k) => ({ source: [k], target: [k], confidence: 1 }))
    return courtOf(texts, pairs).score([0], [0]).logit
  }
  it('speaks less against a pair in a text that is wordy throughout', () =>
    expect(firstIn(wordy)).toBeGreaterThan(firstIn(ENGLISH)))
})

describe('texts that correspond', () => {
  it('are sure', () => expect(alignUnits(ARABIC, ENGLISH, languages).filter(isSurePair)).toHaveLength(6))
  it('are never called unrelated, however short', () => {
    for (let count = 1; count <= 6; count++)
      expect(documentOf(ARABIC.slice(0, count), ENGLISH.slice(0, count)).messages.map(({ ruleId }) => ruleId)).not.toContain(
        'unrelated',
      )
  })
  it('find neighbours that changed places', () => {
    const target = ENGLISH.with(2, ENGLISH[3]!).with(3, ENGLISH[2]!)
    const { segments } = documentOf(ARABIC, target)
    expect(segments.map(({ source, target }) => [source?.text, target?.text])).toEqual(
      ARABIC.map((text, k) => [text, ENGLISH[k]]),
    )
    expect(segments.filter(({ flags }) => flags.includes('moved'))).toHaveLength(1)
  })
  it('find a list in another order', () => {
    const order = [3, 0, 5, 1, 4, 2]
    const { segments } = documentOf(
      ARABIC,
      order.map((k) => ENGLISH[k]!),
    )
    const right = segments.filter(
      ({ source, target }) => source && target && ARABIC.indexOf(source.text) === ENGLISH.indexOf(target.text),
    )
    expect(right.length).toBeGreaterThanOrEqual(5)
  })
  it('keep a free translation between sure neighbours as one weak pair', () => {
    const [source, target] = [ARABIC.with(3, 'وتفضلوا بقبول فائق الاحترام.'), ENGLISH.with(3, 'Yours faithfully,')]
    const found = documentOf(source, target).segments.find((segment) => segment.source?.text === source[3])
    expect(found?.target?.text).toBe(target[3])
    expect(found?.confidence).toBeLessThan(0.9)
  })
  it('doubt a lone text whose likely counterpart is alone as well', () => {
    const beads = alignUnits([ARABIC[0]!, ARABIC[1]!], [ENGLISH[1]!, ENGLISH[0]!], languages)
    const lone = beads.filter(({ source, target }) => source.length === 0 || target.length === 0)
    expect(lone.map(({ confidence }) => confidence < 0.5)).toEqual(lone.map(() => true))
  })
})

describe('what the judge leaves as it is', () => {
  it('a pin', () =>
    expect(alignUnits(ARABIC, STRANGE, { ...languages, pins: [{ source: [1], target: [2] }] })).toContainEqual({
      source: [1],
      target: [2],
      confidence: 1,
    }))
  it('a bead for which the evidence of the caller speaks', () => {
    const evidence = [() => (s0: number, s1: number, t0: number, t1: number) => (s0 === t0 && s1 === t1 ? 9 : -9)]
    expect(alignUnits(ARABIC, STRANGE, { ...languages, evidence }).filter(isSurePair)).toHaveLength(6)
  })
  it('every unit, once', () => {
    const text = fc.constantFrom(...ARABIC, ...ENGLISH, '12', '', 'https://example.org')
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        fc.array(text, { maxLength: 8 }),
        fc.boolean(),
        (source, target, mayCross) => {
          const beads: Bead[] = []
          for (let k = 0; k < Math.max(source.length, target.length); k++)
            beads.push({ source: k < source.length ? [k] : [], target: k < target.length ? [k] : [], confidence: 0.5 })
          const out = judged(beads, {
            source: indexOf(source, 'ar'),
            target: indexOf(target, 'en'),
            lexicon: builtIn(),
            mayCross,
          })
          const units = (side: 'source' | 'target') => out.flatMap((bead) => bead[side]).sort((a, b) => a - b)
          expect(units('source')).toEqual(source.map((_, k) => k))
          expect(units('target')).toEqual(target.map((_, k) => k))
          expect(out.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('long units', () => {
  const line = (k: number) =>
    [`${ARABIC[k % 6]!.slice(0, -1)} في عام ${1900 + k}.`, `${ENGLISH[k % 6]!.slice(0, -1)} in ${1900 + k}.`] as const
  const many = Array.from({ length: 24 }, (_, k) => line(k))
  it('are one bead with two dozen lines', () =>
    expect(
      alignUnits(
        [many.map(([arabic]) => arabic).join(' ')],
        many.map(([, english]) => english),
        languages,
      ),
    ).toMatchObject([{ source: [0], target: many.map((_, k) => k) }]))
  it('are one bead where the list has commas and no sentences', () =>
    expect(
      alignUnits(
        [many.map(([arabic]) => arabic.slice(0, -1)).join('، ')],
        many.map(([, english]) => english),
        languages,
      ),
    ).toMatchObject([{ source: [0], target: many.map((_, k) => k) }]))
  it('are aligned by their sentences', () =>
    expect(inPieces(['جملة أولى. جملة ثانية؟ جملة ثالثة'.repeat(20), 'قصيرة'], ['a', 'b'])?.source.units.at(-1)).toBe(1))
  it('come together again with what stands between their pieces', () =>
    expect(
      rejoined(
        [
          { source: [0], target: [0], confidence: 0.9 },
          { source: [], target: [1], confidence: 0.5 },
          { source: [1], target: [2], confidence: 0.8 },
          { source: [2], target: [3], confidence: 0.7 },
        ],
        { source: Int32Array.of(0, 0, 1), target: Int32Array.of(0, 1, 2, 3) },
      ),
    ).toEqual([
      { source: [0], target: [0, 1, 2], confidence: 0.8 },
      { source: [1], target: [3], confidence: 0.7 },
    ]))
})

describe('a sentence that a pair lacks', () => {
  const whereas = [
    'لما كانت الأطراف قد اتفقت على التعاون.',
    'ولما كان الطرف الأول يملك الأرض.',
    'ولما كان الطرف الثاني يرغب في شرائها.',
    'فقد اتفق الطرفان على ما يلي.',
  ]
  const recital =
    'Whereas the parties have agreed to cooperate, whereas the first party owns the land, whereas the second party wishes to buy it, now therefore the two parties have agreed as follows.'
  const index = { source: indexOf(whereas, 'ar'), target: indexOf([recital], 'en') }
  const torn = [
    { source: [0], target: [], confidence: 0.4 },
    { source: [1, 2, 3], target: [0], confidence: 0.5 },
  ]
  it('becomes part of it', () =>
    expect(judged(torn, { ...index, lexicon: builtIn(), mayCross: false })).toMatchObject([
      { source: [0, 1, 2, 3], target: [0] },
    ]))
  it('does so within a paragraph', () =>
    expect(align({ source: whereas.join(' '), target: recital }, { format: 'text', ...languages }).segments).toMatchObject([
      { type: 'pair', source: { text: whereas.join(' ') } },
    ]))
  it('stays alone where it stands in another one', () =>
    expect(judged(torn, { ...index, lexicon: builtIn(), isOneText: () => false, mayCross: false })).toHaveLength(2))
  it('stays alone where it says something else', () => {
    const other = { ...index, source: indexOf(['غادر الوفد المدينة في المساء.', ...whereas.slice(1)], 'ar') }
    expect(judged(torn, { ...other, lexicon: builtIn(), mayCross: false })).toHaveLength(2)
  })
})

describe('lone units that translate each other', () => {
  const beads: Bead[] = ARABIC.flatMap((_, k) =>
    k === 2
      ? [
          { source: [k], target: [], confidence: 0.9 },
          { source: [], target: [k], confidence: 0.9 },
        ]
      : [{ source: [k], target: [k], confidence: 0.99 }],
  )
  const trial = { source: indexOf(ARABIC, 'ar'), target: indexOf(ENGLISH, 'en'), lexicon: builtIn(), mayCross: true }
  it('become a pair', () => expect(judged(beads, trial)).toHaveLength(ARABIC.length))
  it('stay alone where only one is a heading', () =>
    expect(judged(beads, { ...trial, areAlike: () => false })).toHaveLength(ARABIC.length + 1))
})

describe('a lexicon of other languages', () => {
  it('changes nothing where its words are not in the text', () => {
    const russian = ['Министр прибыл в Дамаск в понедельник.', 'Университет купил сто новых книг.']
    const options = { sourceLanguage: 'ar', targetLanguage: 'ru' }
    expect(alignUnits(ARABIC.slice(0, 2), russian, options)).toEqual(
      alignUnits(ARABIC.slice(0, 2), russian, { ...options, lexicon: false }),
    )
  })
})
