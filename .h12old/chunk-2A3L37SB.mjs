import {
  inFile,
  loadReader,
  loadWriter
} from "./chunk-QFKRYQ5Z.mjs";
import {
  BEAD_FORMATS,
  FLAGS
} from "./chunk-7AL2CVIB.mjs";
import {
  kindOf,
  readBytes,
  readFileBytes,
  samePath,
  writeOutput,
  writeOutputs
} from "./chunk-JGNHODKP.mjs";
import {
  align,
  alignUnits,
  explainer,
  segmentsOf
} from "./chunk-KMND6UIW.mjs";
import {
  placer
} from "./chunk-NJYGLTEE.mjs";
import {
  chooseFormat,
  fits,
  formatByBytes,
  formatByName,
  refuse
} from "./chunk-YK43LWGR.mjs";
import {
  FORMATS,
  extensionsOf,
  formatNamed,
  formatsRead,
  formatsWritten
} from "./chunk-LWMDF2GJ.mjs";
import {
  languageOf,
  suspect
} from "./chunk-4VWD6XNW.mjs";
import {
  languageName
} from "./chunk-HQWKPJWW.mjs";
import {
  decode
} from "./chunk-2GX43WB3.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  direction,
  misuse,
  primary,
  scriptOf,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/cli/pairing.ts
import { basename, extname } from "node:path";

// src/formats/document.ts
function choose({ value: given, path }, { format, encoding }) {
  const container = typeof given === "string" ? void 0 : formatByBytes(given, formatsRead("document"));
  const value = encoding === void 0 || container !== void 0 ? given : decode(given, { path, encoding }).value;
  const chosen = (format === void 0 ? void 0 : formatNamed(format)) ?? chooseFormat(value, path, "document");
  if (format === void 0) refuseOthers(given, path, chosen);
  const file = { value, ...path === void 0 ? {} : { path } };
  return { format: chosen, file, messages: format === void 0 ? renamed(chosen, path) : [] };
}
function readBy(read, { file, messages }, options) {
  const { encoding, headerRow } = options;
  const { messages: own, ...document } = read(file, { encoding, headerRow });
  return { ...document, messages: [...messages, ...own] };
}
async function readDocument(value, path, format, options = {}) {
  const chosen = choose({ value, path }, { ...options, format });
  return readBy((await loadReader(chosen.format)).read, chosen, options);
}
function renamed({ name, label }, path) {
  const named = path === void 0 ? void 0 : formatByName(path, formatsRead("document"));
  if (path === void 0 || named === void 0 || named.name === "text" || named.name === name) return [];
  return [{ ruleId: "format", reason: `Read as ${label}, though it is called ${named.label}`, path }];
}
var ZIP = /^PK\x03\x04/;
var ZIP_END = "PK";
var ZIP_END_BYTES = 65557;
var HEAD_BYTES = 4096;
function refuseOthers(given, path, chosen) {
  const bytes = typeof given === "string" ? new TextEncoder().encode(given.slice(0, HEAD_BYTES)) : given;
  const latin = (part) => new TextDecoder("latin1").decode(part);
  const name = path === void 0 ? "the input" : `\`${path}\``;
  const named = path === void 0 ? void 0 : formatByName(path, formatsRead("document"));
  const isZip = ZIP.test(latin(bytes.subarray(0, 4)));
  if (named?.name === "docx" && isZip && !latin(bytes.subarray(-ZIP_END_BYTES)).includes(ZIP_END))
    throw new MuwaziError(
      "unreadable",
      `Expected a whole DOCX in ${name}, got a damaged one, which is cut off; fetch or save it again`
    );
  const head = isZip ? "" : new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  if (formatByBytes(bytes) !== void 0 || chosen.content?.begins?.test(head)) return;
  const others = FORMATS.filter(({ reads, refusal }) => reads !== "document" && refusal !== void 0);
  const byName = path === void 0 || named !== void 0 ? void 0 : others.find((format) => fits(format, path));
  const isText = named === void 0 || chosen.name === "text";
  const refused = byName ?? (isText ? others.find(({ content }) => content?.begins?.test(head)) : void 0);
  if (refused !== void 0) throw new MuwaziError("bad-input", `Expected a document in ${name}, got ${refused.refusal}`);
}

