// Why a pair is one.

import type { Segment, Side } from 'muwazi'
import { element } from './dom.ts'
import type { Lit, Why } from './protocol.ts'
import { type Language, numberIn, TEXTS } from './texts.ts'

/** Opens or closes the reasons below a row; the words that match are lit on both sides. */
export async function toggleWhy(
  row: HTMLElement,
  segment: Segment,
  language: Language,
  explained: () => Promise<Why>,
): Promise<void> {
  const t = TEXTS[language]
  const ratio = numberIn(language, 2)
  const open = row.querySelector('.because')
  for (const name of ['source', 'target'] as const) light(row, name, segment[name], [])
  if (open !== null) {
    open.remove()
    return
  }
  const { total, nats, matches, lit } = await explained()
  for (const name of ['source', 'target'] as const) light(row, name, segment[name], lit[name])
  const because = element('div', 'because')
  because.append(element('p', '', t.totalNats.replace('{n}', ratio.format(total))))
  const kinds = Object.entries(nats).map(([kind, value]) => `${t.kinds[kind] ?? kind} ${ratio.format(value)}`)
  because.append(element('p', 'kinds', kinds.join(' · ')))
  const list = element('ul', '')
  matches.forEach((match, number) => {
    const item = element('li', '')
    const side = (name: 'source' | 'target') => {
      const word = element('bdi', '', match[name].join(' / '))
      word.lang = segment[name]?.language ?? ''
      return word
    }
    const mark = element('mark', `hue-${number % 6}`)
    mark.append(side('source'), ' ⟷ ', side('target'))
    item.append(mark, ` ${t.kinds[match.kind] ?? match.kind}${language === 'ar' ? '،' : ','} ${ratio.format(match.nats)}`)
    list.append(item)
  })
  because.append(list)
  row.append(because)
}

function light(row: HTMLElement, name: 'source' | 'target', side: Side | null, lit: readonly Lit[]): void {
  const text = row.querySelector<HTMLElement>(`.cell.${name} .text`)
  if (text === null || side === null) return
  const pieces: (string | Node)[] = []
  let at = 0
  for (const { start, end, number } of lit) {
    pieces.push(side.text.slice(at, start), element('mark', `hue-${number % 6}`, side.text.slice(start, end)))
    at = end
  }
  text.replaceChildren(...pieces, side.text.slice(at))
}
