// The flags of `muwazi stream` alone.

import { choice, count, duration, type Flag, file, portion, size, words } from './flag.ts'

/** The values of the flags of `muwazi stream` that were given. */
export interface StreamFlags {
  /** Child processes. @default one for each core */
  jobs?: number | undefined
  /** Milliseconds of CPU time a document. @default 20_000 */
  timeout?: number | undefined
  /** Bytes a line. @default 8 MB */
  maxBytes?: number | undefined
  /** Bytes of heap a worker. @default 512 MB */
  memory?: number | undefined
  /** Documents a worker. @default 10_000 */
  recycle?: number | undefined
  unordered?: boolean | undefined
  explode?: boolean | undefined
  hadoop?: boolean | undefined
  /** @default 'codepoint' */
  offsets?: 'utf16' | 'codepoint' | 'utf8' | undefined
  timing?: boolean | undefined
  /** Milliseconds. @default none */
  heartbeat?: number | undefined
  errors?: string | undefined
  /** From 0 to 1. @default 1 */
  failAbove?: number | undefined
  /** URL or path of a module. */
  evidence?: string | undefined
}

const STREAM = ['stream'] as const
const WORKING = ['stream', 'batch'] as const

export const STREAM_FLAGS: readonly Flag[] = [
  { flag: '--jobs <NUMBER>', help: 'child processes that align', commands: WORKING, value: count, default: 'one for each core' },
  {
    flag: '--timeout <TIME>',
    help: 'CPU time a document, such as 500ms, 20s or 2m; by the clock five times that, where the system tells no CPU time as much',
    commands: WORKING,
    value: duration,
    default: '20s',
  },
  {
    flag: '--max-bytes <SIZE>',
    help: 'longer lines are dropped while they are read, such as 512k or 8M',
    commands: STREAM,
    value: size,
    default: '8M',
  },
  {
    flag: '--memory <SIZE>',
    help: 'heap of a child process; the program itself comes on top',
    commands: WORKING,
    value: size,
    default: '512M',
  },
  {
    flag: '--recycle <NUMBER>',
    help: 'documents after which a child process is replaced by a fresh one',
    commands: WORKING,
    value: count,
    default: '10000',
  },
  { flag: '--unordered', help: 'write records as they are ready', commands: STREAM },
  {
    flag: '--explode',
    help: 'a segment a line, as jsonl has them; what gives none goes to --errors alone',
    commands: STREAM,
  },
  { flag: '--hadoop', help: 'write key, tab, record, and read lines that begin with a key and a tab too', commands: STREAM },
  {
    flag: '--offsets <UNIT>',
    help: 'what spans count: utf16 (JavaScript, Java), codepoint (Python), utf8 (bytes)',
    commands: STREAM,
    value: choice(['utf16', 'codepoint', 'utf8']),
    default: 'codepoint',
  },
  { flag: '--timing', help: 'also write the milliseconds that each document took', commands: STREAM },
  {
    flag: '--heartbeat <TIME>',
    help: 'say on stderr, as JSON, how far it is: 10s',
    commands: STREAM,
    value: duration,
  },
  { flag: '--errors <FILE>', help: 'also write what went wrong to a file, as JSON Lines', commands: ['batch'], value: file },
  { flag: '--errors <FILE>', help: 'also write records without pairs to a file', commands: STREAM, value: file },
  {
    flag: '--fail-above <SHARE>',
    help: 'exit with 3 where more of the documents have errors: 1% or .01',
    commands: STREAM,
    value: portion,
    default: 'never',
  },
  {
    flag: '--evidence <MODULE>',
    help: 'path or URL of a module whose default export is a function of evidence',
    commands: STREAM,
    value: words,
  },
]
