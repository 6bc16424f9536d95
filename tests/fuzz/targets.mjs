// What is fuzzed: every reader, writer and public function, with what has to hold of each.

import { blank, checkBitext, checkPlaces, contains, expect, letters, print, tried, triedTwice, unitsOf } from './invariants.mjs'
import { encode, mutateBytes, mutateData, mutateText, mutateZip } from './mutate.mjs'
import { ARABIC, DOCUMENTS, ENGLISH, GLOSSARIES, MIXED, SRX, seedsOf } from './seeds.mjs'

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
