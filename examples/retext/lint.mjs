// Checks the language of both sides of pairs with plugins of retext: those of the field for English, and Arabic ones of muwazi and of one's own.
//
//   node lint.mjs article.txt        (a document with both languages, or a .tmx)

import { readFileSync } from 'node:fs'
import { align } from 'muwazi'
import { readPath } from 'muwazi/node'
import { parse } from 'muwazi/tmx'
import { lintSegments, retextArabicPunctuation, retextArabicRepeatedWords } from 'muwazi/unified'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import { visit } from 'unist-util-visit'

/** A rule of one's own: the house says «تمّ» nowhere, since Arabic has a passive. */
const retextArabicPassive = () => (tree, file) =>
  visit(tree, 'WordNode', (node) => {
    const word = node.children.map(({ value }) => value).join('')
    if (/^[وف]?تم[ّت]?ت?$/.test(word.normalize('NFC')))
      file.message(`Expected a verb in the passive, got «${word}»`, { place: node.position, source: 'house-passive' })
  })

const [path] = process.argv.slice(2)
const bitext = path.endsWith('.tmx') ? parse(readFileSync(path)) : align(await readPath(path))
const messages = await lintSegments(bitext, {
  source: [retextArabicRepeatedWords, retextArabicPunctuation, retextArabicPassive],
  target: [retextRepeatedWords, retextIndefiniteArticle, [retextQuotes, { preferred: 'straight' }]],
})
// Places are those in the file; a pair of a memory has none, but its id.
for (const { place, segment, reason, ruleId } of messages)
  console.log(`${path}:${place ? `${place.start.line}:${place.start.column}` : segment}: ${reason} (${ruleId})`)
process.exitCode = messages.length === 0 ? 0 : 1
