// Measures what `muwazi clean` goes by: node bench/clean.mjs, where MUWAZI_SHARED names the gold. Gold pairs with planted faults; prints for each rule,
// the score at some thresholds and each preset the share of good pairs that it reports, and the share of each kind of fault.

import { buildSync } from 'esbuild'
import { random } from './regression.mjs'
import { documents } from './score-rows.mjs'

const entry = `export { checker } from './check/check.ts'
export { ratioOf } from './check/length.ts'
export { RULES } from './check/rules.ts'
export { PRESETS } from './cli/presets.ts'
export { identify, scorer, toBitext } from './index.ts'`
const { outputFiles } = buildSync({
  stdin: { contents: entry, resolveDir: new URL('../src', import.meta.url).pathname, loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['module', 'import'],
  write: false,
})
const library = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)

const next = random(7)
const pick = (list) => list[Math.floor(next() * list.length)]
const all = documents.flatMap(({ pairs }) => pairs)

/** Faults: what becomes of the English side of a pair, undefined where it cannot. */
const FAULTS = {
  random: () => pick(all)[1],
  neighbour: (_, english, { pairs, at }) =>
    [pairs[at + 1]?.[1], pairs[at - 1]?.[1]].find((one) => one !== undefined && one !== english),
  half: (_, english) => {
    const [words, others] = [english.split(' '), pick(all)[1].split(' ')]
    return words.length < 6 ? undefined : [...words.slice(0, words.length >> 1), ...others.slice(others.length >> 1)].join(' ')
  },
  cut: (_, english) => {
    const words = english.split(' ')
    return words.length < 8 ? undefined : words.slice(0, Math.round(words.length * 0.35)).join(' ')
  },
  number: (_, english) =>
    /\d/.test(english) ? english.replace(/\d+/, (digits) => String(Number(digits) + 1 + Math.floor(next() * 7))) : undefined,
  copy: (arabic) => arabic,
  language: () => "Le conseil municipal a décidé hier soir de fermer la bibliothèque pendant les travaux de l'été.",
  bracket: (_, english) => (/[()]/.test(english) ? english.replace(/[()]/, '') : undefined),
}
const KINDS = ['good', ...Object.keys(FAULTS)]

/** A third of the pairs is good; the others have a fault, in turn. */
const kinds = Object.keys(FAULTS)
let turn = 0
const rows = documents.flatMap(({ pairs }) =>
  pairs.map(([arabic, english], at) => {
    if (next() < 0.4) return { kind: 'good', arabic, english }
    for (let tries = 0; tries < kinds.length; tries++) {
      const kind = kinds[turn++ % kinds.length]
      const spoilt = FAULTS[kind](arabic, english, { pairs, at })
      if (spoilt !== undefined && spoilt !== english) return { kind, arabic, english: spoilt }
    }
    return { kind: 'good', arabic, english }
  }),
)
const bitext = library.toBitext(
  { source: rows.map(({ arabic }) => arabic), target: rows.map(({ english }) => english), languages: ['ar', 'en'] },
  rows.map((_, k) => ({ source: [k], target: [k], confidence: 1 })),
  ['ar', 'en'],
)
const ratio = library.ratioOf(bitext.segments)
const scoreOf = library.scorer({ sourceLanguage: 'ar', targetLanguage: 'en' })
const scores = rows.map(({ arabic, english }) => scoreOf(arabic, english))
// Repeats are among the pairs that were planted alike.
const rules = library.RULES.map(({ id }) => id).filter((id) => !/^(?:moved|repeated-pair|inconsistent)/.test(id))
const found = Object.fromEntries(
  rules.map((rule) => {
    const find = library.checker([rule], { ratio, identify: library.identify })
    return [rule, bitext.segments.map((pair) => find(pair).length > 0)]
  }),
)

const percent = (share) => (100 * share).toFixed(1)
const line = (name, isFound) => {
  const share = (kind) => {
    const own = rows.flatMap((row, k) => (row.kind === kind ? [isFound(k)] : []))
    return own.filter(Boolean).length / own.length
  }
  const reported = rows.filter((_, k) => isFound(k))
  const precision = reported.filter(({ kind }) => kind !== 'good').length / Math.max(1, reported.length)
  console.log(
    `| ${[name, ...KINDS.map((kind) => percent(share(kind))), reported.length === 0 ? '–' : percent(precision)].join(' | ')} |`,
  )
}
console.log(`| | ${KINDS.map((kind) => `${kind} (${rows.filter((row) => row.kind === kind).length})`).join(' | ')} | precision |`)
console.log(`|${'---|'.repeat(KINDS.length + 2)}`)
for (const rule of rules) line(`\`${rule}\``, (k) => found[rule][k])
for (const least of [0.05, 0.2, 0.5, 0.8]) line(`score below ${least}`, (k) => scores[k] < least)
for (const [name, { minScore, rules: own }] of Object.entries(library.PRESETS))
  line(`**${name}**`, (k) => scores[k] < minScore || own.some((rule) => found[rule]?.[k]))
