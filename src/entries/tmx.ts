// Made by `npm run doors` from src/formats/registry.ts.

/**
 * TMX 1.4: read, and written for other programs.
 *
 * @module
 */

export * from '../formats/tmx/read.ts'
export * from '../formats/tmx/write.ts'
