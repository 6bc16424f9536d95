import { expect, it } from 'vitest'
import * as parquet from '../../../src/entries/parquet.ts'
import { bitext } from '../../support/bitext.ts'
import { rowsOf } from '../../support/parquet-wasm.ts'

it('a Parquet file is written in groups of 100,000 rows, in pieces', () => {
  const large = bitext(...Array.from({ length: 100_001 }, (_, k): [string, string] => ['نص', `text ${k}`]))
  const pieces = [...parquet.writeChunks(large)]
  expect(pieces.length).toBe(2)
  const { rows } = rowsOf(new Uint8Array(Buffer.concat(pieces)))
  expect(rows.map(({ target }) => target)).toEqual(large.segments.map(({ target }) => target?.text))
})
