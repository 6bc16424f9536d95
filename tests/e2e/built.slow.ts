import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { TOOL } from '../../src/formats/shared/write-options.ts'
import { BIN, built } from '../support/built.ts'
import { ALL, at, file, inFolders, rows } from '../support/cli.ts'

inFolders()

beforeAll(built)

describe('the built program', () => {
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
  it('loads no pipeline to show its version', async () => {
    expect(await packagesLoaded('--version')).toEqual(['commander'])
  })
})

describe('what the build holds of other packages', () => {
  const dist = join(BIN, '../..')
  const files = () => readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  it('is imported by no name: a bundler would choose its browser build, which touches `document` in a worker', () => {
    const importing = files().filter((name) =>
      /(?:from|import) ?\(?['"](?:decode-named|micromark|mdast)/.test(readFileSync(join(dist, name), 'utf8')),
    )
    expect(files().length).toBeGreaterThan(20)
    expect(importing).toEqual([])
  })
  it('has its licences beside it', () => {
    const text = readFileSync(join(dist, 'LICENCES.txt'), 'utf8')
    for (const name of [
      'decode-named-character-reference',
      'tinyld',
      'franc',
      'micromark',
      'mdast-util-from-markdown',
      'character-entities',
      // In the programs of workers and of the review page.
      'parse5',
      'saxes',
      'fflate',
    ])
      expect(text).toMatch(new RegExp(`^${name}$`, 'm'))
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(10)
  })
})

describe('the tarball', () => {
  /** Files that `npm pack` would take; what esbuild names by a hash of its content has a star for the hash. */
  const packed = async () => {
    const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: join(BIN, '../../..'),
    })
    const [{ files, unpackedSize }]: [{ files: { path: string }[]; unpackedSize: number }] = JSON.parse(stdout)
    return { names: [...new Set(files.map(({ path }) => path.replace(/-[\w-]{8}(?=\.(?:d\.ts|js)$)/, '-*')))], unpackedSize }
  }
  it('holds what the package needs, and nothing else', async () => {
    const { names, unpackedSize } = await packed()
    const { exports }: { exports: Record<string, string | Record<string, string>> } = JSON.parse(
      readFileSync(join(BIN, '../../../package.json'), 'utf8'),
    )
    const entries = Object.values(exports).flatMap((one) => (typeof one === 'string' ? [] : Object.values(one)))
    const wanted = [
      ...new Set(entries.map((path) => path.slice('./'.length))),
      ...['CHANGELOG.md', 'LICENSE', 'README.ar.md', 'README.md', 'package.json', 'dist/LICENCES.txt', 'dist/cli/bin.js'],
      ...['node', 'stream', 'batch'].map((name) => `dist/worker-${name}.js`),
    ]
    expect(wanted.filter((name) => !names.includes(name))).toEqual([])
    const rest = names.filter((name) => !wanted.includes(name)).sort()
    // Chunks aside.
    expect(rest.filter((name) => !/^dist\/(?:cli\/)?[\w-]+-\*\.(?:js|d\.ts)$/.test(name))).toEqual([
      'dist/async-node.d.ts',
      'dist/cli/bin.d.ts',
      ...['batch', 'node', 'stream'].map((name) => `dist/worker-${name}.d.ts`),
      'schemas/segment-row.arrow',
      'schemas/stream-record.arrow',
      'schemas/stream-record.schema.json',
    ])
    expect(unpackedSize).toBeLessThan(8_000_000)
  })
})

/** Names of the packages whose modules the command loads, as V8's coverage lists them. */
async function packagesLoaded(...argv: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-coverage-'))
  await promisify(execFile)(process.execPath, [BIN, ...argv], { env: { ...process.env, NODE_V8_COVERAGE: folder } })
  const urls = readdirSync(folder).flatMap((name): string[] =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')).result.map(({ url }: { url: string }) => url),
  )
  return [...new Set(urls.flatMap((url) => /\/node_modules\/([^/]+)\//.exec(url)?.[1] ?? []))].sort()
}
