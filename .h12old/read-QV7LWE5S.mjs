import {
  isHeading
} from "./chunk-7VRINVDE.mjs";
import {
  isInTwoLanguages
} from "./chunk-2EOT7PW4.mjs";
import {
  listMarker
} from "./chunk-L3U3EW2B.mjs";
import {
  gridBuilder,
  rowName
} from "./chunk-RVM5EULZ.mjs";
import {
  checkPath,
  placer
} from "./chunk-NJYGLTEE.mjs";
import {
  formatByBytes,
  refusalOf
} from "./chunk-YK43LWGR.mjs";
import {
  FORMATS
} from "./chunk-LWMDF2GJ.mjs";
import {
  child,
  childValue,
  elements,
  openZip,
  readPart,
  readTree,
  relationsOf,
  textIn
} from "./chunk-IZWBE2MP.mjs";
import "./chunk-ZW43RFK6.mjs";
import "./chunk-SJCWHHRX.mjs";
import {
  suspect
} from "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  primary,
  scriptOf,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/docx/language.ts
var FEW = 40;
var RELIABLE = 0.9;
var CLEAR_BLOCKS = 4;
function languagesOf(blocks) {
  const looks = blocks.map(lookOf);
  const checked = looks.filter(({ verdict }) => verdict !== void 0);
  const trusted = checked.length > 0 && checked.filter(({ verdict }) => verdict).length >= checked.length * RELIABLE;
  const directed = directionTells(looks);
  return looks.map(({ tag, verdict, script, name, rightToLeft }) => {
    if (tag !== void 0 && (verdict ?? trusted)) return tag;
    if (!directed || !(script === "none" || name)) return void 0;
    return rightToLeft ? "ar" : script === "none" ? "und-Latn" : void 0;
  });
}
function lookOf({ text, rightToLeft, marks }) {
  const { arabic, latin, other } = countLetters(text);
  const script = arabic + latin + other === 0 ? "none" : arabic > latin * 2 ? "arabic" : arabic === 0 && latin > other ? "latin" : "mixed";
  const tag = script === "arabic" ? most(marks, "arabic", arabic) : script === "latin" ? most(marks, "latin", latin) : void 0;
  const verdict = tag === void 0 ? void 0 : borneOut(tag, script === "arabic" ? "ar" : "en", text, arabic + latin + other);
  return { script, tag, verdict, name: script === "latin" && isName(text), rightToLeft };
}
function borneOut(tag, expected, text, letters) {
  const same = primary(tag) === expected;
  if (letters < FEW) return expected === "ar" ? same : void 0;
  return suspect(text) ? !same : same;
}
function most(marks, script, letters) {
  const tags = /* @__PURE__ */ new Map();
  for (const mark of marks) if (mark.script === script) tags.set(mark.tag, (tags.get(mark.tag) ?? 0) + mark.letters);
  for (const [tag, count] of tags)
    if (count * 2 >= letters) return scriptOf(tag) === (script === "arabic" ? "Arab" : "Latn") ? tag : void 0;
  return void 0;
}
var isName = (text) => {
  const words = text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  return words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
};
function directionTells(looks) {
  const share = (script, rightToLeft) => {
    const all = looks.filter((look) => look.script === script && !look.name);
    return all.length < CLEAR_BLOCKS ? 0 : all.filter((look) => look.rightToLeft === rightToLeft).length / all.length;
  };
  return share("arabic", true) >= RELIABLE && share("latin", false) >= RELIABLE;
}

