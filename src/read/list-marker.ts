// - item · • item · * item · – item · 1. item · ١- item · 1) item · (1) item · a) item · أ) item · أ- item
const MARKER = /^(?:[-•*▪◦●○■–—·]\s+|\(?(?:[0-9٠-٩۰-۹]{1,3}|[a-zA-Z]|[\u0621-\u064A])(?:[.)]\s+|[-–]\s+|\)\s*))/u

/** Length of the list marker that a line begins with, 0 without one. `listMarker('١. المقدمة')` is 3. */
export function listMarker(line: string): number {
  return MARKER.exec(line)?.[0].length ?? 0
}
