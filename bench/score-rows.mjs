// Rows that the score is fitted on: pairs of the gold, and pairs that are none, of eight kinds and three hard ones, with their features.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { cases, index, shared } from './gold.mjs'
import { fit, random } from './regression.mjs'

const entry = `export { builtIn } from './lexicon/built-in.ts'
export { vocabulary } from './align/score/words.ts'
export { comparer } from './align/score/compare.ts'
export { eachProduct, FACTORS, FEATURES, USUAL_RATIO } from './align/score/features.ts'
export { lengthOf, sideOf } from './align/score/sides.ts'
export { SCORE_WEIGHTS } from './align/score/weights.ts'
export { CONFIDENCE_WEIGHTS } from './align/judge/weights.ts'`
const { outputFiles } = buildSync({
  stdin: { contents: entry, resolveDir: new URL('../src', import.meta.url).pathname, loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  write: false,
})
export const library = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
const comparers = new Map()
/** Characters by which a document is held to have the usual ratio of lengths, as the judge does. */
const PRIOR_CHARACTERS = 400
/** Features of two texts in two languages; without a lexicon their products as well, which gain nothing where there is one. */
function featuresOf([from, to], lexicon, stretch, source, target) {
  if (!comparers.has(lexicon)) comparers.set(lexicon, new Map())
  const known = comparers.get(lexicon)
  const key = `${from} ${to}`
  if (!known.has(key)) {
    const words = library.vocabulary(from, to, lexicon)
    known.set(key, { words, compare: library.comparer(words) })
  }
  const { words, compare } = known.get(key)
  const { features } = compare(
    library.sideOf(source, words.source(source), from),
    library.sideOf(target, words.target(target), to, stretch),
  )
  const products = []
  if (lexicon === undefined) library.eachProduct(features, (product) => products.push(product))
  return [...features, ...products]
}

const plain = (text) =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]+/g, '')
    .replace(/\{[^}]*\}/g, '')
    .trim()

function pairsOf({ dir, ext }) {
  const read = (name) => readFileSync(join(cases, dir, name), 'utf8')
  const gold = JSON.parse(read('gold.json'))
  const [arabic, english] = [read(`ar.${ext}`), read(`en.${ext}`)]
  return gold.beads
    .filter(([a, b]) => a.length === 1 && b.length === 1)
    .map(([[i], [j]]) => [plain(arabic.slice(gold.ar[i][0], gold.ar[i][1])), plain(english.slice(gold.en[j][0], gold.en[j][1]))])
    .filter(([a, b]) => /[\u0600-\u06ff]/.test(a) && b !== '')
}

/** Documents of 30 pairs and more kinds of text; the news of `doc` is left out, since its lines stand in `sent` as well. */
export const documents = index().flatMap((one) => {
  const cut = (kind, step, most) => {
    const pairs = pairsOf(one)
    return Array.from({ length: Math.ceil(pairs.length / step) }, (_, k) => ({
      kind,
      pairs: pairs.slice(k * step, k * step + most),
    }))
  }
  if (/ntrex-dev-n933-all-light/.test(one.dir)) return cut('news', 30, 30)
  if (/n23143/.test(one.dir)) return cut('scripture', 300, 30)
  return one.family !== 'sent' && one.variant === 'clean' && one.source !== 'ntrex'
    ? [{ kind: one.source, pairs: pairsOf(one) }]
    : []
})

/** Lines of news in other languages: without a lexicon these are fitted on as well. */
export const others = readdirSync(join(shared, 'eval/pairs'))
  .filter((name) => name.endsWith('-light.json'))
  .map((name) => {
    const { src, tgt, sl, tl, beads } = JSON.parse(readFileSync(join(shared, 'eval/pairs', name), 'utf8'))
    const pairs = beads.filter(([a, b]) => a.length === 1 && b.length === 1).map(([[i], [j]]) => [src[i], tgt[j]])
    return { kind: `${sl}-${tl}`, languages: [sl, tl], pairs }
  })

const NAMES = [
  'London',
  'Berlin',
  'Ahmed',
  'Peter',
  'Tokyo',
  'Maria',
  'Carter',
  'Boston',
  'Sudan',
  'Kenya',
  'Ibrahim',
  'Oliver',
  'Lima',
]
const COPIES = [
  'npm install',
  'https://example.org/a/b',
  '+966 11 123 4567',
  'sales@example.org',
  '2024-05-01',
  'docker compose up -d',
]
const FRENCH = "Le conseil municipal a décidé hier soir de fermer la bibliothèque pendant les travaux de l'été."

