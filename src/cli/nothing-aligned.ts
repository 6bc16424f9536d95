import type { Bitext } from '../bitext.ts'
import { languageName } from '../formats/shared/language-names.ts'
import { countLetters } from '../text/characters.ts'
import { inputNames, type Job } from './plan.ts'

/** A share of letters that names and terms of the other language do not reach. */
const MIXED = 0.25

/** Why there is no pair, if there is none: nothing is written then. */
export function nothingAligned(bitext: Bitext, job: Pick<Job, 'inputs'>): string | undefined {
  const { segments } = bitext
  if (segments.some(({ type }) => type === 'pair')) return undefined
  const names = inputNames(job).map((path) => `\`${path}\``)
  const expected = `Expected text in two languages in ${names.join(' and ')}`
  if (segments.length === 0) return `${expected}, got no words; check the input`
  const missing = (['source', 'target'] as const).find((side) => segments.every((segment) => segment[side] === null))
  if (missing === undefined) return `${expected}, got none that correspond; check that they are translations`
  if (names.length > 1) return `Expected text in ${names[missing === 'source' ? 0 : 1]}, got none; check the input`
  const other = bitext[missing === 'source' ? 'target' : 'source'].language
  const { arabic, latin } = countLetters(segments.map(({ source, target }) => (source ?? target).text).join('\n'))
  return Math.min(arabic, latin) > (arabic + latin) * MIXED
    ? `${expected}, got both on the same lines; put each language on lines of its own`
    : `${expected}, got ${languageName(other)} only; check the input, or name its languages with \`--source-language\` and \`--target-language\``
}

/** The same for a bitext that was read. */
export function nothingRead({ segments }: Pick<Bitext, 'segments'>, job: Pick<Job, 'inputs'>): string | undefined {
  return segments.length > 0 ? undefined : `Expected pairs in \`${inputNames(job)[0]}\`, got none; check the input`
}
