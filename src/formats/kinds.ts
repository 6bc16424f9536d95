/** What a document may be. */
export const KINDS = ['text', 'markdown', 'html', 'docx', 'table', 'subtitles'] as const

export type Kind = (typeof KINDS)[number]
