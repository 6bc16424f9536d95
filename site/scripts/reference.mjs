// Makes the reference pages, in both languages, from the lists of the code: flags, formats, rules, options, errors, limits, and docstrings (TypeDoc).
// `node scripts/reference.mjs`; the pages are not committed.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load, sections } from '../../scripts/docs.mjs'
import * as ownTexts from '../data/reference.ar.mjs'

const site = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = join(site, 'src/content/docs')
export const FOLDERS = { en: join(pages, 'reference'), ar: join(pages, 'ar/reference') }

/** The Arabic texts: those of the command line's help, and the site's own. Filled by {@link reference}. */
const arabicTexts = { ...ownTexts }

/** Texts of the code that have no Arabic ones. */
export const missing = []

const isEnglish = (language) => language === 'en'
const say = (language, english, arabic) => (isEnglish(language) ? english : arabic)
const code = (text) => `\`${text}\``
const cell = (text) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replace(/<(?=[A-Za-z/])/g, '&lt;')
const table = (titles, rows) => [titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const page = (title, description, body) =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\neditUrl: false\n---\n\n${body}\n`

/** With flags as code: in prose their two hyphens would become a dash. */
const marked = (english) => english.replace(/(?<![\w`-])--[a-z][\w-]*(?![^`\n]*`)/g, code)

/** A text of the code in a language. `english` stays where there is no other, marked as English, and is noted. */
function text(language, list, key, english, which = 0) {
  if (isEnglish(language)) return cell(marked(english))
  const found = arabicTexts[list][key]
  const arabic = Array.isArray(found) ? found[which] : found
  if (arabic !== undefined) return cell(arabic.replaceAll('{list}', arabicTexts.namesIn(english)))
  missing.push(`${list} ${key}`)
  return `<span lang="en" dir="ltr">${cell(english)}</span>`
}

