// Made by `npm run doors` from src/formats/registry.ts.

/**
 * Excel workbook: read, and written for other programs.
 *
 * @module
 */

export * from '../formats/xlsx/read.ts'
export * from '../formats/xlsx/write.ts'
