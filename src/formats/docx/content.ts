// The text of one paragraph: its runs with all that stands between them, tracked changes accepted.

import { countLetters } from '../../text/characters.ts'
import { child, childValue, elements, type Node, textIn } from '../shared/xml-tree.ts'
import { type Fields, isContents, linkOf } from './fields.ts'
import { isOn, property, type Style, type Styles } from './styles.ts'

/** Letters of one script that the document marks as of a language. */
export interface Mark {
  script: 'arabic' | 'latin'
  tag: string
  letters: number
}

/** What one paragraph holds. Deleted paragraph marks join paragraphs, so that several may fill one. */
export interface Content {
  /** `\n` for a line break, `\f` for a page or column break. */
  text: string
  links: string[]
  /** Footnotes and endnotes, in the order in which they are called. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[]
  /** `w:txbxContent` of text boxes anchored here. */
  boxes: Node[]
  /** Texts that stand for images. */
  alternatives: string[]
  marks: Mark[]
  /** Letters in all, in bold, and in runs from right to left. */
  letters: number
  bold: number
  rightToLeft: number
}

export const emptyContent = (): Content => ({
  text: '',
  links: [],
  notes: [],
  boxes: [],
  alternatives: [],
  marks: [],
  letters: 0,
  bold: 0,
  rightToLeft: 0,
})

/** What a whole document has that is not in its text. */
export interface Tally {
  hidden: number
  placeholders: number
  contents: number
  /** Inserted files (`w:altChunk`), charts and diagrams. */
  inserted: number
  /** Characters of picture fonts, by font. */
  symbols: Map<string, number>
}

export interface Surroundings {
  styles: Styles
  /** Address of a hyperlink by the id of its relation. */
  linkOf(id: string): string | undefined
  fields: Fields
  tally: Tally
}

/** What the properties of a run say. */
interface Look {
  hidden: boolean
  bold: boolean
  rightToLeft: boolean
  /** Tags for its Arabic and its Latin letters. */
  arabic: string | undefined
  latin: string | undefined
}

/** No text, or none any more: properties, what tracked changes took away, the reading aid over a word. */
const WITHOUT_TEXT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:del',
  'w:moveFrom',
  'w:rt',
  'w:delText',
  'w:delInstrText',
])
const XML_SPACES = /^[ \t\r\n]+|[ \t\r\n]+$/g

// Word and PowerPoint describe pictures by machine, and cameras name them.
const NO_DESCRIPTION =
  /(?:description automatically generated|ai-generated content may be incorrect|تم إنشاء الوصف تلقائي[ًا]+|\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp))\W*$/i

