import {
  fromFlat,
  isObject,
  jsonOf
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
import {
  MuwaziError,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/hf/read.ts
function parse(text) {
  const { value, messages } = decode(text);
  const out = leftOut("line");
  const read = segmentReader("und", "und");
  const segments = [];
  let languages;
  for (const [index, line] of withoutMark(value).split("\n").entries()) {
    if (line.trim() === "") continue;
    const { translation, ...rest } = lineOf(line, index + 1);
    const keys = Object.keys(translation);
    if (languages === void 0 && keys.length > 1) languages = [keys[0] ?? "und", keys[1] ?? "und"];
    const [source = "und", target = "und"] = languages ?? keys;
    const sides = { source: translation[source] || null, target: translation[target] || null };
    const segment = read({
      ...fromFlat({ ...rest, ...sides, source_language: source, target_language: target }),
      line: index + 1
    });
    if (segment) segments.push(segment);
    else out.add("without text");
  }
  return readBitext(languages?.[0], languages?.[1], segments, [...messages, ...out.messages()]);
}
function lineOf(line, place) {
  const expected = `Expected a JSON object with \`translation\` in line ${place}`;
  const value = jsonOf(line, expected);
  const translation = isObject(value) ? value["translation"] : void 0;
  if (isObject(value) && isObject(translation)) return { ...value, translation };
  throw new MuwaziError("bad-input", `${expected}, got ${show(line.trim())}`);
}
export {
  parse
};
