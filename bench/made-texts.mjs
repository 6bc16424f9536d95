// Texts made of lines of the gold: parallel ones, ones that do not correspond, correspond in part, lack lines, have runs of lines joined, or stand in
// another order.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { index, lines, shared } from './gold.mjs'

/** Lines that translate each other, of each source of the gold: [source, target]. */
export function lineSources() {
  const largest = (name) => {
    const entry = index().find(({ dir }) => name.test(dir))
    const { gold, source, target } = lines(entry)
    return gold.beads.filter(([a, b]) => a.length === 1 && b.length === 1).map(([[i], [j]]) => [source[i], target[j]])
  }
  const documents = (source) =>
    index()
      .filter((one) => one.family === 'doc' && one.variant === 'clean' && one.source === source)
      .flatMap(({ dir, ext }) => {
        const read = (name) => readFileSync(join(shared, 'eval/cases', dir, name), 'utf8')
        const gold = JSON.parse(read('gold.json'))
        const [a, b] = [read(`ar.${ext}`), read(`en.${ext}`)]
        return gold.beads
          .filter(([x, y]) => x.length === 1 && y.length === 1)
          .map(([[i], [j]]) => [a.slice(...gold.ar[i].slice(0, 2)), b.slice(...gold.en[j].slice(0, 2))])
          .map((pair) =>
            pair.map((text) =>
              text
                .replace(/[*_`#>]+|\]\([^)]*\)|\{[^}]*\}/g, ' ')
                .replace(/\s+/g, ' ')
                .trim(),
            ),
          )
          .filter(([x, y]) => /[\u0600-\u06ff]/.test(x) && y.length > 1)
      })
  const scripture = largest(/n23143/)
  return {
    news: largest(/ntrex-dev-n933-all-light/),
    scripture,
    short: scripture.filter(([a, b]) => a.length < 60 && b.length < 70),
    'debian-handbook': documents('debian-handbook'),
    'opensource-guide': documents('opensource-guide'),
    react: documents('react'),
  }
}

/** Texts made of lines: `[group, source, target]` by numbers of the lines; where units are of several lines, a fourth is the right beads. */
export function* textsOf(list, next, rounds) {
  const int = (most) => Math.floor(next() * most)
  // No line stands twice, so that each has one place on either side.
  const run = (n, most = list.length) => {
    const from = int(list.length)
    return Array.from({ length: Math.min(n, most) }, (_, k) => (from + k) % list.length)
  }
  /** Lines so few that `far` shares none with them. */
  const apart = Math.floor(list.length * 0.2)
  const far = (numbers) => {
    const shift = Math.floor(list.length * (0.2 + 0.6 * next()))
    return numbers.map((k) => (k + shift) % list.length)
  }
  const shuffled = (items) => {
    const out = [...items]
    for (let k = out.length - 1; k > 0; k--) {
      const other = int(k + 1)
      ;[out[k], out[other]] = [out[other], out[k]]
    }
    return out
  }
  for (let round = 0; round < rounds; round++) {
    for (const n of [1, 1, 1, 1, 2, 2, 3, 3, 5, 5, 10, 20]) {
      const a = run(n, apart)
      yield ['unrelated', a, far(a)]
      yield ['parallel', a, a]
    }
    for (const n of [8, 10, 10, 10, 12, 20, 30]) {
      const a = run(n)
      const b = [...a]
      for (let k = 0; k < Math.ceil(n / 12); k++) b[int(n)] = far([a[0]])[0]
      yield ['replaced', a, b]
    }
    for (const share of [0.1, 0.2, 0.3, 0.5, 0.5, 0.7, 0.8]) {
      const a = run(10 + int(30))
      const other = far(a)
      yield ['partly', a, a.map((line, k) => (next() < share ? line : other[k]))]
    }
    for (const dropped of [0.05, 0.1, 0.2, 0.3]) {
      const a = run(10 + int(40))
      yield ['dropped', a.filter(() => next() > dropped), a.filter(() => next() > dropped)]
    }
    for (let k = 0; k < 5; k++) {
      const a = run(6 + int(10))
      const b = [...a]
      const at = int(b.length - 1)
      ;[b[at], b[at + 1]] = [b[at + 1], b[at]]
      yield ['swapped', a, b]
    }
    for (let k = 0; k < 2; k++) {
      const a = run(5 + int(8))
      yield ['shuffled', a, shuffled(a)]
    }
    // Runs of lines joined on one side; some lines stand on one side alone.
    for (const most of [3, 6, 12, 18]) {
      const a = []
      const b = []
      const truth = []
      for (const lines = run(20 + 4 * most + int(20)); lines.length > 0; ) {
        const own = lines.splice(0, 1 + int(most))
        const alone = next() < 0.1
        const isJoined = next() < 0.5
        const units = (side, isOne) => {
          const before = side.length
          side.push(...(isOne ? [own] : own.map((line) => [line])))
          return side.slice(before).map((_, k) => before + k)
        }
        if (alone) units(isJoined ? a : b, false)
        else truth.push([units(a, isJoined), units(b, !isJoined)])
      }
      yield ['joined', a, b, truth]
    }
    if (round % 2 === 0) {
      const size = 3 + int(5)
      const a = run(size * (8 + int(round % 4 === 0 ? 60 : 12)))
      const blocks = Array.from({ length: a.length / size }, (_, k) => a.slice(k * size, k * size + size))
      yield ['blocks', a, shuffled(blocks).flat()]
    }
    if (round % 3 === 0) {
      const a = run(60 + int(round % 2 === 0 ? 500 : 150), apart)
      yield ['unrelated', a, far(a)]
    }
  }
}
