import type { VFile } from 'vfile'
import type { AlignOptions, Bitext } from '../bitext.ts'

/** Options of `align`; `format` says nothing where there is a tree already. */
export type Options = Readonly<AlignOptions> | null | undefined

/** Leaves the bitext with its file, and says there what is odd about the text. Nothing of it is fatal. */
export function report(bitext: Bitext, file: VFile): Bitext {
  file.data.bitext = bitext
  for (const { reason, place, ruleId } of bitext.messages) file.message(reason, { place, ruleId, source: 'muwazi' })
  return bitext
}
