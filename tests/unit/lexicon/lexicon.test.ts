import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownWords } from '../../../src/align/model/known-words.ts'
import { digestOf } from '../../../src/align/score/digest.ts'
import { align } from '../../../src/index.ts'
import { packedLexicon } from '../../../src/lexicon/built-in.ts'
import { builtIn, fromJSON, lookup, merge, parse, stem, toJSON } from '../../../src/lexicon/index.ts'
import { files, lint } from '../../../src/lexicon/lint.mjs'

const { entries } = builtIn()
const words = (word: string) => lookup(word).map((one) => one.word)

describe('the entries', () => {
  const seen = new Set<string>()
  it.each(files().map(({ name, text }) => [name, text] as const))('%s is clean', (_, text) =>
    expect(lint(text, seen)).toEqual([]),
  )
  it.each([
    ['no tabulator', 'عقد contract'],
    ['Latin on the left', 'contract\tعقد'],
    ['Arabic on the right', 'عقد\tعقد'],
    ['one letter', 'ع\tcontract'],
    ['a direction mark', '\u200fعقد\tcontract'],
    ['a translation twice', 'عقد\tcontract|Contract'],
    ['an entry twice', 'عقد\tcontract\nعقد\tdecade'],
    ['no order', 'عقد\tcontract\nبيت\thouse'],
    ['ten translations', `عقد\t${Array.from({ length: 10 }, (_, i) => `word${i}`).join('|')}`],
  ])('lint sees %s', (_, text) => expect(lint(text)).not.toEqual([]))
  it('are more than ten thousand single words', () =>
    expect([...entries.keys()].filter((key) => !key.includes(' ')).length).toBeGreaterThan(10_000))
  it('take at most 250 KB, packed and zipped', () =>
    expect(
      gzipSync(readFileSync(new URL('../../../src/lexicon/packed.ts', import.meta.url)), { level: 9 }).length,
    ).toBeLessThanOrEqual(250_000))
})

describe('lookup', () => {
  it.each([
    ['مدرسة', 'school'],
    ['وبالمدرسة', 'school'],
    ['المدارس', 'school'],
    ['سيكتبونها', 'write'],
    ['مستشفياتهم', 'hospital'],
    ['أصدقائه', 'friend'],
    ['بأموالنا', 'money'],
    ['يقولون', 'say'],
    ['للحكومة', 'government'],
    ['كِتَابُهُ', 'book'],
    ['والمكتبات', 'library'],
    ['ﻣﺪﺭﺳﺔ', 'school'],
  ])('%s is %s', (arabic, english) => expect(words(arabic)).toContain(stem(english, 'en')[0]))
  it('finds terms of several words', () => expect(entries.get('الامم المتحدة')?.map(({ word }) => word)).toContain('unit nation'))
  it('is empty for an unknown word', () => expect(lookup('خطغزظ')).toEqual([]))
  it('uses the lexicon that is passed', () => expect(lookup('بالمكوك', parse('مكوك\tshuttle'))[0]?.word).toBe('shuttl'))
  it('gives weights between 0 and 1', () => {
    for (const { weight } of lookup('عقد')) expect(weight > 0 && weight < 1).toBe(true)
  })
})

describe('stem', () => {
  it.each([
    ['studies studied studying study'],
    ['children child'],
    ['organise organize organised organizing'],
    ['organisation organization organisations'],
    ['wrote written writing write'],
    ['hoping hoped hope'],
    ['running ran run'],
    ['boxes box'],
    ["teachers' teacher's teachers teacher"],
    ['labour labor labours labored'],
    ['honourable honorable'],
    ['centre center centres centers'],
    ['defence defense defences'],
    ['travelled traveled travelling travels'],
    ['counsellor counselor'],
    ['dialogue dialog dialogues'],
    ['programme program programmes'],
    ['judgement judgment'],
    ['horsemen horseman'],
  ])('%s are one', (line) => expect(new Set(line.split(' ').map((word) => stem(word, 'en')[0])).size).toBe(1))
  it.each([
    ['ship sheep'],
    ['write ride'],
    ['state station'],
    ['four for'],
    ['source sorcery'],
    ['spell spel'],
    ['specimen speciman'],
    ['fence fens'],
  ])('%s are two', (line) => expect(new Set(line.split(' ').map((word) => stem(word, 'en')[0])).size).toBe(2))
  it('folds a word of another language', () => expect(stem('Études', 'fr')).toEqual(['etudes']))
  it('begins with the word itself', () => expect(stem('وبالمدرسة', 'ar')[0]).toBe('وبالمدرسة'))
})

