import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/halves/arrangement.ts'
import { align, splitHalves } from '../../../src/index.ts'
import { fixture, parseGold } from '../../support/gold.ts'

interface Pair {
  kind: string
  arabic: string
  english: string
}

const pairsOf = (name: string): Pair[] =>
  parseGold(fixture(`${name}/paragraphs.gold.txt`)).map(({ kind, source, target }) => ({
    kind,
    arabic: source.join(' '),
    english: target.join(' '),
  }))

const sections = (pairs: Pair[]): Pair[][] => {
  const found: Pair[][] = []
  for (const pair of pairs) {
    if (pair.kind === 'heading' || found.length === 0) found.push([])
    found.at(-1)!.push(pair)
  }
  return found
}
const arabic = (pairs: readonly Pair[]) => pairs.map((one) => one.arabic)
const english = (pairs: readonly Pair[]) => pairs.map((one) => one.english)

const ARRANGEMENTS: Record<string, [expected: string, print: (pairs: Pair[]) => string[]]> = {
  'Arabic, then English': ['halves', (pairs) => [...arabic(pairs), ...english(pairs)]],
  'English, then Arabic': ['halves', (pairs) => [...english(pairs), ...arabic(pairs)]],
  'paragraph by paragraph': ['paragraphs', (pairs) => pairs.flatMap((one) => [one.arabic, one.english])],
  'paragraph by paragraph, English first': ['paragraphs', (pairs) => pairs.flatMap((one) => [one.english, one.arabic])],
  'section by section': ['sections', (pairs) => sections(pairs).flatMap((list) => [...arabic(list), ...english(list)])],
  'section by section, English first': [
    'sections',
    (pairs) => sections(pairs).flatMap((list) => [...english(list), ...arabic(list)]),
  ],
  'two on a line, with a bar': ['paragraphs', (pairs) => pairs.map((one) => `${one.arabic} | ${one.english}`)],
  'two on a line, with a stroke, English first': ['paragraphs', (pairs) => pairs.map((one) => `${one.english} / ${one.arabic}`)],
  'two on a line, with a dash': ['paragraphs', (pairs) => pairs.map((one) => `${one.english} — ${one.arabic}`)],
  'two on a line, with nothing between': ['paragraphs', (pairs) => pairs.map((one) => `${one.arabic} ${one.english}`)],
  'two on a line, with a tab': ['paragraphs', (pairs) => pairs.map((one) => `${one.arabic}\t${one.english}`)],
  'the translation in brackets': ['paragraphs', (pairs) => pairs.map((one) => `${one.arabic} (${one.english})`)],
}

describe.each(['articles', 'two-on-a-line', 'wrapped', 'ushakov-talks'])('%s, arranged anew', (name) => {
  const pairs = pairsOf(name)
  it.each(Object.entries(ARRANGEMENTS))('%s: the same two halves', (_, [expected, print]) => {
    const { source, target, other } = splitHalves(print(pairs).join('\n\n'))
    expect(source.map(({ text }) => text)).toEqual(arabic(pairs))
    expect(target.map(({ text }) => text)).toEqual(english(pairs))
    expect(other).toEqual([])
    if (name === 'articles') expect(align(print(pairs).join('\n\n'), { by: 'paragraph' }).arrangement).toBe(expected)
  })
})

describe('any paragraphs of an article, in any arrangement', () => {
  const all = pairsOf('articles')
  it('split into the same two halves', () =>
    fc.assert(
      fc.property(
        fc.subarray(all, { minLength: 5 }),
        fc.constantFrom(...Object.values(ARRANGEMENTS).map(([, print]) => print)),
        (pairs, print) => {
          const { source, target } = splitHalves(print(pairs).join('\n\n'))
          expect(source.map(({ text }) => text)).toEqual(arabic(pairs))
          expect(target.map(({ text }) => text)).toEqual(english(pairs))
        },
      ),
      { numRuns: 40 },
    ))
})

const sides = (value: string, options = {}) => {
  const { source, target } = splitHalves(value, options)
  return [source.map(({ text }) => text), target.map(({ text }) => text)]
}

describe('a line with words of both languages', () => {
  it.each([
    ['Article 1 المادة الأولى', 'المادة الأولى', 'Article 1'],
    ['المادة 1 Article 1', 'المادة 1', 'Article 1'],
    ['كتاب جديد. A new book.', 'كتاب جديد.', 'A new book.'],
    ['منظمة الصحة العالمية (World Health Organization)', 'منظمة الصحة العالمية', 'World Health Organization'],
    ['12.3. الأحكام العامة 12.3. General provisions', '12.3. الأحكام العامة', '12.3. General provisions'],
  ])('is parted where it says the same twice: %s', (line, left, right) => expect(sides(line)).toEqual([[left], [right]]))
  it.each([
    'شركة Microsoft Corporation تطلق Windows 11 Pro',
    'ثبّت الحزمة بالأمر npm install',
    'شاهدت مساء أمس فيلم The Lord of the Rings',
    'الواجهة — React',
    'تعمل منظمة الصحة العالمية (World Health Organization) في أكثر من مئة وخمسين بلدًا منذ تأسيسها.',
  ])('stays whole where it only names something: %s', (line) => expect(sides(line)).toEqual([[line], []]))
  it('stays whole in English with an Arabic word', () => {
    const line = 'The Arabic word كتاب means book and comes from the root of writing.'
    expect(sides(line)).toEqual([[], [line]])
  })
  it('stays whole in a list of names, however long', () => {
    const lines = ['- الواجهة — React', '- الخادم — Node.js', '- الاختبار — Vitest', '- النشر — Docker']
    expect(sides(lines.join('\n'))).toEqual([lines, []])
  })
  it('keeps its places, and the separator is skipped', () => {
    const value = 'الصفحة الرئيسية | Home page\nاتصل بنا | Contact us\nمن نحن | About us'
    const { source, target } = splitHalves(value)
    for (const { text, position } of [...source, ...target])
      expect(value.slice(position.start.offset, position.end.offset)).toBe(text)
    expect(target[1]!.position.start).toEqual({ line: 2, column: 12, offset: 39 })
    expect(align(value).skipped.map(({ text }) => text)).toEqual(['|', '|', '|'])
  })
  it('is a gloss where the translation stands beside it', () => {
    const lines = ['الشبكة الظاهرية الخاصة (Virtual Private Network)', 'Virtual Private Network']
    expect(sides(lines.join('\n'))).toEqual([[lines[0]], [lines[1]]])
  })
})

