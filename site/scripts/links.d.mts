export function brokenLinks(folder: string): { pages: number; found: string[] }
