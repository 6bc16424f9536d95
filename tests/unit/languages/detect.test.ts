// Which language blocks are in, where each of them is too short to tell.

import { expect, test } from 'vitest'
import { languageOf } from '../../../src/languages/detect.ts'
import { identify } from '../../../src/languages/identify.ts'

const blocks = (lines: string) => lines.split(' / ').map((text) => ({ kind: 'paragraph' as const, text }))

test.each([
  ['fr', 'Bonjour à tous. / Le chat dort sur le canapé. / Nous partons demain matin. / Merci beaucoup.'],
  ['de', 'Guten Morgen. / Die Katze schläft auf dem Sofa. / Wir fahren morgen früh. / Vielen Dank.'],
  ['es', 'Buenos días a todos. / El gato duerme en el sofá. / Salimos mañana por la mañana. / Muchas gracias.'],
  ['tr', 'Herkese günaydın. / Kedi kanepede uyuyor. / Yarın sabah yola çıkıyoruz. / Çok teşekkür ederim.'],
  ['ru', 'Доброе утро. / Кошка спит на диване. / Мы уезжаем завтра утром. / Большое спасибо.'],
  ['fa', 'صبح همگی بخیر. / گربه روی مبل خوابیده است. / فردا صبح حرکت می‌کنیم. / خیلی ممنون از شما.'],
  ['ar', 'صباح الخير جميعا. / القط ينام على الأريكة. / سنغادر صباح الغد. / شكرا جزيلا لكم.'],
  ['en', 'Good morning all. / The cat sleeps on the sofa. / We leave tomorrow morning. / Thank you very much.'],
  ['en', 'Save as / Open file / Close window / Print preview / Page setup / Recent files / Exit'],
  ['en', 'Ahmed Hassan / Mariam Khalil / Yusuf Rahman / Fatima Zahra / Omar Said'],
])('short lines are told together: %s %s', (language, lines) => {
  expect(languageOf(blocks(lines), identify)).toBe(language)
})

test.each([
  ['ru', 'Привет!'],
  ['uk', 'Кішка спить на дивані, а ми їдемо завтра вранці.'],
  ['el', 'Καλημέρα'],
  ['he', 'תודה רבה'],
  ['ja', '猫はソファで寝ている'],
  ['zh', '猫在沙发上睡觉'],
  ['ko', '감사합니다'],
])('a script says which language a few words are in: %s %s', (language, text) => {
  expect(languageOf(blocks(text), identify)).toBe(language)
})

test('what identifies languages is not asked about a line in English', () => {
  const never = () => {
    throw new Error('asked')
  }
  expect(languageOf(blocks('Good morning. / The cat sleeps on the sofa, and so does the dog beside it.'), never)).toBe('en')
})
