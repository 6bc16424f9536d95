/** A line of the entries that breaks their rules. */
export interface Fault {
  line: number
  reason: string
  text: string
}

/** The files of entries. */
export function files(): { name: string; text: string }[]

/** @param seen what other files have already */
export function lint(text: string, seen?: Set<string>): Fault[]
