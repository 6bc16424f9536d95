/**
 * HTML pages: `read` gives the blocks of a page for `align`, `write` a page with both texts side by side.
 *
 * @module
 */

export { read } from '../formats/html/read.ts'
export { type HtmlOptions, stringify, write } from '../formats/html/write.ts'
