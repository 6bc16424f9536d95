import {
  prose
} from "./chunk-AKOEGJFG.mjs";
import {
  ar,
  en,
  foldPresentation
} from "./chunk-IDPHDUBR.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  primary
} from "./chunk-PHNGTTL6.mjs";

// src/languages/detect.ts
var MIN_LETTERS = 40;
var SAMPLE_CHARACTERS = 4096;
var MAX_FOREIGN_SHARE = 0.02;
var MIN_BLOCK_SHARE = 0.6;
var NO_LANGUAGE = /`[^`]*`|\]\([^)\s]*\)|\S*[/@_\\]\S*|[{}<>=;#*|[\]]+/g;
var plainWords = (text) => foldPresentation(text.slice(0, SAMPLE_CHARACTERS).replace(NO_LANGUAGE, " ")).normalize("NFC").trim();
var count = (text, pattern) => text.match(pattern)?.length ?? 0;
var isForeign = (text, letters, { foreign, common, word, minCommonShare }) => count(text, foreign) > letters * MAX_FOREIGN_SHARE || count(text, common) < count(text, word) * minCommonShare;
function suspect(raw) {
  const text = plainWords(raw);
  const { arabic, latin, other } = countLetters(text);
  const letters = arabic + latin + other;
  if (letters < MIN_LETTERS) return false;
  if (other > letters / 2) return true;
  const { recognition } = arabic >= latin ? ar : en;
  return recognition !== void 0 && isForeign(text, Math.max(arabic, latin), recognition);
}
function languageOf(blocks, identify) {
  let arabic = 0;
  let latin = 0;
  let all = 0;
  const found = /* @__PURE__ */ new Map();
  for (const { kind, text } of blocks) {
    if (kind === "code") continue;
    const own = countLetters(prose(text));
    const letters = own.arabic + own.latin + own.other;
    arabic += own.arabic;
    latin += own.latin;
    all += letters;
    if (letters < MIN_LETTERS) continue;
    const language = suspect(text) ? identify?.(text) : void 0;
    if (language !== void 0) found.set(language, (found.get(language) ?? 0) + letters);
  }
  for (const [language, letters] of found) if (letters > all * MIN_BLOCK_SHARE) return language;
  return arabic > latin ? "ar" : "en";
}
var isArabic = ({ kind, text }) => {
  if (kind === "code") return false;
  const { arabic, latin } = countLetters(prose(text));
  return arabic > 1 && arabic * 3 >= latin;
};
var isLatin = ({ kind, text }) => {
  if (kind === "code") return false;
  const words = prose(text);
  const { arabic, latin } = countLetters(words);
  return latin > arabic * 3 && (words.match(/[A-Za-z\u00c0-\u024f]{2,}/g)?.length ?? 0) > 2;
};
var CLEARLY_MORE = 4;
function languagesOfTwo(source, target, given, identify) {
  const found = {
    source: given.source ?? languageOf(source, identify),
    target: given.target ?? languageOf(target, identify)
  };
  if (primary(found.source) !== primary(found.target) || given.source !== void 0 && given.target !== void 0) return found;
  const [other, isOther] = primary(found.source) === "ar" ? [void 0, isLatin] : ["ar", isArabic];
  const blocks = { source: source.filter(isOther), target: target.filter(isOther) };
  const alone = ["source", "target"].find((side) => {
    const rest = blocks[side === "source" ? "target" : "source"].length;
    return given[side] === void 0 && blocks[side].length > rest * CLEARLY_MORE;
  });
  return alone === void 0 ? found : { ...found, [alone]: other ?? languageOf(blocks[alone], identify) };
}

export {
  plainWords,
  suspect,
  languageOf,
  languagesOfTwo
};
