import {
  utf8Cleaner
} from "./chunk-NPU46TRE.mjs";
import {
  writeRecord
} from "./chunk-U4F5UVSH.mjs";
import {
  checkChoice,
  checkWriteOptions,
  joinChunks
} from "./chunk-FZXUKHJG.mjs";
import {
  guard,
  textTitle
} from "./chunk-SJCWHHRX.mjs";
import {
  confidenceDigits
} from "./chunk-XNELXAGA.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import {
  leftOut,
  selected
} from "./chunk-6XLFQENE.mjs";
import {
  checkWritten
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import {
  MuwaziError,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/csv/write.ts
var CELLS = {
  id: (segment) => segment.id,
  kind: (segment) => segment.kind,
  source: (segment) => segment.source?.text ?? "",
  target: (segment) => segment.target?.text ?? "",
  confidence: (segment) => confidenceDigits(segment.confidence),
  origin: (segment) => segment.origin,
  flags: (segment) => segment.flags.join(" ")
};
var COLUMNS = Object.keys(CELLS);
function write(bitext, options = {}) {
  checkWritten(bitext);
  checkWriteOptions(options, ["delimiter", "bom", "columns", "header", "formulaGuard"]);
  checkChoice("delimiter", options.delimiter, [",", "	"]);
  checkChoice("header", options.header, ["tags", "names"]);
  checkChoice("bom", options.bom, [true, false]);
  checkChoice("formulaGuard", options.formulaGuard, [true, false]);
  const { columns = COLUMNS } = options;
  if (!Array.isArray(columns) || columns.length === 0)
    throw new MuwaziError(
      "bad-option",
      `Expected \`columns\` to be a list of columns, got ${Array.isArray(columns) ? "an empty one" : show(columns)}`
    );
  for (const column of columns) checkChoice("columns", column ?? null, COLUMNS);
  return chunks(bitext, options, columns);
}
function stringify(bitext, options = {}) {
  return joinChunks(write(bitext, options));
}
function* chunks(bitext, options, columns) {
  const { delimiter = ",", bom = false, header = "tags", formulaGuard = true, onMessage } = options;
  const utf8 = utf8Cleaner();
  const record = (cells) => writeRecord(
    cells.map((cell) => formulaGuard ? guard(utf8.clean(cell)) : utf8.clean(cell)),
    delimiter
  );
  const title = (column) => column === "source" || column === "target" ? textTitle(column, bitext[column].language, header) : column;
  const out = leftOut();
  yield (bom ? "\uFEFF" : "") + record(columns.map(title));
  for (const segment of selected(bitext.segments, options, out)) yield record(columns.map((column) => CELLS[column](segment)));
  if (onMessage) for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message);
}
export {
  stringify,
  write
};
