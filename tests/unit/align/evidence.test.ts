import { describe, expect, it } from 'vitest'
import type { Bitext, UnitOptions } from '../../../src/bitext.ts'
import { alignUnits as bare, explain as explainBare } from '../../../src/core.ts'
import { align, alignUnits, embeddingEvidence, explain } from '../../../src/index.ts'
import { parse } from '../../../src/lexicon/index.ts'
import { fixture } from '../../support/gold.ts'
import { random } from '../../support/random.ts'

const ones = (beads: readonly { source: number[]; target: number[] }[], of: (source: number) => number) =>
  beads.filter(({ source, target }) => source.length === 1 && target.length === 1 && of(source[0]!) === target[0]).length

describe('embeddings of the caller', () => {
  const next = random(5)
  const size = 24
  const vector = () => Float32Array.from({ length: size }, () => next() - 0.5)
  const sources = Array.from({ length: 60 }, vector)
  const kept = sources.flatMap((_, i) => (i % 9 === 4 ? [] : [i]))
  const targets = kept.map((i) => sources[i]!.map((x) => x + 0.3 * (next() - 0.5)))
  const texts = { source: sources.map(() => 'ab ab ab'), target: targets.map(() => 'xy xy xy') }
  const languages = { sourceLanguage: 'ja', targetLanguage: 'ko' }
  const evidence = [embeddingEvidence(sources, targets)]

  it('align what nothing else could', () => {
    const of = (i: number) => kept.indexOf(i)
    expect(ones(bare(texts.source, texts.target, languages), of)).toBeLessThan(45)
    expect(ones(bare(texts.source, texts.target, { ...languages, evidence }), of)).toBe(kept.length)
  })

  it('pair paragraphs of one sentence', () => {
    const paragraphs = { source: texts.source.join('\n\n'), target: texts.target.join('\n\n') }
    const { segments } = align(paragraphs, { ...languages, evidence, lexicon: false })
    expect(segments.filter(({ type }) => type === 'pair').length).toBe(kept.length)
  })

  it('stay with their units where some are pinned', () => {
    const pins = [{ source: [30], target: [kept.indexOf(30)] }]
    expect(ones(bare(texts.source, texts.target, { ...languages, evidence, pins }), (i) => kept.indexOf(i))).toBe(kept.length)
  })

  it.each([
    ['vectors of two lengths', () => embeddingEvidence([[1, 2]], [[1, 2, 3]])],
    ['a vector too few', () => bare(['a', 'b'], ['c'], { ...languages, evidence: [embeddingEvidence([[1]], [[1]])] })],
    ['no vectors at all', () => embeddingEvidence(undefined as never, [])],
  ])('are refused: %s', (_, call) => expect(call).toThrow(/^Expected /))

  it.each([
    ['zeros', [[0, 0]], [[0, 0]]],
    ['missing', [undefined], [[1, 1]]],
  ])('say nothing where they are %s', (_, source, target) =>
    expect(embeddingEvidence(source, target)(['a'], ['b'])(0, 1, 0, 1)).toBe(0),
  )
  it('weigh what they say', () => {
    const nats = (weight?: number) => embeddingEvidence(sources, targets, { weight })(texts.source, texts.target)(0, 1, 0, 1)
    expect(nats(2)).toBeCloseTo(2 * nats(1), 9)
    expect(nats()).toBeCloseTo(0.5 * nats(1), 9)
    expect(Math.abs(nats(0))).toBe(0)
    expect(() => embeddingEvidence([], [], { weight: -1 })).toThrow('Expected `weight` to be a finite number from 0, got `-1`')
  })
  it('name the unit of what is no number', () =>
    expect(() =>
      embeddingEvidence(
        [
          [1, 1],
          [Number.NaN, 1],
        ],
        [[1, 1]],
      ),
    ).toThrow('Expected finite numbers in the vector of source unit 1, got `NaN`'))
})

describe('numbers', () => {
  const filler = Array.from({ length: 8 }, () => 'x')
  /** Nats of the last units by kind of evidence. */
  const natsOf = (arabic: string, english: string) =>
    explain({ source: [...filler, arabic], target: [...filler, english] }, { source: [8], target: [8] }, { lexicon: false }).nats
  it.each([
    ['المادة الثالثة', 'Article 3'],
    ['الفصل ٤', 'Chapter IV'],
    ['١٬٢٥٠٫٥', '1,250.5'],
    ['۲۰۲۴', '2024'],
    ['٪ ٣٫٥', '3.5 percent'],
    ['في ١٤٤٥/٣/٢', 'On 2/3/1445'],
    ['في ٠٢/٠٣/١٤٤٥', 'On 3/2/1445'],
  ])('%s is %s', (arabic, english) => expect(natsOf(arabic, english).number).toBeGreaterThan(0))

  it.each([
    ['المادة الثالثة', 'Article 4'],
    ['الفصل ٤', 'Chapter VI'],
    ['في ١٤٤٥/٣/٢', 'On 4/5/1446'],
    ['في ١٤٤٥/٣/٢', 'On 2/3/1446'],
    ['١٬٢٥٠٫٥', '1,520.5'],
    ['۲۰۲۴', '2042'],
    ['٪ ٣٫٥', '5.3 percent'],
  ])('%s is not %s', (arabic, english) => expect(natsOf(arabic, english).number ?? 0).toBeLessThanOrEqual(0))
})

