import type { Anchor, Message, Pin, SideName, Unit } from '../bitext.ts'

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
const textOf = (anchor: Anchor) => squeeze(typeof anchor === 'string' ? anchor : anchor.text)

/** The run of units whose texts together are an anchor's: at its own place while the text there is the same, else the first free one with that text. */
function locate(
  anchor: Anchor,
  units: readonly Unit[],
  starts: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): number[] | undefined {
  const text = textOf(anchor)
  if (text === '') return undefined
  const run = (first: number): number[] | undefined => {
    let joined = ''
    for (let k = first; k < units.length && !taken.has(k); k++) {
      joined = joined === '' ? units[k]!.text : `${joined} ${units[k]!.text}`
      if (joined === text) return Array.from({ length: k - first + 1 }, (_, at) => first + at)
      if (joined.length > text.length || !text.startsWith(joined)) return undefined
    }
    return undefined
  }
  const place = typeof anchor === 'string' ? undefined : anchor.units?.[0]?.position.start.offset
  const at = place === undefined ? undefined : starts.get(place)
  const there = at === undefined ? undefined : run(at)
  if (there !== undefined) return there
  for (let k = 0; k < units.length; k++) {
    const found = text.startsWith(units[k]!.text) ? run(k) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

export interface Pinned {
  source: number[]
  target: number[]
}

/** Pins as beads of units. One whose text is not there any more is a message. */
export function locatePins(
  pins: Iterable<Pin>,
  source: readonly Unit[],
  target: readonly Unit[],
): { beads: Pinned[]; messages: Message[] } {
  const beads: Pinned[] = []
  const messages: Message[] = []
  const taken = { source: new Set<number>(), target: new Set<number>() }
  const units = { source, target }
  const starts = { source: startsOf(source), target: startsOf(target) }
  for (const pin of pins) {
    const find = (side: SideName): number[] | undefined => {
      const anchor = pin[side]
      if (anchor === null) return []
      const found = locate(anchor, units[side], starts[side], taken[side])
      if (found === undefined) {
        const text = textOf(anchor)
        messages.push({
          ruleId: 'lost-pin',
          side,
          reason: `Ignored a pin, since its ${side} text is not in the document any more: ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`,
        })
      }
      return found
    }
    const [a, b] = [find('source'), find('target')]
    if (a === undefined || b === undefined || a.length + b.length === 0) continue
    for (const i of a) taken.source.add(i)
    for (const j of b) taken.target.add(j)
    beads.push({ source: a, target: b })
  }
  return { beads, messages }
}

const startsOf = (units: readonly Unit[]) => new Map(units.map((unit, k) => [unit.position.start.offset, k]))
