// One way down: faces → index, core → pipeline → stages → ground. Stages do not know each other. Read from the files themselves.

import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src', import.meta.url))

const GROUND = ['bitext.ts', 'errors.ts', 'limits.ts', 'text-file.ts', 'text', 'languages']
/** What readers and writers of all formats share; a stage that reads a file of its own (glossaries, SRX) may use it. */
const SHARED = 'formats/shared'
const STAGES = ['formats', 'halves', 'sentences', 'align', 'assemble', 'lexicon', 'check']
const DOORS = ['core.ts', 'index.ts']
const FACES = ['unified', 'node', 'cli', 'entries', 'review', 'async']

/** What each room may import besides itself. */
const MAY: Record<string, readonly string[]> = {
  ...Object.fromEntries(GROUND.map((room) => [room, GROUND])),
  [SHARED]: GROUND,
  ...Object.fromEntries(STAGES.map((room) => [room, [...GROUND, SHARED]])),
  'pipeline.ts': [...GROUND, SHARED, ...STAGES],
  match: [...GROUND, SHARED, ...STAGES, 'index.ts'],
  'options.ts': [...GROUND, SHARED, ...STAGES],
  'scores.ts': [...GROUND, SHARED, ...STAGES, 'options.ts'],
  'core.ts': [...GROUND, SHARED, ...STAGES, 'options.ts', 'pipeline.ts', 'scores.ts'],
  'index.ts': [...GROUND, SHARED, ...STAGES, 'pipeline.ts', 'core.ts'],
  ...Object.fromEntries(FACES.map((room) => [room, [...GROUND, SHARED, ...STAGES, 'match', 'pipeline.ts', ...DOORS, 'entries']])),
}
// Workers serve Node and the command line.
for (const face of ['node', 'cli']) MAY[face] = [...MAY[face]!, 'async']

/**
 * One face on another: \`muwazi check --retext\` runs the plugins of \`muwazi/unified\`, \`muwazi review\` writes the page. A pool checks the options that its
 * workers will get.
 */
const EDGES = [
  'async/pool.ts → options.ts',
  'cli/check.ts → unified/lint-segments.ts',
  'cli/review.ts → review/write.ts',
  'cli/bin.ts → node/workers.ts',
  'cli/stream.ts → node/workers.ts',
  'cli/stream-worker.ts → node/workers.ts',
  'cli/batch.ts → node/workers.ts',
  'cli/batch-worker.ts → node/workers.ts',
]

/** Packages that only some rooms may know, and which. */
const PACKAGES: [what: string, name: RegExp, rooms: (file: string, room: string) => boolean][] = [
  [
    'node:* stays in node/, cli/ and scripts',
    new RegExp(`^(?:node:.+|${builtinModules.join('|')})$`),
    (file, room) => ['node', 'cli'].includes(room) || /^(?:lexicon|formats|review|async)\/\w+\.mjs$/.test(file),
  ],
  [
    'unified and its trees stay in unified/',
    /^(?:unified|vfile.*|nlcst.*|retext.*|remark.*|rehype.*)$/,
    (_, room) => room === 'unified',
  ],
  ['align/ takes strings and numbers only', /^[^.]/, (_, room) => room !== 'align'],
]

const roomOf = (file: string) => (file.startsWith(`${SHARED}/`) ? SHARED : (file.split('/')[0] ?? file))

/** The edges that go the wrong way, one line each; `imports` are specifiers as they stand in the file. */
function badEdges(files: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  for (const [file, imports] of files) {
    const room = roomOf(file)
    const may = MAY[room]
    if (may === undefined) found.push(`${file} is in no known room`)
    for (const name of imports) {
      if (name.startsWith('.')) {
        const to = normalize(join(dirname(file), name))
        const edge = `${file} → ${to}`
        if (roomOf(to) !== room && !may?.includes(roomOf(to)) && !EDGES.includes(edge)) found.push(edge)
      } else
        for (const [what, pattern, allowed] of PACKAGES)
          if (pattern.test(name) && !allowed(file, room)) found.push(`${file} → ${name} (${what})`)
    }
  }
  return found
}

/** Memos that are filled once with the same value whoever asks first. */
const MEMOS = ['lexicon/built-in.ts: let made', 'lexicon/built-in.ts: let packed', 'text/tokens.ts: let segmenter']

const parse = (file: string, source: string) => ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)

/** Clocks, chance and state that changes, in one file. */
function impurities(file: string, source: string): string[] {
  const found: string[] = []
  const CALLS = /^(?:Date\.now|Math\.random|performance\.now|crypto\.\w+|globalThis\.\w+|Date)$/
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push(`${file}: new Date()`)
    if (ts.isCallExpression(node) && CALLS.test(node.expression.getText())) found.push(`${file}: ${node.expression.getText()}()`)
    ts.forEachChild(node, visit)
  }
  // Parsing all files takes seconds; most hold nothing of the kind, not even in a comment.
  if (!/Date|Math\.random|performance|crypto|globalThis|^(?:export )?(?:let|var) /m.test(source)) return found
  const tree = parse(file, source)
  visit(tree)
  for (const statement of tree.statements)
    if (ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const))
      for (const { name } of statement.declarationList.declarations) found.push(`${file}: let ${name.getText()}`)
  return found.filter((one) => !MEMOS.includes(one))
}

const importsOf = (source: string) => ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName)

const sources = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.m?[jt]sx?$/.test(file))
    .map((file) => [file, readFileSync(join(src, file), 'utf8')] as const),
)
const edges = new Map([...sources].map(([file, source]) => [file, file === 'lexicon/packed.ts' ? [] : importsOf(source)]))

