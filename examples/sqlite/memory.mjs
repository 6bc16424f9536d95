// A translation memory in one SQLite file, with full-text search over both languages that finds words with and without vowel marks.
//
//   node memory.mjs add memory.db article.txt story.docx     (documents with both languages, or .tmx)
//   node memory.mjs search memory.db 'المدرسه الجديدة'

import { readFileSync } from 'node:fs'
import { align } from 'muwazi'
import { readPath } from 'muwazi/node'
import { parse } from 'muwazi/tmx'
import sqlite from 'node-sqlite3-wasm'

// The index holds folded texts alone, under the row ids of the pairs.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS pairs (
    rowid INTEGER PRIMARY KEY, id TEXT UNIQUE, source TEXT NOT NULL, target TEXT NOT NULL, confidence REAL NOT NULL, document TEXT);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(source, target, content='', tokenize='unicode61');`

/**
 * A text as it is searched: FTS5 takes vowel marks for the ends of words, so they go, with tatweel; of letters that
 * writers mix up (أ إ آ ا, ى ي, ة ه) one stands for all.
 */
export const folded = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/ٱ/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')

export function openMemory(path) {
  const database = new sqlite.Database(path)
  database.exec(SCHEMA)
  return database
}

/** Adds the pairs of a bitext; one that is there already, whichever document it came from, is not added again. @returns how many are new */
export function add(database, { segments }, document, minConfidence = 0.9) {
  let added = 0
  database.exec('BEGIN')
  for (const { type, id, source, target, confidence } of segments) {
    if (type !== 'pair' || confidence < minConfidence) continue
    const values = [id, source.text, target.text, confidence, document]
    const { changes, lastInsertRowid } = database.run(
      'INSERT INTO pairs (id, source, target, confidence, document) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      values,
    )
    if (changes === 0) continue
    const row = [lastInsertRowid, folded(source.text), folded(target.text)]
    database.run('INSERT INTO words (rowid, source, target) VALUES (?, ?, ?)', row)
    added++
  }
  database.exec('COMMIT')
  return added
}

/** Pairs that hold all the words, in either language, the best first (BM25). */
export function search(database, text, limit = 10) {
  // Each word in quotes: what a person types is no query language.
  const query = (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' ')
  if (query === '') return []
  return database.all(
    'SELECT pairs.source, pairs.target, confidence, document FROM words JOIN pairs ON pairs.rowid = words.rowid WHERE words MATCH ? ORDER BY rank LIMIT ?',
    [query, limit],
  )
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [command, path, ...rest] = process.argv.slice(2)
  const database = openMemory(path)
  try {
    if (command === 'add')
      for (const file of rest) {
        const bitext = file.endsWith('.tmx') ? parse(readFileSync(file)) : align(await readPath(file))
        console.log(`${file}: ${add(database, bitext, file)} new pairs`)
      }
    else
      for (const { source, target, document } of search(database, rest.join(' ')))
        console.log(`${source}\n${target}\n(${document})\n`)
  } finally {
    database.close()
  }
}
