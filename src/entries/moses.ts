// Made by `npm run doors` from src/formats/registry.ts.

/**
 * Moses, a file of lines for each language: written for other programs.
 *
 * @module
 */

export * from '../formats/moses/read.ts'
export * from '../formats/moses/write.ts'
