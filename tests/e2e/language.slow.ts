import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as help from '../../src/cli/arabic/help.ts'
import { DEFAULTS, flagText } from '../../src/cli/arabic/help.ts'
import { FLAGS } from '../../src/cli/flags.ts'
import { COMMANDS } from '../../src/cli/help.ts'
import { localeOf } from '../../src/cli/locale.ts'
import { FORMATS } from '../../src/formats/registry.ts'
import { ARABIC, at, ENGLISH, file, inFolders, run, written } from '../support/cli.ts'
import { englishIn, shown } from '../support/messages.ts'

inFolders()
const EGYPT = { environment: { LANG: 'ar_EG.UTF-8' } }

describe('the language of a run', () => {
  it.each([
    [{}, undefined],
    [{ LANG: 'ar' }, 'ar'],
    [{ LANG: 'ar_EG.UTF-8' }, 'ar-EG'],
    [{ LANG: 'ar_MA.utf8@latin' }, 'ar-MA'],
    [{ LANG: 'ar_SA.ISO-8859-6' }, undefined],
    [{ LANG: 'en_US.UTF-8' }, undefined],
    [{ LANG: 'arz_EG.UTF-8' }, undefined],
    [{ LANG: 'C' }, undefined],
    [{ LC_MESSAGES: 'ar_EG.UTF-8', LANG: 'en_US.UTF-8' }, 'ar-EG'],
    [{ LC_ALL: 'C.UTF-8', LC_MESSAGES: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' }, undefined],
    [{ LC_ALL: '', LANG: 'ar_EG.UTF-8' }, 'ar-EG'],
  ])('is that of the locale: %j is %s', (environment, wanted) => expect(localeOf([], environment)).toBe(wanted))

  it.each([
    [['--language', 'ar'], 'ar'],
    [['a.txt', '--language=ar-EG'], 'ar-EG'],
    [['--language', 'en'], undefined],
    [['--language', 'fr'], undefined],
    [['--language'], 'ar-MA'],
    [['--', '--language', 'en'], 'ar-MA'],
    [['--source-language', 'en'], 'ar-MA'],
  ])('is that of the flag before: %j is %s', (argv, wanted) => expect(localeOf(argv, { LANG: 'ar_MA.UTF-8' })).toBe(wanted))

  it('may stand before the command', async () => {
    for (const flag of [['--language', 'ar'], ['--language=ar']]) {
      expect(shown((await run([...flag, 'check'])).err)).toMatch(/^⟨muwazi⟩: المنتظر ملف يُفحص/)
      expect((await run([...flag, 'help', 'check'])).out).toBe((await run(['check', '--help', ...flag])).out)
    }
  })

  it('is refused where it is another', async () =>
    expect(await run(['--language', 'fr', file('a.txt')])).toMatchObject({
      code: 2,
      err: 'muwazi: Expected `--language` to be `en` or `ar`, which may have a region, such as `ar-EG`, got `fr`\n',
    }))
})

describe('help in Arabic', () => {
  it.each(Object.keys(COMMANDS))('of %s has no English but code', async (command) => {
    const { code, out } = await run([command, '--help', '--language', 'ar'])
    expect(code).toBe(0)
    expect(englishIn(out)).toEqual([])
    // A line ends the isolated parts that it begins.
    for (const line of out.split('\n')) expect(shown(line)).toMatch(/^(?:[^⟨⟩]|⟨[^⟨⟩]*⟩)*$/)
  })

  it('has every flag, default and format', () => {
    expect(FLAGS.filter((row) => flagText(row) === undefined)).toEqual([])
    expect(FLAGS.filter((row) => row.default !== undefined && DEFAULTS[row.default] === undefined)).toEqual([])
    expect(FORMATS.filter(({ writes, name }) => writes && help.FORMATS[name]?.[1] === undefined)).toEqual([])
  })

  it('has the code of the English help', async () => {
    const codeOf = (text: string) =>
      [...text.replaceAll('\u200f', '').matchAll(/^ {2}[\u2066]?(muwazi [^\u2069]*?|-[^\u2069]*?)(?:\u2069| {2,}|$)/gm)].map(
        ([, code]) => code,
      )
    for (const command of Object.keys(COMMANDS)) {
      const [arabic, english] = [await run([command, '--help', '--language', 'ar']), await run([command, '--help'])]
      expect(codeOf(arabic.out)).toEqual(codeOf(english.out))
    }
  })
})

describe('a run in Arabic', () => {
  const ar = (argv: string[], options: Parameters<typeof run>[1] = {}) => run(argv, { ...EGYPT, ...options })

  it('says what was done, with numbers of the locale', async () =>
    expect(shown((await ar([file('a.txt'), '-o', at('a.tmx')])).err)).toBe(
      '⟨a.tmx⟩: ٤ أزواج، لا نصوص بلا مقابل، لا مقاطع بثقة دون ٠٫٩\n',
    ))

  it('writes the same data', async () => {
    for (const to of ['tmx', 'csv', 'jsonl'])
      expect((await ar([file('a.txt'), '--to', to])).out).toBe((await run([at('a.txt'), '--to', to])).out)
    expect((await ar(['score'], { stdin: `${ARABIC[0]}\t${ENGLISH[0]}\n` })).out).toMatch(/\t\d\.\d{4}\n$/)
  })

  it('makes pages, tables and workbooks in Arabic, unless another language is asked for', async () => {
    file('a.txt', [...ARABIC, ...ENGLISH].join('\n\n'))
    for (const [command, name] of [
      ['align', 'a.html'],
      ['review', 'r.html'],
    ]) {
      await ar([command!, at('a.txt'), '-o', at(name!)])
      expect(written(name!)).toMatch(/^<!doctype html>\s*<html[^>]* lang="ar" dir="rtl">/)
      await ar([command!, at('a.txt'), '-o', at(name!), '--page-language', 'en'])
      expect(written(name!)).toMatch(/^<!doctype html>\s*<html[^>]* lang="en"/)
    }
    await ar([at('a.txt'), '-o', at('a.xlsx')])
    expect(strFromU8(unzipSync(readFileSync(at('a.xlsx')))['xl/workbook.xml']!)).toContain('المقاطع')
    await ar([at('a.txt'), '-o', at('a.docx')])
    expect(strFromU8(unzipSync(readFileSync(at('a.docx')))['word/document.xml']!)).toContain('الإنجليزية')
    // A workbook in Arabic comes back as pins and pairs.
    expect(shown((await ar([at('a.txt'), '--pins', at('a.xlsx'), '-o', at('a.tmx')])).err)).toBe(
      '⟨a.tmx⟩: ٤ أزواج، لا نصوص بلا مقابل، لا مقاطع بثقة دون ٠٫٩\n',
    )
    expect((await run(['convert', at('a.xlsx'), '--to', 'tsv'])).out).toContain(ARABIC[0]!)
  })

  it('checks and reports', async () => {
    const pairs = file('p.tsv', `source\ttarget\n${ARABIC[0]}\t${ENGLISH[0]} 42.\n${ARABIC[1]}\t${ARABIC[1]}\n`)
    const { code, out, err } = await ar(['check', pairs])
    expect(code).toBe(1)
    expect(shown(out)).toContain('⟨p.tsv:2⟩: المنتظر ⟨`42`⟩ في الطرفين، وليس إلا في الهدف (⟨number-mismatch⟩)')
    expect(englishIn(out + err)).toEqual([])
    const spaced = file(
      's.txt',
      `${ARABIC[0]}   ${ARABIC[1]} عن عن, الجو.\n\n${ENGLISH[0]}   ${ENGLISH[1]} About the the weather.`,
    )
    const linted = (await ar(['check', spaced, '--retext'])).out
    expect(shown(linted)).toContain('المنتظر مسافة واحدة بين الجملتين، والموجود ٣')
    expect(shown(linted)).toContain('تكررت ⟨`the`⟩؛ احذف إحداهما')
    expect(englishIn(linted)).toEqual([])
    await ar([file('b.txt', [...ARABIC, ...ENGLISH.slice(1)].join('\n\n')), '-o', at('b.tmx'), '--report', at('report.txt')])
    expect(englishIn(written('report.txt').replaceAll(ENGLISH[0]!, ''))).toEqual([])
    expect(shown(written('report.txt'))).toContain('لا مقابل له في الإنجليزية')
  })

  it.each([
    [['nothing.txt']],
    [['--pins']],
    [['--foo', 'x']],
    [['-o', 'x.foo', 'a.txt']],
    [['--min-confidence', '5', 'a.txt']],
    [['--columns', '1', 'a.txt']],
    [['--to', 'pdf', 'a.txt']],
    [['a.txt', '--strip-bidi']],
    [['a.txt', 'a.txt', 'a.txt']],
    [['a.txt', '-o', 'a.txt']],
    [['a.txt', '--append', '.']],
    [['convert', 'a.txt']],
    [['convert', 'nothing.tmx']],
    [['convert', 'broken.tmx']],
    [['convert', 'broken.xlsx']],
    [['convert', 'broken.jsonl']],
    [['convert', 'table.csv']],
    [['check']],
    [['beads', 'a.txt']],
    [['learn', 'empty.tsv']],
    [['score', '--columns', 'x,y', 'table.csv']],
    [['match', 'a.txt', 'b']],
    [['batch', '-o', '-']],
    [['clean']],
    [['review', '--blank', 'a.txt']],
    [['review', 'a.txt', '-o', 'x.pdf']],
    [['arabic.txt']],
    [['picture.txt']],
    [['book.pdf']],
    [['book.docx']],
    [['a.txt', '--srx', 'broken.tmx']],
    [['a.txt', '--lexicon', 'broken.tsv']],
    [['a.txt', '--pins', 'a.txt']],
  ])('says a mistake in Arabic: %j', async (argv) => {
    const files: Record<string, string | Uint8Array> = {
      'a.txt': [...ARABIC, ...ENGLISH].join('\n\n'),
      'arabic.txt': ARABIC.join('\n'),
      'broken.tmx': '<tmx version="1.4"><header/><body><tu><tuv>',
      'broken.xlsx': 'text',
      'broken.jsonl': '{"source": 1',
      'broken.tsv': 'one column only\n',
      'empty.tsv': `source\ttarget\n${ARABIC[0]}\t${ENGLISH[0]}\n`,
      'table.csv': 'a,b\n1,2\n',
      'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'book.pdf': '%PDF-1.7\n',
      'book.docx': 'PK\u0003\u0004',
    }
    for (const [name, text] of Object.entries(files)) file(name, text)
    const { code, err } = await ar(argv.map((one) => (/^[\w-]+\.\w+$/.test(one) || one === 'b' || one === '.' ? at(one) : one)))
    expect(code).toBeGreaterThan(0)
    expect(shown(err)).toMatch(/^(?:.*\n)*⟨muwazi⟩: .*[\u0600-\u06ff].*\n$/)
    expect(englishIn(err), err).toEqual([])
  })

  it('keeps commands of a terminal out, and its own isolates in', async () => {
    const { err } = await ar([at('x\u001b[31m\u2066.txt')], { terminal: true })
    expect(err).not.toContain('\u001b')
    expect(shown(err)).toContain('⟨`x\\u001b[31m\\u2066.txt`⟩')
  })
})
