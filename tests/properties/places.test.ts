// Places of every reader of texts, over characters that parsers replace or drop: they lead back to the very text, and no two blocks overlap.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, ReadFile } from '../../src/bitext.ts'
import { read as readHtml } from '../../src/entries/html.ts'
import { read as readSubtitles } from '../../src/entries/subtitles.ts'
import { align, read } from '../../src/index.ts'
import { rawOffset } from '../../src/text/offsets.ts'
import { runs } from '../support/runs.ts'

/** What parsers drop, replace or count otherwise, among words and the marks of each format. */
const STRANGE = [
  '\0',
  '\uFFFD',
  '\uD800',
  '\uDC00',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\u00a0',
  '🙂',
  'e\u0301',
  '\x0b',
  '\f',
  '\x01',
  '\t',
  '\n',
  '\n\n',
]
const WORDS = ['كلمة', 'word', ' ', ' ', '. ', 'a', 'ب']
const MARKS: Record<string, readonly string[]> = {
  text: ['- ', '1. ', ' | '],
  markdown: [
    '# ',
    '> ',
    '- ',
    '**',
    '*',
    '`',
    '&amp;',
    '&#0;',
    '&copy;',
    '\\',
    '\\*',
    '[a](b)',
    '![c](d)',
    '<b>',
    '</b>',
    '<br>',
    '| a | b |\n| - | - |\n',
    '```\n',
    '    ',
    '<div>',
    '\n<td>',
  ],
  table: [',', '"', '""', '\t', ';', '","', "'="],
  html: [
    '<title>',
    '<textarea>',
    '</title>',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '&amp;',
    '&#0;',
    '&#x80;',
    '&copy',
    '&nbsp;',
    '<td>',
    '<table>',
    '<pre>',
    '<!-- a -->',
    '<div>',
    '<',
    '&',
    '<li>',
  ],
  subtitles: ['1\n00:00:01,000 --> 00:00:02,000\n', '\n\n', '<i>', '</i>', '{\\an8}', '&amp;'],
}
const READERS: Record<string, (value: string) => ReadFile> = {
  text: (value) => read(value, { format: 'text' }),
  markdown: (value) => read(value, { format: 'markdown' }),
  table: (value) => read(value, { format: 'table' }),
  html: (value) => readHtml(value),
  subtitles: (value) => readSubtitles(value),
}

/** What is wrong with the places of blocks, in words. */
function wrongPlaces({ value, blocks, furniture = [] }: ReadFile): string[] {
  const wrong: string[] = []
  const all = [...blocks, ...furniture].sort((a, b) => a.position.start.offset - b.position.start.offset)
  let floor = 0
  for (const block of all) {
    const { start, end } = block.position
    const told = JSON.stringify({ text: block.text, slice: value.slice(start.offset, end.offset) })
    if (!(start.offset >= 0 && start.offset <= end.offset && end.offset <= value.length)) wrong.push(`out of range: ${told}`)
    if (start.offset < floor) wrong.push(`overlaps the one before: ${told}`)
    floor = Math.max(floor, end.offset)
    wrong.push(...astray(value, block).map((one) => `${one}: ${told}`))
  }
  return wrong
}

const PLAIN = /[\p{L}\p{N}]/u

/** Letters that do not stand where the offsets of a block say. */
function astray(value: string, { text, data }: Block): string[] {
  const offsets = data?.['offsets']
  if (!Array.isArray(offsets)) return []
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    const raw = rawOffset(offsets, at)
    // A reference stands for its character.
    if (PLAIN.test(text[at]!) && value[raw] !== text[at] && value[raw] !== '&')
      found.push(`${JSON.stringify(text[at])} at ${raw}`)
  }
  return found
}

it('a reference to a C1 control in a page is the character of windows-1252', () => {
  const { blocks } = readHtml('<title>a&#x80; b</title><p>&#x93;word&#148;')
  expect(blocks.map(({ text }) => text)).toEqual(['a€ b', '“word”'])
})

it('a table without a word is read', () =>
  expect(read('. ,.\n؟,!\n', { format: 'table' }).blocks.map(({ text }) => text)).toEqual(['.', '.', '؟', '!']))

describe.each(Object.entries(READERS))('places of %s', (name, reader) => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 2, arbitrary: fc.constantFrom(...(MARKS[name] ?? [])) },
    { weight: 1, arbitrary: fc.constantFrom(...STRANGE) },
  )
  const value = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
  it('lead back, and do not overlap', () =>
    fc.assert(
      fc.property(value, (text) => {
        expect(wrongPlaces(reader(text))).toEqual([])
      }),
      { numRuns: runs(2000) },
    ))
  it('are those of the units, of which no two overlap', () =>
    fc.assert(
      fc.property(value, (text) => {
        const { segments } = align(reader(text))
        const units = segments.flatMap(({ source, target }) => [...(source?.units ?? []), ...(target?.units ?? [])])
        const places = units
          .map(({ position }) => [position.start.offset, position.end.offset] as const)
          .sort((a, b) => a[0] - b[0])
        const overlaps = places.filter(([start], k) => k > 0 && start < places[k - 1]![1])
        expect(overlaps).toEqual([])
      }),
      { numRuns: runs(300) },
    ))
})
