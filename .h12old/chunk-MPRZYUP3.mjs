import {
  isInTwoLanguages
} from "./chunk-2EOT7PW4.mjs";
import {
  listMarker
} from "./chunk-L3U3EW2B.mjs";
import {
  gridBuilder,
  rowName
} from "./chunk-RVM5EULZ.mjs";
import {
  isCommonWord
} from "./chunk-IDPHDUBR.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  direction,
  isLanguageTag,
  scriptOf
} from "./chunk-PHNGTTL6.mjs";

// src/text/offsets.ts
function append(mapped, piece, from) {
  const { offsets, text } = mapped;
  const length = offsets.length;
  if (length === 0 || offsets[length - 1] - offsets[length - 2] !== from - text.length) offsets.push(text.length, from);
  mapped.text += piece;
}
function rawOffset(offsets, at) {
  let low = 0;
  let high = offsets.length / 2 - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (offsets[2 * middle] <= at) low = middle;
    else high = middle - 1;
  }
  return (offsets[2 * low + 1] ?? 0) + at - (offsets[2 * low] ?? 0);
}
function cropped({ text, offsets, links }, start, end) {
  const kept = [0, rawOffset(offsets, start)];
  for (let k = 0; k < offsets.length; k += 2)
    if (offsets[k] > start && offsets[k] < end) kept.push(offsets[k] - start, offsets[k + 1]);
  return { text: text.slice(start, end), offsets: kept, links };
}
function joined(a, b) {
  const by = a.text.length + 1;
  const after = rawOffset(a.offsets, a.text.length);
  const shifted = b.offsets.map((offset, k) => k % 2 === 0 ? offset + by : offset);
  return {
    text: `${a.text}
${b.text}`,
    offsets: [...a.offsets, a.text.length, after, ...shifted],
    links: [...a.links, ...b.links]
  };
}