/** What share of the weight each kind has. */
const SHARES = { pair: 0.26, joined: 0.12, abridged: 0.1, copy: 0.02, number: 0.03, name: 0.03, negation: 0.02 }
/** The kinds of pairs that are none by which MCC goes. */
export const EIGHT = ['random', 'neighbour', 'topic', 'half', 'kept40', 'added', 'language', 'garbage']

/** By what the lengths of a document's target are multiplied so that they are to those of its source as usual. */
function stretchOf({ pairs }) {
  const sum = (side) => pairs.reduce((total, pair) => total + library.lengthOf(pair[side]), PRIOR_CHARACTERS)
  return (library.USUAL_RATIO * sum(0)) / (sum(1) + (library.USUAL_RATIO - 1) * PRIOR_CHARACTERS)
}

/** The lexicon without a share of its translations; it still knows every word. */
function without(share, lexicon) {
  const next = random(99)
  const thinned = ([word, list]) => {
    const kept = list.filter(() => next() >= share)
    return [word, kept.length > 0 ? kept : [{ word: 'zzqx', weight: 0.1 }]]
  }
  return { languages: lexicon.languages, entries: new Map([...lexicon.entries].map(thinned)) }
}

/**
 * How rows are seen: by themselves; in a text whose ratio of lengths is known, within an error; and in a text of words that the lexicon translates less
 * often, as those of a kind of text that it was not made for. `error` is of the logarithm of the ratio. Texts of a few lines are seen as pairs by themselves
 * are, so that these count most.
 */
const VIEWS = [
  { isInText: false, error: 0, share: 0.7, thinned: 0 },
  { isInText: true, error: 0.15, share: 0.2, thinned: 0 },
  { isInText: true, error: 0.3, share: 0.1, thinned: 0.15 },
]

/** The rows that the score is fitted on: those of all views. */
export const rowsOf = (documents, lexicon) =>
  VIEWS.filter(({ thinned }) => lexicon !== undefined || thinned === 0).flatMap((view) => {
    const own = view.thinned > 0 ? without(view.thinned, lexicon) : lexicon
    return viewedRows(documents, own, view).map((row) => ({ ...row, weight: row.weight * view.share }))
  })

/** Rows of pairs by themselves, with all that the lexicon knows: what the score is measured by. */
export const measuredRows = (documents, lexicon, isInText = false) => viewedRows(documents, lexicon, { isInText, error: 0 })

