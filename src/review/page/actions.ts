// What each command does. A command that changes rows makes a change, which is kept before it shows.

import { apply, type Change, redo, type State, undo } from '../../formats/review/state.ts'
import { headingsOf, isOdd } from '../filters.ts'
import type { CommandName } from '../keys.ts'
import * as marks from '../marks.ts'
import * as moves from '../moves.ts'
import { type App, activeRow, derive, goTo, stateOf, take, words } from './app.ts'

/** What needs more than the rows: dialogs, files, the worker. */
export type Extra = Extract<
  CommandName,
  | 'goTo'
  | 'find'
  | 'split'
  | 'note'
  | 'edit'
  | 'why'
  | 'realign'
  | 'realignHere'
  | 'save'
  | 'export'
  | 'mergeFile'
  | 'openSource'
  | 'help'
  | 'language'
  | 'theme'
>

export interface Ui {
  extra: Readonly<Record<Extra, () => void | Promise<void>>>
  pageRows(): number
  /** Shows the page again after a setting of looks. */
  refresh(): void
}

/** Does a change, and says so. */
export async function perform(app: App, change: Change | undefined, at = app.active.row): Promise<boolean> {
  const { said, commands } = words(app)
  if (app.readOnly) {
    app.say(said.readOnly)
    return false
  }
  if (change === undefined) {
    app.say(said.impossible)
    return false
  }
  await take(app, apply(stateOf(app), change))
  app.say(said.done(commands[change.name as CommandName] ?? change.name, at + 1))
  return true
}

const SIDE_CHANGES: Partial<Record<CommandName, (state: State, at: number, side: moves.SideName) => Change | undefined>> = {
  push: moves.push,
  pull: moves.pull,
  moveUp: moves.moveUp,
  moveDown: moves.moveDown,
  alone: moves.alone,
  merge: moves.merge,
  accept: marks.accept,
  acceptAbove: marks.acceptAbove,
  review: marks.review,
  bookmark: marks.bookmark,
  leaveOut: marks.leaveOut,
  keep: marks.keep,
}

/** Runs a command. */
export async function run(app: App, name: CommandName, ui: Ui): Promise<void> {
  const { row, side } = app.active
  const change = SIDE_CHANGES[name]
  if (name === 'accept') return acceptAndGoOn(app)
  if (change !== undefined) {
    if ((await perform(app, change(stateOf(app), row, side))) && name === 'pull')
      app.active.row = Math.max(0, Math.min(row - 1, app.active.row))
    return app.show()
  }
  if (name === 'pair') return pairTexts(app)
  if (name === 'undo' || name === 'redo') return takeBack(app, name)
  if (Object.hasOwn(ui.extra, name)) return ui.extra[name as Extra]()
  if (name === 'swapSides' || name === 'showMarks' || name === 'hideVowels') {
    const key = ({ swapSides: 'swapped', showMarks: 'marks', hideVowels: 'noVowels' } as const)[name]
    app.settings[key] = !app.settings[key]
    return ui.refresh()
  }
  move(app, name, ui)
}

/** The row is right: on to the next doubtful one. */
export async function acceptAndGoOn(app: App): Promise<void> {
  const { row } = app.active
  const change = marks.accept(stateOf(app), row)
  if (change === undefined || (await perform(app, change))) {
    const next = app.queue[0]
    const { said, commands } = words(app)
    if (change !== undefined)
      app.say(`${said.done(commands.accept, row + 1)}. ${next === undefined ? said.queueEmpty : said.left(app.queue.length)}`)
    if (next !== undefined) return goTo(app, next, filledSide(app, next))
  }
  app.show()
}

async function pairTexts(app: App): Promise<void> {
  const { said } = words(app)
  const state = stateOf(app)
  const here = activeRow(app)
  const { row, side } = app.active
  const { marked } = app
  const from = marked && state.rows.findIndex(({ id }) => id === marked.id)
  if (marked === undefined || from === undefined || from < 0 || marked.side === side || marked.id === here?.id) {
    const same = marked?.id === here?.id && marked?.side === side
    if (here?.[side].length === 0) return app.say(said.impossible)
    app.marked = same || here === undefined || here[side].length === 0 ? undefined : { id: here.id, side }
    app.say(app.marked ? said.marked : said.unmarked)
    return app.show()
  }
  app.marked = undefined
  const change = moves.pair(state, { row: from, side: marked.side }, { row, side })
  if (await perform(app, change)) {
    // The pair stands where its source stands.
    const source = state.rows[marked.side === 'source' ? from : row]
    const at = stateOf(app).rows.findIndex(({ id }) => id === source?.id)
    if (at >= 0) app.active.row = at
  }
  app.show()
}

