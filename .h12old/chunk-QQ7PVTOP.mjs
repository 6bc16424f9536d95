import {
  append,
  blockBuilder,
  cropped,
  declaredBy,
  decodeReferences,
  isRaw,
  isVoid,
  rawOffset,
  referenceAt
} from "./chunk-MPRZYUP3.mjs";
import {
  gridBuilder,
  rowName
} from "./chunk-RVM5EULZ.mjs";
import {
  placer,
  readInput
} from "./chunk-NJYGLTEE.mjs";
import {
  prose
} from "./chunk-AKOEGJFG.mjs";
import {
  isCommonWord
} from "./chunk-IDPHDUBR.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";

// src/formats/markdown/read.ts
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

// src/formats/html/tokens.ts
var NAME = /<(\/?)([a-zA-Z][^\s/>]*)/y;
var COMMENT = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/y;
var ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
function attributesIn(text) {
  const found = /* @__PURE__ */ new Map();
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE))
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), double ?? single ?? bare ?? "");
  return found;
}
function tagEnd(raw, from) {
  let quote = "";
  for (let at = from; at < raw.length; at++) {
    const char = raw[at];
    if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === ">") return at + 1;
    else if ((char === '"' || char === "'") && raw[at - 1] === "=") quote = char;
  }
  return -1;
}
function tagIn(raw) {
  NAME.lastIndex = 0;
  const match = NAME.exec(raw);
  if (match === null) return void 0;
  return { name: match[2].toLowerCase(), closing: match[1] === "/", attributes: attributesIn(raw.slice(match[0].length)) };
}
function feed(builder, value, start, end, marks = []) {
  const raw = value.slice(start, end);
  let at = 0;
  let from = 0;
  let next = 0;
  const plain = (first, last) => {
    if (last > first) builder.text(decodeReferences(raw.slice(first, last)), start + first, start + last);
  };
  const text = (to) => {
    const { pre, code } = builder.frame();
    let done = from;
    for (; next < marks.length && marks[next].start < start + to; next++) {
      const { start: markStart, end: markEnd, isBreak } = marks[next];
      if (pre || code || markStart < start + done) continue;
      plain(done, markStart - start);
      if (isBreak) builder.flush();
      done = Math.min(to, markEnd - start);
    }
    plain(done, to);
  };
  while (at < raw.length) {
    const open = raw.indexOf("<", at);
    if (open < 0) break;
    COMMENT.lastIndex = open;
    NAME.lastIndex = open;
    const tag = NAME.exec(raw);
    const to = tag !== null ? tagEnd(raw, NAME.lastIndex) : COMMENT.test(raw) ? COMMENT.lastIndex : open + 1;
    if (tag === null && to === open + 1) {
      at = to;
      continue;
    }
    text(open);
    from = at = to < 0 ? raw.length : to;
    if (tag === null || to < 0) continue;
    const name = tag[2].toLowerCase();
    if (tag[1] === "/") {
      builder.closeTag(name);
      continue;
    }
    const attributes = attributesIn(raw.slice(open + tag[0].length, to - 1));
    builder.imply(name);
    builder.open(name, (key) => attributes.get(key));
    if (isVoid(name) || raw[to - 2] === "/") builder.close();
    else if (isRaw(name)) {
      const rest = new RegExp(`</${name}\\b`, "gi");
      rest.lastIndex = to;
      at = from = rest.exec(raw)?.index ?? raw.length;
    }
  }
  text(raw.length);
}

