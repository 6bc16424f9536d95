// What the programs of others are shown: the article, a document of 2,000 pairs, a hostile one. In both directions.

import { readFileSync } from 'node:fs'
import { align } from 'muwazi'

const ARTICLE = readFileSync(new URL('../../../../fixtures/ushakov-talks/mixed.txt', import.meta.url), 'utf8')

const side = (text, language) => ({ language, dir: language === 'ar' ? 'rtl' : 'ltr', text, headings: [], units: [] })

function made(pairs) {
  const segments = pairs.map(([source, target], k) => ({
    id: `pair-${k}`,
    type: source === null || target === null ? 'unpaired' : 'pair',
    kind: k % 50 === 0 ? 'heading' : 'paragraph',
    confidence: k % 7 === 0 ? 0.5 : 0.97,
    origin: 'aligned',
    flags: k % 11 === 0 ? ['number-mismatch'] : [],
    source: source === null ? null : side(source, 'ar'),
    target: target === null ? null : side(target, 'en'),
  }))
  return {
    type: 'bitext',
    source: { language: 'ar', dir: 'rtl' },
    target: { language: 'en', dir: 'ltr' },
    segments,
    arrangement: 'read',
    skipped: [],
    messages: [],
  }
}

/** Texts that break files. */
const HOSTILE = [
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '&lt;',
  '&#11;',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'",
  '"',
  '""',
  '\v',
  '\f',
  '\0',
  '\u001b',
  '\u0085',
  '\u2028',
  '\u2029',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\ufffe',
  '\uffff',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u{1f600}',
  '\u{10ffff}',
  '\u{e0041}',
  '=1+1',
  '+7',
  '@SUM(A1)',
  '-a',
  '-(',
  '- نعم',
  "'=1",
  ',',
  ';',
  '_x000D_',
  '_x005F_x0041_',
  'constructor',
  'ﷺ',
  'ـ',
  `${'طويلة'.repeat(200)}`,
  `${'long'.repeat(200)}`,
]

/** @returns {Record<string, import('muwazi').Bitext>} */
export function documents() {
  const article = align(ARTICLE)
  const pairs = article.segments.filter(({ type }) => type === 'pair')
  const large = Array.from({ length: 2000 }, (_, k) => {
    const { source, target } = pairs[k % pairs.length]
    return [`${source.text} (${k})`, `${target.text} (${k})`]
  })
  const hostile = HOSTILE.flatMap((text) => [
    [`قبل ${text} بعد`, `before ${text} after`],
    [`${text} بعد`, `${text} after`],
  ])
  return {
    article,
    'article from English': align(ARTICLE, { sourceLanguage: 'en', targetLanguage: 'ar' }),
    '2,000 pairs': made(large),
    hostile: made([...hostile, ['وحيد', null], [null, 'lonely']]),
  }
}

/** Checks that count, and that fail the program. */
export function checks(name) {
  const failed = []
  return {
    check(what, ok, got = '') {
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}${ok || got === '' ? '' : `: ${got.slice(-600)}`}`)
      if (!ok) failed.push(what)
    },
    end() {
      console.log(failed.length === 0 ? `${name}: all proven` : `${name}: ${failed.length} failed`)
      process.exitCode = failed.length === 0 ? 0 : 1
    },
  }
}

/** The first place where two lists differ, shortly. */
export function difference(got, wanted) {
  if (got.length !== wanted.length) return `${got.length} in place of ${wanted.length}`
  const at = got.findIndex((one, k) => JSON.stringify(one) !== JSON.stringify(wanted[k]))
  return at === -1
    ? ''
    : `number ${at}: ${JSON.stringify(got[at]).slice(0, 200)} in place of ${JSON.stringify(wanted[at]).slice(0, 200)}`
}
