// What the tests of the command line share: a folder of their own, and `main` on streams in memory.

import { isUtf8 } from 'node:buffer'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import type { Environment } from '../../src/cli/locale.ts'
import { main } from '../../src/cli/main.ts'
import { parse as parseTable } from '../../src/entries/csv.ts'

export const ARABIC = [
  'ذهب الولد إلى المدرسة في الصباح.',
  'كان الجو باردا جدا في ذلك اليوم.',
  'اشترى أبوه ثلاثة كتب من السوق.',
  'عاد الجميع إلى البيت مساء.',
]
export const ENGLISH = [
  'The boy went to school in the morning.',
  'The weather was very cold on that day.',
  'His father bought three books from the market.',
  'Everyone returned home in the evening.',
]
export const MIXED = [...ARABIC, ...ENGLISH].join('\n\n')
export const FRENCH =
  "Le conseil municipal a décidé hier soir de fermer la bibliothèque pendant les travaux de l'été, et les habitants protestent."

export let folder: string
/** Gives each test of a file a folder of its own; test files share this module, so each asks for itself. */
export const inFolders = () =>
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'muwazi-cli-'))
  })
export const at = (name: string) => join(folder, name)
export const file = (name: string, text: string | Uint8Array = MIXED) => {
  writeFileSync(at(name), text)
  return at(name)
}
export const written = (name: string) => readFileSync(at(name), 'utf8').replaceAll(`${folder}/`, '')

export interface Seen {
  code: number
  out: string
  err: string
}

interface RunOptions {
  stdin?: string | Uint8Array
  terminal?: boolean
  environment?: Environment
}

/** Runs `main` on streams in memory, where bytes that are no text are as Latin-1; the temporary folder is taken out of what it says. */
export async function run(argv: string[], { stdin = '', terminal = false, environment = {} }: RunOptions = {}): Promise<Seen> {
  const said = { out: '', err: '' }
  const output = (name: 'out' | 'err') => ({
    isTTY: terminal,
    write(piece: string | Uint8Array, done: () => void) {
      said[name] += typeof piece === 'string' ? piece : Buffer.from(piece).toString(isUtf8(piece) ? 'utf8' : 'latin1')
      done()
    },
  })
  const bytes = (async function* () {
    yield Buffer.from(stdin)
  })()
  const code = await main(argv, { stdin: bytes, stdout: output('out'), stderr: output('err') }, environment)
  const short = (text: string) => text.replaceAll(`${folder}/`, '')
  return { code, out: short(said.out), err: short(said.err) }
}

/** Fails with this code and one sentence on stderr, and puts no data anywhere. */
export async function fails(argv: string[], code: 1 | 2, sentence: string | RegExp, stdin?: string) {
  const before = readdirSync(folder)
  const seen = await run(argv, { stdin: stdin ?? '' })
  expect(seen.err).toMatch(/^muwazi: .*\n$/)
  if (typeof sentence === 'string') expect(seen.err).toBe(`muwazi: ${sentence}\n`)
  else expect(seen.err).toMatch(sentence)
  expect(seen).toMatchObject({ code, out: '' })
  expect(readdirSync(folder)).toEqual(before)
}

export const rows = (table: string) =>
  parseTable(table).segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])
export const ALL = ARABIC.map((text, i) => [text, ENGLISH[i]])
