// A right call of each public function, by the entry of the package. Each new export needs a row.

import { align } from '../../src/index.ts'
import { parse as glossary, toJSON } from '../../src/lexicon/index.ts'

export type Call = readonly unknown[]

export const TEXT = 'كتاب جديد. كلب صغير.\n\nA new book. A small dog.'
const bitext = align(TEXT)
export const units = { source: ['مرحبا.', 'وداعا.'], target: ['Hello.', 'Goodbye.'] }
const vectors = [
  [1, 0],
  [0, 1],
]
const lexicon = glossary('عقد\tcontract\nكتاب\tbook')
const zero = () => () => 0
const common = { sourceLanguage: 'ar', targetLanguage: 'en', lexicon, evidence: [zero], decoding: 'viterbi' }
const limits = { bytes: 1e6, depth: 100, rows: 1000 }
const scoring = { sourceLanguage: 'ar', targetLanguage: 'en', lexicon }
const reading = { format: 'text', encoding: 'utf-8', headerRow: false, limits }
const aligning = {
  ...common,
  ...reading,
  by: 'sentence',
  all: true,
  columns: [1, 2],
  pins: [{ source: 'كتاب جديد.', target: 'A new book.', id: 'x' }],
  sentences: (text: string) => [[0, text.length]],
  onProgress: () => {},
}
const ofUnits = { ...common, limits, onProgress: () => {}, pins: [{ source: [0], target: [0] }] }
const writing = { minConfidence: 0.1, maxChars: 999, dedupe: true, limits, onMessage: () => {} }
const date = new Date(0)
const tmx = '<tmx version="1.4"><header srclang="ar"/><body></body></tmx>'
const csv = 'source (ar),target (en)\nكلب,dog\n'
const line = '{"source": "كلب", "target": "dog"}\n'
const page = { value: '<p lang="ar">كلب</p><p lang="en">dog</p>', path: 'a.html' }
const srx =
  '<srx><header/><body><languagerules><languagerule languagerulename="a"><rule><beforebreak>;</beforebreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="a"/></maprules></body></srx>'
const [first] = bitext.segments

