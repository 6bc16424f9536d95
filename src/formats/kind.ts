import type { Kind } from './kinds.ts'
import { isHeader } from './shared/column-role.ts'
import { detectDelimiter } from './shared/delimiter.ts'
import { records } from './shared/records.ts'
import { looksLikeCues } from './subtitles/cues.ts'

export type { Kind } from './kinds.ts'

const BY_NAME: [kind: Kind, extension: RegExp][] = [
  ['markdown', /\.(?:md|markdown|mdx|mdown|mkd)$/i],
  ['html', /\.(?:html?|xhtml)$/i],
  ['docx', /\.docx$/i],
  ['table', /\.(?:csv|tsv|tab)$/i],
  ['subtitles', /\.(?:srt|vtt)$/i],
  ['text', /\.(?:txt|text)$/i],
]

/** What the name of a file says that it is; undefined where it says nothing. */
export const kindByName = (path: string | undefined): Kind | undefined =>
  path === undefined ? undefined : BY_NAME.find(([, extension]) => extension.test(path))?.[0]

const HEAD = 4096
const HTML = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/i

/**
 * What a text is, by its name and its first lines. HTML and subtitles are known whatever they are called; a name that says `.docx` or
 * `.html` while the text is neither is not believed; a table without a name is known by a header that names two languages.
 */
export function kindOfText(value: string, path?: string): Exclude<Kind, 'docx'> {
  const named = kindByName(path)
  const head = value.slice(0, HEAD)
  if (HTML.test(head)) return 'html'
  if (named !== 'markdown' && named !== 'table' && looksLikeCues(head)) return 'subtitles'
  if (named === 'markdown' || named === 'table') return named
  // A piece of a page has tags, if no head.
  if (named === 'html') return /<[a-z!/]/i.test(value) ? 'html' : 'text'
  if (named === 'subtitles') return 'subtitles'
  return hasHeader(head) ? 'table' : 'text'
}

function hasHeader(head: string): boolean {
  const delimiter = detectDelimiter(head)
  const [first, second] = records(head, delimiter)
  const count = first?.cells.length ?? 0
  return count > 1 && second?.cells.length === count && isHeader(first!.cells.map(({ text }) => text))
}
