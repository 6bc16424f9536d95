// Finding: a bar above the grid. The second Ctrl+F is the browser's own.

import { type Piece, pieceText, type Row, type State } from '../../formats/review/state.ts'
import { type FindOptions, pattern, textFolder } from '../find.ts'
import { type App, goTo, stateOf, words } from './app.ts'
import { button } from './dialogs.ts'
import { el, rest } from './dom.ts'

export interface FindBar {
  element: HTMLElement
  open(): void
  close(): void
  refresh(): void
  /** Folds all texts beforehand, so that the first search is as fast as the next. */
  prepare(): void
}

const SIDES = ['source', 'target'] as const
const PREPARED_ROWS = 500

export function createFindBar(app: App, refreshGrid: () => void): FindBar {
  const element = el('search', { class: 'find', hidden: true })
  const input = el('input', { type: 'search', dir: 'auto', id: 'find-input', autocomplete: 'off', spellcheck: 'false' })
  const where = el('select', {})
  const result = el('output', { class: 'result', 'aria-live': 'polite' })
  const { finding } = app
  let folded = new WeakMap<Piece, string>()
  let fold = textFolder(finding.options)

  /** Pieces never change, so that each is folded once. */
  const foldedPiece = (state: State, side: 'source' | 'target', piece: number): string => {
    const one = state.pieces[side][piece]!
    let text = folded.get(one)
    if (text === undefined) folded.set(one, (text = fold(pieceText(state, side, piece))))
    return text
  }
  const foldedSide = (state: State, row: Row, side: 'source' | 'target'): string => {
    const [first, ...rest] = row[side]
    if (first === undefined) return ''
    const text = foldedPiece(state, side, first)
    return rest.length === 0 ? text : [text, ...rest.map((piece) => foldedPiece(state, side, piece))].join(' ')
  }
  /** Folds some rows, and the next ones after a rest. */
  const prepare = async () => {
    for (let from = 0; from < stateOf(app).rows.length; from += PREPARED_ROWS) {
      const state = stateOf(app)
      for (const row of state.rows.slice(from, from + PREPARED_ROWS)) for (const side of SIDES) foldedSide(state, row, side)
      await rest()
    }
  }

  const search = () => {
    finding.bad = false
    try {
      finding.wanted = pattern(finding.query, finding.options, fold)
    } catch {
      finding.wanted = undefined
      finding.bad = true
    }
    finding.hits = []
    const { wanted } = finding
    const state = stateOf(app)
    if (wanted)
      for (const [row, one] of state.rows.entries())
        for (const side of SIDES) {
          wanted.lastIndex = 0
          if ((finding.side === 'both' || finding.side === side) && wanted.test(foldedSide(state, one, side)))
            finding.hits.push({ row, side })
        }
    finding.at = Math.max(
      0,
      finding.hits.findIndex(({ row }) => row >= app.active.row),
    )
  }

  const tell = () => {
    const w = words(app).find
    const { query, bad, hits, at } = finding
    result.textContent = query.trim() === '' ? '' : bad ? w.bad : hits.length === 0 ? w.none : w.of(at + 1, hits.length)
  }

  const go = (step: number) => {
    const { hits } = finding
    if (hits.length === 0) return
    finding.at = (finding.at + step + hits.length) % hits.length
    const { row, side } = hits[finding.at]!
    tell()
    goTo(app, row, side)
    input.focus()
  }

  const update = () => {
    finding.query = input.value
    finding.side = where.value as typeof finding.side
    const start = performance.now()
    search()
    refreshGrid()
    tell()
    if (finding.hits.length > 0) go(0)
    else app.show()
    performance.measure('muwazi-find', { start })
  }

  const close = () => {
    finding.open = false
    // What is hidden keeps the focus until the page is drawn.
    input.blur()
    element.hidden = true
    refreshGrid()
    app.show()
  }

  input.addEventListener('input', update)
  where.addEventListener('change', update)
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === input) go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  })

  const option = (name: keyof FindOptions) => {
    const box = el('input', { type: 'checkbox', id: `find-${name}` })
    box.checked = finding.options[name]
    box.addEventListener('change', () => {
      finding.options[name] = box.checked
      folded = new WeakMap()
      fold = textFolder(finding.options)
      update()
    })
    return el('span', { class: 'check' }, box, el('label', { for: `find-${name}` }, words(app).fold[name]))
  }

  return {
    element,
    close,
    open() {
      finding.open = true
      element.hidden = false
      input.focus()
      input.select()
      update()
    },
    refresh() {
      const w = words(app)
      where.setAttribute('aria-label', w.find.side)
      where.replaceChildren(
        el('option', { value: 'both' }, w.find.both),
        el('option', { value: 'source' }, w.source),
        el('option', { value: 'target' }, w.target),
      )
      where.value = finding.side
      element.replaceChildren(
        el('label', { for: 'find-input' }, w.find.label),
        input,
        where,
        button(w.find.previous, () => go(-1)),
        button(w.find.next, () => go(1)),
        result,
        button(w.find.close, close),
        el(
          'details',
          {},
          el('summary', {}, 'ا = أ, ـَ, ٣ = 3 …'),
          el('div', { class: 'options' }, ...(Object.keys(finding.options) as (keyof FindOptions)[]).map(option)),
        ),
      )
    },
    prepare: () => void prepare(),
  }
}
