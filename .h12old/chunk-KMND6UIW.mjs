import {
  kindOf,
  learnLexicon,
  numberKey,
  tokenTexts,
  tokens
} from "./chunk-PK2WPZBJ.mjs";
import {
  isPair,
  messageOf
} from "./chunk-FL7RLETZ.mjs";
import {
  checkLexicon
} from "./chunk-UTQQRZBT.mjs";
import {
  sentenceSpans
} from "./chunk-OWUOAHS2.mjs";
import {
  readText
} from "./chunk-RVZYRNZQ.mjs";
import {
  readMarkdown
} from "./chunk-QQ7PVTOP.mjs";
import {
  cropped,
  rawOffset
} from "./chunk-MPRZYUP3.mjs";
import {
  EMBEDDING,
  logicalLine
} from "./chunk-7VRINVDE.mjs";
import {
  closedAtEnd,
  isVisualOrder,
  logicalOrder,
  mayBeVisualOrder
} from "./chunk-BSHNPJFJ.mjs";
import {
  readTable
} from "./chunk-LKQNH25R.mjs";
import {
  cellOf
} from "./chunk-RVM5EULZ.mjs";
import {
  fileOf,
  isRead,
  placer,
  readInput
} from "./chunk-NJYGLTEE.mjs";
import {
  chooseFormat,
  formatByName,
  refusalOf
} from "./chunk-YK43LWGR.mjs";
import {
  FLAG_RULES,
  ratioOf
} from "./chunk-HSTUVZVH.mjs";
import {
  formatsRead
} from "./chunk-LWMDF2GJ.mjs";
import {
  chooseColumns,
  languageOfColumn,
  languagesOfColumns
} from "./chunk-BXZIGDMW.mjs";
import {
  columnRole,
  headerRow
} from "./chunk-SJCWHHRX.mjs";
import {
  languageOf,
  languagesOfTwo,
  suspect
} from "./chunk-4VWD6XNW.mjs";
import {
  prose
} from "./chunk-AKOEGJFG.mjs";
import {
  foldArabic,
  foldDigits,
  foldLatin,
  isCommonWord,
  numberForms,
  numberOfWord,
  stem
} from "./chunk-IDPHDUBR.mjs";
import {
  checkWritten,
  checkedSegments,
  isUnit
} from "./chunk-Q22IN6NW.mjs";
import {
  segmentIds,
  textsId
} from "./chunk-4RAYLG2F.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  checkKeys,
  direction,
  isLanguageTag,
  lettersOf,
  misuse,
  primary,
  scriptOf,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/text/mojibake.ts
var HIGH = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
var BYTE = new Map([...HIGH].map((character, k) => [character, 128 + k]));
var RUN = new RegExp(`[${HIGH}\\u0080-\\u00ff]+`, "g");
var LEAD = /[\u00c2\u00c3\u00d8-\u00db\u00e2]/;
var COMMON = /[اليمنورتبهةعدسفكقحأ]/g;
var TRACE = /[ØÙ][\u0080-\u00bfŠŽŒšžœŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|Ã[˜™\u0098\u0099]Â?/g;
var bytesOf = (run) => Uint8Array.from(run, (character) => BYTE.get(character) ?? character.charCodeAt(0));
function decoded(run, label) {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytesOf(run));
  } catch {
    return void 0;
  }
}
function fromUtf8(run) {
  let text = run;
  for (let times = 0; times < 3; times++) {
    const next = decoded(text, "utf-8");
    if (next === void 0) return void 0;
    if (!LEAD.test(next)) return next;
    text = next;
  }
  return void 0;
}
var EVIDENCE = { runs: 2, share: 0.5 };
var ARABIC_1256 = { share: 0.6, letters: 8 };
function mojibakeOf(text) {
  const runs2 = text.match(RUN) ?? [];
  if (runs2.length === 0) return void 0;
  const traces = text.match(TRACE)?.length ?? 0;
  if (traces >= 2 * EVIDENCE.runs && traces * 3 >= runs2.join("").length * EVIDENCE.share) return "utf-8";
  const bare2 = text.match(/(?<![A-Za-z\u00c0-\u00ff])[\u00c0-\u00ff]{2,}(?![A-Za-z])/g) ?? [];
  const letters = bare2.join("");
  if (bare2.length < EVIDENCE.runs || letters.length < ARABIC_1256.letters || bare2.length < runs2.length * EVIDENCE.share)
    return void 0;
  const arabic = decoded(letters, "windows-1256") ?? "";
  return (arabic.match(COMMON)?.length ?? 0) >= letters.length * ARABIC_1256.share ? "windows-1256" : void 0;
}
function mendMojibake(text, from) {
  const pieces = [];
  let isExact = !text.includes("\uFFFD");
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const mended2 = from === "utf-8" ? fromUtf8(run) : decoded(run, from);
    if (mended2 === void 0) isExact &&= !/[ØÙÃ]/.test(run);
    else pieces.push({ text: mended2, start: index, end: index + run.length });
  }
  return { pieces, isExact };
}

// src/text/mend.ts
var SPACE = /[\s\u0085]/;
function placesOf(value, { text, position, data }) {
  const places = new Int32Array(text.length);
  const given = data?.["offsets"];
  if (Array.isArray(given) && given.length > 1) {
    let pair = 0;
    for (let k = 0; k < text.length; k++) {
      while (pair + 2 < given.length && given[pair + 2] <= k) pair += 2;
      places[k] = given[pair + 1] + k - given[pair];
    }
    return places;
  }
  let at = position.start.offset;
  for (let k = 0; k < text.length; k++) {
    const isSpace = SPACE.test(text[k]);
    while (at < position.end.offset && value[at] !== text[k] && (isSpace ? !SPACE.test(value[at]) : SPACE.test(value[at]) || isEmbedding(value[at])))
      at++;
    if (at >= position.end.offset || value[at] !== text[k] && !isSpace) return void 0;
    places[k] = at++;
    while (isSpace && at < position.end.offset && SPACE.test(value[at])) at++;
  }
  return places;
}
var isEmbedding = (character) => character >= "\u202A" && character <= "\u2069" && /[\u202a-\u202e\u2066-\u2069]/.test(character);
function edited(value, block, pieces) {
  const places = placesOf(value, block);
  const offsets = [];
  let text = "";
  let next = -1;
  const add = (piece, placeOf2) => {
    for (let k = 0; k < piece.length; k++) {
      const place = placeOf2(k);
      if (place !== next) offsets.push(text.length + k, place);
      next = place + 1;
    }
    text += piece;
  };
  let at = 0;
  const keep = (to) => {
    const from = at;
    add(block.text.slice(from, to), (k) => places?.[from + k] ?? 0);
  };
  for (const { text: piece, start, end } of pieces) {
    keep(start);
    add(piece, (k) => places?.[Math.min(start + k, end - 1)] ?? 0);
    at = end;
  }
  keep(block.text.length);
  const { offsets: _, ...data } = block.data ?? {};
  return { ...block, text, data: places === void 0 ? data : { ...data, offsets } };
}
var LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g;
function inOrder(value, block) {
  const { start, end } = block.position;
  const raw = value.slice(start.offset, end.offset);
  if (raw.replace(/[\s\u0085]+/g, " ").trim() !== block.text.replace(/[\s\u0085]+/g, " ").trim()) return void 0;
  const offsets = [];
  let text = "";
  for (const { 0: line, index } of raw.matchAll(LINE)) {
    const ordered = logicalLine(line);
    const first3 = start.offset + index + line.length - line.trimStart().length;
    let space = text !== "";
    for (let k = 0; k < ordered.text.length; k++) {
      const char = ordered.text[k];
      if (SPACE.test(char)) {
        space ||= text !== "";
        continue;
      }
      const at = ordered.isReversed ? first3 : start.offset + index + ordered.places[k];
      if (space) text += " ";
      space = false;
      offsets.push(text.length, at);
      text += char;
    }
  }
  return { ...block, text, data: { ...block.data, offsets } };
}
function rewritten(block, text, more = {}) {
  const { offsets: _, ...data } = block.data ?? {};
  return { ...block, text, data: { ...data, ...more } };
}
function linesOf(value, { text, position }) {
  const raw = value.slice(position.start.offset, position.end.offset).replace(EMBEDDING, "");
  return raw.replace(/[\s\u0085]+/g, " ").trim() === text.replace(/[\s\u0085]+/g, " ").trim() ? raw.split(/[\n\r\v\f\u0085\u2028\u2029]+/).map((line) => line.trim()) : [text];
}
var ARTICLE_FLIP = /(?<![\u0621-\u064a\u064b-\u0652])[وفبك]?ا[اأإآ]ل[\u0621-\u064a]/;
var ENDING_FLIP = /اًل(?![\u0621-\u064a])/g;
var WORD = /[\u0621-\u064a]{2,}/g;
var PARTICLES = { \u0627\u0644: "\u0644\u0627", \u0648\u0627\u0644: "\u0648\u0644\u0627", \u0641\u0627\u0644: "\u0641\u0644\u0627", \u0625\u0627\u0644: "\u0625\u0644\u0627", \u0623\u0627\u0644: "\u0623\u0644\u0627", \u0648\u0625\u0627\u0644: "\u0648\u0625\u0644\u0627" };
var MOST_FLIPS = 4;
function unflipped(word, isWord2) {
  const particle = PARTICLES[word];
  if (particle !== void 0) return particle;
  const article = /^([وفبك]?)ا([اأإآ])ل(?=.)/.exec(word);
  const base = article === null ? word : `${article[1]}\u0627\u0644${article[2]}${word.slice(article[0].length)}`;
  if (article === null && isWord2(word)) return void 0;
  if (article !== null && isWord2(base)) return base;
  const from = article === null ? /^[وفبك]?ال/.exec(word)?.[0].length ?? 0 : article[0].length;
  const places = [...base.slice(from).matchAll(/[اأإآ]ل/g)].slice(0, MOST_FLIPS).map(({ index }) => from + index);
  for (let choice = 1; choice < 1 << places.length; choice++) {
    let mended2 = base;
    places.forEach((at, k) => {
      if (choice & 1 << k) mended2 = `${mended2.slice(0, at)}\u0644${mended2[at]}${mended2.slice(at + 2)}`;
    });
    if (isWord2(mended2)) return mended2;
  }
  return article === null ? void 0 : base;
}
function lamAlef(text, isWord2) {
  const words = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const mended2 = /[اأإآ]ل/.test(word) ? unflipped(word, isWord2) : void 0;
    return mended2 === void 0 ? [] : [{ text: mended2, start: index, end: index + word.length }];
  });
  const endings = [...text.matchAll(ENDING_FLIP)].map(({ index }) => ({ text: "\u0644\u064B\u0627", start: index, end: index + 3 }));
  const isFree2 = ({ start, end }) => endings.every((ending) => end <= ending.start || start >= ending.end);
  return [...words.filter(isFree2), ...endings].sort((a, b) => a.start - b.start);
}
var isArabic = (text) => {
  const { arabic, latin } = countLetters(text);
  return arabic > 1 && arabic > latin;
};
function mended(file, isWord2) {
  const { value } = file;
  const messages = [];
  const say = (ruleId, reason, blocks2) => {
    const [first3] = blocks2;
    if (first3 === void 0) return;
    messages.push({
      ruleId,
      reason: `${reason} (${blocks2.length} ${blocks2.length === 1 ? "block" : "blocks"})`,
      place: first3.position
    });
  };
  let blocks = file.blocks.map((block) => {
    if (block.text.search(EMBEDDING) < 0) return block;
    const ordered = inOrder(value, block);
    if (ordered !== void 0) return ordered;
    return edited(
      value,
      block,
      [...block.text.matchAll(EMBEDDING)].map(({ index }) => ({ text: "", start: index, end: index + 1 }))
    );
  });
  const from = mojibakeOf(sampleOf(blocks));
  if (from !== void 0) {
    const exact = [];
    const lost = [];
    blocks = blocks.map((spaced) => {
      const block = withBytes(value, spaced);
      const { pieces, isExact } = mendMojibake(block.text, from);
      if (isExact && pieces.length === 0) return spaced;
      (isExact ? exact : lost).push(block);
      return isExact ? edited(value, block, pieces) : spaced;
    });
    const name = from === "utf-8" ? "UTF-8" : from;
    say("encoding", `Mended text in ${name} that was read as windows-1252; save the file in UTF-8`, exact);
    say(
      "encoding",
      `Found text in ${name} that was read as windows-1252 and lost bytes; convert the original file to UTF-8 again`,
      lost
    );
  }
  const isCode = ({ kind }) => kind === "code";
  if (blocks.some((block) => !isCode(block) && isVisualOrder(block.text))) {
    const turned = [];
    const unsure = [];
    blocks = blocks.map((block) => {
      const order = isCode(block) || !isArabic(block.text) ? "no" : mayBeVisualOrder(block.text);
      if (order === "no") return block;
      const text = linesOf(value, block).map(logicalOrder).join(" ");
      const isSure = order === "yes" && mayBeVisualOrder(text) === "no";
      (isSure ? turned : unsure).push(block);
      return isSure ? rewritten(block, text) : rewritten(block, block.text, { unsure: true });
    });
    say("visual-order", "Turned Arabic text round, whose letters stood in the order in which they are drawn", turned);
    say(
      "visual-order",
      "Expected Arabic in logical order, got letters that may stand in the order in which they are drawn; convert the text",
      unsure
    );
  }
  const closed = [];
  blocks = blocks.map((block) => {
    const text = isCode(block) ? void 0 : closedAtEnd(block.text);
    if (text === void 0) return block;
    closed.push(block);
    return rewritten(block, text);
  });
  say("visual-order", "Put punctuation at the end of Arabic lines, where it stood at the beginning", closed);
  if (isWord2 !== void 0 && blocks.some((block) => !isCode(block) && (ARTICLE_FLIP.test(block.text) || block.text.search(ENDING_FLIP) >= 0))) {
    const flipped = [];
    blocks = blocks.map((block) => {
      const pieces = isCode(block) ? [] : lamAlef(block.text, isWord2);
      if (pieces.length === 0) return block;
      flipped.push(block);
      return edited(value, block, pieces);
    });
    say("visual-order", "Mended lam-alef, whose letters were exchanged: \xAB\u0627\u0623\u0644\u062F\u0628\u064A\xBB for \xAB\u0627\u0644\u0623\u062F\u0628\u064A\xBB", flipped);
  }
  return messages.length === 0 && blocks.every((block, i) => block === file.blocks[i]) ? file : { ...file, blocks, messages: [...file.messages, ...messages] };
}
function withBytes(value, block) {
  const places = / /.test(block.text) ? placesOf(value, block) : void 0;
  if (places === void 0) return block;
  const text = block.text.replace(/(?<=[\u00c2-\u00f4\u0080€]) /g, (space, at) => {
    const raw = value[places[at]];
    return raw === "\xA0" || raw === "\x85" ? raw : space;
  });
  return text === block.text ? block : { ...block, text, data: { ...block.data, offsets: [...places].flatMap((place, k) => [k, place]) } };
}
var SAMPLE_LENGTH = 1e5;
function sampleOf(blocks) {
  const texts = [];
  let length = 0;
  for (const { text } of blocks) {
    if (/[\u0080-\u00ff]/.test(text)) texts.push(text);
    length += text.length;
    if (length > SAMPLE_LENGTH) break;
  }
  return texts.join("\n");
}

// src/formats/read.ts
var BLOCKS = {
  text: readText,
  markdown: (value) => ({ blocks: readMarkdown(value), messages: [] }),
  table: readTable
};
var isOwn = (name) => typeof name === "string" && Object.hasOwn(BLOCKS, name);
function blocksByName({ value, path }) {
  const named2 = path === void 0 ? void 0 : formatByName(path, formatsRead("document"));
  if (named2 !== void 0 && !isOwn(named2.name) && chooseFormat(value, path, "document") === named2)
    throw new MuwaziError("bad-input", `Expected text, Markdown or a table in \`${path}\`, got ${refusalOf(named2)}`);
  return BLOCKS[isOwn(named2?.name) ? named2.name : "text"];
}
function read(input, options = {}) {
  checkKeys(options, ["format", "encoding", "headerRow"]);
  const { format, encoding } = options;
  if (format !== void 0 && !isOwn(format))
    throw misuse(`Expected \`format\` to be \`text\`, \`markdown\` or \`table\`, got ${show(format)}`);
  checkReading(options);
  const file = fileOf(input);
  if (format !== void 0 || isRead(file))
    return readInput(file, (...text) => BLOCKS[format ?? "text"](...text, options), encoding);
  const blocksOf = blocksByName(file);
  return readInput(file, (...text) => blocksOf(...text, options), encoding, unread(file));
}
function unread({ value, path }) {
  if (path !== void 0) return [];
  const format = chooseFormat(value, path, "document");
  return isOwn(format.name) ? [] : [{ ruleId: "format", reason: `Read as plain text, though it looks like ${refusalOf(format)}` }];
}
function checkReading({ encoding, headerRow: headerRow2 }) {
  if (headerRow2 !== void 0 && headerRow2 !== false && !(Number.isInteger(headerRow2) && headerRow2 >= 1))
    throw misuse(`Expected \`headerRow\` to be the number of a row, from 1, or \`false\`, got ${show(headerRow2)}`);
  if (encoding !== void 0 && typeof encoding !== "string")
    throw misuse(`Expected \`encoding\` to be one such as \`windows-1256\`, got ${show(encoding)}`);
}
var isTwo = (texts) => typeof texts === "object" && texts !== null && "source" in texts && "target" in texts;
function readTexts(texts, options) {
  const { all = false, format, encoding, headerRow: headerRow2, lexicon } = options;
  const isWord2 = lexicon ? wordsOf(lexicon) : void 0;
  const file = (input) => mended(withFurniture(read(input, { format, encoding, headerRow: headerRow2 }), all), isWord2);
  return isTwo(texts) ? { source: file(texts.source), target: file(texts.target) } : { source: file(texts) };
}
function withFurniture(file, all) {
  const { furniture = [], blocks, messages } = file;
  const [first3] = furniture;
  if (first3 === void 0) return file;
  if (all) {
    const inOrder3 = [...blocks, ...furniture].sort((a, b) => a.position.start.offset - b.position.start.offset);
    return { ...file, blocks: inOrder3, furniture: [] };
  }
  const count2 = `${furniture.length} ${furniture.length === 1 ? "block" : "blocks"}`;
  const reason = `Left out ${count2} of page furniture (menus, header, footer, aside) outside of the main part; \`all\` (\`--all\`) keeps them`;
  return { ...file, messages: [...messages, { ruleId: "page-furniture", reason, place: first3.position }] };
}
var wordsOf = (lexicon) => primary(lexicon.languages[0]) === "ar" ? (word) => stem(word, "ar").some((key) => lexicon.entries.has(key)) : void 0;

// src/align/model/parameters.ts
var MAX_BEAD_UNITS = 12;
var MAX_BEAD_SIZE_UNITS = 14;
var COARSE_BEAD_UNITS = 2;
var REGIME_MERGE_RATIOS = [0.03, 0.08, 0.16, 0.3, 0.5, 0.7];
var REGIME_DROP_SHARES = [0.02, 0.08, 0.2, 0.5, 0.9];
var EVEN_SPLIT_SHARE = 0.5;
var REGIME_SPLIT_SHARES = [0.1, EVEN_SPLIT_SHARE, 0.9];
var SPLIT_MERGE_RATIO = 0.1;
var MANY_TO_MANY_SHARE = 0.2;
var SHAPE_FLOOR_NATS = -12;
var REGIME_SAMPLE_ROWS = 1e3;
var LENGTH_VARIANCE = 5;
var MIN_LENGTH_VARIANCE = 1.5;
var LENGTH_SPREAD_SHARE = 0.03;
var LENGTH_PRIOR_PAIRS = 4;
var LENGTH_KEPT_SHARE = 0.95;
var LENGTH_KEPT_VARIANCE = 0.76;
var LENGTH_FLOOR_NATS = -12;
var USUAL_LENGTH_FLOOR_NATS = -8;
var MIN_LOG_LENGTH_VARIANCE = 0.1;
var COARSE_TRUST = 0.36;
var FINE_TRUST = 0.17;
var COARSE_MISS_WEIGHT = 0.5;
var FINE_MISS_WEIGHT = 0.75;
var COARSE_RATE_UNITS = 4;
var COARSE_RATE_HITS = 0.2;
var FINE_RATE_WORDS = 100;
var FINE_RATE_HITS = 0.2;
var PLACE_SPREAD_WORDS = 0.3;
var MAX_LEXICON_P = 0.9;
var BACKWARD_LEXICON_P = 0.6;
var NUMBER_P = 0.85;
var ROMAN_NUMERAL_P = 0.5;
var IDENTICAL_P = 0.7;
var NAME_P = [0, 0, 0.12, 0.35, 0.55, 0.7, 0.75];
var MARK_P = { "?\u061F": 0.85, "!": 0.6, '"\xAB\u201C\u201E': 0.6, "(": 0.7, "[": 0.8, ":": 0.6, ";\u061B": 0.3, "\u2026": 0.4, "`": 0.9 };
var SIGN_P = { "%\u066A": 0.7, $: 0.6, "\u20AC": 0.6, "\xA3": 0.6 };
var MIN_COGNATE_LETTERS = 5;
var COGNATE_HEAD_LETTERS = 3;
var MIN_COGNATE_DICE = 0.45;
var MIN_COGNATE_P = 0.3;
var MAX_COGNATE_P = 0.65;
var SAME_KIND_NATS = {
  heading: 2,
  paragraph: 0.2,
  listItem: 1,
  tableCell: 1,
  caption: 2,
  code: 4,
  cue: 0
};
var OTHER_KIND_NATS = -1.5;
var CODE_AND_TEXT_NATS = -9;
var SAME_DEPTH_NATS = 0.7;
var OTHER_DEPTH_NATS = -2;
var SAME_ID_NATS = 12;
var OTHER_ID_NATS = -6;
var SAME_NOTE_NATS = 3;
var NOTE_AND_TEXT_NATS = -6;
var SAME_LINK_NATS = 1.5;
var MAX_LINKS = 3;
var MIXED_KINDS_NATS = -2.5;
var SAME_RUN_NATS = 1.5;
var OTHER_RUN_NATS = -2;
var SAME_ROW_NATS = 12;
var PINNED_NATS = 25;
var CUE_WINDOW_SECONDS = 20;
var ONSET_ERROR_SECONDS = [0.1, 0.6];
var STRAY_CUE_SHARE = [0.05, 0.5];
var END_ERROR_RATIO = 2;
var GAP_NATS_PER_SECOND = 2;
var MAX_GAP_NATS = 16;
var CLOCK_OFFSET_SECONDS = 600;
var CLOCK_BIN_SECONDS = 0.25;
var ONSET_MEETING_SECONDS = 0.5;
var CLOCK_PIECES = 12;
var CLOCK_PIECE_ONSETS = 60;
var MAX_CLOCK_DRIFT = 5e-3;
var CLOCK_SAMPLE_ONSETS = 300;
var MIN_CLOCK_SHARE = 0.4;
var MIN_CLOCK_NATS = 3;
var MIN_CLOCK_ONSETS = 3;
var COSINE_SAMPLE_UNITS = 40;
var TRANSLATION_COSINE_DEVIATIONS = 3;
var COSINE_NATS = [-8, 16];
var EMBEDDING_WEIGHT = 0.5;
var MIN_COSINE_DEVIATION = 0.02;
var WHOLE_GRID_NODES = 9e4;
var RARE_WORD_UNITS = 40;
var MAX_WORD_VOTES = 400;
var LINK_MARGIN_RATIO = 1.3;
var CORRIDOR_ROOM_UNITS = 8;
var MAX_STRETCH_NODES = 4e6;
var LINK_NEIGHBOURS = 6;
var LINK_ASTRAY_UNITS = 15;
var MAX_EDGE_MASS = 1e-4;
var WIDER_CORRIDOR_DOUBLINGS = 2;
var HOPELESS_NATS = 40;
var HOPELESS_COLUMN_NATS = 6;
var NEGLIGIBLE_EDGE_NATS = 30;
var MIN_NODE_MASS = 1e-6;
var KEPT_NODES_PER_UNIT = 8;
var MIN_KEPT_NODES = 8e3;
var HELD_BLOCK_CONFIDENCE = 0.5;
var FREE_BEAD_CONFIDENCE = 0.5;
var SETTLED_BEAD_CONFIDENCE = 0.9;
var MOVE_NATS = 20;
var MOVE_TRIES = 12;
var WINDOW_EDGE_BEADS = 3;
var MIN_LEARNING_UNITS = 300;
var LEARNING_CONFIDENCE = 0.9;
var FULL_LEXICON_ENTRIES = 6e3;
var CALIBRATION_SLOPE = 0.436;
var CALIBRATION_SHIFT = 1.122;

// src/align/model/evidence/embedding.ts
function sidesOf(name, vectors, size) {
  const sums = new Float64Array((vectors.length + 1) * size);
  vectors.forEach((vector, unit) => {
    if (vector !== void 0 && vector.length !== size)
      throw misuse(`Expected vectors of one length, ${size}, got ${vector.length} for ${name} unit ${unit}`);
    let norm = 0;
    for (let d = 0; d < size; d++) {
      const value = vector?.[d] ?? 0;
      if (typeof value !== "number" || !Number.isFinite(value))
        throw misuse(`Expected finite numbers in the vector of ${name} unit ${unit}, got ${show(value)}`);
      norm += value ** 2;
    }
    const scale = Number.isFinite(norm) && norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let d = 0; d < size; d++) sums[(unit + 1) * size + d] = sums[unit * size + d] + (scale === 0 ? 0 : scale * vector[d]);
  });
  return { sums, units: vectors.length };
}
var isVector = (vector) => Array.isArray(vector) || ArrayBuffer.isView(vector) && !(vector instanceof DataView) && "length" in vector;
function embeddingEvidence(sourceVectors, targetVectors, options = {}) {
  checkKeys(options, ["weight"]);
  const { weight = EMBEDDING_WEIGHT } = options;
  if (!(typeof weight === "number" && weight >= 0 && Number.isFinite(weight)))
    throw misuse(`Expected \`weight\` to be a finite number from 0, got ${show(weight)}`);
  if (!Array.isArray(sourceVectors) || !Array.isArray(targetVectors))
    throw new MuwaziError("bad-option", `Expected two arrays of vectors, got ${show(sourceVectors)} and ${show(targetVectors)}`);
  const all = [...sourceVectors, ...targetVectors];
  const wrong = all.findIndex((vector) => vector !== void 0 && !isVector(vector));
  if (wrong >= 0) throw misuse(`Expected vectors to be lists of numbers or \`undefined\`, got ${show(all[wrong])}`);
  const size = all.find((vector) => vector !== void 0)?.length ?? 0;
  const source = sidesOf("source", sourceVectors, size);
  const target = sidesOf("target", targetVectors, size);
  const cosine = (s0, s1, t0, t1) => {
    let product = 0;
    let a = 0;
    let b = 0;
    for (let d = 0; d < size; d++) {
      const x = source.sums[s1 * size + d] - source.sums[s0 * size + d];
      const y = target.sums[t1 * size + d] - target.sums[t0 * size + d];
      product += x * y;
      a += x * x;
      b += y * y;
    }
    return a > 1e-9 && b > 1e-9 ? product / Math.sqrt(a * b) : Number.NaN;
  };
  const usual = usualCosines(source.units, target.units, cosine);
  return (sourceUnits, targetUnits) => {
    if (sourceUnits.length !== source.units || targetUnits.length !== target.units)
      throw new MuwaziError(
        "bad-option",
        `Expected a vector for each of ${sourceUnits.length} source and ${targetUnits.length} target units, got ${source.units} and ${target.units}`
      );
    return (s0, s1, t0, t1) => {
      const found = cosine(s0, s1, t0, t1);
      if (Number.isNaN(found)) return 0;
      let mean = 0;
      for (let i = s0; i < s1; i++) mean += usual.source[i] / (s1 - s0) / 2;
      for (let j = t0; j < t1; j++) mean += usual.target[j] / (t1 - t0) / 2;
      const z = (found - mean) / usual.deviation;
      const nats = TRANSLATION_COSINE_DEVIATIONS * z - TRANSLATION_COSINE_DEVIATIONS ** 2 / 2;
      return weight * Math.min(COSINE_NATS[1], Math.max(COSINE_NATS[0], nats));
    };
  };
}
function usualCosines(sources, targets, cosine) {
  let squares = 0;
  let count2 = 0;
  const side2 = (units2, others, of) => Float64Array.from({ length: units2 }, (_, unit) => {
    const sample = Array.from(
      { length: Math.min(COSINE_SAMPLE_UNITS, others) },
      (_2, k) => Math.floor((k + 0.5) * others / Math.min(COSINE_SAMPLE_UNITS, others))
    );
    const found = sample.map((other) => of(unit, other)).filter((one) => !Number.isNaN(one));
    found.sort((a, b) => a - b);
    const middle = found.length < 4 ? found : found.slice(found.length >> 2, found.length - (found.length >> 2));
    const mean = middle.reduce((sum, one) => sum + one, 0) / (middle.length || 1);
    for (const one of found) if (one < mean) squares += (one - mean) ** 2;
    count2 += found.filter((one) => one < mean).length;
    return mean;
  });
  const source = side2(sources, targets, (i, j) => cosine(i, i + 1, j, j + 1));
  const target = side2(targets, sources, (j, i) => cosine(i, i + 1, j, j + 1));
  return { source, target, deviation: Math.max(MIN_COSINE_DEVIATION, Math.sqrt(squares / (count2 || 1))) };
}

