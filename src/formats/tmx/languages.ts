import { sameLanguage } from '../../languages/tag.ts'
import { type LanguageOptions, same } from '../shared/languages.ts'
import type { TmxFrame, TmxUnit, Variant } from './reader.ts'

/**
 * Which two languages of a memory are source and target. What the caller wants comes first. Else the source is what the header calls so,
 * if a unit has it (`*all*` names none, but a unit may), else the first one met; the target is the first other one.
 */
export function chooseLanguages(
  frame: TmxFrame,
  units: readonly TmxUnit[],
  { sourceLanguage, targetLanguage }: LanguageOptions,
): [source: string | undefined, target: string | undefined] {
  const all = [...new Set(units.flatMap(({ variants }) => variants.map(({ language }) => language)))]
  // ar-SA and ar-EG in one memory are variants of one language, unless there is nothing else.
  const other = (tag: string): string | undefined =>
    all.find((one) => !sameLanguage(one, tag)) ?? all.find((one) => !same(one, tag))
  if (sourceLanguage !== undefined) return [sourceLanguage, targetLanguage ?? other(sourceLanguage)]
  const named = [frame.srclang, units[0]?.srclang].find((tag) => tag !== undefined && tag !== '*all*')
  const found =
    named === undefined ? undefined : (all.find((tag) => same(tag, named)) ?? all.find((tag) => sameLanguage(tag, named)))
  if (targetLanguage !== undefined)
    return [found !== undefined && !sameLanguage(found, targetLanguage) ? found : other(targetLanguage), targetLanguage]
  const source = found ?? all[0]
  return [source, source === undefined ? undefined : other(source)]
}

/**
 * The variants of a unit in two languages: by the whole tag where it is there, else by the language alone, for memories that mix
 * `ar`, `AR-SA` and `ar_EG`. Position says nothing: many tools put the target first.
 */
export function chooseVariants(
  unit: TmxUnit,
  source: string,
  target: string,
): [source: Variant | undefined, target: Variant | undefined] {
  const find = (wanted: string, other: string): Variant | undefined =>
    unit.variants.find((variant) => same(variant.language, wanted)) ??
    unit.variants.find(({ language }) => sameLanguage(language, wanted) && !same(language, other))
  const first = find(source, target)
  const second = find(target, source)
  return [first, second === first ? undefined : second]
}
