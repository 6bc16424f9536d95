import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convertLarge, isLarge } from '../../../src/cli/jobs.ts'
import { type Job, writerFor } from '../../../src/cli/writer.ts'
import { FORMATS } from '../../../src/formats/registry.ts'
import { ALL, ARABIC, at, ENGLISH, fails, file, folder, inFolders, rows, run, written } from '../../support/cli.ts'

inFolders()

const TABLE = `source (ar)\ttarget (en)\tconfidence\n${ARABIC.map((text, i) => `${text}\t${ENGLISH[i]}\t.9${i}\n`).join('')}`
const NO_FLAGS = { align: {}, write: {} }

/** A memory with things that are not ours. */
const MEMORY = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ar" datatype="plaintext"><note>ملاحظة</note></header>
<body>
  <tu tuid="7" changeid='someone'><note>by hand</note><tuv xml:lang="ar"><seg>${ARABIC[0]}</seg></tuv><tuv xml:lang="en"><seg>Said <bpt i="1">&lt;b&gt;</bpt>otherwise<ept i="1">&lt;/b&gt;</ept>.</seg></tuv></tu>
</body></tmx>
`

describe('muwazi convert A B', () => {
  for (const { name, extensions, reads, writes } of FORMATS)
    if (reads === 'bitext' && writes !== undefined)
      it(`goes to ${name} and back`, async () => {
        const there = at(`b${extensions[0]}`)
        expect((await run(['convert', file('a.tsv', TABLE), there, '--to', name])).code).toBe(0)
        const { code, out, err } = await run(['convert', there, '--from', name])
        expect(code).toBe(0)
        expect(rows(out)).toEqual(ALL)
        expect(err).toMatch(/^b\.\w+: 4 pairs, 0 one-sided, 0 below \.9\n$/)
      })
  it('keeps inline tags with --tags, from TMX to XLIFF and back', async () => {
    const { code, err } = await run(['convert', file('a.tmx', MEMORY), at('b.xlf'), '--tags'])
    expect([code, err.split('\n')[0]]).toEqual([0, 'a.tmx: Read inline tags: 2 as nothing (inline-tags)'])
    expect(written('b.xlf')).toContain('Said <bpt id="1">&lt;b&gt;</bpt>otherwise<ept id="1">&lt;/b&gt;</ept>.')
    await run(['convert', at('b.xlf'), at('c.tmx'), '--tags'])
    expect(written('c.tmx')).toContain('Said <bpt i="1" x="1">&lt;b&gt;</bpt>otherwise<ept i="1">&lt;/b&gt;</ept>.')
    expect(written('c.tmx')).toContain('changeid="someone"')
    await fails(['convert', file('a.csv', TABLE), at('b.tmx'), '--tags'], 2, /^muwazi: Expected `--tags` with tmx or xliff or/)
  })
  it.each(['sdlxliff', 'mqxliff', 'mxliff'])('reads .%s by its name, and writes none', async (extension) => {
    await run(['convert', file('a.tsv', TABLE), at('b.xlf')])
    const { out } = await run(['convert', file(`c.${extension}`, written('b.xlf'))])
    expect(rows(out)).toEqual(ALL)
    await fails(['convert', at('a.tsv'), at(`d.${extension}`)], 2, /^muwazi: Expected the name of the output to end in one of/)
  })
  it('needs only file names, and names the first doubtful place', async () => {
    const { code, err } = await run(['convert', file('a.csv', TABLE.replaceAll('\t', ';').replace('.92', '.5')), at('b.tmx')])
    expect(code).toBe(0)
    expect(written('b.tmx').match(/<tu /g)).toHaveLength(4)
    expect(err).toBe('b.tmx: 4 pairs, 0 one-sided, 1 below .9 (first: a.csv:4)\n')
  })
  it('writes to stdout, to -o, and reads stdin by how it begins', async () => {
    const tmx = (await run(['convert', file('a.tsv', TABLE), '--to', 'tmx'])).out
    expect(rows((await run(['convert', '-'], { stdin: tmx })).out)).toEqual(ALL)
    expect((await run(['convert', '-', '-o', at('c.csv')], { stdin: TABLE })).out).toBe('')
    expect(rows(written('c.csv'))).toEqual(ALL)
  })
  it('makes a file of each language in Moses format', async () => {
    const { code, err } = await run(['convert', file('a.tsv', TABLE), '-o', at('corpus'), '--to', 'moses'])
    expect(code).toBe(0)
    expect(written('corpus.ar')).toBe(`${ARABIC.join('\n')}\n`)
    expect(written('corpus.en')).toBe(`${ENGLISH.join('\n')}\n`)
    expect(err).toMatch(/^corpus\.ar, corpus\.en: 4 pairs/)
    await fails(['convert', at('a.tsv'), '--to', 'moses'], 2, /^muwazi: Expected `--output` with moses, which writes two files/)
    await fails(
      ['corpus.ar', 'corpus.en'].map(at).concat('--to', 'moses', '-o', at('corpus')),
      2,
      /`.*corpus\.ar`, which is read too/,
    )
    const same = file('s.csv', 'source (en),target (en)\nHello,Hi\n')
    await fails(
      ['convert', same, '-o', at('x'), '--to', 'moses'],
      1,
      /^muwazi: Expected two languages for the names of two files, got `en` twice/,
    )
  })
  it('writes bytes to a pipe, not to a terminal', async () => {
    const table = file('a.tsv', TABLE)
    expect((await run(['convert', table, '--to', 'parquet'])).out).toMatch(/^PAR1/)
    expect((await run(['convert', table, '--to', 'xlsx'], { terminal: true })).err).toBe(
      'muwazi: Expected a file or a pipe for xlsx, got a terminal; write it to a file with `-o NAME.xlsx`\n',
    )
  })
  it('distinguishes lines of Hugging Face from ours', async () => {
    await run(['convert', file('a.tsv', TABLE), '-o', at('hf.jsonl'), '--to', 'hf'])
    expect(written('hf.jsonl')).toContain('"translation"')
    expect(rows((await run(['convert', at('hf.jsonl')])).out)).toEqual(ALL)
  })
  it('names the row of a sheet', async () => {
    await run(['convert', file('a.tsv', TABLE.replace('.92', '.5')), at('a.xlsx')])
    expect((await run(['convert', at('a.xlsx'), at('b.tmx')])).err).toBe(
      'b.tmx: 4 pairs, 0 one-sided, 1 below .9 (first: a.xlsx:4)\n',
    )
  })
  it('fills a folder', async () => {
    const { code } = await run(['convert', file('a.tsv', TABLE), file('b.csv', TABLE), '-o', at('out/'), '--to', 'jsonl'])
    expect(code).toBe(0)
    expect(readdirSync(at('out')).sort()).toEqual(['a.jsonl', 'b.jsonl'])
  })
  it('keeps confidences', async () =>
    expect((await run(['convert', file('a.tsv', TABLE), '--to', 'jsonl'])).out).toMatch(
      /"confidence":0\.9,[\s\S]*"confidence":0\.93,/,
    ))
  it('leaves pairs out by confidence, rule, length and repeat, and counts them', async () => {
    const more = `${TABLE}${ARABIC[0]}\t${ENGLISH[0]}\t1\nعام 1973 في سيناء\tin Sinai in 1937\t1\n${'نص '.repeat(50)}\t${'text '.repeat(50)}\t1\n`
    const flags = ['--min-confidence', '.92', '--drop', 'number-mismatch', '--dedupe', '--max-chars', '200']
    const { out, err } = await run(['convert', file('a.tsv', more), ...flags])
    expect(rows(out)).toEqual([ALL[2], ALL[3], ALL[0]])
    expect(err).toMatch(/^a\.tsv: 1 pair is left out: 1 number-mismatch \(left-out\)$/m)
    expect(err).toMatch(
      /^a\.tsv: 3 segments are left out: 2 below confidence 0\.92, 1 with a side of more than 200 characters \(left-out\)$/m,
    )
    const twice = await run(['convert', file('a.tsv', TABLE + TABLE.slice(TABLE.indexOf('\n') + 1)), '--dedupe'])
    expect(rows(twice.out)).toEqual(ALL)
    expect(twice.err).toMatch(/4 repeated \(left-out\)$/m)
  })
  it('needs a file of pairs', async () => {
    await fails(['convert'], 2, 'Expected a file to convert, got none; `muwazi convert --help` shows how, and `-` is stdin')
    await fails(
      ['convert', file('a.txt'), at('b.tmx')],
      2,
      /^muwazi: Expected a bitext that ends in one of \.tmx, .*, got `.*a\.txt`; name its format with `--from`, or align it with `muwazi`/,
    )
    await fails(['convert', at('none.tmx')], 1, 'Expected `none.tmx` to be a file, got nothing of that name; check the path')
    await fails(['convert', file('b.tmx', '<html/>')], 1, /^muwazi: b\.tmx: Expected a TMX/)
    await fails(
      ['convert', file('e.csv', 'source (ar),target (en)\n')],
      1,
      'Expected pairs in `e.csv`, got none; check the input',
    )
    await fails(['convert', file('a.tsv', TABLE), at('a.tsv')], 2, /which is read too; choose another output/)
    await fails(['convert', at('a.tsv'), at('b.tsv'), at('c.tsv')], 2, /to be a folder for 3 inputs/)
  })
})

describe('--append', () => {
  const grown = async (...flags: string[]) => {
    file('m.tmx', MEMORY)
    const seen = await run(['convert', file('a.tsv', TABLE), '--append', at('m.tmx'), ...flags])
    return { ...seen, memory: written('m.tmx') }
  }
  it('adds what is new and keeps all else byte for byte', async () => {
    const { code, memory, err } = await grown()
    expect(code).toBe(0)
    const [head, tail] = [MEMORY.slice(0, MEMORY.indexOf('\n</body>')), '\n</body></tmx>\n']
    expect(memory.startsWith(head)).toBe(true)
    expect(memory.endsWith(tail)).toBe(true)
    expect(memory.match(/<tu /g)).toHaveLength(4)
    expect(err).toMatch(
      /^m\.tmx: Units: 3 added, 1 left out, since the memory translates otherwise \(appended\)\nm\.tmx: 4 pairs/,
    )
  })
  it('--on-conflict replace, and both', async () => {
    expect((await grown('--on-conflict', 'replace')).memory).not.toContain('otherwise')
    expect((await grown('--on-conflict', 'both')).memory).toMatch(/otherwise[\s\S]*The boy went/)
  })
  it('adds a document, or several, and nothing the second time', async () => {
    file('m.tmx', MEMORY)
    await run([file('a.txt'), '--append', at('m.tmx')])
    const once = written('m.tmx')
    expect(once.match(/<tu /g)).toHaveLength(4)
    expect((await run([file('a.txt'), file('b.txt'), file('c.txt'), '--append', at('m.tmx')])).code).toBe(0)
    expect(written('m.tmx')).toBe(once)
  })
  it('creates a missing memory', async () => {
    await run(['convert', file('a.tsv', TABLE), '--append', at('new.tmx')])
    expect(rows((await run(['convert', at('new.tmx')])).out)).toEqual(ALL)
  })
  it.each(['utf16le', 'utf16be', 'utf8'])('stays in its encoding: %s with a byte order mark', async (encoding) => {
    const marked = (text: string) => {
      const bytes = Buffer.from(`\ufeff${text}`, encoding === 'utf8' ? 'utf8' : 'utf16le')
      return encoding === 'utf16be' ? bytes.swap16() : bytes
    }
    file('m.tmx', marked(MEMORY))
    await run(['convert', file('a.tsv', TABLE), '--append', at('m.tmx')])
    const head = marked(MEMORY.slice(0, MEMORY.indexOf('\n</body>')))
    const bytes = readFileSync(at('m.tmx'))
    expect(bytes.subarray(0, head.length).equals(head)).toBe(true)
    expect(bytes.length).toBeGreaterThan(head.length + 500)
  })
  it('does not change the memory after an error', async () => {
    const wrong = async (flags: string[], code: 1 | 2, sentence: RegExp, memory = MEMORY) => {
      file('m.tmx', memory)
      file('a.tsv', TABLE)
      await fails(['convert', at('a.tsv'), '--append', at('m.tmx'), ...flags], code, sentence)
      expect(written('m.tmx')).toBe(memory)
    }
    await wrong([], 1, /^muwazi: m\.tmx: Expected a TMX in well-formed XML/, MEMORY.replace('</tu>', ''))
    await fails(
      ['convert', at('a.tsv'), '--append', 'm.xlsx'],
      2,
      'Expected `--append` to be a TMX, got `m.xlsx`; give it a name that ends in .tmx',
    )
    await wrong(['-o', at('b.tmx')], 2, /Expected `--append` to say where pairs go, got `--output` too/)
    await wrong(['--to', 'tmx'], 2, /got `--to` too/)
    await wrong(['--on-conflict', 'merge'], 2, /Expected `--on-conflict` to be one of `keep`, `replace`, `both`, got `merge`/)
    writeFileSync(at('m.tmx'), Buffer.concat([Buffer.from('<tmx>'), new Uint8Array([0xc7])]))
    await fails(
      ['convert', at('a.tsv'), '--append', at('m.tmx')],
      1,
      /^muwazi: m\.tmx: Expected a memory in UTF-8 to add units to, got bytes that are not\n$/,
    )
    await fails(['convert', at('a.tsv'), '--on-conflict', 'both'], 2, 'Expected `--on-conflict` with `--append`, got it alone')
    await fails(['convert', at('m.tmx'), '--append', at('m.tmx')], 2, /which is read too/)
  })
})

const job = (output: string): Job => ({ inputs: [at('a.tmx')], output, writer: writerFor('convert', output, undefined) })
const streams = { stdin: (async function* () {})(), stdout: { write: () => {} }, stderr: { write: () => {} } }

describe('a large memory', () => {
  const memory = async (more = '') => {
    await run(['convert', file('a.tsv', TABLE), at('a.tmx')])
    writeFileSync(at('a.tmx'), written('a.tmx').replace('</body>', `${more}</body>`))
  }
  it('is converted piece by piece to the same result', async () => {
    await memory()
    await run(['convert', at('a.tmx'), at('whole.csv')])
    const { summary } = await convertLarge(job(at('pieces.csv')), NO_FLAGS, streams)
    expect(written('pieces.csv')).toBe(written('whole.csv'))
    expect(summary).toBe(`${at('pieces.csv')}: 4 pairs, 0 one-sided, 0 below .9`)
  })
  it('begins at 32 MB, for formats that are read and written in pieces', async () => {
    await memory()
    expect(await isLarge(job(at('b.csv')), {})).toBe(false)
    expect(await isLarge(job(at('b.csv')), {}, 100)).toBe(true)
    for (const options of [{ drop: ['identical-copy' as const] }, { report: 'r.txt' }, { from: 'xlsx' }])
      expect(await isLarge(job(at('b.csv')), options, 100)).toBe(false)
    expect(await isLarge(job(at('b.xlsx')), {}, 100)).toBe(false)
    expect(await isLarge(job(at('b.parquet')), {}, 100)).toBe(true)
  })
  it('that is truncated leaves no file', async () => {
    await memory('<tu>')
    await expect(convertLarge(job(at('b.csv')), NO_FLAGS, streams)).rejects.toThrow(
      /a\.tmx: Expected a TMX in well-formed XML, got a mistake in line/,
    )
    file('a.tmx', '<tmx version="1.4"><header srclang="ar"/><body></body></tmx>')
    await expect(convertLarge(job(at('b.csv')), NO_FLAGS, streams)).rejects.toThrow(
      /^Expected pairs in `.*a\.tmx`, got none; check the input$/,
    )
    expect(readdirSync(folder).sort()).toEqual(['a.tmx', 'a.tsv'])
  })
})

describe('a language that is a path', () => {
  const WAY_OUT = '../../way-out'
  const FILES = {
    'a.tmx': `<tmx version="1.4"><header srclang="ar"/><body><tu><tuv xml:lang="${WAY_OUT}"><seg>كلب</seg></tuv><tuv xml:lang="en"><seg>dog</seg></tuv></tu></body></tmx>`,
    'a.xlf': `<xliff version="1.2"><file original="a" source-language="${WAY_OUT}" target-language="en"><body><trans-unit id="1"><source>كلب</source><target>dog</target></trans-unit></body></file></xliff>`,
    'a.jsonl': `{"source":"كلب","target":"dog","source_language":"${WAY_OUT}","target_language":"en"}\n`,
    'a.csv': `source,target,source_language,target_language\nكلب,dog,${WAY_OUT},en\n`,
    'b.csv': `source (${WAY_OUT}),target (en)\nكلب,dog\n`,
    'a.tsv': `source (ar)\ttarget (${WAY_OUT})\nكلب\tdog\n`,
    'b.xlf': `<xliff version="2.1" srcLang="ar" trgLang="${WAY_OUT}"><file id="f"><unit id="u"><segment><source>كلب</source><target>dog</target></segment></unit></file></xliff>`,
    'a.hf.jsonl': `{"translation":{"${WAY_OUT}":"كلب","en":"dog"}}\n`,
    'b.tmx': `<tmx version="1.4"><header srclang="${WAY_OUT}"/><body><tu><tuv xml:lang="ar"><seg>كلب</seg></tuv><tuv xml:lang="en/${WAY_OUT}"><seg>dog</seg></tuv></tu></body></tmx>`,
  }
  for (const [name, content] of Object.entries(FILES))
    it(`of ${name} makes no file elsewhere`, async () => {
      const { code, err } = await run(['convert', file(name, content), '-o', at('corpus'), '--to', 'moses'])
      const outside = readdirSync(folder).filter((one) => one !== name && !/^corpus\.[a-z]{2,3}$/.test(one))
      expect(outside).toEqual([])
      expect(readdirSync(join(folder, '..')).filter((one) => one === 'way-out' || one.startsWith('corpus'))).toEqual([])
      if (code !== 0)
        expect(err).toMatch(/Expected BCP 47 tags such as `ar` for the names of two files, got `(?:en\/)?\.\.\/\.\.\/way-out`/)
    })
})
