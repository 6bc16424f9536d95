// What goes out of the page: the same writers with the same options as on the command line, so that the bytes are the same.

import { misuse } from '../errors.ts'
import { write as csv } from '../formats/csv/write.ts'
import type { Format } from '../formats/format.ts'
import { write as jsonl } from '../formats/jsonl/write.ts'
import type { Contents, Writer } from '../formats/load.ts'
import { reviewsBitext } from '../formats/review/bitext.ts'
import type { Review } from '../formats/review/page-file.ts'
import type { ExportOptions } from '../formats/review/segments.ts'
import { write as tmx } from '../formats/tmx/write.ts'
import { write as xliff } from '../formats/xliff/write.ts'
import { write as xlsx } from '../formats/xlsx/write.ts'

const WRITERS: Readonly<Record<string, Writer['write']>> = {
  tmx: (bitext, options) => tmx(bitext, options),
  xliff: (bitext, options) => xliff(bitext, options),
  csv: (bitext, options) => csv(bitext, options),
  tsv: (bitext, options) => csv(bitext, { ...options, delimiter: '\t' }),
  jsonl: (bitext, options) => jsonl(bitext, options),
  xlsx: (bitext, options) => xlsx(bitext, options),
}

const isDone = (contents: Contents): contents is Uint8Array | Promise<Uint8Array> =>
  contents instanceof Uint8Array || contents instanceof Promise

/** The bytes of an export. */
export async function exported(
  reviews: readonly Review[],
  format: Format | undefined,
  options: ExportOptions,
): Promise<Uint8Array> {
  const write = WRITERS[format?.name ?? '']
  if (write === undefined) throw misuse(`Expected one of ${Object.keys(WRITERS).join(', ')}, got ${format?.name}`)
  const bitext = reviewsBitext(reviews, options)
  const path = bitext.source.path
  const contents = write(bitext, format?.name === 'jsonl' && path !== undefined ? { document: path } : {})
  if ('source' in contents) throw misuse('Expected a format of one file')
  return isDone(contents) ? contents : new TextEncoder().encode([...contents].join(''))
}
