// Figures for the page on accuracy: what site/scripts/measure.mjs measured, and the tables of docs/accuracy.md.

/** The rows of the first table below a heading of a page of docs/. */
export function tableBelow(page: string, heading: string): string[][] {
  const lines = (page.split(`## ${heading}\n`)[1] ?? '').split('\n')
  const from = lines.findIndex((line) => line.startsWith('|'))
  if (from < 0) throw new Error(`Expected a table below "${heading}", got none`)
  const rows = lines.slice(from + 2)
  const end = rows.findIndex((line) => !line.startsWith('|'))
  return rows.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** What the groups of gold cases are called. */
export const GROUP_NAMES: Readonly<Record<'en' | 'ar', Readonly<Record<string, string>>>> = {
  en: {
    'sent ntrex light': 'news, lines, light',
    'sent ntrex heavy': 'news, lines, heavy',
    'sent bible light': 'Bible, lines, light',
    'sent bible heavy': 'Bible, lines, heavy',
    'doc ntrex clean': 'news, documents',
    'doc ntrex noise': 'news, documents with noise',
    'doc debian-handbook clean': 'handbook of Debian',
    'doc debian-handbook noise': 'handbook of Debian, with noise',
    'doc opensource-guide clean': 'open-source guide',
    'doc opensource-guide stale': 'open-source guide, outdated translation',
    'doc react clean': 'documentation of React',
    'doc react ids': 'documentation of React, with ids of headings',
    'doc react stale': 'documentation of React, outdated translation',
    'doc react moved': 'documentation of React, sections moved',
    'native ayzem88 clean': 'real bilingual README',
    joined: 'lines joined elsewhere: after {source} of the source lines, {target} of the target lines',
  },
  ar: {
    'sent ntrex light': 'أخبار، أسطر، تغيير خفيف',
    'sent ntrex heavy': 'أخبار، أسطر، تغيير كثير',
    'sent bible light': 'الكتاب المقدس، أسطر، تغيير خفيف',
    'sent bible heavy': 'الكتاب المقدس، أسطر، تغيير كثير',
    'doc ntrex clean': 'أخبار، مستندات',
    'doc ntrex noise': 'أخبار، مستندات فيها شوائب',
    'doc debian-handbook clean': 'دليل دبيان',
    'doc debian-handbook noise': 'دليل دبيان، مع شوائب',
    'doc opensource-guide clean': 'دليل المصادر المفتوحة',
    'doc opensource-guide stale': 'دليل المصادر المفتوحة، بترجمة قديمة',
    'doc react clean': 'توثيق React',
    'doc react ids': 'توثيق React بمعرّفات العناوين',
    'doc react stale': 'توثيق React، بترجمة قديمة',
    'doc react moved': 'توثيق React، بأقسام منقولة',
    'native ayzem88 clean': 'ملف README حقيقي بلغتين',
    joined: 'أسطر موصولة في مواضع مختلفة: بعد {source} من أسطر المصدر و{target} من أسطر الهدف',
  },
}

export function groupName(language: 'en' | 'ar', group: string): string {
  const names = GROUP_NAMES[language]
  const [kind, source, target] = group.split(' ')
  if (kind !== 'joined') return names[group] ?? group
  const percent = (share: string | undefined) => `${Math.round(Number(share) * 100)} %`
  return (names['joined'] ?? '').replace('{source}', percent(source)).replace('{target}', percent(target))
}
