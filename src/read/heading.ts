import { listMarker } from './list-marker.ts'

/** A line of plain text with what stands before and after it. */
interface Neighbours {
  before: string | undefined
  after: string | undefined
}

const NUMBERED = /^\(?[\p{L}\p{N}]/u

/** The rules that a heading passes, all of them; none asks for a language. */
const RULES: ((line: string, neighbours: Neighbours) => boolean)[] = [
  // Short: «روسيا تسيطر على بوكروفسك في دونباس», "Russian objections to American peace proposals".
  (line) => line.length <= 110 && line.split(' ').length <= 16,
  // It has letters: a line of dashes is none.
  (line) => /\p{L}/u.test(line),
  // No sentence ends here, and none is still open: "He said:", «وقال،».
  (line) => !/[.!…:;,،؛۔][»”"')\]]*$/u.test(line),
  // No bullet; no number either, unless neither neighbour has one: «1. المقدمة» above a paragraph.
  (line, { before = '', after = '' }) =>
    listMarker(line) === 0 || (NUMBERED.test(line) && listMarker(before) === 0 && listMarker(after) === 0),
  // It does not go on a sentence: a lower-case beginning is no heading.
  (line) => !/^\p{Ll}/u.test(line),
  // It stands over text that is longer than itself, and that is a sentence or another heading.
  (line, { after }) =>
    after !== undefined && after.length >= line.length * 1.2 && (after.length > 60 || /[.!?؟…:]$/u.test(after)),
]

/** Tells whether a line of plain text is a heading. */
export function isHeading(line: string, neighbours: Neighbours): boolean {
  return RULES.every((rule) => rule(line, neighbours))
}
