import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PAGES } from '../../scripts/docs.mjs'
import { blocksIn, commandsIn, fences, itRunsWhatIsPrinted, pageOf } from '../support/pages.ts'

const SITE = 'site/src/content/docs'
/** Pages of the site that a person wrote; the reference is made from the code. */
const SITE_PAGES = readdirSync(new URL(`../../${SITE}`, import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.mdx?$/.test(name) && !/^(?:ar\/)?reference\//.test(name))
  .sort()
/** An Arabic page has the code of its English page, which is run once. */
const ENGLISH = SITE_PAGES.filter((name) => !name.startsWith('ar/'))
const site = ENGLISH.map((name) => pageOf(join(SITE, name)))

describe('the README and the manual', () => {
  it('have commands and code', () => {
    const readme = [pageOf('README.md')]
    expect(commandsIn(readme).length).toBeGreaterThan(8)
    expect(blocksIn(readme, 'js').length).toBeGreaterThan(3)
  })
  // `.ci/run` runs the README's two commands in a fresh clone.
  itRunsWhatIsPrinted([...PAGES.map(pageOf), ...site])
})

describe('the pages of the site', () => {
  it.each(ENGLISH)('%s has the same code in Arabic', (name) => {
    expect(fences(pageOf(join(SITE, 'ar', name)).text)).toEqual(fences(pageOf(join(SITE, name)).text))
  })
  it('are there in both languages', () =>
    expect(SITE_PAGES.filter((name) => name.startsWith('ar/')).map((name) => name.slice('ar/'.length))).toEqual(ENGLISH))
  it('have code in languages that are run or compiled', () => {
    const languages = new Set(site.flatMap(({ text }) => fences(text).map(({ language }) => language)))
    expect([...languages].filter((one) => !['sh', 'js', 'python', 'json', 'text'].includes(one))).toEqual([])
  })
  it('have Python that compiles', () => {
    const code = blocksIn(site, 'python').map((one) => one.code)
    expect(code.length).toBeGreaterThan(2)
    const checked = 'import ast, json, sys; [ast.parse(one) for one in json.load(sys.stdin)]; print("compiled")'
    expect(execFileSync('python3', ['-c', checked], { input: JSON.stringify(code), encoding: 'utf8' })).toBe('compiled\n')
  })
})
