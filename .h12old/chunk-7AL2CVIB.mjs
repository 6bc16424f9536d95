import {
  RULES
} from "./chunk-HSTUVZVH.mjs";
import {
  formatsRead,
  formatsWritten,
  namesOf
} from "./chunk-LWMDF2GJ.mjs";
import {
  confidenceDigits
} from "./chunk-XNELXAGA.mjs";
import {
  confident,
  leftOut
} from "./chunk-6XLFQENE.mjs";
import {
  isLanguageTag,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/beads/bead-lists.ts
function* ladder(beads, counts) {
  let source = 0;
  let target = 0;
  for (const step of steps(beads)) {
    yield `${source}	${target}	${confidenceDigits(step.confidence)}
`;
    source = step.source;
    target = step.target;
  }
  yield `${counts.source}	${counts.target}	0
`;
}
function* vecalign(beads) {
  const list2 = (indices) => `[${indices.join(", ")}]`;
  for (const { source, target, confidence } of beads)
    yield `${list2(source)}:${list2(target)}:${Math.max(0, 1 - confidence).toFixed(6)}
`;
}
function steps(beads) {
  const done = [];
  for (const bead of beads) {
    let { confidence } = bead;
    let last = done.at(-1);
    const first = (indices) => indices.reduce((least, index) => Math.min(least, index), Infinity);
    const end = (indices) => indices.reduce((most, index) => Math.max(most, index + 1), 0);
    const [source, target] = [first(bead.source), first(bead.target)];
    let ends = { source: end(bead.source), target: end(bead.target) };
    if (last) ends = { source: Math.max(ends.source, last.source), target: Math.max(ends.target, last.target) };
    while (last && (source < last.source || target < last.target)) {
      confidence = Math.min(confidence, last.confidence);
      done.pop();
      last = done.at(-1);
    }
    done.push({ ...ends, confidence });
  }
  return done;
}

// src/cli/bead-formats.ts
var linesOf = (units = []) => units.map(({ block }) => block);
var beadOf = ({ source, target, confidence, data }) => ({
  source: linesOf(source?.units),
  target: linesOf(target?.units),
  confidence,
  explanation: data?.["explanation"]
});
function* plain(beads) {
  for (const { source, target, confidence, explanation } of beads) {
    yield `${source.join(",")}	${target.join(",")}	${confidenceDigits(confidence)}
`;
    if (explanation && source.length > 0 && target.length > 0) yield* explained(explanation);
  }
}
var MAX_MATCHES = 12;
var nats = (value) => (value < 0 ? "" : "+") + value.toFixed(2);
function* explained({ total, nats: kinds, matches, misses }) {
  const kindsOf = Object.entries(kinds).map(([kind, value]) => `${kind} ${nats(value)}`);
  yield `# ${nats(total)} nats: ${kindsOf.join(", ")}
`;
  const list2 = (what, all, show2) => all.length === 0 ? [] : [`#   ${what}: ${all.slice(0, MAX_MATCHES).map(show2).join("; ")}${all.length > MAX_MATCHES ? "; \u2026" : ""}
`];
  yield* list2("matched", matches, (one) => `${one.source.join(" ")} = ${one.target.join(" ")} ${nats(one.nats)}`);
  yield* list2("missing", misses, (one) => `${[...one.source, ...one.target].join(" ")} ${nats(one.nats)}`);
}
var countsOf = (bitext) => {
  const { source = 0, target = 0 } = bitext.data?.["lines"] ?? {};
  return { source, target };
};
var beadFormat = (name, list2, options = []) => ({
  name,
  extensions: [`.${name}`],
  options,
  load: async () => ({
    *write(bitext, { minConfidence, onMessage } = {}) {
      const out = leftOut("bead");
      const kept = [...confident(bitext.segments, minConfidence, out)].map(beadOf);
      yield* list2(kept, countsOf(bitext));
      if (onMessage) for (const message of out.messages()) onMessage(message);
    }
  })
});
var EXPLAIN = {
  name: "explain",
  value: "boolean",
  default: false,
  help: "explain each bead: evidence in nats, and the words, names and numbers that matched"
};
var BEAD_FORMATS = [
  beadFormat("beads", plain, [EXPLAIN]),
  beadFormat("ladder", ladder),
  beadFormat("vecalign", vecalign)
];

// src/cli/flag.ts
var choice = (names) => ({
  expected: `one of ${names.map((name) => `\`${name}\``).join(", ")}`,
  read: (text) => names.find((name) => name === text.toLowerCase())
});
var list = (names) => ({
  expected: `of ${names.map((name) => `\`${name}\``).join(", ")}`,
  read(text) {
    const values = text.split(",").map((one) => names.find((name) => name.toLowerCase() === one.trim().toLowerCase()));
    return values.every((one) => one !== void 0) ? values : void 0;
  }
});
var words = { expected: "a text", read: (text) => text === "" ? void 0 : text };
var file = { ...words, expected: "the name of a file" };
var language = {
  expected: "a BCP 47 tag such as `ar` or `en-GB`",
  read: (text) => isLanguageTag(text) ? text : void 0
};
var probability = {
  expected: "a number from 0 to 1, such as `.9`",
  read: (text) => /^(?:\d+\.?\d*|\.\d+)$/.test(text) && Number(text) <= 1 ? Number(text) : void 0
};
var columns = {
  expected: "two columns, by number or title, such as `2,3` or `Arabic,English`",
  read(text) {
    const names = text.split(",").map((one) => one.trim());
    if (names.length !== 2 || names.some((one) => one === "" || one === "0")) return void 0;
    return names.map((one) => /^\d{1,4}$/.test(one) ? Number(one) : one);
  }
};
var row = {
  expected: "the number of a row, from 1, or `none`",
  read: (text) => text === "none" ? false : /^\d{1,7}$/.test(text) && Number(text) > 0 ? Number(text) : void 0
};
var count = {
  expected: "a whole number above 0",
  read: (text) => /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : void 0
};
var date = {
  expected: "a date such as `2024-05-01`",
  read: (text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : void 0
};
function readValue(flag, { expected, read }, text) {
  const value = /^--?[a-z]/i.test(text) ? void 0 : read(text);
  if (value === void 0) throw misuse(`Expected \`${flag}\` to be ${expected}, got ${show(text)}`);
  return value;
}
var kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
function writerFlags(formats, commands) {
  const flags = /* @__PURE__ */ new Map();
  for (const format of formats)
    for (const { name, flag = `--${kebab(name)}`, value, choices = [], default: byDefault, filled, help } of format.options ?? []) {
      if (filled !== void 0) continue;
      const other = flags.get(flag);
      if (other !== void 0) {
        other.formats.push(format.name);
        continue;
      }
      const common = { name, commands, passes: "write", formats: [format.name] };
      const isOn = value === "boolean" && byDefault === true;
      if (isOn) flags.set(flag, { flag: flag.replace("--", "--no-"), help: `do not ${help}`, ...common, formats: [format.name] });
      else if (value === "boolean") flags.set(flag, { flag, help, ...common, formats: [format.name] });
      else
        flags.set(flag, {
          flag: `${flag} <${Array.isArray(value) ? "WORD" : String(value).toUpperCase()}>`,
          help: Array.isArray(value) || choices.length > 0 ? `${help}: ${(choices.length > 0 ? choices : value).join(", ")}` : help,
          value: value === "text" ? words : value === "date" ? date : value === "words" ? list(choices) : choice(value),
          default: String(byDefault),
          ...common,
          formats: [format.name]
        });
    }
  return [...flags.values()].map((flag) => ({ ...flag, help: `${flag.help} (${flag.formats.join(", ")})` }));
}

