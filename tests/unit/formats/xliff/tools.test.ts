// Files as Trados, memoQ, Phrase, Angular and Okapi write them: tracked changes, comments, history of each segment, tags, states of their own.

import { describe, expect, it } from 'vitest'
import * as tmx from '../../../../src/entries/tmx.ts'
import { parse, stringify } from '../../../../src/entries/xliff.ts'

const file1 = (body: string, more = '', root = '') =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" xmlns:m="x">${root}<file original="a.docx" source-language="en" target-language="ar" datatype="x"${more}><body>${body}</body></file></xliff>`
const file2 = (unit: string) =>
  `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ar"><file id="f"><unit id="u">${unit}</unit></file></xliff>`
const sides = (source: string, target: string) => `<source>${source}</source><target>${target}</target>`
const textsOf = (file: string) => parse(file).segments.map(({ source, target }) => [source?.text, target?.text])
const dataOf = (file: string) => parse(file).segments.map(({ data }) => data)

describe('Trados', () => {
  const mrk = (mid: number, text: string) => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`
  const seg = (id: number, user: string, date: string) =>
    `<sdl:seg id="${id}" conf="Draft"><sdl:value key="last_modified_by">${user}</sdl:value><sdl:value key="modified_on">${date}</sdl:value></sdl:seg>`
  const comments =
    '<doc-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-defs><cmt-def id="c"><Comments xmlns=""><Comment user="x">Check it</Comment><Comment>Done</Comment></Comments></cmt-def></cmt-defs></doc-info>'
  const second =
    'ال<mrk mtype="x-sdl-comment" sdl:cid="c">ثانية</mrk><mrk mtype="x-sdl-deleted" sdl:revid="1"> <g id="9">القديمة</g></mrk><mrk mtype="x-sdl-added" sdl:revid="2"> الجديدة</mrk>.'
  const file = file1(
    `<trans-unit id="u"><source>One. Two.</source><seg-source>${mrk(1, 'One.')} ${mrk(2, 'Two.')}</seg-source><target>${mrk(1, 'واحد.')} ${mrk(2, second)}</target><sdl:seg-defs>${seg(1, 'Omar', '05/01/2024 10:20:30')}${seg(2, 'Huda', '05/02/2024 10:20:30')}</sdl:seg-defs></trans-unit>`,
    '',
    comments,
  )
  it('text that a tracked change took out is none', () => expect(textsOf(file)[1]).toEqual(['Two.', 'الثانية الجديدة.']))
  it('each segment has its own history, and the comments on it', () =>
    expect(dataOf(file)).toMatchObject([
      { changeid: 'Omar', changedate: '20240501T102030Z', state: 'Draft' },
      { changeid: 'Huda', changedate: '20240502T102030Z', notes: ['Check it', 'Done'] },
    ]))
  it('no segment has the comments of another', () => expect(dataOf(file)[0]).not.toHaveProperty('notes'))
  it('a unit without segments has the history of its first', () =>
    expect(dataOf(file.replace(/<seg-source>.*?<\/seg-source>/, ''))).toMatchObject([{ changeid: 'Omar' }]))
})

it('keys of programs (Symfony, Qt) stay in both versions, and on the way through a memory', () => {
  const keyed = file1(`<trans-unit id="a1" resname="menu.save">${sides('Save', 'حفظ')}</trans-unit>`)
  const second = stringify(parse(keyed), { version: '2.1' })
  expect(second).toContain('<unit id="a1" name="menu.save" type=')
  expect(stringify(tmx.parse(tmx.stringify(parse(second))))).toContain('<trans-unit id="a1" resname="menu.save" restype=')
})

it('memoQ: comments are notes, but for those that were deleted', () =>
  expect(
    dataOf(
      file1(
        `<trans-unit id="1">${sides('a', 'أ')}<mq:comments><mq:comment id="x">Check &amp; mend</mq:comment><mq:comment id="y" deleted="true">gone</mq:comment></mq:comments></trans-unit>`,
      ),
    ),
  ).toMatchObject([{ notes: ['Check & mend'] }]))

describe('Phrase', () => {
  const file = file1(
    `<trans-unit id="1" xml:space="preserve">${sides('Read {b>this&lt;b} page{1}today{2}, H{_>2&lt;_}O {name}.', 'اقرأ {b>هذه&lt;b} الصفحة{1}اليوم.')}<note>{1} stays</note></trans-unit>`,
    ' ',
  ).replace('datatype="x"', 'datatype="x-memsource"')
  it('tags in the text are codes, and told', () => {
    const { segments, messages } = parse(file)
    expect(segments[0]?.source?.text).toBe('Read this page today, H2O {name}.')
    expect(segments[0]?.data?.['notes']).toEqual(['{1} stays'])
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Read inline tags: 3 as a space, 6 as nothing; the option `tags` (`--tags`) keeps them',
    ])
  })
  it('are codes by the namespace of Phrase, whatever the document was', () =>
    expect(
      textsOf(file.replace('x-memsource', 'x-docx').replace('xmlns:m="x"', 'xmlns:m="http://www.memsource.com/mxlf/2.0"')),
    ).toEqual(textsOf(file)))
  it('a date of 0 is none', () =>
    expect(dataOf(file1(`<trans-unit id="1" m:modified-by="Huda" m:modified-at="0">${sides('a', 'أ')}</trans-unit>`))).toEqual([
      { document: 'a.docx', changeid: 'Huda' },
    ]))
  it('are kept with `tags`', () =>
    expect(tmx.stringify(parse(file, { tags: true }))).toContain(
      '<seg>اقرأ <bpt i="1" x="b">{b&gt;</bpt>هذه<ept i="1">&lt;b}</ept> الصفحة<ph x="1">{1}</ph>اليوم.</seg>',
    ))
})

describe('XLIFF 2', () => {
  const data = '<originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>'
  const pc = (text: string) => `<pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b">${text}</pc>`
  const file = file2(`${data}<segment state="final" subState="tool:ok">${sides(`A ${pc('b')}.`, `أ ${pc('ب')}.`)}</segment>`)
  it('elements around text keep the codes of both ends, and their type', () => {
    const read = parse(file, { tags: true })
    expect(tmx.stringify(read)).toContain(
      '<seg>A <bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept>.</seg>',
    )
    expect(stringify(read)).toContain('<source>A <bpt id="1" ctype="bold">&lt;b&gt;</bpt>b<ept id="1">&lt;/b&gt;</ept>.</source>')
    expect(stringify(read, { version: '2.1' })).toContain(
      '<source>A <sc id="1" type="fmt" subType="xlf:b" dataRef="d1"/>b<ec startRef="1" dataRef="d2"/>.</source>',
    )
  })
  it('are a space where they stand on a line of their own', () =>
    expect(textsOf(file.replaceAll('&lt;b&gt;', '&lt;p&gt;').replaceAll('&lt;/b&gt;', '&lt;/p&gt;'))).toEqual([['A b.', 'أ ب.']]))
  it('of Angular keep what stands for their ends', () =>
    expect(
      parse(
        file2(
          `<segment>${sides('<pc id="0" equivStart="START_LINK" equivEnd="CLOSE_LINK" type="link" dispStart="&lt;a&gt;">x</pc>', 'س')}</segment>`,
        ),
        { tags: true },
      ).segments[0]?.data?.['inline'],
    ).toEqual({
      source: [
        { at: 0, kind: 'open', id: '0', type: 'link', equiv: 'START_LINK' },
        { at: 1, kind: 'close', id: '0', equiv: 'CLOSE_LINK' },
      ],
    }))
  it('the sub-state of a segment is its own', () =>
    expect(
      dataOf(
        file2(
          `<segment state="translated" subState="tool:ok">${sides('a', 'أ')}</segment><segment state="initial"><source>b</source></segment>`,
        ),
      ),
    ).toEqual([{ subState: 'tool:ok', state: 'translated' }, { state: 'initial' }]))
  it('comments on a stretch of text are notes', () =>
    expect(
      dataOf(
        file2(
          `<segment>${sides('a <mrk id="m" type="comment" value="Check it">b</mrk>', 'أ')}</segment><segment>${sides('c', 'ج')}</segment>`,
        ),
      ),
    ).toEqual([{ notes: ['Check it'] }, undefined]))
  it.each(['bold', 'lb', 'link', 'x-tab', 'my:type', 'a b'])('the type %j of a code comes back from 2.1', (type) => {
    const seg = `<tuv xml:lang="en"><seg>a<ph x="1" type="${type}">{}</ph>b</seg></tuv><tuv xml:lang="ar"><seg>أ</seg></tuv>`
    const read = tmx.parse(`<tmx version="1.4"><header srclang="en"/><body><tu>${seg}</tu></body></tmx>`, { tags: true })
    const again = parse(stringify(read, { version: '2.1' }), { tags: true })
    expect(again.segments[0]?.data?.['inline']).toMatchObject({ source: [{ type: type.replace(' ', '_') }] })
  })
  it('a sub-state of another tool stays', () =>
    expect(stringify(parse(file), { version: '2.1' })).toContain('<segment state="final" subState="tool:ok">'))
})

