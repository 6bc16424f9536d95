import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { FLAGS } from '../src/cli/flags.ts'
import { main } from '../src/cli/main.ts'
import { parse as parseTable } from '../src/exchange/csv.ts'
import { TOOL } from '../src/exchange/tool.ts'

const ARABIC = [
  'ذهب الولد إلى المدرسة في الصباح.',
  'كان الجو باردا جدا في ذلك اليوم.',
  'اشترى أبوه ثلاثة كتب من السوق.',
  'عاد الجميع إلى البيت مساء.',
]
const ENGLISH = [
  'The boy went to school in the morning.',
  'The weather was very cold on that day.',
  'His father bought three books from the market.',
  'Everyone returned home in the evening.',
]
const MIXED = [...ARABIC, ...ENGLISH].join('\n\n')
const FRENCH =
  "Le conseil municipal a décidé hier soir de fermer la bibliothèque pendant les travaux de l'été, et les habitants protestent."

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muwazi-cli-'))
})
const at = (name: string) => join(folder, name)
const file = (name: string, text: string | Uint8Array = MIXED) => {
  writeFileSync(at(name), text)
  return at(name)
}
const written = (name: string) => readFileSync(at(name), 'utf8').replaceAll(`${folder}/`, '')

interface Seen {
  code: number
  out: string
  err: string
}

/** Runs `main` on streams in memory; the temporary folder is taken out of what it says. */
async function run(argv: string[], { stdin = '', terminal = false } = {}): Promise<Seen> {
  const said = { out: '', err: '' }
  const output = (name: 'out' | 'err') => ({
    isTTY: terminal,
    write(text: string, done: () => void) {
      said[name] += text
      done()
    },
  })
  const bytes = (async function* () {
    yield Buffer.from(stdin)
  })()
  const code = await main(argv, { stdin: bytes, stdout: output('out'), stderr: output('err') })
  const short = (text: string) => text.replaceAll(`${folder}/`, '')
  return { code, out: short(said.out), err: short(said.err) }
}

/** Fails with this code and one sentence on stderr, and puts no data anywhere. */
async function fails(argv: string[], code: 1 | 2, sentence: string | RegExp, stdin?: string) {
  const before = readdirSync(folder)
  const seen = await run(argv, { stdin: stdin ?? '' })
  expect(seen.err).toMatch(/^muwazi: .*\n$/)
  if (typeof sentence === 'string') expect(seen.err).toBe(`muwazi: ${sentence}\n`)
  else expect(seen.err).toMatch(sentence)
  expect(seen).toMatchObject({ code, out: '' })
  expect(readdirSync(folder)).toEqual(before)
}

const rows = (table: string) =>
  parseTable(table).segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])
const ALL = ARABIC.map((text, i) => [text, ENGLISH[i]])

