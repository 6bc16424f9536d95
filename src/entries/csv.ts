// Made by `npm run doors` from src/formats/registry.ts.

/**
 * CSV: read, and written for other programs.
 *
 * @module
 */

export * from '../formats/csv/read.ts'
export * from '../formats/csv/write.ts'
