import {
  isKind,
  isOrigin
} from "./chunk-4RAYLG2F.mjs";
import {
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/written.ts
function checkWritten(bitext) {
  const { source, target, segments } = bitext ?? {};
  for (const [side, half] of Object.entries({ source, target })) {
    if (typeof half?.language !== "string")
      throw misuse(`Expected a bitext with a \`${side}.language\`, got ${show(half?.language ?? half ?? bitext)}`);
    if (half.dir !== void 0 && half.dir !== "rtl" && half.dir !== "ltr")
      throw misuse(`Expected a bitext whose \`${side}.dir\` is \`rtl\` or \`ltr\`, got ${show(half.dir)}`);
    if (half.path !== void 0 && typeof half.path !== "string")
      throw misuse(`Expected a bitext whose \`${side}.path\` is a string, got ${show(half.path)}`);
  }
  checkList(segments);
}
function checkList(segments) {
  if (typeof segments !== "object" || segments === null || !(Symbol.iterator in segments || Symbol.asyncIterator in segments))
    throw misuse(`Expected a bitext with \`segments\`, got ${show(segments)}`);
}
function* checkedSegments(segments) {
  checkList(segments);
  let at = 0;
  for (const segment of segments) {
    const wrong = wrongIn(segment);
    if (wrong !== void 0) throw misuse(`Expected \`segments[${at}]\` to ${wrong}`);
    yield segment;
    at++;
  }
}
function wrongIn(segment) {
  if (typeof segment !== "object" || segment === null) return `be a segment, got ${show(segment)}`;
  const { type, id, kind, origin, confidence, flags, source, target, data, line } = segment;
  if (type !== "pair" && type !== "unpaired") return `be of type \`pair\` or \`unpaired\`, got ${show(type)}`;
  if (typeof id !== "string") return `have an \`id\`, got ${show(id)}`;
  if (!isKind(kind)) return `have a known \`kind\`, got ${show(kind)}`;
  if (!isOrigin(origin)) return `have a known \`origin\`, got ${show(origin)}`;
  if (!(typeof confidence === "number" && confidence >= 0 && confidence <= 1))
    return `have a \`confidence\` from 0 to 1, got ${show(confidence)}`;
  if (!isStrings(flags)) return `have a list of \`flags\`, got ${show(flags)}`;
  if (data !== void 0 && (typeof data !== "object" || data === null)) return `have an object as \`data\`, got ${show(data)}`;
  if (line !== void 0 && !Number.isInteger(line)) return `have the number of a \`line\`, got ${show(line)}`;
  const sides = [source, target].filter((side) => side !== null);
  if (sides.length !== (type === "pair" ? 2 : 1))
    return `have ${type === "pair" ? "both sides" : "one side, and `null`"}, got ${show(source)} and ${show(target)}`;
  return sides.map(wrongInSide).find((wrong) => wrong !== void 0);
}
function wrongInSide(side) {
  if (typeof side !== "object" || side === null) return `have sides, got ${show(side)}`;
  const { text, language, dir, headings, units } = side;
  if (typeof text !== "string") return `have a \`text\` on its sides, got ${show(text)}`;
  if (typeof language !== "string") return `have a \`language\` on its sides, got ${show(language)}`;
  if (dir !== "rtl" && dir !== "ltr") return `have \`dir\` on its sides, got ${show(dir)}`;
  if (!isStrings(headings)) return `have a list of \`headings\` on its sides, got ${show(headings)}`;
  if (!Array.isArray(units) || !units.every(isUnit)) return `have a list of \`units\` on its sides, got ${show(units)}`;
  return void 0;
}
var isStrings = (list) => Array.isArray(list) && list.every((one) => typeof one === "string");
function isUnit(unit) {
  if (typeof unit !== "object" || unit === null) return false;
  const { text, kind, block, position, data, depth } = unit;
  const ends = [pointIn(position, "start"), pointIn(position, "end")];
  return typeof text === "string" && isKind(kind) && ends.every((point) => Number.isInteger(point?.line) && Number.isInteger(point?.column) && Number.isInteger(point?.offset)) && Number.isInteger(block) && (depth === void 0 || Number.isFinite(depth)) && (data === void 0 || typeof data === "object" && data !== null);
}
var pointIn = (position, end) => position?.[end];
function checkBitext(bitext) {
  checkWritten(bitext);
  const { type, arrangement, messages, skipped } = bitext;
  if (type !== "bitext" || typeof arrangement !== "string")
    throw misuse(`Expected a bitext of type \`bitext\`, got ${show(type)}`);
  const isObject = (one) => typeof one === "object" && one !== null;
  for (const [name, list] of Object.entries({ messages, skipped }))
    if (!Array.isArray(list) || !list.every(isObject))
      throw misuse(`Expected a bitext with a list of \`${name}\`, got ${show(list)}`);
}

export {
  checkWritten,
  checkedSegments,
  isUnit,
  checkBitext
};
