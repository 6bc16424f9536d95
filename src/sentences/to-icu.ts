// Our rules as ICU, Java and .NET write them.

/** White space of JavaScript is more than that of Java. */
const space = String.raw`\s\p{Z}\uFEFF`
/** Looking back has no `*` and `+` in ICU and Java. */
const MOST = 16

const TOKEN = /\\[pP]\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\[\s\S]|\{\d+(?:,\d+)?\}|[\s\S]/gu
const TIMES = /^(?:[*+]|\{(\d+)(?:,(\d+))?\})$/
/** What a class of ICU or Java would take for syntax. */
const IN_CLASS = /^[[{}"'&#~()*]$/

/**
 * The source of a rule as an expression of ICU, Java and .NET. It may hold what our rules hold: no captures, no flags, and in a
 * class a `-` that is meant for itself only at its ends.
 *
 * @param back whether it stands in `(?<=…)`, where nothing may repeat without end, and in Java no group may repeat
 * @example toIcu('\\s+[«"(]', false) // [\s\p{Z}\uFEFF]+[«\"\(]
 */
export function toIcu(source: string, back: boolean): string {
  const tokens = source.match(TOKEN) ?? []
  /** What is written so far at each depth of groups. */
  const open = ['']
  const write = (text: string) => void open.push(open.pop() + text)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token === '[') {
      const end = classEnd(tokens, i)
      write(classOf(tokens.slice(i + 1, end)))
      i = end
    } else if (token === '(') open.push('(')
    else if (token === ')') {
      const group = `${open.pop()})`
      const times = back ? TIMES.exec(tokens[i + 1] ?? '') : null
      if (times) i++
      write(times ? repeated(group, least(times), most(times)) : group)
    } else if (token === '\\s') write(`[${space}]`)
    else if (token === '\\S') write(`[^${space}]`)
    else if (back && /^[*+]$/.test(token)) write(`{${least([token])},${MOST}}`)
    else write(token)
  }
  return open.join('')
}

/** `[]` holds no class of its own and no `]` that is not escaped. */
const classEnd = (tokens: readonly string[], start: number): number => tokens.indexOf(']', start)

const classOf = (items: readonly string[]): string =>
  `[${items
    .map((token, i) => {
      const first = i === 0 || (i === 1 && items[0] === '^')
      if (token === '\\s') return space
      if (token === '-' && (first || i === items.length - 1)) return '\\-'
      return IN_CLASS.test(token) ? `\\${token}` : token
    })
    .join('')}]`

type Times = readonly (string | undefined)[]
const least = ([sign, from]: Times): number => (sign === '*' ? 0 : Number(from ?? 1))
const most = ([sign, from, to]: Times): number => (sign === '*' || sign === '+' ? MOST / 4 : Number(to ?? from))

/** (?:x){1,3} as (?:x)(?:(?:x)(?:(?:x))?)? */
const repeated = (group: string, from: number, to: number): string =>
  group.repeat(from) + Array.from({ length: to - from }).reduce<string>((rest) => `(?:${group}${rest})?`, '')
