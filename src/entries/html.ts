// Made by `npm run doors` from src/formats/registry.ts.

/**
 * HTML: read into blocks, and written for readers of pairs.
 *
 * @module
 */

export * from '../formats/html/read.ts'
export * from '../formats/html/write.ts'
