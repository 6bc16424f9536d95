// What is fuzzed: every reader, writer and public function, with what has to hold of each.

import { encode, mutateBytes, mutateData, mutateText, mutateZip } from './mutate.mjs'

const ARABIC = 'ذهب الولد إلى المدرسة في الصباح. كان الجو باردا جدا في ذلك اليوم.\n\nاشترى أبوه ٣ كتب من السوق.'
const ENGLISH = 'The boy went to school in the morning. The weather was very cold on that day.\n\nHis father bought 3 books.'
const MIXED = `${ARABIC}\n\n${ENGLISH}`

/** One document of each kind that no writer of ours makes. */
const DOCUMENTS = {
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
const SRX =
  '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"><formathandle type="start" include="no"/></header><body><languagerules><languagerule languagerulename="a"><rule break="no"><beforebreak>\\bDr\\.</beforebreak><afterbreak>\\s</afterbreak></rule><rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="a"/></maprules></body></srx>'
const GLOSSARIES = {
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

/** A complaint about a result; its text begins with what is wrong, by which failures are told apart. */
class Complaint extends Error {}

const expect = (isRight, what, told) => {
  if (!isRight) throw new Complaint(told === undefined ? what : `${what}: ${JSON.stringify(told).slice(0, 300)}`)
}

const blank = (text) => text.replace(/\s/g, '')

/** All that a result holds, taken to the end. */
async function whole(result) {
  const value = await result
  if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) return value
  if (Symbol.asyncIterator in value) {
    const items = []
    for await (const one of value) items.push(one)
    return items
  }
  if (value instanceof Map || value instanceof Set) return [...value]
  if (Symbol.iterator in value) return [...value]
  const fields = {}
  for (const key of Object.keys(value)) fields[key] = await whole(value[key])
  return fields
}

function hasNaN(value) {
  if (typeof value === 'number') return Number.isNaN(value)
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  return Object.values(value).some(hasNaN)
}

const print = (value) =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'bigint'
      ? `${one}n`
      : ArrayBuffer.isView(one)
        ? Buffer.from(one.buffer, one.byteOffset, one.byteLength).toString('base64')
        : one,
  )

const CODES = ['bad-option', 'bad-input', 'unreadable', 'too-large', 'not-transferable']

