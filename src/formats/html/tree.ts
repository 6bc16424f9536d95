import { html, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import type { HtmlNode } from './node.ts'

// parse5 builds the tree that a browser builds. Its own nodes would do, but texts that broken markup brings together would have one
// place for all of them, and a page of 50 MB twice the size: these nodes are as hast has them, one for each stretch of text.

interface Node extends HtmlNode {
  tagName: string
  properties: Record<string, string>
  children: Node[]
  value: string
  parent: Node | null
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
  namespace: html.NS.HTML,
  start: 0,
  end: 0,
})

/** Puts a node in, last or before another. */
const put = (parent: Node, node: Node, before?: Node): void => {
  node.parent = parent
  if (parent.children === NONE) parent.children = []
  if (before === undefined) parent.children.push(node)
  else parent.children.splice(Math.max(0, parent.children.lastIndexOf(before)), 0, node)
}

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

const adapter: TreeAdapter<Nodes> = {
  createDocument: () => make('root'),
  createDocumentFragment: () => make('root'),
  createElement(tagName, namespace, attributes) {
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
    if (node.type === 'text') merge(node)
  },
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => undefined,
}

/** The tree of a page; broken markup is read as a browser reads it. */
export const htmlTree = (text: string): HtmlNode => parse<Nodes>(text, { treeAdapter: adapter, sourceCodeLocationInfo: true })
