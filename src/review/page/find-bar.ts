// Finding: a bar above the grid. The second Ctrl+F is the browser's own.

import { sideText } from '../../formats/review/state.ts'
import { type FindOptions, pattern, textFolder } from '../find.ts'
import { type App, goTo, stateOf, words } from './app.ts'
import { button } from './dialogs.ts'
import { el } from './dom.ts'

export interface FindBar {
  element: HTMLElement
  open(): void
  close(): void
  refresh(): void
  /** Folds all texts beforehand, so that the first search is as fast as the next. */
  prepare(): void
}

const SIDES = ['source', 'target'] as const

export function createFindBar(app: App, refreshGrid: () => void): FindBar {
  const element = el('search', { class: 'find', hidden: true })
  const input = el('input', { type: 'search', dir: 'auto', id: 'find-input', autocomplete: 'off', spellcheck: 'false' })
  const where = el('select', {})
  const result = el('output', { class: 'result', 'aria-live': 'polite' })
  const { finding } = app
  let folded: { rows: unknown; pieces: unknown; options: string; texts: [string, string][] } | undefined

  const texts = (): [string, string][] => {
    const state = stateOf(app)
    const options = JSON.stringify(finding.options)
    if (folded?.rows !== state.rows || folded.pieces !== state.pieces || folded.options !== options) {
      const fold = textFolder(finding.options)
      const one = (row: (typeof state.rows)[number], side: 'source' | 'target') => fold(sideText(state, row, side) ?? '')
      folded = {
        rows: state.rows,
        pieces: state.pieces,
        options,
        texts: state.rows.map((row) => [one(row, 'source'), one(row, 'target')]),
      }
    }
    return folded.texts
  }

  const search = () => {
    finding.bad = false
    try {
      finding.wanted = pattern(finding.query, finding.options, textFolder(finding.options))
    } catch {
      finding.wanted = undefined
      finding.bad = true
    }
    finding.hits = []
    const { wanted } = finding
    if (wanted)
      texts().forEach((pair, row) => {
        SIDES.forEach((side, k) => {
          wanted.lastIndex = 0
          if ((finding.side === 'both' || finding.side === side) && wanted.test(pair[k]!)) finding.hits.push({ row, side })
        })
      })
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
    search()
    refreshGrid()
    tell()
    go(0)
  }

  const close = () => {
    finding.open = false
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
    prepare: () => void texts(),
  }
}
