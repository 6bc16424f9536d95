import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { match } from '../entries/match.ts'
import { MuwaziError, misuse, show } from '../errors.ts'
import { readDocument } from '../formats/document.ts'
import { isObject, jsonOf, oneLine } from '../formats/jsonl/line.ts'
import { isLanguageTag, sameLanguage } from '../languages/tag.ts'
import type { DocumentMatch } from '../match/match.ts'
import { strictText } from '../text/bytes.ts'
import { checkApart, kindOf, readFileBytes, type Streams, samePath, say, sentenceOf, shown } from './files.ts'
import type { Options } from './flags.ts'
import { progressLine } from './progress.ts'
import { setUp } from './read.ts'
import { counted } from './report.ts'
import { linesOf } from './stream-input.ts'
import { writeOutput } from './write-files.ts'

/** A document of a folder or of JSON Lines. */
interface Found {
  id: string
  text: string
  url?: string | undefined
  lang?: string | undefined
}

interface Side {
  documents: Found[]
  /** Why files or lines are not among them. */
  refused: string[]
}

/** Longer lines are no documents. */
const MAX_LINE_BYTES = 1 << 26
/** Reasons that are shown; the report has all. */
const MAX_SHOWN = 3

/**
 * Pairs the documents of two folders or two files of JSON Lines.
 *
 * @returns the exit code
 */
export async function matchFiles(files: readonly string[], options: Options, streams: Streams): Promise<number> {
  const [from, to] = files
  if (from === undefined || to === undefined || files.length > 2)
    throw misuse(`Expected two folders or two files of JSON Lines, got ${files.length}; \`muwazi match --help\` shows how`)
  if (from === '-' && to === '-') throw misuse('Expected stdin (`-`) once, got it twice')
  const { output = '-', quiet, minConfidence } = options
  await checkApart([from, to], [output, options.report])
  const line = progressLine(options, streams)
  await line.show(`reading ${from}, ${to} …`)
  const isOneFile = (await samePath(from)) === (await samePath(to))
  const source = ofLanguage(await sideOf(from, streams), options.sourceLanguage, isOneFile)
  const target = ofLanguage(await sideOf(to, streams), options.targetLanguage, isOneFile)
  if (isOneFile && (options.sourceLanguage === undefined || options.targetLanguage === undefined))
    throw misuse(
      `Expected \`--source-language\` and \`--target-language\` for two languages in one file, got ${show(from)} twice`,
    )
  await line.show(`matching ${source.documents.length} × ${target.documents.length} documents …`)
  const { lexicon } = await setUp({ ...options, pins: undefined, srx: undefined }, streams)
  const { pairs, alone } = match(source.documents, target.documents, {
    sourceLanguage: source.language,
    targetLanguage: target.language,
    lexicon,
    minConfidence,
  })
  await line.hide()
  const records = function* (): Generator<string> {
    for (const pair of pairs) yield `${oneLine(JSON.stringify(recordOf(pair)))}\n`
  }
  await writeOutput(output, records(), streams)
  const refused = [...source.refused, ...target.refused]
  const lists = (side: 'source' | 'target') =>
    alone[side].map((group) => `${side}: ${group.map(({ id }) => id).join(', ')} (no-counterpart)`)
  const summary =
    `${output === '-' ? `${from}, ${to}` : output}: ${counted(pairs.length, 'pair')} of documents, ` +
    `${alone.source.length} of ${source.documents.length} without counterpart in ${from}, ` +
    `${alone.target.length} of ${target.documents.length} in ${to}`
  if (options.report !== undefined) {
    const report = [summary, ...refused, ...lists('source'), ...lists('target')]
    await writeOutput(
      options.report,
      report.map((line) => `${shown(streams.stderr, line)}\n`),
      streams,
    )
  }
  const hidden = refused.length - MAX_SHOWN
  const first = hidden > 0 ? [...refused.slice(0, MAX_SHOWN), `${hidden} more; \`--report FILE\` lists them`] : refused
  if (!quiet) await say(streams.stderr, [...first, summary])
  return pairs.length === 0 ? 1 : 0
}

