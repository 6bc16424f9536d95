import { documentBeads } from './align/document.ts'
import { locatePins } from './assemble/pins.ts'
import { assemble } from './assemble/segments.ts'
import { cut } from './assemble/units.ts'
import type { AlignOptions, Bitext, Texts } from './bitext.ts'
import { checkBitext } from './check/flags.ts'
import { readTexts } from './formats/read.ts'
import { halveTexts } from './halves/document.ts'
import type { Identify } from './languages/detect.ts'
import { learnLexicon } from './lexicon/learn.ts'
import { sentenceSpans } from './sentences/split.ts'

/** Six steps: read, halve, cut, align, assemble, check. Each adds to what the step before it made. */
export function alignTexts(texts: Texts, options: AlignOptions, identify?: Identify | undefined): Bitext {
  const { by = 'sentence', sentences = sentenceSpans, pins = [] } = options
  const files = readTexts(texts, options)
  const halves = halveTexts(files, options, identify)
  const units = cut(halves, by === 'sentence' ? sentences : undefined, (source, target) => locatePins(pins, source, target))
  const beads = documentBeads(units, { ...options, by, learn: learnLexicon })
  const bitext = assemble(beads, units)
  return checkBitext(bitext, options)
}
