import {
  LINE_MARKERS,
  character,
  codeOf
} from "./chunk-X7AOCRAH.mjs";
import {
  openStream,
  readWhole
} from "./chunk-RU4O7AGW.mjs";
import {
  inlineCounts,
  inlineMessages,
  inlineText,
  withInline
} from "./chunk-ZDY7FK5C.mjs";
import {
  unindented
} from "./chunk-PWHI3NUN.mjs";
import {
  checkChoice,
  checkListener
} from "./chunk-FZXUKHJG.mjs";
import {
  droppedCharacters,
  xmlParser
} from "./chunk-ZW43RFK6.mjs";
import {
  DEFAULT_DOUBT,
  confidenceOf
} from "./chunk-XNELXAGA.mjs";
import {
  languageOf
} from "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import {
  checkLanguages,
  codeMessages,
  twoOf
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
  isKind,
  segmentReader
} from "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  checkKeys,
  sameLanguage,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/xliff/tools.ts
var NAMES = {
  "created-by": "creationid",
  created_by: "creationid",
  "created-at": "creationdate",
  created_on: "creationdate",
  "modified-by": "changeid",
  last_modified_by: "changeid",
  lastchanginguser: "changeid",
  "modified-at": "changedate",
  modified_on: "changedate",
  lastchangedtimestamp: "changedate"
};
var localName = (name) => name.slice(name.indexOf(":") + 1);
function dateOf(text) {
  const [, month, day, year, time = "00:00:00"] = /^(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d:\d\d:\d\d))?$/.exec(text.trim()) ?? [];
  const iso = year === void 0 ? text.trim() : `${year}-${month}-${day}T${time}Z`;
  const date = /^\d{12,13}$/.test(iso) ? new Date(Number(iso)) : new Date(iso);
  return Number.isNaN(date.getTime()) ? text : `${date.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
function factOf(name, value) {
  const known = NAMES[name];
  if (known === void 0 || value.trim() === "") return void 0;
  return [known, known.endsWith("date") ? dateOf(value) : value];
}
function historyOf(attributes) {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const fact = name.includes(":") ? factOf(localName(name), value) : void 0;
    return fact === void 0 ? [] : [fact];
  });
}
function statusOf(attributes) {
  const { "mq:status": status, "m:confirmed": confirmed } = attributes;
  return status ?? (confirmed === void 0 ? void 0 : confirmed === "0" ? "unconfirmed" : "confirmed");
}
function sdlValues() {
  const states = /* @__PURE__ */ new Map();
  const facts = /* @__PURE__ */ new Map();
  let key;
  let value = "";
  return {
    open(name, { id, conf, key: named }) {
      if (localName(name) === "seg" && id !== void 0 && conf !== void 0) states.set(id, conf);
      if (localName(name) !== "value") return;
      key = named;
      value = "";
    },
    text(text) {
      if (key !== void 0) value += text;
    },
    close(name) {
      if (key === void 0 || localName(name) !== "value") return;
      const fact = factOf(key, value);
      if (fact !== void 0 && !facts.has(fact[0])) facts.set(...fact);
      key = void 0;
    },
    state: (mid) => mid === void 0 ? void 0 : states.get(mid),
    facts: () => [...facts]
  };
}

// src/formats/xliff/reader.ts
var ASIDE = /* @__PURE__ */ new Set(["alt-trans", "bin-unit", "skeleton", "header", "matches", "glossary", "ignorable"]);
var METADATA = /* @__PURE__ */ new Set(["metadata", "metaGroup", "meta"]);
function xliffFeed(onFile, onUnit, keepTags) {
  const all = { codes: inlineCounts(), dropped: droppedCharacters() };
  return { xml: xmlParser("an XLIFF", listener(all, onFile, onUnit, keepTags), void 0, all.dropped), ...all };
}
function listener({ codes, dropped }, onFile, onUnit, keepTags) {
  let prefix;
  let root = { source: void 0, target: void 0 };
  let file = { original: void 0, source: void 0, target: void 0 };
  let unit;
  let part = { id: void 0, state: void 0 };
  let texts = {};
  let gathered;
  let label;
  let aside = 0;
  const preserved = [false];
  let native = /* @__PURE__ */ new Map();
  let sdl = sdlValues();
  let inPhrase = false;
  const local = (name) => {
    const colon = name.indexOf(":");
    if ((colon === -1 ? "" : name.slice(0, colon)) === prefix) return name.slice(colon + 1);
    return METADATA.has(name.slice(colon + 1)) ? name.slice(colon + 1) : void 0;
  };
  const gather = (kind) => {
    const counts = inlineCounts();
    const isPreserved = preserved.at(-1) ?? false;
    gathered = { counts, texts: [inlineText(counts, keepTags)], marks: [], around: [], segments: /* @__PURE__ */ new Map(), isPreserved };
    label = kind;
  };
  const endPart = () => {
    unit?.parts.push(...partsOf(texts, part, codes, inPhrase));
    texts = {};
  };
  const open = (name, attributes, line) => {
    if (name === "file") {
      const { original, "source-language": source = root.source, "target-language": target = root.target, datatype } = attributes;
      file = { original, source, target };
      inPhrase ||= datatype === "x-memsource";
      onFile(file);
    } else if (name === "trans-unit" || name === "unit") {
      unit = {
        file,
        line,
        id: attributes["id"],
        sourceLanguage: void 0,
        targetLanguage: void 0,
        type: attributes["restype"] ?? attributes["type"],
        approved: attributes["approved"] === "yes",
        notes: [],
        facts: historyOf(attributes),
        parts: []
      };
      part = { id: void 0, state: statusOf(attributes) };
      native = /* @__PURE__ */ new Map();
      sdl = sdlValues();
    } else if (!unit) return;
    else if (name === "segment")
      part = { id: attributes["id"], state: attributes["subState"]?.replace(/^muwazi:/, "") ?? attributes["state"] };
    else if (name === "source" || name === "target" || name === "seg-source") {
      gather(name);
      if (name === "source") unit.sourceLanguage = attributes["xml:lang"];
      if (name === "target") {
        unit.targetLanguage = attributes["xml:lang"];
        part.state = attributes["state"] ?? part.state;
      }
    } else if (name === "note") gather(attributes["from"] ?? attributes["category"]);
    else if (name === "meta") gather(attributes["type"]);
    else if (name === "data") gather(attributes["id"]);
  };
  const openInside = (name, attributes, into) => {
    const text = into.texts.at(-1);
    if (name === "cp") text.add(character(attributes["hex"]));
    else if (name === "mrk") {
      const { mtype, mid } = attributes;
      const segment = mtype === "seg" ? mid : void 0;
      into.marks.push(segment);
      if (segment !== void 0) into.texts.push(inlineText(into.counts, keepTags));
    } else if (!LINE_MARKERS.has(name)) {
      const code = codeOf(name, attributes, native);
      if (code.isAround) {
        into.around.push(code.id);
        text.mark(code);
      } else {
        text.open(code);
        if (code.native !== void 0) text.add(code.native);
      }
    }
  };
  const closeInside = (name, into) => {
    const text = into.texts.at(-1);
    if (name === "cp" || LINE_MARKERS.has(name)) return;
    if (name === "mrk") {
      const mid = into.marks.pop();
      if (mid === void 0) return;
      into.segments.set(mid, textOf(into, text));
      into.texts.pop();
      into.texts.at(-1)?.add(text.text());
    } else if (name === "source" || name === "target" || name === "seg-source") {
      texts[name] = into;
      gathered = void 0;
    } else if (name === "note" || name === "meta" || name === "data") {
      const whole = text.text();
      if (name === "note") unit?.notes.push([label, whole]);
      else if (name === "meta") unit?.facts.push([label ?? "", whole]);
      else if (label !== void 0) native.set(label, whole);
      gathered = void 0;
    } else if (name === "g" || name === "pc") text.mark({ role: "formatting", kind: "close", id: into.around.pop() ?? "" });
    else text.close();
  };
  return (parser) => {
    parser.on("opentag", ({ name: full, attributes: raw }) => {
      const attributes = {};
      for (const key in raw) attributes[key] = dropped.clean(raw[key] ?? "");
      const space = attributes["xml:space"];
      preserved.push(space === void 0 ? preserved.at(-1) ?? false : space === "preserve");
      if (prefix === void 0) {
        prefix = rootPrefix(full, attributes["version"]);
        root = { source: attributes["srcLang"], target: attributes["trgLang"] };
        return;
      }
      const name = local(full);
      if (unit && name === void 0) sdl.open(full, attributes);
      if (aside > 0 || name === void 0 || ASIDE.has(name)) aside++;
      else if (gathered) openInside(name, attributes, gathered);
      else open(name, attributes, parser.line);
    });
    const onText = (data) => {
      if (aside > 0) sdl.text(dropped.clean(data));
      else gathered?.texts.at(-1)?.add(dropped.clean(data));
    };
    parser.on("text", onText);
    parser.on("cdata", onText);
    parser.on("closetag", ({ name: full }) => {
      preserved.pop();
      if (aside > 0) {
        aside--;
        sdl.close(full);
        return;
      }
      const name = local(full) ?? full;
      if (gathered) closeInside(name, gathered);
      else if (name === "segment") endPart();
      else if ((name === "trans-unit" || name === "unit") && unit) {
        endPart();
        unit.facts.push(...sdl.facts());
        unit.parts = unit.parts.map((one) => ({ ...one, state: sdl.state(one.id) ?? one.state }));
        onUnit(unit);
        unit = void 0;
      }
    });
  };
}
function rootPrefix(name, version) {
  const colon = name.indexOf(":");
  if (name.slice(colon + 1) !== "xliff")
    throw new MuwaziError("bad-input", `Expected an XLIFF with \`<xliff>\` around everything, got \`<${name}>\``);
  if (version !== void 0 && !/^[12]\.\d/.test(version))
    throw new MuwaziError("bad-input", `Expected XLIFF 1.0 to 2.1, got version ${show(version)}`);
  return colon === -1 ? "" : name.slice(0, colon);
}
function textOf({ isPreserved }, inline) {
  const raw = inline.text();
  const text = isPreserved ? raw : unindented(raw);
  return { text, tags: text === raw ? inline.tags() : [] };
}
var PHRASE_FORMAT = /\{\w+>|<\w+\}/g;
var PHRASE_PLACEHOLDER = /\s*\{\d+\}\s*/g;
var withoutPhraseTags = (text) => text.replace(PHRASE_FORMAT, "").replace(PHRASE_PLACEHOLDER, " ").replace(/^ | $/g, "");
function partsOf({ source, target, "seg-source": segmented }, { id, state }, codes, inPhrase) {
  if (!source) return [];
  const isSegmented = segmented !== void 0 && segmented.segments.size > 0 && (!target || target.segments.size > 0);
  for (const { counts } of [isSegmented ? segmented : source, ...target ? [target] : []])
    for (const kind of ["shown", "spaces", "dropped"]) codes[kind] += counts[kind];
  const cleaned = (one) => one === void 0 || !inPhrase ? one : { text: withoutPhraseTags(one.text), tags: [] };
  const whole = (one) => one && textOf(one, one.texts[0]);
  if (!isSegmented) return [{ id, source: cleaned(whole(source)), target: cleaned(whole(target)), state }];
  const mids = /* @__PURE__ */ new Set([...segmented.segments.keys(), ...target?.segments.keys() ?? []]);
  return [...mids].map((mid) => ({
    id: mid,
    source: cleaned(segmented.segments.get(mid)),
    target: cleaned(target?.segments.get(mid)),
    state
  }));
}

