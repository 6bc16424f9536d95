// The bundlers that people use, as they are by default: an entry and a folder in, files out.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Bundling {
  /** Folder of the sources. */
  from: string
  /** Name of the entry there, without `.js`. */
  entry: string
  to: string
}
export type Bundler = (bundling: Bundling) => Promise<void>

/** Bun is a program of 100 MB: it is installed once a machine, not with the project. */
const BUN_FOLDER = join(tmpdir(), 'muwazi-bun')
function bun(): string {
  const path = join(BUN_FOLDER, 'node_modules/.bin/bun')
  if (!existsSync(path)) {
    mkdirSync(BUN_FOLDER, { recursive: true })
    writeFileSync(join(BUN_FOLDER, 'package.json'), '{}')
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', 'bun@1'], { cwd: BUN_FOLDER })
  }
  return path
}

export const BUNDLERS: Readonly<Record<string, Bundler>> = {
  async Vite({ from, entry, to }) {
    const { build } = await import('vite')
    await build({
      root: from,
      base: './',
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: to,
        emptyOutDir: false,
        rollupOptions: { input: join(from, `${entry}.js`), output: { entryFileNames: '[name].js' } },
      },
    })
  },
  async webpack({ from, entry, to }) {
    const { default: webpack } = await import('webpack')
    await new Promise<void>((resolve, reject) => {
      webpack(
        {
          context: from,
          mode: 'production',
          entry: { [entry]: `./${entry}.js` },
          output: { path: to },
          performance: { hints: false },
        },
        (error, stats) => {
          if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')))
          else resolve()
        },
      )
    })
  },
  async esbuild({ from, entry, to }) {
    const { build } = await import('esbuild')
    await build({ entryPoints: [join(from, `${entry}.js`)], bundle: true, minify: true, outdir: to, logLevel: 'error' })
  },
  async Rollup({ from, entry, to }) {
    const { rollup } = await import('rollup')
    const { default: resolve } = await import('@rollup/plugin-node-resolve')
    const { default: commonjs } = await import('@rollup/plugin-commonjs')
    const bundle = await rollup({
      input: join(from, `${entry}.js`),
      plugins: [resolve({ browser: true }), commonjs()],
      onwarn: () => {},
    })
    await bundle.write({ dir: to, format: 'es' })
    await bundle.close()
  },
  async Bun({ from, entry, to }) {
    execFileSync(bun(), ['build', `./${entry}.js`, '--outdir', to, '--minify'], { cwd: from, stdio: 'pipe' })
  },
}