// src/formats/docx/blocks.ts
var SPACES = /[\s\u0085]+/g;
var squeeze = (text) => text.replace(SPACES, (spaces) => /[\n\f]/.test(spaces) ? "\n" : " ").trim();
function blocksOf(paragraphs) {
  const value = paragraphs.map(({ text }) => text.replaceAll("\f", "\n")).join("\n");
  const place = placer(value);
  const found = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    for (const [from, to] of parts(paragraph.text)) {
      const raw = paragraph.text.slice(from, to);
      const text = squeeze(raw);
      if (text === "") continue;
      const start = at + from + raw.length - raw.trimStart().length;
      found.push({ paragraph, start, end: at + from + raw.trimEnd().length, text });
    }
    at += paragraph.text.length + 1;
  }
  const languages = languagesOf(found.map(({ paragraph, text }) => ({ ...paragraph, text })));
  const blocks = found.map(({ paragraph, start, end, text }, i) => {
    const language = languages[i];
    const { cell } = paragraph;
    return {
      ...kindOf(paragraph, text, found[i - 1]?.text, found[i + 1]?.text),
      text,
      position: place(start, end),
      ...language === void 0 ? {} : { language },
      ...cell === void 0 ? {} : { row: rowName(cell) },
      data: dataOf(paragraph)
    };
  });
  return { value, blocks };
}
function dataOf({ number, cell, header, from, note, links }) {
  return {
    paragraph: number,
    ...cell === void 0 ? {} : { cell },
    ...header === void 0 ? {} : { header },
    ...from === void 0 ? {} : { from },
    ...note === void 0 ? {} : { note },
    ...links.length === 0 ? {} : { links }
  };
}
function kindOf({ kind, depth, cell, from, bold }, text, before, after) {
  if (kind !== void 0 && (kind !== "code" || countLetters(text).arabic === 0))
    return { kind, ...depth === void 0 ? {} : { depth } };
  if (cell !== void 0) return { kind: "tableCell" };
  if (bold && from === void 0 && isHeading(text, { before, after })) return { kind: "heading" };
  return { kind: listMarker(text) > 0 ? "listItem" : "paragraph" };
}
function parts(text) {
  if (!/[\n\f]/.test(text)) return [[0, text.length]];
  const spans = [];
  let start = 0;
  let script;
  let line = 0;
  for (const [at, mark] of [...text.matchAll(/[\n\f]/g)].map((match) => [match.index, match[0]]).concat([[text.length, "\f"]])) {
    const next = scriptOf2(text.slice(line, at));
    const areBoth = isInTwoLanguages(text.slice(start, line)) && isInTwoLanguages(text.slice(line, at));
    if (areBoth || next !== void 0 && script !== void 0 && next !== script) {
      spans.push([start, line]);
      start = line;
    }
    script = next ?? script;
    line = at + 1;
    if (mark === "\f") {
      spans.push([start, at]);
      start = line;
      script = void 0;
    }
  }
  return spans;
}
var ADDRESS = /[@/\\]|www\./i;
function scriptOf2(line) {
  const { arabic, latin } = countLetters(line);
  if (arabic > latin * 2) return "arabic";
  return arabic === 0 && latin > 2 && !ADDRESS.test(line) ? "latin" : void 0;
}

// src/formats/docx/fields.ts
var TABLE_OF_CONTENTS = /^\s*(?:TOC|INDEX|TOA)(?![A-Z])/i;
var HYPERLINK = /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s\\"]+))/i;
var isContents = (code) => TABLE_OF_CONTENTS.test(code);
var linkOf = (code) => {
  const match = HYPERLINK.exec(code);
  return match?.[1] ?? match?.[2];
};
function fieldStack() {
  const open = [];
  let hiding = 0;
  let contents = 0;
  return {
    mark(type) {
      const field = open.at(-1);
      if (type === "begin") {
        open.push({ code: "", separated: false, hides: true, contents: false });
        hiding++;
      } else if (type === "separate" && field && !field.separated) {
        field.separated = true;
        field.hides = isContents(field.code);
        field.contents = isContents(field.code);
        if (!field.hides) hiding--;
        if (field.contents) contents++;
        return field.code;
      } else if (type === "end" && field) {
        open.pop();
        if (field.hides) hiding--;
        if (field.contents) contents--;
      }
      return void 0;
    },
    code(text) {
      const field = open.at(-1);
      if (field && !field.separated) field.code += text;
    },
    shows: () => hiding === 0,
    inContents: () => contents > 0,
    isOpen: () => open.length > 0
  };
}
var noFields = {
  mark: () => void 0,
  code() {
  },
  shows: () => true,
  inContents: () => false,
  isOpen: () => false
};

// src/formats/docx/numbering.ts
var levelsOf = (node) => node === void 0 ? [] : [...elements(node)].flatMap((one) => {
  const level = one.name === "w:lvlOverride" ? child(one, "w:lvl") : one.name === "w:lvl" ? one : void 0;
  return level === void 0 ? [] : [[level.attributes["w:ilvl"] ?? "0", childValue(level, "w:numFmt")]];
});
function numberingOf(root) {
  const abstract = /* @__PURE__ */ new Map();
  const lists = /* @__PURE__ */ new Map();
  for (const node of root ? elements(root) : []) {
    if (node.name === "w:abstractNum") abstract.set(node.attributes["w:abstractNumId"] ?? "", node);
    else if (node.name === "w:num") lists.set(node.attributes["w:numId"] ?? "", node);
  }
  const formats = /* @__PURE__ */ new Map();
  for (const [id, list] of lists)
    formats.set(id, new Map([...levelsOf(abstract.get(childValue(list, "w:abstractNumId") ?? "")), ...levelsOf(list)]));
  return (id, level) => id !== "0" && formats.get(id)?.get(String(level)) !== "none";
}

