import type { AlignOptions, Bitext, Flag, Message, Pair, Segment, SideName } from '../bitext.ts'
import { primary } from '../languages/tag.ts'
import { isPair, messageOf } from './check.ts'
import { ratioOf } from './length.ts'
import type { Finding } from './rule.ts'
import { FLAG_RULES } from './rules.ts'

/** Segments with the flags of their pairs, and a message for each flag. */
function flagged(segments: readonly Segment[]): { segments: Segment[]; messages: Message[] } {
  const context = { ratio: ratioOf(segments.filter(isPair)) }
  const found = (pair: Pair): { id: Flag; finding: Finding }[] =>
    FLAG_RULES.flatMap(({ id, find }) => {
      const finding = find(pair, context)
      return finding === undefined ? [] : [{ id, finding }]
    })
  const messages: Message[] = []
  const all = segments.map((segment) => {
    if (!isPair(segment)) return segment
    const findings = found(segment)
    for (const { id, finding } of findings) messages.push(messageOf(segment, id, finding))
    return { ...segment, flags: [...new Set([...segment.flags, ...findings.map(({ id }) => id)])] }
  })
  return { segments: all, messages }
}

/** Two texts are unrelated if no more than this share of their units is expected to have a counterpart. */
const MAX_UNRELATED_SHARE = 0.25
/** Texts with fewer units say too little. */
const MIN_UNITS = 6
/** A stretch of this many units without a counterpart is reported. */
const MIN_STRETCH_UNITS = 10
/** Of the units of a stretch no more than this share is expected to have a counterpart. */
const MAX_STRETCH_SHARE = 0.1

/** How many units of a segment are expected to have a counterpart. */
const expectedUnits = (segment: Segment): number => (segment.type === 'pair' ? segment.confidence * unitsOf(segment) : 0)

const unitsOf = ({ source, target }: Segment): number => (source?.units.length ?? 0) + (target?.units.length ?? 0)

/** The expected share of the units that have a counterpart. */
function correspondenceOf(segments: readonly Segment[]): number {
  const all = segments.reduce((sum, segment) => sum + unitsOf(segment), 0)
  return all === 0 ? 0 : segments.reduce((sum, segment) => sum + expectedUnits(segment), 0) / all
}

/** Stretches of one side that have no counterpart, in a text that has one otherwise. */
function stretches(segments: readonly Segment[]): Message[] {
  return (['source', 'target'] as const).flatMap((side) => {
    const own = segments.filter((segment) => segment[side] !== null)
    const messages: Message[] = []
    let open: Segment[] = []
    const close = () => {
      while (open.length > 0 && open.at(-1)!.type === 'pair') open.pop()
      const units = open.flatMap((segment) => segment[side]!.units)
      if (units.length >= MIN_STRETCH_UNITS && correspondenceOf(open) <= MAX_STRETCH_SHARE) {
        const [first, last] = [open[0]!, open.at(-1)!]
        messages.push({
          ruleId: 'unpaired-stretch',
          side,
          reason: `${units.length} sentences in a row of the ${side} (lines ${units[0]!.position.start.line} to ${units.at(-1)!.position.end.line}) have no counterpart; check that nothing is missing on the other side`,
          place: { start: first[side]!.units[0]!.position.start, end: last[side]!.units.at(-1)!.position.end },
          segment: first.id,
        })
      }
      open = []
    }
    for (const segment of own)
      if (segment.type === 'pair' && segment.confidence >= 0.5) close()
      else if (open.length > 0 || segment.type === 'unpaired') open.push(segment)
    close()
    return messages
  })
}

/** Messages about the text as a whole: a language that is missing, two texts that are unrelated. */
function doubts({ source, target, segments }: Bitext): Message[] {
  const countOf = (side: SideName) => segments.reduce((sum, segment) => sum + (segment[side]?.units.length ?? 0), 0)
  const counts = { source: countOf('source'), target: countOf('target') }
  const sides = [
    ['source', source],
    ['target', target],
  ] as const
  const missing = sides.filter(([side]) => counts[side] === 0)
  if (missing.length > 0)
    return missing.map(([side, { language }]) => ({
      ruleId: 'one-language',
      side,
      reason: `Expected text in \`${language}\` on the ${side} side, got none; check the input and the two languages`,
    }))
  const all = counts.source + counts.target
  const share = correspondenceOf(segments)
  if (all < MIN_UNITS || share > MAX_UNRELATED_SHARE) return stretches(segments)
  return [
    {
      ruleId: 'unrelated',
      reason: `Expected two texts that translate each other, found a counterpart for ${Math.round(100 * share)} % of the sentences; check that the files belong together`,
    },
  ]
}

/** A message for each one-sided segment that is flagged as a copy of the original. */
const copied = (segments: readonly Segment[]): Message[] =>
  segments
    .filter(({ type, flags }) => type === 'unpaired' && flags.includes('identical-copy'))
    .map(({ id, source, target }) => ({
      ruleId: 'identical-copy',
      side: source === null ? 'target' : 'source',
      reason: 'Left unpaired: a copy of a text that stands beside its translation, or in its place',
      place: (source ?? target)!.units[0]!.position,
      segment: id,
    }))

/** A warning where two texts are in one language that the caller did not name. */
function sameLanguage({ source, target, arrangement }: Bitext, { sourceLanguage, targetLanguage }: AlignOptions): Message[] {
  if (arrangement !== 'two-texts' || primary(source.language) !== primary(target.language)) return []
  if (sourceLanguage !== undefined && targetLanguage !== undefined) return []
  return [
    {
      ruleId: 'one-language',
      reason: `Expected two languages, detected \`${source.language}\` on both sides; check the input, or name the languages with \`sourceLanguage\` and \`targetLanguage\` (\`--source-language\`, \`--target-language\`)`,
    },
  ]
}

/** The last step of an alignment: flags on the pairs, and messages about the text and its pairs. */
export function checkBitext(bitext: Bitext, options: AlignOptions): Bitext {
  const { segments, messages } = flagged(bitext.segments)
  const about = [...sameLanguage(bitext, options), ...doubts(bitext), ...copied(segments)]
  return {
    ...bitext,
    segments,
    correspondence: correspondenceOf(segments),
    messages: [...bitext.messages, ...about, ...messages],
  }
}
