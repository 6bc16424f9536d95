// Files that are no text, by their first bytes, and what a ZIP holds, by the names in its directory.

const SIGNATURES: [name: string, bytes: number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['an old Word or Excel file (.doc, .xls), or a document with a password', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a Matroska or WebM video', [0x1a, 0x45, 0xdf, 0xa3]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a program', [0xcf, 0xfa, 0xed, 0xfe]],
  ['a database of SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['an MP3', [0x49, 0x44, 0x33]],
]

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** What a ZIP is, by a name in it or by what its first member (`mimetype`) says. */
const IN_ZIP: [name: string, part: string][] = [
  ['DOCX', 'word/document.xml'],
  ['an Excel workbook (.xlsx)', 'xl/workbook'],
  ['a PowerPoint presentation (.pptx)', 'ppt/presentation.xml'],
  ['an EPUB', 'application/epub+zip'],
  ['an OpenDocument text (.odt)', 'application/vnd.oasis.opendocument.text'],
  ['an OpenDocument file', 'application/vnd.oasis.opendocument'],
]
/** The directory of a ZIP is at its end. */
const HEAD = 4096
const TAIL = 262_144

const begins = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, k) => bytes[at + k] === byte)
const ascii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** What a file that is no text is: `'DOCX'`, `'a PDF'` …; undefined for what may be text. */
export function containerOf(bytes: Uint8Array): string | undefined {
  for (const [name, signature] of SIGNATURES) if (begins(bytes, signature)) return name
  if (begins(bytes, [0x52, 0x49, 0x46, 0x46]) && begins(bytes, [0x57, 0x45, 0x42, 0x50], 8)) return 'a WebP image'
  if (begins(bytes, [0x66, 0x74, 0x79, 0x70], 4)) return 'a video or an image (MP4, HEIC)'
  // A DOS header is two letters, which a text may begin with; a program goes on with binary data.
  if (begins(bytes, [0x4d, 0x5a]) && bytes.subarray(0, 64).includes(0)) return 'a program'
  if (!begins(bytes, ZIP)) return undefined
  const names = ascii(bytes.subarray(0, HEAD)) + ascii(bytes.subarray(-TAIL))
  return IN_ZIP.find(([, part]) => names.includes(part))?.[0] ?? 'a ZIP archive'
}