async function takeBack(app: App, name: 'undo' | 'redo'): Promise<void> {
  const { said, commands } = words(app)
  const state = stateOf(app)
  const change = name === 'undo' ? state.log[state.done - 1] : state.log[state.done]
  if (app.readOnly) app.say(said.readOnly)
  else if (change === undefined) app.say(name === 'undo' ? said.nothingToUndo : said.nothingToRedo)
  else {
    const shown = commands[change.name as CommandName] ?? change.name
    await take(app, name === 'undo' ? undo(state) : redo(state))
    app.say(name === 'undo' ? said.undone(shown) : said.redone(shown))
    const at = change.splices[0]?.at
    if (at !== undefined && Math.abs(at - app.active.row) > 1) return goTo(app, at)
  }
  app.show()
}

/** Which side stands on the left: the one that is written from the left, unless a person swapped them. */
export function leftSide(app: App): moves.SideName {
  const { source, target } = stateOf(app).document
  const first = app.data.language === 'ar' ? 'target' : 'source'
  const left = source.dir === target.dir ? first : source.dir === 'ltr' ? 'source' : 'target'
  return app.settings.swapped ? moves.otherSide(left) : left
}

function move(app: App, name: CommandName, ui: Ui): void {
  const { row } = app.active
  const place = app.view.indexOf(row)
  const to = (next: number) => {
    const at = app.view[Math.max(0, Math.min(next, app.view.length - 1))]
    return at === undefined ? app.say(words(app).noRows) : goTo(app, at)
  }
  if (name === 'up') return to(place - 1)
  if (name === 'down') return to(place + 1)
  if (row < 0 && (name === 'left' || name === 'right')) return app.say(words(app).noRows)
  if (name === 'left') return goTo(app, row, leftSide(app))
  if (name === 'right') return goTo(app, row, moves.otherSide(leftSide(app)))
  if (name === 'pageUp') return to(place - ui.pageRows())
  if (name === 'pageDown') return to(place + ui.pageRows())
  if (name === 'firstRow') return to(0)
  if (name === 'lastRow') return to(app.view.length - 1)
  const target = search(app, name, row)
  if (target !== undefined) return goTo(app, target, filledSide(app, target))
  const { said } = words(app)
  app.say(name === 'nextDoubtful' || name === 'previousDoubtful' ? said.queueEmpty : said.noOther)
}

/** The side at hand, or the other one where this one has no text. */
function filledSide(app: App, at: number): moves.SideName {
  const { side } = app.active
  return stateOf(app).rows[at]?.[side].length === 0 ? moves.otherSide(side) : side
}

/** Where a command of search leads. */
function search(app: App, name: CommandName, row: number): number | undefined {
  const { queue } = app
  const { rows } = stateOf(app)
  const at = queue.indexOf(row)
  if (name === 'nextDoubtful') return queue.length === 0 ? undefined : queue[(at + 1) % queue.length]
  if (name === 'previousDoubtful')
    return queue.length === 0 ? undefined : queue[(at < 0 ? queue.length - 1 : at - 1 + queue.length) % queue.length]
  if (name === 'nextOddShape') {
    const after = rows.findIndex((one, k) => k > row && isOdd(one))
    const first = after < 0 ? rows.findIndex(isOdd) : after
    return first < 0 ? undefined : first
  }
  const headings = headingsOf(stateOf(app)).map((heading) => heading.row)
  return name === 'nextHeading' ? headings.find((one) => one > row) : headings.findLast((one) => one < row)
}

/** Shows other rows. */
export function setFilter(app: App, filter: App['filter']): void {
  app.filter = filter
  derive(app)
  app.say(app.view.length === 0 ? words(app).noRows : words(app).rows(app.view.length))
  app.show()
}
