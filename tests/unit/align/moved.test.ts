import { describe, expect, it } from 'vitest'
import { align } from '../../../src/index.ts'
import { beadsOf, fixture, type GoldBead, parseGold } from '../../support/gold.ts'

const gold = parseGold(fixture('software-guide/paragraphs.gold.txt'))

/** The beads from each heading to the next. */
const sections = gold.reduce<GoldBead[][]>((all, bead) => {
  if (bead.kind === 'heading' || all.length === 0) all.push([])
  all.at(-1)?.push(bead)
  return all
}, [])

const text = (side: 'source' | 'target', order: readonly number[]) =>
  order.flatMap((k) => sections[k]!.flatMap((bead) => bead[side])).join('\n\n')

const inPlace = sections.map((_, k) => k)

/** The order of sections when two of them change places. */
const swapped = (a: number, b: number) => inPlace.map((k) => (k === a ? b : k === b ? a : k))

const guide = (order: readonly number[]) =>
  align({ source: text('source', inPlace), target: text('target', order) }, { by: 'paragraph' })

const key = ({ source, target }: GoldBead) => JSON.stringify([source, target])

describe('sections that changed places', () => {
  it('are none in a text that has all in one order', () => {
    expect(guide(inPlace).segments.filter(({ flags }) => flags.includes('moved'))).toEqual([])
  })

  it.each([
    [2, 3],
    [3, 4],
    [2, 5],
    [4, 6],
  ])('%i and %i stand with their counterparts all the same', (a, b) => {
    const bitext = guide(swapped(a, b))
    const found = new Set(beadsOf(bitext).map(key))
    // All but two: a heading of two words may stay where it was.
    expect(gold.filter((bead) => !found.has(key(bead))).length).toBeLessThanOrEqual(2)
  })

  it('are flagged, one of the two whole', () => {
    const moved = guide(swapped(3, 4)).segments.filter(({ flags }) => flags.includes('moved'))
    expect([sections[3]!.length, sections[4]!.length]).toContain(moved.length)
  })

  it('carry their sentences along', () => {
    const bitext = align({ source: text('source', inPlace), target: text('target', swapped(3, 4)) })
    const found = new Set(beadsOf(bitext).map(key))
    const sentences = parseGold(fixture('software-guide/sentences.gold.txt'))
    expect(sentences.filter((bead) => !found.has(key(bead)))).toEqual([])
  })

  it('do not tear a text apart whose translation lacks a section', () => {
    const without = (k: number) => inPlace.filter((one) => one !== k)
    const bitext = align({ source: text('source', without(2)), target: text('target', without(5)) }, { by: 'paragraph' })
    expect(bitext.segments.filter(({ flags }) => flags.includes('moved'))).toEqual([])
  })
})