// Surface forms, spelt as Arabic spells them.
const CONJUNCTIONS = ['', 'و', 'ف']
const PRONOUNS = ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'نا', 'ي']
const PLURALS = ['', 'ات', 'ون', 'ين', 'ان']
/** ل before ال swallows the alef: ل + البيت is للبيت, and before a ل of the word one goes: ل + الليل is لليل. */
const withArticle = (preposition: string, word: string) =>
  preposition === 'ل' ? `لل${word.replace(/^ل/, '')}` : `${preposition}ال${word}`
/** Before a pronoun ة opens to ت, ى becomes ا, a last ء takes a seat. */
const withPronoun = (word: string, pronoun: string) =>
  `${word.replace(/ة$/, 'ت').replace(/ى$/, 'ا').replace(/اء$/, 'ائ')}${pronoun}`
/** ة goes before ات and opens before the endings of a dual (مدرستان, مدرستين); no word on ة takes ون. */
const withPlural = (word: string, plural: string) => {
  if (plural === '' || (plural === 'ون' && word.endsWith('ة'))) return word
  if (plural === 'ات') return word.replace(/ة$/, '') + plural
  return word.replace(/ة$/, 'ت') + plural
}

describe('surface forms', () => {
  const plain = files()
    .filter(({ name }) => /^(?:common-nouns|law|politics|economy|computing|medicine|home|war)\.tsv$/.test(name))
    .flatMap(({ text }) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .map((line) => line.split('\t')[0] ?? '')
    // Nouns of three letters and more that bear a plural; what ends in another letter of weakness spells its plural in its own way.
    .filter((word) => !word.includes(' ') && word.length > 2 && !word.startsWith('ال') && !/[اويئؤ]$/.test(word))
  const entry = fc.constantFrom(...plain)
  const finds = (surface: string, word: string) => {
    const stems = stem(surface, 'ar')
    expect(stems, `${surface} of ${word}`).toContain(stem(word, 'ar')[0])
    // The packed form leaves out what shorter stems and skeletons find.
    if (entries.has(stem(word, 'ar')[0] ?? '')) expect(lookup(surface), surface).not.toEqual([])
  }
  const RUNS = { numRuns: 2000, seed: 1 }
  it('with conjunction, preposition and article', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...CONJUNCTIONS),
        fc.constantFrom('', 'ب', 'ك', 'ل'),
        fc.boolean(),
        entry,
        (c, p, article, word) => finds(c + (article ? withArticle(p, word) : p + word), word),
      ),
      RUNS,
    ))
  it('with a pronoun', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...CONJUNCTIONS),
        fc.constantFrom('', 'ب', 'ل', 'ك'),
        entry,
        fc.constantFrom(...PRONOUNS),
        (c, p, word, pronoun) => finds(c + p + withPronoun(word, pronoun), word),
      ),
      RUNS,
    ))
  it('in the plural and the dual', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...CONJUNCTIONS),
        fc.constantFrom('', 'ب', 'ل', 'ك'),
        fc.boolean(),
        entry.filter((word) => !/[ىء]$/.test(word)),
        fc.constantFrom(...PLURALS),
        (c, p, article, word, plural) => {
          const many = withPlural(word, plural)
          finds(c + (article ? withArticle(p, many) : p + many), word)
        },
      ),
      RUNS,
    ))
  it('in the plural with a pronoun', () =>
    fc.assert(
      fc.property(
        entry.filter((word) => !/[ىء]$/.test(word)),
        fc.constantFrom(...PRONOUNS),
        (word, pronoun) => finds(withPlural(word, 'ات') + pronoun, word),
      ),
      RUNS,
    ))
})

