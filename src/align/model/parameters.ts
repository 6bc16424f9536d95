// The numbers of the model and of the search, but those of subtitle times (evidence/time.ts); docs/model.md has their formula and what each is
// worth (`node bench/ablate.mjs`). Nats are natural logarithms. "Fitted": by strict F1 on Arabic–English news, scripture, law, documentation and
// prose, also recut (`bench/recut.mjs`), in November 2026.

import type { BlockKind } from '../../bitext.ts'

// Bead shapes

/** The largest number of units of a bead on one side. Classical prose needs 8 and law 9 (human gold); 12 leaves room for longer runs. */
export const MAX_BEAD_UNITS = 12
/** The largest number of units of both sides of a bead that has several on both. Keeps the number of shapes at 91. */
export const MAX_BEAD_SIZE_UNITS = 14
/** The largest number of units of a bead on one side in the coarse look, in which a larger bead shows as several small ones. */
export const COARSE_BEAD_UNITS = 2
/** Ratios from one bead size to the next that a text may follow. Law and news need the small ones, classical prose .5, joined lines .7. */
export const REGIME_MERGE_RATIOS = [0.03, 0.08, 0.16, 0.3, 0.5, 0.7]
/** Shares of one-sided beads that a text may follow. The large ones serve texts that hardly correspond. */
export const REGIME_DROP_SHARES = [0.02, 0.08, 0.2, 0.5, 0.9]
/** Of the beads beyond 1-1, the share that has one source unit where neither side splits its sentences more than the other. */
export const EVEN_SPLIT_SHARE = 0.5
/** Such shares that a text may follow: of long source sentences that the translator cut, of even ones, of the reverse. */
export const REGIME_SPLIT_SHARES = [0.1, EVEN_SPLIT_SHARE, 0.9]
/** Merge ratios below this are only tried with {@link EVEN_SPLIT_SHARE}: their texts have too few larger beads to tell. */
export const SPLIT_MERGE_RATIO = 0.1
/** Of the beads beyond 1-1, the share that has several units on both sides. */
export const MANY_TO_MANY_SHARE = 0.2
/** Log prior below which a regime leaves a shape out, in nats. Saves time only. */
export const SHAPE_FLOOR_NATS = -12
/** Rows of the lattice from which the regime and the lengths are read: a longer text is like its beginning. Saves time only. */
export const REGIME_SAMPLE_ROWS = 1_000
/** Nodes of those rows from which they are fewer: where nothing says what belongs together, rows are as long as the text. Saves time only. */
export const REGIME_SAMPLE_NODES = 500_000

// Lengths: a normal distribution of the target's length about the source's, after Gale & Church (1993)

/** Variance of the target's length per character before the text has shown its own. Gale & Church found 6.8 for European pairs. */
export const LENGTH_VARIANCE = 5
/** The smallest variance per character that a text may show. Keeps machine translations from trusting lengths alone. */
export const MIN_LENGTH_VARIANCE = 1.5
/** The share of the length, as a standard deviation, by which translators differ however long a unit is. */
export const LENGTH_SPREAD_SHARE = 0.03
/** Number of pairs that the first guess of ratio and variance counts as, each of a hundred characters. */
export const LENGTH_PRIOR_PAIRS = 4
/** Of the pairs that lengths are refitted from, the share kept: the widest twentieth is likely wrong. */
export const LENGTH_KEPT_SHARE = 0.95
/** The share of its variance that a normal distribution keeps without its widest twentieth: 1 − 2·1.96·φ(1.96)/.95 = .759. */
export const LENGTH_KEPT_VARIANCE = 0.76
/** The lowest score of a length, in nats: one unit may be half missing. */
export const LENGTH_FLOOR_NATS = -12
/** The lowest log density of a length that units of this text have anyway, in nats: an odd unit must not make any bead likely. */
export const USUAL_LENGTH_FLOOR_NATS = -8
/** The smallest variance of the logarithm of a unit's length. */
export const MIN_LOG_LENGTH_VARIANCE = 0.1

// Words, numbers, names and marks. The coarse look takes units for bags of words, the fine look judges each word by its place: a hit there says
// more than a hit anywhere, so that the looks trust and miss differently; each pair was fitted by itself.