describe('explain', () => {
  const bitext = align(fixture('ushakov-talks/mixed.txt'))

  it('names the words that matched, in nats that add up', () => {
    const { total, nats, matches } = explain(bitext, bitext.segments[4]!)
    expect(matches.map(({ source, target }) => `${source} ${target}`).join()).toMatch(/سلام.*peace/)
    expect(Object.values(nats).reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 9)
    expect(matches.every((one) => one.nats > 0)).toBe(true)
  })

  it('gives a right pair more than a wrong one', () => {
    const units = (side: 'source' | 'target') => bitext.segments.map((segment) => segment[side]?.text ?? '')
    const texts = { source: units('source'), target: units('target') }
    const at = (i: number, j: number) => explain(texts, { source: [i], target: [j] }).total
    for (const i of [3, 5, 8]) expect(at(i, i)).toBeGreaterThan(at(i, i + 2))
  })

  it('reads the same with the sides changed', () => {
    const one = explain({ source: ['كتاب جديد'], target: ['A new book'] }, { source: [0], target: [0] })
    const other = explain({ source: ['A new book'], target: ['كتاب جديد'] }, { source: [0], target: [0] })
    expect(other.matches.map(({ source, target }) => [target, source])).toEqual(
      one.matches.map(({ source, target }) => [source, target]),
    )
  })

  it('lists a match once, whichever side speaks of it', () => {
    const { matches, nats, misses } = explain(
      { source: ['كتاب جديد سنة ٢٠٢٤ وكتاب قديم'], target: ['A new book of 2024 and an old book'] },
      { source: [0], target: [0] },
    )
    const listed = matches.map(({ kind, source, target }) => `${kind} ${source} ${target}`)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.filter((one) => one.includes('كتاب'))).toEqual(['lexicon كتاب book'])
    const sum = [...matches, ...misses].reduce((all, one) => all + one.nats, 0)
    expect(sum + (nats.length ?? 0)).toBeCloseTo(
      Object.values(nats).reduce((all, one) => all + one, 0),
      9,
    )
  })

  describe('of a bitext', () => {
    const TEXT = 'الكتاب الجديد هنا.\n\nThe new book is here.'
    const evidence = [() => () => 2]
    const lexicon = parse('كتاب\tbook')
    const kinds = (text: Bitext, options?: UnitOptions) => Object.keys(explain(text, text.segments[0]!, options).nats)
    const absent = (text: Bitext, options?: UnitOptions) => explain(text, text.segments[0]!, options).absent

    it('uses the lexicon that it was aligned with', () => {
      expect(kinds(align(TEXT))).toContain('lexicon')
      expect(kinds(align(TEXT, { lexicon: false }))).not.toContain('lexicon')
      expect(absent(align(TEXT, { lexicon: false }))).toEqual([])
    })
    it('says what it was aligned with and did not get', () => {
      const text = align(TEXT, { lexicon, evidence })
      expect(absent(text)).toEqual(['lexicon', 'evidence'])
      expect(kinds(text)).not.toContain('lexicon')
      expect(absent(text, { lexicon })).toEqual(['evidence'])
      expect(absent(text, { lexicon, evidence })).toEqual([])
      expect(explain(text, text.segments[0]!, { lexicon, evidence }).nats.evidence).toBe(2)
    })
    it('knows after JSON, and takes a bitext that was read', () => {
      const text: Bitext = JSON.parse(JSON.stringify(align(TEXT, { lexicon: false })))
      expect(kinds(text)).not.toContain('lexicon')
      expect(kinds({ ...align(TEXT), options: undefined } as never as Bitext)).toContain('lexicon')
    })
    it('says in muwazi/core that the built-in lexicon is not there', () =>
      expect(explainBare(align(TEXT), align(TEXT).segments[0]!).absent).toEqual(['lexicon']))
  })

  it('refuses a bead of other texts', () =>
    expect(() => explain({ source: ['a'], target: ['b'] }, { source: [3], target: [0] })).toThrow(
      'Expected `beads[0].source` to hold units from 0 to 0, got `3`',
    ))
})

describe('decoding', () => {
  it('takes the most probable path when asked to', () => {
    const beads = alignUnits(['كتاب.', 'قلم.'], ['A book.', 'A pen.'], { decoding: 'viterbi' })
    expect(beads.map(({ source, target }) => [source, target])).toEqual([
      [[0], [0]],
      [[1], [1]],
    ])
  })
  it('refuses what it does not know', () =>
    expect(() => alignUnits([], [], { decoding: 'greedy' as never })).toThrow(/`decoding`/))
})

