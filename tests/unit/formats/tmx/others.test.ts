// TMX as other tools write it, and what is none.
import { describe, expect, it } from 'vitest'
import { parse } from '../../../../src/entries/tmx.ts'
import { MuwaziError } from '../../../../src/errors.ts'
import { texts } from '../../../support/bitext.ts'

const memory = (body: string, srclang = 'ar') => `<tmx version="1.4"><header srclang="${srclang}"/><body>${body}</body></tmx>`
const unit = (...variants: [language: string, seg: string][]) =>
  `<tu>${variants.map(([language, seg]) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`).join('')}</tu>`
const reads = (body: string, pairs: [string, string][], srclang?: string) =>
  expect(texts(parse(memory(body, srclang)))).toEqual(pairs)

describe('a TMX of another tool', () => {
  it('may say by the state of Trados how sure a pair is', () => {
    const state = (level: string) => `<prop type="x-ConfirmationLevel">${level}</prop>`
    const body = ['Draft', 'Translated', 'ApprovedTranslation'].map((level) =>
      unit(['ar', 'أ'], ['en', 'a']).replace('<tu>', `<tu>${state(level)}`),
    )
    expect(parse(memory(body.join(''))).segments.map(({ confidence }) => confidence)).toEqual([0.5, 0.9, 1])
  })
  it('may have the target first', () => reads(unit(['en', 'Hi'], ['ar', 'أهلا']), [['أهلا', 'Hi']]))
  it('may call any language the source (*all*)', () => reads(unit(['en', 'Hi'], ['ar', 'أهلا']), [['Hi', 'أهلا']], '*all*'))
  it('may name a source that no unit has', () => reads(unit(['en', 'Hi'], ['ar', 'أهلا']), [['Hi', 'أهلا']], 'fr'))
  it('may mix ar, AR-SA and ar_EG', () =>
    reads(unit(['ar', 'أ'], ['en-GB', 'a']) + unit(['EN-us', 'b'], ['AR-SA', 'ب']) + unit(['ar_EG', 'ج'], ['en', 'c']), [
      ['أ', 'a'],
      ['ب', 'b'],
      ['ج', 'c'],
    ]))
  it('may be of two variants of one language', () =>
    reads(unit(['en-US', 'color'], ['en-GB', 'colour']), [['color', 'colour']], 'en-US'))
  it('keeps tags as they are written', () =>
    expect(parse(memory(unit(['ar_EG', 'ج'], ['en', 'c']))).segments[0]?.source).toEqual({
      language: 'ar_EG',
      dir: 'rtl',
      text: 'ج',
      headings: [],
      units: [],
    }))
  it('may hold further languages, which are counted', () => {
    const { segments, messages } = parse(
      memory(unit(['fr', 'Bonjour'], ['ar', 'أهلا'], ['en', 'Hi']) + unit(['ar', 'أ'], ['fr', 'a'])),
    )
    expect(segments.map(({ target }) => target?.text)).toEqual(['Hi'])
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['left-out', '1 unit is left out: 1 without en'],
      ['third-language', 'Read as ar and en; further variants are left out: 2 fr'],
    ])
  })
  it('is read in the languages that are asked for', () => {
    const three = memory(unit(['fr', 'Bonjour'], ['ar-SA', 'أهلا'], ['en-US', 'Hi']))
    const as = (sourceLanguage?: string, targetLanguage?: string) => texts(parse(three, { sourceLanguage, targetLanguage }))
    expect(as('ar', 'en')).toEqual([['أهلا', 'Hi']])
    expect(as('en', 'ar-SA')).toEqual([['Hi', 'أهلا']])
    expect(as(undefined, 'en')).toEqual([['أهلا', 'Hi']])
    expect(as('eng')).toEqual([['Hi', 'أهلا']])
    expect(as('fr')).toEqual([['Bonjour', 'أهلا']])
    expect(as(undefined, 'ara')).toEqual([['Hi', 'أهلا']])
    expect(parse(three, { sourceLanguage: 'en', targetLanguage: 'ar' }).source).toEqual({ language: 'en', dir: 'ltr' })
  })
  it('without a language that is asked for is refused', () =>
    expect(() => parse(memory(unit(['ar', 'أ'], ['en', 'a'])), { sourceLanguage: 'de', targetLanguage: 'en' })).toThrow(
      new MuwaziError('bad-option', 'Expected a TMX with `de`, got one with ar, en'),
    ))
  it('may say arb and eng', () => reads(unit(['eng', 'Hi'], ['arb', 'أهلا']), [['أهلا', 'Hi']]))
  it('has its wrong language codes named', () =>
    expect(
      parse(memory(unit(['arabic', 'أ'], ['en', 'a']) + unit(['arabic', 'ب'], ['', 'b']))).messages.map(({ reason }) => reason),
    ).toEqual(['Expected BCP 47 tags such as ar or ar-SA as language codes, got `arabic` (2)']))
  it('has codes of any length and character named in one line', () => {
    const odd = `x\u009b&#xA;${'y'.repeat(5000)}`
    for (const variants of [
      [
        ['ar', 'أ'],
        ['en', 'a'],
        [odd, 'b'],
      ],
      [
        [odd, 'أ'],
        ['en', 'a'],
      ],
    ] as const)
      for (const { reason } of parse(memory(unit(...variants.map(([tag, text]): [string, string] => [tag, text])))).messages)
        expect(reason.length < 200 && !/\p{Cc}/u.test(reason), reason).toBe(true)
  })
  it('may break lines with a tag, which is a space', () =>
    reads(unit(['ar', 'أ<ph type="lb">&lt;br></ph>ب'], ['en', 'a<ut type="lb"/>b']), [['أ ب', 'a b']]))
  it('tells of each text that is none of a variant', () => {
    const told = (body: string) => parse(memory(body)).messages.map(({ reason }) => reason.replace(/.*there: /, ''))
    const [ar, en] = ['<tuv xml:lang="ar"><seg>أ</seg>', '<tuv xml:lang="en"><seg>a</seg>']
    expect(told(`<tu>${ar}</tuv>${en}<seg>b</seg></tuv></tu>`)).toEqual(['`seg` in line 1 (`a`)'])
    expect(told(`<tu>${ar}</tuv><tuv xml:lang="en">b<seg>a</seg>c</tuv></tu>`)).toEqual([
      '`tuv` in line 1 (`c`), `tuv` in line 1 (`b`)',
    ])
    expect(told(`<tu>${ar}</tuv><tu>${ar}</tuv>${en}</tuv></tu></tu>`)).toEqual(['`tu` in line 1 (`أ`)'])
    expect(told(`x<tu>y${ar}</tuv>${en}</tuv></tu>${en}</tuv><seg>z</seg>`)).toEqual([
      '`body` in line 1 (`x`), `tu` in line 1 (`y`), `tuv` in line 1 (`a`), `seg` in line 1 (`z`)',
    ])
    expect(told(`\n<tu>\n${ar}\n</tuv>\n<note>n</note><prop type="p">q</prop>${en}</tuv>\n</tu>\n`)).toEqual([])
  })
  it('may lack a side, or have a blank one: counted, never a pair', () => {
    const { segments, messages } = parse(
      memory(unit(['ar', 'أ'], ['en', ' ']) + unit(['ar', 'أ']) + '<tu/>' + unit(['ar', 'ب'], ['en', 'b'])),
    )
    expect(segments).toHaveLength(1)
    expect(messages[0]?.reason).toBe('3 units are left out: 1 with a blank side, 1 without en, 1 without ar')
  })
  it('loses the code of inline tags, not the text between them', () =>
    reads(
      unit(
        ['ar', 'انقر <bpt i="1" type="b">&lt;b&gt;</bpt>هنا<ept i="1">&lt;/b&gt;</ept> الآن'],
        ['en', 'Click <hi>he<ph>&lt;b&gt;<sub>alt</sub></ph>re</hi><it pos="begin">x</it><ut>y</ut><![CDATA[ <now>]]>'],
      ),
      [['انقر هنا الآن', 'Click here <now>']],
    ))
  it('may be TMX 1.1 with lang, or call itself 1.4b', () => {
    for (const version of ['1.1', '1.4b'])
      expect(
        texts(
          parse(
            `<tmx version="${version}"><header srclang="ar"/><body><tu><tuv lang="ar"><seg>أ</seg></tuv><tuv lang="en"><seg>a</seg></tuv></tu></body></tmx>`,
          ),
        ),
      ).toEqual([['أ', 'a']])
  })
  it('may have a DOCTYPE, comments, a BOM and CR LF', () => {
    const file = `\ufeff<?xml version="1.0"?>\r\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\r\n<!-- من -->${memory(`\r\n${unit(['ar', 'أ\r\nب'], ['en', 'a'])}\r\n`)}\r\n`
    expect(texts(parse(file))).toEqual([['أ\nب', 'a']])
    expect(texts(parse(new TextEncoder().encode(file)))).toEqual([['أ\nب', 'a']])
  })
  for (const [name, little, mark] of [
    ['UTF-16LE', true, true],
    ['UTF-16BE', false, true],
    ['UTF-16LE without BOM', true, false],
  ] as const)
    it(`may be in ${name}`, () => {
      const text = `${mark ? '\ufeff' : ''}<?xml version="1.0" encoding="UTF-16"?>${memory(unit(['ar', 'أهلا \u{1f600}'], ['en', 'Hi']))}`
      const bytes = new DataView(new ArrayBuffer(text.length * 2))
      for (let i = 0; i < text.length; i++) bytes.setUint16(2 * i, text.charCodeAt(i), little)
      expect(texts(parse(new Uint8Array(bytes.buffer)))).toEqual([['أهلا \u{1f600}', 'Hi']])
    })
  it('may be in windows-1256 when it says so', () => {
    const ascii = new TextEncoder().encode(
      `<?xml version="1.0" encoding="windows-1256"?>${memory(unit(['ar', '?'], ['en', 'Hi']))}`,
    )
    const at = ascii.lastIndexOf('?'.charCodeAt(0))
    ascii[at] = 0xc8
    expect(texts(parse(ascii))).toEqual([['ب', 'Hi']])
  })
  it('with bytes that are no UTF-8 is read, with a message', () => {
    const bytes = new TextEncoder().encode(memory(unit(['ar', 'أهلا!'], ['en', 'Hi'])))
    bytes[bytes.indexOf(0x21)] = 0xff
    expect(parse(bytes).messages.map(({ ruleId }) => ruleId)).toEqual(['encoding'])
  })
  it('in an unknown encoding is refused', () =>
    expect(() => parse(new TextEncoder().encode('<?xml version="1.0" encoding="klingon"?><tmx/>'))).toThrow(
      'Expected a text in a known encoding, got one that calls itself `klingon`',
    ))
  it('gives its units their tuid where nothing else has it', () => {
    const tu = (id: string, text: string) =>
      `<tu tuid="${id}"><tuv xml:lang="ar"><seg>${text}</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu>`
    const ids = parse(memory(tu('7', 'أ') + tu('7', 'ب') + tu('', 'ج'))).segments.map(({ id }) => id)
    expect(ids[0]).toBe('7')
    expect(ids.slice(1).every((id) => /^\w{14}$/.test(id))).toBe(true)
  })
  it('with a prop called __proto__ is plain data', () => {
    const [segment] = parse(memory(`<tu><prop type="__proto__">x</prop>${unit(['ar', 'أ'], ['en', 'a']).slice(4)}`)).segments
    expect(Object.entries(segment?.data ?? {})).toEqual([['__proto__', 'x']])
  })
  it('without units is a bitext without segments', () =>
    expect(parse('<tmx/>')).toMatchObject({ segments: [], source: { language: 'und' }, arrangement: 'read' }))
})

