// What `bench/scan.mjs` fills texts with: for each kind of reader, patterns by name, each a function of the size.

/** A text of about `size` characters: pieces over and over, between a head and a tail. */
export const fill = (piece) => (size) => piece.repeat(Math.ceil(size / piece.length))
/** Things that open, then things that close. */
export const nest =
  (open, close, inside = 'x') =>
  (size) => {
    const count = Math.ceil(size / (open.length + close.length))
    return open.repeat(count) + inside + close.repeat(count)
  }
/** Pieces that differ by a number. */
export const numbered = (make) => (size) => {
  const parts = []
  for (let k = 0, length = 0; length < size; k++) length += parts[parts.push(make(k)) - 1].length
  return parts.join('')
}
export const named = (list) => Object.fromEntries(list.filter(Boolean).map((piece) => [JSON.stringify(piece), fill(piece)]))

const WORDS =
  'a|كلمة |A word. |.|. |\n|\n\n|\r|\r\n| |\t|,|;|"|""|","|\'|(|[|{|<|>|&|&amp;|&#0;|&#x41|&lt|*|**|*a_|_|~|`|```\n|#|# a\n|- |- a\n|1. a\n|> |>|>\n|| a |\n|-|=|-->|<!--|-->\n|[a](|[a]: b\n|![|](|\\|\\n|\0|\uFFFD|\uD800|\u202e|\u0640|٠|«|»|Ã|a\u0301|🙂|http://a.b |a@b.c |$|%|^|x:|---\n|+++\n|<!|<?|]]>|\x0b|\x0c|\u2028|١. |(١) |- [ ] a\n|a | b\n|&nbsp;|<br>|</|<a|00:00:01,000 --> 00:00:02,000\n|1\n'.split(
    '|',
  )

export const GENERAL = {
  ...named([...WORDS, '| a | b |\n', '||']),
  'lines that differ': numbered((k) => `line ${k} of the text\n`),
  'indents that grow': numbered((k) => `${' '.repeat(k % 200)}- a\n`),
}

