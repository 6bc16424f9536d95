// What each constant of src/align/model/parameters.ts is worth: strict F1 on development gold with the constant halved, doubled and switched off,
// minus that with its own value. Prints the table of docs/model.md: node bench/ablate.mjs [REGEXP of names]. A few minutes on two cores.
// Builds the source itself, by esbuild, with the constant replaced. Subtitles and embeddings have no gold here: their tests guard them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { build } from 'esbuild'
import { cases, hasCases, index, lines } from './gold.mjs'
import { recutCases } from './recut.mjs'

const PARAMETERS = new URL('../src/align/model/parameters.ts', import.meta.url).pathname
const path = (file) => new URL(`../${file}`, import.meta.url).pathname
/** Constants that no case here can show. */
const UNSEEN = /CUE|CLOCK|ONSET|GAP_NATS|END_ERROR|COSINE|COGNATE|CALIBRATION|PINNED/
/** What switches a constant off, where that is not 0; `undefined` where nothing does. */
const OFF = {
  MAX_BEAD_UNITS: undefined,
  MAX_BEAD_SIZE_UNITS: undefined,
  COARSE_BEAD_UNITS: undefined,
  EVEN_SPLIT_SHARE: undefined,
  REGIME_MERGE_RATIOS: [0.08],
  REGIME_DROP_SHARES: [0.08],
  REGIME_SPLIT_SHARES: [0.5],
  REGIME_SAMPLE_ROWS: 1e9,
  REGIME_SAMPLE_NODES: 1e9,
  SHAPE_FLOOR_NATS: -1e9,
  LENGTH_VARIANCE: undefined,
  LENGTH_FLOOR_NATS: -1e9,
  USUAL_LENGTH_FLOOR_NATS: -1e9,
  LENGTH_KEPT_SHARE: 1,
  LENGTH_KEPT_VARIANCE: 1,
  MIN_LOG_LENGTH_VARIANCE: 1e-6,
  MAX_LEXICON_P: 0.999,
  PLACE_SPREAD_WORDS: undefined,
  WHOLE_GRID_NODES: 0,
  RARE_WORD_UNITS: 1e9,
  MAX_WORD_VOTES: 1e9,
  LINK_MARGIN_RATIO: 1,
  MAX_STRETCH_NODES: 1e9,
  LINK_ASTRAY_UNITS: 1e9,
  MAX_EDGE_MASS: 1e9,
  HOPELESS_NATS: 1e9,
  HOPELESS_COLUMN_NATS: 1e9,
  NEGLIGIBLE_EDGE_NATS: 1e9,
  KEPT_NODES_PER_UNIT: 1e9,
  MIN_NODE_MASS: 1e-30,
  MAX_LINKS: 1e9,
}
const HALF_SAFE = {
  MAX_BEAD_UNITS: [6, 15],
  MAX_BEAD_SIZE_UNITS: [7, 24],
  COARSE_BEAD_UNITS: [1, 3],
  EVEN_SPLIT_SHARE: [undefined, undefined],
}

const map = (value, change) =>
  Array.isArray(value)
    ? value.map((one) => map(one, change))
    : typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]))
      : change(value)

/** Values of a constant: halved, doubled, off. A probability or share is doubled at most to halfway between itself and one. */
function variants(name, value) {
  if (name in HALF_SAFE) return [...HALF_SAFE[name], undefined, undefined].slice(0, 2).concat(OFF[name])
  const isShare = /_P$|SHARE|CONFIDENCE/.test(name)
  const double = (one) => (isShare ? Math.min(2 * one, (1 + one) / 2) : 2 * one)
  return [map(value, (one) => one / 2), map(value, double), name in OFF ? OFF[name] : map(value, () => 0)]
}

