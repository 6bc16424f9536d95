// One row: a header that says its number and state in shape, number and word, and the two texts.

import { WORDS as REPORT_WORDS } from '../../formats/html/words.ts'
import { isEdited, pieceText, type Row, type State } from '../../formats/review/state.ts'
import { spansOf } from '../find.ts'
import type { SideName } from '../moves.ts'
import type { Words } from '../words.ts'
import { type App, stateOf, words } from './app.ts'
import { attribute, el } from './dom.ts'
import { shownText } from './text.ts'

/** What a row looks like: a class, a shape and a word. */
export interface Look {
  name: keyof Words['state']
  shape: string
}

const SHAPES = {
  accepted: '✓',
  review: '⚑',
  aside: '⊘',
  mended: '✎',
  sure: '●',
  likely: '◐',
  doubtful: '○',
} as const

/** Below it a pair is called doubtful whatever the threshold is. */
const DOUBTFUL = 0.75

export function lookOf(app: App, state: State, row: Row): Look {
  const name = row.aside
    ? 'aside'
    : row.status !== 'open'
      ? row.status
      : row.touched || isEdited(state, row)
        ? 'mended'
        : row.confidence >= app.settings.threshold
          ? 'sure'
          : row.confidence >= DOUBTFUL
            ? 'likely'
            : 'doubtful'
  return { name, shape: SHAPES[name] }
}

/** Whether the texts of a row come before or after those around: known once for all rows. */
export interface RowContext {
  crossing: ReadonlySet<number>
}

export function rowElement(app: App, at: number, place: number, { crossing }: RowContext): HTMLElement {
  const state = stateOf(app)
  const row = state.rows[at]!
  const look = lookOf(app, state, row)
  const head = header(app, state, row, { at, look, crossing: crossing.has(row.id) })
  const cells = (['source', 'target'] as const).map((side) => cellElement(app, at, side, head.id))
  return el('div', { role: 'row', class: `row s-${look.name}`, 'data-row': at, 'aria-rowindex': place + 2 }, head, ...cells)
}

function header(
  app: App,
  state: State,
  row: Row,
  { at, look, crossing }: { at: number; look: Look; crossing: boolean },
): HTMLElement {
  const w = words(app)
  const flags: Readonly<Record<string, string>> = REPORT_WORDS[app.data.language].flags
  const percent = Math.min(99, Math.round(row.confidence * 100))
  const isGuess = ['sure', 'likely', 'doubtful'].includes(look.name)
  const isAlone = row.source.length === 0 || row.target.length === 0
  const notes = [
    ...(isAlone ? [w.state.alone] : []),
    ...(crossing ? [`⤨ ${w.state.crossing}`] : []),
    ...row.flags.map((flag) => flags[flag] ?? flag),
    ...(isEdited(state, row) ? [w.state.edited] : []),
  ]
  const shape =
    isAlone && isGuess
      ? '∅'
      : row.source.length === 1 && row.target.length === 1
        ? ''
        : `${row.source.length}–${row.target.length}`
  return el(
    'div',
    { role: 'rowheader', class: 'head', id: `head-${row.id}` },
    el('span', { class: 'no' }, String(at + 1)),
    el(
      'span',
      { class: `state s-${look.name}` },
      el('span', { class: 'shape', 'aria-hidden': 'true' }, look.shape),
      isGuess && el('span', { class: 'percent' }, w.percent(percent)),
      el('span', { class: 'word' }, w.state[look.name]),
    ),
    shape !== '' && shape !== '∅' && el('span', { class: 'bead' }, el('bdi', { dir: 'ltr' }, shape)),
    ...notes.map((note) => el('span', { class: 'why' }, note)),
    row.bookmark && el('span', { class: 'why' }, `★ ${w.state.bookmark}`),
    row.note !== undefined && el('span', { class: 'why note', dir: 'auto' }, `✉ ${row.note}`),
  )
}

function cellElement(app: App, at: number, side: SideName, head: string): HTMLElement {
  const state = stateOf(app)
  const row = state.rows[at]!
  const { language, dir, units } = state.document[side]
  const pieces = row[side]
  const first = pieces[0] === undefined ? undefined : units[state.pieces[side][pieces[0]]!.unit]
  const cell = el('div', {
    role: 'gridcell',
    class: `cell ${side}`,
    'data-side': side,
    lang: first?.language ?? language,
    dir,
    tabindex: -1,
    'aria-colindex': side === 'source' ? 2 : 3,
    'aria-describedby': head,
  })
  if (pieces.length === 0) {
    const w = words(app)
    cell.append(el('span', { class: 'nothing', lang: app.data.language, dir: w.dir }, w.noCounterpart))
    return cell
  }
  const { wanted, options, open, side: where } = app.finding
  pieces.forEach((piece, k) => {
    const text = pieceText(state, side, piece)
    const found = open && wanted && (where === 'both' || where === side) ? spansOf(text, wanted, options) : []
    const spans = found.map(([start, end]) => ({ start, end, class: 'found' }))
    const unit = el('bdi', { class: `unit ${units[state.pieces[side][piece]!.unit]!.kind}`, dir, 'data-piece': piece })
    if (state.pieces[side][piece]!.text !== undefined) unit.classList.add('edited')
    unit.append(shownText(text, spans, { marks: app.settings.marks, noVowels: app.settings.noVowels }))
    if (k > 0) cell.append(breaksBlock(state, side, pieces[k - 1]!, piece) ? '\n' : ' ')
    cell.append(unit)
  })
  return cell
}

function breaksBlock({ document: { source, target }, pieces }: State, side: SideName, a: number, b: number): boolean {
  const { units } = side === 'source' ? source : target
  return units[pieces[side][a]!.unit]!.block !== units[pieces[side][b]!.unit]!.block
}

/** Gives a row that moved its new number. */
export function numberRow(element: HTMLElement, at: number): void {
  element.dataset['row'] = String(at)
  const number = element.querySelector('.no')
  if (number) number.textContent = String(at + 1)
}

/** What changes of a row when a person moves about: which cell has the focus, which one is marked, what a push would move. */
export function markRow(
  app: App,
  element: HTMLElement,
  moving: { side: SideName; first: number; end: number } | undefined,
): void {
  const at = Number(element.dataset['row'])
  const row = stateOf(app).rows[at]
  if (!row) return
  const isActive = at === app.active.row
  element.classList.toggle('active', isActive)
  for (const cell of element.querySelectorAll<HTMLElement>('[role=gridcell]')) {
    const { side } = cell.dataset
    const current = isActive && side === app.active.side
    attribute(cell, 'tabindex', current ? 0 : -1)
    attribute(cell, 'aria-selected', app.marked?.id === row.id && app.marked.side === side ? 'true' : undefined)
    const { first, end } = moving?.side === side ? moving : { first: 1, end: 0 }
    cell.classList.toggle('moving', at >= first && at < end)
    cell.classList.toggle('landing', at > first && at <= end)
  }
}
