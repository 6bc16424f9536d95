// Rows of a Parquet file as Rust's implementation sees them: parquet-wasm lays them out in its memory after Arrow's C data interface.

import { readParquet, wasmMemory } from 'parquet-wasm/node'

/** A column's value: a text, a number, null, a list of them, or a struct of them. */
export type Cell = string | number | null | Cell[] | { [name: string]: Cell }

export interface WasmTable {
  /** Arrow's types by column: `u` is a text, `g` a double, `l` a 64-bit integer, `+l` a list, `+s` a struct. */
  types: Record<string, string>
  rows: { [name: string]: Cell }[]
}

// Offsets in structs of wasm32: five 64-bit numbers, then 32-bit pointers.
const ARRAY = { length: 0, offset: 16, buffers: 40, children: 44 } as const
const SCHEMA = { format: 0, name: 4, childCount: 24, children: 32 } as const

export function rowsOf(parquet: Uint8Array): WasmTable {
  const table = readParquet(parquet)
  const types: Record<string, string> = {}
  const rows: WasmTable['rows'] = []
  for (const batch of table.recordBatches()) {
    const ffi = batch.intoFFI()
    const view = new DataView(wasmMemory().buffer)
    const schema = ffi.schemaAddr()
    const array = ffi.arrayAddr()
    const pointer = (at: number): number => view.getUint32(at, true)
    const long = (at: number): number => Number(view.getBigInt64(at, true))
    const chars = (at: number): string => {
      let end = at
      while (view.getUint8(end) !== 0) end++
      return new TextDecoder().decode(new Uint8Array(view.buffer, at, end - at))
    }
    const childrenOf = (of: number) =>
      Array.from({ length: long(of + SCHEMA.childCount) }, (_, k) => pointer(pointer(of + SCHEMA.children) + 4 * k))
    const read = (schema: number, array: number, index: number): Cell => {
      const format = chars(pointer(schema + SCHEMA.format))
      const row = index + long(array + ARRAY.offset)
      const buffer = (k: number): number => pointer(pointer(array + ARRAY.buffers) + 4 * k)
      const valid = buffer(0)
      if (valid !== 0 && !((view.getUint8(valid + (row >> 3)) >> (row & 7)) & 1)) return null
      if (format === 'g') return view.getFloat64(buffer(1) + 8 * row, true)
      if (format === 'l') return long(buffer(1) + 8 * row)
      if (format === '+l') {
        const [first, end] = [view.getInt32(buffer(1) + 4 * row, true), view.getInt32(buffer(1) + 4 * row + 4, true)]
        const [element, items] = [childrenOf(schema)[0]!, pointer(pointer(array + ARRAY.children))]
        return Array.from({ length: end - first }, (_, k) => read(element, items, first + k))
      }
      if (format === 'u') {
        const start = view.getInt32(buffer(1) + 4 * row, true)
        const end = view.getInt32(buffer(1) + 4 * row + 4, true)
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
          new Uint8Array(view.buffer, buffer(2) + start, end - start),
        )
      }
      if (format !== '+s') throw new Error(`a column of the type ${format}`)
      return Object.fromEntries(
        childrenOf(schema).map((child, k) => [
          chars(pointer(child + SCHEMA.name)),
          read(child, pointer(pointer(array + ARRAY.children) + 4 * k), row),
        ]),
      )
    }
    for (const child of childrenOf(schema)) types[chars(pointer(child + SCHEMA.name))] = chars(pointer(child + SCHEMA.format))
    for (let index = 0; index < long(array + ARRAY.length); index++)
      rows.push(read(schema, array, index) as { [name: string]: Cell })
    ffi.free()
  }
  return { types, rows }
}
