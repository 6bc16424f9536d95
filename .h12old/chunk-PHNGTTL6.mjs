// src/errors.ts
var MuwaziError = class extends Error {
  /** `bad-option`: an argument is wrong. `bad-input`: the input is not in a known format. `unreadable`: a file cannot be opened or decoded. */
  code;
  constructor(code, reason, options) {
    super(reason, options);
    this.name = "MuwaziError";
    this.code = code;
  }
};
var misuse = (reason) => new MuwaziError("bad-option", reason);
function show(value) {
  if (value === null || value === void 0) return `\`${value}\``;
  if (typeof value === "string") return `\`${value.length > 40 ? `${value.slice(0, 40)}\u2026` : value}\``;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return `\`${value}\``;
  return Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function checkObject(options) {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    throw misuse(`Expected \`options\` to be an object, got ${show(options)}`);
}
function checkKeys(options, known) {
  checkObject(options);
  for (const key of Object.keys(options))
    if (!known.includes(key))
      throw new MuwaziError(
        "bad-option",
        `Expected one of the options ${known.map((k) => `\`${k}\``).join(", ")}, got \`${key}\``
      );
}

// src/languages/tag.ts
var RIGHT_TO_LEFT = new Set("Arab Aran Hebr Syrc Syre Thaa Nkoo Adlm Rohg Mand Samr Yezi Mend Sogd Phlp".split(" "));
var MAX_CACHED_TAGS = 1e3;
var cache = /* @__PURE__ */ new Map();
function factsOf(tag) {
  const known = cache.get(tag);
  if (known) return known;
  if (cache.size >= MAX_CACHED_TAGS) cache.clear();
  const facts = look(tag);
  cache.set(tag, facts);
  return facts;
}
function look(tag) {
  const letters = tag.toLowerCase().split(/[-_]/)[0] ?? "";
  try {
    const locale = new Intl.Locale(tag.replaceAll("_", "-"));
    const language = locale.language;
    if (language === void 0 || language === "und") return { primary: "und", script: locale.script };
    return { primary: language, script: locale.maximize().script };
  } catch {
    return { primary: letters, script: void 0 };
  }
}
var isLanguageTag = (code) => /^(?:[a-z]{2,3}|[ix](?=-))(?:[-_][a-z0-9]{1,8})*$/i.test(code);
var primary = (tag) => factsOf(tag).primary;
var sameLanguage = (a, b) => primary(a) === primary(b);
var scriptOf = (tag) => factsOf(tag).script;
var direction = (tag) => RIGHT_TO_LEFT.has(scriptOf(tag) ?? "") ? "rtl" : "ltr";
var AS_UNICODE = {
  Hans: "\\p{sc=Hani}",
  Hant: "\\p{sc=Hani}",
  Jpan: "\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}",
  Kore: "\\p{sc=Hang}\\p{sc=Hani}",
  Aran: "\\p{sc=Arab}"
};
function lettersOf(script) {
  try {
    return new RegExp(`[${AS_UNICODE[script] ?? `\\p{sc=${script}}`}]+`, "gu");
  } catch {
    return /[\p{sc=Latn}]+/gu;
  }
}

export {
  MuwaziError,
  misuse,
  show,
  checkObject,
  checkKeys,
  isLanguageTag,
  primary,
  sameLanguage,
  scriptOf,
  direction,
  lettersOf
};
