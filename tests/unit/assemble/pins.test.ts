// What a person does to the rows of a sheet, and where the rows come to stand in the document again.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locatePins } from '../../../src/assemble/pins.ts'
import type { Bitext, Pin, Unit } from '../../../src/bitext.ts'
import { align } from '../../../src/core.ts'
import * as csv from '../../../src/entries/csv.ts'
import * as jsonl from '../../../src/entries/jsonl.ts'
import * as tmx from '../../../src/entries/tmx.ts'
import * as xlsx from '../../../src/entries/xlsx.ts'
import { segmentIds } from '../../../src/text/segment-id.ts'

/** `units('a b|c')`: sentences `a` and `b` of one block, `c` of another. */
function units(blocks: readonly (readonly string[])[]): Unit[] {
  let offset = 0
  return blocks.flatMap((sentences, block) =>
    sentences.map((text): Unit => {
      const point = (at: number) => ({ line: 1, column: at + 1, offset: at })
      const position = { start: point(offset), end: point(offset + text.length) }
      offset += text.length + 1
      return { text, position, kind: 'paragraph', block }
    }),
  )
}

const ARABIC = [
  ['وصل القطار متأخرا.', 'انتظر المسافرون ساعة كاملة على الرصيف.', 'ثم فتحت الأبواب أخيرا.'],
  ['كان الطقس باردا جدا في ذلك الصباح.', 'نعم.'],
  ['عاد الجميع إلى بيوتهم بعد الظهر.', 'نعم.', 'انتهت الرحلة بسلام.'],
] as const
const ENGLISH = [
  ['The train came late.', 'The passengers waited on the platform for a whole hour.', 'Then the doors opened at last.'],
  ['The weather was very cold that morning.', 'Yes.'],
  ['Everyone went home in the afternoon.', 'Yes.', 'The journey ended in peace.'],
] as const
const source = units(ARABIC)
const target = units(ENGLISH)
const ar = ARABIC.flat()
const en = ENGLISH.flat()

const id = (s: string | null, t: string | null) => segmentIds()(s, t)
const row = (s: string | null, t: string | null, was?: string): Pin => ({ source: s, target: t, ...(was ? { id: was } : {}) })
/** `0 1-0` for sources 0 and 1 with target 0; messages by their rules. */
function located(...pins: Pin[]): string[] {
  const { beads, messages } = locatePins(pins, source, target)
  return [...beads.map((bead) => `${bead.source.join(' ')}-${bead.target.join(' ')}`), ...messages.map(({ ruleId }) => ruleId)]
}

describe('a row', () => {
  it('stands where its texts do', () => expect(located(row(ar[1]!, en[1]!))).toEqual(['1-1']))
  it('may have lost its spaces, line ends and direction marks', () =>
    expect(located(row(`\u200f${ar[0]}\n ${ar[1]}`, `${en[0]}${en[1]}\ufeff`))).toEqual(['0 1-0 1']))
  it('stands behind the row before it where its text comes twice', () =>
    expect(located(row(ar[3]!, en[3]!), row('نعم.', 'Yes.'), row(ar[5]!, en[5]!), row('نعم.', 'Yes.'))).toEqual([
      '3-3',
      '4-4',
      '5-5',
      '6-6',
    ]))
  it('stands at its own place before any other', () =>
    expect(located({ source: { text: 'نعم.', units: [source[6]!] }, target: { text: 'Yes.', units: [target[6]!] } })).toEqual([
      '6-6',
    ]))
  it('with one empty side has no counterpart', () => expect(located(row(ar[1]!, null), row(' ', en[1]!))).toEqual(['1-', '-1']))
  it('that is empty says nothing', () => expect(located(row(' ', null))).toEqual([]))
  it('that is in no document is passed over', () =>
    expect(located(row('نص آخر تماما', en[1]!), row(ar[2]!, 'Quite another text'))).toEqual(['lost-pin', 'lost-pin']))
})

