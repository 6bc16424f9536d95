import {
  languageName
} from "./chunk-HQWKPJWW.mjs";
import {
  LANGUAGES,
  OTHER_NAMES
} from "./chunk-IDPHDUBR.mjs";

// src/formats/shared/records.ts
var LINE_END = /\r\n?|\n/g;
var BLANKS = / */y;
function* records(text, delimiter, from = 0) {
  const cellEnd = new RegExp(`[${delimiter}\r
]|$`, "g");
  const blanks = (at2) => {
    if (delimiter === "	") return at2;
    BLANKS.lastIndex = at2;
    return at2 + (BLANKS.exec(text)?.[0].length ?? 0);
  };
  const ends = (at2) => at2 >= text.length || text[at2] === delimiter || text[at2] === "\r" || text[at2] === "\n";
  const closing = (open) => {
    let close = text.indexOf('"', open + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close === -1) return { close, unclosed: "in the text" };
    if (ends(blanks(close + 1))) return { close };
    return { close: -1, unclosed: /[\r\n]/.test(text.slice(open, close)) ? "in the line" : void 0 };
  };
  let line = lineAt(text, from);
  let at = from === 0 && text.startsWith("\uFEFF") ? 1 : from;
  let record = { line, cells: [] };
  while (at < text.length || record.cells.length > 0) {
    const open = blanks(at);
    const { close, unclosed } = text[open] === '"' ? closing(open) : { close: -1 };
    let end;
    if (close === -1) {
      cellEnd.lastIndex = at;
      end = cellEnd.exec(text)?.index ?? text.length;
      record.cells.push({ line, text: text.slice(at, end), start: at, end, quoted: false, unclosed });
    } else {
      const raw = text.slice(open + 1, close);
      record.cells.push({ line, text: raw.replaceAll('""', '"'), start: open + 1, end: close, quoted: true, unclosed });
      line += raw.match(LINE_END)?.length ?? 0;
      end = blanks(close + 1);
    }
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    if (record.cells.length > 1 || record.cells[0]?.text !== "") yield record;
    at = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
    line++;
    record = { line, cells: [] };
  }
}
var lineAt = (text, offset) => 1 + (text.slice(0, offset).match(LINE_END)?.length ?? 0);
var GUARDED = /^'*(?:[=+@\t\r\n]|-[\p{L}\p{N}([{])/u;
var guard = (cell) => GUARDED.test(cell) ? `'${cell}` : cell;
var unguard = (cell) => cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
var DELIMITERS = ["	", ",", ";", "|"];
var SAMPLE = { length: 65536, records: 100 };
function detectDelimiter(text, candidates = DELIMITERS) {
  const sample = text.slice(0, SAMPLE.length);
  let best = { delimiter: ",", share: 0 };
  for (const delimiter of candidates) {
    const share = evenness(sample, delimiter, sample.length < text.length);
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}
function evenness(sample, delimiter, isCut) {
  const counts = [];
  for (const { cells } of records(sample, delimiter)) {
    counts.push(cells.length);
    if (counts.length === SAMPLE.records) break;
  }
  if (isCut && counts.length > 1 && counts.length < SAMPLE.records) counts.pop();
  const width = commonest(counts);
  return width > 1 ? counts.filter((count) => count === width).length / counts.length : 0;
}
function commonest(numbers) {
  const times = /* @__PURE__ */ new Map();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of times) {
    const most = times.get(best) ?? 0;
    if (count > most || count === most && number > best) best = number;
  }
  return best;
}

