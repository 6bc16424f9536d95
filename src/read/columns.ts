import { countLetters } from '../script/characters.ts'

/** A cell, in which table and column it stands. */
export interface Cell {
  table: number
  column: number
  text: string
}

interface Column {
  arabic: number
  latin: number
  length: number
  named: 'ar' | 'und-Latn' | undefined
}

const ARABIC = /^(?:\(?ar(?:abic)?\)?|(?:اللغة |النص |ال)?عربي[ةه]?|(?:اللغة |النص )?العربي[ةه]?)$/iu
const LATIN = /^(?:\(?en(?:glish)?\)?|(?:اللغة |النص )?(?:ال)?[إا]نجليزي[ةه]?|(?:اللغة |النص )?(?:ال)?[إا]نكليزي[ةه]?)$/iu
const PURE = 0.8
const LEAST = 2
/** A column of names beside one of explanations is no translation of it. */
const LONGER = 2.5

const scriptOf = (text: string): 1 | 0 | -1 => {
  const { arabic, latin } = countLetters(text)
  return arabic > latin ? 1 : latin > arabic ? -1 : 0
}

/**
 * The languages of table columns, a cell each: where one column is Arabic and another Latin and both say about as much, or where their
 * heads name the languages, numbers and names in them are of their column's language.
 */
export function columnLanguages(cells: readonly (Cell | undefined)[]): (string | undefined)[] {
  const tables = new Map<number, Map<number, Column>>()
  for (const cell of cells) {
    if (cell === undefined) continue
    const table = tables.get(cell.table) ?? new Map<number, Column>()
    tables.set(cell.table, table)
    const first = !table.has(cell.column)
    const column = table.get(cell.column) ?? { arabic: 0, latin: 0, length: 0, named: undefined }
    table.set(cell.column, column)
    const text = cell.text.trim()
    if (first) column.named = ARABIC.test(text) ? 'ar' : LATIN.test(text) ? 'und-Latn' : undefined
    const script = scriptOf(text)
    if (script > 0) column.arabic++
    if (script < 0) column.latin++
    column.length += text.length
  }
  const languages = new Map([...tables].map(([table, columns]) => [table, languagesOf(columns)]))
  return cells.map((cell) => {
    const language = cell && languages.get(cell.table)?.get(cell.column)
    return cell === undefined || (language === 'und-Latn' && scriptOf(cell.text) > 0) ? undefined : language
  })
}

function languagesOf(columns: ReadonlyMap<number, Column>): Map<number, string> {
  const found = new Map<number, string>()
  const all = [...columns]
  const named = all.filter(([, column]) => column.named !== undefined)
  if (new Set(named.map(([, column]) => column.named)).size > 1) {
    for (const [at, column] of named) found.set(at, column.named!)
    return found
  }
  const isPure = (part: number, { arabic, latin }: Column) => part >= LEAST && part >= PURE * (arabic + latin)
  for (const [at, arabic] of all)
    for (const [there, latin] of all) {
      if (!isPure(arabic.arabic, arabic) || !isPure(latin.latin, latin)) continue
      if (Math.max(arabic.length, latin.length) > LONGER * Math.min(arabic.length, latin.length)) continue
      found.set(at, 'ar')
      found.set(there, 'und-Latn')
    }
  return found
}
