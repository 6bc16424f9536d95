// Text as a cell of a workbook holds it (ST_Xstring, ECMA-376 part 1, 22.9.2.19): `_xHHHH_` stands for a UTF-16 code unit.

import type { XmlCleaner } from '../shared/xml.ts'

/** UTF-16 code units that a cell can hold; Excel calls a file with more of them damaged. */
export const LONGEST_CELL = 32_767

// A parser turns a raw CR into LF.
const ESCAPED = /\r|_(?=x[0-9a-f]{4}_)/gi

/** Text as XML; `_x000D_` that stands in a text stays what it is. */
export const cellXml = (text: string, xml: XmlCleaner): string =>
  xml.text(text.replace(ESCAPED, (found) => (found === '\r' ? '_x000D_' : '_x005F_')))

/** The inverse, of a text without markup. */
export const cellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
