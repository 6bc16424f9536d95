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

/** Two texts are unrelated if this share of their units is unpaired, and the median confidence of the pairs is lower than this. */
const UNRELATED = { minUnpaired: 0.8, maxConfidence: 0.3 }
/** Texts with fewer units say too little. */
const MIN_UNITS = 10

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
  const alone = segments.reduce((sum, one) => sum + (one.type === 'unpaired' ? (one.source ?? one.target).units.length : 0), 0)
  const sure = segments
    .filter((one) => one.type === 'pair')
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b)
  const median = sure[sure.length >> 1] ?? 0
  if (all < MIN_UNITS || alone < all * UNRELATED.minUnpaired || median >= UNRELATED.maxConfidence) return []
  return [
    {
      ruleId: 'unrelated',
      reason: `Expected two texts that translate each other, got ${Math.round((100 * alone) / all)} % of the sentences without a counterpart; check that the files belong together`,
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
      reason: `Expected two languages, detected \`${source.language}\` on both sides; check the input, or name the languages with \`sourceLanguage\` and \`targetLanguage\``,
    },
  ]
}

/** The last step of an alignment: flags on the pairs, and messages about the text and its pairs. */
export function checkBitext(bitext: Bitext, options: AlignOptions): Bitext {
  const { segments, messages } = flagged(bitext.segments)
  const about = [...sameLanguage(bitext, options), ...doubts(bitext), ...copied(segments)]
  return { ...bitext, segments, messages: [...bitext.messages, ...about, ...messages] }
}
