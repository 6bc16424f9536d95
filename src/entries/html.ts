/**
 * HTML pages: `read` gives the blocks of a page for `align`.
 *
 * @module
 */
export { read } from '../read/html.ts'
