// What the type checker says of the first programs, and of the names of each front door.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { DOORS, list } from '../support/doors.ts'
import { folder, MODULES, nameOf, paths, root, texts } from '../support/first-programs.ts'

/** The programs and the front doors in one TypeScript program: making one takes seconds. */
function compile(files: ReadonlyMap<string, string>, doors: readonly string[]) {
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
  const program = ts.createProgram([...files.keys(), ...doors], options, host)
  const checker = program.getTypeChecker()
  const errors = new Map(
    [...files.keys()].map((path) => [
      path,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        // A snippet ends where its reader goes on.
        .filter(({ code }) => !(code === 6133 && snippets.has(path)))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  )
  /** All names that a module exports, types included. */
  const names = doors.map((path) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)!)!).map(({ name }) => name),
  )
  return { errors, names }
}

const WRONG = join(folder, 'wrong.ts')

/** What the TypeScript of docs/api.md takes for granted: texts at hand, and a package that is no dependency. */
const GIVEN = join(folder, 'given.d.ts')
const given = `declare const ar: string[]
declare const en: string[]
declare const text: string
declare function embed(texts: string[]): Promise<number[][]>
declare module '@huggingface/transformers' {
  type Extract = (texts: string[], options: object) => Promise<{ tolist(): number[][] }>
  export function pipeline(task: string, model: string): Promise<Extract>
}
`
const snippets = new Map(
  [...readFileSync(join(root, 'docs/api.md'), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match, k) => [
    join(folder, `snippet-${k}.ts`),
    `${match[1]}\nexport {}\n`,
  ]),
)
const { errors, names } = compile(
  new Map([
    ...texts,
    ...snippets,
    [GIVEN, given],
    [WRONG, "import { align } from './muwazi.js'\nexport const n: number = align('x').segments[0].id\nalign('x', { bye: 1 })\n"],
  ]),
  Object.values(DOORS).map(({ source }) => join(root, 'src', source)),
)

describe('the first programs', () => {
  it('are ten', () => expect(paths.map(nameOf).join(' ')).toBe('p01 p02 p03 p04 p05 p06 p07 p08 p09 p10'))
  for (const path of paths) it(`${nameOf(path)} compiles`, () => expect(errors.get(path)).toEqual([]))
  it('would not compile with a wrong type, a missing check, or a typo', () =>
    expect(errors.get(WRONG)).toEqual([
      "Type 'string' is not assignable to type 'number'.",
      "Object is possibly 'undefined'.",
      expect.stringContaining("'bye' does not exist in type 'AlignOptions'"),
    ]))
})

describe('the TypeScript of docs/api.md', () => {
  it('is there', () => expect(snippets.size).toBeGreaterThan(2))
  it.each([...snippets.keys()])('%s compiles', (path) => expect(errors.get(path)).toEqual([]))
})

describe('front doors', () => {
  it('have their types', () => {
    for (const [k, [name, { values, types }]] of Object.entries(DOORS).entries())
      expect([name, ...names[k]!.sort()]).toEqual([name, ...list(`${values} ${types}`)])
  })
})
