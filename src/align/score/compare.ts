// Which words of two texts are each other's counterparts. A counterpart serves one word, so that a text that repeats a word, or a long
// one in which every word turns up, gains nothing by it.

import { type Comparison, featuresOf } from './features.ts'
import { links } from './links.ts'
import { postings } from './postings.ts'
import type { Side } from './sides.ts'
import { table, tally } from './tally.ts'
import { Probe, type Vocabulary, type Word } from './words.ts'

/** A word and its counterpart, by their places. */
export interface Link {
  source: number
  target: number
}

/** Compares two sides, and adds their counterparts to a list, if any is given. */
export type Comparer = (source: Side, target: Side, links?: Link[]) => Comparison

/** A word is counted this many times: in a long text, and in one that repeats a word without end, more say nothing. */
const MAX_REPEATS = 8
/** A word that was there before counts this much. */
const REPEAT_WEIGHT = 0.3
/** What synonyms say, before their distance is taken off; every other link is worth more. */
const FAINT_WORTH = -1

/** Room for one number a word, kept from one comparison to the next. */
const room = <T extends Int32Array | Float64Array | Uint8Array>(make: new (length: number) => T) => {
  let list = new make(256)
  return (length: number): T => {
    if (length > list.length) list = new make(2 * length)
    return list
  }
}

/** What two makers made of the last two sides that were asked for. */
function lastTwo<T>(maker: () => (side: Side) => T): (side: Side) => T {
  const slot = (): { make: (side: Side) => T; held?: { side: Side; made: T } } => ({ make: maker() })
  let [last, other] = [slot(), slot()]
  return (side) => {
    if (last.held?.side === side) return last.held.made
    ;[last, other] = [other, last]
    const held = last.held?.side === side ? last.held : { side, made: last.make(side) }
    last.held = held
    return held.made
  }
}

/** Returns a function that compares two sides of one vocabulary. It keeps its tables, so that a comparison costs some 10 µs. */
export function comparer(vocabulary: Pick<Vocabulary, 'phrase'>): Comparer {
  const times = table()
  const rooms = {
    sourceHit: room(Int32Array),
    targetHit: room(Int32Array),
    sourceFaint: room(Uint8Array),
    targetFaint: room(Uint8Array),
    content: room(Uint8Array),
  }
  /** What each word of a side counts: less where it was there before, nothing after so many times. Marks do not count. */
  const weigh = (words: readonly Word[], weights: Float64Array): Float64Array => {
    for (let k = 0; k < words.length; k++) {
      const { kind, id, weight } = words[k]!
      if (kind === 'mark') {
        weights[k] = 0
        continue
      }
      const before = times.get(id)
      weights[k] = before === 0 ? weight : before < MAX_REPEATS ? REPEAT_WEIGHT * weight : 0
      times.set(id, before + 1)
    }
    times.reset()
    return weights
  }
  // A pair is compared with its neighbours crossed: the last two sides are still at hand.
  const sources = lastTwo(() => {
    const own = room(Float64Array)
    return ({ words }) => weigh(words, own(words.length))
  })
  const targets = lastTwo(() => {
    const own = room(Float64Array)
    // Where each id stands.
    const standing = postings()
    return ({ words }) => {
      const weights = weigh(words, own(words.length))
      standing.clear()
      for (let j = words.length - 1; j >= 0; j--) {
        if (weights[j] === 0) continue
        const { posts } = words[j]!
        for (let k = 0; k < posts.length; k++) standing.add(posts[k]!, j)
      }
      return { weights, standing }
    }
  })
  const found = links()

  return (source, target, matches) => {
    const from = source.words
    const to = target.words
    const sourceWeights = sources(source)
    const { weights: targetWeights, standing } = targets(target)

    found.clear()
    const link = (i: number, j: number, width: number, worth: number, span = 1) =>
      found.add(i, j, width, span, worth - 1.2 * Math.abs((i + 0.5) / from.length - (j + 0.5) / to.length))
    const stands = (stems: readonly number[], j: number) => {
      for (let k = 0; k < stems.length; k++) if (to[j + k]?.stem !== stems[k]) return false
      return true
    }
    const { place, next } = standing
    for (let i = 0; i < from.length; i++) {
      if (sourceWeights[i] === 0) continue
      const word = from[i]!
      const { probes } = word
      for (let k = 0; k < probes.length; k += 2) {
        let at = standing.first(probes[k]!)
        const probe = probes[k + 1]!
        for (let n = 0; at >= 0 && n < MAX_REPEATS; at = next(at), n++) {
          const j = place(at)
          if (probe === Probe.key) link(i, j, 1, word.kind === 'number' ? 3 : 2)
          else if (probe === Probe.synonym) link(i, j, 1, FAINT_WORTH)
          else if (probe === Probe.likeness) {
            if (to[j]!.kind !== word.kind || word.kind === 'number') link(i, j, 1, 1)
          } else if (probe === Probe.translation) link(i, j, 1, 1.3)
          else {
            const stems = word.translations[probe - Probe.phrase]!
            if (stands(stems, j)) link(i, j, stems.length, 1.9)
          }
        }
      }
      const after = from[i + 1]
      if (after !== undefined && word.begins.length > 0 && after.ends.length > 0)
        for (const stems of vocabulary.phrase(word, after)) {
          let at = standing.first(stems[0]!)
          for (let n = 0; at >= 0 && n < MAX_REPEATS; at = next(at), n++)
            if (stands(stems, place(at))) link(i, place(at), stems.length, 2.5, 2)
        }
    }

    const sourceHit = rooms.sourceHit(from.length).fill(-1, 0, from.length)
    const targetHit = rooms.targetHit(to.length).fill(-1, 0, to.length)
    const sourceFaint = rooms.sourceFaint(from.length).fill(0, 0, from.length)
    const targetFaint = rooms.targetFaint(to.length).fill(0, 0, to.length)
    found.eachByWorth((i, j, width, span, worth) => {
      if (sourceHit[i] !== -1 || targetHit[j] !== -1) return
      sourceHit[i] = j
      if (worth <= FAINT_WORTH) sourceFaint[i] = targetFaint[j] = 1
      if (span === 2 && sourceHit[i + 1] === -1) sourceHit[i + 1] = Math.min(j + width, to.length) - 1
      for (let w = 0; w < width && j + w < to.length; w++) targetHit[j + w] = i
    })
    const content = rooms.content(Math.max(from.length, to.length))
    const own = tally(from, { hit: sourceHit, faint: sourceFaint, weights: sourceWeights, content })
    const other = tally(to, { hit: targetHit, faint: targetFaint, weights: targetWeights, content })
    if (matches !== undefined)
      for (let i = 0; i < from.length; i++) if (sourceHit[i] !== -1) matches.push({ source: i, target: sourceHit[i]! })
    return featuresOf(source, target, sourceHit, own, other)
  }
}
