// What styles say of a paragraph (ISO 29500-1, 17.7): its kind and level, and properties along the chain of `w:basedOn`.

import type { BlockKind } from '../../bitext.ts'
import { child, childValue, elements, type Node } from '../shared/xml-tree.ts'

/** What a style says, and where it is silent, the styles that it is based on. */
export interface Style {
  /** What it makes of a paragraph. */
  kind: { kind: BlockKind; depth?: number } | undefined
  paragraph: Node | undefined
  run: Node | undefined
  /** `run` without what is the document's, not the paragraph's: what the default style of paragraphs says. */
  ownRun: Node | undefined
}

export interface Styles {
  /** The default paragraph style for `undefined`; that of a DOCX without styles.xml still has its name. */
  style(id: string | undefined): Style
  /** Paragraph properties of the document. */
  paragraph: Node | undefined
}

const NOTHING: Style = { kind: undefined, paragraph: undefined, run: undefined, ownRun: undefined }
/** The properties that are asked for. */
const ASKED = new Set(['w:bidi', 'w:numPr', 'w:outlineLvl', 'w:vanish', 'w:b', 'w:bCs', 'w:rtl', 'w:lang'])

/** A property list with the properties of another that it does not have itself. */
function over(own: Node | undefined, base: Node | undefined): Node | undefined {
  if (own === undefined) return base
  const first = new Map<string, Node>()
  for (const list of [own, base])
    for (const one of list ? elements(list) : []) if (ASKED.has(one.name) && !first.has(one.name)) first.set(one.name, one)
  return { name: own.name, attributes: {}, children: [...first.values()] }
}

export function stylesOf(root: Node | undefined): Styles {
  const nodes = new Map<string, Node>()
  let normal: string | undefined
  for (const node of root ? elements(root) : []) {
    const id = node.attributes['w:styleId']
    if (node.name !== 'w:style' || id === undefined) continue
    if (isDefault(node)) normal = id
    nodes.set(id, node)
  }
  const made = new Map<string, Style>()
  /** Styles may be based on one another in thousands, and in a circle: each is made once, from the last one of its chain on. */
  const make = (id: string): Style => {
    const chain = new Set<string>()
    for (let next: string | undefined = id; next !== undefined && !made.has(next) && !chain.has(next); ) {
      chain.add(next)
      next = childValue(nodes.get(next), 'w:basedOn')
    }
    for (const one of [...chain].reverse()) {
      const node = nodes.get(one)
      const base = made.get(childValue(node, 'w:basedOn') ?? '') ?? NOTHING
      const run = child(node, 'w:rPr')
      const paragraph = child(node, 'w:pPr')
      const kind = kindOf(childValue(node, 'w:name') ?? one, paragraph)
      made.set(one, {
        kind: kind === 'silent' ? base.kind : kind,
        paragraph: over(paragraph, base.paragraph),
        run: over(run, base.run),
        ownRun: node && isDefault(node) ? base.ownRun : over(run, base.ownRun),
      })
    }
    return made.get(id)!
  }
  const defaults = child(root, 'w:docDefaults')
  return {
    paragraph: child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
    style: (id = normal) => (id === undefined ? NOTHING : (made.get(id) ?? make(id))),
  }
}

const isDefault = ({ attributes }: Node): boolean =>
  isOnValue(attributes['w:default'] ?? '0') && attributes['w:type'] === 'paragraph'

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

/** What a style makes of a paragraph by its name or its level; `undefined` for text, `silent` where it says nothing. */
function kindOf(name: string, paragraph: Node | undefined): Style['kind'] | 'silent' {
  const level = HEADING.exec(name)?.[1]
  if (level !== undefined)
    return { kind: 'heading', depth: ARABIC_INDIC.includes(level) ? ARABIC_INDIC.indexOf(level) : Number(level) }
  const outline = outlineOf(paragraph)
  if (outline !== undefined) return outline === 0 ? undefined : { kind: 'heading', depth: outline }
  if (TITLE.test(name)) return { kind: 'heading', depth: 1 }
  if (SUBTITLE.test(name)) return { kind: 'heading', depth: 2 }
  if (CAPTION.test(name)) return { kind: 'caption' }
  return CODE.test(name) ? { kind: 'code' } : 'silent'
}

/** The level of a heading, from 1; 0 for what is said to be body text. */
export function outlineOf(paragraph: Node | undefined): number | undefined {
  const value = childValue(paragraph, 'w:outlineLvl')
  if (value === undefined || !/^\d$/.test(value)) return undefined
  return value === '9' ? 0 : Number(value) + 1
}
