// The pages of the manual against the code: generated tables, links, and paths of files.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { filled, PAGES, sections } from '../../scripts/docs.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = new Map(PAGES.map((name) => [name, readFileSync(join(root, name), 'utf8')]))

/** The anchor that GitHub makes of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
const anchorsOf = (page: string) => [...page.matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1]!))

/** Links to files and headings that are not there. */
function brokenLinks(name: string, page: string): string[] {
  const links = [...page.replace(/^```[\s\S]*?^```/gm, '').matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map((match) => match[1]!)
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#')
    const file = path === '' ? name : join(dirname(name), path)
    if (!existsSync(join(root, file))) return true
    return anchor !== undefined && !anchorsOf(readFileSync(join(root, file), 'utf8')).includes(anchor)
  })
}

/** Paths of the project in code spans that are not there; `<format>` is any name. */
const brokenPaths = (page: string): string[] =>
  [
    ...page
      .replace(/^```(?:js|ts|sh|json)$[\s\S]*?^```/gm, '')
      .matchAll(/(?<![\w./-])(?:src|tests|bench|docs|scripts|fixtures|site)\/[\w./-]*\w\/?/g),
  ]
    .filter(
      ({ 0: path, index }) => page.length > 0 && !existsSync(join(root, path)) && !page.startsWith('<', index + path.length),
    )
    .map(([path]) => path)

describe('the manual', () => {
  let made: Record<string, string>
  beforeAll(async () => {
    made = await sections()
  })
  it.each([...pages])('%s has the tables that `npm run docs` makes', (_, page) => expect(filled(page, made)).toBe(page))
  it.each([...pages])('%s links to what is there', (name, page) => expect(brokenLinks(name, page)).toEqual([]))
  it.each([...pages])('%s names paths that are there', (_, page) => expect(brokenPaths(page)).toEqual([]))
  it('explains every message that the code names', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !/packed\.ts$|^unified/.test(name),
    )
    const ids = files.flatMap((name) =>
      [...readFileSync(join(root, 'src', name), 'utf8').matchAll(/ruleId: '([a-z-]+)'/g)].map((match) => match[1]!),
    )
    expect(ids.length).toBeGreaterThan(20)
    expect([...new Set(ids)].filter((id) => !pages.get('docs/checks.md')!.includes(`\`${id}\``))).toEqual([])
  })
  it('has every section once', () => {
    const names = [...pages.values()].flatMap((page) => [...page.matchAll(/^<!-- (\w+): /gm)].map((match) => match[1]))
    expect(names.sort()).toEqual(Object.keys(made).sort())
  })
  it('has a README of at most 200 lines with its two commands', () => {
    const lines = pages.get('README.md')!.split('\n')
    expect(lines.length).toBeLessThanOrEqual(200)
    expect(lines.filter((line) => line.startsWith('npm ci && '))).toEqual([
      'npm ci && npx muwazi fixtures/ushakov-talks/mixed.txt -o article.tmx && cat article.tmx',
      'npm ci && npm test',
    ])
  })
})

describe('the checks of the manual', () => {
  it('fire on a table that differs', () =>
    expect(filled('<!-- a: x -->\nold\n<!-- /a -->', { a: 'new' })).toBe('<!-- a: x -->\n\nnew\n\n<!-- /a -->'))
  it('fire on a section that is unknown', () => expect(() => filled('<!-- b: x -->\n<!-- /b -->', { a: '' })).toThrow('got b'))
  it('fire on links to nowhere', () =>
    expect(brokenLinks('README.md', '[a](none.md) [b](docs/api.md#none) [c](docs/api.md#entries) [d](#licence)')).toEqual([
      'none.md',
      'docs/api.md#none',
    ]))
  it('fire on paths to nowhere', () =>
    expect(brokenPaths('`src/none.ts`, `src/formats/<format>/read.ts`, `src/text/`')).toEqual(['src/none.ts']))
})
