// Right files and texts, which the fuzzing mutates.

import { whole } from './invariants.mjs'

export const ARABIC = 'ذهب الولد إلى المدرسة في الصباح. كان الجو باردا جدا في ذلك اليوم.\n\nاشترى أبوه ٣ كتب من السوق.'
export const ENGLISH =
  'The boy went to school in the morning. The weather was very cold on that day.\n\nHis father bought 3 books.'
export const MIXED = `${ARABIC}\n\n${ENGLISH}`

/** One document of each kind that no writer of ours makes. */
export const DOCUMENTS = {
  text: [MIXED, `${ARABIC}\f صفحة ٢ \n${ENGLISH}`, '١. كلب\n1. dog\n\n- a\n- ب', 'Article 1: x | المادة ١: س'],
  markdown: [
    `---\ntitle: x\n---\n\n# عنوان\n\n${ARABIC}\n\n> ${ENGLISH}\n\n- **a** \`b\`\n  - ب\n\n| a | ب |\n|---|---|\n| dog | كلب |\n\n[x]: http://y\n\n\`\`\`js\nx\n\`\`\`\n<p>x</p>`,
  ],
  html: [
    `<!doctype html><html lang="ar"><head><title>x</title></head><body><nav><a>menu</a></nav><main><h1>عنوان</h1><p>كلب&nbsp;صغير<br>ب</p><p lang="en">A <b>small</b> dog.</p><ul><li>a<li>ب</ul><table><tr><td>كلب<td>dog</table><pre>x</pre></main><footer>f</footer></body></html>`,
  ],
  subtitles: [
    '1\n00:00:01,000 --> 00:00:02,500\nكلب <i>صغير</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n- A dog\n- {\\an8}Yes\n',
    'WEBVTT\n\nNOTE x\n\na\n00:01.000 --> 00:02.000 align:start\n<v Ali>كلب</v>\n',
  ],
  table: ['source (ar),target (en)\nكلب,"a ""dog"""\n"قط\nكبير",cat\n', 'id\tArabic\tEnglish\n1\tكلب\tdog\n'],
}
export const SRX =
  '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"><formathandle type="start" include="no"/></header><body><languagerules><languagerule languagerulename="a"><rule break="no"><beforebreak>\\bDr\\.</beforebreak><afterbreak>\\s</afterbreak></rule><rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="a"/></maprules></body></srx>'
export const GLOSSARIES = {
  tsv: 'عقد\tcontract|agreement\t0.9|0.1\nكتاب\tbook\n# x\n',
  csv: 'ar,en\nعقد,contract\n"كتاب","book"\n',
  tbx: '<martif type="TBX"><text><body><termEntry><langSet xml:lang="ar"><tig><term>عقد</term></tig></langSet><langSet xml:lang="en"><tig><term>contract</term></tig></langSet></termEntry></body></text></martif>',
  dic: 'contract @ عقد\nbook @ كتاب\n',
}

const at = (start, end) => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
})
const half = (language, dir, text) => ({
  language,
  dir,
  path: 'r.txt',
  units: [text, text].map((one) => ({ text: one, position: at(0, one.length), kind: 'paragraph', block: 0, headings: 0 })),
})
const row = (id, k) => ({ id, confidence: 0.9, origin: 'aligned', flags: [], kind: 'paragraph', source: [k], target: [k] })
/** What a review page holds. */
const REVIEW = {
  version: 1,
  language: 'en',
  key: 'c7k72JIrPwu7icirkPQ/lNCZJwWG5eAFgHUZ7WIgV+Q=',
  reviews: [
    {
      document: {
        hash: 'a',
        name: 'r.txt',
        source: half('ar', 'rtl', 'كلب صغير.'),
        target: half('en', 'ltr', 'A small dog.'),
        headings: [[]],
        rows: [row('a', 0), row('b', 1)],
        arrangement: 'halves',
        messages: [],
      },
      log: { changes: [], done: 0 },
    },
  ],
}

/** What our writers make of a small bitext, as seeds for readers. */
export async function seedsOf(doors) {
  const bitext = JSON.parse(JSON.stringify(doors['.'].align(MIXED)))
  const marked = { ...bitext, segments: bitext.segments.map((one, k) => ({ ...one, data: { note: `x${k}`, n: k } })) }
  const text = (door, options) => String(doors[door].stringify(marked, options))
  const lexicon = doors['./lexicon'].parse(GLOSSARIES.tsv)
  return {
    bitext: { ...marked, segments: marked.segments.slice(0, 3) },
    file: JSON.parse(JSON.stringify(doors['.'].read('كلب صغير.\n\nA small dog.'))),
    options: {
      by: 'sentence',
      sourceLanguage: 'ar',
      targetLanguage: 'en',
      limits: { bytes: 1e6 },
      columns: [1, 2],
      headerRow: 1,
      pins: [{ source: 'كلب', target: 'dog' }],
      encoding: 'utf-8',
    },
    lexiconJson: JSON.parse(JSON.stringify(doors['./lexicon'].toJSON(lexicon))),
    texts: {
      tmx: [
        text('./tmx', { date: new Date(0) }),
        '<tmx version="1.4"><header srclang="ar"/><body><tu><tuv xml:lang="ar"><seg>كلب <bpt i="1">x</bpt>ب<ept i="1"/></seg></tuv><tuv lang="en-US"><seg>dog</seg></tuv><tuv xml:lang="fr"><seg>chien</seg></tuv></tu></body></tmx>',
      ],
      xliff: [text('./xliff', { version: '1.2', date: new Date(0) }), text('./xliff', { version: '2.1' })],
      csv: [text('./csv'), text('./csv', { header: 'tags', bom: true }), ...DOCUMENTS.table],
      tsv: [text('./csv', { delimiter: '\t' }), DOCUMENTS.table[1]],
      jsonl: [text('./jsonl'), text('./jsonl', { full: true })],
      hf: [text('./hf')],
      html: [text('./html')],
      review: [
        `<!doctype html>\n<html data-muwazi-review="1"><script type="application/json" id="muwazi-review">${JSON.stringify(REVIEW)}</script>`,
      ],
    },
    zips: { docx: [await whole(doors['./docx'].write(marked))], xlsx: [await whole(doors['./xlsx'].write(marked))] },
  }
}