/** All rows of some documents: `{ kind, right, source, document, features, weight }`. Weights hold the kinds and sources in balance. */
function viewedRows(documents, lexicon, { isInText, error }) {
  const next = random(12345)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const all = documents.flatMap((document) => document.pairs.map((pair) => ({ document, pair })))
  const rows = []
  const erring = random(5)
  documents.forEach((document, number) => {
    const stretch = (isInText ? stretchOf(document) : 1) * Math.exp(error * (2 * erring() - 1))
    const add = (kind, right, arabic, english) =>
      rows.push({
        kind,
        right,
        source: document.kind,
        document: number,
        features: featuresOf(document.languages ?? ['ar', 'en'], lexicon, stretch, arabic, english),
      })
    const wordsOf = document.pairs.map(([, text]) => text.split(' ').map((word) => word.toLowerCase().replace(/\W/g, '')))
    document.pairs.forEach(([arabic, english], k) => {
      const parts = english.split(' ')
      const elsewhere = () => pick(all).pair[1]
      add('pair', 1, arabic, english)
      if (parts.length > 12 && next() < 0.25) {
        const kept = 0.72 + next() * 0.2
        add(
          'abridged',
          1,
          arabic,
          next() < 0.5 ? parts.slice(0, Math.round(parts.length * kept)).join(' ') : parts.filter(() => next() < kept).join(' '),
        )
      }
      if (next() < 0.6) {
        const other = elsewhere()
        if (other !== english) add('random', 0, arabic, other)
      }
      const near = document.pairs[k + (next() < 0.5 ? 1 : -1)] ?? document.pairs[k + 1] ?? document.pairs[k - 1]
      if (near !== undefined && near[1] !== english && near[0] !== arabic) add('neighbour', 0, arabic, near[1])
      const own = new Set(wordsOf[k].filter((word) => word.length > 3))
      let alike
      let most = 0
      document.pairs.forEach((pair, other) => {
        if (pair[1] === english || pair[0] === arabic) return
        const shared = wordsOf[other].filter((word) => own.has(word)).length / Math.sqrt(wordsOf[other].length)
        if (shared > most) [alike, most] = [pair, shared]
      })
      if (alike !== undefined) add('topic', 0, arabic, alike[1])
      if (parts.length >= 6) {
        const [half, others] = [Math.ceil(parts.length / 2), elsewhere().split(' ')]
        const middle = Math.ceil(others.length / 2)
        add(
          'half',
          0,
          arabic,
          next() < 0.5
            ? [...parts.slice(0, half), ...others.slice(middle)].join(' ')
            : [...others.slice(0, middle), ...parts.slice(half)].join(' '),
        )
        const kept = Math.max(1, Math.round(parts.length * (0.15 + next() * 0.22)))
        const from = next() < 0.5 ? 0 : parts.length - kept
        add('kept40', 0, arabic, parts.slice(from, from + kept).join(' '))
      }
      const more = next() < 0.7 ? pick(document.pairs)[1] : elsewhere()
      if (more !== english && more.length > english.length / 2)
        add('added', 0, arabic, next() < 0.5 ? `${english} ${more}` : `${more} ${english}`)
      if (next() < 0.3)
        next() < 0.2 && parts.length > 6
          ? add('language', 0, english, english)
          : add('language', 0, arabic, next() < 0.4 ? FRENCH : next() < 0.5 ? arabic : [...english].reverse().join(''))
      if (next() < 0.3)
        add(
          'garbage',
          0,
          arabic,
          next() < 0.5
            ? parts.map((word) => [...word].map(() => pick([...'abcdefghijklmnopqrstuvwxyz'])).join('')).join(' ')
            : pick(['Home | About | Contact', 'Page 1 of 3', '...', 'Read more', 'lorem ipsum dolor sit amet']),
        )
      if (/\d/.test(english))
        add(
          'number',
          0,
          arabic,
          english.replace(/\d+/, (digits) => String(Number(digits) + 1 + Math.floor(next() * 7))),
        )
      const names = [...english.matchAll(/(?<=[a-z,] )[A-Z][a-z]{3,}/g)]
      if (names.length > 0) {
        const name = pick(names)
        add('name', 0, arabic, english.slice(0, name.index) + pick(NAMES) + english.slice(name.index + name[0].length))
      }
      if (/ (not|never)\b|n't\b/.test(english)) add('negation', 0, arabic, english.replace(/ (not|never)\b|n't\b/, ''))
      if (next() < 0.15) {
        // Several pairs in one, as beads of many units are.
        const size = pick([2, 3, 5, 8, 13])
        const run = (from) => document.pairs.slice(k + from, k + from + size)
        const text = (list, side) => list.map((pair) => pair[side]).join(' ')
        const half = Math.ceil(size / 2)
        if (run(half).length === size) {
          add('joined', 1, text(run(0), 0), text(run(0), 1))
          add('half', 0, text(run(0), 0), text(run(half), 1))
          add('added', 0, text(run(0), 0), text(document.pairs.slice(k, k + size + half), 1))
        }
      }
      if (next() < 0.02) {
        const copy = pick(COPIES)
        add('copy', 1, copy, copy)
      }
    })
  })
  const sources = [...new Set(rows.map(({ source }) => source))]
  const count = new Map()
  for (const { source, kind } of rows) count.set(`${source} ${kind}`, (count.get(`${source} ${kind}`) ?? 0) + 1)
  for (const row of rows)
    row.weight = Math.min(
      20,
      (rows.length * (SHARES[row.kind] ?? 0.42 / EIGHT.length)) / sources.length / count.get(`${row.source} ${row.kind}`),
    )
  return rows
}

/**
 * How strongly weights are held near 0. With a lexicon, kinds of text that are left out whole are told better from 30 on (scripture, the farthest: log loss
 * .34 at 30, .38 at 2), and what is fitted on loses nothing; from 100 on fewer short pairs are sure.
 */
const RIDGE = { lexicon: 30, none: 2 }

/** The weights of the score by ridge regression of such rows, as src/align/score/weights.ts has them. */
export function fitted(list) {
  const hasProducts = list[0].features.length > library.FEATURES.length
  const { bias, coefficients } = fit(
    list.map(({ features }) => features),
    list.map(({ right }) => right),
    list.map(({ weight }) => weight),
    RIDGE[hasProducts ? 'none' : 'lexicon'],
  )
  const products = coefficients.slice(library.FEATURES.length)
  const rowOf = (_, row) => products.slice((row * (row + 1)) / 2, ((row + 1) * (row + 2)) / 2)
  return {
    bias,
    coefficients: Object.fromEntries(library.FEATURES.map((name, k) => [name, coefficients[k]])),
    ...(products.length > 0 && { products: library.FACTORS.map(rowOf) }),
  }
}

/** The log odds of such features. */
export const scoreOf = ({ bias, coefficients, products }, features) =>
  [...Object.values(coefficients), ...(products ?? []).flat()].reduce((sum, value, k) => sum + value * features[k], bias)