/** The result of a call, or undefined where it refused its input as it should. */
async function tried(call, isRefusal) {
  try {
    const result = await whole(await call())
    expect(!hasNaN(result), 'gives NaN')
    return result
  } catch (error) {
    if (error instanceof Complaint) throw error
    if (!isRefusal(error))
      throw new Complaint(`throws ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' ') : String(error)}`)
    expect(CODES.includes(error.code), 'has an unknown code', error.code)
    expect(/^[A-Z`\p{L}\S]/u.test(error.message) && !error.message.includes('\n'), 'says more than a sentence', error.message)
    return undefined
  }
}

/** The same, called twice with the same result. */
async function triedTwice(call, isRefusal) {
  const first = await tried(call, isRefusal)
  const second = await tried(call, isRefusal)
  const [one, two] = [print(first), print(second)]
  expect(one === two, 'gives another result the second time')
  return first
}

const unitsOf = ({ segments }) => segments.flatMap(({ source, target }) => [...(source?.units ?? []), ...(target?.units ?? [])])

/** Places are inside of the text, and nothing stands in two of them; the places of columns side by side hold one another's lines. */
function checkPlaces(what, items, length, messages = []) {
  const isBeside = messages.some(({ ruleId }) => ruleId === 'side-by-side')
  const places = items
    .map(({ position: { start, end } }) => [start.offset, end.offset])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  let floor = 0
  for (const [start, end] of places) {
    expect(start >= 0 && start <= end && end <= length, `${what} out of range`, [start, end, length])
    expect(isBeside || start >= floor, `${what} overlap`, [start, floor])
    floor = end
  }
}

const letters = (texts) =>
  [...texts.join('')]
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .sort()
    .join('')

function checkBitext({ segments }) {
  for (const { confidence, source, target, type } of segments) {
    expect(confidence >= 0 && confidence <= 1, 'has a confidence that is none', confidence)
    expect((type === 'pair') === (source !== null && target !== null), 'has a pair that is none', type)
    for (const side of [source, target])
      if (side) expect(typeof side.text === 'string' && typeof side.language === 'string', 'has a side that is none', side)
  }
  const ids = new Set(segments.map(({ id }) => id))
  expect(ids.size === segments.length, 'has an id twice')
}

/** Reads a document and aligns it: places, and every letter of its blocks in a unit or among what was skipped. */
const document = (doors, isRefusal) => async (format, value) => {
  const read = () => doors['./documents'].read({ value, path: undefined }, { format })
  const file = await triedTwice(read, isRefusal)
  if (file === undefined) return
  checkPlaces('blocks', [...file.blocks, ...(file.furniture ?? [])], file.value.length, file.messages)
  const bitext = await triedTwice(() => doors['.'].align(file), isRefusal)
  if (bitext === undefined) return
  checkBitext(bitext)
  const units = unitsOf(bitext)
  checkPlaces('units', units, file.value.length, file.messages)
  const there = letters([...units, ...bitext.skipped].map(({ text }) => text))
  const wanted = letters(file.blocks.map(({ text }) => text))
  const isMended = bitext.messages.some(({ ruleId }) => ruleId === 'visual-order' || ruleId === 'encoding')
  expect(isMended || contains(there, wanted), 'loses letters of blocks', [wanted.length, there.length])
}

/** Whether a sorted text holds all characters of another. */
function contains(there, wanted) {
  let at = 0
  for (const one of wanted) {
    while (at < there.length && there[at] < one) at++
    if (there[at++] !== one) return false
  }
  return true
}

const sidesOf = (bitext, clean) =>
  bitext.segments.map(({ source, target }) => [source, target].map((side) => (side ? clean(side.text) : null)))

/** Reads pairs, whole and in pieces; writes them in a format and reads them again. */
const pairs = (doors, isRefusal) => {
  const written = (bitext, random) => {
    const name = random.of(['./tmx', './xliff', './csv', './jsonl', './hf', './moses', './html', './docx', './xlsx', './parquet'])
    return { name, call: () => doors[name].write(bitext) }
  }
  return async (door, value, random, options = {}) => {
    const { parse, stream } = doors[door]
    const bitext = await triedTwice(() => parse(value, options), isRefusal)
    if (stream !== undefined && typeof value === 'string') {
      const cut = random.below(value.length + 1)
      const pieces = () => {
        const { segments, ...rest } = stream([value.slice(0, cut), value.slice(cut)], options)
        return { ...rest, segments: [...segments] }
      }
      const inPieces = await tried(pieces, isRefusal)
      expect((inPieces === undefined) === (bitext === undefined), `${door}: read whole and in pieces, one is refused`)
      if (bitext && inPieces)
        expect(
          print(sidesOf(inPieces, (one) => one)) === print(sidesOf(bitext, (one) => one)),
          `${door}: read whole and in pieces, texts differ`,
        )
    }
    if (bitext === undefined) return
    checkBitext(bitext)
    const { name, call } = written(bitext, random)
    const made = await triedTwice(call, isRefusal)
    if (name !== './jsonl' || made === undefined) return
    const again = await tried(() => doors[name].parse(doors[name].stringify(bitext)), isRefusal)
    const clean = (text) => text.replace(/\p{Cs}/gu, '')
    expect(again !== undefined, 'writes what it does not read')
    const kept = (list) =>
      print(list.filter((sides) => sides.some((side) => side)).map((sides) => sides.map((side) => side || null)))
    expect(kept(sidesOf(again, clean)) === kept(sidesOf(bitext, clean)), 'writes other texts than it read')
  }
}

/**
 * All targets.
 *
 * @param doors the modules of the package by the name of their entry: `{'.': …, './tmx': …}`
 * @returns by name: `make` makes an input from random numbers, `run` throws where something does not hold
 */
export async function targetsOf(doors) {
  const { align, alignUnits, MuwaziError } = doors['.']
  const isRefusal = (error) => error instanceof MuwaziError
  const seeds = await seedsOf(doors)
  const texts = [...Object.values(DOCUMENTS).flat(), ...Object.values(seeds.texts).flat(), SRX, ...Object.values(GLOSSARIES)]
  const readDocument = document(doors, isRefusal)
  const readPairs = pairs(doors, isRefusal)
  const mutated = (list) => (random) => {
    const text = mutateText(random.of(list), texts, random)
    return random.next() < 0.2 ? encode(text, random) : text
  }
  const zipped = (list) => (random) => mutateZip(random.of(list), texts, random)
  const targets = {}
  for (const [format, list] of Object.entries(DOCUMENTS))
    targets[`read-${format}`] = { make: mutated(list), run: (value) => readDocument(format, value) }
  targets['read-html-written'] = { make: mutated(seeds.texts.html), run: (value) => readDocument('html', value) }
  targets['read-docx'] = { make: zipped(seeds.zips.docx), run: (value) => readDocument('docx', value) }
  targets['read-workbook'] = { make: zipped(seeds.zips.xlsx), run: (value) => readDocument('workbook', value) }
  targets['read-any'] = {
    make: (random) => mutateBytes(encode(mutateText(random.of(texts), texts, random), random), random),
    run: (value) => readDocument(undefined, value),
  }
  for (const name of ['tmx', 'xliff', 'csv', 'jsonl', 'hf'])
    targets[`pairs-${name}`] = { make: mutated(seeds.texts[name]), run: (value, random) => readPairs(`./${name}`, value, random) }
  targets['pairs-tsv'] = {
    make: mutated(seeds.texts.tsv),
    run: (value, random) => readPairs('./csv', value, random, { delimiter: '\t' }),
  }
  targets['pairs-xlsx'] = { make: zipped(seeds.zips.xlsx), run: (value, random) => readPairs('./xlsx', value, random) }
  targets['pairs-review'] = { make: mutated(seeds.texts.review), run: (value, random) => readPairs('./review', value, random) }
  targets['pairs-moses'] = {
    make: (random) => [mutateText('كلب\nقط\n', texts, random), mutateText('dog\ncat\n', texts, random)],
    run: async ([source, target]) => {
      const bitext = await triedTwice(() => doors['./moses'].parse(source, target, ['ar', 'en']), isRefusal)
      if (bitext) checkBitext(bitext)
    },
  }
  targets.append = {
    make: mutated(seeds.texts.tmx),
    run: async (memory) => {
      const grown = await triedTwice(() => doors['./tmx'].append(memory, seeds.bitext, { onConflict: 'both' }), isRefusal)
      if (grown === undefined) return
      const before = await tried(() => doors['./tmx'].parse(memory), isRefusal)
      if (before === undefined) return
      const after = await tried(() => doors['./tmx'].parse(grown), isRefusal)
      expect(after !== undefined, 'grows a memory that cannot be read')
      const count = ({ segments }) => segments.length
      expect(count(after) >= count(before), 'grows a memory that holds less', [count(before), count(after)])
    },
  }
  targets.srx = {
    make: (random) => [mutated([SRX])(random), mutateText(random.of([ARABIC, ENGLISH]), texts, random)],
    run: async ([srx, text]) => {
      const call = () => doors['./srx'].parse(srx)(text, 'ar')
      const spans = await triedTwice(call, isRefusal)
      if (spans)
        checkPlaces(
          'sentences',
          spans.map(([start, end]) => ({ position: { start: { offset: start }, end: { offset: end } } })),
          text.length,
        )
    },
  }
  for (const [format, text] of Object.entries(GLOSSARIES))
    targets[`lexicon-${format}`] = {
      make: mutated([text]),
      run: async (value) => {
        const { parse, toJSON, fromJSON, lookup } = doors['./lexicon']
        const source = typeof value === 'string' ? value : new TextDecoder().decode(value)
        const lexicon = await triedTwice(() => parse(source, { format }), isRefusal)
        if (lexicon === undefined) return
        const made = await tried(() => parse(source, { format }), isRefusal)
        await tried(
          () => [
            fromJSON(JSON.parse(JSON.stringify(toJSON(parse(source, { format }))))),
            lookup('عقد', parse(source, { format })),
            made,
          ],
          isRefusal,
        )
      },
    }
  targets['lexicon-json'] = {
    make: (random) => mutateData(seeds.lexiconJson, random),
    run: (value) => triedTwice(() => doors['./lexicon'].fromJSON(value), isRefusal),
  }
  for (const name of ['tmx', 'xliff', 'csv', 'jsonl', 'hf', 'moses', 'html', 'docx', 'xlsx', 'parquet'])
    targets[`write-${name}`] = {
      make: (random) => mutateData(seeds.bitext, random),
      run: (bitext) => triedTwice(() => doors[`./${name}`].write(bitext, name === 'tmx' ? { date: new Date(0) } : {}), isRefusal),
    }
  targets.align = {
    make: (random) => ({
      value: mutateText(random.of(DOCUMENTS.text), texts, random),
      options: {
        by: random.of(['sentence', 'paragraph']),
        all: random.next() < 0.3,
        format: random.of(['text', 'markdown', undefined]),
      },
    }),
    run: async ({ value, options }) => {
      const bitext = await triedTwice(() => align(value, options), isRefusal)
      if (bitext === undefined) return
      checkBitext(bitext)
      checkPlaces('units', unitsOf(bitext), value.length, bitext.messages)
      const count = new Uint8Array(value.length)
      for (const { position } of [...unitsOf(bitext), ...bitext.skipped])
        count.fill(1, position.start.offset, position.end.offset)
      const lost = [...count.keys()].filter((at) => count[at] === 0 && blank(value[at]) !== '')
      expect(lost.length === 0 || options.format !== 'text', 'loses characters', lost.slice(0, 5))
    },
  }
  targets.units = {
    make: (random) => ({
      source: Array.from({ length: random.below(9) }, () => mutateText(random.of(ARABIC.split('\n')), texts, random)),
      target: Array.from({ length: random.below(9) }, () => mutateText(random.of(ENGLISH.split('\n')), texts, random)),
      options:
        random.next() < 0.5
          ? {}
          : {
              pins: [{ source: [random.below(5)], target: [random.below(5)] }],
              decoding: random.of(['viterbi', 'posterior', undefined]),
            },
    }),
    run: async ({ source, target, options }) => {
      const beads = await triedTwice(() => alignUnits(source, target, options), isRefusal)
      if (beads === undefined) return
      expect(
        print(beads.flatMap((bead) => bead.source).sort((a, b) => a - b)) === print([...source.keys()]),
        'loses source units',
      )
      expect(
        print(beads.flatMap((bead) => bead.target).sort((a, b) => a - b)) === print([...target.keys()]),
        'loses target units',
      )
      const built = await tried(() => doors['.'].toBitext({ source, target }, beads, ['ar', 'en']), isRefusal)
      if (built) checkBitext(built)
    },
  }
  targets.sentences = {
    make: (random) => [
      mutateText(random.of(texts), texts, random),
      random.of(['ar', 'en', 'de', 'fr', 'zh', 'th', 'x', undefined]),
    ],
    run: async ([text, language]) => {
      const sentences = await triedTwice(() => doors['.'].splitSentences(text, language), isRefusal)
      if (sentences)
        expect(blank(sentences.map((one) => one.text ?? one).join('')) === blank(text), 'loses characters of sentences')
    },
  }
  targets.score = {
    make: (random) => [mutateText(ARABIC, texts, random), mutateText(ENGLISH, texts, random)],
    run: async ([source, target]) => {
      const score = await triedTwice(() => doors['.'].score(source, target), isRefusal)
      expect(score === undefined || (score >= 0 && score <= 1), 'gives a score that is none', score)
      await tried(() => doors['.'].explainScore(source, target), isRefusal)
      await tried(() => doors['.'].identify(source), isRefusal)
    },
  }
  targets.check = {
    make: (random) => mutateData(seeds.bitext, random),
    run: async (bitext) => {
      const { check, filter } = doors['./check']
      await triedTwice(() => check(bitext), isRefusal)
      await triedTwice(() => filter(bitext, { drop: ['number-mismatch'] }), isRefusal)
      await tried(() => doors['.'].explain(bitext, bitext?.segments?.[0]), isRefusal)
      await tried(() => doors['.'].pairs(bitext), isRefusal)
      await tried(() => doors['./lexicon'].learn(bitext?.segments), isRefusal)
    },
  }
  targets.options = {
    make: (random) => mutateData({ ...seeds.options }, random),
    run: (options) => tried(() => align(MIXED, options), isRefusal),
  }
  targets.blocks = {
    make: (random) => mutateData(seeds.file, random),
    run: (file) => tried(() => align(file), isRefusal),
  }
  return targets
}

/** What our writers make of a small bitext, as seeds for readers. */
async function seedsOf(doors) {
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

export { Complaint }
