// The decoders of the runtime. Node takes the bytes 0x80 to 0x9F of windows-1252, which are quotes and dashes, for C1 controls up to its version 23.

/** Characters of windows-1252 at 0x80 to 0x9F; the five bytes without a character become C1 controls (WHATWG Encoding Standard). */
export const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const C1 = /[\u0080-\u009f]/g

/** Gives windows-1252 the characters that a decoder left as C1 controls. */
export const withoutC1 = (text: string): string => text.replace(C1, (char) => WINDOWS_1252_HIGH[char.charCodeAt(0) - 0x80]!)

export type Decoder = Pick<InstanceType<typeof TextDecoder>, 'decode'>

/**
 * A decoder of an encoding by its label.
 *
 * @throws {RangeError} where the runtime does not know the label
 */
export function decoderOf(label: string, options: { fatal?: boolean; ignoreBOM?: boolean } = {}): Decoder {
  const decoder = new TextDecoder(label, options)
  if (decoder.encoding !== 'windows-1252') return decoder
  return { decode: (bytes, streaming) => withoutC1(decoder.decode(bytes, streaming)) }
}