describe('muwazi FILE', () => {
  it('writes a table to stdout and one line to stderr', async () => {
    const { code, out, err } = await run([file('a.txt')])
    expect(code).toBe(0)
    expect(rows(out)).toEqual(ALL)
    expect(err).toMatch(/^a\.txt: 4 pairs, 0 one-sided, \d below \.9(?: \(first: a\.txt:\d+\))?\n$/)
  })
  it('is `muwazi align FILE`', async () => expect(await run(['align', file('a.txt')])).toEqual(await run([file('a.txt')])))
  it('gives the same twice', async () => expect(await run([file('a.txt')])).toEqual(await run([file('a.txt')])))
  it('writes TMX by the name of the output', async () => {
    const { code, out, err } = await run([file('a.txt'), '-o', at('a.tmx')])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(written('a.tmx').match(/<tu /g)).toHaveLength(4)
    expect(err).toContain('a.tmx: 4 pairs')
  })
  it('reads stdin', async () => {
    const { out, err } = await run(['-'], { stdin: MIXED })
    expect(rows(out)).toEqual(ALL)
    expect(err).toMatch(/^stdin: 4 pairs/)
  })
  it('takes two texts, source first, and never swaps them', async () => {
    const two = await run([file('en.txt', ENGLISH.join('\n\n')), file('ar.txt', ARABIC.join('\n\n'))])
    expect(rows(two.out)).toEqual(ALL.map(([ar, en]) => [en, ar]))
    expect(two.out).toMatch(/source \(en\)\ttarget \(ar\)/)
  })
  it('takes one of two texts from stdin', async () =>
    expect(rows((await run([file('ar.txt', ARABIC.join('\n\n')), '-'], { stdin: ENGLISH.join('\n\n') })).out)).toEqual(ALL))
  it('replaces what stood in the output, through links, and keeps who may read it', async () => {
    file('real.tmx', 'old')
    chmodSync(at('real.tmx'), 0o640)
    symlinkSync(at('real.tmx'), at('link.tmx'))
    await run([file('a.txt'), '-o', at('link.tmx')])
    expect(written('real.tmx')).toContain('</tmx>')
    expect(lstatSync(at('link.tmx')).isSymbolicLink()).toBe(true)
    expect(lstatSync(at('real.tmx')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'link.tmx', 'real.tmx'])
  })
  it('makes the folders of its output', async () => {
    expect((await run([file('a.txt'), '-o', at('new/deep/a.csv')])).code).toBe(0)
    expect(rows(written('new/deep/a.csv'))).toEqual(ALL)
  })
  it('writes to a device without renaming over it', async () => {
    expect((await run([file('a.txt'), '-o', '/dev/null', '--to', 'tsv'])).code).toBe(0)
    expect(lstatSync('/dev/null').isFile()).toBe(false)
  })
})

