#!/usr/bin/env node
import {
  FLAGS,
  readValue
} from "../chunk-7AL2CVIB.mjs";
import {
  print,
  sentenceOf
} from "../chunk-JGNHODKP.mjs";
import {
  RULES
} from "../chunk-HSTUVZVH.mjs";
import {
  FORMATS,
  extensionsOf,
  formatsRead
} from "../chunk-LWMDF2GJ.mjs";
import {
  TOOL
} from "../chunk-FZXUKHJG.mjs";
import "../chunk-SJCWHHRX.mjs";
import "../chunk-XNELXAGA.mjs";
import "../chunk-4VWD6XNW.mjs";
import "../chunk-AKOEGJFG.mjs";
import "../chunk-HQWKPJWW.mjs";
import "../chunk-IDPHDUBR.mjs";
import "../chunk-6XLFQENE.mjs";
import "../chunk-Q22IN6NW.mjs";
import "../chunk-4RAYLG2F.mjs";
import "../chunk-ZX6JTPI5.mjs";
import {
  MuwaziError
} from "../chunk-PHNGTTL6.mjs";

// src/cli/arguments.ts
import { Command, CommanderError, Option } from "commander";
var ways = ({ reads, writes }) => [...reads === void 0 ? [] : ["read"], ...writes === void 0 ? [] : ["written"]].join(", ");
var formats = FORMATS.filter(({ writes }) => writes !== void 0).map((format) => `  ${format.name.padEnd(9)}${format.label} (${ways(format)}), for ${format.readers}`).join("\n");
var rules = RULES.map(({ id, label, optional }) => `  ${id.padEnd(21)}${label}${optional ? " (only when named)" : ""}`).join(
  "\n"
);
var EXIT = "Exit codes: 0 done, 1 bad input or nothing aligned, 2 wrong usage.";
var COMMANDS = {
  align: {
    usage: "[align] FILE [FILE] [flags]",
    description: `Aligns one document that holds Arabic and English, or two: source first, then target. - is stdin.
Without -o, a table of tab-separated values goes to stdout, which every spreadsheet, \`less\` and \`cut\` take.
stderr says what was done and where to look first.
Of several inputs, those whose names or folders differ by a language tag alone (a.ar.txt a.en.txt, ar/x.md en/x.md) and that
hold one language each are aligned as a pair; each other input is a mixed document.`,
    after: `
Formats:
${formats}

Other commands:
  muwazi beads SOURCE TARGET     two files of lines that are already sentences
  muwazi convert A B             pairs from one format to another
  muwazi check FILE              find pairs with wrong numbers, lengths, languages, copies or punctuation
  muwazi rules -o OUT            write the sentence rules for CAT tools
  muwazi learn MEMORY -o OUT     learn the words of your field from your translations
  muwazi review FILE -o OUT      a page to check and mend the pairs, offline

Examples:
  muwazi article.txt -o article.tmx              a memory for OmegaT, Trados, memoQ
  muwazi ar.txt en.txt -o both.csv --bom         two texts, a table for Excel
  muwazi article.txt --min-confidence .9 > sure.tsv
  muwazi article.txt -o article.tmx --pins reviewed.csv --report report.txt
  muwazi article.txt --append memory.tmx --on-conflict replace
  muwazi docs/*.md -o memories/ --to tmx         a memory for each document
  pdftotext book.pdf - | muwazi - --to jsonl

${EXIT}`
  },
  beads: {
    usage: "beads SOURCE TARGET [flags]",
    description: `Aligns two files of lines that are already sentences. - is stdin.
Writes one bead a line: source lines, TAB, target lines, TAB, confidence. Lines count from 0: 0,1<TAB>0<TAB>0.98
With --to or the name of OUT, writes a ladder (hunalign), a list of Vecalign, or the texts in another format.`,
    after: `
Examples:
  muwazi beads ar.txt en.txt
  muwazi beads ar.txt en.txt -o pairs.tsv
  muwazi beads ar.txt en.txt --to ladder > ar-en.ladder

${EXIT}`
  },
  convert: {
    usage: "convert A [B] [flags]",
    description: `Reads pairs and writes them in another format: by the names of the files, by --from and --to, or to stdout.
A is one of ${extensionsOf(formatsRead("bitext")).join(", ")}; - is stdin. Several files need a folder as output.`,
    after: `
Formats:
${formats}

Examples:
  muwazi convert memory.tmx memory.csv
  muwazi convert memory.tmx --min-confidence .9 --drop identical-copy,number-mismatch -o clean.tmx
  muwazi convert reviewed.csv --append memory.tmx --on-conflict replace
  muwazi convert memories/*.tmx -o tables/ --to csv

${EXIT}`
  },
  check: {
    usage: "check FILE\u2026 [flags]",
    description: `Prints one line for each finding: file:line: message (rule). - is stdin.
FILE holds pairs (${extensionsOf(formatsRead("bitext")).join(", ")}); a document, or two, is aligned first.`,
    after: `
Rules:
${rules}

Examples:
  muwazi check memory.tmx
  muwazi check reviewed.csv --drop repeated-pair
  muwazi check article.txt --retext
  muwazi check article.txt --rules number-mismatch,wrong-language

Exit codes: 0 nothing found, 1 findings or bad input, 2 wrong usage.`
  },
  rules: {
    usage: "rules [flags]",
    description: `Writes the rules for where sentences end, so that a CAT tool splits as muwazi does and memories match.`,
    after: `
Examples:
  muwazi rules -o muwazi.srx
  muwazi rules -o project/omegat/segmentation.conf

${EXIT}`
  },
  learn: {
    usage: "learn MEMORY\u2026 [flags]",
    description: `Learns which words translate each other from pairs (${extensionsOf(formatsRead("bitext")).join(", ")}). Learning takes some hundred pairs.
Writes lines of word<TAB>translation|translation<TAB>weight|weight, to review and to pass to --lexicon.`,
    after: `
Examples:
  muwazi learn memory.tmx -o mine.tsv
  muwazi article.txt --lexicon mine.tsv -o article.tmx

${EXIT}`
  },
  review: {
    usage: "review FILE\u2026 [flags]",
    description: `Writes one HTML page to check and mend an alignment: it works offline, keeps each step, and aligns anew around what was mended.
FILE is a document, or two (source first), or pairs (${extensionsOf(formatsRead("bitext")).join(", ")}); several files are a list in one page.
The page saves itself; what it saved is read by \`muwazi convert\` and \`--pins\`.`,
    after: `
Examples:
  muwazi review article.txt -o review.html
  muwazi review ar.docx en.docx -o review.html --page-language ar
  muwazi review docs/*.docx -o review.html
  muwazi review --blank -o muwazi.html
  muwazi convert reviewed.html -o memory.tmx
  muwazi article.txt --pins reviewed.html -o article.tmx

${EXIT}`
  }
};
var isCommand = (name) => name !== void 0 && Object.hasOwn(COMMANDS, name);
function parseArguments(argv, width = 100) {
  const [first, ...rest] = argv;
  if (first === "help") return parseArguments([...rest, "--help"], width);
  const command = isCommand(first) ? first : "align";
  const flags = FLAGS.filter(({ commands }) => commands.includes(command)).map((row) => ({ row, option: optionOf(row) }));
  let text = "";
  const parser = parserOf(command, width).configureOutput({
    writeOut: (piece) => void (text += piece),
    writeErr: () => {
    },
    getOutHelpWidth: () => width
  });
  for (const { option } of flags) parser.addOption(option);
  try {
    parser.parse(isCommand(first) ? rest : argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { text };
    throw new MuwaziError("bad-option", sentenceOf2(error, command), { cause: error });
  }
  const passed = (to) => Object.fromEntries(
    flags.filter(({ row, option }) => row.passes === to && parser.getOptionValueSource(option.attributeName()) === "cli").map(({ row, option }) => [row.name ?? option.attributeName(), parser.getOptionValue(option.attributeName())])
  );
  return { command, files: parser.args, options: { ...parser.opts(), align: passed("align"), write: passed("write") } };
}
function optionOf({ flag, help, value, repeatable, default: byDefault }) {
  const option = new Option(flag, byDefault === void 0 ? help : `${help} (default: ${byDefault})`);
  if (value === void 0) return option;
  return option.argParser((text, before) => {
    const one = readValue(option.long ?? flag, value, text);
    return repeatable ? [...before ?? [], one] : one;
  });
}
function parserOf(command, width) {
  const { usage, description, after } = COMMANDS[command];
  return new Command("muwazi").usage(usage).description(description).argument("[files...]").helpOption("-h, --help", "show this help").version(TOOL.version, "-V, --version", "show the version").configureHelp({ helpWidth: width, visibleArguments: () => [], optionDescription: ({ description: description2 }) => description2 }).addHelpText("after", after).exitOverride();
}
function sentenceOf2({ code, message }, command) {
  const [name = ""] = /(?<=').*?(?=')/.exec(message) ?? [];
  if (code === "commander.optionMissingArgument") return `Expected a value after \`${name}\`, got none`;
  if (code !== "commander.unknownOption") return message;
  const [near] = /--[a-z-]+(?=[^']*$)/.exec(message) ?? [];
  const advice = near ? `did you mean \`${near}\`?` : `\`muwazi ${command} --help\` lists them`;
  return `Expected a flag of \`muwazi ${command}\`, got \`${name}\`; ${advice}`;
}

// src/cli/main.ts
var COMMANDS2 = {
  align: async () => (await import("../jobs-HOJAYAVI.mjs")).runJobs("align"),
  beads: async () => (await import("../jobs-HOJAYAVI.mjs")).runJobs("beads"),
  convert: async () => (await import("../jobs-HOJAYAVI.mjs")).runJobs("convert"),
  check: async () => (await import("../check-PT3HLXSN.mjs")).check,
  rules: async () => (await import("../resources-NYXO6BYF.mjs")).rules,
  learn: async () => (await import("../resources-NYXO6BYF.mjs")).learn,
  review: async () => (await import("../review-U5X2NGSX.mjs")).review
};
async function main(argv, streams) {
  try {
    const line = parseArguments(argv, streams.stdout.columns);
    if (line.text !== void 0) {
      await print(streams.stdout, [line.text]);
      return 0;
    }
    const command = await COMMANDS2[line.command]();
    return await command(line.files, line.options, streams);
  } catch (error) {
    await print(streams.stderr, [`muwazi: ${sentenceOf(error)}
`]);
    return error instanceof MuwaziError && error.code === "bad-option" ? 2 : 1;
  }
}

// src/cli/bin.ts
process.stdout.on("error", () => {
});
process.stderr.on("error", () => {
});
process.exitCode = await main(process.argv.slice(2), {
  // Opened only by who reads it.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr
});
