// TMX in real programs: valid against the DTD, each text as Translate Toolkit reads it, each sentence translated by OmegaT.
//   MUWAZI_SHARED=… node tests/e2e/clients/tmx.mjs WORK

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { append, parse, stringify } from '../../../dist/tmx.js'
import { bitextOf, DOCUMENTS, TAGGED } from './support/documents.mjs'
import { client, firstDifference, prove, toolkit, work } from './support/run.mjs'

// The article's sentences are cut at `U.S.` by OmegaT's own rules.
const UNCUT = { SENTENCE_SEG: 'false' }
/** A sentence that a text file of one sentence a line can hold, and the scripts can show. */
const ONE_LINE = /^(?!\s)[^\p{Cc}\p{Cf}\p{Cs}\p{Cn}\u2028\u2029\u00a0|]{1,500}(?<!\s)$/u

function omegat(path, from, to, pairs) {
  const sentences = new Map(pairs.filter((pair) => pair.every((text) => ONE_LINE.test(text))))
  const { stdout } = client('load_omegat.sh', [path, from, to, ...sentences.keys()], UNCUT)
  const lines = new Set(stdout.split('\n'))
  const missing = [...sentences].filter(([source, target]) => !lines.has(`${source}  =>  ${target}`))
  return { asked: sentences.size, missing, stdout }
}

for (const [name, make] of Object.entries(DOCUMENTS)) {
  const path = join(work, `${name}.tmx`)
  const bitext = make()
  const heard = []
  writeFileSync(
    path,
    stringify(bitext, { date: new Date(0), creationId: 'muwazi', onMessage: ({ reason }) => heard.push(reason) }),
  )
  const pairs = parse(stringify(bitext)).segments.map(({ source, target }) => [source.text, target.text])
  const valid = client('validate_tmx.sh', [path])
  prove(
    `${name}: xmllint validates the TMX (${pairs.length} units${heard.length ? `; ${heard.join('; ')}` : ''})`,
    valid.status === 0,
    valid.stdout,
  )
  const read = toolkit(path)
  const same = JSON.stringify(read.pairs) === JSON.stringify(pairs)
  prove(
    `${name}: Translate Toolkit reads ${pairs.length} units with our texts`,
    same,
    read.error ?? firstDifference(read.pairs, pairs),
  )
  for (const [from, to, wanted] of [
    ['ar', 'en', pairs],
    ['en', 'ar', pairs.map(([source, target]) => [target, source])],
  ]) {
    const { asked, missing, stdout } = omegat(path, from, to, wanted)
    prove(
      `${name}: OmegaT translates ${asked} sentences from ${from} to ${to}`,
      asked > 0 && missing.length === 0,
      `${missing.length} are not, the first ${JSON.stringify(missing[0])}\n${stdout.slice(0, 800)}`,
    )
  }
}

// A memory that has grown is a memory still.
const grown = join(work, 'grown.tmx')
const memory = new TextEncoder().encode(stringify(DOCUMENTS.article()))
const extra = ['أين تقع المكتبة؟', 'Where is the library?']
writeFileSync(grown, append(memory, bitextOf([extra])))
prove('append: xmllint validates the memory', client('validate_tmx.sh', [grown]).status === 0)
prove('append: OmegaT translates what was added', omegat(grown, 'ar', 'en', [extra]).missing.length === 0)

const tagged = join(work, 'tagged.tmx')
writeFileSync(tagged, stringify(parse(TAGGED, { tags: true })))
const validTags = client('validate_tmx.sh', [tagged])
prove('inline tags and what is said of variants: xmllint validates the TMX', validTags.status === 0, validTags.stdout)
