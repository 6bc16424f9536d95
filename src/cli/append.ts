import { kindOf, readFileBytes } from './files.ts'
import type { Options } from './flags.ts'
import { inFile } from './read-bitext.ts'
import type { Writer } from './writer.ts'

/** A writer that gives a memory with the new pairs in it: the file itself is replaced as any output is, whole. */
export function appendTo(path: string, conflict: Options['onConflict']): Writer {
  return {
    name: '`--append`',
    extensions: ['.tmx'],
    output: 'bytes',
    options: ['stripBidi'],
    async load() {
      const tmx = await import('../formats/tmx/write.ts')
      if ((await kindOf(path)) === undefined) return { write: tmx.write }
      const memory = await readFileBytes(path)
      return { write: (bitext, options) => inFile(path, () => tmx.append(memory, bitext, { ...options, conflict })) }
    },
  }
}