describe('merge', () => {
  it('has the words of all lexicons; those of the last one come first, with its weights', () => {
    const merged = merge(parse('عقد\tdecade|contract\nبيت\thouse'), parse('عقد\tcontract'))
    expect(merged.entries.get('عقد')?.map(({ word }) => word)).toEqual(['contract', 'decad'])
    expect(merged.entries.get('عقد')?.[0]).toEqual(parse('عقد\tcontract').entries.get('عقد')?.[0])
    expect(merged.entries.get('بيت')).toHaveLength(1)
  })
  it('leaves out lexicons of other languages', () =>
    expect(merge(parse('بيت\thouse'), parse('chat\tcat', { languages: ['fr', 'en'] })).entries.size).toBe(1))
  it('changes none of them', () => {
    const first = parse('عقد\tdecade')
    merge(first, parse('عقد\tcontract'))
    expect(first.entries.get('عقد')).toHaveLength(1)
  })
  it('takes the built-in one', () => expect(merge(builtIn(), parse('خطغزظ\tzork')).entries.size).toBe(entries.size + 1))
  it('needs at least one lexicon', () => expect(() => merge()).toThrow('Expected lexicons to merge, got none'))
})

describe('the packed form', () => {
  const packed = packedLexicon()
  const parts = [...entries.values()].flatMap((found) => found.flatMap(({ word }) => [word, ...word.split(' ')]))
  it('has the entries of the plain one, in their order', () => {
    expect([...packed.entries.keys()]).toEqual([...entries.keys()])
    for (const [key, found] of entries) if (packed.entries.get(key) !== found) throw new Error(key)
    expect(packed.entries.size).toBe(entries.size)
  })
  it.each(['', 'خطغزظ', 'zork', '\n', '|', ' '])('has no entry %j', (word) => {
    expect(packed.entries.has(word)).toBe(false)
    expect(packed.entries.get(word)).toBeUndefined()
    expect(digestOf(packed).keys.get(word)).toBeUndefined()
  })
  it('knows the keys of each word as they are found in the plain one', () => {
    const [plain, indexed] = [digestOf(builtIn()), digestOf(packed)]
    const differ = [...new Set([...parts, 'zork'])].filter(
      (word) => plain.keys.get(word)?.join() !== indexed.keys.get(word)?.join(),
    )
    expect(differ).toEqual([])
    expect([indexed.heads, indexed.seconds]).toEqual([plain.heads, plain.seconds])
  })
  it('knows the same phrases', () => expect(knownWords(packed, 'ar').phrases).toEqual(knownWords(builtIn(), 'ar').phrases))
})

describe('a lexicon is plain data', () => {
  it('has a real Map, which survives structuredClone', () => {
    const copy = structuredClone(builtIn())
    expect(copy.entries).toBeInstanceOf(Map)
    expect(copy).toEqual(builtIn())
    expect(lookup('وبالمدرسة', copy)).toEqual(lookup('وبالمدرسة'))
  })
  it('reaches a Worker whole', async () => {
    const worker = new Worker(
      "const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage(workerData.entries.get('كتاب'))",
      { eval: true, workerData: builtIn() },
    )
    const [found] = await once(worker, 'message')
    expect(found).toEqual(entries.get('كتاب'))
  })
  it('goes through JSON', () => {
    const json = JSON.stringify(toJSON(builtIn()))
    expect(fromJSON(JSON.parse(json))).toEqual(builtIn())
    expect(toJSON(parse('عقد\tcontract'))).toEqual({ languages: ['ar', 'en'], entries: [['عقد', [['contract', 0.65]]]] })
  })
  it.each([
    [null, 'got `null`'],
    [{ languages: ['ar', 'en'] }, 'got an object'],
    [{ languages: ['ar'], entries: [] }, 'got an object'],
    [{ languages: ['ar', 'en'], entries: [['عقد', [['contract', 2]]]] }, 'Expected `entries[0]`'],
    [{ languages: ['ar', 'en'], entries: [['عقد', 'contract']] }, 'Expected `entries[0]`'],
    [{ languages: ['ar', 'en'], entries: [['عقد', []], 7] }, 'Expected `entries[1]`'],
  ])('is not %j', (json, reason) => expect(() => fromJSON(json as never)).toThrow(reason))
  it('names the repair for a lexicon that lost its Map', () => {
    const lost = JSON.parse(JSON.stringify(builtIn()))
    for (const use of [() => lookup('كتاب', lost), () => merge(builtIn(), lost), () => align('x', { lexicon: lost })])
      expect(use).toThrow(/got an object; a lexicon goes through JSON by `toJSON` and `fromJSON`$/)
  })
  it('has weights in (0, 1), also where a caller made it', () =>
    expect(() =>
      align('x', {
        lexicon: { languages: ['ar', 'en'], entries: new Map([['عقد', [{ word: 'contract', weight: Number.NaN }]]]) },
      }),
    ).toThrow('in (0, 1) for `عقد`'))
})
