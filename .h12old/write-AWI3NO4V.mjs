import {
  xmlCleaner
} from "./chunk-PWHI3NUN.mjs";
import {
  checkWriteOptions
} from "./chunk-FZXUKHJG.mjs";
import {
  LONGEST_CELL,
  cellXml
} from "./chunk-AGTHCHEO.mjs";
import {
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
  joinBytes
} from "./chunk-2GX43WB3.mjs";
import {
  checkWritten
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  direction
} from "./chunk-PHNGTTL6.mjs";

// src/formats/xlsx/write.ts
import { strToU8, Zip, ZipDeflate } from "fflate";

// src/formats/xlsx/package.ts
var DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
var MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
var OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
var PACKAGE = "http://schemas.openxmlformats.org/package/2006";
var SHEET_START = `${DECLARATION}<worksheet xmlns="${MAIN}">`;
var STYLE = {
  title: 1,
  right: 2,
  left: 3,
  confidence: 4,
  plain: 5,
  id: 6,
  headingRight: 7,
  headingLeft: 8,
  gap: 9
};
var text = (font, horizontal, fill = 0) => `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="top" wrapText="1" readingOrder="${horizontal === "right" ? 2 : 1}"/></xf>`;
var small = (format, horizontal) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="top" wrapText="1"/></xf>`;
var EDGE = '<color rgb="FFD9D9D9"/>';
var BORDER = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin">${EDGE}</${side}>`).join("");
var STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E5F"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>${text(0, "right")}${text(0, "left")}${small(2, "center")}${small(49, "general")}${small(49, "general")}${text(2, "right")}${text(2, "left")}${text(0, "left", 3)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
var TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
var each = (sheets, make) => sheets.map((name, index) => make(name, index + 1)).join("");
function packageParts(sheets) {
  const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside) => `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const override = (part, type) => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  return {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/styles.xml", "styles")}${each(sheets, (_, number) => override(`/xl/worksheets/sheet${number}.xml`, "worksheet"))}</Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(sheets, (name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets><definedNames>${each(sheets, (name, number) => `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">${name}!$1:$1</definedName>`)}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      each(sheets, (_, number) => relation(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`)) + relation("rIdStyles", "styles", "styles.xml")
    ),
    "xl/styles.xml": STYLES
  };
}

