// Notes are a stream of their own: the two texts may call the same note in different paragraphs.

import { describe, expect, it } from 'vitest'
import { align } from '../../../../src/index.ts'
import { p, readDocx, run, table } from '../../../support/docx-files.ts'

type Kind = 'footnote' | 'endnote'
const call = (id: number, kind: Kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const notes = (kind: Kind, ...texts: string[]) =>
  texts.map((text, i) => `<w:${kind} w:id="${i + 1}">${p(run(text))}</w:${kind}>`).join('')
/** `text`, or `footnote 1: text` for notes, one a block. */
const blocksOf = (parts: Parameters<typeof readDocx>[0]) =>
  readDocx(parts).blocks.map(({ text, data }) =>
    data?.['note'] === undefined ? text : `${data['from']} ${data['note']}: ${text}`,
  )

describe('footnotes and endnotes', () => {
  it('follow a text in one language, footnotes first', () =>
    expect(
      blocksOf({
        body: p(run('بدأ البناء') + call(1, 'endnote') + call(1)) + p(run('ثم توقف') + call(2)) + p(run('وانتهى')),
        footnotes: notes('footnote', 'في الربيع', 'في الشتاء'),
        endnotes: notes('endnote', 'انظر الخريطة'),
      }),
    ).toEqual(['بدأ البناء', 'ثم توقف', 'وانتهى', 'footnote 1: في الربيع', 'footnote 2: في الشتاء', 'endnote 1: انظر الخريطة']))

  it('follow each half of a text in two languages, with numbers of their own', () =>
    expect(
      blocksOf({
        body: p(run('بدأ البناء') + call(1)) + p(run('ثم توقف')) + p(run('Work began') + call(2)) + p(run('It stopped')),
        footnotes: notes('footnote', 'في الربيع', 'In spring'),
      }),
    ).toEqual(['بدأ البناء', 'ثم توقف', 'footnote 1: في الربيع', 'Work began', 'It stopped', 'footnote 1: In spring']))

  it('stay with their paragraph where two languages alternate', () =>
    expect(
      blocksOf({
        body: p(run('بدأ البناء') + call(1)) + p(run('Work began') + call(2)) + p(run('ثم توقف')) + p(run('It stopped')),
        footnotes: notes('footnote', 'في الربيع', 'In spring'),
      }),
    ).toEqual(['بدأ البناء', 'footnote 1: في الربيع', 'Work began', 'footnote 2: In spring', 'ثم توقف', 'It stopped']))

  it('stay in their cell, and count there', () =>
    expect(
      blocksOf({
        body: table([p(run('السعر') + call(1)), 'المدة']) + p(run('انتهى العقد') + call(2)) + p('التوقيع'),
        footnotes: notes('footnote', 'بالدينار', 'قبل سنة'),
      }),
    ).toEqual(['السعر', 'footnote 1: بالدينار', 'المدة', 'انتهى العقد', 'التوقيع', 'footnote 2: قبل سنة']))

  it('that are called again are read once', () =>
    expect(
      blocksOf({
        body: p(run('بدأ البناء') + call(1)) + p(run('ثم توقف') + call(1) + call(2)),
        footnotes: notes('footnote', 'في الربيع', 'في الشتاء'),
      }),
    ).toEqual(['بدأ البناء', 'ثم توقف', 'footnote 1: في الربيع', 'footnote 2: في الشتاء']))

  it('of two paragraphs have one number, and the document is what they are cut from', () => {
    const two = `<w:footnote w:id="1">${p(run('الأول'))}${p(run('الثاني'))}</w:footnote>`
    const file = readDocx({ body: p(run('نص') + call(1)) + p('آخر'), footnotes: two })
    expect(file.blocks.map(({ text, data }) => [text, data?.['note']])).toEqual([
      ['نص', undefined],
      ['آخر', undefined],
      ['الأول', 1],
      ['الثاني', 1],
    ])
    for (const { text, position } of file.blocks) expect(file.value.slice(position.start.offset, position.end.offset)).toBe(text)
  })

  it('are aligned whatever paragraph calls them', () => {
    const arabic = [
      'وصل الوفد التجاري إلى المدينة صباح الأحد واستقبله الوالي.',
      'زار أعضاء الوفد المصنع الجديد وتحدثوا مع العمال.',
      'وقع الطرفان في المساء اتفاقا لشراء القمح.',
      'عاد الضيوف إلى بلادهم بالقطار.',
    ]
    const english = [
      'The trade delegation reached the city on Sunday morning and was received by the governor.',
      'The members of the delegation visited the new factory and spoke with the workers.',
      'In the evening the two parties signed an agreement to buy wheat.',
      'The guests returned to their country by train.',
    ]
    const arabicNotes = ['كان ذلك بعد العيد بأسبوع.', 'أسسه تاجر من حلب.', 'بلغ السعر مئة دينار للطن.', 'راجع الصحف اليومية.']
    const englishNotes = [
      'This was a week after the feast.',
      'It was founded by a merchant from Aleppo.',
      'The price was a hundred dinars a ton.',
      'See the daily newspapers.',
    ]
    /** The text with the notes of its paragraphs: `calls[i]` are called in paragraph i. */
    const document = (texts: string[], own: string[], calls: number[][]) =>
      readDocx({
        body: texts.map((text, i) => p(run(text) + (calls[i] ?? []).map((id) => call(id)).join(''))).join(''),
        footnotes: notes('footnote', ...own),
      })
    const { segments } = align(
      {
        source: document(arabic, arabicNotes, [[1, 2], [], [3], [4]]),
        target: document(english, englishNotes, [[1], [2, 3], [], [4]]),
      },
      { sourceLanguage: 'ar', targetLanguage: 'en' },
    )
    expect(segments.map(({ source, target }) => [source?.text, target?.text])).toEqual(
      [...arabic, ...arabicNotes].map((text, i) => [text, [...english, ...englishNotes][i]]),
    )
  })
})
