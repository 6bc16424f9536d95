// A spreadsheet runs what starts with = + @, or with - before a letter, digit or bracket; TAB and line ends are skipped before it looks.
// "- نعم" is dialogue and stays as it is. The apostrophes in front make the guard undoable: "'=1" becomes "''=1".
const GUARDED = /^'*(?:[=+@\t\r\n]|-[\p{L}\p{N}([{])/u

/** `guard('=1+1')` is `"'=1+1"`: a text to any spreadsheet. */
export const guard = (cell: string): string => (GUARDED.test(cell) ? `'${cell}` : cell)

/** The inverse of {@link guard}, for each string. */
export const unguard = (cell: string): string => (cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell)
