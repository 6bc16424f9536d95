// Editing a cell: a field for each of its units, in the cell itself.

import { pieceText } from '../../formats/review/state.ts'
import { edit } from '../marks.ts'
import { acceptAndGoOn, perform } from './actions.ts'
import { type App, activeRow, stateOf, words } from './app.ts'
import { button, row } from './dialogs.ts'
import { el } from './dom.ts'
import type { Grid } from './grid.ts'

/** Opens the fields; the grid shows the cell again when they close. */
export function editCell(app: App, grid: Grid): void {
  const { side } = app.active
  const at = app.active.row
  const own = activeRow(app)
  const cell = grid.element.querySelector<HTMLElement>('.row.active [role=gridcell][tabindex="0"]')
  if (app.readOnly) return app.say(words(app).said.readOnly)
  if (!own || own[side].length === 0 || !cell || cell.querySelector('textarea')) return app.say(words(app).said.impossible)
  const { language, dir } = stateOf(app).document[side]
  const w = words(app)
  const fields = own[side].map((piece, k) => {
    const field = el('textarea', { lang: language, dir, 'aria-label': `${w.commands.edit} ${k + 1}`, rows: 1 })
    field.value = pieceText(stateOf(app), side, piece)
    const grow = () => {
      field.style.height = 'auto'
      field.style.height = `${field.scrollHeight + 2}px`
    }
    field.addEventListener('input', grow)
    requestAnimationFrame(grow)
    return field
  })
  let open = true
  const close = () => {
    if (!open) return
    open = false
    growing.disconnect()
    editor.remove()
    cell.classList.remove('editing')
    app.show()
    cell.focus({ preventScroll: true })
  }
  const save = (accept: boolean) =>
    app.exclusively(async () => {
      const texts = fields.map((field) => field.value)
      const before = own[side].map((piece) => pieceText(stateOf(app), side, piece))
      const same = texts.every((text, k) => text === before[k])
      if (!same && !(await perform(app, edit(stateOf(app), at, side, texts), at))) return
      close()
      if (accept) await acceptAndGoOn(app)
    })
  const editor = el(
    'div',
    { class: 'editor' },
    ...fields,
    row(
      button(w.buttons.saveText, () => void save(false), true),
      button(w.buttons.saveAccept, () => void save(true)),
      button(w.buttons.cancel, close),
    ),
  )
  // The rows below make room for the fields.
  const growing = new ResizeObserver(() => grid.settle())
  editor.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.isComposing) return
    const mod = app.isMac ? event.metaKey : event.ctrlKey
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && (mod || !event.shiftKey)) {
      event.preventDefault()
      void save(mod)
    }
  })
  cell.classList.add('editing')
  cell.append(editor)
  growing.observe(editor)
  fields[0]?.focus()
}
