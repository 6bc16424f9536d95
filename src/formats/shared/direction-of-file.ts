// Formats name the two languages of a file once. A row may be in them the other way round: corpora that were joined, a sheet with its
// columns exchanged. English under `ar` would be read as Arabic.

import type { BitextLike, Data, Segment, Side } from '../../bitext.ts'
import { isLanguageTag, sameLanguage } from '../../languages/tag.ts'
import type { LeftOut } from './left-out.ts'

type Languages = Pick<BitextLike, 'source' | 'target'>

/** What names no language fits every one. */
const isKnown = (tag: string): boolean => tag !== 'und' && isLanguageTag(tag)
const fits = (side: Side | null, { language }: Languages['source']): boolean =>
  side === null ||
  side.language === language ||
  !isKnown(side.language) ||
  !isKnown(language) ||
  sameLanguage(side.language, language)

const isStraight = (segment: Segment, { source, target }: Languages): boolean =>
  fits(segment.source, source) && fits(segment.target, target)

/** A segment whose source is in the source language of the file, where one of its sides is; it is turned if it stands the other way round. */
export function directed(segment: Segment, languages: Languages): Segment {
  if (isStraight(segment, languages)) return segment
  return isStraight(segment, { source: languages.target, target: languages.source }) ? turned(segment) : segment
}

/** The same for formats that have no place for a third language: such segments are counted. */
export function directedOnly(segment: Segment, languages: Languages, out: LeftOut): Segment | undefined {
  const one = directed(segment, languages)
  if (isStraight(one, languages)) return one
  out.add('in other languages')
  return undefined
}

function turned(segment: Segment): Segment {
  const { data } = segment
  const rest = data === undefined ? {} : { data: { ...data, ...turnedSides(data, 'variants'), ...turnedSides(data, 'inline') } }
  if (segment.type === 'pair') return { ...segment, ...rest, source: segment.target, target: segment.source }
  return segment.source
    ? { ...segment, ...rest, source: null, target: segment.source }
    : { ...segment, ...rest, source: segment.target, target: null }
}

/** What `data` holds by side. */
function turnedSides(data: Data, name: string): Data {
  const sides = data[name]
  if (typeof sides !== 'object' || sides === null) return {}
  const { source, target, ...rest } = sides as Data
  return { [name]: { ...rest, ...(target !== undefined && { source: target }), ...(source !== undefined && { target: source }) } }
}
