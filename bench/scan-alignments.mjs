// What `bench/scan.mjs` aligns: two lists of units of about `size` characters together, with their languages; and documents.

/** Numbers that seem to come by chance, the same each time. */
function chance() {
  let seed = 7
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return (seed >> 8) % below
  }
}

const ARABIC = 'بتثجحخدذرزسشصضطظعغفقكلمنهوي'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const HAN = '北京大学的学生国家人民经济发展東発済'

/** Units until they have so many characters. */
const units = (languages, make) => (size) => {
  const next = chance()
  const word = (letters, length) => Array.from({ length }, () => letters[next(letters.length)]).join('')
  const sides = [[], []]
  for (let k = 0, length = 0; length < size; k++) {
    const pair = make({ k, next, word, all: Math.ceil(size / 40) })
    pair.forEach((text, side) => {
      if (text === undefined) return
      sides[side].push(text)
      length += text.length
    })
  }
  return [...sides, ...languages]
}
const words = (count, make) => Array.from({ length: count }, make).join(' ')

export const ALIGNMENTS = {
  'one line over and over': units(['ar', 'en'], () => ['كلب كلب كلب', 'dog dog dog']),
  'words of nowhere': units(['ar', 'en'], ({ word }) => [word(ARABIC, 7), word(LATIN, 7)]),
  'words that are nearly alike': units(['fr', 'en'], ({ word }) => [
    words(8, () => word(LATIN, 6)),
    words(8, () => word(LATIN, 6)),
  ]),
  'words that begin alike': units(['es', 'en'], ({ k }) => [
    `national${k} informacion${k % 97}`,
    `national${k} information${k % 97}`,
  ]),
  names: units(['ar', 'en'], ({ word, next }) => [
    `${word(ARABIC, 3)} ${word(ARABIC, 4)}`,
    `A ${LATIN[next(26)].toUpperCase()}${word(LATIN, 3)} B${word(LATIN, 4)}`,
  ]),
  numbers: units(['ar', 'en'], ({ next }) => [String(next(99)), String(next(99))]),
  'ids in another order': units(['ar', 'en'], ({ next, all }) => [`AB-${next(all)}`, `AB-${next(all)}`]),
  'lines in reverse order': units(['ar', 'en'], ({ k, all }) => [`الباب ${k} كتاب المدرسة`, `Door ${all - k} the school book`]),
  'one unit against many': units(['ar', 'en'], ({ k }) => [k === 0 ? 'كلب' : undefined, `The dog and the cat ${k}`]),
  'a unit without end': (size) => [['كلب صغير '.repeat(size / 20)], ['a small dog '.repeat(size / 20)], 'ar', 'en'],
  'a unit without spaces': (size) => [
    [units(['zh', 'ja'], ({ word }) => [word(HAN, 99), ''])(size / 2)[0].join('')],
    ['มหาวิทยาลัยเชียงใหม่'.repeat(size / 40)],
    'zh',
    'th',
  ],
  'Chinese and Japanese': units(['zh', 'ja'], ({ word }) => [`${word(HAN, 9)}。`, `${word(HAN, 9)}。`]),
  'Persian and Arabic': units(['fa', 'ar'], ({ word }) => [words(6, () => word(ARABIC, 4)), words(6, () => word(ARABIC, 4))]),
  'half of one language': units(['ar', 'en'], ({ k, word }) => [
    k % 2 === 0 ? `كتاب رقم ${k}` : word(LATIN, 9),
    k % 2 === 0 ? `Book number ${k}` : word(ARABIC, 9),
  ]),
}

const VOCABULARY =
  'كتاب book|مدرسة school|بيت house|ولد boy|بنت girl|ماء water|مدينة city|طريق road|شمس sun|قمر moon|ملك king|حرب war|سلام peace|يوم day|ليل night|رجل man|امرأة woman|كلب dog|قطة cat|شجرة tree'
    .split('|')
    .map((pair) => pair.split(' '))
const column = (pairs, side) => pairs.map((pair) => pair[side])
/** A sentence of so many words in both languages; the number tells it from others. */
const sentence = (next, count, k) => {
  const chosen = Array.from({ length: count }, () => VOCABULARY[next(VOCABULARY.length)])
  return [`${column(chosen, 0).join(' ')} ${k} كبير.`, `The ${column(chosen, 1).join(' ')} ${k} large.`]
}
/** Pairs of sentences until they have so many characters. */
const prose =
  (count = 7) =>
  (size) => {
    const next = chance()
    const pairs = []
    for (let k = 0, length = 0; length < size; k++) {
      const pair = sentence(next, count, k)
      pairs.push(pair)
      length += pair[0].length + pair[1].length
    }
    return pairs
  }
