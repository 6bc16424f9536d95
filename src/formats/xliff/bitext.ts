// The units of an XLIFF as segments.

import type { Data, Message, Segment } from '../../bitext.ts'
import { brief, MuwaziError, show } from '../../errors.ts'
import { languageOf } from '../../languages/detect.ts'
import { sameLanguage } from '../../languages/tag.ts'
import type { AllLimits } from '../../limits.ts'
import { inlineMessages, withInline } from '../shared/inline.ts'
import { codeMessages, type LanguageOptions, twoOf } from '../shared/languages.ts'
import { isBlank, leftOut } from '../shared/left-out.ts'
import { DEFAULT_DOUBT, scoreIn, stateConfidence } from '../shared/pair-facts.ts'
import { isFlag, isKind, segmentReader } from '../shared/read-segment.ts'
import type { SegmentFeed } from '../shared/read-stream.ts'
import type { XliffPart, XliffText } from './parts.ts'
import { type XliffFile, type XliffRead, xliffFeed } from './reader.ts'

/** Units that are read before the two languages are chosen. */
const LOOK_AHEAD_UNITS = 1000

/**
 * The units of an XLIFF in two languages; a text that is not translated is one-sided, and its confidence 0, since it has a counterpart that
 * nobody has written. `unique` ids cost memory for each unit.
 */
export function xliffSegments(
  options: LanguageOptions & { tags?: boolean | undefined },
  { unique, limits }: { unique: boolean; limits: AllLimits },
): SegmentFeed {
  const keepTags = options.tags ?? false
  let languages: readonly [source: string, target: string] | undefined
  let read = segmentReader('und', 'und', { unique })
  let waiting: XliffRead[] = []
  let ready: Segment[] = []
  let units = 0
  let first: XliffFile | undefined
  const out = leftOut('unit')
  const codes = new Map<string, number>()
  const others = new Map<string, number>()

  /** Whether a unit has its sides the other way round; undefined when it is in other languages. */
  const turned = (source: string | undefined, target: string | undefined): boolean | undefined => {
    const [from, to] = languages ?? ['und', 'und']
    const fits = (code: string | undefined, wanted: string) =>
      code === undefined || wanted === 'und' || sameLanguage(code, wanted)
    if (fits(source, from) && fits(target, to)) return false
    return fits(source, to) && fits(target, from) ? true : undefined
  }
  const take = (unit: XliffRead): void => {
    const [source, target] = languagesOf(unit)
    units++
    for (const code of [source, target]) if (code !== undefined) codes.set(code, (codes.get(code) ?? 0) + 1)
    const swap = turned(source, target)
    if (swap === undefined) {
      const pair = `${brief(`${source}`)} to ${brief(`${target}`)}`
      others.set(pair, (others.get(pair) ?? 0) + 1)
      return
    }
    for (const [index, part] of unit.parts.entries()) {
      const [from, to] = swap ? [part.target, part.source] : [part.source, part.target]
      const text = (side: XliffText | undefined) => (side === undefined || isBlank(side.text) ? null : side.text)
      if (part.source !== undefined && text(part.source) === null) {
        out.add('with a blank side')
        continue
      }
      const isWhole = text(from) !== null && text(to) !== null
      const segment = read({
        id: idOf(unit, part, index),
        source: text(from),
        target: text(to),
        sourceLanguage: swap ? target : source,
        targetLanguage: swap ? source : target,
        kind: unit.type?.replace(/^(?:x-|[^:]*:)/, ''),
        confidence: isWhole ? (scoreOf(unit) ?? confidenceBy(part.state, unit.approved)) : 0,
        flags: unit.notes.map(([, text]) => text),
        line: unit.line,
        data: withInline(dataOf(unit, part), from?.tags ?? [], to?.tags ?? []),
      })
      if (segment) ready.push(segment)
      else out.add('with a blank side')
    }
  }
  const begin = (): void => {
    languages = chosenLanguages(waiting, options, first)
    read = segmentReader(...languages, { unique })
    for (const unit of waiting) take(unit)
    waiting = []
  }
  const onUnit = (unit: XliffRead): void => {
    if (languages) return take(unit)
    waiting.push(unit)
    if (waiting.length === LOOK_AHEAD_UNITS) begin()
  }
  const { xml, codes: inline, dropped, fields } = xliffFeed((file) => void (first ??= file), onUnit, { keepTags, limits })
  const given = (): Segment[] => {
    const segments = ready
    ready = []
    return segments
  }
  return {
    write(text) {
      xml.write(text)
      return given()
    },
    end() {
      xml.end()
      if (!languages) begin()
      const asked = [options.sourceLanguage, options.targetLanguage].filter((tag) => tag !== undefined)
      const foreign = [...others.values()].reduce((sum, count) => sum + count, 0)
      if (asked.length > 0 && units > 0 && foreign === units)
        throw new MuwaziError(
          'bad-option',
          `Expected an XLIFF with ${asked.map(show).join(' and ')}, got one from ${[...others.keys()].slice(0, 8).join(', ')}`,
        )
      return given()
    },
    languages: () => languages,
    messages: () => [
      ...dropped.messages(),
      ...codeMessages(codes),
      ...out.messages(),
      ...fields.messages(),
      ...otherFiles(languages, others),
      ...inlineMessages(inline, keepTags),
    ],
  }
}

