/** Writes the reference pages. @returns what has no Arabic text */
export function reference(options?: { withApi?: boolean }): Promise<string[]>
