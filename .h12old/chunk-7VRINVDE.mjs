import {
  listMarker,
  partName
} from "./chunk-L3U3EW2B.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";

// src/text/embedding.ts
var EMBEDDING = /[\u202a-\u202e\u2066-\u2069]/g;
var OPENS_RIGHT_TO_LEFT = /[\u202b\u202e\u2067]/;
var CLOSES = /[\u202c\u2069]/;
function groupsOf(line) {
  const outer = { rightToLeft: false, parts: [] };
  const open = [outer];
  let at = 0;
  for (const char of line) {
    const current = open[open.length - 1];
    if (CLOSES.test(char)) {
      if (open.length > 1) open.pop();
    } else if (char.search(EMBEDDING) === 0) {
      const group = { rightToLeft: OPENS_RIGHT_TO_LEFT.test(char), parts: [] };
      current.parts.push(group);
      open.push(group);
    } else current.parts.push({ char, at });
    at += char.length;
  }
  return outer;
}
var isGroup = (part) => "parts" in part;
function drawn({ rightToLeft, parts }) {
  const pieces = parts.map((part) => isGroup(part) ? drawn(part) : [part]);
  return (rightToLeft ? pieces.reverse() : pieces).flat();
}
var inPlace = ({ parts }) => parts.flatMap((part) => isGroup(part) ? inPlace(part) : [part]);
var textOf = (signs) => signs.map(({ char }) => char).join("");
var ARABIC = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
var LATIN = "A-Za-z\\u00c0-\\u024f\\u0370-\\u052f";
var LEFT_TO_RIGHT = new RegExp(
  `[0-9]*[${LATIN}](?:(?:(?! {3})[^${ARABIC}])*[${LATIN}0-9])?(?:\\+\\+|#)?|[0-9\\u0660-\\u0669]+(?:[.,:/\\u066b\\u066c][0-9\\u0660-\\u0669]+)*`,
  "gu"
);
var RIGHT_TO_LEFT = new RegExp(`[${ARABIC}](?:[^${LATIN}]*[${ARABIC}])?`, "gu");
function fromRight(signs) {
  const text = textOf(signs);
  const units = signs.flatMap((sign) => Array.from({ length: sign.char.length }, () => sign));
  const found = [];
  let at = text.length;
  for (const { 0: run, index } of [...text.matchAll(LEFT_TO_RIGHT)].reverse()) {
    found.push(...distinct(units.slice(index + run.length, at)).reverse(), ...distinct(units.slice(index, index + run.length)));
    at = index;
  }
  return [...found, ...distinct(units.slice(0, at)).reverse()];
}
function fromLeft(signs) {
  const text = textOf(signs);
  const units = signs.flatMap((sign) => Array.from({ length: sign.char.length }, () => sign));
  const found = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(RIGHT_TO_LEFT)) {
    found.push(...distinct(units.slice(at, index)), ...fromRight(distinct(units.slice(index, index + run.length))));
    at = index + run.length;
  }
  return [...found, ...distinct(units.slice(at))];
}
var distinct = (units) => units.filter((sign, k) => sign !== units[k - 1]);
var MIRRORED = Object.fromEntries(
  ["()", "[]", "{}", "\xAB\xBB"].flatMap(([a, b]) => [
    [a, b],
    [b, a]
  ])
);
function astray(signs) {
  let depth = 0;
  let count = 0;
  for (const { char } of signs) {
    if (/[([{«]/.test(char)) depth++;
    else if (/[)\]}»]/.test(char) && --depth < 0) {
      count++;
      depth = 0;
    }
  }
  return count + depth;
}
function withBrackets(signs) {
  const mirrored = signs.map((sign) => ({ ...sign, char: MIRRORED[sign.char] ?? sign.char }));
  return astray(mirrored) < astray(signs) ? mirrored : [...signs];
}
var MARK = /[\u064b-\u0652]/;
var LETTER = /[\u0621-\u064a]/;
function withMarks(signs) {
  const [first, second] = signs;
  const isBefore = first !== void 0 && second !== void 0 && MARK.test(first.char) && LETTER.test(second.char);
  const ordered = isBefore ? [second, first, ...signs.slice(2)] : signs;
  return ordered.filter(
    ({ char }, k) => char !== " " || !MARK.test(ordered[k + 1]?.char ?? "") || !LETTER.test(ordered[k + 2]?.char ?? "") || !LETTER.test(ordered[k - 1]?.char ?? "")
  );
}
var FRAGMENTS = /\s{3,}/g;
function fragments(signs) {
  const pieces = [];
  let at = 0;
  for (const { 0: gap, index } of textOf(signs).matchAll(FRAGMENTS)) {
    pieces.push(signs.slice(at, index), signs.slice(index, index + gap.length));
    at = index + gap.length;
  }
  return [...pieces, signs.slice(at)];
}
function isDrawn({ parts }) {
  const outline = parts.map((part) => isGroup(part) ? "\u202B" : part.char).join("").trim();
  return !/[.,:;،؛!?؟]\s+\u202b|\u202b\s*[.,:;،؛!?؟]$|^\[/.test(outline);
}
function logicalLine(line) {
  const outer = groupsOf(line);
  const outside = outer.parts.filter((part) => !isGroup(part));
  const plain = (signs2, isReversed = false) => ({
    text: textOf(signs2),
    places: signs2.flatMap(({ char, at }) => Array.from({ length: char.length }, (_, k) => at + k)),
    isReversed
  });
  const signs = withMarks(inPlace(outer));
  const letters = countLetters(textOf(signs));
  if (letters.arabic === 0 || countLetters(textOf(outside)).arabic > 0 || outside.length === signs.length) return plain(signs);
  const isOneGroup = textOf(outside).trim() === "";
  if (!isOneGroup && !isDrawn(outer)) return plain(signs);
  const isFromRight = isOneGroup || letters.arabic > letters.latin;
  const pieces = fragments(drawn(outer)).map(
    (piece) => withBrackets(isFromRight && countLetters(textOf(piece)).arabic > 0 ? fromRight(piece) : fromLeft(piece))
  );
  return plain(withMarks((isFromRight ? pieces.reverse() : pieces).flat()), !isOneGroup && isFromRight);
}
var withoutEmbedding = (line) => line.search(EMBEDDING) < 0 ? line : logicalLine(line).text;

// src/text/lines.ts
var LINE = /(?:[^\n\r\v\f\u0085\u2028\u2029]|(?<=[\u00c2-\u00f4\u0080])\u0085)+/g;
var LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
var blank = (at, page) => ({
  start: at,
  end: at,
  text: "",
  indent: 0,
  gap: 0,
  arabic: false,
  mixed: true,
  page
});
function linesOf(value) {
  const lines = [];
  let end = 0;
  let textEnd = 0;
  let page = false;
  for (const match of value.matchAll(LINE)) {
    const raw = match[0];
    const trimmed = raw.trim();
    const text = withoutEmbedding(trimmed).trim();
    const gap = value.slice(end, match.index);
    page ||= gap.includes("\f");
    if (lines.length > 0 && (text === "" || gap.replaceAll("\r\n", "\n").length > 1) && lines.at(-1)?.text !== "")
      lines.push(blank(match.index, page));
    end = match.index + raw.length;
    if (text === "") continue;
    const start = match.index + raw.length - raw.trimStart().length;
    const lineEnds = value.slice(textEnd, start).match(LINE_END)?.length ?? 0;
    textEnd = start + trimmed.length;
    const { arabic, latin } = countLetters(text);
    const mixed = Math.min(arabic, latin) > 1 || arabic + latin === 0;
    lines.push({
      start,
      end: start + trimmed.length,
      text,
      // pdftotext sets Arabic in from the left, where its lines end.
      indent: arabic > latin && text !== trimmed && trimmed.startsWith("\u202B") ? 0 : start - match.index,
      gap: Math.max(0, lineEnds - 1),
      arabic: arabic > latin,
      mixed,
      page
    });
    page = false;
  }
  return lines;
}
var SENTENCE_END = /[.!?؟…:۔][»”"’')\]]*$/u;
var endsSentence = (text) => SENTENCE_END.test(text);
var LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
var isRule = (text) => !LETTER_OR_DIGIT.test(text);

// src/formats/text/heading.ts
var NUMBERED = /^\(?[\p{L}\p{N}]/u;
var OPEN_END = /[.!…:;,،؛۔][»”"')\]]*$/u;
var isCapitals = (line) => /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
function announces(line, after) {
  const part = partName(line);
  if (part > 0 && line.length - part <= 60) return !(partName(after) > 0 && endsSentence(line));
  return isCapitals(line) && !isCapitals(after) && !/[\u0621-\u064A]/.test(line);
}
var RULES = [
  // Short: «روسيا تسيطر على بوكروفسك في دونباس», "Russian objections to American peace proposals".
  (line) => line.length <= 110 && line.split(" ").length <= 16,
  // It has letters: a line of dashes is none.
  (line) => /\p{L}/u.test(line),
  // No sentence ends here, and none is still open: "He said:", «وقال،». «المادة (١):» and "Art. 1." are names.
  (line) => !OPEN_END.test(line) || partName(line) > 0 && line.length - partName(line) <= 2,
  // No bullet; no number either, unless neither neighbour has one: «1. المقدمة» above a paragraph.
  (line, { before = "", after = "" }) => listMarker(line) === 0 || NUMBERED.test(line) && listMarker(before) === 0 && listMarker(after) === 0,
  // It does not go on a sentence: a lower-case beginning is no heading.
  (line) => !/^\p{Ll}/u.test(line),
  // It stands over text that is longer than itself, and that is a sentence or another heading.
  (line, { after }) => after !== void 0 && (announces(line, after) || after.length >= line.length * 1.2 && (after.length > 60 || /[.!?؟…:]$/u.test(after)))
];
function isHeading(line, neighbours) {
  return RULES.every((rule) => rule(line, neighbours));
}
function isUnderline(line, title) {
  return /^(?:={3,}|-{3,}|~{3,}|_{3,}|ـ{3,}|\*{3,}|—{3,})$/.test(line) && /\p{L}/u.test(title) && title.length <= 110 && line.length >= title.length * 0.5;
}

export {
  EMBEDDING,
  logicalLine,
  linesOf,
  endsSentence,
  isRule,
  isHeading,
  isUnderline
};
