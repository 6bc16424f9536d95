// Made by `npm run doors` from src/formats/registry.ts.

/**
 * Subtitles: read into blocks.
 *
 * @module
 */

export * from '../formats/subtitles/read.ts'
