import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from '../../../../src/entries/html.ts'

describe('bytes of a page', () => {
  const bytes = (latin1: string) => Uint8Array.from(latin1, (char) => char.charCodeAt(0))
  const first = (page: Uint8Array) => {
    const { blocks, messages } = read({ value: page, path: 'a.html' })
    return [blocks[0]?.text, messages.map(({ ruleId, path }) => `${ruleId} ${path}`).join()]
  }
  for (const [what, page, text, message] of [
    ['UTF-8', new TextEncoder().encode('<meta charset="windows-1252"><p>نص'), 'نص', ''],
    ['as the page says', bytes('<meta charset="iso-8859-6"><p>\xe6\xd5'), 'نص', 'encoding a.html'],
    [
      'as an old page says',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>caf\xe9 au lait'),
      'café au lait',
      'encoding a.html',
    ],
    ['windows-1256, unsaid', bytes('<p>\xe4\xd5 \xda\xd1\xc8\xed'), 'نص عربي', 'encoding a.html'],
    [
      'windows-1256, said to be Latin',
      bytes('<meta charset="iso-8859-1"><p>\xe4\xd5 \xda\xd1\xc8\xed'),
      'نص عربي',
      'encoding a.html',
    ],
    ['an encoding that is none', bytes('<meta charset="x-none"><p>\xe4\xd5 \xda\xd1\xc8\xed'), 'نص عربي', 'encoding a.html'],
  ] as const)
    it(what, () => expect(first(page)).toEqual([text, message]))
  it('that are no page say what they are', () => {
    expect(() => read(bytes('%PDF-1.7'))).toThrow('got a PDF')
    expect(() => read({ value: 7 as never })).toThrow('Expected a string, bytes or a file')
  })
})

describe('a page that is made to break readers', () => {
  for (const [what, page, count] of [
    ['900 elements deep', `${'<div>'.repeat(900)}نص`, 1],
    ['lists in lists in lists', `${'<ul><li>أ'.repeat(400)}`, 400],
    ['tags that never end', `نص${'<a "'.repeat(50_000)}`, 1],
    ['formatting that never ends', '<font><p>أ'.repeat(500), 500],
    ['text between rows', `<table>${'<tr>أ<td>ب'.repeat(2000)}`, 4000],
  ] as const)
    it(what, () => expect(read(page).blocks).toHaveLength(count))
  it('20,000 elements deep', () => {
    const page = `${'<div>'.repeat(20_000)}نص`
    expect(() => read(page)).toThrow(/1000 levels inside of each other/)
    expect(read(page, { limits: { depth: 30_000 } }).blocks).toHaveLength(1)
  })
  it('formatting that is opened again in each paragraph, ten elements for each character', () =>
    expect(() =>
      read(`<p>${Array.from({ length: 900 }, (_, k) => `<font color="${k}">`).join('')}${'<p>أ'.repeat(5000)}`),
    ).toThrow(/unfolds into more elements than characters/))
})

it('a reference after white space at the start of a page is in its place', () => {
  const value = '\n &amp;كلمة'
  expect(read(value).blocks.map(({ position }) => value.slice(position.start.offset, position.end.offset))).toEqual(['&amp;كلمة'])
})

it('the fixture is the same read as bytes', () => {
  const url = new URL('../../../../fixtures/html-page/mixed.html', import.meta.url)
  expect(read(readFileSync(url))).toEqual(read(readFileSync(url, 'utf8')))
})