/** Right arguments of every public function; a function that is in no row fails the test. */
export const CALLS: Record<string, Record<string, Call>> = {
  '.': {
    align: [{ source: 'كتاب.', target: { value: 'A book.', path: 'a.txt' } }, aligning],
    alignUnits: [units.source, units.target, ofUnits],
    embeddingEvidence: [vectors, vectors],
    explain: [bitext, first, common],
    explainScore: ['كتاب.', 'A book.', scoring],
    identify: [TEXT, ['ar', 'en']],
    pairs: [bitext, { minConfidence: 0.5 }],
    read: [{ value: TEXT, path: 'a.md' }, reading],
    score: ['كتاب.', 'A book.', scoring],
    scorer: [scoring],
    splitHalves: [TEXT, aligning],
    splitSentences: [TEXT, 'ar'],
    toBitext: [{ ...units, languages: ['ar', 'en'] }, [{ source: [0], target: [0], confidence: 0.5 }], ['ar', 'en']],
    units: [TEXT, aligning],
  },
  './check': {
    check: [bitext, { rules: ['moved'], identify: () => 'ar' }],
    filter: [bitext, { minConfidence: 0.5, drop: ['moved'], identify: () => undefined }],
  },
  './documents': {
    read: [page, { ...reading, format: 'html' }],
    readBlob: [new Blob(['x']), { ...reading, path: 'a.txt' }],
  },
  './srx': { parse: [srx, { trust: true, limits }], stringify: [{ format: 'omegat' }] },
  './lexicon': {
    builtIn: [],
    fromJSON: [toJSON(lexicon)],
    learn: [[first], { minCount: 2, lexicon }],
    lookup: ['كتاب', lexicon],
    merge: [lexicon, lexicon],
    parse: ['عقد\tcontract', { format: 'tsv', languages: ['ar', 'en'] }],
    stem: ['كتاب', 'ar'],
    toJSON: [lexicon],
  },
  './unified': { lintSegments: [bitext, { source: [], target: [] }] },
  './node': {
    alignAll: [[], { workers: 1, timeLimit: 1000, recycle: 2, evidence: [{ module: 'data:,' }] }],
    readPath: ['none.txt'],
  },
  // Where there are no Web Workers, as here, all calls end before a worker would start; tests/unit/async has them with workers.
  './async': {
    alignAsync: [TEXT, { timeLimit: 1000, sentences: { srx: '', trust: true } }],
    createPool: [{ size: 1, timeLimit: 1000, recycle: 2 }],
  },
  './match': {
    match: [
      [{ id: 'a', text: 'كتاب جديد.', url: 'x/ar' }],
      [{ id: 'b', text: 'A new book.', url: 'x/en' }],
      { sourceLanguage: 'ar', targetLanguage: 'en', lexicon, minConfidence: 0.5 },
    ],
  },
  './csv': {
    parse: [csv, { delimiter: ',', limits }],
    stream: [[csv], { delimiter: ',', onMessage: () => {} }],
    stringify: [bitext, { ...writing, delimiter: '\t', bom: true, columns: ['source'], header: 'tags', formulaGuard: false }],
    write: [bitext, writing],
  },
  './docx': { read: [new Uint8Array([80, 75]), { limits }], write: [bitext, { ...writing, date }] },
  './hf': {
    parse: ['{"translation": {"ar": "كلب", "en": "dog"}}\n'],
    stream: [['{"translation": {"ar": "كلب", "en": "dog"}}\n'], { onMessage: () => {} }],
    stringify: [bitext, writing],
    write: [bitext, writing],
  },
  './html': { read: [page, { limits }], stringify: [bitext, { ...writing, title: 'x' }], write: [bitext, writing] },
  './jsonl': {
    parse: [line, { limits }],
    stream: [[line], { onMessage: () => {} }],
    stringify: [bitext, { ...writing, document: 'x', full: true }],
    write: [bitext, { ...writing, document: 'x', full: true }],
  },
  './moses': { parse: ['كلب\n', 'dog\n', ['ar', 'en'], { limits }], stringify: [bitext, writing], write: [bitext, writing] },
  './parquet': {
    write: [bitext, { ...writing, layout: 'flat', document: 'x' }],
    writeChunks: [bitext, { ...writing, layout: 'flat', document: 'x' }],
  },
  './review': { parse: ['<script type="application/json">{}</script>', { limits }] },
  './subtitles': { read: [{ value: '1\n00:00:01,000 --> 00:00:02,000\nكلب\n', path: 'a.srt' }, { limits }] },
  './tmx': {
    append: [tmx, bitext, { ...writing, date }],
    parse: [tmx, { sourceLanguage: 'ar', targetLanguage: 'en', limits }],
    stream: [[tmx], { sourceLanguage: 'ar', targetLanguage: 'en', onMessage: () => {} }],
    stringify: [bitext, { ...writing, date, creationId: 'x', stripBidi: true }],
    write: [bitext, { ...writing, date, creationId: 'x', stripBidi: true }],
  },
  './xliff': {
    parse: ['<xliff version="1.2"/>', { sourceLanguage: 'ar', targetLanguage: 'en' }],
    stream: [['<xliff version="1.2"/>'], { sourceLanguage: 'ar', targetLanguage: 'en', onMessage: () => {} }],
    stringify: [bitext, { ...writing, version: '2.1', original: 'x', date }],
    write: [bitext, { ...writing, version: '1.2', original: 'x', date }],
  },
  './xlsx': { parse: [new Uint8Array([80, 75]), { limits }], write: [bitext, writing] },
}
// The same functions with nothing built in.
CALLS['./core'] = Object.fromEntries(Object.entries(CALLS['.'] ?? {}).filter(([name]) => name !== 'identify'))
