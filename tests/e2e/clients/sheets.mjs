// CSV, TSV and XLSX in LibreOffice: its own exports show the same texts in the right direction, and what it saved comes back to us.
// node tests/e2e/clients/sheets.mjs WORK_FOLDER — SOFFICE names the program.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { align } from 'muwazi'
import * as csv from 'muwazi/csv'
import * as xlsx from 'muwazi/xlsx'
import { checks, difference, documents } from './support/texts.mjs'

const folder = resolve(process.argv[2] ?? '.')
const { check, end } = checks('CSV and XLSX in LibreOffice')

/** Opens a file and saves it in another format, in a folder of its own. @returns names of the files made */
function convert(path, to, { from } = {}) {
  const out = `${path}.${to.split(':')[0]}`
  mkdirSync(out, { recursive: true })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'libreoffice'))}`
  const filter = from === undefined ? [] : [`--infilter=${from}`]
  execFileSync(process.env.SOFFICE ?? 'soffice', ['--headless', profile, ...filter, '--convert-to', to, '--outdir', out, path], {
    stdio: 'ignore',
    timeout: 300_000,
  })
  return readdirSync(out).map((name) => join(out, name))
}

const texts = ({ segments }) => segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])
/** Pairs first, as the sheets of a workbook have them. */
const sorted = (bitext) => [
  ...bitext.segments.filter(({ type }) => type === 'pair'),
  ...bitext.segments.filter(({ type }) => type === 'unpaired'),
]
/** What XML holds. */
const inXml = (text) => text?.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu, '') ?? null
/** What LibreOffice itself makes of a cell: one kind of line end, no control characters. */
const inCell = (text) =>
  text?.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff\ufeff]/gu, '') ?? null
const alike = (got, wanted) =>
  difference(
    got.map((pair) => pair.map(inCell)),
    wanted.map((pair) => pair.map(inCell)),
  )

/** LibreOffice saves a text `_x005F_x0041_` so that it says `_x0041_` to whoever reads the file. */
const saved = (pairs) => pairs.map((pair) => pair.map((text) => text?.replace(/_x005F_(?=x[0-9A-F]{4}_)/gi, '_') ?? null))

// UTF-8, all cells quoted where needed, every sheet into a file of its own (-1).
const CSV_OUT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

for (const [name, bitext] of Object.entries(documents())) {
  const at = (end) => join(folder, `${name.replace(/\W+/g, '-')}.${end}`)
  const wanted = sorted(bitext).map(({ source, target }) => [source?.text ?? null, target?.text ?? null])

  writeFileSync(at('xlsx'), await xlsx.write(bitext))
  const exported = convert(at('xlsx'), CSV_OUT).sort()
  const rows = exported.flatMap((path) => texts(csv.parse(readFileSync(path), { formulaGuard: false })))
  check(
    `${name}, XLSX: LibreOffice shows ${wanted.length} rows with the same texts`,
    alike(rows, wanted) === '',
    alike(rows, wanted),
  )

  const [again] = convert(at('xlsx'), 'xlsx')
  const read = await xlsx.parse(readFileSync(again))
  check(
    `${name}, XLSX: saved again by LibreOffice, read by us`,
    alike(texts(read), saved(wanted)) === '',
    alike(texts(read), saved(wanted)),
  )
  const ids = difference(
    read.segments.map(({ id }) => id),
    sorted(bitext).map(({ id }) => id),
  )
  check(`${name}, XLSX: the hidden ids come back`, ids === '', ids)
  const direct = texts(await xlsx.parse(readFileSync(at('xlsx'))))
  const exact = difference(
    direct,
    wanted.map((pair) => pair.map((text) => inXml(text) || null)),
  )
  check(`${name}, XLSX: read by us as written`, exact === '', exact)

  const [flat] = convert(at('xlsx'), 'fods')
  const sheets = readFileSync(flat, 'utf8')
  const modes = [...sheets.matchAll(/<style:table-properties[^>]*style:writing-mode="([^"]+)"/g)].map(([, mode]) => mode)
  const mode = bitext.source.language === 'ar' ? 'rl-tb' : 'lr-tb'
  check(`${name}, XLSX: the sheets run ${mode}`, modes.length > 0 && modes.every((one) => one === mode), modes.join(' '))
  const paragraphs = [...sheets.matchAll(/<style:paragraph-properties[^>]*style:writing-mode="(rl-tb|lr-tb)"/g)].map(
    ([, one]) => one,
  )
  check(`${name}, XLSX: cells run both ways`, paragraphs.includes('rl-tb') && paragraphs.includes('lr-tb'), paragraphs.join(' '))
  check(`${name}, XLSX: a column is hidden`, sheets.includes('table:visibility="collapse"'))
  check(`${name}, XLSX: the confidence is coloured`, sheets.includes('calcext:color-scale-entry'))

  // A TSV of ours has escapes and no quoting; a spreadsheet shows its cells as they are.
  const escapes = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
  const escaped = (text) => text?.replace(/[\\\t\n\r]/g, (found) => escapes[found]) ?? null
  for (const [end, delimiter, code, quote, shownAs] of [
    ['csv', ',', 44, 34, (text) => text],
    ['tsv', '\t', 9, 0, escaped],
  ]) {
    writeFileSync(at(end), csv.stringify(bitext, { delimiter, bom: end === 'csv' }))
    // Text cells (2) for the four columns to the target: as a person would choose who opens texts.
    const from = `Text - txt - csv (StarCalc):${code},${quote},76,1,1/2/2/2/3/2/4/2`
    const [shown] = convert(at(end), CSV_OUT, { from })
    const rows = texts(csv.parse(readFileSync(shown), { formulaGuard: end === 'csv' }))
    const got = alike(
      rows,
      texts(bitext).map((pair) => pair.map(shownAs)),
    )
    check(`${name}, ${end.toUpperCase()}: LibreOffice shows ${bitext.segments.length} rows with the same texts`, got === '', got)
  }
}

// The whole way: written, saved again by LibreOffice, given back as pins.
const article = readFileSync(new URL('../../../fixtures/ushakov-talks/mixed.txt', import.meta.url), 'utf8')
const bitext = align(article)
writeFileSync(join(folder, 'pins.xlsx'), await xlsx.write(bitext))
const { segments } = await xlsx.parse(readFileSync(convert(join(folder, 'pins.xlsx'), 'xlsx')[0]))
const pinned = align(article, { pins: segments })
check(
  'the article, given back as pins: the same pairs, all confirmed',
  difference(texts(pinned), texts(bitext)) === '' && pinned.segments.every(({ origin }) => origin === 'pinned'),
  difference(texts(pinned), texts(bitext)),
)
end()
