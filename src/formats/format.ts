// What a row of the registry says about a format: facts only, so that the front door can know all formats and load none.

/** What a reader makes of a file: blocks that are still to be aligned, or pairs. */
export type ReadAs = 'document' | 'bitext'

/** How a file shows its format by its content. Patterns for text see the first {@link HEAD_CHARACTERS} characters. */
export interface Content {
  /** The first bytes, one character each. They are believed, whatever the name says. */
  bytes?: RegExp
  /** A name or a `mimetype` in a ZIP archive. It is believed, whatever the name says. */
  zip?: RegExp
  /** A stream in an OLE compound file, as Office made them before 2007. It is believed, whatever the name says. */
  ole?: RegExp
  /** How the text begins. It is believed, whatever the name says. */
  begins?: RegExp
  /** What the text looks like. It decides where the name says nothing, or fits several formats. */
  looks?: RegExp | ((head: string) => boolean)
  /** What the text must hold; without it the name is not believed. */
  needs?: RegExp
}

/** An option of a writer besides those that all writers take, described so that the command line can make a flag of it. */
export interface WriterOption {
  /** As the writer takes it, `stripBidi`; the flag is the same in kebab case, `--strip-bidi`. */
  name: string
  /** `'boolean'` takes no value; a list is one of its words; `'words'` is any of `choices`, with commas between them. */
  value: 'boolean' | 'text' | 'date' | 'words' | readonly string[]
  /** For `'words'`. */
  choices?: readonly string[]
  /** What the writer does without the option. */
  default: boolean | string
  /** The command fills it in, so that it needs no flag: the name of the document that was read. */
  filled?: 'document'
  /** For `--help` and the docs. */
  help: string
}

export interface Format {
  /** As `--to` and `--from` take it; also the folder of its code and its door (`muwazi/tmx`) where `folder` names no other. */
  name: string
  /** For people: `TMX 1.4`, `a PDF`. */
  label: string
  /** With the dot, in lower case. The first format that has an extension is chosen by it. */
  extensions: readonly string[]
  /** Extensions that tools give to files of this format with additions of their own: read, never written. */
  readsToo?: readonly string[]
  mediaType: string
  content?: Content
  /** Undefined for a format that is only written, or refused. `read.ts` exports `read` for documents, `parse` and perhaps `stream` for bitexts. */
  reads?: ReadAs
  /** `read` of `muwazi` reads it itself, so that it needs no entry of its own. */
  ownEntry?: false
  /** The reader can choose two of several languages. */
  languages?: true
  /** What the reader takes for a table: its columns and the row of its titles, and of a text the encoding. */
  table?: readonly ('columns' | 'headerRow' | 'encoding')[]
  /** The reader can keep inline tags. */
  tags?: true
  /** What comes out: text, bytes that no terminal should show, or a file for each language. Undefined for a format that is only read. */
  writes?: 'text' | 'bytes' | 'two files'
  /** What the writer takes besides the options of all writers. */
  options?: readonly WriterOption[]
  /** Who reads such a file. */
  readers?: string
  /** The folder that holds the code, where several formats share one. */
  folder?: string
  /** Options of the writer that make this format of what the folder writes. */
  preset?: Readonly<Record<string, unknown>>
  /** For a format that is known and not read as a document: completes "Expected a document, got …", such as `a PDF; take out its text first`. */
  refusal?: string
}
