import { titleOf } from '../formats/shared/title.ts'
import { languageOf } from '../languages/detect.ts'
import { countLetters, primary } from '../text/characters.ts'
import type { Identify } from './sides.ts'
import type { Column, Table } from './tables.ts'

/** What is known of a column from its cells. */
interface Written extends Column {
  /** Letters of each cell, by row. */
  letters: Map<string, number>
  /** Shares of the cells with letters. */
  arabic: number
  latin: number
}

/** So many rows show how a table is written. */
const SAMPLE = 400
/** The share of its cells with letters that a column must have in one script to be in that script. */
const MOST = 0.6

function written(column: Column): Written {
  const letters = new Map<string, number>()
  let arabic = 0
  let latin = 0
  for (const [row, blocks] of column.cells) {
    const counts = countLetters(blocks.map(({ text }) => text).join(' '))
    const all = counts.arabic + counts.latin + counts.other
    if (all === 0) continue
    letters.set(row, all)
    if (counts.arabic > all / 2) arabic++
    else latin++
    if (letters.size === SAMPLE) break
  }
  const filled = Math.max(1, letters.size)
  return { ...column, letters, arabic: arabic / filled, latin: latin / filled }
}

/** Which language a column is in: as the document says, else by its letters, else as identified. */
function languageIn(column: Written, identify: Identify | undefined): string | undefined {
  if (column.letters.size === 0) return undefined
  if (column.language !== undefined) return column.language
  if (column.arabic >= MOST) return languageOf([{ kind: 'paragraph', text: sampleOf(column) }], identify)
  return column.latin >= MOST ? identify?.(sampleOf(column)) : undefined
}

function sampleOf({ cells }: Column): string {
  let text = ''
  for (const blocks of cells.values()) {
    for (const block of blocks) text += ` ${block.text}`
    if (text.length > 2000) break
  }
  return text
}

/** How well two columns correspond, 0 to 1 a row: rows that both fill, with texts of like lengths. */
function likeness(a: Written, b: Written): number {
  let sum = 0
  for (const [row, letters] of a.letters) {
    const other = b.letters.get(row)
    if (other !== undefined) sum += Math.min(letters, other) / Math.max(letters, other)
  }
  return sum
}

export interface Chosen {
  source: Column
  target: Column
  /** Likeness over the rows that both fill, 0 to 1. */
  likeness: number
  /** Whether the document itself names both columns. */
  declared: boolean
}

/**
 * The two columns of a table that are in two languages: by what the document says of them, by the script of their cells, by their
 * languages as identified; of several such couples the one whose cells are most alike in length (an identifier beside each text is in
 * Latin letters too). Undefined where there are no such two.
 */
export function chooseColumns(
  table: Table,
  languages: readonly [string, string],
  identify?: Identify | undefined,
): Chosen | undefined {
  const columns = table.columns.map(written)
  const found = columns.map((column) => languageIn(column, identify))
  const [source, target] = languages.map(primary) as [string, string]
  const candidates = (wanted: string, other: string) =>
    columns.filter((column, k) => {
      const language = found[k] === undefined ? undefined : primary(found[k])
      if (language !== undefined) return language === wanted
      // Nothing is known but the script.
      if (column.letters.size === 0) return false
      if (wanted === 'ar') return column.arabic >= MOST
      return other === 'ar' ? column.latin >= MOST : column.latin >= MOST || column.arabic >= MOST
    })
  let best: (Chosen & { sum: number }) | undefined
  for (const a of candidates(source, target))
    for (const b of candidates(target, source)) {
      if (a.index === b.index) continue
      // Of two columns that could be either, the first is the source.
      const unsure = a.language === undefined && b.language === undefined && source !== 'ar' && target !== 'ar'
      if (unsure && a.index > b.index && found[columns.indexOf(a)] === found[columns.indexOf(b)]) continue
      const sum = likeness(a, b)
      if (best !== undefined && sum <= best.sum) continue
      let both = 0
      for (const row of a.letters.keys()) if (b.letters.has(row)) both++
      best = {
        source: a,
        target: b,
        sum,
        likeness: both === 0 ? 0 : sum / both,
        declared: a.language !== undefined && b.language !== undefined,
      }
    }
  return best
}

/**
 * The two languages of a document that is a table, where its columns tell them: the columns that are titled source and target, else Arabic
 * first, else in the order of the columns. Languages that the caller gives are kept.
 */
export function tableLanguages(
  tables: readonly Table[],
  given: { sourceLanguage?: string | undefined; targetLanguage?: string | undefined },
  identify?: Identify | undefined,
): [string, string] | undefined {
  for (const table of tables) {
    const columns = table.columns.map(written).map((column) => ({
      side: titleOf(column.title ?? '')?.side,
      language: languageIn(column, identify),
    }))
    const tagOf = (side: 'source' | 'target') => columns.find((column) => column.side === side)?.language
    const all = [...new Set(columns.flatMap(({ language }) => (language === undefined ? [] : [language])))]
    const isArabic = (tag: string) => primary(tag) === 'ar'
    const rest = (one: string) => all.filter((tag) => primary(tag) !== primary(one))
    const source =
      given.sourceLanguage ??
      (given.targetLanguage === undefined
        ? (tagOf('source') ?? all.find(isArabic) ?? all[0])
        : preferred(rest(given.targetLanguage)))
    if (source === undefined) continue
    const titled = tagOf('target')
    const target =
      given.targetLanguage ?? (titled !== undefined && primary(titled) !== primary(source) ? titled : preferred(rest(source)))
    if (target !== undefined) return [source, target]
  }
  return undefined
}

/** Arabic, then English, then what comes first. */
const preferred = (tags: readonly string[]): string | undefined =>
  tags.find((tag) => primary(tag) === 'ar') ?? tags.find((tag) => primary(tag) === 'en') ?? tags[0]