// src/align/search/ascending.ts
function lowerBound(list, value) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
function merged(lists) {
  if (lists.length < 2) return lists[0] ?? [];
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}
function seek(list, value, near) {
  let at = near;
  while (at > 0 && list[at - 1] >= value) at--;
  while (at < list.length && list[at] < value) at++;
  return at;
}
function risingChain(links, target) {
  const tree = new Int32Array(target + 2).fill(-1);
  const total = new Float64Array(links.length);
  const before = new Int32Array(links.length).fill(-1);
  const better = (a, b) => a < 0 ? b : b < 0 ? a : total[a] >= total[b] ? a : b;
  let last = -1;
  links.forEach(({ j, weight }, k) => {
    let best2 = -1;
    for (let at = j; at > 0; at -= at & -at) best2 = better(best2, tree[at]);
    before[k] = best2;
    total[k] = weight + (best2 < 0 ? 0 : total[best2]);
    for (let at = j + 1; at <= target; at += at & -at) tree[at] = better(tree[at], k);
    last = better(last, k);
  });
  const out = [];
  for (let k = last; k >= 0; k = before[k]) out.push(k);
  return out.reverse();
}

// src/align/model/text-index.ts
var placesOf2 = (terms) => merged(terms.map(({ at }) => at));
var CAPITAL = /^\p{Lu}/u;
var NOT_COUNTED = /[\s\u064B-\u0652\u0670\u0640\u06D6-\u06ED]+/g;
var charactersOf = (text) => text.length - (text.match(NOT_COUNTED)?.reduce((sum, run) => sum + run.length, 0) ?? 0);
function tokenOf(text) {
  const kind = kindOf(text);
  const key = kind === "number" ? numberKey(text) : kind === "arabic" ? foldArabic(text) : kind === "latin" || kind === "word" ? foldLatin(text) : text;
  return { kind, key, capital: kind === "latin" && CAPITAL.test(text) };
}
function indexOf(texts, language) {
  const byKey = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Map();
  const tokens2 = [];
  const starts = new Int32Array(texts.length + 1);
  const characters = new Float64Array(texts.length + 1);
  texts.forEach((text, unit) => {
    for (const spelling of tokenTexts(text)) {
      let token = known.get(spelling);
      if (token === void 0) {
        token = tokenOf(spelling);
        known.set(spelling, token);
      }
      const { kind, key, capital } = token;
      if (key === "") continue;
      const term = byKey.get(key);
      if (term === void 0) byKey.set(key, { kind, key, capital, at: [tokens2.length] });
      else {
        if (!capital) term.capital = false;
        term.at.push(tokens2.length);
      }
      tokens2.push(key);
    }
    starts[unit + 1] = tokens2.length;
    characters[unit + 1] = characters[unit] + charactersOf(text);
  });
  return { language, texts, byKey, tokens: tokens2, starts, characters };
}

// src/align/model/evidence/lexicon.ts
function keysIn(side2, lexicon, phrases) {
  const found = /* @__PURE__ */ new Map();
  const add = (key, at) => {
    const list = found.get(key);
    if (list === void 0) found.set(key, [at]);
    else list.push(at);
  };
  const heads = [];
  const stemsOf = /* @__PURE__ */ new Map();
  for (const term of side2.byKey.values()) {
    const { kind, key } = term;
    if (kind === "mark" || kind === "number") continue;
    const stems = stem(key, side2.language);
    stemsOf.set(key, stems);
    const known = stems.find((one) => lexicon.entries.has(one));
    if (known !== void 0) add(known, term.at);
    const begins = stems.filter((one) => phrases.has(one));
    if (begins.length > 0) heads.push({ term, begins });
  }
  for (const [key, at] of phrasesIn(side2, phrases, heads, stemsOf)) add(key, at);
  return new Map([...found].map(([key, lists]) => [key, merged(lists)]));
}
function phrasesIn({ tokens: tokens2, starts }, phrases, heads, stemsOf) {
  const found = /* @__PURE__ */ new Map();
  for (const { term, begins } of heads)
    for (const at of term.at) {
      const end = starts[lowerBound(starts, at + 1)];
      const stemsAt = (place) => (place < end ? stemsOf.get(tokens2[place]) : void 0) ?? [];
      for (const head of begins)
        for (const second of stemsAt(at + 1))
          for (const { key, rest } of phrases.get(head).get(second) ?? []) {
            if (!rest.every((part, k) => stemsAt(at + 2 + k).includes(part))) continue;
            const places = found.get(key);
            if (places === void 0) found.set(key, [at]);
            else if (places.at(-1) !== at) places.push(at);
          }
    }
  for (const places of found.values()) places.sort((a, b) => a - b);
  return found;
}
function stemsIn(side2) {
  const found = /* @__PURE__ */ new Map();
  for (const term of side2.byKey.values()) {
    const { kind, key } = term;
    if (kind === "mark" || kind === "number") continue;
    const one = stem(key, side2.language)[0] ?? key;
    const list = found.get(one);
    if (list === void 0) found.set(one, [term]);
    else list.push(term);
  }
  return new Map([...found].map(([key, terms]) => [key, placesOf2(terms)]));
}
function inOneUnit([first3, ...rest], { starts }) {
  if (first3 === void 0 || rest.length === 0) return first3 ?? [];
  const found = [];
  let end = 0;
  for (let k = 0; k < first3.length; k++) {
    const place = first3[k];
    if (place < end) continue;
    const unit = lowerBound(starts, place + 1) - 1;
    end = starts[unit + 1];
    const isThere = (places) => {
      const at = lowerBound(places, starts[unit]);
      return at < places.length && places[at] < end;
    };
    if (rest.every(isThere)) found.push(place);
  }
  return found;
}
var phrasesOf = /* @__PURE__ */ new WeakMap();
function phrasesByHead(lexicon) {
  const known = phrasesOf.get(lexicon);
  if (known !== void 0) return known;
  const phrases = /* @__PURE__ */ new Map();
  for (const key of lexicon.entries.keys()) {
    if (!key.includes(" ")) continue;
    const [head = "", second = "", ...rest] = key.split(" ");
    const bySecond = phrases.get(head) ?? /* @__PURE__ */ new Map();
    phrases.set(head, bySecond);
    const list = bySecond.get(second);
    if (list === void 0) bySecond.set(second, [{ key, rest }]);
    else list.push({ key, rest });
  }
  phrasesOf.set(lexicon, phrases);
  return phrases;
}
function lexiconClues(from, to, lexicon) {
  const keys = keysIn(from, lexicon, phrasesByHead(lexicon));
  const stems = stemsIn(to);
  const known = /* @__PURE__ */ new Map();
  const standing2 = (word) => {
    let places = known.get(word);
    if (places === void 0) {
      const parts = word.split(" ").map((part) => stems.get(part));
      places = parts.every((part) => part !== void 0) ? inOneUnit(parts, to) : [];
      known.set(word, places);
    }
    return places;
  };
  const forward = [];
  const sources = /* @__PURE__ */ new Map();
  for (const [key, own] of keys) {
    const translations = lexicon.entries.get(key) ?? [];
    const there = merged(translations.map(({ word }) => standing2(word)).filter(({ length }) => length > 0));
    let miss = 1;
    for (const { word, weight } of translations) {
      miss *= 1 - weight;
      const keysOfWord = sources.get(word);
      if (keysOfWord === void 0) sources.set(word, [own]);
      else keysOfWord.push(own);
    }
    forward.push({ label: key, from: own, to: there, p: Math.min(MAX_LEXICON_P, 1 - miss) });
  }
  const backward = [];
  for (const [word, lists] of sources) {
    const own = standing2(word);
    if (own.length > 0) backward.push({ label: word, from: own, to: merged(lists), p: BACKWARD_LEXICON_P });
  }
  return { forward, backward };
}

// src/align/model/evidence/marks.ts
var WORDS = {
  "%\u066A": "percent \u0627\u0644\u0645\u0626\u0629 \u0627\u0644\u0645\u0627\u0626\u0629 \u0628\u0627\u0644\u0645\u0626\u0629 \u0628\u0627\u0644\u0645\u0627\u0626\u0629",
  $: "dollar dollars usd \u062F\u0648\u0644\u0627\u0631 \u062F\u0648\u0644\u0627\u0631\u0627 \u062F\u0648\u0644\u0627\u0631\u0627\u062A",
  "\u20AC": "euro euros eur \u064A\u0648\u0631\u0648",
  "\xA3": "pound pounds gbp \u062C\u0646\u064A\u0647 \u062C\u0646\u064A\u0647\u0627 \u062C\u0646\u064A\u0647\u0627\u062A"
};
var CLASSES = [
  ...Object.entries(MARK_P).map(([marks, p]) => ({ marks: [...marks], p, there: [...marks] })),
  ...Object.entries(SIGN_P).map(([signs, p]) => ({
    marks: [...signs],
    p,
    there: [...signs, ...WORDS[signs].split(" ")]
  }))
];
function markClues(from, to) {
  const holding = (side2, keys) => placesOf2(keys.flatMap((key) => side2.byKey.get(key) ?? []));
  return CLASSES.map(({ marks, p, there }) => ({
    label: marks.join(""),
    from: holding(from, marks),
    to: holding(to, there),
    p
  })).filter(({ from: from2 }) => from2.length > 0);
}

// src/languages/skeleton.ts
var ARABIC = {
  \u0628: "B",
  \u067E: "B",
  \u062A: "T",
  \u0637: "T",
  \u062B: "T",
  \u062C: "K",
  \u063A: "K",
  \u0642: "K",
  \u0643: "K",
  \u06AF: "K",
  \u062E: "K",
  \u0686: "S",
  \u062F: "D",
  \u0636: "D",
  \u0630: "D",
  \u0631: "R",
  \u0632: "S",
  \u0638: "S",
  \u0633: "S",
  \u0635: "S",
  \u0634: "S",
  \u0641: "F",
  \u06A4: "F",
  \u0644: "L",
  \u0645: "M",
  \u0646: "N"
};
var LATIN = [
  [/tch|tsch/y, "S"],
  [/sch/y, "S|SK"],
  [/sh/y, "S"],
  [/ch/y, "S|K"],
  [/th/y, "T|D"],
  [/ph/y, "F"],
  [/kh|gh|ck/y, "K"],
  [/x/y, "KS"],
  [/c(?=[eiy])/y, "S|K"],
  [/z/y, "S"],
  [/[ckqgj]/y, "K"],
  [/[bp]/y, "B"],
  [/t/y, "T"],
  [/d/y, "D"],
  [/[fv]/y, "F"],
  [/s/y, "S"],
  [/l/y, "L"],
  [/m/y, "M"],
  [/n/y, "N"],
  [/r/y, "R"],
  [/[^bcdfgjklmnpqrstvxz]/y, ""]
];
var level = (skeleton) => skeleton.replace(/(.)\1+/g, "$1");
function arabicSkeleton(word) {
  let out = "";
  for (const letter of word.replace(/تش/g, "\u0634")) out += ARABIC[letter] ?? "";
  return level(out);
}
function latinSkeletons(word) {
  let readings = [""];
  let at = 0;
  while (at < word.length) {
    let step = 1;
    for (const [pattern, classes] of LATIN) {
      pattern.lastIndex = at;
      const match = pattern.exec(word);
      if (match === null) continue;
      step = match[0].length;
      readings = classes.split("|").flatMap((reading) => readings.map((head) => head + reading)).slice(0, 8);
      break;
    }
    at += step;
  }
  return [...new Set(readings.map(level))];
}

// src/align/model/evidence/names.ts
var CLITICS = /^(?:[وف]?(?:ال|[بلك]ال|لل|[بلك])|[وف])(?=...)/;
function skeletonsOf(term) {
  if (term.kind === "latin") return term.capital && term.key.length > 2 ? latinSkeletons(term.key) : [];
  if (term.kind !== "arabic" || term.key.length < 3) return [];
  const bare2 = term.key.replace(CLITICS, "");
  return bare2 === term.key ? [arabicSkeleton(term.key)] : [arabicSkeleton(term.key), arabicSkeleton(bare2)];
}
function bySkeleton(side2) {
  const found = /* @__PURE__ */ new Map();
  for (const term of side2.byKey.values())
    for (const skeleton of new Set(skeletonsOf(term)))
      if (skeleton.length > 1) {
        const lists = found.get(skeleton);
        if (lists === void 0) found.set(skeleton, [term]);
        else lists.push(term);
      }
  return found;
}
function nameClues(from, to) {
  const there = bySkeleton(to);
  const known = /* @__PURE__ */ new Map();
  const standing2 = (skeletons) => {
    const key = skeletons.join(" ");
    let seen = known.get(key);
    if (seen === void 0) {
      seen = placesOf2([...new Set(skeletons.flatMap((one) => there.get(one) ?? []))]);
      known.set(key, seen);
    }
    return seen;
  };
  const clues = [];
  for (const term of from.byKey.values()) {
    const matched = [...new Set(skeletonsOf(term))].filter((one) => one.length > 1 && there.has(one));
    if (matched.length === 0) continue;
    const length = Math.max(...matched.map((one) => one.length));
    clues.push({
      label: term.key,
      from: term.at,
      to: standing2(matched),
      p: NAME_P[Math.min(length, NAME_P.length - 1)] ?? 0
    });
  }
  return clues;
}

// src/align/model/evidence/numbers.ts
var MAX_IN_WORDS = 12;
var ROMAN = "- i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
var MIN_ROMAN_LETTERS = 2;
var MAX_ROMAN = 10;
var inWords = (side2, value) => [
  ...numberForms(value, side2.language),
  ...value <= MAX_ROMAN && primary(side2.language) === "en" ? [ROMAN[value] ?? ""] : []
].flatMap((word) => side2.byKey.get(word) ?? []);
function numberClues(from, to) {
  const clues = [];
  const counterparts2 = (key, own) => placesOf2([
    ...own === void 0 ? [] : [own],
    .../^\d+$/.test(key) && Number(key) <= MAX_IN_WORDS ? inWords(to, Number(key)) : []
  ]);
  const push = (label, own, there, p) => clues.push({ label, from: own.at, to: there, p });
  for (const term of from.byKey.values())
    if (term.kind === "number") push(term.key, term, counterparts2(term.key, to.byKey.get(term.key)), NUMBER_P);
  ROMAN.forEach((roman, value) => {
    const term = roman.length < MIN_ROMAN_LETTERS ? void 0 : from.byKey.get(roman);
    if (term?.kind !== "latin" || !term.capital || to.byKey.has(roman)) return;
    const key = String(value);
    const there = counterparts2(key, to.byKey.get(key));
    if (there.length > 0) push(roman, term, there, ROMAN_NUMERAL_P);
  });
  return clues;
}

// src/align/model/evidence/spelling.ts
function identicalClues(from, to) {
  const clues = [];
  for (const term of from.byKey.values()) {
    const { kind, key } = term;
    if (kind === "mark" || kind === "number") continue;
    const there = to.byKey.get(key);
    if (there !== void 0) clues.push({ label: key, from: term.at, to: there.at, p: IDENTICAL_P });
  }
  return clues;
}
function trigrams(word) {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, k) => padded.slice(k, k + 3)));
}
function dice(a, b) {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return 2 * shared / (a.size + b.size);
}
var isWord = ({ kind, key }) => (kind === "latin" || kind === "word") && key.length >= MIN_COGNATE_LETTERS;
function cognateClues(from, to) {
  const byHead = /* @__PURE__ */ new Map();
  for (const term of to.byKey.values()) {
    if (!isWord(term)) continue;
    const head = term.key.slice(0, COGNATE_HEAD_LETTERS);
    const list = byHead.get(head);
    const one = { term, grams: trigrams(term.key) };
    if (list === void 0) byHead.set(head, [one]);
    else list.push(one);
  }
  const clues = [];
  for (const term of from.byKey.values()) {
    if (!isWord(term) || to.byKey.has(term.key)) continue;
    const grams = trigrams(term.key);
    const found = (byHead.get(term.key.slice(0, COGNATE_HEAD_LETTERS)) ?? []).map(({ term: other, grams: others }) => ({ other, alike: other.kind === term.kind ? dice(grams, others) : 0 })).filter(({ alike }) => alike >= MIN_COGNATE_DICE);
    if (found.length === 0) continue;
    const most = Math.max(...found.map(({ alike }) => alike));
    clues.push({
      label: term.key,
      from: term.at,
      to: placesOf2(found.map(({ other }) => other)),
      p: MIN_COGNATE_P + (MAX_COGNATE_P - MIN_COGNATE_P) * (most - MIN_COGNATE_DICE) / (1 - MIN_COGNATE_DICE)
    });
  }
  return clues;
}

// src/align/model/clues.ts
var KINDS = { number: numberClues, identical: identicalClues, mark: markClues, name: nameClues, cognate: cognateClues };
function cluesOf(source, target, lexicon) {
  const words = lexicon ? translationClues(source, target, lexicon, "lexicon") : { forward: [], backward: [] };
  const kinds = Object.keys(KINDS).filter((kind) => kind !== "cognate" || !lexicon);
  const copied2 = (from, to) => kinds.flatMap((kind) => KINDS[kind](from, to).map((clue) => ({ kind, ...clue })));
  return {
    forward: [...words.forward, ...copied2(source, target)],
    backward: [...words.backward, ...copied2(target, source)]
  };
}
function translationClues(source, target, lexicon, kind) {
  const { forward, backward } = lexiconClues(source, target, lexicon);
  const named2 = (clues) => clues.map((clue) => ({ kind, ...clue }));
  return { forward: named2(forward), backward: named2(backward) };
}

// src/align/model/evidence/length.ts
function lengthsOf(source, target) {
  const units2 = target.length - 1;
  const logs = Array.from({ length: units2 }, (_, j) => Math.log(target[j + 1] - target[j]));
  const mean = logs.reduce((sum, log) => sum + log / units2, 0);
  const square = logs.reduce((sum, log) => sum + (log - mean) ** 2 / units2, 0);
  const ratio = (target.at(-1) + LENGTH_PRIOR_PAIRS * 100) / (source.at(-1) + LENGTH_PRIOR_PAIRS * 100);
  return {
    source,
    target,
    ratio,
    variance: LENGTH_VARIANCE,
    mean,
    deviation: Math.sqrt(Math.max(MIN_LOG_LENGTH_VARIANCE, square))
  };
}
function refit(lengths, pairs2) {
  const of = (sums, k) => sums[k + 1] - sums[k];
  const seen = pairs2.map(([i, j]) => ({ source: of(lengths.source, i), target: of(lengths.target, j) }));
  const total = { source: LENGTH_PRIOR_PAIRS * 100, target: LENGTH_PRIOR_PAIRS * 100 * lengths.ratio };
  for (const { source, target } of seen) {
    total.source += source;
    total.target += target;
  }
  const ratio = total.target / total.source;
  const errors = seen.map(({ source, target }) => (target - ratio * source) ** 2 / ((target + ratio * source) / 2)).sort((a, b) => a - b);
  const kept = errors.slice(0, Math.ceil(errors.length * LENGTH_KEPT_SHARE));
  const variance = (LENGTH_VARIANCE * LENGTH_PRIOR_PAIRS + kept.reduce((sum, error) => sum + error, 0) / LENGTH_KEPT_VARIANCE) / (LENGTH_PRIOR_PAIRS + kept.length);
  return { ...lengths, ratio, variance: Math.max(MIN_LENGTH_VARIANCE, variance) };
}
var GRAIN = 4;
var GRAINS = 2e3;
function lengthScorer(lengths) {
  const { source, target, ratio, mean, deviation } = lengths;
  const varianceOf = (middle) => lengths.variance * middle + (LENGTH_SPREAD_SHARE * middle) ** 2;
  const variances = Float64Array.from({ length: GRAINS }, (_, k) => varianceOf((k + 0.5) * GRAIN));
  const logs = variances.map(Math.log);
  const width = target.length;
  const anyway = new Float64Array(width * (MAX_BEAD_UNITS + 1)).fill(Number.NaN);
  const anywayOf = (n, length) => {
    const spread2 = deviation / Math.sqrt(n);
    const surprise2 = (Math.log(length / n) - mean) / spread2;
    return Math.max(-0.5 * surprise2 * surprise2 - Math.log(spread2 * length), USUAL_LENGTH_FLOOR_NATS - Math.log(length));
  };
  return (s0, s1, t0, t1) => {
    const length = target[t1] - target[t0];
    const n = t1 - t0;
    const expected = (source[s1] - source[s0]) * ratio;
    const middle = (expected + length) / 2;
    const grain = Math.trunc(middle / GRAIN);
    const variance = grain < GRAINS ? variances[grain] : varianceOf(middle);
    const log = grain < GRAINS ? logs[grain] : Math.log(variance);
    const at = t0 * (MAX_BEAD_UNITS + 1) + n;
    const known = anyway[at];
    const usual = Number.isNaN(known) ? anyway[at] = anywayOf(n, length) : known;
    return Math.max(LENGTH_FLOOR_NATS, -0.5 * ((length - expected) ** 2 / variance + log) - usual);
  };
}

// src/align/model/score.ts
var passes = ({ sourceGroup, targetGroup, sourceRun, targetRun }, i, j, m, n) => {
  const group = sourceGroup[i];
  return group === targetGroup[j] && group === sourceGroup[i + m - 1] && group === targetGroup[j + n - 1] && sourceRun[i] === sourceRun[i + m - 1] && targetRun[j] === targetRun[j + n - 1];
};
function holdings(all, units2, extent) {
  const known = /* @__PURE__ */ new Map();
  const worthOf = ({ p, frequency }) => {
    const own = known.get(frequency.units + p);
    if (own !== void 0) return own;
    const { hit, miss } = worth(p, frequency.units, extent.units);
    const value = { hit: hit.map((nats, n) => nats - miss[n]), miss };
    known.set(frequency.units + p, value);
    return value;
  };
  const useful = all.map((clue2) => ({ clue: clue2, value: worthOf(clue2) })).filter(({ value }) => value.hit[1] > 0);
  const start = new Int32Array(units2 + 1);
  for (const { clue: clue2 } of useful) for (let k = 0; k < clue2.from.units.length; k++) start[clue2.from.units[k] + 1] += 1;
  for (let i = 0; i < units2; i++) start[i + 1] += start[i];
  const next = start.slice();
  const clue = new Int32Array(start[units2]);
  const base = new Float64Array(units2 * (COARSE_BEAD_UNITS + 1));
  useful.forEach(({ clue: { from }, value }, id) => {
    for (let k = 0; k < from.units.length; k++) {
      const unit = from.units[k];
      clue[next[unit]++] = id;
      for (let n = 1; n <= COARSE_BEAD_UNITS; n++) base[unit * (COARSE_BEAD_UNITS + 1) + n] += value.miss[n];
    }
  });
  const rate = Float64Array.from(
    useful,
    ({ clue: { frequency } }) => (frequency.places + FINE_RATE_HITS) / (extent.words + FINE_RATE_WORDS)
  );
  return { start, clue, clues: useful.map((one) => one.clue), rate, hit: useful.map(({ value }) => value.hit), base };
}
function worth(p, found, units2) {
  const hit = new Float64Array(COARSE_BEAD_UNITS + 1);
  const miss = new Float64Array(COARSE_BEAD_UNITS + 1);
  const once2 = (found + COARSE_RATE_HITS) / (units2 + COARSE_RATE_UNITS);
  for (let n = 1; n <= COARSE_BEAD_UNITS; n++) {
    const q = 1 - (1 - once2) ** n;
    if (q >= p) continue;
    hit[n] = Math.log(p / q);
    miss[n] = COARSE_MISS_WEIGHT * Math.log((1 - p) / (1 - q));
  }
  return { hit, miss };
}

// src/align/search/corridor.ts
function whole(source, target) {
  return { lo: new Int32Array(source + 1), hi: new Int32Array(source + 1).fill(target) };
}
function matches(source, target, clues) {
  const weights = /* @__PURE__ */ new Map();
  for (const {
    from: { units: from },
    to: { units: to },
    p
  } of clues) {
    if (from.length > RARE_WORD_UNITS || to.length > RARE_WORD_UNITS || to.length === 0 || from.length * to.length > MAX_WORD_VOTES)
      continue;
    const weight = p * Math.log(Math.max(source, target) / Math.max(from.length, to.length));
    if (weight <= 0) continue;
    for (let a = 0; a < from.length; a++)
      for (let b = 0; b < to.length; b++) {
        const key = (from[a] ?? 0) * target + (to[b] ?? 0);
        weights.set(key, (weights.get(key) ?? 0) + weight);
      }
  }
  const bestOf = (index, count2) => {
    const best2 = new Float64Array(count2);
    const second = new Float64Array(count2);
    for (const [key, weight] of weights) {
      const at = index(key);
      if (weight > (best2[at] ?? 0)) {
        second[at] = best2[at] ?? 0;
        best2[at] = weight;
      } else if (weight > (second[at] ?? 0)) second[at] = weight;
    }
    return { best: best2, second };
  };
  const rows = bestOf((key) => Math.floor(key / target), source);
  const columns = bestOf((key) => key % target, target);
  const found = [];
  for (const [key, weight] of weights) {
    const i = Math.floor(key / target);
    const j = key % target;
    const rival = Math.max(rows.second[i] ?? 0, columns.second[j] ?? 0);
    if (weight >= (rows.best[i] ?? 0) && weight >= (columns.best[j] ?? 0) && weight > LINK_MARGIN_RATIO * rival)
      found.push({ i, j, weight: weight - rival });
  }
  return found.sort((a, b) => a.i - b.i || a.j - b.j);
}
var chain = (found, target) => risingChain(found, target).map((k) => found[k]);
function between(sourceGroup, targetGroup) {
  const source = sourceGroup.length;
  const target = targetGroup.length;
  const lo = new Int32Array(source + 1);
  const hi = new Int32Array(source + 1).fill(target);
  for (let i = 1, j = 0; i <= source; i++) {
    while (j < target && targetGroup[j] < sourceGroup[i - 1]) j++;
    lo[i] = j;
  }
  for (let i = 0, j = 0; i < source; i++) {
    while (j < target && targetGroup[j] <= sourceGroup[i]) j++;
    hi[i] = j;
  }
  return { lo, hi };
}
function meet(a, b) {
  const lo = a.lo.map((value, i) => Math.max(value, b.lo[i]));
  const hi = a.hi.map((value, i) => Math.min(value, b.hi[i]));
  const open = lo.every((value, i) => value <= hi[i] && (i === 0 || value <= hi[i - 1]));
  return open ? { lo, hi } : b;
}
function consistent(links) {
  return links.filter(({ i, j }, k) => {
    const around = links.slice(Math.max(0, k - LINK_NEIGHBOURS), k + LINK_NEIGHBOURS + 1);
    const offsets = around.map((one) => one.j - one.i).sort((a, b) => a - b);
    return Math.abs(j - i - offsets[offsets.length >> 1]) <= LINK_ASTRAY_UNITS;
  });
}
var nodesOf = ({ lo, hi }) => lo.reduce((sum, low, i) => sum + Math.max(0, hi[i] - low + 1), 0);
function corridor(source, target, links, doublings = 0) {
  if ((source + 1) * (target + 1) <= WHOLE_GRID_NODES) return whole(source, target);
  const trusted = consistent(chain(links(), target));
  const lo = new Int32Array(source + 1).fill(target);
  const hi = new Int32Array(source + 1).fill(0);
  const room = CORRIDOR_ROOM_UNITS * 2 ** doublings;
  const stops = [{ i: 0, j: 0 }, ...trusted, { i: source, j: target }];
  for (let k = 1; k < stops.length; k++) {
    const a = stops[k - 1];
    const b = stops[k];
    const rows = b.i - a.i;
    const columns = b.j - a.j;
    const wanted = room + Math.min(Math.max(rows, columns), 4 * room) / 4 + Math.abs(rows - columns);
    const slack = Math.max(room, Math.min(wanted, MAX_STRETCH_NODES / (2 * rows)));
    for (let i = Math.max(0, a.i - room); i <= Math.min(source, b.i + room); i++) {
      const along = rows === 0 ? a.j : a.j + columns * Math.min(Math.max(i - a.i, 0), rows) / rows;
      lo[i] = Math.min(lo[i] ?? 0, Math.max(0, a.j - room, Math.floor(along - slack)));
      hi[i] = Math.max(hi[i] ?? 0, Math.min(target, b.j + room, Math.ceil(along + slack)));
    }
  }
  lo[0] = 0;
  hi[source] = target;
  for (let i = source - 1; i >= 0; i--) lo[i] = Math.min(lo[i] ?? 0, lo[i + 1] ?? 0);
  for (let i = 1; i <= source; i++) hi[i] = Math.max(hi[i] ?? 0, hi[i - 1] ?? 0);
  return { lo, hi };
}
function gridOf({ lo, hi }) {
  const shift = new Float64Array(lo.length);
  let size = 0;
  for (let i = 0; i < lo.length; i++) {
    shift[i] = size - lo[i];
    size += hi[i] - lo[i] + 1;
  }
  return { lo, hi, shift, size };
}

