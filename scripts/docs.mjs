// `npm run docs`: fills the tables of docs/ from the code. Each is between two comments, `<!-- name: … -->` and `<!-- /name -->`.
// docs/formats.md is made by `npm run doors`.
// tests/unit/docs.test.ts fails where a page differs.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Modules of src/, which Node cannot import as they are. */
export async function load(...files) {
  // Inside the project, so that packages are found.
  const folder = await mkdtemp(join(root, 'node_modules/.muwazi-docs-'))
  try {
    await build({
      entryPoints: files.map((file) => join(root, file)),
      outbase: root,
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    })
    const modules = files.map((file) => import(pathToFileURL(join(folder, file.replace(/ts$/, 'mjs'))).href))
    return await Promise.all(modules)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const table = (titles, rows) => [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const code = (text) => `\`${text}\``
const escaped = (text) => text.replaceAll('|', '\\|')

const rules = ({ RULES }) =>
  table(
    ['rule', 'reports'],
    RULES.map(({ id, label, optional }) => [code(id), `${escaped(label)}${optional ? ' (only where `--rules` names it)' : ''}`]),
  )

const entries = ({ DOORS }) =>
  table(
    ['import', 'functions'],
    Object.entries(DOORS).map(([name, { values }]) => [
      code(`muwazi${name.slice(1)}`),
      values.split(/\s+/).filter(Boolean).map(code).join(', '),
    ]),
  )

function help({ COMMANDS }, { parseArguments }, words) {
  const pages = Object.keys(COMMANDS).map((command) => {
    const { text } = parseArguments([command, '--help'], 110, words)
    return `### ${code(`muwazi ${command}`)}\n\n\`\`\`\n${text.trim().replace(/ +$/gm, '')}\n\`\`\``
  })
  return pages.join('\n\n')
}

/** What stands between the comments of a name; `language` is that of the help. */
export async function sections(language = 'en') {
  const [checks, commands, cli, { arabic }, doors] = await load(
    'src/check/rules.ts',
    'src/cli/help.ts',
    'src/cli/arguments.ts',
    'src/cli/arabic/index.ts',
    'tests/support/doors.ts',
  )
  return {
    rules: rules(checks),
    entries: entries(doors),
    help: help(commands, cli, language === 'ar' ? arabic('ar').help : undefined),
  }
}

/** A page with its sections filled; a name that `sections` does not have throws. */
export function filled(page, sections) {
  return page.replace(/(<!-- (\w+): .*-->\n)[\s\S]*?(<!-- \/\2 -->)/g, (_, open, name, close) => {
    if (sections[name] === undefined) throw new Error(`Expected one of ${Object.keys(sections).join(', ')}, got ${name}`)
    return `${open}\n${sections[name]}\n\n${close}`
  })
}

/** All pages of the manual. */
export const PAGES = ['README.md', 'README.ar.md', 'CONTRIBUTING.md', 'RELEASING.md', 'SECURITY.md']
  .concat(readdirSync(join(root, 'docs'), { recursive: true }).map((name) => `docs/${name}`))
  .filter((name) => name.endsWith('.md') && existsSync(join(root, name)))
  .sort()

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = await sections()
  for (const name of PAGES) {
    const path = join(root, name)
    const page = readFileSync(path, 'utf8')
    const made = filled(page, all)
    if (made !== page) writeFileSync(path, made)
  }
}