// src/formats/docx/package.ts
var ZIP = [80, 75];
var startsWith = (bytes, signature) => signature.every((byte, i) => bytes[i] === byte);
function openPackage(bytes, path) {
  const label = path === void 0 ? "a DOCX" : `\`${path}\` to be a DOCX`;
  const wrong = (what, code = "bad-input") => new MuwaziError(code, `Expected ${label}, got ${what}`);
  if (!startsWith(bytes, ZIP)) {
    const known = formatByBytes(bytes);
    throw known === void 0 ? wrong(otherThanZip(bytes)) : wrong(refusalOf(known), known.name === "encrypted" ? "unreadable" : "bad-input");
  }
  const zip = openZip(bytes, label);
  const main = mainPart(zip);
  if (main === void 0 || !zip.has(main)) {
    const known = formatByBytes(
      bytes,
      FORMATS.filter(({ name, reads }) => reads !== "bitext" && name !== "docx" && name !== "zip")
    );
    throw wrong(known === void 0 ? "a ZIP archive without `word/document.xml`; take the document out of it" : refusalOf(known));
  }
  return { main, relations: relationsOf(zip, main), file: zip.file };
}
function otherThanZip(bytes) {
  if (bytes.length === 0) return "an empty file";
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^<(?:!doctype )?html/.test(start)) return "an HTML page; read it as HTML";
  if (start.startsWith("<?xml")) return "an XML file; if it is of Word, save it as DOCX";
  return "a file that is no ZIP archive; read it as text if it is one";
}
function mainPart(zip) {
  const relation = relationsOf(zip, "").find(({ type, external }) => type === "officeDocument" && !external);
  const main = relation?.target ?? "word/document.xml";
  return /^(?:xl|ppt)\//.test(main) ? void 0 : main;
}

// src/formats/docx/styles.ts
var bare = (id) => ({ name: id, paragraph: void 0, run: void 0, isDefault: false });
function stylesOf(root) {
  const styles = /* @__PURE__ */ new Map();
  let normal;
  for (const node of root ? elements(root) : []) {
    const id = node.attributes["w:styleId"];
    if (node.name !== "w:style" || id === void 0) continue;
    const isDefault = isOnValue(node.attributes["w:default"] ?? "0") && node.attributes["w:type"] === "paragraph";
    if (isDefault) normal = id;
    const style = {
      name: childValue(node, "w:name") ?? id,
      paragraph: child(node, "w:pPr"),
      run: child(node, "w:rPr"),
      isDefault
    };
    styles.set(id, { style, basedOn: childValue(node, "w:basedOn") });
  }
  const chains = /* @__PURE__ */ new Map();
  const build = (id) => {
    const chain = [];
    const seen = /* @__PURE__ */ new Set();
    for (let next = id ?? normal; next !== void 0 && !seen.has(next); next = styles.get(next)?.basedOn) {
      seen.add(next);
      chain.push(styles.get(next)?.style ?? bare(next));
    }
    return chain;
  };
  const defaults = child(root, "w:docDefaults");
  return {
    paragraph: child(child(defaults, "w:pPrDefault"), "w:pPr"),
    chain(id) {
      const known = chains.get(id);
      if (known) return known;
      const chain = build(id);
      chains.set(id, chain);
      return chain;
    }
  };
}
var isOnValue = (value) => !/^(?:0|false|off|none)$/i.test(value);
function isOn(lists, name) {
  for (const list of lists) {
    const property2 = child(list, name);
    if (property2) return isOnValue(property2.attributes["w:val"] ?? "1");
  }
  return false;
}
function property(lists, name) {
  for (const list of lists) {
    const found = child(list, name);
    if (found) return found;
  }
  return void 0;
}
var HEADING = /^(?:heading|titre|überschrift|título|titulo|titolo|заголовок|заглавие|başlık|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|כותרת|(?:ال)?عنوان|سرفصل|标题|標題|見出し|제목)[\s_-]*([1-9١-٩])(?!\d)/i;
var TITLE = /^(?:title|titre|titel|título|titolo|название|العنوان|عنوان|标题)$/i;
var SUBTITLE = /^(?:subtitle|sous-titre|untertitel|subtítulo|sottotitolo|(?:ال)?عنوان (?:ال)?فرعي)$/i;
var CAPTION = /^(?:caption|légende|beschriftung|leyenda|didascalia|تسمية توضيحية)$/i;
var CODE = /^(?:source code|html preformatted|preformatted text|code|code block|macro)$/i;
var ARABIC_INDIC = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669";
function kindOf2(chain) {
  for (const { name, paragraph } of chain) {
    const level = HEADING.exec(name)?.[1];
    if (level !== void 0)
      return { kind: "heading", depth: ARABIC_INDIC.includes(level) ? ARABIC_INDIC.indexOf(level) : Number(level) };
    const outline = outlineOf(paragraph);
    if (outline !== void 0) return outline === 0 ? void 0 : { kind: "heading", depth: outline };
    if (TITLE.test(name)) return { kind: "heading", depth: 1 };
    if (SUBTITLE.test(name)) return { kind: "heading", depth: 2 };
    if (CAPTION.test(name)) return { kind: "caption" };
    if (CODE.test(name)) return { kind: "code" };
  }
  return void 0;
}
function outlineOf(paragraph) {
  const value = childValue(paragraph, "w:outlineLvl");
  if (value === void 0 || !/^\d$/.test(value)) return void 0;
  return value === "9" ? 0 : Number(value) + 1;
}

