/** How often a property is tried: as often as asked in the slow mode, a twentieth of it in `npm test`. */
export const runs = (many: number): number => (process.env['MODE'] === 'slow' ? many : Math.ceil(many / 20))
