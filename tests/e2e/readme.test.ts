import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGES } from '../../scripts/docs.mjs'
import { BIN, built } from '../support/built.ts'
import { programs } from '../support/programs.ts'

// The code and the commands of the README, of docs/ and of the site, run as they are printed, on the built package, page after page in one folder: through
// the shell where a command needs one, the rest in one process. `.ci/run` runs the README's two commands in a fresh clone.

const root = new URL('../..', import.meta.url).pathname
const SITE = 'site/src/content/docs'
/** Pages of the site that a person wrote; the reference is made from the code. */
const SITE_PAGES = readdirSync(join(root, SITE), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.mdx?$/.test(name) && !/^(?:ar\/)?reference\//.test(name))
  .sort()
const pageOf = (name: string) => ({ name, text: readFileSync(join(root, name), 'utf8') })
/** An Arabic page has the code of its English page, which is run once. */
const ENGLISH = SITE_PAGES.filter((name) => !name.startsWith('ar/'))
const pages = [...PAGES, ...ENGLISH.map((name) => join(SITE, name))].map(pageOf)
const blocks = (language: string) =>
  pages.flatMap(({ name, text }) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => ({ name, code: match[1]! })),
  )
const lines = blocks('sh')
  .flatMap(({ name, code }) => code.split('\n').map((line) => [name, line.replace(/\s+#.*$/, '')] as const))
  .filter(([, line]) => line.startsWith('muwazi '))
const seen = new Set<string>()
/** Each command once, on the first page that has it. */
const commands = lines.filter(([, line]) => !seen.has(line) && seen.add(line))

/** Words that a shell would leave as they are. */
const PLAIN = /^[\w./,= -]+$/

let folder = ''
let node: ReturnType<typeof programs>

beforeAll(async () => {
  await built()
  folder = mkdtempSync(join(tmpdir(), 'muwazi-readme-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/muwazi'))
  for (const name of ['unified', 'remark-parse', 'retext-sentence-spacing'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  copyFileSync(join(root, 'fixtures/ushakov-talks/mixed.txt'), join(folder, 'article.txt'))
  writeFileSync(join(folder, 'ar.txt'), 'صباح الخير.\nوقّع الطرفان العقد.\n')
  writeFileSync(join(folder, 'en.txt'), 'Good morning.\nBoth parties signed the contract.\n')
  writeFileSync(join(folder, 'articles.jsonl'), `${JSON.stringify({ id: 'a1', text: 'كتاب جديد.\n\nA new book.' })}\n`)
  for (const [name, text] of [
    ['docs/ar/guide.md', '# الدليل\n\nكتاب جديد.\n'],
    ['docs/en/guide.md', '# The guide\n\nA new book.\n'],
    ['crawl/ar/1.html', '<p>وقّع الطرفان العقد في باريس سنة 2019.</p>'],
    ['crawl/en/1.html', '<p>Both parties signed the contract in Paris in 2019.</p>'],
  ] as const) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  writeFileSync(join(folder, 'terms.tsv'), 'عقد\tcontract|agreement\n')
  mkdirSync(join(folder, 'project/omegat'), { recursive: true })
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/muwazi'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`, {
    mode: 0o755,
  })
  node = programs(folder)
})
afterAll(() => {
  node.end()
  rmSync(folder, { recursive: true, force: true })
})

const sh = (command: string) =>
  execFileSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
    stdio: 'pipe',
  })

describe('the README and the manual', () => {
  it('have commands and code', () => {
    expect(lines.filter(([name]) => name === 'README.md').length).toBeGreaterThan(8)
    expect(blocks('js').filter(({ name }) => name === 'README.md').length).toBeGreaterThan(3)
    expect(blocks('js').length).toBeGreaterThan(8)
  })
  it.each(commands)('%s: %s', async (_, command) => {
    if (PLAIN.test(command)) expect(await node.run(BIN, command.split(/ +/).slice(1))).toMatchObject({ code: 0 })
    else sh(command)
    const output = /(?:-o|>) (\S+)$/.exec(command)?.[1]
    if (output !== undefined) expect(existsSync(join(folder, output)), output).toBe(true)
  })
  it.each(blocks('js').map(({ name, code }, i) => [name, i, code] as const))('%s: code block %i', async (_, i, code) => {
    const path = join(folder, `block-${i}.mjs`)
    writeFileSync(path, code)
    expect(await node.run(path)).toMatchObject({ code: 0, out: expect.stringMatching(/./) })
  })
})

describe('the pages of the site', () => {
  const fences = (text: string) =>
    [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language, code]) => ({ language, code }))
  it.each(ENGLISH)('%s has the same code in Arabic', (name) => {
    const { text } = pageOf(join(SITE, name))
    expect(fences(pageOf(join(SITE, 'ar', name)).text)).toEqual(fences(text))
  })
  it('are there in both languages', () =>
    expect(SITE_PAGES.filter((name) => name.startsWith('ar/')).map((name) => name.slice('ar/'.length))).toEqual(ENGLISH))
  it('have code in languages that are run or compiled', () => {
    const languages = new Set(
      pages.filter(({ name }) => name.startsWith(SITE)).flatMap(({ text }) => fences(text).map((one) => one.language)),
    )
    expect([...languages].filter((one) => !['sh', 'js', 'python', 'json', 'text'].includes(one!))).toEqual([])
  })
  it('have Python that compiles', () => {
    const code = pages
      .filter(({ name }) => name.startsWith(SITE))
      .flatMap(({ text }) => fences(text).filter((one) => one.language === 'python'))
    expect(code.length).toBeGreaterThan(2)
    const checked = 'import ast, json, sys; [ast.parse(one) for one in json.load(sys.stdin)]; print("compiled")'
    const input = JSON.stringify(code.map((one) => one.code))
    expect(execFileSync('python3', ['-c', checked], { input, encoding: 'utf8' })).toBe('compiled\n')
  })
})
