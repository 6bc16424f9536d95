// Aligning anew, in the worker: what a person accepted, mended, edited or left out are pins. A preview says what would change.

import { apply, pieceText, type Row, type State } from '../../formats/review/state.ts'
import { doubtWords } from '../../formats/shared/doubts.ts'
import type { Requests, SideTexts } from '../messages.ts'
import { isPin, realign } from '../moves.ts'
import { type App, goTo, stateOf, take, words } from './app.ts'
import { button, openDialog, row } from './dialogs.ts'
import { el } from './dom.ts'
import { Cancelled, type Engine } from './worker.ts'

/** The rows between the nearest pins around a row. */
function windowAt(state: State, at: number): [from: number, end: number] {
  let [from, end] = [at, at + 1]
  while (from > 0 && !isPin(state, state.rows[from - 1]!)) from--
  while (end < state.rows.length && !isPin(state, state.rows[end]!)) end++
  return [from, end]
}

/** The units of some rows for the worker, in the order of the document, and which piece each is. */
export function unitsOf(state: State, rows: readonly Row[]) {
  const side = (name: 'source' | 'target') => {
    const pieces = rows.flatMap((one) => one[name])
    const at = (piece: number) => state.pieces[name][piece]!
    pieces.sort((a, b) => at(a).unit - at(b).unit || at(a).from - at(b).from)
    return { language: state.document[name].language, texts: pieces.map((piece) => pieceText(state, name, piece)), pieces }
  }
  const [source, target] = [side('source'), side('target')]
  const places = {
    source: new Map(source.pieces.map((piece, k) => [piece, k])),
    target: new Map(target.pieces.map((piece, k) => [piece, k])),
  }
  const bead = (one: Row) => ({
    source: one.source.map((piece) => places.source.get(piece)!),
    target: one.target.map((piece) => places.target.get(piece)!),
  })
  return { source, target, bead }
}

const textsOf = ({ language, texts }: SideTexts): SideTexts => ({ language, texts })

/** Rows that are aligned for nothing, so that the worker runs and its code is fast once somebody asks. */
const WARM_ROWS = 1_500

/** Has the worker align a little once a person begins to work. What is asked first then takes no longer than what is asked later. */
export function warmUp(app: App, engine: Engine, grid: HTMLElement): void {
  const warm = () => {
    const state = stateOf(app)
    const { source, target } = unitsOf(state, state.rows.slice(0, WARM_ROWS))
    // Nobody waits for it; what fails here fails again, and is told, where it is asked for.
    engine.ask('align', { source: textsOf(source), target: textsOf(target), pins: [] }).then(
      () => performance.mark('muwazi-warm'),
      () => undefined,
    )
  }
  // Not while the command is at work that begins it all.
  grid.addEventListener('keydown', () => setTimeout(warm, WARM_DELAY), { once: true })
}
const WARM_DELAY = 500

/** Aligns all rows, or those around the active one. */
export async function alignAnew(app: App, engine: Engine, here: boolean): Promise<void> {
  const w = words(app)
  if (app.readOnly) return app.say(w.said.readOnly)
  const state = stateOf(app)
  if (here && app.active.row < 0) return app.say(w.said.impossible)
  const range = here ? windowAt(state, app.active.row) : ([0, state.rows.length] as const)
  const rows = state.rows.slice(...range)
  const { source, target, bead } = unitsOf(state, rows)
  const ask: Requests['align']['ask'] = {
    source: textsOf(source),
    target: textsOf(target),
    pins: rows.filter((one) => isPin(state, one)).map(bead),
  }
  const bar = el('progress', { 'aria-label': w.said.working, max: '1' })
  const dialog = openDialog(app, w.said.working, (close) => [bar, row(button(w.buttons.cancel, close))])
  let working = true
  dialog.addEventListener('close', () => {
    if (working) engine.cancel()
  })
  try {
    const beads = await engine.ask('align', ask, (done) => {
      bar.value = done
    })
    working = false
    dialog.close()
    const found = realign(
      state,
      range,
      beads.map(({ source: s, target: t, confidence }) => ({
        source: s.map((at) => source.pieces[at]!),
        target: t.map((at) => target.pieces[at]!),
        confidence,
      })),
    )
    if (found === undefined) return app.say(w.said.noChange)
    preview(app, state, found)
  } catch (error) {
    working = false
    dialog.close()
    app.say(error instanceof Cancelled ? w.said.cancelled : w.said.failed(String(error)))
  }
}

