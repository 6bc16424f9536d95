import {
  cellText
} from "./chunk-AGTHCHEO.mjs";
import {
  openZip,
  partText,
  relationsOf
} from "./chunk-IZWBE2MP.mjs";
import {
  parseXml
} from "./chunk-ZW43RFK6.mjs";
import {
  isBytes
} from "./chunk-2GX43WB3.mjs";
import {
  MuwaziError,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/xlsx/reader.ts
var MAX_COLUMNS = 16384;
var unreadable = (got) => new MuwaziError("unreadable", `Expected an XLSX workbook, got ${got}`);
function readSheets(bytes) {
  if (!isBytes(bytes)) throw misuse(`Expected the bytes of an XLSX workbook, got ${show(bytes)}`);
  if (bytes[0] === 208 && bytes[1] === 207)
    throw unreadable("an older workbook (.xls) or one with a password; save it as .xlsx without a password");
  if (bytes[0] !== 80 || bytes[1] !== 75) throw unreadable("bytes that are no ZIP archive; save it as .xlsx");
  const zip = openZip(bytes, "an XLSX workbook");
  const part = (path) => {
    const content = path === void 0 ? void 0 : zip.file(path);
    return content && partText(content);
  };
  const workbook = zip.names.find((path) => /^\/?xl\/workbook\d*\.xml$/i.test(path));
  if (workbook === void 0) throw unreadable("an archive without a workbook");
  const targets = new Map(relationsOf(zip, workbook).map(({ id, target }) => [id, target]));
  const strings = sharedStrings(part(zip.names.find((path) => /(?:^|\/)sharedStrings\.xml$/i.test(path))));
  return sheetNames(part(workbook) ?? "").flatMap(({ name, id }) => {
    const sheet = part(targets.get(id));
    return sheet === void 0 ? [] : [{ name, ...rowsOf(sheet, strings) }];
  });
}
var local = (name) => name.slice(name.indexOf(":") + 1);
function attribute({ attributes }, wanted) {
  const plain = attributes[wanted];
  if (plain !== void 0) return plain;
  for (const name in attributes) if (local(name) === wanted) return attributes[name];
  return void 0;
}
function walk(xml, open, text, close) {
  parseXml(xml, "an XLSX workbook", (parser) => {
    parser.on("opentag", (tag) => open(local(tag.name), tag));
    parser.on("text", text);
    parser.on("cdata", text);
    parser.on("closetag", (tag) => close(local(tag.name)));
  });
}
var nothing = () => {
};
function sheetNames(xml) {
  const found = [];
  const open = (name, tag) => {
    if (name !== "sheet") return;
    found.push({ name: attribute(tag, "name") ?? "", id: attribute(tag, "id") ?? "" });
  };
  walk(xml, open, nothing, nothing);
  return found;
}
function textGatherer() {
  let text = "";
  let inText = false;
  let sounds = false;
  return {
    open(name) {
      if (name === "t") inText = !sounds;
      if (name === "rPh") sounds = true;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") sounds = false;
    },
    take() {
      const whole = cellText(text);
      text = "";
      return whole;
    }
  };
}
function sharedStrings(xml) {
  const strings = [];
  if (xml === void 0) return strings;
  const gatherer = textGatherer();
  walk(xml, gatherer.open, gatherer.text, (name) => {
    gatherer.close(name);
    if (name === "si") strings.push(gatherer.take());
  });
  return strings;
}
function rowsOf(xml, strings) {
  const merges = [];
  const rows = [];
  const gatherer = textGatherer();
  let row = [];
  let line = 0;
  let column = 0;
  let type = "";
  let value = "";
  let inValue = false;
  const open = (name, tag) => {
    if (name === "mergeCell") merges.push(...mergeOf(attribute(tag, "ref")));
    if (name === "row") line = Number(attribute(tag, "r") ?? line + 1);
    if (name === "c") {
      column = columnOf(attribute(tag, "r")) ?? column + 1;
      type = attribute(tag, "t") ?? "n";
      value = "";
    } else if (name === "v") inValue = true;
    else gatherer.open(name);
  };
  const text = (more) => {
    if (inValue) value += more;
    else gatherer.text(more);
  };
  const close = (name) => {
    gatherer.close(name);
    if (name === "v") inValue = false;
    else if (name === "c") {
      const inline = gatherer.take();
      const cell = type === "inlineStr" ? inline : cellValue(type, value, strings);
      if (cell !== "" && column <= MAX_COLUMNS) row[column - 1] = cell;
    } else if (name === "row") {
      if (row.length > 0) rows.push({ cells: row, line });
      row = [];
      column = 0;
    }
  };
  walk(xml, open, text, close);
  return { rows, merges };
}
function mergeOf(ref) {
  const [from, to] = (ref ?? "").split(":");
  const [left, right, top, bottom] = [columnOf(from), columnOf(to), rowOf(from), rowOf(to)];
  if (left === void 0 || right === void 0 || right < left || !(bottom >= top)) return [];
  return [{ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }];
}
var rowOf = (place) => Number(/\d+$/.exec(place ?? "")?.[0] ?? Number.NaN);
function cellValue(type, value, strings) {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "str") return cellText(value);
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  return value;
}
function columnOf(place) {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(place ?? "")?.[0].toUpperCase();
  if (letters === void 0) return void 0;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export {
  readSheets
};
