import { LANGUAGES } from '../languages/index.ts'
import { closing, marks } from '../languages/rule.ts'

const space = String.raw`[^\S\r\n]`
const marker = new RegExp(
  String.raw`(?:\r\n?|\n)?${space}*(?:([•▪●◦‣]|\*(?=\s))|([-–—](?=${space}|[\u0621-\u064A]))|` +
    String.raw`[(\[]?(?:([0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})|(\p{L})ـ?)${space}?[.)\]\-–](?=${space}|[\u0621-\u064A]))`,
  'uy',
)
const alphabets = LANGUAGES.flatMap((language) => language.alphabets)
const ended = new RegExp(`[${marks}${closing}:]`)

/**
 * Finds the markers of list items (١. • أ) –) that begin a text or a line: where the marker at a line feed ends, or the place itself.
 * In hard-wrapped text a year's end or a dash may stand there by chance, so a marker must begin a list or follow on:
 * "when she was⏎12. He left" is no item, "1. Rice⏎2. Beans" are two.
 */
export function listItems(text: string): (place: number) => number {
  let last = ''
  const follows = (place: number, [, bullet, dash, number, letter]: RegExpExecArray): boolean => {
    const before = last
    last = bullet ?? dash ?? (number ? String(numberOf(number)) : letter!.toLowerCase().replace('ا', 'أ'))
    if (place === 0 || bullet) return true
    if (dash) return before === dash || ended.test(text.slice(0, place).trimEnd().slice(-1))
    if (number) return last === '1' || Number(last) === Number(before) + 1
    return last === 'a' || last === 'أ' || alphabets.some((letters) => before !== '' && letters.includes(before + last))
  }
  return (place) => {
    marker.lastIndex = place
    const match = marker.exec(text)
    return match && follows(place, match) ? place + match[0].length : place
  }
}

/** ASCII, Arabic and Persian digits: their low four bits are their value. */
const numberOf = (digits: string): number => [...digits].reduce((value, digit) => value * 10 + (digit.charCodeAt(0) & 15), 0)
