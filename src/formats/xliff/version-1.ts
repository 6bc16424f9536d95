// XLIFF 1.2 strict (OASIS, 2008), which OmegaT, Translate Toolkit and every CAT tool read.

import { TOOL } from '../shared/tool.ts'
import { type XmlCleaner, xmlHolds } from '../shared/xml.ts'
import { reviewOf, type XliffForm, xmlLanguage } from './unit.ts'

const STATES = { final: 'final', translated: 'translated', 'needs-review': 'needs-review-translation' } as const

/** Strict allows no attributes of others: score, flags, place and headings are notes, told apart by `from`. */
export function xliff1(
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
      const approved = unit.target && review === 'final' ? ' approved="yes"' : ''
      const translation = unit.target
        ? `        <target${language(unit.target.language, target)} state="${STATES[review]}">${xml.text(unit.target.text)}</target>\n`
        : ''
      return [
        `      <trans-unit id="${unit.id}" restype="x-${unit.kind}"${approved} xml:space="preserve">\n`,
        `        <source${language(unit.source.language, source)}>${xml.text(unit.source.text)}</source>\n`,
        translation,
        // Notes are read by people, whom the shape of the bead tells nothing.
        ...unit.facts.flatMap(([name, value]) => (name === 'bead' ? [] : [note(name, value)])),
        ...unit.flags.map((flag) => note('flag', flag)),
        ...unit.notes.map((text) => note(undefined, text)),
        '      </trans-unit>\n',
      ].join('')
    },
    noUnit: '',
    endFile: '    </body>\n  </file>\n',
    end: '</xliff>\n',
    holds: xmlHolds,
  }
}
