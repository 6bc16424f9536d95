// `npm run site`: installs what the site needs where it is missing, makes the reference, builds the pages into site/dist, and checks their links.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const site = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

function run(command, args, cwd) {
  const begin = performance.now()
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } })
  if (status !== 0) process.exit(status ?? 1)
  console.log(`${args.at(-1)}: ${((performance.now() - begin) / 1000).toFixed(1)} s`)
}

if (!existsSync(join(site, 'node_modules/astro'))) run('npm', ['ci', '--no-fund', '--no-audit'], site)
if (!existsSync(join(root, 'dist/index.js'))) run('npm', ['run', 'build'], root)
run(process.execPath, ['scripts/reference.mjs'], site)
run(process.execPath, ['node_modules/astro/astro.js', 'build', '--force'], site)
run(process.execPath, ['scripts/links.mjs'], site)
