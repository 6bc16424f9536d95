import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from '../../../src/entries/csv.ts'
import { cellText } from '../../../src/formats/shared/read-segment.ts'
import { guard, unguard } from '../../../src/formats/shared/records.ts'
import { ARABIC, anyPairs, anyText, bitext, ENGLISH, pairWith, said, side, texts } from '../../support/bitext.ts'

const two = { writeColumns: ['source', 'target'] } as const
const writes = (pair: [string | null, string | null], csv: string, options = {}) =>
  expect(stringify(bitext(pair), { ...two, ...options })).toBe(`source${csv.includes('\t') ? '\t' : ','}target${csv}`)
const reads = (table: string, pairs: [string | null, string | null][]) => expect(texts(parse(table))).toEqual(pairs)

describe('a CSV that we write', () => {
  it('looks like this', () => {
    const { segments, ...rest } = bitext([ARABIC, 'He said: "Hello, world"'], ['وحيد', null])
    expect(stringify({ ...rest, segments: segments.map((segment, i) => ({ ...segment, id: `${i}` })) }).split('\r\n')).toEqual([
      'id,kind,source,target,confidence,origin,flags,document,index,source_language,target_language',
      `0,paragraph,${ARABIC},"He said: ""Hello, world""",0.97,aligned,,,0,ar,en`,
      '1,paragraph,وحيد,,0.97,aligned,,,1,ar,en',
      '',
    ])
  })
  it('may be a TSV, with LF and no quoting', () =>
    writes(['قال "نعم", ثم', '"No"'], '\nقال "نعم", ثم\t"No"\n', { delimiter: '\t' }))
  it('escapes a backslash, tab and line ends in a TSV', () =>
    writes(['أ\tب\\', 'a\nb\r'], '\nأ\\tب\\\\\ta\\nb\\r\n', { delimiter: '\t' }))
  it('has no formula guard in a TSV', () => writes(['=1', '-A1!(x)'], '\n=1\t-A1!(x)\n', { delimiter: '\t' }))
  it('has a byte order mark when asked', () => expect(stringify(bitext(), { bom: true })).toMatch(/^\ufeffid,/))
  it('has the columns that are chosen, in that order', () =>
    expect(stringify(bitext(['أ', 'a']), { writeColumns: ['target', 'confidence', 'source'] })).toBe(
      'target,confidence,source\r\na,0.97,أ\r\n',
    ))
  it('has the languages in its titles when asked', () =>
    expect(stringify(bitext(['أ', 'a']), { ...two, header: 'tags' })).toBe('source (ar),target (en)\r\nأ,a\r\n'))
  it('names its rows by document and place, what is left out included', () => {
    const some = bitext(['أ', 'a'], ['ب', 'b'], ['ج', 'c'])
    some.segments[0]!.confidence = 0.1
    some.segments[2]!.data = { document: 'other.txt', index: 7 }
    const writeColumns = ['document', 'index', 'source', 'target'] as const
    const rows = stringify(some, { writeColumns, document: 'a.txt', minConfidence: 0.5 })
    expect(rows).toBe('document,index,source,target\r\na.txt,1,ب,b\r\nother.txt,7,ج,c\r\n')
    expect(parse(rows).segments.map(({ data }) => data)).toEqual([
      { document: 'a.txt', index: 1 },
      { document: 'other.txt', index: 7 },
    ])
  })
  it('calls the columns as Sketch Engine wants them', () => {
    const saudi = { ...bitext(['أ', 'a']), source: { language: 'ar-SA' } }
    expect(stringify(saudi, { ...two, header: 'names' })).toBe('Arabic,English\r\nأ,a\r\n')
    expect(parse('Arabic,English\r\nأ,a\r\n')).toMatchObject({
      source: { language: 'ar', dir: 'rtl' },
      target: { language: 'en' },
    })
  })
  it('drops lone surrogates, and counts them', () =>
    expect(said((onMessage) => stringify(bitext(['أ\ud800', '\udc00a\u{1f600}']), { onMessage }))).toEqual([
      'dropped-character: 2 lone surrogates, which UTF-8 cannot hold, were dropped',
    ]))
  it('has no formula in it', () => {
    const formulas = [
      '=1+1',
      '+7',
      '@SUM(A1)',
      '＝1',
      '＋1',
      '＠x',
      '-(1)',
      "-cmd|' /C calc'!A0",
      '-A1&B1',
      '-"x"',
      '\t=1',
      '\r=1',
    ]
    for (const formula of formulas) expect(guard(formula)).toBe(`'${formula}`)
    for (const text of ['- نعم', '-نعم', '-1.5', '-١٢٫٥', '-5%', '-', '—نعم', "'نعم'", ' =1', '1=1'])
      expect(guard(text)).toBe(text)
    writes(['=HYPERLINK("x")', '- No'], '\r\n"\'=HYPERLINK(""x"")",- No\r\n')
    writes(['=1', '+1'], '\r\n=1,+1\r\n', { formulaGuard: false })
  })
  it('gives each string its guard back, also one that looks guarded', () =>
    fc.assert(
      fc.property(anyText, (text) => unguard(guard(text)) === text),
      { numRuns: 300 },
    ))
})