function commandLine(language, { FLAGS }, { COMMANDS }, help) {
  const parts = Object.entries(COMMANDS).map(([name, { usage, description }]) => {
    const flags = FLAGS.filter(({ commands }) => commands.includes(name)).map(
      ({ flag, help: english, commands, default: byDefault, formats }) => {
        const long = /--[\w-]+/.exec(flag)[0]
        const own = `${commands[0]} ${long}`
        const key = arabicTexts.FLAGS[own] === undefined ? long : own
        const standard =
          byDefault === undefined ? '–' : isEnglish(language) ? cell(byDefault) : text(language, 'DEFAULTS', byDefault, byDefault)
        return [
          code(flag.replaceAll('|', '\\|')),
          text(language, 'FLAGS', key, english.replace(formats ? ` (${formats.join(', ')})` : '', '')) +
            (formats ? ` (${formats.map(code).join(', ')})` : ''),
          standard,
        ]
      },
    )
    const titles = say(language, ['flag', 'what it does', 'default'], ['الخيار', 'ما يفعله', 'المبدئي'])
    return `## ${code(`muwazi ${name}`)}\n\n\`\`\`text\nmuwazi ${usage}\n\`\`\`\n\n${isEnglish(language) ? marked(description).replaceAll('<', '&lt;') : text(language, 'COMMANDS', name, description)}\n\n${table(titles, flags)}`
  })
  return page(
    say(language, 'Command line', 'سطر الأوامر'),
    say(language, 'Every command and every flag.', 'كل الأوامر وكل الخيارات.'),
    `${say(
      language,
      'Without a command, `muwazi` aligns. Data goes to stdout only, or to the file of `-o`; everything else goes to stderr. `-` is stdin. The format comes from the name of the output. Exit codes: 0 done, 1 bad input or nothing aligned (`check`: something found), 2 wrong usage.',
      'إن لم تذكر أمرًا حاذت `muwazi`. البيانات تخرج على المخرج القياسي وحده أو في ملف `-o`، وكل ما سواها على مخرج الأخطاء. والعلامة `-` هي الدخل القياسي. وتُعرف الصيغة من اسم ملف الخرج. رموز الخروج: 0 تمّ العمل، و1 مُدخَل لا يصلح أو لم يُحاذَ شيء (وفي `check`: وُجد شيء)، و2 استعمال خاطئ.',
    )}\n\n${parts.join('\n\n')}\n\n## ${say(language, 'The help, as it is printed', 'نص المساعدة كما يُطبع')}\n\n${help.replace(/^### /gm, '### ').replace(/```\n(?=Usage|الاستعمال)/g, '```text\n')}`,
  )
}

/** Rows of the first table below a heading of a page of docs/. */
function rowsBelow(file, heading) {
  const part = readFileSync(join(root, 'docs', file), 'utf8').split(`# ${heading}\n`)[1] ?? ''
  const lines = part.split('\n')
  const from = lines.findIndex((line) => line.startsWith('|'))
  const to = lines.findIndex((line, at) => at > from && !line.startsWith('|'))
  if (from < 0) throw new Error(`Expected a table below "${heading}" in docs/${file}, got none`)
  return lines.slice(from + 2, to).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((one) => one.trim().replace(/\]\((\w+)\.md(?:#[\w-]+)?\)/g, '](../errors/)')),
  )
}

const keyOf = (first) => [...first.matchAll(/`([^`]+)`/g)].map((match) => match[1]).join(', ')

function options(language, { FORMATS }) {
  const align = rowsBelow('api.md', 'Options of `align`').map(([name, standard, meaning]) => {
    const key = keyOf(name)
    return isEnglish(language)
      ? [name, standard, meaning]
      : [name, text(language, 'OPTIONS', key, standard, 1), text(language, 'OPTIONS', key, meaning, 0)]
  })
  const all = {
    minConfidence: 'leave out pairs with a lower confidence, 0 to 1',
    maxChars: 'leave out pairs with a longer side',
    dedupe: 'skip duplicate pairs',
    onMessage: 'a function that hears what was left out or changed',
  }
  const everywhere = Object.entries(all).map(([name, english]) => [code(name), text(language, 'WRITER_OPTIONS', name, english)])
  const flagOf = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  const own = FORMATS.flatMap(({ name, options: list = [] }) =>
    list.map((option) => {
      const list = arabicTexts.WRITER_OPTIONS[option.name] === undefined ? 'FLAGS' : 'WRITER_OPTIONS'
      const values = option.choices ?? (Array.isArray(option.value) ? option.value : undefined)
      const value = values
        ? values.map(code).join(', ')
        : say(language, option.value, { boolean: 'منطقية', text: 'نص', date: 'تاريخ' }[option.value])
      const standard = say(
        language,
        String(option.default),
        text(language, 'DEFAULTS', String(option.default), String(option.default)),
      )
      const english = values && option.help.includes(': ') === false ? `${option.help}: ${values.join(', ')}` : option.help
      return [
        code(name),
        code(option.name),
        value,
        standard,
        isEnglish(language)
          ? cell(option.help)
          : text(language, list, list === 'FLAGS' ? flagOf(option.name) : option.name, english),
      ]
    }),
  )
  return page(
    say(language, 'Options', 'الخيارات'),
    say(language, 'Options of align and of the writers.', 'خيارات المحاذاة والكتابة.'),
    `${say(
      language,
      'Options have the names of the flags: `--on-conflict` is `onConflict`. An unknown option throws, so that a typo does not pass in silence.',
      'أسماء الخيارات هي أسماء خيارات سطر الأوامر: `--on-conflict` هو `onConflict`. والخيار المجهول خطأ يُرمى، فلا يمرّ الخطأ الإملائي صامتًا.',
    )}\n\n## ${say(language, 'Options of `align`', 'خيارات `align`')}\n\n${table(say(language, ['option', 'default', 'meaning'], ['الخيار', 'المبدئي', 'المعنى']), align)}\n\n## ${say(
      language,
      'Options of all writers',
      'خيارات كل كتابة',
    )}\n\n${table(say(language, ['option', 'what it does'], ['الخيار', 'ما يفعله']), everywhere)}\n\n## ${say(language, 'Options of single writers', 'خيارات كل صيغة')}\n\n${table(
      say(
        language,
        ['format', 'option', 'value', 'default', 'what it does'],
        ['الصيغة', 'الخيار', 'القيمة', 'المبدئي', 'ما يفعله'],
      ),
      own,
    )}`,
  )
}

function formats(language, { FORMATS }) {
  const label = ({ name, label }) => text(language, 'FORMATS', name, label, 0)
  const extensionsOf = ({ extensions, readsToo = [] }) => [...extensions, ...readsToo].map(code).join(', ') || '–'
  const documents = FORMATS.filter(({ reads }) => reads === 'document').map((format) => [
    code(format.name),
    label(format),
    extensionsOf(format),
  ])
  const read = say(language, 'read', 'تُقرأ')
  const written = say(language, 'written', 'تُكتب')
  const pairs = FORMATS.filter(({ reads, writes }) => reads === 'bitext' || writes !== undefined).map((format) => [
    code(format.name),
    label(format),
    extensionsOf(format),
    [format.reads === 'bitext' && read, format.writes && written].filter(Boolean).join(say(language, ', ', '، ')),
    format.readers === undefined ? '–' : text(language, 'FORMATS', format.name, format.readers, 1),
  ])
  return page(
    say(language, 'Formats', 'الصيغ'),
    say(language, 'What is read and what is written.', 'ما يُقرأ وما يُكتب.'),
    `## ${say(language, 'Documents, which are aligned', 'مستندات تُحاذى')}\n\n${say(
      language,
      'A file is read by its content where that is proof (a DOCX, a page that begins with `<!doctype html>`), else by its name, else by what it looks like, else as plain text.',
      'يُعرف الملف بمحتواه حيث كان المحتوى دليلًا قاطعًا (كملف DOCX أو صفحة تبدأ بـ `<!doctype html>`)، وإلا فباسمه، وإلا فبما يشبهه، وإلا عُدّ نصًا خالصًا.',
    )}\n\n${table(say(language, ['name', 'what', 'extensions'], ['الاسم', 'ما هي', 'الامتدادات']), documents)}\n\n## ${say(
      language,
      'Pairs, which are read and written',
      'أزواج تُقرأ وتُكتب',
    )}\n\n${table(say(language, ['name', 'what', 'extensions', 'direction', 'who reads it'], ['الاسم', 'ما هي', 'الامتدادات', 'الاتجاه', 'من يقرؤها']), pairs)}`,
  )
}

function rules(language, { RULES }) {
  const optional = say(language, ' (only where `--rules` names it)', ' (لا تُطبَّق إلا إن ذكرتها `--rules`)')
  const rows = RULES.map(({ id, label, optional: only }) => [
    code(id),
    text(language, 'RULES', id, label) + (only ? optional : ''),
  ])
  const seen = new Set()
  const messages = rowsBelow('checks.md', 'Messages')
    .filter(([ids]) => !seen.has(ids) && seen.add(ids))
    .map(([ids, meaning]) => [ids, isEnglish(language) ? meaning : text(language, 'MESSAGES', keyOf(ids), meaning)])
  return page(
    say(language, 'Rules and messages', 'القواعد والرسائل'),
    say(language, 'What is reported about pairs and texts.', 'ما يُبلَّغ عنه من الأزواج والنصوص.'),
    `## ${say(language, 'Rules about pairs', 'قواعد الأزواج')}\n\n${say(
      language,
      '`muwazi check` prints a line for each finding. The first five are also `flags` of a segment.',
      'يطبع `muwazi check` سطرًا لكل ما يجده. والقواعد الخمس الأولى هي أيضًا علامات `flags` في كل مقطع.',
    )}\n\n${table(say(language, ['rule', 'reports'], ['القاعدة', 'ما تبلّغ عنه']), rows)}\n\n## ${say(language, 'Messages', 'الرسائل')}\n\n${say(
      language,
      'A text never throws, however odd it is: it gets messages with a `ruleId`, a place and a reason. They are in `bitext.messages`, on stderr, and in the file of `--report`.',
      'النص لا يسبب خطأ مهما كان غريبًا، بل تصحبه رسائل لكل منها `ruleId` وموضع وسبب. تجدها في `bitext.messages`، وعلى مخرج الأخطاء، وفي ملف `--report`.',
    )}\n\n${table(say(language, ['`ruleId`', 'meaning'], ['`ruleId`', 'المعنى']), messages)}`,
  )
}

/** The codes of `MuwaziError` with what its docstring says of each. */
function errorCodes() {
  const source = readFileSync(join(root, 'src/errors.ts'), 'utf8')
  const [, comment, type] = /class MuwaziError[\s\S]*?\/\*\*([\s\S]*?)\*\/\s*readonly code:([^\n]*(?:\n\s*\|[^\n]*)*)/.exec(
    source,
  )
  const sentences = comment.replace(/\s*\n\s*\*\s*/g, ' ')
  const ofWorkers = Object.fromEntries(
    rowsBelow('async.md', 'Errors').map(([name, when]) => [keyOf(name), `${when[0].toUpperCase()}${when.slice(1)}.`]),
  )
  const own = (name) => new RegExp(`\`${name}\`: ([^.]*\\.)`).exec(sentences)?.[1]
  return [...type.matchAll(/'([\w-]+)'/g)].map(([, name]) => [name, ofWorkers[name] ?? own(name) ?? ''])
}

