// Runs each folder of examples/ as its README says, with the packed package: node tests/e2e/clients/examples.mjs FOLDER.
//
// What needs more than npm is skipped where it is missing, and says so: MUWAZI_MODEL names the folder of a model for the local embeddings. Spark and
// Ray have scripts of their own.

import { execFile, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { align, alignUnits } from 'muwazi'
import { parse } from 'muwazi/tmx'
import { checkPages } from './support/example-pages.mjs'
import { checkWorkflow } from './support/example-workflow.mjs'
import { checks } from './support/texts.mjs'

const folder = resolve(process.argv[2] ?? 'examples-client')
const root = fileURLToPath(new URL('../../..', import.meta.url))
const { check, end } = checks('examples with the packed package')
const skip = (what, why) => console.log(`skipped ${what}: ${why}`)

mkdirSync(folder, { recursive: true })
cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
const example = (...names) => join(folder, 'examples', ...names)
const ARTICLE = readFileSync(join(root, 'fixtures/ushakov-talks/mixed.txt'), 'utf8')
writeFileSync(join(folder, 'article.txt'), ARTICLE)

// One installation for all: each example is a workspace, with the tarball in place of what the registry has.
const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]
const tarball = join(folder, execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim())
const model = process.env.MUWAZI_MODEL
const packages = readdirSync(example()).filter((name) => existsSync(example(name, 'package.json')))
for (const name of packages) {
  const path = example(name, 'package.json')
  const { optionalDependencies, ...wanted } = JSON.parse(readFileSync(path, 'utf8'))
  wanted.name = `example-${name}`
  wanted.dependencies.muwazi = `file:${tarball}`
  if (model !== undefined) Object.assign(wanted.dependencies, optionalDependencies)
  writeFileSync(path, JSON.stringify(wanted))
}
const devDependencies = { '@actions/workflow-parser': '^0.3.61' }
const whole = { private: true, workspaces: ['examples/*'], dependencies: { muwazi: `file:${tarball}` }, devDependencies }
writeFileSync(join(folder, 'package.json'), JSON.stringify(whole))
execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' })

const env = { ...process.env, PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter) }
/** Runs a program in the folder, beside whatever this process serves. */
const run = (program, ...args) =>
  new Promise((done) => {
    execFile(program, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28 }, (error, out, err) =>
      done({ code: error?.code ?? 0, out, err }),
    )
  })
const node = (...args) => run(process.execPath, ...args)

function checkImports() {
  const lacking = packages.flatMap((name) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'examples', name, 'package.json')),
    )
    const has = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const sources = readdirSync(join(root, 'examples', name)).filter((file) => /\.(?:m?js|jsx)$/.test(file))
    const code = sources.map((file) => readFileSync(join(root, 'examples', name, file), 'utf8')).join('\n')
    const imported = [...code.matchAll(/(?:from |import\()'((?:@[^/']+\/)?[^./'][^/']*)/g)].map((match) => match[1])
    return imported.filter((one) => !one.startsWith('node:') && !has.includes(one)).map((one) => `${name}: ${one}`)
  })
  check(`${packages.length} packages name all that they import`, lacking.length === 0 && packages.length > 4, lacking.join(', '))
  const all = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((one) => one.isDirectory())
  const mute = all.filter(({ name }) => !existsSync(join(root, 'examples', name, 'README.md'))).map(({ name }) => name)
  check(`${all.length} folders have a README`, mute.length === 0, mute.join(', '))
}

async function checkSqlite() {
  const memory = (...args) => node(example('sqlite/memory.mjs'), ...args)
  writeFileSync(join(folder, 'school.txt'), 'كَتَبَ المُعَلِّمُ الدَّرسَ في المدرسة.\n\nThe teacher wrote the lesson at school.\n')
  const { out } = await memory('add', 'memory.db', 'article.txt', 'school.txt')
  check('sqlite: takes the pairs of two documents', /article\.txt: 20 new[\s\S]*school\.txt: 1 new/.test(out), out)
  const again = await memory('add', 'memory.db', 'article.txt')
  check('sqlite: takes no pair twice', again.out === 'article.txt: 0 new pairs\n', again.out)
  for (const words of ['كتب المعلم', 'كَتَبَ', 'المـــعلم المدرسه', 'teacher']) {
    const found = await memory('search', 'memory.db', words)
    check(`sqlite: finds ${words}`, found.out.includes('The teacher wrote'), found.out + found.err)
  }
  const none = await memory('search', 'memory.db', '" OR NEAR(')
  check('sqlite: takes no word for a query language', none.code === 0 && none.out === '', none.out + none.err)
}

