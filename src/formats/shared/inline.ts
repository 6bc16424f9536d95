// Inline codes of TMX and XLIFF as text: what stands for words keeps them apart, what formats a word never tears it.

import type { Message, SideName } from '../../bitext.ts'

/** A code in the text of a side, as `data.inline` of a segment keeps it. */
export interface InlineTag {
  /** Where it stands in the text, in UTF-16 code units. */
  at: number
  /** Characters of the text that stand for it, where there are any. */
  length?: number
  /** A space before it that the text does not have: "Hello <x/>, you" is read as "Hello, you". */
  lead?: ' '
  kind: 'open' | 'close' | 'alone'
  /** The same for both ends of a pair, and for a code and its translation. */
  id: string
  /** As the original format has it: `<b>`. */
  code?: string
  /** As the file says it: `bold`, `lb` … */
  type?: string
  /** What people see for it. */
  equiv?: string
}

/** Codes of both sides. */
export type InlineTags = Partial<Record<SideName, readonly InlineTag[]>>

/** What became of the codes of a file. */
export interface InlineCounts {
  shown: number
  spaces: number
  dropped: number
}

export const inlineCounts = (): InlineCounts => ({ shown: 0, spaces: 0, dropped: 0 })

/** One message for a file that has codes. */
export function inlineMessages({ shown, spaces, dropped }: InlineCounts, areKept: boolean): Message[] {
  const parts = [
    ...(shown > 0 ? [`${shown} as the text that stands for ${shown === 1 ? 'it' : 'them'}`] : []),
    ...(spaces > 0 ? [`${spaces} as a space`] : []),
    ...(dropped > 0 ? [`${dropped} as nothing`] : []),
  ]
  if (parts.length === 0) return []
  const kept = areKept ? '' : '; the option `tags` (`--tags`) keeps them'
  return [{ ruleId: 'inline-tags', reason: `Read inline tags: ${parts.join(', ')}${kept}` }]
}

/** How a format calls a code. */
export interface Code {
  /** A placeholder stands for words or for space, formatting for nothing. */
  role: 'placeholder' | 'formatting'
  kind: InlineTag['kind']
  id: string
  type?: string | undefined
  equiv?: string | undefined
}

// Line and page breaks, tabs and what stands on lines of its own, by the names that TMX, XLIFF, HTML and Office give to them.
const BREAK_TYPE = /^(?:xlf:|x-)?(?:[lpc]b|br|tab|cr|lf|(?:line|page|column)-?_?break|hr|p|div|li|t[dhr])$/i
const BREAK_CODE = /^\s*<\/?(?:\w+:)?(?:br|hr|tab|p|div|li|ul|ol|t[dhr]|table|h[1-6])\b/i
// Formatting, by the types of TMX and XLIFF and by the tags of HTML and Office.
const FORMAT_TYPE =
  /^(?:xlf:|x-)?(?:bold|italics?|underlined?|d?ulined|scap|color|font|struct|link|fmt|hyperlink|a|b|i|u|s|em|strong|span|small|big|mark|del|ins|sub|sup|abbr|cite|code|kbd|q|ruby|rt|bdi|bdo)$/i
const FORMAT_CODE =
  /^\s*<\/?(?:\w+:)?(?:a|b|i|u|s|em|strong|span|small|big|mark|del|ins|sub|sup|abbr|cite|code|kbd|font|q|bdi|bdo|cf|rPr)\b/i
const MARKUP = /<[/!]?[a-z][^<]*>/i

/** What a code is in text: words, a space, or nothing. */
function shownAs({ role, type = '', equiv }: Code, code: string): string {
  const native = code === '' && equiv !== undefined && MARKUP.test(equiv) ? equiv : code
  if (BREAK_TYPE.test(type) || BREAK_CODE.test(native)) return ' '
  if (role === 'formatting' || FORMAT_TYPE.test(type) || FORMAT_CODE.test(native)) return ''
  return equiv === undefined || equiv.trim() === '' || MARKUP.test(equiv) ? ' ' : equiv
}

/** The text of one side, as its character data and its codes come. */
export interface InlineText {
  add(text: string): void
  /** A code whose character data, up to {@link InlineText.close}, are of the original format. */
  open(code: Code): void
  close(): void
  /** A code around text. */
  mark(code: Code): void
  /** So long is the text up to now. */
  length(): number
  /** The text from a place on, without space at its ends that stands for a code. */
  text(from?: number): string
  tags(from?: number): InlineTag[]
}

// No space is put before what closes: "Name<x/>, Age".
const CLINGS = /^[\s,.;:!?…)\]}»”،؛؟]/

