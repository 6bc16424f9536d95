import type { ReadFile, ReadOptions, TextFile } from '../../bitext.ts'
import { checkKeys, MuwaziError, show } from '../../errors.ts'
import { checkLimit, limitsOf } from '../../limits.ts'
import { decode } from '../../text/bytes.ts'
import { refuse } from '../choose.ts'
import { checkPath, withinLimits } from '../read-input.ts'
import { htmlTree } from './tree.ts'
import { htmlBlocks } from './walk.ts'

const isBytes = (value: unknown): value is Uint8Array => ArrayBuffer.isView(value) && 'BYTES_PER_ELEMENT' in value

/**
 * Reads an HTML page into blocks: what a browser shows, in the order of the page, with `lang` and `dir` as their languages. The parts of
 * a block's text lead back to the page, so that `value.slice(start, end)` is the raw stretch, tags and references included.
 * Menus, headers, footers, asides and cookie bars outside of the main part (`main`, `article`, `role="main"`) are in `furniture`, which
 * `align` leaves out and reports, unless its option `all` is set.
 *
 * @param input a string, bytes (UTF-8, UTF-16, else what the page says, else windows-1256) or a file with a `path`
 * @throws {MuwaziError} `bad-option` for a wrong argument, `bad-input` for bytes that are no text, `too-large` beyond a limit;
 *   broken markup never throws
 * @example
 * const bitext = align(read('<p lang="ar">كتاب جديد.</p><p lang="en">A new book.</p>'))
 * bitext.segments[0]?.target?.text // 'A new book.'
 */
export function read(
  input: string | Uint8Array | TextFile,
  options: Pick<ReadOptions, 'encoding' | 'headerRow' | 'limits'> = {},
): ReadFile {
  checkKeys(options, ['encoding', 'headerRow', 'limits'])
  const limits = limitsOf(options.limits)
  const file: TextFile = typeof input === 'string' || isBytes(input) ? { value: input } : input
  if (typeof file !== 'object' || file === null || (typeof file.value !== 'string' && !isBytes(file.value)))
    throw new MuwaziError('bad-option', `Expected a string, bytes or a file with a \`value\`, got ${show(input)}`)
  checkPath(file.path)
  checkLimit(limits, 'bytes', file.value.length)
  refuse(file.value, file.path)
  const { value, messages } = decode(file.value, { path: file.path, markup: true })
  // A byte order mark is no text that a page begins with.
  const tree = htmlTree(value.startsWith('\uFEFF') ? ` ${value.slice(1)}` : value, limits)
  const path = file.path === undefined ? {} : { path: file.path }
  return withinLimits({ value, ...path, ...htmlBlocks(tree, value, limits), messages }, limits)
}