/** How much of the evidence of words is believed in the coarse look. Both directions are added and pieces are not independent. */
export const COARSE_TRUST = 0.36
/** As {@link COARSE_TRUST}, in the fine look: a hit in its place is worth about twice as many nats as a hit anywhere. */
export const FINE_TRUST = 0.17
/** Weight of a missing counterpart in the coarse look: translators paraphrase, and a lexicon lacks synonyms. */
export const COARSE_MISS_WEIGHT = 0.5
/** As {@link COARSE_MISS_WEIGHT}, in the fine look. With less, texts that have nothing to do with one another find pairs. */
export const FINE_MISS_WEIGHT = 0.75
/** Units that a text counts as more than it has, in the coarse look's rate of a word: few units say little about how common it is. */
export const COARSE_RATE_UNITS = 4
/** Of {@link COARSE_RATE_UNITS}, those that hold the word. */
export const COARSE_RATE_HITS = 0.2
/**
 * Nats by which a translation that is there must beat one that is missing, in the coarse look: one whose words stand in a large share of the units
 * anyway is left out. Such words are a third of all that a long text holds; without them accuracy is the same to .001.
 */
export const MIN_LEXICON_NATS = 1
/** Words that a text counts as more than it has, in the fine look's rate of a word, which counts places and not units. */
export const FINE_RATE_WORDS = 100
/** Of {@link FINE_RATE_WORDS}, those that are the word. */
export const FINE_RATE_HITS = 0.2
/** In a span of n words a counterpart stands √n times this from its place, at the median: 1 word in 12, 2.5 in 80. */
export const PLACE_SPREAD_WORDS = 0.3

// Words, numbers, names and marks: how likely a counterpart is to show up in a translation (probabilities)

/** The highest probability that a lexicon entry may give, however many translations it has. */
export const MAX_LEXICON_P = 0.9
/** A word of the translations' side has one of the words that it translates on the other. */
export const BACKWARD_LEXICON_P = 0.6
/** A number is copied more often than a word is translated as the lexicon says. */
export const NUMBER_P = 0.85
/** Two numbers that are one year in the Hijri and the Gregorian calendar may agree by accident. Set, not fitted: the gold has too few. */
export const HIJRI_YEAR_P = 0.4
/** Places of each side, at most, of numbers that are taken for one year. */
export const HIJRI_YEAR_PLACES = 4
/** A Roman numeral may be a letter or a name. */
export const ROMAN_NUMERAL_P = 0.5
/** A word that both sides write alike. */
export const IDENTICAL_P = 0.7
/** Equal consonant skeletons are one name, by their length in consonants: two say little (كان is KN, as Cain is). */
export const NAME_P = [0, 0, 0.12, 0.35, 0.55, 0.7, 0.75]
/** Marks that translators keep. */
export const MARK_P = { '?؟': 0.85, '!': 0.6, '"«“„': 0.6, '(': 0.7, '[': 0.8, ':': 0.6, ';؛': 0.3, '…': 0.4, '`': 0.9 }
/** Signs that translators keep or write out in words. */
export const SIGN_P = { '%٪': 0.7, $: 0.6, '€': 0.6, '£': 0.6 }
/** Shortest word that may be a cognate, in letters. */
export const MIN_COGNATE_LETTERS = 5
/** First letters that cognates share. */
export const COGNATE_HEAD_LETTERS = 3
/** Dice coefficient of trigrams from which two words are taken for cognates. */
export const MIN_COGNATE_DICE = 0.45
/** Words at that coefficient are cognates. */
export const MIN_COGNATE_P = 0.3
/** Words at a coefficient of 1 are cognates. */
export const MAX_COGNATE_P = 0.65

// Structure of documents, in nats. Set by hand on documentation in Markdown, where headings, code and link targets survive translation.

