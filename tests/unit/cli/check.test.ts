import { describe, expect, it } from 'vitest'
import { RULES } from '../../../src/check/rules.ts'
import { checkLarge } from '../../../src/cli/check.ts'
import { formatNamed } from '../../../src/formats/registry.ts'
import { ARABIC, at, ENGLISH, FRENCH, fails, file, inFolders, MIXED, run } from '../../support/cli.ts'

inFolders()

const HEAD = 'source (ar),target (en)\n'
const GOOD = `${ARABIC[0]},${ENGLISH[0]}\n`
const BAD = `${HEAD}${GOOD}عام 1973 في سيناء,in Sinai in 1937\n"نص في\nسطرين هنا",Two lines (of text\n${GOOD}`

describe('muwazi check', () => {
  it('prints file, line, message and rule, as linters do', async () => {
    const { code, out, err } = await run(['check', file('a.csv', BAD)])
    expect(out).toBe(
      [
        'a.csv:3: Expected `1973` on both sides, got it on the source side only (number-mismatch)',
        'a.csv:4: Expected each round bracket to have its partner, got one without on the target side (unbalanced-quotes)',
        'a.csv:6: Expected each pair once, got the same pair in line 2 (repeated-pair)',
        '',
      ].join('\n'),
    )
    expect(err).toBe('a.csv: 3 findings in 4 pairs\n')
    expect(code).toBe(1)
  })
  it('exits with 0 where nothing is found', async () =>
    expect(await run(['check', file('a.csv', HEAD + GOOD)])).toEqual({ code: 0, out: '', err: 'a.csv: 0 findings in 1 pair\n' }))
  it.each(['tmx', 'jsonl', 'tsv'])('names lines of a .%s', async (to) => {
    await run(['convert', file('a.csv', BAD), at(`b.${to}`)])
    const { out } = await run(['check', at(`b.${to}`)])
    expect(out).toMatch(new RegExp(`^b\\.${to}:\\d+: .*\\(number-mismatch\\)\nb\\.${to}:\\d+: .*\n.*\\(repeated-pair\\)\n$`))
  })
  it('names the line of the unit in a TMX', async () => {
    await run(['convert', file('a.csv', BAD), at('b.tmx')])
    const [line] = /(?<=b\.tmx:)\d+/.exec((await run(['check', at('b.tmx')])).out) ?? []
    expect((await run(['convert', file('a.csv', BAD), '--to', 'tmx'])).out.split('\n')[Number(line) - 1]).toContain('<tu ')
  })
  it('checks several files, and continues after a bad one', async () => {
    const { code, out, err } = await run(['check', file('a.csv', BAD), at('none.tmx'), file('b.csv', HEAD + GOOD)])
    expect(code).toBe(1)
    expect(out.match(/^a\.csv/gm)).toHaveLength(3)
    expect(err).toMatch(/^muwazi: Expected `none\.tmx` to be a file.*\nb\.csv: 0 findings in 1 pair$/m)
  })
  it('applies the named rules, and not the dropped ones', async () => {
    expect((await run(['check', file('a.csv', BAD), '--rules', 'number-mismatch,repeated-pair'])).out.split('\n')).toHaveLength(3)
    expect((await run(['check', at('a.csv'), '--drop', 'number-mismatch,repeated-pair', '-q'])).out).toMatch(
      /^.*\(unbalanced-quotes\)\n$/,
    )
    const two = file('b.csv', `${HEAD}كلب,dog\nقط,dog\n`)
    expect((await run(['check', two])).out).toBe('')
    expect((await run(['check', two, '--rules', 'inconsistent-source'])).out).toContain(
      'b.csv:3: Expected the source of the same target in line 2, `كلب`, got another',
    )
  })
  it('checks only sure pairs with --min-confidence', async () => {
    const table = file('a.csv', 'source (ar),target (en),confidence\nعام 1973,in 1937 and,.5\n')
    expect((await run(['check', table])).code).toBe(1)
    expect((await run(['check', table, '--min-confidence', '.9'])).code).toBe(0)
  })
  it('reads stdin', async () => expect((await run(['check', '-'], { stdin: BAD })).out).toMatch(/^stdin:3: /))
  it('reports a third language, and loads the identifier for it', async () =>
    expect(
      (
        await run([
          'check',
          file('a.csv', `${HEAD}قرر المجلس البلدي إغلاق المكتبة العامة خلال الصيف، والسكان يحتجون.,"${FRENCH}"\n`),
        ])
      ).out,
    ).toMatch(/detected `fr` \(wrong-language\)/))
  it('aligns a document first, or two', async () => {
    const text = MIXED.replace('ثلاثة كتب', '٣٥ كتابا').replace('three books', '53 books')
    const mixed = await run(['check', file('a.txt', text)])
    expect(mixed.out).toBe('a.txt:5: Expected `٣٥` on both sides, got it on the source side only (number-mismatch)\n')
    const [ar, en] = [file('ar.txt', ARABIC.join('\n\n')), file('en.txt', ENGLISH.join('\n\n').replace('The boy', 'The (boy'))]
    expect((await run(['check', ar, en])).out).toBe(
      'en.txt:1: Expected each round bracket to have its partner, got one without on the target side (unbalanced-quotes)\n',
    )
  })
  it('runs retext with --retext', async () => {
    const ar = file('ar.txt', ARABIC.join('\n\n').replace('إلى المدرسة', 'إلى إلى المدرسة').replace('الجو', 'الجو,'))
    const en = file('en.txt', ENGLISH.join('\n\n').replace('very', 'very very'))
    expect((await run(['check', ar, en])).out).toBe('')
    const { code, out, err } = await run(['check', ar, en, '--retext'])
    expect(out).toBe(
      [
        'ar.txt:1: Unexpected repeated `إلى`, remove one occurrence (retext-arabic-repeated-words)',
        'ar.txt:3: Expected `،` after an Arabic word, got `,` (retext-arabic-punctuation)',
        'en.txt:3: Unexpected repeated `very`, remove one occurrence (retext-repeated-words)',
        '',
      ].join('\n'),
    )
    expect(err).toBe('ar.txt, en.txt: 3 findings in 4 pairs\n')
    expect(code).toBe(1)
    expect((await run(['check', file('a.csv', `${HEAD}${GOOD}"نعم, أكيد.","Yes, surely."\n`), '--retext'])).out).toBe(
      'a.csv:3: Expected `،` after an Arabic word, got `,` (retext-arabic-punctuation)\n',
    )
  })
  it('lists its rules', async () => {
    const { out } = await run(['check', '--help'])
    for (const { id, label } of RULES) expect(out.replace(/\s+/g, ' ')).toContain(`${id} ${label}`)
  })
  it('refuses wrong usage in one sentence', async () => {
    await fails(['check'], 2, 'Expected a file to check, got none; `muwazi check --help` shows how, and `-` is stdin')
    await fails(['check', '-', '-'], 2, 'Expected stdin (`-`) once, got it twice')
    await fails(['check', file('a.txt'), file('b.csv', BAD)], 2, /^muwazi: Expected bitexts, or one document or two, got 2 files/)
    await fails(['check', file('e.txt', '')], 1, /got no words; check the input/)
    await fails(
      ['check', at('b.csv'), '--rules', 'numbers'],
      2,
      /^muwazi: Expected `--rules` to be of `number-mismatch`, .*, got `numbers`\n$/,
    )
    const lines = file('b.jsonl', '{"source":"نعم","target":"Yes"}\n')
    await fails(['check', lines, '--source-language', 'ar'], 2, /^muwazi: Expected `--source-language` with/)
  })
})

