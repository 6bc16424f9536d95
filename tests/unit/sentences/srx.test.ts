import { describe, expect, it } from 'vitest'
import { parse, stringify } from '../../../src/entries/srx.ts'
import { align } from '../../../src/index.ts'
import { ar } from '../../../src/languages/ar.ts'
import { de } from '../../../src/languages/de.ts'
import { en } from '../../../src/languages/en.ts'
import { fr } from '../../../src/languages/fr.ts'
import { other } from '../../../src/languages/other.ts'
import { sentenceSpans } from '../../../src/sentences/split.ts'
import { srxLanguages } from '../../../src/sentences/srx-write.ts'

type Sentences = ReturnType<typeof parse>
const cut = (sentences: Sentences, text: string, language: string) =>
  sentences(text, language)
    .map(([start, end]) => text.slice(start, end))
    .join(' | ')

describe('our rules as SRX, read back', () => {
  const ours = parse(stringify())
  const same = (language: string, text: string) =>
    it(`${language}: ${text}`, () =>
      expect(cut(ours, text, language)).toBe(
        sentenceSpans(text, language)
          .map(([start, end]) => text.slice(start, end))
          .join(' | '),
      ))
  // The example of every rule, where no quote stands in another.
  for (const [language, { sentences: rules }] of Object.entries({ ar, en, de, fr, it: other }))
    for (const { example } of rules) same(language, example.replace('|', ''))
  same('ar-EG', 'ما اسمك؟ اسمي أحمد. وصل د. أحمد صباحًا.')
  same('ar', 'قال: «سأذهب غدًا.» ثم خرج. ماذا تقول؟! لا أصدق!!')
  same('ar', 'قال: « سأذهب غدًا. » ثم خرج.')
  same('ar', 'قُلْ هُوَ اللَّهُ أَحَدٌ ۝١ اللَّهُ الصَّمَدُ ۝ ٢ لَمْ يَلِدْ ﴿٣﴾ وَلَمْ يُولَدْ')
  same('ar', 'وصل متأخرًا (كان القطار مزدحمًا. لم يجد مكانًا) ثم نام. (كان متعبًا. جدًا.) ثم قام.')
  same('ar', 'صدر كتاب «ماذا بعد؟ رحلة في التاريخ» عن دار الشروق. ثم نفد.')
  same('ar', 'كتب ”Western“ في الصفحة. ثم كتب ”Arabic“ فيها.')
  same('ar', 'الفصل الأول\n\nبدأت القصة\n• قلم\n• دفتر')
  same('en', 'The U.S. is large.[12] So is Canada. **Why?** Nobody knows! 🎉')
  same('en', 'He waited . . . and waited. Then he left.')
  same('ja', '今日は雨です。明日は晴れます。')
  same('en', 'The town was rich.[1,2] Later it fell.[3][4] It rose.(5) It fell.† So it was. (Phil. 4:8) Good! 🎉 Bye.')
  same('ar', 'كانت غنية.(١) ثم خربت.[١،٢] يسرا. [الشرح: ٦] فاصبر. مبروك! 🎉 نفتخر بك. ❤️ إلى الأمام.')
  same('ar', 'توفي سنة 241هـ. ترك خمسة أبناء. تبعد 12 كم. عن المدينة. سعره 300 ج.م. الدفع نقدا.')
  same('de', 'Am 3. Oktober kam Prof. Dr. Weber. Er blieb bis zum 5. Mai.')
  same('fr', 'M. Durand est venu. Où est-il ? Il vend des livres, etc. La boutique est fermée.')

  it('has an example for each rule, and each is a text with one place', () => {
    for (const { rules } of srxLanguages()) for (const { example } of rules) expect(example.split('|')).toHaveLength(2)
  })
  it('matches each language once', () => {
    const patterns = srxLanguages().map(({ pattern }) => pattern)
    for (const code of ['AR', 'ar-SA', 'arz', 'en', 'EN-US', 'en_two', 'fr', 'arc', 'enm', 'x'])
      expect([code, patterns.filter((pattern) => parse(oneMap(pattern))('ا. ب', code).length === 2).length]).toEqual([code, 1])
  })
})

const srx = (body: string, cascade = 'no') =>
  `<?xml version="1.0"?>\n<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="${cascade}"><formathandle type="end" include="yes"/></header><body>\n${body}\n</body></srx>`
