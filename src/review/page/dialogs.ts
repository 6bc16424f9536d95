// Dialogs: one at a time, each a `<dialog>` that gives the focus back when it closes.

import { COMMANDS, GROUPS, shownKey } from '../keys.ts'
import { WORDS } from '../words.ts'
import { type App, words } from './app.ts'
import { el } from './dom.ts'

/**
 * Opens a dialog.
 *
 * @param fill makes the content; `close` closes it
 */
export function openDialog(
  app: App,
  title: string,
  fill: (close: () => void) => readonly (Node | string)[],
  size = '',
): HTMLDialogElement {
  const dialog = el('dialog', { class: size, 'aria-labelledby': 'dialog-title' })
  const close = () => dialog.close()
  dialog.append(
    el(
      'header',
      {},
      el('h2', { id: 'dialog-title' }, title),
      el('button', { type: 'button', class: 'icon', 'aria-label': words(app).buttons.close, onclick: close }, '✕'),
    ),
    ...fill(close),
  )
  dialog.addEventListener('close', () => {
    dialog.remove()
    app.show()
  })
  document.body.append(dialog)
  dialog.showModal()
  // What one came for, not the button that closes it.
  dialog.querySelector<HTMLElement>(':scope > :not(header) :is(select, input, textarea), .primary')?.focus()
  return dialog
}

/** Asks for one line or several; `undefined` where the person cancels. */
export function askText(app: App, title: string, value: string, kind: 'number' | 'text'): Promise<string | undefined> {
  const { buttons } = words(app)
  return new Promise((answer) => {
    let given: string | undefined
    const input =
      kind === 'number'
        ? el('input', { type: 'text', inputmode: 'numeric', 'aria-label': title, dir: 'ltr' })
        : el('textarea', { rows: 4, 'aria-label': title, dir: 'auto' })
    input.value = value
    const dialog = openDialog(app, title, (close) => {
      const done = () => {
        given = input.value
        close()
      }
      input.addEventListener('keydown', (event) => {
        const { key, ctrlKey, metaKey, isComposing } = event as KeyboardEvent
        if (key === 'Enter' && !isComposing && (kind === 'number' || ctrlKey || metaKey)) {
          event.preventDefault()
          done()
        }
      })
      return [input, row(button(buttons.ok, done, true), button(buttons.cancel, close))]
    })
    input.focus()
    input.select()
    dialog.addEventListener('close', () => answer(given))
  })
}

export const button = (label: string, onclick: () => void, primary = false): HTMLButtonElement =>
  el('button', { type: 'button', class: primary ? 'primary' : undefined, onclick }, label)

export const row = (...children: Node[]): HTMLElement => el('div', { class: 'buttons' }, ...children)

/** All keys, in both languages: the language of the page first. */
export function openHelp(app: App): void {
  const { help } = words(app)
  openDialog(
    app,
    help.title,
    () => {
      const order = app.data.language === 'ar' ? (['ar', 'en'] as const) : (['en', 'ar'] as const)
      const keysOn = el('input', { type: 'checkbox', id: 'keys-on' })
      keysOn.checked = app.settings.keys
      keysOn.addEventListener('change', () => {
        app.settings.keys = keysOn.checked
      })
      return [
        el('p', { class: 'check' }, keysOn, el('label', { for: 'keys-on' }, help.keysOff)),
        ...order.map((language) => {
          const w = WORDS[language]
          return el(
            'section',
            { lang: language, dir: w.dir },
            el('h3', {}, `${w.help.title} · ${language === 'ar' ? 'العربية' : 'English'}`),
            el('p', {}, `${w.help.intro} ${w.help.arrows}`),
            ...GROUPS.map((group) =>
              el(
                'table',
                { class: 'keys' },
                el('caption', {}, w.groups[group]),
                el(
                  'tbody',
                  {},
                  ...COMMANDS.filter((command) => command.group === group).map(({ name, keys }) =>
                    el(
                      'tr',
                      {},
                      el('th', { scope: 'row' }, name === 'language' ? 'العربية / English' : w.commands[name]),
                      el('td', {}, ...keys.map((key) => el('kbd', { dir: 'ltr' }, shownKey(key, app.isMac)))),
                    ),
                  ),
                ),
              ),
            ),
          )
        }),
      ]
    },
    'wide',
  )
}
