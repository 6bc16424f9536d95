// Text that programs spoilt: mojibake, visual order, exchanged lam-alef, embedding characters, two encodings in one file.

import { describe, expect, it } from 'vitest'
import { align } from '../../../src/index.ts'
import { closedAtEnd, logicalOrder } from '../../../src/text/visual-order.ts'
import { encode } from '../../support/encode.ts'

const ARABIC = 'أغلقت المدرسة أبوابها أمس. عاد الطلاب إلى البيت.\n\nالصيف حار والشتاء ممطر؛ هل تعرف؟ نعم.'
const ENGLISH =
  'The school closed its doors yesterday. The students went home.\n\nSummer is hot and winter is rainy; do you know? Yes.'
const WRONG = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const readWrongly = (bytes: Uint8Array) =>
  [...bytes].map((byte) => (byte >= 0x80 && byte < 0xa0 ? WRONG[byte - 0x80]! : String.fromCharCode(byte))).join('')
const readAsLatin1 = (bytes: Uint8Array) => [...bytes].map((byte) => String.fromCharCode(byte)).join('')
const utf8 = (text: string) => new TextEncoder().encode(text)

const result = (arabic: string, english = ENGLISH) => {
  const bitext = align({ source: arabic, target: english })
  return {
    sources: bitext.segments.flatMap(({ source }) => (source === null ? [] : [source.text])),
    raw: bitext.segments.flatMap(({ source }) =>
      (source?.units ?? []).map(({ position }) => arabic.slice(position.start.offset, position.end.offset)),
    ),
    rules: [...new Set(bitext.messages.map(({ ruleId }) => ruleId))],
    confidences: bitext.segments.map(({ type, confidence }) => (type === 'pair' ? confidence : 0)),
  }
}
const SENTENCES = ['أغلقت المدرسة أبوابها أمس.', 'عاد الطلاب إلى البيت.', 'الصيف حار والشتاء ممطر؛ هل تعرف؟', 'نعم.']

describe('mojibake', () => {
  it.each([
    ['UTF-8 read as windows-1252', readWrongly(utf8(ARABIC))],
    ['UTF-8 read as ISO-8859-1', readAsLatin1(utf8(ARABIC))],
    ['UTF-8 encoded twice', readWrongly(utf8(readWrongly(utf8(ARABIC))))],
    ['windows-1256 read as windows-1252', readWrongly(encode(ARABIC, 'windows-1256').bytes)],
  ])('of %s is mended, and its places are those of the raw text', (_, spoilt) => {
    const { sources, raw, rules } = result(spoilt)
    expect(sources).toEqual(SENTENCES)
    expect(rules).toEqual(['encoding'])
    expect(raw.join('').replace(/\s/g, '')).toBe(spoilt.replace(/\s/g, ''))
  })
  it('that lost bytes is named', () => {
    const { rules } = result(readWrongly(utf8(ARABIC)).replaceAll('\u0081', '\ufffd').replaceAll('„', '?'))
    expect(rules).toContain('encoding')
  })
  it.each(['Élève très âgé, déjà çà et là. Où êtes-vous?', 'Übergröße für Ärzte und Öfen.', '«نعم» – قال “Müller”.'])(
    'is not seen in %s',
    (text) => expect(result(text).rules).not.toContain('encoding'),
  )
  it('of half a file is refused, with both lines', () =>
    expect(() =>
      align(Uint8Array.from([...encode(`${ARABIC}\n`, 'windows-1256').bytes, ...utf8(`${ARABIC}\n${ENGLISH}`)])),
    ).toThrow('got UTF-8 in line 4 and windows-1256 in line 1'))
})

