import { defineConfig } from 'tsup'
import { lazily, linearly } from './scripts/lazily.mjs'
import { licences, noteInside } from './scripts/licences.mjs'
import { workers } from './src/async/bundle.mjs'
import { reviewPage } from './src/review/bundle.mjs'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core.ts',
    check: 'src/check/index.ts',
    documents: 'src/entries/documents.ts',
    srx: 'src/entries/srx.ts',
    lexicon: 'src/lexicon/index.ts',
    match: 'src/entries/match.ts',
    unified: 'src/unified/index.ts',
    node: 'src/node/index.ts',
    async: 'src/async/index.ts',
    csv: 'src/entries/csv.ts',
    docx: 'src/entries/docx.ts',
    hf: 'src/entries/hf.ts',
    html: 'src/entries/html.ts',
    jsonl: 'src/entries/jsonl.ts',
    moses: 'src/entries/moses.ts',
    parquet: 'src/entries/parquet.ts',
    review: 'src/entries/review.ts',
    subtitles: 'src/entries/subtitles.ts',
    tmx: 'src/entries/tmx.ts',
    xliff: 'src/entries/xliff.ts',
    xlsx: 'src/entries/xlsx.ts',
    'async-node': 'src/node/async.ts',
    'worker-node': 'src/node/worker.ts',
    'worker-stream': 'src/cli/stream-worker.ts',
    'worker-batch': 'src/cli/batch-worker.ts',
    'cli/bin': 'src/cli/bin.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  outDir: 'dist',
  outExtension: () => ({ js: '.js' }),
  external: [/^node:/],
  dts: true,
  splitting: true,
  clean: true,
  treeshake: true,
  // `dependencies` stay imports; development packages that `src/` imports are bundled, in the build that needs no document.
  esbuildPlugins: [reviewPage(noteInside), workers(noteInside, [lazily(), linearly()]), licences('dist'), lazily(), linearly()],
})
