// What a flag is, how its value is read and checked, and the flags that the options of writers become.

import { misuse, show } from '../errors.ts'
import type { WriterOption } from '../formats/format.ts'
import { isLanguageTag } from '../languages/tag.ts'
import { isEncoding } from '../text/bytes.ts'

export type CommandName =
  | 'align'
  | 'beads'
  | 'convert'
  | 'check'
  | 'rules'
  | 'learn'
  | 'review'
  | 'score'
  | 'stream'
  | 'match'
  | 'batch'
  | 'clean'

export interface Flag {
  /** As `--help` shows it: `-o, --output <OUT>`. */
  flag: string
  help: string
  commands: readonly CommandName[]
  /** Checks a value and converts it. A flag without it takes no value. */
  value?: Value<unknown>
  /** Values of a repeated flag are collected in a list. */
  repeatable?: true
  /** As `--help` shows it; the code that uses the value applies it. */
  default?: string
  /** The value goes unchanged to the aligner or the writer, under the name of the flag or the name given here. */
  passes?: 'align' | 'write'
  /** In `Options`, where another command has the flag with values of another type. */
  name?: string
  /** The formats whose writers take it; others refuse it. */
  formats?: readonly string[]
}

/** How the value of a flag is read. */
export interface Value<T> {
  /** Completes "Expected `--flag` to be …". */
  expected: string
  /** The value, or undefined for a text that is not valid. */
  read(text: string): T | undefined
}

export const choice = <T extends string>(names: readonly T[]): Value<T> => ({
  expected: `one of ${names.map((name) => `\`${name}\``).join(', ')}`,
  read: (text) => names.find((name) => name === text.toLowerCase()),
})

/** Several names, separated by commas. */
export const list = <T extends string>(names: readonly T[]): Value<T[]> => ({
  expected: `of ${names.map((name) => `\`${name}\``).join(', ')}`,
  read(text) {
    const values = text.split(',').map((one) => names.find((name) => name.toLowerCase() === one.trim().toLowerCase()))
    return values.every((one) => one !== undefined) ? values : undefined
  },
})

export const words: Value<string> = { expected: 'a text', read: (text) => (text === '' ? undefined : text) }
export const file: Value<string> = { ...words, expected: 'the name of a file' }

export const language: Value<string> = {
  expected: 'a BCP 47 tag such as `ar` or `en-GB`',
  read: (text) => (isLanguageTag(text) ? text : undefined),
}

export const encoding: Value<string> = {
  expected: 'an encoding such as `windows-1256`',
  read: (text) => (isEncoding(text) ? text : undefined),
}

export const probability: Value<number> = {
  expected: 'a number from 0 to 1, such as `.9`',
  read: (text) => (/^(?:\d+\.?\d*|\.\d+)$/.test(text) && Number(text) <= 1 ? Number(text) : undefined),
}

/** Two columns of a table, by number or title: `2,3`, `Arabic,English`. */
export const columns: Value<[number | string, number | string]> = {
  expected: 'two columns, by number or title, such as `2,3` or `Arabic,English`',
  read(text) {
    const names = text.split(',').map((one) => one.trim())
    if (names.length !== 2 || names.some((one) => one === '' || one === '0')) return undefined
    return names.map((one) => (/^\d{1,4}$/.test(one) ? Number(one) : one)) as [number | string, number | string]
  },
}

/** The row of the titles of a table. */
export const row: Value<number | false> = {
  expected: 'the number of a row, from 1, or `none`',
  read: (text) => (text === 'none' ? false : /^\d{1,7}$/.test(text) && Number(text) > 0 ? Number(text) : undefined),
}

export const count: Value<number> = {
  expected: 'a whole number above 0',
  read: (text) => (/^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : undefined),
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }

/** Bytes: `8M`. */
export const size: Value<number> = {
  expected: 'a size such as `512k`, `8M` or `2G`',
  read(text) {
    const [, number = '', unit = ''] = /^(\d{1,12})([kmg]?)b?$/i.exec(text) ?? []
    return Number(number) > 0 ? Number(number) * UNITS[unit.toLowerCase()]! : undefined
  },
}

const TIMES: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }

/** Milliseconds: `20s`. */
export const duration: Value<number> = {
  expected: 'a time such as `500ms`, `20s` or `2m`',
  read(text) {
    const [, number = '', unit = ''] = /^(\d{1,9}(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? []
    return Number(number) > 0 ? Number(number) * TIMES[unit]! : undefined
  },
}

/** A share of the whole: `1%`, `.01`. */
export const portion: Value<number> = {
  expected: 'a share such as `1%` or `.01`',
  read(text) {
    const [, percent] = /^(.+)%$/.exec(text) ?? []
    if (percent === undefined) return probability.read(text)
    return /^(?:\d+\.?\d*|\.\d+)$/.test(percent) && Number(percent) <= 100 ? Number(percent) / 100 : undefined
  },
}

export const date: Value<Date> = {
  expected: 'a date such as `2024-05-01`',
  read: (text) => (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : undefined),
}

/** Reads the value of one flag. @throws {MuwaziError} `bad-option` */
export function readValue<T>(flag: string, { expected, read }: Value<T>, text: string): T {
  // In `-o --to tmx`, `--to` is a flag, not a file.
  const value = /^--?[a-z]/i.test(text) ? undefined : read(text)
  if (value === undefined) throw misuse(`Expected \`${flag}\` to be ${expected}, got ${show(text)}`)
  return value
}

/** Defaults that the command line has of its own. */
const RUN_DEFAULTS: Readonly<Record<string, string>> = { pageLanguage: 'as --language' }

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** One flag for each option of a writer; formats that share an option share the flag. */
export function writerFlags(
  formats: readonly { name: string; options?: readonly WriterOption[] | undefined }[],
  commands: readonly CommandName[],
): Flag[] {
  const flags = new Map<string, Flag & { formats: string[] }>()
  for (const format of formats)
    for (const { name, value, choices = [], default: byDefault, filled, help } of format.options ?? []) {
      if (filled !== undefined) continue
      const flag = `--${kebab(name)}`
      const other = flags.get(flag)
      if (other !== undefined) {
        other.formats.push(format.name)
        continue
      }
      const common = { name, commands, passes: 'write', formats: [format.name] } as const
      const isOn = value === 'boolean' && byDefault === true
      if (isOn) flags.set(flag, { flag: flag.replace('--', '--no-'), help: `do not ${help}`, ...common, formats: [format.name] })
      else if (value === 'boolean') flags.set(flag, { flag, help, ...common, formats: [format.name] })
      else
        flags.set(flag, {
          flag: `${flag} <${Array.isArray(value) ? 'WORD' : String(value).toUpperCase()}>`,
          help:
            Array.isArray(value) || choices.length > 0
              ? `${help}: ${(choices.length > 0 ? choices : (value as readonly string[])).join(', ')}`
              : help,
          value:
            value === 'text'
              ? words
              : value === 'date'
                ? date
                : value === 'words'
                  ? list(choices)
                  : choice(value as readonly string[]),
          default: RUN_DEFAULTS[name] ?? String(byDefault),
          ...common,
          formats: [format.name],
        })
    }
  return [...flags.values()].map((flag) => ({ ...flag, help: `${flag.help} (${flag.formats.join(', ')})` }))
}
