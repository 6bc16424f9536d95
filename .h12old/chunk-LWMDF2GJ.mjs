import {
  hasTitles
} from "./chunk-SJCWHHRX.mjs";
import {
  foldDigits
} from "./chunk-IDPHDUBR.mjs";

// src/formats/subtitles/cues.ts
var LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/g;
var BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
var CLOCK = String.raw`(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,:٫](\d{1,9}))?`;
var TIMES = new RegExp(String.raw`^\s*${CLOCK}\s*-{1,3}>\s*${CLOCK}(?!\d)`);
var LIKE_TIMES = /^\s*[\d:.,;?xX\s-]{0,20}\d[\d:.,;?xX\s-]{0,20}-->/;
var NUMBER = /^\s*\d{1,7}\s*$/;
var isWebVtt = (value) => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(value);
var plain = (text) => foldDigits(text.replace(BIDI, ""));
var looksLikeCues = (value) => isWebVtt(value) || value.slice(0, 2e3).split(/[\r\n]+/, 12).some((line) => TIMES.test(plain(line)));
function linesOf(value) {
  const lines = [];
  for (const match of value.matchAll(LINE)) {
    if (match[0] === "") break;
    const text = match[1] ?? "";
    lines.push({ text, start: match.index, end: match.index + text.length });
  }
  return lines;
}
function seconds(hours, minutes = "0", rest = "0", fraction = "0") {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(`${rest}.${fraction}`);
}
function timesIn(line) {
  if (!line.includes(">")) return void 0;
  const text = plain(line);
  const found = TIMES.exec(text);
  if (found === null) return LIKE_TIMES.test(text) ? "bad" : void 0;
  return [seconds(found[1], found[2], found[3], found[4]), seconds(found[5], found[6], found[7], found[8])];
}
var isBlank = (line) => line === void 0 || plain(line.text).trim() === "";
function head(lines, at, floor, isVtt, next) {
  if (isVtt) return at - 1 >= floor && !isBlank(lines[at - 1]) && (at - 1 === floor || isBlank(lines[at - 2])) ? 1 : 0;
  let k = at - 1;
  while (k >= floor && isBlank(lines[k])) k--;
  const number = k >= floor ? plain(lines[k].text) : "";
  if (!NUMBER.test(number)) return 0;
  return isBlank(lines[k - 1]) || k === floor || Number(number) === next ? at - k : 0;
}
function cuesOf(value) {
  const isVtt = isWebVtt(value);
  const lines = linesOf(value);
  const cues = [];
  let floor = 0;
  let next = 1;
  const close = (end) => {
    const cue = cues.at(-1);
    if (cue === void 0) return;
    const own = lines.slice(floor, end);
    const stop = isVtt ? own.findIndex(isBlank) : -1;
    cue.lines = (stop === -1 ? own : own.slice(0, stop)).filter((line) => !isBlank(line));
  };
  lines.forEach((times, at) => {
    const found = timesIn(times.text);
    if (found === void 0) return;
    const above = head(lines, at, floor, isVtt, next);
    close(at - above);
    floor = at + 1;
    next = above > 0 && !isVtt ? Number(plain(lines[at - above].text)) + 1 : next + 1;
    const [start, end] = found === "bad" ? [void 0, void 0] : found;
    cues.push({ times, line: at + 1, start, end, isNamed: above > 0, lines: [] });
  });
  close(lines.length);
  return cues;
}

