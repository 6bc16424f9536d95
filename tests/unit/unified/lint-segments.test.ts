import retextIndefiniteArticle from 'retext-indefinite-article'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import type { PluggableList } from 'unified'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Bitext, Message } from '../../../src/bitext.ts'
import { parse as parseCsv } from '../../../src/entries/csv.ts'
import { align } from '../../../src/index.ts'
import { lintSegments, retextArabic, retextArabicPunctuation, retextArabicRepeatedWords } from '../../../src/unified/index.ts'

const AR = 'ذهب الولد إلى إلى المدرسة في الصباح.  كان الجو باردا جدا في ذلك اليوم.\n\nاشترى أبوه ثلاثة كتب, ثم عاد.'
const EN =
  'The boy went to to school in a early morning.  The weather was very cold on that day.\n\nHis father bought three books, then returned.'

const twoTexts = () => align({ source: { value: AR, path: 'ar.txt' }, target: { value: EN, path: 'en.txt' } })
const brief = (messages: readonly Message[]) =>
  messages.map(({ ruleId, side, place, path }) => `${path}:${place?.start.line}:${place?.start.column} ${side} ${ruleId}`)
/** What each message points to in its file. */
const pointed = (messages: readonly Message[], texts: { source: string; target: string }) =>
  messages.map(({ place, side }) => texts[side!].slice(place?.start.offset, place?.end.offset))

describe('lintSegments', () => {
  it('runs three plugins of retext over both sides, with places in the two files', async () => {
    const plugins = [retextSentenceSpacing, retextRepeatedWords, retextIndefiniteArticle]
    const messages = await lintSegments(twoTexts(), { source: plugins, target: plugins })
    expect(brief(messages)).toEqual([
      'ar.txt:1:37 source retext-sentence-spacing',
      'en.txt:1:14 target retext-repeated-words',
      'en.txt:1:30 target retext-indefinite-article',
      'en.txt:1:46 target retext-sentence-spacing',
    ])
    expect(pointed(messages, { source: AR, target: EN })).toEqual(['  ', 'to to', 'a', '  '])
  })
  it('names the segment that the text belongs to', async () => {
    const bitext = twoTexts()
    const messages = await lintSegments(bitext, { source: [retextArabicPunctuation, retextArabicRepeatedWords] })
    const textOf = new Map(bitext.segments.map(({ id, source }) => [id, source?.text]))
    expect(messages.map(({ segment, reason }) => [textOf.get(segment!), reason])).toEqual([
      ['ذهب الولد إلى إلى المدرسة في الصباح.', 'Unexpected repeated `إلى`, remove one occurrence'],
      ['اشترى أبوه ثلاثة كتب, ثم عاد.', 'Expected `،` after an Arabic word, got `,`'],
    ])
    expect(pointed(messages, { source: AR, target: '' })).toEqual(['إلى إلى', ','])
  })
  it('has a default set that reports on Arabic and on English', async () => {
    const messages = await lintSegments(twoTexts())
    expect(messages.map(({ ruleId, side }) => `${side} ${ruleId}`)).toEqual([
      'source retext-arabic-repeated-words',
      'source retext-sentence-spacing',
      'source retext-arabic-punctuation',
      'target retext-repeated-words',
      'target retext-sentence-spacing',
    ])
  })
  it('runs no plugin on a side that has none', async () => {
    expect(await lintSegments(twoTexts(), {})).toEqual([])
    const only = await lintSegments(twoTexts(), { target: [retextRepeatedWords] })
    expect(only.map(({ side }) => side)).toEqual(['target'])
  })
  it('finds places in one file that holds both texts, after a byte order mark and CRLF', async () => {
    const text = `\uFEFF${AR}\n\n${EN}`.replaceAll('\n', '\r\n')
    const messages = await lintSegments(align(text), { source: [retextArabicRepeatedWords], target: [retextRepeatedWords] })
    expect(pointed(messages, { source: text, target: text })).toEqual(['إلى إلى', 'to to'])
    expect(messages[1]?.place?.start).toEqual({ line: 5, column: 14, offset: text.indexOf('to to') })
  })
  it('gives the place of the unit where its raw text has markup or line breaks', async () => {
    const value = '# نص **جديد جديد** هنا\n\n# A **new new** text'
    const messages = await lintSegments(align(value, { format: 'markdown' }))
    expect(pointed(messages, { source: value, target: value })).toEqual(['# نص **جديد جديد** هنا', '# A **new new** text'])
  })
  it('reads a segment of a memory by itself, and names it without a place', async () => {
    const bitext = parseCsv('source (ar),target (en)\nمن القلب  إلى إلى القلب.,From heart to to heart.\nنعم.  كلا.,Yes.  No.\n')
    expect((await lintSegments(bitext)).map(({ segment, ruleId, place }) => [segment, ruleId, place])).toEqual([
      [bitext.segments[0]!.id, 'retext-arabic-repeated-words', undefined],
      [bitext.segments[1]!.id, 'retext-sentence-spacing', undefined],
      [bitext.segments[0]!.id, 'retext-repeated-words', undefined],
      [bitext.segments[1]!.id, 'retext-sentence-spacing', undefined],
    ])
  })
  it('takes plugins with options, asynchronous ones, and messages without a place', async () => {
    const late = () => async (_: unknown, file: VFile) => {
      await Promise.resolve()
      file.message('Late')
    }
    const bitext = align('نص.\n\nA text.')
    const plugins: PluggableList = [[retextSentenceSpacing, { preferred: 2 }], late]
    const [message, ...more] = await lintSegments(bitext, { target: plugins })
    expect(more).toEqual([])
    expect(message).toMatchObject({ reason: 'Late', ruleId: 'retext', segment: bitext.segments[0]!.id, side: 'target' })
    expect(message?.place?.start.line).toBe(3)
  })
  it('finds the ends of English sentences, and reads other languages with the Latin parser', async () => {
    const sentences: number[] = []
    const count = () => (tree: { children: { children?: { type: string }[] }[] }) => {
      sentences.push(tree.children.flatMap(({ children = [] }) => children.filter(({ type }) => type === 'SentenceNode')).length)
    }
    const bitext = parseCsv('source (fr),target (en)\nNon.  Si.,Dr. Mr. Smith is tall.\n')
    await lintSegments(bitext, { source: [count], target: [count] })
    expect(sentences).toEqual([2, 1])
  })
  it('refuses anything but a list of plugins', async () => {
    const bitext: Bitext = align('نص.\n\nA text.')
    const wrong = (plugins: unknown) => lintSegments(bitext, plugins as never)
    await expect(wrong({ source: retextSentenceSpacing })).rejects.toThrow(
      'Expected `source` to be a list of retext plugins, got a function',
    )
    await expect(wrong({ sources: [] })).rejects.toThrow('Expected one of the options `source`, `target`, got `sources`')
  })
})

