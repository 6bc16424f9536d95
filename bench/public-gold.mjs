// Writes fixtures/gold from the gold cases: `node bench/public-gold.mjs`. Takes the cases listed below, and only those whose gold.json says
// that they may be redistributed. A document is kept once, as the mixed file: its halves are slices of that file.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cases, index } from './gold.mjs'

/** Cases by the folder that holds their licence. */
const CHOICE = {
  'share-alike': [
    'sent/ntrex/ntrex-dev-n20-2-heavy',
    'sent/ntrex/ntrex-dev-n100-1-light',
    'sent/ntrex/ntrex-dev-n100-1-heavy',
    'sent/ntrex/ntrex-dev-n100-2-light',
    'sent/ntrex/ntrex-dev-n100-2-heavy',
    'sent/bible/bible-dev-n100-1-light',
    'sent/bible/bible-dev-n100-bare-heavy',
    'doc/ntrex/ntrex-dev-article-04',
    'doc/ntrex/ntrex-dev-article-05',
    'doc/ntrex/ntrex-dev-bulletin-1',
    'doc/ntrex/ntrex-dev-bulletin-2',
    'doc/debian-handbook/handbook-ch0',
    'doc/debian-handbook/handbook-ch2--noise',
    'doc/debian-handbook/handbook-ch4--noise',
  ],
  attribution: [
    'doc/opensource-guide/osg-code-of-conduct',
    'doc/opensource-guide/osg-code-of-conduct--stale',
    'doc/react/react-faq-styling',
    'doc/react/react-hello-world',
    'doc/react/react-rendering-elements',
    'doc/react/react-code-splitting--stale',
    'doc/react/react-forwarding-refs--stale',
    'doc/react/react-reference-react-dom-server--stale',
    'doc/react/react-forwarding-refs--ids',
    'doc/react/react-release-channels--ids',
    'doc/react/react-error-boundaries--moved',
    'doc/react/react-forwarding-refs--moved',
    'doc/react/react-hooks-custom--moved',
  ],
  mit: [
    'native/ayzem88/one-file-pdf-ocr-processor-readme',
    'native/ayzem88/one-file-research-comparator-readme',
    'native/ayzem88/one-file-root-extractor-contributing',
    'native/ayzem88/one-file-root-extractor-readme',
  ],
}

const root = new URL('../fixtures/gold/', import.meta.url).pathname
const entries = new Map(index().map((entry) => [entry.dir, entry]))

function stop(dir, expected) {
  throw new Error(`Expected ${dir} ${expected}; choose another case.`)
}

for (const [folder, dirs] of Object.entries(CHOICE))
  for (const dir of dirs) {
    const entry = entries.get(dir) ?? stop(dir, 'to be one of the gold cases')
    const read = (name) => readFileSync(join(cases, dir, `${name}.${entry.ext}`), 'utf8')
    const gold = JSON.parse(readFileSync(join(cases, dir, 'gold.json'), 'utf8'))
    if (gold.redistributable !== true) stop(dir, 'to be redistributable')
    const target = join(root, folder, basename(dir))
    rmSync(target, { recursive: true, force: true })
    mkdirSync(target, { recursive: true })
    const { id, family, source, licence, note, origin, beads, headings, ignore, ar, en } = gold
    const mixed = gold.level === 'line' ? undefined : gold.mixed
    if (mixed !== undefined)
      for (const side of ['ar', 'en'])
        if (read('mixed').slice(...mixed[side]) !== read(side)) stop(dir, 'to have halves that are slices of the mixed file')
    for (const name of mixed === undefined ? ['ar', 'en'] : ['mixed'])
      writeFileSync(join(target, `${name}.${entry.ext}`), read(name))
    const about = {
      id,
      family,
      source,
      variant: entry.variant ?? /light|heavy/.exec(dir)?.[0],
      licence,
      origin,
      note,
      headings,
      ignore,
    }
    const halves = mixed === undefined ? undefined : { ar: mixed.ar, en: mixed.en }
    const lines = Object.entries({ ...about, halves, beads, ar, en })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    writeFileSync(join(target, 'gold.json'), `{\n${lines.join(',\n')}\n}\n`)
  }
