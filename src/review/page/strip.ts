// A strip that shows the whole text with its doubtful places, and where one is in it.

import { factsOf } from '../facts.ts'
import { type App, goTo, stateOf, words } from './app.ts'
import { el } from './dom.ts'

export interface Strip {
  element: HTMLElement
  show(seen: [first: number, last: number]): void
  refresh(): void
}

export function createStrip(app: App): Strip {
  const canvas = el('canvas', { width: 16, role: 'img' })
  const frame = el('div', { class: 'frame' })
  const element = el('aside', { class: 'strip' }, canvas, frame)
  let [drawnRows, drawnView, drawnHeight]: [unknown, unknown, number] = [undefined, undefined, 0]
  const sameRow = (event: PointerEvent) => {
    const { top, height } = element.getBoundingClientRect()
    const place = Math.floor(((event.clientY - top) / height) * app.view.length)
    return app.view[Math.max(0, Math.min(place, app.view.length - 1))] ?? 0
  }
  element.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    goTo(app, sameRow(event))
  })

  const draw = () => {
    const state = stateOf(app)
    const height = Math.max(1, element.clientHeight)
    if (drawnRows === state.rows && drawnView === app.view && drawnHeight === height) return
    ;[drawnRows, drawnView, drawnHeight] = [state.rows, app.view, height]
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) return
    const style = getComputedStyle(element)
    const [doubt, good] = [style.getPropertyValue('--doubt'), style.getPropertyValue('--good')]
    const worst = new Float64Array(height)
    const accepted = new Uint8Array(height)
    const { errors, done } = factsOf(state)
    app.view.forEach((at, place) => {
      const y = Math.min(height - 1, Math.floor((place / app.view.length) * height))
      worst[y] = Math.max(worst[y]!, errors[at]!)
      if (done[at] === 1) accepted[y] = 1
    })
    // A row of a short text is several pixels high.
    const thick = Math.max(1, Math.floor(height / Math.max(1, app.view.length)))
    context.clearRect(0, 0, 16, height)
    worst.forEach((error, y) => {
      if (error < 0.05 && !accepted[y]) return
      context.globalAlpha = error < 0.05 ? 0.5 : Math.min(1, 0.25 + error)
      context.fillStyle = error < 0.05 ? good : doubt
      context.fillRect(error < 0.05 ? 11 : 1, y, error < 0.05 ? 4 : 9, Math.max(2, thick))
    })
  }

  return {
    element,
    refresh() {
      drawnRows = undefined
      element.setAttribute('aria-label', words(app).strip)
      canvas.setAttribute('aria-label', words(app).overview)
      element.title = words(app).overview
    },
    show([first, last]) {
      draw()
      const all = Math.max(1, app.view.length)
      frame.style.top = `${(first / all) * 100}%`
      frame.style.height = `${Math.max(1, ((last - first + 1) / all) * 100)}%`
    },
  }
}