// src/formats/markdown/fence.ts
var TEXT = /^(?:text|txt|plain|plaintext|markdown|md|prose)$/i;
var LANGUAGES = ["en", "fr", "de"];
var CODE_LINE = /^\s*(?:\/\/|#|\/\*|\*\/|--|[$%>]\s|>>>)|[{};\\]\s*$|=>|\w\(\)|\s[=|+*/<>]=?\s|[\u2500-\u257f]|<\/?[a-z][^<>]*>|\S\s{3,}\S|^\s*[\w.-]+\s*[:=]\s*\S+\s*$/i;
var SENTENCE_END = /[.!?؟…][»”"')\]]*$/;
var MIN_WORDS = 3;
var LONG_WORDS = 8;
var MIN_PROSE = 0.9;
var wordsOf = (text) => text.match(/[\p{L}\p{M}]+/gu) ?? [];
var lettersIn = (text) => wordsOf(text).join("").length;
var isArabic = (text) => {
  const { arabic, latin } = countLetters(text);
  return arabic > 4 * latin;
};
function isSentence(text) {
  const words = wordsOf(text);
  if (words.length < (SENTENCE_END.test(text.trimEnd()) ? MIN_WORDS : LONG_WORDS)) return false;
  return isArabic(text) || LANGUAGES.some((language) => words.filter((word) => isCommonWord(word, language)).length > 1);
}
function proseOf({ lang, value, position }, raw) {
  const start = position?.start.offset ?? 0;
  const fence = /^(?:`{3,}|~{3,})[^\r\n]*/.exec(raw.slice(start, start + 1e3));
  if (fence === null || lang != null && !TEXT.test(lang)) return void 0;
  const lines = value.split("\n");
  if (lines.some((line) => CODE_LINE.test(line))) return void 0;
  const found = [];
  let at = start + fence[0].length;
  let before = "";
  for (const line of lines) {
    const text = line.trim();
    const last = found.at(-1);
    if (text !== "") {
      at = raw.indexOf(text, at);
      if (at < 0) return void 0;
      const into = before === "" || last === void 0 || isArabic(before) !== isArabic(text) ? void 0 : last;
      if (into !== void 0) append(into, " ", at - 1);
      const mapped = into ?? { text: "", offsets: [], links: [] };
      append(mapped, text, at);
      if (into === void 0) found.push(mapped);
      at += text.length;
    }
    before = text;
  }
  const whole = found.map(({ text }) => text).join("\n");
  const isProse = found.length > 0 && found.every(({ text }) => isSentence(text));
  return isProse && lettersIn(prose(whole)) >= MIN_PROSE * lettersIn(whole.slice(0, 1e4)) ? found : void 0;
}

// src/formats/markdown/front-matter.ts
var FIELD = /^(title|subtitle|description|summary|excerpt)[ \t]*[:=][ \t]*/i;
var LINE = /[^\r\n]+/g;
var FOLDED = /^[>|][-+\d]*$/;
var QUOTED = /^(["'])([\s\S]*)\1$/;
var COMMENT2 = /\s+#.*$/;
var YAML_KEY = /^(?:[A-Za-z_][\w.-]*|"[^"]*"|'[^']*')[ \t]*:(?=[ \t]|$)/;
var TOML_START = /^(?:[\w.-]+[ \t]*=|\[)/;
var FENCE = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;
var BLANK = /^[ \t]*(?:#.*)?$/;
function frontMatterLength(text) {
  const open = FENCE.exec(text);
  if (open === null) return 0;
  const close = new RegExp(`^${open[1] === "---" ? "---" : String.raw`\+\+\+`}[ \\t]*$`, "m");
  const body = text.slice(open[0].length);
  const end = close.exec(body);
  if (end === null) return 0;
  const lines = body.slice(0, end.index).split(/\r\n|\n|\r/).filter((line) => !BLANK.test(line));
  const holds = open[1] === "---" ? isYamlMapping(lines) : TOML_START.test(lines[0] ?? "");
  return holds ? open[0].length + end.index + end[0].length : 0;
}
function isYamlMapping(lines) {
  const keys = /* @__PURE__ */ new Set();
  let isOpen = false;
  for (const line of lines) {
    if (keys.size > 0 && (/^[ \t]/.test(line) || /^[\]}],?[ \t]*$/.test(line) || isOpen && /^-(?:[ \t]|$)/.test(line))) continue;
    const key = YAML_KEY.exec(line)?.[0];
    if (key === void 0 || keys.has(key)) return false;
    keys.add(key);
    const value = line.slice(key.length).replace(COMMENT2, "").trim();
    if (!isYamlValue(value)) return false;
    isOpen = value === "";
  }
  return keys.size > 0;
}
function isYamlValue(value) {
  const [first = ""] = value;
  if (first === '"' || first === "'") {
    const close = value.indexOf(first, 1);
    return close < 0 || close === value.length - 1 || value.endsWith(first);
  }
  if (first === "[" || first === "{") {
    const close = first === "[" ? "]" : "}";
    return !value.includes(close) || value.endsWith(close);
  }
  return !/^[@`%]|^\*\S*[ \t]|:(?:[ \t]|$)/.test(value);
}
function frontMatter(value, start, end) {
  const fields = [];
  let open;
  const finish = () => {
    if (open === void 0) return;
    const mapped = unquoted(open.mapped);
    if (mapped.text.trim() !== "") fields.push({ isTitle: /^title$/i.test(open.key), mapped });
    open = void 0;
  };
  for (const { 0: line, index } of value.slice(start, end).matchAll(LINE)) {
    const key = FIELD.exec(line);
    const head = key?.[0].length ?? line.length - line.trimStart().length;
    const text = line.slice(head).replace(COMMENT2, "").trimEnd();
    if (key !== null) {
      finish();
      open = { key: key[1], mapped: { text: "", offsets: [], links: [] } };
    } else if (open === void 0 || head === 0) {
      finish();
      continue;
    }
    if (text === "" || key !== null && FOLDED.test(text)) continue;
    const from = start + index + head;
    if (open.mapped.text !== "") append(open.mapped, " ", from - 1);
    append(open.mapped, text, from);
  }
  finish();
  return fields;
}
function unquoted(mapped) {
  return QUOTED.test(mapped.text) ? cropped(mapped, 1, mapped.text.length - 1) : mapped;
}

// src/formats/markdown/marks.ts
var LITERAL = /^\s*<(?:pre|script|style|textarea|[!?])/i;
var SIGNS = /[*_~`[\\|]|^[ \t]*(?:>|(?:#{1,6}|[-+]|\d{1,9}[.)])(?:\s|$))|^\s*(?:-{3,}|={2,})\s*$/m;
var BREAKS = /* @__PURE__ */ new Set(["heading", "listItem", "blockquote", "paragraph", "tableCell", "code"]);
var WHOLE = /* @__PURE__ */ new Set(["thematicBreak", "definition"]);
var ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
var FENCE2 = /^[ \t>]*(?:`{3,}|~{3,})[^\r\n]*\r?\n?|\r?\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/g;
var QUOTE = /(?<=\n)[ \t]*(?:>[ \t]?)+/g;
var IMAGE = /^!\[([\s\S]*?)\](?:[([][\s\S]*)?$/;
function marksInHtml(value, start, end, parse2) {
  const raw = value.slice(start, end);
  if (LITERAL.test(raw) || !SIGNS.test(raw)) return [];
  const marks = [];
  const texts = [];
  const mark = (from, to, isBreak = false) => {
    if (to > from || isBreak) marks.push({ start: start + from, end: start + to, isBreak });
  };
  const nodes = [parse2(raw)];
  for (let node = nodes.pop(); node !== void 0; node = nodes.pop()) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? raw.length];
    const own = raw.slice(from, to);
    if (BREAKS.has(node.type)) mark(from, from, true);
    if (WHOLE.has(node.type)) mark(from, to, true);
    else if (node.type === "text") {
      texts.push([start + from, start + to]);
      for (const { index } of own.matchAll(ESCAPE)) mark(from + index, from + index + 1);
    } else if (node.type === "break" && own.startsWith("\\")) mark(from, from + 1);
    else if (node.type === "inlineCode") {
      const ticks = /^`+/.exec(own)?.[0].length ?? 0;
      mark(from, from + ticks);
      mark(to - ticks, to);
    } else if (node.type === "code")
      for (const { 0: fence, index } of own.matchAll(FENCE2)) mark(from + index, from + index + fence.length);
    else if (node.type === "image" || node.type === "imageReference") {
      const alt = IMAGE.exec(own)?.[1]?.length ?? 0;
      mark(from, from + 2);
      mark(from + 2 + alt, to);
    } else if ("children" in node && node.type !== "root" && node.type !== "paragraph" && node.type !== "list") {
      let at = from;
      const children = node.children;
      for (const { position } of children) {
        mark(at, position?.start.offset ?? at);
        at = position?.end.offset ?? at;
        if (node.type !== "table" && node.type !== "tableRow") break;
      }
      mark(children.at(-1)?.position?.end.offset ?? at, to);
    }
    if ("children" in node) for (const child of node.children) nodes.push(child);
  }
  for (const { 0: quote, index } of raw.matchAll(QUOTE)) mark(index, index + quote.length);
  for (const at of strayMarks(value, texts)) marks.push({ start: at, end: at + 2, isBreak: false });
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}
var STRONG = /(?<![\\*])\*\*(?!\*)/g;
var SPACE = /^\s?$/;
function strayMarks(value, texts) {
  const places = texts.flatMap(([start, end]) => [...value.slice(start, end).matchAll(STRONG)].map(({ index }) => start + index)).sort((a, b) => a - b);
  const found = /* @__PURE__ */ new Set();
  const isSpace = (at) => SPACE.test(value.charAt(at));
  for (let k = 0; k + 1 < places.length; k++) {
    const [open, close] = [places[k], places[k + 1]];
    const opens = !isSpace(open + 2) || (open === 0 || /[\s>]/.test(value[open - 1])) && !isSpace(close - 1);
    if (!opens || value.slice(open + 2, close).trim() === "") continue;
    found.add(open).add(close);
    k++;
  }
  return found;
}

// src/formats/markdown/text.ts
function step(raw, at, value, done) {
  if (raw[at] === "&") {
    const reference = referenceAt(raw, at, value, done);
    if (reference !== void 0 && raw[at + reference.raw - 1] === ";") return reference;
  }
  if (raw[at] === "\\" && raw[at + 1] === value[done] && value[done] !== "\\") return { raw: 2, value: 1 };
  if (raw.startsWith("\\\\", at) && value[done] === "\\") return { raw: 2, value: 1 };
  const isSame = raw[at] === value[done] || raw[at] === "\0" && value[done] === "\uFFFD";
  return isSame ? { raw: 1, value: 1 } : void 0;
}
function phrasing(node, value, resolve) {
  const mapped = { text: "", offsets: [], links: [] };
  const stray = strayMarks(value, textsIn(node));
  const space = (at) => {
    if (mapped.text !== "" && !/\s$/.test(mapped.text)) append(mapped, " ", at);
  };
  const lineBreak = (at) => {
    const { text, offsets } = mapped;
    mapped.text = text.trimEnd();
    while ((offsets.at(-2) ?? 0) > mapped.text.length) offsets.length -= 2;
    if (mapped.text !== "") append(mapped, "\n", at);
  };
  const literal = (piece, start, end) => {
    const raw = value.slice(start, end);
    let at = 0;
    for (let done = 0; done < piece.length; ) {
      if (stray.has(start + at)) {
        at += 2;
        done += 2;
        continue;
      }
      const took = step(raw, at, piece, done);
      if (took === void 0 && at < raw.length) {
        at++;
        continue;
      }
      const { raw: wide, value: give } = took ?? { raw: 0, value: piece.length - done };
      const part = piece.slice(done, done + give);
      if (/^[\r\n]+$/.test(part)) space(start + at);
      else append(mapped, part, start + at);
      at += wide;
      done += give;
    }
  };
  const html = (raw, start) => {
    const tag = tagIn(raw);
    if (tag?.name === "br") lineBreak(start);
    const link = tag?.closing === false ? tag.attributes.get("href") ?? tag.attributes.get("src") : void 0;
    if (link !== void 0) mapped.links.push(link);
  };
  const enter = (child) => {
    const start = child.position?.start.offset ?? 0;
    const end = child.position?.end.offset ?? start;
    if ("url" in child && typeof child.url === "string") mapped.links.push(child.url);
    if (child.type === "linkReference" || child.type === "imageReference") {
      const target = resolve(child.identifier);
      if (target !== void 0) mapped.links.push(target);
    }
    if (child.type === "text" || child.type === "inlineCode") literal(child.value, start, end);
    else if (child.type === "break") lineBreak(start);
    else if (child.type === "image" || child.type === "imageReference") literal(child.alt ?? "", start, end);
    else if (child.type === "html") html(child.value, start);
    else if ("children" in child) return child.children;
    return void 0;
  };
  const left = [...node.children].reverse();
  for (let next = left.pop(); next !== void 0; next = left.pop()) {
    const children = enter(next);
    for (let i = (children?.length ?? 0) - 1; i >= 0; i--) left.push(children[i]);
  }
  mapped.text = mapped.text.trimEnd();
  return mapped;
}
function textsIn(node) {
  const found = [];
  const left = [...node.children];
  for (let next = left.pop(); next !== void 0; next = left.pop()) {
    const { start, end } = next.position ?? {};
    if (next.type === "text") found.push([start?.offset ?? 0, end?.offset ?? 0]);
    else if ("children" in next) for (const child of next.children) left.push(child);
  }
  return found;
}

// src/formats/markdown/read.ts
var EXPLICIT_ID = /\s*\{(?::?\s*#([^\s{}]+)[^{}]*|\/\*?\s*([^\s{}*/]+)\s*\*?\/)\}\s*$/;
var WITHOUT_EMPHASIS = { disable: { null: ["attention", "strikethrough"] } };
var MOST = { line: 1e3, paragraph: 1e4 };
function isDense(text) {
  const marks = (part) => part.match(/[*_~]+/g)?.length ?? 0;
  return text.split(/\r?\n[ \t]*\r?\n/).some(
    (part) => part.length > MOST.line && marks(part) > MOST.line && (marks(part) > MOST.paragraph || part.split(/\r?\n/).some((line) => marks(line) > MOST.line))
  );
}
var parse = (text, ...more) => fromMarkdown(text, {
  extensions: [gfm(), ...isDense(text) ? [WITHOUT_EMPHASIS] : [], ...more],
  mdastExtensions: [gfmFromMarkdown()]
});
var WITHOUT_HTML_BLOCKS = { disable: { null: ["htmlFlow", "codeIndented"] } };
var parseInline = (text) => parse(text, WITHOUT_HTML_BLOCKS);
var read = (input) => readInput(input, (value) => ({ blocks: readMarkdown(value), messages: [] }));
function readMarkdown(value) {
  const start = value.startsWith("\uFEFF") ? 1 : 0;
  const end = start + frontMatterLength(value.slice(start));
  const text = value.slice(0, end).replace(/[^\r\n]/g, " ") + value.slice(end);
  const tree = parse(text);
  if (end > start) tree.children.unshift({ type: "yaml", value: value.slice(start, end), position: placer(value)(start, end) });
  return markdownBlocks(tree, value);
}
function markdownBlocks(tree, value) {
  const place = placer(value);
  const builder = blockBuilder(value, place);
  const resolve = definitionsOf(tree);
  const push = (node, context, { text, offsets, links }, more = {}) => {
    builder.flush();
    const around = builder.frame();
    const isPlain = context.kind === "paragraph";
    const kind = isPlain ? around.kind ?? "paragraph" : context.kind;
    const explicit = kind === "heading" ? EXPLICIT_ID.exec(text) : null;
    const clean = explicit === null ? text : text.slice(0, explicit.index);
    if (around.hidden || clean.trim() === "" || node.position === void 0) return;
    const depth = isPlain ? around.depth : context.depth;
    const id = explicit?.[1] ?? explicit?.[2] ?? (isPlain ? around.id : void 0);
    const cell = context.cell ?? around.cell;
    builder.add(
      {
        kind,
        ...depth === void 0 ? {} : { depth },
        text: clean,
        position: place(node.position.start.offset ?? 0, node.position.end.offset ?? 0),
        ...cell === void 0 ? {} : { row: rowName(cell) },
        data: {
          offsets,
          ...links.length > 0 ? { links } : {},
          ...id === void 0 ? {} : { id },
          ...cell && { cell },
          ...more
        }
      },
      wrapped(node, around.declared)
    );
  };
  let grid;
  const row = (node) => {
    grid?.row();
    for (const cell of node.children)
      push(cell, { kind: "tableCell", ...grid && { cell: grid.cell() } }, phrasing(cell, value, resolve));
  };
  const code = (node, context) => {
    const paragraphs = proseOf(node, value);
    if (paragraphs === void 0)
      return push(node, { kind: "code" }, codeOf(node, value), node.lang == null ? {} : { lang: node.lang });
    for (const mapped of paragraphs) {
      const end = rawOffset(mapped.offsets, mapped.text.length - 1) + 1;
      push({ ...node, position: place(mapped.offsets[1], end) }, context, mapped);
    }
  };
  const enter = (node, context) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === "heading") push(node, { kind: "heading", depth: node.depth }, phrasing(node, value, resolve));
    else if (node.type === "paragraph") push(node, context, phrasing(node, value, resolve));
    else if (node.type === "code") code(node, context);
    else if (node.type === "html") {
      feed(builder, value, start, end, marksInHtml(value, start, end, parseInline));
      builder.flush();
    } else if (node.type === "yaml" || node.type === "toml")
      for (const { isTitle, mapped } of frontMatter(value, start, end)) {
        const [from, to] = [mapped.offsets[1], mapped.offsets.at(-1) + mapped.text.length - mapped.offsets.at(-2)];
        push({ ...node, position: place(from, to) }, { kind: isTitle ? "heading" : "paragraph" }, mapped);
      }
    else if (node.type === "tableRow") row(node);
    else if ("children" in node) {
      if (node.type === "table") grid = gridBuilder(++builder.counts.tables);
      const lists = context.kind === "listItem" ? context.depth ?? 1 : 0;
      return [node.children, node.type === "listItem" ? { kind: "listItem", depth: lists + 1 } : context];
    }
    return void 0;
  };
  const left = [[tree, { kind: "paragraph" }]];
  for (let next = left.pop(); next !== void 0; next = left.pop()) {
    const [children, context] = enter(...next) ?? [];
    for (let i = (children?.length ?? 0) - 1; i >= 0; i--) left.push([children[i], context]);
  }
  return builder.finish().blocks;
}
function wrapped(node, around) {
  const first = "children" in node ? node.children[0] : void 0;
  const last = "children" in node ? node.children.at(-1) : void 0;
  if (first?.type !== "html" || last?.type !== "html" || first === last) return around;
  const tag = tagIn(first.value);
  const end = tagIn(last.value);
  if (tag === void 0 || tag.closing || !end?.closing || end.name !== tag.name) return around;
  return declaredBy(tag.attributes.get("lang"), tag.attributes.get("dir"), around, false);
}
function definitionsOf(tree) {
  const targets = /* @__PURE__ */ new Map();
  const nodes = [tree];
  for (let node = nodes.pop(); node !== void 0; node = nodes.pop()) {
    if (node.type === "definition" && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
    else if ("children" in node && node.type !== "paragraph" && node.type !== "heading" && node.type !== "table")
      for (let i = node.children.length - 1; i >= 0; i--) nodes.push(node.children[i]);
  }
  return (identifier) => targets.get(identifier);
}
function codeOf(node, value) {
  const start = node.position?.start.offset ?? 0;
  const fence = /^(?:`{3,}|~{3,})[^\r\n]*/.exec(value.slice(start, start + 1e3))?.[0].length ?? 0;
  const at = value.indexOf(node.value.split("\n")[0] ?? "", start + fence);
  return { text: node.value, offsets: [0, Math.max(start, at)], links: [] };
}

export {
  read,
  readMarkdown,
  markdownBlocks
};