// src/formats/xlsx/sheet.ts
var always = (style) => () => style;
var lines = (value) => Array.isArray(value) ? value.map(lines).join("\n") : typeof value === "string" ? value : "";
function columnsOf({ source, target }) {
  const side = (name, language) => {
    const [plain, heading] = direction(language) === "rtl" ? [STYLE.right, STYLE.headingRight] : [STYLE.left, STYLE.headingLeft];
    return {
      title: textTitle(name, language, "tags"),
      width: 60,
      style: (segment) => segment[name] === null ? STYLE.gap : segment.kind === "heading" ? heading : plain,
      value: (segment) => segment[name]?.text ?? ""
    };
  };
  return [
    { title: "id", width: 18, style: always(STYLE.id), value: ({ id }) => id },
    side("source", source.language),
    side("target", target.language),
    { title: "confidence", width: 11, style: always(STYLE.confidence), value: (one) => Number(confidenceDigits(one.confidence)) },
    { title: "flags", width: 18, style: always(STYLE.plain), value: ({ flags }) => flags.join("\n") },
    { title: "kind", width: 11, style: always(STYLE.plain), value: ({ kind }) => kind },
    { title: "headings", width: 24, style: always(STYLE.plain), value: headings },
    { title: "origin", width: 9, style: always(STYLE.plain), value: ({ origin }) => origin },
    { title: "notes", width: 30, style: always(STYLE.plain), value: ({ data }) => lines(data?.["notes"]) }
  ];
}
function headings({ source, target, data }) {
  const above = source?.headings.length ? source.headings : target?.headings ?? [];
  return above.join(" \u203A ") || lines(data?.["x-headings"]);
}
var ID = 0;
var CONFIDENCE = 3;
var LETTERS = "ABCDEFGHIJ";
var SCALE = ["FFF4A582", "FFFDE9B0", "FFB8E0B0"];
function heightOf(values, columns) {
  const lineCount = (value, width) => `${value}`.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  const most = values.reduce(
    (most2, value, k) => k === ID ? most2 : Math.max(most2, lineCount(value, columns[k].width)),
    1
  );
  return Math.min(HIGHEST, most * LINE + 3);
}
var LINE = 15;
var HIGHEST = 409;
function sheetXml(bitext, xml) {
  const columns = columnsOf(bitext);
  const cell = (value, style, place) => {
    if (value === "") return `<c r="${place}" s="${style}"/>`;
    if (typeof value === "number") return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(value, xml)}</t></is></c>`;
  };
  const row = (number, value, style) => {
    const values = columns.map(value);
    const cells = values.map((one, k) => cell(one, style(columns[k]), `${LETTERS[k]}${number}`));
    return `<row r="${number}" ht="${heightOf(values, columns)}">${cells.join("")}</row>`;
  };
  const view = direction(bitext.source.language) === "rtl" ? ' rightToLeft="1"' : "";
  const widths = columns.map(({ width }, k) => {
    const hidden = k === ID ? ' hidden="1"' : "";
    return `<col min="${k + 1}" max="${k + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  return {
    start: `${SHEET_START}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${view}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>${row(1, ({ title }) => title, always(STYLE.title))}`,
    row: (segment, number) => row(
      number,
      ({ value }) => value(segment),
      ({ style }) => style(segment)
    ),
    end: (rows) => {
      const stops = SCALE.map((_, k) => `<cfvo type="num" val="${k / 2}"/>`);
      const colors = SCALE.map((rgb) => `<color rgb="${rgb}"/>`);
      const last = LETTERS[columns.length - 1];
      const scale = rows > 1 ? `<conditionalFormatting sqref="${LETTERS[CONFIDENCE]}2:${LETTERS[CONFIDENCE]}${rows}"><cfRule type="colorScale" priority="1"><colorScale>${stops.join("")}${colors.join("")}</colorScale></cfRule></conditionalFormatting>` : "";
      return `</sheetData><autoFilter ref="A1:${last}${rows}"/>${scale}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;
    },
    texts: (segment) => columns.flatMap(({ value }) => value(segment)).filter((value) => typeof value === "string")
  };
}

// src/formats/xlsx/write.ts
var MAX_ROWS = 1048576;
function write(bitext, options = {}) {
  checkWritten(bitext);
  checkWriteOptions(options, []);
  const { onMessage } = options;
  const xml = xmlCleaner();
  const out = leftOut();
  const sheet = sheetXml(bitext, xml);
  const rows = sheetRows(sheet);
  for (const segment of selected(bitext.segments, options, out)) {
    if (sheet.texts(segment).some((text2) => text2.length > LONGEST_CELL)) out.add("with a text that is too long for a cell");
    else rows.add(segment);
  }
  const bytes = zipped({
    ...packageParts(["segments"]),
    "xl/worksheets/sheet1.xml": rows.chunks()
  });
  if (onMessage) for (const message of [...droppedBy(xml), ...out.messages()]) onMessage(message);
  return bytes;
}
function droppedBy(xml) {
  const count = xml.dropped();
  const what = count === 1 ? "character that XML cannot hold was" : "characters that XML cannot hold were";
  return count === 0 ? [] : [{ ruleId: "dropped-character", reason: `${count} ${what} dropped` }];
}
function sheetRows(sheet) {
  const rows = [];
  return {
    add(segment) {
      if (rows.length + 1 === MAX_ROWS)
        throw new MuwaziError(
          "bad-input",
          `Expected at most ${(MAX_ROWS - 1).toLocaleString("en")} rows for a sheet, got more; write them as CSV`
        );
      rows.push(sheet.row(segment, rows.length + 2));
    },
    chunks: () => [sheet.start, ...rows, sheet.end(rows.length + 1)]
  };
}
var PIECE = 1 << 18;
var DATE = new Date(1980, 0, 1);
function zipped(parts) {
  const pieces = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = DATE;
    zip.add(part);
    let waiting = "";
    for (const chunk of typeof content === "string" ? [content] : content) {
      waiting += chunk;
      if (waiting.length < PIECE) continue;
      part.push(strToU8(waiting));
      waiting = "";
    }
    part.push(strToU8(waiting), true);
  }
  zip.end();
  return joinBytes(pieces);
}
export {
  write
};
