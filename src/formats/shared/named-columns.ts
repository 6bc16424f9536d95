// What the caller says of a table: its two columns, and the row of its titles.

import type { Message, SideName } from '../../bitext.ts'
import { brief, type MuwaziError, misuse, show } from '../../errors.ts'
import { columnRole } from './column-role.ts'
import type { TextColumn } from './text-columns.ts'

/** Titles that the caller names stand in one of this many first rows. */
const MAX_HEAD_ROWS = 12

/** How the caller reads a table: two columns, source first, by number (from 1) or title, and the row of its titles. */
export interface TableOptions {
  /** @default by their titles, then by their cells */
  columns?: readonly [source: number | string, target: number | string] | undefined
  /** From 1; `false` for a table without titles. @default the first row whose titles name languages or sides */
  headerRow?: number | false | undefined
}

const isColumn = (one: unknown): boolean =>
  typeof one === 'string' ? one.trim() !== '' : typeof one === 'number' && Number.isInteger(one) && one >= 1

export function checkTable({ columns, headerRow }: { columns?: unknown; headerRow?: unknown }): void {
  if (columns !== undefined && !(Array.isArray(columns) && columns.length === 2 && columns.every(isColumn)))
    throw misuse(`Expected \`columns\` to be two columns, each a number from 1 or a title, got ${show(columns)}`)
  if (headerRow !== undefined && headerRow !== false && !(typeof headerRow === 'number' && isColumn(headerRow)))
    throw misuse(`Expected \`headerRow\` to be the number of a row, from 1, or \`false\`, got ${show(headerRow)}`)
}

const plain = (title: string): string => title.normalize('NFC').trim().toLowerCase()

/** Which of the first rows of a table holds the titles that the caller names; -1 where he names none, or no row does. */
export function rowOfTitles(
  rows: readonly (readonly (string | undefined)[])[],
  { columns }: Pick<TableOptions, 'columns'>,
): number {
  const wanted = (columns ?? []).flatMap((one) => (typeof one === 'string' ? [plain(one)] : []))
  const holds = (cells: readonly (string | undefined)[]): boolean => {
    const titles = new Set(Array.from(cells, (cell) => plain(cell ?? '')))
    return wanted.every((title) => titles.has(title))
  }
  return wanted.length === 0 ? -1 : rows.slice(0, MAX_HEAD_ROWS).findIndex(holds)
}

/** The two columns that the caller names; `undefined` where there are no such two. */
export function pickColumns<C extends Pick<TextColumn, 'index' | 'title'>>(
  all: readonly C[],
  wanted: NonNullable<TableOptions['columns']>,
): Record<SideName, C> | undefined {
  const [source, target] = wanted.map((one) =>
    all.find(({ index, title }) =>
      typeof one === 'number' ? index === one - 1 : title !== undefined && plain(title) === plain(one),
    ),
  )
  return source && target && source !== target ? { source, target } : undefined
}

/** The error for columns that a table does not have; `all` of it, `undefined` where there is no table. */
export function noSuchColumns(
  wanted: NonNullable<TableOptions['columns']>,
  all: readonly Pick<TextColumn, 'index' | 'title'>[] | undefined,
): MuwaziError {
  const has = all?.map(({ index, title }) => (title?.trim() ? show(title.trim()) : index + 1)).join(', ')
  return misuse(
    `Expected \`columns\` to name two columns of a table, as \`[2, 3]\` or \`['Arabic', 'English']\`, got ${wanted.map(show).join(' and ')}; ${
      has === undefined ? 'the text has no table' : `the table has ${has}`
    }`,
  )
}

/** So many columns are named. */
const MAX_NAMED = 8

/** Tells of columns that hold something and are not read: those in further languages, by their titles, and others. */
export function furtherColumns(
  columns: readonly TextColumn[],
  taken: readonly { index: number; language: string }[],
  isOwn: (title: string) => boolean,
): Message[] {
  const [one, two] = taken.map(({ language }) => brief(language))
  const rest = columns.filter(
    ({ index, title = '', cells }) => cells.size > 0 && taken.every((one) => one.index !== index) && !isOwn(title.trim()),
  )
  const isFurther = ({ title = '' }: TextColumn): boolean => {
    const role = columnRole(title)
    return role?.language !== undefined && !role.aside
  }
  const told = (ruleId: Message['ruleId'], list: readonly TextColumn[]): Message[] => {
    const names = list
      .slice(0, MAX_NAMED)
      .map(({ index, title = '' }) => (title.trim() === '' ? `column ${index + 1}` : show(title.trim())))
    if (list.length > names.length) names.push(`and ${list.length - names.length} more`)
    return names.length === 0
      ? []
      : [{ ruleId, reason: `Read as ${one} and ${two}; further columns are left out: ${names.join(', ')}` }]
  }
  return [
    ...told('third-language', rest.filter(isFurther)),
    ...told(
      'left-out',
      rest.filter((column) => !isFurther(column)),
    ),
  ]
}
