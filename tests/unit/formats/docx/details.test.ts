import { describe, expect, it } from 'vitest'
import { type Parts, p, readDocx, run, style, table } from '../../../support/docx-files.ts'

const texts = (parts: Parts | string) => readDocx(parts).blocks.map(({ text }) => text)
/** `heading 1: text`, one a block. */
const kinds = (parts: Parts | string) =>
  readDocx(parts).blocks.map(({ kind, depth, text }) => `${kind}${depth === undefined ? '' : ` ${depth}`}: ${text}`)
const reads = (body: string, ...expected: string[]) => expect(texts(body)).toEqual(expected)
const says = (parts: Parts | string) => readDocx(parts).messages.map(({ reason }) => reason)

const ARABIC = 'تُعدّ هذه الاتفاقية نافذة من تاريخ توقيعها بين الطرفين.'
const ENGLISH = 'This agreement takes effect on the date of its signature by both parties.'

describe('what hangs on a paragraph', () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`
  const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  it('follows it: footnotes and endnotes, where the languages alternate and in a cell', () => {
    const footnotes = note(0, 'separator') + note(1, 'حاشية') + note(2, 'A note')
    const endnotes = `<w:endnote w:id="1">${p('The end')}</w:endnote>`
    const { blocks } = readDocx({
      footnotes,
      endnotes,
      body:
        p(run('نص') + call(1) + run(' آخر')) +
        table([p(run('Text') + call(2) + '<w:r><w:endnoteReference w:id="1"/></w:r>')]) +
        p('end'),
    })
    expect(blocks.map(({ text, row, data }) => [text, row, data?.['from'], data?.['paragraph']])).toEqual([
      ['نص آخر', undefined, undefined, 1],
      ['حاشية', undefined, 'footnote', 1],
      ['Text', 'table-1-row-1', undefined, 2],
      ['A note', 'table-1-row-1', 'footnote', 2],
      ['The end', 'table-1-row-1', 'endnote', 2],
      ['end', undefined, undefined, 3],
    ])
  })
  it('may call itself without harm', () => reads_note())
  const reads_note = () =>
    expect(
      texts({ footnotes: `<w:footnote w:id="1">${p(run('n') + call(1))}</w:footnote>`, body: p(run('t') + call(1)) }),
    ).toEqual(['t', 'n'])
  it('is a text box, once for all programs', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}${table(['أ', 'a'])}</w:txbxContent>`
    const body = p(
      `${run('text')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('boxed')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('boxed')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(texts(body)).toEqual(['text', 'boxed', 'أ', 'a'])
    const old = p(
      '<w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    )
    expect(texts(old)).toEqual(['old'])
  })
  it('is what an image shows, if a person wrote it', () => {
    const image = (text: string) =>
      p(`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${text}"/></wp:inline></w:drawing></w:r>`)
    expect(
      kinds(image('خريطة المدينة') + image('IMG_2041.JPG') + image('A close-up&#10;&#10;Description automatically generated')),
    ).toEqual(['caption: خريطة المدينة'])
  })
})