// src/cli/pairing.ts
var TAG = /(?<=^|[._\- ([])(?:[a-z]{2,3}(?:[-_](?:[a-z]{4}|[A-Z]{2}|\d{3}))?|arabic|english)(?=$|[._\- )\]])/gi;
var LANGUAGE_NAMES = { arabic: "ar", english: "en" };
var DISPLAY_NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
function languageOfTag(tag) {
  const named = LANGUAGE_NAMES[tag.toLowerCase()];
  if (named !== void 0) return named;
  try {
    const { language } = new Intl.Locale(tag.replaceAll("_", "-"));
    return language.length === 2 && DISPLAY_NAMES.of(language) !== void 0 ? language : void 0;
  } catch {
    return void 0;
  }
}
function taggedPaths(path) {
  if (path === "-") return [];
  const parts = path.split(/([\\/])/);
  const extension = extname(path);
  return parts.flatMap((part, k) => {
    const isName = k === parts.length - 1;
    const text = isName ? basename(part, extension) : part;
    return [...text.matchAll(TAG)].flatMap(({ 0: tag, index }) => {
      const language = languageOfTag(tag);
      if (language === void 0 || !isName && tag !== text) return [];
      const pattern = `${text.slice(0, index)}*${text.slice(index + tag.length)}${isName ? extension : ""}`;
      return [{ path, language, pattern: [...parts.slice(0, k), pattern, ...parts.slice(k + 1)].join("") }];
    });
  });
}
function sidesOf(files, { sourceLanguage, targetLanguage }) {
  const of = (language) => files.find((file) => language !== void 0 && file.language === primary(language));
  const other = (one) => one === void 0 ? void 0 : files.find(({ language }) => language !== one.language && /^(?:ar|en)$/.test(language)) ?? files.find(({ language }) => language !== one.language);
  const source = of(sourceLanguage) ?? (targetLanguage === void 0 ? of("ar") ?? files[0] : other(of(targetLanguage)));
  const target = of(targetLanguage) ?? (source?.language === "ar" ? of("en") ?? other(source) : other(source));
  return source === void 0 || target === void 0 || source.language === target.language ? void 0 : [source, target];
}
var MAX_FOREIGN_SHARE = 1 / 3;
async function isInOneLanguage({ path, language }, other, from, streams) {
  const { blocks } = await readDocument(await readBytes(path, streams), path, from);
  const texts = blocks.filter(({ kind }) => kind !== "code").map(({ text }) => text);
  if (scriptOf(language) === scriptOf(other)) {
    const { identify } = await import("./identify-2CFQ7PHA.mjs");
    return identify(texts.join("\n"), [language, other]) === language;
  }
  let foreign = 0;
  let all = 0;
  for (const text of texts) {
    const { arabic, latin, other: rest } = countLetters(text);
    const letters = arabic + latin + rest;
    all += letters;
    const own = scriptOf(language) === "Arab" ? arabic : scriptOf(language) === "Latn" ? latin : rest;
    if (own < letters / 2) foreign += letters;
  }
  return all > 0 && foreign < all * MAX_FOREIGN_SHARE;
}
var stemOf = (path) => path === "-" ? "stdin" : basename(path, extname(path));
function commonStem({ pattern, path }, other) {
  const stem = basename(pattern, extname(path));
  return stem.replace(/[._\- ([]*\*[)\]]?/, "") || `${stemOf(path)}-${stemOf(other.path)}`;
}
async function groupInputs(files, options, streams) {
  const byPattern = /* @__PURE__ */ new Map();
  for (const tagged of files.flatMap(taggedPaths))
    byPattern.set(tagged.pattern, [...byPattern.get(tagged.pattern) ?? [], tagged]);
  const groups = /* @__PURE__ */ new Map();
  const notes = /* @__PURE__ */ new Map();
  for (const tagged of byPattern.values()) {
    const free = tagged.filter(({ path }) => !groups.has(path));
    const sides = sidesOf(free, options);
    if (sides === void 0) continue;
    const [source, target] = sides;
    const mixed = [];
    for (const [side, other] of [
      [source, target],
      [target, source]
    ])
      if (!await isInOneLanguage(side, other.language, options.from, streams)) mixed.push(side.path);
    if (mixed.length === 0) {
      const group = { inputs: [source.path, target.path], stem: commonStem(source, target), notes: [] };
      for (const { path } of sides) groups.set(path, group);
    } else
      for (const { path } of sides)
        notes.set(
          path,
          `Expected one language in each of ${sides.map((side) => `\`${side.path}\``).join(" and ")}, got more or another in ${mixed.map((one) => `\`${one}\``).join(" and ")}; aligned as mixed documents`
        );
  }
  const hasPairs = groups.size > 0;
  for (const path of files) {
    if (groups.has(path)) continue;
    const isTagged = taggedPaths(path).some(({ language }) => language === "ar" || language === "en");
    const note = notes.get(path) ?? (hasPairs || isTagged ? "Expected another input whose name differs by its language tag alone, got none; aligned as a mixed document" : void 0);
    groups.set(path, { inputs: [path], stem: stemOf(path), notes: note === void 0 ? [] : [`${path}: ${note} (alone)`] });
  }
  return [...new Set(files.map((path) => groups.get(path)))];
}

// src/cli/writer.ts
var namesIn = (options = []) => options.map(({ name }) => name);
var writerOf = (format) => ({
  name: format.name,
  extensions: format.extensions,
  output: format.writes ?? "text",
  options: namesIn(format.options),
  load: () => loadWriter(format)
});
var beadWriter = (format) => ({ ...format, output: "text", options: namesIn(format.options) });
function writerFor(command, output, to) {
  const beads2 = command === "beads" ? BEAD_FORMATS.map(beadWriter) : [];
  const writers = [...beads2, ...formatsWritten().map(writerOf)];
  const chosen = writers.find(({ name }) => name === to);
  const byName = writers.find((writer2) => fits(writer2, output));
  if (chosen && byName && !fits(chosen, output))
    throw misuse(`Expected \`--to\` and the name of the output to agree, got \`${chosen.name}\` and ${show(output)}`);
  const writer = chosen ?? byName ?? beads2[0] ?? (output === "-" ? writers.find(({ name }) => name === "tsv") : void 0);
  if (writer !== void 0) return writer;
  const extensions = extensionsOf(formatsWritten()).join(", ");
  throw misuse(
    `Expected the name of the output to end in one of ${extensions}, got ${show(output)}; or name the format with \`--to\``
  );
}
function appendTo(path, conflict) {
  return {
    name: "`--append`",
    extensions: [".tmx"],
    output: "bytes",
    options: ["stripBidi"],
    async load() {
      const tmx = await import("./write-MCFDKTLI.mjs");
      if (await kindOf(path) === void 0) return { write: tmx.write };
      const memory = await readFileBytes(path);
      return { write: (bitext, options) => inFile(path, () => tmx.append(memory, bitext, { ...options, conflict })) };
    }
  };
}
function checkWriterFlags({ name, options: taken }, { write }) {
  for (const { flag, name: option, formats } of FLAGS)
    if (formats !== void 0 && option !== void 0 && Object.hasOwn(write, option) && !taken.includes(option))
      throw misuse(`Expected \`${flag.replace(/ <.*/, "")}\` with ${formats.join(" or ")} only, got it with ${name}`);
}
function checkStdout({ name, output, extensions }, { stdout }) {
  if (output === "two files")
    throw misuse(`Expected \`--output\` with ${name}, which writes two files; \`-o corpus\` writes corpus.ar and corpus.en`);
  if (output === "bytes" && stdout.isTTY)
    throw misuse(`Expected a file or a pipe for ${name}, got a terminal; write it to a file with \`-o NAME${extensions[0]}\``);
}
var isTwo = (output) => "source" in output && "target" in output;
async function writeBitext(bitext, { inputs, output, writer }, options, streams) {
  const { write } = await writer.load();
  const document = writer.options.includes("document") && inputs[0] !== "-" ? { document: inputs[0] } : {};
  const messages = [];
  const written = write(bitext, {
    ...document,
    ...options.write,
    minConfidence: options.minConfidence ?? 0,
    onMessage: (message) => messages.push(message)
  });
  if (!isTwo(written)) {
    await writeOutput(output, await contentsOf(written), streams);
    return { names: output === "-" ? [] : [output], messages };
  }
  const names = await twoNames(bitext, output, inputs);
  await writeOutputs([
    [names[0], written.source],
    [names[1], written.target]
  ]);
  return { names, messages };
}
async function contentsOf(written) {
  const whole = await written;
  return whole instanceof Uint8Array ? [whole] : whole;
}
async function twoNames({ source, target }, output, inputs) {
  const names = [`${output}.${source.language}`, `${output}.${target.language}`];
  if (names[0] === names[1])
    throw new MuwaziError(
      "bad-input",
      `Expected two languages for the names of two files, got ${show(source.language)} twice; name them with \`--source-language\` and \`--target-language\``
    );
  const read = await Promise.all(inputs.filter((path) => path !== "-").map(samePath));
  for (const name of names)
    if (read.includes(await samePath(name)))
      throw new MuwaziError(
        "bad-option",
        `Expected a name for each file, got ${show(name)}, which is read too; choose another output`
      );
  return names;
}