const rule = (before: string, after: string, breaks = 'yes') =>
  `<rule break="${breaks}"><beforebreak>${before}</beforebreak><afterbreak>${after}</afterbreak></rule>`
const map = (pattern: string, name = 'A') => `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`
const set = (rules: string, name = 'A') => `<languagerule languagerulename="${name}">${rules}</languagerule>`
const file = (sets: string, maps: string) => `<languagerules>${sets}</languagerules>\n<maprules>${maps}</maprules>`
const oneMap = (pattern: string) =>
  srx(file(set(rule('[.]', String.raw`\s`)), map(pattern.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))))

describe('SRX of other tools', () => {
  it('asks the first rule that matches a place', () => {
    const text = file(set(rule(String.raw`\bDr\.`, String.raw`\s`, 'no') + rule('[.?!؟]+', String.raw`\s`)), map('.*'))
    expect(cut(parse(srx(text)), 'Dr. Smith came. Why? ما اسمك؟ أحمد.', 'en')).toBe('Dr. Smith came. | Why? | ما اسمك؟ | أحمد.')
  })
  it('finds an exception that begins before another match ends', () => {
    const text = file(set(rule('J\\. R\\.', ' ', 'no') + rule('R\\. R\\.', ' ', 'no') + rule('\\.', ' ')), map('.*'))
    expect(cut(parse(srx(text)), 'J. R. R. Tolkien. He wrote.', 'en')).toBe('J. | R. R. Tolkien. | He wrote.')
  })
  it('takes all maps with cascade, else the first', () => {
    const body = file(
      set(rule('No\\.', ' ', 'no'), 'English') + set(rule('\\.', ' '), 'Default'),
      map('(EN|en).*', 'English') + map('.*', 'Default'),
    )
    expect(cut(parse(srx(body, 'yes')), 'No. 5. Yes.', 'en-GB')).toBe('No. 5. | Yes.')
    expect(cut(parse(srx(body, 'no')), 'No. 5. Yes.', 'en-GB')).toBe('No. 5. Yes.')
    expect(cut(parse(srx(body, 'no')), 'No. 5. Yes.', 'fr')).toBe('No. | 5. | Yes.')
  })
  it('cuts no language that no map matches', () =>
    expect(parse(srx(file(set(rule('\\.', ' ')), map('en'))))('a. b. c', 'fr')).toEqual([[0, 7]]))
  it('reads SRX 1.0, where map rules have names', () => {
    const text = `<srx version="1.0"><header segmentsubflows="yes"/><body><languagerules>${set(rule('\\.', '\\s'))}</languagerules><maprules><maprule maprulename="Default">${map('AR.*')}</maprule></maprules></body></srx>`
    expect(cut(parse(text), 'نعم. لا.', 'ar-EG')).toBe('نعم. | لا.')
  })
  it('reads a prefix of the namespace and passes over other namespaces', () => {
    const text = `<s:srx xmlns:s="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions" version="2.0"><s:header segmentsubflows="yes" cascade="no"><okpsrx:options cascade="yes"/><okpsrx:sample language="en">Mr. <okpsrx:rule break="x"/></okpsrx:sample></s:header><s:body><s:languagerules><s:languagerule languagerulename="A"><s:rule break="yes"><s:beforebreak>\\.</s:beforebreak><s:afterbreak><![CDATA[\\s+(?<=\\s)]]></s:afterbreak></s:rule></s:languagerule></s:languagerules><s:maprules><s:languagemap languagepattern="en" languagerulename="A"/></s:maprules></s:body></s:srx>`
    expect(cut(parse(text), 'Yes. No.', 'en')).toBe('Yes. | No.')
  })
  it('takes a missing side for one that always matches, and `break` for yes', () => {
    const text = file(
      set('<rule><beforebreak>;</beforebreak></rule><rule break="yes"><afterbreak>،</afterbreak></rule>'),
      map('.*'),
    )
    expect(cut(parse(srx(text)), 'a;b،c', 'en')).toBe('a; | b | ،c')
  })
  it('reads UTF-16', () => {
    const text = `\ufeff${srx(file(set(rule('؟', '\\s')), map('ar')))}`
    expect(cut(parse(new Uint8Array(Buffer.from(text, 'utf16le'))), 'ما اسمك؟ أحمد.', 'ar')).toBe('ما اسمك؟ | أحمد.')
  })
  it('replaces our sentences in align', () => {
    const sentences = parse(srx(file(set(rule(';', '\\s')), map('.*'))))
    const bitext = align({ source: 'كتاب جديد; قلم قديم.', target: 'A new book; an old pen.' }, { sentences })
    expect(bitext.segments.map(({ source, target }) => [source?.text, target?.text])).toEqual([
      ['كتاب جديد;', 'A new book;'],
      ['قلم قديم.', 'an old pen.'],
    ])
  })
})

