import { expect, it } from 'vitest'
import { tokenOf } from '../../../src/align/model/text-index.ts'
import { loanSkeletons, nameSkeletons } from '../../../src/languages/skeleton.ts'
import { tokens } from '../../../src/text/tokens.ts'

const skeletonsOf = (text: string) => tokens(text).flatMap((token) => nameSkeletons(tokenOf(token.text)))

it.each([
  ['بوتين', 'Putin'],
  ['Путин', 'Putin'],
  ['פוטין', 'Putin'],
  ['プーチン', 'Putin'],
  ['Πούτιν', 'Putin'],
  ['पुतिन', 'Putin'],
  ["Putin'in", 'بوتين'],
  ["Berlin's", 'برلين'],
  ["l'Iran", 'إيران'],
  ['Берлин', 'برلين'],
  ['ובברלין', 'Berlin'],
  ['ドナルド', 'Donald'],
  ['トランプ', 'Trump'],
  ['Зеленский', 'زيلينسكي'],
  ['لاہور', 'Lahore'],
])('%s and %s share their consonants', (one, other) => {
  const there = new Set(skeletonsOf(other))
  expect(skeletonsOf(one).filter((skeleton) => there.has(skeleton))).not.toEqual([])
})

it.each(['путь', 'the', '大学', 'とても', 'של'])('%s may be no name', (word) => expect(skeletonsOf(word)).toEqual([]))

it('президент and president share their consonants, as loanwords do', () =>
  expect(loanSkeletons(tokenOf('президент'))).toEqual(loanSkeletons(tokenOf('president'))))
it.each(['дом', 'Moscow', 'house'])('%s may be no loanword', (word) => expect(loanSkeletons(tokenOf(word))).toEqual([]))