function errors(language, { DEFAULT_LIMITS }) {
  const codes = errorCodes().map(([name, english]) => [code(name), text(language, 'ERRORS', name, english)])
  const english = Object.fromEntries(rowsBelow('limits.md', 'Limits').map(([name, meaning]) => [keyOf(name), meaning]))
  const number = new Intl.NumberFormat('en')
  const limits = Object.entries(DEFAULT_LIMITS).map(([name, value]) => [
    code(name),
    text(language, 'LIMITS', name, english[name] ?? ''),
    number.format(value),
  ])
  return page(
    say(language, 'Errors and limits', 'الأخطاء والحدود'),
    say(language, 'Codes of MuwaziError, and how large an input may be.', 'رموز MuwaziError وأكبر ما يُقبل من المُدخلات.'),
    `## ${say(language, 'Error codes', 'رموز الأخطاء')}\n\n${say(
      language,
      'A wrong argument, and bytes that are no text, throw `MuwaziError` with a stable `code` and one sentence: what was expected, what came, what to do.',
      'الوسيط الخاطئ، والبايتات التي ليست نصًا، خطأ من نوع `MuwaziError` له رمز ثابت `code` وجملة واحدة: ماذا كان يُنتظر، وماذا ورد، وماذا تفعل.',
    )}\n\n${table(say(language, ['`code`', 'meaning'], ['`code`', 'المعنى']), codes)}\n\n## ${say(language, 'Limits', 'الحدود')}\n\n${say(
      language,
      'What an input may hold is bounded: `limits` of `align` and of every reader. An input beyond one is refused with `too-large`; nothing is read in part.',
      'لما يُقبل من المُدخلات حدود: الخيار `limits` في `align` وفي كل قارئ. وما تجاوز واحدًا منها رُفض بالرمز `too-large`، فلا يُقرأ بعضه ويُترك بعضه.',
    )}\n\n${table(say(language, ['limit', 'of what', 'default'], ['الحد', 'على ماذا', 'المبدئي']), limits)}`,
  )
}

