export const PAGES: readonly string[]
export function sections(language?: 'en' | 'ar'): Promise<Record<string, string>>
export function filled(page: string, sections: Readonly<Record<string, string>>): string
/** Modules of src/, bundled and imported. */
export function load(...files: string[]): Promise<Record<string, unknown>[]>