describe('a large memory', () => {
  it('is checked in pieces as it is checked whole', async () => {
    const rows = ['نعم,Yes', 'نعم,Yes', 'نعم,Yeah', 'عام ٢٠٢٤,In 2025', 'Same text,Same text', 'وحيد,']
    const path = file('large.csv', `source (ar),target (en)\n${rows.join('\n')}\n`)
    const whole = await run(['check', path])
    const out: string[] = []
    const err: string[] = []
    const into = (list: string[]) => ({
      write: (piece: string | Uint8Array, done: (error?: Error | null) => void) => {
        list.push(`${piece}`)
        done()
      },
    })
    const streams = { stdin: (async function* () {})(), stdout: into(out), stderr: into(err) }
    const found = await checkLarge(path, formatNamed('csv')!, { align: {}, write: {} }, streams)
    const named = (text: string) => text.replaceAll(path, 'large.csv')
    expect([named(out.join('')), named(err.join(''))]).toEqual([whole.out, whole.err])
    expect(found).toBeGreaterThan(3)
  })
})

describe('muwazi align --drop', () => {
  it('leaves out pairs that a rule reports', async () => {
    const text = MIXED.replace('ثلاثة كتب', '٣٥ كتابا').replace('three books', '53 books')
    const { out, err } = await run([file('a.txt', text), '--drop', 'number-mismatch'])
    expect(out.split('\n')).toHaveLength(5)
    expect(err).toMatch(/^a\.txt: 1 pair is left out: 1 number-mismatch \(left-out\)\na\.txt: 3 pairs/)
  })
})
