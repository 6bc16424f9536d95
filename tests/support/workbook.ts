// Workbooks of other programs, made by hand.

import { strToU8, zipSync } from 'fflate'

/** A workbook as others write it: rows of raw cells. */
export function workbook(sheets: Record<string, string>, strings: string[] = []): Uint8Array {
  const names = Object.keys(sheets)
  const parts = {
    'xl/workbook.xml': `<x:workbook xmlns:x="m" xmlns:r="o"><x:sheets>${names.map((name, k) => `<x:sheet name="${name}" sheetId="${k + 5}" r:id="r${k}"/>`).join('')}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, k) => `<Relationship Id="r${k}" Target="/xl/worksheets/s${k}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    ...Object.fromEntries(
      names.map((name, k) => [`xl/worksheets/s${k}.xml`, `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`]),
    ),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
/** A row of cells, empty ones without a text. */
export const row = (...cells: string[]) =>
  `<row>${cells.map((text) => (text ? `<c t="inlineStr"><is><t>${text}</t></is></c>` : '<c/>')).join('')}</row>`
