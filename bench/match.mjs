// Measures `match` on pages cut from the gold: node bench/match.mjs [--write] [--large 10000] [--seed 1], where MUWAZI_SHARED names the gold.
// Half of the pages have no counterpart; sites have templates; some pages have an older version, some a near-copy. Weights are fitted on the
// pages of half of the documents and measured on the other half; --write fits on all. --large times a set of so many pages a side.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { cases, index, plattScaling } from './gold.mjs'
import { fit, literal, logitOf, random, writeTable } from './regression.mjs'
import { calibrationError, reliability } from './reliability.mjs'

const entry = `export { builtIn } from './lexicon/built-in.ts'
export { chosen, doubtful, logistic, withAlignment } from './match/judge.ts'
export { matchDocuments, prepared } from './match/match.ts'
export { ALIGNED_FEATURES, FEATURES, MATCH_WEIGHTS } from './match/weights.ts'
export { toolsOf } from './match/tools.ts'`
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
const LANGUAGES = ['ar', 'en']
const tools = library.toolsOf(LANGUAGES, library.builtIn())

const flag = (name, byDefault) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? byDefault : Number(process.argv[at + 1])
}

/** Paragraphs of a case as pairs of texts; one that is alone on a side goes to the pair before it. */
function pairsOf({ dir, ext }) {
  const read = (name) => readFileSync(join(cases, dir, name), 'utf8')
  const gold = JSON.parse(read('gold.json'))
  const text = { ar: read(`ar.${ext}`), en: read(`en.${ext}`) }
  const of = (side, list) => list.map((k) => text[side].slice(gold[side][k][0], gold[side][k][1]).trim()).join('\n')
  const pairs = []
  for (const [a, b] of gold.beads)
    if (a.length > 0 && b.length > 0) pairs.push([of('ar', a), of('en', b)])
    else if (pairs.length > 0) {
      const last = pairs.at(-1)
      if (a.length > 0) last[0] += `\n${of('ar', a)}`
      if (b.length > 0) last[1] += `\n${of('en', b)}`
    }
  return pairs
}

/** Documents of the gold: `{ genre, pairs }`. News comes as lines, which make articles of some lines. */
const documents = index().flatMap((one) => {
  const genre = one.source
  if (/ntrex-dev-n933-all-light/.test(one.dir)) {
    const pairs = pairsOf(one)
    return Array.from({ length: Math.ceil(pairs.length / 30) }, (_, k) => ({
      genre: 'news',
      pairs: pairs.slice(k * 30, k * 30 + 30),
    }))
  }
  return one.family !== 'sent' && one.variant === 'clean' && genre !== 'ntrex' ? [{ genre, pairs: pairsOf(one) }] : []
})
const scripture = index()
  .filter(({ dir }) => /n23143/.test(dir))
  .flatMap(pairsOf)

/** Lines that all pages of a site have around their text, in both languages. */
const MENUS = [
  ['الرئيسية | الأخبار | من نحن | اتصل بنا', 'Home | News | About | Contact'],
  ['البحث في الموقع', 'Search this site'],
  ['اشترك في النشرة البريدية لتصلك آخر المقالات', 'Subscribe to the newsletter to get the latest articles'],
  ['شارك هذه الصفحة على فيسبوك وتويتر', 'Share this page on Facebook and Twitter'],
  ['جميع الحقوق محفوظة © 2024', 'All rights reserved © 2024'],
  ['سياسة الخصوصية وشروط الاستخدام', 'Privacy policy and terms of use'],
  ['يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك', 'This site uses cookies to improve your experience'],
]

const shuffled = (list, next) => {
  const all = [...list]
  for (let k = all.length - 1; k > 0; k--) {
    const other = Math.floor(next() * (k + 1))
    ;[all[k], all[other]] = [all[other], all[k]]
  }
  return all
}

/** Pages of 3 to 12 paragraphs. */
const cut = (documents, next) =>
  documents.flatMap(({ genre, pairs }) => {
    const pages = []
    for (let from = 0; from < pairs.length; ) {
      const size = 3 + Math.floor(next() * 10)
      const own = pairs.slice(from, from + size)
      from += size
      if (own.length >= 3 || pages.length === 0) pages.push({ genre, pairs: own })
    }
    return pages
  })

/**
 * Two lists of pages: of three pages one is on both sides, one on the Arabic and one on the English side alone. A fifth of the pages has an
 * older version: a quarter of its paragraphs is gone, another quarter is of another page. A twentieth has a near-copy.
 */
