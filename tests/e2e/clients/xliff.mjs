// XLIFF in real programs: 1.2 and 2.1 valid against the schemas, 1.2 as Translate Toolkit and OmegaT read it.
//   MUWAZI_SHARED=… node tests/e2e/clients/xliff.mjs WORK

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseTmx } from '../../../dist/tmx.js'
import { parse, stringify } from '../../../dist/xliff.js'
import { DOCUMENTS, TAGGED } from './support/documents.mjs'
import { client, firstDifference, prove, toolkit, work } from './support/run.mjs'

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

for (const [name, make] of Object.entries(DOCUMENTS)) {
  const bitext = make()
  const paths = { 1.2: join(work, `${name}.xlf`), 2.1: join(work, `${name}-2.xlf`) }
  const heard = []
  for (const [version, path] of Object.entries(paths)) {
    writeFileSync(path, stringify(bitext, { version, date: new Date(0), onMessage: ({ reason }) => heard.push(reason) }))
    const valid = client('validate_xliff.sh', [path])
    const as = `VALID(${version})`
    prove(`${name}: xmllint validates XLIFF ${version}`, valid.status === 0 && valid.stdout.startsWith(as), valid.stdout)
  }
  if (heard.length > 0) console.log(`        ${heard.join('; ')}`)

  const pairs = parse(stringify(bitext)).segments.map(({ source, target }) => [source.text, target.text])
  const read = toolkit(paths['1.2'])
  const same = JSON.stringify(read.pairs) === JSON.stringify(pairs)
  prove(
    `${name}: Translate Toolkit reads ${pairs.length} units with our texts`,
    same,
    read.error ?? firstDifference(read.pairs, pairs),
  )

  // The script shows the beginning of what OmegaT writes, and its statistics, where sentences count.
  const { stdout } = client('load_omegat_xliff.sh', [paths['1.2']])
  const shown = pairs
    .slice(0, name === 'hostile' ? 1 : 5)
    .flatMap(([source, target]) => [`>${escaped(source)}</source>`, `>${escaped(target)}</target>`])
  const written = stdout.replaceAll('&quot;', '"')
  const missing = shown.filter((text) => !written.includes(text))
  const total = Number(/^Total:\s+(\d+)/m.exec(stdout)?.[1])
  const all = total >= new Set(pairs.map(([source]) => source)).size
  prove(
    `${name}: OmegaT takes the XLIFF in (${total} sentences) and writes our texts`,
    missing.length === 0 && all,
    `${missing[0]}\n${stdout}`,
  )
}

for (const version of ['1.2', '2.1']) {
  const path = join(work, `tagged-${version}.xlf`)
  writeFileSync(path, stringify(parseTmx(TAGGED, { tags: true }), { version }))
  const { status, stdout } = client('validate_xliff.sh', [path])
  prove(`inline tags: xmllint validates XLIFF ${version}`, status === 0 && stdout.startsWith(`VALID(${version})`), stdout)
}
