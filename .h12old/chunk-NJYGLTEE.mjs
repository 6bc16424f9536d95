import {
  refuse
} from "./chunk-YK43LWGR.mjs";
import {
  decode,
  isBytes
} from "./chunk-2GX43WB3.mjs";
import {
  MuwaziError,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/text/places.ts
var LINE_END = /\r\n|\n|\r/g;
function placer(value) {
  const starts = [0];
  for (const match of value.matchAll(LINE_END)) starts.push(match.index + match[0].length);
  const point = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low] + 1, offset };
  };
  return (start, end) => ({ start: point(start), end: point(end) });
}

// src/formats/read-input.ts
var isRead = (file) => "blocks" in file && file.blocks !== void 0;
function fileOf(input) {
  const file = typeof input === "string" || isBytes(input) ? { value: input } : input;
  if (typeof file !== "object" || file === null || typeof file.value !== "string" && !isBytes(file.value))
    throw new MuwaziError("bad-option", `Expected a string, bytes or a file with a \`value\`, got ${show(input)}`);
  checkPath(file.path);
  if (isRead(file)) checkRead(file);
  return file;
}
function readInput(input, blocksOf, encoding, before = []) {
  const file = fileOf(input);
  if (isRead(file)) return file;
  refuse(file.value, file.path);
  const { value, messages } = decode(file.value, { path: file.path, encoding });
  const found = blocksOf(value, file.path);
  const path = file.path === void 0 ? {} : { path: file.path };
  return { value, ...path, blocks: found.blocks, messages: [...before, ...messages, ...found.messages] };
}
function checkPath(path) {
  if (path !== void 0 && typeof path !== "string")
    throw misuse(`Expected the \`path\` of a file to be a string, got ${show(path)}`);
}
function checkRead(file) {
  const { value, blocks, messages, markup = [], furniture = [] } = file;
  if (typeof value !== "string") throw misuse(`Expected the \`value\` of a file with blocks to be a string, got ${show(value)}`);
  for (const [name, list] of Object.entries({ blocks, furniture })) {
    if (!Array.isArray(list)) throw misuse(`Expected \`${name}\` of a file to be a list of blocks, got ${show(list)}`);
    for (const [k, block] of Array.from(list).entries()) {
      const wrong = wrongIn(block, value.length);
      if (wrong !== void 0) throw misuse(`Expected \`${name}[${k}]\` to ${wrong}`);
    }
  }
  if (!Array.isArray(messages) || !messages.every((one) => typeof one?.reason === "string" && typeof one.ruleId === "string"))
    throw misuse(`Expected \`messages\` of a file to be a list of messages, got ${show(messages)}`);
  if (!Array.isArray(markup) || !markup.every((at) => Number.isInteger(at)))
    throw misuse(`Expected \`markup\` of a file to be a list of offsets, got ${show(markup)}`);
}
var KINDS = ["heading", "paragraph", "listItem", "tableCell", "caption", "code", "cue"];
function wrongIn(block, length) {
  if (typeof block !== "object" || block === null) return `be a block, got ${show(block)}`;
  const { kind, text, position, depth, language, row, data } = block;
  if (!KINDS.includes(kind)) return `be of kind ${KINDS.map((one) => `\`${one}\``).join(", ")}, got ${show(kind)}`;
  if (typeof text !== "string") return `have a \`text\`, got ${show(text)}`;
  const [start, end] = [placeIn(position, "start"), placeIn(position, "end")];
  if (start === void 0 || end === void 0 || start > end || end > length)
    return `have a \`position\` in the text, from 0 to ${length}, got ${start} to ${end}`;
  if (depth !== void 0 && !Number.isFinite(depth)) return `have a number as \`depth\`, got ${show(depth)}`;
  if (language !== void 0 && typeof language !== "string") return `have a BCP 47 tag as \`language\`, got ${show(language)}`;
  if (row !== void 0 && typeof row !== "string") return `have a string as \`row\`, got ${show(row)}`;
  if (data !== void 0 && (typeof data !== "object" || data === null)) return `have an object as \`data\`, got ${show(data)}`;
  return void 0;
}
function placeIn(position, end) {
  const point = position?.[end];
  const { line, column, offset } = point ?? {};
  return isNatural(line) && isNatural(column) && isNatural(offset) ? offset : void 0;
}
var isNatural = (value) => typeof value === "number" && Number.isInteger(value) && value >= 0;
var SHOWN = 20;
function messageList() {
  const told = [];
  const counts = /* @__PURE__ */ new Map();
  return {
    say: (ruleId, reason, place) => {
      const count = (counts.get(ruleId) ?? 0) + 1;
      counts.set(ruleId, count);
      if (count <= SHOWN) told.push({ ruleId, reason, place });
    },
    messages: () => [
      ...told,
      ...[...counts].filter(([, count]) => count > SHOWN).map(([ruleId, count]) => ({ ruleId, reason: `${count - SHOWN} more messages of the rule \`${ruleId}\`` }))
    ]
  };
}

export {
  placer,
  isRead,
  fileOf,
  readInput,
  checkPath,
  messageList
};