/** Rows of a preview. */
const PREVIEW_ROWS = 60

function preview(app: App, before: State, { change, rows: count }: NonNullable<ReturnType<typeof realign>>): void {
  const w = words(app)
  const after = apply(before, change)
  const line = (state: State, one: Row, sign: string) =>
    el(
      'tr',
      { class: sign === '+' ? 'added' : 'removed' },
      el('th', { scope: 'row' }, sign),
      ...(['source', 'target'] as const).map((side) =>
        el(
          'td',
          { lang: state.document[side].language, dir: state.document[side].dir },
          one[side].map((piece) => pieceText(state, side, piece)).join(' ') || '–',
        ),
      ),
    )
  const lines = change.splices.flatMap(({ removed, inserted }) => [
    ...removed.map((one) => line(before, one, '−')),
    ...inserted.map((one) => line(after, one, '+')),
  ])
  openDialog(
    app,
    w.said.wouldChange(count),
    (close) => {
      const done = async () => {
        close()
        await app.exclusively(() => take(app, after))
        app.say(`${w.commands.realign}: ${w.rows(count)}`)
        const at = change.splices[0]?.at
        if (at !== undefined) goTo(app, at)
      }
      const go = button(w.buttons.apply, () => void done(), true)
      queueMicrotask(() => go.focus())
      return [
        el('div', { class: 'preview', tabindex: 0 }, el('table', {}, el('tbody', {}, ...lines.slice(0, PREVIEW_ROWS)))),
        ...(lines.length > PREVIEW_ROWS ? [el('p', {}, `… ${lines.length - PREVIEW_ROWS}`)] : []),
        row(go, button(w.buttons.cancel, close)),
      ]
    },
    'wide',
  )
}

/** Why two texts are a pair: words that match are lit on both sides. */
export async function showWhy(app: App, engine: Engine): Promise<void> {
  const w = words(app)
  const state = stateOf(app)
  const one = state.rows[app.active.row]
  if (!one) return
  // Neighbours say which words are rare.
  const rows = state.rows.slice(Math.max(0, app.active.row - 200), app.active.row + 200)
  const { source, target, bead } = unitsOf(state, rows)
  const body = el('div', { 'aria-live': 'polite' }, el('p', {}, w.why.loading))
  openDialog(app, w.why.title, (close) => [body, row(button(w.buttons.close, close))], 'wide')
  try {
    const why = await engine.ask('explain', { source, target, bead: bead(one) })
    const { source: litSource, target: litTarget, missing } = why
    const lit = { source: litSource, target: litTarget }
    const side = (name: 'source' | 'target') => {
      const text = one[name].map((piece) => pieceText(state, name, piece)).join('\n')
      const box = el('p', { class: 'lit', lang: state.document[name].language, dir: state.document[name].dir })
      let at = 0
      for (const { start, end, match, kind } of lit[name]) {
        box.append(
          text.slice(at, start),
          el(
            'mark',
            { class: `m${match % 6}`, title: w.kinds[kind] ?? kind },
            text.slice(start, end),
            el('sup', {}, String(match + 1)),
          ),
        )
        at = end
      }
      box.append(text.slice(at))
      return box
    }
    const gone = [...missing.source, ...missing.target]
    const tags = { source: source.language, target: target.language }
    const against = doubtWords(why.against, tags, app.data.language)
    const isPair = one.source.length > 0 && one.target.length > 0
    body.replaceChildren(
      side('source'),
      side('target'),
      ...(isPair ? [el('p', {}, `${w.why.score} ${w.why.percent(Math.round(100 * why.score))}`)] : []),
      ...(against.length > 0
        ? [el('p', {}, `${w.why.against}:`), el('ul', {}, ...against.map((text) => el('li', { dir: 'auto' }, text)))]
        : []),
      ...(litSource.length + litTarget.length === 0 ? [el('p', {}, w.why.none)] : []),
      ...(gone.length > 0
        ? [
            el(
              'p',
              { class: 'missing' },
              `${w.why.missing}: `,
              ...gone.flatMap((word, k) => [k > 0 ? w.why.comma : '', el('bdi', {}, word)]),
            ),
          ]
        : []),
    )
  } catch (error) {
    body.replaceChildren(el('p', {}, w.said.failed(String(error))))
  }
}
