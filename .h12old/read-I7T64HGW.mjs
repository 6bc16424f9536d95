import {
  rowName
} from "./chunk-RVM5EULZ.mjs";
import {
  checkPath,
  placer
} from "./chunk-NJYGLTEE.mjs";
import "./chunk-YK43LWGR.mjs";
import "./chunk-LWMDF2GJ.mjs";
import {
  readSheets
} from "./chunk-NVAYD2TM.mjs";
import "./chunk-AGTHCHEO.mjs";
import "./chunk-IZWBE2MP.mjs";
import "./chunk-ZW43RFK6.mjs";
import {
  ownLanguage
} from "./chunk-SJCWHHRX.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/workbook/read.ts
function read(input) {
  const { value: bytes, path } = ArrayBuffer.isView(input) ? { value: input, path: void 0 } : input ?? {};
  checkPath(path);
  if (!(ArrayBuffer.isView(bytes) && "BYTES_PER_ELEMENT" in bytes))
    throw misuse(`Expected the bytes of an XLSX workbook, or a file with them as its \`value\`, got ${show(bytes ?? input)}`);
  const parts = [];
  const cells = [];
  let at = 0;
  const add = (text) => {
    parts.push(text);
    at += text.length;
  };
  for (const [k, { name, rows, merges }] of readSheets(bytes).entries()) {
    if (isReview(rows[0]?.cells ?? []))
      throw new MuwaziError(
        "bad-input",
        `Expected ${path === void 0 ? "a document" : `\`${path}\` to be a document`}, got a workbook of aligned pairs; read it with \`muwazi convert\`, or give it to \`--pins\` beside its document`
      );
    const merged = new Map(merges.map((merge) => [`${merge.row}:${merge.column}`, merge]));
    for (const { cells: texts, line: row } of rows) {
      let isFirst = true;
      texts.forEach((text, index) => {
        if (!isFirst) add("	");
        isFirst = false;
        const place = { table: k + 1, row, column: index + 1, ...spanOf(merged.get(`${row}:${index + 1}`)) };
        if (text.trim() !== "") cells.push({ text, start: at, place, sheet: name });
        add(text);
      });
      add("\n");
    }
    add("\n");
  }
  const value = parts.join("");
  const position = placer(value);
  const blocks = cells.map(({ text, start, place, sheet }) => {
    const first = start + text.length - text.trimStart().length;
    return {
      kind: "tableCell",
      text: text.trim(),
      position: position(first, first + text.trim().length),
      row: rowName(place),
      data: { cell: place, sheet }
    };
  });
  return { value, ...path === void 0 ? {} : { path }, blocks, messages: [] };
}
var isReview = (titles) => titles[0] === "id" && titles.includes("confidence") && titles.filter((title) => ownLanguage(title ?? "") !== void 0).length === 2;
var spanOf = (merge) => merge === void 0 ? {} : { ...merge.rows > 1 ? { rows: merge.rows } : {}, ...merge.columns > 1 ? { columns: merge.columns } : {} };
export {
  read
};
