/** Probability that one of a word's translations shows up when the word does; its translations share it. */
const SHARED = 0.65

/** The weight of each of `count` translations, so that one of them shows up with probability {@link SHARED}. */
export const weightOf = (count: number): number => 1 - (1 - SHARED) ** (1 / count)