/** Reads a paragraph (or what is left of one) into `into`. */
export function readContent(paragraph: Node, base: Style, around: Surroundings, into: Content): void {
  const { fields, tally } = around
  const lookOf = (properties: Node | undefined): Look => {
    const style = childValue(properties, 'w:rStyle')
    const own = [properties, ...(style === undefined ? [] : [around.styles.style(style).run])]
    const lists = [...own, base.run]
    const language = property([...own, base.ownRun], 'w:lang')?.attributes
    return {
      hidden: isOn(lists, 'w:vanish'),
      bold: isOn(lists, 'w:b') || isOn(lists, 'w:bCs'),
      rightToLeft: isOn(own, 'w:rtl'),
      arabic: language?.['w:bidi'],
      latin: language?.['w:val'],
    }
  }

  const put = (text: string, look: Look): void => {
    if (text === '') return
    if (!fields.shows()) {
      if (fields.inContents() && text.trim() !== '') tally.contents++
      return
    }
    if (look.hidden) {
      if (text.trim() !== '') tally.hidden++
      return
    }
    into.text += text
    const { arabic, latin, other } = countLetters(text)
    const letters = arabic + latin + other
    into.letters += letters
    if (look.bold) into.bold += letters
    if (look.rightToLeft) into.rightToLeft += letters
    if (arabic > 0 && look.arabic !== undefined) into.marks.push({ script: 'arabic', tag: look.arabic, letters: arabic })
    if (latin > 0 && look.latin !== undefined) into.marks.push({ script: 'latin', tag: look.latin, letters: latin })
  }

  const link = (address: string | undefined): void => {
    if (address !== undefined && address !== '' && !into.links.includes(address)) into.links.push(address)
  }

  const describe = (text: string | undefined): void => {
    const clean = text?.replace(/\s+/g, ' ').trim() ?? ''
    if (clean !== '' && !NO_DESCRIPTION.test(clean) && !into.alternatives.includes(clean)) into.alternatives.push(clean)
  }

  const walk = (node: Node, look: Look): void => {
    const { name, attributes } = node
    if (WITHOUT_TEXT.has(name)) return
    const put1 = (text: string) => put(text, look)
    switch (name) {
      case 'w:t':
      case 'm:t':
        return put1(attributes['xml:space'] === 'preserve' ? textIn(node) : textIn(node).replace(XML_SPACES, ''))
      case 'w:tab':
      case 'w:ptab':
        return put1('\t')
      case 'w:br':
        return put1(/^(?:page|column)$/.test(attributes['w:type'] ?? '') ? '\f' : '\n')
      case 'w:cr':
        return put1('\n')
      case 'w:noBreakHyphen':
        return put1('\u2011')
      case 'w:sym':
        return sign(attributes, look)
      case 'w:fldChar':
        return link(linkOf(fields.mark(attributes['w:fldCharType']) ?? ''))
      case 'w:instrText':
        return fields.code(textIn(node))
      case 'w:fldSimple':
        link(linkOf(attributes['w:instr'] ?? ''))
        return isContents(attributes['w:instr'] ?? '') ? undefined : inside(node, look)
      case 'w:hyperlink':
        link(around.linkOf(attributes['r:id'] ?? ''))
        return inside(node, look)
      case 'w:footnoteReference':
        return void into.notes.push({ kind: 'footnote', id: attributes['w:id'] ?? '' })
      case 'w:endnoteReference':
        return void into.notes.push({ kind: 'endnote', id: attributes['w:id'] ?? '' })
      case 'w:txbxContent':
        return void into.boxes.push(node)
      case 'w:sdt':
        if (!isOn([child(node, 'w:sdtPr')], 'w:showingPlcHdr')) return inside(node, look)
        return void tally.placeholders++
      case 'mc:AlternateContent':
        return alternate(node, look)
      case 'wp:docPr':
        return describe(attributes['descr'])
      case 'v:shape':
        describe(attributes['alt'])
        return inside(node, look)
      case 'w:altChunk':
        return void tally.inserted++
      case 'w:r':
      case 'm:r':
        return inside(node, lookOf(child(node, 'w:rPr')))
      default:
        return inside(node, look)
    }
  }

  const inside = (node: Node, look: Look): void => {
    for (const one of elements(node)) walk(one, look)
  }

  const sign = (attributes: Node['attributes'], look: Look): void => {
    const font = attributes['w:font'] ?? ''
    const text = symbol(font, attributes['w:char'] ?? '')
    if (/[\ue000-\uf8ff]/.test(text)) tally.symbols.set(font, (tally.symbols.get(font) ?? 0) + 1)
    put(text, look)
  }

  /** The same thing for newer and for older programs: one of them, and the first that has something to say. */
  const alternate = (node: Node, look: Look): void => {
    const size = () => into.text.length + into.boxes.length + into.alternatives.length
    const before = size()
    for (const choice of elements(node)) {
      inside(choice, look)
      if (size() > before) return
    }
  }

  inside(paragraph, lookOf(undefined))
}

// Characters of picture fonts (`w:sym`), which stand in private use at U+F000 to U+F0FF.

/** The Symbol font from 0x20 to 0x7E and from 0xA1 to 0xD9 (Adobe's encoding); U+0000 where there is nothing to write. */
const SYMBOL: readonly (readonly [from: number, characters: string])[] = [
  [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\0αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\0\0↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬'],
]

/** What people take from Wingdings: boxes to tick, bullets, arrows. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** `symbol('Symbol', 'F061')` is `'α'`. A character of an unknown font stays what it is, in private use. */
export function symbol(font: string, code: string): string {
  const point = /^[0-9a-f]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : 0
  if (point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return ''
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point
  const known = font === 'Wingdings' ? WINGDINGS[place] : font === 'Symbol' ? inSymbol(place) : undefined
  return known ?? String.fromCodePoint(point)
}

function inSymbol(place: number): string | undefined {
  for (const [from, characters] of SYMBOL) {
    const found = characters[place - from]
    if (found !== undefined && found !== '\0') return found
  }
  return undefined
}
