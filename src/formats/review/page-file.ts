// The file: one HTML page with its data, its program and the engine inside. The command line and the page itself write it with this.

import { MuwaziError } from '../../errors.ts'
import { type AllLimits, checkJsonDepth, DEFAULT_LIMITS } from '../../limits.ts'
import { TOOL } from '../shared/write-options.ts'
import { escapeText } from '../shared/xml.ts'
import { isReview } from './checked.ts'
import type { ReviewDocument } from './document.ts'
import { type PackedDocument, packed, unpacked } from './packed.ts'
import type { Log } from './state.ts'

/** One document with what was done to it. */
export interface Review {
  document: ReviewDocument
  log: Log
  /** How many rows of an earlier review of the document fitted, and how many did not. */
  carried?: { kept: number; lost: number }
}

/** What a person set in the page. */
export interface ReviewSettings {
  /** The sides changed places. */
  swapped: boolean
  /** Invisible marks are shown. */
  marks: boolean
  /** Vowel marks are hidden. */
  noVowels: boolean
  /** Single letters are commands. */
  keys: boolean
  theme: 'auto' | 'light' | 'dark'
  /** Rows below this confidence are read. */
  threshold: number
}

/** What the file keeps besides documents. */
export interface ReviewData {
  /** Of this layout. */
  version: 1
  /** In which language the page speaks. */
  language: 'en' | 'ar'
  /** Encrypts what a browser keeps between two savings, as base64 of 32 bytes: only who has the file can read it. */
  key: string
  reviews: Review[]
  settings?: ReviewSettings
  reviewer?: string
  date?: string
}

/** The parts of the page that are the same for all documents. Hashes are SHA-256 in base64, for the content security policy. */
export interface PageParts {
  script: string
  scriptHash: string
  style: string
  styleHash: string
  /** The worker, deflated, in base64. */
  engine: string
}

export const DATA_ID = 'muwazi-review'
export const ENGINE_ID = 'muwazi-engine'
/** How a review page begins. */
export const REVIEW_PAGE = /^\uFEFF?\s*<!doctype html>\s*<html data-muwazi-review=/i

/** The data as JSON that neither ends a script nor breaks a line of one. */
function scriptJson({ reviews, ...rest }: ReviewData): string {
  const json = JSON.stringify({
    ...rest,
    reviews: reviews.map(({ document, ...own }) => ({ ...own, document: packed(document) })),
  })
  return json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The data as the file holds it. */
type WrittenData = Omit<ReviewData, 'reviews'> & { reviews: (Omit<Review, 'document'> & { document: PackedDocument })[] }

const unpackedData = ({ reviews, ...rest }: WrittenData): ReviewData => ({
  ...rest,
  reviews: reviews.map(({ document, ...own }) => ({ ...own, document: unpacked(document) })),
})

/** What {@link pageFile} wrote as data. Nothing is checked: a page trusts itself. */
export const ownData = (json: string): ReviewData => unpackedData(JSON.parse(json))

/** The whole file, in chunks. */
export function* pageFile(data: ReviewData, parts: PageParts): Generator<string> {
  const { language, reviews } = data
  const title = reviews.map(({ document }) => document.name).join(', ') || 'muwazi'
  const policy = `default-src 'none'; script-src 'sha256-${parts.scriptHash}'; style-src 'sha256-${parts.styleHash}'; worker-src blob:; base-uri 'none'; form-action 'none'`
  yield `<!doctype html>
<html data-muwazi-review="1" lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${TOOL.name} ${TOOL.version}">
<title>${escapeText(title.replace(/[\0-\x1f\p{Cs}]/gu, ' '))}</title>
<style>${parts.style}</style>
</head>
<body>
<noscript><p lang="en" dir="ltr">This page needs JavaScript, which is in the file itself.</p><p lang="ar" dir="rtl">تحتاج هذه الصفحة إلى جافاسكربت، وهو في الملف نفسه.</p></noscript>
<script type="application/json" id="${DATA_ID}">`
  yield scriptJson(data)
  yield `</script>\n<script type="text/plain" id="${ENGINE_ID}">${parts.engine}</script>\n<script>${parts.script}</script>\n</body>\n</html>\n`
}

const DATA = new RegExp(`<script type="application/json" id="${DATA_ID}">([^<]*)</script>`)

/**
 * What a review page holds.
 *
 * @throws {MuwaziError} `bad-input`; `too-large`
 */
export function dataOf(page: string, limits: AllLimits = DEFAULT_LIMITS): ReviewData {
  const expected = 'Expected a review page, as `muwazi review` and its Save button write it'
  const json = DATA.exec(page)?.[1]
  if (json === undefined) throw new MuwaziError('bad-input', `${expected}, got another page; align it as a document`)
  checkJsonDepth(json, limits)
  const broken = (cause?: unknown) => new MuwaziError('bad-input', `${expected}, got broken data; save the page again`, { cause })
  const written = made((): WrittenData | null => JSON.parse(json), broken)
  if (written?.version !== 1)
    throw new MuwaziError('bad-input', `${expected}, got one of another version; use the muwazi that made it`)
  const data = made(() => unpackedData(written), broken)
  if (!data.reviews.every(isReview)) throw broken()
  const { reviewer, date } = data
  if ([reviewer, date].some((one) => one !== undefined && typeof one !== 'string')) throw broken()
  return data
}

/** @throws {MuwaziError} what `broken` makes of an error */
function made<T>(make: () => T, broken: (cause: unknown) => MuwaziError): T {
  try {
    return make()
  } catch (cause) {
    throw broken(cause)
  }
}
