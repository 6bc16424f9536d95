import type { Element, Root as Hast } from 'hast'
import type { Root as Mdast, PhrasingContent } from 'mdast'
import rehypeParse from 'rehype-parse'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import type { Bitext } from '../../../src/bitext.ts'
import * as docx from '../../../src/entries/docx.ts'
import { read as readHtml } from '../../../src/entries/html.ts'
import * as moses from '../../../src/entries/moses.ts'
import * as parquet from '../../../src/entries/parquet.ts'
import * as tmx from '../../../src/entries/tmx.ts'
import * as xlsx from '../../../src/entries/xlsx.ts'
import { align } from '../../../src/index.ts'
import { bitextParse, bitextStringify, type Compiled, rehypeBitext, remarkBitext } from '../../../src/unified/index.ts'
import { ARTICLE } from '../../support/markdown-article.ts'

const unitsOf = (bitext: Bitext) =>
  bitext.segments.flatMap(({ source, target }) => [source, target].flatMap((side) => side?.units ?? []))
const textsOf = (bitext: Bitext) => bitext.segments.map(({ source, target }) => [source?.text ?? null, target?.text ?? null])
/** Each unit with the words of its place, which is all of it but for the marks around. */
const placesOf = (bitext: Bitext, value: string) =>
  unitsOf(bitext).map(({ position }) => value.slice(position.start.offset, position.end.offset))
const words = (text: string) => text.match(/\p{L}+/gu)?.join(' ')

describe('remarkBitext', () => {
  const aligned = () => unified().use(remarkParse).use(remarkBitext)

  it('gives a TMX of a Markdown article', async () => {
    const file = await aligned().use(bitextStringify, tmx.stringify).process(ARTICLE)
    const memory = tmx.parse(String(file))
    expect(memory.segments.map(({ kind, target }) => `${kind}: ${target?.text}`)).toEqual([
      'heading: The Moscow talks',
      'paragraph: Ushakov told Russian media that the two sides "did not become closer or further away" from resolving the Ukrainian crisis.',
      'paragraph: The talks lasted five hours.',
      'heading: Putin attacks Europe',
      'paragraph: Russian President Vladimir Putin considered that the "European demands" are completely unacceptable to Moscow.',
      'listItem: Kyiv refused to cede territory.',
      'listItem: The peace plan consists of 28 points & more.',
    ])
    expect(memory.segments[5]?.source?.text).toBe('رفضت كييف التنازل عن الأراضي.')
    expect(textsOf(file.data.bitext!)).toEqual(textsOf(memory))
  })
  it('aligns as `align` does', async () => {
    const processor = aligned()
    const file = new VFile({ value: ARTICLE, path: 'article.md' })
    expect(await processor.run(processor.parse(file), file)).toEqual(align({ value: ARTICLE, path: 'article.md' }))
  })
  it('has places in the text of the file, also after a byte order mark', async () => {
    for (const value of [ARTICLE, `\uFEFF${ARTICLE}`, ARTICLE.replaceAll('\n', '\r\n'), `\uFEFF\n${ARTICLE}`]) {
      const file = new VFile(value)
      const processor = aligned()
      const bitext = await processor.run(processor.parse(file), file)
      expect(bitext).toEqual(align(value, { format: 'markdown' }))
      expect(unitsOf(bitext)).toHaveLength(14)
      expect(placesOf(bitext, value).map((raw) => words(raw.replace(/\(http\S+\)|&amp;/g, '')))).toEqual(
        unitsOf(bitext).map(({ text }) => words(text)),
      )
    }
  })
  it('takes the options of `align`, or no options', async () => {
    const bitext = async (options: Parameters<typeof remarkBitext>[0]) => {
      const processor = unified().use(remarkParse).use(remarkBitext, options)
      return processor.run(processor.parse(ARTICLE), new VFile(ARTICLE))
    }
    expect((await bitext({ by: 'paragraph', targetLanguage: 'en-GB', format: 'text' })).segments).toHaveLength(6)
    expect((await bitext({ targetLanguage: 'en-GB' })).target.language).toBe('en-GB')
    expect((await bitext(null)).segments).toHaveLength(7)
    await expect(bitext({ by: 'word' as 'sentence' })).rejects.toThrow('Expected `by` to be')
  })
  it('knows the places of a tree without its file', async () => {
    const processor = aligned()
    const value = ARTICLE.replace('---', '```js\nlet a = 1\n```')
    const alone = await processor.run(processor.parse(value))
    const file = new VFile(value)
    const known = await processor.run(processor.parse(file), file)
    expect(textsOf(alone)).toEqual(textsOf(known))
    expect(unitsOf(alone).map(({ position }) => position.start.line)).toEqual(
      unitsOf(known).map(({ position }) => position.start.line),
    )
    const inside = unitsOf(alone).map(({ position }, k) => {
      const whole = unitsOf(known)[k]!.position
      return position.start.offset >= whole.start.offset && position.end.offset <= whole.end.offset
    })
    expect(inside).not.toContain(false)
  })
  it('finds the place of a node that a plugin inserted, or reports that it has none', async () => {
    type Parent = { children: unknown[] }
    const replace = () => (tree: Mdast) => {
      // As `mdast-util-find-and-replace` does it: new nodes, no places.
      const paragraph = tree.children.find(({ type }) => type === 'paragraph') as Parent
      const text = paragraph.children[2] as { value: string }
      const [before = '', after = ''] = text.value.split('روسية')
      const link = { type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'روسية' }] }
      paragraph.children.splice(2, 1, { type: 'text', value: before }, link, { type: 'text', value: after })
      tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'Generated by a plugin.' }] })
    }
    const processor = unified().use(remarkParse).use(replace).use(remarkBitext)
    const file = new VFile(ARTICLE)
    const bitext = await processor.run(processor.parse(file), file)
    expect(unitsOf(bitext)).toHaveLength(14)
    expect(placesOf(bitext, ARTICLE)).toEqual(placesOf(align(ARTICLE, { format: 'markdown' }), ARTICLE))
    expect(file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toContain(
      'left-out: Left out a paragraph that stands in the tree but not in the text',
    )
  })
  it('finds equal texts one after the other', async () => {
    const text = '*نعم.* نعم. نعم.\n\n*Yes.* Yes. Yes.\n'
    const tear = () => (tree: Mdast) => {
      for (const block of tree.children)
        if (block.type === 'paragraph')
          block.children = block.children.flatMap((child) =>
            child.type === 'text'
              ? child.value.split(/(?<= )/).map((value): PhrasingContent => ({ type: 'text', value }))
              : [child],
          )
    }
    const processor = unified().use(remarkParse).use(tear).use(remarkBitext)
    const bitext = await processor.run(processor.parse(text), new VFile(text))
    expect(bitext).toEqual(align(text, { format: 'markdown' }))
  })
  it('looks for a text no further than its next neighbour', async () => {
    const text = '*نعم نعم نعم.* لا. ثم.\n\n*Yes yes yes, my friend.* No. Then.\n'
    const add = () => (tree: Mdast) => {
      const [block] = tree.children as { children: object[] }[]
      block!.children = [{ type: 'text', value: 'لا. ' }, block!.children[0]!, { type: 'text', value: ' لا. ثم.' }]
    }
    const processor = unified().use(remarkParse).use(add).use(remarkBitext)
    const bitext = await processor.run(processor.parse(text), new VFile(text))
    const source = bitext.segments.flatMap((segment) => segment.source?.units ?? [])
    expect(source.map(({ text: own, position: { start, end } }) => [own, text.slice(start.offset, end.offset)])).toEqual([
      ['لا.', ''],
      ['نعم نعم نعم.', '*نعم نعم نعم.*'],
      ['لا.', 'لا.'],
      ['ثم.', 'ثم.'],
    ])
  })
})

