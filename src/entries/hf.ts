// Made by `npm run doors` from src/formats/registry.ts.

/**
 * Hugging Face translation lines: read, and written for other programs.
 *
 * @module
 */

export * from '../formats/hf/read.ts'
export * from '../formats/hf/write.ts'
