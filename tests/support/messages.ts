// Every sentence that the program can say on the command line, as its source writes it.

import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const SOURCE = new URL('../../src/', import.meta.url)

/**
 * What programmers read alone: the checks of arguments of the library's functions, which the command line calls with arguments that it has
 * checked, and the pages and files that are written, which have words of their own.
 */
const OTHERS = new RegExp(
  [
    '^(?:options|core|pipeline|scores|errors)\\.ts$',
    '^entries/',
    '^match/',
    '^review/',
    '^unified/(?!arabic-plugins)',
    '^async/(?:hand-over|index|pool)',
    '^align/(?:hooks|explain|model/)',
    '^lexicon/(?:built-in|index|json|learn|pack|entries)',
    '^node/(?:align-all|read-path)',
    '^sentences/(?:spans|split|srx-write)',
    '^languages/',
    '^check/check\\.ts$',
    '^formats/(?:load|read-input)\\.ts$',
    '^formats/shared/(?:written|write-options|read-stream|column-role|doubts)',
    '^formats/html/(?:style|tags|words)',
    '^formats/(?:docx|xlsx)/(?:runs|package|sheet|styles)',
    // The tables themselves, and the help, which is translated by the names of flags, formats and rules.
    '^cli/(?:arabic|flags|help|arguments|presets|bead-formats|(?:batch|scoring|stream)-flags)',
    '^formats/registry\\.ts$',
  ].join('|'),
)

/** Names of values that stand in a sentence of a reader or a writer, of which only programmers choose the value. */
const ARGUMENTS =
  /^Expected (?:`(?:pins\[\{\}\][^`]*|delimiter|writeColumns|title|original|creationId|date|languages|columns|headerRow|limits[^`]*)`|the (?:bytes|text) of|a string, bytes or|a text or its bytes|`format` to be `text`)/
/** Words that are in no message, frames around sentences and nouns, a limit whose place has rows of its own (`in line 3`), a case that is none. */
const PARTS = new Set([
  ...['done', 'more', 'and', 'or', 'from', 'left', 'no', 'it', 'to', 'in the text', 'in the line', 'heap out of memory'],
  ...['do not {}', 'as --language', '{}: {} ({}, {} times; this is the first)', 'and more'],
  '{} {}s are left out: {}',
  'Expected `{}` and its lock to stay as they were, got  by another program; run it again',
  'Expected at most {} {} {}, got {}; split the input, or raise `limits.{}`',
])

/** All readings of an expression as a text: `{}` is a value, and each branch of a condition is a reading. */
function readings(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return readings(node.expression)
  if (ts.isConditionalExpression(node)) return [...readings(node.whenTrue), ...readings(node.whenFalse)]
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (texts, { expression, literal }) =>
        texts.flatMap((text) => readings(expression).map((value) => text + value + literal.text)),
      [node.head.text],
    )
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken
    const [left, right] = [readings(node.left), readings(node.right)]
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken) return [...left, ...right]
    if (kind === ts.SyntaxKind.PlusToken && [...left, ...right].some((text) => text !== '{}'))
      return left.flatMap((one) => right.map((other) => one + other))
  }
  if (ts.isIdentifier(node)) {
    const made = madeHere(node)
    const texts = made === undefined ? [] : readings(made)
    if (texts.length > 1 || (texts.length === 1 && texts[0] !== '{}')) return texts
  }
  return ['{}']
}

/** What a constant of the same block, or one around it, is made of, where that is a choice of texts. */
function madeHere(name: ts.Identifier): ts.Expression | undefined {
  for (let around: ts.Node | undefined = name.parent; around !== undefined; around = around.parent) {
    if (!ts.isBlock(around) && !ts.isSourceFile(around)) continue
    for (const statement of around.statements) {
      if (!ts.isVariableStatement(statement)) continue
      const made = statement.declarationList.declarations.find((one) => one.name.getText() === name.text)?.initializer
      if (made !== undefined) return ts.isConditionalExpression(made) || ts.isStringLiteralLike(made) ? made : undefined
    }
  }
  return undefined
}

const PROSE =
  /(?:^|[\s(])(?:a|an|the|of|in|is|was|were|that|which|with|without|it|and|to|no|more|than|are|not|has|have|be|on|from|into|as|by|at|or|one|out|side|left|done|times|sentences?)(?:[\s,;:)]|$)/
const CODE = /[<>](?!`)|=\{|^\s*$|\\[pbsd]|&&|\n/
const isSaid = (text: string): boolean => text.startsWith('Expected ') || (PROSE.test(text) && !CODE.test(text))

/** The sentences and phrases in one source file. */
export function sentencesOf(source: string, name = 'x.ts'): string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
    if (isSum || ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const texts = readings(node)
      if (texts.some(isSaid) && !texts.every((text) => text.startsWith(';'))) {
        // A label of a rule is told by its id.
        const isLabel =
          ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'label' && name.startsWith('check/')
        if (!isLabel) for (const text of texts) if (/[a-z]{2}/i.test(text)) found.add(text)
        return
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true))
  return [...found].filter((text) => !PARTS.has(text.trim()) && !ARGUMENTS.test(text))
}

const filesOfSource = (): string[] =>
  readdirSync(SOURCE, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('cli/arabic/'))
    .sort()

/** Every text that the source can make of strings, templates and conditions, one a line. */
export function textsOfSource(): string {
  const found = new Set<string>()
  for (const file of filesOfSource()) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isBinaryExpression(node))
        for (const text of readings(node)) found.add(text)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, readFileSync(new URL(file, SOURCE), 'utf8'), ts.ScriptTarget.Latest, true))
  }
  return [...found].join('\n')
}

/** The sentences and phrases of all files that speak on the command line, with the file of each. */
export function sentencesOfProgram(): { file: string; english: string }[] {
  const files = filesOfSource().filter((name) => !OTHERS.test(name))
  return files.flatMap((file) =>
    sentencesOf(readFileSync(new URL(file, SOURCE), 'utf8'), file).map((english) => ({ file, english })),
  )
}

/** A line that runs from right to left, without the marks that say so. */
const withoutLines = (text: string): string =>
  text.replace(/\u200f?\u2067((?:[^\u2066-\u2069\n]|[\u2066\u2068][^\u2069\n]*\u2069)*)\u2069/g, '$1')

/** Isolated parts in angle brackets, so that a test can be read. */
export const shown = (text: string): string =>
  withoutLines(text)
    .replaceAll('\u200f', '')
    .replace(/[\u2066-\u2068]/g, '⟨')
    .replace(/\u2069/g, '⟩')

const COMMON = /(?<![-\w.:/])(?:the|of|is|are|an|a|and|got|with|which|not|expected|left|it|its|that)(?![-\w.:/])/
const RULE_ID = /^[a-z]+(?:-[a-z]+)+$/
/** English in an Arabic line: outside of isolated parts any word, inside of them, code aside, what is no name. */
export function englishIn(text: string): string[] {
  const plain = withoutLines(text).replace(/`[^`]*`/g, '')
  const isolated = [...plain.matchAll(/[\u2066\u2068]([^\u2069]*)\u2069/g)].map(([, inner = '']) => inner)
  return [
    ...(plain.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '').match(/[A-Za-z]{2,}/g) ?? []),
    ...isolated.filter((inner) => COMMON.test(inner) && !RULE_ID.test(inner)),
  ]
}
