// DOCX files for the tests, from the XML that matters.

import { strToU8, type Zippable, zipSync } from 'fflate'
import { read } from '../../src/entries/docx.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const MORE =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const part = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${W} ${MORE}>${inner}</w:${root}>`

const relationships = (relations: readonly string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`

export const relation = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`

export interface Parts {
  /** Inside `w:body`. */
  body?: string
  /** Inside their roots. */
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  headers?: string[]
  links?: Record<string, string>
  /** Whole files, in place of others or besides. */
  files?: Record<string, string | Uint8Array>
}

/** The files of a DOCX by name. */
export function filesOf({ body = '', headers = [], links = {}, files = {}, ...parts }: Parts): Record<string, Uint8Array> {
  const named = (['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const).filter(
    (name) => parts[name] !== undefined,
  )
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([relation('rId1', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships([
      ...named.map((name) => relation(name, name, `${name}.xml`)),
      ...headers.map((_, i) => relation(`h${i}`, 'header', `/word/header${i}.xml`)),
      ...Object.entries(links).map(([id, target]) => relation(id, 'hyperlink', target, true)),
    ]),
    ...Object.fromEntries(named.map((name) => [`word/${name}.xml`, part(name, parts[name] ?? '')])),
    ...Object.fromEntries(headers.map((inner, i) => [`word/header${i}.xml`, part('hdr', inner)])),
    ...files,
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  )
}

export const docx = (parts: Parts | string): Uint8Array =>
  zipSync(filesOf(typeof parts === 'string' ? { body: parts } : parts) as Zippable)
export const readDocx = (parts: Parts | string) => read(docx(parts))

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A run: `run('نعم', '<w:rtl/>')`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
/** A paragraph of XML, or of one run. */
export const p = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') || inner === '' ? inner : run(inner)}</w:p>`
export const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`)
export const style = (id: string, name: string, inner = '', more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${inner}</w:style>`
/** A table of rows of cells; a cell is XML or a text. */
export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${/^<w:(?:p|tbl|tcPr)\b/.test(cell) ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
