import {
  closedAtEnd
} from "./chunk-BSHNPJFJ.mjs";
import {
  messageList,
  placer,
  readInput
} from "./chunk-NJYGLTEE.mjs";
import "./chunk-YK43LWGR.mjs";
import {
  cuesOf,
  isWebVtt
} from "./chunk-LWMDF2GJ.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import "./chunk-PHNGTTL6.mjs";

// src/formats/subtitles/read.ts
import { decodeNamedCharacterReference } from "decode-named-character-reference";
var MARKUP = /<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}|\{[a-z]:[^{}]*\}/gi;
var EMBEDDING = /[\u202a-\u202e\u2066-\u2069]/g;
var BREAK = /\\[Nnh]/g;
var REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi;
function character(code, raw) {
  return code > 0 && code <= 1114111 && !(code >= 55296 && code <= 57343) ? String.fromCodePoint(code) : raw;
}
function cueText(line) {
  return line.replace(MARKUP, "").replace(BREAK, " ").replace(REFERENCE, (raw, decimal, hex, name) => {
    if (decimal !== void 0) return character(Number(decimal), raw);
    if (hex !== void 0) return character(Number.parseInt(hex, 16), raw);
    return decodeNamedCharacterReference(name ?? "") || raw;
  }).replace(EMBEDDING, "").replace(/\s+/g, " ").trim();
}
var OVERLAP = 0.1;
var textOf = ({ text }) => {
  const plain = cueText(text);
  return closedAtEnd(plain) ?? plain;
};
function joined(lines) {
  const texts = lines.map((line) => ({ ...line, text: textOf(line) })).filter(({ text }) => text !== "");
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === void 0 || last === void 0) return void 0;
  return { text: texts.map(({ text }) => text).join(" "), start: first.start, end: last.end };
}
function byScript(lines) {
  const isArabic = lines.map(({ text }) => {
    const { arabic, latin, other } = countLetters(cueText(text));
    return arabic + latin + other === 0 ? void 0 : arabic > latin + other;
  });
  const told = isArabic.filter((one) => one !== void 0);
  const changes = told.filter((one, k) => k > 0 && one !== told[k - 1]).length;
  const first = told[0] ?? false;
  if (changes !== 1) return first ? [joined(lines), void 0] : [void 0, joined(lines)];
  const at = isArabic.indexOf(!first);
  const [a, b] = [joined(lines.slice(0, at)), joined(lines.slice(at))];
  return first ? [a, b] : [b, a];
}
function read(input) {
  return readInput(input, readSubtitles);
}
function readSubtitles(value) {
  const cues = cuesOf(value);
  const place = placer(value);
  const { messages, say } = messageList();
  if (cues.length === 0 && value.trim() !== "")
    say("no-cues", "Expected subtitles with times such as `00:00:01,000 --> 00:00:03,000`, got none", place(0, 0));
  let before;
  for (const cue of cues) {
    check(cue, before, isWebVtt(value), (ruleId, reason) => say(ruleId, reason, place(cue.times.start, cue.times.end)));
    if (cue.end !== void 0) before = cue;
  }
  const turned = cues.filter(({ lines }) => lines.some(({ text }) => closedAtEnd(cueText(text)) !== void 0));
  if (turned[0] !== void 0)
    say(
      "visual-order",
      `Put punctuation at the end of Arabic lines, where it stood at the beginning, in ${turned.length} ${turned.length === 1 ? "cue" : "cues"}`,
      place(turned[0].times.start, turned[0].times.end)
    );
  const sides = cues.map(({ lines }) => byScript(lines));
  const both = sides.filter(([arabic, other]) => arabic !== void 0 && other !== void 0).length;
  const isBilingual = both > 1 && both > cues.length / 2;
  const blocks = cues.flatMap((cue, k) => {
    const block = ({ text, start, end }, row, column) => ({
      kind: "cue",
      text,
      position: trimmed(value, start, end, place),
      ...row === void 0 ? {} : { row },
      data: { ...timesOf(cue), ...column === void 0 ? {} : { column } }
    });
    if (!isBilingual) {
      const text = joined(cue.lines);
      return text === void 0 ? [] : [block(text)];
    }
    return sides[k].flatMap((text, column) => text === void 0 ? [] : [block(text, `cue-${k + 1}`, column)]).sort(
      (a, b) => a.position.start.offset - b.position.start.offset
    );
  });
  return { blocks, messages: messages() };
}
var timesOf = ({ start, end }) => start === void 0 || end === void 0 || end < start ? {} : { start, end };
function trimmed(value, start, end, place) {
  const raw = value.slice(start, end);
  const first = start + raw.length - raw.trimStart().length;
  return place(first, first + raw.trim().length);
}
function check({ line, start, end, isNamed, times }, before, isVtt, say) {
  if (start === void 0 || end === void 0)
    return say("bad-time", `Expected times such as \`00:00:01,000 --> 00:00:03,000\` in line ${line}, got ${shown(times.text)}`);
  if (end < start)
    return say("bad-time", `Expected the cue of line ${line} to end after it begins, got ${shown(times.text)}; ignored its times`);
  if (!isNamed && !isVtt) say("unnumbered-cue", `Expected a number above the times in line ${line}, got none`);
  const [from, to] = [before?.start, before?.end];
  if (from === void 0 || to === void 0 || from === start && to === end) return;
  if (start < to - OVERLAP) say("overlapping-cues", `The cue of line ${line} begins before the one of line ${before?.line} ends`);
}
var shown = (text) => `\`${text.trim().slice(0, 60)}\``;
export {
  read
};