// src/formats/markdown/declared.ts
function declaredBy(lang, dir, around2, page) {
  const tag = lang?.trim();
  if (tag !== void 0 && isLanguageTag(tag)) return { tag, page };
  const own = tag === void 0 ? around2 : void 0;
  const side = dir?.trim().toLowerCase();
  if (side !== "rtl" && side !== "ltr") return own;
  if (own !== void 0 && direction(own.tag) === side) return own;
  return { tag: side === "rtl" ? "ar" : "und-Latn", page };
}
var SENTENCE_END = /[.!?؟…:][»”"')\]]*$/;
var WORD = /[\p{L}\p{M}]+/gu;
var LONG = 8;
var commonWords = (text, language) => text.match(WORD)?.filter((word) => isCommonWord(word, language)).length ?? 0;
var isSentence = (text, language) => commonWords(text, language) > 1 && (SENTENCE_END.test(text.trimEnd()) || text.split(/\s+/).length >= LONG);
function belies({ text, kind }, { tag, page }) {
  const script = scriptOf(tag) ?? "Latn";
  if (script !== "Arab" && script !== "Latn" || kind === "code") return false;
  const { arabic, latin } = countLetters(text);
  if (script === "Arab") return arabic * 3 < latin && isSentence(text, "en");
  return page ? arabic > latin : arabic > latin * 3 && isSentence(text, "ar");
}
var share = (part, { arabic, latin }) => part / Math.max(1, arabic + latin);
var MOSTLY = 0.9;
function declare(blocks, declared) {
  const letters = { arabic: 0, latin: 0, other: 0 };
  for (const { text, kind } of blocks) {
    if (kind === "code") continue;
    const { arabic, latin } = countLetters(text);
    letters.arabic += arabic;
    letters.latin += latin;
  }
  const one = Math.max(share(letters.arabic, letters), share(letters.latin, letters)) >= MOSTLY;
  return blocks.map((block, i) => {
    const language = declared[i];
    if (language === void 0 || belies(block, language)) return block;
    if (language.page && !one && !agrees(block.text, language.tag)) return block;
    return { ...block, language: language.tag };
  });
}
function agrees(text, tag) {
  const { arabic, latin } = countLetters(text);
  return scriptOf(tag) === "Arab" ? arabic > 0 && arabic * 3 >= latin : arabic === 0 && commonWords(text, "en") > 0;
}

// src/formats/html/tags.ts
var words = (list) => new Set(list.split(/\s+/));
var BLOCKS = words(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre
  search section summary table tbody td tfoot th thead title tr ul xmp`);
var CONTROLS = words("button input label option select textarea");
var HIDDEN = words(`annotation annotation-xml area audio base basefont bgsound canvas col colgroup datalist defs desc embed frame iframe
  keygen link meta metadata noembed noframes noscript object param rp script source style template track video`);
var VOID = words("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
var RAW = words("iframe noembed noframes noscript script style textarea title xmp");
var SENTENCES = words("caption dt figcaption h1 h2 h3 h4 h5 h6 legend li p summary td th dd");
var PRE = words("listing plaintext pre textarea xmp");
var KINDS = {
  caption: "caption",
  dd: "listItem",
  dt: "listItem",
  figcaption: "caption",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  legend: "caption",
  li: "listItem",
  listing: "code",
  plaintext: "code",
  pre: "code",
  td: "tableCell",
  th: "tableCell",
  title: "heading",
  xmp: "code"
};
var isBlock = (tag) => BLOCKS.has(tag);
var isControl = (tag) => CONTROLS.has(tag);
var isHidden = (tag) => HIDDEN.has(tag);
var isVoid = (tag) => VOID.has(tag);
var isRaw = (tag) => RAW.has(tag);
var holdsSentence = (tag) => SENTENCES.has(tag);
var keepsSpace = (tag) => PRE.has(tag);
var isList = (tag) => /^(?:ul|ol|menu|dir|dl)$/.test(tag);
var kindOf = (tag) => Object.hasOwn(KINDS, tag) ? KINDS[tag] : void 0;
var IMPLIED = [
  [/^li$/, /^li$/, /^(?:ul|ol|menu|dir)$/],
  [/^d[td]$/, /^d[td]$/, /^dl$/],
  [/^t[dh]$/, /^t[dh]$/, /^(?:tr|table)$/],
  [/^tr$/, /^(?:tr|t[dh])$/, /^table$/],
  [/^(?:tbody|thead|tfoot)$/, /^(?:tbody|thead|tfoot|tr|t[dh])$/, /^table$/],
  [/^opt(?:ion|group)$/, /^option$/, /^select$/]
];

// src/formats/html/frames.ts
var OUTSIDE = {
  tag: "",
  container: void 0,
  isBlock: true,
  kind: void 0,
  depth: void 0,
  id: void 0,
  grid: void 0,
  cell: void 0,
  declared: void 0,
  hidden: false,
  furniture: false,
  pre: false,
  sentence: false,
  lists: 0,
  link: void 0,
  svg: false,
  code: false
};
var NUMBERED = /^(?:section|heading|header|title|toc|h|id|_)?[-_.]?\d*$/i;
function lastingId(id) {
  return id === void 0 || !/^[\x21-\x7e]+$/.test(id) || id.includes("%") || NUMBERED.test(id) ? void 0 : id;
}
var UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
function isPanel(attribute, controlled) {
  const id = attribute("id");
  return attribute("role") === "tabpanel" || attribute("lang") !== void 0 || attribute("dir") !== void 0 || id !== void 0 && controlled.has(id);
}
function isUnseen(tag, attribute, controlled, svg) {
  if (isHidden(tag) || svg && tag === "title") return true;
  const hidden = attribute("hidden");
  const unseen = hidden !== void 0 && hidden.toLowerCase() !== "until-found" || UNSEEN.test(attribute("style") ?? "") || tag === "dialog" && attribute("open") === void 0;
  return unseen && !isPanel(attribute, controlled);
}
function frameIn(parent, tag, attribute, controlled, counts) {
  const control = isControl(tag);
  const frame = {
    ...parent,
    tag,
    container: parent.isBlock ? parent : parent.container,
    isBlock: isBlock(tag) && !parent.svg || control && !parent.sentence,
    declared: declaredBy(
      attribute("lang") ?? attribute("xml:lang") ?? (tag === "a" ? attribute("hreflang") : void 0),
      attribute("dir"),
      parent.declared,
      tag === "html" || tag === "body"
    ),
    hidden: parent.hidden || isUnseen(tag, attribute, controlled, parent.svg),
    pre: parent.pre || keepsSpace(tag),
    sentence: parent.sentence || holdsSentence(tag),
    lists: parent.lists + (isList(tag) ? 1 : 0),
    link: tag === "a" ? attribute("href") ?? parent.link : parent.link,
    svg: parent.svg || tag === "svg",
    code: parent.code || /^(?:code|samp|kbd|var)$/.test(tag)
  };
  const kind = kindOf(tag);
  if (kind !== void 0) {
    frame.kind = kind;
    frame.depth = kind === "heading" ? depthOf(tag) : kind === "listItem" ? Math.max(1, frame.lists) : void 0;
    frame.id = kind === "heading" ? lastingId(attribute("id")) : void 0;
  }
  if (tag === "table") frame.grid = gridBuilder(++counts.tables, parent.cell);
  if (tag === "tr") frame.grid?.row();
  if (tag === "td" || tag === "th") {
    const span = (name) => attribute(name) === void 0 ? void 0 : Number.parseInt(attribute(name), 10);
    const rows = span("rowspan");
    frame.cell = frame.grid?.cell(span("colspan"), rows === 0 ? Infinity : rows);
    frame.sentence = true;
    frame.lists = 0;
  }
  return frame;
}
var depthOf = (tag) => /^h[1-6]$/.test(tag) ? Number(tag[1]) : void 0;

// src/formats/html/lines.ts
var emptyLine = () => ({ text: "", offsets: [], links: [], end: 0, declared: /* @__PURE__ */ new Set() });
var WORDS = 2;
var scriptOf2 = (text) => {
  if (text.trim().split(/\s+/).length < WORDS) return 0;
  const { arabic, latin } = countLetters(text);
  return arabic > latin ? 1 : latin > arabic ? -1 : 0;
};
function paragraphs(lines) {
  const found = [];
  let before;
  for (const line of lines) {
    if (line.text.trim() === "") {
      before = void 0;
      continue;
    }
    const last = found.at(-1);
    const apart = before === void 0 || scriptOf2(before.text) * scriptOf2(line.text) < 0 || listMarker(line.text.trimStart()) > 0 || isInTwoLanguages(before.text) && isInTwoLanguages(line.text);
    if (apart || last === void 0) found.push(line);
    else
      found[found.length - 1] = { ...joined(last, line), end: line.end, declared: /* @__PURE__ */ new Set([...last.declared, ...line.declared]) };
    before = line;
  }
  return found;
}
var NAME = /^<\/?([a-zA-Z][^\s/>]*)/;
var isInline = (tag) => {
  const name = NAME.exec(tag)?.[1]?.toLowerCase();
  return name !== void 0 && !isBlock(name) && !isHidden(name) && !isVoid(name);
};
var EMPHASIS = /[*_~`]/;
var CLOSING = /\s*(<\/[a-zA-Z][^<>]*>)/y;
function around({ offsets, end: last }, value, floor) {
  let start = rawOffset(offsets, 0);
  for (; ; ) {
    while (start > floor && EMPHASIS.test(value[start - 1])) start--;
    const close = start - 1 - spacesBefore(value, start, floor);
    const open = close < floor || value[close] !== ">" ? -1 : value.lastIndexOf("<", close);
    if (open < floor || value[open + 1] === "/" || !isInline(value.slice(open, close + 1))) break;
    start = open;
  }
  let end = last;
  for (; ; ) {
    while (end < value.length && EMPHASIS.test(value[end])) end++;
    CLOSING.lastIndex = end;
    const match = CLOSING.exec(value);
    if (match === null || !isInline(match[1])) return [start, end];
    end = CLOSING.lastIndex;
  }
}
function spacesBefore(value, at, floor) {
  let k = at;
  while (k > floor && /\s/.test(value[k - 1])) k--;
  return at - k;
}

// src/formats/markdown/references.ts
import { decodeNamedCharacterReference } from "decode-named-character-reference";
var REFERENCE = /^&(?:#\d+|#[xX][0-9a-fA-F]+|([a-zA-Z][a-zA-Z0-9]*))(;?)/;
var LONGEST_BARE = 6;
var WINDOW = 40;
function referenceAt(raw, at, value, done) {
  const match = REFERENCE.exec(raw.slice(at, at + WINDOW));
  if (match === null) return void 0;
  const [whole, name, semicolon] = match;
  if (name === void 0) return { raw: whole.length, value: (value.codePointAt(done) ?? 0) > 65535 ? 2 : 1 };
  const given = (length) => {
    const decoded = decodeNamedCharacterReference(name.slice(0, length));
    if (decoded === false || decoded === "" || !value.startsWith(decoded, done)) return void 0;
    return { raw: length + 1, value: decoded.length };
  };
  if (semicolon === ";") {
    const step = given(name.length);
    if (step !== void 0) return { ...step, raw: whole.length };
  }
  if (value[done] === "&" && !/^amp/i.test(name)) return void 0;
  for (let length = Math.min(name.length, LONGEST_BARE); length > 1; length--) {
    const step = given(length);
    if (step !== void 0) return step;
  }
  return void 0;
}
var REFERENCES = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,31}));/g;
function decodeReferences(raw) {
  if (!raw.includes("&")) return raw;
  return raw.replace(REFERENCES, (whole, decimal, hex, name) => {
    if (name !== void 0) return decodeNamedCharacterReference(name) || whole;
    const code = decimal === void 0 ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
    return code === 0 || code > 1114111 || code >= 55296 && code < 57344 ? "\uFFFD" : String.fromCodePoint(code);
  });
}