// src/formats/docx/content.ts
var emptyContent = () => ({
  text: "",
  links: [],
  notes: [],
  boxes: [],
  alternatives: [],
  marks: [],
  letters: 0,
  bold: 0,
  rightToLeft: 0
});
var WITHOUT_TEXT = /* @__PURE__ */ new Set([
  "w:pPr",
  "w:rPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:del",
  "w:moveFrom",
  "w:rt",
  "w:delText",
  "w:delInstrText"
]);
var XML_SPACES = /^[ \t\r\n]+|[ \t\r\n]+$/g;
var NO_DESCRIPTION = /(?:description automatically generated|ai-generated content may be incorrect|تم إنشاء الوصف تلقائي[ًا]+|\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp))\W*$/i;
function readContent(paragraph, chain, around, into) {
  const { fields, tally } = around;
  const paragraphRuns = chain.filter(({ isDefault }) => !isDefault).map(({ run }) => run);
  const allRuns = chain.map(({ run }) => run);
  const lookOf2 = (properties) => {
    const style = childValue(properties, "w:rStyle");
    const own = [properties, ...style === void 0 ? [] : around.styles.chain(style).map(({ run }) => run)];
    const lists = [...own, ...allRuns];
    const language = property([...own, ...paragraphRuns], "w:lang")?.attributes;
    return {
      hidden: isOn(lists, "w:vanish"),
      bold: isOn(lists, "w:b") || isOn(lists, "w:bCs"),
      rightToLeft: isOn(own, "w:rtl"),
      arabic: language?.["w:bidi"],
      latin: language?.["w:val"]
    };
  };
  const put = (text, look) => {
    if (text === "") return;
    if (!fields.shows()) {
      if (fields.inContents() && text.trim() !== "") tally.contents++;
      return;
    }
    if (look.hidden) {
      if (text.trim() !== "") tally.hidden++;
      return;
    }
    into.text += text;
    const { arabic, latin, other } = countLetters(text);
    const letters = arabic + latin + other;
    into.letters += letters;
    if (look.bold) into.bold += letters;
    if (look.rightToLeft) into.rightToLeft += letters;
    if (arabic > 0 && look.arabic !== void 0) into.marks.push({ script: "arabic", tag: look.arabic, letters: arabic });
    if (latin > 0 && look.latin !== void 0) into.marks.push({ script: "latin", tag: look.latin, letters: latin });
  };
  const link = (address) => {
    if (address !== void 0 && address !== "" && !into.links.includes(address)) into.links.push(address);
  };
  const describe = (text) => {
    const clean = text?.replace(/\s+/g, " ").trim() ?? "";
    if (clean !== "" && !NO_DESCRIPTION.test(clean) && !into.alternatives.includes(clean)) into.alternatives.push(clean);
  };
  const walk = (node, look) => {
    const { name, attributes } = node;
    if (WITHOUT_TEXT.has(name)) return;
    const put1 = (text) => put(text, look);
    switch (name) {
      case "w:t":
      case "m:t":
        return put1(attributes["xml:space"] === "preserve" ? textIn(node) : textIn(node).replace(XML_SPACES, ""));
      case "w:tab":
      case "w:ptab":
        return put1("	");
      case "w:br":
        return put1(/^(?:page|column)$/.test(attributes["w:type"] ?? "") ? "\f" : "\n");
      case "w:cr":
        return put1("\n");
      case "w:noBreakHyphen":
        return put1("\u2011");
      case "w:sym":
        return sign(attributes, look);
      case "w:fldChar":
        return link(linkOf(fields.mark(attributes["w:fldCharType"]) ?? ""));
      case "w:instrText":
        return fields.code(textIn(node));
      case "w:fldSimple":
        link(linkOf(attributes["w:instr"] ?? ""));
        return isContents(attributes["w:instr"] ?? "") ? void 0 : inside(node, look);
      case "w:hyperlink":
        link(around.linkOf(attributes["r:id"] ?? ""));
        return inside(node, look);
      case "w:footnoteReference":
        return void into.notes.push({ kind: "footnote", id: attributes["w:id"] ?? "" });
      case "w:endnoteReference":
        return void into.notes.push({ kind: "endnote", id: attributes["w:id"] ?? "" });
      case "w:txbxContent":
        return void into.boxes.push(node);
      case "w:sdt":
        if (!isOn([child(node, "w:sdtPr")], "w:showingPlcHdr")) return inside(node, look);
        return void tally.placeholders++;
      case "mc:AlternateContent":
        return alternate(node, look);
      case "wp:docPr":
        return describe(attributes["descr"]);
      case "v:shape":
        describe(attributes["alt"]);
        return inside(node, look);
      case "w:altChunk":
        return void tally.inserted++;
      case "w:r":
      case "m:r":
        return inside(node, lookOf2(child(node, "w:rPr")));
      default:
        return inside(node, look);
    }
  };
  const inside = (node, look) => {
    for (const one of elements(node)) walk(one, look);
  };
  const sign = (attributes, look) => {
    const font = attributes["w:font"] ?? "";
    const text = symbol(font, attributes["w:char"] ?? "");
    if (/[\ue000-\uf8ff]/.test(text)) tally.symbols.set(font, (tally.symbols.get(font) ?? 0) + 1);
    put(text, look);
  };
  const alternate = (node, look) => {
    const size = () => into.text.length + into.boxes.length + into.alternatives.length;
    const before = size();
    for (const choice of elements(node)) {
      inside(choice, look);
      if (size() > before) return;
    }
  };
  inside(paragraph, lookOf2(void 0));
}
var SYMBOL = [
  [32, " !\u2200#\u2203%&\u220B()\u2217+,\u2212./0123456789:;<=>?\u2245\u0391\u0392\u03A7\u0394\u0395\u03A6\u0393\u0397\u0399\u03D1\u039A\u039B\u039C\u039D\u039F\u03A0\u0398\u03A1\u03A3\u03A4\u03A5\u03C2\u03A9\u039E\u03A8\u0396[\u2234]\u22A5_\0\u03B1\u03B2\u03C7\u03B4\u03B5\u03C6\u03B3\u03B7\u03B9\u03D5\u03BA\u03BB\u03BC\u03BD\u03BF\u03C0\u03B8\u03C1\u03C3\u03C4\u03C5\u03D6\u03C9\u03BE\u03C8\u03B6{|}\u223C"],
  [161, "\u03D2\u2032\u2264\u2044\u221E\u0192\u2663\u2666\u2665\u2660\u2194\u2190\u2191\u2192\u2193\xB0\xB1\u2033\u2265\xD7\u221D\u2202\u2022\xF7\u2260\u2261\u2248\u2026\0\0\u21B5\u2135\u2111\u211C\u2118\u2297\u2295\u2205\u2229\u222A\u2283\u2287\u2284\u2282\u2286\u2208\u2209\u2220\u2207\xAE\xA9\u2122\u220F\u221A\u22C5\xAC"]
];
var WINGDINGS = {
  108: "\u25CF",
  110: "\u25A0",
  111: "\u25A1",
  113: "\u2751",
  167: "\u25AA",
  168: "\u25FB",
  216: "\u27A2",
  223: "\u2190",
  224: "\u2192",
  251: "\u2717",
  252: "\u2713",
  253: "\u2612",
  254: "\u2611"
};
function symbol(font, code) {
  const point = /^[0-9a-f]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  if (point < 32 || point > 1114111 || point >= 55296 && point < 57344) return "";
  const place = point >= 61440 && point <= 61695 ? point - 61440 : point;
  const known = font === "Wingdings" ? WINGDINGS[place] : font === "Symbol" ? inSymbol(place) : void 0;
  return known ?? String.fromCodePoint(point);
}
function inSymbol(place) {
  for (const [from, characters] of SYMBOL) {
    const found = characters[place - from];
    if (found !== void 0 && found !== "\0") return found;
  }
  return void 0;
}

