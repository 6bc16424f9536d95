/**
 * HTML pages: `read` gives the blocks of a page for `align`, `write` a page with both texts side by side.
 *
 * @module
 */
export { type HtmlOptions, stringify, write } from '../exchange/html.ts'
export { read } from '../read/html.ts'
