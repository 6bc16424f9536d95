// A Web Worker of one's own: files come in, are read, aligned and written here, and a TMX goes back. The page only waits.

import { align, MuwaziError } from 'muwazi'
import { readBlob } from 'muwazi/documents'
import { parse, stringify } from 'muwazi/tmx'

/** A file's bitext: what holds pairs is parsed, all else is aligned. */
async function bitextOf(file, onProgress) {
  if (/\.tmx$/i.test(file.name)) return parse(new Uint8Array(await file.arrayBuffer()))
  return align(await readBlob(file), { onProgress })
}

addEventListener('message', async ({ data: files }) => {
  try {
    const bitexts = []
    for (const [k, file] of files.entries())
      bitexts.push(await bitextOf(file, (done) => postMessage({ done: (k + done) / files.length })))
    const segments = bitexts.flatMap((bitext) => bitext.segments)
    postMessage({ done: 1, tmx: stringify({ ...bitexts[0], segments }, { minConfidence: 0.9 }) })
  } catch (error) {
    // What was wrong with a file is one sentence; all else is a fault, and the page hears it as `error`.
    if (!(error instanceof MuwaziError)) throw error
    postMessage({ refused: error.message })
  }
})
