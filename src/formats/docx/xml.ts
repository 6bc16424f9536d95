// The XML of Office files as small trees, with the usual prefixes whatever prefixes a program has chosen.

import { SaxesParser, type SaxesTagNS } from 'saxes'
import { MuwaziError } from '../../errors.ts'

export interface Node {
  /** `w:p`, with the prefix that the standard's own examples have. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Node | string)[]
}

/** What is told of a part as it is read: elements that hold pieces open and close, pieces come whole. */
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

/** Deeper than anything that Word writes; deeper still is there to break readers. */
const DEEPEST = 1000

/**
 * Reads a part. Elements that `isPiece` names come as trees, all others as they open and close; text outside pieces is dropped.
 * Nothing is loaded, and a DOCTYPE, by which entities come in, is refused.
 *
 * @throws {MuwaziError} `bad-input` for what is no well-formed XML, with the place
 */
export function readPart(bytes: Uint8Array, part: string, isPiece: (name: string) => boolean, listener: Listener): void {
  const fail = (reason: string): never => {
    throw new MuwaziError(
      'bad-input',
      `Expected a DOCX with well-formed XML, got a mistake in \`${part}\`: ${reason}; save it again`,
    )
  }
  const parser = new SaxesParser({ xmlns: true })
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
  let depth = 0
  parser.on('error', ({ message }) =>
    fail(`line ${parser.line}, column ${Math.max(1, parser.columnIndex)}: ${message.replace(/^\d+:\d+: |\.$/g, '')}`),
  )
  parser.on('doctype', () => fail('a DOCTYPE, which Word never writes and which may bring entities in'))
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) fail(`elements nested more than ${DEEPEST} deep`)
    const name = named(tag.uri, tag.prefix, tag.local)
    const around = open.at(-1)
    if (around === undefined && !isPiece(name)) return listener.open(name)
    const node = nodeOf(name, tag)
    around?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', (tag) => {
    depth--
    const node = open.pop()
    if (node === undefined) listener.close(named(tag.uri, tag.prefix, tag.local))
    else if (open.length === 0) listener.piece(node)
  })
  const onText = (text: string): void => void open.at(-1)?.children.push(text)
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.write(textOf(bytes, fail)).close()
}

/** A whole part as one tree. */
export function readTree(bytes: Uint8Array, part: string): Node {
  let root: Node | undefined
  readPart(bytes, part, () => true, { open() {}, close() {}, piece: (node) => void (root = node) })
  return root ?? { name: '', attributes: {}, children: [] }
}

/** Office files are UTF-8 or UTF-16, and a byte order mark tells which. */
function textOf(bytes: Uint8Array, fail: (reason: string) => never): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return fail(`bytes that are no ${encoding.toUpperCase()}`)
  }
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
