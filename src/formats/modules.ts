// The code of each format by its folder.

export const READERS = {
  text: () => import('./text/read.ts'),
  markdown: () => import('./markdown/read.ts'),
  table: () => import('./table/read.ts'),
  html: () => import('./html/read.ts'),
  docx: () => import('./docx/read.ts'),
  subtitles: () => import('./subtitles/read.ts'),
  tmx: async () => {
    const { parse, read: stream } = await import('./tmx/tmx.ts')
    return { parse, stream }
  },
  xliff: async () => {
    const { parse, read: stream } = await import('./xliff/xliff.ts')
    return { parse, stream }
  },
  csv: async () => {
    const { parse } = await import('./csv/csv.ts')
    return { parse: (file: Uint8Array) => parse(file) }
  },
  jsonl: () => import('./jsonl/jsonl.ts'),
  xlsx: () => import('./xlsx/xlsx.ts'),
  hf: () => import('./hf/hf.ts'),
}

export const WRITERS = {
  html: () => import('./html/write.ts'),
  docx: () => import('./docx/write.ts'),
  tmx: () => import('./tmx/tmx.ts'),
  xliff: () => import('./xliff/xliff.ts'),
  csv: () => import('./csv/csv.ts'),
  jsonl: () => import('./jsonl/jsonl.ts'),
  xlsx: () => import('./xlsx/xlsx.ts'),
  hf: () => import('./hf/hf.ts'),
  moses: () => import('./moses/moses.ts'),
  parquet: () => import('./parquet/parquet.ts'),
}
