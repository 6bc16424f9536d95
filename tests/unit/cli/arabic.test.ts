import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arabic, TABLES } from '../../../src/cli/arabic/index.ts'
import { type Forms, NOUNS } from '../../../src/cli/arabic/nouns.ts'
import { translator } from '../../../src/cli/arabic/translator.ts'
import { visible } from '../../../src/errors.ts'
import { refusalOf } from '../../../src/formats/choose.ts'
import { FORMATS } from '../../../src/formats/registry.ts'
import { englishIn, sentencesOf, sentencesOfProgram, shown, textsOfSource } from '../../support/messages.ts'
import { runs } from '../../support/runs.ts'

const tables = Object.values(TABLES)
const rows = tables.flatMap((table) => Object.entries(table))
const { phrase, line, filled } = translator('ar', tables)

const says = (english: string, wanted: string) => expect(shown(line(english))).toBe(wanted)

/** Depth of isolates over a text; what is opened has to be closed. */
function depths(text: string): number[] {
  let depth = 0
  return [...text].map((one) => (one === '\u2069' ? --depth : /[\u2066-\u2068]/.test(one) ? ++depth : depth))
}

describe('what the program says', () => {
  const all = sentencesOfProgram()

  it('is found in its source', () => {
    expect(all.length).toBeGreaterThan(350)
    expect(sentencesOf("misuse('Expected ' + (many ? 'files' : 'a file') + ', got ' + show(x))")).toEqual([
      'Expected files, got {}',
      'Expected a file, got {}',
    ])
  })

  it('has a row in Arabic, which keeps every value', () => {
    expect(all.flatMap(({ file, english }) => (isTold(english) ? [] : [`${file}: ${english}`]))).toEqual([])
  })

  /** Whether a template is told in Arabic for some values: numbers, phrases, tags. */
  function isTold(template: string): boolean {
    // The second of two values side by side may be empty.
    const pieces = template.trim().replaceAll('{}{}', '{}').split('{}')
    for (let choice = 0; choice < 3 ** (pieces.length - 1); choice++) {
      const values = pieces.slice(1).map((_, k) => `${31 + k}`)
      const text = pieces.reduce((made, piece, k) => {
        const kind = Math.floor(choice / 3 ** (k - 1)) % 3
        const value = values[k - 1]!
        return made + (kind === 0 ? value : kind === 1 ? `«${value}»` : `ab-${value}`) + piece
      })
      // What differs in number has a row for one.
      for (const one of [text, `31 ${text}`, `1 ${text}`, text.replace(/^31 /, '1 ')]) {
        const said = any.phrase(one) ?? any.line(one)
        const kept = values.filter((value) => one.includes(value)).every((value) => said.includes(value))
        if (said !== one && kept && englishIn(said).length === 0) return true
      }
    }
    return false
  }
  /** With a phrase that may be anything. */
  const any = translator('ar', [...tables, { '«{}»': '«{0:number}»' }])

  it('counts what has its six forms', () => {
    const source = new URL('../../../src/', import.meta.url)
    const counted = readdirSync(source, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts') && !name.startsWith('formats/docx'))
      .flatMap((name) => [
        ...readFileSync(new URL(name, source), 'utf8').matchAll(/\b(?:counted|leftOut)\([^()]*(?:\([^()]*\)[^()]*)*'(\w+)'\)/g),
      ])
      .map(([, noun = '']) => noun)
    expect(new Set(counted)).toContain('pair')
    expect([...new Set(counted)].filter((noun) => !Object.hasOwn(NOUNS, noun))).toEqual([])
  })

  it('names every format, also those that are refused, and what to do with them', () => {
    const untold = FORMATS.map(refusalOf).filter((refusal) => {
      const said = phrase(refusal)
      return said === undefined || englishIn(said).length > 0
    })
    expect(untold).toEqual([])
  })

  it('is missed where it has none', () => {
    expect(phrase('Expected a purple file, got a green one')).toBeUndefined()
  })
})

describe('the tables', () => {
  const values = (text: string) => [...new Set([...text.matchAll(/\{(\d+)[^}]*\}/g)].map(([, at]) => Number(at)))].sort()

  it('have the same values in both languages', () => {
    const wrong = rows.filter(
      ([from, to]) => JSON.stringify(values(to)) !== JSON.stringify(Array.from(from.matchAll(/\{\}/g), (_, k) => k)),
    )
    expect(wrong).toEqual([])
  })

  it('have one row for a sentence', () => {
    const keys = rows.map(([from]) => from)
    expect(keys.filter((key, k) => keys.indexOf(key) !== k)).toEqual([])
  })

  it('have no row that nothing says any more', () => {
    const source = textsOfSource()
    // What the parser of XML says, and Commander.
    const others = ['saxes/saxes.js', 'commander/lib/help.js']
      .map((name) => readFileSync(new URL(`../../../node_modules/${name}`, import.meta.url), 'utf8').replaceAll('\\"', '"'))
      .join('\n')
    const stale = rows
      .map(([from]) => ({
        from,
        piece: from
          .split('{}')
          .sort((a, b) => b.length - a.length)[0]!
          .trim(),
      }))
      // Rows for none begin with their number.
      .filter(({ piece }) => !source.includes(piece.replace(/^[01] /, '')) && !others.includes(piece))
    expect(stale.map(({ from }) => from)).toEqual([
      // A sentence with one of its values, which asks for another form; what retext puts together.
      'Expected each quotation mark to have its partner, got one without on the {} side',
      'Unexpected {} spaces between sentence, expected 1 space',
      'Expected `word<TAB>translation|translation` on line {}, got {}',
    ])
  })

  it('isolate what runs from left to right, and end what they begin', () => {
    for (const [, to] of rows) {
      const said = filled(to, ['31', '32', '33', '34', '35']) ?? to
      expect(depths(said).at(-1) ?? 0, said).toBe(0)
      expect(Math.min(0, ...depths(said)), said).toBe(0)
      expect(Math.max(0, ...depths(said)), said).toBeLessThanOrEqual(1)
    }
  })

  it('name kinds of values that are no nouns', () => {
    for (const kind of ['text', 'list', 'phrase', 'whole-line', 'language', 'percent', 'number', 'tag'])
      expect(Object.keys(NOUNS)).not.toContain(kind)
  })
})

