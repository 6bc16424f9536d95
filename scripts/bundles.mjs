// `node scripts/bundles.mjs` bundles every entry for browsers, minified, and holds its size against the table of docs/bundles.md; with `--write`
// it fills the table. It also fails where an entry imports a module of Node, or where the core carries the lexicon. Wants `dist` built.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const PAGE = 'docs/bundles.md'
/** Entries for Node alone; `unified` runs in browsers, but is for build tools. */
const NOT_FOR_BROWSERS = ['./node', './unified']
/** A size may differ so much from that of the table: what another version of a dependency or of esbuild makes of it. */
const TOLERATED = { share: 0.02, bytes: 500 }

const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const entries = Object.keys(exports).filter((name) => exports[name].default?.endsWith('.js') && !NOT_FOR_BROWSERS.includes(name))

async function bundleOf(name, minify = true) {
  const { outputFiles } = await build({
    entryPoints: [root + exports[name].default],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify,
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0].text
}

const problems = []
const sizes = new Map()
for (const name of entries) {
  const code = await bundleOf(name)
  if (/(?:from|import|require)[ (]*"node:/.test(code)) problems.push(`${name} imports node:`)
  sizes.set(`muwazi${name.slice(1)}`, gzipSync(code, { level: 9 }).length)
}

// The beginning of the lexicon's words stands in the front door's bundle alone.
const words = /^export const shared = "(.{60})/m.exec(readFileSync(`${root}src/lexicon/packed.ts`, 'utf8'))?.[1]
if (words === undefined || !(await bundleOf('.', false)).includes(words)) problems.push('`muwazi` lacks the lexicon')
if (words !== undefined && (await bundleOf('./core', false)).includes(words)) problems.push('`muwazi/core` carries the lexicon')

const page = readFileSync(root + PAGE, 'utf8')
if (process.argv.includes('--write')) {
  const rows = [...sizes].map(([name, bytes]) => `| \`${name}\` | ${(bytes / 1000).toFixed(1)} |`)
  const table = ['| import | kB, gzipped |', '|---|---|', ...rows].join('\n')
  writeFileSync(root + PAGE, page.replace(/\| import [\s\S]*?\n(?!\|)/, `${table}\n`))
} else {
  const kept = new Map(
    [...page.matchAll(/^\| `(muwazi\S*)` \| ([\d.]+) \|$/gm)].map(([, name, kilobytes]) => [name, kilobytes * 1000]),
  )
  for (const name of new Set([...sizes.keys(), ...kept.keys()])) {
    const [now, then] = [sizes.get(name), kept.get(name)]
    if (now === undefined || then === undefined)
      problems.push(`${name}: ${now ?? 'no'} bytes now, ${then ?? 'none'} in the table`)
    else if (Math.abs(now - then) > Math.max(TOLERATED.bytes, TOLERATED.share * then))
      problems.push(`${name}: ${now} bytes, ${then} in the table`)
  }
}
for (const [name, bytes] of sizes) console.log(`${name}: ${bytes} bytes gzipped`)
for (const problem of problems) console.error(problem)
if (problems.length > 0)
  console.error(`Expected what ${PAGE} says; where a change is meant, run \`node scripts/bundles.mjs --write\``)
process.exitCode = problems.length === 0 ? 0 : 1