// src/cli/plan.ts
import { basename as basename2, extname as extname2, join } from "node:path";
var inputNames = ({ inputs }) => inputs.map((path) => path === "-" ? "stdin" : path);
function documents(files) {
  const [first, second, ...more] = files;
  if (first === void 0 || more.length > 0) throw misuse(`Expected one document or two, got ${files.length} files`);
  return second === void 0 ? [first] : [first, second];
}
async function plan(command, files, options, streams) {
  const { inputs, output } = namesOf(command, files, options);
  checkInputs(command, inputs);
  if (options.append !== void 0) return appending(command, inputs, options.append, options, streams);
  if (options.onConflict !== void 0) throw misuse("Expected `--on-conflict` with `--append`, got it alone");
  const folder = await isFolder(output, inputs.length, command === "convert" ? 1 : 2);
  if (folder && command === "beads") throw misuse(`Expected \`--output\` to be a file, got the folder \`${output}\``);
  const writer = writerFor(command, folder ? "-" : output, options.to);
  checkWriterFlags(writer, options);
  if (output === "-") checkStdout(writer, streams);
  const jobs = folder ? (await groupsOf(command, inputs, options, streams)).map(({ stem, ...group }) => ({
    ...group,
    output: join(output, stem + (writer.output === "two files" ? "" : writer.extensions[0])),
    writer
  })) : [{ inputs: documents(inputs), output, writer }];
  await checkOutputs(jobs, options);
  return jobs;
}
async function groupsOf(command, files, options, streams) {
  if (command === "align" && files.length > 1) return groupInputs(files, options, streams);
  return files.map((path) => ({ inputs: [path], stem: path === "-" ? "stdin" : basename2(path, extname2(path)), notes: [] }));
}
function namesOf(command, files, { output, append }) {
  const [input, second] = files;
  if (command === "convert" && files.length === 2 && output === void 0 && append === void 0)
    return { inputs: [input], output: second };
  return { inputs: files, output: output ?? "-" };
}
async function appending(command, files, memory, options, streams) {
  for (const [flag, value] of Object.entries({ "--output": options.output, "--to": options.to }))
    if (value !== void 0) throw misuse(`Expected \`--append\` to say where pairs go, got \`${flag}\` too`);
  if (await kindOf(memory) === "folder") throw misuse(`Expected \`--append\` to be a memory, got the folder ${show(memory)}`);
  const writer = appendTo(memory, options.onConflict);
  checkWriterFlags(writer, options);
  const alone = files.length > 2 || command === "convert";
  const jobs = alone ? (await groupsOf(command, files, options, streams)).map(({ stem: _, ...group }) => ({ ...group, output: memory, writer })) : [{ inputs: documents(files), output: memory, writer }];
  await checkOutputs([{ inputs: files, output: memory }], options);
  return jobs;
}
function checkInputs(command, files) {
  if (command === "beads" && files.length !== 2)
    throw misuse(
      `Expected two files of lines, source and target, got ${files.length === 0 ? "none" : files.length}; \`muwazi beads --help\` shows how`
    );
  if (command === "convert" && files.length === 0)
    throw misuse("Expected a file to convert, got none; `muwazi convert --help` shows how, and `-` is stdin");
  if (files.length === 0) throw misuse("Expected a file to align, got none; `muwazi --help` shows how, and `-` is stdin");
  if (files.filter((path) => path === "-").length > 1) throw misuse("Expected stdin (`-`) once, got it twice");
}
async function isFolder(output, inputs, maxInputs) {
  if (output === "-" && inputs <= maxInputs) return false;
  const kind = output === "-" ? "other" : await kindOf(output.replace(/(?<=.)[\\/]+$/, ""));
  if (kind === "folder" || /[\\/]$/.test(output) && kind === void 0) return true;
  if (inputs <= maxInputs && !/[\\/]$/.test(output)) return false;
  if (kind === void 0 && formatByName(output, formatsWritten()) === void 0) return true;
  throw misuse(
    `Expected \`--output\` to be a folder for ${inputs} inputs, got ${output === "-" ? "stdout" : show(output)}; give one that ends in \`/\``
  );
}
async function checkOutputs(jobs, { pins, srx, lexicon = [], report }) {
  if (pins !== void 0 && jobs.length > 1) throw misuse(`Expected \`--pins\` with one document, got ${jobs.length}`);
  const read = [...jobs.flatMap(({ inputs }) => inputs), ...lexicon, ...[pins, srx].filter((path) => path !== void 0)];
  const written = [...jobs.map((job) => job.output), ...report === void 0 ? [] : [report]];
  const taken = /* @__PURE__ */ new Map();
  for (const path of read) if (path !== "-") taken.set(await samePath(path), "is read");
  for (const path of written) {
    const same = path === "-" ? "-" : await samePath(path);
    const other = taken.get(same);
    if (other && await kindOf(same) !== "other")
      throw misuse(
        `Expected a name for each file, got ${path === "-" ? "stdout" : show(path)}, which ${other} too; ${jobs.length > 1 ? "rename the input" : "choose another output"}`
      );
    taken.set(same, "is written");
  }
}

