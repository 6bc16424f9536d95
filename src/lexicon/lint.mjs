// Looks through entries/*.tsv for lines that are wrong or suspicious. Run by `npm run lexicon:lint`; exit code 1 when there is one.
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const ARABIC = /^[\u0621-\u063A\u0641-\u064A]+(?: [\u0621-\u063A\u0641-\u064A]+)*$/
const ENGLISH = /^[A-Za-zÀ-ſ0-9][A-Za-zÀ-ſ0-9 '’./&-]*$/

/** What is wrong with the lines of one file; `seen` holds the Arabic of the files before. */
export function lint(text, seen = new Set()) {
  const found = []
  let before = ''
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return
    const say = (reason) => void found.push({ line: at + 1, reason, text: line })
    const [arabic = '', english = '', ...rest] = line.split('\t')
    const words = english.split('|')
    if (english === '' || rest.length > 0) {
      say('expected `arabic<TAB>english|english`')
      return
    }
    if (!ARABIC.test(arabic)) say('expected plain Arabic letters on the left')
    if (arabic.replaceAll(' ', '').length < 2) say('one letter is no word')
    for (const word of words) if (!ENGLISH.test(word)) say(`expected English on the right, got \`${word}\``)
    if (words.some((word) => word.length < 2 && !/^[IaA]$/.test(word))) say('one letter is no translation')
    if (new Set(words.map((word) => word.toLowerCase())).size < words.length) say('a translation stands twice')
    if (words.length > 9) say('more than nine translations')
    if (seen.has(arabic)) say('this Arabic stands twice')
    if (arabic < before) say('not in order')
    seen.add(arabic)
    before = arabic
  })
  return found
}

/** All files of the folder, in order. */
export const files = () =>
  readdirSync(new URL('entries/', import.meta.url))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(`entries/${name}`, import.meta.url), 'utf8') }))

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const seen = new Set()
  let count = 0
  for (const { name, text } of files())
    for (const { line, reason, text: what } of lint(text, seen)) {
      console.log(`${name}:${line}: ${reason}: ${what}`)
      count++
    }
  console.log(`${seen.size} entries, ${count} to look at`)
  process.exitCode = count > 0 ? 1 : 0
}
