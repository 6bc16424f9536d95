// What the build takes into `dist` of other packages keeps its licence there: `dist/LICENCES.txt`.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the package that a file of the build is of. */
const PACKAGE = /^(?:.*?\/)?node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/

/** The files of programs that are built first, and stand in `dist` as strings: the Web Worker, the review page. */
const inside = new Set()

/** Notes what a program that goes into the build as a string was made from. @param {import('esbuild').Metafile} metafile */
export function noteInside(metafile) {
  for (const { inputs } of Object.values(metafile.outputs)) for (const input of Object.keys(inputs)) inside.add(input)
}

/** What licences say, for packages that name theirs and ship no copy. */
const TEXTS = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
}

/** The licence of a package: its file or, where it ships none, what its package.json says of it. */
function textOf(folder) {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
  if (name !== undefined) return readFileSync(join(folder, name), 'utf8').trim()
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const holder = typeof author === 'object' ? author.name : author
  if (!Object.hasOwn(TEXTS, license) || !holder) throw new Error(`Expected a licence in ${folder}, which is bundled, got none`)
  return `(${license}, as its package.json says)\n\nCopyright (c) ${holder}\n\n${TEXTS[license]}`
}

/**
 * Packages that need a document where bundlers choose their browser build are taken into `dist` in the build that runs everywhere, and so is what
 * workers and the review page are made from.
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
      const used = [...Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)), ...inside]
      // A package may be reached by two ways to one folder.
      const folders = new Map(
        used.flatMap((input) => PACKAGE.exec(input)?.[0] ?? []).map((one) => [one.replace(/^.*node_modules\//, ''), one]),
      )
      const texts = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, folder]) => `${name}\n\n${textOf(folder)}\n`)
      mkdirSync(outDir, { recursive: true })
      writeFileSync(
        join(outDir, 'LICENCES.txt'),
        `Parts of these packages are in the files of this folder. The lexicon, the rules and the lists of words are muwazi's own.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`,
      )
    })
  },
})
