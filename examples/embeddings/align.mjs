// Aligns two files with the vectors of a multilingual model as evidence beside lengths, numbers and names.
//
//   node align.mjs fr.txt en.txt --url http://localhost:11434/v1/embeddings --model bge-m3
//   node align.mjs fr.txt en.txt --folder models/multilingual-e5-small --source-language fr --target-language en

import { parseArgs } from 'node:util'
import { align, embeddingEvidence, units } from 'muwazi'
import { readPath } from 'muwazi/node'
import { httpEmbedder, localEmbedder } from './embedders.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    model: { type: 'string', default: 'bge-m3' },
    folder: { type: 'string' },
    // Short texts do not always show their language.
    'source-language': { type: 'string' },
    'target-language': { type: 'string' },
  },
})
const languages = { sourceLanguage: values['source-language'], targetLanguage: values['target-language'] }
const embed = values.folder === undefined ? httpEmbedder(values.url, values.model) : await localEmbedder(values.folder)

const [source, target] = await Promise.all(positionals.map((path) => readPath(path)))
const texts = { source, target }
// Exactly what `align` will align, in its order.
const cut = units(texts, languages)
const vectors = await Promise.all([cut.source, cut.target].map((side) => embed(side.map(({ text }) => text))))
const { segments, messages } = align(texts, { ...languages, evidence: [embeddingEvidence(...vectors)] })
for (const { source, target, confidence } of segments)
  console.log([source?.text ?? '', target?.text ?? '', confidence.toFixed(2)].join('\t'))
for (const { reason } of messages) console.error(reason)