describe('numbers', () => {
  const pairs = (locale: string, count: string) => shown(translator(locale, tables).line(`a.tmx: ${count}, 0 one-sided`))

  it('has a form for none, one, two, few, many and others', () => {
    for (const [count, wanted] of [
      ['0 pairs', 'لا أزواج'],
      ['1 pair', 'زوج واحد'],
      ['2 pairs', 'زوجان'],
      ['3 pairs', '3 أزواج'],
      ['10 pairs', '10 أزواج'],
      ['11 pairs', '11 زوجًا'],
      ['99 pairs', '99 زوجًا'],
      ['100 pairs', '100 زوج'],
      ['103 pairs', '103 أزواج'],
    ])
      expect(pairs('ar', count!)).toBe(`⟨a.tmx⟩: ${wanted}، لا نصوص بلا مقابل`)
  })

  it('are written as the locale writes them', () => {
    expect(pairs('ar-EG', '1200 pairs')).toBe('⟨a.tmx⟩: ١٬٢٠٠ زوج، لا نصوص بلا مقابل')
    expect(pairs('ar-MA', '1200 pairs')).toBe('⟨a.tmx⟩: 1.200 زوج، لا نصوص بلا مقابل')
  })

  it('has six forms for every noun, of which the number is in the last three', () => {
    for (const [noun, forms] of Object.entries(NOUNS) as [string, Forms][]) {
      expect(Object.keys(forms).sort(), noun).toEqual(['few', 'many', 'one', 'other', 'two', 'zero'])
      for (const rule of ['few', 'many', 'other'] as const) expect(forms[rule], noun).toContain('{}')
      for (const form of Object.values(forms)) expect(form, noun).not.toMatch(/[a-z]/i)
    }
  })

  it('stand after a preposition in the genitive', () => {
    says('a.tmx: 0 findings in 2 pairs', '⟨a.tmx⟩: لا ملاحظات في زوجين')
    says('a.tmx: 2 findings in 20 pairs', '⟨a.tmx⟩: ملاحظتان في 20 زوجًا')
  })
})

