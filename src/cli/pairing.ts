// Which of several files are two languages of one document: `a.ar.txt a.en.txt`, `ar/x.md en/x.md`, `x_AR.docx x_EN.docx`.

import { basename, extname } from 'node:path'
import { readDocument } from '../formats/document.ts'
import { primary, scriptOf } from '../languages/tag.ts'
import { countLetters } from '../text/characters.ts'
import { readBytes, type Streams } from './files.ts'
import type { Options } from './flags.ts'

/** One document, or source and target, and the name that its output gets in a folder. */
export interface InputGroup {
  inputs: readonly [string] | readonly [string, string]
  stem: string
  notes: string[]
  /** The languages that the names of a pair say. */
  languages?: readonly [string, string]
}

/** A path with a language tag in it: `docs/*.txt` with the tag `ar` for `docs/ar.txt`. */
interface TaggedPath {
  path: string
  pattern: string
  language: string
}

/** Whether a file holds the language of its name alone, and not `other`. */
export type IsInOneLanguage = (file: Pick<TaggedPath, 'path' | 'language'>, other: string) => Promise<boolean>

// `ar`, `en-GB`, `ara` or a name, as a word of its own between dots, underscores, hyphens, spaces or brackets.
const TAG = /(?<=^|[._\- ([])(?:[a-z]{2,3}(?:[-_](?:[a-z]{4}|[A-Z]{2}|\d{3}))?|arabic|english)(?=$|[._\- )\]])/gi
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { arabic: 'ar', english: 'en' }
const DISPLAY_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Many paths have the same parts, and Intl takes microseconds for each. */
function remembered<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>()
  return (text) => {
    if (!found.has(text)) found.set(text, find(text))
    return found.get(text)!
  }
}

/** The language of a tag as ISO 639-1; undefined for a word that is not a tag, or a language without a code of two letters. */
const languageOfTag = remembered((tag) => {
  const named = LANGUAGE_NAMES[tag.toLowerCase()]
  if (named !== undefined) return named
  try {
    const { language } = new Intl.Locale(tag.replaceAll('_', '-'))
    return language.length === 2 && DISPLAY_NAMES.of(language) !== undefined ? language : undefined
  } catch {
    return undefined
  }
})

/** A path with each of its language tags replaced by `*`, one at a time. */
function taggedPaths(path: string): TaggedPath[] {
  if (path === '-') return []
  const parts = path.split(/([\\/])/)
  const extension = extname(path)
  return parts.flatMap((part, k) => {
    const isName = k === parts.length - 1
    const text = isName ? basename(part, extension) : part
    return [...text.matchAll(TAG)].flatMap(({ 0: tag, index }) => {
      const language = languageOfTag(tag)
      // A folder is a tag as a whole: `ar/x.md`, not `my docs/x.md`.
      if (language === undefined || (!isName && tag !== text)) return []
      const pattern = `${text.slice(0, index)}*${text.slice(index + tag.length)}${isName ? extension : ''}`
      return [{ path, language, pattern: [...parts.slice(0, k), pattern, ...parts.slice(k + 1)].join('') }]
    })
  })
}

/** Source and target of some files that differ by their tag: the languages that the flags name, else Arabic and English, else the only two. */
function sidesOf(
  files: readonly TaggedPath[],
  { sourceLanguage, targetLanguage }: Options,
): [TaggedPath, TaggedPath] | undefined {
  const of = (language: string | undefined) => files.find((file) => language !== undefined && file.language === primary(language))
  const other = (one: TaggedPath | undefined) =>
    one === undefined
      ? undefined
      : (files.find(({ language }) => language !== one.language && /^(?:ar|en)$/.test(language)) ??
        files.find(({ language }) => language !== one.language))
  const source = of(sourceLanguage) ?? (targetLanguage === undefined ? (of('ar') ?? files[0]) : other(of(targetLanguage)))
  const target = of(targetLanguage) ?? (source?.language === 'ar' ? (of('en') ?? other(source)) : other(source))
  return source === undefined || target === undefined || source.language === target.language ? undefined : [source, target]
}

