/** Made by bundle.mjs: the program of a Web Worker, as a script. */
declare module 'virtual:async-worker' {
  export const SOURCE: string
}
/** Made by bundle.mjs: where the program of a Node worker is. */
declare module 'virtual:node-worker' {
  export const FILE: URL
}
/** Made by bundle.mjs: where the program of a worker of `muwazi stream` is. */
declare module 'virtual:stream-worker' {
  export const FILE: URL
}
/** Made by bundle.mjs: where the program of a worker of `muwazi batch` is. */
declare module 'virtual:batch-worker' {
  export const FILE: URL
}
