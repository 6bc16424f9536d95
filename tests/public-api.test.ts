// The names of each front door. A name that goes, or comes unmeant, shows here first.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const NOUNS = `AlignOptions Anchor Bead Bitext Block BlockKind CommonOptions Data Evidence Explanation Flag Half Input Lexicon Match Message Pair Pin
  Point Position ReadFile ReadOptions RuleId Segment Side SideName Skipped TextFile Unit UnitOptions Units Unpaired WriteOptions Written`

const VALUES = 'MuwaziError align alignUnits embeddingEvidence explain pairs read splitHalves splitSentences'

interface Door {
  source: string
  values: string
  types: string
}

const DOORS: Record<string, Door> = {
  '.': { source: 'index.ts', values: VALUES, types: NOUNS },
  './core': {
    source: 'core.ts',
    values: VALUES,
    types: `${NOUNS} CoreOptions Identify`,
  },
  './tmx': {
    source: 'exchange/tmx.ts',
    values: 'append parse read stringify write',
    types: 'AppendOptions AsyncSegmentStream SegmentStream TmxOptions TmxReadOptions TmxStreamOptions',
  },
  './xliff': {
    source: 'exchange/xliff.ts',
    values: 'parse read stringify write',
    types: 'AsyncSegmentStream SegmentStream XliffOptions XliffReadOptions XliffStreamOptions',
  },
  './csv': { source: 'exchange/csv.ts', values: 'parse stringify write', types: 'CsvColumn CsvOptions CsvReadOptions' },
  './jsonl': { source: 'exchange/jsonl.ts', values: 'parse stringify write', types: 'JsonlLine JsonlOptions' },
  './check': {
    source: 'check/index.ts',
    values: 'RULES check filter',
    types: 'Bitext CheckOptions FilterOptions Identify Message RuleId Written',
  },
  './srx': { source: 'entries/srx.ts', values: 'parse stringify', types: 'Sentences SrxOptions' },
  './xlsx': { source: 'exchange/xlsx.ts', values: 'parse write', types: 'XlsxOptions' },
  './parquet': { source: 'exchange/parquet.ts', values: 'write', types: 'ParquetOptions' },
  './hf': { source: 'exchange/hf.ts', values: 'parse stringify write', types: 'HfLine HfOptions' },
  './moses': { source: 'exchange/moses.ts', values: 'parse stringify write', types: 'MosesFiles MosesOptions' },
  './docx': { source: 'entries/docx.ts', values: 'read write', types: 'DocxOptions' },
  './subtitles': { source: 'entries/subtitles.ts', values: 'read', types: '' },
  './html': { source: 'entries/html.ts', values: 'read stringify write', types: 'HtmlOptions' },
  './unified': {
    source: 'unified/index.ts',
    values: 'bitextParse bitextStringify rehypeBitext remarkBitext retextArabic',
    types: 'Options',
  },
  './node': { source: 'node/index.ts', values: 'readPath', types: '' },
  './lexicon': {
    source: 'lexicon/index.ts',
    values: 'builtIn learn lookup merge parse stem',
    types: 'GlossaryFormat LearnOptions LearnPair Lexicon ParseOptions',
  },
}

const list = (names: string) => names.split(/\s+/).filter(Boolean).sort()
const pathOf = (source: string) => `${root}src/${source}`

/** All names that a module exports, types included. */
function exportsOf(paths: readonly string[]): string[][] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: paths }, ts.sys, root)
  const program = ts.createProgram([...paths], options)
  const checker = program.getTypeChecker()
  return paths.map((path) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!
    return checker.getExportsOfModule(module).map(({ name }) => name)
  })
}

describe('front doors', () => {
  it('are those of package.json', () => {
    const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      exports: Record<string, string | Record<'types' | 'default', string>>
    }
    const expected = Object.entries(DOORS).map(([name, { source }]) => {
      const built = `./dist/${source.replace(/\.ts$/, '')}`
      return [name, { types: `${built}.d.ts`, default: `${built}.js` }]
    })
    expect(exports).toEqual({ ...Object.fromEntries(expected), './package.json': './package.json' })
  })
  for (const [name, { source, values }] of Object.entries(DOORS))
    it(`muwazi${name.slice(1)} has its values`, async () =>
      expect(Object.keys(await import(pathOf(source))).sort()).toEqual(list(values)))
  it('have their types', () => {
    const found = exportsOf(Object.values(DOORS).map(({ source }) => pathOf(source)))
    for (const [k, [name, { values, types }]] of Object.entries(DOORS).entries())
      expect([name, ...found[k]!.sort()]).toEqual([name, ...list(`${values} ${types}`)])
  })
})
