import type { WriteOptions } from '../../bitext.ts'
import { checkKeys, checkObject, MuwaziError, misuse, show } from '../../errors.ts'
import { limitsOf } from '../../limits.ts'

/** The options of every writer, checked; `own` names those of one format. */
export function checkWriteOptions(options: WriteOptions, own: readonly string[]): void {
  checkKeys(options, ['minConfidence', 'maxChars', 'dedupe', 'limits', 'onMessage', ...own])
  limitsOf(options.limits)
  const { minConfidence = 0, maxChars = 1, onMessage } = options
  if (!(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError('bad-option', `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`)
  if (!(typeof maxChars === 'number' && Number.isInteger(maxChars) && maxChars >= 1))
    throw new MuwaziError('bad-option', `Expected \`maxChars\` to be an integer from 1 on, got ${show(maxChars)}`)
  checkChoice('dedupe', options.dedupe, [true, false])
  checkListener(onMessage)
}

/**
 * Options under their names of today: an old name counts where the new one is not given.
 *
 * @param names the new name of each old one
 */
export function renamed<T extends object>(options: T, names: Readonly<Record<string, string>>): T {
  checkObject(options)
  const entries = Object.entries(options)
  const old = entries.filter(([name]) => Object.hasOwn(names, name)).map(([name, value]) => [names[name], value])
  return Object.fromEntries([...old, ...entries.filter(([name]) => !Object.hasOwn(names, name))]) as T
}

/** Throws unless `onMessage` is a function or undefined. */
export function checkListener(onMessage: unknown): void {
  if (onMessage !== undefined && typeof onMessage !== 'function')
    throw new MuwaziError('bad-option', `Expected \`onMessage\` to be a function, got ${show(onMessage)}`)
}

/** Throws unless `value` is one of `choices` or undefined. */
export function checkChoice(name: string, value: unknown, choices: readonly unknown[]): void {
  if (value === undefined || choices.includes(value)) return
  const list = choices.map((choice) => (choice === '\t' ? '`\\t`' : `\`${choice}\``)).join(', ')
  throw new MuwaziError('bad-option', `Expected \`${name}\` to be one of ${list}, got ${show(value)}`)
}

/** Throws unless the name of a document is a string or undefined. */
export function checkDocument(document: unknown): void {
  if (document !== undefined && typeof document !== 'string')
    throw new MuwaziError('bad-option', `Expected \`document\` to be a string, got ${show(document)}`)
}

/** `2024-05-01T10:20:30Z`, without fractions of a second. */
export function checkDate(date: unknown): string | undefined {
  if (date === undefined) return undefined
  // Not `instanceof`, which a date of another realm fails.
  if (Object.prototype.toString.call(date) !== '[object Date]')
    throw new MuwaziError('bad-option', `Expected \`date\` to be a Date, got ${show(date)}`)
  const year = (date as Date).getUTCFullYear()
  if (!(year >= 0 && year <= 9999))
    throw new MuwaziError('bad-option', `Expected \`date\` to be a Date in the years 0 to 9999, got \`${date}\``)
  return `${(date as Date).toISOString().slice(0, 19)}Z`
}

/** What `stringify` does with the chunks of `write`. @throws MuwaziError `bad-option` where they must be awaited */
export function joinChunks(chunks: Iterable<string>): string {
  checkPulled(chunks)
  try {
    return [...chunks].join('')
  } catch (cause) {
    // 2^29 − 24 code units in V8.
    if (!(cause instanceof RangeError)) throw cause
    throw new MuwaziError(
      'bad-input',
      'Expected a text that fits into one string, got a longer one; use `write` and its chunks',
      {
        cause,
      },
    )
  }
}

/** Throws for what must be awaited, which the types allow `write` alone. */
export function checkPulled(iterable: object): void {
  if (!(Symbol.iterator in iterable))
    throw misuse('Expected `segments` that need not be awaited, got an asynchronous iterable; use `write` and await its chunks')
}

/** How our files name the program that made them. A test holds `version` to package.json, which a pure module cannot read. */
export const TOOL = { name: 'muwazi', version: '0.1.0' } as const