// src/formats/html/text.ts
var MARKUP = /<(?:[a-zA-Z!?]|\/)[^>]*>?/y;
function pieces(text, value, start, end, take, literal = false) {
  if (end - start === text.length && value.startsWith(text, start)) return take(text, start, end);
  const raw = value.slice(start, end);
  let at = 0;
  let done = 0;
  let since = 0;
  const flush = () => {
    if (done > since) take(text.slice(since, done), start + at - (done - since), start + at);
  };
  while (done < text.length && at < raw.length) {
    const char = raw[at];
    if (char === "&") {
      const step = referenceAt(raw, at, text, done);
      if (step !== void 0) {
        flush();
        take(text.slice(done, done + step.value), start + at, start + at + step.raw);
        at += step.raw;
        done += step.value;
        since = done;
        continue;
      }
    }
    MARKUP.lastIndex = at;
    const isTag = char === "<" && !literal && MARKUP.test(raw);
    if (char === text[done] && !isTag) {
      at++;
      done++;
      continue;
    }
    flush();
    since = done;
    if (char === "\r" && text[done] === "\n") {
      take("\n", start + at, start + at + 1);
      at += raw[at + 1] === "\n" ? 2 : 1;
      since = ++done;
    } else at = isTag ? MARKUP.lastIndex : at + 1;
  }
  flush();
  if (done < text.length) take(text.slice(done), start + at, start + at);
}

