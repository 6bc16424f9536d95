// What other tools write comes in whole: partly translated units, several languages, history, characters that XML cannot hold.

import { describe, expect, it } from 'vitest'
import type { Bitext } from '../../../src/bitext.ts'
import * as jsonl from '../../../src/entries/jsonl.ts'
import * as tmx from '../../../src/entries/tmx.ts'
import * as xliff from '../../../src/entries/xliff.ts'
import * as xlsx from '../../../src/entries/xlsx.ts'
import { align } from '../../../src/index.ts'
import { texts } from '../../support/bitext.ts'

const memory = (body: string, header = 'srclang="en"') => `<tmx version="1.4"><header ${header}/><body>${body}</body></tmx>`
const tuv = (language: string, seg: string) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`
const file = (body: string, languages = 'source-language="en" target-language="ar"', root = '') =>
  `<xliff version="1.2"${root}><file original="a" datatype="x" ${languages}><body>${body}</body></file></xliff>`

describe('a unit that is partly translated', () => {
  const mrk = (mid: number, text: string) => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`
  const unit = (target: string) =>
    file(
      `<trans-unit id="u"><source>One. Two.</source><seg-source>${mrk(1, 'One.')} ${mrk(2, 'Two.')}</seg-source>${target}</trans-unit>`,
    )
  it('gives its segments one by one', () => {
    const { segments } = xliff.parse(unit(`<target>${mrk(2, 'اثنان.')}</target>`))
    expect(segments.map(({ id, source, target, confidence }) => [id, source?.text, target?.text, confidence])).toEqual([
      ['u-1', 'One.', undefined, 0],
      ['u-2', 'Two.', 'اثنان.', 1],
    ])
  })
  it('without any target gives them all', () =>
    expect(texts(xliff.parse(unit('')))).toEqual([
      ['One.', null],
      ['Two.', null],
    ]))
  it('with one text for all of them is one', () =>
    expect(texts(xliff.parse(unit('<target>واحد. اثنان.</target>')))).toEqual([['One. Two.', 'واحد. اثنان.']]))
  it('pins what is translated alone', () => {
    const pins = xliff.parse(unit(`<target>${mrk(2, 'اثنان.')}</target>`)).segments
    const { segments } = align({ source: 'One.\n\nTwo.', target: 'واحد.\n\nاثنان.' }, { pins })
    expect(segments.map(({ type, origin }) => [type, origin])).toEqual([
      ['pair', 'aligned'],
      ['pair', 'pinned'],
    ])
  })
})

describe('two languages of several', () => {
  const three = `<tu>${tuv('fr', 'Oui')}${tuv('en', 'Yes')}${tuv('ar', 'نعم')}</tu><tu>${tuv('fr', 'Non')}${tuv('en', 'No')}</tu>`
  it('are Arabic and English', () => {
    const { segments, messages } = tmx.parse(memory(three, 'srclang="fr"'))
    expect(segments.map(({ source, target }) => [source?.text, target?.text])).toEqual([['Yes', 'نعم']])
    expect(messages.at(-1)?.reason).toBe('Read as en and ar; further variants are left out: 2 fr')
  })
  it('are those with the most units where there is no Arabic', () => {
    const body = `<tu>${tuv('de', 'Ja')}${tuv('fr', 'Oui')}${tuv('es', 'Sí')}</tu><tu>${tuv('fr', 'Non')}${tuv('es', 'No')}</tu>`
    expect(texts(tmx.parse(memory(body, 'srclang="*all*"')))).toEqual([
      ['Oui', 'Sí'],
      ['Non', 'No'],
    ])
  })
  it('are those of the letters where none is named', () => {
    const { source, target } = xliff.parse(
      file('<trans-unit id="1"><source>Yes please</source><target>نعم من فضلك</target></trans-unit>', ''),
    )
    expect([source.language, target.language]).toEqual(['en', 'ar'])
    const nameless = '<tu><tuv><seg>Yes please</seg></tuv><tuv><seg>نعم من فضلك</seg></tuv></tu>'
    expect(texts(tmx.parse(memory(nameless)))).toEqual([['Yes please', 'نعم من فضلك']])
  })
  it('may have two variants in one, which are two segments', () => {
    const { segments } = tmx.parse(memory(`<tu tuid="7">${tuv('en', 'Open')}${tuv('ar', 'افتح')}${tuv('ar', 'مفتوح')}</tu>`))
    expect(segments.map(({ id, target }) => [id, target?.text])).toEqual([
      ['7', 'افتح'],
      ['7-2', 'مفتوح'],
    ])
  })
})

