import {
  suspect
} from "./chunk-4VWD6XNW.mjs";
import {
  LANGUAGES,
  foldArabic,
  foldDigits,
  foldLatin
} from "./chunk-IDPHDUBR.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  primary,
  scriptOf
} from "./chunk-PHNGTTL6.mjs";

// src/check/length.ts
var SMOOTHING_CHARS = 15;
var OUTLIER_FACTOR = 2;
var PRIOR_CHARS = 300;
function ratioOf(pairs) {
  let source = PRIOR_CHARS;
  let target = PRIOR_CHARS;
  for (const pair of pairs) {
    const [a, b] = [pair.source.text.length, pair.target.text.length];
    if (a > 4 * b + SMOOTHING_CHARS || b > 4 * a + SMOOTHING_CHARS) continue;
    source += a;
    target += b;
  }
  return target / source;
}
var lengthOutlier = {
  id: "length-outlier",
  label: `one side is more than ${OUTLIER_FACTOR} times as long as usual for the other side`,
  find({ source, target }, { ratio }) {
    const factor = (target.text.length + SMOOTHING_CHARS * ratio) / ((source.text.length + SMOOTHING_CHARS) * ratio);
    if (factor > OUTLIER_FACTOR) return { side: "target", reason: `The target is ${factor.toFixed(1)} times as long as usual` };
    if (factor < 1 / OUTLIER_FACTOR)
      return { side: "source", reason: `The source is ${(1 / factor).toFixed(1)} times as long as usual` };
    return void 0;
  }
};

// src/check/rule.ts
var SIDES = ["source", "target"];
var other = (side) => side === "source" ? "target" : "source";
function placeOf({ line, source, target }) {
  const known = line ?? (source ?? target)?.units[0]?.position.start.line;
  return known === void 0 ? "above" : `in line ${known}`;
}
function quoted(text) {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line.slice(0, 100)];
  return `\`${letters.length > 40 || line.length > 100 ? `${letters.slice(0, 40).join("")}\u2026` : line}\``;
}
var INVISIBLE = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
var plain = (text) => text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
var NO_WORDS = /`[^`\n]*`|\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s<>"'«»“”)]+|\bwww\.[^\s<>"'«»“”)]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|(?<=\])\([^()\s]*\)|<[^<>\n]{0,500}>|\$?\{[\w.]*\}|\$[a-z_]\w*|%(?:\([\w.]+\))?\d*[sd]\b/gi;
var words = (text) => text.replace(NO_WORDS, " ");

// src/check/repeats.ts
var repeatedPair = {
  id: "repeated-pair",
  label: "an earlier pair has the same two texts",
  start() {
    const seen = /* @__PURE__ */ new Map();
    return (pair) => {
      const key = `${plain(pair.source.text)}
