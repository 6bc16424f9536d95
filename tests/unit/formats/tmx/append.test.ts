import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, parse } from '../../../../src/entries/tmx.ts'
import { anyPairs, bitext, said, texts, utf16 } from '../../../support/bitext.ts'

// A memory with everything that must stay: notes, inline tags, comments, odd spaces, unknown props.
const MEMORY = `<?xml version='1.0' ?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header   srclang='ar' creationtool="Other"/>
<body>
  <!-- الأولى -->
  <tu tuid="1" ><note>راجعها أحمد</note><tuv xml:lang='ar'><seg>ما <bpt i="1">&lt;b></bpt>اسمك؟<ept i="1">&lt;/b></ept></seg></tuv><tuv xml:lang='en'><seg>What is your name?</seg></tuv></tu>

  <tu><tuv xml:lang="ar"><seg>نعم</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu>
  <tu><tuv xml:lang="ar"><seg>نعم</seg></tuv><tuv xml:lang="en"><seg>Yeah</seg></tuv></tu>
  <!-- الأخيرة -->
</body></tmx>
`
const without = (grown: string) => grown.replace(/\n {4}<tu [\s\S]*?\n {4}<\/tu>/g, '')

describe('append', () => {
  it('leaves a memory as it is when there is nothing new', () =>
    expect(append(MEMORY, bitext(['نعم', 'Yes'], ['ما اسمك؟', 'What is your name?']))).toBe(MEMORY))
  it('adds behind the last thing in the body, and nothing else moves', () => {
    const grown = append(MEMORY, bitext(['لا', 'No']))
    expect(without(grown)).toBe(MEMORY)
    expect(grown).toMatch(/<!-- الأخيرة -->\n {4}<tu tuid="\w+">[\s\S]*<\/tu>\n<\/body>/)
    expect(texts(parse(grown)).at(-1)).toEqual(['لا', 'No'])
  })
  it('keeps every byte for any pairs', () => {
    fc.assert(
      fc.property(anyPairs, fc.constantFrom('keep', 'both', 'replace'), (pairs, conflict) => {
        const grown = append(MEMORY, bitext(...pairs), { conflict })
        expect(without(grown)).toBe(MEMORY)
        expect(parse(grown).segments.length).toBeLessThanOrEqual(3 + pairs.length)
        expect(append(grown, bitext(...pairs), { conflict })).toBe(grown)
      }),
    )
  })
  it('adds a pair once, however often it comes', () =>
    expect(parse(append(MEMORY, bitext(['لا', 'No'], ['لا', 'No']))).segments).toHaveLength(4))
  it('leaves out and counts what cannot be in a memory', () =>
    expect(said((onMessage) => append(MEMORY, bitext(['وحيد', null], ['لا\v', 'No'], ['نعم', 'Indeed']), { onMessage }))).toEqual(
      [
        'appended: Units: 1 added, 1 left out, since the memory translates otherwise',
        'dropped-character: 1 character that XML cannot hold was dropped',
        'left-out: 1 segment is left out: 1 unpaired',
      ],
    ))

  const targets = (grown: string, source = 'نعم') => texts(parse(grown)).flatMap(([from, to]) => (from === source ? [to] : []))
  it('keep: the memory is right', () => expect(append(MEMORY, bitext(['نعم', 'Indeed']))).toBe(MEMORY))
  it('both: the new one stands beside', () =>
    expect(targets(append(MEMORY, bitext(['نعم', 'Indeed']), { onConflict: 'both' }))).toEqual(['Yes', 'Yeah', 'Indeed']))
  it('replace: the new one takes the place of the old ones', () => {
    const grown = append(MEMORY, bitext(['نعم', 'Indeed']), { onConflict: 'replace' })
    expect(targets(grown)).toEqual(['Indeed'])
    expect(grown).toMatch(/<\/tu>\n\n {2}<tu tuid="[\s\S]*<\/tu>\n {2}<!-- الأخيرة -->/)
    expect(grown.slice(0, grown.indexOf('\n\n'))).toBe(MEMORY.slice(0, MEMORY.indexOf('\n\n')))
  })
  it('replace: what the bitext says too stays as it is', () => {
    const grown = append(MEMORY, bitext(['نعم', 'Yeah'], ['نعم', 'Indeed'], ['نعم', 'Aye']), { onConflict: 'replace' })
    expect(targets(grown)).toEqual(['Indeed', 'Aye', 'Yeah'])
    expect(append(MEMORY, bitext(['نعم', 'Yeah']), { onConflict: 'replace' })).toBe(MEMORY)
  })
  it('replace: a third language of the unit stays', () => {
    const three = MEMORY.replace('<seg>Yes</seg></tuv>', '<seg>Yes</seg></tuv><tuv xml:lang="fr"><seg>Oui</seg></tuv>')
    expect(append(three, bitext(['نعم', 'Indeed']), { onConflict: 'replace' })).toBe(
      three.replace('>Yes<', '>Indeed<').replace(/\n.*Yeah.*(?=\n)/, ''),
    )
  })

  const frame = (srclang: string, body: string) => `<tmx version="1.4"><header srclang="${srclang}"/>${body}</tmx>`
  it('follows the direction of the memory', () =>
    expect(append(frame('en-US', '<body></body>'), bitext(['لا', 'No']))).toMatch(/<tu tuid="\w+">[\s\S]*"en"[\s\S]*"ar"/))
  it('counts beads in that direction too', () =>
    expect(append(frame('en', '<body/>'), bitext(['لا\nلا', 'No']))).toContain('x-bead">1-2<'))
  it('names the source where the header has another', () =>
    expect(append(frame('fr', '<body/>'), bitext(['لا', 'No']))).toContain(' srclang="ar">'))
  it('opens an empty body', () => {
    for (const body of ['<body/>', '<body></body>', '<body\n/>', '<body>\n</body >'])
      expect(texts(parse(append(frame('ar', body), bitext(['لا', 'No']))))).toEqual([['لا', 'No']])
  })
  it('writes lang in a memory that writes lang, and CR LF where that ends lines', () => {
    const old =
      '<tmx version="1.1"><header srclang="ar"/>\r\n<body>\r\n<tu\r\ntuid="1"><tuv lang="ar"><seg>أ</seg></tuv><tuv lang="en"><seg>a</seg></tuv></tu>\r\n</body></tmx>'
    const grown = append(old, bitext(['لا', 'No'], ['أ', 'A']), { onConflict: 'replace' })
    expect(grown).not.toContain('xml:lang')
    expect(grown).not.toMatch(/[^\r]\n/)
    expect(texts(parse(grown))).toEqual([
      ['أ', 'A'],
      ['لا', 'No'],
    ])
  })
  const changes = (memory: string, pairs: [string, string][], conflict: 'keep' | 'replace' | 'both') =>
    said((onMessage) => append(memory, bitext(...pairs), { conflict, onMessage }))
  it('says what changed', () => {
    const pairs: [string, string][] = [
      ['لا', 'No'],
      ['نعم', 'Indeed'],
      ['ما اسمك؟', 'What is your name?'],
    ]
    expect(changes(MEMORY, pairs, 'keep')).toEqual([
      'appended: Units: 1 added, 1 left out, since the memory translates otherwise, 1 there already',
    ])
    expect(changes(MEMORY, pairs, 'replace')).toEqual(['appended: Units: 2 added, 2 of the memory replaced, 1 there already'])
    expect(changes(MEMORY, pairs, 'both')).toEqual(['appended: Units: 2 added, 1 there already'])
    expect(changes('<tmx><body/></tmx>', pairs, 'replace')).toEqual(['appended: Units: 3 added'])
  })
  for (const [name, little] of [
    ['UTF-16LE', true],
    ['UTF-16BE', false],
  ] as const)
    it(`grows a memory in ${name}, byte for byte`, () => {
      const old = utf16(`\ufeff${MEMORY.replaceAll('\n', '\r\n')}`, little)
      const grown = append(old, bitext(['لا', 'No']))
      const common = old.findIndex((byte, at) => byte !== grown[at])
      expect(Buffer.from(grown.subarray(0, common))).toEqual(Buffer.from(old.subarray(0, common)))
      expect(Buffer.from(grown.subarray(common + grown.length - old.length))).toEqual(Buffer.from(old.subarray(common)))
      expect(texts(parse(grown))).toEqual([...texts(parse(MEMORY)), ['لا', 'No']])
    })
  it('grows bytes of UTF-8 with a byte order mark', () => {
    const old = new TextEncoder().encode(`\ufeff${MEMORY}`)
    const grown = append(old, bitext(['لا', 'No']))
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(grown)).toBe(append(`\ufeff${MEMORY}`, bitext(['لا', 'No'])))
    expect([...grown.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
  it('touches no bytes that it cannot write back', () => {
    const ascii = new TextEncoder().encode('<?xml version="1.0" encoding="windows-1256"?><tmx><body/></tmx>')
    expect(() => append(ascii, bitext(['لا', 'No']))).toThrow(
      'Expected a memory in UTF-8 or UTF-16 to add units to, got windows-1256; convert it first',
    )
    expect(() => append(Uint8Array.of(0x3c, 0xff), bitext(['لا', 'No']))).toThrow(
      'Expected a memory in UTF-8 to add units to, got bytes that are not',
    )
  })
  it('gives no tuid twice', () => {
    const grown = append(MEMORY, bitext(['لا', 'No']))
    const { segments, ...rest } = bitext(['كلا', 'Nay'])
    const id = bitext(['لا', 'No']).segments[0]!.id
    const again = append(grown, { ...rest, segments: segments.map((segment) => ({ ...segment, id })) })
    expect(again).toContain(`tuid="${id}-2"`)
  })
  it('dates the new units only', () => {
    const grown = append(MEMORY, bitext(['لا', 'No']), { date: new Date(0) })
    expect(grown.match(/creationdate="19700101T000000Z"/g)).toHaveLength(1)
  })
  it('refuses a memory without a body, and a broken one', () => {
    expect(() => append('<tmx/>', bitext(['لا', 'No']))).toThrow(
      'Expected a TMX memory with a `<body>` to add units to, got one without',
    )
    expect(() => append('<tmx><body>', bitext(['لا', 'No']))).toThrow(
      'Expected a TMX in well-formed XML, got a mistake in line 1, column 11: unclosed tag: body',
    )
  })
})
