// What stops a release: fields of package.json that its owner fills in, and a version without a date in the change log.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { notesOf, problemsOf } from '../../scripts/release.mjs'

const READY = {
  name: 'muwazi',
  version: '1.2.3',
  author: 'Sibawayh <s@basra.dev>',
  repository: { type: 'git', url: 'git+https://github.com/basra/muwazi.git' },
  homepage: 'https://github.com/basra/muwazi#readme',
  bugs: 'https://github.com/basra/muwazi/issues',
}
const LOG = '# Changes\n\n## 1.2.3 — 2027-01-31\n\n### Fixed\n\n- A rule.\n\n## 1.2.2 — 2027-01-01\n\n- Older.\n'

describe('a release', () => {
  it('may be made where all is filled in', () => expect(problemsOf(READY, LOG)).toEqual([]))
  it('may name author and bugs as objects', () =>
    expect(problemsOf({ ...READY, author: { name: 'Sibawayh' }, bugs: { url: READY.bugs } }, LOG)).toEqual([]))
  it.each([
    ['author', undefined],
    ['author', ' '],
    ['author', 'TODO'],
    ['repository', undefined],
    ['repository', { type: 'git', url: 'git+https://github.com/OWNER/muwazi.git' }],
    ['repository', 'github:basra/muwazi'],
    ['homepage', ''],
    ['homepage', 'https://example.org/muwazi'],
    ['homepage', 'http://basra.dev/muwazi'],
    ['bugs', undefined],
    ['bugs', 7],
  ])('is stopped by %s: %j', (name, value) => {
    const problems = problemsOf({ ...READY, [name]: value }, LOG)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^package\\.json: Expected \`${name}\` to be `))
  })
  it.each([
    ['no title', LOG.replace('1.2.3', '1.2.4')],
    ['a longer version', LOG.replace('1.2.3', '1.2.33')],
    ['no date', LOG.replace('1.2.3 — 2027-01-31', '1.2.3')],
  ])('is stopped by a change log with %s', (_, log) =>
    expect(problemsOf(READY, log)).toEqual([
      'CHANGELOG.md: Expected a title `## 1.2.3 — YYYY-MM-DD`, got none; date the version',
    ]),
  )
  it('is stopped by a title that says it is none', () =>
    expect(problemsOf(READY, LOG.replace('1.2.3 — 2027-01-31', '1.2.3 (unreleased)'))).toHaveLength(2))
  it('has the notes of its version alone', () => {
    expect(notesOf(LOG, '1.2.3')).toBe('### Fixed\n\n- A rule.')
    expect(notesOf(LOG, '9.9.9')).toBeUndefined()
  })
  it('of this package waits for its owner, and says for what', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const missing = ['author', 'repository', 'homepage', 'bugs'].filter((name) => manifest[name] === undefined)
    const said = problemsOf(manifest, LOG).filter((one) => one.startsWith('package.json'))
    expect(said.map((one) => /`(\w+)`/.exec(one)?.[1])).toEqual(missing)
  })
})
