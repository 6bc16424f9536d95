#!/usr/bin/env node
import { FILE as BATCH } from 'virtual:batch-worker'
import { FILE as STREAM } from 'virtual:stream-worker'
import { DEFAULT_MEMORY, startAhead } from '../node/workers.ts'

const argv = process.argv.slice(2)

// A worker takes longest to be ready: the first one begins before anything else of the program is loaded.
const file = argv[0] === 'stream' ? STREAM : argv[0] === 'batch' ? BATCH : undefined
const isOther = argv.some((word) => /^(?:-h|--help|--memory|--dry-run)(?:=|$)/.test(word))
const endAhead = file === undefined || isOther ? undefined : startAhead({ file, memoryLimit: DEFAULT_MEMORY })
const { main } = await import('./main.ts')

// `muwazi … | head` closes stdout early. The failed write reports it; without a listener, Node would print a stack trace.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

process.exitCode = await main(
  argv,
  {
    // Node opens stdin when it is first read.
    get stdin() {
      return process.stdin
    },
    stdout: process.stdout,
    stderr: process.stderr,
  },
  process.env,
)
endAhead?.()
