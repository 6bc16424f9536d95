import { describe, expect, it } from 'vitest'
import { fromIcu } from '../../../src/sentences/icu.ts'
import { toIcu } from '../../../src/sentences/srx-write.ts'

/** What an expression of ICU or Java finds first in a text, or nothing. */
const finds = (icu: string, text: string, found: string | undefined) =>
  it(`${icu} in ${JSON.stringify(text)}: ${JSON.stringify(found)}`, () =>
    expect(new RegExp(fromIcu(icu), 'v').exec(text)?.[0]).toBe(found))

describe('expressions of ICU, Java and .NET in JavaScript', () => {
  describe('characters', () => {
    finds(String.raw`\x{061F}\x20\u0627\U0000006E`, '؟ اn', '؟ اn')
    finds(String.raw`\x{1F389}|\x61`, 'b🎉', '🎉')
    finds(String.raw`\041\0141`, '!a', '!a')
    finds(String.raw`\Q.*[\E+`, 'a.*[[', '.*[[')
    finds(String.raw`\-\"\'\«\ \/\!\&`, `-"'« /!&`, `-"'« /!&`)
    finds('a}b]', 'a}b]', 'a}b]')
    finds(String.raw`\t\n\e`, '\t\n\u001B', '\t\n\u001B')
  })
  describe('classes', () => {
    finds(String.raw`[\p{L}&&[^a]]+`, 'abc', 'bc')
    finds('[a-z0-9&&[^aeiou]]+', 'aeb1c', 'b1c')
    finds('[[a-z]--[aeiou]]+', 'aebc', 'bc')
    finds('[[a-z]-[aeiou]]+', 'aebc', 'bc')
    finds(String.raw`[\w&&[^\d]]+`, '١سنة٢', 'سنة')
    finds(String.raw`[^\p{Lu}\s]+`, 'ABcd e', 'cd')
    finds('[]a]+', 'b]a]', ']a]')
    finds(String.raw`[a\-z]+`, 'b-za', '-za')
    finds('[-.–]+', 'a.-–', '.-–')
    finds('[.?!-]+', 'a?-!', '?-!')
    finds('[[:alpha:][:digit:]]+', '-ab1', 'ab1')
    finds(`[({"'#&~^$]+`, `a({"'#&~^$`, `({"'#&~^$`)
    finds(String.raw`[\u0621-\u064A]+`, 'in مصر', 'مصر')
    finds(String.raw`[\Q[]\E]+`, 'a[]', '[]')
  })
  describe('properties', () => {
    finds(String.raw`\p{IsArabic}+`, 'in مصر', 'مصر')
    finds(String.raw`\p{script=Arabic}+`, 'in مصر', 'مصر')
    finds(String.raw`\p{Alpha}+`, '1مصر', 'مصر')
    finds(String.raw`\p{Punct}+`, 'a$؟!', '$؟!')
    finds(String.raw`\pL+\PL`, '1ab2', 'ab2')
    finds(String.raw`\p{^L}+`, 'a12', '12')
    finds(String.raw`\P{Lower}+`, 'aB1', 'B1')
    finds(String.raw`\p{Uppercase_Letter}`, 'aB', 'B')
    finds(String.raw`\p{general_category=Nd}+`, 'a١٢', '١٢')
  })
  describe('shorthands', () => {
    finds(String.raw`\d+`, 'سنة ١٩٩٥', '١٩٩٥')
    finds(String.raw`\bأ\.\b`, 'هو أ.ب', 'أ.')
    finds(String.raw`\Bن\b`, 'نون', 'ن')
    finds(String.raw`\h+\R`, 'a \t\u00A0\r\nb', ' \t\u00A0\r\n')
    finds(String.raw`\w+`, '«كِتَاب»', 'كِتَاب')
    finds(String.raw`\A\S+|\w\Z`, 'ab cd\n', 'ab')
    finds('d$', 'ab cd\n', 'd')
    finds(String.raw`b\z`, 'ab\n', undefined)
    finds('(?m)^c.$', 'ab\ncd\nef', 'cd')
    finds('a.b', 'a\nb', undefined)
    finds('(?s)a.b', 'a\nb', 'a\nb')
  })
  describe('case', () => {
    finds('(?i)dr[a-c]É', 'DRBé', 'DRBé')
    finds(String.raw`(?i)\p{Lu}`, 'a', 'a')
    finds('a(?i:b)c', 'aBc', 'aBc')
    finds('a(?i:b)c', 'aBC', undefined)
    finds('(?i)a(?-i)b', 'AB', undefined)
    finds('(a(?i)b)c', 'aBC', undefined)
    finds('(?iu)д', 'Д', 'Д')
  })
  describe('quantifiers and groups', () => {
    finds('a++b?+c*+', 'aab', 'aab')
    finds('a{2,3}+b{1}', 'aaab', 'aaab')
    finds('(?>a|b)+(?:c)(?#a comment)', 'abc', 'abc')
    finds(String.raw`(a)(b)\2`, 'abb', 'abb')
    finds('(?<name>a)(?<!b)(?<=a)(?=c)(?!d)', 'ac', 'a')
    finds('a|(b|c)|', 'd', '')
  })
  describe('refuses', () => {
    for (const [icu, reason] of [
      ['a)', 'a `)` that closes nothing'],
      ['(a', 'a `(` that is not closed'],
      ['[a', 'a `[` that is not closed'],
      ['*a', 'a `*` with nothing before it'],
      [String.raw`\X`, String.raw`\X`],
      [String.raw`\N{ARABIC LETTER ALEF}`, String.raw`\N`],
      [String.raw`\p{InGreek}`, 'the property `InGreek`'],
      ['(?x)a b', 'the flags'],
      ['(?(1)a)', 'a group that begins'],
      ['a\\', 'a `\\` at the end'],
    ] as const)
      it(`${icu}: ${reason}`, () => expect(() => fromIcu(icu)).toThrow(reason))
  })
})

describe('our expressions for ICU', () => {
  const writes = (ours: string, icu: string, back = true) => it(`${ours} → ${icu}`, () => expect(toIcu(ours, back)).toBe(icu))
  writes(String.raw`\s+\S`, String.raw`[\s\p{Z}\uFEFF]+[^\s\p{Z}\uFEFF]`, false)
  writes(String.raw`a*b+\p{Nd}{1,3}`, String.raw`a{0,16}b{1,16}\p{Nd}{1,3}`)
  writes(`[([{"']`, String.raw`[\(\[\{\"\']`)
  writes(String.raw`[^\s:-]`, String.raw`[^\s\p{Z}\uFEFF:\-]`)
  writes(String.raw`[\u200C-\u200F]`, String.raw`[\u200C-\u200F]`)
  writes('(?:ab){1,3}', '(?:ab)(?:(?:ab)(?:(?:ab))?)?')
  writes('(?:a|b)?c', '(?:a|b)?c')
  writes('(?:ab){1,3}', '(?:ab){1,3}', false)
})
