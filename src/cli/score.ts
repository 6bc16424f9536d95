import { scorer } from '../core.ts'
import { misuse, show } from '../errors.ts'
import { languagesOfPairs } from '../languages/detect.ts'
import { type ChunkDecoder, chunkDecoder, TEXT_ENCODING } from '../text/bytes.ts'
import { identifierFor } from './align.ts'
import { print, type Streams, say } from './files.ts'
import type { Options } from './flags.ts'
import { setUp } from './read.ts'
import { counted } from './report.ts'
import { piecesOf } from './stream-input.ts'

/** Pairs whose languages are detected, before the first is written. */
const LOOKED_AT = 1_000
/** Lines that are printed at a time. */
const LINES_AT_A_TIME = 1_000

/** Where the two texts of a line stand. */
interface Columns {
  source: number
  target: number
  /** The first line has titles. */
  titled: boolean
}

/**
 * Adds a score to each line of a table of pairs, or leaves out lines below one; in constant memory.
 *
 * @returns the exit code
 */
export async function scorePairs(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  if (files.length > 1) throw misuse(`Expected one file of pairs, or stdin, got ${files.length} files; \`cat\` joins them`)
  const [path = '-'] = files
  const { minScore, quiet } = options
  const decoder = chunkDecoder(TEXT_ENCODING)
  const lines = linesIn(piecesOf(path, streams), decoder)
  const head: string[] = []
  for (let next = await lines.next(); !next.done; next = await lines.next()) if (head.push(next.value) === LOOKED_AT) break
  const columns = columnsOf(head[0] ?? '', options.columns)
  const scoreOf = await scorerOf(head.slice(columns.titled ? 1 : 0), columns, options, streams)
  const counts = { pairs: 0, left: 0, torn: 0 }
  // `muwazi` writes line feeds and tabs inside of a text as \n and \t, in tables with titles.
  const textOf = (cell: string) => (columns.titled ? cell.replace(/\\[tnr]/g, ' ') : cell)
  const written = (line: string): string => {
    const end = line.endsWith('\r') ? '\r\n' : '\n'
    const own = line.slice(0, line.length + 1 - end.length)
    const cells = own.split('\t')
    const isWhole = cells.length > Math.max(columns.source, columns.target)
    const score = isWhole ? scoreOf(textOf(cells[columns.source]!), textOf(cells[columns.target]!)) : 0
    counts.pairs++
    if (!isWhole) counts.torn++
    if (minScore === undefined) return `${own}${isWhole ? '' : '\t'.repeat(missing(cells, columns))}\t${score.toFixed(4)}${end}`
    if (score >= minScore) return line + '\n'
    counts.left++
    return ''
  }
  const title = columns.titled ? head.shift()! : undefined
  let isOpen = title === undefined || (await print(streams.stdout, [titleLine(title, minScore)]))
  let batch: string[] = head.splice(0).map(written)
  while (isOpen) {
    const next = await lines.next()
    if (!next.done) batch.push(written(next.value))
    if (next.done || batch.length >= LINES_AT_A_TIME) {
      isOpen = await print(streams.stdout, batch)
      batch = []
    }
    if (next.done) break
  }
  const { pairs, left, torn } = counts
  const name = path === '-' ? 'stdin' : path
  const about = [
    `${name}: ${counted(pairs, 'pair')}`,
    ...(minScore === undefined ? [] : [`${left} left out below ${minScore}`]),
    ...(torn === 0 ? [] : [`${counted(torn, 'line')} without two texts`]),
  ]
  const told = decoder.messages().map(({ reason, ruleId }) => `${name}: ${reason} (${ruleId})`)
  if (!quiet) await say(streams.stderr, [...told, about.join(', ')])
  return 0
}

/** So many tabs put the score of a line that lacks cells into its column. */
const missing = (cells: readonly string[], { source, target }: Columns): number => Math.max(source, target) + 1 - cells.length

function titleLine(line: string, minScore: number | undefined): string {
  if (minScore !== undefined) return `${line}\n`
  return line.endsWith('\r') ? `${line.slice(0, -1)}\tscore\r\n` : `${line}\tscore\n`
}

/** Lines without their line feed. */
async function* linesIn(pieces: AsyncIterable<Uint8Array>, decoder: ChunkDecoder): AsyncGenerator<string> {
  let rest: string[] = []
  for await (const piece of pieces) {
    const [first, ...more] = decoder.write(piece).split('\n')
    rest.push(first!)
    if (more.length === 0) continue
    yield rest.join('')
    rest = [more.pop()!]
    yield* more
  }
  const [first, ...more] = decoder.end().split('\n')
  yield* [rest.join('') + first, ...more].filter((line, k) => k < more.length || line !== '')
}

const TITLES = ['source', 'target'] as const

function columnsOf(line: string, given: Options['columns']): Columns {
  const cells = line
    .replace(/\r$/, '')
    .split('\t')
    .map((cell) => cell.trim().toLowerCase())
  const [source, target] = given ?? (TITLES.every((title) => cells.includes(title)) ? TITLES : [1, 2])
  const at = (column: number | string): number => {
    if (typeof column === 'number') return column - 1
    const found = cells.indexOf(column.toLowerCase())
    if (found < 0)
      throw misuse(
        `Expected \`--columns\` to name titles of the first line, got ${show(column)}; its titles are ${show(cells.join(', '))}`,
      )
    return found
  }
  return { source: at(source), target: at(target), titled: typeof source === 'string' || typeof target === 'string' }
}

async function scorerOf(head: readonly string[], { source, target }: Columns, options: Options, streams: Streams) {
  const { lexicon } = await setUp({ ...options, pins: undefined, srx: undefined }, streams)
  const cells = head.map((line) => line.split('\t'))
  const side = (at: number) => cells.map((row) => row[at] ?? '')
  const texts = [side(source), side(target)] as const
  const identify = await identifierFor(texts.flat(), options)
  const [sourceLanguage, targetLanguage] = languagesOfPairs(...texts, { ...options, identify })
  return scorer({ sourceLanguage, targetLanguage, lexicon })
}