function setOf(pages, seed, { withAddresses = false } = {}) {
  const next = random(seed)
  const sides = [[], []]
  const order = shuffled(pages, next)
  order.forEach(({ genre, pairs }, number) => {
    const kind = number % 3
    const site = MENUS.slice(0, 3 + (genre.length % 4))
    const hasAddress = withAddresses && next() < 0.5
    const add = (side, list, version) => {
      const lines = [
        ...site.slice(0, 2).map((line) => line[side]),
        ...list.map((pair) => pair[side]),
        ...site.slice(2).map((line) => line[side]),
      ]
      const url =
        hasAddress && version === 'current' ? `https://${genre}.example.org/${LANGUAGES[side]}/page-${number}` : undefined
      sides[side].push({ id: `${LANGUAGES[side]}-${number}-${version}`, text: lines.join('\n\n'), url, number, version, genre })
    }
    for (const side of [0, 1]) {
      if (kind !== 0 && kind !== side + 1) continue
      add(side, pairs, 'current')
      if (next() < 0.2) {
        const other = order[Math.floor(next() * order.length)].pairs
        const old = pairs.flatMap((pair) => {
          const draw = next()
          return draw < 0.25 ? [] : draw < 0.5 ? [other[Math.floor(next() * other.length)]] : [pair]
        })
        if (old.length > 0 && old.some((pair, k) => pair !== pairs[k])) add(side, old, 'old')
      }
      if (next() < 0.05) add(side, [...pairs, pairs[0]].slice(0, pairs.length + Number(pairs.length > 8)), 'copy')
    }
  })
  return sides.map((side) => shuffled(side, next))
}
/** Many small sets: some pages of one gold document on either side, one of which is on both. */
function smallSets(documents, seed) {
  const next = random(seed)
  return documents.flatMap(({ genre, pairs }) => {
    const pages = shuffled(cut([{ genre, pairs }], next), next).map((page, number) => ({ ...page, number }))
    const page = (side, { pairs, number }) => ({
      id: `${LANGUAGES[side]}-${number}`,
      text: pairs.map((pair) => pair[side]).join('\n\n'),
      number,
      version: 'current',
      genre,
    })
    const size = Math.floor((pages.length + 1) / 2)
    const sides = [pages.slice(0, size), [...pages.slice(size), pages[0]]]
    return sides.map((own, side) => own.map((one) => page(side, one))).every((own) => own.length > 0)
      ? [
          sides.map((own, side) =>
            shuffled(
              own.map((one) => page(side, one)),
              next,
            ),
          ),
        ]
      : []
  })
}
const isRight = (a, b) => a.number === b.number && a.version !== 'old' && b.version !== 'old'
const truth = ([source, target]) => {
  const there = new Set(target.filter(({ version }) => version === 'current').map(({ number }) => number))
  return source.filter(({ version, number }) => version === 'current' && there.has(number)).length
}

const USUAL_PAGES = 300
/** Rows of one set, with what is right. */
function rowsOf([first, second]) {
  const found = library.prepared({ first, second }, LANGUAGES, library.builtIn(), tools)
  const right = ({ first, second }) =>
    Number(found.first[first].members.some((a) => found.second[second].members.some((b) => isRight(a, b))))
  // Pages of dealt paragraphs are many, and less like those of a site: no set speaks louder than a usual one.
  const weight = Math.min(1, USUAL_PAGES / found.first.length)
  return { ...found, rows: found.rows.map((row) => ({ ...row, right: right(row), weight })) }
}
const fitRows = (rows, ridge = 1) =>
  fit(
    rows.map(({ features }) => features),
    rows.map(({ right }) => right),
    rows.map(({ weight }) => weight),
    ridge,
  )
/** Fits all three regressions on some sets. */
function fitted(sets) {
  const plain = fitRows(sets.flatMap(({ rows }) => rows))
  const judged = sets.map(({ rows, first, second }) => {
    const own = rows.map((row) => ({ ...row, logit: logitOf(plain, row.features) }))
    const inDoubt = new Set(library.doubtful(own))
    return own.map((row) => (inDoubt.has(row) ? { ...library.withAlignment(row, first, second, tools), right: row.right } : row))
  })
  const isAligned = ({ features }) => features.length === library.ALIGNED_FEATURES.length
  const aligned = fitRows(judged.flat().filter(isAligned))
  const picked = judged.flatMap((rows) =>
    library.chosen(rows.map((row) => (isAligned(row) ? { ...row, logit: logitOf(aligned, row.features) } : row))),
  )
  const { slope, shift } = plattScaling(
    picked.map(({ logit, right }) => ({ group: '', confidence: library.logistic(logit), right })),
  )
  return { plain, aligned, chosen: { bias: shift, coefficients: [slope] }, inDoubt: judged.flat().filter(isAligned).length }
}
const NAMES = { plain: library.FEATURES, aligned: library.ALIGNED_FEATURES, chosen: ['logit'] }
const named = (weights) =>
  Object.fromEntries(
    Object.entries(NAMES).map(([key, names]) => [
      key,
      { bias: weights[key].bias, coefficients: Object.fromEntries(names.map((name, k) => [name, weights[key].coefficients[k]])) },
    ]),
  )