// src/align/search/lattice.ts
function addLengths({ grid, shapes: shapes2, nats }, lengths) {
  const { lo, hi, shift } = grid;
  const { count: count2, m, n } = shapes2;
  const score = lengthScorer(lengths);
  for (let i = 0; i < lo.length; i++)
    for (let j = lo[i]; j <= hi[i]; j++) {
      const at = (shift[i] + j) * count2;
      for (let k = 0; k < count2; k++)
        if (m[k] > 0 && n[k] > 0 && nats[at + k] > -Infinity) nats[at + k] += score(i, i + m[k], j, j + n[k]);
    }
  return { grid, shapes: shapes2, nats };
}
function upTo({ grid, shapes: shapes2, nats }, end) {
  const part = gridOf({ lo: grid.lo.subarray(0, end + 1), hi: grid.hi.subarray(0, end + 1) });
  const kept = nats.slice(0, part.size * shapes2.count);
  for (let i = Math.max(0, end - MAX_BEAD_UNITS); i <= end; i++)
    for (let node = part.shift[i] + part.lo[i]; node <= part.shift[i] + part.hi[i]; node++)
      for (let k = 0; k < shapes2.count; k++) if (i + shapes2.m[k] > end) kept[node * shapes2.count + k] = -Infinity;
  return { grid: part, shapes: shapes2, nats: kept };
}
function hopeful({ lo, hi, shift }, value, row, visit) {
  let top = -Infinity;
  let peak = 0;
  for (let j = lo[row]; j <= hi[row]; j++) {
    const here = value[shift[row] + j];
    if (here > top) {
      top = here;
      peak = j;
    }
    if (here === -Infinity) continue;
    if (here >= top - HOPELESS_NATS - HOPELESS_COLUMN_NATS * (j - peak)) visit(j);
    else value[shift[row] + j] = -Infinity;
  }
}
function best({ grid, shapes: shapes2, nats }, prior) {
  const { count: count2, m, n } = shapes2;
  const { lo, shift, size } = grid;
  const value = new Float64Array(size).fill(-Infinity);
  const shape = new Uint8Array(size);
  value[0] = 0;
  for (let i = 0; i < lo.length; i++)
    hopeful(grid, value, i, (j) => {
      const node = shift[i] + j;
      const here = value[node];
      const at = node * count2;
      for (let k = 0; k < count2; k++) {
        const one = nats[at + k];
        if (one === -Infinity) continue;
        const to = shift[i + m[k]] + j + n[k];
        const through = here + one + prior[k];
        if (through > value[to]) {
          value[to] = through;
          shape[to] = k;
        }
      }
    });
  return { value, shape };
}
function trace({ lo, shift, size }, { m, n }, shape, visit, node = size - 1) {
  let i = lo.length - 1;
  let j = node - shift[i];
  while (i > 0 || j > 0) {
    const end = shift[i] + j;
    const k = shape[end];
    i -= m[k];
    j -= n[k];
    visit(i, j, k, end);
  }
}
var LARGE = 1e100;
var DOWN = Math.log(LARGE);
function bringDown({ shift, lo, hi }, { value, scale }, from, to) {
  for (let i = Math.max(0, from); i <= Math.min(lo.length - 1, to); i++) {
    for (let node = shift[i] + lo[i]; node <= shift[i] + hi[i]; node++) value[node] /= LARGE;
    scale[i] += DOWN;
  }
}
function posterior({ grid, shapes: shapes2, nats }, prior) {
  const { count: count2, m, n } = shapes2;
  const { lo, hi, shift, size } = grid;
  const last = lo.length - 1;
  const { value, shape } = best({ grid, shapes: shapes2, nats }, prior);
  const weights = nats;
  const forward = { value: new Float64Array(size), scale: new Float64Array(lo.length) };
  const alpha = forward.value;
  alpha[0] = 1;
  const longest = Math.max(...m);
  let scale = 0;
  for (let i = 0; i <= last; i++) {
    forward.scale[i] = scale;
    let most = 0;
    for (let j = lo[i]; j <= hi[i]; j++) {
      const node = shift[i] + j;
      const at = node * count2;
      const here = alpha[node];
      const from = value[node];
      if (here === 0 || from === -Infinity) {
        alpha[node] = 0;
        weights.fill(0, at, at + count2);
        continue;
      }
      most = Math.max(most, here);
      for (let k = 0; k < count2; k++) {
        const one = weights[at + k];
        if (one === -Infinity) {
          weights[at + k] = 0;
          continue;
        }
        const to = shift[i + m[k]] + j + n[k];
        const below = from + one + prior[k] - value[to];
        const weight = below < -NEGLIGIBLE_EDGE_NATS || value[to] === -Infinity ? 0 : Math.exp(below);
        weights[at + k] = weight;
        alpha[to] += here * weight;
      }
    }
    if (most > LARGE) {
      bringDown(grid, forward, i, i + longest);
      scale += DOWN;
    }
  }
  const backward = { value: new Float64Array(size), scale: new Float64Array(lo.length) };
  const beta = backward.value;
  beta[size - 1] = 1;
  scale = 0;
  for (let i = last; i >= 0; i--) {
    backward.scale[i] = scale;
    let most = 0;
    for (let j = hi[i]; j >= lo[i]; j--) {
      const node = shift[i] + j;
      const at = node * count2;
      let sum = node === size - 1 ? 1 : 0;
      for (let k = 0; k < count2; k++) {
        const weight = weights[at + k];
        if (weight > 0) sum += weight * beta[shift[i + m[k]] + j + n[k]];
      }
      beta[node] = sum;
      most = Math.max(most, sum);
    }
    if (most > LARGE) {
      bringDown(grid, backward, i, i + longest);
      scale += DOWN;
    }
  }
  return {
    ...probabilities({ grid, shapes: shapes2, nats: weights }, forward, backward),
    shape,
    total: value[size - 1] + Math.log(alpha[size - 1]) + forward.scale[last]
  };
}
function probabilities({ grid, shapes: shapes2, nats: weights }, forward, backward) {
  const { count: count2, m, n } = shapes2;
  const { lo, hi, shift, size } = grid;
  const last = lo.length - 1;
  const target = hi[last];
  const total = Math.log(forward.value[size - 1]) + forward.scale[last];
  const outSource = new Float64Array(last);
  const outTarget = new Float64Array(target);
  const nodes = new Float32Array(size);
  let edge = 0;
  for (let i = 0; i <= last; i++) {
    const factor = Float64Array.from(m, (m2) => Math.exp(forward.scale[i] + (backward.scale[i + m2] ?? 0) - total));
    const own = Math.exp(forward.scale[i] + backward.scale[i] - total);
    for (let j = lo[i]; j <= hi[i]; j++) {
      const node = shift[i] + j;
      const at = node * count2;
      const here = forward.value[node];
      if (here === 0) continue;
      const through = here * backward.value[node] * own;
      nodes[node] = through;
      if (j === lo[i] && j > 0 && i > 0 || j === hi[i] && j < target && i < last) edge += through;
      for (let k = 0; k < count2; k++) {
        const weight = weights[at + k];
        if (weight === 0) continue;
        const probability = here * weight * backward.value[shift[i + m[k]] + j + n[k]] * factor[k];
        weights[at + k] = probability;
        if (n[k] === 0) outSource[i] += probability;
        else if (m[k] === 0) outTarget[j] += probability;
      }
    }
  }
  return { grid, shapes: shapes2, edges: weights, nodes, outSource, outTarget, edge: edge / (last + target + 1) };
}

// src/align/search/fine.ts
var usualOf = (words) => PLACE_SPREAD_WORDS * Math.sqrt(words);
var densityOf = (words, usual) => 1 / (usual * Math.atan(words / usual));
function spanOf(s0, s1, t0, t1) {
  const words = Math.max(1, t1 - t0);
  const usual = usualOf(words);
  return { s0, s1, t0, t1, usual, density: densityOf(words, usual) };
}
function clueNats(clue, own, other) {
  const at = lowerBound(clue.to, other[0]);
  if (at === clue.to.length || clue.to[at] >= other[1])
    return Math.min(0, FINE_MISS_WEIGHT * (Math.log(1 - clue.p) + clue.rate * Math.max(1, other[1] - other[0])));
  return hitNats(clue, lowerBound(clue.from, own[0]), at, spanOf(...own, ...other));
}
function hitNats({ p, rate, from, to }, k, at, { s0, s1, t0, t1, usual, density }) {
  const step = Math.max(1, t1 - t0) / (s1 - s0);
  let times = 0;
  let astray = Infinity;
  for (; k < from.length && from[k] < s1; k++) {
    times++;
    const expected = t0 - 0.5 + (from[k] - s0 + 0.5) * step;
    while (at + 1 < to.length && to[at + 1] < t1 && to[at + 1] <= expected) at++;
    astray = Math.min(astray, Math.abs(to[at] - expected));
    if (at + 1 < to.length && to[at + 1] < t1) astray = Math.min(astray, to[at + 1] - expected);
  }
  const chance = 2 * rate * times;
  return Math.max(0, Math.log(p * density / (chance * (1 + (astray / usual) ** 2))) + chance * astray);
}
function judge({ start, clue, clues, rate }, own, other) {
  const placed2 = clues.map(({ p, from, to }, id) => ({ p, rate: rate[id], from: from.at, to: to.at }));
  const surprise2 = Float64Array.from(placed2, ({ p }) => Math.log(1 - p));
  const fromNear = new Int32Array(clues.length);
  const toNear = new Int32Array(clues.length);
  const bead = new Int32Array(clues.length);
  let beads = 0;
  return (u0, u1, v0, v1) => {
    beads++;
    const span = spanOf(own[u0], own[u1], other[v0], other[v1]);
    const { s0, t0, t1 } = span;
    const words = Math.max(1, t1 - t0);
    let sum = 0;
    for (let k = start[u0]; k < start[u1]; k++) {
      const id = clue[k];
      if (bead[id] === beads) continue;
      bead[id] = beads;
      const one = placed2[id];
      const at = seek(one.to, t0, toNear[id]);
      toNear[id] = at;
      if (at === one.to.length || one.to[at] >= t1) {
        const nats = surprise2[id] + one.rate * words;
        if (nats < 0) sum += FINE_MISS_WEIGHT * nats;
      } else {
        const first3 = seek(one.from, s0, fromNear[id]);
        fromNear[id] = first3;
        sum += hitNats(one, first3, at, span);
      }
    }
    return sum;
  };
}
function alive({ grid: { lo, hi, shift, size }, shapes: shapes2, nodes, shape }) {
  const last = lo.length - 1;
  const most = Math.max(MIN_KEPT_NODES, KEPT_NODES_PER_UNIT * (last + hi[last]));
  let least = MIN_NODE_MASS;
  while (nodes.reduce((sum, mass) => sum + Number(mass > least), 0) > most) least *= 10;
  const counts = new Uint8Array(size);
  for (let node = 0; node < size; node++) counts[node] = Number(nodes[node] > least);
  counts[size - 1] = 1;
  trace({ lo, hi, shift, size }, shapes2, shape, (i, j) => {
    counts[shift[i] + j] = 1;
  });
  const low = new Int32Array(lo.length).fill(1);
  const high = new Int32Array(lo.length);
  for (let i = 0; i < lo.length; i++) {
    let from = lo[i];
    let to = hi[i];
    while (from <= to && counts[shift[i] + from] === 0) from++;
    while (from <= to && counts[shift[i] + to] === 0) to--;
    if (from > to) continue;
    low[i] = from;
    high[i] = to;
  }
  const grid = gridOf({ lo: low, hi: high });
  const live = new Uint8Array(grid.size);
  for (let i = 0; i < lo.length; i++) for (let j = low[i]; j <= high[i]; j++) live[grid.shift[i] + j] = counts[shift[i] + j];
  return { grid, live };
}
function fineEvidence(found, model, shapes2) {
  const { grid, live } = alive(found);
  const { lo, hi, shift } = grid;
  const { count: count2, m, n } = shapes2;
  const nats = new Float32Array(grid.size * count2).fill(-Infinity);
  const forward = judge(model.forward, model.starts.source, model.starts.target);
  const backward = judge(model.backward, model.starts.target, model.starts.source);
  const last = lo.length - 1;
  for (let i = 0; i <= last; i++)
    for (let j = lo[i]; j <= hi[i]; j++) {
      const at = (shift[i] + j) * count2;
      if (live[shift[i] + j] === 0) continue;
      for (let k = 0; k < count2; k++) {
        const down = i + m[k];
        const right = j + n[k];
        if (down > last || right > hi[down] || right < lo[down] || live[shift[down] + right] === 0) continue;
        if (m[k] === 0 || n[k] === 0) {
          nats[at + k] = 0;
          continue;
        }
        if (!passes(model.walls, i, j, m[k], n[k])) continue;
        let sum = FINE_TRUST * (forward(i, down, j, right) + backward(j, right, i, down));
        for (const one of model.extra) sum += one(i, down, j, right);
        nats[at + k] = sum;
      }
    }
  return { grid, shapes: shapes2, nats };
}

// src/align/pins.ts
function rising(pins) {
  const sorted = pins.filter(({ source, target }) => source.length > 0 && target.length > 0).sort((a, b) => a.source[0] - b.source[0]);
  const tails = [];
  const before = new Int32Array(sorted.length).fill(-1);
  sorted.forEach(({ target }, k) => {
    let at = tails.findIndex((tail) => sorted[tail].target[0] >= target[0]);
    if (at < 0) at = tails.length;
    before[k] = at > 0 ? tails[at - 1] : -1;
    tails[at] = k;
  });
  const out = /* @__PURE__ */ new Set();
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k]) out.add(sorted[k]);
  return out;
}
var first = (bead) => bead.source[0] ?? Infinity;
function inOrder2(beads) {
  const withSource = beads.filter(({ source }) => source.length > 0).sort((a, b) => first(a) - first(b));
  const alone2 = beads.filter(({ source }) => source.length === 0).sort((a, b) => a.target[0] - b.target[0]);
  const out = [];
  let next = 0;
  let behind = -1;
  for (const bead of withSource) {
    const begins = bead.target[0];
    if (begins !== void 0 && begins > behind) {
      while (next < alone2.length && alone2[next].target[0] < begins) out.push(alone2[next++]);
      behind = bead.target.at(-1);
    }
    out.push(bead);
  }
  return [...out, ...alone2.slice(next)];
}
function lift(pins, units2, groups) {
  const taken = { source: /* @__PURE__ */ new Set(), target: /* @__PURE__ */ new Set() };
  const valid = pins.filter((pin) => {
    const isFree2 = (side2) => pin[side2].every((at) => at >= 0 && at < units2[side2].length && !taken[side2].has(at));
    if (!isFree2("source") || !isFree2("target") || pin.source.length + pin.target.length === 0) return false;
    for (const side2 of ["source", "target"]) for (const at of pin[side2]) taken[side2].add(at);
    return true;
  });
  const parting = rising(valid);
  const left = (side2) => {
    const parts = new Set([...parting].map((pin) => pin[side2][0]));
    const places = [];
    const group = [];
    const run = [];
    let parted = 0;
    units2[side2].forEach((unit, at) => {
      if (parts.has(at)) parted++;
      if (taken[side2].has(at)) return;
      const before = places.at(-1);
      const follows = before === void 0 || unit === units2[side2][before] + 1;
      run.push((run.at(-1) ?? 0) + Number(!follows));
      group.push(groups[side2][at] * (parting.size + 1) + parted);
      places.push(at);
    });
    return { places, ids: places.map((at) => units2[side2][at]), group: Int32Array.from(group), run: Int32Array.from(run) };
  };
  const s = left("source");
  const t = left("target");
  return {
    ids: { source: s.ids, target: t.ids },
    walls: { sourceGroup: s.group, targetGroup: t.group, sourceRun: s.run, targetRun: t.run },
    restore: (beads) => {
      const back = beads.map((bead) => ({
        source: bead.source.map((i) => s.places[i]),
        target: bead.target.map((j) => t.places[j]),
        confidence: bead.confidence
      }));
      if (valid.length === 0) return back;
      return inOrder2([...back, ...valid.map((pin) => ({ source: [...pin.source], target: [...pin.target], confidence: 1 }))]);
    }
  };
}

// src/align/search/decode.ts
function mostProbable({ grid, shapes: shapes2, edges, outSource, outTarget, shape }) {
  const { count: count2, m, n } = shapes2;
  const beads = [];
  trace(grid, shapes2, shape, (i, j, k) => {
    const own = edges[(grid.shift[i] + j) * count2 + k];
    const probability = n[k] === 0 ? outSource[i] : m[k] === 0 ? outTarget[j] : own;
    beads.push({ i, j, m: m[k], n: n[k], posterior: Math.min(1, probability) });
  });
  return beads.reverse();
}
function decode({ grid, shapes: shapes2, edges, outSource, outTarget }) {
  const { count: count2, m, n } = shapes2;
  const { lo, hi, shift, size } = grid;
  const value = new Float64Array(size).fill(-Infinity);
  const sure = new Float32Array(size);
  const shape = new Uint8Array(size);
  value[0] = 0;
  for (let i = 0; i < lo.length; i++)
    for (let j = lo[i]; j <= hi[i]; j++) {
      const node = shift[i] + j;
      const here = value[node];
      if (here === -Infinity) continue;
      for (let k = 0; k < count2; k++) {
        const own = edges[node * count2 + k];
        if (own === 0) continue;
        const probability = n[k] === 0 ? outSource[i] : m[k] === 0 ? outTarget[j] : own;
        const to = shift[i + m[k]] + j + n[k];
        if (here + probability <= value[to]) continue;
        value[to] = here + probability;
        sure[to] = probability;
        shape[to] = k;
      }
    }
  const beads = [];
  trace(grid, shapes2, shape, (i, j, k, end) => beads.push({ i, j, m: m[k], n: n[k], posterior: Math.min(1, sure[end]) }));
  return beads.reverse();
}
function calibrated(posterior2) {
  if (posterior2 <= 0 || posterior2 >= 1) return Math.min(1, Math.max(0, posterior2));
  return 1 / (1 + Math.exp(-(CALIBRATION_SLOPE * Math.log(posterior2 / (1 - posterior2)) + CALIBRATION_SHIFT)));
}

// src/align/model/prior.ts
var shapes = (list) => ({
  count: list.length,
  m: Int32Array.from(list, ({ m }) => m),
  n: Int32Array.from(list, ({ n }) => n)
});
var SHAPES = shapes(
  Array.from({ length: (MAX_BEAD_UNITS + 1) ** 2 }, (_, k) => ({
    m: Math.floor(k / (MAX_BEAD_UNITS + 1)),
    n: k % (MAX_BEAD_UNITS + 1)
  })).filter(({ m, n }) => m > 0 && n > 0 && (m === 1 || n === 1 || m + n <= MAX_BEAD_SIZE_UNITS) || m + n === 1).sort((a, b) => a.m + a.n - b.m - b.n)
);
var COARSE = shapes([
  { m: 1, n: 0 },
  { m: 0, n: 1 },
  ...Array.from({ length: COARSE_BEAD_UNITS ** 2 }, (_, k) => ({
    m: Math.floor(k / COARSE_BEAD_UNITS) + 1,
    n: k % COARSE_BEAD_UNITS + 1
  }))
]);
var REGIMES = REGIME_MERGE_RATIOS.flatMap(
  (merge) => REGIME_DROP_SHARES.flatMap(
    (drop) => (merge < SPLIT_MERGE_RATIO ? [EVEN_SPLIT_SHARE] : REGIME_SPLIT_SHARES).map((split) => ({ merge, drop, split }))
  )
);
var tables = /* @__PURE__ */ new Map();
function plausible(regime) {
  let table = tables.get(regime);
  if (table === void 0) {
    const prior = logPrior(regime);
    table = shapes(
      Array.from(prior, (_, k) => ({ m: SHAPES.m[k], n: SHAPES.n[k] })).filter((_, k) => prior[k] >= SHAPE_FLOOR_NATS)
    );
    tables.set(regime, table);
  }
  return table;
}
var priors = /* @__PURE__ */ new Map();
function logPrior(regime, shapes2 = SHAPES) {
  let known = priors.get(shapes2);
  if (known === void 0) {
    known = /* @__PURE__ */ new Map();
    priors.set(shapes2, known);
  }
  let prior = known.get(regime);
  if (prior === void 0) {
    prior = priorOf(regime, shapes2);
    known.set(regime, prior);
  }
  return prior;
}
function regimeGain(beads, regime) {
  const counts = new Float64Array(SHAPES.count);
  for (const { source, target } of beads) {
    const shape = indexOfShape.get(source.length * STRIDE + target.length);
    if (shape !== void 0) counts[shape] += 1;
  }
  const natsUnder = (one) => logPrior(one).reduce((sum, nats, k) => sum + nats * counts[k], 0);
  return Math.max(...REGIMES.map(natsUnder)) - natsUnder(regime);
}
var STRIDE = MAX_BEAD_UNITS + 1;
var indexOfShape = new Map(Array.from(SHAPES.m, (m, k) => [m * STRIDE + SHAPES.n[k], k]));
function priorOf({ merge, drop, split }, { m, n }) {
  const share = {
    one: 1,
    split: (1 - MANY_TO_MANY_SHARE) * split,
    join: (1 - MANY_TO_MANY_SHARE) * (1 - split),
    both: MANY_TO_MANY_SHARE
  };
  const kinds = Array.from(
    m,
    (m2, k) => m2 * n[k] === 1 ? "one" : m2 === 1 ? "split" : n[k] === 1 ? "join" : "both"
  );
  const size = (k) => m[k] + n[k];
  const lone = (k) => m[k] * n[k] === 0;
  const alike = (k) => kinds.filter((kind, other) => !lone(other) && kind === kinds[k] && size(other) === size(k)).length;
  const raw = kinds.map((kind, k) => lone(k) ? 0 : share[kind] * merge ** (size(k) - 2) / alike(k));
  const total = raw.reduce((sum, one) => sum + one, 0);
  return Float64Array.from(raw, (one, k) => lone(k) ? Math.log(drop / 2) : Math.log((1 - drop) * one / total));
}

// src/align/search/coarse.ts
var STRIDE2 = COARSE_BEAD_UNITS + 1;
function reach(held, base, first3, last) {
  const count2 = first3.length;
  const offset2 = new Float64Array(count2);
  let size = 0;
  for (let k = 0; k < count2; k++) {
    offset2[k] = size - first3[k] * STRIDE2;
    size += Math.max(0, last[k] - first3[k] + 1) * STRIDE2;
  }
  const nats = new Float32Array(size);
  for (let k = 0; k < count2; k++) {
    const unit = base + k;
    const from = first3[k];
    const to = last[k];
    const own = offset2[k];
    for (let at = from; at <= to; at++)
      for (let n = 1; n <= COARSE_BEAD_UNITS; n++) nats[own + at * STRIDE2 + n] = held.base[unit * STRIDE2 + n];
    for (let c = held.start[unit]; c < held.start[unit + 1]; c++) {
      const id = held.clue[c];
      const places = held.clues[id].to.units;
      const hit = held.hit[id];
      let p = lowerBound(places, from);
      let previous = p > 0 ? places[p - 1] : -1;
      for (; p < places.length; p++) {
        const place = places[p];
        if (place - COARSE_BEAD_UNITS + 1 > to) break;
        for (let at = Math.max(from, place - COARSE_BEAD_UNITS + 1, previous + 1); at <= Math.min(place, to); at++)
          for (let n = place - at + 1; n <= COARSE_BEAD_UNITS; n++) nats[own + at * STRIDE2 + n] += hit[n];
        previous = place;
      }
    }
  }
  return { base, offset: offset2, nats };
}
var MOST = new Int8Array(STRIDE2);
var INDEX = new Int8Array(STRIDE2 * STRIDE2).fill(-1);
COARSE.m.forEach((m, k) => {
  const n = COARSE.n[k];
  if (m === 0 || n === 0) return;
  MOST[n] = Math.max(MOST[n], m);
  INDEX[m * STRIDE2 + n] = k;
});
var ROWS = 2e3;
function coarseEvidence(model, corridor2) {
  const grid = gridOf(corridor2);
  const nats = new Float32Array(grid.size * COARSE.count).fill(-Infinity);
  for (let from = 0; from < grid.lo.length; from += ROWS)
    scoreRows(model, grid, nats, from, Math.min(grid.lo.length, from + ROWS));
  return { grid, shapes: COARSE, nats };
}
function scoreRows({ source, target, forward, backward, extra, walls }, grid, nats, from, to) {
  const { lo, hi, shift } = grid;
  const end = lo.length - 1;
  const bottom = Math.min(source, end, to + COARSE_BEAD_UNITS - 1);
  const units2 = Math.max(0, bottom - from);
  const firstDown = new Int32Array(units2);
  const lastDown = new Int32Array(units2);
  for (let k = 0; k < units2; k++) {
    firstDown[k] = lo[Math.max(from, from + k - COARSE_BEAD_UNITS + 1)];
    lastDown[k] = Math.min(target - 1, hi[Math.min(from + k, to - 1)]);
  }
  const low = lo[from];
  const others = Math.max(0, Math.min(target - 1, hi[to - 1] + COARSE_BEAD_UNITS - 1) - low + 1);
  const firstAcross = new Int32Array(others);
  const lastAcross = new Int32Array(others);
  for (let k = 0, top = from, bottom2 = from; k < others; k++) {
    while (top < to - 1 && hi[top] + COARSE_BEAD_UNITS - 1 < low + k) top++;
    while (bottom2 < to - 1 && lo[bottom2 + 1] <= low + k) bottom2++;
    firstAcross[k] = top;
    lastAcross[k] = Math.min(bottom2, source - 1);
  }
  const down = reach(forward, from, firstDown, lastDown);
  const across = reach(backward, low, firstAcross, lastAcross);
  const sums = new Float64Array(STRIDE2 * STRIDE2);
  for (let i = from; i < to; i++)
    for (let j = lo[i]; j <= hi[i]; j++) {
      const at = (shift[i] + j) * COARSE.count;
      if (i < end && j >= lo[i + 1] && j <= hi[i + 1]) nats[at] = 0;
      if (j < hi[i]) nats[at + 1] = 0;
      if (i >= end || j >= target) continue;
      for (let n = 1; n <= COARSE_BEAD_UNITS && j + n <= target; n++) {
        let sum = 0;
        for (let m = 1; m <= MOST[n] && i + m <= end; m++) {
          const unit = i + m - 1;
          sum += down.nats[down.offset[unit - down.base] + j * STRIDE2 + n];
          sums[m * STRIDE2 + n] = sum;
        }
      }
      for (let m = 1; m <= COARSE_BEAD_UNITS && i + m <= end; m++) {
        let sum = 0;
        for (let n = 1; n <= MOST[m] && j + n <= target; n++) {
          const unit = j + n - 1;
          sum += across.nats[across.offset[unit - across.base] + i * STRIDE2 + m];
          const k = INDEX[m * STRIDE2 + n];
          if (k < 0 || j + n > hi[i + m] || j + n < lo[i + m]) continue;
          if (!passes(walls, i, j, m, n)) continue;
          let all = COARSE_TRUST * (sums[m * STRIDE2 + n] + sum);
          for (const one of extra) all += one(i, i + m, j, j + n);
          nats[at + k] = all;
        }
      }
    }
}

// src/align/search/search.ts
function search(model, corridorOf, known) {
  const coarse = (where) => {
    const evidence2 = coarseEvidence(model, where);
    const { regime: regime2, lengths: lengths2 } = known ? { regime: known.coarse, lengths: partLengths(known, model) } : sketch(evidence2, model);
    return { regime: regime2, lengths: lengths2, found: posterior(addLengths(evidence2, lengths2), logPrior(regime2, COARSE)) };
  };
  const narrow = coarse(corridorOf(0));
  const { found, regime, lengths } = narrow.found.edge > MAX_EDGE_MASS ? coarse(corridorOf(WIDER_CORRIDOR_DOUBLINGS)) : narrow;
  const shapes2 = plausible(regime);
  const evidence = addLengths(fineEvidence(found, model, shapes2), lengths);
  const fine = known?.fine ?? regimeOf(evidence, model);
  return { found: posterior(evidence, logPrior(fine, shapes2)), look: { coarse: regime, fine, lengths } };
}
var partLengths = ({ lengths }, { lengths: { source, target } }) => ({ ...lengths, source, target });
function beginning(lattice) {
  const { lo, hi } = lattice.grid;
  let end = Math.min(lo.length - 1, REGIME_SAMPLE_ROWS);
  while (lo[end] > hi[end]) end--;
  return upTo(lattice, end);
}
function likeliest({ grid, shapes: shapes2, nats }, source) {
  const last = grid.lo.length - 1;
  const from = last === source ? grid.hi[last] : grid.lo[last];
  const of = (regimes) => regimes.map((regime) => {
    const { value, shape } = best({ grid, shapes: shapes2, nats }, logPrior(regime, shapes2));
    let node = grid.shift[last] + from;
    for (let j = from; j <= grid.hi[last]; j++)
      if (value[grid.shift[last] + j] > value[node]) node = grid.shift[last] + j;
    return { regime, node, shape, value: value[node] };
  }).reduce((most, one) => one.value > most.value ? one : most);
  const even = of(REGIMES.filter(({ split }) => split === EVEN_SPLIT_SHARE)).regime;
  return of(REGIMES.filter(({ merge, drop }) => merge === even.merge && drop === even.drop));
}
var regimeOf = (lattice, { source }) => likeliest(beginning(lattice), source).regime;
function sketch(evidence, { lengths, source }) {
  const lattice = addLengths(beginning(evidence), lengths);
  const { grid, shapes: shapes2 } = lattice;
  const { regime, node, shape } = likeliest(lattice, source);
  const ones = [];
  trace(
    grid,
    shapes2,
    shape,
    (i, j, k) => {
      if (shapes2.m[k] === 1 && shapes2.n[k] === 1) ones.push([i, j]);
    },
    node
  );
  return { regime, lengths: refit(lengths, ones) };
}

