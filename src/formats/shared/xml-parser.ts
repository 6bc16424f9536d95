import { type SaxesOptions, SaxesParser } from 'saxes'
import { MuwaziError } from '../../errors.ts'

// Four times as fast as \p{Cs} with the `u` flag; most texts have no surrogate at all.
const SURROGATE = /[\ud800-\udfff]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const LINE_END = /\r\n?|\n/

/** A parser that is fed a document in pieces. */
export interface XmlFeed {
  write(piece: string): void
  end(): void
}

/**
 * The one XML parser, strict; `listen` sets its handlers. Mistakes are `bad-input` in one sentence with line and column (from 1, UTF-16).
 * Nothing is loaded, and only the five entities of XML and numbers are known: a billion laughs and an outside file are
 * `undefined entity`, or are ignored in the DOCTYPE. `format` names what was expected; `{xmlns: true}` resolves namespaces.
 */
export function xmlParser<O extends SaxesOptions = object>(
  format: string,
  listen: (parser: SaxesParser<O>) => void,
  options?: O,
): XmlFeed {
  const parser = new SaxesParser<O>(options)
  // The first half of a surrogate pair, or of a CR LF.
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

  const feed = (text: string): void => {
    if (text === '') return
    start = placeAfter(start, before)
    before = piece
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
      held = /[\ud800-\udbff\r]$/.exec(whole)?.[0] ?? ''
      feed(held === '' ? whole : whole.slice(0, -1))
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
): void {
  const parser = xmlParser(format, listen, options)
  parser.write(text)
  parser.end()
}
