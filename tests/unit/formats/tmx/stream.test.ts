import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AsyncBitextLike, Bitext, Message, Written } from '../../../../src/bitext.ts'
import * as csv from '../../../../src/entries/csv.ts'
import * as hf from '../../../../src/entries/hf.ts'
import * as jsonl from '../../../../src/entries/jsonl.ts'
import * as tmx from '../../../../src/entries/tmx.ts'
import * as xliff from '../../../../src/entries/xliff.ts'
import { ARABIC, anyPairs, bitext, ENGLISH, texts, utf16 } from '../../../support/bitext.ts'

const formats: Record<string, (some: Written) => string> = {
  tmx: tmx.stringify,
  'xliff 1.2': xliff.stringify,
  'xliff 2.1': (some) => xliff.stringify(some, { version: '2.1' }),
  jsonl: jsonl.stringify,
  'jsonl, full': (some) => jsonl.stringify(some, { full: true }),
  hf: hf.stringify,
  csv: csv.stringify,
  tsv: (some) => csv.stringify(some, { delimiter: '\t' }),
}
/** What these formats have in common. */
interface Exchange {
  parse(text: string | Uint8Array): Bitext
  stream(chunks: Uint8Array | Iterable<string | Uint8Array>): tmx.SegmentStream
  stream(chunks: AsyncIterable<string | Uint8Array>): Promise<tmx.AsyncSegmentStream>
  write(bitext: Written): Iterable<string>
  write(bitext: AsyncBitextLike): AsyncIterable<string>
}
const readers: Record<string, Exchange> = {
  tmx,
  'xliff 1.2': xliff,
  'xliff 2.1': xliff,
  jsonl,
  'jsonl, full': jsonl,
  hf,
  csv,
  tsv: csv,
}

/** A text or bytes in pieces of the sizes given, again and again. */
function* pieces<T extends string | Uint8Array>(whole: T, sizes: readonly number[]): Generator<T> {
  for (let at = 0, turn = 0; at < whole.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield whole.slice(at, at + size) as T
    at += size
  }
}

const anySizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 })

for (const [name, stringify] of Object.entries(formats)) {
  const { parse, stream: read } = readers[name]!
  describe(`${name} in pieces`, () => {
    it('cut anywhere gives what the whole gives', () =>
      fc.assert(
        fc.property(anyPairs, anySizes, (pairs, sizes) => {
          const file = stringify(bitext(...pairs)).replace('\n', '\r\n')
          const whole = texts(parse(file))
          expect(
            [...read(pieces(file, sizes)).segments].map(({ source, target }) => [source?.text ?? null, target?.text ?? null]),
          ).toEqual(whole)
          const bytes = new TextEncoder().encode(file)
          expect(
            [...read(pieces(bytes, sizes)).segments].map(({ source, target }) => [source?.text ?? null, target?.text ?? null]),
          ).toEqual(whole)
        }),
        { numRuns: 15, examples: [[[['"', '']], [1]]] },
      ))
    it('may be awaited', async () => {
      const file = new TextEncoder().encode(stringify(bitext([ARABIC, ENGLISH], ['نعم', 'Yes'])))
      const stream = await read(
        (async function* () {
          yield* pieces(file, [7])
        })(),
      )
      expect([stream.source.language, stream.target.language]).toEqual(['ar', 'en'])
      const ids: string[] = []
      for await (const { id } of stream.segments) ids.push(id)
      expect(ids).toEqual(parse(file).segments.map(({ id }) => id))
    })
    it('is what a writer takes', () => {
      const file = stringify(bitext([ARABIC, ENGLISH], ['نعم', 'Yes']))
      expect(jsonl.stringify(read(pieces(file, [50])))).toBe(jsonl.stringify(parse(file)))
    })
    it('is what a writer takes when it is awaited, too', async () => {
      const file = stringify(bitext([ARABIC, ENGLISH], ['نعم', 'Yes']))
      const awaited = async function* () {
        yield* pieces(file, [50])
      }
      for (const { write } of Object.values(readers)) {
        let text = ''
        for await (const chunk of write(await read(awaited()))) text += chunk
        expect(text).toBe([...write(parse(file))].join(''))
      }
    })
    it('may be a whole text, whole bytes, or nothing', () => {
      const file = stringify(bitext(['نعم', 'Yes']))
      expect([...read(file).segments]).toEqual(parse(file).segments)
      expect([...read(new TextEncoder().encode(file)).segments]).toEqual(parse(file).segments)
      if (/tmx|xliff/.test(name)) expect(() => [...read([]).segments]).toThrow('document must contain a root element')
    })
    it('lets go of what it reads from when nobody wants more', () => {
      let closed = false
      const file = stringify(bitext(...Array.from({ length: 1100 }, (_, i): [string, string] => [`نص ${i}`, `Text ${i}`])))
      const chunks = (function* () {
        try {
          yield* pieces(file, [1000])
        } finally {
          closed = true
        }
      })()
      for (const _ of read(chunks).segments) break
      expect(closed).toBe(true)
    })
  })
}

