import type { Message, Segment, SideName } from '../bitext.ts'
import { primary } from '../languages/tag.ts'

/** One side of a text: its language, and its units. */
interface Half {
  language: string
  units: readonly unknown[]
}

/** Texts of which so little corresponds are hardly translations of each other. */
const UNRELATED = { unpaired: 0.8, confidence: 0.3 }

/** What is odd about the text as a whole. */
export function doubts(segments: readonly Segment[], source: Half, target: Half): Message[] {
  const sides: [SideName, Half][] = [
    ['source', source],
    ['target', target],
  ]
  const missing = sides.filter(([, { units }]) => units.length === 0)
  if (missing.length > 0)
    return missing.map(([side, { language }]) => ({
      ruleId: 'one-language',
      side,
      reason: `Expected text in \`${language}\` on the ${side} side, got none; check the input and the two languages`,
    }))
  const all = source.units.length + target.units.length
  const alone = segments.reduce((sum, one) => sum + (one.type === 'unpaired' ? (one.source ?? one.target).units.length : 0), 0)
  const sure = segments
    .filter((one) => one.type === 'pair')
    .map(({ confidence }) => confidence)
    .sort((a, b) => a - b)
  const median = sure[sure.length >> 1] ?? 0
  if (all < 10 || alone < all * UNRELATED.unpaired || median >= UNRELATED.confidence) return []
  return [
    {
      ruleId: 'unrelated',
      reason: `The two sides hardly correspond: ${Math.round((100 * alone) / all)} % of the sentences have no counterpart; check that they are translations of each other`,
    },
  ]
}

/** A warning where two texts came out in one language that the caller did not give. */
export function sameLanguage(
  languages: { source: string; target: string },
  given: { source?: string | undefined; target?: string | undefined },
): Message[] {
  if (primary(languages.source) !== primary(languages.target)) return []
  if (given.source !== undefined && given.target !== undefined) return []
  return [
    {
      ruleId: 'one-language',
      reason: `Expected two languages, detected \`${languages.source}\` on both sides; check the input, or name the languages with \`sourceLanguage\` and \`targetLanguage\``,
    },
  ]
}
