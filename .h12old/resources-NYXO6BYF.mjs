import {
  counted,
  readBitext
} from "./chunk-QFKRYQ5Z.mjs";
import {
  kindOf,
  print,
  samePath,
  showProgress,
  writeOutput
} from "./chunk-JGNHODKP.mjs";
import {
  builtIn,
  learnWith
} from "./chunk-PK2WPZBJ.mjs";
import "./chunk-UTQQRZBT.mjs";
import "./chunk-YK43LWGR.mjs";
import "./chunk-LWMDF2GJ.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-XNELXAGA.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/cli/resources.ts
import { basename } from "node:path";
var column = (items, show2) => items.map(show2).join("|");
async function learn(files, { output = "-", quiet }, streams) {
  await checkNames(files, output);
  const pairs = [];
  for (const path of files) {
    await showProgress(`${path} \u2026`, { quiet }, streams);
    for (const pair of await readPairs(path, streams)) pairs.push(pair);
    await showProgress("", { quiet }, streams);
  }
  const { languages, learned } = learnWith(pairs, { lexicon: builtIn() });
  if (learned.length === 0)
    throw new MuwaziError(
      "bad-input",
      `Expected pairs that show which words translate each other, got ${counted(pairs.length, "pair")} and no certain word; learning takes some hundred pairs`
    );
  const lines = learned.map(
    ({ spelling, translations }) => `${spelling}	${column(translations, (one) => one.spelling)}	${column(translations, (one) => one.weight.toFixed(2))}
`
  );
  const title = `# ${languages.join(" \u2192 ")}: ${learned.length} words learned from ${pairs.length} pairs
`;
  await writeOutput(output, [title, ...lines], streams);
  if (!quiet) await print(streams.stderr, [`${output === "-" ? files.join(", ") : output}: ${title.slice(2)}`]);
  return 0;
}
async function checkNames(files, output) {
  if (files.length === 0) throw misuse("Expected a memory to learn from, got none; `muwazi learn --help` shows how");
  if (output === "-") return;
  if (await kindOf(output) === "folder") throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`);
  const own = await samePath(output);
  for (const path of files)
    if (await samePath(path) === own)
      throw misuse(`Expected a name for each file, got ${show(output)}, which is read too; choose another output`);
}
async function readPairs(path, streams) {
  const { segments } = await readBitext(path, { expected: "a memory that ends in" }, streams);
  return segments.flatMap(
    ({ source, target }) => source && target ? [{ source: { text: source.text, language: source.language }, target: { text: target.text, language: target.language } }] : []
  );
}
var isOmegat = (path) => basename(path).toLowerCase() === "segmentation.conf";
async function rules(files, { output = "-", to, quiet }, streams) {
  if (files.length > 0) throw misuse(`Expected no file to read, got ${show(files[0])}; \`-o\` names the file to write`);
  if (output !== "-" && await kindOf(output) === "folder")
    throw misuse(`Expected \`--output\` to be a file, got the folder ${show(output)}`);
  if (to === "srx" && isOmegat(output))
    throw misuse("Expected `--to` and the name of the output to agree, got `srx` and `segmentation.conf`, which OmegaT reads");
  const format = to === "omegat" || isOmegat(output) ? "omegat" : "srx";
  const { stringify } = await import("./srx-3TDQ5OZY.mjs");
  await writeOutput(output, [stringify({ format })], streams);
  if (!quiet && output !== "-")
    await print(streams.stderr, [`${output}: ${format === "srx" ? "SRX 2.0" : "rules for OmegaT"}, Arabic and English
`]);
  return 0;
}
export {
  learn,
  rules
};
