// What installing the package does: nothing is run, and nothing comes along that is not used.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const { scripts, dependencies, files }: Record<string, Record<string, string> | string[]> & { files: string[] } = JSON.parse(
  readFileSync(`${root}package.json`, 'utf8'),
)
const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`${root}src/${name}`, 'utf8'))
  .join('\n')

it('no script runs where the package is installed', () => {
  // `prepare` runs where the package is packed, not where it comes from a registry.
  const installing = ['preinstall', 'install', 'postinstall', 'preprepare', 'postprepare']
  expect(Object.keys(scripts ?? {}).filter((name) => installing.includes(name))).toEqual([])
  // npm makes an install script of this file.
  expect(files.filter((name) => name.includes('binding.gyp'))).toEqual([])
})

it('each dependency is imported by our code, or types what it gives', () => {
  const isUsed = (name: string) =>
    sources.includes(`from '${name.replace('@types/', '')}'`) || sources.includes(`import('${name}')`)
  expect(Object.keys(dependencies ?? {}).filter((name) => !isUsed(name))).toEqual([])
  expect(isUsed('left-pad')).toBe(false)
})
