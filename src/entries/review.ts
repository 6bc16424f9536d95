// Made by `npm run doors` from src/formats/registry.ts.

/**
 * A review page: read.
 *
 * @module
 */

export * from '../formats/review/read.ts'
