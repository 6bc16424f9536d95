// XML Localisation Interchange File Format 1.2 and 2.1 (OASIS): a document on its way through translation tools.

import type { AsyncBitextLike, BitextLike, Message, Side, SideName, WriteOptions } from '../../bitext.ts'
import { MuwaziError, show } from '../../errors.ts'
import { direction } from '../../languages/tag.ts'
import { type ChunkWriter, chunksOf } from '../shared/chunk-writer.ts'
import { directed, directedOnly } from '../shared/direction-of-file.ts'
import { spelled } from '../shared/inline.ts'
import { leftOut } from '../shared/left-out.ts'
import { type Fact, pathsOf } from '../shared/pair-facts.ts'
import { checkChoice, checkDate, checkWriteOptions, joinChunks, TOOL } from '../shared/write-options.ts'
import { checkWritten } from '../shared/written.ts'
import { escapeWith, report, type XmlCleaner, xmlCleaner, xmlHolds } from '../shared/xml.ts'
import { speller1, speller2 } from './codes.ts'
import { documentOf, nameToken, reviewOf, translatable, uniqueIds, unitOf, type XliffForm, xmlLanguage } from './unit.ts'

export interface XliffOptions extends WriteOptions {
  /** OmegaT and Translate Toolkit read no 2.1. @default '1.2' */
  version?: '1.2' | '2.1' | undefined
  /** What the document is called. @default the path of the source half, else 'unknown' */
  original?: string | undefined
  /** Goes to `date` of each file in 1.2; 2.1 has no place for it. @default none */
  date?: Date | undefined
}

/**
 * Writes a bitext as XLIFF 1.2 (strict) or 2.1, in chunks. A pair of confidence 1 is `final`, one from 0.9 on `translated`, one below
 * `needs-review-translation` (2.1: `translated` with the sub-state `muwazi:needs-review`). A source text without counterpart is an
 * untranslated unit; a target text without one has no place in an XLIFF and is left out and counted, as are blank sides and what the
 * options refuse, in one message (`left-out`). 1.2 drops characters that XML cannot hold and counts them (`dropped-character`);
 * 2.1 keeps them as `<cp/>`.
 *
 * The kind is `restype="x-heading"` (2.1: `type="muwazi:heading"`). Confidence, places, headings, what `data` holds, and flags are notes
 * (2.1: metadata, with the bead too, and notes for flags). Segments read from several documents (`data.document`) stand in several `file`s. Ids are
 * unique in their file, and name tokens in 2.1. Language tags are given as XML wants them: `ar_EG` becomes `ar-EG`, with a message
 * (`language-code`).
 *
 * @throws MuwaziError `bad-option`
 * @example
 * for (const chunk of write(align(text), { version: '2.1', original: 'article.txt' })) file.write(chunk)
 */
export function write(bitext: BitextLike, options?: XliffOptions): Iterable<string>
export function write(bitext: AsyncBitextLike, options?: XliffOptions): AsyncIterable<string>
export function write(
  bitext: BitextLike | AsyncBitextLike,
  options: XliffOptions = {},
): Iterable<string> | AsyncIterable<string> {
  checkWritten(bitext)
  checkWriteOptions(options, ['version', 'original', 'date'])
  checkChoice('version', options.version, ['1.2', '2.1'])
  if (options.original !== undefined && typeof options.original !== 'string')
    throw new MuwaziError('bad-option', `Expected \`original\` to be a string, got ${show(options.original)}`)
  return chunksOf(bitext, xliffWriter(bitext, options, checkDate(options.date)), options)
}

/**
 * All chunks of {@link write} as one text.
 *
 * @example
 * writeFileSync('article.xlf', stringify(align(text)))
 */
export function stringify(bitext: BitextLike, options: XliffOptions = {}): string {
  return joinChunks(write(bitext, options))
}

function xliffWriter(bitext: BitextLike | AsyncBitextLike, options: XliffOptions, date: string | undefined): ChunkWriter {
  const xml = xmlCleaner()
  const out = leftOut()
  const paths = pathsOf(bitext)
  const { version = '1.2', original = paths.source ?? 'unknown', onMessage } = options
  const languages = [xmlLanguage(bitext.source.language), xmlLanguage(bitext.target.language)] as const
  const form = version === '1.2' ? xliff1(xml, languages, date) : xliff2(xml, languages)
  const isTranslatable = translatable(options, out, form.holds)
  let file: string | undefined
  let ids = uniqueIds(form.id)
  return {
    begin: () => form.begin,
    add(given) {
      // A text of 2.1 says no language of its own.
      const segment = version === '1.2' ? directed(given, bitext) : directedOnly(given, bitext, out)
      if (!segment || !isTranslatable(segment)) return ''
      const name = documentOf(segment) ?? original
      let begun = ''
      if (name !== file) {
        begun = (file === undefined ? '' : form.endFile) + form.beginFile(name)
        ids = uniqueIds(form.id)
        file = name
      }
      return begun + form.unit(unitOf(segment, ids(segment.id), paths))
    },
    end: () => (file === undefined ? form.beginFile(original) + form.noUnit : '') + form.endFile + form.end,
    report() {
      if (onMessage) for (const message of tagMessages(bitext, languages)) onMessage(message)
      report(xml, out, onMessage)
    },
  }
}

