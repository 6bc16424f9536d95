// Comments on the cells of a sheet: where reviewers say what they think of a translation.

import type { AllLimits } from '../../limits.ts'
import { cellText } from './text.ts'
import { attribute, walk } from './walk.ts'

/** What Excel writes before a comment of a thread, for versions that know no threads. */
const THREAD = /^\[[^\]\n]*\]\s*\n[\s\S]*?https?:[\s\S]*?\n\s*[^\n:]+:\s*\n/

/** The comments of a part by the numbers of their rows, in the order of the file. */
export function rowComments(xml: string, limits: AllLimits): Map<number, string[]> {
  const comments = new Map<number, string[]>()
  let row = 0
  let text = ''
  let inText = false
  walk(
    { xml, limits },
    (name, tag) => {
      if (name === 'comment') {
        row = Number(/\d+$/.exec(attribute(tag, 'ref') ?? '')?.[0] ?? 0)
        text = ''
      }
      inText = name === 't'
    },
    (more) => {
      if (inText) text += more
    },
    (name) => {
      inText = false
      if (name !== 'comment') return
      const comment = cellText(text).replace(THREAD, '').trim()
      if (comment !== '') comments.set(row, [...(comments.get(row) ?? []), comment])
    },
  )
  return comments
}