// src/cli/flags.ts
var WRITING = ["align", "beads", "convert"];
var PAIRS = ["align", "convert"];
var ALIGNING = ["align", "review"];
var NAMES = namesOf(formatsWritten());
var BEADS = BEAD_FORMATS.map(({ name }) => name);
var BITEXTS = namesOf(formatsRead("bitext"));
var DOCUMENTS = namesOf(formatsRead("document"));
var IDS = RULES.map(({ id }) => id);
var FLAGS = [
  {
    flag: "-o, --output <OUT>",
    help: "file to write, or a folder (it exists, or ends in /) that gets one file for each input",
    commands: PAIRS,
    value: file,
    default: "-, which is stdout"
  },
  {
    flag: "-o, --output <OUT>",
    help: "file to write",
    commands: ["beads", "learn", "rules", "review"],
    value: file,
    default: "-, which is stdout"
  },
  {
    flag: "--to <FORMAT>",
    help: `format to write: ${NAMES.join(", ")}`,
    commands: PAIRS,
    value: choice(NAMES),
    default: "by the name of OUT, else tsv"
  },
  {
    flag: "--to <FORMAT>",
    help: `format to write: ${BEADS.join(", ")} (lists of lines), ${NAMES.join(", ")}`,
    commands: ["beads"],
    value: choice([...BEADS, ...NAMES]),
    default: "by the name of OUT, else beads"
  },
  {
    flag: "--to <FORMAT>",
    help: "format to write: srx (SRX 2.0: Trados, memoQ, Okapi, Phrase), omegat (segmentation.conf)",
    commands: ["rules"],
    value: choice(["srx", "omegat"]),
    default: "omegat for a segmentation.conf, else srx"
  },
  {
    flag: "--from <FORMAT>",
    help: `format to read: ${DOCUMENTS.join(", ")}`,
    commands: ALIGNING,
    value: choice(DOCUMENTS),
    default: "by the name and the content of the file"
  },
  {
    flag: "--from <FORMAT>",
    help: `format to read: ${BITEXTS.join(", ")}`,
    commands: ["convert"],
    value: choice(BITEXTS),
    default: "by the name of the file"
  },
  {
    flag: "--from <FORMAT>",
    help: `format to read: ${[...BITEXTS, ...DOCUMENTS].join(", ")}`,
    commands: ["check"],
    value: choice([...BITEXTS, ...DOCUMENTS]),
    default: "by the name of the file"
  },
  {
    flag: "--by <UNIT>",
    help: "unit to align: sentence, paragraph",
    commands: ALIGNING,
    value: choice(["sentence", "paragraph"]),
    default: "sentence",
    passes: "align"
  },
  {
    flag: "--columns <SOURCE,TARGET>",
    help: "columns of a table that hold the two texts, by number or title: 2,3 or Arabic,English",
    commands: ALIGNING,
    value: columns,
    default: "by their titles, then by their cells",
    passes: "align"
  },
  {
    flag: "--header-row <ROW>",
    help: "row of a table that holds its titles, from 1, or none",
    commands: ALIGNING,
    value: row,
    default: "the first row whose titles name languages or sides",
    passes: "align"
  },
  {
    flag: "--all",
    help: "also align menus, headers, footers, asides and cookie bars outside of the main part of an HTML page",
    commands: ALIGNING,
    passes: "align"
  },
  {
    flag: "--encoding <NAME>",
    help: "encoding of the files, such as windows-1256",
    commands: ALIGNING,
    value: words,
    default: "what the bytes say",
    passes: "align"
  },
  {
    flag: "--srx <FILE>",
    help: "split sentences by the rules of a CAT tool, so that its memories match",
    commands: ALIGNING,
    value: file,
    default: "the built-in rules"
  },
  {
    flag: "--source-language <TAG>",
    help: "such as ar or ar-SA, written as given; for a bitext with several languages, the one to read",
    commands: [...WRITING, "check", "review"],
    value: language,
    default: "detected"
  },
  {
    flag: "--target-language <TAG>",
    help: "such as en or en-GB, as above",
    commands: [...WRITING, "check", "review"],
    value: language,
    default: "detected"
  },
  {
    flag: "--min-confidence <NUMBER>",
    help: "leave out pairs with a lower confidence, 0 to 1: .9",
    commands: [...WRITING, "check"],
    value: probability,
    default: "0"
  },
  {
    flag: "--drop <RULES>",
    help: `leave out pairs that a rule reports, separated by commas: ${IDS.join(", ")}`,
    commands: PAIRS,
    value: list(IDS)
  },
  {
    flag: "--rules <RULES>",
    help: "rules to apply, separated by commas",
    commands: ["check"],
    value: list(IDS),
    default: "all but inconsistent-source"
  },
  { flag: "--drop <RULES>", help: "rules not to apply, separated by commas", commands: ["check"], value: list(IDS) },
  {
    flag: "--retext",
    help: "also report spaces between sentences, repeated words, and Latin punctuation in Arabic (plugins of retext)",
    commands: ["check"]
  },
  { flag: "--dedupe", help: "skip duplicate pairs", commands: PAIRS, passes: "write" },
  {
    flag: "--max-chars <NUMBER>",
    help: "leave out pairs with a longer side: Trados takes 2000",
    commands: PAIRS,
    value: count,
    passes: "write"
  },
  {
    flag: "--append <MEMORY>",
    help: "add the pairs to a TMX and keep all that it has; a missing file is created",
    commands: PAIRS,
    value: file
  },
  {
    flag: "--on-conflict <ACTION>",
    help: "with --append, for a pair whose source has another translation in the memory: keep (the memory), replace, both",
    commands: PAIRS,
    value: choice(["keep", "replace", "both"]),
    default: "keep"
  },
  {
    flag: "--pins <FILE>",
    help: `pairs that you checked, as ${BITEXTS.join(", ")}: they are kept and the rest is aligned around them; a row with one empty side says that a text has no counterpart`,
    commands: ALIGNING,
    value: file
  },
  {
    flag: "--lexicon <FILE>",
    help: "words of your field: TSV (word<TAB>translation|translation), CSV, TBX or .dic of hunalign; repeatable",
    commands: ["align", "beads", "review"],
    value: file,
    repeatable: true
  },
  {
    flag: "--report <FILE>",
    help: "list everything to check: texts without counterpart, doubtful pairs, messages, text that was left out",
    commands: WRITING,
    value: file
  },
  { flag: "--blank", help: "a page without a document: it takes files that are dropped into it", commands: ["review"] },
  {
    flag: "--page-language <WORD>",
    help: "in which language the page speaks: en, ar",
    commands: ["review"],
    value: choice(["en", "ar"]),
    default: "en",
    passes: "write",
    name: "language"
  },
  ...writerFlags(BEAD_FORMATS, ["beads"]),
  ...writerFlags(formatsWritten(), WRITING),
  { flag: "-q, --quiet", help: "only print errors", commands: [...WRITING, "check", "rules", "learn", "review"] }
];

export {
  readValue,
  BEAD_FORMATS,
  FLAGS
};
