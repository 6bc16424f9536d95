// The workflow of examples/github-workflow, checked by GitHub's own parser, and its steps run as a runner does, in a repository with a remote.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { parse } from 'muwazi/tmx'

/** What GitHub would say of a workflow, and the workflow as it understands it. */
async function workflowOf(folder, path) {
  // Bundled, since it imports JSON as Node does not.
  const parser = join(folder, 'node_modules/.workflow-parser.cjs')
  if (!existsSync(parser))
    buildSync({
      stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: folder },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      outfile: parser,
      logLevel: 'error',
    })
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(pathToFileURL(parser).href)
  const { context, value } = parseWorkflow({ name: path, content: readFileSync(path, 'utf8') }, new NoOperationTraceWriter())
  const template = value === undefined ? { jobs: [] } : await convertWorkflowTemplate(context, value)
  return { errors: context.errors.getErrors().map(({ message }) => message), template }
}

export async function checkWorkflow({ check, folder, root, tarball }) {
  const yaml = join(root, 'examples/github-workflow/.github/workflows/memory.yml')
  const { errors, template } = await workflowOf(folder, yaml)
  check('github-workflow: GitHub takes the YAML', errors.length === 0, errors.join('; '))
  const release = await workflowOf(folder, join(root, '.github/workflows/release.yml'))
  check('release.yml: GitHub takes the YAML', release.errors.length === 0, release.errors.join('; '))
  const broken = join(folder, 'broken.yml')
  writeFileSync(broken, readFileSync(yaml, 'utf8').replace('runs-on', 'run-on'))
  check('workflows: the check fires on a misspelt key', (await workflowOf(folder, broken)).errors.length > 0)

  const [job] = template.jobs
  const steps = job.steps.filter(({ run }) => run !== undefined).map(({ run }) => run.source ?? String(run))
  const [remote, docs, home] = ['remote.git', 'docs-repository', 'runner'].map((name) => join(folder, name))
  for (const path of [join(docs, 'docs/ar/setup'), join(docs, 'docs/en/setup'), home]) mkdirSync(path, { recursive: true })
  const git = (...args) => execFileSync('git', args, { cwd: docs, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote])
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', remote)
  git('config', 'push.autoSetupRemote', 'true')

  const summary = join(home, 'summary.md')
  const env = {
    ...process.env,
    MUWAZI: tarball,
    GITHUB_STEP_SUMMARY: summary,
    npm_config_prefix: home,
    PATH: [join(home, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
  }
  /** Changes pages as an author would, and runs the job. @returns the memory that the remote has then */
  function pushed(pages) {
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(docs, 'docs', name), text)
    git('add', '.')
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '--allow-empty', '-m', 'Write')
    writeFileSync(summary, '')
    for (const step of steps) {
      const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step], {
        cwd: docs,
        env,
        encoding: 'utf8',
      })
      check(`github-workflow: ${step.trim().split('\n')[0]}`, status === 0, stderr)
    }
    const shown = spawnSync('git', ['show', 'main:memory.tmx'], { cwd: remote, encoding: 'utf8' }).stdout
    return shown === ''
      ? ''
      : parse(shown)
          .segments.map(({ source, target }) => `${source.text}|${target.text}`)
          .join('\n')
  }
  const first = pushed({
    'ar/guide.md': '# الدليل\n\nكتاب جديد على الطاولة.\n',
    'en/guide.md': '# The guide\n\nA new book on the table.\n',
    'ar/setup/start.md': 'وصل الوفد إلى القاهرة سنة 2019.\n',
    'en/setup/start.md': 'The delegation arrived in Cairo in 2019.\n',
    'ar/later.md': 'لم تترجم بعد.\n',
  })
  const wanted = [
    'الدليل|The guide',
    'كتاب جديد على الطاولة.|A new book on the table.',
    'وصل الوفد إلى القاهرة سنة 2019.|The delegation arrived in Cairo in 2019.',
  ]
  check('github-workflow: the remote has the pairs of all pages', first === wanted.join('\n'), first)
  check(
    'github-workflow: the summary names the page without a translation',
    readFileSync(summary, 'utf8').includes('docs/ar/later.md'),
  )
  const head = git('rev-parse', 'HEAD')
  pushed({})
  check(
    'github-workflow: nothing new, no commit of its own',
    git('log', '-1', '--format=%s', head.trim()).trim() === 'Update the translation memory' &&
      git('log', '-1', '--format=%s').trim() === 'Write',
  )
  const changed = pushed({ 'en/guide.md': '# The guide\n\nA new book lies on the table.\n' })
  check(
    'github-workflow: a new translation replaces the old one',
    changed === first.replace('A new book on', 'A new book lies on'),
    changed,
  )
}
