// Which two columns of a table hold the texts: by what the document and its titles say, by the script of the cells, by how alike they are.

import type { Message, SideName } from '../../bitext.ts'
import { type Identify, languageOf } from '../../languages/detect.ts'
import { primary, scriptOf } from '../../languages/tag.ts'
import { countLetters } from '../../text/characters.ts'
import { type ColumnRole, columnRole, contentOf } from './column-role.ts'

/** A column as whoever reads a table has it. */
export interface TextColumn {
  /** From 0. */
  index: number
  title: string | undefined
  /** What the document says of each cell (`lang`). */
  language: string | undefined
  /** The texts of cells that are filled, by any name of their row. */
  cells: ReadonlyMap<string, string>
}

/** A column with what its title and its cells say. */
interface Profile<C extends TextColumn> {
  column: C
  role: ColumnRole | undefined
  /** As the document or the title says, unless the cells contradict it. */
  declared: string | undefined
  /** The title names a language that more than half of the cells contradict by their script. */
  contradicted: boolean
  /** Codes, dates, states and parts of speech are no texts. */
  content: 'text' | 'label' | 'code'
  /** Letters of each cell, by row. */
  letters: Map<string, number>
  /** Shares of the cells with letters. */
  arabic: number
  latin: number
}

/** This many rows show how a table is written. */
const SAMPLE_ROWS = 400
/** The share of its cells with letters that a column must have in one script to be in that script. */
const MIN_SCRIPT_SHARE = 0.6

function profile<C extends TextColumn>(column: C): Profile<C> {
  const letters = new Map<string, number>()
  let arabic = 0
  for (const [row, text] of column.cells) {
    const counts = countLetters(text)
    const all = counts.arabic + counts.latin + counts.other
    if (all === 0) continue
    letters.set(row, all)
    if (counts.arabic > all / 2) arabic++
    if (letters.size === SAMPLE_ROWS) break
  }
  const filled = Math.max(1, letters.size)
  const role = column.title === undefined ? undefined : columnRole(column.title)
  const titled = role?.language
  const isTitled = role?.language !== undefined || role?.side !== undefined
  const contradicted = titled !== undefined && contradicts(titled, arabic, letters.size)
  return {
    column,
    role,
    declared: column.language ?? (contradicted ? undefined : titled),
    contradicted,
    content: isTitled ? 'text' : contentBelow([...column.cells.values()].slice(0, SAMPLE_ROWS)),
    letters,
    arabic: arabic / filled,
    latin: (letters.size - arabic) / filled,
  }
}

/** What cells are, also where the first one is a title that no row of titles showed: "Status", "Done", "Open". */
function contentBelow(cells: readonly string[]): Profile<TextColumn>['content'] {
  const [first = '', ...rest] = cells
  return contentOf(rest.length > 1 && columnRole(first)?.aside ? rest : cells)
}

/** Whether more than half of the cells with letters are in another script than a language. */
function contradicts(language: string, arabic: number, lettered: number): boolean {
  const right = scriptOf(language) === 'Arab' ? arabic : lettered - arabic
  return lettered - right > lettered / 2
}

/** The language that a title gives to the cells below it; `undefined` where it gives none, or most of them contradict it in script. */
export function titledLanguage(title: string, cells: Iterable<string>): string | undefined {
  const index = 0
  const texts = new Map(Array.from(cells, (text, row) => [`${row}`, text] as const))
  const { declared, role } = profile({ index, title, language: undefined, cells: texts })
  return role?.aside ? undefined : declared
}

/** The language of a column: as declared, else by its letters, else as identified. */
function languageIn<C extends TextColumn>(one: Profile<C>, identify: Identify | undefined): string | undefined {
  if (one.declared !== undefined) return one.declared
  if (one.letters.size === 0) return undefined
  if (one.arabic >= MIN_SCRIPT_SHARE) return languageOf([{ kind: 'paragraph', text: sampleOf(one.column, true) }], identify)
  return one.latin >= MIN_SCRIPT_SHARE ? identify?.(sampleOf(one.column, false)) : undefined
}

/** The language of one column: as declared, else by its letters, else as identified; `undefined` where nothing tells. */
export const languageOfColumn = (column: TextColumn, identify?: Identify | undefined): string | undefined =>
  languageIn(profile(column), identify)

const SAMPLE_LENGTH = 2000

