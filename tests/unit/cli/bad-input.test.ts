import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { ALL, ARABIC, at, ENGLISH, fails, file, folder, inFolders, MIXED, rows, run } from '../../support/cli.ts'

inFolders()

describe('bad input', () => {
  const reads = async (bytes: string | Uint8Array, message?: RegExp) => {
    const { code, out, err } = await run([file('a.txt', bytes)])
    expect(code).toBe(0)
    expect(rows(out)).toEqual(ALL)
    if (message) expect(err).toMatch(message)
  }
  it('an empty file', () =>
    fails([file('a.txt', '')], 1, 'Expected text in two languages in `a.txt`, got no words; check the input'))
  it('empty stdin', () => fails(['-'], 1, 'Expected text in two languages in `stdin`, got no words; check the input'))
  it('one language for both halves', () =>
    fails(
      [file('a.txt'), '--source-language', 'en', '--target-language', 'en'],
      1,
      /^muwazi: Expected two languages for the halves of `.*a\.txt`, got English twice; name another/,
    ))
  it('a slip in the name of a command', () =>
    fails(['convrt', 'a.tmx', 'b.xlf'], 2, 'Expected a file or a command, got `convrt`; `muwazi --help` lists the commands'))
  it('a catalogue of gettext as pairs', () =>
    fails(
      ['convert', file('a.po', 'msgid ""')],
      2,
      /^muwazi: Expected pairs in `.*a\.po`, got a gettext catalogue \(\.po\); convert it to XLIFF or TMX/,
    ))
  it('an encoding that nobody knows', () =>
    fails([file('a.txt'), '--encoding', 'utf9'], 2, 'Expected `--encoding` to be an encoding such as `windows-1256`, got `utf9`'))
  it('only punctuation', () => fails([file('a.txt', '...\n\n!!! ؟؟\n')], 1, /got no words/))
  it('one language only', () =>
    fails(
      [file('a.txt', ARABIC.join('\n'))],
      1,
      /^muwazi: Expected text in two languages in `a\.txt`, got Arabic only; check the input/,
    ))
  it('both languages on one line', () =>
    fails(
      [file('a.txt', ARABIC.map((text, i) => `${text} ${ENGLISH[i]}`.replaceAll('.', '')).join(' '))],
      1,
      /got both on the same lines; put each language on lines of its own\n$/,
    ))
  it('one of two texts empty', () =>
    fails([file('a.txt', ARABIC.join('\n')), file('b.txt', ' \n')], 1, 'Expected text in `b.txt`, got none; check the input'))
  it('a missing file', () =>
    fails([at('none.txt')], 1, 'Expected `none.txt` to be a file, got nothing of that name; check the path'))
  it('a folder', () => fails([folder], 1, /to be a file, got a folder; name a file in it\n$/))
  it('a binary file', () => fails([file('a.txt', new Uint8Array([1, 0, 0, 2, 0, 0, 0, 9, 255]))], 1, /got binary data/))
  it('a truncated DOCX', () =>
    fails([file('a.docx', new Uint8Array([0x50, 0x4b, 3, 4]))], 1, /Expected a whole DOCX in .*got a damaged one/))
  it('UTF-16', () => reads(Buffer.from(`\ufeff${MIXED}`, 'utf16le'), /^a\.txt: Read as UTF-16 .*\(encoding\)$/m))
  it('windows-1256', () => {
    const table = new Map(Array.from({ length: 256 }, (_, i) => [new TextDecoder('windows-1256').decode(new Uint8Array([i])), i]))
    return reads(new Uint8Array(Array.from(MIXED, (letter) => table.get(letter) ?? 63)), /^a\.txt: Read as windows-1256/m)
  })
  it('a byte order mark', () => reads(`\ufeff${MIXED}`))
  it('CR LF', () => reads(MIXED.replaceAll('\n', '\r\n')))
  it('NEL', () => reads(MIXED.replaceAll('\n', '\u0085')))
  it('U+2028', () => reads(MIXED.replaceAll('\n', '\u2028')))
  it('U+000B', () => reads(MIXED.replaceAll('\n', '\v')))
  it('control characters, which a TMX cannot hold', async () => {
    const { code, out, err } = await run(['-', '--to', 'tmx'], { stdin: MIXED.replace('boy', 'b\x01oy') })
    expect(code).toBe(0)
    expect(out).toContain('The boy went')
    expect(err).toMatch(/\(dropped-character\)$/m)
  })
  it('100 KB on one line', () => fails([file('a.txt', `${ENGLISH.join(' ')} `.repeat(660))], 1, /got English only/))
  it('an output below a file', () =>
    fails([file('a.txt'), '-o', at('a.txt/x.tmx')], 1, /^muwazi: Expected to write `a\.txt\/x\.tmx`/))
  it('an output where nothing can be made', async () => {
    if (existsSync('/proc/self')) await fails([file('a.txt'), '-o', '/proc/no/such/x.tmx'], 1, /^muwazi: Expected to write/)
  })
  it('an output folder that is a file', () =>
    fails([file('a.txt'), '-o', at('a.txt/')], 2, /^muwazi: Expected `--output` to be a folder/))
  it('an output that is read', async () => {
    await fails([file('a.tsv'), '-o', `${folder}/./a.tsv`], 2, /which is read too; choose another output\n$/)
    await fails([file('a.txt'), '--report', at('a.txt')], 2, /which is read too/)
    await fails([file('a.txt'), '--report', '-'], 2, /got stdout, which is written too/)
  })
  it('pins in an unknown format', () =>
    fails([file('a.txt'), '--pins', file('p.doc', '')], 2, /Expected `--pins` to end in one of \.tmx/))
  it('pins in a broken file', () => fails([file('a.txt'), '--pins', file('p.tmx', '<html')], 1, /^muwazi: p\.tmx: Expected/))
  it('pins for several documents', () =>
    fails(
      [file('a.txt'), file('b.txt'), '-o', at('out/'), '--pins', file('p.csv', '')],
      2,
      'Expected `--pins` with one document, got 2',
    ))
  it('a lexicon in a broken file', () =>
    fails([file('a.txt'), '--lexicon', file('l.tsv', 'hello')], 1, /^muwazi: l\.tsv: Expected .* line 1/))
  it('a full disk after stdout', async () => {
    const full = {
      write: (_: string, done: (error: Error) => void) => done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    }
    let err = ''
    const stderr = {
      write(text: string, done: () => void) {
        err += text
        done()
      },
    }
    expect(await main([file('a.txt')], { stdin: (async function* () {})(), stdout: full, stderr })).toBe(1)
    expect(err).toBe('muwazi: Expected to write to stdout, got a full disk; make room\n')
  })
})
