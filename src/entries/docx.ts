/**
 * Word documents (DOCX, ISO 29500): read into blocks, and written as a table with one column a language.
 *
 * @module
 */

export { read } from '../formats/docx/read.ts'
export { type DocxOptions, write } from '../formats/docx/write.ts'
