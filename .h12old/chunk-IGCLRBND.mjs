import {
  inlineCounts,
  inlineText
} from "./chunk-ZDY7FK5C.mjs";
import {
  unindented
} from "./chunk-PWHI3NUN.mjs";
import {
  TOOL
} from "./chunk-FZXUKHJG.mjs";
import {
  droppedCharacters,
  parseXml,
  xmlParser
} from "./chunk-ZW43RFK6.mjs";
import {
  languageOf
} from "./chunk-4VWD6XNW.mjs";
import {
  same,
  twoOf
} from "./chunk-HQWKPJWW.mjs";
import {
  isBlank
} from "./chunk-6XLFQENE.mjs";
import {
  MuwaziError,
  sameLanguage
} from "./chunk-PHNGTTL6.mjs";

// src/formats/tmx/languages.ts
function chooseLanguages(frame, units, options) {
  const named = [frame.srclang, units[0]?.srclang].find((tag) => tag !== void 0 && tag !== "*all*");
  return twoOf(
    units.map(({ variants }) => variants.map(({ language }) => language)),
    options,
    named
  );
}
function chooseVariants(unit, source, target) {
  const find = (wanted, other) => {
    const exact = unit.variants.filter(({ language }) => same(language, wanted));
    return exact.length > 0 ? exact : unit.variants.filter(({ language }) => sameLanguage(language, wanted) && !same(language, other));
  };
  const first = find(source, target);
  return [first, find(target, source).filter((variant) => !first.includes(variant))];
}

// src/formats/tmx/reader.ts
var HISTORY = ["creationdate", "creationid", "changedate", "changeid", "usagecount", "lastusagedate"];
var CODES = {
  bpt: { role: "formatting", kind: "open" },
  ept: { role: "formatting", kind: "close" },
  it: { role: "formatting", kind: "alone" },
  ut: { role: "formatting", kind: "alone" },
  ph: { role: "placeholder", kind: "alone" },
  sub: { role: "formatting", kind: "alone" }
};
var reading = (keepsPlaces = false) => ({
  frame: { languageAttribute: "xml:lang" },
  codes: inlineCounts(),
  dropped: droppedCharacters(keepsPlaces)
});
function tmxFeed(onUnit, keepTags) {
  const all = reading();
  return {
    xml: xmlParser(
      "a TMX",
      listener(all, onUnit, (at) => at, keepTags),
      void 0,
      all.dropped
    ),
    ...all
  };
}
function readTmx(text, onUnit) {
  const all = reading(true);
  parseXml(
    text,
    "a TMX",
    listener(all, onUnit, (at) => text.lastIndexOf("<", at), false),
    void 0,
    all.dropped
  );
  return all.frame;
}
function listener({ frame, codes, dropped }, onUnit, begins, keepTags) {
  const starts = [];
  let unit;
  let variant;
  let seg;
  let collected;
  let propType = "";
  let ids = /* @__PURE__ */ new Map();
  const codeOf = (name, attributes) => {
    const { i, x, type, pos } = attributes;
    const { role, kind } = CODES[name];
    const id = (kind === "close" ? ids.get(i ?? "") : void 0) ?? x ?? i ?? `${ids.size + 1}`;
    ids.set(i ?? `#${ids.size}`, id);
    const isolated = name === "it" ? pos === "end" ? "close" : "open" : kind;
    return { role, kind: isolated, id, type };
  };
  const startText = () => {
    ids = /* @__PURE__ */ new Map();
    return inlineText(codes, keepTags);
  };
  const addHistory = (attributes) => {
    for (const name of HISTORY) {
      const value = attributes[name];
      if (unit && value !== void 0 && !unit.history.some(([known]) => known === name)) unit.history.push([name, value]);
    }
  };
  const endVariant = (end) => {
    if (!variant || !unit) return;
    const { loose, hasSeg, ...rest } = variant;
    const raw = hasSeg ? rest.text : loose.text();
    const text = frame.tool === TOOL.name ? raw : hasSeg ? unindented(raw) : unindented(raw).trim();
    const language = rest.language === "" || rest.language === "und" ? scriptLanguage(text) : rest.language;
    const tags = text !== raw ? [] : hasSeg ? rest.tags : loose.tags();
    unit.variants.push({ ...rest, language, text, tags, end });
    variant = void 0;
  };
  return (parser) => {
    parser.on("opentagstart", (tag) => {
      starts.push(begins(parser.position - tag.name.length - 1));
    });
    parser.on("opentag", ({ name, attributes: raw, isSelfClosing }) => {
      const start = starts.at(-1) ?? 0;
      const attributes = {};
      for (const key in raw) attributes[key] = dropped.clean(raw[key] ?? "");
      if (starts.length === 1 && name !== "tmx")
        throw new MuwaziError("bad-input", `Expected a TMX with \`<tmx>\` around everything, got \`<${name}>\``);
      const text = seg ?? (collected === void 0 && !variant?.hasSeg ? variant?.loose : void 0);
      if (text && Object.hasOwn(CODES, name)) text.open(codeOf(name, attributes));
      else if (seg || collected !== void 0) return;
      else if (name === "header") {
        frame.srclang = attributes["srclang"];
        frame.tool = attributes["creationtool"];
      } else if (name === "body") frame.body = { start, end: start, selfClosing: isSelfClosing };
      else if (name === "tu") {
        const { tuid, srclang } = attributes;
        unit = { start, end: start, line: parser.line, tuid, srclang, history: [], props: [], notes: [], variants: [] };
        addHistory(attributes);
      } else if (name === "tuv") {
        if (attributes["xml:lang"] === void 0 && attributes["lang"] !== void 0) frame.languageAttribute = "lang";
        const language = attributes["xml:lang"] ?? attributes["lang"] ?? "und";
        variant = { start, end: start, language, text: "", tags: [], loose: startText(), hasSeg: false };
        addHistory(attributes);
      } else if (name === "seg") {
        seg = startText();
        if (variant) variant.hasSeg = true;
      } else if (name === "note" || name === "prop") {
        collected = "";
        propType = attributes["type"] ?? "";
      }
    });
    const onText = (data) => {
      if (seg) seg.add(dropped.clean(data));
      else if (collected !== void 0) collected += dropped.clean(data);
      else if (variant && !variant.hasSeg) variant.loose.add(dropped.clean(data));
    };
    parser.on("text", onText);
    parser.on("cdata", onText);
    parser.on("closetag", ({ name }) => {
      starts.pop();
      const text = seg ?? (collected === void 0 && !variant?.hasSeg ? variant?.loose : void 0);
      if (text && Object.hasOwn(CODES, name)) text.close();
      else if (name === "seg" && seg) {
        if (variant) Object.assign(variant, { text: seg.text(), tags: seg.tags() });
        seg = void 0;
      } else if (seg) return;
      else if (collected !== void 0 && (name === "note" || name === "prop")) {
        if (name === "note") unit?.notes.push(collected);
        else unit?.props.push([propType, collected]);
        collected = void 0;
      } else if (name === "tuv") endVariant(parser.position);
      else if (name === "tu" && unit) {
        onUnit({ ...unit, end: parser.position });
        unit = void 0;
      } else if (name === "body" && frame.body) frame.body.end = parser.position;
    });
  };
}
var scriptLanguage = (text) => isBlank(text) ? "und" : languageOf([{ kind: "paragraph", text }]);

export {
  chooseLanguages,
  chooseVariants,
  HISTORY,
  tmxFeed,
  readTmx
};
