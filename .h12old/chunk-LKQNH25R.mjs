import {
  gridBuilder
} from "./chunk-RVM5EULZ.mjs";
import {
  messageList,
  placer,
  readInput
} from "./chunk-NJYGLTEE.mjs";
import {
  titledLanguage
} from "./chunk-BXZIGDMW.mjs";
import {
  commonest,
  detectDelimiter,
  headerRow,
  records,
  unguard
} from "./chunk-SJCWHHRX.mjs";

// src/formats/table/read.ts
var SEPARATOR = /^\uFEFF?sep=(.)\r?\n/i;
var HEAD_ROWS = 12;
var SAMPLE_ROWS = 400;
var TAB_NAME = /\.(?:tsv|tab)$/i;
var read = (input, options = {}) => readInput(input, (value, path) => readTable(value, path, options));
function readTable(value, path, { headerRow: titlesAt } = {}) {
  const place = placer(value);
  const declared = SEPARATOR.exec(value);
  const tabs = path !== void 0 && TAB_NAME.test(path) && value.includes("	");
  const delimiter = declared?.[1] ?? (tabs ? "	" : detectDelimiter(value));
  const rows = [...records(value, delimiter, declared?.[0].length ?? 0)];
  const head = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells.map(({ text }) => text));
  const headerAt = titlesAt === false ? -1 : titlesAt === void 0 ? headerRow(head) : titlesAt - 1;
  const header = rows[headerAt];
  const width = header?.cells.length ?? commonest(rows.map(({ cells }) => cells.length));
  const { messages, say } = messageList();
  if (headerAt > 0)
    say(
      "left-out",
      `Left out ${headerAt} row${headerAt === 1 ? "" : "s"} above the titles of the table`,
      place(rows[0].cells[0].start, rows[0].cells[0].end)
    );
  const titles = header?.cells.map(({ text }) => text.trim()) ?? [];
  const sample = rows.slice(headerAt + 1, headerAt + 1 + SAMPLE_ROWS);
  const languages = titles.map(
    (title, column) => titledLanguage(
      title,
      sample.map(({ cells }) => cells[column]?.text ?? "")
    )
  );
  const blocks = [];
  const grid = gridBuilder(1);
  for (const [k, record] of rows.entries()) {
    if (k <= headerAt) continue;
    const cells = fitted(record, value, width);
    const at = (cell) => place(cell?.start ?? 0, cell?.end ?? 0);
    if (record.cells.length !== width)
      say("ragged-row", raggedness(record, cells.length, width), at(record.cells.at(Math.min(width, record.cells.length) - 1)));
    for (const cell of cells)
      if (cell.unclosed !== void 0)
        say(
          "unclosed-quote",
          `Expected a quotation mark that ends the cell opened in line ${cell.line}, got none; read the mark as text`,
          at(cell)
        );
    grid.row();
    cells.forEach((cell, column) => {
      const at2 = grid.cell();
      const block = blockOf(cell, value, place);
      if (block === void 0) return;
      const language = languages[column];
      const title = titles[column] ? { title: titles[column] } : {};
      blocks.push({
        ...block,
        ...language === void 0 ? {} : { language },
        row: `row-${k - headerAt}`,
        data: { ...block.data, cell: at2, column, ...title }
      });
    });
  }
  return { blocks, messages: messages() };
}
function fitted({ cells }, value, width) {
  if (cells.length <= width) return cells;
  const joined = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    if (before === void 0 || before.quoted || cell.quoted || !/^ \S/.test(cell.text)) joined.push(cell);
    else joined[joined.length - 1] = { ...before, end: cell.end, text: value.slice(before.start, cell.end) };
  }
  return joined.length === width ? joined : cells;
}
function raggedness({ line, cells }, now, width) {
  const count = `${cells.length} cell${cells.length === 1 ? "" : "s"}`;
  const done = now === width ? "; joined those that a blank begins" : "";
  return `Expected ${width} cells in the row of line ${line}, got ${count}${done}`;
}
function blockOf(cell, value, place) {
  const inside = value.slice(cell.start, cell.end);
  const raw = inside.trim();
  if (raw === "") return void 0;
  const start = cell.start + inside.length - inside.trimStart().length;
  const single = cell.quoted ? raw.replaceAll('""', '"') : raw;
  const text = unguard(single);
  return {
    kind: "tableCell",
    text,
    position: place(start, start + raw.length),
    ...text === raw ? {} : { data: { offsets: offsetsOf(raw, single.length - text.length, cell.quoted, start) } }
  };
}
function offsetsOf(raw, guard, isQuoted, start) {
  const offsets = [0, start + guard];
  if (!isQuoted) return offsets;
  let doubled = 0;
  for (let at = raw.indexOf('""'); at !== -1; at = raw.indexOf('""', at + 2)) {
    doubled++;
    offsets.push(at + 2 - doubled - guard, start + at + 2);
  }
  return offsets;
}

export {
  read,
  readTable
};
