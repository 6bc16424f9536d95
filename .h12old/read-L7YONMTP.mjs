import {
  completed,
  fromFlat,
  fromFull,
  objectOf
} from "./chunk-GF7FRNZN.mjs";
import {
  leftOut
} from "./chunk-6XLFQENE.mjs";
import {
  decode,
  withoutMark
} from "./chunk-2GX43WB3.mjs";
import "./chunk-Q22IN6NW.mjs";
import {
  readBitext,
  segmentReader
} from "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import "./chunk-PHNGTTL6.mjs";

// src/formats/jsonl/read.ts
function parse(text) {
  const { value, messages } = decode(text);
  const out = leftOut("line");
  const read = segmentReader("und", "und");
  const segments = [];
  let source;
  let target;
  for (const [index, line] of withoutMark(value).split("\n").entries()) {
    if (line.trim() === "") continue;
    const value2 = objectOf(line, index + 1);
    const full = value2["type"] === "pair" || value2["type"] === "unpaired";
    const told = full ? fromFull(value2) : fromFlat(value2);
    source ??= told.sourceLanguage;
    target ??= told.targetLanguage;
    const segment = read({ ...told, line: index + 1 });
    if (!segment) out.add("without text");
    else segments.push(full ? completed(segment, value2) : segment);
  }
  return readBitext(source, target, segments, [...messages, ...out.messages()]);
}
export {
  parse
};