describe('what is no TMX is refused in one sentence', () => {
  const refuses = (text: string, sentence: string) =>
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'bad-input', message: sentence }))
  const mistake = (place: string, reason: string) => `Expected a TMX in well-formed XML, got a mistake in ${place}: ${reason}`
  it('nothing', () => refuses('', mistake('line 1, column 1', 'document must contain a root element')))
  it('a plain text', () => refuses('مرحبا', mistake('line 1, column 6', 'text data outside of root node')))
  it('another XML', () => refuses('<html/>', 'Expected a TMX with `<tmx>` around everything, got `<html>`'))
  it('a tag that does not close', () => refuses('<tmx>\n<body>\n</tmx>', mistake('line 3, column 6', 'unexpected close tag')))
  it('a raw ampersand', () => refuses('<tmx>\n A & B</tmx>', mistake('line 2, column 4', 'a raw `&`, which is `&amp;` in XML')))
  it('an outside entity that is used (XXE)', () =>
    refuses(
      '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>',
      mistake('line 1, column 64', 'undefined entity'),
    ))
  it('a billion laughs', () =>
    refuses(
      '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><tmx>&b;</tmx>',
      mistake('line 1, column 61', 'undefined entity'),
    ))
  it('but entities that nothing uses stay asleep', () =>
    expect(parse('<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx/>').segments).toEqual([]))
})
