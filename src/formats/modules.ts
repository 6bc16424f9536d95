// Made by `npm run doors` from src/formats/registry.ts.

export const READERS = {
  tmx: () => import('./tmx/read.ts'),
  xliff: () => import('./xliff/read.ts'),
  csv: () => import('./csv/read.ts'),
  jsonl: () => import('./jsonl/read.ts'),
  xlsx: () => import('./xlsx/read.ts'),
  hf: () => import('./hf/read.ts'),
  review: () => import('./review/read.ts'),
  text: () => import('./text/read.ts'),
  markdown: () => import('./markdown/read.ts'),
  html: () => import('./html/read.ts'),
  docx: () => import('./docx/read.ts'),
  subtitles: () => import('./subtitles/read.ts'),
  table: () => import('./table/read.ts'),
  workbook: () => import('./workbook/read.ts'),
}

export const WRITERS = {
  tmx: () => import('./tmx/write.ts'),
  xliff: () => import('./xliff/write.ts'),
  csv: () => import('./csv/write.ts'),
  jsonl: () => import('./jsonl/write.ts'),
  xlsx: () => import('./xlsx/write.ts'),
  hf: () => import('./hf/write.ts'),
  moses: () => import('./moses/write.ts'),
  parquet: () => import('./parquet/write.ts'),
  html: () => import('./html/write.ts'),
  docx: () => import('./docx/write.ts'),
}
