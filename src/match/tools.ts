import type { Lexicon } from '../bitext.ts'
import { align, scorer } from '../index.ts'
import type { MatchTools } from './judge.ts'

/** The score and the aligner of muwazi, for two languages. */
export function toolsOf([sourceLanguage, targetLanguage]: readonly [string, string], lexicon: Lexicon | false): MatchTools {
  const score = scorer({ sourceLanguage, targetLanguage, lexicon })
  return {
    score,
    covered(source, target) {
      const { segments } = align({ source, target }, { sourceLanguage, targetLanguage, lexicon, format: 'text' })
      const all = { source: 0, target: 0 }
      const covered = { source: 0, target: 0 }
      for (const segment of segments)
        for (const side of ['source', 'target'] as const) {
          const length = segment[side]?.text.length ?? 0
          all[side] += length
          if (segment.type === 'pair') covered[side] += length * segment.confidence
        }
      return [covered.source / Math.max(1, all.source), covered.target / Math.max(1, all.target)]
    },
  }
}
