/**
 * Subtitles in, SRT and WebVTT: cues as blocks, with their times.
 *
 * @module
 */
import type { Input, ReadFile } from '../bitext.ts'
import { readWith } from '../formats/read.ts'
import { readSubtitles } from '../formats/subtitles/read.ts'

/**
 * Reads subtitles into blocks, a cue each; times are kept as `data.start` and `data.end`, in seconds, and are evidence when two files of
 * them are aligned. Tags and position codes are not part of `text`. Cues that overlap or have bad times get a message with the line.
 *
 * @param input a string, bytes (UTF-8, UTF-16 or windows-1256) or a file with a `path`
 * @throws {MuwaziError} `bad-option` for a wrong argument, `bad-input` for bytes that are no text
 * @example
 * const bitext = align({source: read(arabic), target: read(english)})
 * bitext.segments[0]?.source?.units[0]?.data // {start: 1, end: 2.5}
 */
export function read(input: Input): ReadFile {
  return readWith(input, readSubtitles)
}