describe('a line', () => {
  it('has its place, its sentence and its rule', () => {
    says(
      'a b.txt:12: Expected `42` on both sides, got it on the source side only (number-mismatch)',
      '⟨a b.txt:12⟩: المنتظر ⟨`42`⟩ في الطرفين، وليس إلا في المصدر (⟨number-mismatch⟩)',
    )
    says(
      'a.txt:1: Expected a translation, got the same text on both sides (identical-copy, 3 times; this is the first)',
      '⟨a.txt:1⟩: المنتظر ترجمة، والنص نفسه في الطرفين (⟨identical-copy⟩، 3 مرات، وهذه أولاها)',
    )
  })

  it('of an error begins with the program', () => {
    says(
      'muwazi: Expected `x.txt` to be a file, got nothing of that name; check the path',
      '⟨muwazi⟩: المنتظر أن يكون ⟨`x.txt`⟩ ملفًا، والموجود لا شيء بهذا الاسم؛ تحقّق من المسار',
    )
  })

  it('of a summary has its parts, with a comma in a name too', () => {
    says(
      'a.tmx: 20 pairs, 1 one-sided (first: a, b.txt:3), 2 below .9 (first: a, b.txt:7), 6 % of the text left out (first: c.txt:1)',
      '⟨a.tmx⟩: 20 زوجًا، نص واحد بلا مقابل (انظر ⟨a, b.txt:3⟩)، مقطعان بثقة دون 0.9 (انظر ⟨a, b.txt:7⟩)، أُسقط 6‎%‎ من النص (انظر ⟨c.txt:1⟩)',
    )
  })

  it('of a report shows a text in its own direction, and doubts as pages say them', () => {
    says(
      'a.txt:3: Confidence .41, a number only in the English (3), most words of the Arabic have no counterpart: نعم. | Yes, 3. (doubtful)',
      '⟨a.txt:3⟩: الثقة 0.41، رقم في النسخة الإنجليزية وحدها (⟨3⟩)، معظم كلمات النسخة العربية بلا مقابل: ⟨نعم.⟩ | ⟨Yes, 3.⟩ (⟨doubtful⟩)',
    )
    says(
      'a.txt:9: No counterpart in Arabic: See: below. (unpaired)',
      '⟨a.txt:9⟩: لا مقابل له في العربية: ⟨See: below.⟩ (⟨unpaired⟩)',
    )
  })

  it('that says nothing of the tables stays as it is', () => {
    for (const data of ['{"type":"end","in":1}', 'العنوان: نص', 'id\tsource\ttarget', '', 'a.txt: hello (world)'])
      expect(line(data)).toBe(data)
  })
})

describe('the tables of Arabic', () => {
  it('are loaded by the command line alone, where Arabic is asked for', () => {
    const source = new URL('../../../src/', import.meta.url)
    const importers = readdirSync(source, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts') && !name.startsWith('cli/arabic'))
      .filter((name) => /['"][./]*(?:cli\/)?arabic\//.test(readFileSync(new URL(name, source), 'utf8')))
    expect(importers).toEqual(['cli/main.ts'])
    const main = readFileSync(new URL('cli/main.ts', source), 'utf8')
    expect(main.match(/.*arabic\/.*/g)).toEqual([expect.stringContaining("await import('./arabic/index.ts')")])
  })
})

describe('code and paths', () => {
  it('run from left to right, and a quoted Arabic text in its own direction', () => {
    expect(filled('قيمة `--to`')).toBe('قيمة \u2066`--to`\u2069')
    expect(filled('{0}', ['`مقال.txt`'])).toBe('\u2066`مقال.txt`\u2069')
    expect(filled('{0}', ['`نص طويل`'])).toBe('\u2068`نص طويل`\u2069')
  })

  it('that look like isolates have been escaped before', () => {
    expect(arabic('ar').line('a\\u2066.tmx: 2 pairs, 0 one-sided')).toContain('\u2066a\\u2066.tmx\u2069')
  })
})

describe('a terminal', () => {
  it('begins a line at the right where it goes by its letters, and keeps what ends it at its end where it does not', () => {
    expect(line('a.txt: Left out: x (left-out)')).toMatch(/^\u200f\u2067.*\u2069$/)
    expect(line('a.txt: x')).toBe('a.txt: x')
    const help = arabic('ar').help.after(
      '\nRules:\n  moved                the translation stands elsewhere in the text, as `align` found',
    )
    expect(help).toMatch(/^\n\u200f\u2067[^\u200f]*\u2069\n\u200f {2}\u2066moved\u2069 +\u2067[^\u200f]*\u2069$/)
  })

  it('sees how often a rule was met', () =>
    says('c.tsv: 7 pairs, 1 left out: 1 low-score', '⟨c.tsv⟩: 7 أزواج، أُسقط زوج واحد: ⟨low-score⟩ (1)'))
})

describe('any line', () => {
  const words = fc.constantFrom(
    ...rows.flatMap(([from]) => from.split('{}')),
    ': ',
    ', ',
    ' (',
    ')',
    '1 ',
    '`',
    '12',
    'العربية',
    'a.txt:3',
  )
  const anyLine = fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }).map((pieces) => visible(pieces.join('')))

  it('is a line, whose isolates end', () =>
    fc.assert(
      fc.property(anyLine, (text) => {
        const said = line(text)
        expect(said).not.toContain('\n')
        expect(depths(said).at(-1) ?? 0).toBe(0)
      }),
      { numRuns: runs(2000) },
    ))

  it('of any length is looked at in a time that grows with it', () => {
    // A square would take minutes.
    for (const piece of ['1 ', 'a, ', 'a: ', '; ', ' in ', ' of ', 'Confidence 1, a: ', 'Sheet `a`: ', '`', '(', ' and '])
      expect(line(`a.txt:1: ${piece.repeat(5_000)}`)).toContain(piece.trim())
  })
})
