// Inline elements of XLIFF 1.2 and 2.x, read and written.

import type { Code, SpelledTag } from '../shared/inline.ts'
import type { XmlCleaner } from '../shared/xml.ts'

/** Begin and end of an annotation in 2.x: no code. */
export const LINE_MARKERS = new Set(['sm', 'em'])

/** A code, and its own characters where `data` of 2.x hold them. */
export type EndCode = Code & { native?: string | undefined }

/** What an element says of its code. */
export type ElementCode = EndCode & {
  /** The end of an element with text inside. */
  end?: EndCode | undefined
}

const KINDS: Record<string, Code['kind']> = {
  bpt: 'open',
  bx: 'open',
  sc: 'open',
  ept: 'close',
  ex: 'close',
  ec: 'close',
  g: 'open',
  pc: 'open',
}

/** The types of 2.x that 1.2 and TMX have names for. */
const SUBTYPES: Record<string, string> = {
  'xlf:b': 'bold',
  'xlf:i': 'italic',
  'xlf:u': 'underlined',
  'xlf:lb': 'lb',
  'xlf:pb': 'pb',
}
const OURS = 'muwazi:'

/** An inline element as a code; what is unknown is formatting. `native` has the codes of 2.x by their ids. */
export function codeOf(name: string, attributes: Record<string, string>, native: ReadonlyMap<string, string>): ElementCode {
  const { id = '', rid, startRef, pos, ctype, type, subType } = attributes
  const isolated = name === 'it' ? (pos === 'close' ? 'close' : 'open') : undefined
  const role = name === 'x' || name === 'ph' ? 'placeholder' : 'formatting'
  const own = startRef ?? rid ?? id
  /** What people see for it, and its characters; of `pc` for its start and its end. */
  const shown = (end = ''): Pick<EndCode, 'equiv' | 'native'> => {
    const text = attributes['equiv-text'] ?? attributes[`equiv${end}`]
    const reference = attributes[`dataRef${end}`]
    return {
      equiv: text === undefined || text === '' ? (attributes[`disp${end}`] ?? text) : text,
      native: reference === undefined ? undefined : native.get(reference),
    }
  }
  const ends: EndCode = { role, kind: 'close', id: own }
  return {
    role,
    kind: isolated ?? KINDS[name] ?? 'alone',
    id: own,
    type: ctype ?? (subType === undefined ? type : (SUBTYPES[subType] ?? subType.replace(OURS, ''))),
    ...shown(name === 'pc' ? 'Start' : ''),
    end: name === 'pc' ? { ...ends, ...shown('End') } : name === 'g' ? ends : undefined,
  }
}

/** The character of a `cp` in 2.x. */
export function character(hex = ''): string {
  const code = Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Values of `ctype` that 1.2 knows, of codes that stand alone and of those that open; others begin with `x-`. */
const TYPES = { alone: ['image', 'pb', 'lb'], open: ['bold', 'italic', 'underlined', 'link'] } as const

function ctypeOf(kind: 'alone' | 'open', type: string | undefined): string {
  if (type === undefined || type === '') return ''
  const isKnown = (TYPES[kind] as readonly string[]).includes(type) || type.startsWith('x-')
  return ` ctype="${(isKnown ? type : `x-${type}`).replace(/\s/g, '_')}"`
}

/**
 * Ids that are unique in one text: a second code with an id gets `5-2`. An end has that of the code that opened last under its id.
 */
function uniqueIds(): (kind: SpelledTag['kind'], id: string) => string {
  const used = new Set<string>()
  const opened = new Map<string, string>()
  return (kind, id) => {
    const last = opened.get(id)
    if (kind === 'close' && last !== undefined) return last
    let own = id
    for (let time = 2; used.has(own); time++) own = `${id}-${time}`
    used.add(own)
    if (kind === 'open') opened.set(id, own)
    return own
  }
}

/** The codes of one text as elements of 1.2. */
export function speller1(xml: XmlCleaner): (tag: SpelledTag) => string {
  const unique = uniqueIds()
  return ({ kind, id, type, code, equiv, isPaired }) => {
    const ctype = ctypeOf(kind === 'alone' ? 'alone' : 'open', type && xml.attribute(type))
    const shown = equiv === undefined ? '' : ` equiv-text="${xml.attribute(equiv)}"`
    const own = ` id="${xml.attribute(unique(kind, id))}"`
    const common = `${own}${ctype}${shown}`
    const native = xml.text(code ?? '')
    if (kind === 'alone') return code === undefined ? `<x${common}/>` : `<ph${common}>${native}</ph>`
    if (!isPaired) return `<it pos="${kind}"${common}>${native}</it>`
    return kind === 'open' ? `<bpt${common}>${native}</bpt>` : `<ept${own}>${native}</ept>`
  }
}

/** What 2.x knows as `type`; the rest is a sub-type. */
const TYPES_2 = new Set(['fmt', 'ui', 'quote', 'link', 'image', 'other'])

function typeOf2(type: string | undefined, xml: XmlCleaner): string {
  if (type === undefined) return ''
  if (TYPES_2.has(type)) return ` type="${type}"`
  const known = Object.entries(SUBTYPES).find(([, name]) => name === type)?.[0]
  const own = /^[\w.-]+:[\w.-]+$/.test(type) ? type : OURS + (type.replace(/[^\w.-]/g, '_') || '_')
  return known === undefined ? ` type="other" subType="${xml.attribute(own)}"` : ` type="fmt" subType="${known}"`
}

/** Codes as elements of 2.1, whose native codes stand in `data` before the segment. */
export interface Speller2 {
  /** For the codes of one text. */
  speller(): (tag: SpelledTag) => string
  /** `originalData`, if there is any. */
  data(): string
}

export function speller2(xml: XmlCleaner): Speller2 {
  const data = new Map<string, string>()
  const reference = (code: string | undefined): string => {
    if (code === undefined) return ''
    if (!data.has(code)) data.set(code, `d${data.size + 1}`)
    return ` dataRef="${data.get(code)}"`
  }
  return {
    speller: () => {
      const unique = uniqueIds()
      return ({ kind, id, type, code, equiv, isPaired }) => {
        const token = unique(kind, id.replace(/[^\w.-]/g, '_') || '_')
        const shown = equiv === undefined ? '' : ` equiv="${xml.attribute(equiv)}"`
        // An end that refers to its start has its type from there.
        const rest = `${kind === 'close' && isPaired ? '' : typeOf2(type, xml)}${shown}${reference(code)}`
        if (kind === 'alone') return `<ph id="${token}"${rest}/>`
        if (!isPaired)
          return kind === 'open' ? `<sc id="${token}" isolated="yes"${rest}/>` : `<ec id="${token}" isolated="yes"${rest}/>`
        return kind === 'open' ? `<sc id="${token}"${rest}/>` : `<ec startRef="${token}"${rest}/>`
      }
    },
    data() {
      if (data.size === 0) return ''
      const lines = [...data].map(([code, id]) => `        <data id="${id}">${xml.text(code)}</data>\n`)
      return `      <originalData>\n${lines.join('')}      </originalData>\n`
    },
  }
}
