// Our rules as ICU, Java and .NET write them.

/** White space of JavaScript is more than that of Java. */
const space = String.raw`\s\p{Z}\uFEFF`
/** Looking back has no `*` and `+` in ICU and Java. */
const MOST = 16

const TOKEN = /\\[pP]\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\[\s\S]|[\s\S]/gu
/** What a class of ICU or Java would take for syntax; `&` and `#` as well. */
const IN_CLASS = /[[{}"'&#~()*]/

/**
 * The source of a rule as an expression of ICU, Java and .NET. It may hold what our rules hold: no captures, no flags, and in a
 * class a `-` that is meant for itself only at its ends.
 *
 * @param back whether it stands in `(?<=…)`, where nothing may repeat without end
 * @example toIcu('\\s+[«"(]', false) // [\s\p{Z}\uFEFF]+[«\"\(]
 */
export function toIcu(source: string, back: boolean): string {
  const tokens = source.match(TOKEN) ?? []
  let inClass = false
  return tokens
    .map((token, i) => {
      if (inClass) {
        if (token === ']') inClass = false
        else if (token === '\\s') return space
        else if (token === '-' && (tokens[i + 1] === ']' || tokens[i - 1] === '[' || tokens[i - 1] === '^')) return '\\-'
        else if (IN_CLASS.test(token) && token.length === 1) return `\\${token}`
        return token
      }
      if (token === '[') inClass = true
      else if (token === '\\s') return `[${space}]`
      else if (token === '\\S') return `[^${space}]`
      else if (back && token === '*') return `{0,${MOST}}`
      else if (back && token === '+') return `{1,${MOST}}`
      return token
    })
    .join('')
}
