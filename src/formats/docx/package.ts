// What a DOCX is made of (Open Packaging Conventions, ISO 29500-2), and what it is not.

import { MuwaziError } from '../../errors.ts'
import { type AllLimits, DEFAULT_LIMITS } from '../../limits.ts'
import { formatByBytes, refusalOf } from '../choose.ts'
import { FORMATS } from '../registry.ts'
import { type Relation, relationsOf } from '../shared/relations.ts'
import { openZip, type Zip } from '../shared/zip.ts'

export interface Package {
  /** Name of the main part, mostly `word/document.xml`. */
  main: string
  /** What the main part points to. */
  relations: readonly Relation[]
  limits: AllLimits
  file(name: string): Uint8Array | undefined
}

const ZIP = [0x50, 0x4b]
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)

/**
 * Opens a DOCX.
 *
 * @throws {MuwaziError} `bad-input` for what is no DOCX, `unreadable` for one that cannot be opened
 */
export function openPackage(bytes: Uint8Array, path: string | undefined, limits: AllLimits = DEFAULT_LIMITS): Package {
  const label = path === undefined ? 'a DOCX' : `\`${path}\` to be a DOCX`
  const wrong = (what: string, code: 'bad-input' | 'unreadable' = 'bad-input'): MuwaziError =>
    new MuwaziError(code, `Expected ${label}, got ${what}`)
  if (!startsWith(bytes, ZIP)) {
    const known = formatByBytes(bytes)
    throw known === undefined
      ? wrong(otherThanZip(bytes))
      : wrong(refusalOf(known), known.name === 'encrypted' ? 'unreadable' : 'bad-input')
  }
  const zip = openZip(bytes, label, limits)
  const main = mainPart(zip)
  if (main === undefined || !zip.has(main)) {
    const known = formatByBytes(
      bytes,
      FORMATS.filter(({ name, reads }) => reads !== 'bitext' && name !== 'docx' && name !== 'zip'),
    )
    throw wrong(known === undefined ? 'a ZIP archive without `word/document.xml`; take the document out of it' : refusalOf(known))
  }
  return { main, relations: relationsOf(zip, main, limits), limits, file: zip.file }
}

function otherThanZip(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file'
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase()
  if (/^<(?:!doctype )?html/.test(start)) return 'an HTML page; read it as HTML'
  if (start.startsWith('<?xml')) return 'an XML file; if it is of Word, save it as DOCX'
  return 'a file that is no ZIP archive; read it as text if it is one'
}

/** Where the document itself is: Office 365 also writes `word/document2.xml`. */
function mainPart(zip: Zip): string | undefined {
  const relation = relationsOf(zip, '').find(({ type, external }) => type === 'officeDocument' && !external)
  const main = relation?.target ?? 'word/document.xml'
  return /^(?:xl|ppt)\//.test(main) ? undefined : main
}