describe('flags', () => {
  it.each(['tmx', 'csv', 'tsv', 'jsonl'])('--to %s is what a name with that end gives', async (to) => {
    await run([file('a.txt'), '-o', at(`a.${to}`)])
    expect(written(`a.${to}`)).toBe((await run([at('a.txt'), '--to', to])).out)
  })
  it('--to fits a name that tells no format, and need not fit its case', async () => {
    await run([file('a.txt'), '-o', at('a.out'), '--to', 'TMX'])
    expect(written('a.out')).toContain('<tmx')
  })
  it('--from markdown reads marks as structure, and so does .md', async () => {
    const text = `# ${ARABIC[3]}\n\n${ARABIC[0]}\n\n# ${ENGLISH[3]}\n\n${ENGLISH[0]}\n`
    const wanted = [[ARABIC[3], ENGLISH[3]], ALL[0]]
    expect(rows((await run(['-', '--from', 'markdown'], { stdin: text })).out)).toEqual(wanted)
    expect(rows((await run([file('a.md', text)])).out)).toEqual(wanted)
    expect((await run([file('a.md', text), '--from', 'text'])).out).toContain('# ')
  })
  it('--by paragraph keeps paragraphs whole', async () => {
    const text = `${ARABIC[0]} ${ARABIC[1]}\n\n${ENGLISH[0]} ${ENGLISH[1]}`
    expect(rows((await run(['-', '--by', 'paragraph'], { stdin: text })).out)).toHaveLength(1)
    expect(rows((await run(['-', '--by', 'sentence'], { stdin: text })).out)).toEqual(ALL.slice(0, 2))
  })
  it('--source-language and --target-language are written out as given', async () => {
    const { out } = await run([file('a.txt'), '--source-language', 'ar-SA', '--target-language', 'en-GB', '--to', 'tmx'])
    expect(out).toMatch(/srclang="ar-SA"[\s\S]*xml:lang="en-GB"/)
  })
  it('--source-language en makes English the source of a mixed text', async () =>
    expect(rows((await run([file('a.txt'), '--source-language', 'en'])).out)).toEqual(ALL.map(([ar, en]) => [en, ar])))
  it('--min-confidence leaves pairs out and says so', async () => {
    const { code, out, err } = await run([file('a.txt'), '--min-confidence', '1'])
    expect(code).toBe(0)
    expect(rows(out).length).toBeLessThan(4)
    expect(err).toMatch(/a\.txt: \d pairs?, 0 one-sided, 0 below \.9, \d left out below 1 \(first: a\.txt:\d+\)\n$/)
  })
  it.each(['csv', 'tsv', 'jsonl', 'tmx'])('--pins holds what a person mended in a .%s', async (to) => {
    await run([file('a.txt'), '-o', at(`a.${to}`)])
    const swap = (text: string, a: string, b: string) => text.replace(a, '§').replace(b, a).replace('§', b)
    writeFileSync(at(`a.${to}`), swap(written(`a.${to}`), ENGLISH[0] ?? '', ENGLISH[1] ?? ''))
    const pairs = rows((await run([at('a.txt'), '--pins', at(`a.${to}`)])).out)
    expect(pairs).toContainEqual([ARABIC[0], ENGLISH[1]])
    expect(pairs).toContainEqual([ARABIC[1], ENGLISH[0]])
  })
  it('--pins takes a row with one empty side as a text without counterpart', async () => {
    const pins = file('p.tsv', `source (ar)\ttarget (en)\n${ARABIC[1]}\t\n\t${ENGLISH[1]}\n`)
    const found = rows((await run([file('a.txt'), '--pins', pins])).out)
    expect(found).toContainEqual([ARABIC[1], null])
    expect(found).toContainEqual([null, ENGLISH[1]])
  })
  it('--pins says which are lost', async () => {
    const pins = file('p.csv', 'source (ar),target (en)\r\nنص آخر,Another text\r\n')
    expect((await run([file('a.txt'), '--pins', pins])).err).toMatch(/^a\.txt: Ignored a pin.*\(lost-pin\)\n/)
  })
  it('--lexicon may stand several times', async () => {
    const flags = ['--lexicon', file('1.tsv', 'قطقط\tgrmbl\n'), '--lexicon', file('2.tsv', '# mine\nفلفل\tzork|blip\n')]
    expect((await run([file('a.txt'), ...flags])).code).toBe(0)
  })
  it('--lexicon is believed', async () => {
    const [source, target] = [file('ar', 'قطقط\nفلفل\nفلفل قطقط\n'), file('en', 'Grmbl\nZork\nZork grmbl\n')]
    const lexicon = file('l.tsv', 'قطقط\tgrmbl\nفلفل\tzork\n')
    const sum = ({ out }: Seen) => out.split('\n').reduce((total, line) => total + Number(line.split('\t')[2] ?? 0), 0)
    expect(sum(await run(['beads', source, target, '--lexicon', lexicon]))).toBeGreaterThan(
      sum(await run(['beads', source, target])),
    )
  })
  it('--report lists one-sided texts, doubts and messages with their places', async () => {
    const text = `${MIXED}\n\nChapter 99 was added later on by someone else, with 1,234 words of its own.`
    const { err } = await run(['-', '--report', at('r.txt'), '--to', 'tmx'], { stdin: text })
    expect(written('r.txt')).toMatch(/^stdin: 4 pairs, 1 one-sided \(first: stdin:17\)/)
    expect(written('r.txt')).toMatch(/^stdin:17: No counterpart in Arabic: Chapter 99 .* \(unpaired\)$/m)
    expect(written('r.txt')).toMatch(/^stdin: 1 segment is left out: 1 unpaired \(left-out\)$/m)
    expect(err).toMatch(/^stdin: 1 segment is left out/m)
  })
  it('--report lists a third language and what has no words', async () => {
    const { err } = await run([
      file('a.txt', `${MIXED}\n\n* * *\n\n${FRENCH}`),
      '--target-language',
      'en',
      '--report',
      at('r.txt'),
    ])
    expect(err).toMatch(/^a\.txt:19: Left out a block in French.*\(third-language\)$/m)
    expect(written('r.txt')).toMatch(/^a\.txt:17: Left out: \* \* \* \(left-out\)$/m)
    expect(written('r.txt')).toContain(FRENCH)
  })
  it('--report is written where nothing is aligned, too', async () => {
    expect((await run([file('a.txt', ENGLISH.join('\n')), '--report', at('r.txt')])).code).toBe(1)
    expect(written('r.txt')).toMatch(/^a\.txt:1: No counterpart in Arabic: The boy/m)
  })
  it('--full gives JSONL with units and places', async () =>
    expect(JSON.parse((await run([file('a.txt'), '--to', 'jsonl', '--full'])).out.split('\n')[0] ?? '')).toMatchObject({
      source: { units: [{ position: { start: { line: 1 } } }] },
    }))
  it('JSONL names its document', async () =>
    expect((await run([file('a.txt'), '--to', 'jsonl'])).out).toMatch(/"document":"a\.txt"/))
  it('--bom marks a CSV for Excel', async () =>
    expect((await run([file('a.txt'), '--to', 'csv', '--bom'])).out).toMatch(/^\ufeffid,/))
  it('--strip-bidi takes direction marks out of a TMX', async () => {
    const text = MIXED.replace('الولد', '\u200fالولد')
    expect((await run(['-', '--to', 'tmx'], { stdin: text })).out).toContain('\u200f')
    expect((await run(['-', '--to', 'tmx', '--strip-bidi'], { stdin: text })).out).not.toContain('\u200f')
  })
  it.each(['-q', '--quiet'])('%s says nothing but errors', async (flag) => {
    expect((await run([file('a.txt', `${MIXED}\n\n${FRENCH}`), '--target-language', 'en', flag], { terminal: true })).err).toBe(
      '',
    )
    await fails([file('empty.txt', ''), flag], 1, /^muwazi: /)
  })
  it.each(['-V', '--version'])('%s', async (flag) =>
    expect(await run([flag])).toEqual({ code: 0, out: `${TOOL.version}\n`, err: '' }),
  )
  it.each([['--help'], ['-h'], ['align', '--help'], ['help']])(
    '%s %s shows every flag, the commands and examples',
    async (...argv) => {
      const { code, out, err } = await run(argv.filter((one) => one !== undefined))
      expect({ code, err }).toEqual({ code: 0, err: '' })
      for (const { flag, commands } of FLAGS) if (commands.includes('align')) expect(out).toContain(flag)
      expect(out).toMatch(/muwazi beads[\s\S]*Examples:[\s\S]*-o article\.tmx[\s\S]*Exit codes/)
    },
  )
  it('beads --help shows its own', async () => {
    const { out } = await run(['beads', '--help'])
    expect(out).toContain('beads SOURCE TARGET')
    expect(out).not.toContain('--pins')
  })
  it('have one row each', () => {
    const names = FLAGS.flatMap(({ flag, commands }) => commands.map((command) => `${command} ${flag}`))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a folder as output', () => {
  it('is made, and gets a file for each of several inputs', async () => {
    const { code, err } = await run([file('a.txt'), file('b.md'), file('c'), '-o', at('out/'), '--to', 'tmx'])
    expect(code).toBe(0)
    expect(readdirSync(at('out')).sort()).toEqual(['a.tmx', 'b.tmx', 'c.tmx'])
    expect(err.match(/^out\/[abc]\.tmx: 4 pairs/gm)).toHaveLength(3)
  })
  it('needs no slash for three inputs', async () => {
    await run([file('a.txt'), file('b.txt'), file('c.txt'), '-o', at('out')])
    expect(readdirSync(at('out')).sort()).toEqual(['a.tsv', 'b.tsv', 'c.tsv'])
  })
  it('makes two inputs two documents', async () => {
    mkdirSync(at('out'))
    await run([file('a.txt'), file('b.txt'), '-o', at('out')])
    expect(rows(written('out/b.tsv'))).toEqual(ALL)
  })
  it('goes on after a bad document, and says so in code and report', async () => {
    const { code, err } = await run([file('a.txt'), at('none.txt'), file('c.txt'), '-o', at('out/'), '--report', at('r.txt')])
    expect(code).toBe(1)
    expect(err).toMatch(/^muwazi: Expected `none\.txt` to be a file/m)
    expect(readdirSync(at('out')).sort()).toEqual(['a.tsv', 'c.tsv'])
    expect(written('r.txt')).toMatch(/4 pairs[\s\S]*none\.txt[\s\S]*4 pairs/)
  })
  it('takes no two inputs of one name', async () => {
    mkdirSync(at('sub'))
    await fails([file('a.txt'), file('sub/a.txt'), '-o', at('out/')], 2, /got `.*`, which is written too; rename the input/)
  })
  it('is needed for three inputs', async () => {
    const three = [file('a.txt'), file('b.txt'), file('c.txt')]
    await fails(three, 2, 'Expected `--output` to be a folder for 3 inputs, got stdout; give one that ends in `/`')
    await fails([...three, '-o', at('x.tmx')], 2, /to be a folder for 3 inputs, got `.*`; give one that ends in `\/`/)
  })
})

describe('a terminal', () => {
  it('sees progress, which is wiped out again', async () =>
    expect((await run([file('a.txt')], { terminal: true })).err).toMatch(/^\r\x1b\[2Ka\.txt …\r\x1b\[2Ka\.txt: 4 pairs/))
  it('sees ten messages and how many more there are; a file sees all', async () => {
    const lost = Array.from({ length: 7 }, (_, i) => `نص ${i}\tText ${i}\n`)
    const flags = [file('a.txt'), '--pins', file('p.tsv', `source (ar)\ttarget (en)\n${lost.join('')}`)]
    expect((await run(flags, { terminal: true })).err).toMatch(
      /(?:.*\(lost-pin\)\n){10}… and 4 more messages; .*\na\.txt: 4 pairs/,
    )
    expect((await run(flags)).err.match(/\(lost-pin\)\n/g)).toHaveLength(14)
  })
})

describe('muwazi beads', () => {
  const two = () => [file('ar.txt', `${ARABIC.join('\n')}\n`), file('en.txt', `${ENGLISH.join('\r\n')}\r\n`)]
  it('writes a bead a line: indices, TAB, indices, TAB, confidence', async () => {
    const { code, out, err } = await run(['beads', ...two()])
    expect(code).toBe(0)
    expect(out).toMatch(/^0\t0\t[01]\.\d+\n1\t1\t[01]\.\d+\n2\t2\t[01]\.\d+\n3\t3\t[01]\.\d+\n$/)
    expect(err).toMatch(/^ar\.txt, en\.txt: 4 pairs/)
  })
  it('joins lines with a comma and leaves a missing side empty', async () => {
    const source = file('ar.txt', `${ARABIC[0]}\n${ARABIC[1]}\n${ARABIC[2]}`)
    const target = file(
      'en.txt',
      `${ENGLISH[0]} ${ENGLISH[1]}\n${ENGLISH[2]}\nAn unrelated remark by the printer of 1987 follows here, at some length.`,
    )
    expect((await run(['beads', source, target])).out).toMatch(/^0,1\t0\t.*\n2\t1\t.*\n\t2\t.*\n$/)
  })
  it('counts blank lines, so that indices are lines', async () => {
    const source = file('ar.txt', `\n${ARABIC[0]}\n\n${ARABIC[1]}\n`)
    expect((await run(['beads', source, file('en.txt', `${ENGLISH[0]}\n${ENGLISH[1]}\n`)])).out).toMatch(/^1\t0\t/m)
  })
  it('holds every line of both sides once', async () => {
    const { out } = await run(['beads', ...two()])
    for (const column of [0, 1])
      expect(
        out
          .trimEnd()
          .split('\n')
          .flatMap((line) => (line.split('\t')[column] || undefined)?.split(',') ?? []),
      ).toEqual(['0', '1', '2', '3'])
  })
  it('writes texts where the name or --to asks for them', async () => {
    await run(['beads', ...two(), '-o', at('x.csv')])
    expect(rows(written('x.csv'))).toEqual(ALL)
    expect(rows((await run(['beads', ...two(), '--to', 'tsv'])).out)).toEqual(ALL)
    await run(['beads', ...two(), '-o', at('x.txt')])
    expect(written('x.txt')).toMatch(/^0\t0\t/)
  })
  it('leaves out beads below --min-confidence', async () =>
    expect((await run(['beads', ...two(), '--min-confidence', '1'])).err).toContain('left out below 1'))
  it('wants two files', async () => {
    await fails(
      ['beads', file('a.txt')],
      2,
      'Expected two files of lines, source and target, got 1; `muwazi beads --help` shows how',
    )
    await fails(['beads', ...two(), '-o', folder], 2, /Expected `--output` to be a file, got the folder/)
  })
  it('says which file is empty', async () =>
    fails(['beads', file('ar.txt'), file('no.txt', '')], 1, /^muwazi: Expected text in `no\.txt`, got none; check the input\n$/))
})

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
  it('only punctuation', () => fails([file('a.txt', '...\n\n!!! ؟؟\n')], 1, /got no words/))
  it('one language only', () =>
    fails(
      [file('a.txt', ARABIC.join('\n'))],
      1,
      /^muwazi: Expected text in two languages in `a\.txt`, got Arabic only; check the input/,
    ))
  it('both languages on one line', () =>
    fails(
      [file('a.txt', ARABIC.map((text, i) => `${text} ${ENGLISH[i]}`).join(' '))],
      1,
      /got both on the same lines; put each language on lines of its own\n$/,
    ))
  it('one of two texts empty', () =>
    fails([file('a.txt', ARABIC.join('\n')), file('b.txt', ' \n')], 1, 'Expected text in `b.txt`, got none; check the input'))
  it('a missing file', () =>
    fails([at('none.txt')], 1, 'Expected `none.txt` to be a file, got nothing of that name; check the path'))
  it('a folder', () => fails([folder], 1, /to be a file, got a folder; name a file in it\n$/))
  it('a binary file', () => fails([file('a.txt', new Uint8Array([1, 0, 0, 2, 0, 0, 0, 9, 255]))], 1, /got binary data/))
  it('a DOCX', () => fails([file('a.docx', new Uint8Array([0x50, 0x4b, 3, 4]))], 1, /got a ZIP archive/))
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
  it('5 MB on one line', () => fails([file('a.txt', `${ENGLISH.join(' ')} `.repeat(33_000))], 1, /got English only/))
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
  it('pins of no format', () =>
    fails([file('a.txt'), '--pins', file('p.doc', '')], 2, /Expected `--pins` to end in one of \.tmx/))
  it('pins that are none', () => fails([file('a.txt'), '--pins', file('p.tmx', '<html')], 1, /^muwazi: p\.tmx: Expected/))
  it('pins for several documents', () =>
    fails(
      [file('a.txt'), file('b.txt'), '-o', at('out/'), '--pins', file('p.csv', '')],
      2,
      'Expected `--pins` with one document, got 2',
    ))
  it('a lexicon that is none', () =>
    fails([file('a.txt'), '--lexicon', file('l.tsv', 'hello')], 1, /^muwazi: l\.tsv: Expected .* line 1/))
  it('a full disk behind stdout', async () => {
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
    expect(err).toBe('muwazi: Expected to write to stdout, got: no space\n')
  })
})

describe('wrong usage', () => {
  const wrong = (flags: string[], sentence: string | RegExp) => () => fails([file('a.txt'), ...flags], 2, sentence)
  it('no file', () => fails([], 2, 'Expected a file to align, got none; `muwazi --help` shows how, and `-` is stdin'))
  it('stdin twice', () => fails(['-', '-'], 2, 'Expected stdin (`-`) once, got it twice'))
  it('an unknown flag', wrong(['--colour'], /^muwazi: Expected a flag of `muwazi align`, got `--colour`; .*\n$/))
  it('a flag with a slip', wrong(['--too', 'tmx'], 'Expected a flag of `muwazi align`, got `--too`; did you mean `--to`?'))
  it('a flag of the other command', () =>
    fails(['beads', 'a', 'b', '--pins', 'c'], 2, /Expected a flag of `muwazi beads`, got `--pins`/))
  it('a flag without value', wrong(['-o'], 'Expected a value after `-o, --output <OUT>`, got none'))
  it('a flag for a value', wrong(['-o', '--to', 'tmx'], 'Expected `--output` to be the name of a file, got `--to`'))
  it('an empty value', wrong(['--report', ''], 'Expected `--report` to be the name of a file, got ``'))
  it.each(['2', '-1', 'high', '', '1e-1'])('--min-confidence %s', (value) =>
    wrong(
      ['--min-confidence', value],
      `Expected \`--min-confidence\` to be a number from 0 to 1, such as \`.9\`, got \`${value}\``,
    )(),
  )
  it('an unknown format', wrong(['--to', 'xls'], 'Expected `--to` to be one of `tmx`, `csv`, `tsv`, `jsonl`, got `xls`'))
  it(
    'an output of no format',
    wrong(['-o', 'x.doc'], /^muwazi: Expected the name of the output to end in one of \.tmx, .*, got `x\.doc`; or say `--to`/),
  )
  it(
    'a format that the name denies',
    wrong(['-o', 'a.tmx', '--to', 'csv'], 'Expected `--to` and the name of the output to agree, got `csv` and `a.tmx`'),
  )
  it('--from', wrong(['--from', 'docx'], 'Expected `--from` to be one of `text`, `markdown`, got `docx`'))
  it('--by', wrong(['--by', 'word'], 'Expected `--by` to be one of `sentence`, `paragraph`, got `word`'))
  it(
    '--source-language',
    wrong(['--source-language', '12'], 'Expected `--source-language` to be a BCP 47 tag such as `ar` or `en-GB`, got `12`'),
  )
  it('--target-language', wrong(['--target-language', 'English!'], /got `English!`/))
  it('--bom', wrong(['--to', 'tmx', '--bom'], 'Expected `--bom` with csv or tsv only, got it with tmx'))
  it('--full', wrong(['--full'], 'Expected `--full` with jsonl only, got it with tsv'))
  it('--strip-bidi', wrong(['--strip-bidi'], 'Expected `--strip-bidi` with tmx only, got it with tsv'))
})

const BIN = new URL('../dist/cli/bin.js', import.meta.url).pathname
describe.skipIf(!existsSync(BIN))('the built program', () => {
  const node = (...argv: string[]) => promisify(execFile)(process.execPath, [BIN, ...argv])
  it('shows its version', async () => expect((await node('--version')).stdout).toBe(`${TOOL.version}\n`))
  it('aligns', async () => {
    const { stdout, stderr } = await node(file('a.txt'))
    expect(rows(stdout)).toEqual(ALL)
    expect(stderr).toMatch(/a\.txt: 4 pairs/)
  })
  it('exits with 2 for wrong usage and with 1 for bad input', async () => {
    await expect(node('--nope')).rejects.toMatchObject({ code: 2, stdout: '' })
    await expect(node(at('none'))).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^muwazi: .*\n$/) })
  })
  it('ends quietly when its reader has seen enough', async () => {
    const run = spawn(process.execPath, [BIN, file('a.txt'), '-q'])
    run.stdout.destroy()
    let err = ''
    run.stderr.on('data', (text) => void (err += text))
    expect(await new Promise((done) => run.on('close', done))).toBe(0)
    expect(err).toBe('')
  })
  it('loads neither pipeline nor identifiers to show its version', async () => {
    const started = performance.now()
    await node('--version')
    const version = performance.now() - started
    // Bare Node takes 60 to 90 ms here; the pipeline alone would add more than the rest of this.
    expect(version).toBeLessThan(1000)
  })
})
