// `npm run release:check` says what keeps a release from being published; `node scripts/release.mjs notes` prints what CHANGELOG.md says of its version.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

const isFilled = (value) => typeof value === 'string' && value.trim() !== '' && !/OWNER|example\.(?:com|org)|TODO/.test(value)
const isAddress = (value) => isFilled(value) && /^https:\/\/[^/]+\.[^/]+\/./.test(value)

/** What an owner fills in: the field, what is expected, and whether it is there. */
const FIELDS = [
  ['author', 'a name', ({ author }) => isFilled(typeof author === 'object' ? author?.name : author)],
  [
    'repository',
    'an object with the `url` of a git repository',
    ({ repository: one }) => isFilled(one?.url) && /^git\+https:\/\/.+\.git$/.test(one.url),
  ],
  ['homepage', 'an address that begins with https://', ({ homepage }) => isAddress(homepage)],
  ['bugs', 'an address that begins with https://', ({ bugs }) => isAddress(typeof bugs === 'object' ? bugs?.url : bugs)],
]

const titleOf = (version) => new RegExp(`^## ${version.replaceAll('.', '\\.')} — \\d{4}-\\d\\d-\\d\\d$`, 'm')

/** The part of the change log about a version, without its title; undefined where it has none with a date. */
export function notesOf(changelog, version) {
  const [title] = titleOf(version).exec(changelog) ?? []
  if (title === undefined) return undefined
  const rest = changelog.slice(changelog.indexOf(title) + title.length)
  return rest.split(/^## /m)[0].trim()
}

/** What keeps a package from being released, a sentence each. */
export function problemsOf(manifest, changelog) {
  const fields = FIELDS.filter(([, , isThere]) => !isThere(manifest)).map(
    ([name, expected]) =>
      `package.json: Expected \`${name}\` to be ${expected}, got ${JSON.stringify(manifest[name]) ?? 'nothing'}; fill it in`,
  )
  const { version } = manifest
  const hasTitle = notesOf(changelog, version) !== undefined
  const dated = hasTitle ? [] : [`CHANGELOG.md: Expected a title \`## ${version} — YYYY-MM-DD\`, got none; date the version`]
  const isMarked = /^## .*\(unreleased\)$/im.test(changelog) && !hasTitle
  const marked = isMarked ? ['CHANGELOG.md: Expected no title with `(unreleased)`, got one; put the date in its place'] : []
  return [...fields, ...dated, ...marked]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(read('package.json'))
  const changelog = read('CHANGELOG.md')
  if (process.argv[2] === 'notes') {
    const notes = notesOf(changelog, manifest.version)
    if (notes === undefined) throw new Error(`Expected a title of ${manifest.version} with its date in CHANGELOG.md, got none`)
    console.log(notes)
  } else {
    const problems = problemsOf(manifest, changelog)
    for (const problem of problems) console.error(problem)
    console.log(
      problems.length === 0
        ? `${manifest.name} ${manifest.version} may be released`
        : `${problems.length} things to do before a release`,
    )
    process.exitCode = problems.length === 0 ? 0 : 1
  }
}
