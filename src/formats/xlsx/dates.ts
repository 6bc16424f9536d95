// Dates in a workbook are numbers of days; the format of their cells alone says that they are dates (ECMA-376, 18.8.30).

import type { AllLimits } from '../../limits.ts'
import { attribute, walk } from './walk.ts'

/** What the format of a cell shows of a number of days. */
export interface DateFormat {
  date: boolean
  time: boolean
  /** `[h]:mm`: hours are not taken away by days. */
  elapsed: boolean
}

/** Formats that files do not spell out, by their ids. Dates are written in other ways in other countries. */
const BUILT_IN: readonly (readonly [from: number, to: number, code: string])[] = [
  [14, 17, 'yyyy-mm-dd'],
  [18, 21, 'hh:mm'],
  [22, 22, 'yyyy-mm-dd hh:mm'],
  [27, 36, 'yyyy-mm-dd'],
  [45, 45, 'hh:mm'],
  [46, 46, '[h]:mm'],
  [47, 47, 'hh:mm'],
  [50, 58, 'yyyy-mm-dd'],
]

const builtIn = (id: number): string => BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? ''

/** What a format code shows: `[$-2010401]dd/mm/yyyy;@` a date; undefined for numbers, `0.0 "days"` among them. */
export function dateFormat(id: number, codes: ReadonlyMap<number, string>): DateFormat | undefined {
  // Texts in quotation marks, characters after a backslash or that only take room (`_)`, `*-`), colours and countries show nothing.
  const code = (codes.get(id) ?? builtIn(id)).replace(/"[^"]*"|[\\_*]./g, '')
  const elapsed = /\[[hms]+\]/i.test(code)
  const shown = code.replace(/\[(?![hms]+\])[^\]]*\]/gi, '').split(';')[0] ?? ''
  if (/general|[#?0]/i.test(shown.replace(/s\.0+/gi, ''))) return undefined
  const date = /[yd]|mmm/i.test(shown)
  const time = /[hs]/i.test(shown)
  return date || time ? { date, time, elapsed } : undefined
}

const DAY_SECONDS = 86_400
/** 9999-12-31, the last day of Excel. */
const LAST_DAY = 2_958_465
const two = (number: number): string => `${number}`.padStart(2, '0')

/** Days since 1899-12-30 (or 1904-01-01) as ISO 8601 has them, whatever the format's order: `2024-05-01`, `2024-05-01 10:20`, `10:20:05`. */
export function dateText(digits: string, { date, time, elapsed }: DateFormat, since1904: boolean): string {
  const days = Number(digits)
  if (digits.trim() === '' || !(days >= 0 && days <= LAST_DAY)) return digits
  const seconds = Math.round(days * DAY_SECONDS)
  // Excel knows a 29th of February 1900, as Lotus 1-2-3 did.
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, seconds < 60 * DAY_SECONDS ? 31 : 30)
  const iso = new Date(first + seconds * 1000).toISOString()
  const hours = elapsed ? Math.floor(seconds / 3600) : Math.floor((seconds % DAY_SECONDS) / 3600)
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`
  const clock = `${two(hours)}:${two(Math.floor((seconds % 3600) / 60))}${rest}`
  return [...(date ? [iso.slice(0, iso.indexOf('T'))] : []), ...(time || elapsed ? [clock] : [])].join(' ')
}

/** Which formats of cells are dates, by their places. */
export function cellDates(xml: string | undefined, limits: AllLimits): (DateFormat | undefined)[] {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isOfCells = false
  if (xml === undefined) return []
  walk(
    { xml, limits },
    (name, tag) => {
      if (name === 'cellXfs') isOfCells = true
      if (name === 'numFmt') codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '')
      if (name === 'xf' && isOfCells) ids.push(Number(attribute(tag, 'numFmtId') ?? 0))
    },
    () => {},
    (name) => {
      if (name === 'cellXfs') isOfCells = false
    },
  )
  return ids.map((id) => dateFormat(id, codes))
}
