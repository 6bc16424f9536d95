// Runs every other script of this folder: each opens our files with programs that nobody here wrote.
//
// A script is run with node, gets a fresh folder as its argument, and the folder of schemas and loaders as MUWAZI_SHARED. It prints
// what it proved, the summary last, and exits with 0 or 1.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('./', import.meta.url))
const root = resolve(here, '../../..')
const shared = process.env.MUWAZI_SHARED ?? resolve(root, '../shared')

/** What the scripts open files with: how one sees that it is there, and the Debian package that brings it. */
const PROGRAMS = [
  { package: 'libxml2-utils', there: () => onPath('xmllint') },
  { package: 'omegat', there: () => existsSync('/usr/share/omegat/OmegaT.jar') },
  { package: 'translate-toolkit', there: () => runs('/usr/bin/python3', ['-c', 'import translate']) },
  {
    package: 'libreoffice-writer-nogui',
    there: () => onPath('soffice') && existsSync('/usr/lib/libreoffice/program/libswlo.so'),
  },
  { package: 'libreoffice-calc-nogui', there: () => onPath('soffice') && existsSync('/usr/lib/libreoffice/program/libsclo.so') },
  { package: 'chromium', there: () => onPath('chromium') },
  { package: 'default-jre-headless', there: () => onPath('java') },
  { package: 'python3-venv', there: () => runs('python3', ['-c', 'import ensurepip, venv']) },
  { package: 'fonts-noto-core', there: () => existsSync('/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf') },
]

const runs = (command, args, options = {}) => spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0
const onPath = (name) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)))
const missing = () => PROGRAMS.filter(({ there }) => !there()).map((program) => program.package)

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  runs('apt-get', ['update', '-qq'], { env })
  runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}

/** @returns the exit code and all that was printed */
function runScript(name) {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-client-'))
  return new Promise((done) => {
    const script = spawn(process.execPath, [join(here, name), folder], {
      cwd: root,
      env: { ...process.env, MUWAZI_SHARED: shared },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [script.stdout, script.stderr]) stream.on('data', (piece) => void (said += piece))
    script.on('close', (code) => {
      rmSync(folder, { recursive: true, force: true })
      done({ code: code ?? 1, said: said.trimEnd() })
    })
  })
}

const indented = (text) => text.replace(/^/gm, '        ')

const wanted = process.argv.slice(2)
const scripts = readdirSync(here)
  .filter((name) => name.endsWith('.mjs') && name !== 'run.mjs')
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.mjs$/, '')))
  .sort()

if (missing().length > 0 && process.getuid?.() === 0) install(missing())
const lacking = missing()
let failed = 0
let passed = 0
if (lacking.length > 0) {
  failed++
  console.log(
    `FAILED  programs: missing ${lacking.join(', ')}; as root they are installed, else say \`apt-get install ${lacking.join(' ')}\``,
  )
}
if (!existsSync(join(root, 'dist/cli/bin.js'))) {
  failed++
  console.log('FAILED  build: missing dist; run `npm run build`')
}
if (!existsSync(join(shared, 'clients/schemas'))) {
  failed++
  console.log(`FAILED  shared: missing ${join(shared, 'clients/schemas')}; MUWAZI_SHARED names the folder that has it`)
}
if (scripts.length === 0) {
  failed++
  console.log(`FAILED  scripts: none${wanted.length > 0 ? ` called ${wanted.join(', ')}` : ''} in tests/e2e/clients`)
}
if (failed === 0)
  for (const name of scripts) {
    const { code, said } = await runScript(name)
    const lines = said.split('\n')
    if (code === 0) {
      passed++
      console.log(`ok      ${name.replace(/\.mjs$/, '')}: ${lines.at(-1)}`)
      // What was not run is seen where all passed, too.
      const counts = lines.filter((line) => /\d passed\b|\bskipped\b/i.test(line))
      if (counts.length > 0) console.log(indented(counts.map((line) => line.trim()).join('\n')))
    } else {
      failed++
      console.log(`FAILED  ${name.replace(/\.mjs$/, '')}: ${lines.at(-1)}\n${indented(lines.slice(-40).join('\n'))}`)
    }
  }

console.log(`${passed} of ${scripts.length} client scripts passed`)
process.exitCode = failed === 0 ? 0 : 1
