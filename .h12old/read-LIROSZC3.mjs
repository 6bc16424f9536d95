import {
  readRecords,
  withoutSeparatorLine
} from "./chunk-U4F5UVSH.mjs";
import {
  checkChoice
} from "./chunk-FZXUKHJG.mjs";
import {
  tableReader
} from "./chunk-W57ANBO5.mjs";
import "./chunk-BXZIGDMW.mjs";
import {
  detectDelimiter,
  unguard
} from "./chunk-SJCWHHRX.mjs";
import "./chunk-XNELXAGA.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-6XLFQENE.mjs";
import {
  decode,
  withoutMark
} from "./chunk-2GX43WB3.mjs";
import "./chunk-Q22IN6NW.mjs";
import {
  readBitext
} from "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  checkKeys
} from "./chunk-PHNGTTL6.mjs";

// src/formats/csv/read.ts
function parse(text, options = {}) {
  checkKeys(options, ["delimiter", "formulaGuard"]);
  checkChoice("delimiter", options.delimiter, [",", "	", ";", "|"]);
  checkChoice("formulaGuard", options.formulaGuard, [true, false]);
  const { delimiter, formulaGuard = true } = options;
  const { value, messages } = decode(text);
  const { source, target, segments, messages: told } = tableReader()(cleaned(withoutMark(value), delimiter, formulaGuard));
  return readBitext(source, target, segments, [...messages, ...told]);
}
function* cleaned(text, delimiter, formulaGuard) {
  const { table, said } = withoutSeparatorLine(text);
  const first = said === void 0 ? 0 : 1;
  for (const { cells, line } of readRecords(table, delimiter ?? said ?? detectDelimiter(table)))
    yield { cells: formulaGuard ? cells.map(unguard) : cells, line: first + line };
}
export {
  parse
};