// src/formats/refused.ts
var SAVE_AS_DOCX = "save its text as DOCX";
var AS_SRT = "convert it to SRT, for example with `ffmpeg`";
var UNPACK = "unpack it and give the files in it";
var REFUSED = [
  refused("pdf", "a PDF", { bytes: /^%PDF-/ }, "take out its text first, for example with `pdftotext`"),
  refused("rtf", "RTF", { bytes: /^\{\\rtf/ }, SAVE_AS_DOCX),
  refused("encrypted", "a file with a password", { ole: /EncryptedPackage/ }, "open it, take the password off and save it again"),
  refused("doc", "an old Word file (.doc)", { ole: /WordDocument/ }, "open it in Word or LibreOffice and save it as DOCX"),
  refused("xls", "an old Excel file (.xls)", { ole: /Workbook/ }, "save its text as CSV"),
  refused("ppt", "an old PowerPoint file (.ppt)", { ole: /PowerPoint Document/ }, SAVE_AS_DOCX),
  refused("ole", "an old Office file", { bytes: /^\xd0\xcf\x11\xe0/ }, "save it as DOCX"),
  refused("pptx", "a PowerPoint presentation (.pptx)", { zip: /ppt\/presentation/ }, SAVE_AS_DOCX),
  refused("epub", "an EPUB", { zip: /application\/epub\+zip/ }, "take its XHTML files out of it"),
  refused("odt", "an OpenDocument text (.odt)", { zip: /vnd\.oasis\.opendocument\.text/ }, "save it as DOCX"),
  refused("ods", "an OpenDocument file", { zip: /vnd\.oasis\.opendocument/ }, SAVE_AS_DOCX),
  refused("iwork", "an Apple Pages, Numbers or Keynote file", { zip: /\.iwa/ }, "export it as DOCX"),
  refused("zip", "a ZIP archive", { bytes: /^PK\x03\x04/ }, UNPACK),
  refused("gzip", "a gzip archive", { bytes: /^\x1f\x8b/ }, UNPACK),
  refused("7z", "a 7z archive", { bytes: /^7z\xbc\xaf'\x1c/ }, UNPACK),
  refused("rar", "a RAR archive", { bytes: /^Rar!\x1a\x07/ }, UNPACK),
  refused("xz", "an xz archive", { bytes: /^\xfd7zXZ/ }, UNPACK),
  refused(
    "po",
    "a gettext catalogue (.po)",
    { begins: /^\uFEFF?(?:#[^\n]*\n|\s)*msgid "/ },
    "convert it to XLIFF or TMX with `po2tmx` or `po2xliff` of the Translate Toolkit",
    [".po", ".pot"]
  ),
  refused("ass", "SubStation subtitles (.ass)", { begins: /^\uFEFF?\s*\[Script Info\]/i }, AS_SRT, [".ass", ".ssa"]),
  refused("ttml", "TTML subtitles", { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<tt\b/ }, AS_SRT, [".ttml", ".dfxp"]),
  refused("resources", "a file of program strings", {}, "convert it to XLIFF or CSV", [
    ".properties",
    ".strings",
    ".resx",
    ".arb"
  ]),
  refused("latex", "LaTeX", {}, "convert it to DOCX, HTML or Markdown, for example with `pandoc`", [".tex", ".ltx"]),
  refused("png", "a PNG image", { bytes: /^\x89PNG/ }),
  refused("jpeg", "a JPEG image", { bytes: /^\xff\xd8\xff/ }),
  refused("gif", "a GIF image", { bytes: /^GIF8/ }),
  refused("tiff", "a TIFF image", { bytes: /^(?:II\*\0|MM\0\*)/ }),
  refused("webp", "a WebP image", { bytes: /^RIFF[\s\S]{4}WEBP/ }),
  refused("mp4", "a video or an image (MP4, HEIC)", { bytes: /^[\s\S]{4}ftyp/ }),
  refused("mkv", "a Matroska or WebM video", { bytes: /^\x1aE\xdf\xa3/ }),
  refused("mp3", "an MP3", { bytes: /^ID3/ }),
  refused("sqlite", "a database of SQLite", { bytes: /^SQLite f/ }),
  // The DOS header begins with two letters, as a text may; a program goes on with binary data.
  refused("program", "a program", { bytes: /^(?:\x7fELF|\xcf\xfa\xed\xfe|MZ[^\0]{0,61}\0)/ })
];
function refused(name, label, content, advice = "give its text as UTF-8", extensions = []) {
  return { name, label, extensions, mediaType: "application/octet-stream", content, refusal: `${label}; ${advice}` };
}

// src/formats/registry.ts
var DATE = { name: "date", value: "date", default: "none", help: "when the pairs were made, such as 2024-05-01" };
var DOCUMENT = {
  name: "document",
  value: "text",
  default: "the name of the input",
  filled: "document",
  help: "what the document is called in each row"
};
var TABLE_OPTIONS = [
  { name: "bom", value: "boolean", default: false, help: "begin with a byte order mark, by which Excel knows UTF-8" },
  {
    name: "columns",
    flag: "--write-columns",
    value: "words",
    choices: ["id", "kind", "source", "target", "confidence", "origin", "flags"],
    default: "all",
    help: "columns to write, in this order"
  },
  { name: "header", value: ["tags", "names"], default: "tags", help: "titles of the texts: source (ar), or Arabic" },
  { name: "formulaGuard", value: "boolean", default: true, help: "put an apostrophe before what a spreadsheet would run" }
];
var REVIEW = /^\uFEFF?\s*<!doctype html>\s*<html data-muwazi-review=/i;
var HTML = /^(?!\uFEFF?\s*<!doctype html>\s*<html data-muwazi-review=)\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/i;
var FORMATS = [
  // Bitexts, read and written.
  {
    name: "tmx",
    label: "TMX 1.4",
    extensions: [".tmx"],
    mediaType: "application/x-tmx+xml",
    content: { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE tmx|<tmx\b)/ },
    reads: "bitext",
    languages: true,
    writes: "text",
    readers: "translation memories: OmegaT, Trados, memoQ, Phrase, XTM",
    options: [
      DATE,
      { name: "creationId", value: "text", default: "none", help: "who made the pairs" },
      { name: "stripBidi", value: "boolean", default: false, help: "leave out direction marks, which prevent exact matches" }
    ],
    refusal: "a translation memory (TMX); `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment"
  },
  {
    name: "xliff",
    label: "XLIFF 1.2",
    extensions: [".xlf", ".xliff"],
    mediaType: "application/x-xliff+xml",
    content: { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<xliff\b[^>]*\sversion\s*=\s*["']1/ },
    reads: "bitext",
    languages: true,
    writes: "text",
    readers: "translation tools: OmegaT, Trados, memoQ, Phrase, Weblate, Translate Toolkit",
    options: [DATE, { name: "original", value: "text", default: "the name of the input", help: "what the document is called" }],
    refusal: "an XLIFF; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment"
  },
  {
    name: "xliff2",
    label: "XLIFF 2.1",
    extensions: [".xlf", ".xliff"],
    mediaType: "application/xliff+xml",
    content: { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<xliff\b[^>]*\sversion\s*=\s*["']2/ },
    reads: "bitext",
    languages: true,
    writes: "text",
    readers: "translation tools that know 2.x: Trados Studio, memoQ, Okapi, Swordfish",
    options: [{ name: "original", value: "text", default: "the name of the input", help: "what the document is called" }],
    folder: "xliff",
    preset: { version: "2.1" },
    refusal: "an XLIFF; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment"
  },
  {
    name: "csv",
    label: "CSV",
    extensions: [".csv"],
    mediaType: "text/csv",
    content: { looks: /^[^\t\n\r]*source(?: \(\S+\))?[,;][^\t\n\r]*target\b/i },
    reads: "bitext",
    writes: "text",
    readers: "spreadsheets: Excel (with a byte order mark), LibreOffice, Google Sheets; Sketch Engine",
    options: TABLE_OPTIONS
  },
  {
    name: "tsv",
    label: "TSV",
    extensions: [".tsv", ".tab"],
    mediaType: "text/tab-separated-values",
    content: { looks: /^[^\t\n\r]*\t/ },
    reads: "bitext",
    writes: "text",
    readers: "spreadsheets, LF Aligner, pandas, `cut` and `awk`",
    options: TABLE_OPTIONS,
    folder: "csv",
    preset: { delimiter: "	" }
  },
  {
    name: "jsonl",
    label: "JSON Lines",
    extensions: [".jsonl", ".ndjson"],
    mediaType: "application/x-ndjson",
    content: { looks: /^\s*\{(?![^\n]*"translation"\s*:\s*\{)/ },
    reads: "bitext",
    writes: "text",
    readers: "pipelines: pandas, polars, DuckDB, Hugging Face datasets, jq",
    options: [
      DOCUMENT,
      { name: "full", value: "boolean", default: false, help: "write typed segments with units and places, not flat lines" }
    ],
    refusal: "JSON Lines; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment"
  },
  {
    name: "xlsx",
    label: "Excel workbook",
    extensions: [".xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: { zip: /xl\/workbook/ },
    reads: "bitext",
    writes: "bytes",
    readers: "review in Excel, LibreOffice, Google Sheets: the edited file goes back with `--pins`"
  },
  {
    name: "hf",
    label: "Hugging Face translation lines",
    extensions: [".jsonl", ".json"],
    mediaType: "application/x-ndjson",
    content: { looks: /^\s*\{[^\n]*"translation"\s*:\s*\{/ },
    reads: "bitext",
    writes: "text",
    readers: 'Hugging Face datasets: `load_dataset("json", \u2026)`',
    refusal: "JSON Lines; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment"
  },
  {
    name: "moses",
    label: "Moses, a file of lines for each language",
    extensions: [],
    mediaType: "text/plain",
    writes: "two files",
    readers: "machine translation: Moses, Marian, OpenNMT, fairseq, OPUS tools"
  },
  {
    name: "parquet",
    label: "Parquet",
    extensions: [".parquet"],
    mediaType: "application/vnd.apache.parquet",
    content: { bytes: /^PAR1/ },
    writes: "bytes",
    readers: "DuckDB, polars, pandas, Spark, Hugging Face datasets",
    options: [
      {
        name: "layout",
        value: ["flat", "translation"],
        default: "flat",
        help: "columns of texts, or a struct of texts by language as Hugging Face datasets know it"
      },
      DOCUMENT
    ],
    refusal: "a Parquet file; export its rows as JSON Lines"
  },
  {
    name: "review",
    label: "a review page",
    extensions: [".html"],
    mediaType: "text/html",
    content: { begins: REVIEW, needs: REVIEW },
    reads: "bitext",
    refusal: "a review page; `muwazi convert` reads its pairs, and `--pins` keeps them in an alignment"
  },
  // Documents, of which some are what a bitext is written in.
  {
    name: "text",
    label: "plain text",
    extensions: [".txt", ".text"],
    mediaType: "text/plain",
    reads: "document",
    ownEntry: false
  },
  {
    name: "markdown",
    label: "Markdown",
    extensions: [".md", ".markdown", ".mdx", ".mdown", ".mkd"],
    mediaType: "text/markdown",
    reads: "document",
    ownEntry: false
  },
  {
    name: "html",
    label: "HTML",
    extensions: [".html", ".htm", ".xhtml"],
    mediaType: "text/html",
    // A piece of a page has tags, but no head.
    content: { begins: HTML, needs: /^(?!\uFEFF?\s*<!doctype html>\s*<html data-muwazi-review=)[\s\S]*<[a-z!/]/i },
    reads: "document",
    writes: "text",
    readers: "people: a page with both texts side by side, for any browser and for print",
    options: [
      { name: "title", value: "text", default: "the names of both languages", help: "heading of the page" },
      {
        name: "language",
        flag: "--page-language",
        value: ["en", "ar"],
        default: "en",
        help: "in which language the page speaks"
      }
    ]
  },
  {
    name: "docx",
    label: "DOCX",
    extensions: [".docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    // Office 365 also writes `word/document2.xml`. Macros and templates (.docm, .dotx) have the same part.
    content: { zip: /word\/document\d*\.xml/ },
    reads: "document",
    writes: "bytes",
    readers: "clients and reviewers: a table of two columns for Word, LibreOffice, Google Docs",
    options: [
      {
        name: "confidence",
        flag: "--show-confidence",
        value: "boolean",
        default: false,
        help: "add a column with the confidence"
      },
      DATE
    ]
  },
  {
    name: "subtitles",
    label: "subtitles",
    extensions: [".srt", ".vtt"],
    mediaType: "application/x-subrip",
    content: { begins: /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/, looks: looksLikeCues },
    reads: "document"
  },
  {
    name: "table",
    label: "a table",
    extensions: [".csv", ".tsv", ".tab"],
    mediaType: "text/csv",
    content: { looks: hasTitles },
    reads: "document",
    ownEntry: false
  },
  {
    name: "workbook",
    label: "an Excel workbook",
    extensions: [".xlsx"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: { zip: /xl\/workbook/ },
    reads: "document",
    ownEntry: false
  },
  ...REFUSED
];
var formatsRead = (as) => FORMATS.filter(({ reads }) => reads === as);
var formatsWritten = () => FORMATS.filter(({ writes }) => writes !== void 0);
var formatNamed = (name) => FORMATS.find((format) => format.name === name);
var namesOf = (formats) => formats.map(({ name }) => name);
var extensionsOf = (formats) => [
  ...new Set(formats.flatMap(({ extensions }) => extensions))
];

export {
  isWebVtt,
  cuesOf,
  FORMATS,
  formatsRead,
  formatsWritten,
  formatNamed,
  namesOf,
  extensionsOf
};
