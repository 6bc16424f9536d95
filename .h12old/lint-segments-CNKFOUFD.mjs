import {
  sentenceSpans
} from "./chunk-OWUOAHS2.mjs";
import {
  readText
} from "./chunk-RVZYRNZQ.mjs";
import "./chunk-7VRINVDE.mjs";
import "./chunk-L3U3EW2B.mjs";
import {
  placer
} from "./chunk-NJYGLTEE.mjs";
import "./chunk-YK43LWGR.mjs";
import "./chunk-LWMDF2GJ.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import {
  checkBitext,
  checkedSegments
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import {
  isArabicLetter
} from "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  checkKeys,
  primary,
  scriptOf,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/unified/lint-segments.ts
import { VFile } from "vfile";

// src/unified/arabic-plugins.ts
var ARABIC_MARKS = /* @__PURE__ */ new Map([
  [",", "\u060C"],
  [";", "\u061B"],
  ["?", "\u061F"]
]);
var VOWEL_MARKS_AT_END = /\p{M}+$/u;
var retextArabicPunctuation = () => (tree, file) => {
  for (const paragraph of tree.children)
    for (const sentence of "children" in paragraph ? paragraph.children : []) {
      if (sentence.type !== "SentenceNode") continue;
      for (const [i, mark] of sentence.children.entries()) {
        const word = sentence.children[i - 1];
        if (mark.type !== "PunctuationNode" || word?.type !== "WordNode") continue;
        const wanted = ARABIC_MARKS.get(mark.value);
        const last = word.children.at(-1)?.value.replace(VOWEL_MARKS_AT_END, "") ?? "";
        if (wanted === void 0 || !isArabicLetter(last.charCodeAt(last.length - 1))) continue;
        file.message(`Expected \`${wanted}\` after an Arabic word, got \`${mark.value}\``, {
          ancestors: [tree, sentence, mark],
          place: mark.position,
          ruleId: "latin-mark",
          source: "retext-arabic-punctuation"
        });
      }
    }
};
var REPEATABLE = /* @__PURE__ */ new Set(["\u0644\u0627", "\u0646\u0639\u0645", "\u0643\u0644\u0627", "\u0647\u064A\u0627", "\u0645\u0646", "\u0645\u0627", "\u0647\u0648", "\u0647\u064A", "\u0647\u0645", "\u0647\u0646", "\u0642\u0627\u0644", "\u0627\u0644\u0644\u0647", "\u0647\u0647", "\u0647\u0627", "\u0622\u0647"]);
var DISTRIBUTIVE = /^(?!ال)[\p{L}\p{M}]*(?:(?<!و)ا\u064B?|\u064Bا|ة\u064B?)$/u;
var PARTICLE = /^[وفبلك]?(?:هذا|إذا|هنا|أنا|إنما|كما|لما|بما|مما|عما|فيما|بينما|عندما|حينما|كلما|ربما|أما|إلا|لذا|إلينا|علينا)$/u;
var LATIN_LETTERS = new Set(
  "\u0625\u064A\u0647 \u0627\u064A\u0647 \u0628\u064A \u0633\u064A \u062F\u064A \u0625\u064A \u0625\u0641 \u0627\u0641 \u062C\u064A \u0625\u062A\u0634 \u0627\u062A\u0634 \u0622\u064A \u062C\u064A\u0647 \u0643\u064A\u0647 \u0643\u064A \u0625\u0644 \u0625\u0645 \u0643\u064A\u0648 \u0622\u0631 \u0627\u0631 \u0625\u0633 \u0627\u0633 \u062A\u064A \u064A\u0648 \u062F\u0628\u0644\u064A\u0648 \u0625\u0643\u0633 \u0627\u0643\u0633 \u0648\u0627\u064A \u0632\u062F \u0632\u064A".split(" ")
);
var LETTERS_AND_WORDS = /* @__PURE__ */ new Set(["\u0625\u0646", "\u0627\u0646", "\u0641\u064A", "\u0623\u0648", "\u0627\u0648", "\u0627\u0645", "\u0627\u0644", "\u0627\u064A"]);
var ARABIC_WORD = /^(?=\p{Script=Arabic})[\p{L}\p{M}]{2,}$/u;
var UNSEEN = /[\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g;
var isRepeatable = (word) => REPEATABLE.has(word) || LATIN_LETTERS.has(word) || DISTRIBUTIVE.test(word) && !PARTICLE.test(word);
var retextArabicRepeatedWords = () => (tree, file) => {
  for (const paragraph of tree.children)
    for (const sentence of "children" in paragraph ? paragraph.children : []) {
      if (sentence.type !== "SentenceNode") continue;
      const nodes = sentence.children;
      for (let i = 2; i < nodes.length; i++) {
        const [before, space2, word] = [nodes[i - 2], nodes[i - 1], nodes[i]];
        if (before.type !== "WordNode" || space2.type !== "WhiteSpaceNode" || word.type !== "WordNode") continue;
        const text = textOf(word);
        if (text !== textOf(before) || !ARABIC_WORD.test(text) || isRepeatable(text)) continue;
        const isLetter = (node) => node?.type === "WordNode" && LATIN_LETTERS.has(textOf(node));
        if (LETTERS_AND_WORDS.has(text) && (isLetter(nodes[i - 4]) || isLetter(nodes[i + 2]))) continue;
        const { start } = before.position ?? {};
        const { end } = word.position ?? {};
        file.message(`Unexpected repeated \`${text}\`, remove one occurrence`, {
          ancestors: [tree, sentence, word],
          place: start && end ? { start, end } : void 0,
          ruleId: "repeated-word",
          source: "retext-arabic-repeated-words"
        });
      }
    }
};
var textOf = (word) => word.children.map(({ value }) => value).join("").replace(UNSEEN, "");

// src/unified/nlcst.ts
var raw = String.raw;
var digit = "[0-9\u0660-\u0669\u06F0-\u06F9]";
var number = `${digit}+(?:[.,\u066B\u066C:/]${digit}+)*`;
var piece = raw`(?:${number}|[\p{L}\p{M}\p{N}]|[\u200C\u200D\u00AD](?=[\p{L}\p{M}]))+`;
var joiner = raw`['’\-‐‑.·‧&@_]`;
var space = raw`\s\u0085`;
var TOKEN = new RegExp(raw`(${piece}(?:${joiner}${piece})*)|([${space}]+)|([^${space}\p{L}\p{M}\p{N}])\3*\p{M}*`, "gu");
var PART = new RegExp(raw`(${joiner})|${piece}`, "gu");
var PUNCTUATION = /^\p{P}/u;
function tokensOf(text) {
  return [...text.matchAll(TOKEN)].map(({ 0: found, 1: word, 2: blank, index }) => ({
    type: word ? "WordNode" : blank ? "WhiteSpaceNode" : PUNCTUATION.test(found) ? "PunctuationNode" : "SymbolNode",
    start: index,
    end: index + found.length
  }));
}
function wordParts(word) {
  return [...word.matchAll(PART)].map(({ 0: found, 1: mark, index }) => ({
    type: mark ? "PunctuationNode" : "TextNode",
    start: index,
    end: index + found.length
  }));
}
function arabicTree(value, extensions = {}) {
  const { nlcstSentenceExtensions = [], nlcstParagraphExtensions = [], nlcstRootExtensions = [] } = extensions;
  const place = placer(value);
  const leaf = (type, start, end) => ({
    type,
    value: value.slice(start, end),
    position: place(start, end)
  });
  const apart = (start, end, spans, node) => {
    const nodes = [];
    let at = start;
    for (const span of [...spans, void 0]) {
      const next = span?.[0] ?? end;
      if (next > at) nodes.push(leaf("WhiteSpaceNode", at, next));
      if (span === void 0) break;
      nodes.push(node(span));
      at = span[1];
    }
    return nodes;
  };
  const sentence = ([start, end]) => {
    const children = tokensOf(value.slice(start, end)).map(({ type, start: from, end: to }) => {
      if (type !== "WordNode") return leaf(type, start + from, start + to);
      const parts = wordParts(value.slice(start + from, start + to));
      return {
        type,
        children: parts.map((part) => leaf(part.type, start + from + part.start, start + from + part.end)),
        position: place(start + from, start + to)
      };
    });
    const node = { type: "SentenceNode", children, position: place(start, end) };
    for (const extend of nlcstSentenceExtensions) extend(node);
    return node;
  };
  const paragraph = ([start, end]) => {
    const spans = sentenceSpans(value.slice(start, end), "ar").map(([from, to]) => [start + from, start + to]);
    const node = { type: "ParagraphNode", children: apart(start, end, spans, sentence), position: place(start, end) };
    for (const extend of nlcstParagraphExtensions) extend(node);
    return node;
  };
  const blocks = readText(value).blocks.map(({ position: { start, end } }) => [start.offset, end.offset]);
  const root = {
    type: "RootNode",
    children: apart(0, value.length, blocks, paragraph),
    position: place(0, value.length)
  };
  for (const extend of nlcstRootExtensions) extend(root);
  return root;
}
var retextArabic = function() {
  this.parser = (document) => arabicTree(document, this.data());
};

// src/unified/lint-segments.ts
async function lintSegments(bitext, plugins) {
  checkBitext(bitext);
  const segments = [...checkedSegments(bitext.segments)];
  if (plugins !== void 0) checkPlugins(plugins);
  const source = await lintSide({ ...bitext, segments }, "source", plugins);
  return [...source, ...await lintSide({ ...bitext, segments }, "target", plugins)];
}
function checkPlugins(plugins) {
  checkKeys(plugins, ["source", "target"]);
  for (const side of ["source", "target"]) {
    const list = plugins[side];
    if (list !== void 0 && !(Array.isArray(list) && list.every(isPluggable)))
      throw new MuwaziError("bad-option", `Expected \`${side}\` to be a list of retext plugins, got ${show(list)}`);
  }
}
var isPluggable = (one) => typeof one === "function" || (Array.isArray(one) ? typeof one[0] === "function" : typeof one === "object" && one !== null && ("plugins" in one || "settings" in one));
async function lintSide(bitext, side, plugins) {
  const messages = [];
  const { path } = bitext[side];
  const processors = /* @__PURE__ */ new Map();
  for (const { text, language, pieces } of passagesOf(bitext.segments, side)) {
    let processor = processors.get(language);
    if (processor === void 0) {
      processor = await processorFor(language, plugins === void 0 ? await defaultPlugins(language) : plugins[side] ?? []);
      processors.set(language, processor);
    }
    const file = new VFile({ value: text, path });
    await processor.run(processor.parse(file), file);
    const found = file.messages.map(({ reason, source, place }) => ({ reason, source, span: spanOf(place) }));
    for (const { reason, source, span } of found.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0))) {
      const place = span === void 0 ? wholeOf(pieces) : positionOf(pieces, span);
      messages.push({
        ruleId: source ?? "retext",
        reason,
        segment: pieceAt(pieces, span?.[0] ?? 0).segment.id,
        side,
        ...place === void 0 ? {} : { place },
        ...path === void 0 ? {} : { path }
      });
    }
  }
  return messages;
}
var isArabic = (language) => scriptOf(language) === "Arab";
async function processorFor(language, plugins) {
  const { retext } = await import("retext");
  const parser = isArabic(language) ? [retextArabic] : primary(language) === "en" ? [(await import("retext-english")).default] : [];
  return retext().use([...parser, ...plugins]).freeze();
}
async function defaultPlugins(language) {
  const { default: spacing } = await import("retext-sentence-spacing");
  if (isArabic(language)) return [spacing, retextArabicRepeatedWords, retextArabicPunctuation];
  return [spacing, (await import("retext-repeated-words")).default];
}
var MAX_GAP_CHARACTERS = 8;
function passagesOf(segments, name) {
  const alone = [];
  const units = [];
  for (const segment of segments) {
    const side = segment[name];
    if (side === null) continue;
    const { language, text } = side;
    if (side.units.length === 0) alone.push({ text, language, pieces: [{ start: 0, text, segment }] });
    for (const unit of side.units) units.push({ unit, segment, language });
  }
  units.sort((a, b) => a.unit.position.start.offset - b.unit.position.start.offset);
  const passages = [];
  let before;
  for (const { unit, segment, language } of units) {
    const gap = before?.block === unit.block ? gapBetween(before, unit) : void 0;
    let passage = passages.at(-1);
    if (gap === void 0 || passage === void 0) {
      passage = { text: "", language, pieces: [] };
      passages.push(passage);
    } else passage.text += gap;
    passage.pieces.push({ start: passage.text.length, text: unit.text, segment, unit });
    passage.text += unit.text;
    before = unit;
  }
  return [...passages, ...alone];
}
function gapBetween({ position: { end } }, { position: { start } }) {
  if (start.line > end.line) return "\n";
  const width = start.offset - end.offset;
  return width > MAX_GAP_CHARACTERS ? void 0 : " ".repeat(width);
}
function spanOf(place) {
  if (place === void 0) return void 0;
  const [start, end] = "start" in place ? [place.start.offset, place.end.offset] : [place.offset, place.offset];
  return start === void 0 || end === void 0 ? void 0 : [start, end];
}
function pieceAt(pieces, at) {
  return pieces.findLast(({ start }) => start <= at) ?? pieces[0];
}
function wholeOf(pieces) {
  const [first, last] = [pieces[0]?.unit, pieces.at(-1)?.unit];
  return first && last && { start: first.position.start, end: last.position.end };
}
function positionOf(pieces, [start, end]) {
  const from = pointAt(pieceAt(pieces, start), start, "start");
  const to = pointAt(pieceAt(pieces, Math.max(start, end - 1)), end, "end");
  return from && to && { start: from, end: to };
}
function pointAt({ start, text, unit }, at, edge) {
  if (unit === void 0) return void 0;
  const { position } = unit;
  const after = (point, by) => ({
    line: point.line,
    column: point.column + by,
    offset: point.offset + by
  });
  const within = at - start;
  if (within >= text.length) return after(position.end, within - text.length);
  const isRaw = position.end.offset - position.start.offset === text.length && position.end.line === position.start.line;
  return isRaw ? after(position.start, within) : { ...position[edge] };
}
export {
  lintSegments
};
