// The values of each front door; types.test.ts has its types. A name that goes, or comes unmeant, shows here first.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DOORS, list } from '../support/doors.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const pathOf = (source: string) => `${root}src/${source}`

describe('front doors', () => {
  it('are the same in Node, where another file is one', async () =>
    expect(Object.keys(await import(pathOf('node/async.ts')))).toEqual(Object.keys(await import(pathOf('async/index.ts')))))
  it('are those of package.json', () => {
    const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      exports: Record<string, string | Record<string, string>>
    }
    const expected = Object.keys(DOORS).map((name) => {
      const built = `./dist/${name === '.' ? 'index' : name.slice(2)}`
      const inNode = name === './async' ? { node: './dist/async-node.js' } : {}
      return [name, { types: `${built}.d.ts`, ...inNode, default: `${built}.js` }]
    })
    expect(exports).toEqual({
      ...Object.fromEntries(expected),
      './schemas/*': './schemas/*',
      './package.json': './package.json',
    })
  })
  for (const [name, { source, values }] of Object.entries(DOORS))
    it(`muwazi${name.slice(1)} has its values`, async () =>
      expect(Object.keys(await import(pathOf(source))).sort()).toEqual(list(values)))
})
