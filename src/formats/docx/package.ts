// What a DOCX is made of (Open Packaging Conventions, ISO 29500-2), and what it is not.

import { MuwaziError } from '../../errors.ts'
import { formatByBytes } from '../choose.ts'
import { type Relation, relationsOf } from '../shared/relations.ts'
import { openZip, type Zip } from '../shared/zip.ts'

export interface Package {
  /** Name of the main part, mostly `word/document.xml`. */
  main: string
  /** What the main part points to. */
  relations: readonly Relation[]
  file(name: string): Uint8Array | undefined
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)

/** What is in an OLE compound file, by the name of a stream in it. */
const STREAMS: readonly (readonly [stream: string, what: string])[] = [
  ['EncryptedPackage', 'a file with a password; open it in Word, take the password off and save it again'],
  ['WordDocument', 'an old Word file (.doc); open it in Word or LibreOffice and save it as DOCX'],
  ['Workbook', 'an old Excel file (.xls); save its text as CSV'],
  ['PowerPoint Document', 'an old PowerPoint file (.ppt); save its text as DOCX'],
  ['', 'an old Office file; save it as DOCX'],
]

/** What a ZIP archive is, by a name in it or the content of its file `mimetype`. */
const ARCHIVES: readonly (readonly [sign: RegExp, what: string])[] = [
  [/^application\/vnd\.oasis\.opendocument\.text/, 'an OpenDocument text (ODT); save it as DOCX'],
  [/^application\/vnd\.oasis\.opendocument/, 'an OpenDocument file that is no text; save its text as DOCX'],
  [/^application\/epub\+zip/, 'an EPUB; take its XHTML files out of it'],
  [/^xl\//, 'an Excel file (XLSX); save its text as CSV'],
  [/^ppt\//, 'a PowerPoint file (PPTX); save its text as DOCX'],
  [/\.iwa$/, 'an Apple Pages, Numbers or Keynote file; export it as DOCX'],
]

/**
 * Opens a DOCX.
 *
 * @throws {MuwaziError} `bad-input` for what is no DOCX, `unreadable` for one that cannot be opened
 */
export function openPackage(bytes: Uint8Array, path: string | undefined): Package {
  const label = path === undefined ? 'a DOCX' : `\`${path}\` to be a DOCX`
  const wrong = (what: string): MuwaziError => new MuwaziError('bad-input', `Expected ${label}, got ${what}`)
  if (startsWith(bytes, OLE)) {
    const streams = new TextDecoder('utf-16le').decode(bytes)
    const [stream, what] = STREAMS.find(([name]) => streams.includes(name)) ?? ['', '']
    throw stream === 'EncryptedPackage' ? new MuwaziError('unreadable', `Expected ${label}, got ${what}`) : wrong(what)
  }
  if (!startsWith(bytes, ZIP)) throw wrong(otherThanZip(bytes))
  const zip = openZip(bytes, label)
  const main = mainPart(zip)
  if (main === undefined || !zip.has(main)) throw wrong(otherArchive(zip))
  return { main, relations: relationsOf(zip, main), file: zip.file }
}

function otherThanZip(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file'
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase()
  if (start.startsWith('{\\rtf')) return 'an RTF file; save it as DOCX'
  const known = formatByBytes(bytes)?.refusal
  if (known !== undefined) return known
  if (/^<(?:!doctype )?html/.test(start)) return 'an HTML page; read it as HTML'
  if (start.startsWith('<?xml')) return 'an XML file; if it is of Word, save it as DOCX'
  return 'a file that is no ZIP archive; read it as text if it is one'
}

function otherArchive(zip: Zip): string {
  const mimetype = zip.has('mimetype') ? new TextDecoder().decode(zip.file('mimetype')) : ''
  const signs = [mimetype, ...zip.names]
  const known = ARCHIVES.find(([sign]) => signs.some((one) => sign.test(one)))?.[1]
  return known ?? 'a ZIP archive without `word/document.xml`; take the document out of it'
}

/** Where the document itself is: Office 365 also writes `word/document2.xml`. */
function mainPart(zip: Zip): string | undefined {
  const relation = relationsOf(zip, '').find(({ type, external }) => type === 'officeDocument' && !external)
  const main = relation?.target ?? 'word/document.xml'
  return /^(?:xl|ppt)\//.test(main) ? undefined : main
}
