import { describe, expect, it } from 'vitest'
import { dataOf, pageFile } from '../../../src/formats/review/page-file.ts'
import { apply, logOf, replay, type State, sideText } from '../../../src/formats/review/state.ts'
import { accept, edit, leaveOut, note } from '../../../src/review/marks.ts'
import { merge } from '../../../src/review/moves.ts'
import { ALL, ARABIC, at, ENGLISH, fails, file, inFolders, rows, run, written } from '../../support/cli.ts'

inFolders()

/** Does something in a page, as its Save button would write it. */
function mend(name: string, ...changes: ((state: State) => ReturnType<typeof merge>)[]) {
  const page = written(name)
  const data = dataOf(page)
  const [review, ...others] = data.reviews
  const state = changes.reduce((now, change) => apply(now, change(now)!), replay(review!.document, review!.log))
  const parts = { script: '', scriptHash: '', style: '', styleHash: '', engine: '' }
  file(name, [...pageFile({ ...data, reviews: [{ document: review!.document, log: logOf(state) }, ...others] }, parts)].join(''))
}

describe('muwazi review', () => {
  it('writes a page with the rows of a document', async () => {
    const { code, err } = await run(['review', file('a.txt'), '-o', at('r.html')])
    expect([code, err]).toEqual([0, 'r.html: 4 rows to review\n'])
    expect(dataOf(written('r.html')).reviews[0]?.document).toMatchObject({
      name: 'a.txt',
      source: { language: 'ar', path: 'a.txt' },
    })
  })
  it('takes two documents, the language of the page, and pins', async () => {
    file('p.csv', `source (ar),target (en)\n${ARABIC[0]},\n`)
    await run([
      'review',
      file('s.txt', ARABIC.join('\n\n')),
      file('t.txt', ENGLISH.join('\n\n')),
      '-o',
      at('r.html'),
      '--page-language',
      'ar',
      '--pins',
      at('p.csv'),
    ])
    expect(dataOf(written('r.html'))).toMatchObject({ language: 'ar' })
    expect(dataOf(written('r.html')).reviews[0]?.document.rows[0]).toMatchObject({ origin: 'pinned', source: [0], target: [] })
  })
  it('takes many documents in one page', async () => {
    const { err } = await run(['review', file('a.txt'), file('b.txt'), file('c.txt'), '-o', at('r.html')])
    expect(err).toContain('12 rows of 3 documents to review')
    expect(dataOf(written('r.html')).reviews.map(({ document }) => document.name)).toEqual(['a.txt', 'b.txt', 'c.txt'])
  })
  it('takes a memory, and a page again', async () => {
    await run([file('a.txt'), '-o', at('m.tmx')])
    await run(['review', at('m.tmx'), '-o', at('r.html')])
    mend('r.html', (s) => merge(s, 0))
    await run(['review', at('r.html'), '-o', at('again.html')])
    expect(dataOf(written('again.html')).reviews[0]?.document.rows).toHaveLength(3)
  })
  it('takes what was done in an earlier page, and says what did not fit', async () => {
    const text = [...ARABIC, ...ENGLISH].join('\n\n')
    await run(['review', file('a.txt', text), '-o', at('r.html')])
    mend(
      'r.html',
      (s) => note(s, 0, 'why'),
      (s) => edit(s, 1, 'target', ['It was cold.']),
      (s) => accept(s, 3),
    )
    file('a.txt', text.replace(ENGLISH[3]!, 'Quite another sentence stands here.'))
    await run(['review', at('a.txt'), '--pins', at('r.html'), '-o', at('new.html')])
    const [before, after] = [dataOf(written('r.html')), dataOf(written('new.html'))]
    const [review] = after.reviews
    const state = replay(review!.document, review!.log)
    expect([review?.carried, after.key === before.key]).toEqual([{ kept: 2, lost: 1 }, true])
    expect([state.rows[0]?.note, sideText(state, state.rows[1]!, 'target'), state.rows.length]).toEqual([
      'why',
      'It was cold.',
      4,
    ])
  })
  it('takes pins of many documents: those of a page, or lines that name theirs', async () => {
    const files = [file('a.txt'), file('b.txt'), file('c.txt')]
    await run(['review', ...files, '-o', at('r.html')])
    mend('r.html', (s) => merge(s, 0))
    await run(['review', ...files, '--pins', at('r.html'), '-o', at('again.html')])
    expect(dataOf(written('again.html')).reviews.map(({ document, log }) => replay(document, log).rows.length)).toEqual([3, 4, 4])
    await run(['align', files[1]!, '-o', at('b.jsonl')])
    await run(['review', ...files, '--pins', at('b.jsonl'), '-o', at('lines.html')])
    expect(dataOf(written('lines.html')).reviews.map(({ document }) => document.rows[0]?.origin)).toEqual([
      'aligned',
      'pinned',
      'aligned',
    ])
    file('p.csv', `source (ar),target (en)\n${ARABIC[0]},${ENGLISH[0]}\n`)
    await fails(
      ['review', ...files, '--pins', at('p.csv'), '-o', at('x.html')],
      2,
      /^muwazi: Expected `document` in each pin of several documents/,
    )
  })
  it('takes nothing with --blank', async () => {
    expect(await run(['review', '--blank', '-o', at('m.html')])).toMatchObject({ code: 0, err: 'm.html: drop files into it\n' })
    expect(dataOf(written('m.html')).reviews).toEqual([])
  })
  it('weighs at most 900 kB without its data', async () => {
    await run(['review', '--blank', '-o', at('m.html')])
    expect(Buffer.byteLength(written('m.html'))).toBeLessThan(900_000)
  })
  it('asks for no network, and lets nothing run but its own program', async () => {
    await run(['review', '--blank', '-o', at('m.html')])
    expect(written('m.html')).toMatch(
      /default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; worker-src blob:/,
    )
    expect(written('m.html')).not.toMatch(/<link|<img|src=|@import|url\(/)
  })
  it('fails in one sentence', async () => {
    await fails(['review'], 2, /^muwazi: Expected a document to review, got none/)
    await fails(['review', file('a.txt'), '--blank'], 2, /^muwazi: Expected no input with `--blank`/)
    await fails(['review', file('a.txt'), '-o', at('r.txt')], 2, /^muwazi: Expected the name of the page to end in \.html/)
    await fails(
      ['review', file('x.html', '<p lang="en">Alone.</p>'), '-o', at('r.html')],
      1,
      /^muwazi: Expected text in two languages/,
    )
    await fails(['review', at('none.txt'), '-o', at('r.html')], 1, /^muwazi: /)
  })
})

describe('a page that was reviewed', () => {
  const page = async () => run(['review', file('a.txt'), '-o', at('r.html')])
  for (const extension of ['tmx', 'xlf', 'csv', 'tsv', 'jsonl'])
    it(`is converted to ${extension} as the document was aligned`, async () => {
      await page()
      await run([at('a.txt'), '-o', at(`a.${extension}`)])
      await run(['convert', at('r.html'), '-o', at(`r.${extension}`)])
      expect(written(`r.${extension}`)).toBe(written(`a.${extension}`))
    })
  it('is converted with what was mended', async () => {
    await page()
    mend(
      'r.html',
      (s) => edit(s, 0, 'target', ['The boy walked to school.']),
      (s) => merge(s, 1),
      (s) => leaveOut(s, 2),
    )
    await run(['convert', at('r.html'), '-o', at('r.tsv')])
    expect(rows(written('r.tsv'))).toEqual([
      [ARABIC[0], 'The boy walked to school.'],
      [`${ARABIC[1]}\n${ARABIC[2]}`, `${ENGLISH[1]}\n${ENGLISH[2]}`],
    ])
  })
  it('pins what was mended', async () => {
    await page()
    mend(
      'r.html',
      (s) => edit(s, 0, 'target', ['The boy walked to school.']),
      (s) => merge(s, 1),
    )
    const { err } = await run([at('a.txt'), '--pins', at('r.html'), '-o', at('a.tsv')])
    expect(err).toContain('edited-pin')
    expect(rows(written('a.tsv'))).toEqual([ALL[0], [`${ARABIC[1]}\n${ARABIC[2]}`, `${ENGLISH[1]}\n${ENGLISH[2]}`], ALL[3]])
  })
  it('is no document', async () => {
    await page()
    await fails([at('r.html'), '-o', at('x.tsv')], 1, /got a review page; `muwazi convert` reads its pairs/)
  })
  it('is told from a page to align', async () => {
    const text = `<!doctype html><html><body>${ALL.map(([a, b]) => `<p>${a}</p><p>${b}</p>`).join('')}`
    expect(rows((await run([file('x.html', text)])).out)).toEqual(ALL)
    expect((await run(['check', file('x.html', text)])).code).toBe(0)
  })
})
