// A folder of Markdown files, each of which holds a text and its translation, becomes one translation memory.
//
//   node memory.mjs posts memory.tmx

import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filter } from 'muwazi/check'
import { stringify } from 'muwazi/tmx'
import { remarkBitext } from 'muwazi/unified'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { read } from 'to-vfile'
import { unified } from 'unified'
import reporter from 'vfile-reporter'

const [folder, output] = process.argv.slice(2)
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkBitext, { sourceLanguage: 'ar', targetLanguage: 'en' })

const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort()
const files = []
const segments = []
for (const name of names) {
  const file = await read(join(folder, name))
  const bitext = await processor.run(processor.parse(file), file)
  // `data` goes into the memory as properties.
  segments.push(...bitext.segments.map((segment) => ({ ...segment, data: { ...segment.data, document: name } })))
  files.push(file)
}

const all = { ...files.at(-1).data.bitext, segments, messages: [] }
const sure = filter(all, { minConfidence: 0.9, drop: ['repeated-pair', 'number-mismatch'] })
await writeFile(output, stringify(sure))
// What muwazi found odd, with its place in the Markdown.
console.error(reporter(files))
console.log(`${output}: ${sure.segments.filter(({ type }) => type === 'pair').length} pairs of ${names.length} files`)
