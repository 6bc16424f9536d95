import {
  isLanguages,
  termKey,
  weightOf
} from "./chunk-UTQQRZBT.mjs";
import {
  parseXml
} from "./chunk-ZW43RFK6.mjs";
import {
  columnRole,
  detectDelimiter,
  records
} from "./chunk-SJCWHHRX.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  checkKeys,
  misuse,
  primary,
  scriptOf,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/lexicon/glossary.ts
var terms = (cell) => cell.split("|").map((term) => term.trim()).filter((term) => term !== "");
function* readLines(text, shape, split) {
  let number = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    number++;
    if (line.trim() === "" || line.startsWith("#")) continue;
    const sides = split(line, number)?.map(terms) ?? [];
    const [left = [], right = []] = sides;
    if (left.length === 0 || right.length === 0)
      throw new MuwaziError("bad-input", `Expected ${shape} on line ${number}, got ${show(line)}`);
    yield { line: number, sides: [left, right] };
  }
}
var halves = (line, at, width) => at < 0 ? void 0 : [line.slice(0, at), line.slice(at + width)];
function* readTsv(text) {
  const third = /* @__PURE__ */ new Map();
  const shape = "`word<TAB>translation|translation`";
  const split = (line, number) => {
    const [word, translations, weights] = line.split("	");
    if (weights !== void 0) third.set(number, weights);
    return word === void 0 || translations === void 0 ? void 0 : [word, translations];
  };
  for (const entry of readLines(text, shape, split)) {
    const weights = terms(third.get(entry.line) ?? "").map(Number);
    const told = weights.length === entry.sides[1].length && weights.every((weight) => weight > 0 && weight < 1);
    yield told ? { ...entry, weights } : entry;
  }
}
var readDic = (text) => readLines(text, "`translation @ word`", (line) => {
  const [left, right] = halves(line, line.search(/\s@\s/), 3) ?? [];
  return left === void 0 || right === void 0 ? void 0 : [right, left];
});
function* rows(text, delimiter) {
  for (const { line, cells } of records(text, delimiter)) {
    const unclosed = cells.find((cell) => cell.unclosed !== void 0);
    if (unclosed !== void 0)
      throw new MuwaziError(
        "bad-input",
        `Expected a quotation mark that ends a cell, and then \`${delimiter}\` or a new line, on line ${unclosed.line}, got ${show(text.slice(unclosed.start))}`
      );
    const trimmed = cells.map((cell) => cell.text.trim());
    if (trimmed.some((cell) => cell !== "")) yield { line, cells: trimmed };
  }
}
var columnOf = (titles, language) => titles.findIndex((title) => {
  const role = columnRole(title);
  return role?.language !== void 0 && !role.aside && primary(role.language) === primary(language);
});
function* readCsv(text, languages) {
  const delimiter = detectDelimiter(text, [",", ";"]);
  let columns;
  for (const { line, cells } of rows(text, delimiter)) {
    if (columns === void 0) {
      const [from, to] = languages.map((language) => columnOf(cells, language));
      const header = from >= 0 && to >= 0 && from !== to;
      columns = header ? [from, to] : [0, 1];
      if (header) continue;
      if (cells.length > 2)
        throw new MuwaziError(
          "bad-input",
          `Expected two columns, or a header that names both languages, on line ${line}, got ${cells.length} columns`
        );
    }
    const sides = columns.map((column) => terms(cells[column] ?? ""));
    if (sides.some((side) => side.length === 0))
      throw new MuwaziError(
        "bad-input",
        `Expected \`word${delimiter}translation\` on line ${line}, got ${show(cells.join(delimiter))}`
      );
    yield { line, sides };
  }
}

