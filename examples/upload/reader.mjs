// A thread for one upload: reads a document into blocks, or a file of pairs. Whoever started it may end it.

import { parentPort, workerData } from 'node:worker_threads'
import { MuwaziError } from 'muwazi'
import { parse as parseCsv } from 'muwazi/csv'
import { read } from 'muwazi/documents'
import { parse as parseJsonl } from 'muwazi/jsonl'
import { parse as parseTmx } from 'muwazi/tmx'
import { parse as parseXliff } from 'muwazi/xliff'

const PAIRS = { tmx: parseTmx, xlf: parseXliff, xliff: parseXliff, jsonl: parseJsonl, csv: parseCsv }

const { value, name, limits } = workerData
const extension = name.split('.').at(-1).toLowerCase()
try {
  const parse = Object.hasOwn(PAIRS, extension) ? PAIRS[extension] : undefined
  parentPort.postMessage(parse ? { bitext: parse(value, { limits }) } : { file: read({ value, path: name }, { limits }) })
} catch (error) {
  if (!(error instanceof MuwaziError)) throw error
  parentPort.postMessage({ refused: { code: error.code, message: error.message } })
}
