// `RuleId` is the list of the rules that exist: every id that the code gives a message, and no other.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/check/index.ts'

const src = fileURLToPath(new URL('../../src/', import.meta.url))

/** The words of a union type, with those of the unions that it names. */
function wordsOf(name: string): string[] {
  const { statements } = ts.createSourceFile('errors.ts', readFileSync(`${src}errors.ts`, 'utf8'), ts.ScriptTarget.Latest, true)
  const alias = statements.filter(ts.isTypeAliasDeclaration).find((one) => one.name.text === name)
  if (alias === undefined || !ts.isUnionTypeNode(alias.type)) throw new Error(`No union ${name} in errors.ts`)
  return alias.type.types.flatMap((type) =>
    ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : wordsOf(type.getText()),
  )
}

/** Where a message or a rule gets its id: `ruleId: '…'`, `ruleId = … '…'`, `say('…'`, `id: '…'` of a rule of src/check/. */
function idsIn(file: string): string[] {
  const text = readFileSync(src + file, 'utf8')
  const patterns = [
    /ruleId: '([a-z-]+)'/g,
    /\bsay\(\s*'([a-z-]+)'/g,
    ...(file.startsWith('check/') ? [/\bid: '([a-z-]+)'/g] : []),
  ]
  const chosen = [...text.matchAll(/const ruleId = .*/g)].flatMap(([line]) => [...line.matchAll(/'([a-z-]+)'/g)])
  return [...patterns.flatMap((pattern) => [...text.matchAll(pattern)]), ...chosen].map((match) => match[1] ?? '')
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  // Plugins of retext report by rules of retext.
  .filter((file) => file.endsWith('.ts') && !file.startsWith('unified/') && !file.endsWith('packed.ts'))
const used = [...new Set(files.flatMap(idsIn))].sort()

describe('RuleId', () => {
  it('lists the rules that exist', () => expect(wordsOf('RuleId').sort()).toEqual(used))
  it('has those of muwazi/check', () => expect(RULES.map(({ id }) => id).filter((id) => !used.includes(id))).toEqual([]))
})
