import { SaxesParser } from 'saxes'
import { MuwaziError } from '../problem.ts'

// Four times as fast as \p{Cs} with the `u` flag.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/**
 * Runs a strict parser over a whole text; `listen` sets its handlers. Mistakes are `bad-input` in one sentence with line and column
 * (from 1, UTF-16). Nothing is loaded, and only the five entities of XML and numbers are known: a billion laughs and an outside file
 * are `undefined entity`, or stay asleep in the DOCTYPE. `format` names what was expected.
 */
export function parseXml(text: string, format: string, listen: (parser: SaxesParser) => void): void {
  const fail = (line: number, column: number, reason: string): never => {
    const place = `line ${line}, column ${Math.max(1, column)}`
    throw new MuwaziError('bad-input', `Expected ${format} in well-formed XML, got a mistake in ${place}: ${reason}`)
  }
  const failAt = (offset: number, reason: string): never => {
    const before = text.slice(0, offset).split(/\r\n?|\n/)
    return fail(before.length, (before.at(-1)?.length ?? 0) + 1, reason)
  }
  // saxes takes a high surrogate and whatever follows it for one character, be it a `<`.
  const lone = text.search(LONE_SURROGATE)
  if (lone !== -1) failAt(lone, 'lone surrogate')

  const parser = new SaxesParser()
  parser.on('error', (error) => {
    // saxes writes 'line:column: reason.' with columns in code points; ours are UTF-16, as everywhere.
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    const ampersand = /entity name|^unclosed/.test(reason) ? rawAmpersand(text, parser.position) : -1
    if (ampersand !== -1) failAt(ampersand, 'a raw `&`, which is `&amp;` in XML')
    fail(parser.line, parser.columnIndex, reason)
  })
  listen(parser)
  parser.write(text).close()
}

/** "A & B": saxes reads on to the next `;`, however far it is, before it complains. The `&` that is meant stands behind the last one. */
function rawAmpersand(text: string, end: number): number {
  const at = text.indexOf('&', text.lastIndexOf(';', end - 2) + 1)
  return at < end ? at : -1
}
