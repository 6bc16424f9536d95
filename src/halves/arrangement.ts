import type { Bitext } from '../bitext.ts'

/** Which run of one side each block of a half belongs to: run k of the source stands beside run k of the target in an alternating text. */
export interface Runs {
  arrangement: Bitext['arrangement']
  source: number[]
  target: number[]
}

/** Reads the arrangement off the order of sides (+1 source, −1 target): one change is two halves, a change after nearly every block paragraphs. */
export function arrange(sides: Int8Array): Runs {
  const source: number[] = []
  const target: number[] = []
  let runs = 0
  sides.forEach((side, i) => {
    if (i === 0 || side !== sides[i - 1])
      runs++
      // Two runs make a couple, whichever side comes first.
    ;(side > 0 ? source : target).push((runs - 1) >> 1)
  })
  const arrangement = runs <= 2 ? 'halves' : sides.length / runs < 1.6 ? 'paragraphs' : 'sections'
  return { arrangement, source, target }
}
