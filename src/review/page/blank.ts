// A page without a document: takes one or two files, and aligns them in the worker.

import { initialState } from '../../formats/review/state.ts'
import { LANGUAGES, languageInName } from '../languages.ts'
import { type App, words } from './app.ts'
import { el } from './dom.ts'
import type { Engine } from './worker.ts'

/** A choice of one side's language. */
function languageField(app: App, side: 'source' | 'target') {
  const w = words(app)
  const names = new Intl.DisplayNames([app.data.language], { type: 'language' })
  const shown = LANGUAGES.map((code) => [code, names.of(code) ?? code] as const)
  const order = new Intl.Collator(app.data.language)
  const select = el(
    'select',
    { id: `language-${side}` },
    el('option', { value: '' }, w.blank.byScript),
    ...shown.sort(([, a], [, b]) => order.compare(a, b)).map(([code, name]) => el('option', { value: code }, name)),
  )
  return { select, element: el('p', { class: 'field' }, el('label', { for: select.id }, w.blank[side]), select) }
}

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
      const chosen = (['source', 'target'] as const).map((side) => languageField(app, side))
      let given: readonly File[] = []
      const again = el(
        'button',
        { type: 'button', class: 'primary', hidden: true, onclick: () => void take(given) },
        w.blank.align,
      )
      const take = async (files: readonly File[]) => {
        if (files.length === 0) return
        given = files
        notice.textContent = w.said.working
        again.hidden = true
        try {
          const read = await Promise.all(
            files.slice(0, 2).map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
          )
          const named = (k: number) => (read.length === 2 ? languageInName(read[k]!.name) : undefined)
          const languages = chosen.map(({ select }, k) => select.value || named(k))
          const document = await engine.ask('read', { files: read, languages })
          if (document.rows.length === 0) throw new Error(w.blank.one)
          // By script alone, French and English are one: a person knows.
          if (document.source.language === document.target.language && languages.includes(undefined)) {
            notice.textContent = w.blank.alike
            again.hidden = false
            chosen[0]?.select.focus()
            return
          }
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
        el('div', { class: 'languages' }, ...chosen.map(({ element }) => element)),
        choose,
        input,
        notice,
        again,
        language,
      )
      zone.addEventListener('dragover', (event) => {
        event.preventDefault()
        zone.classList.add('over')
      })
      zone.addEventListener('dragleave', () => zone.classList.remove('over'))
      zone.addEventListener('drop', (event) => {
        event.preventDefault()
        zone.classList.remove('over')
        void take([...(event.dataTransfer?.files ?? [])])
      })
      return zone
    }
    let page = make()
    document.body.append(page)
  })
}
