import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/core.ts',
    'src/exchange/tmx.ts',
    'src/exchange/csv.ts',
    'src/exchange/jsonl.ts',
    'src/exchange/xlsx.ts',
    'src/exchange/parquet.ts',
    'src/exchange/hf.ts',
    'src/exchange/moses.ts',
    'src/entries/html.ts',
    'src/unified/index.ts',
    'src/node/index.ts',
    'src/lexicon/index.ts',
    'src/cli/bin.ts',
  ],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  outDir: 'dist',
  // `outBase` keeps dist/exchange/tmx.js beside src/exchange/tmx.ts in name and place.
  outExtension: () => ({ js: '.js' }),
  external: [/^node:/],
  dts: true,
  splitting: true,
  clean: true,
  treeshake: true,
})
