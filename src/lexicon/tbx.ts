import { MuwaziError } from '../errors.ts'
import { parseXml } from '../formats/shared/xml-parser.ts'
import { primary } from '../languages/tag.ts'
import type { GlossaryEntry } from './glossary.ts'

const ENTRY = /^(?:termEntry|conceptEntry)$/
const SECTION = /^(?:langSet|langSec)$/

/**
 * A term base in TBX (ISO 30042:2008 and 2019, Basic and Core): concepts with the terms of each language. Concepts that lack one of
 * the two languages are passed over.
 */
export function readTbx(text: string, languages: readonly [string, string]): GlossaryEntry[] {
  const found: GlossaryEntry[] = []
  const seen = new Set<string>()
  let entry: { line: number; sides: [string[], string[]] } | undefined
  let side: string[] | undefined
  let term: string | undefined
  let isTbx = false
  parseXml(text, 'a TBX term base', (parser) => {
    parser.on('opentag', ({ name, attributes }) => {
      const tag = local(name)
      if (/^(?:martif|tbx)$/i.test(tag)) isTbx = true
      if (ENTRY.test(tag)) entry = { line: parser.line, sides: [[], []] }
      else if (SECTION.test(tag)) {
        const language = attributes['xml:lang'] ?? attributes['lang'] ?? ''
        seen.add(language)
        const at = languages.findIndex((one) => primary(one) === primary(language))
        side = entry?.sides[at]
      } else if (tag === 'term') term = ''
    })
    const add = (piece: string) => {
      if (term !== undefined) term += piece
    }
    parser.on('text', add)
    parser.on('cdata', add)
    parser.on('closetag', ({ name }) => {
      const tag = local(name)
      if (tag === 'term') {
        const words = term?.replace(/\s+/g, ' ').trim() ?? ''
        if (words !== '') side?.push(words)
        term = undefined
      } else if (SECTION.test(tag)) side = undefined
      else if (ENTRY.test(tag)) {
        if (entry?.sides.every((terms) => terms.length > 0)) found.push(entry)
        entry = undefined
      }
    })
  })
  if (!isTbx) throw new MuwaziError('bad-input', 'Expected a TBX term base, with `martif` or `tbx` on line 1, got other XML')
  if (found.length === 0 && seen.size > 0)
    throw new MuwaziError('bad-input', `Expected a TBX term base with ${languages.join(' and ')}, got ${[...seen].join(', ')}`)
  return found
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
