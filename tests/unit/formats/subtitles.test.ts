// Cue files: what is read, and time as evidence.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockBetween, type Interval, timeScorer } from '../../../src/align/model/evidence/time.ts'
import type { Bitext } from '../../../src/bitext.ts'
import { read } from '../../../src/entries/subtitles.ts'
import { align } from '../../../src/index.ts'
import { random } from '../../support/random.ts'

const texts = (value: string) => read(value).blocks.map(({ text }) => text)
const told = (value: string) => read(value).messages.map(({ ruleId, place }) => [ruleId, place?.start.line])

const SRT = `1
00:00:01,000 --> 00:00:02,500
{\\an8}<i>أين</i> كنت
يا أحمد؟

2
00:01:04,20 --> 00:01:06,000
<font color="#fff">5 &lt; 6 &amp; a&nbsp;b</font>
`

describe('SRT', () => {
  it('gives a block a cue, without markup, with its times', () => {
    const { blocks } = read(SRT)
    expect(blocks.map(({ kind, text, data }) => ({ kind, text, data }))).toEqual([
      { kind: 'cue', text: 'أين كنت يا أحمد؟', data: { start: 1, end: 2.5 } },
      { kind: 'cue', text: '5 < 6 & a b', data: { start: 64.2, end: 66 } },
    ])
    const [first] = blocks
    expect(SRT.slice(first?.position.start.offset, first?.position.end.offset)).toBe('{\\an8}<i>أين</i> كنت\nيا أحمد؟')
  })
  it.each([
    ['mixed line ends', SRT.replace('\n00', '\r\n00').replace('\n\n', '\r\r'), []],
    ['a byte order mark', `\uFEFF${SRT}`, []],
    ['Arabic digits and bidi marks', SRT.replace('00:00:01,000', '\u200F٠٠:٠٠:٠١٫٠٠٠'), []],
    ['blank lines inside a cue', SRT.replace('كنت\n', 'كنت\n\n'), []],
    ['no blank line between cues', SRT.replace('\n\n', '\n'), []],
    [
      'no numbers',
      SRT.replace(/^\d\n/gm, ''),
      [
        ['unnumbered-cue', 1],
        ['unnumbered-cue', 5],
      ],
    ],
    ['times that cannot be read', SRT.replace('00:00:01,000', '00:00:1x,000'), [['bad-time', 2]]],
    ['an end before its beginning', SRT.replace('00:00:02,500', '00:00:00,500'), [['bad-time', 2]]],
    ['an overlap', SRT.replace('00:00:02,500', '00:02:00,000'), [['overlapping-cues', 7]]],
  ])('may have %s', (_, value, messages) => {
    expect(texts(value)).toEqual(['أين كنت يا أحمد؟', '5 < 6 & a b'])
    expect(told(value)).toEqual(messages)
  })
  it('keeps a number that is text, and an arrow that is speech', () =>
    expect(
      texts('1\n00:00:01,000 --> 00:00:02,000\nولد عام\n1984\n\n2\n00:00:03,000 --> 00:00:04,000\nمن هنا --> إلى هناك\n'),
    ).toEqual(['ولد عام 1984', 'من هنا --> إلى هناك']))
  it('keeps the text of a cue without times out of the clock', () =>
    expect(read(SRT.replace('00:00:01,000', 'xx:00:01,000')).blocks.at(-1)?.data).toEqual({ start: 64.2, end: 66 }))
  it('decodes windows-1256', () => {
    const arabic = Uint8Array.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7, 0x20, 0xc8, 0xdf])
    const cue = (k: number) => [
      ...new TextEncoder().encode(`${k}\r\n00:00:0${k},000 --> 00:00:0${k},900\r\n`),
      ...arabic,
      13,
      10,
      13,
      10,
    ]
    const { blocks, messages } = read(Uint8Array.from([1, 2, 3, 4].flatMap(cue)))
    expect([blocks.map(({ text }) => text), messages.map(({ ruleId }) => ruleId)]).toEqual([
      Array(4).fill('مرحبا بك'),
      ['encoding'],
    ])
  })
  it('says when there are no cues', () => expect(told('كتاب')).toEqual([['no-cues', 1]]))
  it('of nothing is nothing', () => expect(read('')).toMatchObject({ blocks: [], messages: [] }))
})

describe('WebVTT', () => {
  it('leaves notes, styles and names out', () =>
    expect(
      read(
        'WEBVTT - film\n\nSTYLE\n::cue { color: red }\n\nNOTE a note\nof two lines\n\nintro\n01:00.000 --> 01:02.500 align:start\n<v أحمد>أهلًا <00:01:01.000><c.loud>بكم</c>&lrm;\n\n1:00:00.000 --> 1:00:01.000\n- نعم.\n- لا.\n',
      ).blocks.map(({ text, data }) => [text, data]),
    ).toEqual([
      ['أهلًا بكم\u200e', { start: 60, end: 62.5 }],
      ['- نعم. - لا.', { start: 3600, end: 3601 }],
    ]))
})