/** Two blocks of one kind. Most blocks are paragraphs: that two are says little. */
export const SAME_KIND_NATS: Record<BlockKind, number> = {
  heading: 2,
  paragraph: 0.2,
  listItem: 1,
  tableCell: 1,
  caption: 2,
  code: 4,
  cue: 0,
}
/** Two blocks of different kinds. */
export const OTHER_KIND_NATS = -1.5
/** Code against text: a heading set as a bold paragraph is common, code that became text is not. */
export const CODE_AND_TEXT_NATS = -9
/** Two headings of one level. */
export const SAME_DEPTH_NATS = 0.7
/** Two headings of different levels. */
export const OTHER_DEPTH_NATS = -2
/** Two headings with one explicit id, which translators copy. */
export const SAME_ID_NATS = 12
/** Two headings with different explicit ids. */
export const OTHER_ID_NATS = -6
/**
 * Two notes of one number. A translator may add a note, which shifts the numbers after it, so words can speak against it. Set by hand to about
 * what two words of the lexicon say; at 0 and at 6 the notes of tests/unit/formats/docx/notes.test.ts align alike.
 */
export const SAME_NOTE_NATS = 3
/** A note against text, or two notes on one side of a bead. Set by hand to twice the worth of a number; the same notes align alike at 0 and −12. */
export const NOTE_AND_TEXT_NATS = -6
/** Each link target that two blocks share. */
export const SAME_LINK_NATS = 1.5
/** The largest number of shared link targets that count. */
export const MAX_LINKS = 3
/** A bead that has a heading and a paragraph on one side: a reader may have missed the heading. Half of it for other mixtures. */
export const MIXED_KINDS_NATS = -2.5
/** Blocks of one run of an alternating text, which stand beside one another. */
export const SAME_RUN_NATS = 1.5
/** Blocks of runs that are two and more apart. */
export const OTHER_RUN_NATS = -2
/** The two cells of a table row: nearly certain, yet words can still speak against them. */
export const SAME_ROW_NATS = 12
/** A block bead that holds both blocks of a pinned pair of sentences; a bead that holds one of them loses as much. */
export const PINNED_NATS = 25

// Embeddings of the caller, after Vecalign (Thompson & Koehn 2019)

/** Units of the other side that a unit is compared with for its usual cosine. */
export const COSINE_SAMPLE_UNITS = 40
/** Standard deviations by which a translation's cosine lies above the usual one, at least, for most models. */
export const TRANSLATION_COSINE_DEVIATIONS = 3
/** Lowest and highest evidence of an embedding, in nats. */
export const COSINE_NATS = [-8, 16] as const
/** What the evidence of embeddings is multiplied by. Measured by `node bench/embedding-weight.mjs`. */
export const EMBEDDING_WEIGHT = 0.5
/** Smallest standard deviation of cosines. */
export const MIN_COSINE_DEVIATION = 0.02

// The corridor

/** Nodes up to which a text is searched whole. */
export const WHOLE_GRID_NODES = 90_000
/** Words that stand in more units than this on a side say nothing about where the path runs. */
export const RARE_WORD_UNITS = 40
/** Pairs of units that one word may vote for. */
export const MAX_WORD_VOTES = 400
/** A link's weight over that of its best rival, at least. */
export const LINK_MARGIN_RATIO = 1.3
/** Room around the chain of links, in units. */
export const CORRIDOR_ROOM_UNITS = 8
/** The most nodes of a stretch without a link. */
export const MAX_STRETCH_NODES = 4_000_000
/** Links to each side that show where a link should lie. */
export const LINK_NEIGHBOURS = 6
/** Units by which a link may lie astray from the median of its neighbours. */
export const LINK_ASTRAY_UNITS = 15
/** Posterior mass along the corridor's edge, per unit, that shows it to be too narrow. */
export const MAX_EDGE_MASS = 1e-4
/** Doublings of the room when it was too narrow. */
export const WIDER_CORRIDOR_DOUBLINGS = 2

// The lattice

/** A node this many nats below the best of its row lies on no path that counts. */
export const HOPELESS_NATS = 40
/** As many more for each column between the two. */
export const HOPELESS_COLUMN_NATS = 6
/** Edges this many nats below the best way to their end change nothing in a sum. */
export const NEGLIGIBLE_EDGE_NATS = 30
/** Nodes that paths of less posterior mass than this run through in the coarse look are left out of the fine look. */
export const MIN_NODE_MASS = 1e-6
/** Nodes that the fine look keeps for each unit at most: in unrelated texts paths run everywhere. */
export const KEPT_NODES_PER_UNIT = 8
/** Nodes that the fine look keeps in any case. */
export const MIN_KEPT_NODES = 8_000

// Passes over a document

