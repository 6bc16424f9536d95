import {
  align,
  documents,
  groupInputs,
  inputNames,
  nothingAligned,
  nothingRead
} from "./chunk-2A3L37SB.mjs";
import {
  counted,
  pairsFormat,
  parseBitext,
  setUp
} from "./chunk-QFKRYQ5Z.mjs";
import {
  pageFile,
  reviewDocument
} from "./chunk-PUCZGTVS.mjs";
import "./chunk-7AL2CVIB.mjs";
import {
  kindOf,
  print,
  readBytes,
  samePath,
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
  formatsRead
} from "./chunk-LWMDF2GJ.mjs";
import "./chunk-PWHI3NUN.mjs";
import "./chunk-FZXUKHJG.mjs";
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
  MuwaziError,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/cli/review.ts
import { randomBytes } from "node:crypto";
import { basename } from "node:path";

// src/review/write.ts
function reviewPage(bitexts, parts, { language = "en", key }) {
  const reviews = bitexts.map(({ name, bitext }) => ({ document: reviewDocument(bitext, name), log: { changes: [], done: 0 } }));
  const data = { version: 1, language, key, reviews };
  return pageFile(data, parts);
}

// src/cli/review.ts
var KEY_BYTES = 32;
async function review(files, options, streams) {
  const { output = "-", quiet, blank = false, write } = options;
  await checkNames(files, output, options);
  const language = write["language"] === "ar" ? "ar" : "en";
  const setup = await setUp(options, streams);
  const bitexts = [];
  let code = 0;
  const jobs = files.length > 2 ? await groupInputs(files, options, streams) : files.length > 0 ? [{ inputs: documents(files) }] : [];
  for (const [at, job] of jobs.entries()) {
    await showProgress(`${jobs.length > 1 ? `${at + 1} of ${jobs.length}: ` : ""}${job.inputs.join(", ")} \u2026`, options, streams);
    try {
      bitexts.push({
        name: inputNames(job).map((path) => basename(path)).join(", "),
        bitext: await bitextOf(job, options, setup, streams)
      });
    } catch (error) {
      if (jobs.length === 1 || error instanceof MuwaziError && error.code === "bad-option") throw error;
      await print(streams.stderr, [`muwazi: ${sentenceOf(error)}
`]);
      code = 1;
    }
    await showProgress("", options, streams);
  }
  if (bitexts.length === 0 && !blank) return code;
  const { PARTS } = await import("virtual:review-page");
  await writeOutput(output, reviewPage(bitexts, PARTS, { language, key: randomBytes(KEY_BYTES).toString("base64") }), streams);
  if (!quiet) await print(streams.stderr, [`${output === "-" ? "review page" : output}: ${summaryOf(bitexts)}
`]);
  return code;
}
async function bitextOf(job, options, setup, streams) {
  const [path, second] = job.inputs;
  const named = second === void 0 && path !== "-" ? await pairsFormat(path, streams) : void 0;
  const format = named && (named.name === "review" || formatByName(path, formatsRead("document")) === void 0) ? named : void 0;
  const bitext = format ? await parseBitext(path, format, await readBytes(path, streams), options) : await align(job, options, setup, streams);
  const nothing = format ? nothingRead(bitext, job) : nothingAligned(bitext, job);
  if (nothing !== void 0) throw new MuwaziError("bad-input", nothing);
  return bitext;
}
var summaryOf = (bitexts) => {
  if (bitexts.length === 0) return "drop files into it";
  const rows = bitexts.reduce((sum, { bitext }) => sum + bitext.segments.length, 0);
  return `${counted(rows, "row")}${bitexts.length > 1 ? ` of ${counted(bitexts.length, "document")}` : ""} to review`;
};
async function checkNames(files, output, { blank = false, pins }) {
  if (blank && files.length > 0)
    throw misuse(`Expected no input with \`--blank\`, got ${show(files[0])}; files are dropped into the page`);
  if (!blank && files.length === 0)
    throw misuse(
      "Expected a document to review, got none; `muwazi review --help` shows how, and `--blank` makes a page that takes files"
    );
  if (files.filter((path) => path === "-").length > 1) throw misuse("Expected stdin (`-`) once, got it twice");
  if (pins !== void 0 && files.length > 2) throw misuse(`Expected \`--pins\` with one document, got ${files.length} files`);
  if (output === "-") return;
  if (await kindOf(output) === "folder") throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`);
  if (!/\.x?html?$/i.test(output)) throw misuse(`Expected the name of the page to end in .html, got ${show(output)}`);
  const own = await samePath(output);
  for (const path of files)
    if (path !== "-" && await samePath(path) === own)
      throw misuse(`Expected a name for each file, got ${show(output)}, which is read too; choose another output`);
}
export {
  review
};
