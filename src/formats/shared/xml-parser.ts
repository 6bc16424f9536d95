import { type SaxesOptions, SaxesParser } from 'saxes'
import type { Message } from '../../bitext.ts'
import { MuwaziError } from '../../errors.ts'

// Four times as fast as \p{Cs} with the `u` flag; most texts have no surrogate at all.
const SURROGATE = /[\ud800-\udfff]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const LINE_END = /\r\n?|\n/

// What XML 1.0 (production 2) cannot hold, raw or as a reference. A noncharacter stands in for it where places must stay.
const STAND_IN = '\ufdd0'
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|&#/
const OUTSIDE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|&#(?:x[0-9a-f]+|\d+);/gi
/** What the next piece may go on with: the first half of a surrogate pair, of a CR LF, or of a reference. */
const UNFINISHED = /(?:[\ud800-\udbff\r]|&(?:#x?[0-9a-f]{0,12})?)$/i

const isHeld = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

const codeOf = (reference: string): number =>
  /^&#x/i.test(reference) ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10)

/** Characters that XML cannot hold are dropped from what a file says, and counted with their lines. */
export interface DroppedCharacters {
  /** What stands for a character. */
  add(found: string, line: () => number): string
  /** What a parser that is given this hands over, without the stand-ins. */
  clean(text: string): string
  /** One message, unless nothing was dropped: `Dropped 2 characters that XML cannot hold, in lines 3 and 9`. */
  messages(): Message[]
}

/** So many lines are named. */
const MAX_LINES = 5

/** @param keepsPlaces as many characters of no meaning stand for what is dropped, so that offsets are those of the file */
export function droppedCharacters(keepsPlaces = false): DroppedCharacters {
  let count = 0
  const lines: number[] = []
  return {
    add(found, line) {
      count++
      if (lines.length <= MAX_LINES && lines.at(-1) !== line()) lines.push(line())
      return keepsPlaces ? STAND_IN.repeat(found.length) : ''
    },
    clean: (text) => (keepsPlaces && count > 0 && text.includes(STAND_IN) ? text.replaceAll(STAND_IN, '') : text),
    messages() {
      if (count === 0) return []
      const named = lines.slice(0, MAX_LINES)
      const more = lines.length > MAX_LINES ? ' and more' : ''
      const list = more === '' && named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named.join(', ')
      const what = count === 1 ? 'a character that XML cannot hold' : `${count} characters that XML cannot hold`
      return [
        {
          ruleId: 'dropped-character',
          reason: `Dropped ${what}, in line${lines.length > 1 ? 's' : ''} ${list}${more}`,
        },
      ]
    },
  }
}

/** A parser that is fed a document in pieces. */
export interface XmlFeed {
  write(piece: string): void
  end(): void
}

/**
 * The one XML parser, strict; `listen` sets its handlers. Mistakes are `bad-input` in one sentence with line and column (from 1, UTF-16).
 * Nothing is loaded, and only the five entities of XML and numbers are known: a billion laughs and an outside file are
 * `undefined entity`, or are ignored in the DOCTYPE. `format` names what was expected; `{xmlns: true}` resolves namespaces. With `dropped`,
 * characters that XML cannot hold, and references to them, are no mistake.
 */
export function xmlParser<O extends SaxesOptions = object>(
  format: string,
  listen: (parser: SaxesParser<O>) => void,
  options?: O,
  dropped?: DroppedCharacters,
): XmlFeed {
  const parser = new SaxesParser<O>(options)
  let held = ''
  // Errors are explained from the last two pieces: their text, and where in the document it begins.
  let before = ''
  let piece = ''
  let start = { offset: 0, line: 1, column: 1 }

  const fail = (line: number, column: number, reason: string): never => {
    const place = `line ${line}, column ${Math.max(1, column)}`
    throw new MuwaziError('bad-input', `Expected ${format} in well-formed XML, got a mistake in ${place}: ${reason}`)
  }
  const failAfter = (seen: string, reason: string): never => {
    const { line, column } = placeAfter(start, seen)
    return fail(line, column, reason)
  }
  parser.on('error', (error) => {
    // saxes writes 'line:column: reason.' with columns in code points; ours are UTF-16, as everywhere.
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    const seen = (before + piece).slice(0, parser.position - start.offset)
    const ampersand = /entity name|^unclosed/.test(reason) ? rawAmpersand(seen) : -1
    if (ampersand !== -1) failAfter(seen.slice(0, ampersand), 'a raw `&`, which is `&amp;` in XML')
    fail(parser.line, parser.columnIndex, reason)
  })
  listen(parser)

  const feed = (raw: string): void => {
    if (raw === '') return
    start = placeAfter(start, before)
    before = piece
    // Where the last dropped character stands: each is looked for from the one before it.
    let at = 0
    let place: Place | undefined
    const text =
      dropped === undefined || !SUSPECT.test(raw)
        ? raw
        : raw.replace(OUTSIDE, (found, index: number) => {
            if (found.startsWith('&') && isHeld(codeOf(found))) return found
            place = placeAfter(place ?? placeAfter(start, before), raw.slice(at, index))
            at = index
            const { line } = place
            return dropped.add(found, () => line)
          })
    piece = text
    // saxes takes a high surrogate and whatever follows it for one character, be it a `<`.
    const lone = SURROGATE.test(text) ? text.search(LONE_SURROGATE) : -1
    try {
      parser.write(lone === -1 ? text : text.slice(0, lone))
    } catch (cause) {
      // A tag or an entity that does not end was gathered until no string could hold it: 2^29 − 24 code units in V8.
      if (!(cause instanceof RangeError)) throw cause
      failAfter(before + piece, 'a text, tag or entity that does not end')
    }
    if (lone !== -1) failAfter(before + text.slice(0, lone), 'lone surrogate')
  }
  return {
    write(text) {
      const whole = held + text
      held = UNFINISHED.exec(whole)?.[0] ?? ''
      feed(held === '' ? whole : whole.slice(0, -held.length))
    },
    end() {
      feed(held)
      parser.close()
    },
  }
}

type Place = { offset: number; line: number; column: number }

/** The place after a text that begins at `start`. */
function placeAfter({ offset, line, column }: Place, text: string): Place {
  const lines = text.split(LINE_END)
  const last = lines.at(-1)?.length ?? 0
  return {
    offset: offset + text.length,
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
  }
}

/** "A & B": saxes reads on to the next `;`, however far it is, before it complains. The raw `&` is the first after the last `;` but one. */
const rawAmpersand = (seen: string): number => seen.indexOf('&', seen.lastIndexOf(';', seen.length - 2) + 1)

/** Runs {@link xmlParser} over a whole text. */
export function parseXml<O extends SaxesOptions = object>(
  text: string,
  format: string,
  listen: (parser: SaxesParser<O>) => void,
  options?: O,
  dropped?: DroppedCharacters,
): void {
  const parser = xmlParser(format, listen, options, dropped)
  parser.write(text)
  parser.end()
}
