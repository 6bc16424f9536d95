/**
 * muwazi with files, for Node, Deno and Bun.
 *
 * @module
 */
export { readPath } from './read-path.ts'
