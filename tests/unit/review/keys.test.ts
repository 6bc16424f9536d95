import { describe, expect, it } from 'vitest'
import { COMMANDS, type CommandName, commandOf, type Key, shownKey } from '../../../src/review/keys.ts'
import { WORDS } from '../../../src/review/words.ts'

const NO_MODIFIER = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
/** The command of a key: what it types, where it is on the keyboard, with which modifiers. */
const command = (key: string, code: string, modifiers: Partial<Key> = {}, isMac = false): CommandName | undefined =>
  commandOf({ key, code, ...NO_MODIFIER, ...modifiers }, isMac)

describe('keys', () => {
  it('no two commands share a key', () => {
    const all = COMMANDS.flatMap(({ keys }) => keys as readonly string[])
    expect(new Set(all).size).toBe(all.length)
  })
  it('none needs a function key, Home, End, a page key, or Ctrl with an arrow', () => {
    const isRare = (key: string) => /F\d|Home|End|Page|Mod\+Arrow/.test(key)
    const rare = COMMANDS.filter(({ keys }) => (keys as readonly string[]).every(isRare))
    expect(rare.map(({ name }) => name)).toEqual([])
  })
  for (const [layout, key, code, name] of [
    ['US', 'a', 'KeyA', 'accept'],
    ['Arabic', 'ش', 'KeyA', 'accept'],
    ['French, whose A stands where Q does', 'a', 'KeyQ', 'accept'],
    ['German, whose Y stands where Z does', 'z', 'KeyY', undefined],
    ['Arabic, two letters on a key', 'لا', 'KeyB', 'bookmark'],
    ['US', '[', 'BracketLeft', 'previousHeading'],
    ['Arabic', 'ج', 'BracketLeft', 'previousHeading'],
    ['German', 'ü', 'BracketLeft', 'previousHeading'],
    ['French, a dead key', 'Dead', 'BracketLeft', 'previousHeading'],
  ] as const)
    it(`${key} on a keyboard: ${layout}`, () => expect(command(key, code)).toBe(name))
  it('a bracket that needs AltGr is one', () =>
    expect(command('[', 'Digit8', { altKey: true, ctrlKey: true })).toBe('previousHeading'))
  it('both question marks show the help', () => {
    expect(command('?', 'Minus', { shiftKey: true })).toBe('help')
    expect(command('؟', 'Slash', { shiftKey: true })).toBe('help')
  })
  it('Ctrl is ⌘ on a Mac', () => {
    expect(command('z', 'KeyZ', { ctrlKey: true })).toBe('undo')
    expect(command('z', 'KeyZ', { metaKey: true })).toBeUndefined()
    expect(command('z', 'KeyZ', { metaKey: true }, true)).toBe('undo')
    expect(command('Z', 'KeyZ', { metaKey: true, shiftKey: true }, true)).toBe('redo')
  })
  it('a letter with Ctrl is no letter', () => expect(command('a', 'KeyA', { ctrlKey: true })).toBeUndefined())
  it('arrows with Alt move units, with Shift too whole sides', () => {
    expect(command('ArrowDown', 'ArrowDown', { altKey: true })).toBe('moveDown')
    expect(command('ArrowDown', 'ArrowDown', { altKey: true, shiftKey: true })).toBe('push')
  })
  it('are shown as people know them', () =>
    expect([shownKey('Alt+Shift+ArrowDown', false), shownKey('Mod+Shift+Z', true)]).toEqual(['Alt+Shift+↓', '⌘⇧Z']))
})

describe('words', () => {
  const keysIn = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => keysIn(one, `${path}.${key}`))
      : [`${path}: ${typeof value}`]
  const without = (list: string[]) => list.filter((one) => !one.startsWith('.short'))
  it('are the same table in both languages', () =>
    expect(without(keysIn(WORDS.ar)).sort()).toEqual(without(keysIn(WORDS.en)).sort()))
  it('name each command, and the step that takes over an earlier review', () => {
    const names = [...COMMANDS.map(({ name }) => name), 'carry'].sort()
    expect([Object.keys(WORDS.ar.commands).sort(), Object.keys(WORDS.en.commands).sort()]).toEqual([names, names])
  })
  it('count in Arabic', () =>
    expect([1, 2, 3, 11, 100, 103].map(WORDS.ar.rows)).toEqual(['صف واحد', 'صفان', '3 صفوف', '11 صفًا', '100 صف', '103 صفوف']))
})
