import {
  SIDES,
  dataOf,
  withData
} from "./chunk-PUCZGTVS.mjs";
import "./chunk-PWHI3NUN.mjs";
import "./chunk-FZXUKHJG.mjs";
import {
  decode
} from "./chunk-2GX43WB3.mjs";
import {
  isFlag,
  textsId
} from "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  direction
} from "./chunk-PHNGTTL6.mjs";

// src/formats/review/state.ts
function initialState(document) {
  const whole = (units) => units.map(({ text }, unit) => ({ unit, from: 0, to: text.length }));
  const rows = document.rows.map(({ source, target, confidence, flags, origin }, id) => {
    const status = origin === "pinned" ? "accepted" : "open";
    return { id, source, target, confidence, flags, status };
  });
  const pieces = { source: whole(document.source.units), target: whole(document.target.units) };
  return { document, pieces, rows, log: [], done: 0, nextRow: rows.length };
}
function run(state, { splices, pieces = [] }) {
  const rows = [...state.rows];
  let { nextRow } = state;
  for (const { at, removed, inserted } of splices) {
    rows.splice(at, removed.length, ...inserted);
    for (const { id } of inserted) nextRow = Math.max(nextRow, id + 1);
  }
  const all = { source: state.pieces.source, target: state.pieces.target };
  for (const { side, piece, after } of pieces) {
    const list = [...all[side]];
    if (after === null) list.splice(piece, 1);
    else list[piece] = after;
    all[side] = list;
  }
  return { ...state, rows, pieces: all, nextRow };
}
function replay(document, { changes, done }) {
  let state = initialState(document);
  changes.slice(0, done).forEach((change, k) => {
    if (!fits(state, change))
      throw new MuwaziError("bad-input", `Expected step ${k + 1} of the review to fit the document, got other rows`);
    state = run(state, change);
  });
  const ids = changes.flatMap(({ splices }) => splices.flatMap(({ inserted }) => inserted.map(({ id }) => id)));
  return { ...state, log: changes, done, nextRow: ids.reduce((most, id) => Math.max(most, id + 1), state.nextRow) };
}
function fits(state, { splices }) {
  const [first] = splices;
  return first === void 0 || first.removed.every((row, k) => sameUnits(row, state.rows[first.at + k]));
}
var same = (a, b) => a.length === b.length && a.every((one, k) => one === b[k]);
var sameUnits = (a, b) => b !== void 0 && SIDES.every((side) => same(a[side], b[side]));
var rawText = ({ document, pieces }, side, piece) => {
  const { unit, from, to } = pieces[side][piece];
  const { text } = document[side].units[unit];
  const begins = from > 0 ? text.slice(from, to).trimStart() : text.slice(from, to);
  return to < text.length ? begins.trimEnd() : begins;
};
var pieceText = (state, side, piece) => state.pieces[side][piece].text ?? rawText(state, side, piece);
function sideText(state, row, side, textOf = pieceText) {
  const list = row[side];
  if (list.length === 0) return null;
  const blockOf = (piece) => state.document[side].units[state.pieces[side][piece].unit].block;
  return list.map((piece, k) => (k === 0 ? "" : blockOf(piece) === blockOf(list[k - 1]) ? " " : "\n") + textOf(state, side, piece)).join("");
}
var isEdited = ({ pieces }, row) => SIDES.some((side) => row[side].some((piece) => pieces[side][piece]?.text !== void 0));