// src/lexicon/parse.ts
var FORMATS = {
  tbx: { looks: /^\s*</, read: readTbx },
  tsv: { looks: /\t/, read: readTsv },
  dic: { looks: /\s@\s/, read: readDic },
  csv: { looks: /[,;]/, read: readCsv }
};
var UNTOLD = 0;
function parse(text, options = {}) {
  checkKeys(options, ["format", "languages"]);
  if (typeof text !== "string") throw misuse(`Expected the text of a glossary, got ${show(text)}`);
  const { languages = ["ar", "en"] } = options;
  if (!isLanguages(languages)) throw misuse(`Expected \`languages\` to be two BCP 47 tags, got ${show(languages)}`);
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const { format = detect(body) } = options;
  if (typeof format !== "string" || !Object.hasOwn(FORMATS, format))
    throw new MuwaziError(
      "bad-option",
      `Expected \`format\` to be one of ${Object.keys(FORMATS).join(", ")}, got ${show(format)}`
    );
  const entries = /* @__PURE__ */ new Map();
  for (const { line, sides, weights } of FORMATS[format].read(body, languages)) {
    const turned = isTurned(sides, languages);
    const [from, to] = turned ? [sides[1], sides[0]] : sides;
    const words = to.map((term, at) => ({ word: termKey(term, languages[1]), weight: (turned ? void 0 : weights?.[at]) ?? UNTOLD })).filter(({ word }) => word !== "");
    for (const term of from) {
      const key = termKey(term, languages[0]);
      if (key === "" || words.length === 0)
        throw new MuwaziError(
          "bad-input",
          `Expected a word and a translation on line ${line}, got ${show(sides.flat().join(", "))}`
        );
      const known = entries.get(key) ?? [];
      for (const one of words) if (!known.some(({ word }) => word === one.word)) known.push({ ...one });
      entries.set(key, known);
    }
  }
  for (const translations of entries.values()) {
    const weight = weightOf(translations.length);
    for (const translation of translations) if (translation.weight === UNTOLD) translation.weight = weight;
  }
  return { languages, entries };
}
function detect(text) {
  const first = text.split(/[\r\n]/).find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "";
  const names = Object.keys(FORMATS);
  return names.find((name) => FORMATS[name].looks.test(first)) ?? "tsv";
}
var isArabic = (language) => scriptOf(language) === "Arab";
function isTurned(sides, languages) {
  const [from, to] = languages.map(isArabic);
  if (from === to) return false;
  const [left, right] = sides.map((terms2) => countLetters(terms2.join(" ")));
  const arabic = from ? left : right;
  const other = from ? right : left;
  return arabic.arabic === 0 && other.arabic > other.latin;
}
var ENTRY = /^(?:termEntry|conceptEntry)$/;
var SECTION = /^(?:langSet|langSec)$/;
function readTbx(text, languages) {
  const found = [];
  const seen = /* @__PURE__ */ new Set();
  let entry;
  let side;
  let term;
  let isTbx = false;
  parseXml(text, "a TBX term base", (parser) => {
    parser.on("opentag", ({ name, attributes }) => {
      const tag = local(name);
      if (/^(?:martif|tbx)$/i.test(tag)) isTbx = true;
      if (ENTRY.test(tag)) entry = { line: parser.line, sides: [[], []] };
      else if (SECTION.test(tag)) {
        const language = attributes["xml:lang"] ?? attributes["lang"] ?? "";
        seen.add(language);
        const at = languages.findIndex((one) => primary(one) === primary(language));
        side = entry?.sides[at];
      } else if (tag === "term") term = "";
    });
    const add = (piece) => {
      if (term !== void 0) term += piece;
    };
    parser.on("text", add);
    parser.on("cdata", add);
    parser.on("closetag", ({ name }) => {
      const tag = local(name);
      if (tag === "term") {
        const words = term?.replace(/\s+/g, " ").trim() ?? "";
        if (words !== "") side?.push(words);
        term = void 0;
      } else if (SECTION.test(tag)) side = void 0;
      else if (ENTRY.test(tag)) {
        if (entry?.sides.every((terms2) => terms2.length > 0)) found.push(entry);
        entry = void 0;
      }
    });
  });
  if (!isTbx) throw new MuwaziError("bad-input", "Expected a TBX term base, with `martif` or `tbx` on line 1, got other XML");
  if (found.length === 0 && seen.size > 0)
    throw new MuwaziError("bad-input", `Expected a TBX term base with ${languages.join(" and ")}, got ${[...seen].join(", ")}`);
  return found;
}
var local = (name) => name.slice(name.indexOf(":") + 1);
export {
  parse,
  readTbx
};
