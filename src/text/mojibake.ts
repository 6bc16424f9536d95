// Mojibake: bytes of one encoding read as another. «مرحبا» in UTF-8 read as windows-1252 is "Ù…Ø±Ø­Ø¨Ø§"; in windows-1256 it is "ãÑÍÈÇ".
// The way back is exact where every character is a byte of windows-1252 and the bytes are well-formed in the encoding they came from.

import { WINDOWS_1252_HIGH } from './decoders.ts'

const BYTE = new Map([...WINDOWS_1252_HIGH].map((character, k) => [character, 0x80 + k]))
/** Some decoders leave 0x80 to 0x9F as C1 controls. */
const RUN = new RegExp(`[${WINDOWS_1252_HIGH}\\u0080-\\u00ff]+`, 'g')
/** What the first byte of a character in UTF-8 looks like. */
const LEAD = /[\u00c2\u00c3\u00d8-\u00db\u00e2]/
/** Letters that make up most of any Arabic text. */
const COMMON = /[اليمنورتبهةعدسفكقحأ]/g
/** What Arabic in UTF-8 looks like, with or without the bytes that were lost. */
const TRACE = /[ØÙ][\u0080-\u00bfŠŽŒšžœŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|Ã[˜™\u0098\u0099]Â?/g

const bytesOf = (run: string): Uint8Array => Uint8Array.from(run, (character) => BYTE.get(character) ?? character.charCodeAt(0))

function decoded(run: string, label: 'utf-8' | 'windows-1256'): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytesOf(run))
  } catch {
    return undefined
  }
}

/** UTF-8 that was read as windows-1252 up to three times. */
function fromUtf8(run: string): string | undefined {
  let text = run
  for (let times = 0; times < 3; times++) {
    const next = decoded(text, 'utf-8')
    if (next === undefined) return undefined
    if (!LEAD.test(next)) return next
    text = next
  }
  return undefined
}

export type Mojibake = 'utf-8' | 'windows-1256'

/** Runs that must read as Arabic, and their share of all runs, for a text to be mojibake. */
const EVIDENCE = { runs: 2, share: 0.5 }
/** Letters of windows-1256 that read as Arabic: the share of common ones, and how many there must be. */
const ARABIC_1256 = { share: 0.6, letters: 8 }

/**
 * From which encoding a text was read wrongly as windows-1252; `undefined` for a text that is as it should be.
 *
 * @example mojibakeOf('Ù…Ø±Ø­Ø¨Ø§ Ø¨ÙƒÙ…') // 'utf-8'
 */
export function mojibakeOf(text: string): Mojibake | undefined {
  const runs = text.match(RUN) ?? []
  if (runs.length === 0) return undefined
  const traces = text.match(TRACE)?.length ?? 0
  if (traces >= 2 * EVIDENCE.runs && traces * 3 >= runs.join('').length * EVIDENCE.share) return 'utf-8'
  // Western words hold ASCII letters too: "déjà", but «ãÑÍÈÇ» does not.
  const bare = text.match(/(?<![A-Za-z\u00c0-\u00ff])[\u00c0-\u00ff]{2,}(?![A-Za-z])/g) ?? []
  const letters = bare.join('')
  if (bare.length < EVIDENCE.runs || letters.length < ARABIC_1256.letters || bare.length < runs.length * EVIDENCE.share)
    return undefined
  const arabic = decoded(letters, 'windows-1256') ?? ''
  return (arabic.match(COMMON)?.length ?? 0) >= letters.length * ARABIC_1256.share ? 'windows-1256' : undefined
}

export interface Piece {
  text: string
  /** Of the raw text. */
  start: number
  end: number
}

/** The runs of a text that were read wrongly, mended; `isExact` is false where some cannot be led back. */
export function mendMojibake(text: string, from: Mojibake): { pieces: Piece[]; isExact: boolean } {
  const pieces: Piece[] = []
  let isExact = !text.includes('\ufffd')
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const mended = from === 'utf-8' ? fromUtf8(run) : decoded(run, from)
    if (mended === undefined) isExact &&= !/[ØÙÃ]/.test(run)
    else pieces.push({ text: mended, start: index, end: index + run.length })
  }
  return { pieces, isExact }
}