/** The library without its lexicon, as a module, with one constant replaced. */
async function load(entry, name, value) {
  const replaced = {
    name: 'parameters',
    setup: (build) =>
      build.onLoad({ filter: /model[\\/]parameters\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8')
        const pattern = new RegExp(`(export const ${name}\\b[^=\\n]*= )[^\\n]*(?:\\n {2}[^\\n]*)*(?:\\n[}\\]].*)?`)
        if (name !== undefined && !pattern.test(source)) throw new Error(`no constant ${name}`)
        const contents = name === undefined ? source : source.replace(pattern, (_, head) => head + literal(value))
        return { contents, loader: 'ts' }
      }),
  }
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker'],
    plugins: [replaced],
    write: false,
    logLevel: 'error',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const literal = (value) => JSON.stringify(value)

/** Line cases of a hundred lines, joined ones, one of five hundred, and documents. */
function goldOf() {
  const all = index()
  const take = (pattern, count = 1) => all.filter(({ dir }) => pattern.test(dir)).slice(0, count)
  const units = [/bible.*n100-1-heavy$/, /ntrex.*n100-1-heavy$/, /bible.*n500-1-light$/].flatMap((pattern) => take(pattern))
  const ofLines = units.map((entry) => {
    const { gold, source, target } = lines(entry)
    return { source, target, beads: gold.beads }
  })
  const joined = recutCases(take(/n100-1-light$/, 2)).filter((_, k) => k % 3 === 0)
  const documents = [
    /forwarding-refs--ids$/,
    /forwarding-refs--moved$/,
    /rendering-elements--stale$/,
    /components-and-props--stale$/,
    /handbook-ch2--noise$/,
  ]
    .flatMap((pattern) => take(pattern))
    .map(({ dir, ext }) => {
      const read = (file) => readFileSync(join(cases, dir, file), 'utf8')
      return { ext, gold: JSON.parse(read('gold.json')), source: read(`ar.${ext}`), target: read(`en.${ext}`) }
    })
  return { units: ofLines, joined, documents, bare: ofLines.slice(0, 2) }
}

const LANGUAGES = { sourceLanguage: 'ar', targetLanguage: 'en' }
const keyOf = (source, target) => `${source}|${target}`
const isPair = ([a, b]) => a.length > 0 && b.length > 0
const f1 = ({ right, found, wanted }) => (2 * right) / (found + wanted)

function score(found, gold) {
  const wanted = new Set(gold.filter(isPair).map(([a, b]) => keyOf(a, b)))
  return { right: found.filter((key) => wanted.has(key)).length, found: found.length, wanted: wanted.size }
}

/** Strict F1 of each kind of case, and the mean of those with a lexicon. */
function measure({ align, alignUnits }, gold, lexicon) {
  const ofUnits = ({ source, target, beads }, lexicon) => {
    const found = alignUnits(source, target, { ...LANGUAGES, lexicon }).map(({ source, target }) => [source, target])
    return score(
      found.filter(isPair).map(([a, b]) => keyOf(a, b)),
      beads,
    )
  }
  const ofDocument = ({ ext, gold, source, target }, lexicon) => {
    const format = ext === 'md' ? 'markdown' : 'text'
    const { segments } = align({ source, target }, { ...LANGUAGES, format, lexicon, by: 'paragraph' })
    // A unit is the gold's unit that holds its middle: readers may leave markers of lists to either.
    const unitAt = (side, { position: { start, end } }) =>
      gold[side].findIndex(([from, to]) => (start.offset + end.offset) / 2 >= from && (start.offset + end.offset) / 2 < to)
    const numbers = (units, side) => [...new Set(units.map((unit) => unitAt(side, unit)))]
    const ignored = { ar: new Set(gold.ignore?.ar), en: new Set(gold.ignore?.en) }
    const scored = (list, side) => list.every((unit) => unit >= 0 && !ignored[side].has(unit))
    const pairs = segments
      .filter(({ type }) => type === 'pair')
      .map(({ source, target }) => [numbers(source.units, 'ar'), numbers(target.units, 'en')])
      .filter(([a, b]) => scored(a, 'ar') && scored(b, 'en'))
    const isScored = ([a, b]) => !a.some((i) => ignored.ar.has(i)) && !b.some((j) => ignored.en.has(j))
    // Two units may be one of the gold's.
    const found = new Set(pairs.map(([a, b]) => keyOf(a, b)))
    return score([...found], gold.beads.filter(isScored))
  }
  const add = (all) => all.reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, wanted: a.wanted + b.wanted }))
  const kinds = {
    lines: f1(add(gold.units.map((one) => ofUnits(one, lexicon)))),
    joined: f1(add(gold.joined.map((one) => ofUnits(one, lexicon)))),
    bare: f1(add(gold.bare.map((one) => ofUnits(one, undefined)))),
    documents: f1(add(gold.documents.map((one) => ofDocument(one, lexicon)))),
    bareDocuments: f1(add(gold.documents.map((one) => ofDocument(one, undefined)))),
  }
  return { ...kinds, mean: (kinds.lines + kinds.joined + kinds.documents) / 3 }
}

