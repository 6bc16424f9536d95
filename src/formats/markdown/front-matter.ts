import { append, cropped, type MappedText } from '../../text/offsets.ts'

const FIELD = /^(title|subtitle|description|summary|excerpt)[ \t]*[:=][ \t]*/i
const LINE = /[^\r\n]+/g
/** `>`, `|-`: the text is on the lines below. */
const FOLDED = /^[>|][-+\d]*$/
const QUOTED = /^(["'])([\s\S]*)\1$/
const COMMENT = /\s+#.*$/

/** `key:` or `"key":` at the start of a line. Keys of front matter are names in ASCII: «ملاحظة: هذا نص» is a sentence. */
const YAML_KEY = /^(?:[A-Za-z_][\w.-]*|"[^"]*"|'[^']*')[ \t]*:(?=[ \t]|$)/
const TOML_START = /^(?:[\w.-]+[ \t]*=|\[)/
const FENCE = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/
const BLANK = /^[ \t]*(?:#.*)?$/

/**
 * The length of the front matter at the very start of a text, its two fences included; 0 where there is none. Only YAML between two
 * lines `---`, or TOML between two lines `+++`, is front matter: a text that merely begins with a thematic break stays text.
 */
export function frontMatterLength(text: string): number {
  const open = FENCE.exec(text)
  if (open === null) return 0
  const close = new RegExp(`^${open[1] === '---' ? '---' : String.raw`\+\+\+`}[ \\t]*$`, 'm')
  const body = text.slice(open[0].length)
  const end = close.exec(body)
  if (end === null) return 0
  const lines = body
    .slice(0, end.index)
    .split(/\r\n|\n|\r/)
    .filter((line) => !BLANK.test(line))
  const holds = open[1] === '---' ? isYamlMapping(lines) : TOML_START.test(lines[0] ?? '')
  return holds ? open[0].length + end.index + end[0].length : 0
}

/**
 * Checks that lines are the keys and values of one YAML mapping. It is stricter than a guess and looser than a parser: a key occurs
 * once, every other line belongs to a key above it, and a value is not prose that YAML rejects (`Note: he said: go`, `Note: *so* it is`).
 */
function isYamlMapping(lines: readonly string[]): boolean {
  const keys = new Set<string>()
  // What may follow on lines of their own: items of a list at the margin, after a key without a value.
  let isOpen = false
  for (const line of lines) {
    if (keys.size > 0 && (/^[ \t]/.test(line) || /^[\]}],?[ \t]*$/.test(line) || (isOpen && /^-(?:[ \t]|$)/.test(line)))) continue
    const key = YAML_KEY.exec(line)?.[0]
    if (key === undefined || keys.has(key)) return false
    keys.add(key)
    const value = line.slice(key.length).replace(COMMENT, '').trim()
    if (!isYamlValue(value)) return false
    isOpen = value === ''
  }
  // Comments alone are headings of Markdown between two thematic breaks.
  return keys.size > 0
}

function isYamlValue(value: string): boolean {
  const [first = ''] = value
  if (first === '"' || first === "'") {
    const close = value.indexOf(first, 1)
    // An escaped or doubled quote, or a text that goes on on the next line, is left to the writer.
    return close < 0 || close === value.length - 1 || value.endsWith(first)
  }
  if (first === '[' || first === '{') {
    const close = first === '[' ? ']' : '}'
    return !value.includes(close) || value.endsWith(close)
  }
  return !/^[@`%]|^\*\S*[ \t]|:(?:[ \t]|$)/.test(value)
}

/** A field of front matter that is text, without its key. */
export interface Field {
  isTitle: boolean
  mapped: MappedText
}

/** The title and the description of front matter (YAML, TOML) that stands in the value from `start` to `end`. */
export function frontMatter(value: string, start: number, end: number): Field[] {
  const fields: Field[] = []
  // Indented lines go on what is above.
  let open: { key: string; mapped: MappedText } | undefined
  const finish = () => {
    if (open === undefined) return
    const mapped = unquoted(open.mapped)
    if (mapped.text.trim() !== '') fields.push({ isTitle: /^title$/i.test(open.key), mapped })
    open = undefined
  }
  for (const { 0: line, index } of value.slice(start, end).matchAll(LINE)) {
    const key = FIELD.exec(line)
    const head = key?.[0].length ?? line.length - line.trimStart().length
    const text = line.slice(head).replace(COMMENT, '').trimEnd()
    if (key !== null) {
      finish()
      open = { key: key[1]!, mapped: { text: '', offsets: [], links: [] } }
    } else if (open === undefined || head === 0) {
      finish()
      continue
    }
    if (text === '' || (key !== null && FOLDED.test(text))) continue
    const from = start + index + head
    if (open!.mapped.text !== '') append(open!.mapped, ' ', from - 1)
    append(open!.mapped, text, from)
  }
  finish()
  return fields
}

function unquoted(mapped: MappedText): MappedText {
  return QUOTED.test(mapped.text) ? cropped(mapped, 1, mapped.text.length - 1) : mapped
}