/** The cells in one script: a title that names nothing ("Translation" above three Arabic words) is in another. */
function sampleOf({ cells }: TextColumn, isArabic: boolean): string {
  let text = ''
  for (const cell of cells.values()) {
    const { arabic, latin, other } = countLetters(cell)
    if (arabic > (arabic + latin + other) / 2 !== isArabic) continue
    text += ` ${cell}`
    if (text.length > SAMPLE_LENGTH) break
  }
  return text
}

/**
 * How well two columns correspond: for each row that both fill, 0 to 1 by how alike the lengths of their texts are. A column of which the cells
 * repeat while those of the other do not (a state beside sentences) corresponds to it less.
 */
function likeness<C extends TextColumn>(a: Profile<C>, b: Profile<C>): { sum: number; rows: number } {
  let sum = 0
  let rows = 0
  const distinct = [new Set<string>(), new Set<string>()] as const
  for (const [row, letters] of a.letters) {
    const other = b.letters.get(row)
    // The same cell on both sides: merged over both columns, or not translated.
    if (other === undefined || a.column.cells.get(row) === b.column.cells.get(row)) continue
    rows++
    sum += Math.min(letters, other) / Math.max(letters, other)
    distinct[0].add(a.column.cells.get(row) ?? '')
    distinct[1].add(b.column.cells.get(row) ?? '')
  }
  const [one, two] = [distinct[0].size, distinct[1].size]
  return { sum: rows === 0 ? 0 : (sum * Math.min(one, two)) / Math.max(one, two), rows }
}

export interface ChosenColumns<C extends TextColumn> {
  source: C
  target: C
  /** Likeness over the rows that both fill, 0 to 1. */
  likeness: number
  /** Whether the document itself names both columns. */
  declared: boolean
  /** `column-title` for titles that the cells contradict. */
  messages: Message[]
}

/** How much what a column says of itself speaks for it: a title of a text more than anything that can be seen in its cells. */
const rank = ({ declared, role, contradicted }: Profile<TextColumn>): number =>
  contradicted
    ? 0
    : Number(declared !== undefined) +
      Number(role?.language !== undefined || role?.side !== undefined) +
      (role?.version === 'edited' ? EDITED_RANK : 0)

/** A translation that a person edited is the text, whatever else is titled. */
const EDITED_RANK = 3

/**
 * The two columns of a table that are in two languages. A title that names a language or a side wins over likeness, unless more than half of
 * the cells contradict it in script. Columns of codes, states, remarks, dates and parts of speech are never a text, but where all that is
 * titled with the languages is such: `English note`, `Arabic note`. `undefined` where there are no two such columns.
 */
export function chooseColumns<C extends TextColumn>(
  columns: readonly C[],
  languages: readonly [string, string],
  identify?: Identify | undefined,
): ChosenColumns<C> | undefined {
  const profiles = columns.map(profile)
  const machine = profiles.find(({ role }) => role?.version === 'machine')
  // Beside a column of a machine, "Final" is no state, where it holds texts.
  const isEdited = ({ role, content }: Profile<C>) => machine !== undefined && role?.version === 'edited' && content === 'text'
  const texts = profiles.filter((one) => (one.role?.aside === undefined || isEdited(one)) && one.content !== 'code')
  const titled = profiles.filter(({ role, contradicted }) => role?.aside && role.language !== undefined && !contradicted)
  const best = bestOf(texts, languages, identify) ?? bestOf(titled, languages, identify)
  if (best === undefined) return undefined
  const { a, b, rows, sum } = best
  return {
    source: a.column,
    target: b.column,
    likeness: rows === 0 ? 0 : sum / rows,
    declared: isDeclared(a) && isDeclared(b),
    messages: [
      ...profiles.filter(({ contradicted }) => contradicted).map(({ column, role }) => contradiction(column, role)),
      ...[a, b].filter((one) => machine !== undefined && isEdited(one)).map(({ column }) => edited(column, machine!.column)),
    ],
  }
}

const isDeclared = ({ declared, role, contradicted }: Profile<TextColumn>): boolean =>
  declared !== undefined || (role?.side !== undefined && !contradicted)

const edited = (taken: TextColumn, machine: TextColumn): Message => ({
  ruleId: 'column-title',
  reason: `Took \`${taken.title}\` in column ${taken.index + 1}, as a person left it, and not \`${machine.title}\` in column ${machine.index + 1}`,
})

const contradiction = ({ index, title }: TextColumn, role: ColumnRole | undefined): Message => ({
  ruleId: 'column-title',
  reason: `Expected \`${role?.language}\` in column ${index + 1}, as its title \`${title}\` says, got another script in most cells; went by the cells`,
})

