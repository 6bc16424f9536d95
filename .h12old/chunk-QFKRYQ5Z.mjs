import {
  readBytes
} from "./chunk-JGNHODKP.mjs";
import {
  builtIn,
  merge
} from "./chunk-PK2WPZBJ.mjs";
import {
  chooseFormat,
  formatByName
} from "./chunk-YK43LWGR.mjs";
import {
  extensionsOf,
  formatNamed,
  formatsRead
} from "./chunk-LWMDF2GJ.mjs";
import {
  DEFAULT_DOUBT
} from "./chunk-XNELXAGA.mjs";
import {
  languageName
} from "./chunk-HQWKPJWW.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  primary,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/modules.ts
var READERS = {
  tmx: () => import("./read-JEOAYTUK.mjs"),
  xliff: () => import("./read-7VKQQD7O.mjs"),
  csv: () => import("./read-LIROSZC3.mjs"),
  jsonl: () => import("./read-L7YONMTP.mjs"),
  xlsx: () => import("./read-A2UBERDU.mjs"),
  hf: () => import("./read-GNB42J2W.mjs"),
  review: () => import("./read-CTX6BTJA.mjs"),
  text: () => import("./read-KKOOYPXF.mjs"),
  markdown: () => import("./read-UH56QIWV.mjs"),
  html: () => import("./read-XPHFQV6C.mjs"),
  docx: () => import("./read-QV7LWE5S.mjs"),
  subtitles: () => import("./read-2DITXPG3.mjs"),
  table: () => import("./read-B3CT7D77.mjs"),
  workbook: () => import("./read-I7T64HGW.mjs")
};
var WRITERS = {
  tmx: () => import("./write-MCFDKTLI.mjs"),
  xliff: () => import("./write-ZU5Y7RY2.mjs"),
  csv: () => import("./write-Y6I645HG.mjs"),
  jsonl: () => import("./write-6JM43736.mjs"),
  xlsx: () => import("./write-AWI3NO4V.mjs"),
  hf: () => import("./write-WSRHIXHW.mjs"),
  moses: () => import("./write-2N6FOPQN.mjs"),
  parquet: () => import("./write-EPHRFN2G.mjs"),
  html: () => import("./write-NLBNA4NN.mjs"),
  docx: () => import("./write-2S6I2S2X.mjs")
};

// src/formats/load.ts
async function loadReader({ name, folder = name }) {
  const load = READERS[folder];
  if (load === void 0) throw new Error(`No reader in formats/${folder}`);
  return await load();
}
async function loadWriter({ name, folder = name, preset }) {
  const load = WRITERS[folder];
  if (load === void 0) throw new Error(`No writer in formats/${folder}`);
  const { write } = await load();
  return preset === void 0 ? { write } : { write: (bitext, options) => write(bitext, { ...options, ...preset }) };
}

