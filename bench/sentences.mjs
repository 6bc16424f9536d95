// Speed of sentence splitting, in million characters a second: min and median of rounds over texts made of the sentences below. After a build.
//   node bench/sentences.mjs [SPLITTER.js]

import { pathToFileURL } from 'node:url'

const path = process.argv[2]
const { splitSentences } = await import(path === undefined ? '../dist/index.js' : pathToFileURL(path).href)

const SENTENCES = {
  en: [
    'The delegation arrived in Cairo on Tuesday evening after a journey of four hours, and it was received by officials of the Foreign Ministry.',
    'A spokesman said that the talks would deal with relations between the two countries, e.g. trade and culture.',
    '“Where is he?” Ahmed asked. Dr. Smith did not answer.',
    'See section 2.1. The annual rent is 3.5 % higher than in Jan. 2024.',
  ],
  ar: [
    'وصل الوفد إلى القاهرة مساء الثلاثاء بعد رحلة استغرقت أربع ساعات، وكان في استقباله عدد من المسؤولين في وزارة الخارجية.',
    'وقال المتحدث باسم الوزارة إن المحادثات ستتناول العلاقات بين البلدين.',
    'سأل أحمد: «أين هو؟» فلم يجبه د. سالم.',
    'توفي سنة ٤٥٠ هـ. وكانت وفاته في بغداد.',
  ],
}
const ROUNDS = 15
const REPEATS = { '1×': 500, '2×': 1000, '4×': 2000 }

for (const [language, sentences] of Object.entries(SENTENCES))
  for (const [size, repeats] of Object.entries(REPEATS)) {
    // Paragraphs of eight sentences, as documents have them.
    const paragraph = [...sentences, ...sentences].join(' ')
    const paragraphs = Array.from({ length: repeats / 4 }, () => paragraph)
    const characters = paragraphs.reduce((sum, { length }) => sum + length, 0)
    const round = () => {
      const start = performance.now()
      for (const text of paragraphs) splitSentences(text, language)
      return characters / (performance.now() - start) / 1000
    }
    round()
    const speeds = Array.from({ length: ROUNDS }, round).sort((a, b) => a - b)
    console.log(
      `${language} ${size}: ${speeds[ROUNDS >> 1].toFixed(2)} median, ${speeds[ROUNDS - 1].toFixed(2)} best (M characters/s)`,
    )
  }
