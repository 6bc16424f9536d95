import { primary } from '../script/characters.ts'
import type { TmxFrame, TmxUnit, Variant } from './tmx-reader.ts'

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const akin = (a: string, b: string): boolean => primary(a) === primary(b)

/**
 * Which two languages of a memory are source and target: what the header calls its source language (if any unit has it; `*all*` names
 * none), else the first one met; and the first other one.
 */
export function chooseLanguages(
  frame: TmxFrame,
  units: readonly TmxUnit[],
): [source: string | undefined, target: string | undefined] {
  const languages = new Set<string>()
  for (const unit of units) for (const variant of unit.variants) languages.add(variant.language)
  const all = [...languages]
  const named = frame.srclang ?? units[0]?.srclang ?? '*all*'
  const source = all.find((tag) => same(tag, named)) ?? all.find((tag) => akin(tag, named)) ?? all[0]
  if (source === undefined) return [undefined, undefined]
  // ar-SA and ar-EG in one memory are variants of one language, unless there is nothing else.
  return [source, all.find((tag) => !akin(tag, source)) ?? all.find((tag) => !same(tag, source))]
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
    unit.variants.find((variant) => akin(variant.language, wanted) && !same(variant.language, other))
  const first = find(source, target)
  const second = find(target, source)
  return [first, second === first ? undefined : second]
}