describe('a TMX in pieces', () => {
  const unit = (text: string) => `<tu><tuv xml:lang="ar"><seg>${text}</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu>\n`
  it('takes no more than it needs', () => {
    let pulled = 0
    const endless = (function* () {
      yield '<tmx><header srclang="ar"/><body>'
      for (;;) yield unit(String(pulled++))
    })()
    const segments = tmx.read(endless).segments[Symbol.iterator]()
    for (let i = 0; i < 5000; i++) segments.next()
    expect(pulled).toBeLessThanOrEqual(5001)
  })
  it('in UTF-16 or with bad bytes is read, and the messages come at the end', () => {
    const file = `<?xml version="1.0" encoding="UTF-16"?><tmx><header srclang="ar"/><body>${unit('أ\u{1f600}')}${unit(' ')}</body></tmx>`
    const heard: Message[] = []
    const some = tmx.read(pieces(utf16(file, true), [3]), { onMessage: (message) => heard.push(message) })
    expect(heard).toEqual([])
    expect([...some.segments].map(({ source }) => source?.text)).toEqual(['أ\u{1f600}'])
    const bytes = new TextEncoder().encode(`<tmx><body>${unit('!?')}</body></tmx>`)
    bytes[bytes.indexOf(0x21)] = 0xff
    for (const size of [1, 5, 1000])
      expect([...tmx.read(pieces(bytes, [size]), { onMessage: (message) => heard.push(message) }).segments]).toHaveLength(1)
    expect(heard.map(({ ruleId }) => ruleId)).toEqual(['left-out', 'encoding', 'encoding', 'encoding'])
  })
  it('holding a U+FFFD of its own has no bad bytes', () => {
    const heard: Message[] = []
    const bytes = new TextEncoder().encode(`<tmx><body>${unit('\ufffd')}</body></tmx>`)
    expect([...tmx.read([bytes], { onMessage: (message) => heard.push(message) }).segments]).toHaveLength(1)
    expect(heard).toEqual([])
  })
  it('names the same line and column, wherever it is cut', () => {
    for (const bad of ['<tmx>\r\n<b>\r\n\r\n😀 A & B</b></tmx>', '<tmx>\n<a\r\n<b/></a></tmx>']) {
      const sentence = (read: () => unknown) => {
        try {
          read()
        } catch (error) {
          return (error as Error).message
        }
        return 'no error'
      }
      const whole = sentence(() => tmx.parse(bad))
      expect(whole).toMatch(/line [34], column \d+/)
      for (const size of [1, 2, 3, 5, 8, 13]) {
        const cut = sentence(() => [...tmx.read(pieces(bad, [size])).segments])
        // A raw & is only found again in the last two pieces.
        if (!bad.includes('&') || size > 5) expect(cut).toBe(whole)
        else expect(cut).toMatch(/line 4, column \d+/)
      }
    }
  })
  it('gives equal units equal ids, since nothing is remembered', () => {
    const ids = [...tmx.read([`<tmx><body>${unit('أ')}${unit('أ')}</body></tmx>`]).segments].map(({ id }) => id)
    expect(ids[1]).toBe(ids[0])
  })
})
