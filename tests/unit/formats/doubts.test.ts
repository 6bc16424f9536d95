// What speaks against a pair: in segments, in pages and in reports.

import { describe, expect, it } from 'vitest'
import { report } from '../../../src/cli/report.ts'
import { stringify } from '../../../src/entries/html.ts'
import { doubtWords, otherFlags } from '../../../src/formats/shared/doubts.ts'
import { align, alignUnits, explain } from '../../../src/index.ts'

const ARABIC = ['ذهب الولد إلى المدرسة في الصباح.', 'عقد الاجتماع عام ٢٠٢٣.', 'عاد الجميع إلى البيت مساء.']
const ENGLISH = [
  'The boy went to school in the morning.',
  'The meeting was held in 1998.',
  'Everyone returned home in the evening.',
]
const aligned = (english: string) => align({ source: ARABIC.join('\n\n'), target: ENGLISH.with(1, english).join('\n\n') })
const bitext = aligned(ENGLISH[1]!)
const kindsIn = ({ segments }: typeof bitext) =>
  segments.map((one) => (one.type === 'pair' ? one.doubts?.map(({ kind }) => kind) : undefined))
const TAGS = { source: 'ar', target: 'en' }

describe('doubts', () => {
  it('stand on pairs that are not sure or whose numbers differ, and on no other', () => {
    expect(kindsIn(bitext)).toEqual([undefined, ['number', 'number'], undefined])
    expect(kindsIn(aligned('The gathering of 1998 was cold.'))).toEqual([
      undefined,
      ['few-matches', 'number', 'number'],
      undefined,
    ])
    expect(kindsIn(aligned('The meeting was held in 2023.'))).toEqual([undefined, undefined, undefined])
  })
  it('are worded in the language of the page, in place of the flag that says less', () => {
    const english = stringify(bitext)
    expect(english).toContain('a number only in the Arabic (2023)')
    expect(english).toContain('a number only in the English (1998)')
    expect(english).not.toContain('a number on one side only')
    expect(stringify(bitext, { pageLanguage: 'ar' })).toContain('رقم في النسخة العربية وحدها (2023)')
  })
  it('stand in the report beside the confidence', () =>
    expect(report(aligned('The gathering of 1998 was cold.'), [])[0]).toMatch(
      /Confidence \.\d+, most words of the Arabic have no counterpart, a number only in the Arabic \(2023\), a number only in the English \(1998\): عقد/,
    ))
  it('name the languages of the texts', () =>
    expect(doubtWords([{ kind: 'negation', side: 'target' }], { source: 'ar', target: 'fr' }, 'ar')).toEqual([
      'نفي في النسخة الفرنسية وحدها',
    ]))
  it('have words for each kind in both languages', () => {
    const kinds = [
      'no-match',
      'few-matches',
      'gap',
      'length',
      'number',
      'name',
      'negation',
      'question',
      'order',
      'script',
      'same-text',
    ] as const
    for (const language of ['en', 'ar'] as const) {
      const said = doubtWords(
        kinds.map((kind) => ({ kind, side: 'source', words: ['x', 'y'] })),
        TAGS,
        language,
      )
      expect(new Set(said).size).toBe(kinds.length)
      expect(said.join()).not.toMatch(/undefined|وحدها وحدها/)
    }
  })
  it('leave flags that they do not cover', () =>
    expect(otherFlags(['number-mismatch', 'moved'], [{ kind: 'number' }])).toEqual(['moved']))
  it('stand in the explanation of a bead with its score', () => {
    const units = { source: ARABIC, target: ENGLISH }
    const bead = alignUnits(ARABIC, ENGLISH).find(({ source }) => source[0] === 1)!
    const { score } = explain(units, { source: bead.source, target: [1] })
    expect(score!.score).toBeLessThan(0.5)
    expect(score!.against.map(({ kind }) => kind)).toEqual(['number', 'number'])
    expect(explain(units, { source: [0], target: [] }).score).toBeUndefined()
  })
})
