// SRX 1.0 and 2.0 as memoQ, Trados, OmegaT, Okapi and LanguageTool write it, and sentences by its rules.

import { MuwaziError, show } from '../errors.ts'
import { parseXml } from '../formats/shared/xml-parser.ts'
import { decode, withoutMark } from '../text/bytes.ts'
import { fromIcu } from './icu.ts'

/** An SRX file as plain data, with the lines of its rules, whose regular expressions follow ICU. */
interface SrxFile {
  /** Whether all maps that match a language count, in order, or the first one alone. */
  cascade: boolean
  maps: { pattern: string; name: string; line: number }[]
  rules: Map<string, { before: string; after: string; break: boolean; line: number }[]>
}

/** Reads the rules of an SRX file; format handles and elements of other namespaces mean nothing here. */
export function readSrx(input: string | Uint8Array): SrxFile {
  const file: SrxFile = { cascade: false, maps: [], rules: new Map() }
  let prefix: string | undefined
  let rules: SrxFile['rules'] extends Map<string, infer Rules> ? Rules | undefined : never
  let collected: 'before' | 'after' | undefined

  parseXml(withoutMark(decode(input, { markup: true }).value), 'an SRX', (parser) => {
    const refuse = (expected: string, got: string): never => {
      throw new MuwaziError('bad-input', `Expected ${expected}, got ${got} in line ${parser.line}, column ${parser.columnIndex}`)
    }
    parser.on('doctype', () => refuse('an SRX without a DOCTYPE', 'one; take it out'))
    /** The name of an element of SRX; the root has the prefix of the namespace. */
    const local = (name: string): string | undefined => {
      prefix ??= name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : ''
      if (prefix === '') return name.includes(':') ? undefined : name
      return name.startsWith(prefix) ? name.slice(prefix.length) : undefined
    }
    parser.on('opentag', ({ name, attributes }) => {
      const isRoot = prefix === undefined
      const element = local(name)
      if (isRoot && element !== 'srx') refuse('an SRX with `<srx>` around everything', `\`<${name}>\``)
      const need = (attribute: string): string =>
        attributes[attribute] ?? refuse(`\`<${name}>\` with \`${attribute}\``, 'one without')
      if (element === 'header') file.cascade = attributes['cascade'] === 'yes'
      else if (element === 'languagerule') {
        const key = need('languagerulename')
        rules = file.rules.get(key) ?? []
        file.rules.set(key, rules)
      } else if (element === 'rule') {
        const value = attributes['break'] ?? 'yes'
        if (value !== 'yes' && value !== 'no') refuse('`break` to be `yes` or `no`', `\`${value}\``)
        rules?.push({ before: '', after: '', break: value === 'yes', line: parser.line })
      } else if (element === 'languagemap')
        file.maps.push({ pattern: need('languagepattern'), name: need('languagerulename'), line: parser.line })
      else if (element === 'beforebreak') collected = 'before'
      else if (element === 'afterbreak') collected = 'after'
    })
    const onText = (text: string): void => {
      const rule = rules?.at(-1)
      if (collected !== undefined && rule) rule[collected] += text
    }
    parser.on('text', onText)
    parser.on('cdata', onText)
    parser.on('closetag', ({ name }) => {
      const element = local(name)
      if (element === 'beforebreak' || element === 'afterbreak') collected = undefined
      else if (element === 'languagerule') rules = undefined
    })
  })
  const unknown = file.maps.find(({ name }) => !file.rules.has(name))
  if (unknown)
    throw new MuwaziError(
      'bad-input',
      `Expected the map in line ${unknown.line} to name rules of the file, got \`${unknown.name}\`, which has none`,
    )
  if (file.maps.length === 0)
    throw new MuwaziError('bad-input', 'Expected an SRX that says which rules are for which language (`<languagemap>`), got none')
  return file
}

/** Half-open UTF-16 spans of the sentences of a text, in order, without white space at their ends. */
export type Sentences = (text: string, language: string) => [start: number, end: number][]

/** Sentences as an SRX segmenter finds them: at each place the first rule that matches decides. A language that no map matches is not cut. */
export function sentencesBy(file: SrxFile): Sentences {
  const maps = file.maps.map(({ pattern, name, line }) => ({
    // Codes are written as each tool likes: EN.*, (en|EN)_.*
    language: attempt(pattern, line, () => new RegExp(`^(?:${fromIcu(pattern, true)})$`, 'v')),
    name,
  }))
  const translated = new Map(
    [...file.rules].map(([name, rules]) => [
      name,
      rules.map(({ before, after, break: breaks, line }) => {
        if (/\\[1-9]/.test(before)) throw refused('a `\\1` in `beforebreak`', before, line)
        const rule = `${before} | ${after}`
        return { source: attempt(rule, line, () => `(?=${fromIcu(after)})(?<=${fromIcu(before)})`), break: breaks, rule, line }
      }),
    ]),
  )
  // A file for all languages has thousands of rules, and a text two languages.
  const memo = new Map<string, { rules: { at: RegExp; break: boolean }[]; breaks: RegExp[] }>()
  const rulesOf = (language: string) => {
    const known = memo.get(language)
    if (known) return known
    const matching = maps.filter((map) => map.language.test(language))
    const rules = (file.cascade ? matching : matching.slice(0, 1))
      .flatMap(({ name }) => translated.get(name) ?? [])
      .map(({ source, rule, line, ...rest }) => ({ ...rest, at: attempt(rule, line, () => new RegExp(source, 'vy')) }))
    const breaks = rules.filter((rule) => rule.break).map(({ at }) => new RegExp(at.source, 'vg'))
    memo.set(language, { rules, breaks })
    return { rules, breaks }
  }
  return (text, language) => {
    const { rules, breaks } = rulesOf(language)
    const places = new Set<number>()
    for (const rule of breaks) for (const { index } of text.matchAll(rule)) places.add(index)
    const decided = [...places]
      .sort((a, b) => a - b)
      .filter((place) => rules.find((rule) => matches(rule.at, text, place))?.break)
    return spans(text, decided)
  }
}

function attempt<T>(rule: string, line: number, make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw refused((error as Error).message, rule, line)
  }
}

const refused = (reason: string, rule: string, line: number) =>
  new MuwaziError(
    'bad-input',
    `Expected rules that JavaScript can express, got ${reason} in the rule of line ${line}: ${show(rule)}; rewrite it or take it out`,
  )

function matches(regex: RegExp, text: string, place: number): boolean {
  regex.lastIndex = place
  return regex.test(text)
}

function spans(text: string, places: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (const place of [...places, text.length]) {
    const piece = text.slice(from, place)
    const start = from + piece.length - piece.trimStart().length
    const end = start + piece.trim().length
    if (end > start) found.push([start, end])
    from = place
  }
  return found
}
