// How much of real text the lexicon knows: over gold pairs, the share of Arabic words with an entry, and with a translation beside it.
//   npm run lexicon:coverage -- [DIR] [--misses 50]
// The same figure on shuffled pairs, each Arabic bead with the English of another bead of its case, says how much of it is chance.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { misses: { type: 'string', default: '0' } } })
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = positionals[0] ?? join(process.env.MUWAZI_SHARED ?? join(root, '../shared'), 'eval/cases')
const built = join(root, 'dist/lexicon.js')
for (const path of [built, join(folder, 'index.json')])
  if (!existsSync(path)) {
    console.error(`Expected ${path} to be there; build first (npm run build), or name a folder of gold cases`)
    process.exit(1)
  }
const { builtIn, stem } = await import(built)
const { entries } = builtIn()

const ARABIC = /[\u0621-\u065F\u0670-\u06D3\u06FA-\u06FF\uFB50-\uFDFB\uFE70-\uFEFC]+/g
const LATIN = /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)*/g
const MARKS = /[\u064B-\u065F\u0670\u0640]/g

/** Chance that repeats. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const entryOf = new Map()
/** The key of an Arabic word, by the first of its stems that has an entry. */
function keyOf(word) {
  if (!entryOf.has(word))
    entryOf.set(
      word,
      stem(word, 'ar').find((one) => entries.has(one)),
    )
  return entryOf.get(word)
}
const stems = (text) => new Set([...text.matchAll(LATIN)].map(([word]) => stem(word, 'en')[0]))
const words = (text) => [...text.matchAll(ARABIC)].map(([word]) => word.replace(MARKS, '')).filter((word) => word.length > 2)
const stands = (key, english) => (entries.get(key) ?? []).some(({ word }) => word.split(' ').every((part) => english.has(part)))

const rows = new Map()
const misses = { entry: new Map(), translation: new Map() }
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1)
const found = new Set()
const taken = new Set()

for (const { dir, ext, source } of JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))) {
  const gold = JSON.parse(readFileSync(join(folder, dir, 'gold.json'), 'utf8'))
  const side = (name) => {
    const text = readFileSync(join(folder, dir, `${name}.${ext}`), 'utf8')
    return (units) =>
      units
        .filter((unit) => !/code|html/.test(gold[name][unit]?.[2] ?? ''))
        .map((unit) => text.slice(...gold[name][unit]))
        .join(' ')
  }
  const [arabic, english] = [side('ar'), side('en')]
  // Variants of a text hold the same pairs: each is counted once.
  const pairs = gold.beads
    .filter(([ar, en]) => ar.length > 0 && en.length > 0)
    .map(([ar, en]) => ({ ar: arabic(ar), en: english(en) }))
    .filter(({ ar, en }) => !taken.has(`${source}\t${ar}\t${en}`) && taken.add(`${source}\t${ar}\t${en}`))
    .map(({ ar, en }) => ({ words: words(ar), english: stems(en) }))
  const next = random(1)
  const row = rows.get(source) ?? { source, words: 0, entry: 0, translated: 0, shuffled: 0, shuffledWords: 0 }
  rows.set(source, row)
  pairs.forEach(({ words, english }, at) => {
    const other = pairs.length > 1 ? pairs[(at + 1 + Math.floor(next() * (pairs.length - 1))) % pairs.length].english : undefined
    for (const word of words) {
      const key = keyOf(word)
      row.words++
      if (other) row.shuffledWords++
      if (key === undefined) {
        count(misses.entry, word)
        continue
      }
      row.entry++
      if (stands(key, english)) {
        row.translated++
        found.add(key)
      } else count(misses.translation, key)
      if (other && stands(key, other)) row.shuffled++
    }
  })
}

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const sum = (name) => [...rows.values()].reduce((total, row) => total + row[name], 0)
const total = Object.fromEntries(['words', 'entry', 'translated', 'shuffled', 'shuffledWords'].map((name) => [name, sum(name)]))
const print = (cells) =>
  console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(20) : String(cell).padStart(12))).join(' '))
print(['source', 'words', 'entry', 'translation', 'shuffled'])
for (const row of [...rows.values(), { source: 'total', ...total }])
  print([
    row.source,
    row.words,
    percent(row.entry, row.words),
    percent(row.translated, row.words),
    percent(row.shuffled, row.shuffledWords),
  ])

const most = Number(values.misses)
const top = (map) => [...map].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most)
if (most > 0) {
  console.log('\nWords without entry:')
  for (const [word, times] of top(misses.entry)) console.log(`${String(times).padStart(6)}  ${word}`)
  console.log('\nWords with an entry whose translation is never there:')
  const never = new Map([...misses.translation].filter(([key]) => !found.has(key)))
  for (const [key, times] of top(never))
    console.log(
      `${String(times).padStart(6)}  ${key}\t${entries
        .get(key)
        .map(({ word }) => word)
        .join('|')}`,
    )
}
