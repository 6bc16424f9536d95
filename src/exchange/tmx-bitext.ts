// The units of a memory as segments.

import type { Bitext, Data, Segment } from '../bitext.ts'
import type { Decoded } from './decode.ts'
import { isBlank, leftOut } from './left-out.ts'
import { isFlag, readBitext, segmentReader } from './read-segment.ts'
import { chooseLanguages, chooseVariants } from './tmx-languages.ts'
import { readTmx, type TmxUnit } from './tmx-reader.ts'

/** The pairs of a memory in two of its languages; the messages of the decoding go on. */
export function tmxBitext({ text, messages }: Decoded): Bitext {
  const units: TmxUnit[] = []
  const [source, target] = chooseLanguages(
    readTmx(text, (unit) => units.push(unit)),
    units,
  )
  if (source === undefined || target === undefined) return readBitext(source, target, [], messages)
  const read = segmentReader(source, target)
  const out = leftOut('unit')
  const segments: Segment[] = []
  const others = new Map<string, number>()
  for (const unit of units) {
    const [from, to] = chooseVariants(unit, source, target)
    for (const { language } of unit.variants.filter((variant) => variant !== from && variant !== to))
      others.set(language, (others.get(language) ?? 0) + 1)
    if (!from || !to) out.add(`without ${from ? target : source}`)
    else if (isBlank(from.text) || isBlank(to.text)) out.add('with a blank side')
    else {
      const segment = read({
        id: unit.tuid,
        source: from.text,
        target: to.text,
        sourceLanguage: from.language,
        targetLanguage: to.language,
        kind: unit.props.find(([type]) => type === 'x-kind')?.[1],
        flags: unit.notes,
        line: unit.line,
        data: dataOf(unit),
      })
      if (segment) segments.push(segment)
    }
  }
  messages.push(...out.messages())
  if (others.size > 0) {
    const list = [...others].map(([language, count]) => `${count} ${language}`).join(', ')
    messages.push({ ruleId: 'third-language', reason: `Read as ${source} and ${target}; further variants are left out: ${list}` })
  }
  return readBitext(source, target, segments, messages)
}

/** Props by type, a list where a type comes again; notes that are no flags of ours as `notes`. */
function dataOf({ props, notes }: TmxUnit): Data {
  const lists = new Map<string, string[]>()
  for (const [type, value] of props) {
    const list = lists.get(type)
    if (list) list.push(value)
    else lists.set(type, [value])
  }
  const others = notes.filter((note) => !isFlag(note))
  if (others.length > 0) lists.set('notes', others)
  return Object.fromEntries(
    [...lists].map(([type, values]) => [type, values.length === 1 && type !== 'notes' ? values[0] : values]),
  )
}