function tagMessages(bitext: Pick<BitextLike, 'source' | 'target'>, written: readonly string[]): Message[] {
  return [bitext.source.language, bitext.target.language].flatMap((tag, index) =>
    tag === written[index]
      ? []
      : [
          {
            ruleId: 'language-code',
            reason: `XLIFF cannot hold the language code ${show(tag)}; it is written as \`${written[index]}\``,
          },
        ],
  )
}

// XLIFF 1.2 strict (OASIS, 2008), which OmegaT, Translate Toolkit and every CAT tool read.

const STATES_1 = { final: 'final', translated: 'translated', 'needs-review': 'needs-review-translation' } as const

/** What 1.2 strict knows as the state of a target. */
const IS_STATE_1 =
  /^(?:final|new|signed-off|translated|needs-(?:adaptation|l10n|translation|review-(?:adaptation|l10n|translation))|x-[\w-]+)$/

/** What it knows as the qualifier of a state. */
const IS_QUALIFIER_1 =
  /^(?:(?:exact|fuzzy|id)-match|leveraged-(?:glossary|inherited|mt|repository|tm)|(?:mt|tm)-suggestion|rejected-(?:grammar|inaccurate|length|spelling)|x-[\w-]+)$/

/** A `restype` that 1.2 knows beside our kinds; a tool's own begins with `x-`. */
const IS_TYPE_1 =
  /^(?:x-\S+|auto(?:3state|checkbox|radiobutton)|b?edit|bitmap|(?:def|push|radio|toggle|user)?button|caption|cell|checkbox|c(?:omponent|ontextmenu|text|ursor)|dialog|file|fn|font|footer|frame|grid|groupbox|header|icon|keywords|label|list(?:box|item)?|menu(?:bar|item)?|message|panel|popupmenu|row|shortcut|statusbar|string|tab(?:control|le)|textbox|toolbar|tooltip|tree|uri|var|window)$/

/** Strict allows no attributes of others: score, flags, place and headings are notes, told apart by `from`. */
function xliff1(
  xml: XmlCleaner,
  [source, target]: readonly [source: string, target: string],
  date: string | undefined,
): XliffForm {
  const note = (from: string | undefined, text: string): string =>
    `        <note${from === undefined ? '' : ` from="${xml.attribute(from)}"`}>${xml.text(text)}</note>\n`
  const language = (tag: string, ofFile: string): string => {
    const own = xmlLanguage(tag)
    return own === ofFile ? '' : ` xml:lang="${own}"`
  }
  return {
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n',
    beginFile: (original) =>
      `  <file original="${xml.attribute(original)}" source-language="${source}" target-language="${target}" datatype="plaintext" tool-id="${TOOL.name}"${date === undefined ? '' : ` date="${date}"`}>
    <header>
      <tool tool-id="${TOOL.name}" tool-name="${TOOL.name}" tool-version="${TOOL.version}"/>
    </header>
    <body>
`,
    unit(unit) {
      const review = reviewOf(unit.confidence)
      const known = unit.target && unit.state !== undefined && IS_STATE_1.test(unit.state) ? unit.state : undefined
      const approved = unit.target && review === 'final' && !known?.startsWith('needs-') ? ' approved="yes"' : ''
      const text = (side: Side, name: SideName) => spelled(side.text, unit.tags[name], xml.text, speller1(xml))
      const isQualifier = ([name, value]: Fact) => unit.target && name === 'state-qualifier' && IS_QUALIFIER_1.test(value)
      const type = unit.type !== undefined && IS_TYPE_1.test(unit.type) ? unit.type : undefined
      const isPlaced = (fact: Fact) => fact[0] === 'bead' || isQualifier(fact) || (fact[0] === 'type' && type !== undefined)
      const qualifier = unit.facts.filter(isQualifier).map(([name, value]) => ` ${name}="${value}"`)[0] ?? ''
      const name = unit.name === undefined ? '' : ` resname="${xml.attribute(unit.name)}"`
      const translation = unit.target
        ? `        <target${language(unit.target.language, target)} state="${known ?? STATES_1[review]}"${qualifier}>${text(unit.target, 'target')}</target>\n`
        : ''
      return [
        `      <trans-unit id="${xml.attribute(unit.id)}"${name} restype="${type ?? `x-${unit.kind}`}"${approved} xml:space="preserve">\n`,
        `        <source${language(unit.source.language, source)}>${text(unit.source, 'source')}</source>\n`,
        translation,
        ...(unit.state === undefined || known !== undefined ? [] : [note('state', unit.state)]),
        // Notes are read by people, whom the shape of the bead tells nothing.
        ...unit.facts.flatMap((fact) => (isPlaced(fact) ? [] : [note(...fact)])),
        ...unit.flags.map((flag) => note('flag', flag)),
        ...unit.notes.map((text) => note(undefined, text)),
        '      </trans-unit>\n',
      ].join('')
    },
    noUnit: '',
    endFile: '    </body>\n  </file>\n',
    end: '</xliff>\n',
    holds: xmlHolds,
    id: xmlHolds,
  }
}

