// Makes what workers run: the program of a Web Worker as a string in a module, which every bundler takes, and the files of Node's workers.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const COMMON = { bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'error' }

/** @param note hears what the program was made from, as esbuild's metafile @param plugins of esbuild, for the program */
async function webWorker(note, plugins = []) {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: [here('web-worker.ts')],
    minify: true,
    format: 'iife',
    // Browsers since 2023.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    // What a worker lacks is a document: packages know that condition.
    conditions: ['worker'],
    plugins,
    metafile: true,
    write: false,
  })
  note?.(metafile)
  return `export const SOURCE = ${JSON.stringify(outputFiles[0].text)}\n`
}

/** Files of Node's workers: by the name of the module that tells where they are, the entry of the build and its source. */
const FILES = {
  'virtual:node-worker': { built: 'worker-node', source: '../node/worker.ts' },
  'virtual:stream-worker': { built: 'worker-stream', source: '../cli/stream-worker.ts' },
  'virtual:batch-worker': { built: 'worker-batch', source: '../cli/batch-worker.ts' },
}
const ANY = /^virtual:(?:async|node|stream|batch)-worker$/

/** For esbuild, and so for tsup: the files are entries of the build, and what tells where they are is in a chunk at its root. @param note as above @param plugins as above @returns {import('esbuild').Plugin} */
export const workers = (note, plugins) => ({
  name: 'workers',
  setup(esbuild) {
    esbuild.onResolve({ filter: ANY }, ({ path }) => ({ path, namespace: 'workers' }))
    esbuild.onLoad({ filter: /.*/, namespace: 'workers' }, async ({ path }) => ({
      contents:
        path in FILES
          ? `export const FILE = new URL('./${FILES[path].built}.js', import.meta.url)\n`
          : await webWorker(note, plugins),
      loader: 'js',
    }))
  },
})

/** For Vite, and so for Vitest: the files are bundled when a test asks for them. */
export const workersInVite = () => ({
  name: 'workers',
  resolveId: (id) => (ANY.test(id) ? `\0${id}` : undefined),
  async load(id) {
    const name = id.slice(1)
    if (!id.startsWith('\0') || !ANY.test(name)) return undefined
    if (!(name in FILES)) return webWorker()
    const outdir = mkdtempSync(join(tmpdir(), 'muwazi-worker-'))
    const entryPoints = { worker: here(FILES[name].source) }
    // In chunks, as the package is built: in one file modules that import each other in a circle would begin in another order.
    await build({
      ...COMMON,
      entryPoints,
      platform: 'node',
      format: 'esm',
      splitting: true,
      outExtension: { '.js': '.mjs' },
      outdir,
    })
    return `export const FILE = new URL(${JSON.stringify(pathToFileURL(join(outdir, 'worker.mjs')).href)})\n`
  },
})