// src/formats/docx/story.ts
var PIECES = /* @__PURE__ */ new Set([
  "w:p",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:sdtPr",
  "w:sectPr",
  "w:altChunk",
  "mc:Fallback",
  "w:del",
  "w:moveFrom"
]);
var isPiece = (name) => PIECES.has(name);
function placeIn(table) {
  const { grid, columns, continues } = table;
  table.place ??= continues === "above" ? grid.continueAbove(columns) : continues === "before" ? grid.continueBefore() : grid.cell(columns);
  return table.place;
}
function story(context, push) {
  const tables = [];
  let tableCount = 0;
  let number = 0;
  const placeholders = [];
  let carried;
  let hanging;
  const noteCounts = { footnote: 0, endnote: 0 };
  const emit = (paragraph2) => {
    const at = tables.at(-1);
    push({
      ...paragraph2,
      ...at === void 0 ? {} : { cell: placeIn(at) },
      ...tables.some(({ header }) => header) ? { header: true } : {}
    });
  };
  const finish = (content, properties, chain, at) => {
    const lists = [properties, ...chain.map(({ paragraph: paragraph2 }) => paragraph2)];
    emit({
      number: at,
      text: content.text,
      links: content.links,
      marks: content.marks,
      ...kindOfParagraph(properties, chain, lists, context.numbering) ?? {},
      ...hanging ? { from: hanging.from } : {},
      ...hanging?.note === void 0 ? {} : { note: hanging.note },
      rightToLeft: isOn([...lists, context.styles.paragraph], "w:bidi") || isMost(content.rightToLeft, content.letters),
      bold: isMost(content.bold, content.letters)
    });
    follow(content, at);
  };
  const follow = ({ boxes, alternatives, notes }, at) => {
    if (hanging) {
      for (const box of boxes) replay(box);
      return;
    }
    const hang = (from, node, note) => {
      hanging = { from, number: at, ...note === void 0 ? {} : { note } };
      replay(node);
      hanging = void 0;
    };
    for (const box of boxes) hang("textBox", box);
    const bare2 = { number: at, links: [], marks: [], rightToLeft: false, bold: false };
    for (const text of alternatives) emit({ ...bare2, text, kind: "caption", from: "image" });
    for (const { kind, id } of notes) {
      const note = context.note(kind, id);
      if (note) hang(kind, note, ++noteCounts[kind]);
    }
  };
  const paragraph = (node) => {
    if (!hanging) number++;
    const at = tables.at(-1);
    if (at?.goneRow || at?.goneCell) return;
    if (placeholders.includes(true)) return void context.tally.placeholders++;
    const properties = child(node, "w:pPr");
    const chain = context.styles.chain(childValue(properties, "w:pStyle"));
    const here = hanging?.number ?? number;
    const content = carried?.content ?? emptyContent();
    const first = carried && content.text !== "" ? carried.number : here;
    carried = void 0;
    readContent(node, chain, context, content);
    const mark = child(properties, "w:rPr");
    if (child(mark, "w:del") || child(mark, "w:moveFrom")) carried = { content, number: first };
    else finish(content, properties, chain, first);
  };
  const flush = () => {
    if (carried === void 0) return;
    const { content, number: first } = carried;
    carried = void 0;
    if (content.text !== "") finish(content, void 0, context.styles.chain(void 0), first);
  };
  const replay = (node) => {
    for (const one of elements(node)) {
      if (isPiece(one.name)) listener.piece(one);
      else {
        listener.open(one.name);
        replay(one);
        listener.close(one.name);
      }
    }
    flush();
  };
  const rowProperties = (node, table) => {
    table.goneRow = child(node, "w:del") !== void 0;
    table.header = isOn([node], "w:tblHeader");
    table.grid.skip(Number(childValue(node, "w:gridBefore") ?? 0) || 0);
  };
  const cellProperties = (node, table) => {
    table.goneCell = child(node, "w:cellDel") !== void 0;
    table.columns = Math.max(1, Number(childValue(node, "w:gridSpan") ?? 1) || 1);
    const isContinued = (name) => child(node, name) !== void 0 && (childValue(node, name) ?? "continue") === "continue";
    table.continues = isContinued("w:vMerge") ? "above" : isContinued("w:hMerge") ? "before" : void 0;
  };
  const listener = {
    open(name) {
      const table = tables.at(-1);
      if (name === "w:sdt") placeholders.push(false);
      if (name === "w:tbl")
        tables.push({
          grid: gridBuilder(++tableCount, table && placeIn(table)),
          place: void 0,
          columns: 1,
          continues: void 0,
          header: false,
          goneRow: false,
          goneCell: false
        });
      else if (name === "w:tr" && table) {
        table.grid.row();
        Object.assign(table, { header: false, goneRow: false });
      } else if (name === "w:tc" && table)
        Object.assign(table, { place: void 0, columns: 1, continues: void 0, goneCell: false });
    },
    close(name) {
      const table = tables.at(-1);
      if (name === "w:sdt") placeholders.pop();
      if (name === "w:tc" || name === "w:body") flush();
      if (name === "w:tbl") tables.pop();
      else if (name === "w:tc" && table) placeIn(table);
    },
    piece(node) {
      const table = tables.at(-1);
      if (node.name === "w:p") paragraph(node);
      else if (node.name === "w:trPr" && table) rowProperties(node, table);
      else if (node.name === "w:tcPr" && table) cellProperties(node, table);
      else if (node.name === "w:sdtPr" && isOn([node], "w:showingPlcHdr")) placeholders.splice(-1, 1, true);
      else if (node.name === "w:altChunk") context.tally.inserted++;
    }
  };
  return listener;
}
var isMost = (some, all) => all > 0 && some * 2 > all;
function kindOfParagraph(properties, chain, lists, isNumbered) {
  const outline = outlineOf(properties);
  const kind = outline ? { kind: "heading", depth: outline } : outline === 0 ? void 0 : kindOf2(chain);
  if (kind) return kind;
  const numbering = property(lists, "w:numPr");
  const id = childValue(numbering, "w:numId");
  if (id === void 0) return void 0;
  const level = Math.min(8, Number(childValue(numbering, "w:ilvl") ?? 0) || 0);
  return isNumbered(id, level) ? { kind: "listItem", depth: level + 1 } : void 0;
}