describe('a memory as tools write it', () => {
  it('may have text without `seg`', () =>
    expect(
      texts(
        tmx.parse(
          memory('<tu><tuv lang="en-US">This is\n a <ph/>sample</tuv><tuv lang="ar-SA"><note>x</note>هذا مثال</tuv></tu>'),
        ),
      ),
    ).toEqual([['This is\n a sample', 'هذا مثال']]))
  it('may indent its `seg`', () =>
    expect(
      texts(
        tmx.parse(memory(`<tu>${tuv('en', '\n   A long\n   sentence.\n  ')}${tuv('ar', '\r\n\tجملة\r\n\tطويلة.\r\n')}</tu>`)),
      ),
    ).toEqual([['A long sentence.', 'جملة طويلة.']]))
  it('may hold characters that XML cannot, which are dropped with their lines', () => {
    const { segments, messages } = tmx.parse(
      memory(
        `<tu>${tuv('en', 'Non&#x1F;breaking\v')}\n${tuv('ar', 'فاصل&#11;هنا &#xD800;')}</tu>\n<tu>${tuv('en', 'Second &#65;')}${tuv('ar', 'الثانية\ufffe')}</tu>`,
      ),
    )
    expect(segments.map(({ source, target }) => [source?.text, target?.text])).toEqual([
      ['Nonbreaking', 'فاصلهنا '],
      ['Second A', 'الثانية'],
    ])
    expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
      'dropped-character: Dropped 5 characters that XML cannot hold, in lines 1, 2 and 3',
    ])
  })
  it('is read the same wherever a reference to one is cut', () => {
    const text = memory(`<tu>${tuv('en', 'a&#x1F;b')}${tuv('ar', 'ب&#31;ج')}</tu>`)
    for (let at = 1; at < text.length; at++)
      expect(
        [...tmx.stream([text.slice(0, at), text.slice(at)]).segments].map(({ source, target }) => [source?.text, target?.text]),
      ).toEqual([['ab', 'بج']])
  })
  it('keeps its places beside dropped characters when it grows', () => {
    const old = memory(`<tu>${tuv('en', 'a&#x1F;b')}${tuv('ar', 'ب')}</tu>`)
    const grown = tmx.append(old, tmx.parse(memory(`<tu>${tuv('en', 'c')}${tuv('ar', 'ج')}</tu>`)))
    expect(grown.startsWith(old.slice(0, old.indexOf('</body>')))).toBe(true)
    expect(texts(tmx.parse(grown))).toEqual([
      ['ab', 'ب'],
      ['c', 'ج'],
    ])
  })
  it('gives its own tags to what is appended', () => {
    const old = memory(`<tu>${tuv('en-US', 'a')}${tuv('ar-SA', 'أ')}</tu>`, 'srclang="en-US"')
    const grown = tmx.append(old, tmx.parse(memory(`<tu>${tuv('en', 'c')}${tuv('ar', 'ج')}</tu>`)))
    expect(grown.match(/xml:lang="[^"]+"/g)).toEqual([
      'xml:lang="en-US"',
      'xml:lang="ar-SA"',
      'xml:lang="en-US"',
      'xml:lang="ar-SA"',
    ])
  })
})