const matched = ([source, target], weights) =>
  library.matchDocuments(source, target, {
    languages: LANGUAGES,
    lexicon: library.builtIn(),
    minConfidence: 0,
    tools,
    weights,
  }).pairs

/** Prints recall and precision of `matchDocuments` on some sets. */
function measure(title, sets, weights) {
  const begun = process.cpuUsage()
  const all = sets.flatMap((set) => matched(set, weights))
  const { user, system } = process.cpuUsage(begun)
  const seconds = (user + system) / 1e6
  const sum = (of) => sets.reduce((total, set) => total + of(set), 0)
  const pairs = sum(truth)
  const rows = all.map((pair) => ({ confidence: pair.confidence, right: isRight(pair.source, pair.target), pair }))
  const kept = rows.filter(({ confidence }) => confidence >= 0.5)
  const right = kept.filter(({ right }) => right).length
  const of = (a, b) => (a / Math.max(1, b)).toFixed(3)
  console.log(
    `${title}: ${sum(([source]) => source.length)} × ${sum(([, target]) => target.length)} pages, ${pairs} pairs; recall ${of(right, pairs)}, precision ${of(right, kept.length)}, calibration error ${calibrationError(rows).toFixed(3)}; ${seconds.toFixed(1)} CPU s, ${(process.resourceUsage().maxRSS / 2 ** 10).toFixed(0)} MB at most`,
  )
  return rows
}

const seed = flag('seed', 1)
const halves = [0, 1].map((half) => documents.filter((_, k) => k % 2 === half))
const large = flag('large', 0)
/**
 * Pages of paragraphs drawn from all of some documents, and from scripture: the gold holds some hundred pages of its own. A paragraph comes again once
 * all have come: one that stands in many pages would be taken for a template.
 */
const dealt = (documents, verses, count, next) => {
  const pool = [...documents.flatMap(({ pairs }) => pairs), ...verses]
  let rest = []
  const deal = () => {
    if (rest.length === 0) rest = shuffled(pool, next)
    return rest.pop()
  }
  return Array.from({ length: count }, () => ({
    genre: 'dealt',
    pairs: Array.from({ length: 3 + Math.floor(next() * 10) }, deal),
  }))
}
if (large > 0) {
  const next = random(seed)
  const own = cut(documents, next)
  const pages = [...own, ...dealt(documents, scripture, Math.max(0, Math.round((large * 1.5) / 1.22) - own.length), next)]
  measure('large', [setOf(pages, seed)], library.MATCH_WEIGHTS)
} else {
  const sets = halves.map((half, k) => setOf(cut(half, random(seed + k)), seed + 10 + k))
  const addressed = halves.map((half, k) => setOf(cut(half, random(seed + 2 + k)), seed + 20 + k, { withAddresses: true }))
  const small = halves.map((half, k) => smallSets(half, seed + 30 + k))
  const middle = Math.floor(scripture.length / 2)
  const mixed = halves.map((half, k) => {
    const verses = k === 0 ? scripture.slice(0, middle) : scripture.slice(middle)
    return setOf(dealt(half, verses, 1500, random(seed + 4 + k)), seed + 40 + k)
  })
  const rows = [...sets, ...addressed, ...mixed].map(rowsOf)
  const measured = [0, 1].map((k) => {
    const weights = named(fitted([rows[k], rows[k + 2], rows[k + 4]]))
    const other = 1 - k
    return [
      ...measure(`half ${other + 1}, without addresses`, [sets[other]], weights),
      ...measure(`half ${other + 1}, half with addresses`, [addressed[other]], weights),
      ...measure(`half ${other + 1}, dealt paragraphs`, [mixed[other]], weights),
      ...measure(`half ${other + 1}, pages of one document alone`, small[other], weights),
    ]
  })
  for (const { from, count, confidence, right } of reliability(measured.flat()))
    if (count > 0) console.log(`confidence from ${from}: ${count}, mean ${confidence.toFixed(2)}, right ${right.toFixed(2)}`)
  if (process.argv.includes('--misses'))
    for (const { confidence, right, pair } of measured.flat())
      if (confidence >= 0.5 !== right)
        console.log(confidence.toFixed(2), right, pair.source.id, pair.target.id, pair.source.genre, pair.target.genre)
  const weights = fitted(rows)
  console.log(`${weights.inDoubt} of ${rows.flatMap(({ rows }) => rows).length} candidates were in doubt`)
  console.log(JSON.stringify(named(weights)))
  if (process.argv.includes('--write'))
    writeTable(
      new URL('../src/match/weights.ts', import.meta.url),
      Object.entries(named(weights)).map(([key, one]) => `  ${key}: ${literal(one, '  ')},\n`),
    )
}