describe('a CSV read back', () => {
  for (const delimiter of [',', '\t'] as const)
    it(`is the same for any Unicode but lone surrogates, with ${JSON.stringify(delimiter)}`, () => {
      fc.assert(
        fc.property(anyPairs, fc.boolean(), (pairs, bom) => {
          const kept = pairs
            .map((pair) => pair.map((text) => cellText(text.replace(/\p{Cs}/gu, ''))))
            .filter(([source, target]) => source ?? target)
          // In a TSV, a cell between quotation marks that has doubled ones inside is one that a spreadsheet quoted.
          if (delimiter === '\t' && pairs.flat().some((text) => /^"[\s\S]*""[\s\S]*"$/.test(text))) return
          expect(texts(parse(stringify(bitext(...pairs), { delimiter, bom })))).toEqual(kept)
        }),
        { numRuns: 300 },
      )
    })
  it('has no text in a cell that looks empty', () =>
    expect(texts(parse('ar,en\nنعم, \n \u00a0,No\n , \n'))).toEqual([
      ['نعم', null],
      [null, 'No'],
    ]))
  it('keeps ids, kinds, confidence, origin, flags and both languages', () => {
    const written = pairWith({
      id: 'x-1',
      kind: 'heading',
      confidence: 0.8125,
      origin: 'pinned',
      flags: ['moved', 'identical-copy'],
      source: side('أ', 'ar-SA'),
    })
    const again = parse(stringify({ ...written, source: { language: 'ar-SA' } }))
    expect(again.segments[0]).toMatchObject({
      id: 'x-1',
      kind: 'heading',
      confidence: 0.8125,
      origin: 'pinned',
      flags: ['moved', 'identical-copy'],
      source: { language: 'ar-SA', dir: 'rtl' },
    })
  })
  it('may have its columns moved, further ones added, LF, `;` and a decimal comma', () => {
    const { segments } = parse(
      `\ufeffnote;target (en);confidence;source (ar)\nok;"a;b";0,75;أ\n\n;${ENGLISH.replace(';', '')};x;${ARABIC}\n`,
    )
    expect(segments.map(({ source, target, confidence }) => [source?.text, target?.text, confidence])).toEqual([
      ['أ', 'a;b', 0.75],
      [ARABIC, ENGLISH, 1],
    ])
  })
  it('may be of any tool that names two languages', () => reads('id,ar,en\n1,نعم,Yes', [['نعم', 'Yes']]))
  it('may come in bytes, UTF-16 too', () =>
    expect(
      texts(
        parse(
          new Uint8Array([
            0xff,
            0xfe,
            ...new Uint8Array(new Uint16Array([...'ar\ten\nب\tb'].map((c) => c.charCodeAt(0))).buffer),
          ]),
        ),
      ),
    ).toEqual([['ب', 'b']]))
  it('may come in windows-1256, as an Arabic Excel saves it', () => {
    const { segments, messages } = parse(
      new Uint8Array([...'ar;en\r\n'].map((c) => c.charCodeAt(0)).concat([0xe4, 0xda, 0xe3, 0x3b, 0x59, 0x65, 0x73])),
    )
    expect(segments.map(({ source, target }) => [source?.text, target?.text])).toEqual([['نعم', 'Yes']])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['encoding'])
  })
  it('keeps its UTF-8 when a byte is broken', () => {
    const bytes = new TextEncoder().encode('ar,en\nنعم نعم,Yes?\n')
    bytes[bytes.indexOf(0x3f)] = 0xff
    expect(texts(parse(bytes))).toEqual([['نعم نعم', 'Yes\ufffd']])
  })
  it('may say what parts its cells', () => reads('sep=;\r\nar;en\r\nنعم;"Yes, sir"\r\n', [['نعم', 'Yes, sir']]))
  it('may be ragged', () =>
    reads('id,source,target,notes\n1,نعم,Yes\n2,لا,No,x,y,z\n3,وحيد', [
      ['نعم', 'Yes'],
      ['لا', 'No'],
      ['وحيد', null],
    ]))
  it('may have Arabic titles', () => reads('الانجليزية,العربية\nYes,نعم\n', [['Yes', 'نعم']]))
  it('may have no titles, and is read with a message', () => {
    const { source, target, segments, messages } = parse('نعم;Yes\nلا;No\n')
    expect([source.language, target.language, segments.length]).toEqual(['ar', 'en', 2])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['untitled-columns'])
  })
  it.each([
    'Term,Translation,Part of speech\ndoor,باب,noun\npen,قلم,noun\n',
    'Phrase,Translated phrase\ndoor,باب\npen,قلم\n',
    'msgid,msgstr\ndoor,باب\npen,قلم\n',
    'lang1_text,lang2_text,score\ndoor,باب,0.9\npen,قلم,0.8\n',
  ])('may be short, below titles that name no language: %j', (table) =>
    reads(table, [
      ['door', 'باب'],
      ['pen', 'قلم'],
    ]),
  )
  it('may be one row below such titles', () => reads('sentence1,sentence2\nDoor,باب\n', [['Door', 'باب']]))
  it('may have quoted cells over many lines', () =>
    reads('source,target\r\n"نعم\r\n""هنا""","Yes,\nhere"\r\n', [['نعم\r\n"هنا"', 'Yes,\nhere']]))
  it('may part its cells by any character, and escape quotation marks by a backslash', () => {
    reads('English|Arabic\nDoor|باب\nPen, red|قلم أحمر\n', [
      ['Door', 'باب'],
      ['Pen, red', 'قلم أحمر'],
    ])
    reads('English^Arabic\nDoor^باب\n', [['Door', 'باب']])
    reads('English,Arabic\n"He said \\"go\\", now","قال \\"اذهب\\" \\\\ الآن"\nPen,قلم\n', [
      ['He said "go", now', 'قال "اذهب" \\ الآن'],
      ['Pen', 'قلم'],
    ])
    reads('English,Arabic\n"C:\\",قرص\n"D:\\","قرص ""آخر"" هنا"\n', [
      ['C:\\', 'قرص'],
      ['D:\\', 'قرص "آخر" هنا'],
    ])
    expect(texts(parse('ar:en\nنعم:Yes\n', { delimiter: ':' }))).toEqual([['نعم', 'Yes']])
  })
  it('may have empty rows and a project above its titles, which is told', () => {
    const { segments, messages } = parse('\n\nProject X,,\n,,\nEnglish,Arabic\nDoor,باب\n')
    expect(segments.map(({ source, target, line }) => [source?.text, target?.text, line])).toEqual([['Door', 'باب', 6]])
    expect(messages.map(({ reason }) => reason)).toEqual(['2 rows are left out: above the titles'])
  })
  it('in more than two languages is read in Arabic and English, or in those that are named', () => {
    const table = 'en,fr,ar\nDoor,Porte,باب\n'
    expect(parse(table)).toMatchObject({
      source: { language: 'en' },
      target: { language: 'ar' },
      messages: [{ ruleId: 'third-language', reason: 'Read as en and ar; further columns are left out: `fr`' }],
    })
    expect(texts(parse(table, { sourceLanguage: 'fr', targetLanguage: 'en' }))).toEqual([['Porte', 'Door']])
  })
  it('may have a language for each row', () => {
    const { segments } = parse('source,target,source_language,target_language\nنعم,Yes,ar-SA,en-GB\nلا,Non,ar,fr\n')
    expect(segments.map(({ source, target }) => [source?.language, target?.language])).toEqual([
      ['ar-SA', 'en-GB'],
      ['ar', 'fr'],
    ])
  })
  it('that a spreadsheet saved as TSV is read with its quotation marks', () => {
    reads('id\tsource\ttarget\r\n1\t"نعم، ""هنا"""\t"Yes, here"\r\n', [['نعم، "هنا"', 'Yes, here']])
    reads('id\tsource\ttarget\n1\t"قال ""نعم"" ثم"\t"Yes"\n', [['قال "نعم" ثم', '"Yes"']])
  })
  it('may know no quoting', () => reads('source\ttarget\n"نعم" قال\t"Yes" he said\n', [['"نعم" قال', '"Yes" he said']]))
  it('may end lines with CR', () =>
    reads('source,target\rأ,a\rب,b', [
      ['أ', 'a'],
      ['ب', 'b'],
    ]))
  it('has unpaired rows, and counts those without text', () => {
    const { segments, messages } = parse('source (ar),target (en)\nأ,\n,b\n,\n')
    expect(segments.map(({ type }) => type)).toEqual(['unpaired', 'unpaired'])
    expect(messages.map(({ reason }) => reason)).toEqual(['1 row is left out: 1 without text'])
  })
  it('gives a repeated id once', () =>
    expect(parse('id,source,target\n1,أ,a\n1,ب,b\n').segments.map(({ id }) => id === '1')).toEqual([true, false]))
  it('is refused without text columns', () => {
    expect(() => parse('foo,bar\n1,2')).toThrow(
      'Expected a header row with two text columns, as `source (ar)` and `target (en)`, got `foo`, `bar`',
    )
    expect(() => parse('')).toThrow(
      'Expected a header row with two text columns, as `source (ar)` and `target (en)`, got an empty table',
    )
    expect(() => parse('source,text\nأ,ب')).toThrow('got `source`, `text`')
  })
  it('is refused when a cell does not end', () =>
    expect(() => parse('source,target\n"أ\nب",a\nج,"b\n')).toThrow(
      'Expected a quotation mark that ends the cell opened in line 4, got the end of the text',
    ))
})

