// The units of a memory as segments.

import type { Data, Message, Segment } from '../../bitext.ts'
import { brief, MuwaziError, show } from '../../errors.ts'
import type { AllLimits } from '../../limits.ts'
import { inlineMessages, withInline } from '../shared/inline.ts'
import { codeMessages, type LanguageOptions } from '../shared/languages.ts'
import { isBlank, leftOut } from '../shared/left-out.ts'
import { scoreIn, stateConfidence } from '../shared/pair-facts.ts'
import { isFlag, segmentReader } from '../shared/read-segment.ts'
import type { SegmentFeed } from '../shared/read-stream.ts'
import { chooseLanguages, chooseVariants } from './languages.ts'
import { type TmxUnit, tmxFeed, type Variant } from './reader.ts'

/** Units that are read before the two languages are chosen, unless the caller names both. */
const LOOK_AHEAD_UNITS = 1000

/** The pairs of a memory in two of its languages. `unique` ids cost memory for each unit. */
export function tmxSegments(
  options: LanguageOptions & { tags?: boolean | undefined },
  { unique, limits }: { unique: boolean; limits: AllLimits },
): SegmentFeed {
  const keepTags = options.tags ?? false
  let languages: readonly [source: string, target: string] | undefined
  let read = segmentReader('und', 'und', { unique })
  let waiting: TmxUnit[] = []
  let ready: Segment[] = []
  const out = leftOut('unit')
  const others = new Map<string, number>()
  const codes = new Map<string, number>()
  const found = { source: false, target: false }

  const take = (unit: TmxUnit): void => {
    const [source, target] = languages ?? ['und', 'und']
    const [from, to] = chooseVariants(unit, source, target)
    found.source ||= from.length > 0
    found.target ||= to.length > 0
    for (const variant of unit.variants) {
      count(codes, variant.language)
      if (!from.includes(variant) && !to.includes(variant)) count(others, variant.language)
    }
    if (from.length === 0 || to.length === 0)
      return out.add(target === 'und' ? 'without a second language' : `without ${brief(from.length > 0 ? target : source)}`)
    // Two variants in one language are two translations of the other side.
    for (let k = 0; k < Math.max(from.length, to.length); k++)
      takePair(unit, from[Math.min(k, from.length - 1)]!, to[Math.min(k, to.length - 1)]!, k)
  }
  const takePair = (whole: TmxUnit, from: Variant, to: Variant, k: number): void => {
    const { confidence, ...unit } = scored(whole)
    if (isBlank(from.text) || isBlank(to.text)) return out.add('with a blank side')
    const segment = read({
      id: k === 0 || unit.tuid === undefined ? unit.tuid : `${unit.tuid}-${k + 1}`,
      source: from.text,
      target: to.text,
      sourceLanguage: from.language,
      targetLanguage: to.language,
      confidence,
      kind: unit.props.find(([type]) => type === 'x-kind')?.[1],
      flags: [...unit.notes, ...from.notes, ...to.notes],
      line: unit.line,
      data: withInline(dataOf(unit, from, to), from.tags, to.tags),
    })
    if (segment) ready.push(segment)
  }
  const {
    xml,
    frame,
    codes: inline,
    dropped,
    fields,
  } = tmxFeed(
    (unit) => {
      if (languages) return take(unit)
      waiting.push(unit)
      if (waiting.length === LOOK_AHEAD_UNITS) begin()
    },
    { keepTags, limits },
  )
  const begin = (): void => {
    const [source = 'und', target = 'und'] = chooseLanguages(frame, waiting, options)
    languages = [source, target]
    read = segmentReader(source, target, { unique })
    for (const unit of waiting) take(unit)
    waiting = []
  }
  const given = (): Segment[] => {
    const segments = ready
    ready = []
    return segments
  }
  if (options.sourceLanguage !== undefined && options.targetLanguage !== undefined) begin()
  return {
    write(text) {
      xml.write(text)
      return given()
    },
    end() {
      xml.end()
      if (!languages) begin()
      checkFound(options, found, codes)
      return given()
    },
    languages: () => languages,
    messages: () => [
      ...dropped.messages(),
      ...codeMessages(codes),
      ...out.messages(),
      ...fields.messages(),
      ...furtherLanguages(languages, others),
      ...inlineMessages(inline, keepTags),
    ],
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** What the caller asks for and no unit has is a slip: `sourceLanguage: 'eng_US'`, another file. */
function checkFound(
  { sourceLanguage, targetLanguage }: LanguageOptions,
  found: { source: boolean; target: boolean },
  codes: ReadonlyMap<string, number>,
): void {
  const missing = [found.source ? undefined : sourceLanguage, found.target ? undefined : targetLanguage].find(Boolean)
  if (missing === undefined || codes.size === 0) return
  throw new MuwaziError(
    'bad-option',
    `Expected a TMX with ${show(missing)}, got one with ${[...codes.keys()].slice(0, 8).map(brief).join(', ')}`,
  )
}

function furtherLanguages(languages: readonly string[] | undefined, others: ReadonlyMap<string, number>): Message[] {
  if (!languages || others.size === 0) return []
  const list = [...others].slice(0, 8).map(([language, times]) => `${times} ${brief(language)}`)
  if (others.size > list.length) list.push(`those in ${others.size - list.length} more languages`)
  const reason = `Read as ${brief(languages[0]!)} and ${brief(languages[1]!)}; further variants are left out: ${list.join(', ')}`
  return [{ ruleId: 'third-language', reason }]
}

/** How sure a unit says one is of it: by our score, which is no prop of it any more, or by the state that Trados gives it. */
function scored(unit: TmxUnit): TmxUnit & { confidence: number } {
  const score = scoreIn(unit.props, 'x-confidence')
  if (score !== undefined) return { ...unit, props: unit.props.filter(([type]) => type !== 'x-confidence'), confidence: score }
  const state = unit.props.find(([type]) => type === 'x-ConfirmationLevel')?.[1]
  return { ...unit, confidence: state === undefined ? 1 : stateConfidence(state) }
}

/** What is said of a unit, or of a variant. */
type Said = Pick<TmxUnit, 'history' | 'props' | 'notes'>

/**
 * What is said of a unit and of both variants. What only one variant says of its history is that of the unit; what else a variant says
 * alone stays with it, in `variants`.
 */
function dataOf(unit: TmxUnit, from: Variant, to: Variant): Data | undefined {
  if ([from, to].every(({ history, props, notes }) => history.length + props.length + notes.length === 0)) return saidOf(unit)
  const lent = [...to.history, ...from.history].filter(([name], k, all) => all.findIndex(([other]) => other === name) === k)
  const history = [...unit.history, ...lent.filter(([name]) => !unit.history.some(([known]) => known === name))]
  const isOwn = ([name, value]: readonly [string, string]) => history.some(([known, whole]) => known === name && whole !== value)
  const [source, target] = [from, to].map((one) => saidOf({ ...one, history: one.history.filter(isOwn) }))
  const data = saidOf({ ...unit, history })
  if (source === undefined && target === undefined) return data
  return { ...data, variants: { ...(source && { source }), ...(target && { target }) } }
}

/** The history and props by name, a list where a name comes again; notes that are no flags of ours as `notes`. */
function saidOf({ history, props, notes }: Said): Data | undefined {
  const others = notes.filter((note) => !isFlag(note))
  const facts = history.length === 0 ? props : [...history, ...props]
  if (facts.length === 0 && others.length === 0) return undefined
  if (others.length === 0 && new Set(facts.map(([type]) => type)).size === facts.length) return Object.fromEntries(facts)
  const lists = new Map<string, string[]>()
  for (const [type, value] of facts) {
    const list = lists.get(type)
    if (list) list.push(value)
    else lists.set(type, [value])
  }
  if (others.length > 0) lists.set('notes', others)
  return Object.fromEntries(
    [...lists].map(([type, values]) => [type, values.length === 1 && type !== 'notes' ? values[0] : values]),
  )
}