// src/formats/review/segments.ts
function isWanted(row, { rows = "all", sure = 0.9 }) {
  if (row.aside) return false;
  if (rows === "all" || row.status === "accepted") return true;
  return rows === "sure" && row.status === "open" && (row.touched === true || row.confidence >= sure);
}
function reviewedSegments(state, options = {}) {
  const first = firstRows(state);
  const taken = new Set(state.document.rows.map(({ id }) => id));
  const { reviewer, date } = options;
  const about = { ...reviewer ? { reviewer } : {}, ...date ? { reviewed: date } : {} };
  return state.rows.flatMap((row) => {
    if (!isWanted(row, options)) return [];
    const before = first(row);
    const checked = row.status === "accepted" && before?.origin !== "pinned";
    const isPinned = row.status === "accepted" || row.touched === true || isEdited(state, row);
    const data = withData(before?.data, { ...checked ? about : {}, ...row.note ? { note: row.note } : {} });
    const common = {
      id: before?.id ?? unique(textsId(sideText(state, row, "source", rawText), sideText(state, row, "target", rawText)), taken),
      kind: before?.kind ?? kindOf(state, row),
      confidence: isPinned && before?.origin !== "pinned" ? 1 : before?.confidence ?? row.confidence,
      origin: isPinned ? "pinned" : before?.origin ?? "aligned",
      flags: row.flags.filter(isFlag),
      ...before?.line === void 0 ? {} : { line: before.line },
      ...data === void 0 ? {} : { data }
    };
    const source = sideOf(state, row, "source");
    const target = sideOf(state, row, "target");
    if (source && target) return [{ type: "pair", ...common, source, target }];
    if (source) return [{ type: "unpaired", ...common, source, target: null }];
    return target ? [{ type: "unpaired", ...common, source: null, target }] : [];
  });
}
function reviewedBitext(state, options = {}) {
  const { document } = state;
  const half = ({ language, dir, path }) => ({ language, dir, ...path === void 0 ? {} : { path } });
  return {
    type: "bitext",
    source: half(document.source),
    target: half(document.target),
    segments: reviewedSegments(state, options),
    arrangement: document.arrangement,
    skipped: [],
    messages: []
  };
}
function firstRows({ document, pieces }) {
  const by = /* @__PURE__ */ new Map();
  const keyOf = ({ source, target }) => `${source[0] ?? ""}|${target[0] ?? ""}`;
  for (const row of document.rows) by.set(keyOf(row), row);
  const isWhole = (side, piece) => {
    const { unit, from, to } = pieces[side][piece];
    return from === 0 && to === document[side].units[unit].text.length;
  };
  return (row) => {
    const before = by.get(keyOf(row));
    const whole = row.source.every((one) => isWhole("source", one)) && row.target.every((one) => isWhole("target", one));
    return before !== void 0 && whole && sameUnits(row, before) ? before : void 0;
  };
}
function unique(id, taken) {
  let name = id;
  for (let time = 2; taken.has(name); time++) name = `${id}-${time}`;
  taken.add(name);
  return name;
}
var firstUnit = ({ document, pieces }, side, row) => {
  const [piece] = row[side];
  return piece === void 0 ? void 0 : document[side].units[pieces[side][piece].unit];
};
var kindOf = (state, row) => (firstUnit(state, "source", row) ?? firstUnit(state, "target", row))?.kind ?? "paragraph";
function sideOf(state, row, name) {
  const text = sideText(state, row, name);
  const first = firstUnit(state, name, row);
  if (text === null || first === void 0) return null;
  const { language } = state.document[name];
  const own = first.language ?? language;
  const units = row[name].map((piece) => unitOf(state, name, piece));
  return {
    language: own,
    dir: direction(own),
    text,
    headings: [...state.document.headings[first.headings] ?? []],
    units: units.every((unit) => unit !== null) ? units : []
  };
}
function unitOf(state, name, piece) {
  const { headings: _, language: __, text: ___, position, ...unit } = state.document[name].units[state.pieces[name][piece].unit];
  return position === void 0 ? null : { text: pieceText(state, name, piece), position, ...unit };
}

// src/formats/review/read.ts
function parse(page) {
  const { reviews, reviewer, date } = dataOf(decode(page).value);
  return reviewsBitext(reviews, { ...reviewer ? { reviewer } : {}, ...date ? { date } : {} });
}
function reviewsBitext(reviews, options) {
  const bitexts = reviews.map(({ document, log }) => reviewedBitext(replay(document, log), options));
  const [first, ...more] = bitexts;
  if (first !== void 0 && more.length === 0) return first;
  const taken = /* @__PURE__ */ new Map();
  const unique2 = (id) => {
    const time = (taken.get(id) ?? 0) + 1;
    taken.set(id, time);
    return time === 1 ? id : unique2(`${id}-${time}`);
  };
  const segments = bitexts.flatMap(
    ({ source, target, segments: segments2 }) => segments2.map((segment) => {
      const files = {
        ...source.path ? { "source-file": source.path } : {},
        ...target.path && target.path !== source.path ? { "target-file": target.path } : {}
      };
      const document = source.path ? { document: source.path } : {};
      return { ...segment, id: unique2(segment.id), data: { ...segment.data, ...document, ...files } };
    })
  );
  const half = (side) => ({
    language: first?.[side].language ?? "und",
    dir: first?.[side].dir ?? "ltr"
  });
  return {
    type: "bitext",
    source: half("source"),
    target: half("target"),
    segments,
    arrangement: "read",
    skipped: [],
    messages: []
  };
}
export {
  parse,
  reviewsBitext
};
