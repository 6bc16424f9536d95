// Splitting a row: a place on each side, between units or at a space inside one.

import { pieceText } from '../../formats/review/state.ts'
import { cutsOf, suggestedCuts } from '../cuts.ts'
import { type Cut, split } from '../marks.ts'
import type { SideName } from '../moves.ts'
import { perform } from './actions.ts'
import { type App, activeRow, stateOf, words } from './app.ts'
import { button, openDialog, row } from './dialogs.ts'
import { el } from './dom.ts'

/** Asks where, with a place suggested on each side, so that S and Enter are enough for most rows. */
export function openSplit(app: App): void {
  const at = app.active.row
  const own = activeRow(app)
  const w = words(app)
  if (!own) return
  if (app.readOnly) return app.say(w.said.readOnly)
  const state = stateOf(app)
  const texts = {
    source: own.source.map((piece) => pieceText(state, 'source', piece)),
    target: own.target.map((piece) => pieceText(state, 'target', piece)),
  }
  const places = { source: cutsOf(texts.source), target: cutsOf(texts.target) }
  const chosen: Record<SideName, number> = suggestedCuts(texts)
  let side = app.active.side
  const cutAt = (name: SideName): Cut => places[name][chosen[name]] ?? { units: texts[name].length }
  openDialog(
    app,
    w.split.title,
    (close) => {
      const boxes = (['source', 'target'] as const).map((name) => {
        const { language, dir } = state.document[name]
        const box = el('div', {
          class: 'cut',
          tabindex: 0,
          role: 'slider',
          lang: language,
          dir,
          'data-side': name,
          'aria-label': `${w.split.here}: ${w[name]}`,
        })
        box.addEventListener('focus', () => {
          side = name
        })
        box.addEventListener('click', (event) => {
          const place = (event.target as HTMLElement).closest<HTMLElement>('[data-cut]')?.dataset['cut']
          if (place === undefined) return
          chosen[name] = Number(place)
          draw()
        })
        return { name, box }
      })
      const draw = () => {
        for (const { name, box } of boxes) {
          const list = places[name]
          box.replaceChildren(...parts(texts[name], list, chosen[name], w.split.here))
          box.setAttribute('aria-valuemin', '0')
          box.setAttribute('aria-valuemax', String(list.length - 1))
          box.setAttribute('aria-valuenow', String(chosen[name]))
          const before = beforeCut(texts[name], list[chosen[name]])
          box.setAttribute('aria-valuetext', before.slice(-60) || '–')
        }
      }
      const done = async () => {
        const change = split(state, at, { source: cutAt('source'), target: cutAt('target') })
        close()
        await app.exclusively(async () => {
          await perform(app, change, at)
          app.show()
        })
      }
      for (const { name, box } of boxes)
        box.addEventListener('keydown', (event) => {
          const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
          if (step !== undefined) {
            event.preventDefault()
            const forward = state.document[name].dir === 'rtl' ? -step : step
            chosen[name] = Math.max(0, Math.min(places[name].length - 1, chosen[name] + forward))
            draw()
          } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault()
            boxes.find((other) => other.name !== name)?.box.focus()
          } else if (event.key === 'Enter') {
            event.preventDefault()
            void done()
          }
        })
      draw()
      queueMicrotask(() => boxes.find(({ name }) => name === side)?.box.focus())
      return [
        el('p', { class: 'hint' }, w.split.hint),
        ...boxes.map(({ box }) => box),
        row(
          button(w.commands.split, () => void done(), true),
          button(w.buttons.cancel, close),
        ),
      ]
    },
    'wide',
  )
}

function beforeCut(texts: readonly string[], cut: Cut | undefined): string {
  if (cut === undefined) return texts.join(' ')
  return [...texts.slice(0, cut.units), ...(cut.offset ? [texts[cut.units]?.slice(0, cut.offset) ?? ''] : [])].join(' ')
}

/** The text with a place to click at each cut; what goes to the second row is dimmed. */
function parts(texts: readonly string[], cuts: readonly Cut[], chosen: number, here: string): Node[] {
  const nodes: Node[] = []
  let isAfter = false
  let [unit, offset] = [0, 0]
  const upTo = (cut: Cut | undefined): string => {
    const to = cut ?? { units: texts.length }
    let text = ''
    while (unit < to.units) {
      text += `${texts[unit]!.slice(offset)} `
      ;[unit, offset] = [unit + 1, 0]
    }
    if (to.offset !== undefined) {
      text += texts[unit]!.slice(offset, to.offset)
      offset = to.offset
    }
    return text
  }
  cuts.forEach((cut, k) => {
    nodes.push(el('span', { class: isAfter ? 'second' : 'first' }, upTo(cut)))
    nodes.push(
      el(
        'span',
        { class: k === chosen ? 'place chosen' : cut.offset ? 'place' : 'place unit-end', 'data-cut': k, title: here },
        k === chosen ? '✂' : ' ',
      ),
    )
    if (k === chosen) isAfter = true
  })
  nodes.push(el('span', { class: isAfter ? 'second' : 'first' }, upTo(undefined)))
  return nodes
}
