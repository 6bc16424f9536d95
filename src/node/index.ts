/**
 * muwazi with files, for Node, Deno and Bun.
 *
 * @module
 */
export type { DocumentOptions } from '../formats/document.ts'
export { type AlignAllOptions, alignAll, type Done, type Task } from './align-all.ts'
export { readPath } from './read-path.ts'
