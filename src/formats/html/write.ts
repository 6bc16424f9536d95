// A page of its own with both texts side by side: to read, to print, to check pairs in any browser.

import type { BitextLike, Segment, Side, SideName, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { direction } from '../../languages/tag.ts'
import { withinOutput } from '../../limits.ts'
import { doubtWords, otherFlags } from '../shared/doubts.ts'
import { languageName } from '../shared/languages.ts'
import { isBlank, leftOut, selected } from '../shared/left-out.ts'
import { DEFAULT_DOUBT } from '../shared/pair-facts.ts'
import { checkChoice, checkWriteOptions, joinChunks, renamed, TOOL } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { escapeAttribute, escapeText } from '../shared/xml.ts'
import { STYLE, STYLE_HASH } from './style.ts'
import { WORDS, type Words } from './words.ts'

export interface HtmlOptions extends WriteOptions {
  /** Heading and title of the page. @default the names of both languages: `Arabic – English` */
  title?: string | undefined
  /** In which language the page speaks of the texts. @default 'en' */
  pageLanguage?: 'en' | 'ar' | undefined
  /** @deprecated Use `pageLanguage`, its name from this release on, as the command line has it. */
  language?: 'en' | 'ar' | undefined
}

/**
 * Writes a bitext as one HTML page that needs nothing else: no script, no font, no network, and a content security policy that forbids
 * them. The source stands at the side where its script begins, so that Arabic is on the right in both directions; on a narrow screen
 * the texts stand one below the other. Headings are headings, pairs to check (below confidence 0.9, or flagged) and unpaired texts are
 * marked in words, and links lead from one to the next.
 *
 * Pairs below `minConfidence` are left out and counted (`left-out`); characters that HTML cannot hold are dropped and counted
 * (`dropped-character`). Holds all segments in memory.
 *
 * @throws MuwaziError `bad-option`
 * @example
 * writeFileSync('article.html', stringify(align(text), { title: 'Article' }))
 */
export function write(bitext: BitextLike, given: HtmlOptions = {}): Iterable<string> {
  checkWritten(bitext)
  const options = renamed(given, { language: 'pageLanguage' })
  checkWriteOptions(options, ['title', 'pageLanguage'])
  checkChoice('pageLanguage', options.pageLanguage, Object.keys(WORDS))
  const { title } = options
  if (title !== undefined && typeof title !== 'string')
    throw new MuwaziError('bad-option', `Expected \`title\` to be a string, got ${show(title)}`)
  return withinOutput(chunks(bitext, options), options.limits)
}

/** All chunks of {@link write} as one text. */
export function stringify(bitext: BitextLike, options: HtmlOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function* chunks(bitext: BitextLike, options: HtmlOptions): Generator<string> {
  const { title, pageLanguage: language = 'en', onMessage } = options
  const words: Words = WORDS[language]
  const html = htmlCleaner()
  const out = leftOut()
  const segments = [...selected(bitext, options, out)]
  const names = (['source', 'target'] as const).map((side) => ({
    name: html.text(languageName(bitext[side].language, language)),
    dir: direction(bitext[side].language),
  }))
  const heading = (title && html.text(title).trim()) || names.map(({ name }) => name).join(' – ')
  const checks = segments.flatMap((segment, index) => (isDoubtful(segment) ? [index + 1] : []))
  yield head(heading, language, words)
  yield `<header>\n<h1 dir="auto">${heading}</h1>\n${summary(segments, checks, words)}</header>\n<main>\n`
  const columns = names
    .map(({ name, dir }) => `<th role="columnheader" scope="col" class="${dir}" dir="${words.dir}">${name}</th>`)
    .join('')
  yield `<table role="table" id="texts" dir="${names[0]?.dir}">\n<caption class="hidden">${words.table}</caption>\n<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="n" dir="${words.dir}">${words.number}</th>${columns}</tr></thead>\n<tbody role="rowgroup">\n`
  const levels = levelsOf(segments)
  let check = 0
  for (const [index, segment] of segments.entries()) {
    if (checks[check] === index + 1) check++
    yield tableRow(segment, index + 1, levels[index] ?? 2, checks[check], { words, html, languages: bitext })
  }
  yield `</tbody>\n</table>\n</main>\n<footer>${words.madeWith} ${TOOL.name} ${TOOL.version}</footer>\n</body>\n</html>\n`
  if (!onMessage) return
  const dropped = html.dropped()
  const what = dropped === 1 ? 'character that HTML cannot hold was' : 'characters that HTML cannot hold were'
  if (dropped > 0) onMessage({ ruleId: 'dropped-character', reason: `${dropped} ${what} dropped` })
  for (const message of out.messages()) onMessage(message)
}

function head(title: string, language: string, words: Words): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${TOOL.name} ${TOOL.version}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#texts">${words.skip}</a>
`
}

function summary(segments: readonly Segment[], checks: readonly number[], words: Words): string {
  const unpaired = segments.filter(({ type }) => type === 'unpaired').length
  const counts = [
    [words.pairs, segments.length - unpaired],
    [words.unpaired, unpaired],
    ...(checks.length === 0 ? [[words.toCheck, 0]] : []),
  ]
  const line = counts.map(([name, count]) => `${name}: ${count}`).join(' · ')
  const links = checks.map((row) => `<li><a href="#row-${row}">${row}</a></li>`).join('')
  const list =
    links &&
    `<nav aria-label="${words.toCheck}"><details><summary>${words.toCheck}: ${checks.length}</summary><ul>${links}</ul></details></nav>\n`
  return `<p class="sum">${line}</p>\n${list}`
}

/** Levels of headings below the page's own, none of them skipped on the way down. */
function levelsOf(segments: readonly Segment[]): number[] {
  let level = 1
  return segments.map((segment) => {
    if (segment.kind !== 'heading') return level
    const depth = (segment.source ?? segment.target)?.units[0]?.depth ?? 1
    level = Math.max(2, Math.min(6, depth + 1, level + 1))
    return level
  })
}

// Text as an HTML document can hold it: no controls but white space, no noncharacters, no lone surrogates (HTML, 13.1.4 and 13.2.3.5).

const OUTSIDE = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/gu

/** Drops what HTML cannot hold, counts it, and escapes the rest. */
interface HtmlCleaner {
  text(text: string): string
  attribute(value: string): string
  /** How many characters were dropped so far. */
  dropped(): number
}

function htmlCleaner(): HtmlCleaner {
  let dropped = 0
  const clean = (text: string): string =>
    // A parser makes LF of CR; references to it are mistakes.
    text.replace(/\r\n?/g, '\n').replace(OUTSIDE, () => {
      dropped++
      return ''
    })
  return {
    text: (text) => escapeText(clean(text)),
    attribute: (value) => escapeAttribute(clean(value)),
    dropped: () => dropped,
  }
}

// A row of the page: a number with what there is to say of the pair, and the two texts.

/** Whether a person should look at a segment. */
const isDoubtful = ({ type, origin, confidence, flags }: Segment): boolean =>
  type === 'pair' && origin !== 'pinned' && (confidence < DEFAULT_DOUBT || flags.length > 0)

interface RowStyle {
  words: Words
  html: HtmlCleaner
  languages: Pick<BitextLike, 'source' | 'target'>
}

/**
 * @param level of headings in the row, 2 to 6
 * @param next number of the next row to check
 */
function tableRow(segment: Segment, number: number, level: number, next: number | undefined, style: RowStyle): string {
  const { words, html } = style
  const kind = isDoubtful(segment) ? ' class="check"' : segment.type === 'unpaired' ? ' class="lone"' : ''
  const mark = [`<span class="no">${number}</span>`, ...marksOf(segment, next, style)].join(' ')
  const cells = (['source', 'target'] as const).map((name) => cell(segment, name, level, style)).join('')
  return `<tr role="row" id="row-${number}" data-id="${html.attribute(segment.id)}"${kind}><th role="rowheader" scope="row" dir="${words.dir}">${mark}</th>${cells}</tr>\n`
}

function marksOf(segment: Segment, next: number | undefined, { words, html, languages }: RowStyle): string[] {
  if (segment.type === 'unpaired') return [`<span class="mark alone">${words.unpaired}</span>`]
  if (segment.origin === 'pinned') return [`<span class="mark ok"><span aria-hidden="true">✓ </span>${words.confirmed}</span>`]
  if (!isDoubtful(segment)) return []
  const known: Readonly<Record<string, string>> = words.flags
  const percent = words.percent(Math.min(99, Math.round(segment.confidence * 100)))
  const doubts = segment.doubts ?? []
  const tags = { source: languages.source.language, target: languages.target.language }
  const why = [
    ...(segment.confidence < DEFAULT_DOUBT ? [percent] : []),
    ...doubtWords(doubts, tags, words.dir === 'rtl' ? 'ar' : 'en'),
    ...otherFlags(segment.flags, doubts).map((flag) => known[flag] ?? flag.replaceAll('-', ' ')),
  ]
  return [
    `<span class="mark"><span aria-hidden="true">⚠ </span>${words.check}</span>`,
    ...why.map((reason) => `<span class="why">${html.text(reason)}</span>`),
    ...(next === undefined ? [] : [`<a class="next" href="#row-${next}">${words.next}: ${next}</a>`]),
  ]
}

function cell(segment: Segment, name: SideName, level: number, { words, html, languages }: RowStyle): string {
  const side = segment[name]
  const language = side?.language ?? languages[name].language
  const open = `<td role="cell" lang="${html.attribute(language)}" dir="${direction(language)}">`
  if (side && !isBlank(side.text)) return `${open}${content(segment, side, level, html)}</td>`
  const page = `lang="${words.dir === 'rtl' ? 'ar' : 'en'}" dir="${words.dir}"`
  return `${open}<p class="none" ${page}>${side ? html.text(side.text) : words.noCounterpart}</p></td>`
}

function content({ kind }: Segment, { text }: Side, level: number, html: HtmlCleaner): string {
  const clean = html.text(text)
  if (kind === 'heading') return `<h${level}>${clean}</h${level}>`
  if (kind === 'code') return `<pre dir="auto"><code>${clean}</code></pre>`
  if (kind === 'listItem') return `<p class="item"><span>${clean}</span></p>`
  return kind === 'caption' ? `<p class="caption">${clean}</p>` : `<p>${clean}</p>`
}
