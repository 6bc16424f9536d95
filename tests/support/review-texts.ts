// A document of four sentences in both languages, for the tests of the review page.

export const ARABIC = [
  'ذهب الولد إلى المدرسة في الصباح.',
  'كان الجو باردا جدا في ذلك اليوم.',
  'اشترى أبوه ثلاثة كتب من السوق.',
  'عاد الجميع إلى البيت مساء.',
]
export const ENGLISH = [
  'The boy went to school in the morning.',
  'The weather was very cold on that day.',
  'His father bought three books from the market.',
  'Everyone returned home in the evening.',
]
export const MIXED = [...ARABIC, ...ENGLISH].join('\n\n')
