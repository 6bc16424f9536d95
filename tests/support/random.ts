// Random numbers from a seed, so that a failing case can be run again.
export { random } from '../../bench/recut.mjs'
