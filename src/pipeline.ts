import { documentBeads } from './align/document.ts'
import { part } from './align/hooks.ts'
import { crossing, inOrder } from './align/pins.ts'
import { withDoubts } from './align/score/explain.ts'
import { locatePins } from './assemble/pins.ts'
import { assemble } from './assemble/segments.ts'
import { type ListedHalf, unheld } from './assemble/unit-lists.ts'
import { cut } from './assemble/units.ts'
import type { AlignOptions, Bead, Bitext, Texts } from './bitext.ts'
import { checkBitext } from './check/flags.ts'
import { readTexts } from './formats/read.ts'
import { halveTexts } from './halves/document.ts'
import type { Identify } from './languages/detect.ts'
import { learnLexicon } from './lexicon/learn.ts'
import { cappedMessages, checkLimit, limitsOf } from './limits.ts'
import { sentenceSpans } from './sentences/split.ts'

/** Six steps: read, halve, cut, align, assemble, check. Each adds to what the step before it made. */
export function alignTexts(texts: Texts, options: AlignOptions, identify?: Identify | undefined): Bitext {
  const { onProgress } = options
  const units = cutTexts(texts, options, identify)
  const aligning = part(onProgress, 0.2, 0.95)
  aligning?.(0)
  const beads = documentBeads(units, { ...options, by: options.by ?? 'sentence', learn: learnLexicon, onProgress: aligning })
  const bitext = assemble(beads, units)
  const checked = checkBitext(bitext, options)
  const segments = withDoubts(checked.segments, [bitext.source.language, bitext.target.language], options.lexicon)
  onProgress?.(1)
  return { ...checked, segments, messages: cappedMessages(checked.messages, limitsOf(options.limits)) }
}

/** The first three steps: what will be aligned. */
export function cutTexts(texts: Texts, options: AlignOptions, identify?: Identify | undefined) {
  const { by = 'sentence', sentences = sentenceSpans, pins = [] } = options
  const files = readTexts(texts, options)
  const halves = halveTexts(files, options, identify)
  const units = cut(halves, by === 'sentence' ? sentences : undefined, (source, target) => locatePins(pins, source, target))
  const limits = limitsOf(options.limits)
  for (const half of [units.source, units.target]) checkLimit(limits, 'units', half.units.length)
  return units
}

/** The last two steps, for units and beads of the caller's. */
export function assembleBeads(source: ListedHalf, target: ListedHalf, given: readonly Bead[]): Bitext {
  const beads = inOrder(given)
  const moved = crossing(beads)
  const bitext = assemble(
    beads.map((bead) => ({ ...bead, pinned: false, moved: moved.has(bead), alone: false })),
    {
      source,
      target,
      arrangement: 'two-texts',
      skipped: [...unheld(source, beads, 'source'), ...unheld(target, beads, 'target')],
      messages: [],
    },
  )
  const { language: sourceLanguage } = source
  return checkBitext(bitext, { sourceLanguage, targetLanguage: target.language })
}