/** A pair as `muwazi stream` reads it. */
const recordOf = ({ source, target, confidence, sourceMembers, targetMembers }: DocumentMatch<Found>) => ({
  id: source.id,
  source: source.text,
  target: target.text,
  meta: {
    confidence: Math.round(confidence * 1e4) / 1e4,
    source_id: source.id,
    target_id: target.id,
    ...(source.url === undefined ? {} : { source_url: source.url }),
    ...(target.url === undefined ? {} : { target_url: target.url }),
    source_members: sourceMembers.map(({ id }) => id),
    target_members: targetMembers.map(({ id }) => id),
  },
})

/** The documents of one language: the one that is asked for, else the one that most of them name. Those that name none are left out where a file has both. */
function ofLanguage(
  { documents, refused }: Side,
  asked: string | undefined,
  isOneFile: boolean,
): Side & { language: string | undefined } {
  const counts = new Map<string, number>()
  for (const { lang } of documents) if (lang !== undefined) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  const language = asked ?? [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  const isOther = ({ lang }: Found) => (lang === undefined ? isOneFile : language !== undefined && !sameLanguage(lang, language))
  const told = ({ id, lang }: Found): string =>
    lang === undefined
      ? `${id}: Left out: without \`lang\`, which tells the two languages of a file apart (other-language)`
      : `${id}: Left out: in ${lang} (other-language)`
  return {
    language,
    documents: documents.filter((one) => !isOther(one)),
    refused: [...refused, ...documents.filter(isOther).map(told)],
  }
}

async function sideOf(path: string, streams: Streams): Promise<Side> {
  const side: Side = { documents: [], refused: [] }
  if (path !== '-' && (await kindOf(path)) === 'folder') await readFolder(path, side)
  else await readLines(path, side, streams)
  if (side.documents.length === 0)
    throw new MuwaziError(
      'bad-input',
      `Expected documents in ${path === '-' ? 'stdin' : `\`${path}\``}, got none${side.refused.length === 0 ? '' : `: ${side.refused[0]}`}`,
    )
  return side
}

/** Every file below a folder, by its name; those whose names begin with a dot are none. */
async function readFolder(folder: string, { documents, refused }: Side): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((name) => !/(?:^|\/)\./.test(name))
  for (const name of names.sort())
    try {
      const { blocks } = await readDocument(await readFileBytes(join(folder, name)), name)
      documents.push({ id: name, url: name, text: blocks.map(({ text }) => text).join('\n\n') })
    } catch (error) {
      refused.push(`${join(folder, name)}: ${sentenceOf(error)} (not-read)`)
    }
}

async function readLines(path: string, { documents, refused }: Side, streams: Streams): Promise<void> {
  const expected = 'Expected a JSON object with `text`'
  const name = path === '-' ? 'stdin' : path
  let number = 0
  for await (const { bytes, isTooLong } of linesOf([path], MAX_LINE_BYTES, streams)) {
    number++
    const line = isTooLong ? undefined : strictText(bytes)
    if (line?.trim() === '') continue
    try {
      if (line === undefined)
        throw new MuwaziError(
          'bad-input',
          `${expected}, got ${isTooLong ? 'more than 64 MB in a line' : 'bytes that are no UTF-8'}`,
        )
      documents.push(documentOf(jsonOf(line, expected), String(number)))
    } catch (error) {
      refused.push(`${name}:${number}: ${sentenceOf(error)} (not-read)`)
    }
  }
}

function documentOf(value: unknown, byDefault: string): Found {
  if (!isObject(value) || typeof value['text'] !== 'string')
    throw new MuwaziError('bad-input', 'Expected a JSON object with `text`, got one without')
  const { id, text, url, lang } = value
  const string = (one: unknown) => (typeof one === 'string' && one !== '' ? one : undefined)
  return {
    id: typeof id === 'number' ? String(id) : (string(id) ?? byDefault),
    text: String(text),
    url: string(url),
    lang: typeof lang === 'string' && isLanguageTag(lang) ? lang : undefined,
  }
}
