import { sameLanguage } from '../../languages/tag.ts'
import { type LanguageOptions, same, twoOf } from '../shared/languages.ts'
import type { TmxFrame, TmxUnit, Variant } from './reader.ts'

/**
 * Which two languages of a memory are source and target: by {@link twoOf}. The source is what the header calls so, if it is one of the two
 * (`*all*` names none, but a unit may).
 */
export function chooseLanguages(
  frame: TmxFrame,
  units: readonly TmxUnit[],
  options: LanguageOptions,
): [source: string | undefined, target: string | undefined] {
  const named = [frame.srclang, units[0]?.srclang].find((tag) => tag !== undefined && tag !== '*all*')
  return twoOf(
    units.map(({ variants }) => variants.map(({ language }) => language)),
    options,
    named,
  )
}

/**
 * The variants of a unit in two languages: by the whole tag where it is there, else by the language alone, for memories that mix
 * `ar`, `AR-SA` and `ar_EG`. Position says nothing: many tools put the target first. Alternatives come all.
 */
export function chooseVariants(unit: TmxUnit, source: string, target: string): [source: Variant[], target: Variant[]] {
  const find = (wanted: string, other: string): Variant[] => {
    const exact = unit.variants.filter(({ language }) => same(language, wanted))
    return exact.length > 0
      ? exact
      : unit.variants.filter(({ language }) => sameLanguage(language, wanted) && !same(language, other))
  }
  const first = find(source, target)
  return [first, find(target, source).filter((variant) => !first.includes(variant))]
}
