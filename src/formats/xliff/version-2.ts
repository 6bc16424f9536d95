// XLIFF 2.1 (OASIS, 2018): one segment a unit, directions, the score as metadata.

import { direction } from '../../languages/tag.ts'
import { escapeWith, type XmlCleaner } from '../shared/xml.ts'
import { reviewOf, type XliffForm } from './unit.ts'

const STATES = {
  final: 'state="final"',
  translated: 'state="translated"',
  'needs-review': 'state="translated" subState="muwazi:needs-review"',
} as const

// The one XML format with a place for what XML cannot hold.
const codePoint = (character: string): string =>
  `<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`

export function xliff2(xml: XmlCleaner, [source, target]: readonly [source: string, target: string]): XliffForm {
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
      const metadata = unit.facts.map(([name, value]) => meta(name, value)).join('')
      const notes = [...unit.flags.map((flag) => note('flag', flag)), ...unit.notes.map((value) => note(undefined, value))].join(
        '',
      )
      const state = unit.target ? STATES[reviewOf(unit.confidence)] : 'state="initial"'
      return [
        `    <unit id="${unit.id}" type="muwazi:${unit.kind}">\n`,
        metadata &&
          `      <mda:metadata>\n        <mda:metaGroup category="alignment">\n${metadata}        </mda:metaGroup>\n      </mda:metadata>\n`,
        notes && `      <notes>\n${notes}      </notes>\n`,
        `      <segment ${state}>\n        <source>${text(unit.source.text)}</source>\n`,
        unit.target ? `        <target>${text(unit.target.text)}</target>\n` : '',
        '      </segment>\n    </unit>\n',
      ].join('')
    },
    noUnit: '    <group id="g1"/>\n',
    endFile: '  </file>\n',
    end: '</xliff>\n',
    holds: (value) => value,
  }
}