export const MARKDOWN = {
  ...GENERAL,
  'quotes in quotes, line by line': numbered((k) => `${'> '.repeat(k % 90)}a\n`),
  'one deep quote a line': fill(`${'> '.repeat(90)}a\n`),
  'lists in lists': numbered((k) => `${'  '.repeat(k % 90)}- a\n`),
  'lists on one line': fill('- '),
  'numbers on one line': fill('1) '),
  'references without definitions': fill('[a][b] '),
  'definitions that differ': numbered((k) => `[a${k}]: b\n\n[a${k}]\n\n`),
  footnotes: numbered((k) => `[^${k}] `),
  'footnote definitions': numbered((k) => `[^${k}]: a\n\n`),
  'brackets, line by line': fill(`${'[a]('.repeat(200)}\n`),
  'emphasis, line by line': fill(`${'*a_'.repeat(200)}\n`),
  'links in links': nest('[', '](b)'),
  'images in images': nest('![', '](b)'),
  'emphasis in emphasis': nest('*a ', ' b*'),
  'strong in strong': nest('**a ', ' b**'),
  strike: nest('~~a ', ' b~~'),
  'code of growing ticks': numbered((k) => `${'`'.repeat(1 + (k % 300))} `),
  tables: fill('| a | b |\n| - | - |\n| c | d |\n\n'),
  'a wide table': (size) => `|${' a |'.repeat(size / 8)}\n|${' - |'.repeat(size / 8)}\n`,
  'a table of wide rows': (size) =>
    `|${' a |'.repeat(100)}\n|${' - |'.repeat(100)}\n${`|${' b |'.repeat(100)}\n`.repeat(size / 400)}`,
  'HTML in Markdown': fill('<div>**a**\n'),
  'HTML inline': fill('a <b>c</b> '),
  'HTML and stars': fill('<td>2 **</td>'),
  'raw text that does not end': fill('<script>a'),
  attributes: (size) => `<a ${'b="c" '.repeat(size / 6)}`,
  'one paragraph': fill('A word and **another** one, then `code`.\n'),
  'one paragraph of references': fill('a &amp; b &copy; c '),
  'front matter': (size) => `---\n${numbered((k) => `a${k}: b\n`)(size)}---\n`,
  'a title that goes on': (size) => `---\ntitle: >\n${'  a\n'.repeat(size / 4)}---\n`,
  'a fence': (size) => `\`\`\`text\n${'A line of the text is here.\n'.repeat(size / 28)}\`\`\`\n`,
  fences: fill('```text\nA line of the text is here.\n```\n'),
  'fences that do not end': fill('~~~\n> ```\n'),
  'a sign on each line': fill('a < b\n'),
  'a mark on each line': fill('*a\n'),
  'a mark in each element': fill('<div>**a</div>\n'),
  'stray stars': fill('**ملاحظة:**النص '),
  autolinks: fill('www.a.b/('),
  setext: fill('a\n=\n'),
}

export const HTML = {
  ...GENERAL,
  'one paragraph of text': (size) => `<p>${'A word and another one. '.repeat(size / 24)}</p>`,
  'one paragraph of elements': (size) => `<p>${'a <b>b</b> '.repeat(size / 11)}</p>`,
  'one paragraph of references': (size) => `<p>${'a &amp; b &nbsp;'.repeat(size / 16)}</p>`,
  'one paragraph of breaks': (size) => `<p>${'a<br>'.repeat(size / 5)}</p>`,
  'one paragraph of links': (size) => `<p>${'<a href="#b">c</a> '.repeat(size / 19)}</p>`,
  'one pre': (size) => `<pre>${'a\n'.repeat(size / 2)}</pre>`,
  'one pre of breaks': (size) => `<pre>${'a<br>'.repeat(size / 5)}</pre>`,
  paragraphs: fill('<p>نص قصير</p><p lang="en">A short text.</p>'),
  'p that does not end': fill('<p>a'),
  'elements that do not end': fill('<div>a'),
  'spans that do not end': fill('<span>a'),
  'spans, then p': (size) => '<span>'.repeat(size / 18) + '<p>a'.repeat(size / 8),
  'ends of nothing': (size) => '<div>'.repeat(size / 10) + '</b>'.repeat(size / 8),
  'formatting that does not end': fill('<b>a<p>'),
  'formatting that differs': numbered((k) => `<p><font color="${k}">a`),
  'formatting, then p': (size) => numbered((k) => `<font color="${k}">`)(size / 2) + '<p>a'.repeat(size / 8),
  'links that do not end': fill('<a href=b>c<div>'),
  misnested: fill('<b><i></b></i>a'),
  'misnested deep': (size) => '<b><div>'.repeat(size / 16) + '</b>'.repeat(size / 8),
  'a table': (size) => `<table>${'<tr><td>a<td>b'.repeat(size / 14)}</table>`,
  'tables in tables': fill('<table><tr><td>a'),
  'text in a table': (size) => `<table>${'a<b>b</b>'.repeat(size / 9)}</table>`,
  'a wide row': (size) => `<table><tr>${'<td>a'.repeat(size / 5)}</table>`,
  'cells that span': (size) => `<table>${'<tr><td rowspan=65534 colspan=1000>a'.repeat(size / 36)}</table>`,
  'lists in lists': fill('<ul><li>a'),
  'a list': (size) => `<ul>${'<li>a'.repeat(size / 5)}</ul>`,
  options: (size) => `<select>${'<option>a'.repeat(size / 9)}`,
  attributes: (size) => `<p ${numbered((k) => `a${k}=b `)(size)}>a`,
  'one attribute over and over': (size) => `<p ${'a=b '.repeat(size / 4)}>a`,
  'attributes that merge': fill('<body a=b>'),
  descriptions: fill('<meta name="description" content="a">'),
  'a description': (size) => `<meta name="description" content="${'a &amp; '.repeat(size / 8)}">`,
  furniture: fill('<nav class="menu">a</nav><main>b</main>'),
  'nested furniture': fill('<nav><header>a'),
  templates: fill('<template>a'),
  svg: fill('<svg><title>a'),
  'a script': (size) => `<script>${'a<!--<script>'.repeat(size / 13)}`,
  hidden: fill('<div hidden>a</div>'),
  style: (size) => `<p style="${'display: '.repeat(size / 9)}">a`,
  languages: numbered((k) => `<p lang="a${k}">b</p>`),
  'CR in text': (size) => `<p>${'a\r\n'.repeat(size / 3)}`,
  'NUL in text': (size) => `<p>${'a\0'.repeat(size / 2)}`,
}

export const CUES = {
  ...GENERAL,
  cues: numbered((k) => `${k + 1}\n00:00:01,000 --> 00:00:02,000\nنص\nA text\n\n`),
  'cues of one language': numbered((k) => `${k + 1}\n00:00:01,000 --> 00:00:02,000\nA text\n\n`),
  'one long cue': (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'A text\n'.repeat(size / 7)}`,
  'one long line': (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'A text '.repeat(size / 7)}`,
  markup: (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'<i>a'.repeat(size / 4)}`,
  'markup that does not end': (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'<a'.repeat(size / 2)}`,
  braces: (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'{\\a'.repeat(size / 3)}`,
  'braces with a key': (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'{a:'.repeat(size / 3)}`,
  'angles with digits': (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'<1'.repeat(size / 2)}`,
  spaces: (size) => `1\n00:00:01,000 --> 00:00:02,000\na${' '.repeat(size)}b`,
  'bad times': fill('00:00:1x,000 --> 00:00:03,000\na\n\n'),
  WebVTT: (size) => `WEBVTT\n\n${'00:01.000 --> 00:02.000\na\n\n'.repeat(size / 27)}`,
  'blank lines': (size) => `1\n00:00:01,000 --> 00:00:02,000\na\n${'\n'.repeat(size)}`,
  numbers: (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'2\n'.repeat(size / 2)}`,
}

export const TABLE = {
  ...GENERAL,
  rows: numbered((k) => `نص ${k},A text ${k}\n`),
  titled: (size) => `source (ar),target (en)\n${numbered((k) => `نص ${k},A text ${k}\n`)(size)}`,
  'TSV of ours': (size) => `source (ar)\ttarget (en)\n${numbered((k) => `نص ${k}\tA text ${k}\n`)(size)}`,
  'a wide row': (size) => `${'نص,A text,'.repeat(size / 10)}\n`,
  'wide rows': (size) => `${'نص,A text,'.repeat(100)}\n`.repeat(size / 1000),
  'rows that widen': numbered((k) => `${'a,'.repeat(k % 1000)}b\n`),
  'a cell that does not end': (size) => `a,b\n"${'c,d\n'.repeat(size / 4)}`,
  'a long quoted cell': (size) => `a,b\nc,"${'d ""e"" '.repeat(size / 8)}"\n`,
  titles: (size) => `${numbered((k) => `title ${k},`)(size)}\na,b\n`,
  'languages in a column': (size) => `source,target,source_language\n${numbered((k) => `a,b,x${k}\n`)(size)}`,
  'blank rows': (size) => `source,target\n${',\n'.repeat(size / 2)}`,
}

export const JSONL = {
  ...GENERAL,
  lines: numbered((k) => `{"source": "نص ${k}", "target": "A text ${k}"}\n`),
  'the same line': fill('{"id":"a","source": "نص", "target": "A text"}\n'),
  'one long text': (size) => `{"source": "${'نص '.repeat(size / 3)}", "target": "b"}\n`,
  'arrays in arrays': nest('[', ']', ''),
  'objects in objects': (size) => `{"source":"a","target":"b","c":${nest('{"a":', '}', '1')(size)}}\n`,
  'arrays as data': (size) => `{"source":"a","target":"b","c":${nest('[', ']', '1')(size)}}\n`,
  keys: (size) => `{"source":"a","target":"b"${numbered((k) => `,"k${k}":1`)(size)}}\n`,
  languages: numbered((k) => `{"source":"a","target":"b","source_language":"a${k}"}\n`),
  translations: numbered((k) => `{"translation":{"ar":"نص ${k}","en":"A text ${k}"}}\n`),
  'translation keys': (size) => `{"translation":{"a":"b"${numbered((k) => `,"l${k}":"c"`)(size)}}}\n`,
}

export const tmx = (inside) => `<tmx version="1.4"><header srclang="ar"/><body>${inside}</body></tmx>`
const tu = (ar, en, more = '') =>
  `<tu>${more}<tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`
export const XML_BITS = {
  'elements that nest': fill('<a>'),
  'elements that nest and end': nest('<a>', '</a>'),
  attributes: (size) => `<a ${numbered((k) => `a${k}="b" `)(size)}/>`,
  'an attribute': (size) => `<a b="${'c &amp; '.repeat(size / 8)}"/>`,
  comments: fill('<!-- a -->'),
  'a comment': (size) => `<!--${' a'.repeat(size / 2)}-->`,
  CDATA: fill('<![CDATA[a]]>'),
  references: fill('&amp;'),
  'character references': fill('&#1;'),
  'raw control characters': fill('a\x01\n'),
  'a name': fill('<aaaaaaaa'),
  'an entity': (size) => `&${'a'.repeat(size)}`,
  'a DOCTYPE': (size) => `<!DOCTYPE a [${'<!ENTITY b "c">'.repeat(size / 15)}]>`,
  namespaces: (size) => `<a ${numbered((k) => `xmlns:a${k}="b${k}" `)(size)}/>`,
  'namespaces that nest': numbered((k) => `<a xmlns:b${k}="c${k}">`),
  prefixes: numbered((k) => `<b${k}:a xmlns:b${k}="c"/>`),
  CR: fill('\r'),
}
export const within = (patterns, wrap) =>
  Object.fromEntries(Object.entries(patterns).map(([name, make]) => [name, (size) => wrap(make(size))]))

export const TMX = {
  ...GENERAL,
  ...within(XML_BITS, (inside) => tmx(inside)),
  ...within(XML_BITS, (inside) => tmx(`<tu><tuv xml:lang="ar"><seg>${inside}`)),
  units: (size) => tmx(numbered((k) => tu(`نص ${k}`, `A text ${k}`))(size)),
  'the same unit': (size) => tmx(fill(tu('نص', 'A text'))(size)),
  'a unit of many variants': (size) => tmx(`<tu>${numbered((k) => `<tuv xml:lang="a${k}"><seg>b</seg></tuv>`)(size)}</tu>`),
  'a unit of variants in one language': (size) =>
    tmx(`<tu>${'<tuv xml:lang="ar"><seg>b</seg></tuv><tuv xml:lang="en"><seg>c</seg></tuv>'.repeat(size / 75)}</tu>`),
  languages: (size) =>
    tmx(numbered((k) => `<tu><tuv xml:lang="ar"><seg>b</seg></tuv><tuv xml:lang="a${k}"><seg>b</seg></tuv></tu>`)(size)),
  codes: (size) => tmx(tu('<bpt i="1">a</bpt>b<ept i="1">c</ept>'.repeat(size / 37), 'b')),
  'codes in codes': (size) => tmx(tu('<hi>'.repeat(size / 9) + '</hi>'.repeat(size / 9), 'b')),
  'sub in ph': (size) => tmx(tu('<ph><sub>'.repeat(size / 20) + '</sub></ph>'.repeat(size / 20), 'b')),
  props: (size) => tmx(tu('a', 'b', numbered((k) => `<prop type="a${k}">b</prop>`)(size))),
  'props of one type': (size) => tmx(tu('a', 'b', '<prop type="a">b</prop>'.repeat(size / 23))),
  notes: (size) => tmx(tu('a', 'b', '<note>b</note>'.repeat(size / 14))),
  'a seg of lines': (size) => tmx(tu(`\n${'  a\n'.repeat(size / 4)}`, 'b')),
}

export const xliff = (inside) =>
  `<xliff version="1.2"><file original="a" source-language="ar" target-language="en"><body>${inside}</body></file></xliff>`
const xliff2 = (inside) => `<xliff version="2.1" srcLang="ar" trgLang="en"><file id="f">${inside}</file></xliff>`
export const XLIFF = {
  ...GENERAL,
  ...within(XML_BITS, (inside) => xliff(inside)),
  ...within(XML_BITS, (inside) => xliff(`<trans-unit id="1"><source>${inside}`)),
  units: (size) =>
    xliff(numbered((k) => `<trans-unit id="${k}"><source>نص ${k}</source><target>A text</target></trans-unit>`)(size)),
  'the same unit': (size) => xliff(fill('<trans-unit id="1"><source>نص</source><target>A text</target></trans-unit>')(size)),
  groups: (size) => xliff(nest('<group>', '</group>', '')(size)),
  codes: (size) => xliff(`<trans-unit id="1"><source>${'<g id="1">a</g><x id="2"/>'.repeat(size / 26)}</source></trans-unit>`),
  'codes in codes': (size) => xliff(`<trans-unit id="1"><source>${nest('<g id="1">', '</g>', '')(size)}</source></trans-unit>`),
  marks: (size) =>
    xliff(
      `<trans-unit id="1"><seg-source>${numbered((k) => `<mrk mtype="seg" mid="${k}">a</mrk>`)(size)}</seg-source></trans-unit>`,
    ),
  'marks in marks': (size) =>
    xliff(`<trans-unit id="1"><seg-source>${nest('<mrk mtype="seg" mid="1">', '</mrk>', '')(size)}</seg-source></trans-unit>`),
  'marks on both sides': (size) => {
    const marks = numbered((k) => `<mrk mtype="seg" mid="${k}">a</mrk>`)(size / 2)
    return xliff(`<trans-unit id="1"><source>a</source><seg-source>${marks}</seg-source><target>${marks}</target></trans-unit>`)
  },
  notes: (size) => xliff(`<trans-unit id="1"><source>a</source>${'<note from="b">c</note>'.repeat(size / 23)}</trans-unit>`),
  files: (size) =>
    `<xliff version="1.2">${numbered((k) => `<file source-language="a${k}" target-language="en"><body><trans-unit id="1"><source>a</source><target>b</target></trans-unit></body></file>`)(size)}</xliff>`,
  'segments of 2': (size) =>
    xliff2(`<unit id="u">${numbered((k) => `<segment id="s${k}"><source>نص</source><target>b</target></segment>`)(size)}</unit>`),
  'data of 2': (size) =>
    xliff2(
      `<unit id="u"><originalData>${numbered((k) => `<data id="d${k}">a</data>`)(size / 2)}</originalData><segment><source>${numbered((k) => `<ph id="${k}" dataRef="d${k}"/>`)(size / 2)}</source></segment></unit>`,
    ),
  'pc in pc': (size) =>
    xliff2(`<unit id="u"><segment><source>${nest('<pc id="1">', '</pc>', '')(size)}</source></segment></unit>`),
}

export const REVIEW = {
  ...GENERAL,
  scripts: fill('<script type="application/json">{}</script>'),
  'scripts that do not end': fill('<script type="application/json">'),
}
