import type { Anchor, Pin } from 'muwazi'

/** Whether two pins speak of the same text: the later one holds. */
function overlap(a: Anchor | null, b: Anchor | null): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return false
  const offsets = new Set(a.units?.map(({ position }) => position.start.offset))
  return b.units?.some(({ position }) => offsets.has(position.start.offset)) ?? false
}

/** Pins with another one. */
export const withPin = (pins: readonly Pin[], pin: Pin): Pin[] => [
  ...pins.filter((one) => !overlap(one.source, pin.source) && !overlap(one.target, pin.target)),
  pin,
]