describe('what is no SRX', () => {
  const refuses = (what: string, text: string, reason: RegExp) =>
    it(what, () => {
      expect(() => parse(text)).toThrow(reason)
      expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'MuwaziError', code: 'bad-input' }))
    })
  refuses('broken XML', '<srx>\n<body></srx>', /line 2, column \d+/)
  refuses('plain text', 'a.b', /line 1/)
  refuses('nothing', '', /got a mistake/)
  refuses('another format', '<tmx version="1.4"/>', /`<srx>` around everything, got `<tmx>`/)
  refuses('a DOCTYPE', '<!DOCTYPE srx [<!ENTITY a "aaaa">]>\n<srx/>', /without a DOCTYPE.*line 1/)
  refuses('an entity', srx(file(set(rule('&a;', '')), map('.*'))), /line 3/)
  refuses('no maps', srx(file(set(rule('a', 'b')), '')), /which language/)
  refuses('a map to nowhere', srx(file(set(rule('a', 'b')), map('.*', 'B'))), /line 4 to name rules of the file, got `B`/)
  refuses('a wrong break', srx(file(set(rule('a', 'b', 'maybe')), map('.*'))), /`yes` or `no`, got `maybe` in line 3/)
  refuses('a map without a pattern', srx('<maprules><languagemap languagerulename="A"/></maprules>'), /with `languagepattern`/)
  refuses(
    'a rule that JavaScript has not',
    srx(file(set(rule('\\X', 'b')), map('.*'))),
    /got `\\X` in rule 1 of `A` in line 3: `\\X \| b`/,
  )
  refuses('a back reference that looks back', srx(file(set(rule('(a)\\1', 'b')), map('.*'))), /`\\1` in `beforebreak`/)
  it('a rule that only its compiler finds wrong, at the first text of its language', () => {
    const sentences = parse(srx(file(set(rule('[z-a]', 'b')), map('en'))))
    expect(sentences('a b', 'fr')).toEqual([[0, 3]])
    expect(() => sentences('a b', 'en')).toThrow(/line 3: `\[z-a\] \| b`/)
  })
})