${plain(pair.target.text)}`;
      const place = seen.get(key);
      if (place !== void 0) return { reason: `Expected each pair once, got the same pair ${place}` };
      seen.set(key, placeOf(pair));
      return void 0;
    };
  }
};
function inconsistent(side) {
  return () => {
    const first = /* @__PURE__ */ new Map();
    return (pair) => {
      const key = plain(pair[side].text);
      const translation = plain(pair[other(side)].text);
      const known = first.get(key);
      if (known === void 0) {
        first.set(key, { pair, others: /* @__PURE__ */ new Set([translation]) });
        return void 0;
      }
      if (known.others.has(translation)) return void 0;
      known.others.add(translation);
      const before = known.pair[other(side)].text;
      return {
        side: other(side),
        reason: `Expected the ${other(side)} of the same ${side} ${placeOf(known.pair)}, ${quoted(before)}, got another`
      };
    };
  };
}
var inconsistentTarget = {
  id: "inconsistent-target",
  label: "the same source has another target in an earlier pair",
  start: inconsistent("source")
};
var inconsistentSource = {
  id: "inconsistent-source",
  label: "the same target has another source in an earlier pair",
  optional: true,
  start: inconsistent("target")
};
var REPEAT_RULES = [repeatedPair, inconsistentTarget, inconsistentSource];

// src/check/language.ts
var COMMON_WORD = /(?<![\p{L}\p{N}_.-])\p{Ll}\p{L}+(?![\p{L}\p{N}_.]*[\p{N}_(])|(?=\p{Lo})\p{L}{2,}/u;
var SENTENCE = /\p{L}[.!?؟…۔]["»”)]*$/u;
function translatable(text) {
  const bare = words(text);
  return COMMON_WORD.test(bare) || SENTENCE.test(plain(bare));
}
var identicalCopy = {
  id: "identical-copy",
  label: "both sides are the same text, and it is not a name, an address or code",
  find: ({ kind, source, target }) => kind !== "code" && plain(source.text) === plain(target.text) && translatable(source.text) ? { reason: "Both sides are the same text; it may be untranslated" } : void 0
};
var MIN_LETTERS = 12;
var MIN_SCRIPT_SHARE = 0.2;
var WORD_LISTED = /* @__PURE__ */ new Set(["ar", "en"]);
var scriptOfText = (language) => {
  const script = scriptOf(language);
  return script === void 0 ? void 0 : script === "Arab" ? "arabic" : script === "Latn" ? "latin" : "other";
};
var SCRIPT_NAMES = { arabic: "Arabic", latin: "Latin", other: "other" };
function wrongScript(text, language, side) {
  const own = scriptOfText(language);
  if (own === void 0) return void 0;
  const letters = countLetters(text);
  const all = letters.arabic + letters.latin + letters.other;
  if (all < MIN_LETTERS || letters[own] >= all * MIN_SCRIPT_SHARE) return void 0;
  const [most = "other"] = ["arabic", "latin", "other"].slice().sort((a, b) => letters[b] - letters[a]);
  return { side, reason: `Expected the ${side} in \`${language}\`, got ${SCRIPT_NAMES[most]} letters` };
}
function wrongWords(text, pair, side, identify) {
  const language = primary(pair[side].language);
  if (identify === void 0 || language === "und" || WORD_LISTED.has(language) && !suspect(text)) return void 0;
  const found = identify(text);
  if (found === void 0 || found === language) return void 0;
  if (!WORD_LISTED.has(language) && found !== primary(pair[other(side)].language)) return void 0;
  return { side, reason: `Expected the ${side} in \`${pair[side].language}\`, detected \`${found}\`` };
}
var wrongLanguage = {
  id: "wrong-language",
  label: "a side has the letters or, where detection is sure, the words of another language",
  find(pair, { identify }) {
    if (pair.kind === "code" || plain(pair.source.text) === plain(pair.target.text)) return void 0;
    for (const side of SIDES) {
      const text = words(pair[side].text);
      const found = wrongScript(text, pair[side].language, side) ?? wrongWords(text, pair, side, identify);
      if (found) return found;
    }
    return void 0;
  }
};

