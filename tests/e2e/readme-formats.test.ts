// The table of formats in the README is the one in the code.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FORMATS } from '../../src/formats/registry.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const written = FORMATS.filter(({ writes }) => writes !== undefined)

it.each(written.map((format) => [format.name, format] as const))('%s', (name, { label, extensions, reads, readers }) => {
  const names = extensions.map((extension) => `\`${extension}\``).join(', ') || '–'
  expect(readme).toContain(
    `| \`${name}\` | ${label} | ${names} | ${reads === undefined ? 'written' : 'read, written'} | ${readers} |`,
  )
})

it('has a row for each format and no other', () => {
  const rows =
    readme.slice(readme.indexOf('\n## Formats\n')).match(/^\| `[a-z0-9]+` \|.*\| (?:read|written|read, written) \|/gm) ?? []
  expect(rows.length).toBe(written.length)
})
