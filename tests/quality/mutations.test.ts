import { describe, expect, it } from 'vitest'
import { align } from '../../src/index.ts'
import { beadsOf, f1, fixture, type GoldBead, parseGold, score } from '../support/gold.ts'
import { random } from '../support/random.ts'

// The article's paragraphs correspond one to one, which proves little. Seeded mutations of it prove more.

interface Article {
  beads: GoldBead[]
  englishFirst: boolean
  alternating: boolean
  blankLines: boolean
  columns: number
}

type Draw = (below: number) => number
type Mutation = (article: Article, draw: Draw) => Article

const side = (draw: Draw) => (draw(2) === 0 ? 'source' : 'target')

/** Parts a bead in two that have no counterpart. */
function withoutSide(beads: GoldBead[], at: number, lost: 'source' | 'target'): GoldBead[] {
  return beads
    .flatMap((bead, i) => (i === at ? [{ ...bead, [lost]: [] }] : [bead]))
    .filter(({ source, target }) => source.length + target.length > 0)
}

const MUTATIONS: Record<string, Mutation> = {
  'a block dropped': (article, draw) => ({
    ...article,
    beads: withoutSide(article.beads, draw(article.beads.length), side(draw)),
  }),
  'two paragraphs merged on one side': (article, draw) => {
    const { beads } = article
    const places = beads.flatMap(({ kind }, i) =>
      kind === 'paragraph' && beads[i + 1]?.kind === 'paragraph' && full(beads[i]!) && full(beads[i + 1]!) ? [i] : [],
    )
    const at = places[draw(places.length)]
    if (at === undefined) return article
    const merged = side(draw)
    const bead = {
      kind: 'paragraph',
      source: [...beads[at]!.source, ...beads[at + 1]!.source],
      target: [...beads[at]!.target, ...beads[at + 1]!.target],
    }
    return { ...article, beads: beads.toSpliced(at, 2, { ...bead, [merged]: [bead[merged].join(' ')] }) }
  },
  'English first': (article) => ({ ...article, englishFirst: true }),
  'paragraphs alternating': (article) => ({ ...article, alternating: true }),
  'blank lines between blocks': (article) => ({ ...article, blankLines: true }),
  'hard-wrapped at 72 columns': (article) => ({ ...article, columns: 72 }),
  'two sections missing on one side': (article, draw) => {
    const lost = side(draw)
    let { beads } = article
    for (let k = 0; k < 2; k++) {
      const heads = beads.flatMap((bead, i) => (bead.kind === 'heading' && full(bead) ? [i] : []))
      const from = heads[draw(heads.length)] ?? 0
      const next = heads.find((i) => i > from) ?? beads.length
      for (let i = from; i < next; i++) beads = beads.with(i, { ...beads[i]!, [lost]: [] })
      beads = beads.filter(({ source, target }) => source.length + target.length > 0)
    }
    return { ...article, beads }
  },
}

const full = ({ source, target }: GoldBead) => source.length > 0 && target.length > 0

function wrap(text: string, columns: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line !== '' && line.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

function print({ beads, englishFirst, alternating, blankLines, columns }: Article): string {
  const order = (bead: GoldBead) => (englishFirst ? [bead.target, bead.source] : [bead.source, bead.target])
  const blocks = alternating
    ? beads.flatMap((bead) => order(bead).flat())
    : [0, 1].flatMap((half) => beads.flatMap((bead) => order(bead)[half]!))
  return blocks.map((text) => wrap(text, columns)).join(blankLines ? '\n\n' : '\n')
}

describe('forty mutations of the article', () => {
  const gold = parseGold(fixture('ushakov-talks/paragraphs.gold.txt'))
  const names = Object.keys(MUTATIONS)
  const scores = Array.from({ length: 40 }, (_, seed) => {
    const next = random(seed + 1)
    const draw: Draw = (below) => Math.floor(next() * below)
    // The first ones one mutation each, the rest two or three together.
    const chosen = seed < names.length ? [names[seed]!] : Array.from({ length: 2 + draw(2) }, () => names[draw(names.length)]!)
    const start: Article = { beads: gold, englishFirst: false, alternating: false, blankLines: false, columns: Infinity }
    const article = chosen.reduce((one, name) => MUTATIONS[name]!(one, draw), start)
    const given = beadsOf(align(print(article), { by: 'paragraph' }))
    return { seed, chosen, ...score(given, article.beads) }
  })
  it('are aligned with strict F1 of .97 and more together', () => {
    const worst = scores
      .filter(({ right, given, gold }) => right < Math.max(given, gold))
      .map(
        ({ seed, chosen, right, given, gold }) => `${seed} (${chosen.join(', ')}): ${right} right, ${given} given, ${gold} gold`,
      )
    expect(f1(scores), worst.join('\n')).toBeGreaterThanOrEqual(0.97)
    if (process.env['SHOW']) console.log(f1(scores), worst.join('\n'))
  })
})
