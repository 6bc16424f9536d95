// The built package, for the tests that run it: built first where it is missing or older than its sources.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const root = new URL('../..', import.meta.url).pathname

/** The command of the built package. */
export const BIN = join(root, 'dist/cli/bin.js')

/** What the build writes last, and what it is made from. The build packs the lexicon itself. */
const OUTPUTS = ['dist/cli/bin.js', 'dist/index.d.ts']
const SOURCES = ['src', 'tsup.config.ts', 'package.json']
const GENERATED = /packed\.ts$/

const modified = (path: string): number[] => {
  if (GENERATED.test(path)) return []
  const stats = statSync(path)
  return stats.isDirectory() ? readdirSync(path).flatMap((name) => modified(join(path, name))) : [stats.mtimeMs]
}

/** Whether a source is newer than the build. */
export function stale(folder = root): boolean {
  const outputs = OUTPUTS.map((name) => join(folder, name))
  if (!outputs.every(existsSync)) return true
  const built = Math.min(...outputs.map((name) => statSync(name).mtimeMs))
  return SOURCES.some((name) => modified(join(folder, name)).some((time) => time > built))
}

// A folder can be made once only: workers, and runs beside each other, take turns.
const LOCK = join(tmpdir(), `muwazi-build-${createHash('sha1').update(root).digest('hex').slice(0, 12)}`)
const POLL_MS = 200
/** A lock this old was left by a run that was killed. */
const ABANDONED_MS = 240_000

const taken = (): boolean => {
  try {
    mkdirSync(LOCK)
    return false
  } catch {
    if (existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > ABANDONED_MS) rmSync(LOCK, { recursive: true, force: true })
    return true
  }
}

/** Builds the package where it is stale. */
export async function built(): Promise<void> {
  while (taken()) await setTimeout(POLL_MS)
  try {
    if (!stale()) return
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(`Expected \`npm run build\` to succeed, got ${status}:\n${stdout}${stderr}`)
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}
