import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { builtIn, type LearnOptions, type LearnPair, learn, parse } from '../../../src/lexicon/index.ts'
import { learnWith } from '../../../src/lexicon/learn.ts'

const pair = (source: string, target: string): LearnPair => ({
  source: { text: source, language: 'ar' },
  target: { text: target, language: 'en' },
})
const WORDS =
  `خطاف:hook مكون:component حالة:state مصفوفة:array متغير:variable دالة:function مستخدم:user زر:button صفحة:page نموذج:form
  خادم:server ملف:file مجلد:folder نافذة:window قائمة:menu مفتاح:key شبكة:network ذاكرة:memory شاشة:screen رابط:link`
    .split(/\s+/)
    .map((word) => word.split(':') as [string, string])
/** A hundred pairs, each of three words in the order of neither side, within the same frame. */
const CORPUS = Array.from({ length: 100 }, (_, i) => {
  const three = [i, i * 3 + 1, i * 7 + 2 + Math.floor(i / 20)].map((at) => WORDS[at % WORDS.length]!)
  return pair(
    `هذا هو ${three.map(([arabic]) => `ال${arabic}`).join(' و')} في ذلك`,
    `This is the ${three
      .map(([, english]) => english)
      .reverse()
      .join(' of the ')} in it`,
  )
})
const own: LearnOptions = { lexicon: false }
const read = (pairs: Iterable<LearnPair>, options: LearnOptions = own) =>
  Object.fromEntries([...learn(pairs, options).entries].map(([key, found]) => [key, found.map(({ word }) => word).join('|')]))

describe('learn', () => {
  it('finds which words translate each other, by their keys', () => {
    const found = read(CORPUS)
    expect(found).toMatchObject({ خطاف: 'hook', مكون: 'component', متغير: 'variabl', نموذج: 'form' })
    expect(Object.keys(found).length).toBeLessThanOrEqual(WORDS.length)
  })
  it('leaves function words out', () => {
    const found = read(CORPUS)
    for (const word of ['هذا', 'هو', 'في', 'ذلك']) expect(found).not.toHaveProperty(word)
    expect(Object.values(found).join('|').split('|')).not.toContain('the')
  })
  it('gives probabilities below 1 as weights', () => {
    for (const found of learn(CORPUS, own).entries.values())
      for (const { weight } of found) expect(weight > 0.3 && weight < 1).toBe(true)
  })
  it('gives the same result twice', () => expect([...learn(CORPUS, own).entries]).toEqual([...learn(CORPUS, own).entries]))
  it('keeps the key of the built-in lexicon for a word', () => {
    const pairs = CORPUS.map(({ source, target }) => pair(source!.text.replaceAll('المستخدم', 'لمستخدميهم'), target!.text))
    expect(learn(pairs).entries.get('مستخدم')?.[0]?.word).toBe('user')
  })
  it('removes clitics where the word also occurs without them', () => {
    const pairs = CORPUS.map(({ source, target }, i) =>
      pair(source!.text.replace(/و?الخطاف/, i % 2 ? 'خطاف' : 'بخطاف'), target!.text),
    )
    expect(read(pairs)).toMatchObject({ خطاف: 'hook' })
  })
  it('puts Arabic first, whichever side it is on', () => {
    const turned = CORPUS.map(({ source, target }) => ({ source: target, target: source }))
    expect(learn(turned, own).languages).toEqual(['ar', 'en'])
    expect(read(turned)).toEqual(read(CORPUS))
  })
  it('skips segments without counterpart and pairs in other languages', () => {
    const more = [
      { source: CORPUS[0]!.source, target: null },
      { source: CORPUS[0]!.source, target: { text: 'crochet', language: 'fr' } },
    ]
    expect(read([...CORPUS, ...more, ...more, ...more])).toEqual(read(CORPUS))
  })
  it('learns nothing from nothing, from one pair, or from pairs at random', () => {
    expect(read([])).toEqual({})
    expect(read(CORPUS.slice(0, 1))).toEqual({})
    const shifted = CORPUS.map(({ source }, i) =>
      pair(source!.text, `unrelated${(i * 17) % 5} words${(i * 11) % 7} here${(i * 5) % 9}`),
    )
    expect(read(shifted)).toEqual({})
  })
  it('skips words that both sides spell alike', () =>
    expect(
      Object.keys(read(CORPUS.map(({ source, target }) => pair(`${source!.text} React`, `${target!.text} React`)))),
    ).not.toContain('react'))
  it('spells entries as the texts do', () => {
    const pairs = CORPUS.map(({ source, target }) =>
      pair(source!.text.replaceAll('نموذج', 'أنموذج'), target!.text.replaceAll('variable', 'variables')),
    )
    const { learned } = learnWith(pairs, { lexicon: builtIn(), ...own })
    expect(learned.find(({ key }) => key === 'انموذج')?.spelling).toBe('أنموذج')
    expect(learned.find(({ key }) => key === 'متغير')?.translations[0]?.spelling).toBe('variables')
  })
  it.each([1, 2.5, Number.NaN])('refuses minCount %s', (minCount) =>
    expect(() => learn([], { minCount })).toThrow(`Expected \`minCount\` to be an integer from 2, got \`${minCount}\``),
  )
  it('refuses an unknown option', () => expect(() => learn([], { min: 2 } as LearnOptions)).toThrow('got `min`'))
})

