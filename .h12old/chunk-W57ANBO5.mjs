import {
  chooseColumns,
  languagesOfColumns,
  sidedColumns,
  titledLanguage
} from "./chunk-BXZIGDMW.mjs";
import {
  columnRole,
  headerRow,
  ownLanguage
} from "./chunk-SJCWHHRX.mjs";
import {
  confidenceOf
} from "./chunk-XNELXAGA.mjs";
import {
  languageOf
} from "./chunk-4VWD6XNW.mjs";
import {
  leftOut
} from "./chunk-6XLFQENE.mjs";
import {
  segmentReader
} from "./chunk-4RAYLG2F.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/table-bitext.ts
var OWN = ["id", "kind", "confidence", "origin", "flags", "headings", "notes"];
var SAMPLE_ROWS = 200;
function tableReader() {
  const read = segmentReader("und", "und");
  return (rows) => {
    const { source, target, titles, body, messages } = opened(rows);
    const index = new Map(OWN.map((name) => [name, titles.findIndex((title) => title.trim().toLowerCase() === name)]));
    const out = leftOut("row");
    const segments = [];
    for (const { cells, line } of body) {
      const cell = (name) => cells[index.get(name) ?? -1] ?? "";
      const segment = read({
        id: cell("id").trim(),
        source: cells[source.index] || null,
        target: cells[target.index] || null,
        sourceLanguage: source.language,
        targetLanguage: target.language,
        kind: cell("kind"),
        confidence: confidenceOf(cell("confidence")),
        origin: cell("origin"),
        flags: cell("flags").split(/\s+/),
        line,
        data: dataOf(cell)
      });
      if (segment) segments.push(segment);
      else out.add("without text");
    }
    return { source: source.language, target: target.language, segments, messages: [...messages, ...out.messages()] };
  };
}
function dataOf(cell) {
  const headings = cell("headings");
  const notes = cell("notes");
  return { ...headings === "" ? {} : { "x-headings": headings }, ...notes === "" ? {} : { notes: notes.split("\n") } };
}
function opened(rows) {
  const iterator = rows[Symbol.iterator]();
  const first = [];
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    first.push(next.value);
    if (first.length === SAMPLE_ROWS) break;
  }
  const body = function* (from) {
    yield* first.slice(from);
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  };
  const sample = first.map(({ cells }) => cells);
  const at = headerRow(sample);
  const above = at > 0 ? [{ ruleId: "left-out", reason: `${at === 1 ? "1 row is" : `${at} rows are`} left out: above the titles` }] : [];
  if (at !== -1) {
    const titles = Array.from(sample[at] ?? [], (title) => title ?? "");
    const columns = columnsOf(sample.slice(at + 1), titles);
    const { found: found2, messages } = titledTexts(columns);
    if (found2) return { ...found2, titles, body: body(at + 1), messages: [...above, ...messages] };
  }
  const { source, target, hasTitles } = untitledTexts(sample);
  const told = ({ index, language }) => `column ${index + 1} as \`${language}\``;
  const reason = `Took ${told(source)} and ${told(target)}, since no titles say which columns hold the texts`;
  return {
    source,
    target,
    titles: hasTitles ? Array.from(sample[0] ?? [], (title) => title ?? "") : [],
    body: body(hasTitles ? 1 : 0),
    messages: [{ ruleId: "untitled-columns", reason }]
  };
}
var identify = (text) => languageOf([{ kind: "paragraph", text }]);
var languageIn = (column) => ownLanguage(column.title ?? "") ?? titledLanguage(column.title ?? "", column.cells.values()) ?? (column.cells.size === 0 ? "und" : identify([...column.cells.values()].join(" ")));
var found = (column) => ({ index: column.index, language: languageIn(column) });
function columnsOf(rows, titles) {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), titles.length);
  return Array.from({ length: width }, (_, index) => ({
    index,
    title: titles[index],
    language: void 0,
    cells: new Map(rows.flatMap((cells, row) => cells[index]?.trim() ? [[`${row}`, cells[index]]] : []))
  }));
}
function titledTexts(columns) {
  const sides = sidedColumns(columns);
  if (sides) return { found: { source: found(sides.source), target: found(sides.target) }, messages: [] };
  const chosen = chosenTexts(columns);
  return chosen === void 0 ? { messages: [] } : { found: chosen, messages: chosen.messages };
}
function chosenTexts(columns) {
  const languages = languagesOfColumns(columns, {}, identify);
  const chosen = languages && chooseColumns(columns, languages, identify);
  if (!languages || !chosen) return void 0;
  const source = { index: chosen.source.index, language: languages[0] };
  const target = { index: chosen.target.index, language: languages[1] };
  const isTurned = !isSource(chosen.source) && (isSource(chosen.target) || source.index > target.index);
  return { ...isTurned ? { source: target, target: source } : { source, target }, messages: chosen.messages };
}
var isSource = ({ title }) => columnRole(title ?? "")?.side === "source";
function untitledTexts(rows) {
  const chosen = chosenTexts(columnsOf(rows, []));
  if (chosen === void 0) throw noColumns(rows[0] ?? []);
  const strange = ({ index, language }) => {
    const cell = rows[0]?.[index] ?? "";
    const { arabic, latin, other } = countLetters(cell);
    return arabic + latin + other > 0 && identify(cell) !== language;
  };
  return { ...chosen, hasTitles: rows.length > 1 && (strange(chosen.source) || strange(chosen.target)) };
}
function noColumns(titles) {
  const got = Array.from(titles, (title = "") => `\`${title.slice(0, 40)}\``).slice(0, 8).join(", ");
  return new MuwaziError(
    "bad-input",
    `Expected a header row with two text columns, as \`source (ar)\` and \`target (en)\`, got ${got || "an empty table"}`
  );
}

export {
  tableReader
};
