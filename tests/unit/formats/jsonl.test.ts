import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify, write } from '../../../src/entries/jsonl.ts'
import { ARABIC, anyPairs, bitext, ENGLISH, pairWith, side, texts } from '../../support/bitext.ts'

const some = bitext([ARABIC, ENGLISH], ['وحيد', null], [null, 'alone'])

describe('JSON Lines that we write', () => {
  it('are flat: strings, numbers and null', () => {
    const [pair, unpaired] = [...write(some, { document: 'a.txt' })].map((line) => JSON.parse(line))
    expect(Object.entries(pair)).toEqual([
      ['id', some.segments[0]?.id],
      ['kind', 'paragraph'],
      ['source', ARABIC],
      ['target', ENGLISH],
      ['confidence', 0.97],
      ['origin', 'aligned'],
      ['flags', ''],
      ['document', 'a.txt'],
      ['index', 0],
      ['source_language', 'ar'],
      ['target_language', 'en'],
    ])
    expect(unpaired).toMatchObject({ source: 'وحيد', target: null, target_language: 'en' })
  })
  it('join flags with spaces', () =>
    expect(JSON.parse(stringify(pairWith({ flags: ['moved', 'number-mismatch'] }))).flags).toBe('moved number-mismatch'))
  it('have null for a document that nobody named', () => expect(JSON.parse(stringify(bitext(['أ', 'a']))).document).toBeNull())
  it('are whole segments when asked', () =>
    expect(
      stringify(some, { full: true })
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(some.segments))
  it('are one line whatever the text', () =>
    expect(stringify(bitext(['\u2028\u2029\u0085\n\r\v', '\ud800']))).toMatch(/^[ -~\u0600-\u06ff]*\n$/))
  it('are pure ASCII where a line could end', () =>
    expect(stringify(bitext(['\u2028\u2029\u0085', 'x']))).toContain('"\\u2028\\u2029\\u0085"'))
})

describe('JSON Lines read back', () => {
  for (const full of [false, true])
    it(`are the same for any Unicode, ${full ? 'full' : 'flat'}`, () => {
      // A flat side of nothing but spaces is a missing one.
      const shown = full
        ? anyPairs
        : anyPairs.filter((pairs) => pairs.every((pair) => pair.every((text) => /[^\s\p{Cs}]/u.test(text))))
      fc.assert(
        fc.property(shown, (pairs) => {
          const written = bitext(...pairs)
          const again = parse(stringify(written, { full }))
          // UTF-8 holds no lone surrogate.
          expect(texts(again)).toEqual(pairs.map((pair) => pair.map((text) => text.replace(/\p{Cs}/gu, ''))))
          expect(again.segments.map(({ id }) => id)).toEqual(written.segments.map(({ id }) => id))
        }),
        { numRuns: 500 },
      )
    })
  it.each(['{"source":"نص","target":""}', '{"source":"نص","target":" \u00a0"}', '{"source":"نص"}'])(
    'have no pair where a side is missing: %s',
    (line) => expect(parse(`${line}\n`).segments).toMatchObject([{ type: 'unpaired', source: { text: 'نص' }, target: null }]),
  )
  it('keep all of a full segment', () => {
    const whole = pairWith({
      kind: 'cue',
      origin: 'pinned',
      confidence: 1,
      flags: ['moved'],
      data: { a: { b: [1] } },
      source: side('أ\nب', 'ar-SA', ['فصل']),
    })
    expect(parse(stringify(whole, { full: true })).segments).toEqual(whole.segments.map((one) => ({ ...one, line: 1 })))
  })
  it('keep unpaired segments, ids, languages and confidence', () => {
    const again = parse(stringify(some, { document: 'a.txt' }))
    expect(texts(again)).toEqual(texts(some))
    expect(again).toMatchObject({
      source: { language: 'ar', dir: 'rtl' },
      target: { language: 'en', dir: 'ltr' },
      arrangement: 'read',
    })
    expect(again.segments[1]).toMatchObject({
      id: some.segments[1]?.id,
      type: 'unpaired',
      confidence: 0.97,
      origin: 'aligned',
      data: { document: 'a.txt', index: 1 },
    })
  })
  it('write the document again that they were read with', () => {
    const lines = stringify(some, { document: 'a.txt' })
    expect(stringify(parse(lines))).toBe(lines)
  })
  it('may be of another tool, with keys of its own', () =>
    expect(parse('\ufeff{"source": "أ", "target": "a", "score": 3, "__proto__": 1}\r\n\r\n').segments[0]).toMatchObject({
      origin: 'read',
      confidence: 1,
      kind: 'paragraph',
      data: { score: 3 },
    }))
  it('that name no languages are in those of their letters', () =>
    expect(parse('{"source": "نعم", "target": "Yes please"}')).toMatchObject({
      source: { language: 'ar' },
      target: { language: 'en' },
    }))
  it('without text are counted', () =>
    expect(parse('{"source": null, "target": null}').messages[0]?.reason).toBe('1 line is left out: 1 without text'))
  it('are refused with their line', () => {
    const refuses = (text: string, got: string) =>
      expect(() => parse(text)).toThrow(`Expected a JSON object with \`source\` and \`target\` in line 2, got ${got}`)
    refuses('\n{"source"', '`{"source"`')
    refuses('\n[1]', 'an array')
    refuses('\n{"text": 1}', '`{"text": 1}`')
    refuses('\n{"source": 1}', '`{"source": 1}`')
  })
})

describe('JSON Lines of others', () => {
  const fields = (line: object) => {
    const { segments, messages } = parse(`${JSON.stringify({ source: 'كلب', target: 'dog', ...line })}\n`)
    return { segment: segments[0]!, told: messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`).join('\n') }
  }
  for (const [name, value] of [
    ['confidence', 5],
    ['confidence', '0.5'],
    ['source_language', '../../x'],
    ['target_language', 'a/b'],
    ['kind', 'novel'],
    ['origin', {}],
    ['flags', 7],
    ['id', 12],
  ] as const)
    it(`${name} ${JSON.stringify(value)} is left out and told with its line`, () => {
      const { segment, told } = fields({ [name]: value })
      expect(told).toMatch(new RegExp(`^wrong-field: .*\`${name}\` in line 1`))
      expect(JSON.stringify(segment)).not.toContain('../')
      expect(segment).toMatchObject({ kind: 'paragraph', confidence: 1, origin: 'read', flags: [] })
    })
  it('full lines: units whose places run backwards, headings and directions that are none', () => {
    const point = (offset: number) => ({ line: 1, column: 1, offset })
    const unit = { text: 'كلب', kind: 'paragraph', block: 0, position: { start: point(9), end: point(3) } }
    const side = { text: 'كلب', language: 'ar', dir: 'up', headings: [4], units: [unit] }
    const { segment, told } = fields({ type: 'pair', source: side, target: { text: 'dog', language: 'en' } })
    expect(segment.source).toEqual({ text: 'كلب', language: 'ar', dir: 'rtl', headings: [], units: [] })
    expect(told).toMatch(/`source.dir` in line 1 .*`source.headings` in line 1 .*`source.units` in line 1/)
  })
  it('keys that every object has are data, and nothing else', () => {
    const line = '{"source":"كلب","target":"dog","__proto__":{"polluted":1},"constructor":"x"}\n'
    const { data } = parse(line).segments[0]!
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(JSON.parse(stringify(parse(line), { full: true })).data.constructor).toBe('x')
  })
  it('lone surrogates are dropped by the writer, and told', () => {
    const told: string[] = []
    const out = stringify(bitext(['كلب\ud800', 'a \\ud800 dog\udfff']), { onMessage: ({ reason }) => told.push(reason) })
    expect(out).not.toMatch(/(?<!\\)\\ud[89a-f]/)
    expect(out).toContain('a \\\\ud800 dog')
    expect(told).toEqual(['2 lone surrogates, which UTF-8 cannot hold, were dropped'])
  })
})
