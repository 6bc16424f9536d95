export const DIST: string
export function serve(folder?: string): Promise<{ address: string; close(): void }>