const signed = (change) => (Math.abs(change) < 0.00005 ? '0' : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(4).slice(1)}`)

async function work() {
  const gold = goldOf()
  const { builtIn } = await load(path('src/lexicon/built-in.ts'))
  const lexicon = builtIn()
  parentPort.on('message', async ({ name, value, at }) => {
    try {
      parentPort.postMessage({ at, result: measure(await load(path('src/core.ts'), name, value), gold, lexicon) })
    } catch (error) {
      parentPort.postMessage({ at, error: String(error) })
    }
  })
  parentPort.postMessage({ ready: true })
}

async function main() {
  if (!hasCases) throw new Error('Expected the gold cases beside the project, or in the folder that MUWAZI_SHARED names')
  const wanted = new RegExp(process.argv[2] ?? '')
  const values = await load(PARAMETERS)
  const names = [...readFileSync(PARAMETERS, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
  const parameters = names.filter((name) => wanted.test(name) && !UNSEEN.test(name)).map((name) => [name, values[name]])
  const tasks = [{}, ...parameters.flatMap(([name, value]) => variants(name, value).map((value) => ({ name, value })))]
  const results = new Array(tasks.length)
  let next = 0
  let printed = 0
  const print = () => {
    const [own] = results
    if (own === undefined) return
    if (own.error) throw new Error(own.error)
    if (printed === 0) {
      const figures = Object.entries(own).map(([kind, f1]) => `${kind} ${f1.toFixed(4)}`)
      console.log(`F1 as it is: ${figures.join(', ')}\n\n| constant | value | halved | doubled | off |\n|---|---|---|---|---|`)
      printed = 1
    }
    const isDone = (at) => results[at] !== undefined || tasks[at].value === undefined
    for (; printed < tasks.length && [0, 1, 2].every((k) => isDone(printed + k)); printed += 3) {
      const [name, value] = parameters[(printed - 1) / 3]
      const cells = [0, 1, 2].map((k) => delta(results[printed + k], own))
      console.log(`| \`${name}\` | ${literal(value).replaceAll('|', '\\|')} | ${cells.join(' | ')} |`)
    }
  }
  const run = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: 'ablate' })
      worker.on('error', reject)
      worker.on('message', ({ at, result, error }) => {
        if (at !== undefined) results[at] = result ?? { error }
        print()
        while (next < tasks.length && next > 0 && tasks[next].value === undefined) next++
        if (next >= tasks.length) worker.terminate().then(resolve)
        else worker.postMessage({ at: next, ...tasks[next++] })
      })
    })
  await Promise.all([run(), run()])
}

/** Change of the mean F1 with a lexicon, of that of lines without one, and of that of documents without one. */
function delta(result, own) {
  if (result === undefined) return '–'
  return result.error ? 'fails' : ['mean', 'bare', 'bareDocuments'].map((kind) => signed(result[kind] - own[kind])).join(' / ')
}

await (isMainThread || workerData !== 'ablate' ? main() : work())
