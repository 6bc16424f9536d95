export interface Target {
  make(random: Numbers): unknown
  /** Throws where something does not hold. */
  run(input: unknown, random: Numbers): unknown
}
export interface Numbers {
  next(): number
  below(count: number): number
  of<T>(list: readonly T[]): T
}
export function targetsOf(doors: Record<string, unknown>): Promise<Record<string, Target>>
