// Made by `npm run doors` from src/formats/registry.ts.
// The readers of documents at once, for an entry that waits for none.

import { read as docx } from './docx/read.ts'
import { read as html } from './html/read.ts'
import { read as markdown } from './markdown/read.ts'
import { read as subtitles } from './subtitles/read.ts'
import { read as table } from './table/read.ts'
import { read as text } from './text/read.ts'
import { read as workbook } from './workbook/read.ts'

export const DOCUMENT_READERS = { text, markdown, html, docx, subtitles, table, workbook }
