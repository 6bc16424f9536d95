import {
  isArabicLetter,
  isLatinLetter
} from "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/text/encoding.ts
var SAMPLE_BYTES = 65536;
var HIGH = /* @__PURE__ */ new Set([0, 1, 4, 5, 6, 32, 251, 253, 254]);
function utf16Of(bytes) {
  const size = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (size < 8) return void 0;
  const high = [0, 0];
  const telling = [0, 0];
  for (let k = 0; k < size; k++) {
    const byte = bytes[k];
    if (HIGH.has(byte)) high[k & 1] += 1;
    if (byte === 0 || byte === 6) telling[k & 1] += 1;
  }
  const half = size / 2;
  const is = (at) => high[at] > half * 0.8 && telling[at] > half * 0.3 && telling[1 - at] < half * 0.1;
  return is(1) ? "utf-16le" : is(0) ? "utf-16be" : void 0;
}
function headEncoding(bytes) {
  const [a, b] = bytes;
  if (a === 255 && b === 254 || a !== 0 && b === 0) return "utf-16le";
  if (a === 254 && b === 255 || a === 0 && b) return "utf-16be";
  if (a === 239 && b === 187) return "utf-8";
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = XML_DECLARATION.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
  return declared.startsWith("utf-16") || declared.startsWith("ucs-2") ? "utf-8" : declared;
}
var XML_DECLARATION = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;
var DECLARATION_BYTES = 1024;
var META = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i;
var LATIN = /^(?:iso-?8859-1|latin-?1|us-ascii|ascii|windows-1252|cp1252)$/i;
function declaredEncoding(bytes) {
  const match = META.exec(new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES)));
  const declared = match?.[1] ?? match?.[2];
  if (declared === void 0 || /^utf|^unicode/i.test(declared)) return void 0;
  return LATIN.test(declared) && hasArabicWords(bytes) ? void 0 : declared;
}
var ARABIC_WORDS = /[\u0621-\u064A]{3,}/g;
var BEYOND_ASCII = /[^\0-\x7f]/g;
function hasArabicWords(bytes) {
  const text = new TextDecoder("windows-1256").decode(bytes.subarray(0, SAMPLE_BYTES));
  const inWords = (text.match(ARABIC_WORDS) ?? []).reduce((sum, word) => sum + word.length, 0);
  return inWords > (text.match(BEYOND_ASCII)?.length ?? 0) / 2;
}
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
function isSpoiltUtf8(decoded) {
  let bad = 0;
  let good = 0;
  for (let k = 0; k < decoded.length; k++) {
    const code = decoded.charCodeAt(k);
    if (code === 65533) bad++;
    else if (code > 127) good++;
  }
  return good > 4 * bad;
}
var COMMON = /* @__PURE__ */ new Set([..."\u0627\u0644\u064A\u0645\u0646\u0648\u0631\u062A\u0628\u0647\u0629\u0639\u062F\u0633\u0641\u0643\u0642\u062D\u0623"]);
var HARAKAT = /[\u064b-\u0652\u0640]/;
function plausibility(text) {
  let score = 0;
  let all = 0;
  const sample = text.slice(0, SAMPLE_BYTES);
  for (let k = 0; k < sample.length; k++) {
    const code = sample.charCodeAt(k);
    if (code < 128) continue;
    all++;
    const before = k === 0 ? 32 : sample.charCodeAt(k - 1);
    const after = k + 1 < sample.length ? sample.charCodeAt(k + 1) : 32;
    const inArabic = isArabicLetter(before) || isArabicLetter(after) || HARAKAT.test(sample[k - 1] ?? "");
    const inLatin = isLatinLetter(before) || isLatinLetter(after);
    if (code === 65533 || code < 160) score -= 1;
    else if (isArabicLetter(code)) score += inLatin ? -1 : COMMON.has(sample[k]) ? 1 : 0.3;
    else if (HARAKAT.test(sample[k])) score += inArabic && !inLatin ? 0.5 : -1;
    else if (isLatinLetter(code)) score += inArabic ? -1 : inLatin ? 0.5 : -0.5;
    else score += 0.05;
  }
  return { score, all };
}
var CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;
var MOST_CONTROLS = 5e-3;
var LEAST = 0.2;
var BETTER = 3;
function singleByteOf(bytes) {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best;
  for (const encoding of ["windows-1256", "iso-8859-6", "windows-1252"]) {
    const text = new TextDecoder(encoding).decode(sample);
    if ((text.match(CONTROL)?.length ?? 0) > text.length * MOST_CONTROLS) continue;
    const { score, all } = plausibility(text);
    if (score > LEAST * all && (best === void 0 || score > best.score + BETTER)) best = { encoding, score };
  }
  return best?.encoding;
}
var TELLING_BYTES = 6;
function mixedEncodings(bytes) {
  let utf8 = 0;
  let windows1256 = 0;
  let line = 0;
  for (let start = 0; start < bytes.length && (utf8 === 0 || windows1256 === 0); line++) {
    const next = bytes.indexOf(10, start);
    const end = next < 0 ? bytes.length : next;
    const raw = bytes.subarray(start, end);
    start = end + 1;
    if (raw.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0) < TELLING_BYTES) continue;
    const text = new TextDecoder("utf-8").decode(raw);
    if (!text.includes("\uFFFD")) {
      if (utf8 === 0 && [...text].some((character) => isArabicLetter(character.charCodeAt(0)))) utf8 = line + 1;
    } else if (windows1256 === 0 && !isSpoiltUtf8(text) && singleByteOf(raw) === "windows-1256") windows1256 = line + 1;
  }
  return utf8 > 0 && windows1256 > 0 ? { utf8, windows1256 } : void 0;
}

