// Beside the grid: documents, which rows are shown, what a threshold asks for, and the headings as a tree.

import { WORDS as REPORT_WORDS } from '../../formats/html/words.ts'
import { effort } from '../doubt.ts'
import { FILTERS, type Filter, type Heading, headingsOf, kindsIn } from '../filters.ts'
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
  let headingButtons: HTMLElement[] = []

  const option = (value: Filter, label: string) => el('option', { value }, label)
  let shownKinds = ''
  /** What the rows have of flags and shapes now. */
  const showKinds = () => {
    const w = words(app)
    const { flags, shapes } = kindsIn(stateOf(app))
    const kinds = JSON.stringify([flags, shapes, app.data.language])
    if (kinds === shownKinds) return
    shownKinds = kinds
    const named: Readonly<Record<string, string>> = REPORT_WORDS[app.data.language].flags
    const group = (label: string, options: HTMLElement[]) => options.length > 0 && el('optgroup', { label }, ...options)
    const { value } = filter
    filter.replaceChildren(
      ...FILTERS.map((name) => option(name, w.filter[name])),
      ...[
        group(
          w.filter.flagged,
          flags.map((flag) => option(`flag:${flag}`, named[flag] ?? flag)),
        ),
        // Isolated, so that it is not turned round in Arabic.
        group(
          w.shapes,
          shapes.map((shape) => option(`shape:${shape}`, `\u2066${shape}\u2069`)),
        ),
      ].filter((one) => one !== false),
    )
    filter.value = value
  }

  filter.addEventListener('focus', showKinds)
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
    headingButtons = headings.map(({ text, dir }, k) => {
      const go = () => {
        // Who goes to a heading works there: the focus goes along.
        headingButtons[k]?.blur()
        goTo(app, shownHeadings[k]?.row ?? 0)
      }
      return el('button', { type: 'button', dir, onclick: go }, el('bdi', {}, text))
    })
    tree.replaceChildren()
    // Lists in lists, as the headings stand under one another.
    const above: { depth: number; item: HTMLElement }[] = []
    headings.forEach(({ depth }, k) => {
      while ((above.at(-1)?.depth ?? -Infinity) >= depth) above.pop()
      const item = el('li', {}, headingButtons[k])
      const parent = above.at(-1)?.item
      if (parent === undefined) tree.append(item)
      else if (parent.lastElementChild?.tagName === 'UL') parent.lastElementChild.append(item)
      else parent.append(el('ul', {}, item))
      above.push({ depth, item })
    })
  }

  const refresh = () => {
    const w = words(app)
    const many = app.sessions.length > 1
    shownRows = undefined
    shownHeadings = []
    shownDocument = -1
    tree.replaceChildren()
    shownKinds = ''
    showKinds()
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
      const current = headingButtons[at]
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
