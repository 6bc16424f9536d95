// Made by `npm run doors` from src/formats/registry.ts.

/**
 * Parquet: written for other programs.
 *
 * @module
 */

export * from '../formats/parquet/write.ts'
