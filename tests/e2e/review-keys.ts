// What a person does to a page by keys, in any browser.

import type { Opened } from '../support/browser.ts'

/** Rows of letters, keys, and the rows after them. */
export const KEYS: readonly (readonly [what: string, rows: string, keys: readonly string[], after: readonly string[]])[] = [
  ['merge', 'a|A b|B', ['m'], ['ab|AB']],
  ['push', 'a|A b|B c|', ['Alt+Shift+ArrowDown'], ['a|', 'b|A', 'c|B']],
  ['pull', 'a| b|A c|B', ['ArrowDown', 'Alt+Shift+ArrowUp'], ['a|A', 'b|B', 'c|']],
  ['first unit up', 'a|A b|BC', ['ArrowDown', 'Alt+ArrowUp'], ['a|AB', 'b|C']],
  ['last unit down', 'a|AB b|C', ['Alt+ArrowDown'], ['a|A', 'b|BC']],
  ['split where it is suggested', 'ab|AB', ['s', 'Enter'], ['a|A', 'b|B']],
  ['pair', 'a| b|B |C', ['End', 'Space', 'Home', 'ArrowRight', 'Space'], ['a|C', 'b|B']],
  ['no counterpart', 'a|A', ['x'], ['a|', '|A']],
  ['undo and redo', 'a|A b|B', ['m', 'Control+z', 'Control+z', 'Control+Shift+Z'], ['ab|AB']],
  ['edit', 'a|A', ['Enter', 'Z', 'Enter'], ['a|AZ']],
  ['leaving an edit', 'a|A', ['e', 'Z', 'Escape'], ['a|A']],
]

const SIDES = ['source', 'target'] as const

/** A person who knows both languages: looks where the queue stops, and mends what is wrong there by keys. How many keys each took. */
export async function mendAll(opened: Opened, gold: readonly string[]): Promise<number[]> {
  const { press, page } = opened
  const counts: number[] = []
  const rowOf = new Map<string, number>()
  gold.forEach((row, at) => {
    for (const unit of row.replace('|', '')) rowOf.set(unit, at)
  })
  const look = () =>
    page.evaluate(() => {
      const active = document.querySelector<HTMLElement>('.row.active')!
      const text = (row: Element | null, side: string) =>
        [...(row?.querySelectorAll(`.cell.${side} .unit`) ?? [])].map((unit) => unit.textContent).join('')
      const read = (row: Element | null) => [text(row, 'source'), text(row, 'target')] as const
      const side = active.querySelector<HTMLElement>('[tabindex="0"]')?.dataset['side']
      return { before: read(active.previousElementSibling), here: read(active), after: read(active.nextElementSibling), side }
    })
  const goodRow = ([a, b]: readonly [string, string]) => gold.includes(`${a}|${b}`)
  for (let stop = 0; stop < 120; stop++) {
    const keys: string[] = []
    const key = async (name: string) => {
      keys.push(name)
      await press(name)
    }
    await key('n')
    if ((await opened.said()).startsWith('No doubtful')) break
    if (goodRow((await look()).here)) {
      await key('a')
      continue
    }
    for (let tries = 0; tries < 8; tries++) {
      const { before, here, after, side } = await look()
      if (goodRow(here)) break
      const onSide = async (wanted: 'source' | 'target') => {
        if (side !== wanted) await key(wanted === 'source' ? 'ArrowRight' : 'ArrowLeft')
      }
      const rows = (text: string) => [...text].map((unit) => rowOf.get(unit)!)
      const [ours, next, previous] = [here, after, before].map(([a, b]) => [rows(a), rows(b)] as const)
      const own = Math.min(...ours![0], ...ours![1])
      const isLate = ([a, b]: readonly (readonly number[])[]) => a!.length > 0 && b!.length > 0 && b![0]! < a![0]!
      const isAll = ([a, b]: readonly (readonly number[])[]) =>
        a!.length + b!.length > 0 && [...a!, ...b!].every((row) => row === own)
      const foreign = SIDES.find((_, k) => ours![k]!.some((row) => row !== ours![k]![0]))
      const begins = SIDES.find((_, k) => next![k]![0] === own)
      if (isLate(ours!) && isLate(previous!)) await key('ArrowUp')
      else if (isLate(ours!)) {
        await onSide('target')
        await key('Alt+Shift+ArrowUp')
      } else if (isLate(next!) && begins === 'target') {
        await key('ArrowDown')
        await onSide('target')
        await key('Alt+Shift+ArrowUp')
      } else if (ours!.every((list) => list.includes(own) && list.includes(own + 1))) {
        await key('s')
        await key('Enter')
      } else if (foreign !== undefined) {
        await onSide(foreign)
        await key('Alt+ArrowDown')
      } else if (isAll(ours!) && isAll(next!)) await key('m')
      else if (isAll(ours!) && begins !== undefined) {
        await key('ArrowDown')
        await onSide(begins)
        await key('Alt+ArrowUp')
      } else await key('ArrowUp')
    }
    counts.push(keys.length)
  }
  return counts
}
