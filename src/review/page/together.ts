// Work that comes from elsewhere: another reviewer's file, an earlier review of the document, a new version of the document.

import { dataOf } from '../../formats/review/page-file.ts'
import { apply, initialState, logOf, type Row, replay, type State, sideText } from '../../formats/review/state.ts'
import { carryOver } from '../carry.ts'
import { type Choice, type Conflict, mergeReviews } from '../merge.ts'
import { type App, derive, goTo, session, stateOf, take, words } from './app.ts'
import { button, openDialog, row } from './dialogs.ts'
import { el } from './dom.ts'
import { lookOf } from './row.ts'
import type { Engine } from './worker.ts'

const SIDES = ['source', 'target'] as const

/** Asks for a file. */
function choose(accept: string, multiple: boolean, then: (files: readonly File[]) => void): void {
  const input = el('input', { type: 'file', accept, multiple, hidden: true, class: 'chooser' })
  input.addEventListener('change', () => {
    input.remove()
    then([...(input.files ?? [])])
  })
  input.addEventListener('cancel', () => input.remove())
  document.body.append(input)
  input.click()
}

/** Asks for the file of another reviewer, and takes it in. */
export function mergeFile(app: App): void {
  if (app.readOnly) return app.say(words(app).said.readOnly)
  choose('.html,text/html', false, ([file]) => void (file && app.exclusively(() => mergeIn(app, file))))
}

/** Asks for the document, one file or two, as it stands now. */
export function openSource(app: App, engine: Engine): void {
  if (app.readOnly) return app.say(words(app).said.readOnly)
  choose('', true, (files) => void (files.length > 0 && app.exclusively(() => renew(app, engine, files))))
}

/** Takes files that were dropped: a review page is merged, others are the document as it stands now. */
export function takeDropped(app: App, engine: Engine): void {
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    const [first] = files
    if (first === undefined || document.querySelector('dialog[open]')) return
    if (app.readOnly) return app.say(words(app).said.readOnly)
    void app.exclusively(async () => {
      const isPage = /\.x?html?$/i.test(first.name) && (await first.text()).includes('data-muwazi-review=')
      await (isPage ? mergeIn(app, first) : renew(app, engine, files))
    })
  })
}

async function mergeIn(app: App, file: File): Promise<void> {
  const w = words(app)
  const mine = stateOf(app)
  const { reviews } = dataOf(await file.text())
  const same = reviews.find(({ document }) => document.hash === mine.document.hash)
  if (same === undefined) {
    const other = reviews.find(({ document }) => document.name === mine.document.name) ?? reviews[0]
    if (other === undefined || !(await carryIn(app, replay(other.document, other.log)))) app.say(w.changed)
    return
  }
  const theirs = replay(same.document, same.log)
  const { conflicts } = mergeReviews(mine, theirs)
  const choices = conflicts.length === 0 ? [] : await askChoices(app, theirs, conflicts)
  if (choices === undefined) return app.say(w.said.cancelled)
  const { state } = mergeReviews(mine, theirs, choices)
  if (state === mine) return app.say(w.said.noChange)
  await take(app, state)
  const later = choices.filter((choice) => choice === 'later').length
  if (later > 0) app.filter = 'review'
  derive(app)
  app.show()
  app.say(`${w.commands.mergeFile}: ${w.conflicts(conflicts.length)}`)
}

