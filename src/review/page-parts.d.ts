/** Made by bundle.mjs when the package is built. */
declare module 'virtual:review-page' {
  export const PARTS: import('../formats/review/page-file.ts').PageParts
}