const languagesOf = ({ sourceLanguage, targetLanguage, file }: XliffRead): [string | undefined, string | undefined] => [
  sourceLanguage ?? file.source,
  targetLanguage ?? file.target,
]

/** The same in the tags of the file, where those name the same languages: a unit may say `ar-SA` in a file in `ar`. */
const fileLanguagesOf = (unit: XliffRead): (string | undefined)[] => {
  const of = [unit.file.source, unit.file.target]
  return languagesOf(unit).map((tag, k) => {
    const whole = of[k]
    return tag !== undefined && whole !== undefined && sameLanguage(tag, whole) ? whole : tag
  })
}

/** By {@link twoOf}; what the file does not name is in the language of its letters. */
function chosenLanguages(
  units: readonly XliffRead[],
  options: LanguageOptions,
  first: XliffFile | undefined,
): readonly [source: string, target: string] {
  const named = units.length === 0 && first !== undefined ? [[first.source, first.target]] : units.map(fileLanguagesOf)
  const tags = named.map((pair) => pair.filter((tag) => tag !== undefined))
  const [source, target] = twoOf(tags, options, named[0]?.[0])
  const lettersOf = (side: 'source' | 'target'): string | undefined => {
    const texts = units.flatMap(({ parts }) => parts.flatMap((part) => part[side]?.text ?? []))
    if (texts.every(isBlank)) return undefined
    return languageOf(texts.map((text) => ({ kind: 'paragraph', text })))
  }
  const unlike = (tag: string | undefined, other: string): string => (tag === undefined || sameLanguage(tag, other) ? 'und' : tag)
  if (source === undefined) {
    const found = lettersOf('source') ?? 'und'
    return [found, unlike(lettersOf('target'), found)]
  }
  if (target !== undefined) return [source, target]
  // One side alone is named: the source, unless the targets are.
  return tags.some(([tag]) => tag !== undefined) && named.every(([from]) => from === undefined)
    ? [unlike(lettersOf('source'), source), source]
    : [source, unlike(lettersOf('target'), source)]
}

function otherFiles(languages: readonly string[] | undefined, others: ReadonlyMap<string, number>): Message[] {
  if (!languages || others.size === 0) return []
  const list = [...others].slice(0, 8).map(([pair, count]) => `${count} from ${pair}`)
  if (others.size > list.length) list.push(`those of ${others.size - list.length} more pairs of languages`)
  const reason = `Read as ${brief(languages[0]!)} and ${brief(languages[1]!)}; units in other languages are left out: ${list.join(', ')}`
  return [{ ruleId: 'third-language', reason }]
}

/** A unit of several segments lends them its id. */
function idOf({ id, parts }: XliffRead, part: XliffPart, index: number): string | undefined {
  return id === undefined || parts.length === 1 ? id : `${id}-${part.id ?? index + 1}`
}

const scoreOf = ({ notes, facts }: XliffRead): number | undefined => scoreIn([...facts, ...notes])

function confidenceBy(state: string | undefined, approved: boolean | undefined): number {
  if (approved || (state === undefined && approved === undefined)) return 1
  // Nobody has approved it: a translation that says no more is `translated`.
  if (state === undefined) return DEFAULT_DOUBT
  return stateConfidence(state)
}

/** States that our writer derives from the score. */
const DERIVED = new Set(['final', 'translated', 'needs-review-translation', 'needs-review', 'initial'])

/** Metadata and notes by name, those without as `notes`; the document; the state, unless our writer derived it. */
function dataOf(unit: XliffRead, { state, notes, facts }: XliffPart): Data {
  const lists = new Map<string, string[]>()
  const add = (name: string, text: string): void => {
    const list = lists.get(name)
    if (list) list.push(text)
    else lists.set(name, [text])
  }
  const scored = scoreOf(unit) !== undefined
  const told = (name: string | undefined): boolean => scored && name === 'confidence'
  for (const [name, text] of [...unit.facts, ...facts]) if (!told(name)) add(name, text)
  for (const [name, text] of unit.notes)
    if (!told(name) && !isFlag(text)) add(name === undefined || name === 'flag' ? 'notes' : name, text)
  for (const text of notes) add('notes', text)
  if (state !== undefined && !(scored && DERIVED.has(state)) && !lists.has('state')) add('state', state)
  if (unit.type !== undefined && !isKind(unit.type.replace(/^(?:x-|[^:]*:)/, ''))) add('type', unit.type)
  const { original } = unit.file
  return Object.fromEntries([
    ...(original === undefined ? [] : [['document', original] as const]),
    ...[...lists].map(([name, list]) => [name, list.length === 1 && name !== 'notes' ? list[0] : list] as const),
  ])
}
