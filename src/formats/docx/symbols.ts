// Characters of picture fonts (`w:sym`), which stand in private use at U+F000 to U+F0FF.

/** The Symbol font from 0x20 to 0x7E and from 0xA1 to 0xD9 (Adobe's encoding); U+0000 where there is nothing to write. */
const SYMBOL: readonly (readonly [from: number, characters: string])[] = [
  [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\0αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\0\0↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬'],
]

/** What people take from Wingdings: boxes to tick, bullets, arrows. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** `symbol('Symbol', 'F061')` is `'α'`. A character of an unknown font stays what it is, in private use. */
export function symbol(font: string, code: string): string {
  const point = /^[0-9a-f]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : 0
  if (point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return ''
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point
  const known = font === 'Wingdings' ? WINGDINGS[place] : font === 'Symbol' ? inSymbol(place) : undefined
  return known ?? String.fromCodePoint(point)
}

function inSymbol(place: number): string | undefined {
  for (const [from, characters] of SYMBOL) {
    const found = characters[place - from]
    if (found !== undefined && found !== '\0') return found
  }
  return undefined
}
