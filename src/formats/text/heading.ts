import { endsSentence } from '../../text/lines.ts'
import { listMarker, partName } from './list-marker.ts'

/** A line of plain text with what stands before and after it. */
interface Neighbours {
  before: string | undefined
  after: string | undefined
}

const NUMBERED = /^\(?[\p{L}\p{N}]/u
const OPEN_END = /[.!…:;,،؛۔][»”"')\]]*$/u

/** GENERAL PROVISIONS: capitals alone, two letters at least. */
const isCapitals = (line: string): boolean => /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)

/** Stands over anything: «المادة الأولى», "Article 1: Definitions", "GENERAL PROVISIONS" – where the next line is none of its kind. */
function announces(line: string, after: string): boolean {
  const part = partName(line)
  if (part > 0 && line.length - part <= 60) return !(partName(after) > 0 && endsSentence(line))
  return isCapitals(line) && !isCapitals(after) && !/[\u0621-\u064A]/.test(line)
}

/** The rules that a heading passes, all of them; none asks for a language. */
const RULES: ((line: string, neighbours: Neighbours) => boolean)[] = [
  // Short: «روسيا تسيطر على بوكروفسك في دونباس», "Russian objections to American peace proposals".
  (line) => line.length <= 110 && line.split(' ').length <= 16,
  // It has letters: a line of dashes is none.
  (line) => /\p{L}/u.test(line),
  // No sentence ends here, and none is still open: "He said:", «وقال،». «المادة (١):» and "Art. 1." are names.
  (line) => !OPEN_END.test(line) || (partName(line) > 0 && line.length - partName(line) <= 2),
  // No bullet; no number either, unless neither neighbour has one: «1. المقدمة» above a paragraph.
  (line, { before = '', after = '' }) =>
    listMarker(line) === 0 || (NUMBERED.test(line) && listMarker(before) === 0 && listMarker(after) === 0),
  // It does not go on a sentence: a lower-case beginning is no heading.
  (line) => !/^\p{Ll}/u.test(line),
  // Nor does the text under it.
  (_, { after = '' }) => !/^\p{Ll}/u.test(after),
  // It stands over text that is longer than itself, and that is a sentence or another heading.
  (line, { after }) =>
    after !== undefined &&
    (announces(line, after) || (after.length >= line.length * 1.2 && (after.length > 60 || /[.!?؟…:]$/u.test(after)))),
]

/** Tells whether a line of plain text is a heading. */
export function isHeading(line: string, neighbours: Neighbours): boolean {
  return RULES.every((rule) => rule(line, neighbours))
}

/** Tells whether a line is the rule under a heading: about as long as it. A separator (`---`) under a paragraph is shorter. */
export function isUnderline(line: string, title: string): boolean {
  return (
    /^(?:={3,}|-{3,}|~{3,}|_{3,}|ـ{3,}|\*{3,}|—{3,})$/.test(line) &&
    /\p{L}/u.test(title) &&
    title.length <= 110 &&
    line.length >= title.length * 0.5
  )
}
