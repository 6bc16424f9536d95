// The first programs of users run; types.test.ts has that they compile against our types.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workers } from '../../src/async/bundle.mjs'
import * as tmx from '../../src/entries/tmx.ts'
import { align } from '../../src/index.ts'
import { docx, p } from '../support/docx-files.ts'
import { folder, MODULES, nameOf, paths, root, texts } from '../support/first-programs.ts'
import { programs } from '../support/programs.ts'

/** Programs that compile but only define things. */
const NOTHING_TO_RUN = ['p09']

const place = mkdtempSync(join(tmpdir(), 'muwazi-contract-'))
const runnable = paths.filter((path) => !NOTHING_TO_RUN.includes(nameOf(path)))
let node: ReturnType<typeof programs>

/** Bundles the programs, so that they find their packages from anywhere. */
const bundle = () =>
  build({
    // What the threads of `alignAll` run stands beside the programs.
    entryPoints: [
      ...runnable.map((path) => ({ in: path, out: nameOf(path) })),
      { in: join(root, 'src/node/worker.ts'), out: 'worker-node' },
    ],
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outdir: place,
    logLevel: 'silent',
    plugins: [
      workers(),
      {
        name: 'programs',
        setup: (setup) => {
          setup.onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path: wanted, importer }) =>
            texts.has(importer) && MODULES[wanted] !== undefined ? { path: MODULES[wanted] } : undefined,
          )
          setup.onResolve({ filter: /programs-p\d\d/ }, ({ path, kind }) => (kind === 'entry-point' ? { path } : undefined))
          setup.onLoad({ filter: /programs-p\d\d/ }, ({ path }) => ({
            contents: texts.get(path) ?? '',
            loader: 'ts',
            resolveDir: folder,
          }))
        },
      },
    ],
  })

/** What a program must have said. */
const SAID: Record<string, RegExp> = {
  p01: /هذا كتاب\. This is a book\./,
  p07: /"source":"هذا كتاب\.","target":"This is a book\."/,
  // p08 prints a TMX, and a bitext twice.
  p08: /<tmx version="1\.4">[\s\S]*type: 'bitext'[\s\S]*type: 'bitext'/,
  p10: /<tuv xml:lang="ar"><seg>هذا كتاب\.<\/seg><\/tuv>[\s\S]*<\/tmx>/,
}

/** Programs that end with a mistake on purpose, and what they are told. */
const REFUSED: Record<string, RegExp> = {
  p05: /bad-option[\s\S]*langTagz|langTagz[\s\S]*bad-option/,
}

describe('the first programs run', () => {
  beforeAll(async () => {
    writeFileSync(join(place, 'article.md'), '# كتاب\n\nهذا كتاب.\n\n# Book\n\nThis is a book.\n')
    writeFileSync(join(place, 'x.docx'), docx(p('هذا كتاب.') + p('This is a book.')))
    writeFileSync(join(place, 'old.tmx'), tmx.stringify(align('هذا كتاب.\n\nThis is a book.')))
    writeFileSync(join(place, 'docs.jsonl'), `${JSON.stringify({ id: 'a', text: 'هذا كتاب.\n\nThis is a book.' })}\n`)
    writeFileSync(join(place, 'package.json'), '{"type":"module"}')
    await bundle()
    node = programs(place)
  })
  afterAll(() => {
    node.end()
    rmSync(place, { recursive: true })
  })
  it.each(runnable.map((path) => [nameOf(path)]))('%s', async (name) => {
    const err = REFUSED[name]
    expect(await node.run(join(place, `${name}.js`))).toMatchObject({
      code: err === undefined ? 0 : 1,
      out: expect.stringMatching(SAID[name] ?? /^/),
      ...(err && { err: expect.stringMatching(err) }),
    })
  })
})
