/**
 * Subtitles in, SRT and WebVTT: cues as blocks, with their times.
 *
 * @module
 */

export { read } from '../formats/subtitles/read.ts'
