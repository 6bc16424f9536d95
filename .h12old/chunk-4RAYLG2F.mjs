import {
  direction
} from "./chunk-PHNGTTL6.mjs";

// src/text/segment-id.ts
var NULL = 65536;
var TEXT = 131072;
function textsId(source, target) {
  let a = 3735928559 | 0;
  let b = 1103547991;
  for (const text of [source, target]) {
    const mark = text === null ? NULL : TEXT;
    a = Math.imul(a ^ mark, 2654435761);
    b = Math.imul(b ^ mark, 1597334677);
    if (text === null) continue;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
      a = a << 13 | a >>> 19;
      b = b << 17 | b >>> 15;
    }
  }
  a = Math.imul(a ^ a >>> 16, 2246822507) ^ Math.imul(b ^ b >>> 13, 3266489909);
  b = Math.imul(b ^ b >>> 16, 2246822507) ^ Math.imul(a ^ a >>> 13, 3266489909);
  return lane(a) + lane(b);
}
var lane = (value) => (value >>> 0).toString(36).padStart(7, "0");
function segmentIds() {
  const times = /* @__PURE__ */ new Map();
  return (source, target) => {
    const id = textsId(source, target);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id}-${time}`;
  };
}

// src/formats/shared/read-segment.ts
var KINDS = ["heading", "paragraph", "listItem", "tableCell", "caption", "code", "cue"];
var FLAGS = [
  "number-mismatch",
  "length-outlier",
  "identical-copy",
  "unbalanced-quotes",
  "moved"
];
var ORIGINS = ["aligned", "pinned", "read"];
var oneOf = (list) => (text) => list.includes(text);
var isKind = oneOf(KINDS);
var isFlag = oneOf(FLAGS);
var isOrigin = oneOf(ORIGINS);
function segmentReader(sourceLanguage, targetLanguage, { unique = true } = {}) {
  const hash = segmentIds();
  const taken = /* @__PURE__ */ new Set();
  const claim = (told) => {
    if (!unique) return told.id || textsId(told.source, told.target);
    let id = told.id;
    while (!id || taken.has(id)) id = hash(told.source, told.target);
    taken.add(id);
    return id;
  };
  return (told) => {
    if (told.source === null && told.target === null) return null;
    const { confidence = 1, line, data } = told;
    const common = {
      id: claim(told),
      kind: isKind(told.kind) ? told.kind : "paragraph",
      confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
      origin: isOrigin(told.origin) ? told.origin : "read",
      flags: (told.flags ?? []).filter(isFlag),
      ...line === void 0 ? {} : { line },
      ...data && Object.keys(data).length > 0 ? { data } : {}
    };
    const source = told.source === null ? null : readSide(told.source, told.sourceLanguage ?? sourceLanguage);
    const target = told.target === null ? null : readSide(told.target, told.targetLanguage ?? targetLanguage);
    if (source && target) return { type: "pair", ...common, source, target };
    if (source) return { type: "unpaired", ...common, source, target: null };
    return target && { type: "unpaired", ...common, source: null, target };
  };
}
function readSide(text, language) {
  return { language, dir: direction(language), text, headings: [], units: [] };
}
function readBitext(source = "und", target = "und", segments = [], messages = []) {
  return {
    type: "bitext",
    source: { language: source, dir: direction(source) },
    target: { language: target, dir: direction(target) },
    segments,
    arrangement: "read",
    skipped: [],
    messages
  };
}

export {
  textsId,
  segmentIds,
  isKind,
  isFlag,
  isOrigin,
  segmentReader,
  readBitext
};
