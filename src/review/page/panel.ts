// Beside the grid: documents, which rows are shown, what a threshold asks for, and the headings as a tree.

import { effort } from '../doubt.ts'
import { FILTERS, type Filter, type Heading, headingsOf } from '../filters.ts'
import { setFilter } from './actions.ts'
import { type App, derive, goTo, stateOf, words } from './app.ts'
import { el } from './dom.ts'

export interface Panel {
  element: HTMLElement
  show(): void
  refresh(): void
}

export function createPanel(app: App, openDocument: (index: number) => void): Panel {
  const element = el('aside', { class: 'panel' })
  const filter = el('select', { id: 'filter' })
  const threshold = el('input', { type: 'range', id: 'threshold', min: 50, max: 99, step: 1 })
  const percent = el('output', { for: 'threshold' })
  const asks = el('p', { class: 'effort' })
  const tree = el('ul', { class: 'tree' })
  const documents = el('ul', { class: 'documents' })
  const told = el('details', {})
  let [shownRows, shownDocument]: [unknown, number] = [undefined, -1]
  let shownHeadings: Heading[] = []

  filter.addEventListener('change', () => setFilter(app, filter.value as Filter))
  threshold.addEventListener('input', () => {
    app.settings.threshold = Number(threshold.value) / 100
    derive(app)
    app.show()
    threshold.focus()
  })

  const showTree = () => {
    const state = stateOf(app)
    if (shownRows === state.rows) return
    shownRows = state.rows
    const headings = headingsOf(state)
    // Most changes move headings and change none of them.
    const before = shownHeadings
    shownHeadings = headings
    if (headings.length === before.length && headings.every(({ text }, k) => text === before[k]?.text)) return
    const tops = headings.reduce((least, { depth }) => Math.min(least, depth), Infinity)
    tree.replaceChildren(
      ...headings.map(({ depth, text, dir }, k) =>
        el(
          'li',
          {},
          el(
            'button',
            {
              type: 'button',
              class: `depth-${Math.min(5, depth - tops)}`,
              dir,
              onclick: () => goTo(app, shownHeadings[k]?.row ?? 0),
            },
            el('bdi', {}, text),
          ),
        ),
      ),
    )
  }

  const refresh = () => {
    const w = words(app)
    const many = app.sessions.length > 1
    shownRows = undefined
    shownHeadings = []
    shownDocument = -1
    tree.replaceChildren()
    filter.replaceChildren(...FILTERS.map((name) => el('option', { value: name }, w.filter[name])))
    element.setAttribute('aria-label', w.buttons.panel)
    element.replaceChildren(
      ...(many ? [el('h2', {}, w.documents), documents] : []),
      el('h2', {}, el('label', { for: 'filter' }, w.filters)),
      filter,
      el('h2', {}, el('label', { for: 'threshold' }, w.threshold), ' ', percent),
      threshold,
      asks,
      told,
      el('h2', { class: 'tree-title' }, w.headings),
      tree,
    )
  }

  return {
    element,
    refresh,
    show() {
      const w = words(app)
      const state = stateOf(app)
      if (filter.value !== app.filter) filter.value = app.filter
      threshold.value = String(Math.round(app.settings.threshold * 100))
      percent.textContent = w.percent(Math.round(app.settings.threshold * 100))
      const { rows, left } = effort(state, app.settings.threshold)
      asks.textContent = w.effort(rows, left.toFixed(1))
      showTree()
      const at = shownHeadings.findLastIndex(({ row }) => row <= app.active.row)
      const current = tree.children[at]?.firstElementChild
      for (const one of tree.querySelectorAll('[aria-current]')) if (one !== current) one.removeAttribute('aria-current')
      current?.setAttribute('aria-current', 'true')
      element.querySelector('.tree-title')?.toggleAttribute('hidden', tree.childElementCount === 0)
      if (shownDocument === app.current) return
      const { messages } = state.document
      told.hidden = messages.length === 0
      told.replaceChildren(
        el('summary', {}, `${w.messages} (${messages.length})`),
        el('ul', { lang: 'en', dir: 'ltr' }, ...messages.map((text) => el('li', {}, text))),
      )
      shownDocument = app.current
      documents.replaceChildren(
        ...app.sessions.map(({ state: one }, k) =>
          el(
            'li',
            {},
            el(
              'button',
              { type: 'button', 'aria-current': k === app.current ? 'true' : undefined, onclick: () => openDocument(k) },
              el('bdi', {}, one.document.name),
            ),
          ),
        ),
      )
    },
  }
}
