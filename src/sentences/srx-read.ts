// SRX 1.0 and 2.0 as memoQ, Trados, OmegaT, Okapi and LanguageTool write it, and sentences by its rules.

import { MuwaziError } from '../errors.ts'
import { parseXml } from '../formats/shared/xml-parser.ts'
import { type AllLimits, checkLimit, nesting } from '../limits.ts'
import { checkText, decode, withoutMark } from '../text/bytes.ts'

/** An SRX file as plain data, with the lines and numbers (from 1) of its rules, whose regular expressions follow ICU. */
export interface SrxFile {
  /** Whether all maps that match a language count, in order, or the first one alone. */
  cascade: boolean
  maps: { pattern: string; name: string; line: number }[]
  rules: Map<string, { before: string; after: string; break: boolean; line: number; number: number }[]>
}

/** Reads the rules of an SRX file; format handles and elements of other namespaces mean nothing here. */
export function readSrx(input: string | Uint8Array, limits: AllLimits): SrxFile {
  checkText(input)
  checkLimit(limits, 'bytes', input.length)
  const { value } = decode(input, { markup: true })
  const file: SrxFile = { cascade: false, maps: [], rules: new Map() }
  const levels = nesting(limits)
  let count = 0
  let prefix: string | undefined
  let rules: SrxFile['rules'] extends Map<string, infer Rules> ? Rules | undefined : never
  let collected: 'before' | 'after' | undefined

  parseXml(withoutMark(value), 'an SRX', (parser) => {
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
      levels.open()
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
        checkLimit(limits, 'rules', ++count, `in line ${parser.line}`)
        rules?.push({ before: '', after: '', break: value === 'yes', line: parser.line, number: rules.length + 1 })
      } else if (element === 'languagemap') {
        const line = parser.line
        const pattern = need('languagepattern')
        file.maps.push({ pattern, name: need('languagerulename'), line })
        checkLimit(limits, 'rules', file.maps.length, `in line ${line}`)
        checkLimit(limits, 'expression', pattern.length, `in line ${line}`)
      } else if (element === 'beforebreak') collected = 'before'
      else if (element === 'afterbreak') collected = 'after'
    })
    const onText = (text: string): void => {
      const rule = rules?.at(-1)
      if (collected === undefined || !rule) return
      rule[collected] += text
      checkLimit(limits, 'expression', rule[collected].length, `in line ${parser.line}`)
    }
    parser.on('text', onText)
    parser.on('cdata', onText)
    parser.on('closetag', ({ name }) => {
      levels.close()
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