const PAGE = `<!doctype html><html lang="ar"><head><title>الأخبار</title><script>let a = '<p>'</script></head><body>
<div dir="rtl"><h1 id="talks">محادثات موسكو</h1><p>وقال <b>أوشاكوف</b> إن المحادثات &laquo;مفيدة&raquo;.<br>استمرت خمس ساعات.</p></div>
<div lang="en" class="x y"><h1 id="talks">The Moscow talks</h1><p><b>Ushakov</b> said that the talks were &ldquo;useful&rdquo;.<br>They lasted five hours.</p></div>
<table lang="ar"><tr><td>نعم<td lang="en">Yes<tr><td>لا<td lang="en">No</table></body></html>`

describe('rehypeBitext', () => {
  const aligned = () => unified().use(rehypeParse).use(rehypeBitext)

  it('gives a TMX of an HTML page', async () => {
    const file = await aligned().use(bitextStringify, tmx.stringify).process(PAGE)
    expect(tmx.parse(String(file)).segments.map(({ kind, target }) => `${kind}: ${target?.text}`)).toEqual([
      'heading: The Moscow talks',
      'paragraph: Ushakov said that the talks were “useful”.',
      'paragraph: They lasted five hours.',
      'tableCell: Yes',
      'tableCell: No',
    ])
  })
  it('aligns as `read` of `muwazi/html` and `align` do', async () => {
    for (const value of [PAGE, `\uFEFF${PAGE}`, PAGE.replaceAll('\n', '\r\n'), 'أ<p>نص &amp; <b>آخر', '']) {
      const processor = aligned()
      const file = new VFile({ value, path: 'a.html' })
      expect(await processor.run(processor.parse(file), file)).toEqual(align(readHtml({ value, path: 'a.html' })))
    }
  })
  it('takes the options of `align`, or no options', async () => {
    const bitext = async (options: Parameters<typeof rehypeBitext>[0]) => {
      const processor = unified().use(rehypeParse).use(rehypeBitext, options)
      return processor.run(processor.parse(PAGE), new VFile(PAGE))
    }
    expect((await bitext({ targetLanguage: 'en-GB', format: 'text' })).target.language).toBe('en-GB')
    expect((await bitext({ by: 'paragraph' })).segments).toHaveLength(5)
    expect((await bitext(null)).segments).toHaveLength(6)
    await expect(bitext({ by: 'word' as 'sentence' })).rejects.toThrow('Expected `by` to be')
  })
  it('knows the texts of a tree without its file', async () => {
    const processor = aligned()
    expect(textsOf(await processor.run(processor.parse(PAGE)))).toEqual(textsOf(align(readHtml(PAGE))))
  })
  it('finds the place of a node that a plugin inserted, or reports that it has none', async () => {
    const change = () => (tree: Hast) => {
      const body = (tree.children.at(-1) as Element).children.at(-1) as Element
      const paragraph = (body.children[1] as Element).children[1] as Element
      const [first] = paragraph.children as { value: string }[]
      paragraph.children[0] = { type: 'text', value: first!.value }
      const text = { type: 'text' as const, value: 'Generated by a plugin.' }
      body.children.push({ type: 'element', tagName: 'p', properties: {}, children: [text] })
    }
    const processor = unified().use(rehypeParse).use(change).use(rehypeBitext)
    const file = new VFile(PAGE)
    const bitext = await processor.run(processor.parse(file), file)
    expect(placesOf(bitext, PAGE)).toEqual(placesOf(align(readHtml(PAGE)), PAGE))
    expect(file.messages.map(({ reason }) => reason)).toContain(
      'Left out a paragraph that stands in the tree but not in the text',
    )
  })
})

