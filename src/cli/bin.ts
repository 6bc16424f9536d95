#!/usr/bin/env node
import { main } from './main.ts'

// `muwazi … | head` closes our stdout early. The write that fails learns of it; without a listener Node would print a stack trace.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

process.exitCode = await main(process.argv.slice(2), {
  // Opened only by who reads it.
  get stdin() {
    return process.stdin
  },
  stdout: process.stdout,
  stderr: process.stderr,
})