/** Of a table that is wider, the columns that say most of themselves are held against those in the other language, else the first ones. */
const MAX_CANDIDATES = 60

function bestOf<C extends TextColumn>(
  profiles: readonly Profile<C>[],
  languages: readonly [string, string],
  identify: Identify | undefined,
) {
  const found = new Map(profiles.map((one) => [one, languageIn(one, identify)]))
  const [source, target] = languages.map(primary) as [string, string]
  const candidates = (wanted: string, other: string) => {
    const all = profiles.filter((one) => {
      const language = found.get(one)
      if (language !== undefined) return primary(language) === wanted
      // Nothing is known but the script.
      if (one.letters.size === 0) return false
      const isArabic = scriptOf(wanted) === 'Arab'
      if (isArabic) return one.arabic >= MIN_SCRIPT_SHARE
      return scriptOf(other) === 'Arab'
        ? one.latin >= MIN_SCRIPT_SHARE
        : one.latin >= MIN_SCRIPT_SHARE || one.arabic >= MIN_SCRIPT_SHARE
    })
    if (all.length <= MAX_CANDIDATES) return all
    const most = new Set([...all].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_CANDIDATES))
    return all.filter((one) => most.has(one))
  }
  const [sources, targets] = [candidates(source, target), candidates(target, source)]
  let best: { a: Profile<C>; b: Profile<C>; rank: number; sum: number; rows: number } | undefined
  for (const a of sources)
    for (const b of targets) {
      if (a === b || (a.content === 'label') !== (b.content === 'label')) continue
      // Of two columns that could be either, the first is the source.
      const unsure = a.declared === undefined && b.declared === undefined && source !== 'ar' && target !== 'ar'
      if (unsure && a.column.index > b.column.index && found.get(a) === found.get(b)) continue
      const ranks = rank(a) + rank(b)
      const { sum, rows } = likeness(a, b)
      if (best === undefined || ranks > best.rank || (ranks === best.rank && sum > best.sum))
        best = { a, b, rank: ranks, sum, rows }
    }
  return best
}

/**
 * The two languages of a table, where its columns tell them: of the columns that are titled source and target, else Arabic first, else in the
 * order of the columns. Languages that the caller gives are kept.
 */
export function languagesOfColumns(
  all: readonly TextColumn[],
  given: { sourceLanguage?: string | undefined; targetLanguage?: string | undefined },
  identify?: Identify | undefined,
): [string, string] | undefined {
  const columns = all
    .map(profile)
    .filter(({ role, content }) => role?.aside === undefined && content !== 'code')
    .map((one) => ({ side: one.role?.side, label: one.content === 'label', language: languageIn(one, identify) }))
  const texts = columns.some(({ label }) => !label) ? columns.filter(({ label }) => !label) : columns
  const tagOf = (side: SideName) => texts.find((column) => column.side === side)?.language
  const tags = [...new Set(texts.flatMap(({ language }) => (language === undefined ? [] : [language])))]
  const rest = (one: string) => tags.filter((tag) => primary(tag) !== primary(one))
  const source =
    given.sourceLanguage ??
    (given.targetLanguage === undefined
      ? (tagOf('source') ?? tags.find((tag) => primary(tag) === 'ar') ?? tags[0])
      : preferred(rest(given.targetLanguage)))
  if (source === undefined) return undefined
  const titled = tagOf('target')
  const target =
    given.targetLanguage ?? (titled !== undefined && primary(titled) !== primary(source) ? titled : preferred(rest(source)))
  return target === undefined ? undefined : [source, target]
}

/** Arabic, then English, then what comes first. */
const preferred = (tags: readonly string[]): string | undefined =>
  tags.find((tag) => primary(tag) === 'ar') ?? tags.find((tag) => primary(tag) === 'en') ?? tags[0]

/** The columns that titles call source and target: the first of each that holds no codes (`source_language`), else the first. */
export function sidedColumns<C extends TextColumn>(columns: readonly C[]): Record<SideName, C> | undefined {
  const find = (side: SideName): C | undefined => {
    const titled = columns.filter(({ title }) => {
      const role = columnRole(title ?? '')
      return role?.side === side && !role.aside
    })
    const texts = titled.filter(({ cells }) => contentOf([...cells.values()].slice(0, SAMPLE_ROWS)) !== 'code')
    return texts.find(({ title }) => columnRole(title ?? '')?.version === 'edited') ?? texts[0] ?? titled[0]
  }
  const [source, target] = [find('source'), find('target')]
  return source && target && { source, target }
}
