import type { SideName } from '../bitext.ts'
import { MuwaziError } from '../problem.ts'
import { languageName, languageTag } from './language-names.ts'

// `source (ar)` keeps its tag whatever else is in the table: a bare tag would be `id` for Indonesian, beside our own `id`.
const SIDE = { source: /^source(?: \((.+)\))?$/i, target: /^target(?: \((.+)\))?$/i }

/** What a text column is called. */
export function textTitle(side: SideName, language: string, header: 'tags' | 'names'): string {
  return header === 'names' ? languageName(language) : `${side} (${language})`
}

interface TextColumn {
  index: number
  language: string
}

/** The two text columns: by our own titles, else the first two that are a language tag or an English name of a language. */
export function textColumns(titles: readonly string[], own: readonly string[]): Record<SideName, TextColumn> {
  const side = (name: SideName): TextColumn | undefined => {
    const index = titles.findIndex((title) => SIDE[name].test(title.trim()))
    return index === -1 ? undefined : { index, language: SIDE[name].exec(titles[index]?.trim() ?? '')?.[1] ?? 'und' }
  }
  const languages = (): TextColumn[] =>
    titles.flatMap((title, index) => {
      const language = own.includes(title.trim().toLowerCase()) ? undefined : languageTag(title.trim())
      return language === undefined ? [] : [{ index, language }]
    })
  const [source, target] = side('source') || side('target') ? [side('source'), side('target')] : languages()
  if (source && target) return { source, target }
  const got =
    titles.length > 0
      ? titles
          .map((title) => `\`${title.slice(0, 40)}\``)
          .slice(0, 8)
          .join(', ')
      : 'an empty table'
  throw new MuwaziError(
    'bad-input',
    `Expected a header row with two text columns, as \`source (ar)\` and \`target (en)\`, got ${got}`,
  )
}
