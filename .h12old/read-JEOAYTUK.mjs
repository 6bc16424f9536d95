import {
  chooseLanguages,
  chooseVariants,
  tmxFeed
} from "./chunk-IGCLRBND.mjs";
import {
  openStream,
  readWhole
} from "./chunk-RU4O7AGW.mjs";
import {
  inlineMessages,
  withInline
} from "./chunk-ZDY7FK5C.mjs";
import "./chunk-PWHI3NUN.mjs";
import {
  checkChoice,
  checkListener
} from "./chunk-FZXUKHJG.mjs";
import "./chunk-ZW43RFK6.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import {
  checkLanguages,
  codeMessages
} from "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import {
  isBlank,
  leftOut
} from "./chunk-6XLFQENE.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-Q22IN6NW.mjs";
import {
  isFlag,
  segmentReader
} from "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  checkKeys,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/tmx/bitext.ts
var LOOK_AHEAD = 1e3;
function tmxSegments(options, { unique }) {
  const keepTags = options.tags ?? false;
  let languages;
  let read2 = segmentReader("und", "und", { unique });
  let waiting = [];
  let ready = [];
  const out = leftOut("unit");
  const others = /* @__PURE__ */ new Map();
  const codes = /* @__PURE__ */ new Map();
  const found = { source: false, target: false };
  const take = (unit) => {
    const [source, target] = languages ?? ["und", "und"];
    const [from, to] = chooseVariants(unit, source, target);
    found.source ||= from.length > 0;
    found.target ||= to.length > 0;
    for (const variant of unit.variants) {
      count(codes, variant.language);
      if (!from.includes(variant) && !to.includes(variant)) count(others, variant.language);
    }
    if (from.length === 0 || to.length === 0)
      return out.add(target === "und" ? "without a second language" : `without ${from.length > 0 ? target : source}`);
    for (let k = 0; k < Math.max(from.length, to.length); k++)
      takePair(unit, from[Math.min(k, from.length - 1)], to[Math.min(k, to.length - 1)], k);
  };
  const takePair = (unit, from, to, k) => {
    if (isBlank(from.text) || isBlank(to.text)) return out.add("with a blank side");
    const segment = read2({
      id: k === 0 || unit.tuid === void 0 ? unit.tuid : `${unit.tuid}-${k + 1}`,
      source: from.text,
      target: to.text,
      sourceLanguage: from.language,
      targetLanguage: to.language,
      kind: unit.props.find(([type]) => type === "x-kind")?.[1],
      flags: unit.notes,
      line: unit.line,
      data: withInline(dataOf(unit), from.tags, to.tags)
    });
    if (segment) ready.push(segment);
  };
  const {
    xml,
    frame,
    codes: inline,
    dropped
  } = tmxFeed((unit) => {
    if (languages) return take(unit);
    waiting.push(unit);
    if (waiting.length === LOOK_AHEAD) begin();
  }, keepTags);
  const begin = () => {
    const [source = "und", target = "und"] = chooseLanguages(frame, waiting, options);
    languages = [source, target];
    read2 = segmentReader(source, target, { unique });
    for (const unit of waiting) take(unit);
    waiting = [];
  };
  const given = () => {
    const segments = ready;
    ready = [];
    return segments;
  };
  if (options.sourceLanguage !== void 0 && options.targetLanguage !== void 0) begin();
  return {
    write(text) {
      xml.write(text);
      return given();
    },
    end() {
      xml.end();
      if (!languages) begin();
      checkFound(options, found, codes);
      return given();
    },
    languages: () => languages,
    messages: () => [
      ...dropped.messages(),
      ...codeMessages(codes),
      ...out.messages(),
      ...furtherLanguages(languages, others),
      ...inlineMessages(inline, keepTags)
    ]
  };
}
function count(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
function checkFound({ sourceLanguage, targetLanguage }, found, codes) {
  const missing = [found.source ? void 0 : sourceLanguage, found.target ? void 0 : targetLanguage].find(Boolean);
  if (missing === void 0 || codes.size === 0) return;
  throw new MuwaziError(
    "bad-option",
    `Expected a TMX with ${show(missing)}, got one with ${[...codes.keys()].slice(0, 8).join(", ")}`
  );
}
function furtherLanguages(languages, others) {
  if (!languages || others.size === 0) return [];
  const list = [...others].slice(0, 8).map(([language, times]) => `${times} ${language}`);
  if (others.size > list.length) list.push(`those in ${others.size - list.length} more languages`);
  const reason = `Read as ${languages[0]} and ${languages[1]}; further variants are left out: ${list.join(", ")}`;
  return [{ ruleId: "third-language", reason }];
}
function dataOf({ history, props, notes }) {
  const others = notes.filter((note) => !isFlag(note));
  const facts = history.length === 0 ? props : [...history, ...props];
  if (facts.length === 0 && others.length === 0) return void 0;
  if (others.length === 0 && new Set(facts.map(([type]) => type)).size === facts.length) return Object.fromEntries(facts);
  const lists = /* @__PURE__ */ new Map();
  for (const [type, value] of facts) {
    const list = lists.get(type);
    if (list) list.push(value);
    else lists.set(type, [value]);
  }
  if (others.length > 0) lists.set("notes", others);
  return Object.fromEntries(
    [...lists].map(([type, values]) => [type, values.length === 1 && type !== "notes" ? values[0] : values])
  );
}

// src/formats/tmx/read.ts
function parse(text, options = {}) {
  checkKeys(options, ["sourceLanguage", "targetLanguage", "tags"]);
  checkChoice("tags", options.tags, [true, false]);
  checkLanguages(options);
  return readWhole(text, tmxSegments(options, { unique: true }));
}
function stream(chunks, options = {}) {
  checkKeys(options, ["sourceLanguage", "targetLanguage", "tags", "onMessage"]);
  checkChoice("tags", options.tags, [true, false]);
  checkLanguages(options);
  checkListener(options.onMessage);
  return openStream(chunks, tmxSegments(options, { unique: false }), options.onMessage);
}
var read = stream;
export {
  parse,
  read,
  stream
};