// src/align/view.ts
var levelOf = (index) => ({
  index,
  bounds: Int32Array.from({ length: index.starts.length }, (_, k) => k)
});
function groupedLevel(index, groups, count2) {
  const bounds = new Int32Array(count2 + 1);
  for (const group of groups) bounds[group + 1] += 1;
  for (let k = 0; k < count2; k++) bounds[k + 1] += bounds[k];
  return { index, bounds };
}
var unitsOf = ({ bounds }) => bounds.length - 1;
var textOf = ({ index, bounds }, unit) => index.texts.slice(bounds[unit], bounds[unit + 1]).join(" ");
function sideView({ index, bounds }, ids) {
  const starts = new Int32Array(ids.length + 1);
  const characters = new Float64Array(ids.length + 1);
  const runs2 = [];
  for (let k = 0; k < ids.length; k++) {
    const from = bounds[ids[k]];
    const to = bounds[ids[k] + 1];
    const [first3, last] = [index.starts[from], index.starts[to]];
    starts[k + 1] = starts[k] + last - first3;
    characters[k + 1] = characters[k] + index.characters[to] - index.characters[from] + 1;
    if (runs2.at(-1)?.to === first3) runs2.at(-1).to = last;
    else if (last > first3) runs2.push({ from: first3, to: last, shift: starts[k] - first3 });
  }
  const isOrdered = runs2.every(({ from }, k) => k === 0 || from >= runs2[k - 1].to);
  const isWhole = runs2.length === 1 && runs2[0].from === 0 && runs2[0].to === index.tokens.length;
  runs2.sort((a, b) => a.from - b.from);
  const runStarts = runs2.map(({ from }) => from);
  const unitAt = new Int32Array(starts.at(-1));
  for (let k = 0; k < ids.length; k++) unitAt.fill(k, starts[k], starts[k + 1]);
  const known = /* @__PURE__ */ new Map();
  const seen = (places) => {
    const at = isWhole ? places : inRuns(places, runs2, runStarts);
    if (!isOrdered) at.sort((a, b) => a - b);
    const units2 = [];
    for (let k = 0; k < at.length; k++) {
      const unit = unitAt[at[k]];
      if (unit !== units2[units2.length - 1]) units2.push(unit);
    }
    return { units: units2, at };
  };
  const see = (places) => {
    let found = known.get(places);
    if (found === void 0) {
      found = seen(places);
      known.set(places, found);
    }
    return found;
  };
  return { ids, starts, characters, see };
}
function inRuns(places, runs2, starts) {
  const out = [];
  if (places.length < runs2.length)
    for (let k = 0; k < places.length; k++) {
      const run = runs2[lowerBound(starts, places[k] + 1) - 1];
      if (run !== void 0 && places[k] < run.to) out.push(places[k] + run.shift);
    }
  else
    for (const { from, to, shift } of runs2)
      for (let k = lowerBound(places, from); k < places.length && places[k] < to; k++) out.push(places[k] + shift);
  return out;
}
function seenClues(clues, own, other) {
  const out = [];
  for (const one of clues) {
    const clue = "clue" in one ? one.clue : one;
    const from = own.see(clue.from);
    if (from.units.length === 0) continue;
    const to = other.see(clue.to);
    const frequency = "frequency" in one ? one.frequency : { units: to.units.length, places: to.at.length };
    out.push({ kind: clue.kind, label: clue.label, p: clue.p, clue, from, to, frequency });
  }
  return out;
}
var scorerIn = (nats, source, target) => (s0, s1, t0, t1) => nats(source[s0], source[s1 - 1] + 1, target[t0], target[t1 - 1] + 1);
var turnedEvidence = (evidence) => (source, target) => {
  const nats = evidence(target, source);
  return (s0, s1, t0, t1) => nats(t0, t1, s0, s1);
};

// src/align/units.ts
function isTurned({
  lexicon,
  sourceLanguage,
  targetLanguage
}) {
  if (lexicon)
    return primary(lexicon.languages[0]) === primary(targetLanguage) && primary(lexicon.languages[1]) === primary(sourceLanguage);
  return sourceLanguage > targetLanguage;
}
var turnedIndices = (list) => [...list].map((one) => ({ ...one, source: one.target, target: one.source }));
var turnedTexts = (texts) => ({
  ...texts,
  source: texts.target,
  target: texts.source,
  sourceLanguage: texts.targetLanguage,
  targetLanguage: texts.sourceLanguage,
  evidence: texts.evidence?.map(turnedEvidence),
  pins: texts.pins && turnedIndices(texts.pins)
});
function unitBeads(texts) {
  if (isTurned(texts)) {
    const beads = turnedIndices(unitBeads(turnedTexts(texts)));
    return texts.pins ? inOrder2(beads) : beads;
  }
  const { source, target, sourceLanguage, targetLanguage, evidence = [], ...rest } = texts;
  const sides = [indexOf(source, sourceLanguage), indexOf(target, targetLanguage)];
  const clues = cluesOf(...sides, texts.lexicon);
  const scorers = evidence.map((one) => one(source, target));
  return passBeads({ ...rest, source: levelOf(sides[0]), target: levelOf(sides[1]), clues, scorers });
}
var passBeads = (pass) => alignment(pass).beads;
function alignment(pass, whole3) {
  const units2 = pass.units ?? { source: allOf(pass.source), target: allOf(pass.target) };
  const at = { source: positions(units2.source, unitsOf(pass.source)), target: positions(units2.target, unitsOf(pass.target)) };
  const pins = [...pass.pins ?? []].map(({ source, target }) => ({
    source: source.map((i) => at.source[i] ?? -1),
    target: target.map((j) => at.target[j] ?? -1)
  }));
  const { groups } = pass;
  const lifted = lift(pins, units2, {
    source: Int32Array.from(units2.source, (i) => groups?.source[i] ?? 0),
    target: Int32Array.from(units2.target, (j) => groups?.target[j] ?? 0)
  });
  const found = leftAlignment(pass, lifted, whole3);
  const beads = lifted.restore(found.beads).map((bead) => ({
    ...bead,
    source: bead.source.map((k) => units2.source[k]),
    target: bead.target.map((k) => units2.target[k])
  }));
  return { ...found, beads };
}
var allOf = (level2) => Array.from({ length: unitsOf(level2) }, (_, k) => k);
function positions(list, count2) {
  const at = new Int32Array(count2).fill(-1);
  list.forEach((unit, k) => {
    at[unit] = k;
  });
  return at;
}
var alone = (source, target) => [
  ...Array.from({ length: source }, (_, i) => ({ source: [i], target: [], confidence: 1 })),
  ...Array.from({ length: target }, (_, j) => ({ source: [], target: [j], confidence: 1 }))
];
function leftAlignment(pass, { ids, walls }, whole3) {
  if (ids.source.length === 0 || ids.target.length === 0) {
    const beads = alone(ids.source.length, ids.target.length);
    return { beads, nats: whole3 === void 0 ? 0 : beads.length * Math.log(whole3.look.fine.drop / 2) };
  }
  const source = sideView(pass.source, ids.source);
  const target = sideView(pass.target, ids.target);
  const see = ({ forward, backward }) => ({
    forward: seenClues(forward, source, target),
    backward: seenClues(backward, target, source)
  });
  const clues = see(whole3 === void 0 ? pass.clues : cluesHeld(whole3, ids));
  const links = once(() => {
    const both2 = [...clues.forward, ...clues.backward.map(({ from, to, p }) => ({ p, from: to, to: from }))];
    return matches(ids.source.length, ids.target.length, both2);
  });
  const walled = between(walls.sourceGroup, walls.targetGroup);
  const isNarrow = nodesOf(walled) <= WHOLE_GRID_NODES;
  const corridorOf = (doublings) => isNarrow ? walled : meet(corridor(ids.source.length, ids.target.length, links, doublings), walled);
  const extents = { source: extentOf(whole3?.source ?? source), target: extentOf(whole3?.target ?? target) };
  const held = ({ forward, backward }) => ({
    forward: holdings(forward, ids.source.length, extents.target),
    backward: holdings(backward, ids.target.length, extents.source)
  });
  let model = {
    source: ids.source.length,
    target: ids.target.length,
    ...held(clues),
    starts: { source: source.starts, target: target.starts },
    lengths: lengthsOf(source.characters, target.characters),
    extra: pass.scorers.map((nats) => scorerIn(nats, ids.source, ids.target)),
    walls
  };
  let { found, look } = search(model, corridorOf, whole3?.look);
  const entries = pass.lexicon ? pass.lexicon.entries.size : 0;
  const isLong = Math.min(ids.source.length, ids.target.length) >= MIN_LEARNING_UNITS;
  if (whole3 === void 0 && pass.learn && entries < FULL_LEXICON_ENTRIES && isLong) {
    const learned = learnedClues(pass, decode(found).map(beadOf), ids);
    if (learned) {
      const more = see(learned);
      const all = { forward: [...clues.forward, ...more.forward], backward: [...clues.backward, ...more.backward] };
      model = { ...model, ...held(all) };
      ({ found, look } = search(model, corridorOf));
    }
  }
  return {
    beads: (pass.decoding === "viterbi" ? mostProbable : decode)(found).map(beadOf),
    nats: found.total,
    whole: { source, target, forward: model.forward, backward: model.backward, look, links }
  };
}
function once(make) {
  let made;
  return () => (made ??= { value: make() }).value;
}
var extentOf = ({ ids, starts }) => ({ units: ids.length, words: starts.at(-1) });
function cluesHeld({ source, target, forward, backward }, ids) {
  const of = (side2, { start, clue, clues }, wanted) => {
    const isWanted = new Set(wanted);
    const found = /* @__PURE__ */ new Set();
    for (let k = 0; k < side2.ids.length; k++)
      if (isWanted.has(side2.ids[k])) for (let at = start[k]; at < start[k + 1]; at++) found.add(clue[at]);
    return [...found].map((id) => clues[id]);
  };
  return { forward: of(source, forward, ids.source), backward: of(target, backward, ids.target) };
}
var beadOf = ({ i, j, m, n, posterior: posterior2 }) => ({
  source: Array.from({ length: m }, (_, k) => i + k),
  target: Array.from({ length: n }, (_, k) => j + k),
  confidence: m > 0 && n > 0 ? calibrated(posterior2) : posterior2
});
function learnedClues({ learn, lexicon, source, target }, beads, ids) {
  const sure = beads.filter((bead) => bead.confidence >= LEARNING_CONFIDENCE && bead.source.length > 0 && bead.target.length > 0);
  const side2 = (level2, units2) => ({
    text: units2.map((unit) => textOf(level2, unit)).join(" "),
    language: level2.index.language
  });
  const { entries, languages } = learn(
    sure.map((bead) => ({
      source: side2(
        source,
        bead.source.map((k) => ids.source[k])
      ),
      target: side2(
        target,
        bead.target.map((k) => ids.target[k])
      )
    }))
  );
  const own = [...entries].filter(([key]) => !(lexicon || void 0)?.entries.has(key));
  if (own.length === 0 || languages[0] !== primary(source.index.language)) return void 0;
  return translationClues(source.index, target.index, { languages, entries: new Map(own) }, "learned");
}

// src/align/explain.ts
var inSpan = (units2, [from, to]) => {
  const at = lowerBound(units2, from);
  return at < units2.length && units2[at] < to;
};
function reversed({ entries }) {
  const found = /* @__PURE__ */ new Map();
  for (const [key, translations] of entries)
    for (const { word } of translations) {
      const keys = found.get(word);
      if (keys === void 0) found.set(word, [key]);
      else keys.push(key);
    }
  return found;
}
function stemsIn2(side2, [from, to], wanted) {
  const parts = new Set(wanted.flatMap((term) => term.split(" ")));
  const words = new Set(side2.tokens.slice(side2.starts[from], side2.starts[to]));
  return [...words].filter((word) => stem(word, side2.language).some((one) => parts.has(one)));
}
function standingAt(side2, places, [from, to]) {
  const found = /* @__PURE__ */ new Set();
  for (let k = lowerBound(places, side2.starts[from]); k < places.length && places[k] < side2.starts[to]; k++)
    found.add(side2.tokens[places[k]]);
  return [...found];
}
var swap = ({ source, target, ...rest }) => ({
  ...rest,
  source: target,
  target: source
});
function placesIn(at, [from, to]) {
  const found = /* @__PURE__ */ new Set();
  for (let k = lowerBound(at, from); k < at.length && at[k] < to; k++) found.add(at[k]);
  return found;
}
var meet2 = (a, b) => [...a].some((place) => b.has(place));
function matchesOf(hits) {
  const groups = [];
  for (const hit of hits) {
    const isSame = (one) => one.kind === hit.kind && meet2(one.places.source, hit.places.source) && meet2(one.places.target, hit.places.target);
    const same = groups.filter((group) => group.some(isSame));
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push([...same.flat(), hit]);
  }
  return groups.map((group) => {
    const forward = group.filter(({ from }) => from === "source");
    const told = forward.length > 0 ? forward : group;
    return {
      kind: group[0].kind,
      source: [...new Set(told.flatMap(({ source }) => source))],
      target: [...new Set(told.flatMap(({ target }) => target))],
      nats: group.reduce((sum, { nats }) => sum + nats, 0)
    };
  });
}
function explainer(texts) {
  if (isTurned(texts)) {
    const explain2 = explainer(turnedTexts(texts));
    return ({ source: source2, target: target2 }) => {
      const { matches: matches2, misses, ...rest } = explain2({ source: target2, target: source2 });
      return { ...rest, matches: matches2.map(swap), misses: misses.map(swap) };
    };
  }
  const source = indexOf(texts.source, texts.sourceLanguage);
  const target = indexOf(texts.target, texts.targetLanguage);
  const view = {
    source: sideView(levelOf(source), allOf(levelOf(source))),
    target: sideView(levelOf(target), allOf(levelOf(target)))
  };
  const clues = cluesOf(source, target, texts.lexicon);
  const extentOf2 = ({ starts }) => ({ units: starts.length - 1, words: starts.at(-1) });
  const held = {
    source: holdings(seenClues(clues.forward, view.source, view.target), texts.source.length, extentOf2(target)),
    target: holdings(seenClues(clues.backward, view.target, view.source), texts.target.length, extentOf2(source))
  };
  const back = texts.lexicon ? reversed(texts.lexicon) : /* @__PURE__ */ new Map();
  const length = lengthScorer(lengthsOf(view.source.characters, view.target.characters));
  const extra = (texts.evidence ?? []).map((one) => one(texts.source, texts.target));
  const found = (from, own, other) => {
    const [side2, to] = from === "source" ? [source, target] : [target, source];
    const { start, clue: ids, clues: clues2, rate } = held[from];
    const here = [side2.starts[own[0]], side2.starts[own[1]]];
    const beside = [to.starts[other[0]], to.starts[other[1]]];
    return [...new Set(ids.subarray(start[own[0]], start[own[1]]))].flatMap((id) => {
      const clue = clues2[id];
      const there = inSpan(clue.to.at, beside);
      const nats = FINE_TRUST * clueNats({ p: clue.p, rate: rate[id], from: clue.from.at, to: clue.to.at }, here, beside);
      if (nats === 0) return [];
      const translations = from === "source" ? (texts.lexicon || void 0)?.entries.get(clue.label)?.map(({ word }) => word) : back.get(clue.label);
      const isCopy = inSpan(to.byKey.get(clue.label)?.at ?? [], beside);
      const words = !there ? [] : isCopy ? [clue.label] : clue.kind === "lexicon" ? stemsIn2(to, other, translations ?? []) : standingAt(to, clue.to.at, other);
      const [ownPlaces, otherPlaces] = [placesIn(clue.from.at, here), placesIn(clue.to.at, beside)];
      return [
        {
          kind: clue.kind,
          source: from === "source" ? [clue.label] : words,
          target: from === "source" ? words : [clue.label],
          nats,
          there,
          from,
          places: from === "source" ? { source: ownPlaces, target: otherPlaces } : { source: otherPlaces, target: ownPlaces }
        }
      ];
    });
  };
  return ({ source: source2, target: target2 }) => {
    if (source2.length === 0 || target2.length === 0) return { total: 0, nats: {}, matches: [], misses: [], absent: [] };
    const s = [source2[0], source2.at(-1) + 1];
    const t = [target2[0], target2.at(-1) + 1];
    const all = [...found("source", s, t), ...found("target", t, s)];
    const nats = { length: length(...s, ...t) };
    for (const { kind, nats: own } of all) nats[kind] = (nats[kind] ?? 0) + own;
    if (extra.length > 0) nats.evidence = extra.reduce((sum, one) => sum + one(...s, ...t), 0);
    const list = (there) => all.filter((one) => one.there === there);
    return {
      total: Object.values(nats).reduce((sum, one) => sum + one, 0),
      nats,
      matches: matchesOf(list(true)).sort((a, b) => b.nats - a.nats),
      misses: list(false).map(({ kind, source: source3, target: target3, nats: nats2 }) => ({ kind, source: source3, target: target3, nats: nats2 })).sort((a, b) => a.nats - b.nats),
      absent: []
    };
  };
}

// src/align/hooks.ts
var isList = (value) => typeof value === "object" && value !== null && Symbol.iterator in value;
var MAX_EVIDENCE_NATS = 1e4;
function checkedEvidence(evidence) {
  if (!isList(evidence)) throw misuse(`Expected \`evidence\` to be a list of functions, got ${show(evidence)}`);
  return Array.from(evidence, (one, k) => {
    if (typeof one !== "function") throw misuse(`Expected \`evidence[${k}]\` to be a function, got ${show(one)}`);
    return (source, target) => {
      const nats = one(source, target);
      if (typeof nats !== "function")
        throw misuse(`Expected \`evidence[${k}]\` to return a function of a span, got ${show(nats)}`);
      return (s0, s1, t0, t1) => {
        const found = nats(s0, s1, t0, t1);
        if (typeof found !== "number" || !Number.isFinite(found))
          throw misuse(
            `Expected \`evidence[${k}]\` to give a finite number of nats for source ${s0}\u2013${s1} and target ${t0}\u2013${t1}, got ${show(found)}`
          );
        return Math.max(-MAX_EVIDENCE_NATS, Math.min(MAX_EVIDENCE_NATS, found));
      };
    };
  });
}
function checkedPins(pins, sizes, name = "pins") {
  const taken = { source: /* @__PURE__ */ new Set(), target: /* @__PURE__ */ new Set() };
  return Array.from(pins, (pin, k) => {
    for (const side2 of ["source", "target"]) {
      const units2 = pin?.[side2];
      if (!Array.isArray(units2)) throw misuse(`Expected \`${name}[${k}].${side2}\` to be a list of units, got ${show(units2)}`);
      for (const [at, unit] of units2.entries()) {
        if (!Number.isInteger(unit) || unit < 0 || unit >= sizes[side2])
          throw misuse(`Expected \`${name}[${k}].${side2}\` to hold units from 0 to ${sizes[side2] - 1}, got ${show(unit)}`);
        if (at > 0 && unit !== units2[at - 1] + 1)
          throw misuse(`Expected the units of \`${name}[${k}].${side2}\` to follow one another, got ${units2.join(", ")}`);
        if (taken[side2].has(unit)) throw misuse(`Expected ${side2} unit ${unit} once, got it in \`${name}[${k}]\` again`);
        taken[side2].add(unit);
      }
    }
    if (pin.source.length + pin.target.length === 0)
      throw misuse(`Expected \`${name}[${k}]\` to hold a unit, got none on both sides`);
    return pin;
  });
}

// src/assemble/unit-lists.ts
function listedHalf(list, language) {
  let offset2 = 0;
  const units2 = list.map((one, k) => {
    if (typeof one !== "string") return one;
    const start = { line: k + 1, column: 1, offset: offset2 };
    const end = { line: k + 1, column: one.length + 1, offset: offset2 + one.length };
    offset2 = end.offset + 1;
    return { text: one, position: { start, end }, kind: "paragraph", block: k };
  });
  const about = { language, dir: direction(language) };
  return { about, language, ...inBlocks(units2) };
}
function inBlocks(list) {
  const blocks = [];
  const numbers = /* @__PURE__ */ new Map();
  const units2 = list.map((unit) => {
    const { text, kind, depth, position } = unit;
    const block = numbers.get(unit.block) ?? blocks.length;
    numbers.set(unit.block, block);
    const before = blocks[block];
    blocks[block] = before === void 0 ? { kind, text, position, ...depth === void 0 ? {} : { depth } } : { ...before, text: `${before.text} ${text}` };
    return { ...unit, block };
  });
  return { blocks, units: units2 };
}
function unheld(half2, beads, side2) {
  const held = new Set(beads.flatMap((bead) => bead[side2]));
  return half2.units.filter((_, unit) => !held.has(unit)).map(({ block: _, ...unit }) => ({ ...unit, side: side2, ruleId: "left-out" }));
}

// src/halves/copies.ts
var MIN_SHARED_WORDS = { expected: 0.1, unexpected: 0.35 };
var LENGTH_RATIO = { min: 0.3, max: 3.5 };
var WORD2 = /[\p{L}\p{M}]{2,}/gu;
var keyOf = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
var isText = ({ kind, text }) => kind !== "code" && (prose(text).match(WORD2) ?? []).filter((word) => word.toLowerCase() === word).length > 1;
function isOwn2({ text }, isArabic2) {
  const { arabic, latin, other } = countLetters(prose(text));
  return isArabic2 === arabic > latin + other;
}
function couplesOf(list, others, isArabic2) {
  const places = /* @__PURE__ */ new Map();
  others.forEach((block, j) => {
    if (!isText(block)) return;
    const key = keyOf(block.text);
    const found = places.get(key);
    if (found === void 0) places.set(key, [j]);
    else found.push(j);
  });
  const couples3 = [];
  let last = -1;
  list.forEach((block, i) => {
    const at = places.get(keyOf(block.text))?.find((j) => j > last);
    if (at === void 0 || isOwn2(block, isArabic2)) return;
    couples3.push([i, at]);
    last = at;
  });
  return couples3;
}
function copiesIn(list, others, correspond, isArabic2) {
  const couples3 = couplesOf(list, others, isArabic2);
  const found = /* @__PURE__ */ new Set();
  const alike = (a, j) => {
    const [block, original] = [list[a], others[j]];
    if (block === void 0 || original === void 0 || !isOwn2(block, isArabic2) || block.kind !== original.kind) return void 0;
    const ratio = block.text.length / original.text.length;
    if (ratio < LENGTH_RATIO.min || ratio > LENGTH_RATIO.max) return void 0;
    return correspond === void 0 ? MIN_SHARED_WORDS.expected : isArabic2 ? correspond(block.text, original.text) : correspond(original.text, block.text);
  };
  couples3.forEach(([i, j], k) => {
    const [before, origin] = couples3[k - 1] ?? [-1, -1];
    const [after, next] = couples3[k + 1] ?? [list.length, others.length];
    const surplus = { before: i - before > j - origin, after: after - i > next - j };
    const translates = (a, expected, rival) => {
      const share = alike(a, j);
      if (share === void 0 || share < (expected ? MIN_SHARED_WORDS.expected : MIN_SHARED_WORDS.unexpected)) return false;
      return expected || share > (alike(a, rival) ?? 0);
    };
    if (translates(i - 1, surplus.before, j - 1) || translates(i + 1, surplus.after, j + 1)) found.add(i);
  });
  return found;
}
function copiesOf(source, target, correspond, languages) {
  const [a, b] = languages.map((language) => primary(language) === "ar");
  if (a === b) return { source: /* @__PURE__ */ new Set(), target: /* @__PURE__ */ new Set() };
  return { source: copiesIn(source, target, correspond, a), target: copiesIn(target, source, correspond, b) };
}

// src/halves/counterparts.ts
var MAX_CHARACTERS = 600;
var MAX_TOKENS = 40;
function memoized(compute) {
  const results = /* @__PURE__ */ new Map();
  return (text) => {
    const known = results.get(text);
    if (known !== void 0) return known;
    const result = compute(text);
    results.set(text, result);
    return result;
  };
}
var tokensOf = (text) => tokens(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_TOKENS);
var sizeOf = (list) => list.filter(({ kind }) => kind !== "mark").length;
function correspondence(lexicon, language) {
  const fits = primary(lexicon.languages[0]) === "ar" && primary(lexicon.languages[1]) === primary(language);
  const skeletons = memoized((word) => latinSkeletons(foldLatin(word)));
  const arabicWord = memoized((word) => ({
    skeleton: arabicSkeleton(foldArabic(word)),
    translations: fits ? stem(word, "ar").flatMap((key) => lexicon.entries.get(key)?.flatMap(({ word: other }) => other.split(" ")) ?? []) : []
  }));
  const arabicText = memoized((text) => {
    const list = tokensOf(text);
    return { list, size: sizeOf(list) };
  });
  const otherText = memoized((text) => {
    const list = tokensOf(text);
    const words = list.filter(({ kind }) => kind === "latin").map(({ text: text2 }) => text2);
    return {
      size: sizeOf(list),
      stems: new Set(words.flatMap((word) => stem(word, language))),
      skeletons: new Set(words.flatMap(skeletons)),
      numbers: new Set(list.flatMap(({ kind, text: text2 }) => kind === "number" ? [numberKey(text2)] : []))
    };
  });
  return (arabic, other) => {
    const left = arabicText(arabic);
    const right = otherText(other);
    const found = left.list.filter(({ kind, text }) => {
      if (kind === "number") return right.numbers.has(numberKey(text));
      if (kind !== "arabic") return false;
      const { skeleton, translations } = arabicWord(text);
      return skeleton.length > 2 && right.skeletons.has(skeleton) || translations.some((word) => right.stems.has(word));
    }).length;
    return found / Math.max(1, Math.min(left.size, right.size));
  };
}

// src/halves/arrangement.ts
function runsOf({ sides, lengths, together }) {
  const runs2 = [];
  const fixed = [];
  sides.forEach((side2, i) => {
    const edge = together[i] === true || together[i - 1] === true || together[i - 2] === true;
    const last = runs2.at(-1);
    if (last === void 0 || edge || last.side !== side2) {
      runs2.push({ side: side2, blocks: 1, length: lengths[i] });
      fixed.push(together[i] === true && sides[i + 1] !== side2);
    } else {
      last.blocks++;
      last.length += lengths[i];
    }
  });
  return { runs: runs2, fixed };
}
var LONE_RUN_NATS = 1.5;
var LENGTH_SMOOTHING_CHARACTERS = 20;
function couples(runs2, fixed) {
  const ratio = (a, b) => a.side * Math.log((a.length + LENGTH_SMOOTHING_CHARACTERS) / (b.length + LENGTH_SMOOTHING_CHARACTERS));
  const ratios = runs2.slice(1).map((run, k) => ratio(runs2[k], run));
  const usual = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 0;
  const off = (a, b) => Math.abs(ratio(a, b) - usual);
  const cost = new Float64Array(runs2.length + 2);
  const first3 = new Array(runs2.length).fill(false);
  for (let k = runs2.length - 1; k >= 0; k--) {
    const run = runs2[k];
    const next = runs2[k + 1];
    const alone2 = fixed[k] ? Infinity : LONE_RUN_NATS + cost[k + 1];
    const two2 = next === void 0 || next.side === run.side || fixed[k + 1] ? Infinity : (fixed[k] ? 0 : off(run, next)) + cost[k + 2];
    first3[k] = two2 <= alone2 && two2 < Infinity;
    cost[k] = Math.min(alone2, two2);
  }
  return first3;
}
var MAX_PARAGRAPH_BLOCKS = 3.2;
function arrange(blocks) {
  const { runs: runs2, fixed } = runsOf(blocks);
  const changes = blocks.sides.reduce((sum, side2, i) => sum + (i > 0 && side2 !== blocks.sides[i - 1] ? 1 : 0), 0);
  const first3 = couples(runs2, fixed);
  const source = [];
  const target = [];
  let couple = -1;
  let k = 0;
  const put = ({ side: side2, blocks: blocks2 }) => {
    for (let i = 0; i < blocks2; i++) (side2 > 0 ? source : target).push(couple);
  };
  while (k < runs2.length) {
    couple++;
    put(runs2[k]);
    if (first3[k] && runs2[k + 1] !== void 0) put(runs2[++k]);
    k++;
  }
  if (changes <= 1 && !blocks.together.includes(true))
    return { arrangement: "halves", source: source.map(() => 0), target: target.map(() => 0) };
  return {
    arrangement: blocks.sides.length / Math.max(1, couple + 1) < MAX_PARAGRAPH_BLOCKS ? "paragraphs" : "sections",
    source,
    target
  };
}

