// The grid: rows are in the page only where they can be seen, and the row with the focus always.

import type { Row } from '../../formats/review/state.ts'
import { type Heights, heights } from '../heights.ts'
import { crossings } from '../moves.ts'
import { type App, stateOf, words } from './app.ts'
import { attribute, el } from './dom.ts'
import { markRow, numberRow, rowElement } from './row.ts'

/** Rows above and below what can be seen; those beyond the nearest come after the paint. */
const OVERSCAN_ROWS = 12
const NEAR_ROWS = 1
/** At most in the page. */
const MAX_ROWS = 140
const LINE_PIXELS = 27
const ROW_PIXELS = 26

interface Mounted {
  element: HTMLElement
  key: unknown[]
}

export interface Grid {
  element: HTMLElement
  /** Shows what the app says; `focus` brings the active cell into sight and gives it the focus. */
  show(focus: boolean): void
  /** Rows look different now: other language, other marks. */
  refresh(): void
  /** Texts of rows are lit in another way. */
  repaint(): void
  /** Shows what a push of the active text would move, or nothing. */
  preview(moving: { side: 'source' | 'target'; first: number; end: number } | undefined): void
  /** Rows moved apart where one of them is of another height now. */
  settle(): void
  /** Rows in sight, for a page up or down. */
  pageRows(): number
  /** First and last row in sight, by their places in the view. */
  seen(): [first: number, last: number]
}

/** Whether rows are the same ones in the same order, whatever became of them: those that are seen are measured. */
const haveSameIds = (before: readonly Row[], now: readonly Row[]): boolean =>
  before.length === now.length && before.every(({ id }, at) => id === now[at]!.id)

