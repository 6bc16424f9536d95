// OmegaT cuts as we do: node tests/e2e/clients/srx.mjs FOLDER, with MUWAZI_SHARED naming the folder of the schemas. Needs a build.
// OmegaT gets a memory of our sentences alone, so a paragraph comes back translated only where its cuts are ours.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { splitSentences } from '../../../dist/index.js'
import { parse, stringify } from '../../../dist/srx.js'
import { stringify as tmx } from '../../../dist/tmx.js'

const folder = resolve(process.argv[2] ?? 'srx-work')
const shared = process.env.MUWAZI_SHARED ?? resolve(import.meta.dirname, '../../../../shared')
let failed = 0
const proved = (what, isTrue, detail = '') => {
  console.log(`${isTrue ? 'ok    ' : 'FAILED'}  ${what}`)
  if (!isTrue) failed++
  if (!isTrue && detail !== '') console.log(detail)
}

const PARAGRAPHS = {
  ar: [
    'ما اسمك؟ اسمي أحمد. وصل د. أحمد صباحًا. ثم غادر مع أ.د. محمد الخطيب!',
    'سأل: «أين هو؟» فأجاب الحارس: «في البيت». قال: «سأذهب غدًا.» ثم خرج. ماذا تقول؟! لا أصدق!!',
    'توفي النبي ﷺ سنة ٦٣٢ م. في المدينة المنورة. بلغ السعر ١٬٢٣٤٫٥٦ ريالًا. كنت أظن… لا، لا شيء.',
    'صدر كتاب «ماذا بعد؟ رحلة في التاريخ» عن دار الشروق. وصل متأخرًا (كان القطار مزدحمًا. لم يجد مكانًا) ثم نام.',
    'قُلْ هُوَ اللَّهُ أَحَدٌ ۝١ اللَّهُ الصَّمَدُ ۝٢ لَمْ يَلِدْ وَلَمْ يُولَدْ ۝٣',
    'افتح ملف README.md في الإصدار 2.0.1. ثم شغّل البرنامج الآن. ما اسمك؟\u200F اسمي أحمد.',
  ],
  en: [
    'What is your name? My name is Ahmed. Dr. Smith lives at No. 5 in the U.S. capital, e.g. near the park.',
    'She was born in the U.S. He was not. "Where is he?" he asked. Nobody knew. He said: "I will go." Then he left.',
    'I thought so… No, it is nothing. He wanted ... to say goodbye. It happened in 1995. A year later it was over.',
    'He came late (the train was full. No seat was free) and slept. Open README.md with Node.js 20.1. Then run it at 9 a.m. today.',
  ],
}

/** OmegaT without a window: a project with our rules, the memory in tm/auto, one file of paragraphs. */
function omegat(language, other, paragraphs, memory) {
  const project = join(folder, `project-${language}`)
  rmSync(project, { recursive: true, force: true })
  for (const name of ['source', 'target', 'tm/auto', 'omegat', 'glossary', 'dictionary', 'home'])
    mkdirSync(join(project, name), { recursive: true })
  writeFileSync(join(project, 'omegat/segmentation.conf'), stringify({ format: 'omegat' }))
  writeFileSync(join(project, 'tm/auto/memory.tmx'), memory)
  writeFileSync(join(project, 'source/in.txt'), `${paragraphs.join('\n\n')}\n`)
  const folders = ['source', 'target', 'tm'].map((name) => `<${name}_dir>__DEFAULT__</${name}_dir>`).join('')
  const glossary = '<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>'
  const tokenizers = ['source', 'target']
    .map((side) => `<${side}_tok>org.omegat.tokenizer.DefaultTokenizer</${side}_tok>`)
    .join('')
  writeFileSync(
    join(project, 'omegat.project'),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">${folders}${glossary}<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>${language}</source_lang><target_lang>${other}</target_lang>${tokenizers}<sentence_seg>true</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`,
  )
  const home = join(project, 'home')
  const options = `-Djava.awt.headless=true -Dfile.encoding=UTF-8 -Duser.home=${home}`
  const log = execFileSync('omegat', [project, '--mode=console-translate', `--config-dir=${join(project, 'config')}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 180_000,
    env: { ...process.env, HOME: home, JAVA_TOOL_OPTIONS: options },
  })
  const target = join(project, 'target/in.txt')
  return { log, target: existsSync(target) ? readFileSync(target, 'utf8').trim().split(/\n\n+/) : [] }
}

const side = (language, text) => ({ language, dir: 'ltr', text, headings: [], units: [] })
const pair = (id, source, target) => {
  const common = { kind: 'paragraph', confidence: 1, origin: 'aligned', flags: [] }
  return { type: 'pair', id, ...common, source, target }
}

mkdirSync(folder, { recursive: true })
const own = join(folder, 'muwazi.srx')
writeFileSync(own, stringify())
try {
  execFileSync(join(shared, 'clients/validate_srx.sh'), [own], { encoding: 'utf8' })
  proved('the SRX is valid against the schema of SRX 2.0', true)
} catch (error) {
  proved('the SRX is valid against the schema of SRX 2.0', false, `${error.stdout ?? error.message}`)
}

const bySrx = parse(readFileSync(own))
for (const [language, paragraphs] of Object.entries(PARAGRAPHS)) {
  const other = language === 'ar' ? 'en' : 'ar'
  const cut = paragraphs.map((text) => splitSentences(text, language).map((sentence) => sentence.text))
  const sentences = [...new Set(cut.flat())]
  // A letter a sentence: a translation that OmegaT cannot make up.
  const numbers = new Map(sentences.map((text, i) => [text, `[${i + 1}]`]))
  const segments = sentences.map((text, i) => pair(`s${i}`, side(language, text), side(other, numbers.get(text))))
  const memory = tmx({ source: { language }, target: { language: other }, segments })
  const { target, log } = omegat(language, other, paragraphs, memory)
  paragraphs.forEach((text, i) => {
    // OmegaT keeps what stands between two segments.
    const wanted = cut[i].map((sentence) => numbers.get(sentence)).join(' ')
    proved(
      `OmegaT, ${language}: ${cut[i].length} sentences: ${text.slice(0, 50)}…`,
      target[i] === wanted,
      `${target[i]}\n${wanted}\n${log.slice(-500)}`,
    )
    const spans = bySrx(text, language).map(([start, end]) => text.slice(start, end))
    proved(`our SRX in our own parser, ${language}: the same`, spans.join('|') === cut[i].join('|'), spans.join(' | '))
  })
}
console.log(failed === 0 ? 'all proved' : `${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
