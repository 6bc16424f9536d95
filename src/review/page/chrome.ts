// What stands around the grid: the head with the progress, the buttons and the menu of all commands.

import { expectedErrors, progress } from '../doubt.ts'
import { COMMANDS, type CommandName, GROUPS, shownKey } from '../keys.ts'
import { type App, isUnsaved, stateOf, words } from './app.ts'
import { el } from './dom.ts'

/** Signs of commands that need no words. */
const SIGNS: Partial<Record<CommandName, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageUp: '⇞',
  pageDown: '⇟',
  firstRow: '⤒',
  lastRow: '⤓',
  goTo: '#',
  previousHeading: '§↑',
  nextHeading: '§↓',
  showMarks: '¶',
  swapSides: '⇄',
  theme: '◑',
}

const spaceName = (app: App): string => (app.data.language === 'ar' ? 'مسافة' : 'Space')

/** The keys of a command, for a reader and for `aria-keyshortcuts`. */
export function keysOf(app: App, name: CommandName): { shown: string; aria: string } {
  const keys: readonly string[] = COMMANDS.find((command) => command.name === name)?.keys ?? []
  const aria = keys.map((key) => key.replace('Mod', app.isMac ? 'Meta' : 'Control')).join(' ')
  return { shown: keys.map((key) => shownKey(key, app.isMac, spaceName(app))).join(', '), aria }
}

export function commandButton(app: App, name: CommandName, run: (name: CommandName) => void): HTMLButtonElement {
  const { commands, short } = words(app)
  const label = commands[name]
  const shownLabel = short[name] ?? label
  const { shown, aria } = keysOf(app, name)
  const sign = SIGNS[name]
  return el(
    'button',
    {
      type: 'button',
      class: sign === undefined ? 'command' : 'command icon',
      'data-command': name,
      title: `${label} (${shown})`,
      'aria-label': sign === undefined ? undefined : label,
      'aria-keyshortcuts': aria,
      lang: name === 'language' ? (app.data.language === 'ar' ? 'en' : 'ar') : undefined,
      onclick: () => run(name),
    },
    sign === undefined ? shownLabel : el('span', { 'aria-hidden': 'true' }, sign),
    sign === undefined && el('kbd', { 'aria-hidden': 'true', dir: 'ltr' }, shown),
  )
}

export interface Chrome {
  head: HTMLElement
  tools: HTMLElement
  /** Shows numbers that changed. */
  show(): void
  /** Makes everything again, in another language. */
  refresh(): void
}

const HEAD_COMMANDS = [
  'undo',
  'redo',
  'find',
  'save',
  'export',
  'language',
  'theme',
  'help',
] as const satisfies readonly CommandName[]

export function createChrome(app: App, run: (name: CommandName) => void, togglePanel: () => void): Chrome {
  const head = el('header', { class: 'bar' })
  const tools = el('div', { class: 'tools', role: 'toolbar' })
  const title = el('h1', { dir: 'auto' })
  const done = el('span', { class: 'done' })
  const expected = el('span', { class: 'expected' })
  const meter = el('progress', { max: 1 })

  const refresh = () => {
    const w = words(app)
    const menu = el(
      'button',
      { type: 'button', class: 'command', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'data-command': 'menu' },
      `☰ ${w.buttons.menu}`,
    )
    menu.addEventListener('click', () => openMenu(app, menu, head, run))
    const panel = el(
      'button',
      { type: 'button', class: 'command icon', 'aria-label': w.buttons.panel, title: w.buttons.panel, onclick: togglePanel },
      '◧',
    )
    meter.setAttribute('aria-label', w.rows(stateOf(app).rows.length))
    head.replaceChildren(
      el('div', { class: 'name' }, panel, title),
      el('p', { class: 'progress' }, meter, done, expected),
      el(
        'div',
        { class: 'actions', role: 'toolbar', 'aria-label': w.groups.file },
        ...HEAD_COMMANDS.map((name) => commandButton(app, name, run)),
        menu,
      ),
    )
    tools.setAttribute('aria-label', w.buttons.menu)
    tools.replaceChildren(
      ...GROUPS.map((group) =>
        el(
          'div',
          { role: 'group', 'aria-label': w.groups[group], class: `group ${group}` },
          ...COMMANDS.filter(
            (command) => command.group === group && !(HEAD_COMMANDS as readonly string[]).includes(command.name),
          ).map(({ name }) => commandButton(app, name, run)),
        ),
      ),
    )
  }

  return {
    head,
    tools,
    refresh,
    show() {
      const w = words(app)
      const state = stateOf(app)
      const { done: count, of } = progress(state)
      title.textContent = state.document.name
      done.textContent = w.progress(count, of)
      expected.textContent = w.expected(expectedErrors(state))
      meter.value = of === 0 ? 1 : count / of
      for (const [name, off] of Object.entries({ undo: state.done === 0, redo: state.done === state.log.length })) {
        const one = head.querySelector(`[data-command=${name}]`)
        if (one) one.setAttribute('aria-disabled', String(off))
      }
      head.querySelector('[data-command=save]')?.classList.toggle('unsaved', isUnsaved(app))
      for (const [name, on] of Object.entries({
        swapSides: app.settings.swapped,
        showMarks: app.settings.marks,
        hideVowels: app.settings.noVowels,
      }))
        tools.querySelector(`[data-command=${name}]`)?.setAttribute('aria-pressed', String(on))
    },
  }
}

/** A menu of all commands with their keys. */
function openMenu(app: App, opener: HTMLElement, head: HTMLElement, run: (name: CommandName) => void): void {
  const w = words(app)
  const items: HTMLElement[] = []
  const item = (name: CommandName): HTMLElement => {
    const one = el(
      'button',
      { type: 'button', role: 'menuitem', tabindex: -1, 'data-menu': name, onclick: () => choose(name) },
      el('span', {}, w.commands[name]),
      el('kbd', { 'aria-hidden': 'true', dir: 'ltr' }, keysOf(app, name).shown),
    )
    items.push(one)
    return one
  }
  const menu = el(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': w.buttons.menu },
    ...GROUPS.map((group) =>
      el(
        'div',
        { role: 'group', 'aria-label': w.groups[group] },
        el('div', { class: 'menu-title', 'aria-hidden': 'true' }, w.groups[group]),
        ...COMMANDS.filter((command) => command.group === group).map(({ name }) => item(name)),
      ),
    ),
  )
  const close = () => {
    menu.remove()
    opener.setAttribute('aria-expanded', 'false')
    document.removeEventListener('pointerdown', outside)
  }
  const choose = (name: CommandName) => {
    close()
    app.show()
    run(name)
  }
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) close()
  }
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) items[(at + step + items.length) % items.length]?.focus()
    else if (event.key === 'Home') items[0]?.focus()
    else if (event.key === 'End') items.at(-1)?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') {
      close()
      opener.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  head.append(menu)
  opener.setAttribute('aria-expanded', 'true')
  document.addEventListener('pointerdown', outside)
  items[0]?.focus()
}
