// Inline elements of XLIFF 1.2 and 2.x, read and written.

import type { Code, SpelledTag } from '../shared/inline.ts'
import type { XmlCleaner } from '../shared/xml.ts'

/** Begin and end of an annotation in 2.x: no code. */
export const LINE_MARKERS = new Set(['sm', 'em'])

/** What an element says of its code. */
export type ElementCode = Code & {
  /** Text stands inside of it. */
  isAround: boolean
  /** Of 2.x, where `data` hold it. */
  native?: string | undefined
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

/** An inline element as a code; what is unknown is formatting. `native` has the codes of 2.x by their ids. */
export function codeOf(name: string, attributes: Record<string, string>, native: ReadonlyMap<string, string>): ElementCode {
  const { id = '', rid, startRef, pos, ctype, type, subType, disp, dataRef } = attributes
  const text = attributes['equiv-text'] ?? attributes['equiv']
  const isolated = name === 'it' ? (pos === 'close' ? 'close' : 'open') : undefined
  return {
    role: name === 'x' || name === 'ph' ? 'placeholder' : 'formatting',
    kind: isolated ?? KINDS[name] ?? 'alone',
    id: startRef ?? rid ?? id,
    type: ctype ?? subType ?? type,
    equiv: text === undefined || text === '' ? (disp ?? text) : text,
    isAround: name === 'g' || name === 'pc',
    native: dataRef === undefined ? undefined : native.get(dataRef),
  }
}

/** The character of a `cp` in 2.x. */
export function character(hex = ''): string {
  const code = Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Values of `ctype` that 1.2 knows; others begin with `x-`. */
const TYPES = new Set(['image', 'pb', 'lb', 'bold', 'italic', 'underlined', 'link'])

/** A code as an element of 1.2. */
export function speller1(xml: XmlCleaner): (tag: SpelledTag) => string {
  return ({ kind, id, type, code, equiv, isPaired }) => {
    const ctype =
      type === undefined ? '' : ` ctype="${xml.attribute(TYPES.has(type) || type.startsWith('x-') ? type : `x-${type}`)}"`
    const shown = equiv === undefined ? '' : ` equiv-text="${xml.attribute(equiv)}"`
    const common = ` id="${xml.attribute(id)}"${ctype}${shown}`
    const native = xml.text(code ?? '')
    if (kind === 'alone') return code === undefined ? `<x${common}/>` : `<ph${common}>${native}</ph>`
    if (!isPaired) return `<it pos="${kind}"${common}>${native}</it>`
    const name = kind === 'open' ? 'bpt' : 'ept'
    return `<${name}${kind === 'open' ? common : ` id="${xml.attribute(id)}"`}>${native}</${name}>`
  }
}

/** Codes as elements of 2.1, whose native codes stand in `data` before the segment. */
export interface Speller2 {
  spell(tag: SpelledTag): string
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
    spell({ kind, id, code, equiv, isPaired }) {
      const token = id.replace(/[^\w.-]/g, '_') || '_'
      const shown = equiv === undefined ? '' : ` equiv="${xml.attribute(equiv)}"`
      const rest = `${shown}${reference(code)}`
      if (kind === 'alone') return `<ph id="${token}"${rest}/>`
      if (!isPaired)
        return kind === 'open' ? `<sc id="${token}" isolated="yes"${rest}/>` : `<ec id="${token}" isolated="yes"${rest}/>`
      return kind === 'open' ? `<sc id="${token}"${rest}/>` : `<ec startRef="${token}"${rest}/>`
    },
    data() {
      if (data.size === 0) return ''
      const lines = [...data].map(([code, id]) => `        <data id="${id}">${xml.text(code)}</data>\n`)
      return `      <originalData>\n${lines.join('')}      </originalData>\n`
    },
  }
}
