/** Arabic words, with marks and presentation forms. */
export const ARABIC_WORD = /[\u0620-\u065F\u0670-\u06D3\u06D5\u0750-\u077F\uFB50-\uFDFB\uFE70-\uFEFC]+/g
/** Latin words; file names and the like are one. */
export const LATIN_WORD = /[A-Za-z\u00C0-\u024F\u0300-\u036F]+(?:['’_.-][A-Za-z\u00C0-\u024F\u0300-\u036F]+)*/g
export const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