describe('fields and links', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const field = (code: string, result: string) =>
    `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
  it('have results, and codes that are no text', () =>
    reads(
      p(run('see ') + field(' REF x \\h ', run('Article 4'))) + p(`<w:fldSimple w:instr=" DATE ">${run('2020')}</w:fldSimple>`),
      'see Article 4',
      '2020',
    ))
  it('may stand in codes of others', () =>
    reads(p(mark('begin') + field(' PAGE ', run('7')) + mark('separate') + run('shown') + mark('end')), 'shown'))
  it('keep the page numbers that Word last found', () =>
    reads(
      p(run('انظر الصفحة ') + field(' PAGEREF _Ref1 \\h ', run('١٢')) + run(' من ')) +
        p(run('page ') + field(' PAGE ', run('7')) + run(' of ') + `<w:fldSimple w:instr="NUMPAGES">${run('9')}</w:fldSimple>`),
      'انظر الصفحة ١٢ من',
      'page 7 of 9',
    ))
  it('have no table of contents', () => {
    const body =
      p(mark('begin') + '<w:r><w:instrText>TOC \\o</w:instrText></w:r>' + mark('separate') + run('المقدمة 3')) +
      p(run('الخاتمة 9') + mark('end')) +
      p('text')
    expect(texts(body)).toEqual(['text'])
    expect(says(body)).toEqual(['Left out what is not in the text of the document: a table of contents or index'])
  })
  it('lose nothing when a field does not end', () =>
    reads(p(mark('begin') + '<w:r><w:instrText>IF</w:instrText></w:r>' + run('kept')) + p('rest'), 'kept', 'rest'))
  it('give the addresses of links', () => {
    const body = p(
      `<w:hyperlink r:id="l1">${run('a')}</w:hyperlink><w:hyperlink w:anchor="x">${run('b')}</w:hyperlink>${field(' HYPERLINK "https://b.example" ', run('c'))}`,
    )
    const { blocks } = readDocx({ body, links: { l1: 'https://a.example' } })
    expect(blocks).toMatchObject([{ text: 'abc', data: { links: ['https://a.example', 'https://b.example'] } }])
  })
})

describe('what is left out', () => {
  it('is told in one message', () =>
    expect(
      says({
        headers: [p('عقد توريد'), p('عقد توريد'), p('12')],
        comments: `<w:comment w:id="1">${p('why?')}</w:comment>`,
        body:
          p(run('shown') + run('secret', '<w:vanish/>')) +
          `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt></w:p>`,
      }),
    ).toEqual([
      'Left out what is not in the text of the document: headers and footers («عقد توريد»), 1 comment, hidden text in 1 place, 1 empty form field',
    ]))
  it('is hidden text, by a style too', () => {
    const styles = '<w:style w:type="character" w:styleId="Hid"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>'
    expect(
      texts({ styles, body: p(run('a', '<w:rStyle w:val="Hid"/>') + run('b', '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')) }),
    ).toEqual(['b'])
  })
  it('keeps filled-in forms', () => reads(`<w:sdt><w:sdtPr/><w:sdtContent>${p('filled')}</w:sdtContent></w:sdt>`, 'filled'))
  it('is a form that is not filled in', () =>
    reads(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>${p('x')}`, 'x'))
})

describe('languages', () => {
  const languages = (body: string) => readDocx(body).blocks.map(({ language }) => language)
  const english = (text: string, tag: string) => p(run(text, `<w:lang w:val="${tag}"/>`))
  const arabic = (text: string, tag: string) => p(run(text, `<w:rtl/><w:lang w:val="en-US" w:bidi="${tag}"/>`), '<w:bidi/>')
  it('are as marked, where the letters bear it out', () =>
    expect(
      languages(arabic(ARABIC, 'ar-EG') + english(ENGLISH, 'en-GB') + arabic('نعم', 'ar-EG') + english('Yes', 'en-GB')),
    ).toEqual(['ar-EG', 'en-GB', 'ar-EG', 'en-GB']))
  it('are not as marked, where the letters say otherwise', () =>
    expect(
      languages(
        arabic(ARABIC, 'fa-IR') +
          english(ARABIC, 'en-US') +
          english('Le présent contrat entre en vigueur à la date de sa signature par les deux parties.', 'en-US') +
          english('Bonjour', 'en-US'),
      ),
    ).toEqual([undefined, undefined, undefined, undefined]))
  it('may be two in Latin letters', () =>
    expect(
      languages(
        english('Le présent contrat entre en vigueur à la date de sa signature par les deux parties.', 'fr-FR') +
          english(ENGLISH, 'en-GB') +
          english('Annexe', 'fr-FR'),
      ),
    ).toEqual(['fr-FR', 'en-GB', 'fr-FR']))
  it('of names and numbers go by direction, if the document is right in it', () => {
    const both = (english: string) =>
      Array.from({ length: 4 }, (_, i) => p(`${ARABIC} ${i}`, '<w:bidi/>') + p(`${ENGLISH} ${i}`, english)).join('') +
      p('WAI-ARIA', '<w:bidi/>') +
      p('2024') +
      p('٢٠٢٤', '<w:bidi/>')
    expect(languages(both('')).slice(-3)).toEqual(['ar', 'und-Latn', 'ar'])
    expect(languages(both('<w:bidi/>')).slice(-3)).toEqual([undefined, undefined, undefined])
  })
  it('of the document as a whole say nothing of a paragraph', () => {
    const styles = style('N', 'Normal', '<w:rPr><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr>', ' w:default="1"')
    expect(readDocx({ styles, body: p(ARABIC) }).blocks[0]?.language).toBeUndefined()
  })
})
