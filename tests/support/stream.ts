// What the tests of `muwazi stream` share.

import type { StreamRecord } from '../../src/cli/stream-record.ts'
import { run } from './cli.ts'

/** Lines of JSON, strings as they are. */
export const json = (...values: unknown[]) =>
  values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')
export const records = (out: string): (StreamRecord & { n: number })[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
/** Runs it with one worker. */
export const stream = async (stdin: string | Uint8Array, ...flags: string[]) => {
  const seen = await run(['stream', '--jobs', '1', ...flags], { stdin })
  return { ...seen, records: seen.out === '' ? [] : records(seen.out) }
}