// src/check/numbers.ts
var table = (rowsOf) => new Map(
  LANGUAGES.flatMap(
    ({ numbers, fold: fold2 }) => (numbers === void 0 ? [] : rowsOf(numbers)).flatMap(
      ([value, forms]) => forms.split(" ").map((form) => [fold2(form), value])
    )
  )
);
var inOrder = (words2) => words2.map((forms, at) => [at + 1, forms]);
var UNIT = table(({ cardinals, ordinals, others }) => [...inOrder(cardinals), ...inOrder(ordinals), ...others]);
var SCALE = table(({ scales }) => scales);
var CLITICS = LANGUAGES.flatMap(({ clitics }) => clitics ?? []);
var fold = (word) => /[a-z]/i.test(word) ? foldLatin(word) : foldArabic(word);
var WORD = /[\p{L}\p{M}]+/gu;
function valueIn(map, word) {
  const value = map.get(word) ?? map.get(word.replace(/^و/, ""));
  if (value !== void 0) return value;
  for (const clitics of CLITICS) {
    const bare = map.get(word.replace(clitics, ""));
    if (bare !== void 0) return bare;
  }
  return void 0;
}
function spelledNumbers(text) {
  const found = /* @__PURE__ */ new Set();
  let total = 0;
  let current = 0;
  let before = 0;
  let gap = Number.POSITIVE_INFINITY;
  for (const [spelling] of text.matchAll(WORD)) {
    const word = fold(spelling);
    const unit = valueIn(UNIT, word);
    const scale = unit === void 0 ? valueIn(SCALE, word) : void 0;
    if (unit === void 0 && scale === void 0) {
      if (word !== "and") gap++;
      continue;
    }
    if (gap > 0) [total, current, before] = [0, 0, 0];
    gap = 0;
    if (unit !== void 0) {
      found.add(unit).add(before + unit);
      before = unit;
      if (current >= 10 && current < 100 && unit >= 10) found.add(current * 100 + unit);
      current += unit;
    } else if (scale === 100) current = (current || 1) * 100;
    else if (scale !== void 0) {
      total += (current || 1) * scale;
      current = 0;
      found.add(scale);
    }
    found.add(current).add(total + current);
  }
  return found;
}
var NUMBER = /[0-9٠-٩۰-۹]+(?:[.,٫٬’][0-9٠-٩۰-۹]+)*/g;
var IN_WORD = /[\p{L}\p{M}_]$/u;
var SCALES = [
  [/^[\s-]?(?:thousand|k\b|ألف|الف|آلاف|الاف)/i, 1e3],
  [/^[\s-]?(?:million|mn\b|m\b|مليون|ملايين)/i, 1e6],
  [/^[\s-]?(?:billion|bn\b|b\b|مليار|بليون)/i, 1e9],
  [/^[\s-]?(?:trillion|tn\b|تريليون)/i, 1e12]
];
var RANGE = /(?<![0-9٠-٩])[0-9٠-٩]{4}(?=[-–/]$)/;
var TIME = /^(?:[01]?\d|2[0-4])[.٫][0-5]\d$/;
function readings(number) {
  const digits = number.replace(/٬|’/g, ",").replace(/٫/g, ".");
  const parts = digits.split(/[.,]/);
  const whole = (text) => text.replace(/^0+(?=\d)/, "");
  if (parts.length === 1) return [whole(digits)];
  const thousands = parts.slice(1).every((part) => part.length === 3);
  const decimal = `${whole(parts.slice(0, -1).join(""))}.${parts.at(-1)}`.replace(/\.?0+$/, "");
  const grouped = parts.slice(1, -1).every((part) => part.length === 3);
  return [...thousands ? [whole(parts.join(""))] : [], ...grouped ? [decimal] : [parts.map(whole).join(".")]];
}
function numbersOf(text) {
  return [...text.matchAll(NUMBER)].map(({ 0: spelling, index }) => {
    const digits = foldDigits(spelling);
    const before = text.charAt(index - 1);
    const after = text.slice(index + spelling.length, index + spelling.length + 12);
    const values = readings(digits);
    const by = SCALES.find(([pattern]) => pattern.test(after))?.[1];
    const scaled = by === void 0 ? [] : values.map((value) => String(Number((Number(value) * by).toPrecision(15))));
    const [century] = digits.length === 2 && before !== "" && "-\u2013/".includes(before) ? RANGE.exec(text.slice(Math.max(0, index - 6), index)) ?? [] : [];
    return {
      spelling,
      // 1950-53 ends in 1953.
      values: century === void 0 ? [...values, ...scaled] : [...values, ...scaled, foldDigits(century.slice(0, 2)) + digits],
      inWord: IN_WORD.test(before),
      parts: TIME.test(digits) ? digits.split(/[.٫]/).map((part) => String(Number(part))) : []
    };
  });
}
var isDecade = (value, spelled) => /^(?:1\d|20)[1-9]0$/.test(value) && spelled.has(Number(value) % 100);
var MAX_SMALL_NUMBER = 12;
var isSmall = ({ values }) => Number(values[0]) <= MAX_SMALL_NUMBER;
function mismatch(pair) {
  const texts = { source: words(pair.source.text), target: words(pair.target.text) };
  const numbers = { source: numbersOf(texts.source), target: numbersOf(texts.target) };
  const alone = (side) => {
    const answers = new Set(numbers[other(side)].flatMap(({ values, parts }) => [...values, ...parts]));
    const isTime = ({ parts }) => parts.length > 0 && parts.every((part) => answers.has(part));
    const asked = numbers[side].filter(
      (number) => !number.inWord && !number.values.some((value) => answers.has(value)) && !isTime(number)
    );
    if (asked.length === 0) return asked;
    const spelled = spelledNumbers(texts[other(side)]);
    return asked.filter(({ values }) => !values.some((value) => spelled.has(Number(value)) || isDecade(value, spelled)));
  };
  const missing = { source: alone("source"), target: alone("target") };
  for (const side of SIDES) {
    const large = missing[side].find((number) => !isSmall(number));
    if (large) return { missing: large, side };
  }
  const [small] = missing.source;
  return small && missing.target.length > 0 ? { missing: small, side: "source" } : void 0;
}
var numberMismatch = {
  id: "number-mismatch",
  label: "a number in digits is missing on the other side, where digits of any system and words count",
  find(pair) {
    const found = mismatch(pair);
    return found && {
      side: found.side,
      reason: `Expected ${quoted(found.missing.spelling)} on both sides, got it on the ${found.side} side only`
    };
  }
};

