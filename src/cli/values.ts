// How the values of flags are read: each gives what it means, or undefined where it is none.

import { MuwaziError, show } from '../errors.ts'
import { isLanguageTag } from '../languages/tag.ts'

export interface Value<T> {
  /** Completes "Expected `--flag` to be …". */
  wanted: string
  read(value: string): T | undefined
}

export const choice = <T extends string>(names: readonly T[]): Value<T> => ({
  wanted: `one of ${names.map((name) => `\`${name}\``).join(', ')}`,
  read: (value) => names.find((name) => name === value.toLowerCase()),
})

export const file: Value<string> = { wanted: 'the name of a file', read: (value) => (value === '' ? undefined : value) }

export const language: Value<string> = {
  wanted: 'a BCP 47 tag such as `ar` or `en-GB`',
  read: (value) => (isLanguageTag(value) ? value : undefined),
}

export const probability: Value<number> = {
  wanted: 'a number from 0 to 1, such as `.9`',
  read: (value) => (/^(?:\d+\.?\d*|\.\d+)$/.test(value) && Number(value) <= 1 ? Number(value) : undefined),
}

export const count: Value<number> = {
  wanted: 'a whole number above 0',
  read: (value) => (/^\d{1,9}$/.test(value) && Number(value) > 0 ? Number(value) : undefined),
}

/** Two columns of a table, by number or title: `2,3`, `Arabic,English`. */
export const columns: Value<[number | string, number | string]> = {
  wanted: 'two columns, by number or title, such as `2,3` or `Arabic,English`',
  read(value) {
    const found = value.split(',').map((one) => one.trim())
    if (found.length !== 2 || found.some((one) => one === '' || one === '0')) return undefined
    return found.map((one) => (/^\d{1,4}$/.test(one) ? Number(one) : one)) as [number | string, number | string]
  },
}

/** The row of the titles of a table. */
export const row: Value<number | false> = {
  wanted: 'the number of a row, from 1, or `none`',
  read: (value) => (value === 'none' ? false : /^\d{1,7}$/.test(value) && Number(value) > 0 ? Number(value) : undefined),
}

/** Several, with commas between them. */
export const list = <T extends string>(names: readonly T[]): Value<T[]> => ({
  wanted: `of ${names.map((name) => `\`${name}\``).join(', ')}`,
  read(value) {
    const found = value.split(',').map((one) => names.find((name) => name === one.trim().toLowerCase()))
    return found.every((one) => one !== undefined) ? found : undefined
  },
})

/** Reads the value of one flag or throws `bad-option`. */
export function checked<T>(flag: string, { wanted, read }: Value<T>): (value: string) => T {
  return (value) => {
    // `-o --to tmx`: without this look, `--to` would become a file.
    const found = /^--?[a-z]/i.test(value) ? undefined : read(value)
    if (found === undefined) throw new MuwaziError('bad-option', `Expected \`${flag}\` to be ${wanted}, got ${show(value)}`)
    return found
  }
}
