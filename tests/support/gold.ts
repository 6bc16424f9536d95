import { readFileSync } from 'node:fs'
import type { Bitext, Segment } from '../../src/bitext.ts'

/** A bead as its texts: what stands for what, whatever its place. */
export interface GoldBead {
  kind: string
  source: string[]
  target: string[]
}

export const fixture = (path: string): string => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')

/** Reads the form of fixtures/README.md. */
export function parseGold(text: string): GoldBead[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((group) => {
      const lines = group.split('\n')
      const of = (mark: string) => lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2))
      return { kind: of('=')[0] ?? '', source: of('<'), target: of('>') }
    })
}

const texts = (side: Segment['source']): string[] => side?.units.map(({ text }) => text) ?? []

/** Segments in the form of the gold, with Arabic on the left, wherever it stands. */
export function beadsOf(bitext: Bitext): GoldBead[] {
  const turned = bitext.target.language.startsWith('ar')
  return bitext.segments.map(({ kind, source, target }) => ({
    kind,
    source: texts(turned ? target : source),
    target: texts(turned ? source : target),
  }))
}

export const printGold = (beads: readonly GoldBead[]): string =>
  `${beads.map(({ kind, source, target }) => [`= ${kind}`, ...source.map((text) => `< ${text}`), ...target.map((text) => `> ${text}`)].join('\n')).join('\n\n')}\n`

const key = ({ source, target }: GoldBead): string => JSON.stringify([source, target])

export interface Score {
  right: number
  given: number
  gold: number
}

/** Strict counts: a bead is right when the very same bead is in the gold. One-sided beads count too. */
export function score(given: readonly GoldBead[], gold: readonly GoldBead[]): Score {
  const left = gold.map(key)
  let right = 0
  for (const bead of given) {
    const at = left.indexOf(key(bead))
    if (at < 0) continue
    left.splice(at, 1)
    right++
  }
  return { right, given: given.length, gold: gold.length }
}

/** Strict F1 of several texts together. */
export function f1(scores: readonly Score[]): number {
  const sum = (of: keyof Score) => scores.reduce((total, one) => total + one[of], 0)
  return (2 * sum('right')) / Math.max(1, sum('given') + sum('gold'))
}
