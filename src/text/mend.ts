// Mends what programs spoilt in the text of blocks: embedding characters, mojibake, visual order, lam-alef taken apart the wrong way. The
// place of a block stays the place of its raw text; `data.offsets` leads from the clean text back to it.

import type { Block, Message, ReadFile } from '../bitext.ts'
import { countLetters } from './characters.ts'
import { EMBEDDING, logicalLine } from './embedding.ts'
import { mendMojibake, mojibakeOf, type Piece } from './mojibake.ts'
import { closedAtEnd, isVisualOrder, logicalOrder, mayBeVisualOrder } from './visual-order.ts'

const SPACE = /[\s\u0085]/

/** Where each character of a block's text stands in the value; `undefined` where the reader did not say and it does not stand there. */
function placesOf(value: string, { text, position, data }: Block): Int32Array | undefined {
  const places = new Int32Array(text.length)
  const given = data?.['offsets']
  if (Array.isArray(given) && given.length > 1) {
    let pair = 0
    for (let k = 0; k < text.length; k++) {
      while (pair + 2 < given.length && given[pair + 2] <= k) pair += 2
      places[k] = given[pair + 1] + k - given[pair]
    }
    return places
  }
  let at = position.start.offset
  for (let k = 0; k < text.length; k++) {
    const isSpace = SPACE.test(text[k]!)
    while (
      at < position.end.offset &&
      value[at] !== text[k] &&
      (isSpace ? !SPACE.test(value[at]!) : SPACE.test(value[at]!) || isEmbedding(value[at]!))
    )
      at++
    if (at >= position.end.offset || (value[at] !== text[k] && !isSpace)) return undefined
    places[k] = at++
    while (isSpace && at < position.end.offset && SPACE.test(value[at]!)) at++
  }
  return places
}

const isEmbedding = (character: string): boolean =>
  character >= '\u202a' && character <= '\u2069' && /[\u202a-\u202e\u2066-\u2069]/.test(character)

/** A block with some pieces of its text replaced. */
function edited(value: string, block: Block, pieces: readonly Piece[]): Block {
  const places = placesOf(value, block)
  const offsets: number[] = []
  let text = ''
  let next = -1
  const add = (piece: string, placeOf: (k: number) => number) => {
    for (let k = 0; k < piece.length; k++) {
      const place = placeOf(k)
      if (place !== next) offsets.push(text.length + k, place)
      next = place + 1
    }
    text += piece
  }
  let at = 0
  const keep = (to: number) => {
    const from = at
    add(block.text.slice(from, to), (k) => places?.[from + k] ?? 0)
  }
  for (const { text: piece, start, end } of pieces) {
    keep(start)
    add(piece, (k) => places?.[Math.min(start + k, end - 1)] ?? 0)
    at = end
  }
  keep(block.text.length)
  const { offsets: _, ...data } = block.data ?? {}
  return { ...block, text, data: places === undefined ? data : { ...data, offsets } }
}

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g

/** A block with its lines in logical order. Inside a line whose runs stood in the order in which they are drawn, each place is its beginning. */
function inOrder(value: string, block: Block): Block | undefined {
  const { start, end } = block.position
  const raw = value.slice(start.offset, end.offset)
  if (raw.replace(/[\s\u0085]+/g, ' ').trim() !== block.text.replace(/[\s\u0085]+/g, ' ').trim()) return undefined
  const offsets: number[] = []
  let text = ''
  for (const { 0: line, index } of raw.matchAll(LINE)) {
    const ordered = logicalLine(line)
    const first = start.offset + index + line.length - line.trimStart().length
    let space = text !== ''
    for (let k = 0; k < ordered.text.length; k++) {
      const char = ordered.text[k]!
      if (SPACE.test(char)) {
        space ||= text !== ''
        continue
      }
      const at = ordered.isReversed ? first : start.offset + index + ordered.places[k]!
      if (space) text += ' '
      space = false
      offsets.push(text.length, at)
      text += char
    }
  }
  return { ...block, text, data: { ...block.data, offsets } }
}

/** A block in another text whose characters stand in another order than the raw ones: it is one unit, since no place inside leads back. */
function rewritten(block: Block, text: string, more: Record<string, unknown> = {}): Block {
  const { offsets: _, ...data } = block.data ?? {}
  return { ...block, text, data: { ...data, ...more } }
}