export function inlineText(counts: InlineCounts, isKept: boolean): InlineText {
  let text = ''
  /** The last character is a space before a code that is not shown: one that stands for it, or one of the file. */
  let gap: 'made' | 'own' | undefined
  let tags: InlineTag[] = []
  const open: { code: Code; native: string }[] = []

  const withoutGap = (): void => {
    text = text.slice(0, -1)
    const first = tags.find(({ at }) => at > text.length)
    if (gap === 'own' && first !== undefined) first.lead = ' '
    gap = undefined
    tags = tags.map((tag) =>
      tag.at + (tag.length ?? 0) > text.length ? { ...tag, at: Math.min(tag.at, text.length), length: 0 } : tag,
    )
  }
  const put = (code: Code, native: string): void => {
    const shown = shownAs(code, native)
    const at = text.length
    if (shown.trim() !== '') {
      counts.shown++
      text += shown
      gap = undefined
    } else if (shown === '') counts.dropped++
    else {
      counts.spaces++
      if (text.endsWith(' ')) gap ??= 'own'
      else if (text !== '' && !/\s$/.test(text)) {
        text += ' '
        gap = 'made'
      }
    }
    if (!isKept) return
    const { kind, id, type, equiv } = code
    tags.push({
      at,
      ...(text.length > at ? { length: text.length - at } : {}),
      kind,
      id,
      ...(native === '' ? {} : { code: native }),
      ...(type === undefined ? {} : { type }),
      ...(equiv === undefined ? {} : { equiv }),
    })
  }
  return {
    add(data) {
      const inside = open[0]
      if (inside !== undefined) {
        inside.native += data
        return
      }
      if (data === '') return
      if (gap !== undefined && CLINGS.test(data)) withoutGap()
      gap = undefined
      text += data
    },
    open: (code) => void open.push({ code, native: '' }),
    close() {
      const last = open.pop()
      // What stands inside of a code (`sub`) is a part of it.
      if (last !== undefined && open.length === 0) put(last.code, last.native)
    },
    mark(code) {
      if (open.length === 0) put(code, '')
    },
    length: () => text.length,
    text(from = 0) {
      return text.slice(from, gap === 'made' ? -1 : undefined)
    },
    tags: (from = 0) => {
      const end = text.length - (gap === 'made' ? 1 : 0)
      return tags
        .filter(({ at }) => at >= from)
        .map(({ length = 0, ...tag }) => {
          const [at, rest] = [Math.min(tag.at, end), Math.min(length, Math.max(0, end - tag.at))]
          return { ...tag, at: at - from, ...(rest > 0 ? { length: rest } : {}) }
        })
    },
  }
}

/** `data` with the codes of both sides, where a side has some. */
export const withInline = <T extends object | undefined>(data: T, source: readonly InlineTag[], target: readonly InlineTag[]) =>
  source.length === 0 && target.length === 0
    ? data
    : { ...data, inline: { ...(source.length > 0 ? { source } : {}), ...(target.length > 0 ? { target } : {}) } }

/** The codes of a side that a segment was read with, in order, unless they do not fit its text. */
export function inlineOf(data: unknown, side: SideName, text: string): readonly InlineTag[] {
  const inline = typeof data === 'object' && data !== null && 'inline' in data ? data.inline : undefined
  const tags: unknown = typeof inline === 'object' && inline !== null ? (inline as Record<string, unknown>)[side] : undefined
  if (!Array.isArray(tags)) return []
  let end = 0
  for (const tag of tags) {
    if (!isTag(tag) || tag.at < end || tag.at + (tag.length ?? 0) > text.length) return []
    end = tag.at + (tag.length ?? 0)
  }
  return tags
}

const isWhole = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0
const isString = (value: unknown): boolean => typeof value === 'string'

function isTag(value: unknown): value is InlineTag {
  if (typeof value !== 'object' || value === null) return false
  const { at, length, lead, kind, id, code, type, equiv } = value as Record<string, unknown>
  return (
    isWhole(at) &&
    (length === undefined || isWhole(length)) &&
    (lead === undefined || lead === ' ') &&
    (kind === 'open' || kind === 'close' || kind === 'alone') &&
    isString(id) &&
    [code, type, equiv].every((text) => text === undefined || isString(text))
  )
}

/** A code as a writer has it: whether both of its ends are in the text. */
export type SpelledTag = InlineTag & { isPaired: boolean }

/** A text with its codes: `escaped` spells text, `spell` a code. */
export function spelled(
  text: string,
  tags: readonly InlineTag[],
  escaped: (text: string) => string,
  spell: (tag: SpelledTag) => string,
): string {
  if (tags.length === 0) return escaped(text)
  const ends = (kind: InlineTag['kind']) => new Set(tags.filter((tag) => tag.kind === kind).map(({ id }) => id))
  const [opened, closed] = [ends('open'), ends('close')]
  let written = ''
  let done = 0
  for (const tag of tags) {
    written +=
      escaped(text.slice(done, tag.at)) + (tag.lead ?? '') + spell({ ...tag, isPaired: opened.has(tag.id) && closed.has(tag.id) })
    done = tag.at + (tag.length ?? 0)
  }
  return written + escaped(text.slice(done))
}
