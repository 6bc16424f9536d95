// A DOCX that inflates to 300 MB: slow by nature.

import { constants, deflateRawSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from '../../../../src/entries/docx.ts'
import { filesOf, p, readDocx, run } from '../../../support/docx-files.ts'

/** A DOCX whose document is 300 MB of spaces: deflated once, and the very same blocks again and again. */
function bomb(): Uint8Array {
  const block = deflateRawSync(new Uint8Array(2 ** 20).fill(0x20), { finishFlush: constants.Z_FULL_FLUSH })
  const content = new Uint8Array(block.length * 300 + 2)
  for (let k = 0; k < 300; k++) content.set(block, k * block.length)
  content.set([3, 0], block.length * 300)
  const bytes = zipSync({ ...filesOf({}), 'word/document.xml': [content, { level: 0 }] } as Zippable)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === content.length) {
      view.setUint16(at + 10, 8, true)
      view.setUint32(at + 24, 300 * 2 ** 20, true)
    }
  return bytes
}

it('styles on styles, 20,000 of them, say what the last one says', () => {
  const count = 20_000
  const all = Array.from({ length: count }, (_, k) => [
    `<w:style w:styleId="s${k}"><w:name w:val="${k === 0 ? 'heading 2' : `s${k}`}"/><w:basedOn w:val="s${k - 1}"/></w:style>`,
    p(run('نص'), `<w:pStyle w:val="s${k}"/>`),
  ])
  const { blocks } = readDocx({ styles: all.map(([style]) => style).join(''), body: all.map(([, body]) => body).join('') })
  expect(blocks.filter(({ kind, depth }) => kind === 'heading' && depth === 2)).toHaveLength(count)
})

describe('a zip bomb', () => {
  it('is refused before it goes off', () => {
    const bytes = bomb()
    expect(bytes.length).toBeLessThan(2 ** 20)
    expect(() => read(bytes)).toThrow(
      /^Expected at most 500 times the bytes of a member of a ZIP archive in `word\/document.xml`/,
    )
  })
})
