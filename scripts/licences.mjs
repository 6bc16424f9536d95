// What the build takes into `dist` of other packages keeps its licence there: `dist/LICENCES.txt`.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the package that a file of the build is of. */
const PACKAGE = /^(?:.*?\/)?node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/

const textOf = (folder) => {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
  if (name === undefined) throw new Error(`Expected a licence in ${folder}, which is bundled, got none`)
  return readFileSync(join(folder, name), 'utf8').trim()
}

/**
 * Packages that need a document where bundlers choose their browser build are taken into `dist` in the build that runs everywhere.
 *
 * @param {string} outDir where the licences go
 * @returns {import('esbuild').Plugin}
 */
export const licences = (outDir) => ({
  name: 'licences',
  setup(build) {
    build.initialOptions.metafile = true
    build.onEnd(({ metafile, errors }) => {
      if (errors.length > 0) return
      const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
      const folders = [...new Set(used.flatMap((input) => PACKAGE.exec(input)?.[0] ?? []))].sort()
      const texts = folders.map((folder) => `${folder.replace(/^.*node_modules\//, '')}\n\n${textOf(folder)}\n`)
      mkdirSync(outDir, { recursive: true })
      writeFileSync(
        join(outDir, 'LICENCES.txt'),
        `Parts of these packages are in the files of this folder.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`,
      )
    })
  },
})
