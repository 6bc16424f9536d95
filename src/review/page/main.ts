// The program of the page: reads the data that is in the file, shows it, and runs commands by keys, buttons and menus.

import { DATA_ID, ENGINE_ID, ownData, type PageParts } from '../../formats/review/page-file.ts'
import { type CommandName, commandOf } from '../keys.ts'
import * as marks from '../marks.ts'
import { reach } from '../moves.ts'
import { type Extra, perform, run, type Ui } from './actions.ts'
import { alignAnew, showWhy, warmUp } from './align.ts'
import { type App, activeRow, derive, goTo, isUnsaved, newApp, stateOf, words } from './app.ts'
import { showBlank } from './blank.ts'
import { createChrome } from './chrome.ts'
import { askText, openHelp } from './dialogs.ts'
import { el } from './dom.ts'
import { editCell } from './edit.ts'
import { guardClosing, openExport, restore, save } from './files.ts'
import { createFindBar } from './find-bar.ts'
import { createGrid } from './grid.ts'
import { createPanel } from './panel.ts'
import { openSplit } from './split.ts'
import { isFirstTab, openStore } from './store.ts'
import { createStrip } from './strip.ts'
import { mergeFile, openSource, takeDropped } from './together.ts'
import { createEngine } from './worker.ts'

/** The parts of the file, for writing it again. Taken before anything changes. */
function partsOfPage(): PageParts {
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
  const hash = (name: string) => new RegExp(`${name}-src 'sha256-([^']*)'`).exec(policy)?.[1] ?? ''
  return {
    script: document.currentScript?.textContent ?? '',
    scriptHash: hash('script'),
    style: document.querySelector('style')?.textContent ?? '',
    styleHash: hash('style'),
    engine: document.getElementById(ENGINE_ID)?.textContent ?? '',
  }
}

/** The data is checked where another file brings it: who could break it here could change this program as well. */
const readData = () => ownData(document.getElementById(DATA_ID)?.textContent ?? '')

/** Leaves how long something took where a browser's own tools, and our tests, find it. */
async function timed(name: string, work: () => void | Promise<void>): Promise<void> {
  const start = performance.now()
  await work()
  performance.measure(`muwazi-${name}`, { start })
}

async function start(parts: PageParts): Promise<void> {
  const app = newApp(readData(), parts)
  const engine = createEngine()
  if (app.sessions.length === 0) await showBlank(app, engine)
  derive(app)
  await open(app, engine)
}