// src/check/punctuation.ts
var AFTER_END = /^[\s"'»”’›)\]}*_`¹²³⁴-⁹]$/;
var NOTE = /\[[\p{N}*†]{1,3}\]$/u;
var END = /[.!?؟…۔。！？॥।]$/u;
var OPEN = /[\p{L}\p{M}\p{N}%٪]$/u;
var ABBREVIATION = /(?:^|[\s.(])(?:\p{L}|\p{Lu}\p{Ll}{0,2}|[ap]m|etc|al|vs|Corp|إلخ)\.$/u;
var MIN_SENTENCE_WORDS = 5;
function core(text) {
  let end = text.length;
  for (; ; ) {
    const note = NOTE.exec(text.slice(Math.max(0, end - 5), end));
    if (note) end -= note[0].length;
    else if (end > 0 && AFTER_END.test(text.charAt(end - 1))) end--;
    else return text.slice(0, end);
  }
}
function openSide(pair) {
  const ends = { source: core(plain(pair.source.text)), target: core(plain(pair.target.text)) };
  for (const side of SIDES) {
    const ended = ends[other(side)];
    const isSentence = (text) => text.split(" ").length >= MIN_SENTENCE_WORDS;
    const stops = !LOOSE.has(pair.kind) && isSentence(ended) && isSentence(ends[side]) && !ABBREVIATION.test(ended);
    const firm = /[?؟!]$/.test(ended) || stops;
    if (OPEN.test(ends[side]) && END.test(ended) && firm) return side;
  }
  return void 0;
}
var TITLES = /* @__PURE__ */ new Set(["heading", "tableCell", "caption", "code"]);
var LOOSE = /* @__PURE__ */ new Set(["listItem", "cue"]);
var missingEndMark = {
  id: "missing-end-mark",
  label: "one side ends a sentence with . ? \u061F ! or \u2026, the other breaks off with a word",
  find(pair) {
    const side = TITLES.has(pair.kind) ? void 0 : openSide(pair);
    if (side === void 0) return void 0;
    const mark = core(plain(pair[other(side)].text)).at(-1);
    return { side, reason: `The ${other(side)} ends with \`${mark}\`, the ${side} with no punctuation` };
  }
};
var QUOTES = "A quotation mark";
var ANY_QUOTE = /[«»“”„"‘]/;
var CLASSES = [
  { name: "A round bracket", open: /\(/g, close: /\)/g },
  { name: "A square bracket", open: /\[/g, close: /\]/g },
  { name: "A curly bracket", open: /\{/g, close: /\}/g },
  { name: QUOTES, open: /[«“„]/g, close: /[»”]/g }
];
var NUMBERING = /(?<=(?:^|[\n.:;,،؛])\s{0,2})(?:\p{N}{1,3}|\p{L}|[ivxl]{1,4})\)/giu;
var SMILES = /[:;]-?[()]/g;
var LOW_QUOTE = /„([^“”„]*)“/g;
var INCHES = /(?<=[0-9٠-٩])"(?=[\s).,،]|$)/g;
var count = (text, mark) => text.match(mark)?.length ?? 0;
function unbalanced(text) {
  const plain2 = text.replace(SMILES, " ").replace(LOW_QUOTE, "\u201C$1\u201D");
  const found = /* @__PURE__ */ new Set();
  for (const { name, open, close } of CLASSES) {
    const opened = count(plain2, open);
    const closed = count(plain2, close);
    if (opened === closed) continue;
    const numbered = name === "A round bracket" ? count(plain2, NUMBERING) : 0;
    if (numbered > 0 && opened <= closed && closed - opened <= numbered) continue;
    found.add(name);
  }
  if (count(plain2.replace(INCHES, ""), /"/g) % 2 === 1) found.add(QUOTES);
  return found;
}
var unbalancedQuotes = {
  id: "unbalanced-quotes",
  label: "a bracket or quotation mark without its partner on one side only",
  find({ kind, source, target }) {
    if (kind === "code") return void 0;
    const texts = { source: words(source.text), target: words(target.text) };
    const sides = { source: unbalanced(texts.source), target: unbalanced(texts.target) };
    for (const side of SIDES) {
      if (sides[other(side)].size > 0) continue;
      for (const name of sides[side])
        if (name !== QUOTES || ANY_QUOTE.test(texts[other(side)]))
          return { side, reason: `${name} has no partner on the ${side} side` };
    }
    return void 0;
  }
};

// src/check/rules.ts
var moved = {
  id: "moved",
  label: "the translation stands elsewhere in the text, as `align` found",
  find: ({ flags }) => flags.includes("moved") ? { reason: "The translation stands elsewhere in the text" } : void 0
};
var FLAG_RULES = [numberMismatch, lengthOutlier, identicalCopy, unbalancedQuotes, moved];
var PAIR_RULES = [numberMismatch, lengthOutlier, identicalCopy, unbalancedQuotes, moved, wrongLanguage, missingEndMark];
var RULES = [...PAIR_RULES, ...REPEAT_RULES];
var DEFAULT_RULES = RULES.filter(({ optional }) => !optional).map(({ id }) => id);

export {
  ratioOf,
  REPEAT_RULES,
  FLAG_RULES,
  PAIR_RULES,
  RULES,
  DEFAULT_RULES
};
