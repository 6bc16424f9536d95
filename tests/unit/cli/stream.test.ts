// `muwazi stream`: exactly one record for each line. What breaks workers is in stream.slow.ts.

import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/cli/stream-input.ts'
import { offsetsIn } from '../../../src/cli/stream-offsets.ts'
import { failed, idIn, passed, recordLine, type StreamRecord, unkeyed } from '../../../src/cli/stream-record.ts'
import { align } from '../../../src/index.ts'
import { ARABIC, at, ENGLISH, fails, inFolders, MIXED, run, written } from '../../support/cli.ts'
import { json, stream } from '../../support/stream.ts'

inFolders()

const EMOJI = `😀 ${MIXED}`

describe('a record', () => {
  it('answers each line, in order, with what is wrong with it', async () => {
    const lines = Buffer.concat([
      Buffer.from(
        json(
          { id: 'a', text: EMOJI, meta: { url: 'x', __proto__: 1 } },
          { id: 7, source: ARABIC.join('\n'), target: ENGLISH.join('\n') },
          '',
          'no json',
          '["no object"]',
          { id: 'none', meta: [1] },
          { id: 'three', text: 'x', source: 'y' },
          { id: {}, text: MIXED },
          { id: 'what', text: MIXED, format: 'pdf' },
          { id: 'page', format: 'html', text: '<p lang=ar>كتاب جديد.</p><p lang=en>A new book.</p>' },
          { id: 'blank', text: ' \n' },
          { id: 'one', text: ENGLISH.join('\n\n') },
          { id: 'long', text: 'x'.repeat(3_000) },
        ),
      ),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
      Buffer.from(JSON.stringify({ id: 'last', text: MIXED })),
    ])
    const { records, code, err } = await stream(lines, '--max-bytes', '2k', '--errors', at('errors.jsonl'))
    expect(records.map(({ n, id, status, error, empty }) => [n, id, status, error?.code ?? empty?.code])).toEqual([
      [1, 'a', 'ok', undefined],
      [2, 7, 'ok', undefined],
      [3, null, 'error', 'bad-json'],
      [4, null, 'error', 'bad-json'],
      [5, null, 'error', 'bad-json'],
      [6, 'none', 'error', 'bad-input'],
      [7, 'three', 'error', 'bad-input'],
      [8, null, 'error', 'bad-input'],
      [9, 'what', 'error', 'bad-input'],
      [10, 'page', 'ok', undefined],
      [11, 'blank', 'empty', 'no-text'],
      [12, 'one', 'empty', 'one-language'],
      [13, 'long', 'error', 'too-long'],
      [14, null, 'error', 'bad-encoding'],
      [15, 'last', 'ok', undefined],
    ])
    expect(code).toBe(0)
    expect(JSON.parse(err)).toMatchObject({
      type: 'end',
      in: 15,
      out: 15,
      ok: 4,
      empty: 2,
      errors: { 'bad-json': 3, 'bad-input': 4, 'too-long': 1, 'bad-encoding': 1 },
    })
    expect(
      written('errors.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).n),
    ).toEqual([3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14])
    expect(records[5]).toMatchObject({ meta: [1], segments: [], error: { retryable: false } })
    const [first] = records
    const aligned = align(EMOJI)
    expect(first).toMatchObject({ source_language: 'ar', target_language: 'en', meta: { url: 'x' }, messages: [] })
    expect(first?.segments.map(({ source, target, confidence }) => [source, target, confidence])).toEqual(
      aligned.segments.map(({ source, target, confidence }) => [source?.text, target?.text, confidence]),
    )
    const schema = JSON.parse(readFileSync(new URL('../../../schemas/stream-record.schema.json', import.meta.url), 'utf8'))
    for (const record of records) expect(Object.keys(record)).toEqual(schema.required)
    expect(Object.keys(first?.segments[0] ?? {})).toEqual(schema.properties.segments.items.required)
    const characters = [...EMOJI]
    for (const { source, source_spans: spans } of first?.segments ?? [])
      expect(spans.map(([start, end]) => characters.slice(start, end).join(''))).toEqual([source])
  })

  it('is a segment with --explode', async () => {
    const input = json({ id: 'a\tb', text: MIXED }, 'no json')
    const { out } = await run(['stream', '--jobs', '1', '--explode', '--min-confidence', '.1', '-q'], { stdin: input })
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ source, document }) => [source, document])).toEqual(ARABIC.map((text) => [text, 'a\tb']))
  })

  it('has its time with --timing alone', async () => {
    const input = json({ id: 'a', text: MIXED })
    const { out } = await run(['stream', '--jobs', '1', '--timing', '-q'], { stdin: input })
    const { ms, ...record } = JSON.parse(out)
    expect(ms).toBeGreaterThanOrEqual(0)
    const { out: bare } = await run(['stream', '--jobs', '1', '-q'], { stdin: input })
    expect(JSON.parse(bare)).toEqual(record)
  })
})

describe('what cannot be worked on', () => {
  for (const [flag, value, expected] of [
    ['--timeout', '20', 'a time such as `500ms`, `20s` or `2m`'],
    ['--max-bytes', '8X', 'a size such as `512k`, `8M` or `2G`'],
    ['--fail-above', '101%', 'a share such as `1%` or `.01`'],
    ['--offsets', 'bytes', 'one of `utf16`, `codepoint`, `utf8`'],
  ] as const)
    it(`${flag} ${value}`, () => fails(['stream', flag, value], 2, `Expected \`${flag}\` to be ${expected}, got \`${value}\``))
})