// src/formats/docx/read.ts
function read(input) {
  const { value: bytes, path } = ArrayBuffer.isView(input) ? { value: input, path: void 0 } : input ?? {};
  checkPath(path);
  if (!(ArrayBuffer.isView(bytes) && "BYTES_PER_ELEMENT" in bytes))
    throw new MuwaziError(
      "bad-option",
      `Expected the bytes of a DOCX, or a file with them as its \`value\`, got ${show(bytes ?? input)}`
    );
  const docx = openPackage(bytes, path);
  const tally = { hidden: 0, placeholders: 0, contents: 0, inserted: 0, symbols: /* @__PURE__ */ new Map() };
  const context = contextOf(docx);
  const paragraphs = readStories(docx, context, tally);
  return {
    ...blocksOf(withNotesLast(paragraphs)),
    ...path === void 0 ? {} : { path },
    messages: messagesOf(tally, apart(docx, context))
  };
}
function contextOf(docx) {
  const tree = (type) => {
    const part = docx.relations.find((relation) => relation.type === type && !relation.external)?.target;
    const bytes = part === void 0 ? void 0 : docx.file(part);
    return part === void 0 || bytes === void 0 ? void 0 : readTree(bytes, part);
  };
  const links = new Map(docx.relations.filter(({ external }) => external).map(({ id, target }) => [id, target]));
  const notes = { footnote: notesOf(tree("footnotes")), endnote: notesOf(tree("endnotes")) };
  return {
    styles: stylesOf(tree("styles")),
    numbering: numberingOf(tree("numbering")),
    linkOf: (id) => links.get(id),
    note: (kind, id) => notes[kind].get(id)
  };
}
var notesOf = (root) => new Map(root === void 0 ? [] : [...elements(root)].map((note) => [note.attributes["w:id"] ?? "", note]));
function readStories(docx, context, tally) {
  const bytes = docx.file(docx.main) ?? new Uint8Array();
  const run = (fields2, counts) => {
    const paragraphs2 = [];
    readPart(
      bytes,
      docx.main,
      isPiece,
      story({ ...context, fields: fields2, tally: counts }, (paragraph) => paragraphs2.push(paragraph))
    );
    return paragraphs2;
  };
  const fields = fieldStack();
  const blank = { ...tally, symbols: /* @__PURE__ */ new Map() };
  const paragraphs = run(fields, blank);
  if (fields.isOpen()) return run(noFields, tally);
  Object.assign(tally, blank);
  return paragraphs;
}
function apart(docx, context) {
  const parts2 = (pattern) => docx.relations.filter(({ type, external }) => pattern.test(type) && !external);
  const textOf = (part) => {
    const bytes = docx.file(part);
    const found = [];
    const tally = { hidden: 0, placeholders: 0, contents: 0, inserted: 0, symbols: /* @__PURE__ */ new Map() };
    if (bytes)
      readPart(
        bytes,
        part,
        isPiece,
        story({ ...context, fields: fieldStack(), tally }, ({ text }) => found.push(text))
      );
    return found.join(" ").replace(/\s+/g, " ").trim();
  };
  const running = [...new Set(parts2(/^(?:header|footer)$/).map(({ target }) => textOf(target)))].filter(
    (text) => /\p{L}/u.test(text)
  );
  const comments = parts2(/^comments$/).flatMap(({ target }) => {
    const bytes = docx.file(target);
    return bytes ? [...elements(readTree(bytes, target))] : [];
  });
  const quoted = running.map((text) => `\xAB${text.length > 40 ? `${text.slice(0, 40)}\u2026` : text}\xBB`).slice(0, 4);
  return [
    ...running.length > 0 ? [`headers and footers (${quoted.join(", ")}${running.length > 4 ? " \u2026" : ""})`] : [],
    ...counted(comments.length, "comment", "comments"),
    ...counted(parts2(/^(?:chart|diagramData)$/).length, "chart or diagram", "charts and diagrams")
  ];
}
var counted = (count, one, many) => count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
function messagesOf(tally, apart2) {
  const out = [
    ...apart2,
    ...tally.contents > 0 ? ["a table of contents or index"] : [],
    ...tally.hidden > 0 ? [`hidden text in ${tally.hidden} place${tally.hidden === 1 ? "" : "s"}`] : [],
    ...counted(tally.placeholders, "empty form field", "empty form fields"),
    ...counted(tally.inserted, "inserted file", "inserted files")
  ];
  const fonts = [...tally.symbols].map(([font, count]) => `${count} of ${font === "" ? "an unnamed font" : font}`);
  return [
    ...out.length === 0 ? [] : [{ ruleId: "left-out", reason: `Left out what is not in the text of the document: ${out.join(", ")}` }],
    ...fonts.length === 0 ? [] : [
      {
        ruleId: "encoding",
        reason: `Characters of picture fonts stay in private use, since they have no code of their own: ${fonts.join(", ")}`
      }
    ]
  ];
}
var MIN_HALF_SHARE = 0.9;
function withNotesLast(paragraphs) {
  const end = halvesEnd(paragraphs.filter(({ note }) => note === void 0));
  if (end === void 0) return [...paragraphs];
  return [true, false].flatMap((isFirst) => {
    const half = numberedAnew(paragraphs.filter(({ number }) => number <= end === isFirst));
    const isMoved = ({ note, cell }) => note !== void 0 && cell === void 0;
    const moved = half.filter(isMoved);
    const isFootnote = ({ from }) => from === "footnote";
    return [...half.filter((one) => !isMoved(one)), ...moved.filter(isFootnote), ...moved.filter((one) => !isFootnote(one))];
  });
}
function numberedAnew(half) {
  const before = /* @__PURE__ */ new Map();
  return half.map((paragraph) => {
    const { note, from } = paragraph;
    if (note === void 0) return paragraph;
    if (!before.has(from)) before.set(from, note - 1);
    return { ...paragraph, note: note - (before.get(from) ?? 0) };
  });
}
function halvesEnd(text) {
  const counts = text.map((paragraph) => countLetters(paragraph.text));
  const arabic = counts.reduce((sum, count) => sum + count.arabic, 0);
  const latin = counts.reduce((sum, count) => sum + count.latin, 0);
  const enough = MIN_HALF_SHARE * (arabic + latin);
  if (Math.max(arabic, latin) >= enough) return Number.POSITIVE_INFINITY;
  let best = 0;
  let end;
  let inPlace = latin;
  counts.forEach((count, i) => {
    inPlace += count.arabic - count.latin;
    const most2 = Math.max(inPlace, arabic + latin - inPlace);
    if (most2 <= best) return;
    best = most2;
    end = text[i]?.number;
  });
  return best >= enough ? end : void 0;
}
export {
  read
};
