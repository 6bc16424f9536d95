// Formats that are known by their content or their name, and refused with what to do: the end of the registry.

import type { Content, Format } from './format.ts'

const SAVE_AS_DOCX = 'save its text as DOCX'
const AS_SRT = 'convert it to SRT, for example with `ffmpeg`'
const UNPACK = 'unpack it and give the files in it'

export const REFUSED: readonly Format[] = [
  refused('pdf', 'a PDF', { bytes: /^%PDF-/ }, 'take out its text first, for example with `pdftotext`'),
  refused('rtf', 'RTF', { bytes: /^\{\\rtf/ }, SAVE_AS_DOCX),
  refused('encrypted', 'a file with a password', { ole: /EncryptedPackage/ }, 'open it, take the password off and save it again'),
  refused('doc', 'an old Word file (.doc)', { ole: /WordDocument/ }, 'open it in Word or LibreOffice and save it as DOCX'),
  refused('xls', 'an old Excel file (.xls)', { ole: /Workbook/ }, 'save its text as CSV'),
  refused('ppt', 'an old PowerPoint file (.ppt)', { ole: /PowerPoint Document/ }, SAVE_AS_DOCX),
  refused('ole', 'an old Office file', { bytes: /^\xd0\xcf\x11\xe0/ }, 'save it as DOCX'),
  refused('pptx', 'a PowerPoint presentation (.pptx)', { zip: /ppt\/presentation/ }, SAVE_AS_DOCX),
  refused('epub', 'an EPUB', { zip: /application\/epub\+zip/ }, 'take its XHTML files out of it'),
  refused('odt', 'an OpenDocument text (.odt)', { zip: /vnd\.oasis\.opendocument\.text/ }, 'save it as DOCX'),
  refused('ods', 'an OpenDocument file', { zip: /vnd\.oasis\.opendocument/ }, SAVE_AS_DOCX),
  refused('iwork', 'an Apple Pages, Numbers or Keynote file', { zip: /\.iwa/ }, 'export it as DOCX'),
  refused('zip', 'a ZIP archive', { bytes: /^PK\x03\x04/ }, UNPACK),
  refused('gzip', 'a gzip archive', { bytes: /^\x1f\x8b/ }, UNPACK),
  refused('7z', 'a 7z archive', { bytes: /^7z\xbc\xaf'\x1c/ }, UNPACK),
  refused('rar', 'a RAR archive', { bytes: /^Rar!\x1a\x07/ }, UNPACK),
  refused('xz', 'an xz archive', { bytes: /^\xfd7zXZ/ }, UNPACK),
  refused(
    'po',
    'a gettext catalogue (.po)',
    { begins: /^\uFEFF?(?:#[^\n]*\n|\s)*msgid "/ },
    'convert it to XLIFF or TMX with `po2tmx` or `po2xliff` of the Translate Toolkit',
    ['.po', '.pot'],
  ),
  refused('ass', 'SubStation subtitles (.ass)', { begins: /^\uFEFF?\s*\[Script Info\]/i }, AS_SRT, ['.ass', '.ssa']),
  refused('ttml', 'TTML subtitles', { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<tt\b/ }, AS_SRT, ['.ttml', '.dfxp']),
  refused('resources', 'a file of program strings', {}, 'convert it to XLIFF or CSV', [
    '.properties',
    '.strings',
    '.resx',
    '.arb',
  ]),
  refused('latex', 'LaTeX', {}, 'convert it to DOCX, HTML or Markdown, for example with `pandoc`', ['.tex', '.ltx']),
  refused('png', 'a PNG image', { bytes: /^\x89PNG/ }),
  refused('jpeg', 'a JPEG image', { bytes: /^\xff\xd8\xff/ }),
  refused('gif', 'a GIF image', { bytes: /^GIF8/ }),
  refused('tiff', 'a TIFF image', { bytes: /^(?:II\*\0|MM\0\*)/ }),
  refused('webp', 'a WebP image', { bytes: /^RIFF[\s\S]{4}WEBP/ }),
  refused('mp4', 'a video or an image (MP4, HEIC)', { bytes: /^[\s\S]{4}ftyp/ }),
  refused('mkv', 'a Matroska or WebM video', { bytes: /^\x1aE\xdf\xa3/ }),
  refused('mp3', 'an MP3', { bytes: /^ID3/ }),
  refused('sqlite', 'a database of SQLite', { bytes: /^SQLite f/ }),
  // The DOS header begins with two letters, as a text may; a program goes on with binary data.
  refused('program', 'a program', { bytes: /^(?:\x7fELF|\xcf\xfa\xed\xfe|MZ[^\0]{0,61}\0)/ }),
]

function refused(
  name: string,
  label: string,
  content: Content,
  advice = 'give its text as UTF-8',
  extensions: readonly string[] = [],
): Format {
  return { name, label, extensions, mediaType: 'application/octet-stream', content, refusal: `${label}; ${advice}` }
}