describe('XLIFF 1.2', () => {
  const unit = (attributes: string, target: string) =>
    file1(`<trans-unit id="1"${attributes}><source>a</source><target${target}>أ</target></trans-unit>`)
  it('the qualifier of a state stays', () => {
    const read = parse(unit('', ' state="needs-review-translation" state-qualifier="leveraged-mt"'))
    expect(stringify(read)).toContain('<target state="needs-review-translation" state-qualifier="leveraged-mt">')
    expect(stringify(read, { version: '2.1' })).toContain('<mda:meta type="state-qualifier">leveraged-mt</mda:meta>')
  })
  it('what is said not to be approved is not written as approved', () => {
    expect(stringify(parse(unit(' approved="no"', '')))).toMatch(
      /<trans-unit id="1" restype="x-paragraph" xml:space[\s\S]*state="translated"/,
    )
    expect(stringify(parse(unit(' approved="yes"', '')))).toContain(' approved="yes"')
  })
  it('ids of any kind stay, and types of units', () => {
    const read = parse(
      file1(`<trans-unit id="J:0[1] &lt;أ&gt;" restype="x-gettext-domain-header">${sides('a', 'أ')}</trans-unit>`),
    )
    const written = stringify(read)
    expect(written).toContain('<trans-unit id="J:0[1] &lt;أ&gt;" restype="x-gettext-domain-header" ')
    expect(written).not.toContain('from="type"')
    const again = parse(stringify(parse(written), { version: '2.1' }))
    expect(again.segments.map(({ id, data }) => [id, data?.['type']])).toEqual([['J:0_1_____', 'x-gettext-domain-header']])
  })
  it('a type of 2.x stays there', () =>
    expect(
      stringify(parse(file2(`<segment>${sides('a', 'أ')}</segment>`).replace('<unit id="u">', '<unit id="u" type="my:own">')), {
        version: '2.1',
      }),
    ).toContain('<unit id="u" type="my:own">'))
})