/** TypeDoc's pages of every entry, in English: docstrings have one language. */
function api(language, { DOORS }) {
  const folder = join(FOLDERS.en, 'api')
  const doors = Object.entries(DOORS).map(([name, { values }]) => [`muwazi${name.slice(1)}`, values.split(/\s+/).filter(Boolean)])
  const slugOf = (name) => (name === 'muwazi' ? name : name.replace('muwazi/', ''))
  const whatIs = (name) => {
    const format = name.replace('muwazi/', '')
    if (arabicTexts.ENTRIES[name] === undefined && arabicTexts.FORMATS[format] !== undefined)
      return `صيغة ${arabicTexts.FORMATS[format][0]}`
    return text(language, 'ENTRIES', name, name)
  }
  const rows = doors.map(([name, values]) => [
    `[${code(name)}](./${slugOf(name)}/)`,
    ...(isEnglish(language) ? [] : [whatIs(name)]),
    values.map(code).join(', '),
  ])
  mkdirSync(join(FOLDERS[language], 'api'), { recursive: true })
  writeFileSync(
    join(FOLDERS[language], 'api/index.md'),
    page(
      say(language, 'Entries', 'المداخل'),
      say(language, 'Every entry of the package, with its functions and types.', 'مداخل الحزمة كلها بدوالها وأنواعها.'),
      `${say(
        language,
        'Every entry, made by TypeDoc from the docstrings. Everything is typed plain data: results survive `JSON` and `structuredClone`.',
        'لكل مدخل صفحة تصف دواله وأنواعه، تُستخرج من تعليقات الشيفرة بأداة TypeDoc، ولذلك فهي بالإنجليزية. وكل ما يدخل ويخرج بيانات خالصة ذات أنواع، تصمد أمام `JSON` و`structuredClone`.',
      )}\n\n${table(say(language, ['import', 'functions'], ['المدخل', 'ما هو', 'الدوال']), rows)}`,
    ),
  )
  if (!isEnglish(language)) return
  const made = join(site, 'node_modules/.typedoc-pages')
  rmSync(made, { recursive: true, force: true })
  execFileSync(
    process.execPath,
    [join(site, 'node_modules/typedoc/bin/typedoc'), '--options', join(site, 'scripts/typedoc.mjs'), '--out', made],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const nameOf = (file) => basename(file, '.md').replace(/^index$/, 'muwazi')
  for (const file of readdirSync(made, { recursive: true }).map(String)) {
    if (!file.endsWith('.md') || basename(file) === 'README.md') continue
    const name = nameOf(file)
    const title = name === 'muwazi' ? name : `muwazi/${name}`
    // Links lead from page to page, not from file to file.
    const body = readFileSync(join(made, file), 'utf8')
      .replace(/^# .*\n/m, '')
      .replace(/\]\((?!https?:)([\w./-]+)\.md(#[\w-]+)?\)/g, (_, path, anchor = '') => {
        const other = nameOf(path)
        // TypeDoc numbers the anchors of properties otherwise than the page does.
        const heading = anchor.startsWith('#property-') ? '' : anchor
        return other === name ? `](${heading || '#'})` : `](../${other}/${heading})`
      })
    writeFileSync(join(folder, `${name}.md`), page(title, `Functions and types of ${title}.`, body))
  }
}

/** Writes all pages. */
export async function reference({ withApi = true } = {}) {
  const [flags, commands, registry, checks, limits, doors, helpTexts] = await load(
    'src/cli/flags.ts',
    'src/cli/help.ts',
    'src/formats/registry.ts',
    'src/check/rules.ts',
    'src/limits.ts',
    'tests/support/doors.ts',
    'src/cli/arabic/help.ts',
  )
  Object.assign(arabicTexts, helpTexts)
  const printed = { en: (await sections('en')).help, ar: (await sections('ar')).help }
  for (const language of ['en', 'ar']) {
    const folder = FOLDERS[language]
    if (withApi || !existsSync(folder)) rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const made = {
      'command-line': commandLine(language, flags, commands, printed[language]),
      options: options(language, registry),
      formats: formats(language, registry),
      rules: rules(language, checks),
      errors: errors(language, limits),
    }
    // Lists of code have the comma of the page's language.
    const inLanguage = (body) => (isEnglish(language) ? body : body.replaceAll('`, `', '`، `'))
    for (const [name, body] of Object.entries(made)) writeFileSync(join(folder, `${name}.md`), inLanguage(body))
    if (withApi) api(language, doors)
  }
  const written = registry.FORMATS.filter(({ writes }) => writes !== undefined).map(
    ({ name, label, extensions, mediaType, folder = name, preset = {}, options = [] }) => ({
      name,
      label,
      folder,
      extension: extensions[0] ?? '',
      mediaType,
      preset,
      document: options.some((option) => option.name === 'document'),
    }),
  )
  writeFileSync(join(site, 'src/playground/formats.json'), `${JSON.stringify(written, null, 2)}\n`)
  if (missing.length > 0)
    process.stderr.write(
      `Expected Arabic texts in src/cli/arabic/help.ts and site/data/reference.ar.mjs, got none of:\n${[...new Set(missing)].join('\n')}\n`,
    )
  return missing
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await reference({ withApi: !process.argv.includes('--no-api') })