describe('bitextParse', () => {
  it('gives the bitext of `align`', () => expect(unified().use(bitextParse).parse(ARTICLE)).toEqual(align(ARTICLE)))
  it('reads Markdown by the name of the file or by `format`', () => {
    const named = unified()
      .use(bitextParse)
      .parse(new VFile({ value: ARTICLE, path: 'a.md' }))
    const told = unified().use(bitextParse, { format: 'markdown' }).parse(ARTICLE)
    expect([textsOf(named), named.source.path]).toEqual([textsOf(told), 'a.md'])
  })
  it('reads bytes of any encoding, and leaves their text in the file', async () => {
    const text = 'هذا كتاب جديد.\n\nThis is a new book.'
    const file = new VFile(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))
    const bitext = unified().use(bitextParse).parse(file)
    expect(placesOf(bitext, String(file))).toEqual(['هذا كتاب جديد.', 'This is a new book.'])
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['encoding'])
  })
  it('refuses bytes that are not text', async () =>
    expect(unified().use(bitextParse).use(bitextStringify, tmx.stringify).process(Buffer.from('%PDF-1.7'))).rejects.toMatchObject(
      {
        name: 'MuwaziError',
        code: 'bad-input',
      },
    ))
})

describe('bitextStringify', () => {
  it('writes the last tree, which is then the tree of the file', async () => {
    const first =
      () =>
      (tree: Bitext): Bitext => ({ ...tree, segments: tree.segments.slice(0, 1) })
    const file = await unified()
      .use(bitextParse)
      .use(first)
      .use(bitextStringify, (b) => String(b.segments.length))
      .process(ARTICLE)
    expect([String(file), file.data.bitext?.segments.length]).toEqual(['1', 1])
  })
  it('takes every writer of a single file: text, chunks, bytes', async () => {
    const written = async (write: (bitext: Bitext) => Compiled) =>
      (await unified().use(bitextParse).use(bitextStringify, write).process(ARTICLE)).value
    const text = await written(tmx.stringify)
    expect(text).toContain('<tmx')
    expect(await written(tmx.write)).toBe(text)
    for (const { write } of [docx, parquet, xlsx]) expect(await written(write)).toBeInstanceOf(Uint8Array)
    await expect(written(() => undefined as never)).rejects.toThrow('to give a text, bytes or chunks of text, got `undefined`')
    await expect(written(moses.write as never)).rejects.toThrow('got an object')
  })
  it('refuses anything but a function, and a tree that is not a bitext', async () => {
    expect(() =>
      unified()
        .use(bitextParse)
        .use(bitextStringify, undefined as never)
        .freeze(),
    ).toThrow('to get a function')
    const wrong = unified()
      .use(remarkParse)
      .use(bitextStringify as never, tmx.stringify as never)
    await expect(wrong.process('x')).rejects.toThrow('Expected a bitext tree, got `root`')
  })
})

describe('oddities', () => {
  it('are messages of the file, with their place, and are not fatal', async () => {
    const text = 'صدر الكتاب سنة ١٩٩٠ في القاهرة.\n\nThe book came out in Cairo in 1999.'
    const file = await unified()
      .use(bitextParse)
      .use(bitextStringify, tmx.stringify)
      .process(new VFile({ value: text, path: 'a.txt' }))
    const { ruleId, source, fatal, place, file: path } = file.messages[0]!
    expect({ ruleId, source, fatal, place, path }).toMatchObject({
      ruleId: 'number-mismatch',
      source: 'muwazi',
      fatal: false,
      place: { start: { line: 1, column: 1, offset: 0 } },
      path: 'a.txt',
    })
    expect(file.messages).toHaveLength(file.data.bitext!.messages.length)
  })
})
