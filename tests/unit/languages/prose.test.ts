// Which letters count for the language of a text.

import { describe, expect, it } from 'vitest'
import { align, splitHalves } from '../../../src/index.ts'
import { prose } from '../../../src/languages/prose.ts'

const left = (text: string) => prose(text).replace(/\s+/g, ' ').trim()

describe('the prose of a text', () => {
  it.each([
    ['شغّل docker compose up -d --build.', 'شغّل'],
    ['افتح http://localhost:8080/admin/login.', 'افتح'],
    ['راسلنا على sales@example.org أو زر www.example.org', 'راسلنا على أو زر'],
    ['عدّل الملف nginx.conf في المجلد /etc/nginx', 'عدّل الملف في المجلد'],
    ['نفّذ `rm -rf build` ثم npm install', 'نفّذ ثم'],
    ['اكتب ADMIN_PASSWORD في الحقل userName.', 'اكتب في الحقل'],
    ['ارتفعت النسبة (Smith & Jones, 2019, p. 5) كثيرا', 'ارتفعت النسبة كثيرا'],
    ['Smith, J. A. (2019). The History of Baghdad. Oxford University Press.', ''],
    ['شركة Microsoft Corporation تطلق Windows 11', 'شركة Microsoft Corporation تطلق Windows 11'],
    ['Run npm install in the folder src/app first.', 'Run in the folder first.'],
    ['He said -yes and left. The end.Next', 'He said -yes and left. The end.Next'],
    ['-No, I do not. -Yes.', '-No, I do not. -Yes.'],
    ['He came in 1998 (before the war).', 'He came in 1998 (before the war).'],
  ])('of %s', (text, expected) => expect(left(text)).toBe(expected))
  it('is found in time that grows with the length', () => {
    for (const piece of ['a', 'ab ', '-x ', '(', 'a.', '@', 'git '])
      expect(prose(piece.repeat(200_000)).length).toBeLessThanOrEqual(piece.length * 200_000)
  })
})

const languages = (source: string, target: string) => {
  const bitext = align({ source, target })
  return [
    bitext.source.language,
    bitext.target.language,
    ...bitext.messages.flatMap(({ ruleId }) => (ruleId === 'one-language' ? [ruleId] : [])),
  ]
}
const COMMANDS =
  'tar -xzf backup.tar.gz\n\nsystemctl restart nginx\n\nSet the environment variables before starting the server process.'

describe('two texts', () => {
  it.each([
    ['an Arabic page of commands', `فك الأرشيف.\n\n${COMMANDS}`, `Unpack the archive.\n\n${COMMANDS}`, ['ar', 'en']],
    [
      'a page left half in English',
      'مرحبا.\n\nPlease read the whole guide before you begin.',
      'Hello.\n\nPlease read the whole guide before you begin.',
      ['ar', 'en'],
    ],
    [
      'the same, English first',
      'Hello.\n\nPlease read the whole guide before you begin.',
      'مرحبا.\n\nPlease read the whole guide before you begin.',
      ['en', 'ar'],
    ],
    [
      'an English page left half in Arabic',
      'اقرأ الدليل كله قبل أن تبدأ العمل.\n\nمرحبا بكم.',
      'اقرأ الدليل كله قبل أن تبدأ العمل.\n\nYou are very welcome here.',
      ['ar', 'en'],
    ],
    ['two English texts', 'The first book.', 'The second book.', ['en', 'en', 'one-language']],
    ['two Arabic texts', 'الكتاب الأول.', 'الكتاب الثاني.', ['ar', 'ar', 'one-language']],
  ])('%s', (_, source, target, expected) => expect(languages(source, target)).toEqual(expected))
  it('in one language that the caller gave draw no warning', () =>
    expect(
      align({ source: 'The first book.', target: 'The second book.' }, { sourceLanguage: 'en', targetLanguage: 'en' }).messages,
    ).toEqual([]))
})

describe('the only text of Arabic script', () => {
  const persian = 'همهٔ افراد بشر آزاد زاده می‌شوند و از لحاظ حیثیت و کرامت و حقوق با هم برابرند.'
  it('is no third language', () => {
    const { source, other, messages } = splitHalves(
      `${persian}\n\nAll human beings are born free and equal in dignity and rights.`,
    )
    expect(source.map(({ text }) => text)).toEqual([persian])
    expect(other).toEqual([])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['wrong-language'])
  })
  it('beside Arabic text it is', () =>
    expect(
      splitHalves(`يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.\n\n${persian}\n\nAll human beings are born free and equal.`)
        .other,
    ).toHaveLength(1))
})