/** What a plugin reports on an Arabic text. */
const reported = async (text: string, plugin: typeof retextArabicPunctuation) => {
  const file = new VFile(text)
  const processor = unified().use(retextArabic).use(plugin)
  await processor.run(processor.parse(file), file)
  return file.messages.map(({ place }) => text.slice((place as never)!['start']['offset'], (place as never)!['end']['offset']))
}

describe('retextArabicRepeatedWords', () => {
  for (const [text, ...words] of [
    ['ذهب إلى إلى البيت.', 'إلى إلى'],
    ['في في بداية العام', 'في في'],
    ['قرأت الكتاب الكتاب أمس.', 'الكتاب الكتاب'],
    ['رأيت هذا هذا الرجل.', 'هذا هذا'],
    ['جاء الذي  الذي كان هنا.', 'الذي  الذي'],
    ['كـان كان يكتب.', 'كـان كان'],
    ['كانوا كانوا هنا.', 'كانوا كانوا'],
    ['سار خطوة خطوة نحو الباب.'],
    ['قرأه بابا بابا، وكان سعيدا جدا جدا.'],
    ['يدًا يدًا، ولا لا نعم نعم.'],
    ['من من الناس يعرف؟ لن يأتي يوما ما ما زال بعيدا.'],
    ['عَلِمَ عَلَّمَ'],
    ['قال: لا، لا أعرف.'],
    ['انتهى العمل. العمل شاق.'],
    ['قناة بي بي سي، وقناة سي إن إن، ودبليو إس إم في في ناشفيل.'],
    ['إن إن الأمر سهل.', 'إن إن'],
    ['م م ٥ ٥ the the'],
  ] as const)
    it(JSON.stringify(text), async () => expect(await reported(text, retextArabicRepeatedWords)).toEqual(words))
})

describe('retextArabicPunctuation', () => {
  for (const [text, ...marks] of [
    ['نعم, ولكن متى?', ',', '?'],
    ['أولًا; ثانيًا', ';'],
    ['كَتَبَ, ثُمَّ', ','],
    ['نعم، ولكن متى؟ أولا؛ ثانيا'],
    ['في عام 1973, وفي Windows, وفي ١,٥ مليون'],
    ['Yes, but when? كتاب'],
  ] as const)
    it(JSON.stringify(text), async () => expect(await reported(text, retextArabicPunctuation)).toEqual(marks))
})
