/** How our files name the program that made them. A test holds `version` to package.json, which a pure module cannot read. */
export const TOOL = { name: 'muwazi', version: '0.1.0' } as const