describe('rows that a person', () => {
  it('merged are one bead', () =>
    expect(located(row(`${ar[0]} ${ar[1]}`, `${en[0]}\n${en[1]}`), row(ar[2]!, en[2]!))).toEqual(['0 1-0 1', '2-2']))
  it('merged over the end of a paragraph are one bead', () =>
    expect(located(row(`${ar[2]} ${ar[3]}`, `${en[2]} ${en[3]}`))).toEqual(['2 3-2 3']))
  it('split between sentences are two', () => expect(located(row(ar[0]!, en[0]!), row(ar[1]!, en[1]!))).toEqual(['0-0', '1-1']))
  it('split inside a sentence are one, and that is told', () =>
    expect(
      located(
        row('انتظر المسافرون', 'The passengers waited'),
        row('ساعة كاملة على الرصيف.', 'on the platform for a whole hour.'),
      ),
    ).toEqual(['1-1', 'joined-pins']))
  it('split inside a sentence on one side only are one', () =>
    expect(located(row(ar[0]!, 'The train'), row(ar[1]!, `came late. ${en[1]}`), row(ar[2]!, en[2]!))).toEqual([
      '0 1-0 1',
      '2-2',
      'joined-pins',
    ]))
  it('moved a border in are one', () =>
    expect(
      located(
        row(`${ar[0]} انتظر المسافرون`, `${en[0]} The passengers`),
        row('ساعة كاملة على الرصيف.', 'waited on the platform for a whole hour.'),
      ),
    ).toEqual(['0 1-0 1', 'joined-pins']))
  it('deleted leave their texts to be aligned', () =>
    expect(located(row(ar[0]!, en[0]!), row(ar[2]!, en[2]!))).toEqual(['0-0', '2-2']))
  it('split so that they stand apart on one side are passed over', () =>
    expect(located(row('انتظر المسافرون', en[0]!), row('ساعة كاملة على الرصيف.', en[5]!))).toEqual(['lost-pin']))
})

describe('texts that a person mended', () => {
  it('are found by the id, however much they changed', () =>
    expect(
      located(row(ar[1]!, 'Rewritten from scratch', id(ar[1]!, en[1]!)), row('كتب من جديد', en[3]!, id(ar[3]!, en[3]!))),
    ).toEqual(['1-1', '3-3', 'edited-pin', 'edited-pin']))
  it('are found by the id on both sides at once', () =>
    expect(located(row(ar[0]!, en[0]!), row('كتب من جديد', 'Rewritten', `${id(ar[1]!, en[1]!)}-2`), row(ar[2]!, en[2]!))).toEqual(
      ['0-0', '1-1', '2-2', 'edited-pin', 'edited-pin'],
    ))
  it('are found by the id where the row had several sentences', () => {
    const was = id(ar[1]!, `${en[1]} ${en[2]}`)
    expect(located(row(ar[1]!, 'Rewritten', was))).toEqual(['1-1 2', 'edited-pin'])
  })
  it('are found by likeness without an id', () =>
    expect(
      located(
        row(ar[0]!, en[0]!),
        row('انتظر المسافرين ساعه كاملة على الرصيف', 'The passengers waited at the platform for one whole hour.'),
      ),
    ).toEqual(['0-0', '1-1', 'edited-pin', 'edited-pin']))
  it('are found by likeness where the row was merged, too', () =>
    expect(
      located(
        row(
          `${ar[0]} ${ar[1]}`,
          'The train was late. The passengers waited for a whole hour on the platform!',
          id(ar[0]!, en[0]!),
        ),
      ),
    ).toEqual(['0 1-0 1', 'edited-pin']))
  it('are told with the place in the document', () => {
    const { messages } = locatePins([row(ar[1]!, 'Rewritten', id(ar[1]!, en[1]!))], source, target)
    expect(messages).toEqual([
      {
        ruleId: 'edited-pin',
        side: 'target',
        reason: 'Expected the target text of a pin as in the document, got an edited one; pinned `Rewritten`',
        place: target[1]!.position,
      },
    ])
  })
})

const DOCUMENT = `${ARABIC.map((block) => block.join(' ')).join('\n\n')}\n\n${ENGLISH.map((block) => block.join(' ')).join('\n\n')}\n`

/** Through a file and back, with rows changed on the way. */
const FORMATS: Record<string, (bitext: Bitext) => Bitext | Promise<Bitext>> = {
  csv: (bitext) => csv.parse(csv.stringify(bitext)),
  tsv: (bitext) => csv.parse(csv.stringify(bitext, { delimiter: '\t' })),
  jsonl: (bitext) => jsonl.parse(jsonl.stringify(bitext)),
  tmx: (bitext) => tmx.parse(tmx.stringify(bitext)),
  xlsx: async (bitext) => xlsx.parse(await xlsx.write(bitext)),
}