describe('rules of strangers', () => {
  const cuts = (before: string, after: string, text: string, options?: Parameters<typeof parse>[1]) =>
    cut(
      parse(srx(file(set(rule(before.replaceAll('<', '&lt;'), after.replaceAll('<', '&lt;'))), map('.*'))), options),
      text,
      'ar',
    )
  const looks = (before: string, after: string, text: string, wanted: string) =>
    it(`${before} | ${after}`, () => {
      expect(cuts(before, after, text)).toBe(wanted)
      expect(cuts(before, after, text, { trust: true })).toBe(wanted)
    })
  describe('look where they like, for Arabic letters too', () => {
    looks(String.raw`(?<!\bد)\.`, String.raw`\s(?=ثم|[أ-ي])`, 'جاء د. أحمد. ثم عاد. 5', 'جاء د. أحمد. | ثم عاد. 5')
    looks(String.raw`\bقال\b`, '', 'قال فقال لي قالوا', 'قال | فقال لي قالوا')
    looks(String.raw`\w+\b`, String.raw`(?!\w)\s\d`, 'كَلِمَةٌ ١٢ كلمة', 'كَلِمَةٌ | ١٢ كلمة')
    looks(String.raw`\.(?=\s)(?!\s\d)`, String.raw`(?<=[أ-ي]\.)\s`, 'كتاب. 5. قلم. دفتر', 'كتاب. 5. قلم. | دفتر')
    looks(String.raw`(?<=(?<!ل)ا)ب(?=(?<=ب)\s)`, '', 'باب لاب كتاب شاب x', 'باب | لاب كتاب | شاب | x')
    looks('^a|🎉', '(?:b|🙂)+$', 'a🎉🙂b\n', 'a🎉 | 🙂b')
    looks('x{2,3}', 'y{0}z?', 'x xx xxx', 'x xx | xx | x')
  })
  it('end, and find what they look for, where an engine that tries all ways would not end', () => {
    const text = `${'a'.repeat(50_000)} b. c`
    const ends = (before: string, after: string, given: string) =>
      parse(srx(file(set(rule(before.replaceAll('<', '&lt;'), after)), map('.*'))))(given, 'ar').map(([, end]) => end)
    for (const pattern of ['(a+)+z', '(a|a)*z', '(a*)*z', '(?=(a+)+z)a*z', '((a{1,9})+)+z', '(?<=(a+)+z)b'])
      expect([pattern, ends(`${pattern}|\\.`, '', text)]).toEqual([pattern, [50_003, 50_005]])
    expect(ends('\\s', '(a+)+$', `x ${'a'.repeat(50_000)}! ${'a'.repeat(5)}`)).toEqual([50_003, 50_009])
  })
  it('use back references only where they are trusted', () => {
    const [before, after] = ['', String.raw`(\w)\1`]
    expect(() => cuts(before, after, 'xaab')).toThrow(
      /got a `\\1`, which needs `trust: true` \(`--trust-srx`\), in rule 1 of `A` in line 3/,
    )
    expect(cuts(before, after, 'xaab', { trust: true })).toBe('x | aab')
  })
  it('are of bounded number and size', () => {
    const tooLarge = (limits: object, reason: RegExp, before = 'a{300}') => {
      const run = () => cuts(before, '', 'a', { limits })
      expect(run).toThrow(reason)
      expect(run).toThrow(expect.objectContaining({ code: 'too-large' }))
    }
    tooLarge({ expression: 5 }, /at most 5 characters in a regular expression in line 3/)
    tooLarge({ states: 200 }, /at most 200 states of the automata of rules in rule 1 of `A` in line 3/)
    tooLarge({ bytes: 20 }, /at most 20 bytes/)
    tooLarge({}, /states/, '(a{1,500}){1,500}')
    tooLarge({}, /states/, 'a{1,99999999999}')
    expect(() => parse(srx(file(set(rule('a', '').repeat(3)), map('.*'))), { limits: { rules: 2 } })).toThrow(/at most 2 rules/)
    expect(() => parse(srx(file(set(rule('a', '')), map('.*'))), { limits: { depth: 3 } })).toThrow(/at most 3 levels/)
    expect(() => parse(srx(file(set(rule('a', '')), map('a').repeat(3))), { limits: { rules: 2 } })).toThrow(/at most 2 rules/)
  })
  it('are refused where groups or classes stand in each other too deep', () => {
    for (const [open, close] of ['()', '[]']) {
      const deep = `${open!.repeat(5000)}a${close!.repeat(5000)}`
      expect(() => cuts(deep, '', 'a')).toThrow(/more than 200 groups and classes in each other in rule 1/)
    }
    expect(cuts(`${'('.repeat(150)}a${')'.repeat(150)}`, '', 'ab')).toBe('a | b')
  })
  it('ask for a property of Unicode, never for one of a JavaScript object', () =>
    expect(() => cuts(String.raw`\p{constructor}`, '', 'a')).toThrow(/the property `constructor`/))
})

describe('stringify', () => {
  it('is SRX 2.0 by default, else the configuration of OmegaT', () => {
    expect(stringify()).toBe(stringify({ format: 'srx' }))
    expect(stringify()).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<srx xmlns="http:\/\/www\.lisa\.org\/srx20" version="2\.0">/,
    )
    expect(stringify({ format: 'omegat' })).toContain('org.omegat.core.segmentation.SRX')
  })
  it('repeats nothing without end where it looks back, and no group, for Java', () => {
    for (const { rules } of srxLanguages())
      for (const { before } of rules) expect(before.replace(/\\.|\[(?:\\.|[^\]])*\]/g, 'x')).not.toMatch(/[*+]|\)\{/)
  })
  it('refuses other formats and options', () => {
    expect(() => stringify({ format: 'memoq' as 'srx' })).toThrow(/`format` to be one of `srx`, `omegat`, got `memoq`/)
    expect(() => stringify({ from: 'x' } as object)).toThrow(/got `from`/)
  })
})
