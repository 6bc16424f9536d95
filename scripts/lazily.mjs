// Packages that take long to begin run when they are first used, not when `muwazi` is imported: they are taken into `dist` as functions. And steps
// of one that take long to end.

import { readFileSync } from 'node:fs'

/** What identifies languages: tinyld unpacks 600 kB of n-grams as it loads, franc parses 200 kB of JSON. */
const IDENTIFIERS = { tinyld: ['detect'], franc: ['francAll'] }

/**
 * @param {Record<string, readonly string[]>} [packages] functions that are imported, by the package that has them
 * @returns {import('esbuild').Plugin}
 */
export const lazily = (packages = IDENTIFIERS) => ({
  name: 'lazily',
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(packages).join('|')})$`)
    build.onResolve({ filter }, ({ path, kind, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace: 'lazily', pluginData: resolveDir, sideEffects: false } : undefined,
    )
    build.onLoad({ filter, namespace: 'lazily' }, ({ path, pluginData }) => ({
      resolveDir: pluginData,
      contents: [
        'let made',
        // esbuild makes a function of what is required.
        `const load = () => (made ??= require('${path}'))`,
        ...packages[path].map((name) => `export const ${name} = (...args) => load().${name}(...args)`),
      ].join('\n'),
    }))
  },
})

/** What joins neighbouring tokens of text in micromark, one by one; each time all that come after are moved. */
const JOINS = /while \(\+\+index <= events\.length\) \{[\s\S]*?\n {4}\}(?=\s*return extraResolver)/
/** The same in one pass: of each run of such tokens the first one stays, and ends where the last one does. */
const JOINS_IN_ONE_PASS = `
    let kept = 0
    for (let from = 0, to = 0; from < events.length; from = to) {
      to = from + 1
      if (events[from][1].type === 'data') {
        while (to < events.length && events[to][1].type === 'data') to++
        if (to > from + 2) events[from][1].end = events[to - 1][1].end
        events[kept++] = events[from]
      }
      events[kept++] = events[to === from + 1 ? from : from + 1]
    }
    events.length = kept`

/** How micromark changes a list of events: all of them are moved, also those before the first change. */
const MOVES = /vecs\.push\(events\.slice\(\)\);?\s*events\.length = 0;?/

/** Steps of micromark that take the square of the length of a page, by the file that has them, and the same in proportion to it. */
const STEPS = [
  {
    file: /micromark[\\/](?:dev[\\/])?lib[\\/]initialize[\\/]text\.js$/,
    name: 'resolveAllText',
    step: JOINS,
    linear: JOINS_IN_ONE_PASS,
  },
  { file: /micromark-util-edit-map[\\/](?:dev[\\/])?index\.js$/, name: 'EditMap.consume', step: MOVES, linear: '' },
]

/**
 * Reads Markdown in time in proportion to its length: micromark takes the square of it where a mark on each line of a paragraph stays text, and where
 * many block quotations end without a blank line.
 *
 * @returns {import('esbuild').Plugin}
 */
export const linearly = () => ({
  name: 'linearly',
  setup(build) {
    for (const { file, name, step, linear } of STEPS)
      build.onLoad({ filter: file }, ({ path }) => {
        const code = readFileSync(path, 'utf8')
        if (!step.test(code)) throw new Error(`Expected \`${name}\` in ${path} to read as it did; mend scripts/lazily.mjs`)
        return { contents: code.replace(step, () => linear) }
      })
  },
})