async function open(app: App, engine: ReturnType<typeof createEngine>): Promise<void> {
  app.active.row = app.queue[0] ?? 0
  const strip = createStrip(app)
  const grid = createGrid(app, () => strip.show(grid.seen()))
  const status = el('div', { class: 'status', role: 'status', 'aria-live': 'polite' })
  const banner = el('p', { class: 'banner', role: 'alert', hidden: true })
  const refresh = () => {
    const { language } = app.data
    const { theme, swapped, marks: shown } = app.settings
    document.documentElement.lang = language
    document.documentElement.dir = words(app).dir
    document.title = `${stateOf(app).document.name} · muwazi`
    document.documentElement.dataset['theme'] = theme
    const { source } = stateOf(app).document
    const sourceFirst = (source.dir === words(app).dir) !== swapped
    main.classList.toggle('target-first', !sourceFirst)
    main.classList.toggle('marks', shown)
    for (const one of [chrome, panel, find, strip, grid]) one.refresh()
    skip.textContent = words(app).skip
    grid.element.setAttribute('aria-label', words(app).grid)
    app.show()
  }

  let last: Promise<void> = Promise.resolve()
  let pending = 0
  app.exclusively = (work) => {
    grid.element.toggleAttribute('data-busy', ++pending > 0)
    last = last
      .then(() => work())
      .catch((error: unknown) => app.say(words(app).said.failed(String(error))))
      .then(() => void grid.element.toggleAttribute('data-busy', --pending > 0))
    return last
  }
  const command = (name: CommandName) => void app.exclusively(() => timed('command', () => run(app, name, ui)))
  const panel = createPanel(app, (index) => {
    app.current = index
    app.active = { row: 0, side: app.active.side }
    derive(app)
    app.active.row = app.queue[0] ?? 0
    refresh()
  })
  const togglePanel = () => main.classList.toggle('no-panel')
  const chrome = createChrome(app, command, togglePanel)
  const find = createFindBar(app, grid.repaint)
  const main = el('div', { class: 'layout' }, panel.element, el('main', {}, find.element, grid.element), strip.element)
  const skip = el('a', { class: 'skip', href: '#texts' }, words(app).skip)
  skip.addEventListener('click', (event) => {
    event.preventDefault()
    app.show()
  })

  const extra: Record<Extra, () => void | Promise<void>> = {
    async goTo() {
      const given = await askText(app, words(app).goTo, String(app.active.row + 1), 'number')
      const number = Number.parseInt(
        (given ?? '').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)),
        10,
      )
      if (number >= 1) goTo(app, number - 1)
    },
    find: () => find.open(),
    split: () => openSplit(app),
    async note() {
      const { row } = app.active
      const text = await askText(app, words(app).note, activeRow(app)?.note ?? '', 'text')
      if (text === undefined) return
      await perform(app, marks.note(stateOf(app), row, text), row)
      app.show()
    },
    edit: () => editCell(app, grid),
    why: () => showWhy(app, engine),
    realign: () => alignAnew(app, engine, false),
    realignHere: () => alignAnew(app, engine, true),
    save: () => save(app),
    export: () => openExport(app, engine),
    mergeFile: () => mergeFile(app),
    openSource: () => openSource(app, engine),
    help: () => openHelp(app),
    language() {
      app.data = { ...app.data, language: app.data.language === 'ar' ? 'en' : 'ar' }
      refresh()
    },
    theme() {
      const dark = matchMedia('(prefers-color-scheme: dark)').matches
      const { theme } = app.settings
      const isDark = theme === 'dark' || (theme === 'auto' && dark)
      app.settings.theme = isDark ? 'light' : 'dark'
      refresh()
    },
  }
  app.refresh = refresh
  const ui: Ui = { extra, pageRows: grid.pageRows, refresh }

  app.say = (text) => {
    status.textContent = ''
    status.textContent = text
  }
  app.show = () => {
    const dialog = document.querySelector('dialog[open]')
    const typing = document.activeElement?.closest('.find, .panel, .editor')
    chrome.show()
    panel.show()
    grid.show(dialog === null && !typing)
    strip.show(grid.seen())
  }

  document.body.append(skip, chrome.head, banner, main, status, el('footer', {}, chrome.tools))
  listen(app, grid, command)
  refresh()
  guardClosing(app)
  takeDropped(app, engine)
  warmUp(app, engine, grid.element)
  performance.mark('muwazi-usable')
  await beginStore(app, banner)
  performance.mark('muwazi-stored')
  app.show()
  setTimeout(() => find.prepare(), 300)
}

/** Opens what the browser keeps, and says where it keeps nothing or another tab writes. */
async function beginStore(app: App, banner: HTMLElement): Promise<void> {
  const warn = (text: string) => {
    banner.textContent = text
    banner.hidden = false
  }
  const first = await isFirstTab(app.data.reviews.map(({ document }) => document.hash).join() || 'blank')
  if (!first) {
    app.readOnly = true
    warn(words(app).said.readOnly)
    return
  }
  const carried = app.data.reviews.flatMap((review) => (review.carried && review.log.changes.length <= 1 ? [review.carried] : []))
  if (carried.length > 0) {
    const sum = (name: 'kept' | 'lost') => carried.reduce((all, one) => all + one[name], 0)
    warn(words(app).carry.banner(sum('kept'), sum('lost')))
  }
  try {
    app.store = await openStore(app.data.key)
    await restore(app)
  } catch {
    app.store = undefined
    warn(words(app).said.noStore)
    setInterval(() => isUnsaved(app) && app.say(words(app).said.remind), 300_000)
  }
}

