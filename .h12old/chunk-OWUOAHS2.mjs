import {
  LANGUAGES,
  citation,
  closing,
  invisible,
  marks,
  note,
  opening,
  pictures,
  recordOf
} from "./chunk-IDPHDUBR.mjs";
import {
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/sentences/quotes.ts
var raw = String.raw;
var OPEN = 1;
var CLOSE = 2;
var PAIRED = 3;
var families = ["\xAB\xBB", "\u2039\u203A", "\u201C\u201D", "\u2018\u2019", "()", "[]", "{}", "\uFF08\uFF09", "\u300C\u300D", "\u300E\u300F", "\uFD3F\uFD3E"];
var DOUBLE = 2;
var SINGLE = 3;
var QUOTES = 4;
var familyOf = new Map([...'"\u201E\u201F\uFF02'].map((char) => [char, DOUBLE]));
families.forEach((pair, index) => {
  for (const char of pair) familyOf.set(char, index);
});
var startsAfter = /[\s([{（«“"—–\-:؛،=/]/;
var endsBefore = /[\s)\]}）»”".,;:!?؟،؛…۔。！？—–-]/;
var wordy = /[\p{L}\p{M}\p{N}]/u;
var lastMark = new RegExp(`[${marks},\u060C]`);
var LONGEST = [100, 400];
var lead = raw`[\s${closing}${opening}•\-–—]{0,8}`;
var beginsSentence = new RegExp(`(?<=(?:^|[${marks}])${lead})`, "uy");
var beginsSpeech = new RegExp(`(?<=(?:^|[${marks}:\u060C,])${lead})`, "uy");
function pairQuotes(text) {
  const roles = new Uint8Array(text.length);
  const shut = /* @__PURE__ */ new Map();
  const open = [];
  const count = families.map(() => 0);
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === "'") {
      roles[i] = i > 0 && lastMark.test(text[i - 1]) && endsBefore.test(text[i + 1] ?? " ") ? CLOSE : 0;
      continue;
    }
    const family = familyOf.get(char);
    if (family === void 0) continue;
    const role = roleOf(text, i, char, family, count[family] > 0);
    roles[i] = role;
    if (role === OPEN) {
      open.push({ family, place: i });
      count[family]++;
    } else if (role === CLOSE && count[family] > 0) {
      roles[i] = PAIRED;
      let top = open.pop();
      while (top.family !== family) {
        count[top.family]--;
        top = open.pop();
      }
      count[family]--;
      if (isShut(text, top.place, i, family)) shut.set(top.place, i);
    }
  }
  return { roles, shut };
}
function roleOf(text, i, char, family, isOpen) {
  const canonical = char === '"' || char === "\uFF02" ? 0 : char === families[family][0] || char === "\u201E" || char === "\u201F" ? OPEN : CLOSE;
  if (family >= QUOTES && char !== "\uFD3E" && char !== "\uFD3F") return canonical;
  const before = text[i - 1] ?? " ";
  const after = text[i + 1] ?? " ";
  if (family === SINGLE && wordy.test(before) && wordy.test(after)) return 0;
  const opens = startsAfter.test(before) && !endsBefore.test(after);
  const closes = !startsAfter.test(before) && endsBefore.test(after);
  if (canonical === 0) return opens ? OPEN : closes || isOpen ? CLOSE : OPEN;
  if (canonical === OPEN) return closes && isOpen ? CLOSE : OPEN;
  return opens && !isOpen ? OPEN : CLOSE;
}
function isShut(text, start, end, family) {
  const bracket = family >= QUOTES;
  if (end - start > LONGEST[bracket ? 1 : 0]) return false;
  const begins = bracket ? beginsSentence : beginsSpeech;
  begins.lastIndex = start;
  if (begins.test(text)) return false;
  return bracket || !(lastMark.test(text.slice(start, end).trimEnd().at(-1)) || lastMark.test(text[end + 1] ?? ""));
}

// src/sentences/split.ts
var space = String.raw`[^\S\r\n]`;
var marker = new RegExp(
  String.raw`(?:\r\n?|\n)?${space}*(?:([•▪●◦‣]|\*(?=\s))|([-–—](?=${space}|[\u0621-\u064A]))|` + String.raw`[(\[]?(?:([0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})|(\p{L})ـ?)${space}?[.)\]\-–](?=${space}|[\u0621-\u064A]))`,
  "uy"
);
var alphabets = LANGUAGES.flatMap((language) => language.alphabets);
var ended = new RegExp(`[${marks}${closing}:]`);
function listItems(text) {
  let last = "";
  const follows = (place, [, bullet, dash, number, letter]) => {
    const before = last;
    last = bullet ?? dash ?? (number ? String(numberOf(number)) : letter.toLowerCase().replace("\u0627", "\u0623"));
    if (place === 0 || bullet) return true;
    if (dash) return before === dash || ended.test(text.slice(0, place).trimEnd().slice(-1));
    if (number) return last === "1" || Number(last) === Number(before) + 1;
    return last === "a" || last === "\u0623" || alphabets.some((letters) => before !== "" && letters.includes(before + last));
  };
  return (place) => {
    marker.lastIndex = place;
    const match = marker.exec(text);
    return match && follows(place, match) ? place + match[0].length : place;
  };
}
var numberOf = (digits) => [...digits].reduce((value, digit) => value * 10 + (digit.charCodeAt(0) & 15), 0);
var compile = (rules) => new RegExp(
  rules.map(({ before, after, break: breaks }) => {
    const sides = [`(?=${after})`, `(?<=${before})`];
    return (after.length > before.length ? sides.reverse() : sides).join("") + (breaks ? "()" : "");
  }).join("|"),
  "uy"
);
var compiled = /* @__PURE__ */ new Map();
function rulesOf(tag) {
  const language = recordOf(tag);
  const known = compiled.get(language);
  if (known) return known;
  const rules = compile(language.sentences);
  compiled.set(language, rules);
  return rules;
}
function ends(rules, text, place) {
  rules.lastIndex = place;
  return rules.exec(text)?.includes("", 1) ?? false;
}
function sentenceSpans(text, language) {
  return spansBy(rulesOf(language), text);
}
function splitSentences(text, language) {
  if (typeof text !== "string") throw misuse(`Expected \`text\` to be a string, got ${show(text)}`);
  if (typeof language !== "string") throw misuse(`Expected \`language\` to be a BCP 47 tag such as \`ar\`, got ${show(language)}`);
  let line = 1;
  let lineStart = 0;
  let at = 0;
  const point = (offset) => {
    for (; at < offset; at++) {
      const char = text.charCodeAt(at);
      if (char === 10 || char === 13 && text.charCodeAt(at + 1) !== 10) {
        line++;
        lineStart = at + 1;
      }
    }
    return { line, column: offset - lineStart + 1, offset };
  };
  return sentenceSpans(text, language).map(([start, end]) => ({
    text: text.slice(start, end),
    position: { start: point(start), end: point(end) }
  }));
}
var blankLine = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)|[\f\u2029]/gu;
function spansBy(rules, text) {
  const spans = [];
  let start = 0;
  const paragraph = (end) => {
    const part = text.slice(start, end);
    for (const [from, to] of pieces(part, cuts(rules, part))) spans.push([start + from, start + to]);
  };
  for (const blank of text.matchAll(blankLine)) {
    paragraph(blank.index);
    start = blank.index + blank[0].length;
  }
  paragraph(text.length);
  return spans;
}
var isMark = new Set(marks);
var isShapeless = new RegExp(`[${invisible}*_]`);
var isBlank = /\s/;
var attached = new RegExp(
  `${note}|\\s\\[\\p{Nd}{1,3}\\](?=\\s|$)|\\s?[${pictures}]\uFE0F?|\uFE0F|${citation}(?=[\\s${marks}]|$)`,
  "uy"
);
var flatNote = /(?<=[\p{L}\p{M}]{4}[”"»]?[.?!؟][”"»]?)\p{Nd}{1,3}(?=\s)/uy;
var markerFirst = new RegExp(`^\\s*(?:[${pictures}]|\\[\\p{Nd}{1,3}\\])`, "u");
var spacedMarker = new RegExp(`\\s(?:[${pictures}]|\\[\\p{Nd})`, "uy");
var verse = /۝(?:\s?\p{Nd}{1,3})?|﴿\p{Nd}{1,3}﴾|﴾\p{Nd}{1,3}﴿/uy;
function cuts(rules, text) {
  const found = [];
  const { roles, shut } = pairQuotes(text);
  const itemEnd = listItems(text);
  const bulleted = markerFirst.test(text);
  let shutUntil = -1;
  let i = itemEnd(0);
  while (i < text.length) {
    const char = text[i];
    if (roles[i] === OPEN) shutUntil = Math.max(shutUntil, shut.get(i) ?? -1);
    if (char === "\n" || char === "\r") {
      const end2 = itemEnd(i);
      if (end2 > i) {
        found.push(i);
        shutUntil = -1;
        i = end2;
        continue;
      }
    }
    const end = isMark.has(char) ? tailEnd(text, i, roles, bulleted) : char === "\u06DD" || char === "\uFD3F" || char === "\uFD3E" ? matchEnd(verse, text, i) : i;
    if (end > i && end > shutUntil && ends(rules, text, end)) found.push(end);
    i = Math.max(end, i + 1);
  }
  return found;
}
var matchEnd = (regex, text, i) => {
  regex.lastIndex = i;
  return regex.test(text) ? regex.lastIndex : i;
};
function tailEnd(text, start, roles, bulleted) {
  let i = start + 1;
  while (i < text.length) {
    const char = text[i];
    if (isMark.has(char) || roles[i] >= CLOSE || isShapeless.test(char)) i++;
    else if (isBlank.test(char) && (roles[i + 1] === PAIRED || text[i - 1] === "." && text[i + 1] === ".")) i += 2;
    else {
      if (bulleted && matchEnd(spacedMarker, text, i) > i) break;
      const end = matchEnd(attached, text, i);
      if (end === i) break;
      i = end;
    }
  }
  return matchEnd(flatNote, text, i);
}
var hasWord = /[\p{L}\p{N}]/u;
function pieces(text, places) {
  const spans = [];
  let from = 0;
  let bare = false;
  for (const place of [...places, text.length]) {
    let start = from;
    let end = place;
    while (start < end && isBlank.test(text[start])) start++;
    while (end > start && isBlank.test(text[end - 1])) end--;
    from = place;
    if (start === end) continue;
    const last = spans.at(-1);
    const isBare = !hasWord.test(text.slice(start, end));
    if (last && (bare || isBare)) last[1] = end;
    else spans.push([start, end]);
    bare = isBare && (bare || !last);
  }
  return spans;
}

export {
  sentenceSpans,
  splitSentences
};
