// Growing a memory without touching what is in it: the text is read for its places only, and edits are spliced in.

import type { BitextLike, Message, Pair, Side } from '../../bitext.ts'
import { MuwaziError } from '../../errors.ts'
import { primary, sameLanguage } from '../../languages/tag.ts'
import { type AllLimits, checkLimit } from '../../limits.ts'
import { pathsOf } from '../shared/pair-facts.ts'
import { unindented, type XmlCleaner } from '../shared/xml.ts'
import { chooseVariants } from './languages.ts'
import { readTmx, type Span, type TmxUnit, type Variant } from './reader.ts'
import { type TuStyle, tu, tuv } from './unit.ts'

interface Splice {
  conflict: 'keep' | 'replace' | 'both'
  xml: XmlCleaner
  date: string | undefined
  creationId: string | undefined
  limits: AllLimits
}

/** A unit of the memory that holds both languages. */
interface MemoryUnit {
  unit: TmxUnit
  target: Variant
  /** The bitext says the same, so nothing replaces it. */
  confirmed: boolean
}

interface Edit extends Span {
  text: string
}

export interface AppendedMemory {
  text: string
  /** `2 added, 1 replaced`, and what was not. */
  changes: Message
}

export function splice(
  memory: string,
  bitext: BitextLike,
  pairs: Iterable<Pair>,
  { conflict, limits, ...made }: Splice,
): AppendedMemory {
  checkLimit(limits, 'bytes', memory.length)
  const units: TmxUnit[] = []
  const frame = readTmx(memory, limits, (unit) => {
    for (const { text } of unit.variants) checkLimit(limits, 'paragraph', text.length)
    checkLimit(limits, 'rows', units.push(unit))
  })
  const { body, srclang = '*all*' } = frame
  if (!body) throw new MuwaziError('bad-input', 'Expected a TMX memory with a `<body>` to add units to, got one without')

  const turned = sameLanguage(srclang, bitext.target.language) && !sameLanguage(srclang, bitext.source.language)
  const [first, second] = turned
    ? [bitext.target.language, bitext.source.language]
    : [bitext.source.language, bitext.target.language]
  const known = new Map<string, MemoryUnit[]>()
  const knownPairs = new Map<string, MemoryUnit[]>()
  const tags = new Map<string, number>()
  for (const unit of units) {
    const [sources, targets] = chooseVariants(unit, first, second)
    for (const { language } of [...sources, ...targets]) tags.set(language, (tags.get(language) ?? 0) + 1)
    const [source] = sources
    const [target] = targets
    if (!source || !target) continue
    const entry = { unit, target, confirmed: false }
    gather(known, unindented(source.text), entry)
    for (const one of targets) gather(knownPairs, pairKey(source, one), entry)
  }

  const lineEnd = memory.includes('\r\n') ? '\r\n' : '\n'
  const foreign = srclang !== '*all*' && !sameLanguage(srclang, first)
  const { source, target } = pathsOf(bitext)
  const style: TuStyle = {
    ...made,
    lineEnd,
    languageAttribute: frame.languageAttribute,
    srclang: foreign ? first : undefined,
    turned,
    paths: turned ? { source: target, target: source } : { source, target },
  }
  const tuids = new Set(units.map((unit) => unit.tuid))
  const claim = (id: string): string => {
    let free = id
    for (let time = 2; tuids.has(free); time++) free = `${id}-${time}`
    tuids.add(free)
    return free
  }
  const element = (pair: Pair, [source, target]: readonly [Side, Side]): string =>
    tu(pair, claim(pair.id), [source, target], style)

  const fresh: string[] = []
  const replacing = new Map<string, { element: string; variant: string }[]>()
  const added = new Set<string>()
  let kept = 0
  let there = 0
  const tagOf = tagsIn(tags)
  const inTag = (side: Side): Side => ({ ...side, language: tagOf(side.language) })
  const confirmed = new Set<string>()
  for (const pair of pairs) {
    const [one, two] = [inTag(pair.source), inTag(pair.target)]
    const sides = turned ? ([two, one] as const) : ([one, two] as const)
    const [source, target] = sides
    const old = known.get(unindented(source.text)) ?? []
    const key = pairKey(source, target)
    const equal = knownPairs.get(key) ?? []
    if (!confirmed.has(key)) for (const entry of equal) entry.confirmed = true
    confirmed.add(key)
    if (equal.length > 0 || added.has(key)) {
      there++
      continue
    }
    if (old.length > 0 && conflict === 'keep') {
      kept++
      continue
    }
    added.add(key)
    if (old.length === 0 || conflict === 'both') fresh.push(element(pair, sides))
    else
      gather(replacing, unindented(source.text), {
        element: element(pair, sides),
        variant: tuv(pair, sides, 1, style),
      })
  }

  const edits: Edit[] = []
  for (const [source, replacements] of replacing)
    for (const rest of replace(known.get(source) ?? [], replacements, memory, lineEnd, edits)) fresh.push(rest)
  if (fresh.length > 0) edits.push(atEnd(memory, body, fresh, lineEnd))
  const replaced = edits.filter(({ start, end }) => start < end && start !== body.start).length
  return { text: applied(memory, edits), changes: changesOf({ added: added.size, replaced, kept, there }) }
}