describe('one file of two languages', () => {
  const bilingual = [1, 2, 3]
    .map((k) => `${k}\n00:00:0${k},000 --> 00:00:0${k},900\n${k === 3 ? 'مساء الخير' : `سطر رقم ${k}\nLine number ${k}`}\n`)
    .join('\n')
  it('is aligned by its cues', () => {
    const { arrangement, segments } = align(read(bilingual))
    expect(arrangement).toBe('rows')
    expect(segments.map(({ source, target }) => [source?.text, target?.text])).toEqual([
      ['سطر رقم 1', 'Line number 1'],
      ['سطر رقم 2', 'Line number 2'],
      ['مساء الخير', undefined],
    ])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '1',
    '\n',
    '\r\n',
    '00:00:01,000 --> 00:00:02,000',
    '00:0x --> 1',
    '<i>',
    'نعم',
    'WEBVTT',
    '-->',
    '{\\an8}',
    ' ',
  )
  it('loses nothing: blocks lie apart, in order, and hold their text', () =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const value = pieces.join('')
        let at = 0
        for (const { position, text } of read(value).blocks) {
          expect(position.start.offset).toBeGreaterThanOrEqual(at)
          expect(text).not.toBe('')
          at = position.end.offset
        }
        expect(at).toBeLessThanOrEqual(value.length)
      }),
      { numRuns: 500 },
    ))
})

/** Cues of a film: a source and the same times under another clock, some merged, some dropped, some a little off. */
function film(seed: number, cues: number, clock: (seconds: number) => number): { source: Interval[]; target: Interval[] } {
  const next = random(seed)
  const source: Interval[] = []
  let at = 30
  for (let k = 0; k < cues; k++) {
    at += 0.2 + next() * next() * 9
    const end = at + 1 + next() * 3
    source.push([at, end])
    at = end
  }
  const target: Interval[] = []
  for (let k = 0; k < cues; k++) {
    if (next() < 0.08) continue
    const joins = next() < 0.1 && k + 1 < cues
    const off = () => (next() - 0.5) * 0.3
    target.push([clock(source[k]![0]) + off(), clock(source[joins ? ++k : k]![1]) + off()])
  }
  return { source, target }
}
const onsets = (intervals: readonly Interval[]) => intervals.map(([start]) => start)

describe('the clock between two cue files', () => {
  it.each([
    ['equal', 1, 0],
    ['behind by 43 seconds', 1, 43],
    ['ahead by four minutes', 1, -240],
    ['of PAL against film', 23.976 / 25, 2],
    ['of film against PAL, with an offset', 25 / 23.976, 95],
    ['that drifts by 4 seconds an hour', 1 + 4 / 3600, 12],
  ])('%s', (_, rate, offset) => {
    const [forwards, backwards] = [1, 2].map((seed) => film(seed, 500, (seconds) => rate * seconds + offset))
    for (const [source, target, r, o] of [
      [forwards!.source, forwards!.target, rate, offset],
      [backwards!.target, backwards!.source, 1 / rate, -offset / rate],
    ] as const) {
      const clock = clockBetween(onsets(source), onsets(target))
      for (const seconds of [60, 1000, 2500])
        expect(Math.abs(clock!.rate * seconds + clock!.offset - (r * seconds + o))).toBeLessThan(0.25)
    }
  })
  it('of two films is none', () => {
    for (const seed of [1, 2, 3, 4, 5])
      for (const cues of seed > 2 ? [5, 40] : [5, 40, 900])
        expect(
          clockBetween(onsets(film(seed, cues, (at) => at).source), onsets(film(seed + 100, cues, (at) => at).source)),
        ).toBeUndefined()
  })
  it('is found for few cues that agree, and for none too few', () => {
    expect(clockBetween([1, 4, 9, 30], [1.1, 4, 9, 30])).toMatchObject({ share: expect.closeTo(1, 1) })
    expect(clockBetween([1, 4], [1, 4])).toBeUndefined()
    expect(clockBetween([], [])).toBeUndefined()
  })
})

describe('time as evidence', () => {
  const { source, target } = film(5, 300, (seconds) => seconds + 20)
  const nats = timeScorer(source, target)
  it('is for cues that overlap and against those that do not', () => {
    const k = target.findIndex(([start]) => Math.abs(start - source[40]![0] - 20) < 0.2)
    expect(nats(40, 41, k, k + 1)).toBeGreaterThan(2)
    expect(nats(40, 41, k + 3, k + 4)).toBeLessThan(-10)
    expect(nats(40, 41, k, k + 1)).toBeGreaterThan(nats(40, 42, k, k + 1))
  })
  it('is none without a clock, or for a cue without times', () => {
    expect(timeScorer(source, film(77, 300, (at) => at).source)(0, 1, 0, 1)).toBe(0)
    expect(timeScorer([undefined, ...source], target)(0, 1, 0, 1)).toBe(0)
  })

  const stamp = (at: number) => new Date(at * 1000).toISOString().slice(11, 23).replace('.', ',')
  const srt = (cues: readonly (readonly [Interval, string])[]) =>
    cues.map(([[start, end], text], k) => `${k + 1}\n${stamp(start)} --> ${stamp(end)}\n${text}\n`).join('\n')
  const times = (bitext: Bitext) =>
    bitext.segments.map(({ source, target }) =>
      [source, target].map((side) => side?.units.map(({ data }) => data?.['start']) ?? []),
    )
  it('aligns cues whose words say nothing', () => {
    const at = film(9, 24, (seconds) => seconds).source.map(([start, end]): Interval => [Math.round(start), Math.round(end)])
    const isDropped = (k: number) => k === 4 || k === 11
    const bitext = align({
      source: read(srt(at.map((one) => [one, 'نعم']))),
      target: read(srt(at.flatMap((one, k) => (isDropped(k) ? [] : ([[[one[0] + 5, one[1] + 5], 'Yes']] as const))))),
    })
    const expected = at.map(([start], k) => [[start], isDropped(k) ? [] : [start + 5]])
    expect(times(bitext)).toEqual(expected)
  })
})
