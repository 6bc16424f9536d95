// Beads with what the judge knows of them and whether they are right: gold cases, the same lines joined at other places, texts that do not
// correspond, correspond in part, or stand in another order, with a lexicon and without.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { index, lines, pairsOf, shared } from './gold.mjs'
import { lineSources, textsOf } from './made-texts.mjs'
import { recutCases } from './recut.mjs'
import { random } from './regression.mjs'

/** A judge that writes down what it is asked and answers with the number of the question; with answers it asks about rescues and lone units alone. */
const stub = (answers) => `
const answers = ${JSON.stringify(answers ?? null)}
const log = (globalThis.__judged ??= [])
const answer = ({ bias, coefficients }, features) =>
  1 / (1 + Math.exp(-Object.entries(coefficients).reduce((sum, [name, value]) => sum + value * features[name], bias)))
const enter = (kind) => (features, knowledge, about) => {
  if (kind === 'pair' && answers?.[knowledge]?.pair !== undefined) return answer(answers[knowledge][kind], features)
  log.push({ kind, features, knowledge, about })
  if (kind === 'pair' || kind === 'lone') return 0.5 + log.length * 1e-8
  return answers?.[knowledge]?.[kind] === undefined ? 0 : answer(answers[knowledge][kind], features)
}
export const pairProbability = enter('pair')
export const rescueProbability = enter('rescue')
export const loneProbability = enter('lone')
export const joinProbability = enter('join')
`
const IDS = 1e8

