import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/xml-parser.ts
import { SaxesParser } from "saxes";
var SURROGATE = /[\ud800-\udfff]/;
var LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
var LINE_END = /\r\n?|\n/;
var STAND_IN = "\uFDD0";
var SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|&#/;
var OUTSIDE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|&#(?:x[0-9a-f]+|\d+);/gi;
var UNFINISHED = /(?:[\ud800-\udbff\r]|&(?:#x?[0-9a-f]{0,12})?)$/i;
var isHeld = (code) => code === 9 || code === 10 || code === 13 || code >= 32 && code <= 55295 || code >= 57344 && code <= 65533 || code >= 65536 && code <= 1114111;
var codeOf = (reference) => /^&#x/i.test(reference) ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10);
var MAX_LINES = 5;
function droppedCharacters(keepsPlaces = false) {
  let count = 0;
  const lines = [];
  return {
    add(found, line) {
      count++;
      if (lines.length <= MAX_LINES && lines.at(-1) !== line()) lines.push(line());
      return keepsPlaces ? STAND_IN.repeat(found.length) : "";
    },
    clean: (text) => keepsPlaces && count > 0 && text.includes(STAND_IN) ? text.replaceAll(STAND_IN, "") : text,
    messages() {
      if (count === 0) return [];
      const named = lines.slice(0, MAX_LINES);
      const more = lines.length > MAX_LINES ? " and more" : "";
      const list = more === "" && named.length > 1 ? `${named.slice(0, -1).join(", ")} and ${named.at(-1)}` : named.join(", ");
      const what = count === 1 ? "a character that XML cannot hold" : `${count} characters that XML cannot hold`;
      return [{ ruleId: "dropped-character", reason: `Dropped ${what}, in line${lines.length > 1 ? "s" : ""} ${list}${more}` }];
    }
  };
}
function xmlParser(format, listen, options, dropped) {
  const parser = new SaxesParser(options);
  let held = "";
  let before = "";
  let piece = "";
  let start = { offset: 0, line: 1, column: 1 };
  const fail = (line, column, reason) => {
    const place = `line ${line}, column ${Math.max(1, column)}`;
    throw new MuwaziError("bad-input", `Expected ${format} in well-formed XML, got a mistake in ${place}: ${reason}`);
  };
  const failAfter = (seen, reason) => {
    const { line, column } = placeAfter(start, seen);
    return fail(line, column, reason);
  };
  parser.on("error", (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    const seen = (before + piece).slice(0, parser.position - start.offset);
    const ampersand = /entity name|^unclosed/.test(reason) ? rawAmpersand(seen) : -1;
    if (ampersand !== -1) failAfter(seen.slice(0, ampersand), "a raw `&`, which is `&amp;` in XML");
    fail(parser.line, parser.columnIndex, reason);
  });
  listen(parser);
  const feed = (raw) => {
    if (raw === "") return;
    start = placeAfter(start, before);
    before = piece;
    const text = dropped === void 0 || !SUSPECT.test(raw) ? raw : raw.replace(OUTSIDE, (found, at) => {
      if (found.startsWith("&") && isHeld(codeOf(found))) return found;
      return dropped.add(found, () => placeAfter(start, before + raw.slice(0, at)).line);
    });
    piece = text;
    const lone = SURROGATE.test(text) ? text.search(LONE_SURROGATE) : -1;
    try {
      parser.write(lone === -1 ? text : text.slice(0, lone));
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      failAfter(before + piece, "a text, tag or entity that does not end");
    }
    if (lone !== -1) failAfter(before + text.slice(0, lone), "lone surrogate");
  };
  return {
    write(text) {
      const whole = held + text;
      held = UNFINISHED.exec(whole)?.[0] ?? "";
      feed(held === "" ? whole : whole.slice(0, -held.length));
    },
    end() {
      feed(held);
      parser.close();
    }
  };
}
function placeAfter({ offset, line, column }, text) {
  const lines = text.split(LINE_END);
  const last = lines.at(-1)?.length ?? 0;
  return {
    offset: offset + text.length,
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1
  };
}
var rawAmpersand = (seen) => seen.indexOf("&", seen.lastIndexOf(";", seen.length - 2) + 1);
function parseXml(text, format, listen, options, dropped) {
  const parser = xmlParser(format, listen, options, dropped);
  parser.write(text);
  parser.end();
}

export {
  droppedCharacters,
  xmlParser,
  parseXml
};
