// Made by `npm run doors` from src/formats/registry.ts.

/**
 * XLIFF 1.2: read, and written for other programs.
 *
 * @module
 */

export * from '../formats/xliff/read.ts'
export * from '../formats/xliff/write.ts'