/** Block beads at least this sure hold: their sentences are aligned inside them. */
export const HELD_BLOCK_CONFIDENCE = 0.5
/** The highest confidence of a pair whose text may be in visual order. Such pairs are reported as doubtful, and any minimum of .5 or more leaves them out. */
export const UNSURE_CONFIDENCE = 0.49
/** A one-sided bead of a copy of the original. Set by hand at the threshold of doubt, not measured: no gold has such copies. */
export const ALONE_CONFIDENCE = 0.9
/** Beads below this leave their units free to stand elsewhere. */
export const FREE_BEAD_CONFIDENCE = 0.5
/** An alignment of beads that are all this sure has no moved sections. */
export const SETTLED_BEAD_CONFIDENCE = 0.9
/**
 * What a move must gain, in nats. Of 97 pairs of sections that changed places in documentation 89 gain more, most of them 50 to 400; where
 * instead each side lacks one of two sections, 3 of 97 do.
 */
export const MOVE_NATS = 20
/**
 * What rare words must say for a section that may have moved, in nats for each unit of its longer side. Of 66 sections of 1 to 100 lines that were
 * moved within books and news, the least has .2 and one in ten less than .7; runs of a hundred lines that some accident joins have .02 to .1.
 */
export const MOVE_LINK_NATS = 0.1
/** Places that are tried in all for moved sections. */
export const MOVE_TRIES = 12
/** Settled beads to each side of what a move concerns, between which its text is aligned again. */
export const WINDOW_EDGE_BEADS = 3
/** Units on each side from which words are learned from a text. */
export const MIN_LEARNING_UNITS = 100
/** Looks in which words are learned, each from the beads of the one before: on other languages than the lexicon's strict F1 rises from .872 to .911 by the first, to .913 by the second. */
export const LEARNING_ROUNDS = 2
/** Confidence of the beads that words are learned from. */
export const LEARNING_CONFIDENCE = 0.8
/** Entries of a lexicon that leave nothing to learn: a second look gains .03 to .16 strict F1 without any, none with the built-in one. */
export const FULL_LEXICON_ENTRIES = 6_000

// Calibration

/**
 * Slope and shift of the logit of a posterior (Platt scaling): posteriors are too sure of themselves at both ends. Fitted on 2026-11-24 on the
 * development cases and on the same lines joined at other places, by `node bench/calibrate.mjs`, which prints both lines.
 */
export const CALIBRATION_SLOPE = 0.436
export const CALIBRATION_SHIFT = 1.122

// Lexicons of other languages

/** A lexicon of other languages is used where at least this many of its words stand on one side of sure pairs with a translation on the other. */
export const MIN_AGREEING_WORDS = 20
/** How many times as many they must be as would be found by accident. */
export const MIN_AGREEMENT = 2.5

// The judge

/** From this many nats of the caller's evidence on, a pair is at least as sure as the search found it. Two nats are odds of seven to one. */
export const VOUCHED_NATS = 2
/** A unit this many times as long as the median of the shorter side's is aligned by its sentences: no bead of the search is that large. */
export const LONG_UNIT_RATIO = 10
/** Characters of both sides by which a text is held to have the usual ratio of lengths, in the judge. Chosen as four lines, as {@link LENGTH_PRIOR_PAIRS}. */
export const RATIO_PRIOR_CHARACTERS = 400
/** A pair below this probability is none: its units stand alone. Chosen with the sets of `bench/confidence.mjs`. */
export const MIN_PAIR_PROBABILITY = 0.12
/** As {@link MIN_PAIR_PROBABILITY}, for a pair between sure neighbours and for a bead of more than two units. */
export const MIN_HELD_PROBABILITY = 0.004
/** A pair of this probability is not asked again; a weaker one is parted where one of its units has a likelier counterpart elsewhere. */
export const SURE_PAIR_PROBABILITY = 0.9
/** Lone units that face one another become a pair from this probability on. */
export const MIN_FACING_PROBABILITY = 0.5
/** The same for units whose pair crosses others: from .5 on, 7 of 128 pairs were wrong where a fifth of a text is parallel, from .6 on 4 of 126. */
export const MIN_CROSSING_PROBABILITY = 0.6
/** A lone unit at the edge of a pair becomes part of it from this probability on. */
export const MIN_JOINED_PROBABILITY = 0.5
