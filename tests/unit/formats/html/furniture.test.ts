import { describe, expect, it } from 'vitest'
import { read } from '../../../../src/entries/html.ts'
import { align } from '../../../../src/index.ts'

const MAIN = '<p lang="ar">وصل القطار.</p><p lang="en">The train arrived.</p>'
const texts = (page: string) => read(page).furniture?.map(({ text }) => text)

describe('page furniture outside of the main part', () => {
  it.each([
    ['a navigation', `<nav><a href="/">الرئيسية</a></nav><main>${MAIN}</main>`, ['الرئيسية']],
    [
      'header and footer',
      `<header>صحيفة اليوم</header><main>${MAIN}</main><footer>اتصل بنا</footer>`,
      ['صحيفة اليوم', 'اتصل بنا'],
    ],
    ['an aside', `<main>${MAIN}</main><aside><h2>الأكثر قراءة</h2><p>خبر آخر.</p></aside>`, ['الأكثر قراءة', 'خبر آخر.']],
    ['teasers in an aside', `<article>${MAIN}</article><aside><article>خبر آخر.</article></aside>`, ['خبر آخر.']],
    ['a menu by its role', `<div role="navigation">القائمة</div><div role="main">${MAIN}</div>`, ['القائمة']],
    ['a menu by its class', `<ul class="main-menu open"><li>من نحن</ul><article>${MAIN}</article>`, ['من نحن']],
    [
      'a cookie bar',
      `<div id="cookieBanner">نستخدم ملفات تعريف الارتباط.</div><main>${MAIN}</main>`,
      ['نستخدم ملفات تعريف الارتباط.'],
    ],
    ['a footer by its class', `<main>${MAIN}</main><div class="site-footer">جميع الحقوق محفوظة</div>`, ['جميع الحقوق محفوظة']],
  ])('%s', (_, page, furniture) => {
    expect(texts(page)).toEqual(furniture)
    expect(read(page).blocks.map(({ text }) => text)).toEqual(['وصل القطار.', 'The train arrived.'])
  })

  it.each([
    ['a header in the article', `<article><header>عنوان الخبر</header>${MAIN}<footer>كتبه أحمد</footer></article>`],
    ['an aside in the main part', `<main>${MAIN}<aside>ملاحظة</aside></main>`],
    ['a page without a main part', `<nav>القائمة</nav>${MAIN}<footer>اتصل بنا</footer>`],
    ['a page whose main part is empty', `<nav>القائمة</nav><main><script>load()</script></main>${MAIN}`],
    ['an element around the main part', `<div class="with-menu nav"><h1>عنوان</h1><main>${MAIN}</main></div>`],
    ['other text beside the main part', `<section class="card-header">مقدمة</section><main>${MAIN}</main>`],
    ['an article beside the main part', `<main>${MAIN}</main><article><nav>فهرس</nav>نص.</article>`],
    ['the title of the page', `<title>خبر</title><main>${MAIN}</main>`],
  ])('is not %s', (_, page) => expect(texts(page)).toEqual([]))

  const page = `<nav><p>الرئيسية</p><p>Home</p></nav>\n<main>${MAIN}</main>\n<footer><b>اتصل</b> بنا</footer>`
  it('is reported, and stands in `skipped` with its place', () => {
    const { segments, skipped, messages } = align(read(page))
    expect(segments.map(({ source, target }) => [source?.text, target?.text])).toEqual([['وصل القطار.', 'The train arrived.']])
    expect(skipped.map(({ text, ruleId }) => `${text} ${ruleId}`)).toEqual([
      'الرئيسية page-furniture',
      'Home page-furniture',
      'اتصل بنا page-furniture',
    ])
    expect(skipped.map(({ position: { start, end } }) => page.slice(start.offset, end.offset))[2]).toBe('<b>اتصل</b> بنا')
    expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
      'page-furniture: Left out 3 blocks of page furniture (menus, header, footer, aside) outside of the main part; `all` (`--all`) keeps them',
    ])
  })
  it('is aligned with `all`, in its place', () => {
    const { segments, skipped, messages } = align(read(page), { all: true })
    expect(segments.flatMap(({ source }) => source?.text ?? [])).toEqual(['الرئيسية', 'وصل القطار.', 'اتصل بنا'])
    expect([skipped, messages]).toEqual([[], []])
  })
  it('is left out of each of two pages', () => {
    const side = (menu: string, text: string) => read(`<nav>${menu}</nav><main><p>${text}</p></main>`)
    const { segments, skipped } = align({
      source: side('الرئيسية', 'وصل القطار.'),
      target: side('Home', 'The train arrived.'),
    })
    expect(segments).toHaveLength(1)
    expect(skipped.map(({ side, text }) => `${side}: ${text}`)).toEqual(['source: الرئيسية', 'target: Home'])
  })
  it('refuses an `all` that is no boolean', () => {
    const options: object = { all: 'yes' }
    expect(() => align('نص', options)).toThrow('Expected `all` to be a boolean, got `yes`')
  })
})

describe('a header with the title of the page', () => {
  const page = (header: string, main: string) =>
    read(
      `<body><header><nav><a href="/">الرئيسية</a></nav>${header}</header><main>${main}</main><footer>حقوق النشر</footer></body>`,
    )
  const textsIn = (header: string, main: string) => page(header, main).blocks.map(({ text }) => text)
  it('is text, without its menu', () =>
    expect(textsIn('<h1>دليل المستخدم</h1><p>آخر تحديث: مارس ٢٠٢٤</p>', '<p>يشرح هذا الدليل الجهاز.</p>')).toEqual([
      'دليل المستخدم',
      'آخر تحديث: مارس ٢٠٢٤',
      'يشرح هذا الدليل الجهاز.',
    ]))
  it('is furniture where the main part has a title of its own', () =>
    expect(textsIn('<h1>موقع الشركة</h1>', '<h1>دليل المستخدم</h1><p>نص.</p>')).toEqual(['دليل المستخدم', 'نص.']))
})

it('keeps the number of an article before a break whole, on one side and on both', () => {
  const ar = read('<p>المادة 1<br>يعمل بهذا القانون من تاريخ نشره.</p>')
  const pairs = (en: string) =>
    align({ source: ar, target: read(en) }).segments.map(({ source, target }) => `${source?.text} = ${target?.text}`)
  expect(pairs('<p>Article 1<br>This law takes effect on its publication.</p>')).toEqual([
    'المادة 1 = Article 1',
    'يعمل بهذا القانون من تاريخ نشره. = This law takes effect on its publication.',
  ])
  expect(pairs('<p>Article 1. This law takes effect on its publication.</p>')).toEqual([
    'المادة 1 يعمل بهذا القانون من تاريخ نشره. = Article 1. This law takes effect on its publication.',
  ])
})