describe('a sheet that goes back in', () => {
  const beads = ({ segments }: Bitext) =>
    segments.map(({ source, target }) => [source?.text.split('\n').join(' ') ?? '', target?.text.split('\n').join(' ') ?? ''])
  for (const [name, through] of Object.entries(FORMATS)) {
    it(`as .${name} gives the same bitext, all pinned`, async () => {
      const bitext = align(DOCUMENT)
      const again = align(DOCUMENT, { pins: (await through(bitext)).segments })
      expect(beads(again)).toEqual(beads(bitext))
      expect(again.segments.filter(({ type, origin }) => type === 'pair' && origin !== 'pinned')).toEqual([])
      expect(again.messages.filter(({ ruleId }) => ruleId.includes('pin'))).toEqual([])
    })
    it(`as .${name}, with a row merged, one deleted and one mended`, async () => {
      const bitext = align(DOCUMENT)
      const [one, two, three, four, ...rest] = bitext.segments
      const merged = {
        ...one!,
        source: { ...one!.source!, text: `${one!.source!.text} ${two!.source!.text}` },
        target: { ...one!.target!, text: `${one!.target!.text} ${two!.target!.text}` },
      }
      const mended = { ...four!, target: { ...four!.target!, text: 'It was freezing.' } }
      const sheet = await through({ ...bitext, segments: [merged, mended, ...rest] as Bitext['segments'] })
      const again = align(DOCUMENT, { pins: sheet.segments })
      expect(beads(again)).toEqual([
        [`${ar[0]} ${ar[1]}`, `${en[0]} ${en[1]}`],
        [three!.source!.text, three!.target!.text],
        ...beads({ ...bitext, segments: [four!, ...rest] }),
      ])
      expect(again.segments.map(({ origin }) => origin).slice(0, 3)).toEqual(['pinned', 'aligned', 'pinned'])
      expect(again.messages.filter(({ ruleId }) => ruleId.includes('pin')).map(({ ruleId }) => ruleId)).toEqual(['edited-pin'])
    })
  }
})

describe('many rows', () => {
  it('are found in a moment, also where all texts are the same', () => {
    const same = units(Array.from({ length: 10_000 }, () => ['نعم.']))
    const { beads } = locatePins(
      same.map(() => row('نعم.', 'نعم.')),
      same,
      same,
    )
    expect(beads).toEqual(same.map((_, k) => ({ source: [k], target: [k] })))
  })
  it('of another document are all passed over, in a moment', () => {
    const document = units(Array.from({ length: 5000 }, (_, k) => [`جملة رقم ${k} في هذا النص.`]))
    const rows = Array.from({ length: 2000 }, (_, k) => row(`Quite another ${k}`, `Text ${k}`, id(`${k}`, null)))
    const { beads, messages } = locatePins(rows, document, document)
    expect([beads.length, messages.length]).toEqual([0, 4000])
  })
  it('never hold a unit twice, whatever they say', () => {
    const texts = ['أ', 'ب', 'أب', 'ج د', 'ه']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...texts), { maxLength: 8 }),
        fc.array(fc.constantFrom(...texts, 'بج', ''), { maxLength: 8 }),
        (doc, rows) => {
          const side = units(doc.map((text) => [text]))
          const { beads } = locatePins(
            rows.map((text, k) => row(text, rows.at(-1 - k) ?? null)),
            side,
            side,
          )
          for (const name of ['source', 'target'] as const) {
            const all = beads.flatMap((bead) => bead[name])
            expect(new Set(all).size).toBe(all.length)
            for (const bead of beads) expect(bead[name]).toEqual(bead[name].map((_, k) => bead[name][0]! + k))
          }
        },
      ),
    )
  })
})

describe('a pinned pair', () => {
  it('is sure, whatever the model makes of its block', () => {
    const bitext = align('جملة أولى. جملة ثانية.\n\nOne sentence. Another sentence.', {
      pins: [{ source: 'جملة أولى.', target: 'One sentence.' }],
    })
    expect(bitext.segments.filter(({ origin }) => origin === 'pinned').map(({ confidence }) => confidence)).toEqual([1])
  })
})