async function checkUpload() {
  const port = 20_000 + (process.pid % 20_000)
  const child = spawn(process.execPath, [example('upload/server.mjs')], {
    env: { ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((done) => child.stdout.once('data', done))
  const response = await fetch(`http://localhost:${port}/align?name=article.txt`, { method: 'POST', body: ARTICLE })
  const pairs = await response.json()
  check(
    'upload: answers with the pairs of the article',
    response.status === 200 && pairs.length === 20,
    JSON.stringify(pairs).slice(0, 200),
  )
  child.kill()
}

// Lines of like lengths without a word in common, of which one side lacks some: lengths say little, vectors all.
const FRENCH = ['Le chat dort.', 'Il pleut fort.', 'La porte grince.', 'Nous avons faim.', 'Tout est calme.', 'Elle chante bien.']
const ENGLISH = [
  'The door creaks.',
  'We are hungry.',
  'All is quiet now.',
  'She sings well.',
  'Good night to you.',
  'See you later.',
]
const MEANT = [
  [2, 0],
  [3, 1],
  [4, 2],
  [5, 3],
]

const NAMED = ['--source-language', 'fr', '--target-language', 'en']

async function checkEmbeddings() {
  writeFileSync(join(folder, 'fr.txt'), `${FRENCH.join('\n\n')}\n`)
  writeFileSync(join(folder, 'en.txt'), `${ENGLISH.join('\n\n')}\n`)
  const wanted = MEANT.map(([s, t]) => `${FRENCH[s]}|${ENGLISH[t]}`).join('\n')
  const paired = ({ out }) =>
    out
      .split('\n')
      .map((line) => line.split('\t').slice(0, 2))
      .filter(([source, target]) => source && target)
      .map((pair) => pair.join('|'))
      .join('\n')
  // A stand-in for a model: texts that mean the same have one vector, all others stand at right angles. It answers in another order.
  const meaning = (text) => {
    const [s, t] = [FRENCH.indexOf(text), ENGLISH.indexOf(text)]
    const found = MEANT.findIndex((pair) => pair[0] === s || pair[1] === t)
    return found !== -1 ? found : s !== -1 ? 4 + s : 10 + t
  }
  const asked = []
  const server = createServer(async (request, response) => {
    const { model, input } = JSON.parse(Buffer.concat(await request.toArray()).toString())
    asked.push({ model, input, key: request.headers.authorization })
    const data = input.map((text, index) => ({
      index,
      embedding: Array.from({ length: 16 }, (_, k) => (k === meaning(text) ? 1 : 0)),
    }))
    response.end(JSON.stringify({ data: data.reverse() }))
  })
  await new Promise((done) => server.listen(0, done))
  const url = `http://localhost:${server.address().port}/v1/embeddings`
  const got = await node(example('embeddings/align.mjs'), 'fr.txt', 'en.txt', '--url', url, '--model', 'stand-in', ...NAMED)
  server.close()
  check('embeddings: pairs what the vectors say', paired(got) === wanted, `${got.out}${got.err}`)
  const bare = alignUnits(FRENCH, ENGLISH).filter(({ source, target }) => source.length > 0 && target.length > 0)
  check(
    'embeddings: the texts alone say something else',
    JSON.stringify(bare.map((one) => [...one.source, ...one.target])) !== JSON.stringify(MEANT),
  )
  check(
    'embeddings: asks once for each side',
    asked.map(({ model, input }) => `${model} ${input.length}`).join() === 'stand-in 6,stand-in 6',
  )
  const refused = await node(example('embeddings/align.mjs'), 'fr.txt', 'en.txt', '--url', `${url}/none`, ...NAMED)
  check('embeddings: says so where nobody answers', refused.code === 1 && refused.out === '', refused.out)
  if (model === undefined) return skip('embeddings from a folder', 'MUWAZI_MODEL names no model in ONNX')
  const local = await node(example('embeddings/align.mjs'), 'fr.txt', 'en.txt', '--folder', model, ...NAMED)
  check('embeddings: pairs what the model in the folder says', paired(local) === wanted, `${local.out}${local.err}`)
}

async function checkMarkdown() {
  mkdirSync(join(folder, 'posts/2024'), { recursive: true })
  const table = '| الاسم | Name |\n|---|---|\n| كتاب جديد | A new book |\n| بيت قديم | An old house |\n'
  writeFileSync(join(folder, 'posts/terms.md'), `---\ntitle: none of the text\n---\n\n${table}`)
  writeFileSync(
    join(folder, 'posts/2024/trip.md'),
    '# الرحلة\n\nوصل الوفد إلى القاهرة. ووقّع الطرفان العقد.\n\n# The trip\n\nThe delegation arrived in Cairo. Both parties signed the contract.\n',
  )
  writeFileSync(join(folder, 'posts/repeat.md'), 'ووقّع الطرفان العقد.\n\nBoth parties signed the contract.\n')
  const { out, err } = await node(example('markdown/memory.mjs'), 'posts', 'posts.tmx')
  const memory = existsSync(join(folder, 'posts.tmx')) ? parse(readFileSync(join(folder, 'posts.tmx'))).segments : []
  const texts = memory.map(({ source, target }) => `${source.text}|${target.text}`)
  for (const wanted of ['كتاب جديد|A new book', 'الرحلة|The trip', 'ووقّع الطرفان العقد.|Both parties signed the contract.'])
    check(`markdown: has ${wanted} once`, texts.filter((one) => one === wanted).length === 1, texts.join('\n') + err)
  check('markdown: leaves the front matter out', !texts.some((one) => one.includes('none of the text')))
  check(
    'markdown: says from which document a pair is',
    memory.some(({ data }) => data['x-document'] === '2024/trip.md'),
    JSON.stringify(memory[0]),
  )
  check('markdown: counts', out === `posts.tmx: ${memory.length} pairs of 3 files\n`, out)
}

async function checkRetext() {
  writeFileSync(
    join(folder, 'odd.txt'),
    'ذهب إلى إلى البيت, ثم نام.\n\nتمّ توقيع العقد.\n\nHe went to an house, then slept.\n\nThe “contract” was was signed.\n',
  )
  const odd = await node(example('retext/lint.mjs'), 'odd.txt')
  for (const [place, rule] of [
    ['1:5', 'retext-arabic-repeated-words'],
    ['3:1', 'house-passive'],
    ['5:12', 'retext-indefinite-article'],
    ['7:16', 'retext-repeated-words'],
    ['7:5', 'retext-quotes'],
  ])
    check(
      `retext: reports ${rule} at ${place}`,
      new RegExp(`^odd\\.txt:${place}: .+ \\(${rule}\\)$`, 'm').test(odd.out),
      odd.out + odd.err,
    )
  check('retext: exits with 1', odd.code === 1)
  const good = await node(example('retext/lint.mjs'), 'school.txt')
  check('retext: finds nothing in good text', good.code === 0 && good.out === '', good.out + good.err)
}

async function checkParallel() {
  const lines = [ARTICLE, 'كتاب جديد.\n\nA new book.'].map((text, k) => JSON.stringify({ id: `d${k}`, text }))
  writeFileSync(join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`)
  const parallel = await run('bash', example('parallel.sh'), 'articles.jsonl')
  if (parallel.err.includes('parallel: command not found')) skip('parallel.sh', 'GNU parallel is not installed')
  else {
    const records = parallel.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    check(
      'parallel: a record for each line',
      records.map(({ id, segments }) => `${id} ${segments.length}`).join() === 'd0 20,d1 1',
      parallel.out.slice(0, 200) + parallel.err,
    )
  }
}

checkImports()
await checkSqlite()
await checkUpload()
await checkEmbeddings()
await checkMarkdown()
await checkRetext()
await checkParallel()
await checkWorkflow({ check, folder, root, tarball })
await checkPages({ check, folder, article: align(ARTICLE), vite: join(folder, 'node_modules/vite/bin/vite.js') })
end()
