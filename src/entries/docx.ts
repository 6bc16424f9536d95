/**
 * Word documents (DOCX, ISO 29500): read into blocks, and written as a table with one column a language.
 *
 * @module
 */
export { type DocxOptions, write } from '../exchange/docx.ts'
export { read } from '../read/docx/read.ts'
