import {
  records
} from "./chunk-SJCWHHRX.mjs";
import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/formats/csv/records.ts
function writeRecord(cells, delimiter) {
  const special = delimiter === "," ? /[",\r\n]/ : /^"|[\t\r\n]/;
  const written = cells.map((cell) => special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return written.join(delimiter) + (delimiter === "," ? "\r\n" : "\n");
}
function* readRecords(text, delimiter) {
  for (const { cells, line } of records(text, delimiter)) {
    const open = cells.find(({ unclosed }) => unclosed === "in the text");
    if (open !== void 0)
      throw new MuwaziError(
        "bad-input",
        `Expected a quotation mark that ends the cell opened in line ${open.line}, got the end of the text`
      );
    yield { cells: cells.map((cell) => cell.text), line };
  }
}
var SAID = /^sep=([,;\t])(?:\r\n?|\n)/i;
function withoutSeparatorLine(text) {
  const found = SAID.exec(text);
  return { table: found ? text.slice(found[0].length) : text, said: found?.[1] };
}

export {
  writeRecord,
  readRecords,
  withoutSeparatorLine
};
