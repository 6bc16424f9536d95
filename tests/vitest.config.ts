import { defineConfig } from 'vitest/config'

/** Test files by mode: `npm test` runs the first list, `vitest --mode slow` and `--mode gold` the others. */
const FILES: Record<string, string> = {
  test: 'tests/**/*.test.ts',
  slow: 'tests/**/*.slow.ts',
  gold: 'tests/quality/*.gold.ts',
}

export default defineConfig(({ mode }) => ({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: [FILES[mode] ?? FILES['test']!],
    // A test that hangs has to end. No test measures time: the limit leaves room for a machine that is busy with other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Tests share nothing but modules: no file needs its own module graph.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
  },
}))
