// Makes the parts of the review page of its sources, for the build and for tests: the program of the page, its style, and the engine as a worker.
// Who asks gets them from the module `virtual:review-page`, which these plugins answer.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { deflateSync } from 'fflate'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Browsers since 2023. */
const TARGETS = ['chrome109', 'firefox115', 'safari16.4']

/** @param note hears what the program was made from, as esbuild's metafile */
async function script(name, note) {
  const { outputFiles, metafile } = await build({
    entryPoints: [here(name)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGETS,
    // What a worker lacks is a document: packages know that condition.
    conditions: ['worker'],
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  note?.(metafile)
  return outputFiles[0].text
}

const hash = (text) => createHash('sha256').update(text).digest('base64')

/** @returns {Promise<import('../formats/review/page-file.ts').PageParts>} */
export async function pageParts(note) {
  const [page, engine] = await Promise.all([script('page/main.ts', note), script('page/engine-worker.ts', note)])
  // These would end the script, or begin a comment in it.
  const found = /<\/script|<!--/i.exec(page)
  if (found) throw new Error(`Expected a page program without ${found[0]}, got one; write it in another way`)
  const { code } = await transform(readFileSync(here('page/style.css'), 'utf8'), { loader: 'css', minify: true, target: TARGETS })
  const style = code.trim()
  const packed = Buffer.from(deflateSync(Buffer.from(engine), { level: 9 })).toString('base64')
  return { script: page, scriptHash: hash(page), style, styleHash: hash(style), engine: packed }
}

const NAME = 'virtual:review-page'
const moduleOf = (parts) => `export const PARTS = ${JSON.stringify(parts)}\n`

/** For esbuild, and so for tsup. @param note as above @returns {import('esbuild').Plugin} */
export const reviewPage = (note) => ({
  name: NAME,
  setup(esbuild) {
    esbuild.onResolve({ filter: /^virtual:review-page$/ }, () => ({ path: NAME, namespace: NAME }))
    esbuild.onLoad({ filter: /.*/, namespace: NAME }, async () => ({ contents: moduleOf(await pageParts(note)), loader: 'js' }))
  },
})

/** For Vite, and so for Vitest. */
export const reviewPageInVite = () => ({
  name: NAME,
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: async (id) => (id === `\0${NAME}` ? moduleOf(await pageParts()) : undefined),
})
