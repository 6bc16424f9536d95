// The state of the page, and the one way in which it changes.

import type { PageParts, ReviewData, ReviewSettings } from '../../formats/review/page-file.ts'
import { type Log, logOf, replay, type State } from '../../formats/review/state.ts'
import { DEFAULT_THRESHOLD, queue } from '../doubt.ts'
import { type Filter, filtered } from '../filters.ts'
import { FIND_DEFAULTS, type FindOptions } from '../find.ts'
import type { SideName } from '../moves.ts'
import { WORDS, type Words } from '../words.ts'
import type { Store } from './store.ts'

/** The part of the File System Access API that is used here. */
export interface FileHandle {
  createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>
}

export interface Session {
  state: State
  /** How much of the log the file holds. */
  saved: { length: number; done: number }
  /** The browser keeps the document, too. */
  kept?: boolean
}

export interface Finding {
  open: boolean
  query: string
  side: SideName | 'both'
  options: FindOptions
  bad: boolean
  wanted: RegExp | undefined
  /** Cells that match, in the order of the rows. */
  hits: { row: number; side: SideName }[]
  at: number
}

export interface App {
  data: ReviewData
  parts: PageParts
  isMac: boolean
  sessions: Session[]
  current: number
  settings: ReviewSettings
  filter: Filter
  /** Places of the rows that are shown. */
  view: number[]
  /** Doubtful rows, the most promising first. */
  queue: number[]
  active: { row: number; side: SideName }
  /** The text that was marked to be paired, by the number of its row. */
  marked: { id: number; side: SideName } | undefined
  finding: Finding
  readOnly: boolean
  /** Where the page was saved, where the browser lets it write there again. */
  file: FileHandle | undefined
  store: Store | undefined
  /** Does work that may change rows, after all that was asked before: a step is kept before the next one begins. */
  exclusively: (work: () => void | Promise<unknown>) => Promise<void>
  /** Called after each change of what is to be seen. */
  show: () => void
  /** Shows the page again after another document or setting. */
  refresh: () => void
  say: (text: string) => void
}

export const words = (app: App): Words => WORDS[app.data.language]
export const session = (app: App): Session => app.sessions[app.current]!
export const stateOf = (app: App): State => session(app).state
export const activeRow = (app: App) => stateOf(app).rows[app.active.row]

const DEFAULTS: ReviewSettings = {
  swapped: false,
  marks: false,
  noVowels: false,
  keys: true,
  theme: 'auto',
  threshold: DEFAULT_THRESHOLD,
}

export function newApp(data: ReviewData, parts: PageParts): App {
  const sessions = data.reviews.map(({ document, log }): Session => ({ state: replay(document, log), saved: marksOf(log) }))
  return {
    data,
    parts,
    isMac: /Mac|iPhone|iPad/.test(navigator.platform),
    sessions,
    current: 0,
    settings: { ...DEFAULTS, ...data.settings },
    filter: 'all',
    view: [],
    queue: [],
    active: { row: 0, side: 'target' },
    marked: undefined,
    finding: {
      open: false,
      query: '',
      side: 'both',
      options: { ...FIND_DEFAULTS },
      bad: false,
      wanted: undefined,
      hits: [],
      at: 0,
    },
    readOnly: false,
    file: undefined,
    store: undefined,
    exclusively: async (work) => void (await work()),
    show: () => {},
    refresh: () => {},
    say: () => {},
  }
}

export const marksOf = ({ changes, done }: Log) => ({ length: changes.length, done })

/** Whether there is work that the file does not hold. */
export const isUnsaved = ({ sessions }: App): boolean =>
  sessions.some(({ state, saved }) => state.log.length !== saved.length || state.done !== saved.done)

/** Works out again what follows from the rows. The active row is one that is shown; -1 where none is. */
export function derive(app: App): void {
  const state = stateOf(app)
  app.queue = queue(state, app.settings.threshold)
  const view = filtered(state, app.filter, app.settings.threshold)
  // Who asks whether other rows are shown compares the lists.
  if (view.length !== app.view.length || view.some((at, k) => at !== app.view[k])) app.view = view
  const { row } = app.active
  // What a filter no longer lets through has no focus: the next row has it, or none where there is none.
  if (!app.view.includes(row)) app.active.row = app.view.find((at) => at >= row) ?? app.view.at(-1) ?? -1
}

/** Goes to a row; one that the filter hides shows all rows again. */
export function goTo(app: App, row: number, side: SideName = app.active.side): void {
  app.active = { row: Math.max(0, Math.min(row, stateOf(app).rows.length - 1)), side }
  const shown = app.view.includes(app.active.row)
  if (!shown) {
    app.filter = 'all'
    derive(app)
  }
  app.show()
}

/** A longer document takes some seconds to be kept, in which a person goes on. */
const AWAITED_ROWS = 1000

/** Takes over a state that was made of the current one. It is kept before it shows. */
export async function take(app: App, state: State): Promise<void> {
  const { store } = app
  const one = session(app)
  if (store !== undefined) {
    await store.keep(state.document.hash, one.state, state)
    // Work is of use to a later version of the document only beside it. A store that is full still keeps the work.
    if (!one.kept) {
      one.kept = true
      const kept = store.keepDocument(state.document).catch(() => {})
      if (state.document.rows.length <= AWAITED_ROWS) await kept
    }
  }
  const id = one.state.rows[app.active.row]?.id
  one.state = state
  // The same row where it is still there, else what stands in its place.
  const near = app.active.row
  const at = state.rows[near]?.id === id ? near : state.rows.findIndex((row) => row.id === id)
  if (at >= 0) app.active.row = at
  derive(app)
}

/** The data of the file as it would be saved now. */
export function dataNow(app: App): ReviewData {
  return {
    ...app.data,
    settings: app.settings,
    reviews: app.sessions.map(({ state }) => ({ document: state.document, log: logOf(state) })),
  }
}
