// The tags of a part of a workbook, whatever prefixes its program gives them.

import type { SaxesTagPlain } from 'saxes'
import { type AllLimits, nesting } from '../../limits.ts'
import { parseXml } from '../shared/xml-parser.ts'

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
/** An attribute with or without a prefix. */
export function attribute({ attributes }: SaxesTagPlain, wanted: string): string | undefined {
  const plain = attributes[wanted]
  if (plain !== undefined) return plain
  for (const name in attributes) if (local(name) === wanted) return attributes[name]
  return undefined
}

/** Listens to the tags of a part, names without their prefixes. */
export function walk(
  { xml, limits }: { xml: string; limits: AllLimits },
  open: (name: string, tag: SaxesTagPlain) => void,
  text: (text: string) => void,
  close: (name: string) => void,
): void {
  parseXml(xml, 'an XLSX workbook', (parser) => {
    const levels = nesting(limits)
    parser.on('opentag', (tag) => {
      levels.open()
      open(local(tag.name), tag)
    })
    parser.on('text', text)
    parser.on('cdata', text)
    parser.on('closetag', (tag) => {
      levels.close()
      close(local(tag.name))
    })
  })
}
