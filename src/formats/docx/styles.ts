// What styles say of a paragraph (ISO 29500-1, 17.7): its kind and level, and properties along the chain of `w:basedOn`.

import type { BlockKind } from '../../bitext.ts'
import { child, childValue, elements, type Node } from '../shared/xml-tree.ts'

export interface Style {
  name: string
  paragraph: Node | undefined
  run: Node | undefined
  /** The style of paragraphs that name none: what it says is the document's, not the paragraph's. */
  isDefault: boolean
}

export interface Styles {
  /** The style and those that it is based on, nearest first; the default paragraph style for `undefined`. */
  chain(id: string | undefined): readonly Style[]
  /** Paragraph properties of the document. */
  paragraph: Node | undefined
}

/** A style in a DOCX without styles.xml still has its name. */
const bare = (id: string): Style => ({ name: id, paragraph: undefined, run: undefined, isDefault: false })

export function stylesOf(root: Node | undefined): Styles {
  const styles = new Map<string, { style: Style; basedOn: string | undefined }>()
  let normal: string | undefined
  for (const node of root ? elements(root) : []) {
    const id = node.attributes['w:styleId']
    if (node.name !== 'w:style' || id === undefined) continue
    const isDefault = isOnValue(node.attributes['w:default'] ?? '0') && node.attributes['w:type'] === 'paragraph'
    if (isDefault) normal = id
    const style = {
      name: childValue(node, 'w:name') ?? id,
      paragraph: child(node, 'w:pPr'),
      run: child(node, 'w:rPr'),
      isDefault,
    }
    styles.set(id, { style, basedOn: childValue(node, 'w:basedOn') })
  }
  const chains = new Map<string | undefined, readonly Style[]>()
  const build = (id: string | undefined): Style[] => {
    const chain: Style[] = []
    const seen = new Set<string>()
    for (let next = id ?? normal; next !== undefined && !seen.has(next); next = styles.get(next)?.basedOn) {
      seen.add(next)
      chain.push(styles.get(next)?.style ?? bare(next))
    }
    return chain
  }
  const defaults = child(root, 'w:docDefaults')
  return {
    paragraph: child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
    chain(id) {
      const known = chains.get(id)
      if (known) return known
      const chain = build(id)
      chains.set(id, chain)
      return chain
    },
  }
}

const isOnValue = (value: string): boolean => !/^(?:0|false|off|none)$/i.test(value)

/** Whether the first of these property lists that says anything of `name` switches it on: `<w:bidi/>`, not `<w:bidi w:val="0"/>`. */
export function isOn(lists: readonly (Node | undefined)[], name: string): boolean {
  for (const list of lists) {
    const property = child(list, name)
    if (property) return isOnValue(property.attributes['w:val'] ?? '1')
  }
  return false
}

/** The first of these property lists that has `name`. */
export function property(lists: readonly (Node | undefined)[], name: string): Node | undefined {
  for (const list of lists) {
    const found = child(list, name)
    if (found) return found
  }
  return undefined
}

// Word writes `heading 1` in every language; these are names that other programs, or old files, write in their own.
const HEADING =
  /^(?:heading|titre|überschrift|título|titulo|titolo|заголовок|заглавие|başlık|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|כותרת|(?:ال)?عنوان|سرفصل|标题|標題|見出し|제목)[\s_-]*([1-9١-٩])(?!\d)/i
const TITLE = /^(?:title|titre|titel|título|titolo|название|العنوان|عنوان|标题)$/i
const SUBTITLE = /^(?:subtitle|sous-titre|untertitel|subtítulo|sottotitolo|(?:ال)?عنوان (?:ال)?فرعي)$/i
const CAPTION = /^(?:caption|légende|beschriftung|leyenda|didascalia|تسمية توضيحية)$/i
const CODE = /^(?:source code|html preformatted|preformatted text|code|code block|macro)$/i
const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩'

/** What a chain of styles makes of a paragraph: the nearest style that says something decides. */
export function kindOf(chain: readonly Style[]): { kind: BlockKind; depth?: number } | undefined {
  for (const { name, paragraph } of chain) {
    const level = HEADING.exec(name)?.[1]
    if (level !== undefined)
      return { kind: 'heading', depth: ARABIC_INDIC.includes(level) ? ARABIC_INDIC.indexOf(level) : Number(level) }
    const outline = outlineOf(paragraph)
    if (outline !== undefined) return outline === 0 ? undefined : { kind: 'heading', depth: outline }
    if (TITLE.test(name)) return { kind: 'heading', depth: 1 }
    if (SUBTITLE.test(name)) return { kind: 'heading', depth: 2 }
    if (CAPTION.test(name)) return { kind: 'caption' }
    if (CODE.test(name)) return { kind: 'code' }
  }
  return undefined
}

/** The level of a heading, from 1; 0 for what is said to be body text. */
export function outlineOf(paragraph: Node | undefined): number | undefined {
  const value = childValue(paragraph, 'w:outlineLvl')
  if (value === undefined || !/^\d$/.test(value)) return undefined
  return value === '9' ? 0 : Number(value) + 1
}
