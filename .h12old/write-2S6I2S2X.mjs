import {
  xmlCleaner
} from "./chunk-PWHI3NUN.mjs";
import {
  TOOL,
  checkChoice,
  checkWriteOptions
} from "./chunk-FZXUKHJG.mjs";
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
  direction,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/docx/write.ts
import { zipSync } from "fflate";

// src/formats/docx/runs.ts
var RTL = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
var LTR = "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u052f\\u1e00-\\u1fff";
var STRETCH = {
  ltr: new RegExp(`[${LTR}](?:[^${RTL}]*[${LTR}0-9])?`, "g"),
  rtl: new RegExp(`[${RTL}](?:[^${LTR}]*[${RTL}])?`, "g")
};
function runsOf(text, dir) {
  const other = dir === "rtl" ? "ltr" : "rtl";
  const runs = [];
  let at = 0;
  for (const match of text.matchAll(STRETCH[other])) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index), dir });
    runs.push({ text: match[0], dir: other });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), dir });
  return runs;
}
function run(text, dir, side) {
  const { xml } = side;
  const tag = dir === side.dir ? side.language : side.other;
  const language = tag === void 0 ? "" : `<w:lang w:${dir === "rtl" ? "bidi" : "val"}="${xml.attribute(tag)}"/>`;
  const properties = `${dir === "rtl" ? "<w:rtl/>" : ""}${language}`;
  const inner = text.split("	").map((piece) => piece === "" ? "" : `<w:t xml:space="preserve">${xml.text(piece)}</w:t>`).join("<w:tab/>");
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}
function paragraph(text, side, style) {
  const properties = `${style === void 0 ? "" : `<w:pStyle w:val="${style}"/>`}${side.dir === "rtl" ? "<w:bidi/>" : ""}`;
  const runs = runsOf(text, side.dir).map((one) => run(one.text, one.dir, side));
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.join("")}</w:p>`;
}
var LINE_END = /\r\n?|\n/;
var DEEPEST_HEADING = 9;
function styleOf(kind, depth) {
  if (kind === "heading") return `Heading${Math.min(DEEPEST_HEADING, Math.max(1, Math.trunc(depth)))}`;
  if (kind === "caption") return "Caption";
  return kind === "code" ? "SourceCode" : void 0;
}
function paragraphsOf({ text, units, headings }, kind, side) {
  const lines = text.split(LINE_END);
  const blocks = units.filter(({ block }, i) => block !== units[i - 1]?.block);
  const known = blocks.length === lines.length;
  return lines.map((line, i) => {
    const block = known ? blocks[i] : void 0;
    return paragraph(line, side, styleOf(block?.kind ?? kind, block?.depth ?? units[0]?.depth ?? headings.length + 1));
  }).join("");
}

// src/formats/docx/write.ts
function write(bitext, options = {}) {
  checkWritten(bitext);
  const date = checked(options);
  const xml = xmlCleaner();
  const out = leftOut();
  const files = {};
  const encoder = new TextEncoder();
  for (const [name, text] of partsOf(date)) files[name] = encoder.encode(text);
  files["word/document.xml"] = encoded(documentOf(bitext, options, xml, out));
  const dropped = xml.dropped();
  if (dropped > 0)
    options.onMessage?.({
      ruleId: "dropped-character",
      reason: `${dropped} character${dropped === 1 ? " that XML cannot hold was" : "s that XML cannot hold were"} dropped`
    });
  for (const message of out.messages()) options.onMessage?.(message);
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
function checked(options) {
  checkWriteOptions(options, ["confidence", "date"]);
  checkChoice("confidence", options.confidence, [true, false]);
  const { date } = options;
  if (date === void 0) return void 0;
  if (Object.prototype.toString.call(date) !== "[object Date]" || Number.isNaN(date.getTime()))
    throw new MuwaziError("bad-option", `Expected \`date\` to be a Date, got ${show(date)}`);
  return `${date.toISOString().slice(0, 19)}Z`;
}
function encoded(chunks) {
  const encoder = new TextEncoder();
  return joinBytes(Array.from(chunks, (chunk) => encoder.encode(chunk)));
}
var PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>';
var WIDTH = 9638;
var NARROW = 850;
var BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`).join("");
var SHADE = { header: "D9E2EC", missing: "EDEDED" };
function* documentOf(bitext, options, xml, out) {
  const { confidence = false } = options;
  const width = (WIDTH - (confidence ? NARROW : 0)) / 2;
  const layout = { tags: [bitext.source.language, bitext.target.language], width, confidence, xml };
  const visual = direction(bitext.source.language) === "rtl" ? "<w:bidiVisual/>" : "";
  const columns = (confidence ? [width, width, NARROW] : [width, width]).map((one) => `<w:gridCol w:w="${one}"/>`);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document ${NAMESPACE}><w:body><w:tbl><w:tblPr>${visual}<w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.join("")}</w:tblGrid>`;
  yield header(layout);
  for (const segment of selected(bitext.segments, options, out)) yield row(segment, layout);
  yield `</w:tbl><w:p/><w:sectPr>${PAGE}</w:sectPr></w:body></w:document>`;
}
function styleOf2({ tags, xml }, at, language = tags[at], dir = direction(language)) {
  const other = tags[1 - at];
  return { dir, language, other: other !== void 0 && direction(other) !== dir ? other : void 0, xml };
}
function header(layout) {
  const cells = [0, 1].map(
    (at) => cell(paragraph(nameOf(layout.tags[at]), styleOf2(layout, at), "ColumnTitle"), layout.width, SHADE.header)
  );
  const last = layout.confidence ? cell(small("%"), NARROW, SHADE.header) : "";
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}${last}</w:tr>`;
}
function nameOf(tag) {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
function row(segment, layout) {
  const { source, target, kind } = segment;
  const of = (side, at) => side === null ? cell("<w:p/>", layout.width, SHADE.missing) : cell(paragraphsOf(side, kind, styleOf2(layout, at, side.language, side.dir)), layout.width);
  const percent = segment.type === "pair" ? String(Math.floor(segment.confidence * 100)) : "";
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${of(source, 0)}${of(target, 1)}${layout.confidence ? cell(small(percent), NARROW) : ""}</w:tr>`;
}
var small = (text) => `<w:p><w:pPr><w:pStyle w:val="Confidence"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
function cell(paragraphs, width, shade) {
  const shading = shade === void 0 ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}</w:tcPr>${paragraphs}</w:tc>`;
}
var XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
var NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
var RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
var TYPES = "application/vnd.openxmlformats-officedocument";
var CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPES}.wordprocessingml.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="${TYPES}.extended-properties+xml"/></Types>`;
var relations = (...list) => `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
var FONT = "Arial";
var CODE_FONT = "Courier New";
var fonts = (name) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
var size = (halfPoints) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
var HEADING_SIZES = [30, 26, 24, 22, 22, 22, 22, 22, 22];
var paragraphStyle = (id, name, paragraph2, run2) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph2}</w:pPr><w:rPr>${run2}</w:rPr></w:style>`;
var STYLES = `${XML}<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONT)}${size(22)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${HEADING_SIZES.map((points, i) => paragraphStyle(`Heading${i + 1}`, `heading ${i + 1}`, `<w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="${i}"/>`, `<w:b/><w:bCs/>${size(points)}`)).join("")}${paragraphStyle("ColumnTitle", "Column Title", "<w:keepNext/>", "<w:b/><w:bCs/>")}${paragraphStyle("Confidence", "Confidence", '<w:jc w:val="center"/>', `<w:color w:val="595959"/>${size(18)}`)}${paragraphStyle("Caption", "caption", "", '<w:i/><w:iCs/><w:color w:val="404040"/>')}${paragraphStyle("SourceCode", "Source Code", "", `${fonts(CODE_FONT)}<w:noProof/>${size(20)}`)}</w:styles>`;
var SETTINGS = `${XML}<w:settings ${NAMESPACE}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
var core = (date) => `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${date === void 0 ? "" : `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`}</cp:coreProperties>`;
var APP = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${TOOL.name}</Application></Properties>`;
function partsOf(date) {
  return [
    ["[Content_Types].xml", CONTENT_TYPES],
    [
      "_rels/.rels",
      relations(
        [`${RELATIONS}/officeDocument`, "word/document.xml"],
        ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
        [`${RELATIONS}/extended-properties`, "docProps/app.xml"]
      )
    ],
    ["word/_rels/document.xml.rels", relations([`${RELATIONS}/styles`, "styles.xml"], [`${RELATIONS}/settings`, "settings.xml"])],
    ["word/styles.xml", STYLES],
    ["word/settings.xml", SETTINGS],
    ["docProps/core.xml", core(date)],
    ["docProps/app.xml", APP]
  ];
}
export {
  write
};
