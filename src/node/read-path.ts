import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ReadFile } from '../bitext.ts'
import { checkKeys, MuwaziError, misuse, show } from '../errors.ts'
import { type DocumentOptions, readDocument } from '../formats/document.ts'

/** What to say, by the system's error code. */
const REASONS: Record<string, (path: string) => string> = {
  ENOENT: (path) => `Expected a file at \`${path}\`, found nothing; check the path`,
  ENOTDIR: (path) => `Expected a file at \`${path}\`, but a part of that path is no folder; check the path`,
  EISDIR: (path) => `Expected \`${path}\` to be a file, got a folder; name a file in it`,
  EACCES: (path) => `Expected \`${path}\` to be readable, but access is denied; check its permissions`,
  EPERM: (path) => `Expected \`${path}\` to be readable, but access is denied; check its permissions`,
  ERR_FS_FILE_TOO_LARGE: (path) => `Expected \`${path}\` to be smaller than 2 GiB; split it`,
}

/**
 * Reads the document at a path into blocks. Its format follows from its name and its content (`.md`, `.html`, `.docx`, `.csv`, `.tsv`, `.srt`, `.vtt`;
 * anything else is plain text, unless it begins as one of them does), its bytes the encoding.
 *
 * @param path a path, or a `file:` URL such as `new URL('article.md', import.meta.url)`, which may be a string
 * @param options `format`, `encoding` of a text and `headerRow` of a table, where they are known
 * @throws {MuwaziError} `bad-option` for another URL; `unreadable` for what is no file or cannot be read, with the system's error as `cause`; `bad-input` for what is no
 *   document: a PDF, an image, an old Word file …
 * @example const bitext = align(await readPath('article.md'))
 */
export async function readPath(path: string | URL, options: DocumentOptions = {}): Promise<ReadFile> {
  const name = pathOf(path)
  checkKeys(options, ['format', 'encoding', 'headerRow'])
  const { format, ...rest } = options
  return readDocument(await bytesOf(name), name, format, rest)
}

function pathOf(path: unknown): string {
  const url = path instanceof URL ? path : typeof path === 'string' && path.startsWith('file://') ? asUrl(path) : undefined
  if (url !== undefined) {
    if (url.protocol !== 'file:')
      throw misuse(
        `Expected the path of a file or a \`file:\` URL, got ${show(url.href)}; fetch it, and read the bytes with \`muwazi/documents\``,
      )
    try {
      return fileURLToPath(url)
    } catch {
      throw misuse(`Expected a \`file:\` URL of this machine, such as \`file:///texts/article.md\`, got ${show(url.href)}`)
    }
  }
  if (typeof path !== 'string' || path === '') throw misuse(`Expected \`path\` to be the path of a file, got ${show(path)}`)
  return path
}

function asUrl(text: string): URL {
  try {
    return new URL(text)
  } catch {
    throw misuse(`Expected a \`file:\` URL such as \`file:///texts/article.md\`, got ${show(text)}`)
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException
    throw new MuwaziError('unreadable', REASONS[code]?.(path) ?? `Expected \`${path}\` to be readable, got ${message}`, { cause })
  }
}