/** Parts of so many, in another order. */
const moved = (list, count) => {
  const parts = []
  for (let at = 0; at < list.length; at += count) parts.push(list.slice(at, at + count))
  return parts.toSorted((a, b) => (a[0].length % 7) - (b[0].length % 7) || a[0].localeCompare(b[0])).flat()
}
/** A document in a format, from pairs of sentences. */
const one =
  (format, make, pairs = prose()) =>
  (size) => [make(pairs(size)), { format }]
/** Two documents in a format. */
const two =
  (format, make, pairs = prose(), options = {}) =>
  (size) => {
    const made = pairs(size)
    return [
      { source: make(column(made, 0), 0), target: make(column(made, 1), 1) },
      { format, ...options },
    ]
  }
/** A document of parts over and over, or that differ by a number. */
const text =
  (part, options = {}) =>
  (size) => {
    let value = ''
    for (let k = 0; value.length < size; k++) value += part(k)
    return [value, { format: 'text', ...options }]
  }
const lines = (list) => list.join('\n')
const paragraphs = (list) => list.join('\n\n')
const markdownTable = (rows) => `| ar | en |\n| -- | -- |\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
const htmlTable = (rows) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
const elements = (name) => (list) => list.map((one) => `<${name}>${one}</${name}>`).join('\n')

/** Documents, as `align` takes them, with its options. */
export const DOCUMENTS = {
  // Units of above, as paragraphs, as lines, and line by line in one text.
  ...Object.fromEntries(
    Object.entries(ALIGNMENTS).flatMap(([name, make]) => {
      const units = (build) => (size) => {
        const [source, target, sourceLanguage, targetLanguage] = make(size)
        return [build(source, target), { format: 'text', sourceLanguage, targetLanguage }]
      }
      return [
        [`${name}, a paragraph each`, units((source, target) => ({ source: paragraphs(source), target: paragraphs(target) }))],
        [`${name}, a line each`, units((source, target) => ({ source: lines(source), target: lines(target) }))],
        [`${name}, in turn`, units((source, target) => lines(source.flatMap((line, k) => [line, target[k] ?? ''])))],
      ]
    }),
  ),
  'prose, two texts of paragraphs': two('text', paragraphs),
  'prose, two texts of lines': two('text', lines),
  'prose, two texts of one paragraph': two('text', (list) => list.join(' ')),
  'prose, two texts, by paragraph': two('text', paragraphs, prose(), { by: 'paragraph' }),
  'prose, two texts of many sentences a paragraph': two('text', (list) =>
    list.map((one, k) => (k % 50 === 49 ? `${one}\n\n` : `${one} `)).join(''),
  ),
  'prose, a target of one paragraph': two('text', (list, side) => (side === 0 ? paragraphs(list) : list.join(' '))),
  'prose, parts in another order': two('text', (list, side) => paragraphs(side === 0 ? list : moved(list, 40))),
  'prose, parts in another order, without blank lines': two('text', (list, side) => lines(side === 0 ? list : moved(list, 40))),
  'prose, backwards': two('text', (list, side) => paragraphs(side === 0 ? list : list.toReversed())),
  'prose, half of the target': two('text', (list, side) => paragraphs(side === 0 ? list : list.slice(0, list.length / 2))),
  'prose, halves one behind the other': one('text', (pairs) => paragraphs([...column(pairs, 0), ...column(pairs, 1)])),
  'prose, paragraphs in turn': one('text', (pairs) => paragraphs(pairs.flat())),
  'prose, lines in turn': one('text', (pairs) => lines(pairs.flat())),
  'prose, both on a line': one('text', (pairs) => lines(pairs.map((pair) => pair.join(' — ')))),
  'prose, one paragraph of both': one('text', (pairs) => pairs.flat().join(' ')),
  'prose, side by side': one('text', (pairs) => lines(pairs.map(([ar, en]) => `${en.padEnd(60)}    ${ar}`))),
  'prose, tabs': one('text', (pairs) => lines(pairs.map((pair) => pair.join('\t')))),
  'prose, sections in turn': one('text', (pairs) => {
    const sections = []
    for (let at = 0; at < pairs.length; at += 20)
      sections.push(...column(pairs.slice(at, at + 20), 0), ...column(pairs.slice(at, at + 20), 1))
    return paragraphs(sections)
  }),
  'a Markdown table': one('markdown', markdownTable),
  'Markdown headings': two('markdown', (list) => list.map((one) => `# ${one}\n`).join('\n'), prose(2)),
  'Markdown headings of all depths': two(
    'markdown',
    (list) => list.map((one, k) => `${'#'.repeat(1 + (k % 6))} ${one}\n`).join('\n'),
    prose(1),
  ),
  'Markdown headings in turn': one(
    'markdown',
    (pairs) =>
      pairs
        .flat()
        .map((one) => `## ${one}\n`)
        .join('\n'),
    prose(2),
  ),
  'Markdown lists': two('markdown', (list) => list.map((one) => `- ${one}`).join('\n')),
  'Markdown lists in lists': two('markdown', (list) => list.map((one, k) => `${'  '.repeat(k % 5)}- ${one}`).join('\n')),
  'Markdown items in turn': one('markdown', (pairs) =>
    pairs
      .flat()
      .map((one) => `1. ${one}`)
      .join('\n'),
  ),
  'Markdown quotes': two('markdown', (list) => list.map((one) => `> ${one}\n`).join('\n')),
  'Markdown sections that moved': two('markdown', (list, side) =>
    moved(
      list.map((one, k) => (k % 20 === 0 ? `## ${one}\n` : `${one}\n`)),
      side === 0 ? list.length : 20,
    ).join('\n'),
  ),
  'an HTML table': one('html', htmlTable),
  'HTML cells that span': (size) => [
    `<table>${'<tr><td rowspan=65534 colspan=1000>كتاب<td rowspan=65534>book'.repeat(size / 64)}</table>`,
    { format: 'html' },
  ],
  'HTML tables': one('html', (pairs) => pairs.map((pair) => htmlTable([pair])).join('\n')),
  'HTML paragraphs': two('html', elements('p')),
  'HTML headings': two('html', elements('h2'), prose(2)),
  'HTML lists': two('html', (list) => `<ul>${elements('li')(list)}</ul>`),
  'HTML paragraphs in turn': one('html', (pairs) => elements('p')(pairs.flat())),
  'HTML breaks': one('html', (pairs) => `<p>${pairs.flat().join('<br>')}</p>`),
  'a CSV of both': one('table', (pairs) => lines(pairs.map((pair) => pair.join(',')))),
  subtitles: two('subtitles', (list) => list.map((one, k) => `${k + 1}\n00:00:01,000 --> 00:00:02,000\n${one}\n`).join('\n')),
  'numbers alone': text((k) => `${k * 37}\n`),
  'numbers alone in paragraphs': text((k) => `${k * 37}\n\n`),
  'punctuation alone': text((k) => `${'.,;:!?()«»'[k % 10]}\n`),
  'punctuation alone in paragraphs': text((k) => `${'.,;:!?()«»'[k % 10]}\n\n`),
  'punctuation alone on one line': text((k) => '.,;:!?()«»'[k % 10]),
  'one letter a paragraph': text((k) => (k % 2 ? 'a\n\n' : 'ب\n\n')),
  'one letter a line': text((k) => (k % 2 ? 'a\n' : 'ب\n')),
  'one word of each in turn': text((k) => `${VOCABULARY[k % 20][k % 2]} `),
  'English alone': text((k) => `The dog and the cat ${k} went to the school. `),
  'English alone in lines': text((k) => `The dog and the cat ${k} went to the school.\n`),
  'Arabic alone in paragraphs': text((k) => `ذهب الكلب والقط ${k} إلى المدرسة.\n\n`),
  'unknown letters': text((k) => `${String.fromCodePoint(0x1200 + (k % 300), 0x1780 + (k % 50), 0x10a0 + (k % 40))} `),
  'unknown letters in lines': text((k) => `${String.fromCodePoint(0x1200 + (k % 300), 0x1780 + (k % 50), 0x10a0 + (k % 40))}\n`),
  'unknown letters in paragraphs': text(
    (k) => `${String.fromCodePoint(0x1200 + (k % 300))} ${String.fromCodePoint(0x1780 + (k % 50))}\n\n`,
  ),
  'short headings': text((k) => `${VOCABULARY[k % 20][0]}\n\n${VOCABULARY[k % 20][1]}\n\n`),
  'numbered headings': text((k) => `${k}. ${VOCABULARY[k % 20][0]}\n\n${k}. ${VOCABULARY[k % 20][1]}\n\n`),
  chapters: text((k) => `الفصل ${k}\n\nChapter ${k}\n\n`),
  'one pair of paragraphs over and over': text(() => 'كتاب صغير.\n\nA small book.\n\n'),
  'three languages in turn': text((k) => ['كتاب صغير جديد.\n\n', 'A small new book.\n\n', 'Ein kleines neues Buch.\n\n'][k % 3]),
  'quotes that do not end': text((k) => (k % 2 ? '"a ' : '«ب ')),
  abbreviations: text((k) => (k % 2 ? 'e.g. Dr. ' : 'د. أ. ')),
  'footnote marks': text((k) => (k % 2 ? `The book [${k}] is new.\n` : `الكتاب [${k}] جديد.\n`)),
  'lines of growing length': text((k) => `${'كتاب '.repeat(k % 200)}\n${'book '.repeat(k % 200)}\n`),
  'page numbers and running heads': text((k) => `كتاب المدرسة\n${k}\n\n${'The book of the school.\n'.repeat(5)}\f`),
}
