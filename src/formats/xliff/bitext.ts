// The units of an XLIFF as segments.

import type { Data, Message, Segment } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { sameLanguage } from '../../languages/tag.ts'
import { codeMessages, type LanguageOptions } from '../shared/languages.ts'
import { isBlank, leftOut } from '../shared/left-out.ts'
import { confidenceOf, DEFAULT_DOUBT } from '../shared/pair-facts.ts'
import { isFlag, isKind, segmentReader } from '../shared/read-segment.ts'
import type { SegmentFeed } from '../shared/read-stream.ts'
import { type XliffFile, type XliffPart, type XliffRead, xliffFeed } from './reader.ts'

// A state without a score is as much confidence as our writer asks for it; what needs a look, or nobody has looked at, is a toss-up.
const STATES: readonly (readonly [state: RegExp, confidence: number])[] = [
  [/^translated$/, DEFAULT_DOUBT],
  [/^(?:new|initial|needs-.+|.+:needs-review.*)$/, 0.5],
]

/** The translated units of an XLIFF in the languages of its first file. `unique` ids cost memory for each unit. */
export function xliffSegments(options: LanguageOptions, { unique }: { unique: boolean }): SegmentFeed {
  let languages: readonly [source: string, target: string] | undefined
  let read = segmentReader('und', 'und', { unique })
  let ready: Segment[] = []
  let units = 0
  const out = leftOut('unit')
  const codes = new Map<string, number>()
  const others = new Map<string, number>()

  const begin = (source = 'und', target = 'und'): void => {
    languages = chosen(options, source, target)
    read = segmentReader(...languages, { unique })
  }
  /** Whether a unit has its sides the other way round; undefined when it is in other languages. */
  const turned = (source: string | undefined, target: string | undefined): boolean | undefined => {
    const [from, to] = languages ?? ['und', 'und']
    const fits = (code: string | undefined, wanted: string) =>
      code === undefined || wanted === 'und' || sameLanguage(code, wanted)
    if (fits(source, from) && fits(target, to)) return false
    return fits(source, to) && fits(target, from) ? true : undefined
  }
  const take = (unit: XliffRead): void => {
    const source = unit.sourceLanguage ?? unit.file.source
    const target = unit.targetLanguage ?? unit.file.target
    if (!languages) begin(source, target)
    units++
    for (const code of [source, target]) if (code !== undefined) codes.set(code, (codes.get(code) ?? 0) + 1)
    const swap = turned(source, target)
    if (swap === undefined) {
      const pair = `${source} to ${target}`
      others.set(pair, (others.get(pair) ?? 0) + 1)
      return
    }
    for (const [index, part] of unit.parts.entries()) {
      if (part.target === undefined || part.target === '') out.add('without a translation')
      else if (isBlank(part.source) || isBlank(part.target)) out.add('with a blank side')
      else {
        const segment = read({
          id: idOf(unit, part, index),
          source: swap ? part.target : part.source,
          target: swap ? part.source : part.target,
          sourceLanguage: swap ? target : source,
          targetLanguage: swap ? source : target,
          kind: unit.type?.replace(/^(?:x-|[^:]*:)/, ''),
          confidence: scoreOf(unit) ?? confidenceBy(part.state, unit.approved),
          flags: unit.notes.map(([, text]) => text),
          line: unit.line,
          data: dataOf(unit, part),
        })
        if (segment) ready.push(segment)
      }
    }
  }
  const onFile = ({ source, target }: XliffFile): void => {
    if (!languages && source !== undefined && target !== undefined) begin(source, target)
  }
  const xml = xliffFeed(onFile, take)
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
    messages: () => [...codeMessages(codes), ...out.messages(), ...otherFiles(languages, others)],
  }
}

/** What the caller wants, else what the file says; the file may be the other way round. */
function chosen({ sourceLanguage, targetLanguage }: LanguageOptions, source: string, target: string): readonly [string, string] {
  const turned =
    (sourceLanguage !== undefined && sameLanguage(sourceLanguage, target) && !sameLanguage(sourceLanguage, source)) ||
    (targetLanguage !== undefined && sameLanguage(targetLanguage, source) && !sameLanguage(targetLanguage, target))
  return [sourceLanguage ?? (turned ? target : source), targetLanguage ?? (turned ? source : target)]
}

function otherFiles(languages: readonly string[] | undefined, others: ReadonlyMap<string, number>): Message[] {
  if (!languages || others.size === 0) return []
  const list = [...others].slice(0, 8).map(([pair, count]) => `${count} from ${pair}`)
  if (others.size > list.length) list.push(`those of ${others.size - list.length} more pairs of languages`)
  const reason = `Read as ${languages[0]} and ${languages[1]}; units in other languages are left out: ${list.join(', ')}`
  return [{ ruleId: 'third-language', reason }]
}

/** A unit of several segments lends them its id. */
function idOf({ id, parts }: XliffRead, part: XliffPart, index: number): string | undefined {
  return id === undefined || parts.length === 1 ? id : `${id}-${part.id ?? index + 1}`
}

function scoreOf({ notes, facts }: XliffRead): number | undefined {
  const digits = [...facts, ...notes].find(([name]) => name === 'confidence')?.[1]
  const score = digits === undefined ? undefined : confidenceOf(digits)
  return score !== undefined && score >= 0 && score <= 1 ? score : undefined
}

function confidenceBy(state: string | undefined, approved: boolean): number {
  if (approved || state === undefined) return 1
  return STATES.find(([pattern]) => pattern.test(state))?.[1] ?? 1
}

/** Metadata and notes by name, those without as `notes`; the document; the state where it was all there was to go by. */
function dataOf(unit: XliffRead, { state }: XliffPart): Data {
  const lists = new Map<string, string[]>()
  const add = (name: string, text: string): void => {
    const list = lists.get(name)
    if (list) list.push(text)
    else lists.set(name, [text])
  }
  const scored = scoreOf(unit) !== undefined
  const told = (name: string | undefined): boolean => scored && name === 'confidence'
  for (const [name, text] of unit.facts) if (!told(name)) add(name, text)
  for (const [name, text] of unit.notes)
    if (!told(name) && !isFlag(text)) add(name === undefined || name === 'flag' ? 'notes' : name, text)
  if (state !== undefined && !scored) add('state', state)
  if (unit.type !== undefined && !isKind(unit.type.replace(/^(?:x-|[^:]*:)/, ''))) add('type', unit.type)
  const { original } = unit.file
  return Object.fromEntries([
    ...(original === undefined ? [] : [['document', original] as const]),
    ...[...lists].map(([name, list]) => [name, list.length === 1 && name !== 'notes' ? list[0] : list] as const),
  ])
}