describe('visual order', () => {
  it.each([
    ['.ةديدجلا ةنيدملا', 'المدينة الجديدة.'],
    ['.12.5% ةبسنب 12/05/2024 خيرات نم (2) ناتنس', 'سنتان (2) من تاريخ 12/05/2024 بنسبة 12.5%.'],
    ['.دعوملا يف Windows 11 ربع «ةعاضبلا»', '«البضاعة» عبر Windows 11 في الموعد.'],
    ['ﺔﻨﻳﺪﳌﺍ', 'المدينة'],
  ])('%s', (visual, logical) => expect(logicalOrder(visual)).toBe(logical))
  it('is turned round where it is sure, and no sure pair where it is not', () => {
    const { sources, rules, confidences } = result(
      'ةديدجلا ةمدقملا\n\n.ةنيدملا ىلإ ةعاضبلا ةكرشلا تملس\n\nنل معن',
      'The new introduction\n\nThe company delivered the goods to the city.\n\nYes, never',
    )
    expect(sources).toEqual(['المقدمة الجديدة', 'سلمت الشركة البضاعة إلى المدينة.', 'نل معن'])
    expect(rules).toContain('visual-order')
    expect(confidences[2]).toBeLessThan(0.5)
  })
  it.each([
    ['! حذاري', 'حذاري!'],
    ['،قم', 'قم،'],
    ['؟ أين كنت', 'أين كنت؟'],
    ['...ثم ذهب', undefined],
    ['قم، واذهب.', undefined],
    ['- نعم', undefined],
  ])('of punctuation: %s', (line, expected) => expect(closedAtEnd(line)).toBe(expected))
})

describe('text of PDFs', () => {
  it('has lam-alef mended where a word results', () => {
    const { sources, raw, rules } = result(
      'المشهد األدبي في اإلسالم كان األفضل. هذا االسم قديم.',
      'The literary scene in Islam was the best. This name is old.',
    )
    expect(sources).toEqual(['المشهد الأدبي في الإسلام كان الأفضل.', 'هذا الاسم قديم.'])
    expect(raw).toEqual(['المشهد األدبي في اإلسالم كان األفضل.', 'هذا االسم قديم.'])
    expect(rules).toEqual(['visual-order'])
  })
  it('turns the ending of «أواًل» back', () =>
    expect(result('أواًل: وصل االسم محمواًل.', 'First: the name came carried.').sources).toEqual(['أولًا: وصل الاسم محمولًا.']))
  it('keeps words that are right: السالم، ثالثة، المال', () =>
    expect(result('السالم ثالثة المال.', 'Salim is third.').sources).toEqual(['السالم ثالثة المال.']))
  it('has no embedding characters, and its places hold them', () => {
    const { sources, raw } = result(
      '\u202bالمادة الأولى\u202c\n\n\u202bهذا كتاب جديد. وهو مفيد.\u202c',
      'Article One\n\nThis is a new book. It is useful.',
    )
    expect(sources).toEqual(['المادة الأولى', 'هذا كتاب جديد.', 'وهو مفيد.'])
    expect(raw).toEqual(['\u202bالمادة الأولى\u202c', '\u202bهذا كتاب جديد.', 'وهو مفيد.\u202c'])
  })
  it('of pdftotext has the runs of its lines in order, and its places hold every line', () => {
    const page =
      '\u202bأعلنت الوزارة أن المحادثات مع الدول المجاورة سوف تستمر في العاصمة خلال الأسبوع\u202c\n.\u202b وأنه لم يتم بعد تحديد موعد الاجتماع القادم بين الجانبين\u202c،\u202bالمقبل\u202c\n.\u202bوقال الناطق إن الوفد سوف يصل إلى المدينة غدا\u202c'
    const { sources, raw } = result(
      page,
      'The ministry announced that the talks with the neighbouring states would go on in the capital next week, and that no date for the next meeting between the two sides had been set. The spokesman said that the delegation would arrive in the city tomorrow.',
    )
    expect(sources.join(' ').replace(/\s+/g, ' ')).toBe(
      'أعلنت الوزارة أن المحادثات مع الدول المجاورة سوف تستمر في العاصمة خلال الأسبوع المقبل، وأنه لم يتم بعد تحديد موعد الاجتماع القادم بين الجانبين. وقال الناطق إن الوفد سوف يصل إلى المدينة غدا.',
    )
    expect(raw.join('').replace(/\s/g, '')).toBe(page.replace(/\s/g, ''))
  })
})
