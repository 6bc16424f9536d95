// A row of the page: a number with what there is to say of the pair, and the two texts.

import type { Segment, Side, SideName, Written } from '../../bitext.ts'
import { direction } from '../../languages/tag.ts'
import { DEFAULT_DOUBT } from '../shared/confidence.ts'
import { isBlank } from '../shared/left-out.ts'
import type { Words } from './words.ts'
import type { HtmlCleaner } from './write-text.ts'

/** Whether a person should look at a segment. */
export const isDoubtful = ({ type, origin, confidence, flags }: Segment): boolean =>
  type === 'pair' && origin !== 'pinned' && (confidence < DEFAULT_DOUBT || flags.length > 0)

export interface RowStyle {
  words: Words
  html: HtmlCleaner
  languages: Pick<Written, 'source' | 'target'>
}

/**
 * @param level of headings in the row, 2 to 6
 * @param next number of the next row to check
 */
export function tableRow(segment: Segment, number: number, level: number, next: number | undefined, style: RowStyle): string {
  const { words, html } = style
  const kind = isDoubtful(segment) ? ' class="check"' : segment.type === 'unpaired' ? ' class="lone"' : ''
  const mark = [`<span class="no">${number}</span>`, ...marksOf(segment, next, style)].join(' ')
  const cells = (['source', 'target'] as const).map((name) => cell(segment, name, level, style)).join('')
  return `<tr role="row" id="row-${number}" data-id="${html.attribute(segment.id)}"${kind}><th role="rowheader" scope="row" dir="${words.dir}">${mark}</th>${cells}</tr>\n`
}

function marksOf(segment: Segment, next: number | undefined, { words, html }: RowStyle): string[] {
  if (segment.type === 'unpaired') return [`<span class="mark alone">${words.unpaired}</span>`]
  if (segment.origin === 'pinned') return [`<span class="mark ok"><span aria-hidden="true">✓ </span>${words.confirmed}</span>`]
  if (!isDoubtful(segment)) return []
  const known: Readonly<Record<string, string>> = words.flags
  const percent = words.percent(Math.min(99, Math.round(segment.confidence * 100)))
  const why = [
    ...(segment.confidence < DEFAULT_DOUBT ? [percent] : []),
    ...segment.flags.map((flag) => known[flag] ?? flag.replaceAll('-', ' ')),
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