// src/halves/cut.ts
var ARABIC_WORD = /[\u0620-\u065F\u0670-\u06D3\u06D5\u0750-\u077F\uFB50-\uFDFB\uFE70-\uFEFC]+/g;
var LATIN_WORD = /[A-Za-z\u00C0-\u024F\u0300-\u036F]+(?:['’_.-][A-Za-z\u00C0-\u024F\u0300-\u036F]+)*/g;
var count = (text, pattern) => text.match(pattern)?.length ?? 0;
var MAX_LINE_CHARACTERS = 1e4;
var MAX_GAP_CHARACTERS = 200;
var WORD3 = new RegExp(`(${ARABIC_WORD.source})|${LATIN_WORD.source}`, "g");
function wordsOf2(text) {
  return [...text.matchAll(WORD3)].map((match) => ({
    arabic: match[1] !== void 0,
    start: match.index,
    end: match.index + match[0].length
  }));
}
var SEPARATOR = /\s*[|¦‖\t]\s*|\s+(?:[•·=~/]|[-–—]{1,2})\s+|^\/$|\s{3,}/;
var STOP = /[.!?؟…۔؛;][»”"’')\]]*\s/;
var BRACKET = /\s*[([]\s*(?=[\d٠-٩.\-)\s"“«]*$)/;
var CLOSED = /[)\]]\s*[.!?؟…۔]?\s*$/;
var NUMBER = /(?<=\s)\(?\d[\d.]*[.)\-:]?\s*$/;
function gapOf(gap, closed, number) {
  if (gap.length > MAX_GAP_CHARACTERS) return void 0;
  const bracket = closed ? BRACKET.exec(gap) : null;
  if (bracket !== null) return { mark: "bracket", sign: "(", from: bracket.index, to: bracket.index + bracket[0].length };
  const separator = SEPARATOR.exec(gap);
  if (separator !== null)
    return { mark: "separator", sign: separator[0].trim(), from: separator.index, to: separator.index + separator[0].length };
  const again = number === "" ? null : NUMBER.exec(foldDigits(gap));
  if (again?.[0].includes(number)) return { mark: "stop", sign: "", from: again.index - 1, to: again.index };
  const space = /\s\S*$/.exec(gap);
  if (space === null) return void 0;
  return { mark: STOP.test(gap) ? "stop" : "none", sign: "", from: space.index, to: space.index + 1 };
}
var SEPARATOR_WORDS = { bracket: 3, separator: 3, stop: 2, none: 0 };
var MAX_FOREIGN_SHARE = { arabic: 0.4, other: 0.1 };
var MAX_FOREIGN_SHARE_BY_HABIT = { arabic: 0.75, other: 0.3 };
var BEGINS_WITH = /^\s*\(?(\d[\d.]*\d|\d)/;
var ownWords = ({ arabic, other, arabicLeft, otherLeft }, arabicFirst) => arabicFirst ? { arabic: arabicLeft, other: other - otherLeft } : { arabic: arabic - arabicLeft, other: otherLeft };
function bestPlace(text, words, last, habit) {
  const number = BEGINS_WITH.exec(foldDigits(text.slice(0, 30)))?.[1] ?? "";
  const arabic = words.filter((word) => word.arabic).length;
  const other = words.length - arabic;
  let best2;
  let most = -1;
  let arabicLeft = 0;
  for (let k = 1; k < words.length; k++) {
    const before = words[k - 1];
    const next = words[k];
    if (before.arabic) arabicLeft++;
    if (habit === void 0 && !nearChange(words, k)) continue;
    const gap = gapOf(text.slice(before.end, next.start), next.start < last && last < text.length, number);
    if (gap === void 0 || habit !== void 0 && gap.sign !== habit.sign) continue;
    const counts = { arabic, other, arabicLeft, otherLeft: k - arabicLeft };
    for (const arabicFirst of [true, false]) {
      if (habit !== void 0 && habit.arabicFirst !== arabicFirst) continue;
      if (gap.mark === "none" && (before.arabic !== arabicFirst || next.arabic === arabicFirst)) continue;
      const own = ownWords(counts, arabicFirst);
      const score = own.arabic + own.other + SEPARATOR_WORDS[gap.mark];
      if (score <= most) continue;
      most = score;
      best2 = { gap, at: before.end, arabicFirst, counts };
    }
  }
  return best2;
}
var nearChange = (words, k) => [k - 2, k - 1, k + 1].some((i) => words[i] !== void 0 && words[i].arabic !== words[k].arabic);
function isPlausible({ arabicFirst, counts }, habit) {
  const own = ownWords(counts, arabicFirst);
  const most = habit !== void 0 && habit.sign !== "" ? MAX_FOREIGN_SHARE_BY_HABIT : MAX_FOREIGN_SHARE;
  const foreign = { arabic: counts.other - own.other, other: counts.arabic - own.arabic };
  return ["arabic", "other"].every(
    (side2) => own[side2] > 0 && foreign[side2] <= (foreign[side2] + own[side2]) * most[side2]
  );
}
function cutOf(text, habit) {
  if (text.length > MAX_LINE_CHARACTERS) return void 0;
  const words = wordsOf2(text);
  if (words.every((word) => word.arabic === words[0].arabic)) return void 0;
  const closing = text.search(CLOSED);
  const last = closing < 0 ? text.length : closing;
  const best2 = bestPlace(text, words, last, habit);
  if (best2 === void 0 || !isPlausible(best2, habit)) return void 0;
  const { gap, at, arabicFirst } = best2;
  const { mark, sign } = gap;
  const end = at + gap.from;
  const begin = at + gap.to;
  const close = mark === "bracket" ? last : text.length;
  const sides = [text.slice(0, end).trim(), text.slice(begin, close).trim()];
  return { end, begin, close, arabicFirst, mark, sign, arabic: sides[arabicFirst ? 0 : 1], other: sides[arabicFirst ? 1 : 0] };
}

// src/halves/sides.ts
var CHANGE_CHANCES = [0.5, 0.2, 0.05, 0.01];
var DECLARED_NATS = 12;
var MAX_BLOCK_NATS = 6;
function byScript(raw) {
  const text = prose(raw);
  const arabic = count(text, ARABIC_WORD);
  const words = text.match(LATIN_WORD) ?? [];
  const plain2 = words.filter((word) => isCommonWord(word, "en")).length;
  if (arabic + words.length === 0) return 0;
  if (arabic * 3 >= words.length && plain2 <= arabic) return Math.min(MAX_BLOCK_NATS, arabic * 1.5);
  return -Math.min(MAX_BLOCK_NATS, words.length * 0.6 + plain2);
}
var LETTERS_PER_NAT = 12;
function leaningOf(source, target, identify) {
  const scripts = [scriptOf(source) ?? "Latn", scriptOf(target) ?? "Latn"];
  const languages = [primary(source), primary(target)];
  const said = ({ language }) => {
    if (language === void 0) return 0;
    if (primary(language) === languages[0]) return DECLARED_NATS;
    if (primary(language) === languages[1]) return -DECLARED_NATS;
    return scripts[0] === scripts[1] ? 0 : scriptOf(language) === scripts[0] ? DECLARED_NATS : scriptOf(language) === scripts[1] ? -DECLARED_NATS : 0;
  };
  const spoken = (() => {
    if (scripts[0] === scripts[1])
      return (text) => {
        const { arabic, latin, other } = countLetters(text);
        const found = identify?.(text, languages);
        const nats = Math.min(MAX_BLOCK_NATS, (arabic + latin + other) / LETTERS_PER_NAT);
        return found === languages[0] ? nats : found === languages[1] ? -nats : 0;
      };
    if (scripts[0] === "Arab" && scripts[1] === "Latn") return byScript;
    if (scripts[0] === "Latn" && scripts[1] === "Arab") return (text) => -byScript(text);
    const letters = [lettersOf(scripts[0]), lettersOf(scripts[1])];
    const weight = (script) => script === "Latn" ? 0.3 : 1;
    return (text) => {
      const nats = count(text, letters[0]) * weight(scripts[0]) - count(text, letters[1]) * weight(scripts[1]);
      return Math.max(-MAX_BLOCK_NATS, Math.min(MAX_BLOCK_NATS, nats * 1.5));
    };
  })();
  return (block) => said(block) || (block.kind === "code" ? 0 : spoken(block.text));
}
function viterbi(nats, chance) {
  const n = nats.length;
  const stay = Math.log(1 - chance);
  const change2 = Math.log(chance);
  const back = [new Int8Array(n), new Int8Array(n)];
  let source = 0;
  let target = 0;
  nats.forEach((lean, i) => {
    const crossSource = target + change2 > source + stay;
    const crossTarget = source + change2 > target + stay;
    back[0][i] = crossSource ? 1 : 0;
    back[1][i] = crossTarget ? 0 : 1;
    const next = (crossSource ? target + change2 : source + stay) + lean / 2;
    target = (crossTarget ? source + change2 : target + stay) - lean / 2;
    source = next;
  });
  const sides = new Int8Array(n);
  let state = source >= target ? 0 : 1;
  for (let i = n - 1; i >= 0; i--) {
    sides[i] = state === 0 ? 1 : -1;
    state = back[state][i];
  }
  return { sides, likelihood: Math.max(source, target) };
}
var MIN_OTHER_SIDE_SHARE = 0.15;
function sidesOf2(blocks, leaning) {
  const nats = Float64Array.from(blocks, leaning);
  leanOnTwins(blocks, nats);
  neutralizeCopies(blocks, nats);
  const total = (sign) => nats.reduce((sum, lean) => sum + Math.max(0, sign * lean), 0);
  const both2 = Math.min(total(1), total(-1)) > MIN_OTHER_SIDE_SHARE * (total(1) + total(-1));
  const found = CHANGE_CHANCES.map((chance) => viterbi(nats, chance));
  const two2 = both2 ? found.filter(({ sides: sides2 }) => sides2.includes(1) && sides2.includes(-1)) : [];
  const { sides } = (two2.length > 0 ? two2 : found).reduce((best2, one) => one.likelihood > best2.likelihood ? one : best2);
  placeNeutral(blocks, nats, sides);
  return sides;
}
var MAX_HEADING_CHARACTERS = 110;
var MAX_TWIN_DISTANCE_BLOCKS = 60;
var TWIN_NATS = 5;
var ROMAN2 = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
var VOWEL_MARKS = /[\u064B-\u0652]/g;
var NUMBER_WORD = /[\p{L}\p{M}]+|\d+(?:\.\d+)*/gu;
function headingNumber({ kind, text }) {
  if (text.length > MAX_HEADING_CHARACTERS || kind === "code" || /[.!?؟][»”"’')\]]*$/.test(text)) return void 0;
  const words = foldDigits(text.slice(0, 40)).replace(VOWEL_MARKS, "").match(NUMBER_WORD)?.slice(0, 2) ?? [];
  for (const word of words) {
    if (/^\d/.test(word)) return word;
    const number = numberOfWord(/[a-z]/i.test(word) ? foldLatin(word) : foldArabic(word)) ?? ROMAN2.indexOf(word.toLowerCase());
    if (number > 0) return String(number);
  }
  return void 0;
}
function leanOnTwins(blocks, nats) {
  const last = /* @__PURE__ */ new Map();
  const twins = /* @__PURE__ */ new Set();
  blocks.forEach((block, i) => {
    const number = nats[i] === 0 ? void 0 : headingNumber(block);
    if (number === void 0) return;
    const before = last.get(number);
    if (before !== void 0 && i - before <= MAX_TWIN_DISTANCE_BLOCKS && nats[before] * nats[i] < 0)
      for (const k of [before, i]) twins.add(k);
    last.set(number, i);
  });
  for (const i of twins) nats[i] += Math.sign(nats[i]) * TWIN_NATS;
}
var MAX_SLIGHT_NATS = 2;
var LANGUAGE_TAG = /(?<=^|[/.\-_?=&])(?:ar|en|arabic|english)(?=[/.\-_?&]|$)/gi;
var keyOf2 = ({ text }) => foldDigits(text.replace(/\s+/g, " ").trim()).replace(LANGUAGE_TAG, "*").toLowerCase();
var itemNumber = ({ text }) => {
  const found = /^\(?(\d{1,3})[.)\-–\s]/.exec(foldDigits(text.slice(0, 8)));
  return found === null ? void 0 : Number(found[1]);
};
function change(before, after) {
  const [a, b] = [itemNumber(before), itemNumber(after)];
  if (before.kind === "listItem" && after.kind === "listItem") return a !== void 0 && b !== void 0 && b <= a ? 0.6 : -0.6;
  if (before.kind === "heading" || /[:：]\s*$/.test(before.text)) return -0.4;
  return after.kind === "heading" ? 0.4 : 0;
}
function neutralizeCopies(blocks, nats) {
  const times = /* @__PURE__ */ new Map();
  const slight = blocks.map(
    ({ text, language }, i) => language === void 0 && Math.abs(nats[i]) <= MAX_SLIGHT_NATS && text.length < 200
  );
  blocks.forEach((block, i) => {
    if (slight[i]) times.set(keyOf2(block), (times.get(keyOf2(block)) ?? 0) + 1);
  });
  blocks.forEach((block, i) => {
    if (slight[i] && (times.get(keyOf2(block)) ?? 0) % 2 === 0) nats[i] = 0;
  });
}
function placeNeutral(blocks, nats, sides) {
  const runs2 = [];
  for (let i = 0; i < blocks.length; i++) {
    if (nats[i] !== 0) continue;
    let end = i;
    while (end < blocks.length && nats[end] === 0) end++;
    const edge = (k) => k < 0 || k >= blocks.length ? void 0 : sides[k];
    const [left, right] = [edge(i - 1), edge(end)];
    if (left !== void 0 && right !== void 0 && left !== right) runs2.push([i, end]);
    else sides.fill(left ?? right ?? sides[i], i, end);
    i = end;
  }
  if (runs2.length === 0) return;
  const balance = /* @__PURE__ */ new Map();
  const add = (key, by) => balance.set(key, (balance.get(key) ?? 0) + by);
  const open = new Uint8Array(blocks.length);
  for (const [start, end] of runs2) open.fill(1, start, end);
  blocks.forEach((block, i) => {
    if (nats[i] === 0 && open[i] === 0) add(keyOf2(block), sides[i]);
  });
  for (const [start, end] of runs2) {
    const left = sides[start - 1];
    const keys = blocks.slice(start, end).map(keyOf2);
    for (const key of keys) add(key, -left);
    let uneven = 0;
    let best2 = { at: start, score: change(blocks[start - 1], blocks[start]) };
    keys.forEach((key, k) => {
      const before = balance.get(key);
      add(key, 2 * left);
      uneven += Math.abs(before + 2 * left) - Math.abs(before);
      const at = start + k + 1;
      const score = change(blocks[at - 1], blocks[at]) - uneven;
      if (score >= best2.score) best2 = { at, score };
    });
    keys.forEach((key, k) => {
      if (start + k >= best2.at) add(key, -2 * left);
    });
    sides.fill(left, start, best2.at);
    sides.fill(-left, best2.at, end);
  }
}

// src/halves/sift.ts
var nameOf = (language) => new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
var NEARBY_BLOCKS = 3;
function thirds(blocks, languages, identify) {
  const scripts = languages.map((language) => scriptOf(language) ?? "Latn");
  const doubtful = blocks.map((block) => block.kind !== "code" && isSuspect(block.text, scripts) && !isVisualOrder(block.text));
  const found = blocks.map((block, i) => {
    const said = block.language === void 0 ? "und" : primary(block.language);
    if (block.kind !== "code" && said !== "und" && languages.length > 1 && !languages.includes(said)) return said;
    if (!doubtful[i]) return void 0;
    const { arabic, latin, other } = countLetters(block.text);
    const language = identify?.(block.text);
    if (language !== void 0) return languages.includes(language) ? void 0 : language;
    const known = scripts.some((script) => script !== "Arab" && script !== "Latn");
    return !known && other > (arabic + latin + other) / 2 ? "und" : void 0;
  });
  const near = [...found];
  const ask = (i, language) => {
    if (language === void 0 || language === "und" || near[i] !== void 0 || !doubtful[i]) return;
    if (identify?.(blocks[i].text, [language, ...languages]) === language) near[i] = language;
  };
  const sweep = (step) => {
    let last;
    for (let k = 0; k < blocks.length; k++) {
      const i = step > 0 ? k : blocks.length - 1 - k;
      if (last !== void 0 && Math.abs(i - last.at) <= NEARBY_BLOCKS) ask(i, last.language);
      const language = near[i];
      if (language !== void 0) last = { language, at: i };
    }
  };
  sweep(1);
  sweep(-1);
  return near;
}
function isSuspect(text, scripts) {
  if (suspect(text)) return true;
  const { arabic, latin, other } = countLetters(text);
  if (arabic + latin + other < 40) return false;
  return !scripts.includes(arabic > latin ? "Arab" : "Latn") && other < arabic + latin;
}
function isInArabicScript({ kind, text }) {
  const { arabic, latin, other } = countLetters(text);
  return kind !== "code" && arabic > latin + other;
}
function onlyArabic(blocks, third) {
  let found;
  for (const [i, block] of blocks.entries()) {
    if (!isInArabicScript(block) || !HAS_LETTER.test(block.text)) continue;
    if (third[i] === void 0 || third[i] === block.language) return void 0;
    found ??= third[i];
  }
  return found;
}
var HAS_LETTER = /[\p{L}\p{N}]/u;
function sift(file, list, tags, identify) {
  const blocks = [];
  const skipped = [];
  const messages = [];
  const path = file.path === void 0 ? {} : { path: file.path };
  const languages = tags.map(primary);
  const third = thirds(list, languages, identify);
  const only = languages.includes("ar") ? onlyArabic(list, third) : void 0;
  if (only !== void 0) {
    list.forEach((block, i) => {
      if (isInArabicScript(block)) third[i] = void 0;
    });
    messages.push({
      ruleId: "wrong-language",
      reason: `Expected \`ar\`, detected \`${only}\` in all text of Arabic script; aligned as it is, name its language if that is not Arabic`,
      ...path
    });
  }
  list.forEach((block, i) => {
    const language = third[i];
    if (language !== void 0) {
      skipped.push({ ...block, side: null, ruleId: "third-language", ...language === "und" ? {} : { language } });
      const what = language === "und" ? "a third script" : nameOf(language);
      messages.push({
        ruleId: "third-language",
        reason: `Left out a block in ${what}, which is neither of the two languages`,
        place: block.position,
        ...path
      });
    } else if (HAS_LETTER.test(block.text)) blocks.push(block);
    else skipped.push({ ...block, side: null, ruleId: "left-out" });
  });
  return { blocks, skipped, messages };
}

// src/halves/two-on-a-line.ts
function balanced({ arabic, other }) {
  const ratio = (countLetters(other).latin + 3) / (countLetters(arabic).arabic + 3);
  return arabic.length + other.length < 60 ? ratio > 0.4 && ratio < 4 : ratio > 0.6 && ratio < 2.5;
}
function candidates(file, blocks) {
  return blocks.flatMap((block, index) => {
    if (block.kind === "code" || block.kind === "tableCell" || block.row !== void 0) return [];
    if (rawOf(file, block) === void 0 && offsetsOf(block) === void 0) return [];
    const cut2 = cutOf(block.text);
    return cut2 === void 0 ? [] : [{ index, cut: cut2, balanced: balanced(cut2) }];
  });
}
var SPACES = /[\s\u0085]+/g;
function rawOf({ value }, { text, position }) {
  const start = position.start.offset;
  const raw = value.slice(start, position.end.offset);
  if (raw === text || raw.replace(SPACES, " ").trim() === text) return { raw, at: start };
  const at = raw.indexOf(text);
  return at < 0 || /[^\s#>*=\-–—•._]/.test(raw.slice(0, at) + raw.slice(at + text.length)) ? void 0 : { raw: text, at: start + at };
}
var offsetsOf = ({ data }) => {
  const offsets = data?.["offsets"];
  return Array.isArray(offsets) && offsets.length > 1 ? offsets : void 0;
};
var HABIT_LINES = { min: 3, minShare: 0.6 };
var MIN_SHARED_WORDS2 = { habit: 0.2, one: 0.3, unmarked: 0.5 };
var SAMPLE_LINES = 60;
var habitOf = ({ cut: { arabicFirst, sign } }) => `${arabicFirst} ${sign}`;
function habitual(found, blocks, correspond) {
  const pools = [
    ({ kind, text }) => kind !== "code" && /\p{L}/u.test(text),
    ({ kind }) => kind === "heading",
    ({ kind }) => kind === "listItem"
  ];
  const chosen = /* @__PURE__ */ new Map();
  for (const pool of pools) {
    const size = blocks.filter(pool).length;
    const groups = /* @__PURE__ */ new Map();
    for (const one of found) {
      if (!pool(blocks[one.index])) continue;
      const group = groups.get(habitOf(one));
      if (group === void 0) groups.set(habitOf(one), [one]);
      else group.push(one);
    }
    for (const group of groups.values()) {
      if (group.length < HABIT_LINES.min || group.length < size * HABIT_LINES.minShare || !correspondsAsWhole(group, correspond))
        continue;
      const { arabicFirst, sign } = group[0].cut;
      for (const one of found) {
        if (!pool(blocks[one.index]) || chosen.has(one.index)) continue;
        const cut2 = habitOf(one) === habitOf(group[0]) ? one.cut : cutOf(blocks[one.index].text, { arabicFirst, sign });
        if (cut2 !== void 0) chosen.set(one.index, { ...one, cut: cut2, habit: { arabicFirst, sign } });
      }
    }
  }
  return [...chosen.values()];
}
function correspondsAsWhole(group, correspond) {
  if (correspond === void 0) return group.every(({ cut: cut2 }) => cut2.mark !== "none");
  if (group.filter((one) => one.balanced).length < group.length * HABIT_LINES.minShare) return false;
  const step = Math.max(1, Math.floor(group.length / SAMPLE_LINES));
  const sample = group.filter((_, i) => i % step === 0);
  const sum = sample.reduce((total, { cut: cut2 }) => total + Math.min(1, correspond(cut2.arabic, cut2.other)), 0);
  return sum >= sample.length * MIN_SHARED_WORDS2.habit;
}
var BEGINS = /^["“'(]*[\p{Lu}\p{N}]/u;
function isEvident({ cut: cut2, balanced: balanced2 }, correspond) {
  if (!balanced2) return false;
  if (correspond === void 0) {
    const plain2 = (cut2.other.match(LATIN_WORD) ?? []).filter((word) => isCommonWord(word, "en")).length;
    return cut2.mark !== "none" && plain2 >= 2 && count(cut2.arabic, /\s/g) >= 3;
  }
  if (!BEGINS.test(cut2.other)) return false;
  const least = cut2.mark === "none" ? MIN_SHARED_WORDS2.unmarked : MIN_SHARED_WORDS2.one;
  return correspond(cut2.arabic, cut2.other) >= least;
}
var move = ({ line, column, offset: offset2 }, raw, by) => {
  const before = raw.slice(0, by);
  const ends = [...before.matchAll(/\r\n|\n|\r/g)];
  const last = ends.at(-1);
  return last === void 0 ? { line, column: column + by, offset: offset2 + by } : { line: line + ends.length, column: by - last.index - last[0].length + 1, offset: offset2 + by };
};
var CLOSING = /(?:<\/[a-zA-Z][^<>]*>|[*_`~]+)*/y;
var OPENING = /(?:<[a-zA-Z][^<>]*>|[*_`~]+)+$/;
var LONGEST_OPENING = 400;
function splitMapped({ value }, block, offsets, habit) {
  const cut2 = cutOf(block.text, habit);
  if (cut2 === void 0) return void 0;
  const { start, end } = block.position;
  const point = (offset2) => move(start, value.slice(start.offset, offset2), offset2 - start.offset);
  const textEnd = cut2.end - (block.text.slice(0, cut2.end).length - block.text.slice(0, cut2.end).trimEnd().length);
  CLOSING.lastIndex = rawOffset(offsets, textEnd - 1) + 1;
  const first3 = CLOSING.test(value) ? CLOSING.lastIndex : textEnd;
  const words = rawOffset(offsets, cut2.begin);
  const before = value.slice(Math.max(first3, words - LONGEST_OPENING), words);
  const second = words - (OPENING.exec(before)?.[0].length ?? 0);
  if (first3 > second || second >= end.offset) return void 0;
  const { data: _, ...rest } = block;
  const piece = (from, to, position2) => {
    const mapped = cropped({ text: block.text, offsets: [...offsets], links: [] }, from, to);
    return { ...rest, text: mapped.text, position: position2, data: { offsets: mapped.offsets } };
  };
  const between2 = value.slice(first3, second);
  const sign = between2.trim();
  const at = first3 + between2.length - between2.trimStart().length;
  const position = { start: point(at), end: point(at + sign.length) };
  const last = block.text.slice(0, cut2.close).trimEnd().length;
  return {
    blocks: [piece(0, textEnd, { start, end: point(first3) }), piece(cut2.begin, last, { start: point(second), end })],
    marks: sign === "" ? [] : [{ kind: "paragraph", text: sign, position, side: null, ruleId: "left-out" }]
  };
}
function splitLine(file, block, habit) {
  const found = rawOf(file, block);
  const offsets = offsetsOf(block);
  if (found === void 0 && offsets !== void 0) return splitMapped(file, block, offsets, habit);
  const cut2 = found && cutOf(found.raw, habit);
  if (found === void 0 || cut2 === void 0) return void 0;
  const { raw, at } = found;
  const { start, end } = block.position;
  const origin = move(start, file.value.slice(start.offset, at), at - start.offset);
  const place = (from, to) => ({
    start: from === 0 ? start : move(origin, raw, from),
    end: to === raw.length ? end : move(origin, raw, to)
  });
  const trimmed2 = (from, to) => {
    const piece2 = raw.slice(from, to);
    const first3 = from + piece2.length - piece2.trimStart().length;
    return [first3, Math.max(first3, first3 + piece2.trim().length)];
  };
  const { data: _, ...rest } = block;
  const piece = (from, to) => {
    const [first3, last] = trimmed2(from, to);
    return { ...rest, text: raw.slice(first3, last).replace(SPACES, " "), position: place(first3, last) };
  };
  const mark = (from, to) => {
    const [first3, last] = trimmed2(from, to);
    if (first3 === last) return [];
    return [{ kind: "paragraph", text: raw.slice(first3, last), position: place(first3, last), side: null, ruleId: "left-out" }];
  };
  return {
    blocks: [piece(0, cut2.end), piece(cut2.begin, cut2.close)],
    marks: [...mark(cut2.end, cut2.begin), ...mark(cut2.close, raw.length)]
  };
}

// src/halves/halves.ts
function halve(file, options) {
  const { source, target, identify } = options;
  const leaning = leaningOf(source, target, identify);
  const split = splitLines(file, options, (blocks2) => sidesOf2(blocks2, leaning));
  const { blocks, skipped, messages } = sift(file, split.blocks, [source, target], identify);
  const sides = withQuotations(sidesOf2(blocks, leaning), blocks, leaning);
  const together = blocks.map((block, i) => split.couples.get(block) === blocks[i + 1] && blocks[i + 1] !== void 0);
  together.forEach((two2, i) => {
    if (!two2) return;
    const first3 = leaning(blocks[i]) >= leaning(blocks[i + 1]) ? 1 : -1;
    sides[i] = first3;
    sides[i + 1] = -first3;
  });
  return {
    source: blocks.filter((_, i) => (sides[i] ?? 0) > 0),
    target: blocks.filter((_, i) => (sides[i] ?? 0) < 0),
    skipped: [...skipped, ...split.marks].sort((a, b) => a.position.start.offset - b.position.start.offset),
    messages: [...messages, ...lopsided(file, blocks, sides, options)],
    runs: arrange({ sides, lengths: blocks.map(({ text }) => text.length), together })
  };
}
var QUOTATION_NATS = 5;
function withQuotations(sides, blocks, leaning) {
  const only = sides[0] ?? 0;
  if (sides.some((side2) => side2 !== only)) return sides;
  return sides.map((side2, i) => leaning(blocks[i]) * side2 < -QUOTATION_NATS ? -side2 : side2);
}
function splitLines(file, { source, target, correspond }, sidesOf3) {
  const whole3 = { blocks: file.blocks, marks: [], couples: /* @__PURE__ */ new Map() };
  if (primary(source) === "ar" === (primary(target) === "ar")) return whole3;
  const found = candidates(file, file.blocks);
  if (found.length === 0) return whole3;
  const habit = habitual(found, file.blocks, correspond);
  const chosen = new Map(
    [...habit, ...singleLines(file.blocks, found, habit, correspond, sidesOf3)].map((one) => [one.index, one])
  );
  const marks = [];
  const couples3 = /* @__PURE__ */ new Map();
  const blocks = file.blocks.flatMap((block, i) => {
    const one = chosen.get(i);
    const parts = one && splitLine(file, block, one.habit);
    if (parts === void 0) return [block];
    marks.push(...parts.marks);
    couples3.set(...parts.blocks);
    return parts.blocks;
  });
  return { blocks, marks, couples: couples3 };
}
function singleLines(blocks, found, habit, correspond, sidesOf3) {
  const split = new Set(habit.map(({ index }) => index));
  const rest = found.filter(({ index }) => !split.has(index));
  if (rest.length === 0) return [];
  const others = blocks.filter((_, i) => !split.has(i));
  const sides = sidesOf3(others);
  const changes = sides.reduce((sum, side2, i) => sum + (i > 0 && side2 !== sides[i - 1] ? 1 : 0), 0);
  if (changes === 1 && others.length > 3) return [];
  return rest.filter((one) => isEvident(one, correspond) && !isGloss(blocks, one, correspond));
}
var SECTION_BLOCKS = 40;
function isGloss(blocks, { index, cut: cut2 }, correspond) {
  const own = correspond?.(cut2.arabic, cut2.other) ?? 0;
  const gloss = cut2.other.toLowerCase();
  const { length } = cut2.arabic;
  return blocks.slice(Math.max(0, index - SECTION_BLOCKS), index + SECTION_BLOCKS + 1).some(({ text }, k) => {
    if (text.length > length * 3 || /[\u0621-\u064A]{2}/.test(text)) return false;
    if (text.toLowerCase().includes(gloss)) return true;
    const beside = Math.abs(k + Math.max(0, index - SECTION_BLOCKS) - index) === 1;
    return beside && text.length > length / 3 && correspond !== void 0 && correspond(cut2.arabic, text) >= own;
  });
}
var MAX_QUOTATION_SHARE = 0.1;
var MIN_BLOCKS = 8;
function lopsided(file, blocks, sides, { source, target }) {
  const letters = [0, 0];
  blocks.forEach(({ kind, text }, i) => {
    if (kind !== "code") letters[(sides[i] ?? 0) > 0 ? 0 : 1] += text.length;
  });
  const [ofSource, ofTarget] = letters;
  const share = Math.min(ofSource, ofTarget) / (ofSource + ofTarget);
  if (blocks.length < MIN_BLOCKS || !(share > 0 && share < MAX_QUOTATION_SHARE)) return [];
  const most = ofSource > ofTarget ? source : target;
  const least = ofSource > ofTarget ? target : source;
  return [
    {
      ruleId: "one-language",
      side: ofSource > ofTarget ? "target" : "source",
      reason: `Expected a text in \`${source}\` and \`${target}\`, got one that is nearly all in \`${most}\`: its ${Math.round(100 * share) || "less than 1"} % in \`${least}\` look like quotations; check the input`,
      ...file.path === void 0 ? {} : { path: file.path }
    }
  ];
}

// src/halves/tables.ts
var MAX_COLUMNS = 64;
function tablesOf(blocks, titlesAt) {
  const tables2 = /* @__PURE__ */ new Map();
  const add = (key, depth, placed2) => {
    const table = tables2.get(key);
    if (table === void 0) tables2.set(key, { depth, placed: [placed2] });
    else table.placed.push(placed2);
  };
  let run = 0;
  let before;
  let row = 0;
  let column = 0;
  for (const block of blocks) {
    if (block.row !== void 0) {
      let place = cellOf(block);
      if (place === void 0) {
        if (before?.row === void 0) run++;
        row = before?.row === block.row ? row : row + 1;
        column = before?.row === block.row ? column + 1 : 1;
        add(`run ${run}`, 0, { block, place: { table: 0, row, column } });
      }
      const depth = depthOf(place);
      for (let level2 = depth; place !== void 0; level2--) {
        add(`${place.table}`, level2, { block, place });
        place = place.within;
      }
    }
    before = block;
  }
  return [...tables2.values()].sort((a, b) => b.depth - a.depth).map(({ depth, placed: placed2 }) => tableOf(placed2, depth, titlesAt));
}
function depthOf(place) {
  let depth = 0;
  for (let around = place?.within; around !== void 0; around = around.within) depth++;
  return depth;
}
function tableOf(placed2, depth, titlesAt) {
  const rows = /* @__PURE__ */ new Map();
  for (const one of placed2) {
    const row = rows.get(one.place.row);
    if (row === void 0) rows.set(one.place.row, [one]);
    else row.push(one);
  }
  const list = [...rows].sort(([a], [b]) => a - b);
  const titled = titlesAt === false || placed2.some(({ block }) => typeof block.data?.["title"] === "string") ? -1 : titlesAt === void 0 ? headerRow(list.map(([, cells]) => textsOf(cells))) : list.findIndex(([row]) => row === titlesAt);
  const titles = /* @__PURE__ */ new Map();
  for (const { block, place } of list[titled]?.[1] ?? [])
    for (const index of covered(place)) titles.set(index, titles.has(index) ? `${titles.get(index)} ${block.text}` : block.text);
  for (const { block, place } of list.slice(0, Math.max(0, titled)).flatMap(([, cells]) => cells))
    for (const index of covered(place))
      if (!titles.has(index) && columnRole(block.text) !== void 0) titles.set(index, block.text);
  const body = list.slice(titled + 1);
  const numbers = new Set(body.map(([row]) => row));
  const columns = /* @__PURE__ */ new Map();
  for (const [row, cells] of body)
    for (const { block, place } of cells)
      for (const index of covered(place)) {
        const title = block.data?.["title"];
        const column = columns.get(index) ?? {
          index,
          title: titles.get(index) ?? (typeof title === "string" ? title : void 0),
          language: void 0,
          cells: /* @__PURE__ */ new Map(),
          blocks: /* @__PURE__ */ new Map(),
          spans: /* @__PURE__ */ new Map()
        };
        columns.set(index, column);
        const cell = column.blocks.get(`${row}`);
        if (cell === void 0) column.blocks.set(`${row}`, [block]);
        else cell.push(block);
        if ((place.rows ?? 1) > 1) column.spans.set(`${row}`, spanned(place, numbers));
      }
  return {
    depth,
    header: list.slice(0, titled + 1).flatMap(([, cells]) => cells.map(({ block }) => block)),
    columns: [...columns.values()].map(withTexts).sort((a, b) => a.index - b.index),
    rows: body.map(([row]) => `${row}`)
  };
}
function textsOf(cells) {
  const texts = /* @__PURE__ */ new Map();
  for (const { block, place } of cells)
    texts.set(place.column, texts.has(place.column) ? `${texts.get(place.column)} ${block.text}` : block.text);
  return [...texts.values()];
}
var covered = ({ column, columns = 1 }) => Array.from({ length: Math.min(columns, MAX_COLUMNS) }, (_, k) => column - 1 + k);
function spanned({ row, rows = 1 }, numbers) {
  const found = [];
  for (const number of numbers) if (number >= row && number < row + rows) found.push(`${number}`);
  return found;
}
function without(table, taken) {
  const columns = table.columns.map((column) => {
    const left = [...column.blocks].map(([row, blocks]) => [row, blocks.filter((block) => !taken.has(block))]);
    return withTexts({ ...column, blocks: new Map(left.filter(([, blocks]) => blocks.length > 0)) });
  });
  return { ...table, header: table.header.filter((block) => !taken.has(block)), columns };
}
function joinedRows({ rows }, columns) {
  const firstOf2 = new Map(rows.map((row) => [row, row]));
  const first3 = (row) => {
    let at = row;
    for (let up = firstOf2.get(at); up !== void 0 && up !== at; up = firstOf2.get(at)) at = up;
    return at;
  };
  for (const { spans } of columns)
    for (const [row, others] of spans) for (const other of others) firstOf2.set(first3(other), first3(row));
  const joined = /* @__PURE__ */ new Map();
  for (const row of rows) joined.set(first3(row), [...joined.get(first3(row)) ?? [], row]);
  return [...joined.values()];
}
function withTexts(column) {
  const texts = [...column.blocks].map(([row, blocks]) => [row, blocks.map(({ text }) => text).join(" ")]);
  const given = new Set([...column.blocks.values()].flatMap((blocks) => blocks.map(({ language: language2 }) => language2)));
  const [language] = given;
  const isGiven = given.size === 1 && language !== void 0 && !language.startsWith("und");
  return { ...column, cells: new Map(texts), language: isGiven ? language : void 0 };
}

// src/halves/rows.ts
var MIN_ROWS_SHARE = 0.5;
var MIN_TABLE_SHARE = 0.8;
var lettersOf2 = (blocks) => {
  let sum = 0;
  for (const { text } of blocks) {
    const { arabic, latin, other } = countLetters(text);
    sum += arabic + latin + other;
  }
  return sum;
};
var isTable = ({ blocks }) => lettersOf2(blocks.filter(({ row }) => row !== void 0)) > MIN_TABLE_SHARE * lettersOf2(blocks);
var hasTables = ({ blocks }) => blocks.some(({ row }) => row !== void 0);
function languagesOfTable(file, given, identify) {
  if (!hasTables(file) || !(given.columns !== void 0 || isTable(file))) return void 0;
  for (const { columns } of tablesOf(file.blocks, given.headerRow)) {
    const picked = pickColumns(columns, given.columns);
    if (given.columns !== void 0 && picked === void 0) continue;
    const languages = picked ? languagesInOrder(picked, given, identify) : languagesOfColumns(columns, given, identify);
    if (languages !== void 0) return languages;
  }
  return void 0;
}
function languagesInOrder([a, b], given, identify) {
  const source = given.sourceLanguage ?? languageOfColumn(a, identify);
  const target = given.targetLanguage ?? languageOfColumn(b, identify);
  return source === void 0 || target === void 0 ? void 0 : [source, target];
}
function pickColumns(columns, wanted) {
  const plain2 = (title) => title.normalize("NFC").trim().toLowerCase();
  const pick = (one) => columns.find(
    ({ index, title }) => typeof one === "number" ? index === one - 1 : title !== void 0 && plain2(title) === plain2(one)
  );
  const [a, b] = wanted?.map(pick) ?? [];
  return a && b && a !== b ? [a, b] : void 0;
}
function halvesOfTables(file, { source, target, identify, columns, headerRow: headerRow2 }) {
  const tables2 = hasTables(file) ? tablesOf(file.blocks, headerRow2) : [];
  const alone2 = tables2.length > 0 && isTable(file);
  const times = tables2.length > 1 ? timesOf(tables2) : /* @__PURE__ */ new Map();
  const parts = [];
  const taken = /* @__PURE__ */ new Set();
  for (const whole3 of tables2) {
    const table = taken.size === 0 ? whole3 : without(whole3, taken);
    const picked = pickColumns(table.columns, columns);
    const chosen = picked ? { source: picked[0], target: picked[1], likeness: 1, declared: true, messages: [] } : columns === void 0 ? chooseColumns(table.columns, [source, target], identify) : void 0;
    if (chosen === void 0 || !(picked || convinces(chosen, times, alone2))) continue;
    const part = halvesOfTable(table, chosen, [source, target], picked !== void 0);
    for (const block of part.all) taken.add(block);
    parts.push(part);
  }
  if (columns !== void 0 && parts.length === 0)
    throw misuse(
      `Expected \`columns\` to name two columns of a table, as \`[2, 3]\` or \`['Arabic', 'English']\`, got ${columns.map(show).join(" and ")}; ${tables2[0] === void 0 ? "the text has no table" : `the table has ${tables2[0].columns.map(({ index, title }) => title === void 0 ? index + 1 : `\`${title}\``).join(", ")}`}`
    );
  return parts;
}
function halveRows(file, options) {
  const { source, target, identify } = options;
  const parts = halvesOfTables(file, options);
  if (parts.length === 0) return { ...halve(file, options), rows: /* @__PURE__ */ new Set() };
  const taken = new Set(parts.flatMap(({ all }) => all));
  const found = halve({ ...file, blocks: file.blocks.filter((block) => !taken.has(block)) }, options);
  const sides = { source: new Set(parts.flatMap((part) => part.source)), target: new Set(parts.flatMap((part) => part.target)) };
  const cells = sift(file, byOffset([...sides.source], [...sides.target]), [source, target], identify);
  const kept = (side2) => cells.blocks.filter((block) => side2.has(block));
  const [a, b] = [kept(sides.source), kept(sides.target)];
  const whole3 = lettersOf2([...a, ...b]) > MIN_ROWS_SHARE * lettersOf2(file.blocks);
  const path = file.path === void 0 ? {} : { path: file.path };
  return {
    ...found,
    source: byOffset(found.source, a),
    target: byOffset(found.target, b),
    skipped: [...found.skipped, ...cells.skipped, ...parts.flatMap((part) => part.skipped)],
    messages: [
      ...found.messages,
      ...cells.messages,
      ...parts.flatMap((part) => part.messages.map((message) => ({ ...message, ...path })))
    ],
    runs: {
      ...found.runs,
      arrangement: whole3 ? "rows" : found.runs.arrangement,
      source: runsOf2(found.source, a, found.runs.source),
      target: runsOf2(found.target, b, found.runs.target)
    },
    rows: new Set([...a, ...b].flatMap(({ row }) => row === void 0 ? [] : [row]))
  };
}
var offset = ({ position }) => position.start.offset;
var byOffset = (rest, cells) => [...rest, ...cells].sort((a, b) => offset(a) - offset(b));
function runsOf2(rest, cells, runs2) {
  const runOf = new Map(rest.map((block, i) => [block, runs2[i] ?? 0]));
  let run = 0;
  return byOffset(rest, cells).map((block) => run = runOf.get(block) ?? run);
}
function halvesOfTable(table, chosen, languages, isGiven) {
  const { source, target } = chosen;
  const skipped = table.header.map((block) => ({ ...block, side: null, ruleId: "left-out" }));
  const messages = [...chosen.messages];
  const texts = new Set([source, target].flatMap(({ blocks }) => [...blocks.values()].flat()));
  const all = new Set(table.header);
  for (const column of table.columns) {
    const { title, index } = column;
    if (index === source.index || index === target.index) continue;
    const role = columnRole(title ?? "");
    const language = column.language ?? (role?.aside ? void 0 : role?.language);
    const isThird = language !== void 0 && languages.every((one) => primary(language) !== primary(one));
    const ruleId = isThird ? "third-language" : "left-out";
    const blocks = [...column.blocks.values()].flat().filter((block) => !texts.has(block) && !all.has(block));
    for (const block of blocks) {
      all.add(block);
      skipped.push({ ...block, side: null, ruleId });
    }
    const [first3] = blocks;
    if (first3 !== void 0)
      messages.push({
        ruleId,
        reason: `Left out column ${index + 1}${title ? ` (${title})` : ""} of a table, since its two languages stand in columns ${source.index + 1} and ${target.index + 1}`,
        place: first3.position
      });
  }
  const halves = { source: [], target: [] };
  for (const rows of joinedRows(table, [source, target])) {
    const [a, b] = [source, target].map(({ blocks }) => rows.flatMap((row) => blocks.get(row) ?? []));
    const left = a.filter((block) => !b.includes(block));
    const right = b.filter((block) => !a.includes(block));
    const name = (left[0] ?? right[0])?.row;
    const named2 = (block) => block.row === name || name === void 0 ? block : { ...block, row: name };
    const isTurned2 = !isGiven && isTurnedRow(left, right, ...languages);
    for (const block of [...left, ...right]) all.add(block);
    for (const block of isTurned2 ? right : left) halves.source.push(named2(block));
    for (const block of isTurned2 ? left : right) halves.target.push(named2(block));
  }
  return { all: [...all], ...halves, skipped, messages };
}
function isTurnedRow(left, right, source, target) {
  const sign = primary(source) === "ar" ? 1 : primary(target) === "ar" ? -1 : 0;
  const lean = (blocks) => {
    const { arabic, latin, other } = countLetters(blocks.map(({ text }) => text).join(" "));
    return arabic > 2 * (latin + other) ? sign : latin + other > 2 * arabic ? -sign : 0;
  };
  const [a, b] = [lean(left), lean(right)];
  return a <= 0 && b >= 0 && a !== b;
}
var TABLE_LIMITS = { likeness: 0.35, words: 1.5, copied: 0.5 };
var cellsOf = ({ cells }) => [...cells.values()];
function timesOf(tables2) {
  const times = /* @__PURE__ */ new Map();
  for (const { columns } of tables2)
    for (const text of new Set(columns.flatMap(cellsOf))) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
function convinces({ source, target, likeness: likeness2, declared }, times, alone2) {
  if (declared) return true;
  if (!alone2 && likeness2 < TABLE_LIMITS.likeness) return false;
  return [source, target].every((column) => {
    const cells = cellsOf(column);
    const words = cells.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
    const copied2 = cells.filter((text) => (times.get(text) ?? 0) > 1).length;
    return (alone2 || words >= TABLE_LIMITS.words * cells.length) && copied2 < TABLE_LIMITS.copied * cells.length;
  });
}

// src/halves/document.ts
function halveTexts(files, options, identify) {
  const { source, target } = files;
  const halves = target === void 0 ? halveOne(source, options, identify) : halveTwo(source, target, options, identify);
  const languages = [halves.source.language, halves.target.language];
  return {
    ...halves,
    arrangement: halves.runs.arrangement,
    alone: copiesOf(halves.source.blocks, halves.target.blocks, correspondOf(languages, options), [...languages])
  };
}
var half = (file, language, blocks) => ({
  about: { language, dir: direction(language), ...file.path === void 0 ? {} : { path: file.path } },
  file,
  language,
  blocks
});
var correspondOf = ([source, target], { lexicon }) => lexicon ? correspondence(lexicon, primary(source) === "ar" ? target : source) : void 0;
function halveOne(file, options, identify) {
  const { columns, headerRow: headerRow2 } = options;
  const languages = languagesOfTable(file, options, identify) ?? languagesOf(file, options, identify);
  const [source, target] = languages;
  const correspond = correspondOf(languages, options);
  const mixed = halveRows(file, { source, target, identify, correspond, columns, headerRow: headerRow2 });
  return {
    source: half(file, source, mixed.source),
    target: half(file, target, mixed.target),
    skipped: [...mixed.skipped, ...leftovers(file, placer(file.value))],
    messages: [...named(file), ...mixed.messages],
    runs: mixed.runs,
    rows: mixed.rows
  };
}
function halveTwo(first3, second, options, identify) {
  const given = { source: options.sourceLanguage, target: options.targetLanguage };
  const languages = languagesOfTwo(first3.blocks, second.blocks, given, identify);
  const side2 = (file, name) => {
    const { blocks, skipped, messages } = sift(file, file.blocks, [languages.source, languages.target], identify);
    const rest = leftovers(file, placer(file.value));
    return {
      half: half(file, languages[name], blocks),
      skipped: [...skipped, ...rest].map((block) => ({ ...block, side: name })),
      messages: [...named(file), ...messages].map((message) => ({ ...message, side: name }))
    };
  };
  const [source, target] = [side2(first3, "source"), side2(second, "target")];
  return {
    source: source.half,
    target: target.half,
    skipped: [...source.skipped, ...target.skipped],
    messages: [...source.messages, ...target.messages],
    runs: { arrangement: "two-texts", source: [], target: [] },
    rows: /* @__PURE__ */ new Set()
  };
}
var named = ({ path, messages }) => messages.map((message) => path === void 0 ? { ...message } : { path, ...message });
function languagesOf(file, { sourceLanguage, targetLanguage }, identify) {
  const isArabic2 = (language) => language !== void 0 && primary(language) === "ar";
  const latin = () => {
    const rest = file.blocks.filter(({ text }) => languageOf([{ kind: "paragraph", text }]) !== "ar");
    const language = languageOf(rest, identify);
    return language === "ar" ? "en" : language;
  };
  if (sourceLanguage !== void 0) return [sourceLanguage, targetLanguage ?? (isArabic2(sourceLanguage) ? latin() : "ar")];
  if (targetLanguage !== void 0) return [isArabic2(targetLanguage) ? latin() : "ar", targetLanguage];
  return ["ar", latin()];
}
function leftovers({ value, blocks, markup = [], furniture = [] }, place) {
  const found = furniture.map((block) => ({ ...block, side: null, ruleId: "page-furniture" }));
  let next = 0;
  const addShown = (from, to) => {
    let start = from;
    while (next < markup.length && markup[next + 1] <= from) next += 2;
    for (let k = next; k < markup.length && markup[k] < to; k += 2) {
      add(start, Math.max(start, markup[k]));
      start = Math.min(to, markup[k + 1]);
    }
    add(start, to);
  };
  const add = (from, to) => {
    const raw = value.slice(from, to);
    const text = raw.trim();
    if (text === "") return;
    const start = from + raw.length - raw.trimStart().length;
    found.push({ kind: "paragraph", text, position: place(start, start + text.length), side: null, ruleId: "left-out" });
  };
  let at = 0;
  for (const { position } of [...blocks, ...furniture].sort((a, b) => a.position.start.offset - b.position.start.offset)) {
    addShown(at, position.start.offset);
    at = Math.max(at, position.end.offset);
  }
  addShown(at, value.length);
  return found;
}

// src/sentences/spans.ts
function checkedSplitter(split) {
  return (text, language) => {
    const given = split(text, language);
    if (typeof given !== "object" || given === null || !(Symbol.iterator in given))
      throw misuse(`Expected \`sentences\` to give spans, got ${show(given)}`);
    const spans = [];
    for (const span of given) {
      const [start, end] = Array.isArray(span) ? span : [];
      const before = spans.at(-1);
      const floor = before?.[1] ?? 0;
      if (!isPlace(start) || !isPlace(end) || start < floor || end < start || end > text.length)
        throw misuse(
          `Expected \`sentences\` to give spans \`[start, end]\` that rise from ${floor} to at most ${text.length}, got ${shown(span)}`
        );
      if (before === void 0) spans.push([text.slice(0, start).trim() === "" ? start : 0, end]);
      else {
        if (text.slice(floor, start).trim() !== "") before[1] = start;
        spans.push([start, end]);
      }
    }
    const last = spans.at(-1);
    if (last !== void 0 && text.slice(last[1]).trim() !== "") last[1] = text.length;
    return spans;
  };
}
var isPlace = (value) => Number.isInteger(value);
var shown = (span) => Array.isArray(span) ? `\`[${span.map(String).join(", ")}]\`` : show(span);

// src/options.ts
var COMMON_OPTIONS = ["lexicon", "evidence", "sourceLanguage", "targetLanguage", "decoding", "pins"];
var ALIGN_OPTIONS = [...COMMON_OPTIONS, "format", "encoding", "headerRow", "all", "columns", "by", "sentences", "identify"];
function checkLanguage(name, tag) {
  if (tag !== void 0 && (typeof tag !== "string" || !isLanguageTag(tag)))
    throw misuse(`Expected \`${name}\` to be a BCP 47 tag such as \`ar\` or \`en-GB\`, got ${show(tag)}`);
}
function checkedCommon(options) {
  const { decoding, sourceLanguage, targetLanguage, lexicon, evidence, pins } = options;
  checkLanguage("sourceLanguage", sourceLanguage);
  checkLanguage("targetLanguage", targetLanguage);
  if (decoding !== void 0 && decoding !== "posterior" && decoding !== "viterbi")
    throw misuse(`Expected \`decoding\` to be \`posterior\` or \`viterbi\`, got ${show(decoding)}`);
  if (lexicon !== void 0 && lexicon !== false) checkLexicon("`lexicon`", lexicon);
  if (pins !== void 0 && !isIterable(pins)) throw misuse(`Expected \`pins\` to be a list of pins, got ${show(pins)}`);
  return evidence === void 0 ? options : { ...options, evidence: checkedEvidence(evidence) };
}
var isIterable = (value) => typeof value === "object" && value !== null && Symbol.iterator in value;
function checkedUnitOptions(options, sizes) {
  checkKeys(options, COMMON_OPTIONS);
  const { pins, ...rest } = checkedCommon(options);
  return pins === void 0 || sizes === void 0 ? rest : { ...rest, pins: checkedPins(pins, sizes) };
}
var isColumn = (one) => typeof one === "string" ? one.trim() !== "" : typeof one === "number" && Number.isInteger(one) && one >= 1;
function checkedAlign(options) {
  checkKeys(options, ALIGN_OPTIONS);
  const { all, by, sentences, columns, identify } = options;
  if (all !== void 0 && typeof all !== "boolean") throw misuse(`Expected \`all\` to be a boolean, got ${show(all)}`);
  if (columns !== void 0 && !(Array.isArray(columns) && columns.length === 2 && columns.every(isColumn)))
    throw misuse(`Expected \`columns\` to be two columns, each a number from 1 or a title, got ${show(columns)}`);
  if (by !== void 0 && by !== "sentence" && by !== "paragraph")
    throw misuse(`Expected \`by\` to be \`sentence\` or \`paragraph\`, got ${show(by)}`);
  if (sentences !== void 0 && typeof sentences !== "function")
    throw misuse(`Expected \`sentences\` to be a function, got ${show(sentences)}`);
  if (identify !== void 0 && typeof identify !== "function")
    throw misuse(`Expected \`identify\` to be a function, got ${show(identify)}`);
  return {
    ...checkedCommon(options),
    ...sentences === void 0 ? {} : { sentences: checkedSplitter(sentences) },
    ...identify === void 0 ? {} : { identify: remembered(identify) }
  };
}
function remembered(identify) {
  const known = /* @__PURE__ */ new Map();
  return (text, among) => {
    const key = `${among ?? ""}
${text}`;
    if (!known.has(key)) {
      const found = identify(text, among);
      if (found !== void 0 && typeof found !== "string")
        throw misuse(`Expected \`identify\` to give a language or \`undefined\`, got ${show(found)}`);
      known.set(key, found);
    }
    return known.get(key);
  };
}
function checkUnits(units2) {
  for (const side2 of ["source", "target"]) {
    const list = units2[side2];
    if (!Array.isArray(list)) throw misuse(`Expected \`${side2}\` to be an array of strings, got ${show(list)}`);
    const wrong = Array.from(list).findIndex((unit) => typeof unit !== "string");
    if (wrong >= 0) throw misuse(`Expected \`${side2}\` to be an array of strings, got ${show(list[wrong])} as unit ${wrong}`);
  }
}
function checkedLists(units2) {
  for (const side2 of ["source", "target"]) {
    const list = units2?.[side2];
    if (!Array.isArray(list)) throw misuse(`Expected \`${side2}\` to be an array of texts or units, got ${show(list)}`);
    const wrong = Array.from(list).findIndex((unit) => typeof unit !== "string" && !isUnit(unit));
    if (wrong >= 0) throw misuse(`Expected \`${side2}[${wrong}]\` to be a text or a unit, got ${show(list[wrong])}`);
  }
  return { source: units2.source, target: units2.target };
}
function checkedBeads(beads, sizes) {
  if (!isIterable(beads)) throw misuse(`Expected \`beads\` to be a list of beads, got ${show(beads)}`);
  const list = [...beads];
  checkedPins(list, sizes, "beads");
  for (const [k, { confidence }] of list.entries())
    if (!(typeof confidence === "number" && confidence >= 0 && confidence <= 1))
      throw misuse(`Expected \`beads[${k}].confidence\` to be a number from 0 to 1, got ${show(confidence)}`);
  return list;
}
function checkedTags(languages) {
  if (languages === void 0) return void 0;
  if (!Array.isArray(languages) || languages.length !== 2)
    throw misuse(`Expected \`languages\` to be two BCP 47 tags, got ${show(languages)}`);
  for (const [k, tag] of languages.entries()) checkLanguage(`languages[${k}]`, tag ?? null);
  return languages;
}

// src/align/model/evidence/structure.ts
function two(a, b) {
  let nats = a.kind === b.kind ? SAME_KIND_NATS[a.kind] : a.kind === "code" || b.kind === "code" ? CODE_AND_TEXT_NATS : OTHER_KIND_NATS;
  if (a.kind === "heading" && b.kind === "heading" && a.depth !== void 0 && b.depth !== void 0)
    nats += a.depth === b.depth ? SAME_DEPTH_NATS : OTHER_DEPTH_NATS;
  if (a.id !== void 0 && b.id !== void 0) nats += a.id === b.id ? SAME_ID_NATS : OTHER_ID_NATS;
  if (a.links !== void 0 && b.links !== void 0)
    nats += SAME_LINK_NATS * Math.min(MAX_LINKS, a.links.filter((link) => b.links?.includes(link)).length);
  return nats;
}
var runs = (a, b) => {
  if (a.run === void 0 || b.run === void 0) return 0;
  const apart = Math.abs(a.run - b.run);
  return apart === 0 ? SAME_RUN_NATS : apart === 1 ? 0 : OTHER_RUN_NATS;
};
var notes = (a, b) => {
  if (a.note === void 0 && b.note === void 0) return 0;
  if (a.note === void 0 || b.note === void 0) return NOTE_AND_TEXT_NATS;
  return a.note === b.note ? SAME_NOTE_NATS : 0;
};
function isOneNote(blocks, from, to) {
  const note = blocks[from]?.note;
  for (let i = from + 1; i < to; i++) if (blocks[i]?.note !== note) return false;
  return true;
}
var BIT = { heading: 1, paragraph: 2, listItem: 4, tableCell: 8, caption: 16, code: 32, cue: 64 };
function severalOf(kinds) {
  if ((kinds & kinds - 1) === 0) return kinds === BIT.heading || kinds === BIT.code ? MIXED_KINDS_NATS : 0;
  if (kinds & BIT.code) return CODE_AND_TEXT_NATS;
  return kinds & BIT.heading ? MIXED_KINDS_NATS : MIXED_KINDS_NATS / 2;
}
function structureScorer(source, target) {
  const bits = { source: source.map(({ kind }) => BIT[kind]), target: target.map(({ kind }) => BIT[kind]) };
  return (s0, s1, t0, t1) => {
    const a = source[s0];
    const b = target[t0];
    if (a === void 0 || b === void 0) return 0;
    let nats = runs(a, b) + notes(a, b);
    if (s1 - s0 === 1 && t1 - t0 === 1) return nats + two(a, b);
    if (!isOneNote(source, s0, s1) || !isOneNote(target, t0, t1)) nats += NOTE_AND_TEXT_NATS;
    let kinds = 0;
    for (let i = s0; i < s1; i++) kinds |= bits.source[i] ?? 0;
    for (let j = t0; j < t1; j++) kinds |= bits.target[j] ?? 0;
    return nats + severalOf(kinds);
  };
}
function rowScorer(sourceRows, targetRows) {
  const units2 = /* @__PURE__ */ new Map();
  for (const rows of [sourceRows, targetRows]) for (const row of rows) units2.set(row, (units2.get(row) ?? 0) + 1);
  return (s0, s1, t0, t1) => {
    const row = sourceRows[s0];
    return row === void 0 || row !== targetRows[t0] ? 0 : SAME_ROW_NATS * (s1 - s0 + t1 - t0) / (units2.get(row) ?? 1);
  };
}

// src/align/model/evidence/time.ts
function timeScorer(source, target) {
  const onsets = (intervals) => intervals.flatMap((one) => one === void 0 ? [] : [one[0]]);
  const clock = clockBetween(onsets(source), onsets(target));
  if (clock === void 0) return () => 0;
  const nats = scorerOf(clock);
  const there = source.map(
    (one) => one === void 0 ? void 0 : [one[0] * clock.rate + clock.offset, one[1] * clock.rate + clock.offset]
  );
  return (s0, s1, t0, t1) => {
    const a = covering(there, s0, s1);
    const b = covering(target, t0, t1);
    return a === void 0 || b === void 0 ? 0 : nats(a, b);
  };
}
function covering(intervals, from, to) {
  let start = Infinity;
  let end = -Infinity;
  for (let k = from; k < to; k++) {
    const one = intervals[k];
    if (one === void 0) return void 0;
    start = Math.min(start, one[0]);
    end = Math.max(end, one[1]);
  }
  return end < start ? void 0 : [start, end];
}
var within = (value, [least, most]) => Math.min(most, Math.max(least, value));
function scorerOf({ error, share }) {
  const strays = within(1 - share, STRAY_CUE_SHARE);
  const near = (distance, error2) => Math.log((1 - strays) * Math.exp(-Math.abs(distance) / error2) / (2 * error2) * CUE_WINDOW_SECONDS + strays);
  const start = within(error, ONSET_ERROR_SECONDS);
  return (a, b) => {
    const gap = Math.max(0, b[0] - a[1], a[0] - b[1]);
    return near(a[0] - b[0], start) + near(a[1] - b[1], start * END_ERROR_RATIO) - Math.min(MAX_GAP_NATS, GAP_NATS_PER_SECOND * gap);
  };
}
var FRAMES = [23.976, 24, 25, 29.97, 30];
var RATES = [...new Set(FRAMES.flatMap((a) => FRAMES.map((b) => Number((a / b).toFixed(6)))))];
var BINS = 2 * CLOCK_OFFSET_SECONDS / CLOCK_BIN_SECONDS + 1;
function nearest(list, value) {
  const at = lowerBound(list, value);
  const [before, after] = [list[at - 1] ?? -Infinity, list[at] ?? Infinity];
  return value - before < after - value ? before : after;
}
var spread = (list, count2) => list.length <= count2 ? list : Float64Array.from({ length: count2 }, (_, k) => list[Math.floor(k * list.length / count2)]);
function offsetOf(piece, to, rate) {
  const counts = new Uint16Array(BINS);
  for (const onset of piece) {
    const at = onset * rate;
    for (let j = lowerBound(to, at - CLOCK_OFFSET_SECONDS); j < to.length && to[j] <= at + CLOCK_OFFSET_SECONDS; j++)
      counts[Math.round((to[j] - at + CLOCK_OFFSET_SECONDS) / CLOCK_BIN_SECONDS)] += 1;
  }
  let best2 = 0;
  let most = -1;
  for (let k = 1; k < BINS - 1; k++) {
    const sum = counts[k - 1] + 2 * counts[k] + counts[k + 1];
    if (sum > most || sum === most && Math.abs(k * CLOCK_BIN_SECONDS - CLOCK_OFFSET_SECONDS) < Math.abs(best2 * CLOCK_BIN_SECONDS - CLOCK_OFFSET_SECONDS)) {
      most = sum;
      best2 = k;
    }
  }
  return best2 * CLOCK_BIN_SECONDS - CLOCK_OFFSET_SECONDS;
}
function linesOf2(from, to, rate) {
  const count2 = Math.max(1, Math.min(CLOCK_PIECES, Math.floor(from.length / 15)));
  const pieces = Array.from({ length: count2 }, (_, k) => {
    const piece = from.subarray(Math.floor(k * from.length / count2), Math.floor((k + 1) * from.length / count2)).subarray(0, CLOCK_PIECE_ONSETS);
    return { at: (piece[0] + piece.at(-1)) / 2, offset: offsetOf(piece, to, rate) };
  });
  const lines = pieces.map(({ offset: offset2 }) => ({ rate, offset: offset2 }));
  pieces.forEach((a, k) => {
    for (const b of pieces.slice(k + 1)) {
      const slope = (b.offset - a.offset) / (b.at - a.at);
      if (slope !== 0 && Math.abs(slope) <= MAX_CLOCK_DRIFT) lines.push({ rate: rate + slope, offset: a.offset - slope * a.at });
    }
  });
  return lines;
}
function refined(line, from, to) {
  let [n, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const onset of from) {
    const other = nearest(to, line.rate * onset + line.offset);
    if (Math.abs(line.rate * onset + line.offset - other) > ONSET_MEETING_SECONDS) continue;
    n++;
    x += onset;
    y += other;
    xx += onset * onset;
    xy += onset * other;
  }
  const spreadOf = n * xx - x * x;
  if (n < MIN_CLOCK_ONSETS || spreadOf <= 0) return line;
  const rate = (n * xy - x * y) / spreadOf;
  return Math.abs(rate - line.rate) > MAX_CLOCK_DRIFT ? line : { rate, offset: (y - rate * x) / n };
}
function meeting(line, from, to) {
  let count2 = 0;
  let sum = 0;
  for (const onset of from) {
    const apart = Math.abs(line.rate * onset + line.offset - nearest(to, line.rate * onset + line.offset));
    if (apart > ONSET_MEETING_SECONDS) continue;
    count2++;
    sum += apart;
  }
  return { count: count2, error: count2 === 0 ? ONSET_MEETING_SECONDS : sum / count2 };
}
function surprise(count2, all, chance) {
  const share = count2 / all;
  if (share <= chance) return 0;
  const rest = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - chance));
  return all * (share * Math.log(share / chance) + rest);
}
function clockBetween(source, target) {
  if (Math.min(source.length, target.length) < MIN_CLOCK_ONSETS) return void 0;
  if (source.length > target.length) {
    const turned = clockBetween(target, source);
    return turned && { ...turned, rate: 1 / turned.rate, offset: -turned.offset / turned.rate, error: turned.error / turned.rate };
  }
  const from = Float64Array.from(source).sort();
  const to = Float64Array.from(target).sort();
  const sample = spread(from, CLOCK_SAMPLE_ONSETS);
  const span = Math.max(1, to.at(-1) - to[0]);
  const chance = Math.min(0.99, 1 - Math.exp(-2 * ONSET_MEETING_SECONDS * to.length / span));
  const clockOf = (line, tried) => {
    const { count: count2, error } = meeting(line, sample, to);
    const share = count2 / sample.length;
    const holds = share >= MIN_CLOCK_SHARE && surprise(count2, sample.length, chance) > MIN_CLOCK_NATS + Math.log(tried);
    return holds ? { ...line, error, share: (share - chance) / (1 - chance) } : void 0;
  };
  const equal = { rate: 1, offset: 0 };
  const same = clockOf(refined(equal, sample, to), 1);
  if (same !== void 0 && same.share > 0.8) return same;
  let best2 = equal;
  let most = -1;
  for (const line of RATES.flatMap((rate) => linesOf2(from, to, rate))) {
    const { count: count2, error } = meeting(line, sample, to);
    if (count2 - error > most) {
      most = count2 - error;
      best2 = line;
    }
  }
  const found = clockOf(refined(refined(best2, sample, to), sample, to), RATES.length * BINS);
  return found !== void 0 && found.share > (same?.share ?? 0) ? found : same;
}

// src/align/moved.ts
var NEITHER = 0;
var FREE = 1;
var HELD = 2;
function freeRuns(states) {
  const runs2 = [];
  let open = false;
  states.forEach((state, at) => {
    if (state === HELD) open = false;
    if (state !== FREE) return;
    if (open) runs2.at(-1).to = at + 1;
    else runs2.push({ from: at, to: at + 1 });
    open = true;
  });
  return runs2;
}
function standing(beads, links, place) {
  const states = { source: new Uint8Array(place.source.length), target: new Uint8Array(place.target.length) };
  const beadOf3 = {
    source: new Int32Array(place.source.length).fill(-1),
    target: new Int32Array(place.target.length).fill(-1)
  };
  const set = ({ source, target }, state) => {
    for (const i of source) states.source[place.source[i]] = state;
    for (const j of target) states.target[place.target[j]] = state;
  };
  beads.forEach((bead, k) => {
    const pair = bead.source.length > 0 && bead.target.length > 0;
    set(bead, pair && bead.confidence >= FREE_BEAD_CONFIDENCE ? NEITHER : FREE);
    for (const i of bead.source) beadOf3.source[i] = k;
    for (const j of bead.target) beadOf3.target[j] = k;
  });
  const own = links.filter(({ i, j }) => beadOf3.source[i] === beadOf3.target[j]);
  const astray = links.filter(({ i, j }) => beadOf3.source[i] !== beadOf3.target[j]);
  for (const { i, j } of astray) for (const k of [beadOf3.source[i], beadOf3.target[j]]) if (k >= 0) set(beads[k], FREE);
  for (const { i } of own) if (beads[beadOf3.source[i]].confidence >= FREE_BEAD_CONFIDENCE) set(beads[beadOf3.source[i]], HELD);
  return states;
}
function counterparts(beads, place, states, sources) {
  const after = new Int32Array(sources + 1);
  for (const { source, target, confidence } of beads)
    if (source.length > 0 && target.length > 0 && confidence >= FREE_BEAD_CONFIDENCE && states[place.source[source[0]]] !== FREE)
      after[place.source[source.at(-1)] + 1] = place.target[target.at(-1)] + 1;
  for (let i = 1; i < after.length; i++) after[i] = Math.max(after[i], after[i - 1]);
  return after;
}
function candidates2(links, place, runs2) {
  const find = (list, at) => list.findIndex(({ from, to }) => at >= from && at < to);
  const weights = /* @__PURE__ */ new Map();
  for (const { i, j, weight } of links) {
    const source = find(runs2.source, place.source[i]);
    const target = find(runs2.target, place.target[j]);
    if (source < 0 || target < 0) continue;
    const key = `${source} ${target}`;
    const known = weights.get(key);
    if (known === void 0) weights.set(key, { pair: [runs2.source[source], runs2.target[target]], weight });
    else known.weight += weight;
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight).map(({ pair }) => pair);
}
function movedTo(units2, { target, after }, isGoal) {
  const moved = new Set(target);
  const rest = units2.filter((unit) => !moved.has(unit));
  const at = after === void 0 ? 0 : rest.indexOf(after) + 1;
  return isGoal ? [...rest.slice(0, at), ...target, ...rest.slice(at)] : rest;
}
function windowsOf(path, move2, isSettled) {
  const [source, target] = [new Set(move2.source), new Set(move2.target)];
  const around = (isInside, isGoal) => {
    const inside = path.flatMap((bead, k) => isInside(bead) ? [k] : []);
    let from = inside[0];
    let to = inside.at(-1) + 1;
    for (let settled = 0; from > 0 && settled < WINDOW_EDGE_BEADS; from--) settled += Number(isSettled(path[from - 1]));
    for (let settled = 0; to < path.length && settled < WINDOW_EDGE_BEADS; to++) settled += Number(isSettled(path[to]));
    return { from, to, isGoal };
  };
  const goal = around((bead) => bead.source.some((i) => source.has(i)) || bead.target.includes(move2.after ?? -1), true);
  const origin = around((bead) => bead.target.some((j) => target.has(j)), false);
  const [first3, second] = goal.from <= origin.from ? [goal, origin] : [origin, goal];
  if (second.from <= first3.to) return [{ from: first3.from, to: Math.max(first3.to, second.to), isGoal: true }];
  return [first3, second];
}
function unitsIn(beads, place) {
  const inPlace = (units2, at) => units2.sort((a, b) => at[a] - at[b]);
  return {
    source: inPlace(
      beads.flatMap((bead) => bead.source),
      place.source
    ),
    target: inPlace(
      beads.flatMap((bead) => bead.target),
      place.target
    )
  };
}
var isPair2 = ({ source, target }) => source.length > 0 && target.length > 0;
var linksOf = ({ source, target, links }) => links().map((link) => ({ ...link, i: source.ids[link.i], j: target.ids[link.j] }));
function followMoved(pass) {
  const { beads: first3, whole: whole3 } = alignment(pass);
  const isSettled = (bead) => isPair2(bead) && bead.confidence >= SETTLED_BEAD_CONFIDENCE;
  if (whole3 === void 0 || first3.every(isSettled)) return { beads: first3, order: pass.units };
  const links = linksOf(whole3);
  let path = first3;
  let order = pass.units ?? { source: allOf(pass.source), target: allOf(pass.target) };
  let isMoved = false;
  const tried = /* @__PURE__ */ new Set();
  while (tried.size < MOVE_TRIES) {
    const place = { source: positions(order.source, unitsOf(pass.source)), target: positions(order.target, unitsOf(pass.target)) };
    const states = standing(path, links, place);
    const after = counterparts(path, place, states.source, order.source.length);
    const runs2 = {
      source: freeRuns(states.source.subarray(0, order.source.length)),
      target: freeRuns(states.target.subarray(0, order.target.length))
    };
    const next = candidates2(links, place, runs2).find(([a, b]) => {
      const key = `${order.source[a.from]} ${order.target[b.from]}`;
      if (tried.has(key) || after[a.from] >= b.from && after[a.from] <= b.to) return false;
      tried.add(key);
      return true;
    });
    if (next === void 0) break;
    const [source, target] = next;
    const move2 = {
      source: order.source.slice(source.from, source.to),
      target: order.target.slice(target.from, target.to),
      after: order.target[after[source.from] - 1]
    };
    const windows = windowsOf(path, move2, isSettled);
    const sliceOf = (window) => unitsIn(path.slice(window.from, window.to), place);
    const stay = windows.map((window) => alignment({ ...pass, units: sliceOf(window) }, whole3));
    const go = windows.map((window) => {
      const { source: source2, target: target2 } = sliceOf(window);
      return alignment({ ...pass, units: { source: source2, target: movedTo(target2, move2, window.isGoal) } }, whole3);
    });
    const pieces = windows.map(({ from }, k) => [...path.slice(windows[k - 1]?.to ?? 0, from), ...go[k].beads]);
    const newPath = [...pieces.flat(), ...path.slice(windows.at(-1).to)];
    const sum = (tries) => tries.reduce((total, { nats }) => total + nats, 0);
    const { fine } = whole3.look;
    const gain = sum(go) - sum(stay) + regimeGain(newPath, fine) - regimeGain(path, fine);
    if (gain < MOVE_NATS) continue;
    path = newPath;
    order = { source: order.source, target: movedTo(order.target, move2, true) };
    isMoved = true;
  }
  return { beads: path, order: isMoved ? order : pass.units };
}
function crossing(beads) {
  const pairs2 = beads.filter(({ source, target }) => source.length > 0 && target.length > 0);
  if (pairs2.every(({ target }, k) => k === 0 || target[0] > pairs2[k - 1].target.at(-1))) return /* @__PURE__ */ new Set();
  const chain2 = risingChain(
    pairs2.map(({ source, target }) => ({ j: target[0], weight: source.length + target.length })),
    pairs2.reduce((most, { target }) => Math.max(most, target[0]), 0) + 1
  );
  const held = new Set(chain2);
  return new Set(pairs2.filter((_, k) => !held.has(k)));
}

// src/align/document.ts
function documentBeads(document, options) {
  const pinned = new Set(document.pins.map(keyOf3));
  const beads = inOrder2(beadsOf(document, options));
  const moved = crossing(beads);
  const { source, target } = document;
  const [aloneSource, aloneTarget] = aloneOf(document);
  const isUnsure = ({ blocks, units: units2 }, unit) => blocks[units2[unit].block].data?.["unsure"] === true;
  return beads.map((bead) => {
    const isPinned = pinned.has(keyOf3(bead));
    const isPair3 = bead.source.length > 0 && bead.target.length > 0;
    const unsure = isPair3 && (bead.source.some((i) => isUnsure(source, i)) || bead.target.some((j) => isUnsure(target, j)));
    return {
      ...bead,
      confidence: isPinned ? 1 : unsure ? Math.min(bead.confidence, UNSURE_CONFIDENCE) : bead.confidence,
      pinned: isPinned,
      moved: moved.has(bead),
      alone: !isPair3 && (bead.source.some((i) => aloneSource.has(source.units[i].block)) || bead.target.some((j) => aloneTarget.has(target.units[j].block)))
    };
  });
}
var UNSURE_CONFIDENCE = 0.49;
var ALONE_CONFIDENCE = 0.9;
function aloneOf({ source, target, alone: alone2, pins }) {
  const without2 = (blocks, pinned) => {
    const left = new Set(blocks);
    for (const block of pinned) left.delete(block);
    return left;
  };
  if (alone2 === void 0) return [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  return [
    without2(
      alone2.source,
      pins.flatMap((pin) => pin.source.map((i) => source.units[i].block))
    ),
    without2(
      alone2.target,
      pins.flatMap((pin) => pin.target.map((j) => target.units[j].block))
    )
  ];
}
var keyOf3 = ({ source, target }) => `${source[0]}:${source.length}|${target[0]}:${target.length}`;
function beadsOf(document, options) {
  const { source, target, pins } = document;
  const { evidence = [], lexicon, decoding, learn } = options;
  if (isTurned({ lexicon, sourceLanguage: source.language, targetLanguage: target.language }))
    return turnedIndices(beadsOf(turnedDocument(document), { ...options, evidence: evidence.map(turnedEvidence) }));
  const texts = { source: source.units.map(({ text }) => text), target: target.units.map(({ text }) => text) };
  const sides = [indexOf(texts.source, source.language), indexOf(texts.target, target.language)];
  const clues = cluesOf(...sides, lexicon);
  const scorers = evidence.map((one) => one(texts.source, texts.target));
  const units2 = { source: levelOf(sides[0]), target: levelOf(sides[1]), clues, scorers, lexicon, decoding, learn, pins };
  const table = tableOf2(document);
  const [aloneSource, aloneTarget] = aloneOf(document);
  if (table === void 0 && aloneSource.size + aloneTarget.size === 0) return blockBeads(document, units2, options.by);
  const left = ({ blocks }, rows, alone2) => blocks.flatMap((_, block) => rows?.[block] === void 0 && !alone2.has(block) ? [block] : []);
  const rest = { source: left(source, table?.source, aloneSource), target: left(target, table?.target, aloneTarget) };
  const lone = ({ units: units3 }, rows, alone2) => units3.flatMap(({ block }, unit) => alone2.has(block) && rows?.[block] === void 0 ? [unit] : []);
  return [
    ...table === void 0 ? [] : rowBeads(document, units2, table),
    ...blockBeads(document, units2, options.by, rest),
    ...lone(source, table?.source, aloneSource).map((i) => ({ source: [i], target: [], confidence: ALONE_CONFIDENCE })),
    ...lone(target, table?.target, aloneTarget).map((j) => ({ source: [], target: [j], confidence: ALONE_CONFIDENCE }))
  ];
}
var turnedDocument = ({ source, target, runs: runs2, rows, pins, alone: alone2 }) => ({
  source: target,
  target: source,
  runs: { source: runs2.target, target: runs2.source },
  rows,
  pins: turnedIndices(pins),
  alone: alone2 && { source: alone2.target, target: alone2.source }
});
function tableOf2({ source, target, rows, pins }) {
  if (rows.size === 0) return void 0;
  const rowOfUnit = ({ blocks, units: units2 }, unit) => blocks[units2[unit].block]?.row;
  const torn = new Set(
    pins.flatMap((pin) => {
      const held = [...pin.source.map((i) => rowOfUnit(source, i)), ...pin.target.map((j) => rowOfUnit(target, j))];
      return new Set(held).size > 1 ? held : [];
    })
  );
  const isWhole = ({ row }) => row !== void 0 && rows.has(row) && !torn.has(row);
  const cells = [...source.blocks, ...target.blocks].filter(isWhole);
  const numbers = /* @__PURE__ */ new Map();
  for (const { row } of cells.sort((a, b) => a.position.start.offset - b.position.start.offset))
    if (!numbers.has(row)) numbers.set(row, numbers.size);
  const numberOf = (block) => isWhole(block) ? numbers.get(block.row) : void 0;
  return { source: source.blocks.map(numberOf), target: target.blocks.map(numberOf) };
}
function rowBeads({ source, target }, units2, table) {
  const rowsOf = ({ units: units3 }, rows) => Int32Array.from(units3, ({ block }) => rows[block] ?? -1);
  const groups = { source: rowsOf(source, table.source), target: rowsOf(target, table.target) };
  const inRows = (rows) => Array.from(rows, (_, unit) => unit).filter((unit) => rows[unit] >= 0);
  return passBeads({
    ...units2,
    scorers: [rowScorer(groups.source, groups.target), ...units2.scorers],
    groups,
    units: { source: inRows(groups.source), target: inRows(groups.target) },
    learn: void 0
  });
}
function blockBeads({ source, target, runs: runs2, pins }, units2, by, rest) {
  const structure = structureScorer(structuresOf(source.blocks, runs2.source), structuresOf(target.blocks, runs2.target));
  const known = [structure, timeScorer(source.blocks.map(timeOf), target.blocks.map(timeOf))];
  const isCue = ({ blocks: blocks2 }) => blocks2.every(({ kind }) => kind === "cue");
  if (by === "paragraph" || isCue(source) && isCue(target))
    return followMoved({ ...units2, scorers: [...known, ...units2.scorers], units: rest }).beads;
  const sourceBlock = source.units.map(({ block }) => block);
  const targetBlock = target.units.map(({ block }) => block);
  const blocks = {
    ...units2,
    source: groupedLevel(units2.source.index, sourceBlock, source.blocks.length),
    target: groupedLevel(units2.target.index, targetBlock, target.blocks.length),
    scorers: [...known, pinnedScorer(pins, sourceBlock, targetBlock)],
    pins: void 0,
    units: rest
  };
  const { beads, order } = followMoved(blocks);
  const aligned = order && {
    source: unitsOfBlocks(blocks.source, order.source),
    target: unitsOfBlocks(blocks.target, order.target)
  };
  return sentenceBeads(beads, { ...units2, units: aligned }, { source: sourceBlock, target: targetBlock });
}
var unitsOfBlocks = ({ bounds }, order) => order.flatMap((block) => Array.from({ length: bounds[block + 1] - bounds[block] }, (_, k) => bounds[block] + k));
function groupsOf(beads) {
  const groups = [];
  let open = false;
  for (const bead of beads) {
    const holds = bead.confidence >= HELD_BLOCK_CONFIDENCE && bead.source.length > 0 && bead.target.length > 0;
    if (holds || !open) groups.push({ beads: [bead], sure: holds ? bead.confidence : 1 });
    else groups.at(-1)?.beads.push(bead);
    open = !holds;
  }
  return groups;
}
function sentenceBeads(blockBeads2, pass, blockOf) {
  const groups = groupsOf(blockBeads2);
  const groupOf = { source: /* @__PURE__ */ new Map(), target: /* @__PURE__ */ new Map() };
  groups.forEach(({ beads }, group) => {
    for (const bead of beads) {
      for (const block of bead.source) groupOf.source.set(block, group);
      for (const block of bead.target) groupOf.target.set(block, group);
    }
  });
  const source = Int32Array.from(blockOf.source, (block) => groupOf.source.get(block) ?? 0);
  const target = Int32Array.from(blockOf.target, (block) => groupOf.target.get(block) ?? 0);
  return passBeads({ ...pass, groups: { source, target } }).map((bead) => {
    const group = bead.source[0] === void 0 ? target[bead.target[0] ?? 0] : source[bead.source[0]];
    return { ...bead, confidence: bead.confidence * (groups[group ?? 0]?.sure ?? 1) };
  });
}
function timeOf({ data }) {
  const { start, end } = data ?? {};
  return typeof start === "number" && typeof end === "number" ? [start, end] : void 0;
}
function structuresOf(blocks, runs2) {
  return blocks.map(({ kind, depth, data }, i) => ({
    kind,
    depth,
    id: typeof data?.["id"] === "string" ? data["id"] : void 0,
    note: typeof data?.["note"] === "number" ? data["note"] : void 0,
    links: Array.isArray(data?.["links"]) ? data["links"] : void 0,
    run: runs2[i]
  }));
}
function pinnedScorer(pins, sourceBlock, targetBlock) {
  const couples3 = pins.filter((pin) => pin.source.length > 0 && pin.target.length > 0).map((pin) => [sourceBlock[pin.source[0]], targetBlock[pin.target[0]]]);
  if (couples3.length === 0) return () => 0;
  return (s0, s1, t0, t1) => {
    let nats = 0;
    for (const [a, b] of couples3) {
      const holds = Number(a >= s0 && a < s1) + Number(b >= t0 && b < t1);
      nats += holds === 2 ? PINNED_NATS : holds === 1 ? -PINNED_NATS : 0;
    }
    return nats;
  };
}

// src/assemble/pin-places.ts
var INSIGNIFICANT = /[\s\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]+/gu;
var keyOf4 = (text) => text.normalize("NFC").replace(INSIGNIFICANT, "");
var PREFIX_CHARS = 24;
function streamOf(units2) {
  const keys = units2.map(({ text: text2 }) => keyOf4(text2));
  const text = keys.join("");
  const starts = [0];
  for (const key of keys) starts.push((starts.at(-1) ?? 0) + key.length);
  const places = /* @__PURE__ */ new Map([[text.length, units2.length]]);
  keys.forEach((key, unit) => {
    if (key !== "") places.set(starts[unit] ?? 0, unit);
  });
  return {
    units: units2,
    text,
    starts,
    unitAt: (place) => places.get(place),
    candidates: prefixes(text, places),
    taken: new Uint8Array(units2.length)
  };
}
function prefixes(text, places) {
  const tables2 = /* @__PURE__ */ new Map();
  const begins = [...places].filter(([place]) => place < text.length).sort(([a], [b]) => a - b);
  return (key) => {
    const length = Math.min(PREFIX_CHARS, key.length);
    let table = tables2.get(length);
    if (!table) {
      table = /* @__PURE__ */ new Map();
      for (const [place, unit] of begins) {
        const prefix = text.slice(place, place + length);
        const list = table.get(prefix);
        if (list) list.push(unit);
        else table.set(prefix, [unit]);
      }
      tables2.set(length, table);
    }
    return table.get(key.slice(0, length)) ?? [];
  };
}
var isFree = ({ taken }, { first: first3, end }) => !taken.subarray(first3, end).includes(1);
var take = ({ taken }, { first: first3, end }) => void taken.fill(1, first3, end);
function textOf2({ units: units2 }, { first: first3, end }) {
  return units2.slice(first3, end).map(({ text, block }, k) => k === 0 ? text : `${block === units2[first3 + k - 1]?.block ? " " : "\n"}${text}`).join("");
}
var MAX_PLACES = 1e3;
var MAX_SHARING_PINS = 32;
function placed(wanted, stream) {
  const offsets = new Map(stream.units.map(({ position }, unit) => [position.start.offset, unit]));
  const runs2 = wanted.map(() => void 0);
  const shared = [];
  let after = 0;
  for (let pin = 0; pin < wanted.length; pin++) {
    const one = wanted[pin];
    if (!one || runs2[pin]) continue;
    const remembered2 = one.offset === void 0 ? void 0 : offsets.get(one.offset);
    const begins = () => nearestFirst(stream.candidates(one.key), after, remembered2);
    const run = firstOf(begins(), (unit) => whole2(one.key, unit, stream));
    const chain2 = run ? void 0 : firstOf(begins(), (unit) => chained(wanted, pin, unit, stream));
    const found = run ?? chain2?.run;
    if (!found) continue;
    take(stream, found);
    after = found.end;
    runs2[pin] = found;
    if (!chain2) continue;
    shared.push([pin, chain2.last]);
    for (let other = pin + 1; other <= chain2.last; other++) if (wanted[other]) runs2[other] = found;
  }
  return { runs: runs2, shared };
}
function* nearestFirst(units2, after, remembered2) {
  if (remembered2 !== void 0) yield remembered2;
  let low = 0;
  let high = units2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((units2[middle] ?? 0) < after) low = middle + 1;
    else high = middle;
  }
  yield* units2.slice(low, low + 1);
  yield* units2.slice(low + 1, low + MAX_PLACES);
  yield* units2.slice(0, Math.min(low, MAX_PLACES));
}
function firstOf(units2, find) {
  for (const unit of units2) {
    const found = find(unit);
    if (found !== void 0) return found;
  }
  return void 0;
}
function whole2(key, first3, stream) {
  const start = stream.starts[first3] ?? 0;
  const end = stream.text.startsWith(key, start) ? stream.unitAt(start + key.length) : void 0;
  const run = end === void 0 ? void 0 : { first: first3, end: trimmed(first3, end, stream) };
  return run && isFree(stream, run) ? run : void 0;
}
function chained(wanted, pin, first3, stream) {
  let place = stream.starts[first3] ?? 0;
  for (let last = pin; last < Math.min(wanted.length, pin + MAX_SHARING_PINS); last++) {
    const one = wanted[last];
    if (!one) continue;
    if (!stream.text.startsWith(one.key, place)) return void 0;
    place += one.key.length;
    const end = stream.unitAt(place);
    if (end === void 0) continue;
    const run = { first: first3, end: trimmed(first3, end, stream) };
    return isFree(stream, run) ? { run, last } : void 0;
  }
  return void 0;
}
function trimmed(first3, end, { starts }) {
  let last = end;
  while (last > first3 + 1 && starts[last - 1] === starts[last]) last--;
  return last;
}

// src/assemble/pin-edits.ts
var MAX_ROW_UNITS = 8;
var BOTH_SEARCH_UNITS = 8;
var LIKENESS_SEARCH_UNITS = 48;
var MIN_LIKENESS = 0.6;
var COMPARISON_COST = 20;
var bare = (id) => id.replace(/-\d+$/, "");
function byId(id, gap, stream, budget, known) {
  const wanted = bare(id);
  for (const run of runsIn(gap, MAX_ROW_UNITS, stream, budget)) {
    budget.left--;
    if (known(textOf2(stream, run)) === wanted) return run;
  }
  return void 0;
}
function bothById(id, gaps, streams, budget) {
  const near = (gap) => ({ first: gap.first, end: Math.min(gap.end, gap.first + BOTH_SEARCH_UNITS) });
  for (const source of runsIn(near(gaps.source), BOTH_SEARCH_UNITS, streams.source, budget)) {
    const text = textOf2(streams.source, source);
    const target = byId(id, near(gaps.target), streams.target, budget, (other) => textsId(text, other));
    if (target) return { source, target };
  }
  return void 0;
}
function byLikeness(text, gap, stream, budget) {
  const key = keyOf4(text);
  const wanted = pairsOf(key);
  let best2;
  let most = MIN_LIKENESS;
  for (const run of runsIn(
    { first: gap.first, end: Math.min(gap.end, gap.first + LIKENESS_SEARCH_UNITS) },
    MAX_ROW_UNITS,
    stream,
    budget
  )) {
    const there = stream.text.slice(stream.starts[run.first], stream.starts[run.end]);
    if (2 * Math.min(key.length, there.length) < MIN_LIKENESS * (key.length + there.length)) continue;
    budget.left -= COMPARISON_COST;
    const likeness2 = common(wanted, pairsOf(there));
    if (likeness2 < most || best2 && likeness2 === most) continue;
    best2 = run;
    most = likeness2;
  }
  return best2;
}
function* runsIn({ first: first3, end }, longest, stream, budget) {
  for (let from = first3; from < end && budget.left > 0; from++)
    for (let to = from + 1; to <= Math.min(end, from + longest); to++) {
      const run = { first: from, end: to };
      if (!isFree(stream, run)) break;
      yield run;
    }
}
function pairsOf(key) {
  const pairs2 = /* @__PURE__ */ new Map();
  for (let at = 0; at + 1 < key.length; at++) {
    const pair = key.slice(at, at + 2);
    pairs2.set(pair, (pairs2.get(pair) ?? 0) + 1);
  }
  return pairs2;
}
function common(a, b) {
  let shared = 0;
  for (const [pair, count2] of a) shared += Math.min(count2, b.get(pair) ?? 0);
  const all = [...a.values(), ...b.values()].reduce((sum, count2) => sum + count2, 0);
  return all === 0 ? 0 : 2 * shared / all;
}

// src/assemble/pins.ts
var SIDES = ["source", "target"];
var both = (make) => ({ source: make("source"), target: make("target") });
var plain = (anchor) => anchor === null ? "" : typeof anchor === "string" ? anchor : anchor.text;
var BUDGET = { all: 5e4, each: 40 };
function locatePins(pins, source, target) {
  const given = [...pins];
  given.forEach(checkPin);
  const filled = (pin) => SIDES.filter((side2) => keyOf4(plain(pin[side2])) !== "").length;
  const list = given.filter((pin) => filled(pin) > (pin.confidence === 0 ? 1 : 0));
  if (list.length === 0) return { beads: [], messages: [] };
  const streams = { source: streamOf(source), target: streamOf(target) };
  const wanted = both((side2) => list.map((pin) => wantedOf(pin[side2])));
  const found = both((side2) => placed(wanted[side2], streams[side2]));
  const messages = findEdited(list, wanted, found, streams);
  const beads = [];
  for (const group of groupsOf2(list.length, [...found.source.shared, ...found.target.shared])) {
    const rows = list.slice(group.first, group.end);
    const lost = rows.flatMap(
      (pin, k) => SIDES.filter((side2) => wanted[side2][group.first + k] && !found[side2].runs[group.first + k]).map(
        (side2) => lostPin(side2, plain(pin[side2]))
      )
    );
    const bead = lost.length > 0 ? void 0 : beadOf2(group, found);
    messages.push(...lost);
    if (bead) beads.push(bead);
    if (rows.length > 1 && lost.length === 0) messages.push(bead ? joinedPins(rows) : scatteredPins(rows));
  }
  return { beads, messages };
}
function checkPin(pin, k) {
  if (typeof pin !== "object" || pin === null) throw misuse(`Expected \`pins[${k}]\` to be a pair of texts, got ${show(pin)}`);
  const { source, target, id } = pin;
  for (const [side2, anchor] of [
    ["source", source],
    ["target", target]
  ])
    if (!isAnchor(anchor))
      throw misuse(`Expected \`pins[${k}].${side2}\` to be a text, a side of a segment or \`null\`, got ${show(anchor)}`);
  if (source === null && target === null) throw misuse(`Expected \`pins[${k}]\` to have a text, got \`null\` on both sides`);
  if (id !== void 0 && typeof id !== "string")
    throw misuse(`Expected \`pins[${k}].id\` to be the id of a segment, got ${show(id)}`);
}
function isAnchor(anchor) {
  if (typeof anchor === "string" || anchor === null) return true;
  if (typeof anchor !== "object" || !("text" in anchor) || typeof anchor.text !== "string") return false;
  const { units: units2 } = anchor;
  return units2 === void 0 || Array.isArray(units2) && units2.every((unit) => Number.isInteger(unit?.position?.start?.offset));
}
function wantedOf(anchor) {
  const key = keyOf4(plain(anchor));
  if (anchor === null || key === "") return null;
  return { key, offset: typeof anchor === "string" ? void 0 : anchor.units?.[0]?.position.start.offset };
}
function findEdited(pins, wanted, found, streams) {
  const messages = [];
  const budget = { left: BUDGET.all + BUDGET.each * pins.length };
  const gaps = both((side2) => gapsOf(found[side2].runs, streams[side2].units.length));
  pins.forEach((pin, k) => {
    const missing = SIDES.filter((side2) => wanted[side2][k] && !found[side2].runs[k]);
    if (missing.length === 0) return;
    const gap = both((side2) => gaps[side2](k));
    const runs2 = editedRuns(
      pin,
      missing,
      gap,
      both((side2) => found[side2].runs[k]),
      streams,
      budget
    );
    for (const side2 of missing) {
      const run = runs2[side2];
      if (!run) continue;
      found[side2].runs[k] = run;
      take(streams[side2], run);
      messages.push(editedPin(side2, plain(pin[side2]), streams[side2], run));
    }
  });
  return messages;
}
function editedRuns(pin, missing, gaps, known, streams, budget) {
  const { id } = pin;
  if (id !== void 0 && missing.length === 2) {
    const runs2 = bothById(id, gaps, streams, budget);
    if (runs2) return runs2;
  } else if (id !== void 0) {
    const side2 = missing[0] ?? "source";
    const other = side2 === "source" ? "target" : "source";
    const there = known[other] ? textOf2(streams[other], known[other]) : null;
    const run = byId(
      id,
      gaps[side2],
      streams[side2],
      budget,
      (text) => side2 === "source" ? textsId(text, there) : textsId(there, text)
    );
    if (run) return { [side2]: run };
  }
  return Object.fromEntries(missing.map((side2) => [side2, byLikeness(plain(pin[side2]), gaps[side2], streams[side2], budget)]));
}
function gapsOf(runs2, count2) {
  const nextFirst = [];
  for (let k = runs2.length - 1, next = count2; k >= 0; k--) {
    nextFirst[k] = next;
    next = runs2[k]?.first ?? next;
  }
  let seen = 0;
  let first3 = 0;
  return (pin) => {
    for (; seen < pin; seen++) first3 = runs2[seen]?.end ?? first3;
    const end = nextFirst[pin] ?? count2;
    return { first: first3, end: end < first3 ? count2 : end };
  };
}
function* groupsOf2(count2, shared) {
  const lastOf = /* @__PURE__ */ new Map();
  for (const [first3, last] of shared) lastOf.set(first3, Math.max(last, lastOf.get(first3) ?? 0));
  for (let first3 = 0; first3 < count2; ) {
    let end = first3 + 1;
    for (let k = first3; k < end; k++) end = Math.max(end, (lastOf.get(k) ?? 0) + 1);
    yield { first: first3, end };
    first3 = end;
  }
}
function beadOf2(group, found) {
  const units2 = both((side2) => {
    const runs2 = found[side2].runs.slice(group.first, group.end).filter((run) => run !== void 0);
    const all = new Set(runs2.flatMap(({ first: first3, end }) => Array.from({ length: end - first3 }, (_, k) => first3 + k)));
    return [...all].sort((a, b) => a - b);
  });
  const together = (list) => list.every((unit, k) => k === 0 || unit === (list[k - 1] ?? 0) + 1);
  return together(units2.source) && together(units2.target) ? units2 : void 0;
}
var short = (text) => {
  const line = text.replace(/\s+/g, " ").replaceAll("`", "'").trim();
  return `\`${line.length > 60 ? `${line.slice(0, 60)}\u2026` : line}\``;
};
var first2 = (pins) => short(plain(pins[0]?.source ?? pins[0]?.target ?? null));
var lostPin = (side2, text) => ({
  ruleId: "lost-pin",
  side: side2,
  reason: `Expected the ${side2} text of a pin in the document, got none; ignored the pin ${short(text)}`
});
var editedPin = (side2, text, stream, run) => ({
  ruleId: "edited-pin",
  side: side2,
  reason: `Expected the ${side2} text of a pin as in the document, got an edited one; pinned ${short(text)}`,
  ...placeOf(stream, run)
});
function placeOf({ units: units2 }, run) {
  const [start, end] = [units2[run.first]?.position.start, units2[run.end - 1]?.position.end];
  return start && end ? { place: { start, end } } : {};
}
var joinedPins = (pins) => ({
  ruleId: "joined-pins",
  reason: `Expected each sentence of the document in one pin, got one in ${pins.length}; joined them, the first is ${first2(pins)}`
});
var scatteredPins = (pins) => ({
  ruleId: "lost-pin",
  reason: `Expected pins that share a sentence to stand together on both sides, got ${pins.length} that do not; ignored them, the first is ${first2(pins)}`
});

// src/assemble/segments.ts
function headingsAbove(blocks) {
  let stack = [];
  return blocks.map(({ kind, depth = 1, text }) => {
    if (kind !== "heading") return stack.map((heading) => heading.text);
    stack = stack.filter((heading) => heading.depth < depth);
    const above = stack.map((heading) => heading.text);
    stack = [...stack, { depth, text: text.replace(/\s+/g, " ").trim() }];
    return above;
  });
}
function side(units2, language, headings) {
  const text = units2.map((unit, k) => (k === 0 ? "" : unit.block === units2[k - 1].block ? " " : "\n") + unit.text).join("");
  return { language, dir: direction(language), text, headings: [...headings[units2[0].block] ?? []], units: [...units2] };
}
function segmentsOf(beads, source, target, about) {
  const idOf = segmentIds();
  const above = { source: headingsAbove(source.blocks), target: headingsAbove(target.blocks) };
  return beads.map((bead) => {
    const a = bead.source.length === 0 ? null : side(
      bead.source.map((i) => source.units[i]),
      source.language,
      above.source
    );
    const b = bead.target.length === 0 ? null : side(
      bead.target.map((j) => target.units[j]),
      target.language,
      above.target
    );
    const common2 = {
      id: idOf(a?.text ?? null, b?.text ?? null),
      kind: (a ?? b)?.units[0]?.kind ?? "paragraph",
      confidence: bead.confidence,
      ...about(bead)
    };
    if (a !== null && b !== null) return { type: "pair", ...common2, source: a, target: b };
    if (a !== null) return { type: "unpaired", ...common2, source: a, target: null };
    return { type: "unpaired", ...common2, source: null, target: b };
  });
}
function assemble(beads, { source, target, arrangement, skipped, messages }) {
  const segments = segmentsOf(beads, source, target, ({ pinned, moved, alone: alone2 }) => ({
    origin: pinned ? "pinned" : "aligned",
    flags: alone2 ? ["identical-copy"] : moved ? ["moved"] : []
  }));
  return { type: "bitext", source: source.about, target: target.about, segments, arrangement, skipped, messages };
}

// src/assemble/breaks.ts
var WINDOW_BLOCKS = 64;
var PLACE_TOLERANCE = 0.1;
var BREAK = /\s*\n\s*/g;
var brokenOf = (blocks) => blocks.flatMap((block, index) => {
  if (block.kind === "code" || block.kind === "cue" || !block.text.includes("\n")) return [];
  const breaks = [...block.text.matchAll(BREAK)].map((match) => match.index);
  return isWrapped(block.text) ? [] : [{ index, block, breaks }];
});
function isWrapped(text) {
  const lines = text.split("\n").slice(1);
  return lines.length > 2 && lines.filter((line) => /^\s*\p{Ll}/u.test(line)).length * 2 > lines.length;
}
function commonBreaks(source, target) {
  const found = { source: /* @__PURE__ */ new Map(), target: /* @__PURE__ */ new Map() };
  for (const [a, b] of couples2(brokenOf(source), brokenOf(target), [source.length, target.length])) {
    const pairs2 = corresponding(a, b);
    found.source.set(a.index, new Set(pairs2.map(([k]) => k)));
    found.target.set(b.index, new Set(pairs2.map(([, k]) => k)));
  }
  return found;
}
function corresponding(a, b) {
  if (a.breaks.length === b.breaks.length) return a.breaks.map((_, k) => [k, k]);
  const pairs2 = [];
  let next = 0;
  for (const [i, at] of a.breaks.entries()) {
    const apart = (other) => Math.abs(at / a.block.text.length - other / b.block.text.length);
    let best2 = -1;
    for (let k = next; k < b.breaks.length; k++) if (best2 < 0 || apart(b.breaks[k]) < apart(b.breaks[best2])) best2 = k;
    if (best2 < 0 || apart(b.breaks[best2]) > PLACE_TOLERANCE) continue;
    pairs2.push([i, best2]);
    next = best2 + 1;
  }
  return pairs2;
}
var breakPlaces = (text, numbers) => [...text.matchAll(BREAK)].flatMap((match, k) => numbers.has(k) ? [match.index] : []);
function likeness(a, b, [sources, targets]) {
  if (a.block.kind !== b.block.kind) return 0;
  const row = a.block.row !== void 0 && a.block.row === b.block.row ? 2 : 0;
  const number = a.breaks.length === b.breaks.length ? 1 : 0;
  return 1 + row + number + 1 - Math.abs(a.index / sources - b.index / targets);
}
function couples2(source, target, counts) {
  const from = (i) => Math.max(0, Math.round(i * target.length / Math.max(1, source.length)) - WINDOW_BLOCKS / 2);
  const width = WINDOW_BLOCKS + 1;
  const best2 = new Float64Array((source.length + 1) * width);
  const at = (i, j) => best2[i * width + Math.min(WINDOW_BLOCKS, Math.max(0, j - from(i)))];
  for (let i = 1; i <= source.length; i++)
    for (let k = 0; k < width; k++) {
      const j = from(i) + k;
      const like = j > 0 && j <= target.length ? likeness(source[i - 1], target[j - 1], counts) : 0;
      const pair = like > 0 ? at(i - 1, j - 1) + like : 0;
      best2[i * width + k] = Math.max(at(i - 1, j), k > 0 ? best2[i * width + k - 1] : 0, pair);
    }
  const found = [];
  for (let i = source.length, j = target.length; i > 0 && j > 0; ) {
    const like = likeness(source[i - 1], target[j - 1], counts);
    if (at(i, j) === at(i - 1, j)) i--;
    else if (like > 0 && at(i, j) === at(i - 1, j - 1) + like) found.push([source[--i], target[--j]]);
    else j--;
  }
  return found.reverse();
}

// src/assemble/units.ts
var SPACES2 = /[\s\u0085]+/g;
var squeeze = (text) => text.replace(SPACES2, " ").trim();
function cut(halves, split, locate) {
  const breaks = commonBreaks(halves.source.blocks, halves.target.blocks);
  const units2 = ({ file, language, blocks }, breaksOf) => {
    const place = placer(file.value);
    return blocks.flatMap((block, index) => {
      const at = breaksOf.get(index);
      const cut2 = split && at ? splitAt(split, at) : split;
      return unitsOf2(block, index, file.value, language, cut2, place);
    });
  };
  const [source, target] = [units2(halves.source, breaks.source), units2(halves.target, breaks.target)];
  const { beads, messages } = locate(source, target);
  return {
    ...halves,
    source: { ...halves.source, units: source },
    target: { ...halves.target, units: target },
    pins: beads,
    messages: [...halves.messages, ...messages]
  };
}
var splitAt = (split, numbers) => (text, language) => {
  const places = breakPlaces(text, numbers);
  return [...places, text.length].flatMap((end, k) => {
    const start = places[k - 1] ?? 0;
    return [...split(text.slice(start, end), language)].map(([from, to]) => [start + from, start + to]);
  });
};
function offsetsOf2(block, raw) {
  const given = block.data?.["offsets"];
  if (Array.isArray(given) && given.length > 1) return given;
  const at = raw.indexOf(block.text);
  return at < 0 ? void 0 : [0, block.position.start.offset + at];
}
function unitsOf2(block, index, value, language, split, place) {
  const start = block.position.start.offset;
  const end = block.position.end.offset;
  const raw = value.slice(start, end);
  const unit = (text2, from, to) => {
    const piece = value.slice(from, to);
    const first3 = from + piece.length - piece.trimStart().length;
    const { kind, depth, data } = block;
    const rest = data === void 0 ? {} : withoutOffsets(data);
    return {
      text: squeeze(text2),
      position: place(first3, first3 + piece.trim().length),
      kind,
      ...depth === void 0 ? {} : { depth },
      block: index,
      ...rest
    };
  };
  const whole3 = [unit(block.text, start, end)];
  if (split === void 0 || block.kind === "code" || block.kind === "cue") return whole3;
  const isMapped = block.data?.["offsets"] !== void 0 && (block.text.includes("\n") || BLANK_LINE.test(raw));
  const plain2 = !isMapped && squeeze(raw) === squeeze(block.text);
  const offsets = plain2 ? [0, start] : offsetsOf2(block, raw);
  if (offsets === void 0) return whole3;
  const text = plain2 ? raw : block.text;
  const found = [...split(text, language)].filter(([from, to]) => text.slice(from, to).trim() !== "");
  const spans = [];
  const begins = [];
  for (const [from, to] of found) {
    const begin = spans.length === 0 ? start : rawOffset(offsets, from);
    if (spans.length > 0 && begin <= begins.at(-1)) spans.at(-1)[1] = to;
    else {
      spans.push([from, to]);
      begins.push(begin);
    }
  }
  if (spans.length < 2) return whole3;
  const edges = begins.map((at, k) => k === 0 ? at : backOverMarkup(value, at, begins[k - 1]));
  return spans.map(([from, to], k) => unit(text.slice(from, to), edges[k], edges[k + 1] ?? end));
}
var BLANK_LINE = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/;
var OPENING2 = /[*_[~`<!]/;
var START_TAG = /^<[a-zA-Z][^<>]*>$/;
function backOverMarkup(value, at, floor) {
  let k = at;
  for (; ; ) {
    const tag = value[k - 1] === ">" ? value.lastIndexOf("<", k - 1) : -1;
    if (tag >= floor && tag < k && START_TAG.test(value.slice(tag, k))) k = tag;
    else if (k > floor && OPENING2.test(value[k - 1] ?? "")) k--;
    else return k;
  }
}
function withoutOffsets({ offsets: _, ...data }) {
  return Object.keys(data).length === 0 ? {} : { data };
}

// src/check/flags.ts
function flagged(segments) {
  const context = { ratio: ratioOf(segments.filter(isPair)) };
  const found = (pair) => FLAG_RULES.flatMap(({ id, find }) => {
    const finding = find(pair, context);
    return finding === void 0 ? [] : [{ id, finding }];
  });
  const messages = [];
  const all = segments.map((segment) => {
    if (!isPair(segment)) return segment;
    const findings = found(segment);
    for (const { id, finding } of findings) messages.push(messageOf(segment, id, finding));
    return { ...segment, flags: [.../* @__PURE__ */ new Set([...segment.flags, ...findings.map(({ id }) => id)])] };
  });
  return { segments: all, messages };
}
var UNRELATED = { minUnpaired: 0.8, maxConfidence: 0.3 };
var MIN_UNITS = 10;
function doubts({ source, target, segments }) {
  const countOf = (side2) => segments.reduce((sum, segment) => sum + (segment[side2]?.units.length ?? 0), 0);
  const counts = { source: countOf("source"), target: countOf("target") };
  const sides = [
    ["source", source],
    ["target", target]
  ];
  const missing = sides.filter(([side2]) => counts[side2] === 0);
  if (missing.length > 0)
    return missing.map(([side2, { language }]) => ({
      ruleId: "one-language",
      side: side2,
      reason: `Expected text in \`${language}\` on the ${side2} side, got none; check the input and the two languages`
    }));
  const all = counts.source + counts.target;
  const alone2 = segments.reduce((sum, one) => sum + (one.type === "unpaired" ? (one.source ?? one.target).units.length : 0), 0);
  const sure = segments.filter((one) => one.type === "pair").map(({ confidence }) => confidence).sort((a, b) => a - b);
  const median = sure[sure.length >> 1] ?? 0;
  if (all < MIN_UNITS || alone2 < all * UNRELATED.minUnpaired || median >= UNRELATED.maxConfidence) return [];
  return [
    {
      ruleId: "unrelated",
      reason: `Expected two texts that translate each other, got ${Math.round(100 * alone2 / all)} % of the sentences without a counterpart; check that the files belong together`
    }
  ];
}
var copied = (segments) => segments.filter(({ type, flags }) => type === "unpaired" && flags.includes("identical-copy")).map(({ id, source, target }) => ({
  ruleId: "identical-copy",
  side: source === null ? "target" : "source",
  reason: "Left unpaired: a copy of the original that stands beside its translation",
  place: (source ?? target).units[0].position,
  segment: id
}));
function sameLanguage({ source, target, arrangement }, { sourceLanguage, targetLanguage }) {
  if (arrangement !== "two-texts" || primary(source.language) !== primary(target.language)) return [];
  if (sourceLanguage !== void 0 && targetLanguage !== void 0) return [];
  return [
    {
      ruleId: "one-language",
      reason: `Expected two languages, detected \`${source.language}\` on both sides; check the input, or name the languages with \`sourceLanguage\` and \`targetLanguage\``
    }
  ];
}
function checkBitext(bitext, options) {
  const { segments, messages } = flagged(bitext.segments);
  const about = [...sameLanguage(bitext, options), ...doubts(bitext), ...copied(segments)];
  return { ...bitext, segments, messages: [...bitext.messages, ...about, ...messages] };
}

// src/pipeline.ts
function alignTexts(texts, options, identify) {
  const units2 = cutTexts(texts, options, identify);
  const beads = documentBeads(units2, { ...options, by: options.by ?? "sentence", learn: learnLexicon });
  const bitext = assemble(beads, units2);
  return checkBitext(bitext, options);
}
function cutTexts(texts, options, identify) {
  const { by = "sentence", sentences = sentenceSpans, pins = [] } = options;
  const files = readTexts(texts, options);
  const halves = halveTexts(files, options, identify);
  return cut(halves, by === "sentence" ? sentences : void 0, (source, target) => locatePins(pins, source, target));
}
function assembleBeads(source, target, given) {
  const beads = inOrder2(given);
  const moved = crossing(beads);
  const bitext = assemble(
    beads.map((bead) => ({ ...bead, pinned: false, moved: moved.has(bead), alone: false })),
    {
      source,
      target,
      arrangement: "two-texts",
      skipped: [...unheld(source, beads, "source"), ...unheld(target, beads, "target")],
      messages: []
    }
  );
  const { language: sourceLanguage } = source;
  return checkBitext(bitext, { sourceLanguage, targetLanguage: target.language });
}

// src/core.ts
function align(input, options = {}) {
  const { identify, ...rest } = checkedAlign(options);
  const { lexicon, evidence = [] } = rest;
  return { ...alignTexts(input, rest, identify), options: { lexicon: lexicon ? "own" : false, evidence: evidence.length } };
}
function alignUnits(source, target, options = {}) {
  checkUnits({ source, target });
  return unitBeads({
    ...checkedUnitOptions(options, { source: source.length, target: target.length }),
    source,
    target,
    sourceLanguage: options.sourceLanguage ?? languageIn(source),
    targetLanguage: options.targetLanguage ?? languageIn(target),
    learn: learnLexicon
  });
}
function units(input, options = {}) {
  const { identify, ...rest } = checkedAlign(options);
  const { source, target } = cutTexts(input, rest, identify);
  return { source: source.units, target: target.units, languages: [source.language, target.language] };
}
function toBitext(units2, beads, languages) {
  const { source, target } = checkedLists(units2);
  const held = checkedBeads(beads, { source: source.length, target: target.length });
  const [from, to] = checkedTags(languages ?? units2.languages) ?? [textsOf2(source), textsOf2(target)].map(languageIn);
  return assembleBeads(listedHalf(source, from), listedHalf(target, to), held);
}
var textsOf2 = (list) => list.map((one) => typeof one === "string" ? one : one.text);
var LOOKED_AT = 1e3;
var languageIn = (units2) => languageOf(units2.slice(0, LOOKED_AT).map((text) => ({ kind: "paragraph", text })));
function explain(texts, bead, options = {}) {
  const own = checkedUnitOptions(options);
  if (typeof texts !== "object" || texts === null) throw misuse(`Expected a bitext, or two lists of units, got ${show(texts)}`);
  if (typeof bead !== "object" || bead === null) throw misuse(`Expected a segment or a bead, got ${show(bead)}`);
  const { source, target, languages, at } = "segments" in texts ? unitsOfBitext(texts, bead) : unitsOfBead(texts, bead, own);
  const inside = (list, units2) => list.every((unit) => units2[unit] !== void 0);
  if (at === void 0 || !inside(at.source, source) || !inside(at.target, target))
    throw new MuwaziError(
      "bad-option",
      "Expected a bead of the given texts, got one of others; give the texts that it was aligned in"
    );
  const pass = { ...own, ...languages, source, target };
  const explanation = explainer({
    ...pass,
    sourceLanguage: pass.sourceLanguage ?? languageIn(source),
    targetLanguage: pass.targetLanguage ?? languageIn(target)
  })(at);
  return { ...explanation, absent: "segments" in texts ? absentOf(texts, own) : [] };
}
function absentOf({ options }, { lexicon, evidence = [] }) {
  return [
    ...options?.lexicon && lexicon === void 0 ? ["lexicon"] : [],
    ...(options?.evidence ?? 0) > evidence.length ? ["evidence"] : []
  ];
}
function unitsOfBead({ source, target }, bead, languages) {
  checkUnits({ source, target });
  const [at] = checkedPins([bead], { source: source.length, target: target.length }, "beads");
  return { source, target, languages, at };
}
function unitsOfBitext(bitext, { id }) {
  checkWritten(bitext);
  const { source: from, target: to, segments } = bitext;
  const source = [];
  const target = [];
  let at;
  const add = (list, side2) => (side2?.units ?? []).map(({ text }) => list.push(text) - 1);
  for (const segment of checkedSegments(segments)) {
    const own = { source: add(source, segment.source), target: add(target, segment.target) };
    if (segment.id === id) at = own;
  }
  return { source, target, languages: { sourceLanguage: from.language, targetLanguage: to.language }, at };
}
function pairs(bitext, options = {}) {
  checkKeys(options, ["minConfidence"]);
  const { minConfidence = 0 } = options;
  if (typeof minConfidence !== "number" || !(minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError("bad-option", `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`);
  return [...checkedSegments(bitext?.segments)].filter(
    (segment) => segment.type === "pair" && segment.confidence >= minConfidence
  );
}
function splitHalves(input, options = {}) {
  const { identify, ...rest } = checkedAlign(options);
  const found = halveTexts(readTexts(input, rest), rest, identify);
  const other = found.skipped.filter(({ ruleId }) => ruleId === "third-language").map(({ side: _, ruleId: __, ...block }) => block);
  return { source: found.source.blocks, target: found.target.blocks, other, messages: found.messages };
}

export {
  explainer,
  segmentsOf,
  read,
  embeddingEvidence,
  align,
  alignUnits,
  units,
  toBitext,
  explain,
  pairs,
  splitHalves
};
