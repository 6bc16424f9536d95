// `muwazi stream` with what breaks workers, inputs and outputs.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../../src/index.ts'
import { BIN, built } from '../../support/built.ts'
import { at, file, inFolders, MIXED, run } from '../../support/cli.ts'
import { POISON, poisoned } from '../../support/modules.ts'
import { json, records, stream } from '../../support/stream.ts'

inFolders()

describe('a record', () => {
  it('is the same twice, but for other options', async () => {
    const input = json({ text: MIXED })
    const [once, twice, others] = [await stream(input), await stream(input), await stream(input, '--min-confidence', '.2')]
    expect(once.out).toBe(twice.out)
    const hashes = [once, others].map(({ out }) => JSON.parse(out).options)
    expect(hashes[0]).not.toBe(hashes[1])
    expect(Object.keys(JSON.parse(once.out)).join()).toBe(
      'schema,muwazi,options,n,id,status,error,empty,source_language,target_language,segments,messages,meta',
    )
  })

  it('says that it has other options where a lexicon or a module of the same name holds something else', async () => {
    const hashOf = async (lexicon: string, evidence: string) => {
      const flags = [
        '--lexicon',
        file('own.tsv', lexicon),
        '--evidence',
        file('own.mjs', `export default () => () => ${evidence}`),
      ]
      return JSON.parse((await stream(json({ text: MIXED }), ...flags)).out).options
    }
    const hashes = [await hashOf('قط\tcat\n', '0'), await hashOf('قط\ttomcat\n', '0'), await hashOf('قط\tcat\n', '.5')]
    expect(new Set(hashes).size).toBe(3)
    expect(await hashOf('قط\tcat\n', '0')).toBe(hashes[0])
  })
  it('gives `meta` back as deep as it was', async () => {
    const meta = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`
    const { out, code } = await stream(`{"id":1,"text":${JSON.stringify(MIXED)},"meta":${meta}}\n{"id":2,"meta":${meta}}\n`, '-q')
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => [/"status":"\w+"/.exec(line)?.[0], line.endsWith(`"meta":${meta}}`)])).toEqual([
      ['"status":"ok"', true],
      ['"status":"error"', true],
    ])
    expect(code).toBe(0)
  })
  it('is written though others fail, and too many failures show in the exit code', async () => {
    const input = json({ text: MIXED }, 'no json')
    expect(await stream(input, '--fail-above', '50%')).toMatchObject({ code: 0, records: [{}, {}] })
    expect(await stream(input, '--fail-above', '.4')).toMatchObject({ code: 3, records: [{}, {}] })
  })
  it('has a key with --hadoop', async () => {
    const input = json({ id: 'a\tb', text: MIXED }, 'no json')
    const keyed = await run(['stream', '--jobs', '1', '--hadoop', '-q'], { stdin: `${input}k\t{"text":"x"}\n` })
    expect(keyed.out.split('\n').map((line) => line.split('\t')[0])).toEqual(['a b', '2', 'k', ''])
  })
})

describe('what cannot be worked on', () => {
  it('exits with 4 where the input breaks off, and answers what came before', async () => {
    const whole = gzipSync(json({ id: 1, text: MIXED }, { id: 2, text: MIXED }) + json({ text: 'x'.repeat(9) }))
    const seen = await stream(whole.subarray(0, -6))
    expect([seen.code, seen.records.length > 0]).toEqual([4, true])
    expect(seen.err).toMatch(/muwazi: Expected to read stdin, got/)
    expect(await stream('', at('none.jsonl'))).toMatchObject({ code: 4, out: '' })
  })
  it('reads gzip that was put together of several', async () => {
    const one = gzipSync(json({ text: MIXED }))
    expect(await stream(Buffer.concat([one, one]))).toMatchObject({ code: 0, records: [{ n: 1 }, { n: 2 }] })
  })
  it('exits with 1 where it cannot write the errors, before it reads', async () => {
    const { code, out, err } = await stream(json({ text: MIXED }), '--errors', at('none/errors.jsonl'))
    expect([code, out, err.split('\n')]).toEqual([
      1,
      '',
      [expect.stringMatching(/^muwazi: Expected to write `.*errors.jsonl`, got/), ''],
    ])
  })
  it('exits with 2 for a module that is none', async () => {
    const seen = await stream(json({ text: MIXED }), '--evidence', file('own.mjs', 'export default 1'))
    expect([seen.code, seen.out, seen.err.split('\n')[1]]).toEqual([2, '', expect.stringMatching(/^muwazi: Expected the module/)])
  })
})

describe('a poisoned document', () => {
  const GOOD = { id: 'good', text: MIXED }
  it('costs its own record alone, however it ends its worker', async () => {
    const input = json(
      GOOD,
      ...['HANG', 'CRASH', 'FULL', 'THROW'].map((word) => ({ id: word, text: poisoned(word), meta: 1 })),
      GOOD,
    )
    const { records, code } = await stream(input, '--evidence', POISON, '--timeout', '6s', '--memory', '64M', '--jobs', '2')
    expect(records.map(({ id, status, error, meta }) => [id, status, error?.code, error?.retryable, meta])).toEqual([
      ['good', 'ok', undefined, undefined, null],
      ['HANG', 'error', 'timeout', true, 1],
      ['CRASH', 'error', 'worker-died', true, 1],
      ['FULL', 'error', 'out-of-memory', true, 1],
      ['THROW', 'error', 'bad-input', false, 1],
      ['good', 'ok', undefined, undefined, null],
    ])
    expect(code).toBe(0)
    const texts = align(MIXED).segments.map(({ source, target }) => [source?.text, target?.text])
    for (const record of [records[0], records[5]])
      expect(record?.segments.map(({ source, target }) => [source, target])).toEqual(texts)
  })
  it('holds back no other with --unordered', async () => {
    const input = json({ id: 'HANG', text: poisoned('HANG') }, GOOD, GOOD)
    const { records } = await stream(input, '--evidence', POISON, '--timeout', '4s', '--jobs', '2', '--unordered')
    expect(records.map(({ id }) => id)).toEqual(['good', 'good', 'HANG'])
  })
})

describe('a worker', () => {
  const documents = Array.from({ length: 12 }, (_, id) => ({ id, text: id % 3 === 2 ? MIXED : poisoned('WHO') }))
  for (const { jobs, recycle, workers } of [
    { jobs: '1', recycle: 4, workers: 3 },
    { jobs: '2', recycle: 2, workers: 4 },
  ])
    it(`is replaced after ${recycle} documents, and each is answered once, in order; ${jobs} at a time`, async () => {
      const flags = ['--evidence', POISON, '--jobs', jobs]
      const seen = await stream(json(...documents), ...flags, '--recycle', `${recycle}`)
      expect(seen.records.map(({ n, id, status }) => [n, id, status])).toEqual(
        documents.map((_, id) => [id + 1, id, id % 3 === 2 ? 'ok' : 'error']),
      )
      const names = seen.records.flatMap(({ error }) => /worker (\d+)\./.exec(error?.reason ?? '')?.[1] ?? [])
      expect(names).toHaveLength(8)
      const counts = [...new Set(names)].map((name) => names.filter((one) => one === name).length)
      expect(counts.length).toBeGreaterThanOrEqual(workers)
      expect(Math.max(...counts)).toBeLessThanOrEqual(recycle)
      expect(JSON.parse(seen.err)).toMatchObject({ in: 12, out: 12, ok: 4, errors: { 'bad-input': 8 } })
      const kept = await stream(json(...documents), ...flags)
      const good = (all: typeof kept) => all.records.filter(({ status }) => status === 'ok')
      expect(good(seen)).toEqual(good(kept))
      expect(new Set(kept.records.flatMap(({ error }) => error?.reason ?? [])).size).toBeLessThanOrEqual(Number(jobs))
    })
})

describe('the built program', () => {
  beforeAll(built)
  const started = (...flags: string[]) => {
    const child = spawn(process.execPath, [BIN, 'stream', '--jobs', '1', ...flags])
    const said = { out: '', err: '' }
    child.stdout.on('data', (text) => void (said.out += text))
    child.stderr.on('data', (text) => void (said.err += text))
    const ended = once(child, 'close').then(([code]) => ({ code, ...said }))
    return { child, said, ended }
  }
  const FIVE = json(...Array.from({ length: 5 }, (_, k) => ({ id: k, text: MIXED })))

  it('reads a file, also where nothing else keeps it from ending', async () => {
    const { child, ended } = started(file('in.jsonl', FIVE))
    child.stdin.end()
    const { code, out } = await ended
    expect([code, records(out).length]).toEqual([0, 5])
  })
  it('answers each line at once, and on SIGTERM all that it read', async () => {
    const { child, ended } = started()
    child.stdin.write(json({ id: 1, text: MIXED }))
    const [first] = await once(child.stdout, 'data')
    child.stdin.write(json({ id: 2, text: MIXED }, { id: 3, text: MIXED }))
    await new Promise((done) => setTimeout(done, 20))
    child.kill('SIGTERM')
    const { code, out, err } = await ended
    expect(JSON.parse(String(first)).id).toBe(1)
    const { in: lines, out: answers } = JSON.parse(err.split('\n')[0]!)
    expect([code, answers, records(out).length]).toEqual([4, lines, lines])
  })
  it('ends quietly when its reader has seen enough', async () => {
    const { child, ended } = started()
    child.stdin.on('error', () => {})
    child.stdin.write(FIVE.repeat(20))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await ended).toMatchObject({ code: 0, err: '' })
  })
  it('says how far it is', async () => {
    const { child, said, ended } = started('--heartbeat', '50ms')
    child.stdin.write(FIVE)
    await once(child.stderr, 'data')
    child.stdin.end()
    await ended
    expect(JSON.parse(said.err.split('\n')[0]!)).toMatchObject({
      type: 'heartbeat',
      done: expect.any(Number),
      memory_mb: expect.any(Number),
    })
  })
})
