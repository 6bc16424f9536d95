export function killed(times: number, seed?: number): Promise<{ wrong: string[]; kills: number }>
export function killedBatches(times: number, seed?: number): Promise<{ wrong: string[]; kills: number }>
export function appenders(count: number, pairs?: number): Promise<{ held: (number | undefined)[]; said: string; left: string[] }>