export function createGrid(app: App, onScroll: () => void): Grid {
  const space = el('div', { class: 'space', role: 'rowgroup' })
  const titles = el('div', { class: 'row titles', role: 'row', 'aria-rowindex': 1 })
  const element = el(
    'div',
    { class: 'grid', role: 'grid', 'aria-colcount': 3, id: 'texts' },
    el('div', { role: 'rowgroup', class: 'top' }, titles),
    space,
  )
  /** Stands where a filter lets nothing through, and has the focus then, so that keys are heard. */
  const nothing = el('div', { role: 'row', class: 'row none' })
  const mounted = new Map<number, Mounted>()
  /** Heights by the numbers of the rows. */
  let known: number[] = []
  let sizes: Heights = heights(0, () => 0)
  let moving: Parameters<Grid['preview']>[0]
  let look = 0
  let printing = false
  let crossing: ReadonlySet<number> = new Set()
  let [lastRows, lastView, lastWidth]: [readonly Row[], unknown, number] = [[], undefined, 0]

  const estimate = (place: number): number => {
    const state = stateOf(app)
    const row = state.rows[app.view[place]!]!
    const size = known[row.id]
    if (size !== undefined) return size
    const letters = (side: 'source' | 'target') =>
      row[side].reduce((sum, piece) => sum + state.pieces[side][piece]!.to - state.pieces[side][piece]!.from, 0)
    const wide = innerWidth > 640 ? 2 : 1
    const perLine = Math.max(20, lastWidth / wide / 9)
    const lines = (side: 'source' | 'target') => Math.max(1, Math.ceil(letters(side) / perLine))
    const all = wide === 2 ? Math.max(lines('source'), lines('target')) : lines('source') + lines('target') + 1
    const guess = ROW_PIXELS + Math.max(2, all) * LINE_PIXELS
    known[row.id] = guess
    return guess
  }

  const measure = () => {
    const width = element.clientWidth
    if (width !== lastWidth) known = []
    if (lastRows === stateOf(app).rows && lastView === app.view && width === lastWidth) return
    const { rows } = stateOf(app)
    const areSame = lastView === app.view && width === lastWidth && haveSameIds(lastRows, rows)
    ;[lastRows, lastView, lastWidth] = [rows, app.view, width]
    crossing = crossings(stateOf(app))
    if (!areSame) sizes = heights(app.view.length, estimate)
  }

  const titleRow = () => {
    const { source, target } = stateOf(app).document
    const name = (language: string) =>
      new Intl.DisplayNames([app.data.language], { type: 'language', fallback: 'code' }).of(language) ?? language
    const w = words(app)
    const cell = (side: 'source' | 'target', language: string) =>
      el(
        'div',
        { role: 'columnheader', class: `cell ${side}`, 'aria-colindex': side === 'source' ? 2 : 3 },
        `${name(language)} · ${w[side]}`,
      )
    titles.replaceChildren(
      el('div', { role: 'columnheader', class: 'head', 'aria-colindex': 1 }, w.number),
      cell('source', source.language),
      cell('target', target.language),
    )
  }

  /** Which of the view must be in the page: those in sight and a few around, of the others `some`. */
  const wanted = (some: (place: number) => boolean): number[] => {
    if (printing) return [...app.view.keys()]
    const top = element.scrollTop
    const [first, last] = [sizes.at(top), sizes.at(top + element.clientHeight)]
    const places: number[] = []
    const end = Math.min(app.view.length - 1, last + OVERSCAN_ROWS)
    for (let place = Math.max(0, first - OVERSCAN_ROWS); place <= end && places.length < MAX_ROWS; place++)
      if ((place >= first - NEAR_ROWS && place <= last + NEAR_ROWS) || some(place)) places.push(place)
    const active = app.view.indexOf(app.active.row)
    return active < 0 || places.includes(active) ? places : [...places, active].sort((a, b) => a - b)
  }

  /** What the element of a row was made of. */
  const keyOf = (row: Row): unknown[] => {
    const { pieces } = stateOf(app)
    const own = (['source', 'target'] as const).flatMap((side) => row[side].map((piece) => pieces[side][piece]))
    return [row, ...own, look, crossing.has(row.id), app.settings.threshold]
  }
  /** The element of a row, where it shows the row as it is now. */
  const current = (row: Row): HTMLElement | undefined => {
    const one = mounted.get(row.id)
    if (one === undefined) return undefined
    const key = keyOf(row)
    return one.key.every((part, k) => part === key[k]) ? one.element : undefined
  }

  /** @param all also the rows around those in sight that would have to be made */
  const mount = (all: boolean): void => {
    const state = stateOf(app)
    const rowOf = (place: number) => state.rows[app.view[place]!]!
    const places = wanted((place) => all || current(rowOf(place)) !== undefined)
    const kept = new Set(places.map((place) => rowOf(place).id))
    // What goes, goes first: an element that is moved would lose the focus.
    const focused = document.activeElement
    for (const [id, { element: old }] of mounted)
      if (!kept.has(id)) {
        old.remove()
        mounted.delete(id)
      }
    if (app.view.length > 0) nothing.remove()
    else if (!nothing.isConnected) space.append(nothing)
    let before: Element | null = null
    for (const place of places) {
      const at = app.view[place]!
      const row = state.rows[at]!
      let one = current(row)
      if (one === undefined) {
        const old = mounted.get(row.id)?.element
        one = rowElement(app, at, place, { crossing })
        mounted.set(row.id, { element: one, key: keyOf(row) })
        old?.replaceWith(one)
        // The cell with the focus gives it to the one in its place.
        if (old?.contains(focused)) {
          markRow(app, one, moving)
          one.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
        }
      }
      attribute(one, 'aria-rowindex', place + 2)
      attribute(one, 'data-place', place)
      if (one.dataset['row'] !== String(at)) numberRow(one, at)
      markRow(app, one, moving)
      // In the order of the text, so that a screen reader and a selection go through it as it stands.
      const next: Element | null = before === null ? space.firstElementChild : before.nextElementSibling
      if (one !== next) space.insertBefore(one, next)
      before = one
    }
    if (focused !== document.activeElement && focused instanceof HTMLElement && space.contains(focused))
      focused.focus({ preventScroll: true })
  }

  /** Measures what is mounted, keeping the first row in sight where it is. @returns whether something was of another height */
  const settle = (): boolean => {
    const anchor = sizes.at(element.scrollTop)
    const offset = element.scrollTop - sizes.top(anchor)
    let changed = false
    for (const [id, { element: one }] of mounted) {
      const height = one.offsetHeight
      known[id] = height
      if (sizes.set(Number(one.dataset['place']), height) !== 0) changed = true
    }
    space.style.height = `${sizes.total()}px`
    for (const { element: one } of mounted.values())
      one.style.transform = `translateY(${sizes.top(Number(one.dataset['place']))}px)`
    const top = sizes.top(anchor) + offset
    if (changed && Math.abs(top - element.scrollTop) > 0.5) element.scrollTop = top
    return changed
  }

  const render = (all = true) => {
    measure()
    space.style.height = `${sizes.total()}px`
    for (let round = 0; round < 4; round++) {
      mount(all)
      if (!settle()) break
    }
    attribute(element, 'aria-rowcount', app.view.length + 1)
    onScroll()
  }

  let [waiting, filling] = [false, false]
  /** Mounts the rows around those in sight when the page was painted. */
  const fill = () => {
    if (filling) return
    filling = true
    requestAnimationFrame(() =>
      setTimeout(() => {
        filling = false
        render()
      }),
    )
  }

  /** Scrolls as little as needed for the active row, with a row of context around. @returns whether that was needed */
  const scrollToActive = (): boolean => {
    const place = app.view.indexOf(app.active.row)
    if (place < 0) return false
    const [top, height, seen] = [sizes.top(place), sizes.height(place), element.clientHeight]
    const head = titles.offsetHeight
    const room = Math.max(0, Math.min(60, (seen - head - height) / 2))
    const low = top - room
    const high = top + height + head + room - seen
    const before = element.scrollTop
    if (before > low) element.scrollTop = low
    else if (before < high) element.scrollTop = Math.min(high, top)
    return element.scrollTop !== before
  }

  element.addEventListener('scroll', () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      render()
    })
  })
  new ResizeObserver(() => render()).observe(element)
  addEventListener('beforeprint', () => {
    printing = true
    render()
  })
  addEventListener('afterprint', () => {
    printing = false
    render()
  })

  return {
    element,
    show(focus) {
      // By what rows are thought to be high: those between here and there are never in the page.
      if (focus) {
        measure()
        space.style.height = `${sizes.total()}px`
        scrollToActive()
      }
      render(false)
      fill()
      if (!focus) return
      for (let round = 0; round < 3 && scrollToActive(); round++) render(false)
      const active = mounted.get(stateOf(app).rows[app.active.row]?.id ?? -1)?.element ?? nothing
      const cell = active.querySelector<HTMLElement>('[tabindex="0"]')
      if (cell !== document.activeElement) cell?.focus({ preventScroll: true })
    },
    repaint: () => void look++,
    refresh() {
      look++
      known = []
      lastRows = []
      attribute(element, 'aria-label', words(app).grid)
      nothing.replaceChildren(el('div', { role: 'gridcell', class: 'cell', tabindex: 0 }, words(app).noRows))
      titleRow()
    },
    preview(next) {
      moving = next
      for (const { element: one } of mounted.values()) markRow(app, one, moving)
    },
    settle: () => void settle(),
    pageRows: () => Math.max(1, sizes.at(element.scrollTop + element.clientHeight - 40) - sizes.at(element.scrollTop) - 1),
    seen: () => [sizes.at(element.scrollTop), sizes.at(element.scrollTop + element.clientHeight)],
  }
}
