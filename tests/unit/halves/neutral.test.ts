// Blocks without letters of a language, and originals left beside their translations.

import { describe, expect, it } from 'vitest'
import { align, splitHalves } from '../../../src/index.ts'

const halves = (...lines: string[]) => {
  const { source, target } = splitHalves(lines.join('\n\n'))
  return [source.map(({ text }) => text), target.map(({ text }) => text)]
}

describe('a block without letters of either language', () => {
  it('inside a half belongs to that half', () =>
    expect(
      halves('للتواصل معنا', 'sales@example.org', 'نرد خلال يومين.', 'Contact us', 'sales@example.org', 'We reply soon.'),
    ).toEqual([
      ['للتواصل معنا', 'sales@example.org', 'نرد خلال يومين.'],
      ['Contact us', 'sales@example.org', 'We reply soon.'],
    ]))
  it('between two halves goes to the half that lacks its copy', () => {
    expect(
      halves('للتواصل معنا', 'نرد خلال يومين.', 'sales@example.org', 'Contact us', 'We reply soon.', 'sales@example.org'),
    ).toEqual([
      ['للتواصل معنا', 'نرد خلال يومين.', 'sales@example.org'],
      ['Contact us', 'We reply soon.', 'sales@example.org'],
    ])
    expect(
      halves(
        'https://example.org/ar',
        'للتواصل معنا',
        'نرد خلال يومين.',
        'https://example.org/en',
        'Contact us',
        'We reply soon.',
      ),
    ).toEqual([
      ['https://example.org/ar', 'للتواصل معنا', 'نرد خلال يومين.'],
      ['https://example.org/en', 'Contact us', 'We reply soon.'],
    ])
  })
  it('after each paragraph goes with that paragraph', () =>
    expect(
      halves(
        'ثبّت الحزمة أولا:',
        'npm install',
        'Install the package first:',
        'npm install',
        'ثم شغّل الخادم:',
        'npm start',
        'Then start the server:',
        'npm start',
      ),
    ).toEqual([
      ['ثبّت الحزمة أولا:', 'npm install', 'ثم شغّل الخادم:', 'npm start'],
      ['Install the package first:', 'npm install', 'Then start the server:', 'npm start'],
    ]))
  it('in a list goes with its list', () =>
    expect(
      halves('الخطوات:', '1. افتح الباب', '2. docker ps', 'The steps:', '1. git pull', '2. Open the door').map(
        (list) => list.length,
      ),
    ).toEqual([3, 3]))
  it('in a numbered list begins a new list at 1', () =>
    expect(halves('1. افتح الباب ببطء', '2. اخرج من البيت', '1. git pull', '2. Leave the house now')).toEqual([
      ['1. افتح الباب ببطء', '2. اخرج من البيت'],
      ['1. git pull', '2. Leave the house now'],
    ]))
})

const ORIGINALS = [
  'Open the window before you sleep.',
  'Drink a glass of water every morning.',
  'Walk for half an hour in the evening.',
]
const TRANSLATIONS = ['افتح النافذة قبل النوم.', 'اشرب كوبا من الماء كل صباح.', 'امش نصف ساعة في المساء.']

const rows = (source: string[], target: string[]) =>
  align({ source: source.join('\n\n'), target: target.join('\n\n') }).segments.map(({ source, target, flags }) =>
    [source?.text ?? '', target?.text ?? '', ...flags].join(' | '),
  )
const PAIRS = ORIGINALS.map((original, k) => `${TRANSLATIONS[k]} | ${original}`)
const COPIES = ORIGINALS.map((original) => `${original} |  | identical-copy`)

describe('an original left beside its translation', () => {
  it('is an unpaired copy, and its translation is paired', () =>
    expect(rows([TRANSLATIONS[0]!, ORIGINALS[0]!, TRANSLATIONS[1]!], ORIGINALS.slice(0, 2))).toEqual([
      PAIRS[0],
      COPIES[0],
      PAIRS[1],
    ]))
  it('is found below every paragraph', () =>
    expect(
      rows(
        TRANSLATIONS.flatMap((one, k) => [one, ORIGINALS[k]!]),
        ORIGINALS,
      ),
    ).toEqual(PAIRS.flatMap((one, k) => [one, COPIES[k]])))
  it('is found above every paragraph', () =>
    expect(
      rows(
        TRANSLATIONS.flatMap((one, k) => [ORIGINALS[k]!, one]),
        ORIGINALS,
      ).sort(),
    ).toEqual([...PAIRS, ...COPIES].sort()))
  it('is found on the English side too', () =>
    expect(rows(TRANSLATIONS.slice(0, 2), [TRANSLATIONS[0]!, ORIGINALS[0]!, ORIGINALS[1]!]).sort()).toEqual(
      [PAIRS[0], PAIRS[1], ` | ${TRANSLATIONS[0]} | identical-copy`].sort(),
    ))
  it('is paired where it has no translation', () =>
    expect(rows([TRANSLATIONS[0]!, ORIGINALS[1]!, TRANSLATIONS[2]!], ORIGINALS)).toEqual([
      PAIRS[0],
      `${ORIGINALS[1]} | ${ORIGINALS[1]} | identical-copy`,
      PAIRS[2],
    ]))
  it('is reported', () =>
    expect(
      align({ source: `${TRANSLATIONS[0]}\n\n${ORIGINALS[0]}`, target: ORIGINALS[0]! }).messages.filter(
        ({ ruleId }) => ruleId === 'identical-copy',
      ),
    ).toMatchObject([{ side: 'source' }]))
})
