// Which paragraphs are list items (ISO 29500-1, 17.9). Their markers are made by Word and are no text.

import { child, childValue, elements, type Node } from '../shared/xml-tree.ts'

/** Tells whether level `level` (from 0) of the list `id` has a bullet or a number. */
export type Numbering = (id: string, level: number) => boolean

const levelsOf = (node: Node | undefined): [level: string, format: string | undefined][] =>
  node === undefined
    ? []
    : [...elements(node)].flatMap((one) => {
        const level = one.name === 'w:lvlOverride' ? child(one, 'w:lvl') : one.name === 'w:lvl' ? one : undefined
        return level === undefined ? [] : [[level.attributes['w:ilvl'] ?? '0', childValue(level, 'w:numFmt')]]
      })

export function numberingOf(root: Node | undefined): Numbering {
  const abstract = new Map<string, Node>()
  const lists = new Map<string, Node>()
  for (const node of root ? elements(root) : []) {
    if (node.name === 'w:abstractNum') abstract.set(node.attributes['w:abstractNumId'] ?? '', node)
    else if (node.name === 'w:num') lists.set(node.attributes['w:numId'] ?? '', node)
  }
  const formats = new Map<string, Map<string, string | undefined>>()
  for (const [id, list] of lists)
    formats.set(id, new Map([...levelsOf(abstract.get(childValue(list, 'w:abstractNumId') ?? '')), ...levelsOf(list)]))
  // A list that numbering.xml does not know has no marker in Word, but an author who wanted one.
  return (id, level) => id !== '0' && formats.get(id)?.get(String(level)) !== 'none'
}