/** The lines of a block's raw text, where that is its text but for line ends. */
function linesOf(value: string, { text, position }: Block): string[] {
  const raw = value.slice(position.start.offset, position.end.offset).replace(EMBEDDING, '')
  return raw.replace(/[\s\u0085]+/g, ' ').trim() === text.replace(/[\s\u0085]+/g, ' ').trim()
    ? raw.split(/[\n\r\v\f\u0085\u2028\u2029]+/).map((line) => line.trim())
    : [text]
}

/** A word that begins with the article and alef, exchanged: no Arabic word begins so. */
const ARTICLE_FLIP = /(?<![\u0621-\u064a\u064b-\u0652])[وفبك]?ا[اأإآ]ل[\u0621-\u064a]/
/** «أواًل» for «أولًا»: no letter follows this ending. */
const ENDING_FLIP = /اًل(?![\u0621-\u064a])/g
const WORD = /[\u0621-\u064a]{2,}/g
/** Words without a stem of their own. */
const PARTICLES: Record<string, string> = { ال: 'لا', وال: 'ولا', فال: 'فلا', إال: 'إلا', أال: 'ألا', وإال: 'وإلا' }
/** Places of one word that may be exchanged, in any choice. */
const MOST_FLIPS = 4

/** The word of a dictionary that a word becomes where lam-alef is turned back, with as few changes as can be. */
function unflipped(word: string, isWord: (word: string) => boolean): string | undefined {
  const particle = PARTICLES[word]
  if (particle !== undefined) return particle
  const article = /^([وفبك]?)ا([اأإآ])ل(?=.)/.exec(word)
  const base = article === null ? word : `${article[1]}ال${article[2]}${word.slice(article[0].length)}`
  if (article === null && isWord(word)) return undefined
  if (article !== null && isWord(base)) return base
  const from = article === null ? (/^[وفبك]?ال/.exec(word)?.[0].length ?? 0) : article[0].length
  const places = [...base.slice(from).matchAll(/[اأإآ]ل/g)].slice(0, MOST_FLIPS).map(({ index }) => from + index)
  for (let choice = 1; choice < 1 << places.length; choice++) {
    let mended = base
    places.forEach((at, k) => {
      if (choice & (1 << k)) mended = `${mended.slice(0, at)}ل${mended[at]}${mended.slice(at + 2)}`
    })
    if (isWord(mended)) return mended
  }
  // «األدونيسي»: a name that no dictionary has; the article itself is sure.
  return article === null ? undefined : base
}

/** «األدبي» for «الأدبي», «اإلسالم» for «الإسلام»: the ligature ﻷ or ﻻ was taken apart in the order in which it is drawn. */
function lamAlef(text: string, isWord: (word: string) => boolean): Piece[] {
  const words = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const mended = /[اأإآ]ل/.test(word) ? unflipped(word, isWord) : undefined
    return mended === undefined ? [] : [{ text: mended, start: index, end: index + word.length }]
  })
  const endings = [...text.matchAll(ENDING_FLIP)].map(({ index }) => ({ text: 'لًا', start: index, end: index + 3 }))
  const isFree = ({ start, end }: Piece) => endings.every((ending) => end <= ending.start || start >= ending.end)
  return [...words.filter(isFree), ...endings].sort((a, b) => a.start - b.start)
}

const isArabic = (text: string): boolean => {
  const { arabic, latin } = countLetters(text)
  return arabic > 1 && arabic > latin
}

/**
 * A file with the text of its blocks mended, and a message for each kind of fault. Blocks that are in visual order, or likely so, and
 * cannot be turned surely have `data.unsure`.
 *
 * @param isWord whether an Arabic word is in a dictionary; without one, lam-alef stays as it is
 */