describe('cells of others', () => {
  for (const [title, value] of [
    ['confidence', '5'],
    ['confidence', 'high'],
    ['source_language', '../../x'],
    ['target_language', '__proto__'],
    ['kind', 'novel'],
    ['origin', 'heaven'],
    ['flags', 'constructor'],
    ['index', '-1'],
  ] as const)
    it(`${title} \`${value}\` is left out and told with its line`, () => {
      const { segments, messages, source, target } = parse(`source,target,${title}\nكلب,dog,\nقط,cat,${value}\n`)
      expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
        `wrong-field: Left out a field with a value that does not belong there: \`${title}\` in line 3 (\`${value}\`)`,
      ])
      expect([source.language, target.language]).toEqual(['ar', 'en'])
      expect(segments[1]).toMatchObject({ kind: 'paragraph', confidence: 1, origin: 'read', flags: [] })
      expect(segments[1]).not.toHaveProperty('data')
    })
  it('a language that is none does not become that of the table', () =>
    expect(parse('source,target,source_language\nكلب,dog,../../x\nقط,cat,ar-EG\n').source.language).toBe('ar-EG'))
})

describe('columns that are not read', () => {
  const told = (text: string) => parse(text).messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)
  it('are named', () => {
    expect(told('source,comment,target,source,\nكلب,good,dog,قط,x\n')).toEqual([
      'left-out: Read as ar and en; further columns are left out: `comment`, `source`, column 5',
    ])
    expect(told('ar,en,fr,"a\nb"\nكلب,dog,chien,good\n')).toEqual([
      'third-language: Read as ar and en; further columns are left out: `fr`',
      'left-out: Read as ar and en; further columns are left out: `a\\nb`',
    ])
    expect(told(`ar,en,${Array.from({ length: 20 }, (_, k) => `c${k}`).join()}\nكلب,dog${',x'.repeat(20)}\n`)[0]).toMatch(
      /: `c0`, .*`c7`, and 12 more$/,
    )
  })
  it('are not ours, nor empty, nor without titles', () => {
    expect(told('source,target,comment,kind,index,notes\nكلب,dog,,heading,1,n\n')).toEqual([])
    expect(told('1,نعم,Yes\n2,لا,No\n')).toHaveLength(1)
  })
  it('are one line in an error', () => expect(() => parse('"a\nb",c\n1,2\n')).toThrow(/got `a\\nb`, `c`$/))
})