describe('lines', () => {
  const linesIn = async (pieces: (string | Uint8Array)[], maxBytes = 100) => {
    const stdin = (async function* () {
      yield* pieces
    })()
    const lines: string[] = []
    const output = { write: () => {} }
    for await (const { bytes, isTooLong } of linesOf(['-'], maxBytes, { stdin, stdout: output, stderr: output }))
      lines.push(`${Buffer.from(bytes)}${isTooLong ? '…' : ''}`)
    return lines
  }
  for (const [what, pieces, lines] of [
    ['end with a line feed', ['a\nb\n'], ['a', 'b']],
    ['may lack their last end', ['a\nb'], ['a', 'b']],
    ['may be blank', ['\n\na\n'], ['', '', 'a']],
    ['come in pieces', ['a', 'b\nc', 'd', '\n'], ['ab', 'cd']],
    ['keep the bytes of a character that is cut', [Buffer.from('ك').subarray(0, 1), Buffer.from('ك').subarray(1)], ['ك']],
    ['are none', [], []],
    ['come out of gzip', [gzipSync('a\nb\n')], ['a', 'b']],
    [
      'come out of gzip in members and pieces',
      [gzipSync('a\n').subarray(0, 1), gzipSync('a\n').subarray(1), gzipSync('b')],
      ['a', 'b'],
    ],
  ] as const)
    it(what, async () => expect(await linesIn([...pieces])).toEqual(lines))
  it('that are too long are dropped but for their beginning', async () => {
    const long = 'x'.repeat(200_000)
    const [first, second] = await linesIn([long.slice(0, 99), long, `\nshort\n`])
    expect([first?.length, first?.endsWith('…'), second]).toEqual([65_537, true, 'short'])
  })
  it('of a gzip file that is cut off are all answered, to a slow reader too', async () => {
    const cut = gzipSync('a line of text\n'.repeat(5000)).subarray(0, -5)
    const output = { write: () => {} }
    let count = 0
    const reading = async () => {
      for await (const _ of linesOf(['-'], 100, { stdin: Readable.from([cut]), stdout: output, stderr: output }))
        if (count++ % 500 === 0) await setTimeout(5)
    }
    await expect(reading()).rejects.toMatchObject({ code: 'unreadable' })
    expect(count).toBe(5000)
  })
})

describe('the id of a line that nobody could read', () => {
  for (const [line, id] of [
    ['{"id":"a","text":"', 'a'],
    ['{"text":"\\"id\\":1","id": 7}', 7],
    ['{"meta":{"id":1},"list":[{"id":2}],"id":"b\\n"', 'b\n'],
    ['{"id":"cut', null],
    ['{"id":12', null],
    ['{"text":"{[","id":3,', 3],
    ['{"id":[1],"text":"', null],
    ['{"id":true,', null],
    ['["id",1]', null],
  ] as const)
    it(line, () => expect(idIn(line)).toBe(id))
  it('may be a key', () => expect(unkeyed('k\t{"a":1}')).toEqual({ key: 'k', json: '{"a":1}' }))
  it('is no key where a value holds a tab', () => expect(unkeyed('{"a":"\t"}')).toEqual({ json: '{"a":"\t"}' }))
})

describe('what a line gives to its record', () => {
  for (const [line, id, meta] of [
    [
      '{"id": 9007199254740993, "text": "", "meta": {"at":[1e400, 12345678901234567890]} }',
      '9007199254740993',
      '{"at":[1e400, 12345678901234567890]}',
    ],
    ['{"meta":"12345678901234567890","id":"12345678901234567890"}', '"12345678901234567890"', '"12345678901234567890"'],
    ['{"id":1,"meta":{"n": 1.50},"text":"12345678901234567890"}', '1', '{"n":1.5}'],
    ['{"id":"\\ud800 \\\\ud800 \\ud83d\\ude00","meta":["\\udfff"]}', '"\ufffd \\\\ud800 😀"', '["\ufffd"]'],
    ['{"meta":[1e400,"\\uD83D\\uDE00 \\uD800 \\\\ud800"]}', 'null', '[1e400,"\\uD83D\\uDE00 \ufffd \\\\ud800"]'],
    ['{"text":"\\"id\\":12345678901234567890","meta":{"id":12345678901234567890}}', 'null', '{"id":12345678901234567890}'],
  ] as const)
    it(`keeps all digits, and no lone surrogate: ${line}`, () => {
      const record = { ...failed('bad-input', ''), ...(passed(line, JSON.parse(line)) as Pick<StreamRecord, 'id' | 'meta'>) }
      const written = recordLine(record, 1, { options: '', hadoop: false })
      expect(written).toContain(`"id":${id},"status"`)
      expect(written).toContain(`"meta":${meta}}`)
      expect(Object.keys(JSON.parse(written))).toHaveLength(13)
    })
})

describe('offsets', () => {
  const text = 'a😀ك\ud800b'
  for (const [unit, at] of [
    ['utf16', [0, 1, 3, 4, 5, 6]],
    ['codepoint', [0, 1, 2, 3, 4, 5]],
    ['utf8', [0, 1, 5, 7, 10, 11]],
  ] as const)
    it(unit, () => expect([0, 1, 3, 4, 5, 6].map(offsetsIn(text, unit))).toEqual(at))
})