/** Both versions of each conflict side by side. @returns `undefined` where the person cancels */
function askChoices(app: App, theirs: State, conflicts: readonly Conflict[]): Promise<Choice[] | undefined> {
  const w = words(app)
  const mine = stateOf(app)
  return new Promise((answer) => {
    let given: Choice[] | undefined
    const line = (state: State, one: Row) =>
      el(
        'div',
        { class: 'version-row' },
        ...SIDES.map((side) =>
          el('p', { lang: state.document[side].language, dir: state.document[side].dir }, sideText(state, one, side) ?? '–'),
        ),
        el('p', { class: 'why' }, w.state[lookOf(app, state, one).name]),
        one.note !== undefined && el('p', { class: 'why', dir: 'auto' }, `✉ ${one.note}`),
      )
    const version = (k: number, choice: Choice, ...content: HTMLElement[]) => {
      const id = `conflict-${k}-${choice}`
      const radio = el('input', { type: 'radio', name: `conflict-${k}`, id, value: choice })
      radio.checked = choice === 'later'
      return el(
        'div',
        { class: `version ${choice}` },
        el('div', { class: 'check' }, radio, el('label', { for: id }, w.conflict[choice])),
        ...content,
      )
    }
    const dialog = openDialog(
      app,
      w.conflicts(conflicts.length),
      (close) => {
        const fields = conflicts.map((conflict, k) => {
          const at = mine.rows.indexOf(conflict.mine[0]!)
          return el(
            'fieldset',
            { class: 'conflict' },
            el('legend', {}, w.row(at + 1)),
            version(k, 'mine', ...conflict.mine.map((one) => line(mine, one))),
            version(k, 'theirs', ...conflict.theirs.map((one) => line(theirs, one))),
            version(k, 'later'),
          )
        })
        const done = () => {
          const value = (field: HTMLElement) => field.querySelector<HTMLInputElement>('input:checked')?.value
          given = fields.map((field) => (value(field) ?? 'later') as Choice)
          close()
        }
        for (const field of fields)
          field.addEventListener('keydown', (event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            done()
          })
        queueMicrotask(() => fields[0]?.querySelector<HTMLInputElement>('input:checked')?.focus())
        return [
          el('p', { class: 'hint' }, w.conflict.hint),
          ...fields,
          row(button(w.buttons.apply, done, true), button(w.buttons.cancel, close)),
        ]
      },
      'wide',
    )
    dialog.addEventListener('close', () => answer(given))
  })
}

/** Offers to take over what still fits of a review of another version of the document. @returns whether anything fitted */
export async function carryIn(app: App, old: State): Promise<boolean> {
  const state = stateOf(app)
  const carried = carryOver(state, old)
  if (carried.change === undefined) return false
  if (!(await askCarry(app, old, carried))) return true
  await take(app, apply(stateOf(app), carried.change))
  app.show()
  app.say(words(app).carry.kept(carried.kept))
  return true
}

/** Reads the document as it stands now; what still fits of the review is done to it. */
async function renew(app: App, engine: Engine, files: readonly File[]): Promise<void> {
  const w = words(app)
  const old = stateOf(app)
  app.say(w.said.working)
  const bytes = await Promise.all(
    files.slice(0, 2).map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const { source, target } = old.document
  const document = await engine.ask('read', { files: bytes, languages: [source.language, target.language] })
  if (document.rows.length === 0) return app.say(w.said.failed(w.blank.one))
  if (document.hash === old.document.hash) return app.say(w.carry.same)
  const carried = carryOver(initialState(document), old)
  if (!(await askCarry(app, old, carried))) return app.say(w.said.cancelled)
  const begin = initialState(document)
  const state = carried.change === undefined ? begin : apply(begin, carried.change)
  await app.store?.keepAll(document.hash, logOf(state))
  await app.store?.keepDocument(document)
  const one = session(app)
  one.state = state
  // The file holds nothing of it.
  one.saved = { length: -1, done: 0 }
  app.filter = 'all'
  app.marked = undefined
  derive(app)
  app.refresh()
  goTo(app, app.queue[0] ?? 0)
  app.say(w.carry.banner(carried.kept, carried.lost.length))
}

/** Texts of rows that no longer fit that are shown. */
const SHOWN_LOST = 50

function askCarry(app: App, old: State, { kept, lost }: ReturnType<typeof carryOver>): Promise<boolean> {
  const w = words(app)
  const { source, target } = old.document
  return new Promise((answer) => {
    let isWanted = false
    const dialog = openDialog(
      app,
      w.carry.title,
      (close) => {
        const go = button(
          w.carry.apply,
          () => {
            isWanted = true
            close()
          },
          true,
        )
        queueMicrotask(() => go.focus())
        const cell = (text: string, { language, dir }: State['document']['source']) =>
          el('td', { lang: language, dir }, text || '–')
        return [
          el('p', {}, w.carry.kept(kept)),
          ...(lost.length === 0
            ? []
            : [
                el('p', {}, w.carry.lost(lost.length)),
                el(
                  'div',
                  { class: 'preview', tabindex: 0 },
                  el(
                    'table',
                    {},
                    el('tbody', {}, ...lost.slice(0, SHOWN_LOST).map(([a, b]) => el('tr', {}, cell(a, source), cell(b, target)))),
                  ),
                ),
              ]),
          row(go, button(w.buttons.cancel, close)),
        ]
      },
      'wide',
    )
    dialog.addEventListener('close', () => answer(isWanted))
  })
}
