// src/formats/shared/pair-facts.ts
var pathsOf = ({ source, target }) => ({ source: source.path, target: target.path });
var FACTS = [
  // How sure one is that a text stands alone says nothing to who translates it.
  ["confidence", (segment) => segment.type === "pair" ? confidenceDigits(segment.confidence) : void 0],
  ["bead", ({ type }, sides) => type === "pair" ? ofUnits(sides, (units) => String(units.length), "-") : void 0],
  ["kind", ({ kind }) => kind],
  ["source-file", (_, __, { source }) => source],
  ["target-file", (_, __, { source, target }) => target === source ? void 0 : target],
  ["position", (_, sides) => ofUnits(sides, placeOf, " ")],
  ["headings", ({ source, target }) => (source?.headings.length ? source : target)?.headings.join(" \u203A ") || void 0]
];
function ofUnits(sides, show, separator) {
  if (sides.some(({ units }) => units.length === 0)) return void 0;
  return sides.map(({ units }) => show(units)).join(separator);
}
function placeOf(units) {
  const start = units[0]?.position.start;
  const end = units.at(-1)?.position.end;
  return `${start?.line}:${start?.column}-${end?.line}:${end?.column}`;
}
function factsOf(segment, sides, paths) {
  const own = FACTS.flatMap(([name, value]) => {
    const text = value(segment, sides, paths);
    return text === void 0 ? [] : [[name, text]];
  });
  if (segment.data === void 0) return own;
  const given = Object.entries(segment.data).flatMap(
    ([key, value]) => key === "notes" ? [] : scalars(value).map((text) => [key.replace(/^x-/, ""), text])
  );
  const without = (list, other) => list.filter(([name]) => !other.some(([taken]) => taken === name));
  return segment.origin === "read" ? [...without(own, given), ...given] : [...own, ...without(given, own)];
}
var notesOf = ({ data }) => scalars(data?.["notes"]);
function scalars(value) {
  if (Array.isArray(value)) return value.flatMap(scalars);
  return ["string", "number", "boolean"].includes(typeof value) ? [String(value)] : [];
}
var DEFAULT_DOUBT = 0.9;
function confidenceDigits(confidence) {
  const digits = Math.min(confidence, confidence < 1 ? 0.9999 : 1).toFixed(4);
  return digits.replace(/0{1,2}$/, "");
}
function confidenceOf(digits) {
  const value = Number(digits.trim().replace(",", "."));
  return digits.trim() === "" || Number.isNaN(value) ? void 0 : value;
}

export {
  pathsOf,
  factsOf,
  notesOf,
  DEFAULT_DOUBT,
  confidenceDigits,
  confidenceOf
};
