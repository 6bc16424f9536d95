import { append, cropped, type Mapped } from '../../text/offsets.ts'

const FIELD = /^(title|subtitle|description|summary|excerpt)[ \t]*[:=][ \t]*/i
const LINE = /[^\r\n]+/g
/** `>`, `|-`: the text is on the lines below. */
const FOLDED = /^[>|][-+\d]*$/
const QUOTED = /^(["'])([\s\S]*)\1$/
const COMMENT = /\s+#.*$/

/** A field of front matter that is text, without its key. */
export interface Field {
  isTitle: boolean
  mapped: Mapped
}

/** The title and the description of front matter (YAML, TOML) that stands in the value from `start` to `end`. */
export function frontMatter(value: string, start: number, end: number): Field[] {
  const fields: Field[] = []
  // Indented lines go on what is above.
  let open: { key: string; mapped: Mapped } | undefined
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

function unquoted(mapped: Mapped): Mapped {
  return QUOTED.test(mapped.text) ? cropped(mapped, 1, mapped.text.length - 1) : mapped
}
