// The XML of Office files as small trees, with the usual prefixes whatever prefixes a program has chosen.

import type { SaxesTagNS } from 'saxes'
import { MuwaziError } from '../../errors.ts'
import { type AllLimits, DEFAULT_LIMITS, nesting } from '../../limits.ts'
import { strictText, withoutMark } from '../../text/bytes.ts'
import { parseXml } from './xml-parser.ts'

export interface Node {
  /** `w:p`, with the prefix that the standard's own examples have. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Node | string)[]
}

/** What a part reports as it is read: elements around pieces open and close, pieces come as whole trees. */
export interface Listener {
  open(name: string): void
  close(name: string): void
  piece(node: Node): void
}

/** Namespaces of the two editions of ISO 29500, and what came later, by the end of their URIs. */
const PREFIXES: readonly (readonly [uri: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/\/package\/2006\/(?:relationships|content-types)$/, ''],
  [/^http:\/\/www\.w3\.org\/XML\/1998\/namespace$/, 'xml'],
]

/**
 * Reads a part. Elements that `isPiece` names come as trees, all others as they open and close; text outside pieces is dropped.
 * A DOCTYPE, by which entities come in, is refused.
 *
 * @throws {MuwaziError} `bad-input` for what is no well-formed XML, with the place; `too-large` for elements too deep in each other
 */
export function readPart(
  bytes: Uint8Array,
  part: string,
  isPiece: (name: string) => boolean,
  listener: Listener,
  limits: AllLimits = DEFAULT_LIMITS,
): void {
  const label = `the part \`${part}\` of an Office file`
  const refuse = (got: string): never => {
    throw new MuwaziError('bad-input', `Expected ${label} in well-formed XML, got ${got}; save the file again`)
  }
  const prefixes = new Map<string, string | undefined>()
  const named = (uri: string, prefix: string, local: string): string => {
    if (!prefixes.has(uri)) prefixes.set(uri, PREFIXES.find(([pattern]) => pattern.test(uri))?.[1])
    const known = prefixes.get(uri) ?? prefix
    return known === '' ? local : `${known}:${local}`
  }
  const nodeOf = (name: string, tag: SaxesTagNS): Node => {
    const attributes: Record<string, string> = {}
    for (const { prefix, local, uri, value } of Object.values(tag.attributes))
      if (prefix !== 'xmlns') attributes[uri === '' ? local : named(uri, prefix, local)] = value
    return { name, attributes, children: [] }
  }
  const open: Node[] = []
  const levels = nesting(limits, `in the part \`${part}\``)
  parseXml<{ xmlns: true }>(
    partText(bytes) ?? refuse('bytes that are neither UTF-8 nor UTF-16'),
    label,
    (parser) => {
      parser.on('doctype', () => refuse('a DOCTYPE, which Office programs never write and which may bring entities in'))
      parser.on('opentag', (tag) => {
        levels.open()
        const name = named(tag.uri, tag.prefix, tag.local)
        const around = open.at(-1)
        if (around === undefined && !isPiece(name)) return listener.open(name)
        const node = nodeOf(name, tag)
        around?.children.push(node)
        open.push(node)
      })
      parser.on('closetag', (tag) => {
        levels.close()
        const node = open.pop()
        if (node === undefined) listener.close(named(tag.uri, tag.prefix, tag.local))
        else if (open.length === 0) listener.piece(node)
      })
      const onText = (text: string): void => void open.at(-1)?.children.push(text)
      parser.on('text', onText)
      parser.on('cdata', onText)
    },
    { xmlns: true },
  )
}

/** Office files are UTF-8 or UTF-16, and a byte order mark says which. */
export function partText(bytes: Uint8Array): string | undefined {
  const text = strictText(bytes)
  return text === undefined ? undefined : withoutMark(text)
}

/** A whole part as one tree. */
export function readTree(bytes: Uint8Array, part: string, limits: AllLimits = DEFAULT_LIMITS): Node {
  let root: Node | undefined
  readPart(bytes, part, () => true, { open() {}, close() {}, piece: (node) => void (root = node) }, limits)
  return root ?? { name: '', attributes: {}, children: [] }
}

/** The elements in an element. */
export function* elements({ children }: Node): Generator<Node> {
  for (const child of children) if (typeof child !== 'string') yield child
}

/** The first element of that name in an element. */
export function child(node: Node | undefined, name: string): Node | undefined {
  for (const one of node?.children ?? []) if (typeof one !== 'string' && one.name === name) return one
  return undefined
}

/** `w:val` of an element in an element. */
export const childValue = (node: Node | undefined, name: string): string | undefined => child(node, name)?.attributes['w:val']

/** All text in an element. */
export const textIn = ({ children }: Node): string =>
  children.map((one) => (typeof one === 'string' ? one : textIn(one))).join('')
