import {
  MuwaziError,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/jsonl/line.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var string = (value) => typeof value === "string" ? value : void 0;
var number = (value) => typeof value === "number" ? value : void 0;
function jsonOf(line, expected) {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new MuwaziError("bad-input", `${expected}, got ${show(line.trim())}`, { cause });
  }
}
var oneLine = (json) => json.replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
function objectOf(line, place) {
  const expected = `Expected a JSON object with \`source\` and \`target\` in line ${place}`;
  const value = jsonOf(line, expected);
  const isSide = (side) => side === void 0 || side === null || typeof side === "string" || isObject(side);
  if (isObject(value) && ("source" in value || "target" in value) && isSide(value["source"]) && isSide(value["target"]))
    return value;
  throw new MuwaziError("bad-input", `${expected}, got ${isObject(value) ? show(line.trim()) : show(value)}`);
}
function flatLine(segment, { source: from, target: to }, document) {
  const { source, target } = segment;
  const known = segment.data?.["document"];
  return {
    id: segment.id,
    document: document ?? (typeof known === "string" ? known : null),
    kind: segment.kind,
    source: source?.text ?? null,
    target: target?.text ?? null,
    source_language: source?.language ?? from.language,
    target_language: target?.language ?? to.language,
    confidence: segment.confidence,
    origin: segment.origin,
    flags: segment.flags.join(" ")
  };
}
var OWN = ["id", "kind", "source", "target", "source_language", "target_language", "confidence", "origin", "flags"];
function fromFlat(value) {
  return {
    id: string(value["id"]),
    source: string(value["source"]) ?? null,
    target: string(value["target"]) ?? null,
    sourceLanguage: string(value["source_language"]),
    targetLanguage: string(value["target_language"]),
    kind: value["kind"],
    confidence: number(value["confidence"]),
    origin: value["origin"],
    flags: (string(value["flags"]) ?? "").split(" "),
    data: Object.fromEntries(Object.entries(value).filter(([key, own]) => !OWN.includes(key) && own !== null))
  };
}
function fromFull(value) {
  const side = (name) => isObject(value[name]) ? value[name] : {};
  return {
    id: string(value["id"]),
    source: string(side("source")["text"]) ?? null,
    target: string(side("target")["text"]) ?? null,
    sourceLanguage: string(side("source")["language"]),
    targetLanguage: string(side("target")["language"]),
    kind: value["kind"],
    confidence: number(value["confidence"]),
    origin: value["origin"],
    flags: Array.isArray(value["flags"]) ? value["flags"] : [],
    data: isObject(value["data"]) ? value["data"] : void 0
  };
}
function completed(segment, value) {
  const whole = (side, given) => {
    if (!isObject(given)) return side;
    const { dir, headings, units } = given;
    return { ...side, dir: dir ?? side.dir, headings: headings ?? [], units: units ?? [] };
  };
  if (segment.type === "pair")
    return { ...segment, source: whole(segment.source, value["source"]), target: whole(segment.target, value["target"]) };
  if (segment.source) return { ...segment, source: whole(segment.source, value["source"]) };
  return { ...segment, target: whole(segment.target, value["target"]) };
}

export {
  isObject,
  jsonOf,
  oneLine,
  objectOf,
  flatLine,
  fromFlat,
  fromFull,
  completed
};