// XLIFF 2.1 (OASIS, 2018): one segment a unit, directions, the score as metadata.

const STATES_2 = {
  final: 'state="final"',
  translated: 'state="translated"',
  'needs-review': 'state="translated" subState="muwazi:needs-review"',
} as const

/** States of 1.2 and of tools as those of 2.1; the word itself goes to `subState`. */
const STATES_OF_2: readonly (readonly [state: RegExp, known: string])[] = [
  [/^(?:initial|translated|reviewed|final)$/, ''],
  [/^(?:new|needs-translation|not-?started)$/i, 'initial'],
  [/^(?:signed-off|approved.*|confirmed)$/i, 'final'],
  [/^/, 'translated'],
]

function stateOf2(state: string, subState: string | undefined): string {
  const known = STATES_OF_2.find(([pattern]) => pattern.test(state))?.[1]
  if (known !== '') return `state="${known}" subState="muwazi:${state.replace(/[^\w.-]/g, '_')}"`
  return subState === undefined ? `state="${state}"` : `state="${state}" subState="${subState}"`
}

// The one XML format with a place for what XML cannot hold.
const codePoint = (character: string): string =>
  `<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`

function xliff2(xml: XmlCleaner, [source, target]: readonly [source: string, target: string]): XliffForm {
  let files = 0
  const text = (value: string): string => escapeWith(value, codePoint)
  const meta = (type: string, value: string): string =>
    `          <mda:meta type="${xml.attribute(type)}">${xml.text(value)}</mda:meta>\n`
  const note = (category: string | undefined, value: string): string =>
    `        <note${category === undefined ? '' : ` category="${category}"`}>${xml.text(value)}</note>\n`
  return {
    begin: `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="${source}" trgLang="${target}">
`,
    beginFile: (original) =>
      `  <file id="f${++files}" original="${xml.attribute(original)}" srcDir="${direction(source)}" trgDir="${direction(target)}" xml:space="preserve">\n`,
    unit(unit) {
      const isSubState = ([name, value]: Fact) => name === 'subState' && /^[^\s:"&<>]+:[^\s:"&<>]+$/.test(value)
      const subState = unit.facts.find(isSubState)?.[1]
      const type = unit.type !== undefined && /^[^\s:"&<>]+:[^\s:"&<>]+$/.test(unit.type) ? unit.type : undefined
      const hasState = unit.target !== null && unit.state !== undefined
      const isPlaced = (fact: Fact) => (isSubState(fact) && hasState) || (fact[0] === 'type' && type !== undefined)
      const metadata = unit.facts.flatMap((fact) => (isPlaced(fact) ? [] : meta(...fact))).join('')
      const notes = [...unit.flags.map((flag) => note('flag', flag)), ...unit.notes.map((value) => note(undefined, value))].join(
        '',
      )
      const derived = unit.target ? STATES_2[reviewOf(unit.confidence)] : 'state="initial"'
      const state = unit.state === undefined || !unit.target ? derived : stateOf2(unit.state, subState)
      const name = unit.name === undefined ? '' : ` name="${xml.attribute(unit.name)}"`
      const codes = speller2(xml)
      const source = spelled(unit.source.text, unit.tags.source, text, codes.speller())
      const target = unit.target && spelled(unit.target.text, unit.tags.target, text, codes.speller())
      return [
        `    <unit id="${unit.id}"${name} type="${type ?? `muwazi:${unit.kind}`}">\n`,
        metadata &&
          `      <mda:metadata>\n        <mda:metaGroup category="alignment">\n${metadata}        </mda:metaGroup>\n      </mda:metadata>\n`,
        notes && `      <notes>\n${notes}      </notes>\n`,
        codes.data(),
        `      <segment ${state}>\n        <source>${source}</source>\n`,
        target === null ? '' : `        <target>${target}</target>\n`,
        '      </segment>\n    </unit>\n',
      ].join('')
    },
    noUnit: '    <group id="g1"/>\n',
    endFile: '  </file>\n',
    end: '</xliff>\n',
    holds: (value) => value,
    id: nameToken,
  }
}
