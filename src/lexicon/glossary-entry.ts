/** What a glossary says in one place: every term of one side translates every term of the other. */
export interface GlossaryEntry {
  /** From 1. */
  line: number
  /** As they stand there; which language is which is told by `languages`, or by the script. */
  sides: readonly [readonly string[], readonly string[]]
  /** Of the terms of the second side, where the glossary tells them. */
  weights?: readonly number[] | undefined
}

/** `terms('contract | agreement')` is `['contract', 'agreement']`. */
export const terms = (cell: string): string[] =>
  cell
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '')
