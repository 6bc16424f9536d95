// Which two columns of a table hold the texts.

import type { SideName } from '../../bitext.ts'
import { MuwaziError } from '../../errors.ts'
import { languageOf } from '../../languages/detect.ts'
import { countLetters } from '../../text/characters.ts'
import { languageName, languageTag } from './language-names.ts'

// `source (ar)` keeps its tag whatever else is in the table: a bare tag would be `id` for Indonesian, beside our own `id`.
const SIDE = { source: /^source(?: \((.+)\))?$/i, target: /^target(?: \((.+)\))?$/i }

/** What a text column is called. */
export function textTitle(side: SideName, language: string, header: 'tags' | 'names'): string {
  return header === 'names' ? languageName(language) : `${side} (${language})`
}

export interface TextColumn {
  index: number
  language: string
}

export type TextColumns = Record<SideName, TextColumn>

/** The two text columns: by our own titles, else the first two that are a language tag or a name of a language. */
export function titledColumns(titles: readonly string[], own: readonly string[]): TextColumns | undefined {
  const side = (name: SideName): TextColumn | undefined => {
    const index = titles.findIndex((title) => SIDE[name].test(title.trim()))
    return index === -1 ? undefined : { index, language: SIDE[name].exec(titles[index]?.trim() ?? '')?.[1] ?? 'und' }
  }
  const languages = (): TextColumn[] =>
    titles.flatMap((title, index) => {
      const language = own.includes(title.trim().toLowerCase()) ? undefined : languageTag(title.trim())
      return language === undefined ? [] : [{ index, language }]
    })
  const [source, target] = side('source') || side('target') ? [side('source'), side('target')] : languages()
  return source && target && { source, target }
}

/**
 * The two text columns of a table whose titles say nothing: the one with the most letters, and of those in another language the one
 * with the most. `hasTitles` when the first row is in other languages than the columns are.
 *
 * @throws MuwaziError `bad-input` where there are no two such columns
 */
export function untitledColumns(rows: readonly (readonly string[])[]): TextColumns & { hasTitles: boolean } {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  const columns = Array.from({ length: width }, (_, index) => columnOf(rows, index)).sort((a, b) => b.letters - a.letters)
  const one = columns[0]
  const other = columns.find(({ language, letters }) => letters > 0 && language !== one?.language)
  if (!one || !other) throw noColumns(rows[0] ?? [])
  const [source, target] = one.index < other.index ? [one, other] : [other, one]
  const strange = ({ index, language }: TextColumn): boolean => {
    const cell = rows[0]?.[index] ?? ''
    return lettersOf(cell) > 0 && languageOf([{ kind: 'paragraph', text: cell }]) !== language
  }
  return { source, target, hasTitles: rows.length > 1 && (strange(source) || strange(target)) }
}

function columnOf(rows: readonly (readonly string[])[], index: number): TextColumn & { letters: number } {
  const cells = rows.map((cells) => ({ kind: 'paragraph' as const, text: cells[index] ?? '' }))
  return { index, language: languageOf(cells), letters: cells.reduce((sum, { text }) => sum + lettersOf(text), 0) }
}

function lettersOf(text: string): number {
  const { arabic, latin, other } = countLetters(text)
  return arabic + latin + other
}

function noColumns(titles: readonly string[]): MuwaziError {
  const got = Array.from(titles, (title = '') => `\`${title.slice(0, 40)}\``)
    .slice(0, 8)
    .join(', ')
  return new MuwaziError(
    'bad-input',
    `Expected a header row with two text columns, as \`source (ar)\` and \`target (en)\`, got ${got || 'an empty table'}`,
  )
}
