// The code and the commands of pages, run as they are printed, on the built package, page after page in one folder: through the shell where a command needs
// one, the rest in one process.

import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BIN, built } from './built.ts'
import { programs } from './programs.ts'

const root = new URL('../..', import.meta.url).pathname

/** A page by its path from the root. */
export const pageOf = (name: string) => ({ name, text: readFileSync(join(root, name), 'utf8') })
export type Page = ReturnType<typeof pageOf>

/** The blocks of code of a page. */
export const fences = (text: string) =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language = '', code = '']) => ({ language, code }))

export const blocksIn = (pages: readonly Page[], wanted: string) =>
  pages.flatMap(({ name, text }) =>
    fences(text)
      .filter(({ language }) => language === wanted)
      .map(({ code }) => ({ name, code })),
  )

/** The lines that call muwazi, each once, on the first page that has it. */
export function commandsIn(pages: readonly Page[]): (readonly [page: string, command: string])[] {
  const lines = blocksIn(pages, 'sh')
    .flatMap(({ name, code }) => code.split('\n').map((line) => [name, line.replace(/\s+#.*$/, '')] as const))
    .filter(([, line]) => line.startsWith('muwazi '))
  return lines.filter(([, line], k) => lines.findIndex(([, one]) => one === line) === k)
}

/** Words that a shell would leave as they are. */
const PLAIN = /^[\w./,= -]+$/

const FILES = {
  'ar.txt': 'صباح الخير.\nوقّع الطرفان العقد.\n',
  'en.txt': 'Good morning.\nBoth parties signed the contract.\n',
  'articles.jsonl': `${JSON.stringify({ id: 'a1', text: 'كتاب جديد.\n\nA new book.' })}\n`,
  'docs/ar/guide.md': '# الدليل\n\nكتاب جديد.\n',
  'docs/en/guide.md': '# The guide\n\nA new book.\n',
  'crawl/ar/1.html': '<p>وقّع الطرفان العقد في باريس سنة 2019.</p>',
  'crawl/en/1.html': '<p>Both parties signed the contract in Paris in 2019.</p>',
  'terms.tsv': 'عقد\tcontract|agreement\n',
}

function folderForPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-pages-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/muwazi'))
  for (const name of ['unified', 'remark-parse', 'retext-sentence-spacing'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  copyFileSync(join(root, 'fixtures/ushakov-talks/mixed.txt'), join(folder, 'article.txt'))
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  mkdirSync(join(folder, 'project/omegat'), { recursive: true })
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/muwazi'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`, { mode: 0o755 })
  return folder
}

/** Registers a test for each command and each block of JavaScript of some pages. */
export function itRunsWhatIsPrinted(pages: readonly Page[]): void {
  let folder = ''
  let node: ReturnType<typeof programs>
  beforeAll(async () => {
    await built()
    folder = folderForPages()
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

  it.each(commandsIn(pages))('%s: %s', async (_, command) => {
    if (PLAIN.test(command)) expect(await node.run(BIN, command.split(/ +/).slice(1))).toMatchObject({ code: 0 })
    else sh(command)
    const output = /(?:-o|>) (\S+)$/.exec(command)?.[1]
    if (output !== undefined) expect(existsSync(join(folder, output)), output).toBe(true)
  })
  const blocks = blocksIn(pages, 'js').map(({ name, code }, i) => [name, i, code] as const)
  it.each(blocks)('%s: code block %i', async (_, i, code) => {
    const path = join(folder, `block-${i}.mjs`)
    writeFileSync(path, code)
    expect(await node.run(path)).toMatchObject({ code: 0, out: expect.stringMatching(/./) })
  })
}