// src/text/bytes.ts
var isBytes = (value) => Object.prototype.toString.call(value) === "[object Uint8Array]";
function checkText(input) {
  if (typeof input !== "string" && !isBytes(input))
    throw misuse(`Expected a text or its bytes (a \`Uint8Array\`), got ${show(input)}`);
}
var LABELS = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1256": "windows-1256",
  "iso-8859-6": "ISO-8859-6",
  "windows-1252": "windows-1252"
};
var BINARY_SAMPLE_BYTES = 65536;
function decode(input, { path, encoding, markup = false } = {}) {
  if (typeof input === "string") return { value: input, messages: [] };
  checkText(input);
  const bytes = input;
  const name = path === void 0 ? "the input" : `\`${path}\``;
  const said = (reason) => [{ ruleId: "encoding", reason, ...path === void 0 ? {} : { path } }];
  const text = (label) => {
    const decoder = decoderOf(label);
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw new MuwaziError("bad-input", `Expected ${name} to be no longer than a string can be (about 500 MB); split it`, {
        cause
      });
    }
  };
  if (encoding !== void 0) {
    if (!isKnown(encoding)) throw misuse(`Expected \`encoding\` to be one such as \`windows-1256\`, got ${show(encoding)}`);
    return { value: text(encoding), messages: [] };
  }
  const as = (one) => ({
    value: text(one),
    messages: said(`Read as ${LABELS[one]}, since it is not UTF-8; save it as UTF-8 if letters look wrong`)
  });
  if (bytes[0] === 255 && bytes[1] === 254) return as("utf-16le");
  if (bytes[0] === 254 && bytes[1] === 255) return as("utf-16be");
  const wide = utf16Of(bytes);
  if (wide !== void 0) return as(wide);
  if (bytes.subarray(0, BINARY_SAMPLE_BYTES).includes(0))
    throw new MuwaziError("bad-input", `Expected ${name} to be text, got binary data (it holds NUL bytes)`);
  const value = text("utf-8");
  if (!value.includes("\uFFFD") || isUtf8(bytes)) return { value, messages: [] };
  const declared = markup ? declaredEncoding(bytes) : void 0;
  if (declared !== void 0 && isKnown(declared))
    return { value: text(declared), messages: said(`Read as ${declared}, as it says; save it as UTF-8 if letters look wrong`) };
  const mixed = mixedEncodings(bytes);
  if (mixed !== void 0)
    throw new MuwaziError(
      "bad-input",
      `Expected ${name} to be in one encoding, got UTF-8 in line ${mixed.utf8} and windows-1256 in line ${mixed.windows1256}; save each part as UTF-8`
    );
  if (isSpoiltUtf8(value)) {
    const count = value.split("\uFFFD").length - 1;
    return {
      value,
      messages: said(
        count === 1 ? "Replaced 1 sequence of bytes that is not UTF-8 with U+FFFD" : `Replaced ${count} sequences of bytes that are not UTF-8 with U+FFFD`
      )
    };
  }
  const single = singleByteOf(bytes);
  if (single !== void 0) return as(single);
  throw new MuwaziError(
    "bad-input",
    `Expected ${name} to be text in UTF-8, UTF-16, windows-1256 or ISO-8859-6, got bytes that are none of them`
  );
}
function strictText(bytes) {
  try {
    return new TextDecoder(headEncoding(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
var withoutMark = (text) => text.startsWith("\uFEFF") ? text.slice(1) : text;
function joinBytes(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
var HEAD_BYTES = 200;
function chunkDecoder() {
  let begun = false;
  let head = new Uint8Array();
  let decoders;
  const decodeBytes = (bytes, stream) => {
    if (!decoders) {
      const label = headEncoding(bytes);
      if (!isKnown(label))
        throw new MuwaziError("unreadable", `Expected a text in a known encoding, got one that calls itself \`${label}\``);
      decoders = { label, loose: new TextDecoder(label), strict: new TextDecoder(label, { fatal: true }) };
    }
    try {
      decoders.strict?.decode(bytes, { stream });
    } catch {
      decoders.strict = void 0;
    }
    return decoders.loose.decode(bytes, { stream });
  };
  return {
    write(chunk) {
      checkText(chunk);
      if (typeof chunk === "string") {
        const text = begun ? chunk : withoutMark(chunk);
        begun = true;
        return text;
      }
      if (head === void 0) return decodeBytes(chunk, true);
      head = joinBytes([head, chunk]);
      if (head.length < HEAD_BYTES) return "";
      const bytes = head;
      head = void 0;
      return decodeBytes(bytes, true);
    },
    end() {
      if (head === void 0) return decodeBytes(new Uint8Array(), false);
      return head.length > 0 ? decodeBytes(head, false) : "";
    },
    messages: () => decoders && !decoders.strict ? [{ ruleId: "encoding", reason: `Bytes that are not ${decoders.label.toUpperCase()} became U+FFFD` }] : []
  };
}
var CHUNK_LENGTH = 1 << 16;
function* chunksOf(whole) {
  checkText(whole);
  for (let at = 0; at < whole.length; at += CHUNK_LENGTH)
    yield typeof whole === "string" ? whole.slice(at, at + CHUNK_LENGTH) : whole.subarray(at, at + CHUNK_LENGTH);
}
var decoderOf = (label) => new TextDecoder(label, { ignoreBOM: true });
function isKnown(label) {
  try {
    decoderOf(label);
    return true;
  } catch {
    return false;
  }
}

export {
  headEncoding,
  isBytes,
  checkText,
  decode,
  strictText,
  withoutMark,
  joinBytes,
  chunkDecoder,
  chunksOf
};
