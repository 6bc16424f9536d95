#!/usr/bin/env node
import { main } from './main.ts'

// `muwazi … | head` closes stdout early. The failed write reports it; without a listener, Node would print a stack trace.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

process.exitCode = await main(
  process.argv.slice(2),
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