// src/cli/read.ts
async function readBitext(path, { expected, from, ...wanted }, streams) {
  const named = from === void 0 ? formatByName(path, formatsRead("bitext")) : formatNamed(from);
  if (!named && path !== "-") {
    const known = extensionsOf(formatsRead("bitext")).join(", ");
    throw new MuwaziError("bad-option", `Expected ${expected} one of ${known}, got ${show(path)}`);
  }
  const bytes = await readBytes(path, streams);
  const format = from === void 0 ? chooseFormat(bytes, path === "-" ? void 0 : path, "bitext") : named;
  return parseBitext(path, format ?? formatNamed("tsv"), bytes, wanted);
}
async function pairsFormat(path, streams) {
  const named = formatByName(path, formatsRead("bitext"));
  if (named?.content?.begins === void 0 || formatByName(path, formatsRead("document")) === void 0) return named;
  return chooseFormat(await readBytes(path, streams), void 0, "bitext") === named ? named : void 0;
}
async function parseBitext(path, format, bytes, wanted) {
  const { parse } = await loadReader(format);
  const options = languagesFor(format, wanted);
  const bitext = await inFile(path, () => parse(bytes, options));
  const name = path === "-" ? {} : { path };
  return { ...bitext, source: { ...name, ...bitext.source }, target: { ...name, ...bitext.target } };
}
function languagesFor(format, { sourceLanguage, targetLanguage }) {
  if (!format.languages && (sourceLanguage ?? targetLanguage) !== void 0) {
    const takers = formatsRead("bitext").filter(({ languages }) => languages).map(({ name }) => name);
    const flag = sourceLanguage === void 0 ? "--target-language" : "--source-language";
    throw new MuwaziError("bad-option", `Expected \`${flag}\` with ${takers.join(" or ")} only, got it with ${format.name}`);
  }
  return format.languages ? { sourceLanguage, targetLanguage } : void 0;
}
async function inFile(path, read) {
  try {
    return await read();
  } catch (cause) {
    throw namedAfter(path, cause);
  }
}
var namedAfter = (path, cause) => cause instanceof MuwaziError && !cause.message.includes(path) ? new MuwaziError(cause.code, `${path}: ${cause.message}`, { cause }) : cause;
async function setUp(options, streams) {
  const own = [];
  for (const path of options.lexicon ?? []) own.push(await readLexicon(path, options, streams));
  const lexicon = own.length === 0 ? builtIn() : merge(builtIn(), ...own);
  const pins = options.pins === void 0 ? [] : await readPins(options.pins, streams);
  return { lexicon, pins, sentences: options.srx === void 0 ? void 0 : await readSrx(options.srx, streams) };
}
async function readLexicon(path, { sourceLanguage = "ar", targetLanguage = "en" }, streams) {
  const bytes = await readBytes(path, streams);
  const { parse } = await import("./parse-6GJSP7QT.mjs");
  const [source, target] = [primary(sourceLanguage), primary(targetLanguage)];
  const languages = target === "ar" ? [target, source] : [source, target];
  return inFile(path, () => parse(new TextDecoder().decode(bytes), { languages }));
}
async function readPins(path, streams) {
  const { segments } = await readBitext(path, { expected: "`--pins` to end in" }, streams);
  return segments;
}
async function readSrx(path, streams) {
  const bytes = await readBytes(path, streams);
  const { parse } = await import("./srx-3TDQ5OZY.mjs");
  return inFile(path, () => parse(bytes));
}