describe('muwazi learn', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muwazi-learn-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)
  const run = async (...argv: string[]) => {
    const said = { out: '', err: '' }
    const output = (name: 'out' | 'err') => ({
      write: (text: string, done: () => void) => {
        said[name] += text
        done()
      },
    })
    const code = await main(argv, { stdin: (async function* () {})(), stdout: output('out'), stderr: output('err') })
    return { code, ...said }
  }
  const rows = CORPUS.map(({ source, target }) => `${source!.text}\t${target!.text}\n`).join('')
  writeFileSync(at('memory.tsv'), `ar\ten\n${rows}`)
  writeFileSync(at('little.tsv'), 'ar\ten\nعقد\tcontract\n')

  it('writes the result of `learn` to a file that --lexicon reads', async () => {
    expect(await run('learn', at('memory.tsv'), '-o', at('mine.tsv'))).toMatchObject({ code: 0, out: '' })
    const read = parse(readFileSync(at('mine.tsv'), 'utf8'))
    const said = learn(CORPUS)
    expect(new Set(read.entries.keys())).toEqual(new Set(said.entries.keys()))
    for (const [key, found] of said.entries)
      for (const [n, { word, weight }] of found.entries()) {
        expect(read.entries.get(key)?.[n]?.word).toBe(word)
        expect(read.entries.get(key)?.[n]?.weight).toBeCloseTo(weight, 1)
      }
    writeFileSync(at('a.txt'), 'الخطاف دالة.\n')
    writeFileSync(at('b.txt'), 'A hook is a function.\n')
    expect(await run('beads', at('a.txt'), at('b.txt'), '--lexicon', at('mine.tsv'))).toMatchObject({ code: 0 })
  })
  it('writes to stdout', async () => expect((await run('learn', at('memory.tsv'), '-q')).out).toMatch(/^# ar → en: \d+ words/))
  it('reports too few pairs', async () =>
    expect(await run('learn', at('little.tsv'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/got 1 pair and no certain word/),
    }))
  it.each([
    ['no memory', [], /got none/],
    ['a file of no known kind', ['memory.docx'], /Expected a memory that ends in one of .*\.tmx/],
    ['an output that is read', [at('memory.tsv'), '-o', at('memory.tsv')], /which is read too/],
    ['a flag of another command', [at('memory.tsv'), '--pins', 'x'], /Expected a flag of `muwazi learn`/],
  ])('refuses %s', async (_, argv, reason) =>
    expect(await run('learn', ...argv)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(reason) }),
  )
})
