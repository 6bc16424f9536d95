// What the client tests write: the article, 2,000 pairs made of the lexicon, and one with everything that breaks files.

import { readdirSync, readFileSync } from 'node:fs'
import { align } from '../../../../dist/index.js'

const root = new URL('../../../../', import.meta.url)
const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } }

const side = (text, language, dir) => ({
  language,
  dir,
  text,
  headings: [],
  units: [{ text, position, kind: 'paragraph', block: 0 }],
})

/** A bitext of `[arabic, english]`. */
export function bitextOf(pairs) {
  const segments = pairs.map(([source, target], index) => ({
    type: 'pair',
    id: `s${index}`,
    kind: index % 10 === 0 ? 'heading' : 'paragraph',
    confidence: [1, 0.97, 0.42][index % 3],
    origin: 'aligned',
    flags: index % 7 === 0 ? ['number-mismatch'] : [],
    source: side(source, 'ar', 'rtl'),
    target: side(target, 'en', 'ltr'),
  }))
  return { source: { language: 'ar', path: 'mixed.txt' }, target: { language: 'en', path: 'mixed.txt' }, segments }
}

function article() {
  const path = 'fixtures/ushakov-talks/mixed.txt'
  return align({ value: readFileSync(new URL(path, root), 'utf8'), path })
}

const SENTENCES = [
  (word, translation, line) => [`ما معنى «${word}» في السطر ${line}؟`, `What does “${translation}” mean in line ${line}?`],
  (word, translation, line) => [`كتب الطالب «${word}» في الصفحة ${line}.`, `The student wrote “${translation}” on page ${line}.`],
  (word, translation, line) => [
    `لم نجد «${word}» إلا في الفقرة ${line}!`,
    `We found “${translation}” in paragraph ${line} only!`,
  ],
  (word, translation, line) => [
    `يُستعمل «${word}» بمعناه في القسم ${line} & غيره.`,
    `“${translation}” is used in section ${line} & elsewhere.`,
  ],
]

/** The first 2,000 words of the lexicon, each in a sentence of its own. */
function large() {
  const folder = new URL('src/lexicon/entries/', root)
  const words = readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .filter((line) => /^[^#\t]+\t[^|\t]+/.test(line))
    .slice(0, 2000)
    .map((line) => line.split(/[\t|]/))
  return bitextOf(words.map(([word, translation], at) => SENTENCES[at % SENTENCES.length](word, translation, at + 1)))
}

const HOSTILE = [
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '&lt;',
  '&#11;',
  '&',
  '<b>',
  '"',
  "'",
  '\v',
  '\f',
  '\0',
  '\u001b',
  '\u0085',
  '\u2028',
]
HOSTILE.push(
  '\u2029',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\ufffe',
  '\uffff',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u{1f600}',
)
HOSTILE.push('\u{10ffff}', '\u{e0041}', '=1+1', '%s', '{0}', '\\n', '--', '  ', '\u00a0', 'ﷺ', 'ـ', '١٫٥', '؟')

/** Each of them on either side, in the middle and at the ends, then all at once, then 1 MB. */
function hostile() {
  const all = HOSTILE.join('')
  return bitextOf([
    ...HOSTILE.flatMap((bad, at) => [
      [`نص${bad}رقم ${at}.`, `Plain text ${at}.`],
      [`نص آخر رقم ${at}.`, `Text${bad}number ${at}.`],
      [`${bad}نص ثالث رقم ${at}${bad}`, `${bad}Third text ${at}${bad}`],
    ]),
    [`ا${all}ب`, `a${all}b`],
    ['كلمة '.repeat(200_000), 'word '.repeat(200_000)],
    ['هذا نص عادي.', 'This is a plain text.'],
  ])
}

export const DOCUMENTS = { article, large, hostile }

/** A memory with codes that share ids, cross, stand alone and have odd types, and with facts of units and variants. */
export const TAGGED = `<tmx version="1.4"><header srclang="ar"/><body><tu tuid="1" changeid="A"><note>n</note><prop type="client">b</prop>${[
  ['ar', 'نص'],
  ['en', 'text'],
]
  .map(
    ([language, text]) =>
      `<tuv xml:lang="${language}" creationid="S" changeid="B"><note>own</note><prop type="x-c">v</prop><seg>${text}<bpt i="1" type="x y">1</bpt>b<bpt i="2" type="bold">2</bpt>c<ept i="1"/>d<ept i="2"/><it pos="end" x="3" type="my:t"/>f<ph type="lb"/>g<ph type="bold">{0}</ph><ut>{\\f1 </ut><bpt i="5" x="1"/>y<ept i="5"/></seg></tuv>`,
  )
  .join('')}</tu></body></tmx>`