/** A document in one language has a smaller share of its letters in blocks of the other one; a mixed document has about half. */
const MAX_FOREIGN_SHARE = 1 / 3

/** Reads a file and looks which language it is in. */
export const inOneLanguage =
  (from: string | undefined, streams: Streams): IsInOneLanguage =>
  async ({ path, language }, other) => {
    const { blocks } = await readDocument(await readBytes(path, streams), path, from)
    const texts = blocks.filter(({ kind }) => kind !== 'code').map(({ text }) => text)
    if (scriptOf(language) === scriptOf(other)) {
      const { identify } = await import('../languages/identify.ts')
      return identify(texts.join('\n'), [language, other]) === language
    }
    let foreign = 0
    let all = 0
    for (const text of texts) {
      const { arabic, latin, other: rest } = countLetters(text)
      const letters = arabic + latin + rest
      all += letters
      const own = scriptOf(language) === 'Arab' ? arabic : scriptOf(language) === 'Latn' ? latin : rest
      if (own < letters / 2) foreign += letters
    }
    return all > 0 && foreign < all * MAX_FOREIGN_SHARE
  }

const stemOf = (path: string): string => (path === '-' ? 'stdin' : basename(path, extname(path)))

/** The name of the output of a pair: the name of the files without their tags. */
function commonStem({ pattern, path }: TaggedPath, other: TaggedPath): string {
  const stem = basename(pattern, extname(path))
  return stem.replace(/[._\- ([]*\*[)\]]?/, '') || `${stemOf(path)}-${stemOf(other.path)}`
}

/**
 * Groups the inputs of `align`. Files that differ by a language tag alone and hold one language each are a pair; every other file is a
 * document of its own, with a note where its name made another file expected.
 */
export async function groupInputs(
  files: readonly string[],
  options: Options,
  isInOneLanguage: IsInOneLanguage,
): Promise<InputGroup[]> {
  const byPattern = new Map<string, TaggedPath[]>()
  for (const tagged of files.flatMap(taggedPaths)) {
    const same = byPattern.get(tagged.pattern)
    if (same === undefined) byPattern.set(tagged.pattern, [tagged])
    else same.push(tagged)
  }
  const groups = new Map<string, InputGroup>()
  const notes = new Map<string, string>()
  for (const tagged of byPattern.values()) {
    const free = tagged.filter(({ path }) => !groups.has(path))
    const sides = sidesOf(free, options)
    if (sides === undefined) continue
    const [source, target] = sides
    const mixed: string[] = []
    for (const [side, other] of [
      [source, target],
      [target, source],
    ] as const)
      if (!(await isInOneLanguage(side, other.language))) mixed.push(side.path)
    if (mixed.length === 0) {
      const group = {
        inputs: [source.path, target.path] as const,
        stem: commonStem(source, target),
        notes: [],
        languages: [source.language, target.language] as const,
      }
      for (const { path } of sides) groups.set(path, group)
    } else
      for (const { path } of sides)
        notes.set(
          path,
          `Expected one language in each of ${sides.map((side) => `\`${side.path}\``).join(' and ')}, got more or another in ${mixed.map((one) => `\`${one}\``).join(' and ')}; aligned as mixed documents`,
        )
  }
  const hasPairs = groups.size > 0
  for (const path of files) {
    if (groups.has(path)) continue
    const isTagged = taggedPaths(path).some(({ language }) => language === 'ar' || language === 'en')
    const note =
      notes.get(path) ??
      (hasPairs || isTagged
        ? 'Expected another input whose name differs by its language tag alone, got none; aligned as a mixed document'
        : undefined)
    groups.set(path, { inputs: [path], stem: stemOf(path), notes: note === undefined ? [] : [`${path}: ${note} (alone)`] })
  }
  return [...new Set(files.map((path) => groups.get(path)!))]
}
