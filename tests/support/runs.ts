/** How often a property is tried: as often as asked in the slow mode, a tenth of it in `npm test`. */
export const runs = (many: number): number => (process.env['MODE'] === 'slow' ? many : Math.ceil(many / 10))
