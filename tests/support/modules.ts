import { MIXED } from './cli.ts'

/** A module of its source, as a URL. */
export const moduleOf = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`

/** Evidence that says nothing, but does to some texts what no evidence should. */
export const POISON = moduleOf(`
export default (source) => {
  const has = (word) => source.some((text) => text.includes(word))
  if (has('HANG')) for (;;);
  if (has('CRASH')) process.exit(7)
  if (has('FULL')) for (const all = [];;) all.push(new Array(1000).fill({}))
  if (has('THROW')) throw new Error('so it is')
  if (has('WHO')) throw new Error(\`worker \${process.pid}.\`)
  return () => 0
}`)
/** A text that {@link POISON} knows. */
export const poisoned = (word: string) => `${word} ${MIXED}`
