// Fields (ISO 29500-1, 17.16): between `begin` and `separate` stands a code, which is no text, then what Word last made of it.

/** Results that repeat the titles of the document. All other fields keep their results: "see page 12" without the 12 is another sentence. */
const TABLE_OF_CONTENTS = /^\s*(?:TOC|INDEX|TOA)(?![A-Z])/i
const HYPERLINK = /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s\\"]+))/i

export const isContents = (code: string): boolean => TABLE_OF_CONTENTS.test(code)
/** `linkOf(' HYPERLINK "https://example.org" ')` is that address. */
export const linkOf = (code: string): string | undefined => {
  const match = HYPERLINK.exec(code)
  return match?.[1] ?? match?.[2]
}

/** The fields that are open at a place; they may go on over paragraphs. */
export interface Fields {
  /** A `w:fldChar`; gives the code of the field when it is complete. */
  mark(type: string | undefined): string | undefined
  code(text: string): void
  /** Whether text at this place is text. */
  shows(): boolean
  /** Whether a table of contents or an index is being shown. */
  inContents(): boolean
  isOpen(): boolean
}

export function fieldStack(): Fields {
  const open: { code: string; separated: boolean; hides: boolean; contents: boolean }[] = []
  let hiding = 0
  let contents = 0
  return {
    mark(type) {
      const field = open.at(-1)
      if (type === 'begin') {
        open.push({ code: '', separated: false, hides: true, contents: false })
        hiding++
      } else if (type === 'separate' && field && !field.separated) {
        field.separated = true
        field.hides = isContents(field.code)
        field.contents = isContents(field.code)
        if (!field.hides) hiding--
        if (field.contents) contents++
        return field.code
      } else if (type === 'end' && field) {
        open.pop()
        if (field.hides) hiding--
        if (field.contents) contents--
      }
      return undefined
    },
    code(text) {
      const field = open.at(-1)
      if (field && !field.separated) field.code += text
    },
    shows: () => hiding === 0,
    inContents: () => contents > 0,
    isOpen: () => open.length > 0,
  }
}

/** For a part whose fields do not end: all text is text, or the rest of the document would be lost in a code. */
export const noFields: Fields = {
  mark: () => undefined,
  code() {},
  shows: () => true,
  inContents: () => false,
  isOpen: () => false,
}