// src/formats/shared/column-role.ts
var folded = (word) => word.toLowerCase().replace(/[\u064B-\u0652\u0640]/g, "").replace(/[أإآ]/g, "\u0627").replace(/ة$/, "\u0647").replace(/ى$/, "\u064A");
var NAMED = new Map([
  ...LANGUAGES.flatMap(({ names, codes }) => names.map((name) => [folded(name), codes[0] ?? "und"])),
  ...Object.entries(OTHER_NAMES).flatMap(([tag, names]) => names.split(" ").map((name) => [folded(name), tag]))
]);
var TITLES = LANGUAGES.flatMap(({ columns }) => columns ?? []);
var SIDED = new Map(
  TITLES.flatMap(
    (titles) => ["source", "target"].flatMap((side) => titles[side].map((word) => [folded(word), side]))
  )
);
var ASIDES = new Set(TITLES.flatMap(({ aside }) => aside.map(folded)));
var bare = (word) => folded(word).replace(/^(?:و?ب?ال|لل)(?=..)/, "");
function textTitle(side, language, header) {
  return header === "names" ? languageName(language) : `${side} (${language})`;
}
var ownLanguage = (title) => OWN.exec(title.trim())?.[2];
var OWN = /^(source|target)(?: \((.+)\))?$/i;
var MAX_TITLE_LENGTH = 60;
var MAX_TITLE_WORDS = 5;
function columnRole(title) {
  const plain = title.normalize("NFC").replace(/[\u200e\u200f\ufeff]/g, "").trim();
  const [, own, tag] = OWN.exec(plain) ?? [];
  if (own !== void 0 && tag !== void 0 && tagIn(tag) !== void 0)
    return { side: own.toLowerCase(), language: tagIn(tag) ?? tag };
  if (plain === "" || plain.length > MAX_TITLE_LENGTH || /\d\s*%/.test(plain)) return void 0;
  if (plain === "#" || plain === "\u2116") return { aside: true };
  const all = plain.split(/[^\p{L}\p{M}\p{N}_-]+/u).filter((word) => word !== "");
  if (all.length > MAX_TITLE_WORDS) return void 0;
  const parts = all.flatMap((word) => tagOf(word) === void 0 ? word.split(/[_-]|(?<=\p{Ll})(?=\p{Lu})/u) : [word]);
  const first = (look) => {
    for (const part of parts) {
      const found = look(part);
      if (found !== void 0) return found;
    }
    return void 0;
  };
  const side = first((part) => SIDED.get(folded(part)) ?? SIDED.get(bare(part)));
  const isSetOff = all.length === 1 || /[_.:()[\]/-]/.test(plain);
  const language = (isSetOff ? first(tagOf) : void 0) ?? first(languageNamed);
  const aside = parts.some((part) => ASIDES.has(folded(part)) || ASIDES.has(bare(part)));
  if (language === void 0 && side === void 0 && !aside) return void 0;
  return {
    ...language === void 0 ? {} : { language },
    ...side === void 0 ? {} : { side },
    ...aside ? { aside: true } : {}
  };
}
var NOT_TAGS = /* @__PURE__ */ new Set(["id", "no", "is", "it", "or", "to", "as", "am", "so", "my", "ie", "se"]);
var TAG = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/i;
function tagOf(word) {
  const [, language] = TAG.exec(word) ?? [];
  if (language === void 0 || NOT_TAGS.has(word.toLowerCase())) return void 0;
  const name = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(language);
  return name === void 0 ? void 0 : tagIn(word);
}
function tagIn(text) {
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0];
  } catch {
    return void 0;
  }
}
var languageNamed = (part) => {
  const name = bare(part);
  return NAMED.get(folded(part)) ?? NAMED.get(name) ?? (name.length > 2 ? rareNames().get(name) : void 0);
};
var RARE = /* @__PURE__ */ new Map();
function rareNames() {
  if (RARE.size > 0) return RARE;
  const lists = ["en", "ar"].map((locale) => new Intl.DisplayNames([locale], { type: "language", fallback: "none" }));
  for (let a = 97; a <= 122; a++)
    for (let b = 97; b <= 122; b++)
      for (const list of lists) {
        const tag = String.fromCharCode(a, b);
        const name = list.of(tag);
        if (name !== void 0 && !name.includes(" ") && !RARE.has(bare(name))) RARE.set(bare(name), tag);
      }
  return RARE;
}
function isHeader(cells) {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const roles = filled.map(columnRole).filter((role) => role !== void 0);
  const texts = roles.filter(({ aside }) => aside === void 0);
  const languages = new Set(texts.flatMap(({ language }) => language === void 0 ? [] : [language.toLowerCase()]));
  const sides = new Set(texts.flatMap(({ side }) => side === void 0 ? [] : [side]));
  if (languages.size > 1 || sides.size > 1) return true;
  return languages.size === 1 && sides.size === 1 && texts.length > 1 ? texts.some(({ language, side }) => language === void 0 || side === void 0) : false;
}
var MAX_ROWS_ABOVE = 10;
function headerRow(rows) {
  const filled = (cells) => cells.filter((cell) => cell !== void 0 && cell.trim() !== "");
  let most = 0;
  for (const [k, cells] of rows.slice(0, MAX_ROWS_ABOVE + 1).entries()) {
    const texts = filled(cells);
    if (texts.length > most && isHeader(texts)) return k;
    most = Math.max(most, texts.filter((text) => columnRole(text) === void 0).length);
  }
  return -1;
}
var CODE = /^(?=[\x21-\x7e]+$)(?:.*[\d_@/\\#].*|.+[.:].*[^.:]|.*[a-z][A-Z].*|[a-z]{2}-[A-Z]{2})$/;
var MONTHS = `
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
  \u064A\u0646\u0627\u064A\u0631 \u0641\u0628\u0631\u0627\u064A\u0631 \u0645\u0627\u0631\u0633 \u0623\u0628\u0631\u064A\u0644 \u0625\u0628\u0631\u064A\u0644 \u0645\u0627\u064A\u0648 \u064A\u0648\u0646\u064A\u0648 \u064A\u0648\u0644\u064A\u0648 \u0623\u063A\u0633\u0637\u0633 \u0633\u0628\u062A\u0645\u0628\u0631 \u0623\u0643\u062A\u0648\u0628\u0631 \u0646\u0648\u0641\u0645\u0628\u0631 \u062F\u064A\u0633\u0645\u0628\u0631
  am pm st nd rd th of t z utc gmt \u0645 \u0647\u0640 \u0635
`;
var LABELS = `
  new draft translated untranslated confirmed unconfirmed edited approved rejected reviewed proofread final done open closed pending locked
  fuzzy needs need review translation signed off not started in progress auto mt tm pretranslated todo
  noun verb adjective adverb preposition pronoun conjunction phrase proper n v adj adv prep conj pron intransitive transitive plural singular
  masculine feminine
  \u062C\u062F\u064A\u062F \u0645\u0633\u0648\u062F\u0629 \u0645\u062A\u0631\u062C\u0645 \u063A\u064A\u0631 \u0645\u0639\u062A\u0645\u062F \u0645\u0624\u0643\u062F \u0645\u0631\u0627\u062C\u0639 \u0646\u0647\u0627\u0626\u064A \u0645\u0631\u0641\u0648\u0636 \u0642\u064A\u062F \u0627\u0644\u0645\u0631\u0627\u062C\u0639\u0629 \u0627\u0644\u062A\u0631\u062C\u0645\u0629 \u062A\u0645\u062A
  \u0627\u0633\u0645 \u0641\u0639\u0644 \u0635\u0641\u0629 \u062D\u0627\u0644 \u0638\u0631\u0641 \u062D\u0631\u0641 \u062C\u0631 \u0636\u0645\u064A\u0631 \u0645\u0635\u062F\u0631 \u0645\u0641\u0631\u062F \u062C\u0645\u0639 \u0645\u0630\u0643\u0631 \u0645\u0624\u0646\u062B
`;
var wordsIn = (list) => new Set(list.trim().split(/\s+/));
var MONTH_WORDS = wordsIn(MONTHS);
var LABEL_WORDS = wordsIn(LABELS);
var wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
var isDate = (text) => /\d/.test(text) && wordsOf(text).every((word) => MONTH_WORDS.has(word));
var isLabel = (text) => {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 3 && words.every((word) => LABEL_WORDS.has(word));
};
var MIN_SHARE = 0.8;
var MIN_LABELS = 2;
function contentOf(cells) {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length === 0) return "text";
  const share = (is) => filled.filter(is).length / filled.length;
  if (share((text) => CODE.test(text) || isDate(text)) >= MIN_SHARE) return "code";
  return filled.length >= MIN_LABELS && share(isLabel) >= MIN_SHARE ? "label" : "text";
}
function hasTitles(head) {
  const [first, second] = records(head, detectDelimiter(head));
  const count = first?.cells.length ?? 0;
  return count > 1 && second?.cells.length === count && isHeader(first.cells.map(({ text }) => text));
}

export {
  records,
  guard,
  unguard,
  detectDelimiter,
  commonest,
  textTitle,
  ownLanguage,
  columnRole,
  headerRow,
  contentOf,
  hasTitles
};