export function mended(file: ReadFile, isWord?: ((word: string) => boolean) | undefined): ReadFile {
  const { value } = file
  const messages: Message[] = []
  const say = (ruleId: string, reason: string, blocks: readonly Block[]) => {
    const [first] = blocks
    if (first === undefined) return
    messages.push({
      ruleId,
      reason: `${reason} (${blocks.length} ${blocks.length === 1 ? 'block' : 'blocks'})`,
      place: first.position,
    })
  }
  let blocks = file.blocks.map((block) => {
    if (block.text.search(EMBEDDING) < 0) return block
    const ordered = inOrder(value, block)
    if (ordered !== undefined) return ordered
    return edited(
      value,
      block,
      [...block.text.matchAll(EMBEDDING)].map(({ index }) => ({ text: '', start: index, end: index + 1 })),
    )
  })
  const from = mojibakeOf(sampleOf(blocks))
  if (from !== undefined) {
    const exact: Block[] = []
    const lost: Block[] = []
    blocks = blocks.map((spaced) => {
      const block = withBytes(value, spaced)
      const { pieces, isExact } = mendMojibake(block.text, from)
      if (isExact && pieces.length === 0) return spaced
      ;(isExact ? exact : lost).push(block)
      return isExact ? edited(value, block, pieces) : spaced
    })
    const name = from === 'utf-8' ? 'UTF-8' : from
    say('encoding', `Mended text in ${name} that was read as windows-1252; save the file in UTF-8`, exact)
    say(
      'encoding',
      `Found text in ${name} that was read as windows-1252 and lost bytes; convert the original file to UTF-8 again`,
      lost,
    )
  }
  const isCode = ({ kind }: Block) => kind === 'code'
  if (blocks.some((block) => !isCode(block) && isVisualOrder(block.text))) {
    const turned: Block[] = []
    const unsure: Block[] = []
    blocks = blocks.map((block) => {
      const order = isCode(block) || !isArabic(block.text) ? 'no' : mayBeVisualOrder(block.text)
      if (order === 'no') return block
      const text = linesOf(value, block).map(logicalOrder).join(' ')
      const isSure = order === 'yes' && mayBeVisualOrder(text) === 'no'
      ;(isSure ? turned : unsure).push(block)
      return isSure ? rewritten(block, text) : rewritten(block, block.text, { unsure: true })
    })
    say('visual-order', 'Turned Arabic text round, whose letters stood in the order in which they are drawn', turned)
    say(
      'visual-order',
      'Expected Arabic in logical order, got letters that may stand in the order in which they are drawn; convert the text',
      unsure,
    )
  }
  const closed: Block[] = []
  blocks = blocks.map((block) => {
    const text = isCode(block) ? undefined : closedAtEnd(block.text)
    if (text === undefined) return block
    closed.push(block)
    return rewritten(block, text)
  })
  say('visual-order', 'Put punctuation at the end of Arabic lines, where it stood at the beginning', closed)
  if (
    isWord !== undefined &&
    blocks.some((block) => !isCode(block) && (ARTICLE_FLIP.test(block.text) || block.text.search(ENDING_FLIP) >= 0))
  ) {
    const flipped: Block[] = []
    blocks = blocks.map((block) => {
      const pieces = isCode(block) ? [] : lamAlef(block.text, isWord)
      if (pieces.length === 0) return block
      flipped.push(block)
      return edited(value, block, pieces)
    })
    say('visual-order', 'Mended lam-alef, whose letters were exchanged: «األدبي» for «الأدبي»', flipped)
  }
  return messages.length === 0 && blocks.every((block, i) => block === file.blocks[i])
    ? file
    : { ...file, blocks, messages: [...file.messages, ...messages] }
}

/** A block with the NBSP and NEL of its raw text, which are the second half of a letter: "Ù\u00a0" is ٠. */
function withBytes(value: string, block: Block): Block {
  const places = / /.test(block.text) ? placesOf(value, block) : undefined
  if (places === undefined) return block
  const text = block.text.replace(/(?<=[\u00c2-\u00f4\u0080€]) /g, (space, at: number) => {
    const raw = value[places[at]!]!
    return raw === '\u00a0' || raw === '\u0085' ? raw : space
  })
  return text === block.text
    ? block
    : { ...block, text, data: { ...block.data, offsets: [...places].flatMap((place, k) => [k, place]) } }
}

const SAMPLE_LENGTH = 100_000

/** The beginning of a text, enough to see its encoding. */
function sampleOf(blocks: readonly Block[]): string {
  const texts: string[] = []
  let length = 0
  for (const { text } of blocks) {
    if (/[\u0080-\u00ff]/.test(text)) texts.push(text)
    length += text.length
    if (length > SAMPLE_LENGTH) break
  }
  return texts.join('\n')
}
