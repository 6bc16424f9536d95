// The parts of a DOCX that are the same for every document: styles, settings, and what holds them together (ISO 29500-1 and -2).

import { TOOL } from '../shared/tool.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument'

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPES}.wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="${TYPES}.extended-properties+xml"/></Types>`

const relations = (...list: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`

/** Arial has Arabic wherever Word runs; LibreOffice takes Liberation Sans and a font with Arabic for it. Sizes are half points. */
const FONT = 'Arial'
const CODE_FONT = 'Courier New'
const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`

const HEADING_SIZES = [30, 26, 24, 22, 22, 22, 22, 22, 22]

const paragraphStyle = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const STYLES = `${XML}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONT)}${size(22)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${HEADING_SIZES.map((points, i) => paragraphStyle(`Heading${i + 1}`, `heading ${i + 1}`, `<w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="${i}"/>`, `<w:b/><w:bCs/>${size(points)}`)).join('')}${paragraphStyle('ColumnTitle', 'Column Title', '<w:keepNext/>', '<w:b/><w:bCs/>')}${paragraphStyle('Confidence', 'Confidence', '<w:jc w:val="center"/>', `<w:color w:val="595959"/>${size(18)}`)}${paragraphStyle('Caption', 'caption', '', '<w:i/><w:iCs/><w:color w:val="404040"/>')}${paragraphStyle('SourceCode', 'Source Code', '', `${fonts(CODE_FONT)}<w:noProof/>${size(20)}`)}</w:styles>`

// Without this Word opens the file in compatibility mode.
const SETTINGS = `${XML}<w:settings ${NAMESPACE}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

/** Who made the file, and when, if a date is given (W3CDTF). */
const core = (date: string | undefined): string =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${date === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`}</cp:coreProperties>`

const APP = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${TOOL.name}</Application></Properties>`

/** All parts but the document, by name, in the order of the file. */
export function partsOf(date: string | undefined): [name: string, text: string][] {
  return [
    ['[Content_Types].xml', CONTENT_TYPES],
    [
      '_rels/.rels',
      relations(
        [`${RELATIONS}/officeDocument`, 'word/document.xml'],
        ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
        [`${RELATIONS}/extended-properties`, 'docProps/app.xml'],
      ),
    ],
    ['word/_rels/document.xml.rels', relations([`${RELATIONS}/styles`, 'styles.xml'], [`${RELATIONS}/settings`, 'settings.xml'])],
    ['word/styles.xml', STYLES],
    ['word/settings.xml', SETTINGS],
    ['docProps/core.xml', core(date)],
    ['docProps/app.xml', APP],
  ]
}
