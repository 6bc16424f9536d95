// What the client tests share: where things are, running a program, saying what was proven.

import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const clients = join(process.env.MUWAZI_SHARED ?? join(root, '../shared'), 'clients')

/** The folder named on the command line. */
export const work = resolve(process.argv[2] ?? '.')
mkdirSync(work, { recursive: true })

/** Runs a script of the clients; its exit code proves nothing for OmegaT. */
export function client(script, args, env = {}) {
  const { stdout, stderr, status, error } = spawnSync(join(clients, script), args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  })
  if (error) throw error
  return { stdout, stderr, status }
}

let failures = 0

/** One line for what was proven, or what was not. */
export function prove(what, holds, detail = '') {
  if (!holds) failures++
  console.log(
    `${holds ? 'ok     ' : 'FAILED '} ${what}${holds || !detail ? '' : `\n        ${String(detail).slice(0, 2000).replaceAll('\n', '\n        ')}`}`,
  )
}

process.on('exit', (code) => {
  if (code === 0 && failures > 0) process.exitCode = 1
})

/** Where two lists of pairs part. */
export function firstDifference(got, wanted) {
  const at = wanted.findIndex((pair, index) => JSON.stringify(pair) !== JSON.stringify(got[index]))
  return `${got.length} and ${wanted.length} pairs; pair ${at}: got ${JSON.stringify(got[at])?.slice(0, 400)}, wanted ${JSON.stringify(wanted[at])?.slice(0, 400)}`
}

/** What Translate Toolkit reads of a file: `[source, target]` of each unit. */
export function toolkit(path) {
  const { stdout } = client('load_translate_toolkit.py', ['--src', 'ar', '--trg', 'en', '--all', path])
  const { first = [], error } = JSON.parse(stdout)
  return { pairs: first.map(({ source, target }) => [source, target]), error }
}