// src/cli/report.ts
var digits = (confidence) => `${confidence}`.replace(/^0(?=\.)/, "");
var counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
var oneLine = (text) => text.replace(/\s+/g, " ").trim();
function placesOf(bitext) {
  const nameOf = (side) => bitext[side].path ?? "stdin";
  let bySegment;
  const byId = () => {
    bySegment ??= new Map(bitext.segments.map((one) => [one.id, one]));
    return bySegment;
  };
  const ofSegment = (segment, wanted = "source") => {
    const side = segment[wanted] ? wanted : segment.source ? "source" : "target";
    const line = segment.line ?? segment[side]?.units[0]?.position.start.line;
    return line === void 0 ? nameOf(side) : `${nameOf(side)}:${line}`;
  };
  const ofMessage = ({ path, side, place, segment: id }) => {
    const segment = id === void 0 ? void 0 : byId().get(id);
    if (segment) return ofSegment(segment, side);
    const name = path ?? nameOf(side ?? "source");
    return place === void 0 ? name : `${name}:${place.start.line}`;
  };
  return { ofSegment, ofMessage };
}
function messageLines(bitext, messages) {
  const { ofMessage } = placesOf(bitext);
  return messages.map((message) => `${ofMessage(message)}: ${message.reason} (${message.ruleId})`);
}
function groupedLines(bitext, messages) {
  const { ofMessage } = placesOf(bitext);
  const groups = /* @__PURE__ */ new Map();
  for (const message of messages) {
    const key = `${message.ruleId} ${message.path ?? ""} ${message.reason.replace(/`[^`]*`|\p{N}+/gu, "")}`;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { first: message, count: 1 });
    else group.count++;
  }
  return [...groups.values()].map(
    ({ first, count }) => `${ofMessage(first)}: ${first.reason} (${first.ruleId}${count === 1 ? "" : `, ${count} times; this is the first`})`
  );
}
function tallying(minConfidence = 0, place) {
  const tally = { pairs: 0, alone: 0, doubtful: 0, left: 0, first: {} };
  const count = (kind, segment) => {
    tally[kind]++;
    tally.first[kind] ??= place(segment);
  };
  const add = (segment) => {
    const { confidence, type } = segment;
    if (type === "pair" && confidence < minConfidence) return count("left", segment);
    if (type === "pair") tally.pairs++;
    else count("alone", segment);
    if (confidence < DEFAULT_DOUBT) count("doubtful", segment);
  };
  return { tally, add };
}
function tallyOf(bitext, minConfidence = 0) {
  const { tally, add } = tallying(minConfidence, placesOf(bitext).ofSegment);
  for (const segment of bitext.segments) add(segment);
  return tally;
}
var ADDRESS = /\b[a-z][a-z\d+.-]*:\/\/\S+|\S+@\S+\.\S+/gi;
function lettersIn(text) {
  const { arabic, latin, other } = countLetters(text.replace(ADDRESS, " "));
  return arabic + latin + other;
}
function leftOutText(bitext) {
  const { ofMessage } = placesOf(bitext);
  let aligned = 0;
  for (const { kind, source, target } of bitext.segments)
    if (kind !== "code") for (const side2 of [source, target]) aligned += side2 === null ? 0 : lettersIn(side2.text);
  const left = bitext.skipped.filter(
    ({ kind, ruleId: ruleId2, text }) => kind !== "code" && ruleId2 !== "page-furniture" && lettersIn(text) > 0
  );
  const [first] = left;
  if (first === void 0) return void 0;
  const letters = left.reduce((sum, { text }) => sum + lettersIn(text), 0);
  const { side, position, ruleId } = first;
  const place = ofMessage({ ruleId, reason: "", place: position, ...side === null ? {} : { side } });
  return { letters, share: letters / (letters + aligned), blocks: left.length, first: place };
}
var percent = (share) => `${share < 0.01 ? "less than 1" : Math.round(100 * share)} %`;
var leftOutLine = ({ share, blocks, first }, hasReport) => `${first}: Expected to align all text, left out ${percent(share)} of the letters, in ${counted(blocks, "block")}${hasReport ? "" : "; `--report FILE` lists them"} (left-out)`;
var SUMMARY_SHARE = 0.05;
function summary(name, tally, minConfidence = 0, left) {
  const { pairs, alone, doubtful, first } = tally;
  const where = (place) => place === void 0 ? "" : ` (first: ${place})`;
  return [
    `${name}: ${counted(pairs, "pair")}`,
    `${alone} one-sided${where(first.alone)}`,
    `${doubtful} below ${digits(DEFAULT_DOUBT)}${where(first.doubtful)}`,
    ...tally.left === 0 ? [] : [`${tally.left} left out below ${digits(minConfidence)}${where(first.left)}`],
    ...left === void 0 || left.share <= SUMMARY_SHARE ? [] : [`${percent(left.share)} of the text left out${where(left.first)}`]
  ].join(", ");
}
var HAS_LETTER = /[\p{L}\p{N}]/u;
function report(bitext, messages) {
  const { ofSegment, ofMessage } = placesOf(bitext);
  const other = { source: "target", target: "source" };
  const confidenceOf = ({ confidence }) => digits(Number(confidence.toFixed(2)));
  const alone = bitext.segments.flatMap((segment) => {
    if (segment.type === "pair") return [];
    const side = segment.source ? "source" : "target";
    const doubt = segment.confidence < DEFAULT_DOUBT ? `, confidence ${confidenceOf(segment)}` : "";
    const text = oneLine((segment.source ?? segment.target).text);
    return `${ofSegment(segment)}: No counterpart in ${languageName(bitext[other[side]].language)}${doubt}: ${text} (unpaired)`;
  });
  const doubtful = bitext.segments.flatMap(
    (segment) => segment.type === "pair" && segment.confidence < DEFAULT_DOUBT ? `${ofSegment(segment)}: Confidence ${confidenceOf(segment)}: ${oneLine(segment.source.text)} | ${oneLine(segment.target.text)} (doubtful)` : []
  );
  const skipped = bitext.skipped.filter(({ text }) => bitext.arrangement !== "rows" || HAS_LETTER.test(text)).map(
    ({ side, position, text, ruleId }) => `${ofMessage({ ruleId, reason: "", place: position, ...side === null ? {} : { side } })}: Left out: ${oneLine(text)} (${ruleId})`
  );
  return [...alone, ...doubtful, ...messageLines(bitext, messages), ...skipped];
}

export {
  loadReader,
  loadWriter,
  readBitext,
  pairsFormat,
  parseBitext,
  languagesFor,
  inFile,
  namedAfter,
  setUp,
  counted,
  messageLines,
  groupedLines,
  tallying,
  tallyOf,
  leftOutText,
  leftOutLine,
  summary,
  report
};
