import {
  foldPresentation
} from "./chunk-IDPHDUBR.mjs";

// src/text/visual-order.ts
var MARKS = /[\u064B-\u065F\u0670\u0640]/g;
var WORD = /[\u0621-\u064A]{3,}/g;
var ENDS = /لا$/;
var REVERSED = /^[ةى]/;
var NATURAL = /^(?:[وفبك]?ال|لل)|[ةى]$/;
var EVIDENCE = { words: 2, ratio: 3 };
function orderOf(text) {
  const order = { reversed: 0, natural: 0, certain: 0 };
  for (const [word] of foldPresentation(text).replace(MARKS, "").matchAll(WORD)) {
    if (REVERSED.test(word)) order.certain++;
    if (NATURAL.test(word)) order.natural++;
    else if (REVERSED.test(word) || ENDS.test(word)) order.reversed++;
  }
  return order;
}
function isVisualOrder(text) {
  const { reversed, natural, certain } = orderOf(text);
  return reversed >= EVIDENCE.words && certain > 0 && reversed > natural * EVIDENCE.ratio;
}
function mayBeVisualOrder(text) {
  const { reversed, natural } = orderOf(text);
  return reversed > 0 && natural === 0 ? "yes" : natural > reversed ? "no" : "unknown";
}
var MIRRORED = Object.fromEntries(
  ["()", "[]", "{}", "<>", "\xAB\xBB", "\u2039\u203A", "\u201C\u201D", "\u2018\u2019"].flatMap(([a, b]) => [
    [a, b],
    [b, a]
  ])
);
var LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f][0-9A-Za-z\u00c0-\u024f.:/@_+-]*(?<=[0-9A-Za-z\u00c0-\u024f+])(?: [0-9A-Za-z\u00c0-\u024f][0-9A-Za-z\u00c0-\u024f.:/@_+-]*(?<=[0-9A-Za-z\u00c0-\u024f+]))*|[0-9\u0660-\u0669](?:[0-9\u0660-\u0669.,:/٫٬-]*[0-9\u0660-\u0669])?%?/g;
function logicalOrder(line) {
  let turned = "";
  const reverse = (text) => [...text].reverse().map((character) => MIRRORED[character] ?? character).join("");
  let at = line.length;
  for (const { 0: run, index } of [...line.matchAll(LEFT_TO_RIGHT)].reverse()) {
    turned += reverse(line.slice(index + run.length, at)) + run;
    at = index;
  }
  return foldPresentation(turned + reverse(line.slice(0, at)));
}
var WRONG_END = /^([!؟?،؛,.:](?:\s?[!؟?.](?!\.))*)\s*(?=[\u0621-\u064A])/;
function closedAtEnd(line) {
  const [marks, closing] = WRONG_END.exec(line) ?? [];
  if (marks === void 0 || closing === void 0 || line.startsWith("..") || /[.!?؟،؛,:…]$/.test(line)) return void 0;
  return line.slice(marks.length).trimEnd() + closing.replace(/\s+/g, "");
}

export {
  isVisualOrder,
  mayBeVisualOrder,
  logicalOrder,
  closedAtEnd
};