// src/cli/align.ts
async function align2({ inputs }, options, { lexicon, pins, sentences }, streams) {
  const { encoding, headerRow } = options.align;
  const files = [];
  for (const path of inputs) {
    const value = await readBytes(path, streams);
    files.push(await readDocument(value, path === "-" ? void 0 : path, options.from, { encoding, headerRow }));
  }
  const [source, target] = files;
  const { sourceLanguage, targetLanguage } = options;
  return align(target === void 0 ? source : { source, target }, {
    ...options.align,
    sourceLanguage,
    targetLanguage,
    lexicon,
    pins,
    sentences,
    identify: await identifierFor(
      files.flatMap(({ blocks, furniture = [] }) => options.align["all"] ? [...blocks, ...furniture] : blocks).filter(({ kind }) => kind !== "code").map(({ text }) => text),
      options
    )
  });
}
async function beads({ inputs }, options, { lexicon }, streams) {
  const [source, target] = [
    await readLines(inputs[0], options.sourceLanguage, streams),
    await readLines(inputs[1] ?? "-", options.targetLanguage, streams)
  ];
  const texts = ({ units }) => units.map(({ text }) => text);
  const pass = { lexicon, sourceLanguage: source.language, targetLanguage: target.language };
  const aligned = alignUnits(texts(source), texts(target), pass);
  const explain = options.write["explain"] ? explainer({ ...pass, source: texts(source), target: texts(target) }) : void 0;
  const segments = segmentsOf(aligned, source, target, () => ({ origin: "aligned", flags: [] }));
  const about = ({ language, path }) => ({ language, dir: direction(language), ...path === void 0 ? {} : { path } });
  return {
    type: "bitext",
    source: about(source),
    target: about(target),
    segments: explain ? segments.map((one, k) => ({ ...one, data: { explanation: explain(aligned[k]) } })) : segments,
    arrangement: "two-texts",
    skipped: [],
    data: { lines: { source: source.blocks.length, target: target.blocks.length } },
    messages: [...source.messages, ...target.messages]
  };
}
var LINE = /[^\n\r]*(?:\r\n|\n|\r|$)/g;
async function readLines(path, language, streams) {
  const named = path === "-" ? {} : { path };
  const bytes = await readBytes(path, streams);
  refuse(bytes, named.path);
  const { value, messages } = decode(bytes, named);
  const place = placer(value);
  const blocks = [];
  for (const { 0: line, index } of value.matchAll(LINE)) {
    if (line === "") continue;
    const start = index + (index === 0 && line.startsWith("\uFEFF") ? 1 : 0);
    const end = index + line.replace(/[\r\n]+$/, "").length;
    blocks.push({ kind: "paragraph", text: value.slice(start, end), position: place(start, end) });
  }
  const units = blocks.map((block, index) => ({ ...block, block: index })).filter(({ text }) => text.trim() !== "");
  return { language: language ?? languageOf(blocks), blocks, units, messages, ...named };
}
async function identifierFor(texts, { sourceLanguage, targetLanguage } = {}) {
  const alike = sourceLanguage !== void 0 && targetLanguage !== void 0 && scriptOf(sourceLanguage) === scriptOf(targetLanguage);
  if (alike) return (await import("./identify-2CFQ7PHA.mjs")).identify;
  for (const text of texts) if (suspect(text)) return (await import("./identify-2CFQ7PHA.mjs")).identify;
  return void 0;
}
function* textsOf({ segments }) {
  for (const { kind, source, target } of segments) {
    if (kind === "code") continue;
    if (source) yield source.text;
    if (target) yield target.text;
  }
}
var MIN_MIXED_SHARE = 0.25;
function nothingAligned(bitext, job) {
  const { segments } = bitext;
  if (segments.some(({ type }) => type === "pair")) return void 0;
  const names = inputNames(job).map((path) => `\`${path}\``);
  const expected = `Expected text in two languages in ${names.join(" and ")}`;
  if (segments.length === 0) return `${expected}, got no words; check the input`;
  const missing = ["source", "target"].find((side) => segments.every((segment) => segment[side] === null));
  if (missing === void 0) return `${expected}, got none that correspond; check that they are translations`;
  if (names.length > 1) return `Expected text in ${names[missing === "source" ? 0 : 1]}, got none; check the input`;
  const other = bitext[missing === "source" ? "target" : "source"].language;
  const { arabic, latin } = countLetters(segments.map(({ source, target }) => (source ?? target).text).join("\n"));
  return Math.min(arabic, latin) > (arabic + latin) * MIN_MIXED_SHARE ? `${expected}, got both on the same lines; put each language on lines of its own` : `${expected}, got ${languageName(other)} only; check the input, or name its languages with \`--source-language\` and \`--target-language\``;
}
function nothingRead({ segments }, job) {
  return segments.length > 0 ? void 0 : `Expected pairs in \`${inputNames(job)[0]}\`, got none; check the input`;
}

export {
  groupInputs,
  writeBitext,
  inputNames,
  documents,
  plan,
  align2 as align,
  beads,
  identifierFor,
  textsOf,
  nothingAligned,
  nothingRead
};