function listen(app: App, grid: ReturnType<typeof createGrid>, command: (name: CommandName) => void): void {
  const { element } = grid
  element.addEventListener('keydown', (event) => {
    const holding = event.altKey && event.shiftKey && (event.key === 'Alt' || event.key === 'Shift')
    if (holding) preview(app, grid)
    if (event.isComposing || (event.target as HTMLElement).closest('textarea')) return
    const name = commandOf(event, app.isMac)
    if (name === undefined) {
      if (event.key === 'Escape' && app.marked) {
        app.marked = undefined
        app.show()
      }
      return
    }
    const isLetter = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1 && event.key !== ' '
    if (isLetter && !app.settings.keys && name !== 'help') return
    event.preventDefault()
    command(name)
  })
  element.addEventListener('keyup', (event) => {
    if (event.key === 'Alt' || event.key === 'Shift') grid.preview(undefined)
  })
  // Outside of the grid only what no other element wants: help, undo, save, find.
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || element.contains(event.target as Node) || document.querySelector('dialog[open]')) return
    if (!(app.isMac ? event.metaKey : event.ctrlKey)) return
    const name = commandOf(event, app.isMac)
    // In the search field the key is the browser's own.
    if (name === undefined || (event.target as HTMLElement).closest('input, textarea')) return
    event.preventDefault()
    command(name)
  })
  element.addEventListener('pointerdown', (event) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[role=gridcell]')
    const row = cell?.closest<HTMLElement>('[data-row]')
    if (!cell || !row || cell.classList.contains('editing')) return
    app.active = { row: Number(row.dataset['row']), side: cell.dataset['side'] === 'source' ? 'source' : 'target' }
    // The selection of text goes on; only the focus moves.
    queueMicrotask(() => app.show())
  })
  element.addEventListener('dblclick', (event) => {
    if ((event.target as HTMLElement).closest('[role=gridcell]:not(.editing)')) command('edit')
  })
  for (const name of ['push', 'pull'] as const) {
    const isOf = (event: Event) => (event.target as HTMLElement).closest?.(`[data-command=${name}]`)
    document.addEventListener('pointerover', (event) => isOf(event) && preview(app, grid))
    document.addEventListener('pointerout', (event) => isOf(event) && grid.preview(undefined))
    document.addEventListener('focusin', (event) => isOf(event) && preview(app, grid))
    document.addEventListener('focusout', (event) => isOf(event) && grid.preview(undefined))
  }
  element.addEventListener('copy', (event) => copyRaw(app, event))
}

/** What a push of the active text would move. */
function preview(app: App, grid: ReturnType<typeof createGrid>): void {
  const { row, side } = app.active
  if (!activeRow(app)?.[side].length) return
  const { first, end } = reach(stateOf(app), row, side)
  grid.preview({ side, first, end })
  app.say(words(app).said.moves(end - first, end + 1))
}

/** What is copied is the text itself, also where its vowel marks are hidden; without a selection, the text of the cell. */
function copyRaw(app: App, event: ClipboardEvent): void {
  const selection = getSelection()
  const hasSelection = selection !== null && !selection.isCollapsed
  if (hasSelection && !app.settings.noVowels) return
  const row = activeRow(app)
  if (!row) return
  const { side } = app.active
  const state = stateOf(app)
  const text = row[side]
    .map(
      (piece) =>
        state.pieces[side][piece]!.text ??
        state.document[side].units[state.pieces[side][piece]!.unit]!.text.slice(
          state.pieces[side][piece]!.from,
          state.pieces[side][piece]!.to,
        ),
    )
    .join(' ')
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
}

void start(partsOfPage())