describe('languages without a lexicon', () => {
  const german = [
    'Die Republik ist eine Demokratie.',
    'Ihr Präsident wird gewählt.',
    'Die Universität hat 12 Professoren.',
    'Alle Studenten bezahlen.',
    'Das Museum öffnet um 9.',
  ]
  const french = [
    'La république est une démocratie.',
    'Son président est élu.',
    "L'université a 12 professeurs.",
    'Le musée ouvre à 9.',
  ]

  it('find their cognates and numbers', () => {
    const beads = alignUnits(german, french, { sourceLanguage: 'de', targetLanguage: 'fr', lexicon: false })
    expect(
      beads
        .filter(({ source, target }) => source.length === 1 && target.length === 1)
        .map(({ source, target }) => [source[0], target[0]]),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [4, 3],
    ])
  })

  it('are the better for words learned from a long text itself', () => {
    const next = random(11)
    const letters = (k: number) => [k % 20, Math.floor(k / 20)].map((one) => 'abcdefghijklmnopqrst'[one]).join('')
    const words = Array.from({ length: 400 }, (_, k) => [`ka${letters(k)}to`, `mi${letters((k * 7919) % 400)}ru`] as const)
    const lines = Array.from({ length: 220 }, () =>
      Array.from({ length: 4 + Math.floor(next() * 5) }, () => words[Math.floor(next() ** 2 * 400)]!),
    )
    const kept = lines.flatMap((_, i) => (next() < 0.12 ? [] : [i]))
    const source = lines.map((line) => line.map(([a]) => a).join(' '))
    const target = kept.map((i) => lines[i]!.map(([, b]) => b).join(' '))
    const languages = { sourceLanguage: 'fi', targetLanguage: 'hu', lexicon: false } as const
    const right = (count: number) => {
      const some = kept.filter((i) => i < count).length
      return ones(alignUnits(source.slice(0, count), target.slice(0, some), languages), (i) => kept.indexOf(i)) / some
    }
    // Words are learned from 100 units on.
    expect(right(220)).toBeGreaterThan(right(90) + 0.02)
  })
})

describe('hooks', () => {
  const TEXT = 'كتاب جديد. كلب صغير. بيت.\n\nA new book. A small dog. A house.'
  const texts = (sentences: (text: string) => unknown) =>
    align(TEXT, { sentences: sentences as never }).segments.flatMap(({ source }) => source?.units.map(({ text }) => text) ?? [])

  it('keep what a splitter leaves out: it stays with its neighbour', () => {
    expect(
      texts((text) =>
        [
          [2, 5],
          [11, 14],
        ].filter(([, end]) => end! < text.length),
      ),
    ).toEqual(['كتاب جديد.', 'كلب صغير. بيت.'])
    expect(texts(() => [])).toEqual(['كتاب جديد. كلب صغير. بيت.'])
  })
  it.each([
    [[[5, 3]], 'that rise from 0 to at most 25, got `[5, 3]`'],
    [
      [
        [0, 9],
        [4, 12],
      ],
      'that rise from 9 to at most 25, got `[4, 12]`',
    ],
    [[[0, 99]], 'got `[0, 99]`'],
    [[[0, 1.5]], 'got `[0, 1.5]`'],
    [['x'], 'got `x`'],
    [7, 'Expected `sentences` to give spans, got `7`'],
  ])('name the wrong span of a splitter: %j', (spans, reason) => expect(() => texts(() => spans)).toThrow(reason))
  it('name the span of evidence that is no number', () =>
    expect(() => alignUnits(['a', 'b'], ['c'], { evidence: [() => () => 0, () => () => Number.NaN] })).toThrow(
      /^Expected `evidence\[1\]` to give a finite number of nats for source \d–\d and target \d–\d, got `NaN`$/,
    ))
  it('may be as sure as they like', () => {
    const [bead] = alignUnits(['a'], ['b'], { evidence: [() => () => Number.MAX_VALUE] })
    expect(bead).toMatchObject({ source: [0], target: [0], confidence: expect.closeTo(1, 5) })
  })
  it('throw what they throw', () =>
    expect(() =>
      alignUnits(['a'], ['b'], {
        evidence: [
          () => {
            throw new RangeError('mine')
          },
        ],
      }),
    ).toThrow(RangeError))
  it.each([
    [[{ source: [2], target: [0] }], 'Expected `pins[0].source` to hold units from 0 to 1, got `2`'],
    [
      [
        { source: [0], target: [0] },
        { source: [0], target: [1] },
      ],
      'Expected source unit 0 once, got it in `pins[1]` again',
    ],
    [[{ source: [], target: [] }], 'Expected `pins[0]` to hold a unit, got none on both sides'],
    [[{ source: [1, 0], target: [0] }], 'to follow one another, got 1, 0'],
  ])('refuse pins of units: %j', (pins, reason) => expect(() => alignUnits(['a', 'b'], ['c', 'd'], { pins })).toThrow(reason))
  it.each([
    [[{ source: null, target: null }], 'Expected `pins[0]` to have a text, got `null` on both sides'],
    [
      [{ source: 'a', target: null }, { source: 'a' }],
      'Expected `pins[1].target` to be a text, a side of a segment or `null`, got `undefined`',
    ],
  ])('refuse pins of texts: %j', (pins, reason) => expect(() => align(TEXT, { pins: pins as never })).toThrow(reason))
})
