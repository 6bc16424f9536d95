import { html, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { MuwaziError } from '../../errors.ts'
import { type AllLimits, DEFAULT_LIMITS, tooLarge } from '../../limits.ts'
import { withoutC1 } from '../../text/decoders.ts'
import { decodeReferences, referenceAt } from '../markdown/references.ts'
import type { HtmlNode } from './node.ts'

// parse5 builds the tree that a browser builds. Its own nodes would do, but texts that broken markup brings together would have one
// place for all of them, and a page of 50 MB twice the size: these nodes are as hast has them, one for each stretch of text.

interface Node extends HtmlNode {
  tagName: string
  properties: Record<string, string>
  children: Node[]
  value: string
  parent: Node | null
  depth: number
  namespace: html.NS
  start: number
  end: number
}

type Nodes = TreeAdapterTypeMap<Node, Node, Node, Node, Node, Node, Node, Node, Node, Node>

// Most nodes have no children or no attributes, and there are many.
const NONE: Node[] = []
const BARE: Record<string, string> = {}

const make = (type: string, tagName = '', value = ''): Node => ({
  type,
  tagName,
  properties: BARE,
  children: NONE,
  value,
  parent: null,
  depth: 0,
  namespace: html.NS.HTML,
  start: 0,
  end: 0,
})

const attributesOf = (list: readonly Token.Attribute[]): Record<string, string> => {
  if (list.length === 0) return BARE
  const found: Record<string, string> = {}
  for (const { prefix, name, value } of list) {
    const whole = prefix ? `${prefix}:${name}` : name
    if (!Object.hasOwn(found, whole)) found[whole] = value
  }
  return found
}

/** parse5 gives words and the spaces between them one by one: those that follow each other in the page as well are one text. */
function merge(node: Node): void {
  const children = node.parent?.children ?? NONE
  const before = children[children.length - 2]
  if (before?.type !== 'text' || before.end !== node.start || children[children.length - 1] !== node) return
  before.value += node.value
  before.end = node.end
  children.pop()
}

/** Elements for each character: markup that does not end is opened again in each paragraph, so that a page could unfold without end. */
const ELEMENTS_PER_CHARACTER = 2
const SPARE_ELEMENTS = 10_000

const LONGEST_REFERENCE = 40

/** Where a text begins: parse5 places one that begins with a reference after white space behind the reference, or before its last character. */
function beginning(page: string, text: string, start: number): number {
  const near = page.slice(Math.max(0, start - LONGEST_REFERENCE), start)
  const at = start - near.length + near.lastIndexOf('&')
  const step = near.includes('&') ? referenceAt(page, at, text, 0) : undefined
  if (step === undefined || at + step.raw < start || at + step.raw > start + 1) return start
  // HTML takes the numbers of C1 controls for characters of windows-1252.
  const number = page[at + 1] === '#' ? withoutC1(decodeReferences(page.slice(at, at + step.raw))) : undefined
  const isFirst = number === undefined || (number.trim() !== '' && text.startsWith(number))
  return isFirst ? at : start
}

/** What builds the tree of one page. */
function adapterOf(page: string, limits: AllLimits): TreeAdapter<Nodes> {
  let left = ELEMENTS_PER_CHARACTER * page.length + SPARE_ELEMENTS
  /** Puts a node in, last or before another. */
  const put = (parent: Node, node: Node, before?: Node): void => {
    node.parent = parent
    node.depth = parent.depth + 1
    // The first levels are the page, `html` and `body`.
    if (node.depth > limits.depth + 3) throw tooLarge(limits, 'depth')
    if (parent.children === NONE) parent.children = []
    if (before === undefined) parent.children.push(node)
    else parent.children.splice(Math.max(0, parent.children.lastIndexOf(before)), 0, node)
  }
  return {
    createDocument: () => make('root'),
    createDocumentFragment: () => make('root'),
    createElement(tagName, namespace, attributes) {
      if (--left < 0)
        throw new MuwaziError(
          'too-large',
          'Expected elements that end, got markup that unfolds into more elements than characters; close its tags',
        )
      const node = make('element', tagName)
      node.namespace = namespace
      node.properties = attributesOf(attributes)
      return node
    },
    createCommentNode: () => make('comment'),
    createTextNode: (value) => make('text', '', value),
    appendChild: (parent, node) => put(parent, node),
    insertBefore: (parent, node, reference) => put(parent, node, reference),
    // What a template holds is not shown.
    setTemplateContent: () => undefined,
    getTemplateContent: () => make('root'),
    setDocumentType: () => undefined,
    setDocumentMode: () => undefined,
    getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
    detachNode(node) {
      const at = node.parent?.children.lastIndexOf(node) ?? -1
      if (at >= 0) node.parent?.children.splice(at, 1)
      node.parent = null
    },
    insertText: (parent, text) => put(parent, make('text', '', text)),
    insertTextBefore: (parent, text, reference) => put(parent, make('text', '', text), reference),
    adoptAttributes(node, attributes) {
      node.properties = { ...attributesOf(attributes), ...node.properties }
    },
    getFirstChild: ({ children }) => children[0] ?? null,
    getChildNodes: ({ children }) => children,
    getParentNode: ({ parent }) => parent,
    getAttrList: ({ properties }) => Object.entries(properties).map(([name, value]) => ({ name, value })),
    getTagName: ({ tagName }) => tagName,
    getNamespaceURI: ({ namespace }) => namespace,
    getTextNodeContent: ({ value }) => value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is Node => node.type === 'text',
    isCommentNode: (node): node is Node => node.type === 'comment',
    isDocumentTypeNode: (node): node is Node => node.type === 'doctype',
    isElementNode: (node): node is Node => node.type === 'element',
    // Of an element it is the place of its start tag.
    setNodeSourceCodeLocation(node, location) {
      if (location === null) return
      node.start = location.startOffset
      node.end = location.endOffset
      if (node.type !== 'text') return
      node.start = beginning(page, node.value, node.start)
      merge(node)
    },
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
  }
}

/**
 * The tree of a page; broken markup is read as a browser reads it.
 *
 * @throws {MuwaziError} `too-large`
 */
export const htmlTree = (text: string, limits: AllLimits = DEFAULT_LIMITS): HtmlNode =>
  parse<Nodes>(text, { treeAdapter: adapterOf(text, limits), sourceCodeLocationInfo: true })
