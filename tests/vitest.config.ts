import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // Tests share nothing but modules: no file needs a world of its own.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
  },
})
