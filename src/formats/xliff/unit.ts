// What the two versions of XLIFF share: which segments enter, under which ids, how sure one is of them.

import type { Segment, Side, SideName, WriteOptions } from '../../bitext.ts'
import { firstPlaces } from '../../text/first-places.ts'
import { type InlineTag, inlineOf } from '../shared/inline.ts'
import { isBlank, type LeftOut, selector } from '../shared/left-out.ts'
import { DEFAULT_DOUBT, type Fact, factsOf, notesOf, type Paths, scoreIn, variantFacts } from '../shared/pair-facts.ts'

/** A unit to write: a pair, or a source text that is still to be translated. */
export interface XliffUnit {
  id: string
  kind: string
  source: Side
  target: Side | null
  /** In [0, 1]. */
  confidence: number
  /** Besides the kind and the document, which have places of their own. */
  facts: readonly Fact[]
  flags: readonly string[]
  notes: readonly string[]
  /** As the tool that the unit was read from calls it: `signed-off`, `Draft`. */
  state: string | undefined
  /** As the file that it was read from calls it, where that is no kind of ours: `x-gettext-domain-header`. */
  type: string | undefined
  /** The key of the text in a program. */
  name: string | undefined
  /** Inline codes. */
  tags: Record<SideName, readonly InlineTag[]>
}

/** How one version spells what there is to write. */
export interface XliffForm {
  begin: string
  beginFile(original: string): string
  unit(unit: XliffUnit): string
  /** A file must not be empty in 2.x. */
  noUnit: string
  endFile: string
  end: string
  /** What the version can hold of a text. */
  holds(text: string): string
  /** What it can hold of an id. */
  id(id: string): string
}

export type Translatable = Segment & { source: Side }

/**
 * A source text without counterpart is what an XLIFF calls untranslated: it stays, so that the translator sees the whole document. There
 * is no unit without a source, though; such segments are left out and counted, and so are blank ones.
 */
export function translatable(
  options: WriteOptions,
  out: LeftOut,
  holds: (text: string) => string,
): (segment: Segment) => segment is Translatable {
  const isSelected = selector(options, out, holds)
  const blank = (side: Side | null): boolean => side !== null && isBlank(holds(side.text))
  return (segment): segment is Translatable => {
    if (!isSelected(segment)) return false
    if (segment.source === null) out.add('without a source side')
    else if (blank(segment.source) || blank(segment.target)) out.add('with a blank side')
    else return true
    return false
  }
}

const DOCUMENT = ['document', 'source-file']
/** Facts that have places of their own. */
const PLACED = new Set(['kind', 'state', 'resname', ...DOCUMENT])

/** The document that a segment read from a file was of. */
export function documentOf({ data }: Segment): string | undefined {
  const known = [data?.['document'], data?.['x-document'], data?.['source-file'], data?.['x-source-file']]
  return known.find((name): name is string => typeof name === 'string')
}

export function unitOf(segment: Translatable, id: string, paths: Paths): XliffUnit {
  const { source, target, kind, flags } = segment
  const facts = factsOf(segment, target ? [source, target] : [source], paths)
  const { data } = segment
  const variants = variantFacts(segment)
  const told = (name: string) => facts.find(([known]) => known === name)?.[1]
  return {
    id,
    kind,
    source,
    target,
    confidence: scoreIn(facts) ?? segment.confidence,
    facts: [...facts.filter(([name]) => !PLACED.has(name)), ...variants.facts],
    flags,
    notes: [...notesOf(data), ...variants.notes],
    state: told('state'),
    type: told('type'),
    name: told('resname'),
    tags: { source: inlineOf(data, 'source', source.text), target: inlineOf(data, 'target', target?.text ?? '') },
  }
}

/** `final` is certain or confirmed, `translated` needs no second look. */
export const reviewOf = (confidence: number): 'final' | 'translated' | 'needs-review' =>
  confidence >= 1 ? 'final' : confidence >= DEFAULT_DOUBT ? 'translated' : 'needs-review'

/** An id as an XML name token: `a b` is `a_b`. */
export const nameToken = (id: string): string => id.replace(/[^\w.:-]/g, '_')

/** Ids as a version spells them, unique in one file: the second `a_b` is `a_b-2`. */
export function uniqueIds(spell: (id: string) => string): (id: string) => string {
  const given = firstPlaces()
  /** Of those that came again. */
  const times = new Map<string, number>()
  return (id) => {
    const base = spell(id) || '_'
    let token = base
    while (given.met(token, null, 0) !== undefined) {
      const time = (times.get(base) ?? 1) + 1
      times.set(base, time)
      token = `${base}-${time}`
    }
    return token
  }
}

/** A tag as `xs:language` takes it: `ar_EG` is `ar-EG`, what is none is `und`. */
export function xmlLanguage(tag: string): string {
  const hyphened = tag.replaceAll('_', '-')
  return /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(hyphened) ? hyphened : 'und'
}
