// The ten first programs of users, word for word (`contract/*.txt`, so that neither the type checker nor the formatter of the project
// takes them for its own): they compile against our types and run.

import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import * as tmx from '../src/exchange/tmx.ts'
import { align } from '../src/index.ts'
import { docx, p } from './docx-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'tests/contract')
const texts = new Map(
  readdirSync(folder).map((name) => [join(folder, basename(name, '.txt')), readFileSync(join(folder, name), 'utf8')]),
)
const programs = [...texts.keys()].sort()
const nameOf = (path: string) => /p\d\d/.exec(path)?.[0] ?? path

/** What the programs import, as it stands in the project. */
const MODULES: Record<string, string> = {
  './muwazi.js': join(root, 'src/index.ts'),
  './tmx.js': join(root, 'src/exchange/tmx.ts'),
  './csv.js': join(root, 'src/exchange/csv.ts'),
  './jsonl.js': join(root, 'src/exchange/jsonl.ts'),
  './docx.js': join(root, 'src/entries/docx.ts'),
  './unified.js': join(root, 'src/unified/index.ts'),
  './node.js': join(root, 'src/node/index.ts'),
}

/** Programs that want more than there is yet, and what; a program that compiles must leave this list. */
const NOT_YET: Record<string, string> = {
  p05: "Cannot find module './xlsx.js'",
  p07: "has no exported member 'alignAll'",
}

/** Programs that compile but only define things. */
const NOTHING_TO_RUN = ['p09']

/** The errors of each program. */
function compile(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['src/index.ts'] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path) ?? readFile(path)
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const own = files.has(from) ? MODULES[text] : undefined
      return own === undefined
        ? ts.resolveModuleName(text, from, options, host)
        : { resolvedModule: { resolvedFileName: own, extension: ts.Extension.Ts } }
    })
  const program = ts.createProgram([...files.keys()], options, host)
  return new Map(
    [...files.keys()].map((path) => [
      path,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  )
}

const WRONG = join(folder, 'wrong.ts')
const errors = compile(
  new Map([
    ...texts,
    [WRONG, "import { align } from './muwazi.js'\nexport const n: number = align('x').segments[0].id\nalign('x', { bye: 1 })\n"],
  ]),
)

describe('the first programs', () => {
  it('are ten', () => expect(programs.map(nameOf).join(' ')).toBe('p01 p02 p03 p04 p05 p06 p07 p08 p09 p10'))
  for (const path of programs) {
    const missing = NOT_YET[nameOf(path)]
    if (missing === undefined) it(`${nameOf(path)} compiles`, () => expect(errors.get(path)).toEqual([]))
    else it(`${nameOf(path)} does not compile yet: ${missing}`, () => expect(errors.get(path)?.join('\n')).toContain(missing))
  }
  it('would not compile with a wrong type, a missing check, or a typo', () =>
    expect(errors.get(WRONG)).toEqual([
      "Type 'string' is not assignable to type 'number'.",
      "Object is possibly 'undefined'.",
      expect.stringContaining("'bye' does not exist in type 'AlignOptions'"),
    ]))
})

const place = mkdtempSync(join(tmpdir(), 'muwazi-contract-'))
afterAll(() => rmSync(place, { recursive: true }))

/** Bundles a program, so that it finds its packages from anywhere, and runs it. */
async function run(path: string): Promise<string> {
  const outfile = join(place, `${nameOf(path)}.mjs`)
  await build({
    stdin: { contents: texts.get(path) ?? '', resolveDir: folder, sourcefile: path, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'silent',
    plugins: [
      {
        name: 'modules',
        setup: (setup) =>
          setup.onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path: wanted, importer }) =>
            importer === path && MODULES[wanted] !== undefined ? { path: MODULES[wanted] } : undefined,
          ),
      },
    ],
  })
  return (await promisify(execFile)(process.execPath, [outfile], { cwd: place, encoding: 'utf8' })).stdout
}

/** What a program must have said. */
const SAID: Record<string, RegExp> = {
  p01: /هذا كتاب\. This is a book\./,
  // p08 prints a TMX, and a bitext twice.
  p08: /<tmx version="1\.4">[\s\S]*type: 'bitext'[\s\S]*type: 'bitext'/,
  p10: /<tuv xml:lang="ar"><seg>هذا كتاب\.<\/seg><\/tuv>[\s\S]*<\/tmx>/,
}

describe('the first programs run', () => {
  writeFileSync(join(place, 'article.md'), '# كتاب\n\nهذا كتاب.\n\n# Book\n\nThis is a book.\n')
  writeFileSync(join(place, 'x.docx'), docx(p('هذا كتاب.') + p('This is a book.')))
  writeFileSync(join(place, 'old.tmx'), tmx.stringify(align('هذا كتاب.\n\nThis is a book.')))
  for (const path of programs.filter((one) => NOT_YET[nameOf(one)] === undefined && !NOTHING_TO_RUN.includes(nameOf(one))))
    it.concurrent(nameOf(path), async () => expect(await run(path)).toMatch(SAID[nameOf(path)] ?? /^/))
})
