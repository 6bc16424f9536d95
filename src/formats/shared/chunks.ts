import { MuwaziError } from '../../errors.ts'

/** What `stringify` does with the chunks of `write`. */
export function joinChunks(chunks: Iterable<string>): string {
  try {
    return [...chunks].join('')
  } catch (cause) {
    // 2^29 − 24 code units in V8.
    if (!(cause instanceof RangeError)) throw cause
    throw new MuwaziError(
      'bad-input',
      'Expected a text that fits into one string, got a longer one; use `write` and its chunks',
      {
        cause,
      },
    )
  }
}
