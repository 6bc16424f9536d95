import {
  escapeAttribute,
  escapeText
} from "./chunk-PWHI3NUN.mjs";
import {
  checkChoice
} from "./chunk-FZXUKHJG.mjs";
import {
  parseXml
} from "./chunk-ZW43RFK6.mjs";
import {
  LANGUAGES,
  citation,
  closing,
  invisible,
  marks,
  note,
  other,
  pictures,
  tail
} from "./chunk-IDPHDUBR.mjs";
import {
  decode,
  withoutMark
} from "./chunk-2GX43WB3.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  checkKeys,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/sentences/icu-class.ts
var HEX = /\\x\{([\dA-Fa-f]{1,6})\}|\\x([\dA-Fa-f]{2})|\\u\{([\dA-Fa-f]{1,6})\}|\\u([\dA-Fa-f]{4})|\\U([\dA-Fa-f]{8})/y;
var OCTAL = /\\0([0-3]?[0-7]{1,2})/y;
function take(cursor, regex) {
  regex.lastIndex = cursor.at;
  const match = regex.exec(cursor.source);
  if (match) cursor.at = regex.lastIndex;
  return match;
}
function takeNumbered(cursor) {
  const hex = take(cursor, HEX);
  if (hex) return String.fromCodePoint(Number.parseInt(hex.slice(1).find((digits) => digits !== void 0), 16));
  const octal = take(cursor, OCTAL);
  return octal ? String.fromCodePoint(Number.parseInt(octal[1], 8)) : void 0;
}
var space = String.raw`\t\p{Zs}`;
var vertical = String.raw`\n\v\f\r\u0085\u2028\u2029`;
var wordy = String.raw`\p{L}\p{M}\p{Nd}\p{Pc}`;
var SHORTHANDS = {
  s: String.raw`\s`,
  S: String.raw`\S`,
  d: String.raw`\p{Nd}`,
  D: String.raw`\P{Nd}`,
  w: `[${wordy}]`,
  W: `[^${wordy}]`,
  h: `[${space}]`,
  H: `[^${space}]`,
  v: `[${vertical}]`,
  V: `[^${vertical}]`
};
var shorthand = (letter) => SHORTHANDS[letter];
var POSIX = {
  alpha: String.raw`\p{Alphabetic}`,
  lower: String.raw`\p{Lowercase}`,
  upper: String.raw`\p{Uppercase}`,
  digit: String.raw`\p{Nd}`,
  alnum: String.raw`[\p{Alphabetic}\p{Nd}]`,
  punct: String.raw`[\p{P}\u0024\u002B\u003C-\u003E\u005E\u0060\u007C\u007E]`,
  space: String.raw`\s`,
  blank: `[${space}]`,
  cntrl: String.raw`\p{Cc}`,
  xdigit: String.raw`\p{Hex_Digit}`,
  graph: String.raw`[^\s\p{Cc}\p{Cs}\p{Cn}]`,
  print: String.raw`[^\p{Cc}\p{Cs}\p{Cn}]`,
  word: `[${wordy}]`,
  javalowercase: String.raw`\p{Lowercase}`,
  javauppercase: String.raw`\p{Uppercase}`,
  javawhitespace: String.raw`\s`
};
var CASED = /^(?:Lu|Ll|Lt|Lowercase|Uppercase|Lowercase_Letter|Uppercase_Letter|Titlecase_Letter|lower|upper)$/i;
function property(given, negated, ignoreCase) {
  const name = given.trim().replace(/^(?:gc|general_?category)\s*=\s*/i, "");
  const not = (set) => negated ? `[^${set}]` : set;
  if (ignoreCase && CASED.test(name)) return not(String.raw`[\p{Lu}\p{Ll}\p{Lt}]`);
  const posix = POSIX[name.toLowerCase()];
  if (posix !== void 0) return not(posix);
  const script = /^(?:script|sc)\s*=\s*(.+)$/i.exec(name)?.[1];
  const bare = (script ?? name).replace(/^Is_?/i, "");
  const title = bare.toLowerCase().replace(/(?:^|_)\p{L}/gu, (letter) => letter.toUpperCase());
  const candidates = [name, bare, title].flatMap((one) => script ? [`Script=${one}`] : [one, `Script=${one}`]);
  const found = candidates.find(isProperty);
  if (found === void 0) throw new Error(`the property \`${given}\``);
  return `\\${negated ? "P" : "p"}{${found}}`;
}
var PROPERTY = /\\([pP])(?:\{\s*(\^?)([^}]+)\}|([A-Z]))/y;
function takeProperty(cursor, ignoreCase) {
  const match = take(cursor, PROPERTY);
  if (!match) return void 0;
  const [, p, caret, name, letter] = match;
  return property(name ?? letter, p === "P" !== (caret === "^"), ignoreCase);
}
function isProperty(name) {
  try {
    new RegExp(`\\p{${name}}`, "u");
    return true;
  } catch {
    return false;
  }
}
var escapeChar = (char) => /[\p{L}\p{N}]/u.test(char) ? char : `\\u{${char.codePointAt(0).toString(16)}}`;
var caseVariants = (char) => [
  ...new Set([char, char.toLowerCase(), char.toUpperCase()].filter((one) => [...one].length === 1))
];
var RANGE_DASH = /-(?![[\]-])/y;
var POSIX_CLASS = /\[:(\^?)([A-Za-z_=]+):\]/y;
var LONGEST = 1e3;
function charClass(cursor, ignoreCase) {
  cursor.at++;
  const negated = take(cursor, /\^/y) ? "^" : "";
  let result = operand(cursor, ignoreCase, true);
  for (; ; ) {
    const operator = take(cursor, /&&|--|-(?=\[)|&(?=\[)|\]/y)?.[0];
    if (operator === "]") return `[${negated}${result}]`;
    if (operator === void 0) throw new Error("a `[` that is not closed");
    const right = operand(cursor, ignoreCase, false);
    result = `[${result}${operator.startsWith("&") ? "&&" : "--"}${right}]`;
  }
}
function operand(cursor, ignoreCase, first) {
  const { source } = cursor;
  let items = "";
  for (let begins = first; cursor.at < source.length; begins = false) {
    const char = source[cursor.at];
    if (char === "]" && !begins) break;
    if (source.startsWith("&&", cursor.at) || items !== "" && /^(?:--|[-&]\[)/.test(source.slice(cursor.at, cursor.at + 2)))
      break;
    const posix = take(cursor, POSIX_CLASS);
    if (posix) items += property(posix[2], posix[1] === "^", ignoreCase);
    else if (char === "[") items += charClass(cursor, ignoreCase);
    else if (source.startsWith("\\Q", cursor.at)) items += quoted(cursor, ignoreCase);
    else items += item(cursor, ignoreCase);
  }
  return `[${items}]`;
}
function quoted(cursor, ignoreCase) {
  const end = cursor.source.indexOf("\\E", cursor.at);
  if (end === -1) throw new Error("a `\\Q` that does not end");
  const chars = [...cursor.source.slice(cursor.at + 2, end)];
  cursor.at = end + 2;
  return chars.flatMap((char) => ignoreCase ? caseVariants(char) : [char]).map(escapeChar).join("");
}
function item(cursor, ignoreCase) {
  const from = single(cursor, ignoreCase);
  if (from.set !== void 0) return from.set;
  if (!take(cursor, RANGE_DASH)) return (ignoreCase ? caseVariants(from.char) : [from.char]).map(escapeChar).join("");
  const to = single(cursor, ignoreCase);
  if (to.set !== void 0) return escapeChar(from.char) + escapeChar("-") + to.set;
  return range(from.char.codePointAt(0), to.char.codePointAt(0), ignoreCase);
}
function range(from, to, ignoreCase) {
  const plain = `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`;
  if (!ignoreCase || to - from > LONGEST) return plain;
  const variants = /* @__PURE__ */ new Set();
  for (let code = from; code <= to; code++)
    for (const one of caseVariants(String.fromCodePoint(code)))
      if (one.codePointAt(0) < from || one.codePointAt(0) > to) variants.add(one);
  return plain + [...variants].map(escapeChar).join("");
}
var CONTROLS = { t: "	", n: "\n", r: "\r", f: "\f", a: "\x07", e: "\x1B", b: "\b" };
function single(cursor, ignoreCase) {
  const { source } = cursor;
  const numbered = takeNumbered(cursor);
  if (numbered !== void 0) return { char: numbered };
  const known = takeProperty(cursor, ignoreCase);
  if (known !== void 0) return { set: known };
  const escaped = source[cursor.at] === "\\";
  const code = source.codePointAt(cursor.at + (escaped ? 1 : 0));
  if (code === void 0) throw new Error("a `[` that is not closed");
  const char = String.fromCodePoint(code);
  cursor.at += char.length + (escaped ? 1 : 0);
  if (!escaped) return { char };
  const set = shorthand(char);
  if (set !== void 0) return { set };
  const control = CONTROLS[char];
  if (control !== void 0) return { char: control };
  if (/[A-Za-z0-9]/.test(char)) throw new Error(`\`\\${char}\` in a class`);
  return { char };
}

// src/sentences/icu.ts
var QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?/y;
var INLINE = /\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y;
var GROUP = /\((?:\?(?:<[=!]|[=!:>]|<[A-Za-z]\w*>))?/y;
var breaks = String.raw`\n\r\u0085\u2028\u2029`;
var START = String.raw`(?<![\s\S])`;
var END = String.raw`(?![\s\S])`;
var word = String.raw`[\p{L}\p{M}\p{N}\p{Pc}]`;
var ESCAPES = {
  t: String.raw`\t`,
  n: String.raw`\n`,
  r: String.raw`\r`,
  f: String.raw`\f`,
  a: String.raw`\u0007`,
  e: String.raw`\u001B`,
  A: START,
  z: END,
  Z: String.raw`(?=(?:\r\n|[${breaks}])?${END})`,
  b: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  B: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
  R: String.raw`(?:\r\n|[\n\v\f\r\u0085\u2028\u2029])`
};
function fromIcu(source, ignoreCase = false) {
  const cursor = { source, at: 0 };
  const capture = /\\[1-9]/.test(source);
  const result = alternatives(cursor, { i: ignoreCase, m: false, s: false }, capture);
  if (cursor.at < source.length) throw new Error("a `)` that closes nothing");
  return result;
}
function alternatives(cursor, outer, capture) {
  const flags = { ...outer };
  let result = "";
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ")") {
    if (cursor.source[cursor.at] === "|") {
      cursor.at++;
      result += "|";
      continue;
    }
    const quoted2 = takeQuoted(cursor);
    result += quoted2 === void 0 ? takeInline(cursor, flags, capture) ?? takeGroup(cursor, flags, capture) ?? takeAtom(cursor, flags) : [...quoted2].map((char) => literal(char, flags)).join("");
    const quantifier = take(cursor, QUANTIFIER)?.[0] ?? "";
    result += quantifier.length > 1 ? quantifier.replace(/\+$/, "") : quantifier;
  }
  return result;
}
function takeQuoted(cursor) {
  if (!cursor.source.startsWith("\\Q", cursor.at)) return void 0;
  const from = cursor.at + 2;
  const end = cursor.source.indexOf("\\E", from);
  cursor.at = end === -1 ? cursor.source.length : end + 2;
  return cursor.source.slice(from, end === -1 ? void 0 : end);
}
function takeInline(cursor, flags, capture) {
  if (cursor.source.startsWith("(?#", cursor.at)) {
    const end2 = cursor.source.indexOf(")", cursor.at);
    if (end2 === -1) throw new Error("a comment that does not end");
    cursor.at = end2 + 1;
    return "";
  }
  const match = take(cursor, INLINE);
  if (!match) return void 0;
  const [, on = "", off = "", end] = match;
  if (/[^imsudUw]/.test(on + off)) throw new Error(`the flags \`${match[0]}\``);
  const inner = { ...flags };
  for (const flag of ["i", "m", "s"]) {
    if (on.includes(flag)) inner[flag] = true;
    if (off.includes(flag)) inner[flag] = false;
  }
  if (end === ")") {
    Object.assign(flags, inner);
    return "";
  }
  return `(?:${closed(cursor, inner, capture)}`;
}
function takeGroup(cursor, flags, capture) {
  if (cursor.source.startsWith("(?", cursor.at) && !/^\(\?(?:<[=!]|[=!:>]|<[A-Za-z])/.test(cursor.source.slice(cursor.at, cursor.at + 4)))
    throw new Error(`a group that begins \`${cursor.source.slice(cursor.at, cursor.at + 4)}\``);
  const open = take(cursor, GROUP)?.[0];
  if (open === void 0) return void 0;
  const captures = open === "(" || /^\(\?<[A-Za-z]/.test(open);
  const begins = captures ? capture ? "(" : "(?:" : open === "(?>" ? "(?:" : open;
  return begins + closed(cursor, flags, capture);
}
function closed(cursor, flags, capture) {
  const inside = alternatives(cursor, flags, capture);
  if (cursor.source[cursor.at] !== ")") throw new Error("a `(` that is not closed");
  cursor.at++;
  return `${inside})`;
}
function takeAtom(cursor, flags) {
  const { source } = cursor;
  const char = String.fromCodePoint(source.codePointAt(cursor.at));
  if (char === "[") return charClass(cursor, flags.i);
  if (char === "\\") return takeEscape(cursor, flags);
  cursor.at += char.length;
  if (char === ".") return flags.s ? String.raw`[\s\S]` : `[^${breaks}]`;
  if (char === "^") return flags.m ? `(?<![^${breaks}])` : START;
  if (char === "$") return flags.m ? `(?=[${breaks}]|${END})` : ESCAPES["Z"];
  if ("*+?{".includes(char)) throw new Error(`a \`${char}\` with nothing before it`);
  return literal(char, flags);
}
function takeEscape(cursor, flags) {
  const numbered = takeNumbered(cursor);
  if (numbered !== void 0) return literal(numbered, flags);
  const known = takeProperty(cursor, flags.i);
  if (known !== void 0) return known;
  const code = cursor.source.codePointAt(cursor.at + 1);
  if (code === void 0) throw new Error("a `\\` at the end");
  const char = String.fromCodePoint(code);
  cursor.at += 1 + char.length;
  const short = shorthand(char);
  if (short !== void 0) return short;
  const escaped = ESCAPES[char];
  if (escaped !== void 0) return escaped;
  if (/[1-9]/.test(char)) return `\\${char}`;
  if (/[A-Za-z]/.test(char)) throw new Error(`\`\\${char}\``);
  return literal(char, flags);
}
function literal(char, flags) {
  const variants = flags.i ? caseVariants(char) : [char];
  return variants.length === 1 ? escapeChar(char) : `[${variants.map(escapeChar).join("")}]`;
}

// src/sentences/srx-read.ts
function readSrx(input) {
  const file = { cascade: false, maps: [], rules: /* @__PURE__ */ new Map() };
  let prefix;
  let rules;
  let collected;
  parseXml(withoutMark(decode(input, { markup: true }).value), "an SRX", (parser) => {
    const refuse = (expected, got) => {
      throw new MuwaziError("bad-input", `Expected ${expected}, got ${got} in line ${parser.line}, column ${parser.columnIndex}`);
    };
    parser.on("doctype", () => refuse("an SRX without a DOCTYPE", "one; take it out"));
    const local = (name) => {
      prefix ??= name.includes(":") ? name.slice(0, name.indexOf(":") + 1) : "";
      if (prefix === "") return name.includes(":") ? void 0 : name;
      return name.startsWith(prefix) ? name.slice(prefix.length) : void 0;
    };
    parser.on("opentag", ({ name, attributes }) => {
      const isRoot = prefix === void 0;
      const element = local(name);
      if (isRoot && element !== "srx") refuse("an SRX with `<srx>` around everything", `\`<${name}>\``);
      const need = (attribute) => attributes[attribute] ?? refuse(`\`<${name}>\` with \`${attribute}\``, "one without");
      if (element === "header") file.cascade = attributes["cascade"] === "yes";
      else if (element === "languagerule") {
        const key = need("languagerulename");
        rules = file.rules.get(key) ?? [];
        file.rules.set(key, rules);
      } else if (element === "rule") {
        const value = attributes["break"] ?? "yes";
        if (value !== "yes" && value !== "no") refuse("`break` to be `yes` or `no`", `\`${value}\``);
        rules?.push({ before: "", after: "", break: value === "yes", line: parser.line });
      } else if (element === "languagemap")
        file.maps.push({ pattern: need("languagepattern"), name: need("languagerulename"), line: parser.line });
      else if (element === "beforebreak") collected = "before";
      else if (element === "afterbreak") collected = "after";
    });
    const onText = (text) => {
      const rule = rules?.at(-1);
      if (collected !== void 0 && rule) rule[collected] += text;
    };
    parser.on("text", onText);
    parser.on("cdata", onText);
    parser.on("closetag", ({ name }) => {
      const element = local(name);
      if (element === "beforebreak" || element === "afterbreak") collected = void 0;
      else if (element === "languagerule") rules = void 0;
    });
  });
  const unknown = file.maps.find(({ name }) => !file.rules.has(name));
  if (unknown)
    throw new MuwaziError(
      "bad-input",
      `Expected the map in line ${unknown.line} to name rules of the file, got \`${unknown.name}\`, which has none`
    );
  if (file.maps.length === 0)
    throw new MuwaziError("bad-input", "Expected an SRX that says which rules are for which language (`<languagemap>`), got none");
  return file;
}
function sentencesBy(file) {
  const maps = file.maps.map(({ pattern, name, line }) => ({
    // Codes are written as each tool likes: EN.*, (en|EN)_.*
    language: attempt(pattern, line, () => new RegExp(`^(?:${fromIcu(pattern, true)})$`, "v")),
    name
  }));
  const translated = new Map(
    [...file.rules].map(([name, rules]) => [
      name,
      rules.map(({ before, after, break: breaks2, line }) => {
        if (/\\[1-9]/.test(before)) throw refused("a `\\1` in `beforebreak`", before, line);
        const rule = `${before} | ${after}`;
        return { source: attempt(rule, line, () => `(?=${fromIcu(after)})(?<=${fromIcu(before)})`), break: breaks2, rule, line };
      })
    ])
  );
  const memo = /* @__PURE__ */ new Map();
  const rulesOf = (language2) => {
    const known = memo.get(language2);
    if (known) return known;
    const matching = maps.filter((map) => map.language.test(language2));
    const rules = (file.cascade ? matching : matching.slice(0, 1)).flatMap(({ name }) => translated.get(name) ?? []).map(({ source, rule, line, ...rest }) => ({ ...rest, at: attempt(rule, line, () => new RegExp(source, "vy")) }));
    const breaks2 = rules.filter((rule) => rule.break).map(({ at }) => new RegExp(at.source, "vg"));
    memo.set(language2, { rules, breaks: breaks2 });
    return { rules, breaks: breaks2 };
  };
  return (text, language2) => {
    const { rules, breaks: breaks2 } = rulesOf(language2);
    const places = /* @__PURE__ */ new Set();
    for (const rule of breaks2) for (const { index } of text.matchAll(rule)) places.add(index);
    const decided = [...places].sort((a, b) => a - b).filter((place) => rules.find((rule) => matches(rule.at, text, place))?.break);
    return spans(text, decided);
  };
}
function attempt(rule, line, make) {
  try {
    return make();
  } catch (error) {
    throw refused(error.message, rule, line);
  }
}
var refused = (reason, rule, line) => new MuwaziError(
  "bad-input",
  `Expected rules that JavaScript can express, got ${reason} in the rule of line ${line}: ${show(rule)}; rewrite it or take it out`
);
function matches(regex, text, place) {
  regex.lastIndex = place;
  return regex.test(text);
}
function spans(text, places) {
  const found = [];
  let from = 0;
  for (const place of [...places, text.length]) {
    const piece = text.slice(from, place);
    const start = from + piece.length - piece.trimStart().length;
    const end = start + piece.trim().length;
    if (end > start) found.push([start, end]);
    from = place;
  }
  return found;
}

// src/sentences/srx-write.ts
var raw = String.raw;
var quick = raw`(?:(?<![\p{L}\p{M}\p{Z}\s])|(?<=\uFE0F))`;
var runOut = raw`[${closing}${invisible}]{0,8}(?:\s»)?(?:${note})?(?:${note})?(?:\s\[\p{Nd}{1,3}\])?(?:${citation})?(?:\s?[${pictures}])?[${pictures}\uFE0F]{0,8}[${closing}${invisible}]{0,4}`;
var lines = [
  { before: raw`\S`, after: raw`[^\S\n]{0,40}\n[^\S\n]{0,40}\n`, break: true, example: "\u0627\u0644\u0641\u0635\u0644 \u0627\u0644\u0623\u0648\u0644|\n\n\u0628\u062F\u0623\u062A \u0627\u0644\u0642\u0635\u0629." },
  { before: raw`\S`, after: raw`[^\S\n]{0,40}\n[^\S\n]{0,40}(?:[•▪●◦‣]|\*\s)`, break: true, example: "\u0642\u0644\u0645 \u062C\u062F\u064A\u062F|\n\u2022 \u062F\u0641\u062A\u0631 \u0642\u062F\u064A\u0645" }
];
var runs = [
  { before: "", after: raw`[^\p{L}\p{N}]{0,40}$`, break: false, example: "\u0645\u0628\u0627\u0631\u0643!| \u{1F389}" },
  {
    before: raw`[${marks}]${tail}`,
    after: raw`[${marks}${invisible}”’»›)\]}）」』﴾*_]|\s»|${note}|${citation}|\s\[\p{Nd}{1,3}\](?!\S)|\s?[${pictures}]|\uFE0F|["'“](?=[\s${marks}”’»›)\]}،,;:؛]|$)`,
    break: false,
    example: "\xAB\u0623\u064A\u0646 \u0647\u0648\u061F|\xBB \u062B\u0645 \u0633\u0643\u062A."
  },
  { before: "\u06DD", after: raw`\s?\p{Nd}`, break: false, example: "\u0627\u0644\u0644\u064E\u0651\u0647\u064F \u0627\u0644\u0635\u064E\u0651\u0645\u064E\u062F\u064F \u06DD|\u0662 \u0644\u064E\u0645\u0652 \u064A\u064E\u0644\u0650\u062F\u0652" },
  { before: raw`۝\s?\p{Nd}{1,2}`, after: raw`\p{Nd}`, break: false, example: "\u0648\u064E\u0627\u0644\u0636\u064F\u0651\u062D\u064E\u0649\u0670 \u06DD\u0661|\u0661 \u0648\u064E\u0627\u0644\u0644\u064E\u0651\u064A\u0652\u0644\u0650" },
  { before: raw`\.`, after: raw`\s\.(?!\S)`, break: false, example: "He waited .| . . and waited." },
  {
    before: raw`[^\s${marks}${closing}]\s{0,2}[(\[][^()\[\]]{0,200}`,
    after: raw`[^()\[\]]{1,200}[)\]]`,
    break: false,
    example: "\u0648\u0635\u0644 \u0645\u062A\u0623\u062E\u0631\u064B\u0627 (\u0643\u0627\u0646 \u0627\u0644\u0642\u0637\u0627\u0631 \u0645\u0632\u062F\u062D\u0645\u064B\u0627.| \u0644\u0645 \u064A\u062C\u062F \u0645\u0643\u0627\u0646\u064B\u0627) \u062B\u0645 \u0646\u0627\u0645."
  },
  {
    before: raw`[^\s${marks}${closing}:،,]\s{0,2}[«“](?!\s)[^«»“”]{0,100}`,
    after: raw`[^«»“”]{0,100}[^${marks}«»“”\s][»”](?![${marks}،,])`,
    break: false,
    example: "\u0635\u062F\u0631 \u0643\u062A\u0627\u0628 \xAB\u0645\u0627\u0630\u0627 \u0628\u0639\u062F\u061F| \u0631\u062D\u0644\u0629 \u0641\u064A \u0627\u0644\u062A\u0627\u0631\u064A\u062E\xBB \u0623\u0645\u0633."
  }
];
var icu = (rules, anchor) => rules.map(({ before, after, ...rest }) => ({
  // An expression that takes no characters may match at every place: tools search for the next match behind the last one.
  before: toIcu(anchor, true) + (before === "" ? "" : `(?<=${toIcu(before.replaceAll(tail, runOut), true)})`),
  // What takes long to look ahead for waits until the place is one.
  after: after === "" ? "" : `${after.length > 10 || after.includes("+") ? anchor : ""}(?=${toIcu(after, false)})`,
  ...rest
}));
var language = (name, pattern, rules) => ({
  name,
  pattern,
  rules: [
    ...icu(lines, ""),
    // List items begin lines as well as texts.
    ...icu([...runs, ...rules], quick).map((rule) => ({
      ...rule,
      before: rule.before.replaceAll("(?<=^", "(?<=(?:^|\\n)")
    }))
  ]
});
var tags = (codes) => `(?i:${codes.join("|")})(?:[-_].*)?$`;
var srxLanguages = () => [
  ...LANGUAGES.map(({ name, codes, sentences }) => language(name, `^${tags(codes)}`, sentences)),
  language(other.name, `^(?!${tags(LANGUAGES.flatMap(({ codes }) => codes))}).*$`, other.sentences)
];
var space2 = String.raw`\s\p{Z}\uFEFF`;
var MAX_LOOKBEHIND_REPEATS = 16;
var TOKEN = /\\[pP]\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\[\s\S]|\{\d+(?:,\d+)?\}|[\s\S]/gu;
var TIMES = /^(?:[*+]|\{(\d+)(?:,(\d+))?\})$/;
var IN_CLASS = /^[[{}"'&#~()*]$/;
function toIcu(source, back) {
  const tokens = source.match(TOKEN) ?? [];
  const open = [""];
  const write = (text) => void open.push(open.pop() + text);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === "[") {
      const end = classEnd(tokens, i);
      write(classOf(tokens.slice(i + 1, end)));
      i = end;
    } else if (token === "(") open.push("(");
    else if (token === ")") {
      const group = `${open.pop()})`;
      const times = back ? TIMES.exec(tokens[i + 1] ?? "") : null;
      if (times) i++;
      write(times ? repeated(group, least(times), most(times)) : group);
    } else if (token === "\\s") write(`[${space2}]`);
    else if (token === "\\S") write(`[^${space2}]`);
    else if (back && /^[*+]$/.test(token)) write(`{${least([token])},${MAX_LOOKBEHIND_REPEATS}}`);
    else write(token);
  }
  return open.join("");
}
var classEnd = (tokens, start) => tokens.indexOf("]", start);
var classOf = (items) => `[${items.map((token, i) => {
  const first = i === 0 || i === 1 && items[0] === "^";
  if (token === "\\s") return space2;
  if (token === "-" && (first || i === items.length - 1)) return "\\-";
  return IN_CLASS.test(token) ? `\\${token}` : token;
}).join("")}]`;
var least = ([sign, from]) => sign === "*" ? 0 : Number(from ?? 1);
var most = ([sign, from, to]) => sign === "*" || sign === "+" ? MAX_LOOKBEHIND_REPEATS / 4 : Number(to ?? from);
var repeated = (group, from, to) => group.repeat(from) + Array.from({ length: to - from }).reduce((rest) => `(?:${group}${rest})?`, "");
function writeRules(sets, options = {}) {
  checkKeys(options, ["format"]);
  const { format = "srx" } = options;
  checkChoice("format", format, ["srx", "omegat"]);
  return format === "srx" ? srx(sets) : omegat(sets);
}
var srx = (sets) => `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
${sets.map(languageRule).join("\n")}
    </languagerules>
    <maprules>
${sets.map(({ name, pattern }) => `      <languagemap languagepattern="${escapeAttribute(pattern)}" languagerulename="${escapeAttribute(name)}"/>`).join("\n")}
    </maprules>
  </body>
</srx>
`;
var languageRule = ({ name, rules }) => `      <languagerule languagerulename="${escapeAttribute(name)}">
${rules.map(
  ({ before, after, break: breaks2, example }) => `        <!-- ${comment(example)} -->
        <rule break="${breaks2 ? "yes" : "no"}">
          <beforebreak>${escapeText(before)}</beforebreak>
          <afterbreak>${escapeText(after)}</afterbreak>
        </rule>`
).join("\n")}
      </languagerule>`;
var comment = (example) => escapeText(example).replaceAll("\n", "\u23CE").replace(/-(?=-|$)/g, "\u2011");
var omegat = (sets) => `<?xml version="1.0" encoding="UTF-8"?>
<java version="1.8.0" class="java.beans.XMLDecoder">
 <object class="org.omegat.core.segmentation.SRX" id="SRX0">
  <void property="mappingRules">
${sets.map(mapRule).join("\n")}
  </void>
  <void property="version">
   <string>0.2.2</string>
  </void>
 </object>
</java>
`;
var mapRule = ({ name, pattern, rules }) => `   <void method="add">
    <object class="org.omegat.core.segmentation.MapRule">
     <void property="language">
      <string>${escapeText(name)}</string>
     </void>
     <void property="pattern">
      <string>${escapeText(pattern)}</string>
     </void>
     <void property="rules">
      <object class="java.util.ArrayList">
${rules.map(omegatRule).join("\n")}
      </object>
     </void>
    </object>
   </void>`;
var omegatRule = ({ before, after, break: breaks2 }) => `       <void method="add">
        <object class="org.omegat.core.segmentation.Rule">
         <void property="breakRule">
          <boolean>${breaks2}</boolean>
         </void>
         <void property="beforebreak">
          <string>${escapeText(before)}</string>
         </void>
         <void property="afterbreak">
          <string>${escapeText(after)}</string>
         </void>
        </object>
       </void>`;

// src/entries/srx.ts
function parse(input) {
  return sentencesBy(readSrx(input));
}
function stringify(options = {}) {
  return writeRules(srxLanguages(), options);
}
export {
  parse,
  stringify
};