describe('the rooms of src/', () => {
  it('import one way down', () => expect(badEdges(edges)).toEqual([]))
  it('name files that are there, not folders', () => {
    const missing = [...edges].flatMap(([file, imports]) =>
      imports
        .filter((name) => name.startsWith('.') && !sources.has(normalize(join(dirname(file), name))))
        .map((name) => `${file} → ${name}`),
    )
    expect(missing).toEqual([])
  })
  it('have no clock, chance or changing state below the faces', () => {
    const below = [...sources].filter(([file]) => !FACES.includes(roomOf(file)) && !/packed\.ts$|\.mjs$/.test(file))
    expect(below.flatMap(([file, source]) => impurities(file, source))).toEqual([])
  })
  it('are read whole', () => {
    expect([...edges.keys()].filter((file) => MAY[file] !== undefined).sort()).toEqual([
      'bitext.ts',
      'core.ts',
      'errors.ts',
      'index.ts',
      'limits.ts',
      'options.ts',
      'pipeline.ts',
      'scores.ts',
      'text-file.ts',
    ])
    expect(edges.get('formats/modules.ts')).toContain('./docx/write.ts')
    expect(edges.get('pipeline.ts')?.length).toBeGreaterThan(9)
  })
})

describe('the checker', () => {
  for (const [what, file, name] of [
    ['ground that knows a stage', 'text/fold.ts', '../formats/read.ts'],
    ['ground that knows the front door', 'errors.ts', './index.ts'],
    ['a stage that knows another', 'sentences/split.ts', '../formats/text/read.ts'],
    ['a format in what all formats share', 'formats/shared/xml.ts', '../tmx/read.ts'],
    ['a stage that knows the pipeline', 'check/flags.ts', '../pipeline.ts'],
    ['a stage that knows another from deep inside', 'align/model/evidence/lexicon.ts', '../../../lexicon/built-in.ts'],
    ['the pipeline that knows the front door', 'pipeline.ts', './core.ts'],
    ['core that knows what it leaves out', 'core.ts', './index.ts'],
    ['the front door that knows a face', 'index.ts', './node/index.ts'],
    ['a stage that knows a face', 'formats/read.ts', '../cli/main.ts'],
    ['a face that knows another', 'cli/main.ts', '../node/read-path.ts'],
    ['node:* in a stage', 'formats/read.ts', 'node:fs'],
    ['a format that knows the page', 'formats/review/read.ts', '../../review/moves.ts'],
    ['node:* in the page', 'review/page/main.ts', 'node:fs'],
    ['node:* without its prefix', 'formats/tmx/read.ts', 'fs/promises'],
    ['node:* in unified', 'unified/report.ts', 'node:path'],
    ['unified outside its face', 'sentences/split.ts', 'unified'],
    ['vfile in node', 'node/read-path.ts', 'vfile'],
    ['a package in align', 'align/units.ts', 'franc'],
    ['a new folder that nobody gave a place', 'utils/strings.ts', '../bitext.ts'],
  ] as const)
    it(`fires on ${what}`, () => expect(badEdges(new Map([[file, [name]]]))).not.toEqual([]))

  for (const [what, file, name] of [
    ['ground on ground', 'text/fold.ts', '../languages/detect.ts'],
    ['a stage on itself and on ground', 'align/model/evidence/names.ts', '../../../languages/skeleton.ts'],
    ['a stage on what all formats share', 'lexicon/csv.ts', '../formats/shared/records.ts'],
    ['the pipeline on a stage', 'pipeline.ts', './align/units.ts'],
    ['a face on the entry of a format', 'cli/rules.ts', '../entries/srx.ts'],
    ['a face on the front door', 'unified/remark-bitext.ts', '../index.ts'],
    ['the check of the command line on retext', 'cli/check.ts', '../unified/lint-segments.ts'],
    ['node:* in a face', 'node/read-path.ts', 'node:fs/promises'],
    ['a package in a reader', 'formats/markdown/read.ts', 'mdast-util-gfm'],
  ] as const)
    it(`lets ${what} be`, () => expect(badEdges(new Map([[file, [name]]]))).toEqual([]))

  it('sees every kind of import', () =>
    expect(
      importsOf(`import a from './a.ts'; import type { B } from './b.ts'; export * from './c.ts'; export { d } from './d.ts'
        const e = () => import('./e.ts'); import './f.ts'; type G = import('./g.ts').G // import './comment.ts'`),
    ).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts']))

  it('sees clocks, chance and state, but not in comments', () => {
    const of = (source: string) => impurities('a.ts', source)
    expect(of('const now = () => Date.now() + Math.random()')).toEqual(['a.ts: Date.now()', 'a.ts: Math.random()'])
    expect(of('export const f = () => [new Date(), new Date, Date(), performance.now(), crypto.randomUUID()]')).toHaveLength(5)
    expect(of('let count = 0\nexport var other = 1')).toEqual(['a.ts: let count', 'a.ts: let other'])
    expect(of('// new Date()\nexport const f = (date: Date) => { let k = 0; return new Date(date.getTime() + k) }')).toEqual([])
  })
  it('lets the memo of the lexicon be, and no other', () => {
    expect(impurities('lexicon/built-in.ts', 'let made: unknown')).toEqual([])
    expect(impurities('lexicon/built-in.ts', 'let other: unknown')).not.toEqual([])
    expect(impurities('align/units.ts', 'let made: unknown')).not.toEqual([])
  })
})