/** The library, with a judge that writes down what it is asked and answers with the number of the question. */
export async function library({ weights, answers }) {
  const replace = {
    name: 'replace',
    setup(bundle) {
      bundle.onLoad({ filter: /judge\/confidence\.ts$/ }, () => ({ contents: stub(answers), loader: 'ts' }))
      bundle.onLoad({ filter: /judge\/rescue\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        const asked = 'rescueProbability(features, around.knowledge)'
        if (!text.includes(asked)) throw new Error(`Expected ${asked} in rescue.ts`)
        return { contents: text.replace(asked, 'rescueProbability(features, around.knowledge, one)'), loader: 'ts' }
      })
      bundle.onLoad({ filter: /judge\/edges\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        const asked = 'joinProbability(features, court.knowledge)'
        if (!text.includes(asked)) throw new Error(`Expected ${asked} in edges.ts`)
        return { contents: text.replace(asked, 'joinProbability(features, court.knowledge, { lone, pair })'), loader: 'ts' }
      })
      if (weights !== undefined)
        bundle.onLoad({ filter: /score\/weights\.ts$/ }, () => ({
          contents: `export const SCORE_WEIGHTS = ${JSON.stringify(weights)}`,
          loader: 'ts',
        }))
    },
  }
  const { outputFiles } = await build({
    stdin: { contents: "export * from './index.ts'", resolveDir: new URL('../src', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['node', 'import'],
    write: false,
    plugins: [replace],
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

const asked = () => (globalThis.__judged ??= [])
const questionOf = (confidence) => asked()[Math.round((confidence - 0.5) * IDS) - 1]

/** Asks about one text: rows of its pairs, of candidates for rescue, and of its lone units. `truth` are the right beads, by number. */
function ask(about, truth, isAnswered, run) {
  asked().length = 0
  const beads = run()
  const right = new Set(truth.filter(([a, b]) => a.length > 0 && b.length > 0).map(([a, b]) => `${a}|${b}`))
  const held = {
    source: new Set(truth.flatMap(([a, b]) => (b.length > 0 ? a : []))),
    target: new Set(truth.flatMap(([a, b]) => (a.length > 0 ? b : []))),
  }
  const isTurned = about.languages[0] > about.languages[1]
  const rows = beads.flatMap(({ source, target, confidence }) => {
    const isLone = source?.length === 0 || target?.length === 0
    const question = isAnswered && !isLone ? undefined : questionOf(confidence)
    if (question === undefined || source === undefined || target === undefined) return []
    const isRight =
      source.length > 0 && target.length > 0
        ? right.has(`${source}|${target}`)
        : ![...source.map((i) => held.source.has(i)), ...target.map((j) => held.target.has(j))].some(Boolean)
    return [{ ...about, ...question, right: Number(isRight) }]
  })
  for (const question of asked())
    if (question.kind === 'join') {
      const { lone, pair } = question.about
      const [own, other] = isTurned ? ['target', 'source'] : ['source', 'target']
      const holds = ([a, b]) =>
        [...lone[own].map((i) => a.includes(i)), ...lone[other].map((j) => b.includes(j))].every(Boolean) &&
        pair[own].some((i) => a.includes(i)) &&
        pair[other].some((j) => b.includes(j))
      rows.push({ ...about, ...question, right: Number(truth.some(holds)) })
    } else if (question.kind === 'rescue') {
      const [i, j] = isTurned ? [question.about.j, question.about.i] : [question.about.i, question.about.j]
      rows.push({ ...about, ...question, right: Number(right.has(`${[i]}|${[j]}`)) })
    }
  return rows
}

/** All rows, of the groups that `only` matches: `{ kind, features, knowledge, right, group, source, document }`. */
export async function rowsOf({
  weights,
  answers,
  rounds = 10,
  knowledges = ['lexicon', 'none'],
  only = /./,
  log = () => {},
} = {}) {
  const { align, alignUnits } = await library({ weights, answers })
  const rows = []
  const add = (list) => rows.push(...list)
  const ofLines = (entry) =>
    ({ 'debian-handbook': 'debian-handbook', ntrex: 'news', bible: 'scripture' })[entry.source] ?? entry.source
  for (const knowledge of knowledges) {
    const isAnswered = answers?.[knowledge]?.pair !== undefined
    const lexicon = knowledge === 'none' ? false : undefined
    for (const entry of index().filter(({ family, dir }) => family === 'sent' && !/n23143/.test(dir))) {
      if ((lexicon === false && !/n(?:100|500|933)\b/.test(entry.dir)) || !only.test('sent')) continue
      const { gold, source, target } = lines(entry)
      const about = { group: `sent ${entry.variant}`, source: ofLines(entry), document: entry.dir, languages: ['ar', 'en'] }
      add(
        ask(about, gold.beads, isAnswered, () =>
          alignUnits(source, target, { sourceLanguage: 'ar', targetLanguage: 'en', lexicon }),
        ),
      )
    }
    log(`sent ${knowledge} ${rows.length}`)
    for (const { name, source, target, beads } of recutCases()) {
      const about = { group: 'cut', source: /ntrex/.test(name) ? 'news' : 'scripture', document: name, languages: ['ar', 'en'] }
      if ((lexicon === false && !/0\.9|0\.7/.test(name)) || !only.test('cut')) continue
      add(
        ask(about, beads, isAnswered, () => alignUnits(source, target, { sourceLanguage: 'ar', targetLanguage: 'en', lexicon })),
      )
    }
    log(`cut ${knowledge} ${rows.length}`)
    if (lexicon === undefined && !isAnswered && only.test('doc'))
      for (const entry of index().filter(({ family }) => family !== 'sent')) {
        asked().length = 0
        const found = pairsOf(entry, { align, alignUnits })
        for (const { confidence, right } of found) {
          const question = questionOf(confidence)
          if (question?.kind === 'pair')
            rows.push({
              ...question,
              right: Number(right),
              group: `doc ${entry.variant}`,
              source: ofLines(entry),
              document: entry.dir,
              languages: ['ar', 'en'],
            })
        }
      }
    log(`doc ${knowledge} ${rows.length}`)
    const sources = lineSources()
    const made = (name, list, languages, seed, rounds) => {
      let at = 0
      const next = random(seed)
      for (const [group, a, b, joined] of textsOf(list, next, rounds)) {
        if (!only.test(group)) continue
        const place = new Map(b.map((line, k) => [line, k]))
        const truth = joined ?? a.flatMap((line, k) => (place.has(line) ? [[[k], [place.get(line)]]] : []))
        const texts = (units, side) =>
          units.map((unit) =>
            [unit]
              .flat()
              .map((line) => list[line][side])
              .join(' '),
          )
        const source = texts(a, 0)
        const target = texts(b, 1)
        const about = { group, source: name === 'short' ? 'scripture' : name, document: `${name} ${at++}`, languages }
        const options = { sourceLanguage: languages[0], targetLanguage: languages[1], lexicon }
        // Half of them as documents, in which sections are followed; their units are their paragraphs.
        const isDocument = at % 2 === 0 && languages[0] === 'ar' && joined === undefined
        const run = isDocument
          ? () => {
              const starts = (texts) => {
                let offset = 0
                return new Map(texts.map((_, k) => [(offset += k === 0 ? 0 : texts[k - 1].length + 2), k]))
              }
              const [froms, tos] = [starts(source), starts(target)]
              const numbers = (side, map) => side?.units.map(({ position }) => map.get(position.start.offset)) ?? []
              return align(
                { source: source.join('\n\n'), target: target.join('\n\n') },
                { format: 'text', by: 'paragraph', ...options },
              )
                .segments.map((one) => ({
                  source: numbers(one.source, froms),
                  target: numbers(one.target, tos),
                  confidence: one.confidence,
                }))
                .filter((one) => ![...one.source, ...one.target].includes(undefined))
            }
          : () => alignUnits(source, target, options)
        add(ask(about, truth, isAnswered, run))
      }
    }
    Object.entries(sources).forEach(([name, list], k) => {
      made(name, list, ['ar', 'en'], 100 + k, lexicon === false ? rounds / 2 : rounds)
    })
    // News against scripture: nothing corresponds.
    for (const n of [50, 100, 200, 300, 450]) {
      const at = (n * 3) % 400
      const source = sources.news.slice(at, at + n).map(([a]) => a)
      const target = sources.scripture.slice(n * 7, n * 7 + n).map(([, b]) => b)
      const about = { group: 'unrelated', source: 'cross', document: `cross ${n}`, languages: ['ar', 'en'] }
      add(ask(about, [], isAnswered, () => alignUnits(source, target, { sourceLanguage: 'ar', targetLanguage: 'en', lexicon })))
    }
    log(`made ${knowledge} ${rows.length}`)
    if (lexicon === false)
      for (const name of readdirSync(join(shared, 'eval/pairs'))) {
        const { src, tgt, sl, tl, beads } = JSON.parse(readFileSync(join(shared, 'eval/pairs', name), 'utf8'))
        const languages = [sl, tl]
        const about = {
          group: `sent ${/heavy/.test(name) ? 'heavy' : 'light'}`,
          source: `${sl}-${tl}`,
          document: name,
          languages,
        }
        add(ask(about, beads, isAnswered, () => alignUnits(src, tgt, { sourceLanguage: sl, targetLanguage: tl, lexicon: false })))
        if (/light/.test(name)) {
          const list = beads.filter(([a, b]) => a.length === 1 && b.length === 1).map(([[i], [j]]) => [src[i], tgt[j]])
          made(`${sl}-${tl}`, list, languages, 7, Math.ceil(rounds / 5))
        }
      }
    log(`pairs ${knowledge} ${rows.length}`)
  }
  return rows
}
