/** Letters of windows-1256, without tashkeel. */
export const ARABIC_1256 = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6'

/** A text in an encoding, and what of it that encoding can hold. */
export function encode(text: string, encoding: Encoding): { bytes: Uint8Array; text: string } {
  if (encoding === 'utf-8') return { bytes: new TextEncoder().encode(text), text }
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let k = 0; k < text.length; k++) view.setUint16(2 * k, text.charCodeAt(k), encoding === 'utf-16le')
    return { bytes, text }
  }
  const decoder = new TextDecoder(encoding)
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const))
  byteOf.delete('\uFFFD')
  const held = [...text].filter((one) => byteOf.has(one))
  return { bytes: Uint8Array.from(held, (one) => byteOf.get(one)!), text: held.join('') }
}
