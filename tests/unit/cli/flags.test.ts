import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FLAGS } from '../../../src/cli/flags.ts'
import { TOOL } from '../../../src/formats/shared/write-options.ts'
import {
  ALL,
  ARABIC,
  at,
  ENGLISH,
  FRENCH,
  fails,
  file,
  inFolders,
  MIXED,
  rows,
  run,
  type Seen,
  written,
} from '../../support/cli.ts'

inFolders()

describe('flags', () => {
  it.each(['tmx', 'csv', 'tsv', 'jsonl'])('--to %s equals an output name with that ending', async (to) => {
    await run([file('a.txt'), '-o', at(`a.${to}`)])
    expect(written(`a.${to}`)).toBe((await run([at('a.txt'), '--to', to])).out)
  })
  it('--to works with a name without format, in any case', async () => {
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
  it('--min-confidence leaves out pairs and counts them', async () => {
    const { code, out, err } = await run([file('a.txt'), '--min-confidence', '1'])
    expect(code).toBe(0)
    expect(rows(out).length).toBeLessThan(4)
    expect(err).toMatch(/a\.txt: \d pairs?, 0 one-sided, 0 below \.9, \d left out below 1 \(first: a\.txt:\d+\)\n$/)
  })
  it.each(['csv', 'tsv', 'jsonl', 'tmx', 'xlf'])('--pins keeps the pairs that a person edited in a .%s', async (to) => {
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
  it('--pins reports lost pins', async () => {
    const pins = file('p.csv', 'source (ar),target (en)\r\nنص آخر,Another text\r\n')
    expect((await run([file('a.txt'), '--pins', pins])).err).toMatch(
      /^a\.txt: Expected the source text of a pin in the document, got none; .*\(lost-pin\)\n/,
    )
  })
  it('--lexicon is repeatable', async () => {
    const flags = ['--lexicon', file('1.tsv', 'قطقط\tgrmbl\n'), '--lexicon', file('2.tsv', '# mine\nفلفل\tzork|blip\n')]
    expect((await run([file('a.txt'), ...flags])).code).toBe(0)
  })
  it('--lexicon raises the confidence of its words', async () => {
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
  it.each(['-q', '--quiet'])('%s only prints errors', async (flag) => {
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
  it('stand once in the table', () => {
    const names = FLAGS.flatMap(({ flag, commands }) => commands.map((command) => `${command} ${flag}`))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('wrong usage', () => {
  const wrong = (flags: string[], sentence: string | RegExp) => () => fails([file('a.txt'), ...flags], 2, sentence)
  it('no file', () => fails([], 2, 'Expected a file to align, got none; `muwazi --help` shows how, and `-` is stdin'))
  it('stdin twice', () => fails(['-', '-'], 2, 'Expected stdin (`-`) once, got it twice'))
  it('an unknown flag', wrong(['--colour'], /^muwazi: Expected a flag of `muwazi align`, got `--colour`; .*\n$/))
  it('a misspelled flag', wrong(['--too', 'tmx'], 'Expected a flag of `muwazi align`, got `--too`; did you mean `--to`?'))
  it('a flag of another command', () =>
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
  it('an unknown format', wrong(['--to', 'xls'], /^muwazi: Expected `--to` to be one of `tmx`, .*`jsonl`.*, got `xls`\n$/))
  it(
    'an output of no format',
    wrong(
      ['-o', 'x.doc'],
      /^muwazi: Expected the name of the output to end in one of \.tmx, .*, got `x\.doc`; or name the format with `--to`/,
    ),
  )
  it(
    'a format that the name denies',
    wrong(['-o', 'a.tmx', '--to', 'csv'], 'Expected `--to` and the name of the output to agree, got `csv` and `a.tmx`'),
  )
  it('--from', wrong(['--from', 'pdf'], /^muwazi: Expected `--from` to be one of `text`, `markdown`, .*, got `pdf`\n$/))
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
