// A page without a document: takes one or two files, and aligns them in the worker.

import { initialState } from '../../formats/review/state.ts'
import { type App, words } from './app.ts'
import { el } from './dom.ts'
import type { Engine } from './worker.ts'

/** Done when a document is there. */
export function showBlank(app: App, engine: Engine): Promise<void> {
  return new Promise((done) => {
    const make = () => {
      const w = words(app)
      document.documentElement.lang = app.data.language
      document.documentElement.dir = w.dir
      const notice = el('p', { class: 'notice', role: 'status', 'aria-live': 'polite' })
      const input = el('input', { type: 'file', multiple: true, id: 'files', class: 'hidden' })
      const language = el(
        'button',
        {
          type: 'button',
          class: 'command',
          lang: app.data.language === 'ar' ? 'en' : 'ar',
          onclick: () => {
            app.data = { ...app.data, language: app.data.language === 'ar' ? 'en' : 'ar' }
            page.replaceWith((page = make()))
          },
        },
        w.commands.language,
      )
      const take = async (files: readonly File[]) => {
        if (files.length === 0) return
        notice.textContent = w.said.working
        try {
          const read = await Promise.all(
            files.slice(0, 2).map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
          )
          const document = await engine.ask('read', { files: read })
          if (document.rows.length === 0) throw new Error(w.blank.one)
          app.data = { ...app.data, reviews: [{ document, log: { changes: [], done: 0 } }] }
          app.sessions = [{ state: initialState(document), saved: { length: -1, done: 0 } }]
          page.remove()
          done()
        } catch (error) {
          notice.textContent = w.said.failed(error instanceof Error ? error.message : String(error))
        }
      }
      input.addEventListener('change', () => void take([...(input.files ?? [])]))
      const choose = el('button', { type: 'button', class: 'primary', onclick: () => input.click() }, w.buttons.chooseFiles)
      const zone = el(
        'main',
        { class: 'blank' },
        el('h1', {}, w.blank.title),
        el('p', {}, w.blank.text),
        el('p', { class: 'hint' }, w.blank.formats),
        choose,
        input,
        notice,
        language,
      )
      zone.addEventListener('dragover', (event) => {
        event.preventDefault()
        zone.classList.add('over')
      })
      zone.addEventListener('dragleave', () => zone.classList.remove('over'))
      zone.addEventListener('drop', (event) => {
        event.preventDefault()
        void take([...(event.dataTransfer?.files ?? [])])
      })
      return zone
    }
    let page = make()
    document.body.append(page)
  })
}
