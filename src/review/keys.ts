// The one table of commands: keys, menus, buttons, help and tests are made from it.

/** What a key event says; a DOM event fits. */
export interface Key {
  key: string
  code: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

export const GROUPS = ['go', 'rows', 'marks', 'text', 'align', 'file', 'view'] as const
export type Group = (typeof GROUPS)[number]

/** `Mod` is Ctrl, and ⌘ on a Mac. Arrows mean the visual side. */
export const COMMANDS = [
  { name: 'up', group: 'go', keys: ['ArrowUp'] },
  { name: 'down', group: 'go', keys: ['ArrowDown'] },
  { name: 'left', group: 'go', keys: ['ArrowLeft'] },
  { name: 'right', group: 'go', keys: ['ArrowRight'] },
  { name: 'pageUp', group: 'go', keys: ['PageUp', 'Shift+ArrowUp'] },
  { name: 'pageDown', group: 'go', keys: ['PageDown', 'Shift+ArrowDown'] },
  { name: 'firstRow', group: 'go', keys: ['Home', 'H'] },
  { name: 'lastRow', group: 'go', keys: ['End', 'Shift+H'] },
  { name: 'goTo', group: 'go', keys: ['G'] },
  { name: 'nextDoubtful', group: 'go', keys: ['N'] },
  { name: 'previousDoubtful', group: 'go', keys: ['Shift+N'] },
  { name: 'nextOddShape', group: 'go', keys: ['J'] },
  { name: 'previousHeading', group: 'go', keys: ['['] },
  { name: 'nextHeading', group: 'go', keys: [']'] },
  { name: 'find', group: 'go', keys: ['Mod+F'] },
  { name: 'push', group: 'rows', keys: ['Alt+Shift+ArrowDown'] },
  { name: 'pull', group: 'rows', keys: ['Alt+Shift+ArrowUp'] },
  { name: 'moveUp', group: 'rows', keys: ['Alt+ArrowUp'] },
  { name: 'moveDown', group: 'rows', keys: ['Alt+ArrowDown'] },
  { name: 'merge', group: 'rows', keys: ['M'] },
  { name: 'split', group: 'rows', keys: ['S'] },
  { name: 'pair', group: 'rows', keys: ['Space'] },
  { name: 'alone', group: 'rows', keys: ['X'] },
  { name: 'leaveOut', group: 'rows', keys: ['D'] },
  { name: 'keep', group: 'rows', keys: ['K'] },
  { name: 'accept', group: 'marks', keys: ['A'] },
  { name: 'acceptAbove', group: 'marks', keys: ['Shift+A'] },
  { name: 'review', group: 'marks', keys: ['R'] },
  { name: 'bookmark', group: 'marks', keys: ['B'] },
  { name: 'note', group: 'marks', keys: ['T'] },
  { name: 'edit', group: 'text', keys: ['Enter', 'E'] },
  { name: 'why', group: 'text', keys: ['W'] },
  { name: 'undo', group: 'text', keys: ['Mod+Z'] },
  { name: 'redo', group: 'text', keys: ['Mod+Shift+Z'] },
  { name: 'realign', group: 'align', keys: ['L'] },
  { name: 'realignHere', group: 'align', keys: ['Shift+L'] },
  { name: 'save', group: 'file', keys: ['Mod+S'] },
  { name: 'export', group: 'file', keys: ['Mod+E'] },
  { name: 'mergeFile', group: 'file', keys: ['Mod+M'] },
  { name: 'openSource', group: 'file', keys: ['Mod+O'] },
  { name: 'swapSides', group: 'view', keys: ['Shift+S'] },
  { name: 'showMarks', group: 'view', keys: ['Shift+M'] },
  { name: 'hideVowels', group: 'view', keys: ['Shift+V'] },
  { name: 'language', group: 'view', keys: ['Shift+G'] },
  { name: 'theme', group: 'view', keys: ['Shift+T'] },
  { name: 'help', group: 'view', keys: ['?'] },
] as const satisfies readonly { name: string; group: Group; keys: readonly string[] }[]

export type CommandName = (typeof COMMANDS)[number]['name']

/** The letter of a key: what it types where that is Latin, else what stands there on a US keyboard. */
function letterOf({ key, code }: Key): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  return /^Key([A-Z])$/.exec(code)?.[1] ?? ''
}

const BRACKETS: Readonly<Record<string, string>> = { '[': 'BracketLeft', ']': 'BracketRight' }

/** Whether a key is a pattern of {@link COMMANDS}. */
export function isKey(event: Key, pattern: string, isMac: boolean): boolean {
  const parts = pattern.split('+')
  const name = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  // The question mark needs Shift on most layouts, a bracket AltGr (reported as Ctrl and Alt) on some: what is typed counts.
  if (name === '?') return (event.key === '?' || event.key === '؟') && !event.metaKey
  if (name in BRACKETS && event.key === name) return !event.metaKey
  const mod = isMac ? event.metaKey : event.ctrlKey
  const otherMod = isMac ? event.ctrlKey : event.metaKey
  if (otherMod || mod !== wants('Mod') || event.altKey !== wants('Alt') || event.shiftKey !== wants('Shift')) return false
  if (name in BRACKETS) return event.code === BRACKETS[name] && !/^[a-z0-9]$/i.test(event.key)
  if (/^[A-Z]$/.test(name)) return letterOf(event) === name
  return event.key === (name === 'Space' ? ' ' : name)
}

/** The command of a key. */
export const commandOf = (event: Key, isMac: boolean): CommandName | undefined =>
  COMMANDS.find(({ keys }) => keys.some((pattern) => isKey(event, pattern, isMac)))?.name

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** A pattern as people know it: `Alt+Shift+↓`, on a Mac `⌥⇧↓`. */
export function shownKey(pattern: string, isMac: boolean, space = 'Space'): string {
  const parts = pattern.split('+').map((part) => (part === 'Space' ? space : (SHOWN[part] ?? part)))
  if (!isMac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
  return parts.map((part) => ({ Mod: '⌘', Alt: '⌥', Shift: '⇧' })[part] ?? part).join('')
}
