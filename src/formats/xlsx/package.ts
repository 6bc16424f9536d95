// The parts of a workbook that are the same whatever is in it (ECMA-376, SpreadsheetML).

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const SHEET_START = `${DECLARATION}<worksheet xmlns="${MAIN}">`

/** Indices into the cell formats of {@link STYLES}. */
export const STYLE = {
  title: 1,
  right: 2,
  left: 3,
  confidence: 4,
  plain: 5,
  id: 6,
  headingRight: 7,
  headingLeft: 8,
  gap: 9,
} as const

// Reading order 1 is left to right, 2 right to left; without it a cell takes that of its first letter, be it a Latin name in Arabic.
const text = (font: number, horizontal: 'right' | 'left', fill = 0): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="top" wrapText="1" readingOrder="${horizontal === 'right' ? 2 : 1}"/></xf>`
const small = (format: number, horizontal: 'center' | 'general'): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="top" wrapText="1"/></xf>`

const EDGE = '<color rgb="FFD9D9D9"/>'
const BORDER = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${EDGE}</${side}>`).join('')

// The first two fills are Excel's own, whatever stands there. Format 49 is text, 2 is 0.00.
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E5F"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>${text(0, 'right')}${text(0, 'left')}${small(2, 'center')}${small(49, 'general')}${small(49, 'general')}${text(2, 'right')}${text(2, 'left')}${text(0, 'left', 3)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const each = (sheets: readonly string[], make: (name: string, number: number) => string): string =>
  sheets.map((name, index) => make(name, index + 1)).join('')

/** All parts but the sheets themselves, which are `xl/worksheets/sheet1.xml` and on. */
export function packageParts(sheets: readonly string[]): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relations = (inside: string) => `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${each(sheets, (_, number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet'))}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(sheets, (name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets><definedNames>${each(sheets, (name, number) => `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">${name}!$1:$1</definedName>`)}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      each(sheets, (_, number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)) +
        relation('rIdStyles', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': STYLES,
  }
}
