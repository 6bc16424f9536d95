// Words that recur in most units say next to nothing, and an untranslated beginning does not drag its unit away.

import { expect, it } from 'vitest'
import { alignUnits } from '../../../src/index.ts'

const ARABIC = [
  'اشترى التاجر ثلاثة كتب من السوق.',
  'كان الجو باردا جدا في ذلك اليوم.',
  'غادر الوفد المدينة في المساء.',
  'رجع الولد إلى المدرسة في الصباح.',
  'بنى الملك قصرا كبيرا قرب البحر.',
]
const ENGLISH = [
  'The merchant bought three books from the market.',
  'The weather was very cold on that day.',
  'The delegation left the city in the evening.',
  'The boy returned to school in the morning.',
  'The king built a large palace near the sea.',
]
const pairs = (source: string[], target: string[]) =>
  alignUnits(source, target, { sourceLanguage: 'ar', targetLanguage: 'en' })
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => `${bead.source}-${bead.target}`)

it('a formula in every unit pairs no two units: one that is missing is missed', () => {
  const source = ARABIC.map((text) => `وقال الراوي بعد حمد الله والثناء عليه: ${text}`)
  const target = ENGLISH.map((text) => `And the narrator said after praising God: ${text}`)
  const without = target.filter((_, k) => k !== 2)
  expect(pairs(source, without)).toEqual(['0-0', '1-1', '3-2', '4-3'])
})

it('a chain of narrators that is not translated leaves each unit with its translation', () => {
  const chain = 'حدثنا أحمد بن صالح عن سفيان بن عيينة عن الزهري عن سالم بن عبد الله عن أبيه قال: '
  const source = ARABIC.map((text, k) => (k % 2 === 0 ? chain + text : text))
  expect(pairs(source, ENGLISH)).toEqual(['0-0', '1-1', '2-2', '3-3', '4-4'])
})