// src/formats/html/blocks.ts
var SPACE = /[ \t\n\f\r]+/;
var WORDS2 = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;
var TABLE_TAG = /<\/?(?:table|t[rdh]|tbody|thead|tfoot)\b/i;
var LETTER = /[\p{L}\p{N}]/u;
var IN_PAGE = /^#/;
var CODE = /^(?:code|samp|kbd|var)$/;
var DEEP = 256;
var isVerse = (text) => {
  const { arabic, latin } = countLetters(text);
  return arabic > latin;
};
function blockBuilder(value, place, controlled = /* @__PURE__ */ new Set()) {
  const blocks = [];
  const declared = [];
  const isFurniture = [];
  const frames = [OUTSIDE];
  const openTags = /* @__PURE__ */ new Map();
  const counts = { tables: 0 };
  const shown = [];
  let lines = [emptyLine()];
  let owner;
  let floor = 0;
  const frame = () => frames[frames.length - 1];
  const line = () => lines[lines.length - 1];
  const containerOf = (one) => one.isBlock ? one : one.container ?? OUTSIDE;
  const add = (block, own) => {
    blocks.push(block);
    const around2 = owner ?? containerOf(frame());
    declared.push(own ?? around2.declared);
    isFurniture.push(around2.furniture);
  };
  const emit = (mapped, { kind: given, depth, id, cell, code }) => {
    const text = mapped.text;
    const first = given === "code" ? /^\s*\n/.exec(text)?.[0].length ?? 0 : text.length - text.trimStart().length;
    const { offsets, text: clean, links } = cropped(mapped, first, text.trimEnd().length);
    const [start, end] = around({ ...mapped, offsets }, value, floor);
    floor = Math.max(floor, end);
    const kind = given === void 0 || given === "code" && !code && isVerse(clean) ? "paragraph" : given;
    const only = mapped.declared.size === 1 ? [...mapped.declared][0] : void 0;
    const data = {
      offsets,
      ...links.length > 0 ? { links } : {},
      ...id === void 0 ? {} : { id },
      ...cell === void 0 ? {} : { cell }
    };
    add(
      {
        kind,
        ...depth === void 0 ? {} : { depth },
        text: clean,
        // parse5 places an `&` that ends a file one character behind it: `&nbsp&`.
        position: place(Math.min(start, end), end),
        ...cell === void 0 ? {} : { row: rowName(cell) },
        data
      },
      only
    );
  };
  const flush = () => {
    const at = owner;
    if (at !== void 0) {
      for (const one of at.pre ? lines : paragraphs(lines)) if (one.text.trim() !== "") emit(one, at);
    }
    lines = [emptyLine()];
    owner = void 0;
  };
  const take = (piece, from, to) => {
    const now = frame();
    const into = line();
    if (owner !== void 0 && into.end > 0 && (from < into.end || TABLE_TAG.test(value.slice(into.end, from)))) {
      flush();
      return take(piece, from, to);
    }
    if (piece.trim() !== "") {
      owner ??= containerOf(now);
      into.declared.add(now.declared);
      if (now.link !== void 0 && into.links.at(-1) !== now.link) into.links.push(now.link);
      into.end = to - (to - from === piece.length ? piece.length - piece.trimEnd().length : 0);
    } else if (owner === void 0) return;
    if (now.pre) return append(into, piece, from);
    if (!SPACE.test(piece)) return append(into, piece, from);
    for (const { 0: word, index } of piece.matchAll(WORDS2)) {
      const isSpace = SPACE.test(word);
      if (!isSpace) append(into, word, from + index);
      else if (into.text !== "" && !into.text.endsWith(" ")) append(into, " ", from + index);
    }
  };
  const close = () => {
    if (frames.length < 2) return;
    const last = frames.pop();
    openTags.set(last.tag, (openTags.get(last.tag) ?? 1) - 1);
    if (last.isBlock) flush();
    else if (isControl(last.tag)) space();
  };
  const space = () => {
    const into = line();
    if (into.text !== "" && !into.text.endsWith(" ")) append(into, " ", into.end);
  };
  const isMark = (text, { link }) => link !== void 0 && IN_PAGE.test(link) && text.trim() !== "" && !LETTER.test(text);
  return {
    counts,
    frame,
    flush,
    close,
    add,
    open(tag, attribute, furniture = false) {
      const parent = frame();
      const next = frameIn(parent, tag, attribute, controlled, counts);
      next.furniture ||= furniture;
      if (next.isBlock || tag === "hr") flush();
      if (tag === "br" && !parent.hidden) {
        if (parent.pre) append(line(), "\n", line().end);
        else lines.push(emptyLine());
      }
      if (!next.isBlock && isControl(tag)) space();
      const source = tag === "img" ? attribute("src") : void 0;
      if (source !== void 0) line().links.push(source);
      if (CODE.test(tag)) containerOf(parent).code = true;
      openTags.set(tag, (openTags.get(tag) ?? 0) + 1);
      frames.push(next);
    },
    imply(tag) {
      const at = isBlock(tag) ? frames.findLastIndex((one) => one.isBlock) : -1;
      if (frames[at]?.tag === "p") while (frames.length > at) close();
      const rule = IMPLIED.find(([opens]) => opens.test(tag));
      if (rule === void 0) return;
      for (let k = frames.length - 1; k > Math.max(0, frames.length - DEEP); k--) {
        const { tag: name } = frames[k];
        if (rule[2].test(name)) return;
        if (rule[1].test(name)) while (frames.length > k) close();
      }
    },
    closeTag(tag) {
      if (!openTags.get(tag)) return;
      const at = frames.findLastIndex((one) => one.tag === tag);
      while (frames.length > at) close();
    },
    text(text, start, end, literal = false) {
      const now = frame();
      if (now.hidden || isMark(text, now)) return;
      if (text.trim() !== "" && end > start) shown.push(start, end);
      pieces(text, value, start, end, take, literal);
    },
    finish() {
      while (frames.length > 1) close();
      flush();
      const all = declare(blocks, declared);
      const inOrder = (furniture) => all.filter((_, k) => isFurniture[k] === furniture).sort((a, b) => a.position.start.offset - b.position.start.offset);
      return { blocks: inOrder(false), furniture: inOrder(true), markup: between(shown, value.length) };
    }
  };
}
function between(stretches, length) {
  const starts = Array.from({ length: stretches.length / 2 }, (_, k) => k).sort((a, b) => stretches[2 * a] - stretches[2 * b]);
  const rest = [];
  let at = 0;
  for (const k of starts) {
    const [start, end] = [stretches[2 * k], stretches[2 * k + 1]];
    if (start > at) rest.push(at, start);
    at = Math.max(at, end);
  }
  if (at < length) rest.push(at, length);
  return rest;
}

export {
  append,
  rawOffset,
  cropped,
  declaredBy,
  isBlock,
  isHidden,
  isVoid,
  isRaw,
  referenceAt,
  decodeReferences,
  pieces,
  blockBuilder
};
