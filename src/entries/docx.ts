// Made by `npm run doors` from src/formats/registry.ts.

/**
 * DOCX: read into blocks, and written for readers of pairs.
 *
 * @module
 */

export * from '../formats/docx/read.ts'
export * from '../formats/docx/write.ts'
