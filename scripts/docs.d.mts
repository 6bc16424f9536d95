export const PAGES: readonly string[]
export function sections(): Promise<Record<string, string>>
export function filled(page: string, sections: Readonly<Record<string, string>>): string
