// `npm run doors`: writes whatever lists the formats, or the entries of the package, from the registry. A test fails where a file differs.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The formatter breaks longer lines. */
const LINE_CHARACTERS = 131
const MADE = '// Made by `npm run doors` from src/formats/registry.ts.\n'

/** Entries of the package that belong to no format, by the file that they are in. */
const OTHERS = {
  index: 'index.ts',
  core: 'core.ts',
  check: 'check/index.ts',
  documents: 'entries/documents.ts',
  srx: 'entries/srx.ts',
  lexicon: 'lexicon/index.ts',
  match: 'entries/match.ts',
  unified: 'unified/index.ts',
  node: 'node/index.ts',
  async: 'async/index.ts',
}
/** Entries that are another file in Node. */
const IN_NODE = { async: 'async-node' }
/** Files of the build that are no entry of the package: programs, and what is above. */
const PROGRAMS = {
  'async-node': 'node/async.ts',
  'worker-node': 'node/worker.ts',
  'worker-stream': 'cli/stream-worker.ts',
  'worker-batch': 'cli/batch-worker.ts',
  'cli/bin': 'cli/bin.ts',
}

/** The project as it is. */
export const DISK = {
  read: (path) => readFileSync(join(root, path), 'utf8'),
  exists: (path) => existsSync(join(root, path)),
}

const folderOf = ({ name, folder = name }) => folder
const unique = (names) => [...new Set(names)]

/**
 * The files that depend on the registry, and what is in them.
 *
 * @param {readonly import('./format.ts').Format[]} formats
 * @param {{ read(path: string): string, exists(path: string): boolean }} [files] those below the root
 * @returns {Map<string, string>}
 */
export function made(formats, { read, exists } = DISK) {
  const readers = unique(formats.filter(({ reads }) => reads).map(folderOf))
  const writers = unique(formats.filter(({ writes }) => writes).map(folderOf))
  const own = unique(
    formats.filter(({ reads, writes, ownEntry }) => (reads ?? writes) && ownEntry !== false).map(folderOf),
  ).sort()
  const documents = unique(formats.filter(({ reads }) => reads === 'document').map(folderOf))
  const files = new Map([
    ['src/formats/modules.ts', modules(readers, writers)],
    ['src/formats/document-readers.ts', documentReaders(documents)],
  ])
  for (const folder of own)
    files.set(
      `src/entries/${folder}.ts`,
      entry(
        formats.find(({ name }) => name === folder),
        exists,
      ),
    )
  const entries = { ...OTHERS, ...Object.fromEntries(own.map((folder) => [folder, `entries/${folder}.ts`])) }
  const { exports: _, ...manifest } = JSON.parse(read('package.json'))
  files.set('package.json', `${JSON.stringify(withExports(manifest, entries), null, 2)}\n`)
  const list = Object.entries({ ...entries, ...PROGRAMS }).map(([name, path]) => `    ${key(name)}: 'src/${path}',\n`)
  files.set('tsup.config.ts', between(read('tsup.config.ts'), '  entry: {\n', '  },\n', list.join('')))
  files.set(
    'tests/support/doors.ts',
    doors(entries, (path) => files.get(path) ?? read(path)),
  )
  files.set('docs/formats.md', docs(formats))
  return files
}

const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`)

function between(text, begin, end, inside) {
  const from = text.indexOf(begin) + begin.length
  const to = text.indexOf(end, from)
  if (from < begin.length || to < 0) throw new Error(`Expected a text with ${JSON.stringify(begin)}, got one without`)
  return text.slice(0, from) + inside + text.slice(to)
}

function modules(readers, writers) {
  const loads = (folders, file) => folders.map((folder) => `  ${key(folder)}: () => import('./${folder}/${file}.ts'),\n`).join('')
  return `${MADE}
export const READERS = {\n${loads(readers, 'read')}}

export const WRITERS = {\n${loads(writers, 'write')}}
`
}

function documentReaders(folders) {
  const imports = [...folders].sort().map((folder) => `import { read as ${folder} } from './${folder}/read.ts'\n`)
  return `${MADE}// The readers of documents at once, for an entry that waits for none.

${imports.join('')}
export const DOCUMENT_READERS = { ${folders.join(', ')} }
`
}

function entry({ name, label, reads, writes }, exists) {
  const verbs = [...(reads ? [reads === 'document' ? 'read into blocks' : 'read'] : []), ...(writes ? ['written'] : [])]
  const lines = ['read', 'write']
    .filter((file) => exists(`src/formats/${name}/${file}.ts`))
    .map((file) => `export * from '../formats/${name}/${file}.ts'\n`)
  return `${MADE}
/**
 * ${label[0].toUpperCase()}${label.slice(1)}: ${verbs.join(', and ')}${writes ? ` for ${reads === 'document' ? 'readers of pairs' : 'other programs'}` : ''}.
 *
 * @module
 */