describe('runs of an alternating text', () => {
  const runs = (text: string) => {
    const { source, target } = arrange({
      sides: Int8Array.from(text, (letter) => (/[A-Z]/.test(letter) ? 1 : -1)),
      lengths: Array.from(text, (letter) => 100 + 40 * 'abcdefgh'.indexOf(letter.toLowerCase())),
      together: [],
    })
    return `${source} | ${target}`
  }
  it.each([
    ['AaBbCc', '0,1,2 | 0,1,2'],
    ['ABabCDcd', '0,0,1,1 | 0,0,1,1'],
    // A title in one language alone does not put the rest out of step.
    ['HaAbBcC', '0,1,2,3 | 1,2,3'],
  ])('%s', (text, expected) => expect(runs(text)).toBe(expected))
})

describe('texts that are not simply Arabic and English', () => {
  it('a mostly English text with Arabic quotations is reported, and nothing is paired', () => {
    const line = 'The committee met again that evening and discussed the budget of the library at some length, without a vote.'
    const value = [line, line, line, 'إنما الأعمال بالنيات وإنما لكل امرئ ما نوى', line, line, line, line, line, line].join(
      '\n\n',
    )
    const { segments, messages } = align(value)
    expect(messages.map(({ ruleId }) => ruleId)).toContain('one-language')
    expect(segments.filter(({ type }) => type === 'pair')).toEqual([])
  })
  it.each([
    [
      'fr',
      'en',
      'Le conseil municipal a décidé hier soir de fermer la bibliothèque.',
      'The town council decided last night to close the library.',
    ],
    ['fa', 'ar', 'هر کس با مساوات کامل حق دارد که دعوایش رسیدگی بشود.', 'لكل إنسان الحق في أن تنظر قضيته محكمة مستقلة.'],
    [
      'ur',
      'ar',
      'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔',
      'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.',
    ],
    ['ru', 'ar', 'Все люди рождаются свободными и равными.', 'يولد جميع الناس أحرارا ومتساوين.'],
    ['ru', 'en', 'Все люди рождаются свободными и равными.', 'All human beings are born free and equal.'],
    ['he', 'ar', 'כל בני אדם נולדו בני חורין ושווים בערכם.', 'يولد جميع الناس أحرارا ومتساوين.'],
  ])('%s and %s in one file', (sourceLanguage, targetLanguage, first, second) => {
    const expected = [
      [first, first],
      [second, second],
    ]
    expect(sides([first, first, second, second].join('\n'), { sourceLanguage, targetLanguage })).toEqual(expected)
    expect(sides([second, first, second, first].join('\n'), { sourceLanguage, targetLanguage })).toEqual(expected)
  })
  it('of three languages, the third is left out and named', () => {
    const { other, messages } = splitHalves(
      [
        'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.',
        'All human beings are born free and equal in dignity and rights.',
        'Tous les êtres humains naissent libres et égaux en dignité et en droits.',
      ].join('\n'),
    )
    expect(other).toMatchObject([{ language: 'fr' }])
    expect(messages[0]?.reason).toContain('French')
  })
})

describe('Arabic letters as PDFs give them', () => {
  const visual = (text: string) => [...text].reverse().join('')
  const line = 'ذهب الولد إلى المدرسة الجديدة في المدينة القديمة'
  it('in visual order are reversed and reported with their place', () => {
    const value = `${visual(line)}\n${visual(line)}\nThe boy went to the new school in the old city.`
    const { source, messages } = splitHalves(value)
    expect(source.map(({ text }) => text)).toEqual([line, line])
    expect(messages).toMatchObject([
      { ruleId: 'visual-order', place: { start: { line: 1, column: 1 }, end: { line: 1, column: line.length + 1 } } },
    ])
  })
  it('in logical order are not reported', () =>
    expect(splitHalves(`${line}\nكلا، إلا أن مثلا وأصلا وفعلا كلها كلمات عادية\nThe boy went to school.`).messages).toEqual([]))
  it('in presentation forms are split and aligned as ordinary letters', () => {
    const { segments, messages } = align(
      'ﺍﻟﻤﺎﺩﺓ ﺍﻷﻭﻟﻰ\nﻳﻌﻤﻞ ﺑﻬﺬﺍ ﺍﻟﻘﺎﻧﻮﻥ ﻣﻦ ﺗﺎﺭﻳﺦ ﻧﺸﺮﻩ.\nArticle 1\nThis law takes effect from the date of its publication.',
    )
    expect(segments.map(({ type }) => type)).toEqual(['pair', 'pair'])
    expect(messages).toEqual([])
  })
  it.each(['NFC', 'NFD'] as const)('give the same halves in %s', (form) => {
    const value =
      'أُعلن القرار في القاهرة أمس.\nThe decision was announced in Cairo yesterday.\nوصل الوفد إلى أوروبا مساءً.\nZoë and the café owner arrived.'
    expect(sides(value.normalize(form)).flat()).toEqual(
      sides(value)
        .flat()
        .map((text) => text!.normalize(form)),
    )
  })
})
