// `node bench/scan.mjs [READER…]` (after a build): what hostile input costs. Each pattern fills a text of growing size for each reader; over the last
// two doublings the CPU time must not grow faster than size^1.2. Prints the cost in ms per kB, the worst of all last, and ends with 1 where something
// grows faster, throws anything but `MuwaziError` or does not end. An input that a reader refuses counts for what the refusal costs.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ALIGNMENTS, DOCUMENTS } from './scan-alignments.mjs'
import { DOCX, XLSX } from './scan-office.mjs'
import { CUES, GENERAL, HTML, JSONL, MARKDOWN, REVIEW, TABLE, TMX, XLIFF } from './scan-patterns.mjs'
import { SRX, srxRules } from './scan-srx.mjs'

const MAX_EXPONENT = 1.2
/** Sizes double from the first one until a run takes this long, or the last one is reached; what seems to grow faster goes on to the utmost. */
const SIZES = { first: 4_000, last: 512_000, utmost: 4_096_000 }
const LONG_SECONDS = 0.7
/** Aligning takes longer than reading; documents are many patterns. */
const LONG_ALIGNMENT_SECONDS = { units: 3, documents: 1.2 }
const UTMOST_SECONDS = 4
/** In another order, lines are looked for everywhere up to some number of them: only from there on does the time tell. */
const UTMOST_ALIGNMENT_SECONDS = 20
/** Times below are noise, and so is a growth that ends below. */
const MIN_SECONDS = 0.2
/** A process that takes longer is stopped, and its reader fails. */
const MAX_SECONDS = 1500

const door = (name) => import(`../dist/${name}.js`)
const READERS = {
  text: async () => [
    GENERAL,
    (
      (read) => (value) =>
        read({ value, path: 'a.txt' })
    )((await door('index')).read),
  ],
  markdown: async () => [
    MARKDOWN,
    (
      (read) => (value) =>
        read({ value, path: 'a.md' })
    )((await door('index')).read),
  ],
  table: async () => [
    TABLE,
    (
      (read) => (value) =>
        read({ value, path: 'a.csv' })
    )((await door('index')).read),
  ],
  html: async () => [HTML, (await door('html')).read],
  subtitles: async () => [CUES, (await door('subtitles')).read],
  csv: async () => [TABLE, (await door('csv')).parse],
  jsonl: async () => [JSONL, (await door('jsonl')).parse],
  hf: async () => [JSONL, (await door('hf')).parse],
  moses: async () => [
    GENERAL,
    (
      (parse) => (text) =>
        parse(text, text)
    )((await door('moses')).parse),
  ],
  tmx: async () => [TMX, (await door('tmx')).parse],
  xliff: async () => [XLIFF, (await door('xliff')).parse],
  review: async () => [REVIEW, (await door('review')).parse],
  docx: async () => [DOCX, (await door('docx')).read],
  xlsx: async () => [XLSX, (await door('xlsx')).parse],
  workbook: async () => [
    XLSX,
    (
      (read) => (value) =>
        read({ value, path: 'a.xlsx' })
    )((await door('documents')).read),
  ],
  srx: async () => {
    const { parse, stringify } = await door('srx')
    srxRules.rules = stringify()
    return [SRX, ([file, text, language = 'ar']) => parse(file)(text, language)]
  },
  'align units': async () => {
    const { alignUnits } = await door('index')
    return [
      ALIGNMENTS,
      ([source, target, sourceLanguage, targetLanguage]) => alignUnits(source, target, { sourceLanguage, targetLanguage }),
    ]
  },
  align: async () => {
    const [{ align }, { read }] = await Promise.all([door('index'), door('documents')])
    const isRead = ({ format }) => format === 'html' || format === 'subtitles'
    const file = (value, options) => (isRead(options) ? read(value, options) : value)
    return [
      DOCUMENTS,
      ([texts, options]) => {
        const { format, ...rest } = options
        const files =
          typeof texts === 'string'
            ? file(texts, options)
            : { source: file(texts.source, options), target: file(texts.target, options) }
        return align(files, isRead(options) ? rest : options)
      },
    ]
  },
}

/** CPU seconds of one run, and how it ended. */
function timed(run, input) {
  const before = process.cpuUsage()
  let end = 'read'
  try {
    run(input)
  } catch (error) {
    end = error?.name === 'MuwaziError' ? error.code : `${error?.name}: ${String(error?.message).slice(0, 80)}`
  }
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, end }
}


let worst=['',0]
for (const reader of process.argv.slice(2)) {
  const [patterns, run] = await READERS[reader]()
  for (const make of Object.values(patterns).slice(0, 8)) timed(run, make(2000))
  let own=['',0], n=0
  for (const [name, make] of Object.entries(patterns)) {
    n++
    const go=(s)=>timed(run, make(s))
    let a=go(32000), b=go(128000), s=128
    let ex=Math.log(b.seconds/Math.max(.002,a.seconds))/Math.log(4)
    if (b.seconds>.2 && ex>1.1) { a=b; b=go(512000); s=512; ex=Math.log(b.seconds/a.seconds)/Math.log(4) }
    const cost=b.seconds*1000/s
    if (cost>own[1]) own=[name+' '+b.end,cost]
    if ((b.seconds>.2&&ex>1.2)||b.end.includes(':')) console.log('**',reader,name,a.seconds.toFixed(2),b.seconds.toFixed(2),ex.toFixed(2),b.end)
  }
  console.log(reader,n,'worst',own[0],own[1].toFixed(2),'ms/kB')
}
