import {
  HISTORY,
  chooseVariants,
  readTmx
} from "./chunk-IGCLRBND.mjs";
import {
  inlineOf,
  spelled
} from "./chunk-ZDY7FK5C.mjs";
import {
  report,
  unindented,
  xmlCleaner,
  xmlHolds
} from "./chunk-PWHI3NUN.mjs";
import {
  TOOL,
  checkChoice,
  checkDate,
  checkWriteOptions,
  joinChunks
} from "./chunk-FZXUKHJG.mjs";
import "./chunk-ZW43RFK6.mjs";
import {
  factsOf,
  notesOf,
  pathsOf
} from "./chunk-XNELXAGA.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import {
  isBlank,
  leftOut,
  selected
} from "./chunk-6XLFQENE.mjs";
import {
  checkText,
  headEncoding
} from "./chunk-2GX43WB3.mjs";
import {
  checkWritten
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  sameLanguage,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/tmx/unit.ts
function tu(pair, tuid, sides, style) {
  const { xml, date, creationId, srclang, paths } = style;
  const attribute = (name, value) => value === void 0 ? "" : ` ${name}="${xml.attribute(value)}"`;
  const known = historyOf(pair);
  const history = {
    ...date === void 0 ? {} : { creationdate: date },
    ...creationId === void 0 ? {} : { creationid: creationId },
    ...known
  };
  return [
    `    <tu${attribute("tuid", tuid)}${Object.entries(history).map(([name, value]) => attribute(name, value)).join("")}${attribute("srclang", srclang)}>`,
    ...[...pair.flags, ...notesOf(pair)].map((note) => `      <note>${xml.text(note)}</note>`),
    // Types of TMX props that a tool makes up start with `x-`.
    ...factsOf(pair, sides, paths).filter(([name]) => !Object.hasOwn(known, name)).map(([name, value]) => `      <prop${attribute("type", `x-${name}`)}>${xml.text(value)}</prop>`),
    ...sides.map((side, k) => `      ${tuv(side, tagsOf(pair, k, style), style)}`),
    "    </tu>"
  ].join(style.lineEnd);
}
function tuv(side, tags, { xml, languageAttribute }) {
  const seg = spelled(side.text, tags, xml.text, codeSpeller(xml));
  return `<tuv ${languageAttribute}="${xml.attribute(side.language)}"><seg>${seg}</seg></tuv>`;
}
function tagsOf({ data, source, target }, place, { turned }) {
  const name = place === 0 === turned ? "target" : "source";
  return inlineOf(data, name, { source, target }[name].text);
}
function codeSpeller(xml) {
  const numbers = /* @__PURE__ */ new Map();
  const numberOf = (id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return numbers.get(id);
  };
  return ({ kind, id, type, code, equiv, isPaired }) => {
    const attribute = (name, value) => value === void 0 ? "" : ` ${name}="${xml.attribute(value)}"`;
    const native = xml.text(code ?? equiv ?? "");
    const x = attribute("x", id);
    if (kind === "alone") return `<ph${x}${attribute("type", type)}>${native}</ph>`;
    if (!isPaired) return `<it pos="${kind === "open" ? "begin" : "end"}"${x}${attribute("type", type)}>${native}</it>`;
    const i = attribute("i", `${numberOf(id)}`);
    return kind === "open" ? `<bpt${i}${x}${attribute("type", type)}>${native}</bpt>` : `<ept${i}>${native}</ept>`;
  };
}
function historyOf({ origin, data }) {
  if (origin !== "read" || data === void 0) return {};
  return Object.fromEntries(
    HISTORY.flatMap((name) => {
      const value = data[name];
      return typeof value === "string" ? [[name, value]] : [];
    })
  );
}
var BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
function* writable(bitext, options, xml, out) {
  const stripped = (text) => options.stripBidi ? text.replace(BIDI_CONTROL, "") : text;
  const written = (side) => ({ ...side, text: xml.clean(stripped(side.text)) });
  const withoutTags = ({ inline: _, ...data }) => data;
  for (const segment of selected(bitext.segments, options, out, (text) => xmlHolds(stripped(text)))) {
    if (segment.type === "unpaired") {
      out.add("unpaired");
      continue;
    }
    const [source, target] = [written(segment.source), written(segment.target)];
    const isExact = source.text === segment.source.text && target.text === segment.target.text;
    const data = isExact || segment.data === void 0 ? {} : { data: withoutTags(segment.data) };
    const pair = { ...segment, source, target, ...data };
    if (isBlank(pair.source.text) || isBlank(pair.target.text)) out.add("with a blank side");
    else yield pair;
  }
}

// src/formats/tmx/append.ts
function splice(memory, bitext, pairs, { conflict, ...made }) {
  const units = [];
  const frame = readTmx(memory, (unit) => units.push(unit));
  const { body, srclang = "*all*" } = frame;
  if (!body) throw new MuwaziError("bad-input", "Expected a TMX memory with a `<body>` to add units to, got one without");
  const turned = sameLanguage(srclang, bitext.target.language) && !sameLanguage(srclang, bitext.source.language);
  const [first, second] = turned ? [bitext.target.language, bitext.source.language] : [bitext.source.language, bitext.target.language];
  const known = /* @__PURE__ */ new Map();
  const knownPairs = /* @__PURE__ */ new Map();
  const tags = /* @__PURE__ */ new Map();
  for (const unit of units) {
    const [sources, targets] = chooseVariants(unit, first, second);
    for (const { language } of [...sources, ...targets]) tags.set(language, (tags.get(language) ?? 0) + 1);
    const [source2] = sources;
    const [target2] = targets;
    if (!source2 || !target2) continue;
    const entry = { unit, target: target2, confirmed: false };
    gather(known, unindented(source2.text), entry);
    for (const one of targets) gather(knownPairs, pairKey(source2, one), entry);
  }
  const lineEnd = memory.includes("\r\n") ? "\r\n" : "\n";
  const foreign = srclang !== "*all*" && !sameLanguage(srclang, first);
  const { source, target } = pathsOf(bitext);
  const style = {
    ...made,
    lineEnd,
    languageAttribute: frame.languageAttribute,
    srclang: foreign ? first : void 0,
    turned,
    paths: turned ? { source: target, target: source } : { source, target }
  };
  const tuids = new Set(units.map((unit) => unit.tuid));
  const claim = (id) => {
    let free = id;
    for (let time = 2; tuids.has(free); time++) free = `${id}-${time}`;
    tuids.add(free);
    return free;
  };
  const element = (pair, [source2, target2]) => tu(pair, claim(pair.id), [source2, target2], style);
  const fresh = [];
  const replacing = /* @__PURE__ */ new Map();
  const added = /* @__PURE__ */ new Set();
  let kept = 0;
  let there = 0;
  for (const pair of pairs) {
    const [one, two] = [inTagOf(pair.source, tags), inTagOf(pair.target, tags)];
    const sides = turned ? [two, one] : [one, two];
    const [source2, target2] = sides;
    const old = known.get(unindented(source2.text)) ?? [];
    const key = pairKey(source2, target2);
    const equal = knownPairs.get(key) ?? [];
    for (const entry of equal) entry.confirmed = true;
    if (equal.length > 0 || added.has(key)) {
      there++;
      continue;
    }
    if (old.length > 0 && conflict === "keep") {
      kept++;
      continue;
    }
    added.add(key);
    if (old.length === 0 || conflict === "both") fresh.push(element(pair, sides));
    else
      gather(replacing, unindented(source2.text), {
        element: element(pair, sides),
        variant: tuv(target2, tagsOf(pair, 1, style), style)
      });
  }
  const edits = [];
  for (const [source2, replacements] of replacing)
    for (const rest of replace(known.get(source2) ?? [], replacements, memory, lineEnd, edits)) fresh.push(rest);
  if (fresh.length > 0) edits.push(atEnd(memory, body, fresh, lineEnd));
  const replaced = edits.filter(({ start, end }) => start < end && start !== body.start).length;
  return { text: applied(memory, edits), changes: changesOf({ added: added.size, replaced, kept, there }) };
}
function inTagOf(side, tags) {
  if (/[-_]/.test(side.language) || tags.has(side.language)) return side;
  const own = [...tags].filter(([tag]) => sameLanguage(tag, side.language)).sort(([, a], [, b]) => b - a)[0];
  return own === void 0 ? side : { ...side, language: own[0] };
}
var pairKey = (source, target) => JSON.stringify([unindented(source.text), unindented(target.text)]);
function changesOf({ added, replaced, kept, there }) {
  const parts = [
    `${added} added`,
    ...replaced > 0 ? [`${replaced} of the memory replaced`] : [],
    ...kept > 0 ? [`${kept} left out, since the memory translates otherwise`] : [],
    ...there > 0 ? [`${there} there already`] : []
  ];
  return { ruleId: "appended", reason: `Units: ${parts.join(", ")}` };
}
function gather(lists, key, item) {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
function replace(old, replacements, memory, lineEnd, edits) {
  let rest = replacements.map(({ element }) => element.trimStart());
  for (const { unit, target, confirmed } of old) {
    if (confirmed) continue;
    if (unit.variants.length > 2) {
      edits.push({ start: target.start, end: target.end, text: replacements[0]?.variant ?? "" });
      if (rest.length === replacements.length) rest = rest.slice(1);
    } else if (rest.length > 0) {
      edits.push({ start: unit.start, end: unit.end, text: rest.join(`${lineEnd}    `) });
      rest = [];
    } else {
      const before = memory.slice(0, unit.start).trimEnd().length;
      edits.push({ start: before, end: unit.end, text: "" });
    }
  }
  return rest.map((element) => `    ${element}`);
}
function atEnd(memory, body, fresh, lineEnd) {
  const text = fresh.map((element) => lineEnd + element).join("");
  if (body.selfClosing) return { start: body.start, end: body.end, text: `<body>${text}${lineEnd}  </body>` };
  const close = memory.lastIndexOf("</body", body.end);
  const place = memory.slice(0, close).trimEnd().length;
  return { start: place, end: place, text: place === close ? `${text}${lineEnd}  ` : text };
}
function applied(memory, edits) {
  let result = "";
  let done = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    result += memory.slice(done, start) + text;
    done = end;
  }
  return result + memory.slice(done);
}

// src/formats/tmx/write.ts
function memoryText(memory) {
  if (typeof memory === "string") return memory;
  checkText(memory);
  const label = headEncoding(memory);
  if (!["utf-8", "utf-16le", "utf-16be"].includes(label))
    throw new MuwaziError("bad-input", `Expected a memory in UTF-8 or UTF-16 to add units to, got ${label}; convert it first`);
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(memory);
  } catch (cause) {
    const got = memory.length < 2 ** 29 ? "bytes that are not" : `${memory.length} bytes, which no string holds`;
    throw new MuwaziError("bad-input", `Expected a memory in ${label.toUpperCase()} to add units to, got ${got}`, { cause });
  }
}
function encodedLike(memory, text) {
  const label = headEncoding(memory);
  if (label === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), label === "utf-16le");
  return bytes;
}
function write(bitext, options = {}) {
  checkWritten(bitext);
  return chunks(bitext, options, checkedOptions(options, []));
}
function stringify(bitext, options = {}) {
  return joinChunks(write(bitext, options));
}
function* chunks(bitext, options, date) {
  const xml = xmlCleaner();
  const out = leftOut();
  const { creationId } = options;
  const style = {
    xml,
    date,
    creationId,
    paths: pathsOf(bitext),
    languageAttribute: "xml:lang",
    lineEnd: "\n",
    turned: false
  };
  const created = (date === void 0 ? "" : ` creationdate="${date}"`) + (creationId === void 0 ? "" : ` creationid="${xml.attribute(creationId)}"`);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="${TOOL.name}" creationtoolversion="${TOOL.version}" segtype="sentence" o-tmf="${TOOL.name}" adminlang="en" srclang="${xml.attribute(bitext.source.language)}" datatype="plaintext"${created}/>
  <body>
`;
  for (const pair of writable(bitext, options, xml, out)) yield `${tu(pair, pair.id, [pair.source, pair.target], style)}
`;
  yield "  </body>\n</tmx>\n";
  report(xml, out, options.onMessage);
}
function append(memory, bitext, options = {}) {
  checkWritten(bitext);
  const date = checkedOptions(options, ["conflict"]);
  checkChoice("conflict", options.conflict, ["keep", "replace", "both"]);
  const { conflict = "keep", creationId, onMessage } = options;
  const xml = xmlCleaner();
  const out = leftOut();
  const pairs = writable(bitext, options, xml, out);
  const { text, changes } = splice(memoryText(memory), bitext, pairs, { conflict, xml, date, creationId });
  onMessage?.(changes);
  report(xml, out, onMessage);
  return typeof memory === "string" ? text : encodedLike(memory, text);
}
function checkedOptions(options, own) {
  checkWriteOptions(options, ["date", "creationId", "stripBidi", ...own]);
  checkChoice("stripBidi", options.stripBidi, [true, false]);
  if (options.creationId !== void 0 && typeof options.creationId !== "string")
    throw new MuwaziError("bad-option", `Expected \`creationId\` to be a string, got ${show(options.creationId)}`);
  return checkDate(options.date)?.replace(/[-:]/g, "");
}
export {
  append,
  stringify,
  write
};
