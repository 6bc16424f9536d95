// Pages with both texts side by side.

export { type HtmlOptions, stringify, write } from '../exchange/html.ts'
