import { defineConfig, type Plugin } from 'vitest/config'
import { workersInVite } from '../src/async/bundle.mjs'
import { reviewPageInVite } from '../src/review/bundle.mjs'

/** Test files by mode: `npm test` runs the first list, `vitest --mode slow`, `--mode gold` and `--mode site` the others. Slow mode tries properties more often. */
const FILES: Record<string, string[]> = {
  test: ['tests/**/*.test.ts'],
  slow: ['tests/**/*.slow.ts', 'tests/properties/*.test.ts'],
  gold: ['tests/quality/*.gold.ts'],
  site: ['site/tests/*.site.ts'],
}

/** Multiplies a parameter of the model, as tests/quality/mutants.mjs asks in MUTANT: `{ name, factor }`. */
function mutant(): Plugin[] {
  const asked = process.env['MUTANT']
  if (asked === undefined) return []
  const { name, factor }: { name: string; factor: number } = JSON.parse(asked)
  const declaration = new RegExp(`(export const ${name}\\b[^=]*= )(-?[\\d._e-]+|\\[[^\\]]*\\])`, 'g')
  const transform = (code: string, id: string) => {
    if (!id.endsWith('/src/align/model/parameters.ts')) return undefined
    const mutated = code.replace(declaration, (_, head: string, value: string) =>
      value.startsWith('[') ? `${head}${value}.map((one) => one * ${factor})` : `${head}${value} * ${factor}`,
    )
    if (mutated === code)
      throw new Error(`Expected a parameter \`${name}\` in parameters.ts, got none; mend tests/quality/mutants.mjs`)
    return mutated
  }
  return [{ name: 'mutant', enforce: 'pre', transform }]
}

export default defineConfig(({ mode }) => ({
  plugins: [...mutant(), reviewPageInVite(), workersInVite()],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: FILES[mode] ?? FILES['test']!,
    // A test that hangs has to end. No test measures time: the limit leaves room for a machine that is busy with other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Tests share nothing but modules: no file needs its own module graph.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    // The command line speaks the language of the locale.
    env: { LC_ALL: 'C' },
  },
}))
