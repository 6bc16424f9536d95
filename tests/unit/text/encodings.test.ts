// Bytes as text: which encoding, and what is no text.

import { describe, expect, it } from 'vitest'
import { MuwaziError, read } from '../../../src/index.ts'
import { WINDOWS_1252_HIGH } from '../../../src/text/decoders.ts'
import { ARABIC_1256, encode } from '../../support/encode.ts'
import { fixture } from '../../support/gold.ts'

const ARABIC = fixture('story/mixed.txt')
const TEXTS = {
  mixed: ARABIC,
  'Arabic alone': ARABIC.replace(/[A-Za-z]+/g, ''),
  short: 'مرحبا بكم في مدينتنا القديمة.',
  'mostly digits': '١٢٣ 123,456 789 من 12 إلى 15 يوليو = 2024-01-01 10:00:00,000\n',
}
const decoded = (bytes: Uint8Array) => {
  const { value, messages } = read(bytes)
  return { value, told: messages.map(({ reason }) => /^Read as ([\w-]+)/.exec(reason)?.[1]) }
}

describe.each(Object.entries(TEXTS))('%s text', (what, text) => {
  it.each([
    ['utf-8', 'plain', []],
    ['utf-16le', 'bom', ['UTF-16']],
    ['utf-16be', 'bom', ['UTF-16']],
    ['utf-16le', 'plain', ['UTF-16']],
    ['utf-16be', 'plain', ['UTF-16']],
    ['windows-1256', 'plain', ['windows-1256']],
    ['iso-8859-6', 'plain', ['ISO-8859-6']],
  ] as const)('in %s, %s', (encoding, mark, told) => {
    const known = encode(text, encoding)
    const bytes = mark === 'bom' ? encode(`\uFEFF${known.text}`, encoding).bytes : known.bytes
    const found = decoded(bytes)
    expect(found.value.replace(/^\uFEFF/, ''), what).toBe(known.text)
    expect(found.told).toEqual(told)
  })
})

describe('bytes', () => {
  it('keep their byte order mark, so that offsets hold', () =>
    expect(decoded(encode('\uFEFFنعم', 'utf-8').bytes).value).toBe('\uFEFFنعم'))
  it('of UTF-8 that was cut or spoilt stay UTF-8', () => {
    const { bytes } = encode(ARABIC, 'utf-8')
    for (const cut of [1, 2, 3, 1001])
      expect(read(bytes.subarray(0, bytes.length - cut)).value.slice(0, 200)).toBe(ARABIC.slice(0, 200))
    const spoilt = bytes.slice()
    spoilt[100] = 0xff
    expect(read(spoilt).messages).toEqual([
      { ruleId: 'encoding', reason: expect.stringMatching(/^Replaced \d sequences? of bytes/) },
    ])
  })
  it('of U+FFFD are that', () => expect(decoded(encode('نعم \uFFFD', 'utf-8').bytes)).toEqual({ value: 'نعم \uFFFD', told: [] }))
  it('of Western languages are no Arabic', () => {
    const western = 'Mañana el niño comió piña en España, señor. ¿Dónde está la montaña?'
    const bytes = Uint8Array.from([...western], (one) => one.codePointAt(0)!)
    expect(decoded(bytes)).toEqual({ value: western, told: ['windows-1252'] })
    const french = 'Élève très âgé, déjà çà et là.'
    expect(decoded(Uint8Array.from([...french], (one) => one.codePointAt(0)!)).value).toContain('déjà çà et là.')
  })
  it('of windows-1252 between 0x80 and 0x9F are quotes and dashes', () => {
    const english = 'It’s “here” – and costs € 5… “Don’t”, he said — “stay”.'
    const bytes = Uint8Array.from(english, (one) => (one < '\x80' ? one.charCodeAt(0) : 0x80 + WINDOWS_1252_HIGH.indexOf(one)))
    expect(decoded(bytes).value).toBe(english)
    expect(read(bytes, { encoding: 'windows-1252' }).value).toBe(english)
    expect(read(bytes, { encoding: 'latin1' }).value).toBe(english)
  })
  it('of no encoding are refused', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, k) => 1 + ((k * 7919 + (k >> 3) * 104729) % 255))
    expect(() => read(noise)).toThrow(MuwaziError)
    expect(() => read(Uint8Array.from([0x61, 0, 0, 0, 0x62, 0x63]))).toThrow('NUL bytes')
  })
  it('of every Arabic letter come back', () => {
    const words = ARABIC_1256.split('').join(' ').repeat(3)
    expect(decoded(encode(`${ARABIC.slice(0, 300)} ${words}`, 'windows-1256').bytes).told).toEqual(['windows-1256'])
  })
})
