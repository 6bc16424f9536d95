/**
 * muwazi with files, for Node, Deno and Bun.
 *
 * @module
 */
export type { DocumentOptions } from '../formats/document.ts'
export { readPath } from './read-path.ts'