${lines.join('')}`
}

function withExports({ types, ...manifest }, entries) {
  const exported = Object.keys(entries).map((name) => [
    name === 'index' ? '.' : `./${name}`,
    {
      types: `./dist/${name}.d.ts`,
      ...(IN_NODE[name] === undefined ? {} : { node: `./dist/${IN_NODE[name]}.js` }),
      default: `./dist/${name}.js`,
    },
  ])
  const rest = Object.entries(manifest)
  const at = rest.findIndex(([field]) => field === 'main') + 1
  const all = { ...Object.fromEntries(exported), './schemas/*': './schemas/*', './package.json': './package.json' }
  return Object.fromEntries([...rest.slice(0, at), ['types', types], ['exports', all], ...rest.slice(at)])
}

function doors(entries, read) {
  const rows = Object.entries(entries).map(([name, source]) => {
    const { values, types } = exportsOf(`src/${source}`, read)
    const list = (field, names) => {
      const line = `    ${field}: '${[...names].sort().join(' ')}',\n`
      return line.length > LINE_CHARACTERS ? line.replace(`${field}: `, `${field}:\n      `) : line
    }
    const door = name === 'index' ? '.' : `./${name}`
    return `  '${door}': {\n    source: '${source}',\n${list('values', values)}${list('types', types)}  },\n`
  })
  return `${MADE}// The names of each front door: what a module exports as values, and as types. Read the diff: a name that goes breaks its users.

interface Door {
  source: string
  values: string
  types: string
}

export const DOORS: Record<string, Door> = {\n${rows.join('')}}

export const list = (names: string) => names.split(/\\s+/).filter(Boolean).sort()
`
}

/** The names that a module exports, found in its syntax; what it exports of others is followed. */
function exportsOf(path, read) {
  const values = new Set()
  const types = new Set()
  const { statements } = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest)
  for (const statement of statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, isTypeOnly, moduleSpecifier } = statement
      const elements = exportClause?.elements ?? []
      for (const { name, isTypeOnly: alone } of elements) (isTypeOnly || alone ? types : values).add(name.text)
      if (exportClause !== undefined) continue
      const found = exportsOf(normalize(join(dirname(path), moduleSpecifier.text)), read)
      for (const name of found.types) types.add(name)
      for (const name of found.values) (isTypeOnly ? types : values).add(name)
    } else if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
      const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
      const names = statement.declarationList?.declarations.map(({ name }) => name.text) ?? [statement.name.text]
      for (const name of names) (isType ? types : values).add(name)
    }
  }
  return { values, types }
}

const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`
const table = (titles, rows) => row(titles) + row(titles.map(() => '---')) + rows.map(row).join('')
const code = (name) => `\`${name}\``

function docs(formats) {
  const extensions = ({ extensions, readsToo = [] }) =>
    [...extensions.map(code), ...readsToo.map((extension) => `${code(extension)} (read)`)].join(', ') || '–'
  const documents = formats.filter(({ reads }) => reads === 'document')
  const bitexts = formats.filter(({ reads, writes }) => reads === 'bitext' || writes)
  const options = formats.flatMap((format) => (format.options ?? []).map((option) => ({ format, option })))
  const wordsOf = ({ value, choices }) => (value === 'words' ? choices : typeof value === 'string' ? [value] : value).join(', ')
  return `# Formats

<!-- Made by \`npm run doors\` from src/formats/registry.ts. -->

## Documents, which are aligned

A file is read by its content where that is proof (a DOCX, a page that begins with \`<!doctype html>\`), else by its name, else by what it
looks like, else as plain text. \`--from\` takes the name in the first column.

${table(
  ['name', 'what', 'extensions', 'entry'],
  documents.map((format) => [
    code(format.name),
    format.label,
    extensions(format),
    code(format.ownEntry === false ? 'muwazi' : `muwazi/${format.name}`),
  ]),
)}
## Pairs, which are read and written

\`--to\` and, for \`convert\` and \`check\`, \`--from\` take the name in the first column. Of two formats with one extension the first is
written; a file that is read shows by its content which it is.

${table(
  ['name', 'what', 'extensions', 'direction', 'entry', 'who reads it'],
  bitexts.map((format) => [
    code(format.name),
    format.label,
    extensions(format),
    [...(format.reads === 'bitext' ? ['read'] : []), ...(format.writes ? ['written'] : [])].join(', '),
    code(`muwazi/${folderOf(format)}`),
    format.readers ?? '',
  ]),
)}
## Options of writers

All writers take \`minConfidence\`, \`maxChars\`, \`dedupe\` and \`onMessage\`.

${table(
  ['format', 'option', 'value', 'default', 'what it does'],
  options.map(({ format, option }) => [
    code(format.name),
    code(option.name),
    wordsOf(option),
    String(option.default),
    option.help,
  ]),
)}
## Known and refused

${table(
  ['what', 'what to do'],
  formats
    .filter(({ refusal }) => refusal)
    .map(({ refusal }) => refusal.split('; '))
    .map(([what, ...advice]) => [what, advice.join('; ')]),
)}`
}

/** The registry as it stands in the files; Node 20 imports no TypeScript. */
async function formatsInFiles() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/formats/registry.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  })
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  return (await import(url)).FORMATS
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [path, text] of made(await formatsInFiles())) writeFileSync(join(root, path), text)
