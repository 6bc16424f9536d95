// What goes out of the page and comes in: saving, exports, and what the browser kept.

import { pageFile } from '../../formats/review/page-file.ts'
import type { ExportedRows, ExportOptions } from '../../formats/review/segments.ts'
import { logOf, replay } from '../../formats/review/state.ts'
import { EXPORTS } from '../messages.ts'
import { type App, dataNow, derive, type FileHandle, isUnsaved, marksOf, stateOf, words } from './app.ts'
import { button, openDialog, row } from './dialogs.ts'
import { download, el } from './dom.ts'
import { carryIn } from './together.ts'
import type { Engine } from './worker.ts'

/** The part of the File System Access API that is used here; not every browser has it. */
interface Picker {
  showSaveFilePicker?(options: {
    suggestedName: string
    types: { description: string; accept: Record<string, string[]> }[]
  }): Promise<FileHandle>
}

const baseName = (app: App): string =>
  (stateOf(app).document.name || 'muwazi').replace(/^.*[\\/]/, '').replace(/\.\w+(?:,.*)?$/, '') || 'muwazi'

function fileName(app: App): string {
  const own = decodeURIComponent(location.pathname.replace(/^.*\//, ''))
  return /\.html?$/i.test(own) ? own : `${baseName(app)}.review.html`
}

/** Writes the same page with its state. */
export async function save(app: App): Promise<void> {
  const name = fileName(app)
  const blob = new Blob([...pageFile(dataNow(app), app.parts)], { type: 'text/html' })
  const { showSaveFilePicker } = window as Window & Picker
  try {
    if (showSaveFilePicker) {
      // A person chooses once.
      app.file ??= await showSaveFilePicker.call(window, {
        suggestedName: name,
        types: [{ description: 'HTML', accept: { 'text/html': ['.html'] } }],
      })
      const file = await app.file.createWritable()
      await file.write(blob)
      await file.close()
    } else download(name, [blob], 'text/html')
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return
    app.file = undefined
    download(name, [blob], 'text/html')
  }
  for (const one of app.sessions) one.saved = marksOf(logOf(one.state))
  app.say(words(app).said.saved)
  app.show()
}

/** Asks for the format and the rows, and writes them in the worker. */
export function openExport(app: App, engine: Engine): void {
  const w = words(app)
  const format = el('select', { id: 'export-format' }, ...EXPORTS.map(({ name, label }) => el('option', { value: name }, label)))
  const wanted = el(
    'select',
    { id: 'export-rows' },
    ...(['all', 'sure', 'accepted'] as const).map((name) => el('option', { value: name }, w.export[name])),
  )
  const reviewer = el('input', { id: 'export-reviewer', dir: 'auto', autocomplete: 'name' })
  reviewer.value = app.data.reviewer ?? ''
  const date = el('input', { id: 'export-date', type: 'date', dir: 'ltr' })
  date.value = app.data.date ?? ''
  const field = (id: string, label: string, control: HTMLElement) =>
    el('p', { class: 'field' }, el('label', { for: id }, label), control)
  openDialog(app, w.export.title, (close) => {
    const go = async () => {
      const [name, rows] = [format.value, wanted.value as ExportedRows]
      app.data = { ...app.data, reviewer: reviewer.value.trim(), date: date.value }
      const options: ExportOptions = { rows, sure: app.settings.threshold, reviewer: reviewer.value.trim(), date: date.value }
      close()
      try {
        const bytes = await engine.ask('export', { reviews: dataNow(app).reviews, format: name, options })
        const known = EXPORTS.find((one) => one.name === name)
        download(`${baseName(app)}${known?.extension ?? ''}`, [new Uint8Array(bytes)], known?.mediaType ?? '')
        app.say(w.said.exported(known?.label ?? name))
      } catch (error) {
        app.say(w.said.failed(String(error)))
      }
    }
    return [
      field('export-format', w.export.format, format),
      field('export-rows', w.export.rows, wanted),
      field('export-reviewer', w.export.reviewer, reviewer),
      field('export-date', w.export.date, date),
      row(
        button(w.export.go, () => void go(), true),
        button(w.buttons.cancel, close),
      ),
    ]
  })
}

/** Offers what this browser kept of the documents and the file does not hold: continue, download or discard. */
export async function restore(app: App): Promise<void> {
  const { store } = app
  if (store === undefined) return
  for (const one of app.sessions) {
    const { document, log, done } = one.state
    const kept = await store.kept(document.hash).catch(() => undefined)
    const other = await store.other(document).catch(() => undefined)
    const own = { changes: log, done }
    const common =
      kept === undefined ? 0 : kept.changes.findIndex((change, k) => JSON.stringify(change) !== JSON.stringify(log[k]))
    // What the file knows already, or goes on from, is no news.
    const isNews =
      kept !== undefined && (common >= 0 || (kept.changes.length === log.length && kept.done !== done && log.length > 0))
    if (kept === undefined || !isNews) {
      if (!app.readOnly) await store.keepAll(document.hash, own)
      // What was kept of another version, and never saved, is offered once.
      if (other !== undefined && app.sessions.length === 1) await carryIn(app, replay(other.document, other.log))
      if (other !== undefined) await store.forget(other.document.hash)
      continue
    }
    const choice = await askRestore(app, Math.max(1, kept.changes.length - Math.max(0, common)))
    if (choice === 'continue') one.state = replay(document, kept)
    else if (choice === 'discard') await store.keepAll(document.hash, own)
    else {
      download(
        `${baseName(app)}.review.html`,
        [...pageFile({ ...app.data, reviews: [{ document, log: kept }] }, app.parts)],
        'text/html',
      )
      await store.keepAll(document.hash, own)
    }
    derive(app)
  }
}

function askRestore(app: App, steps: number): Promise<'continue' | 'download' | 'discard'> {
  const w = words(app)
  return new Promise((answer) => {
    let choice: 'continue' | 'download' | 'discard' = 'continue'
    const dialog = openDialog(app, w.restore.title, (close) => {
      const take = (one: typeof choice) => () => {
        choice = one
        close()
      }
      return [
        el('p', {}, w.restore.text(steps)),
        row(
          button(w.restore.continue, take('continue'), true),
          button(w.buttons.download, take('download')),
          button(w.buttons.discard, take('discard')),
        ),
      ]
    })
    dialog.addEventListener('close', () => answer(choice))
  })
}

/** Asks before the page closes with work that is not in the file. */
export const guardClosing = (app: App): void =>
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved(app)) event.preventDefault()
  })
