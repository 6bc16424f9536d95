// Proves that LibreOffice opens the DOCX that we write, shows the same texts in the right direction, and that we read what it writes.
// node tests/e2e/clients/docx.mjs FOLDER: works in that folder, wants `dist` built and `soffice`; exits 1 when anything differs.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SaxesParser } from 'saxes'
import { read, write } from '../../../dist/docx.js'
import { align } from '../../../dist/index.js'

const work = resolve(process.argv[2] ?? 'docx-client')
mkdirSync(work, { recursive: true })

/** Converts files with LibreOffice, in a profile of its own. */
function convert(names, to) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`
  const inputs = names.map((name) => join(work, `${name}.docx`))
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(work, `as-${to}`), ...inputs], {
    stdio: 'pipe',
    timeout: 600_000,
  })
}
const converted = (name, to) => readFileSync(join(work, `as-${to}`, `${name}.${to}`))

const squeeze = (text) => text.replace(/[\s\u0085]+/g, ' ').trim()

/** The tables of a flat ODT: rows of cells with their paragraphs and directions, and whether the columns run from the right. */
function tablesOf(xml) {
  const styles = new Map()
  const rows = []
  let fromRight = false
  let style = ''
  let paragraph
  let header = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  const rightToLeft = (name) => {
    for (let at = styles.get(name); at; at = styles.get(at.parent)) if (at.mode) return at.mode === 'rl-tb'
    return false
  }
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'style:style') styles.set((style = attributes['style:name']), { parent: attributes['style:parent-style-name'] })
    else if (/^style:(?:paragraph|table)-properties$/.test(name) && styles.has(style))
      styles.get(style).mode = attributes['style:writing-mode']
    else if (name === 'table:table') fromRight = rightToLeft(attributes['table:style-name'])
    else if (name === 'table:table-header-rows') header++
    else if (name === 'table:table-row') rows.push({ header: header > 0, cells: [] })
    else if (name === 'table:table-cell') rows.at(-1).cells.push([])
    else if ((name === 'text:p' || name === 'text:h') && rows.at(-1)?.cells.length)
      paragraph = { text: '', rightToLeft: rightToLeft(attributes['text:style-name']) }
    else if (paragraph && /^text:(?:s|tab|line-break)$/.test(name)) paragraph.text += ' '
  })
  parser.on('text', (text) => {
    if (paragraph) paragraph.text += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'table:table-header-rows') header--
    if (!paragraph || !/^text:[ph]$/.test(name)) return
    if (squeeze(paragraph.text) !== '')
      rows
        .at(-1)
        .cells.at(-1)
        .push({ ...paragraph, text: squeeze(paragraph.text) })
    paragraph = undefined
  })
  parser.write(xml).close()
  return { fromRight, rows: rows.filter((row) => !row.header) }
}

/** What our own reader finds, in the same form. */
function rowsOf(bytes) {
  const rows = new Map()
  for (const { row, text, data } of read(bytes).blocks) {
    if (row === undefined || data.header) continue
    if (!rows.has(row)) rows.set(row, [[], []])
    rows.get(row)[data.cell.column - 1]?.push(text)
  }
  return [...rows.values()]
}

const failures = []
const equal = (what, got, wanted) => {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)]
  if (a === b) return
  let at = 0
  while (a[at] === b[at]) at++
  failures.push(
    `${what}: got …${a.slice(Math.max(0, at - 40), at + 60)}… where …${b.slice(Math.max(0, at - 40), at + 60)}… was written`,
  )
}

const linesOf = (side) =>
  (side?.text ?? '')
    .split(/\r\n?|\n/)
    .map(squeeze)
    .filter((line) => line !== '')

function prove(name, bitext) {
  const bytes = readFileSync(join(work, `${name}.docx`))
  const wanted = bitext.segments.map(({ source, target }) => [linesOf(source), linesOf(target)])
  const visible = wanted.filter((cells) => cells.flat().length > 0)
  const shown = tablesOf(converted(name, 'fodt').toString('utf8'))
  const texts = shown.rows.map(({ cells }) => cells.map((paragraphs) => paragraphs.map(({ text }) => text)))
  equal(`${name}, as LibreOffice shows it`, texts, wanted)
  equal(`${name}, columns from the right`, shown.fromRight, bitext.source.dir === 'rtl')
  for (const [i, side] of ['source', 'target'].entries()) {
    const rightToLeft = bitext[side].dir === 'rtl'
    const wrong = shown.rows.flatMap(({ cells }) => cells[i] ?? []).filter((one) => one.rightToLeft !== rightToLeft)
    equal(
      `${name}, paragraphs of the ${side} in the wrong direction`,
      wrong.map(({ text }) => text),
      [],
    )
  }
  equal(`${name}, as we read it`, rowsOf(bytes), visible)
  equal(`${name}, as LibreOffice writes it and we read it`, rowsOf(converted(name, 'docx')), visible)
  console.log(`${name}: ${wanted.length} rows, ${bytes.length} bytes`)
}

const fixture = (name) => readFileSync(new URL(`../../../fixtures/${name}/mixed.txt`, import.meta.url), 'utf8')
const sideOf = (text, language, dir) => ({ language, dir, text, headings: [], units: [] })
const bitextOf = (pairs) => ({
  source: { language: 'ar', dir: 'rtl' },
  target: { language: 'en', dir: 'ltr' },
  segments: pairs.map(([source, target], i) => ({
    type: 'pair',
    id: String(i),
    kind: 'paragraph',
    confidence: 0.9,
    origin: 'aligned',
    flags: [],
    source: sideOf(source, 'ar', 'rtl'),
    target: sideOf(target, 'en', 'ltr'),
  })),
})
const turned = ({ source, target, segments }) => ({
  source: target,
  target: source,
  segments: segments.map((one) => ({ ...one, source: one.target, target: one.source })),
})

/** What breaks files, but for what XML cannot hold, which is dropped before it comes here, and U+FEFF, which is white space. */
const HOSTILE = [
  [']]> <![CDATA[ <!-- --> &lt; &#11; & < > " \'', '<w:p/> <script>alert(1)</script>'],
  ['\u200fعلامات\u200e \u2066عزل\u2069', 'emoji \u{1f600} \u{10ffff} \u{e0041}'],
  ['سطر\nسطر', 'line\r\nline\rline'],
  ['=1+1', '\t=HYPERLINK("x")'],
  ['ﷺ ـ ١٫٥ «»', 'tab\tand   spaces'],
  ['نظام Windows 11 Pro (64-bit)، ٢٠٢٤.', 'The word كتاب الله here.'],
  ['ا'.repeat(20_000), 'x'.repeat(20_000)],
]

const article = align(fixture('ushakov-talks'), { sourceLanguage: 'ar', targetLanguage: 'en' })
const many = Array.from({ length: 2000 }, (_, i) => [`هذه هي الجملة رقم ${i} من النص.`, `This is sentence ${i} of the text.`])
const bitexts = {
  article,
  'article-turned': turned(article),
  story: align(fixture('story'), { sourceLanguage: 'ar-EG', targetLanguage: 'en-GB' }),
  'pairs-2000': bitextOf(many),
  hostile: bitextOf(HOSTILE),
  'hostile-turned': turned(bitextOf(HOSTILE)),
}
for (const [name, bitext] of Object.entries(bitexts)) writeFileSync(join(work, `${name}.docx`), write(bitext))
for (const to of ['fodt', 'docx']) convert(Object.keys(bitexts), to)
for (const [name, bitext] of Object.entries(bitexts)) prove(name, bitext)

for (const failure of failures) console.error(`FAILED ${failure}`)
console.log(
  failures.length === 0
    ? `LibreOffice shows and writes every text of ${Object.keys(bitexts).length} documents, in the right direction`
    : `${failures.length} differences`,
)
process.exit(failures.length === 0 ? 0 : 1)