/** The tag that the memory has for a language: `en` becomes `en-US` there. A tag that says more than the language stays. */
function tagsIn(tags: ReadonlyMap<string, number>): (language: string) => string {
  const most = new Map<string, string>()
  for (const [tag, count] of tags) {
    const before = most.get(primary(tag))
    if (before === undefined || tags.get(before)! < count) most.set(primary(tag), tag)
  }
  return (language) => (/[-_]/.test(language) || tags.has(language) ? language : (most.get(primary(language)) ?? language))
}

const pairKey = (source: { text: string }, target: { text: string }): string =>
  JSON.stringify([unindented(source.text), unindented(target.text)])

function changesOf({ added, replaced, kept, there }: Record<'added' | 'replaced' | 'kept' | 'there', number>): Message {
  const parts = [
    `${added} added`,
    ...(replaced > 0 ? [`${replaced} of the memory replaced`] : []),
    ...(kept > 0 ? [`${kept} left out, since the memory translates otherwise`] : []),
    ...(there > 0 ? [`${there} there already`] : []),
  ]
  return { ruleId: 'appended', reason: `Units: ${parts.join(', ')}` }
}

function gather<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** Puts `replacements` in the place of the first unit that may go, drops the others; what found no place is returned. */
function replace(
  old: readonly MemoryUnit[],
  replacements: readonly { element: string; variant: string }[],
  memory: string,
  lineEnd: string,
  edits: Edit[],
): string[] {
  let rest = replacements.map(({ element }) => element.trimStart())
  for (const { unit, target, confirmed } of old) {
    if (confirmed) continue
    // A variant in a third language is not ours to drop: only the target's is exchanged.
    if (unit.variants.length > 2) {
      edits.push({ start: target.start, end: target.end, text: replacements[0]?.variant ?? '' })
      if (rest.length === replacements.length) rest = rest.slice(1)
    } else if (rest.length > 0) {
      edits.push({ start: unit.start, end: unit.end, text: rest.join(`${lineEnd}    `) })
      rest = []
    } else {
      const before = memory.slice(0, unit.start).trimEnd().length
      edits.push({ start: before, end: unit.end, text: '' })
    }
  }
  return rest.map((element) => `    ${element}`)
}

/** Behind the last thing in the body, so that the space before `</body>` stays. */
function atEnd(memory: string, body: Span & { selfClosing: boolean }, fresh: readonly string[], lineEnd: string): Edit {
  const text = fresh.map((element) => lineEnd + element).join('')
  if (body.selfClosing) return { start: body.start, end: body.end, text: `<body>${text}${lineEnd}  </body>` }
  const close = memory.lastIndexOf('</body', body.end)
  const place = memory.slice(0, close).trimEnd().length
  return { start: place, end: place, text: place === close ? `${text}${lineEnd}  ` : text }
}

function applied(memory: string, edits: Edit[]): string {
  let result = ''
  let done = 0
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    result += memory.slice(done, start) + text
    done = end
  }
  return result + memory.slice(done)
}
