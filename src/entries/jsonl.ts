// Made by `npm run doors` from src/formats/registry.ts.

/**
 * JSON Lines: read, and written for other programs.
 *
 * @module
 */

export * from '../formats/jsonl/read.ts'
export * from '../formats/jsonl/write.ts'
