// Packs entries/*.tsv into packed.ts. Run by `npm run lexicon` before each build.
//
// An Arabic spelling is one entry, whatever file it stands in; both sides are folded and stemmed here, so that loading need not. Left out is
// what is found without an entry: words whose stem has all of their translations, names whose consonants are the English name's.
// Layout, four texts of lines: keys in front coding (a letter, a to z, says how many letters they share with the key before), words that stand in
// several entries in front coding (A–Z), and, a line an entry, their numbers (two characters each) and the words that stand there alone.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const here = new URL('./', import.meta.url)
const { outputFiles } = await build({
  stdin: {
    contents: ['text/fold', 'languages/stem-arabic', 'languages/stem-english', 'languages/skeleton']
      .map((name) => `export * from '../${name}.ts'`)
      .join('\n'),
    resolveDir: here.pathname,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  write: false,
})
const script = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)

/** Maximum number of translations of a word; the commonest come first. */
const MAX_TRANSLATIONS = 8

const entries = new Map()
for (const file of readdirSync(new URL('entries/', here))
  .filter((name) => name.endsWith('.tsv'))
  .sort())
  for (const line of readFileSync(new URL(`entries/${file}`, here), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [arabic, english] = line.split('\t')
    const key = arabic.split(' ').map(script.foldArabic).join(' ')
    const entry = entries.get(key) ?? { words: [], plain: [], file }
    for (const word of english.split('|')) {
      const stem = word
        .split(/[\s-]+/)
        .map(script.stemEnglish)
        .filter((part) => part !== '')
        .join(' ')
      if (!entry.words.includes(stem) && entry.words.length < MAX_TRANSLATIONS) {
        entry.words.push(stem)
        entry.plain.push(word)
      }
    }
    entries.set(key, entry)
  }

/** A name that the skeletons of both scripts find: so many consonants and more, alike, by the file that it stands in. */
const NAMES = { 'places.tsv': 3, 'family-names.tsv': 3, 'first-names.tsv': 4, 'scripture-names.tsv': 4, 'organisations.tsv': 4 }
const isSkeleton = (key, { plain, file }) => {
  const skeleton = script.arabicSkeleton(key)
  if (NAMES[file] === undefined || skeleton.length < NAMES[file] || key.includes(' ')) return false
  return plain.every((word) => /^[A-Z][a-z]+$/.test(word) && script.latinSkeletons(word.toLowerCase()).includes(skeleton))
}
/** The stem that a word goes back to by losing an ending or the article, where that stem has all of its translations. */
const stemOf = (key, { words }) => {
  if (key.includes(' ')) return undefined
  const stem = script.stemArabic(key).find((one) => one !== key && entries.has(one))
  const shorter = stem !== undefined && (key.startsWith(stem) || key === `ال${stem}`)
  return shorter && words.every((word) => entries.get(stem).words.includes(word)) ? stem : undefined
}
const all = entries.size
const needed = new Set()
for (const key of [...entries.keys()].sort((a, b) => b.length - a.length)) {
  if (needed.has(key)) continue
  const entry = entries.get(key)
  const stem = stemOf(key, entry)
  if (stem !== undefined) needed.add(stem)
  if (stem !== undefined || isSkeleton(key, entry)) entries.delete(key)
}

const counts = new Map()
for (const { words } of entries.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
const occurs = (word) => counts.get(word) ?? 0
// A long phrase, or a fourth choice that no other word shares, is hardly ever met.
const RARE = 3
const LONG = 2
for (const entry of entries.values())
  entry.words.splice(
    0,
    Infinity,
    ...entry.words.filter((word, i) => i === 0 || ((i < RARE || occurs(word) > 1) && word.split(' ').length <= LONG)),
  )

const keys = [...entries.keys()].sort()
const times = new Map()
for (const { words } of entries.values()) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
const shared = [...times]
  .filter(([, count]) => count > 1)
  .map(([word]) => word)
  .sort()
const number = new Map(shared.map((word, i) => [word, i]))

const front = (list, base) => {
  let before = ''
  return list.map((word) => {
    let same = 0
    while (same < Math.min(before.length, 25) && before[same] === word[same]) same++
    before = word
    return String.fromCharCode(base + same) + word.slice(same)
  })
}
// Two characters: the second from ! to ~ without the backslash and the quote that a string would have to escape, the first on into Latin-1.
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((char) => !'\\"'.includes(char))
const HIGH = [...DIGITS, ...Array.from({ length: 90 }, (_, i) => String.fromCharCode(0xa1 + i))]
if (shared.length > HIGH.length * DIGITS.length)
  throw new Error(`Expected at most ${HIGH.length * DIGITS.length} shared words, got ${shared.length}`)
const digits = (n) => HIGH[Math.floor(n / DIGITS.length)] + DIGITS[n % DIGITS.length]
// Arabic letters as ASCII: half the bytes.
const letters = [...new Set(keys.join(''))].filter((letter) => letter !== ' ').sort()
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#$%&*+'
const ascii = (line) => [...line].map((letter) => (letters.includes(letter) ? LATIN[letters.indexOf(letter)] : letter)).join('')

const parts = {
  letters: letters.join(''),
  keys: front(keys, 97)
    .map((line) => line[0] + ascii(line.slice(1)))
    .join('\n'),
  shared: front(shared, 65).join('\n'),
  numbers: keys
    .map((key) =>
      entries
        .get(key)
        .words.filter((word) => number.has(word))
        .map((word) => digits(number.get(word)))
        .join(''),
    )
    .join('\n'),
  alone: keys
    .map((key) =>
      entries
        .get(key)
        .words.filter((word) => !number.has(word))
        .join('|'),
    )
    .join('\n'),
}
writeFileSync(
  new URL('packed.ts', here),
  `// Made by pack.mjs from entries/*.tsv; not to be edited.\n${Object.entries(parts)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}\n`)
    .join('')}`,
)
console.log(`${all} Arabic stems, ${keys.length} packed`)