// src/formats/xliff/bitext.ts
var STATES = [
  [/^translated$/i, DEFAULT_DOUBT],
  [
    /^(?:new|initial|draft|needs-.+|.+:needs-.+|rejected.*|unspecified|unconfirmed|not-?started|pre-?translated|partiallyedited|assembled.*)$/i,
    0.5
  ]
];
var LOOK_AHEAD = 1e3;
function xliffSegments(options, { unique }) {
  const keepTags = options.tags ?? false;
  let languages;
  let read2 = segmentReader("und", "und", { unique });
  let waiting = [];
  let ready = [];
  let units = 0;
  let first;
  const out = leftOut("unit");
  const codes = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  const turned = (source, target) => {
    const [from, to] = languages ?? ["und", "und"];
    const fits = (code, wanted) => code === void 0 || wanted === "und" || sameLanguage(code, wanted);
    if (fits(source, from) && fits(target, to)) return false;
    return fits(source, to) && fits(target, from) ? true : void 0;
  };
  const take = (unit) => {
    const [source, target] = languagesOf(unit);
    units++;
    for (const code of [source, target]) if (code !== void 0) codes.set(code, (codes.get(code) ?? 0) + 1);
    const swap = turned(source, target);
    if (swap === void 0) {
      const pair = `${source} to ${target}`;
      others.set(pair, (others.get(pair) ?? 0) + 1);
      return;
    }
    for (const [index, part] of unit.parts.entries()) {
      const [from, to] = swap ? [part.target, part.source] : [part.source, part.target];
      const text = (side) => side === void 0 || isBlank(side.text) ? null : side.text;
      if (part.source !== void 0 && text(part.source) === null) {
        out.add("with a blank side");
        continue;
      }
      const isWhole = text(from) !== null && text(to) !== null;
      const segment = read2({
        id: idOf(unit, part, index),
        source: text(from),
        target: text(to),
        sourceLanguage: swap ? target : source,
        targetLanguage: swap ? source : target,
        kind: unit.type?.replace(/^(?:x-|[^:]*:)/, ""),
        confidence: isWhole ? scoreOf(unit) ?? confidenceBy(part.state, unit.approved) : 0,
        flags: unit.notes.map(([, text2]) => text2),
        line: unit.line,
        data: withInline(dataOf(unit, part), from?.tags ?? [], to?.tags ?? [])
      });
      if (segment) ready.push(segment);
      else out.add("with a blank side");
    }
  };
  const begin = () => {
    languages = chosenLanguages(waiting, options, first);
    read2 = segmentReader(...languages, { unique });
    for (const unit of waiting) take(unit);
    waiting = [];
  };
  const onUnit = (unit) => {
    if (languages) return take(unit);
    waiting.push(unit);
    if (waiting.length === LOOK_AHEAD) begin();
  };
  const { xml, codes: inline, dropped } = xliffFeed((file) => void (first ??= file), onUnit, keepTags);
  const given = () => {
    const segments = ready;
    ready = [];
    return segments;
  };
  return {
    write(text) {
      xml.write(text);
      return given();
    },
    end() {
      xml.end();
      if (!languages) begin();
      const asked = [options.sourceLanguage, options.targetLanguage].filter((tag) => tag !== void 0);
      const foreign = [...others.values()].reduce((sum, count) => sum + count, 0);
      if (asked.length > 0 && units > 0 && foreign === units)
        throw new MuwaziError(
          "bad-option",
          `Expected an XLIFF with ${asked.map(show).join(" and ")}, got one from ${[...others.keys()].slice(0, 8).join(", ")}`
        );
      return given();
    },
    languages: () => languages,
    messages: () => [
      ...dropped.messages(),
      ...codeMessages(codes),
      ...out.messages(),
      ...otherFiles(languages, others),
      ...inlineMessages(inline, keepTags)
    ]
  };
}
var languagesOf = ({ sourceLanguage, targetLanguage, file }) => [
  sourceLanguage ?? file.source,
  targetLanguage ?? file.target
];
var fileLanguagesOf = (unit) => {
  const of = [unit.file.source, unit.file.target];
  return languagesOf(unit).map((tag, k) => {
    const whole = of[k];
    return tag !== void 0 && whole !== void 0 && sameLanguage(tag, whole) ? whole : tag;
  });
};
function chosenLanguages(units, options, first) {
  const named = units.length === 0 && first !== void 0 ? [[first.source, first.target]] : units.map(fileLanguagesOf);
  const tags = named.map((pair) => pair.filter((tag) => tag !== void 0));
  const [source, target] = twoOf(tags, options, named[0]?.[0]);
  const lettersOf = (side) => {
    const texts = units.flatMap(({ parts }) => parts.flatMap((part) => part[side]?.text ?? []));
    if (texts.every(isBlank)) return void 0;
    return languageOf(texts.map((text) => ({ kind: "paragraph", text })));
  };
  const unlike = (tag, other) => tag === void 0 || sameLanguage(tag, other) ? "und" : tag;
  if (source === void 0) {
    const found = lettersOf("source") ?? "und";
    return [found, unlike(lettersOf("target"), found)];
  }
  if (target !== void 0) return [source, target];
  return tags.some(([tag]) => tag !== void 0) && named.every(([from]) => from === void 0) ? [unlike(lettersOf("source"), source), source] : [source, unlike(lettersOf("target"), source)];
}
function otherFiles(languages, others) {
  if (!languages || others.size === 0) return [];
  const list = [...others].slice(0, 8).map(([pair, count]) => `${count} from ${pair}`);
  if (others.size > list.length) list.push(`those of ${others.size - list.length} more pairs of languages`);
  const reason = `Read as ${languages[0]} and ${languages[1]}; units in other languages are left out: ${list.join(", ")}`;
  return [{ ruleId: "third-language", reason }];
}
function idOf({ id, parts }, part, index) {
  return id === void 0 || parts.length === 1 ? id : `${id}-${part.id ?? index + 1}`;
}
function scoreOf({ notes, facts }) {
  const digits = [...facts, ...notes].find(([name]) => name === "confidence")?.[1];
  const score = digits === void 0 ? void 0 : confidenceOf(digits);
  return score !== void 0 && score >= 0 && score <= 1 ? score : void 0;
}
function confidenceBy(state, approved) {
  if (approved || state === void 0) return 1;
  return STATES.find(([pattern]) => pattern.test(state))?.[1] ?? 1;
}
var DERIVED = /* @__PURE__ */ new Set(["final", "translated", "needs-review-translation", "needs-review", "initial"]);
function dataOf(unit, { state }) {
  const lists = /* @__PURE__ */ new Map();
  const add = (name, text) => {
    const list = lists.get(name);
    if (list) list.push(text);
    else lists.set(name, [text]);
  };
  const scored = scoreOf(unit) !== void 0;
  const told = (name) => scored && name === "confidence";
  for (const [name, text] of unit.facts) if (!told(name)) add(name, text);
  for (const [name, text] of unit.notes)
    if (!told(name) && !isFlag(text)) add(name === void 0 || name === "flag" ? "notes" : name, text);
  if (state !== void 0 && !(scored && DERIVED.has(state)) && !lists.has("state")) add("state", state);
  if (unit.type !== void 0 && !isKind(unit.type.replace(/^(?:x-|[^:]*:)/, ""))) add("type", unit.type);
  const { original } = unit.file;
  return Object.fromEntries([
    ...original === void 0 ? [] : [["document", original]],
    ...[...lists].map(([name, list]) => [name, list.length === 1 && name !== "notes" ? list[0] : list])
  ]);
}

// src/formats/xliff/read.ts
function parse(text, options = {}) {
  checkKeys(options, ["sourceLanguage", "targetLanguage", "tags"]);
  checkChoice("tags", options.tags, [true, false]);
  checkLanguages(options);
  return readWhole(text, xliffSegments(options, { unique: true }));
}
function stream(chunks, options = {}) {
  checkKeys(options, ["sourceLanguage", "targetLanguage", "tags", "onMessage"]);
  checkChoice("tags", options.tags, [true, false]);
  checkLanguages(options);
  checkListener(options.onMessage);
  return openStream(chunks, xliffSegments(options, { unique: false }), options.onMessage);
}
var read = stream;
export {
  parse,
  read,
  stream
};
