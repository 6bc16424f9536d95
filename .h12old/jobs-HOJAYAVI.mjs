import {
  align,
  beads,
  identifierFor,
  inputNames,
  nothingAligned,
  nothingRead,
  plan,
  textsOf,
  writeBitext
} from "./chunk-2A3L37SB.mjs";
import {
  groupedLines,
  inFile,
  languagesFor,
  leftOutLine,
  leftOutText,
  loadReader,
  namedAfter,
  readBitext,
  report,
  setUp,
  summary,
  tallyOf,
  tallying
} from "./chunk-QFKRYQ5Z.mjs";
import "./chunk-7AL2CVIB.mjs";
import {
  print,
  readPieces,
  sentenceOf,
  showProgress,
  writeOutput
} from "./chunk-JGNHODKP.mjs";
import "./chunk-KMND6UIW.mjs";
import "./chunk-PK2WPZBJ.mjs";
import "./chunk-FL7RLETZ.mjs";
import "./chunk-UTQQRZBT.mjs";
import "./chunk-OWUOAHS2.mjs";
import "./chunk-RVZYRNZQ.mjs";
import "./chunk-QQ7PVTOP.mjs";
import "./chunk-MPRZYUP3.mjs";
import "./chunk-7VRINVDE.mjs";
import "./chunk-2EOT7PW4.mjs";
import "./chunk-L3U3EW2B.mjs";
import "./chunk-BSHNPJFJ.mjs";
import "./chunk-LKQNH25R.mjs";
import "./chunk-RVM5EULZ.mjs";
import "./chunk-NJYGLTEE.mjs";
import {
  formatByName
} from "./chunk-YK43LWGR.mjs";
import "./chunk-HSTUVZVH.mjs";
import {
  formatNamed,
  formatsRead
} from "./chunk-LWMDF2GJ.mjs";
import "./chunk-BXZIGDMW.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-XNELXAGA.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-6XLFQENE.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/cli/jobs.ts
import { stat } from "node:fs/promises";
var convert = ({ inputs }, options, _, streams) => readBitext(inputs[0], { expected: "a bitext that ends in", ...options }, streams);
var JOB_KINDS = {
  align: { make: align, nothing: nothingAligned },
  beads: { make: beads, nothing: nothingAligned },
  convert: { make: convert, nothing: nothingRead }
};
var runJobs = (command) => async (files, options, streams) => {
  const { quiet = false } = options;
  const jobs = await plan(command, files, options, streams);
  const setup = await setUp(options, streams);
  const say = (lines) => print(streams.stderr, quiet ? [] : lines.map((line) => `${line}
`));
  const reported = [];
  let code = 0;
  for (const [at, job] of jobs.entries()) {
    const { notes = [] } = job;
    await showProgress(`${jobs.length > 1 ? `${at + 1} of ${jobs.length}: ` : ""}${job.inputs.join(", ")} \u2026`, options, streams);
    const outcome = await runJob(JOB_KINDS[command], job, options, setup, streams).catch(failure);
    await showProgress("", options, streams);
    reported.push([outcome.error ?? outcome.summary, ...notes, ...outcome.lines, ""]);
    if (outcome.error === void 0) await say([...notes, ...outcome.messages, outcome.summary]);
    else {
      await say(notes);
      await print(streams.stderr, [`muwazi: ${outcome.error}
`]);
      code = 1;
    }
  }
  if (options.report !== void 0) {
    const lines = reported.flat().map((line) => `${line}
`);
    await writeOutput(options.report, lines, streams);
  }
  return code;
};
function failure(error) {
  if (error instanceof MuwaziError && error.code === "bad-option") throw error;
  return { error: sentenceOf(error), lines: [] };
}
async function runJob(kind, job, options, setup, streams) {
  if (kind.make === convert && await isLarge(job, options)) return convertLarge(job, options, streams);
  const made = await kind.make(job, options, setup, streams);
  const error = kind.nothing(made, job);
  if (error !== void 0) return { error, lines: report(made, made.messages) };
  const bitext = await withoutDropped(made, options);
  const written = await writeBitext(bitext, job, options, streams);
  const left = leftOutText(made);
  const name = written.names.join(", ") || inputNames(job).join(", ");
  const messages = [...bitext.messages, ...written.messages.map((message) => ({ path: name, ...message }))];
  return {
    summary: summary(name, tallyOf(bitext, options.minConfidence), options.minConfidence, left),
    messages: [
      ...groupedLines(bitext, messages),
      ...left === void 0 ? [] : [leftOutLine(left, options.report !== void 0)]
    ],
    lines: report(bitext, messages)
  };
}
async function withoutDropped(bitext, { drop = [] }) {
  if (drop.length === 0) return bitext;
  const { filter } = await import("./check-7D3ZMAOW.mjs");
  const identify = drop.includes("wrong-language") ? await identifierFor(textsOf(bitext)) : void 0;
  return filter(bitext, { drop, identify });
}
var MIN_LARGE_BYTES = 1 << 25;
var formatFor = (path, from) => from === void 0 ? formatByName(path, formatsRead("bitext")) : formatNamed(from);
async function isLarge({ inputs, writer }, { from, drop, report: report2 }, minBytes = MIN_LARGE_BYTES) {
  if (writer.output !== "text" || drop !== void 0 || report2 !== void 0) return false;
  const size = await stat(inputs[0]).then(
    (file) => file.isFile() ? file.size : 0,
    () => 0
  );
  const format = formatFor(inputs[0], from);
  return size >= minBytes && format !== void 0 && (await loadReader(format)).stream !== void 0;
}
var PROGRESS_PAIRS = 2e4;
async function convertLarge(job, options, streams) {
  const [path] = job.inputs;
  const format = formatFor(path, options.from);
  const { stream } = await loadReader(format);
  const messages = [];
  const languages = languagesFor(format, options);
  const { segments, ...halves } = await inFile(
    path,
    () => stream(readPieces(path), { ...languages, onMessage: (message) => messages.push({ path, ...message }) })
  );
  const { tally, add } = tallying(options.minConfidence, ({ line }) => line === void 0 ? path : `${path}:${line}`);
  const counted = (function* () {
    let count = 0;
    for (const segment of namedErrors(path, segments)) {
      add(segment);
      if (++count % PROGRESS_PAIRS === 0) void showProgress(`${path}: ${count.toLocaleString("en")} pairs \u2026`, options, streams);
      yield segment;
    }
    const nothing = tally.pairs + tally.alone + tally.left > 0 ? void 0 : nothingRead({ segments: [] }, job);
    if (nothing !== void 0) throw new MuwaziError("bad-input", nothing);
  })();
  const written = await writeBitext({ ...halves, segments: counted }, job, options, streams);
  const name = written.names.join(", ") || path;
  const all = [...messages, ...written.messages.map((message) => ({ path: name, ...message }))];
  return {
    summary: summary(name, tally, options.minConfidence),
    messages: all.map((message) => `${message.path}: ${message.reason} (${message.ruleId})`),
    lines: []
  };
}
function* namedErrors(path, segments) {
  const reader = segments[Symbol.iterator]();
  for (; ; ) {
    let next;
    try {
      next = reader.next();
    } catch (cause) {
      throw namedAfter(path, cause);
    }
    if (next.done) return;
    yield next.value;
  }
}
export {
  convertLarge,
  isLarge,
  runJobs
};
