// Strict F1 by the weight of `embeddingEvidence`, on the line cases of fixtures/gold, and on its documents: node bench/embedding-weight.mjs
// No model is at hand: a vector is the hashed bag of a unit's words, Arabic ones through the built-in lexicon, each word lost by chance. That says
// which weight suits vectors as good as those, not which suits one model.

import { buildSync } from 'esbuild'

const bundle = (contents) => {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: new URL('..', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    define: { 'import.meta.url': JSON.stringify(new URL('../tests/support/gold-cases.ts', import.meta.url).href) },
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
const {
  align,
  units,
  countsOf,
  documentBeads,
  strictF1,
  withoutIgnored,
  goldCases,
  unitBeads,
  learnLexicon,
  embeddingEvidence,
  builtIn,
  lookup,
  stem,
} = await bundle(`
  export { align, units } from './src/index.ts'
  export { countsOf, documentBeads, goldCases, strictF1, withoutIgnored } from './tests/support/gold-cases.ts'
  export { unitBeads } from './src/align/units.ts'
  export { learnLexicon } from './src/lexicon/learn.ts'
  export { embeddingEvidence } from './src/align/model/evidence/embedding.ts'
  export { builtIn, lookup, stem } from './src/lexicon/index.ts'
`)

const SIZE = 256
const WEIGHTS = [0, 0.125, 0.25, 0.375, 0.5, 0.75, 1, 1.5, 2]

function hash(text) {
  let h = 2166136261
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  h ^= h >>> 15
  h = Math.imul(h, 0x2c1b3c6d)
  return (h ^ (h >>> 12)) >>> 0
}

/** A vector a text: of each word, with probability `1 - loss`, its translations' hashes, the rarer the more. */
function vectorsOf(texts, language, loss, seed) {
  const bags = texts.map((text) => {
    const bag = new Map()
    for (const [at, word] of (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).entries()) {
      if (hash(`${seed} ${at} ${text} ${word}`) / 2 ** 32 < loss) continue
      const found = language === 'ar' ? lookup(word) : [{ word: stem(word, 'en')[0], weight: 1 }]
      for (const one of found.length > 0 ? found : [{ word, weight: 1 }])
        bag.set(one.word, (bag.get(one.word) ?? 0) + 1 / Math.max(1, found.length))
    }
    return bag
  })
  const df = new Map()
  for (const bag of bags) for (const word of bag.keys()) df.set(word, (df.get(word) ?? 0) + 1)
  return bags.map((bag) => {
    const vector = new Float64Array(SIZE)
    for (const [word, count] of bag) {
      const h = hash(word)
      vector[h % SIZE] += ((h >>> 16) & 1 ? 1 : -1) * Math.sqrt(count) * Math.log(1 + texts.length / df.get(word))
    }
    return vector
  })
}

const key = ({ source, target }) => `${source}|${target}`
const cases = goldCases().filter(({ type, source }) => type === 'lines' && source.length <= 400)
console.log(`${cases.length} cases, ${cases.reduce((sum, { beads }) => sum + beads.length, 0)} beads`)
for (const [name, lexicon] of [
  ['with the built-in lexicon', builtIn()],
  ['without a lexicon', false],
])
  for (const loss of [0.2, 0.5, 0.8]) {
    const line = WEIGHTS.map((weight) => {
      let right = 0
      let given = 0
      let gold = 0
      for (const { id, source, target, beads } of cases) {
        const evidence = [embeddingEvidence(vectorsOf(source, 'ar', loss, id), vectorsOf(target, 'en', loss, id), { weight })]
        const found = unitBeads({
          source,
          target,
          sourceLanguage: 'ar',
          targetLanguage: 'en',
          lexicon,
          evidence,
          learn: learnLexicon,
        })
        const wanted = new Set(beads.map(([s, t]) => key({ source: s, target: t })))
        right += found.filter((bead) => wanted.has(key(bead))).length
        given += found.length
        gold += beads.length
      }
      return ((2 * right) / (given + gold)).toFixed(4)
    })
    console.log(`${name}, ${loss * 100} % of the words lost: ${WEIGHTS.map((weight, k) => `${weight}: ${line[k]}`).join('  ')}`)
  }

// Documents: blocks are aligned before their sentences.
const documents = goldCases().filter(({ type, mixed }) => type === 'document' && mixed.length <= 40_000)
console.log(`${documents.length} documents`)
for (const lexicon of [undefined, false])
  for (const loss of [0.2, 0.5, 0.8]) {
    const line = [0, 0.5, 1].map((weight) => {
      const counts = documents.map(({ id, mixed, format, gold }) => {
        const cut = units(mixed, { format })
        const vectors = [cut.source, cut.target].map((side) =>
          vectorsOf(
            side.map(({ text }) => text),
            /\p{Script=Arabic}/u.test(side[0].text) ? 'ar' : 'en',
            loss,
            id,
          ),
        )
        const bitext = align(mixed, {
          format,
          ...(lexicon === false && { lexicon }),
          evidence: [embeddingEvidence(...vectors, { weight })],
        })
        return countsOf(documentBeads(bitext, gold), withoutIgnored(gold.beads, gold))
      })
      return `${weight}: ${strictF1(counts).toFixed(4)}`
    })
    console.log(
      `documents, ${lexicon === false ? 'without a' : 'with the built-in'} lexicon, ${loss * 100} % of the words lost: ${line.join('  ')}`,
    )
  }
