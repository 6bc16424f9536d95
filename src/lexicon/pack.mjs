// Packs entries/*.tsv into packed.ts: one string, an entry a line. Run by `npm run lexicon` before each build.
// An Arabic spelling that stands in several files becomes one entry with the translations of all.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('entries/', import.meta.url)
const entries = new Map()
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .sort())
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [arabic, english] = line.split('\t')
    entries.set(arabic, [...new Set([...(entries.get(arabic) ?? []), ...english.split('|')])])
  }
const lines = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([arabic, english]) => `${arabic}\t${english.join('|')}`)
writeFileSync(
  new URL('packed.ts', import.meta.url),
  `// Made by pack.mjs from entries/*.tsv; not to be edited.\nexport const packed = ${JSON.stringify(lines.join('\n'))}\n`,
)
