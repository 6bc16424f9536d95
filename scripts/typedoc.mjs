// `npm run typedoc`: reads the docstrings of every entry, and fails on a warning. With `--emit docs --out FOLDER` it writes pages.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = [...readFileSync(`${root}tsup.config.ts`, 'utf8').matchAll(/'(src\/[^']+)'/g)].map((match) => match[1])

export default {
  entryPoints: built.filter((path) => !path.startsWith('src/cli/')).map((path) => root + path),
  tsconfig: `${root}tsconfig.json`,
  readme: 'none',
  emit: 'none',
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
}