describe('history, states and notes survive', () => {
  const history = 'creationdate="20200101T000000Z" creationid="ليلى" changedate="20210101T000000Z" changeid="Omar" usagecount="3"'
  const old = memory(
    `<tu tuid="1" ${history}><note>checked</note><prop type="x-client">bank</prop>${tuv('en', 'a')}${tuv('ar', 'أ')}</tu>`,
  )
  it('from TMX to TMX', () => {
    const written = tmx.stringify(tmx.parse(old), { date: new Date('2024-01-01'), creationId: 'me' })
    expect(written).toContain(`<tu tuid="1" ${history}>`)
    expect(written).toContain('<note>checked</note>')
    expect(written).not.toContain('x-creation')
  })
  it.each(['1.2', '2.1'] as const)('from TMX through XLIFF %s to TMX', (version) =>
    expect(tmx.stringify(xliff.parse(xliff.stringify(tmx.parse(old), { version })))).toContain(` ${history}>`),
  )
  describe('with inline tags, over every pair of formats that has a place for them', () => {
    const ways: Record<string, (bitext: Bitext) => Bitext> = {
      TMX: (bitext) => tmx.parse(tmx.stringify(bitext), { tags: true }),
      'XLIFF 1.2': (bitext) => xliff.parse(xliff.stringify(bitext), { tags: true }),
      'XLIFF 2.1': (bitext) => xliff.parse(xliff.stringify(bitext, { version: '2.1' }), { tags: true }),
      'JSON Lines': (bitext) => jsonl.parse(jsonl.stringify(bitext, { full: true })),
    }
    const seg = (text: string) =>
      `${text} <bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>x<ept i="1">&lt;/b&gt;</ept> <ph x="2">{0}</ph>.`
    const rich = memory(
      `<tu tuid="J:0" ${history}><note>one</note><note>two</note><prop type="client">bank</prop><prop type="x-Level">Draft</prop><prop type="x-tag">a</prop><prop type="x-tag">b</prop><prop type="x-state">signed-off</prop>${tuv('en', seg('a'))}${tuv('ar', seg('أ'))}</tu>`,
    )
    const unitOf = (bitext: Bitext) =>
      tmx
        .stringify(bitext)
        .match(/<tu [\s\S]*<\/tu>/)?.[0]
        .replace(/\s*<prop type="x-document">.*/, '')
    const sorted = (unit: string | undefined) =>
      unit
        ?.split('\n')
        .map((line) => line.trim())
        .sort()
    const names = Object.keys(ways)
    it.each(names.flatMap((one) => names.map((other) => [one, other] as const)))('%s, then %s', (one, other) => {
      const read = tmx.parse(rich, { tags: true })
      expect(sorted(unitOf(ways[other]!(ways[one]!(read))))).toEqual(sorted(unitOf(read)))
    })
  })
  describe('of one variant', () => {
    const variants = (said: string) =>
      memory(
        `<tu tuid="1" changeid="Omar"><prop type="client">bank</prop><tuv xml:lang="en" creationid="Sara"><prop type="x-context-pre">&lt;seg&gt;</prop><seg>a</seg></tuv><tuv xml:lang="ar" ${said}><note>target</note><prop type="x-context-pre">قبل</prop><seg>أ</seg></tuv></tu>`,
      )
    const read = tmx.parse(variants('changeid="Huda" changedate="20210101T000000Z"'))
    it('with it, but for what nothing else says', () =>
      expect(read.segments[0]?.data).toEqual({
        changeid: 'Omar',
        changedate: '20210101T000000Z',
        creationid: 'Sara',
        client: 'bank',
        variants: {
          source: { 'x-context-pre': '<seg>' },
          target: { changeid: 'Huda', 'x-context-pre': 'قبل', notes: ['target'] },
        },
      }))
    it('in its place in TMX, whatever the order', () => {
      for (const written of [tmx.stringify(read), tmx.append('<tmx version="1.4"><header srclang="ar"/><body/></tmx>', read)]) {
        expect(written).toMatch(/<tu tuid="1" [^>]*creationid="Sara"/)
        expect(written).toContain('<prop type="client">bank</prop>')
        expect(written).toContain('<tuv xml:lang="en"><prop type="x-context-pre">&lt;seg&gt;</prop><seg>a</seg></tuv>')
        expect(written).toContain(
          '<tuv xml:lang="ar" changeid="Huda"><note>target</note><prop type="x-context-pre">قبل</prop><seg>أ</seg></tuv>',
        )
        expect(tmx.parse(written, { sourceLanguage: 'en' }).segments[0]?.data).toMatchObject(read.segments[0]?.data ?? {})
      }
    })
    it('with the unit in XLSX, as far as it is a note', () =>
      expect(xlsx.parse(xlsx.write(read)).segments[0]?.data?.['notes']).toEqual(['target']))
    it('with the unit in XLIFF', () =>
      expect(xliff.stringify(read)).toMatch(
        /<note from="x-context-pre">&lt;seg&gt;<[\s\S]*<note from="target-changeid">Huda<[\s\S]*<note>target</,
      ))
  })
  it('names of props are those that were read, in XLIFF too', () => {
    const named = memory(
      `<tu><prop type="domain">law</prop><prop type="x-Level">Draft</prop>${tuv('en', 'a')}${tuv('ar', 'أ')}</tu>`,
    )
    for (const version of ['1.2', '2.1'] as const) {
      const written = tmx.stringify(xliff.parse(xliff.stringify(tmx.parse(named), { version })))
      expect(written.match(/<prop type="(?:x-)?(?:domain|Level)">/g)).toEqual(['<prop type="domain">', '<prop type="x-Level">'])
    }
  })
  it('of a variant where the unit has none', () =>
    expect(
      tmx.parse(memory(`<tu><tuv xml:lang="en" changeid="Omar"><seg>a</seg></tuv>${tuv('ar', 'أ')}</tu>`)).segments[0]?.data,
    ).toEqual({
      changeid: 'Omar',
    }))
  it('of Trados, memoQ and Phrase', () => {
    const dataOf = (unit: string) => xliff.parse(file(unit)).segments[0]?.data
    const sides = '<source>a</source><target>أ</target>'
    expect(
      dataOf(
        `<trans-unit id="1" mq:status="ManuallyConfirmed" mq:lastchanginguser="Omar" mq:lastchangedtimestamp="2024-05-01T10:20:30Z">${sides}</trans-unit>`,
      ),
    ).toMatchObject({
      state: 'ManuallyConfirmed',
      changeid: 'Omar',
      changedate: '20240501T102030Z',
    })
    expect(
      dataOf(`<trans-unit id="1" m:confirmed="1" m:modified-by="Omar" m:modified-at="1714558830000">${sides}</trans-unit>`),
    ).toMatchObject({
      state: 'confirmed',
      changeid: 'Omar',
      changedate: '20240501T102030Z',
    })
    const mrk = (text: string) => `<mrk mtype="seg" mid="1">${text}</mrk>`
    expect(
      dataOf(
        `<trans-unit id="1"><source>a</source><seg-source>${mrk('a')}</seg-source><target>${mrk('أ')}</target><sdl:seg-defs><sdl:seg id="1" conf="Draft"><sdl:value key="last_modified_by">Omar</sdl:value><sdl:value key="modified_on">05/01/2024 10:20:30</sdl:value></sdl:seg></sdl:seg-defs></trans-unit>`,
      ),
    ).toMatchObject({ state: 'Draft', changeid: 'Omar', changedate: '20240501T102030Z' })
  })
  it('a state that the other version knows is its state, any other a note or a sub-state', () => {
    const state = (name: string) =>
      xliff.parse(file(`<trans-unit id="1"><source>a</source><target state="${name}">أ</target></trans-unit>`))
    expect(xliff.stringify(state('signed-off'))).toContain('state="signed-off"')
    expect(xliff.stringify(state('signed-off'), { version: '2.1' })).toContain('state="final" subState="muwazi:signed-off"')
    const once = xliff.stringify(state('signed-off'), { version: '2.1' })
    expect(xliff.stringify(xliff.parse(once))).toContain('state="signed-off"')
  })
})
