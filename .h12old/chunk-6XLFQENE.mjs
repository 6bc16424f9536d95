import {
  checkedSegments
} from "./chunk-Q22IN6NW.mjs";
import {
  segmentIds
} from "./chunk-4RAYLG2F.mjs";
import {
  MuwaziError,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/left-out.ts
function leftOut(what = "segment") {
  const counts = /* @__PURE__ */ new Map();
  return {
    add: (reason) => void counts.set(reason, (counts.get(reason) ?? 0) + 1),
    messages() {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      if (total === 0) return [];
      const why = [...counts].map(([reason, count]) => `${count} ${reason}`).join(", ");
      return [{ ruleId: "left-out", reason: `${total} ${what}${total === 1 ? " is" : "s are"} left out: ${why}` }];
    }
  };
}
var VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
var isBlank = (text) => !VISIBLE.test(text);
function* selected(segments, { minConfidence = 0, maxChars, dedupe }, out, written = (text) => text) {
  const id = segmentIds();
  const refusal = ({ confidence, source, target }) => {
    if (confidence < minConfidence) return `below confidence ${minConfidence}`;
    if (maxChars === void 0 && !dedupe) return void 0;
    const [a, b] = [written(source.text), written(target.text)];
    if (maxChars !== void 0 && Math.max(a.length, b.length) > maxChars)
      return `with a side of more than ${maxChars} characters`;
    return dedupe && id(a, b).includes("-") ? "repeated" : void 0;
  };
  for (const segment of checkedSegments(segments)) {
    const reason = segment.type === "pair" ? refusal(segment) : void 0;
    if (reason === void 0) yield segment;
    else out.add(reason);
  }
}
var confident = (segments, minConfidence, out) => selected(segments, { minConfidence }, out);
function twoLanguages({ source, target }) {
  if (source.language === target.language)
    throw new MuwaziError(
      "bad-input",
      `Expected two languages, got ${show(source.language)} on both sides; give the bitext other tags, such as \`en-GB\` and \`en-US\``
    );
}
function* fullPairs(segments, options, out) {
  for (const segment of selected(segments, options, out)) {
    if (segment.type === "unpaired") out.add("unpaired");
    else if (isBlank(segment.source.text) || isBlank(segment.target.text)) out.add("with a blank side");
    else yield segment;
  }
}

export {
  leftOut,
  isBlank,
  selected,
  confident,
  twoLanguages,
  fullPairs
};
