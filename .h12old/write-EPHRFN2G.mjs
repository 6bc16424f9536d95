import {
  utf8Cleaner
} from "./chunk-NPU46TRE.mjs";
import {
  TOOL,
  checkChoice,
  checkWriteOptions
} from "./chunk-FZXUKHJG.mjs";
import {
  flatLine
} from "./chunk-GF7FRNZN.mjs";
import {
  fullPairs,
  leftOut,
  selected,
  twoLanguages
} from "./chunk-6XLFQENE.mjs";
import {
  checkWritten
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import {
  MuwaziError,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/parquet/write.ts
import { ByteWriter, parquetWrite } from "hyparquet-writer";
var text = (name, repetition = "REQUIRED") => ({
  name,
  type: "BYTE_ARRAY",
  converted_type: "UTF8",
  logical_type: { type: "STRING" },
  repetition_type: repetition
});
var CONFIDENCE = { name: "confidence", type: "DOUBLE", repetition_type: "REQUIRED" };
var COLUMNS = {
  flat: () => [
    [text("id")],
    [text("document", "OPTIONAL")],
    [text("kind")],
    [text("source", "OPTIONAL")],
    [text("target", "OPTIONAL")],
    [text("source_language")],
    [text("target_language")],
    [CONFIDENCE],
    [text("origin")],
    [text("flags")]
  ],
  translation: ({ source, target }) => [
    [text("id")],
    [{ name: "translation", num_children: 2, repetition_type: "REQUIRED" }, text(source.language), text(target.language)],
    [text("document", "OPTIONAL")],
    [text("kind")],
    [CONFIDENCE],
    [text("origin")],
    [text("flags")]
  ]
};
function write(bitext, options = {}) {
  checkWritten(bitext);
  checkWriteOptions(options, ["layout", "document"]);
  checkChoice("layout", options.layout, ["flat", "translation"]);
  const { layout = "flat", document, onMessage } = options;
  if (document !== void 0 && typeof document !== "string")
    throw new MuwaziError("bad-option", `Expected \`document\` to be a string, got ${show(document)}`);
  if (layout === "translation") twoLanguages(bitext);
  const out = leftOut();
  const rows = [...segmentsOf(bitext, layout, options, out)].map((segment) => {
    const line = flatLine(segment, bitext, document);
    if (layout === "flat") return line;
    return { ...line, translation: { [bitext.source.language]: line.source ?? "", [bitext.target.language]: line.target ?? "" } };
  });
  const utf8 = utf8Cleaner();
  const columns = COLUMNS[layout](bitext);
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    schema: [{ name: "root", num_children: columns.length }, ...columns.flat()],
    columnData: columns.flatMap(
      ([column]) => column === void 0 ? [] : [{ name: column.name, data: rows.map((row) => cleanCell(row[column.name], utf8)) }]
    ),
    createdBy: `${TOOL.name} version ${TOOL.version}`
  });
  if (onMessage) for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message);
  return rows.length === 0 ? withTypedList(writer.getBytes()) : writer.getBytes();
}
function segmentsOf({ segments }, layout, options, out) {
  return layout === "flat" ? selected(segments, options, out) : fullPairs(segments, options, out);
}
var EMPTY = [22, 0, 25, 0, 40];
var LIST_OF_STRUCTS = 12;
function withTypedList(bytes) {
  for (let at = bytes.length - EMPTY.length; at >= 0; at--)
    if (EMPTY.every((byte, k) => bytes[at + k] === byte)) {
      bytes[at + 3] = LIST_OF_STRUCTS;
      return bytes;
    }
  return bytes;
}
function cleanCell(value, utf8) {
  if (typeof value === "string") return utf8.clean(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanCell(inner, utf8)]));
}
export {
  write
};
