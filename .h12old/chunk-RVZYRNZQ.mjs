import {
  endsSentence,
  isHeading,
  isRule,
  isUnderline,
  linesOf
} from "./chunk-7VRINVDE.mjs";
import {
  listMarker,
  partName
} from "./chunk-L3U3EW2B.mjs";
import {
  placer,
  readInput
} from "./chunk-NJYGLTEE.mjs";
import {
  foldDigits,
  functionWords,
  titles
} from "./chunk-IDPHDUBR.mjs";

// src/formats/text/furniture.ts
var PAGE = 300;
var LONGEST = 100;
var DASHES = String.raw`[-–—|[\]()/.\s]*`;
var SAID = new RegExp(
  `^${DASHES}(?:page|p\\.|pg\\.?|\u0635\u0641\u062D\u0629|\u0627\u0644\u0635\u0641\u062D\u0629|\u0635\\.?)\\s*\\d+\\s*(?:of|/|\u0645\u0646(?:\\s+\u0623\u0635\u0644)?)\\s*\\d+${DASHES}$`,
  "iu"
);
var DATE_TIME = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,،]?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:[AP]\.?M\.?|ص|م|صباحا|مساء))?/iu;
var ADDRESS = /(?:https?|file|chrome-extension):\/\/\S+/iu;
var PAGE_OF = /(?:page\s*|صفحة\s*)?\d{1,4}\s*(?:\/|of|من)\s*\d{1,4}/iu;
var PRINTED = [DATE_TIME, ADDRESS, PAGE_OF].map((kind) => kind.source).join("|");
var PRINTED_LINE = new RegExp(`^(?:\\s*(?:${PRINTED}))+$`, "iu");
var PRINTED_WITH_TITLE = new RegExp(`^(?:${PRINTED})\\s{3,}\\S.*$|^\\S.*\\s{3,}(?:${PRINTED})$`, "iu");
var EDGE_LINES = 3;
function printed(lines) {
  const pages2 = [[]];
  lines.forEach((line, i) => {
    if (line.page && pages2.at(-1).length > 0) pages2.push([]);
    if (line.text !== "") pages2.at(-1).push(i);
  });
  const fold = (i) => foldDigits(lines[i].text.replace(/[\u200e\u200f\u061c]/g, ""));
  return pages2.flatMap((page) => {
    const edges = [page.slice(0, EDGE_LINES), page.slice(Math.max(EDGE_LINES, page.length - EDGE_LINES))];
    const own = edges.flat().filter((i) => PRINTED_LINE.test(fold(i)) || PRINTED_WITH_TITLE.test(fold(i)));
    const kinds = [DATE_TIME, ADDRESS, PAGE_OF].filter((kind) => own.some((i) => kind.test(fold(i))));
    if (kinds.length < 2) return [];
    const isTitle = (i) => page.some((k) => k !== i && !own.includes(k) && lines[k].text === lines[i].text);
    const titles2 = edges.flatMap((edge, k) => {
      const others = edge.some((i) => own.includes(i)) ? edge.filter((i) => !own.includes(i) && isTitle(i)) : [];
      return k === 0 ? others.slice(0, 1) : others.slice(-1);
    });
    return [...own, ...titles2];
  });
}
var keyOf = (text) => foldDigits(text).replace(/\d+/g, "#").replace(/\s+/g, " ").toLowerCase();
function classesOf(lines, taken) {
  const classes = /* @__PURE__ */ new Map();
  lines.forEach(({ text }, i) => {
    if (text === "" || text.length > LONGEST || partName(text) > 0 || taken.has(i)) return;
    if (endsSentence(text) && /\p{L}{2}/u.test(text)) return;
    const number = /\d+/.exec(foldDigits(text))?.[0];
    const key = keyOf(text);
    const found = classes.get(key) ?? { lines: [], numbers: [] };
    found.lines.push(i);
    found.numbers.push(number === void 0 ? void 0 : Number(number));
    classes.set(key, found);
  });
  return [...classes.values()].filter((one) => one.lines.length > 1 && rises(one));
}
function rises({ numbers, lines }) {
  if (numbers.every((number) => number === numbers[0])) return true;
  const steps = numbers.slice(1).filter((number, i) => {
    const step = (number ?? 0) - (numbers[i] ?? 0);
    return step === 1 || step === 2;
  });
  return steps.length >= (lines.length - 1) * 0.7;
}
function spacing(lines, { lines: of }) {
  const gaps = of.slice(1).map((at, k) => lines[at].start - lines[of[k]].end).sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}
function surroundings(lines, could, same) {
  const runs = /* @__PURE__ */ new Map();
  const isPaged = lines.some(({ page }) => page);
  let at = 0;
  while (at < lines.length) {
    if (could[at] !== 1) {
      at++;
      continue;
    }
    let end = at;
    let fed = false;
    let heads = false;
    while (end < lines.length && (could[end] === 1 || lines[end].text === "" && could[end + 1] === 1)) {
      fed ||= lines[end].page;
      heads ||= same[end] === 1;
      end++;
    }
    const back = lines[at - 1]?.text === "" ? at - 2 : at - 1;
    const on = lines[end]?.text === "" ? end + 1 : end;
    fed ||= lines[end]?.page === true || lines[on]?.page === true;
    fed ||= isPaged && (back < 0 || on >= lines.length);
    const run = { before: lines[back], after: lines[on], fed, heads };
    for (let i = at; i < end; i++) runs.set(i, run);
    at = end;
  }
  return (i) => runs.get(i) ?? { before: void 0, after: void 0, fed: false, heads: false };
}
function furniture(lines, cuts) {
  const found = new Uint8Array(lines.length);
  lines.forEach(({ text }, i) => {
    if (text.length <= LONGEST && SAID.test(foldDigits(text))) found[i] = 1;
  });
  const browser = new Set(printed(lines));
  for (const i of browser) found[i] = 1;
  const feeds = (i) => lines[i]?.page === true || lines[i]?.text === "" && lines[i + 1]?.page === true;
  const fedOnce = (i) => feeds(i) || feeds(i + 1);
  const classes = classesOf(lines, browser).filter(
    (one) => spacing(lines, one) >= PAGE || one.lines.some((i) => found[i] === 1 || fedOnce(i))
  );
  const could = new Uint8Array(found);
  for (const one of classes) for (const i of one.lines) could[i] = 1;
  const same = new Uint8Array(lines.length);
  for (const one of classes)
    if (one.lines.length > 2 && one.numbers.every((number) => number === one.numbers[0])) for (const i of one.lines) same[i] = 1;
  const around = surroundings(lines, could, same);
  for (const one of classes) {
    const runs = one.lines.map(around);
    const of = (test) => runs.filter(test).length;
    const fed = of(({ fed: fed2 }) => fed2);
    const cut = of(({ before, after }) => before !== void 0 && after !== void 0 && cuts(before, after));
    const counted = one.numbers.some((number, k) => k > 0 && number !== one.numbers[0]);
    const least = counted ? { cuts: 1, share: 0.15 } : { cuts: 2, share: 0.3 };
    if (fed >= 2 && fed >= runs.length * 0.5) mark(found, one);
    else if (cut >= least.cuts && cut >= runs.length * least.share) mark(found, one);
    else if (counted && of(({ heads }) => heads) >= Math.max(3, runs.length * 0.6)) mark(found, one);
  }
  const marked = new Uint8Array(found);
  for (const one of classes) {
    const beside = one.lines.filter((i) => [-2, -1, 1, 2].some((step) => marked[i + step] === 1 && nextTo(lines, i, step)));
    if (beside.length >= 2 && beside.length >= one.lines.length * 0.6) mark(found, one);
  }
  return found;
}
var nextTo = (lines, i, step) => Math.abs(step) === 1 || lines[i + step / 2]?.text === "";
function mark(found, { lines }) {
  for (const i of lines) found[i] = 1;
}

// src/formats/text/widths.ts
var WIDEST = 160;
var NARROWEST = 30;
var NEARLY_FULL = 0.75;
var LOWER = /^\p{Ll}/u;
var OPEN_WORDS = /* @__PURE__ */ new Set([...functionWords("en"), ...functionWords("ar")]);
var LAST_WORD = /[\p{L}\p{M}]+$/u;
var OPEN_ABBREVIATION = new RegExp(`(?<!\\p{L})(?:${titles.map((title) => title.replace(".", "\\.")).join("|")})\\.$`, "u");
var isUnfinished = (before, line) => (!endsSentence(before.text) || OPEN_ABBREVIATION.test(before.text)) && (before.arabic === line.arabic || line.mixed) && listMarker(line.text) === 0 && partName(line.text) === 0 && line.indent <= before.indent + 1;
function isCut(before, line, margin) {
  if (!isUnfinished(before, line)) return false;
  if (!line.arabic && LOWER.test(line.text)) return true;
  if (OPEN_ABBREVIATION.test(before.text)) return true;
  if (OPEN_WORDS.has(LAST_WORD.exec(before.text)?.[0].toLowerCase() ?? "")) return true;
  return before.indent > margin + 1 && line.indent <= margin + 1 && before.indent < before.text.length;
}
var FIRST_WORD = /^\S+/;
var forced = (before, line, width) => before.text.length + before.indent + 1 + (FIRST_WORD.exec(line.text)?.[0].length ?? 0) > width;
function cutLength(lines, arabic, margin) {
  const own = lines.filter((line) => line.text !== "" && line.arabic === arabic).map(({ text }) => text.length);
  const longest = own.sort((a, b) => a - b)[Math.floor((own.length - 1) * 0.98)] ?? 0;
  if (longest < NARROWEST || longest > WIDEST) return Number.POSITIVE_INFINITY;
  const cut = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next !== void 0 && line.text !== "" && next.text !== "" && line.arabic === arabic && isCut(line, next, margin);
  });
  const full = cut.filter(({ text }) => text.length >= longest * NEARLY_FULL).length;
  return full > 0 && full >= cut.length * WRAPPED ? longest * NEARLY_FULL : Number.POSITIVE_INFINITY;
}
function wrapWidth(lines, arabic) {
  const ends = [];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next === void 0 || line.text === "" || next.text === "" || line.arabic !== arabic) return;
    if (next.arabic === arabic || next.mixed) ends.push([line, next]);
  });
  if (ends.length < 2) return void 0;
  const sentences = ends.filter(([line]) => endsSentence(line.text)).length;
  if (sentences >= ends.length * 0.6) return void 0;
  const lengths = ends.map(([line]) => line.text.length + line.indent).sort((a, b) => a - b);
  for (const share of [0.98, 0.95, 0.9]) {
    const width = lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0;
    if (width > WIDEST || width < NARROWEST) continue;
    const wrapped = ends.filter(([line, next]) => forced(line, next, width)).length;
    if (wrapped >= ends.length * 0.6) return width;
  }
  return void 0;
}
var GROUP_LINES = { least: 2, most: 60 };
var WRAPPED = 0.7;
var HEADING_SHARE = 0.5;
var SAME_COLUMN = 0.85;
var SECTION = /^[0-9٠-٩]{1,3}(?:[.٫–-][0-9٠-٩]{1,3}){1,4}\.?\s+[\p{Lu}\p{Lo}]/u;
var goesOnAtLeast = (line) => listMarker(line.text) === 0 && partName(line.text) === 0 && !SECTION.test(line.text) && !isRule(line.text) && (line.arabic || !/^["'“(]?\p{Lu}/u.test(line.text));
function groupWidths(lines) {
  const found = /* @__PURE__ */ new Map();
  const pending = [];
  const columns = [];
  const take = (group, width) => {
    for (const line of group) found.set(line.start, width);
  };
  for (const group of groupsOf(lines).flatMap(runsOf)) {
    if (group.length < GROUP_LINES.least || group.length > GROUP_LINES.most) continue;
    const [first] = group;
    const isOne = group.every((line) => line.arabic === first.arabic || line.mixed);
    const width = Math.max(...group.map(({ text, indent }) => text.length + indent));
    if (!isOne || width < NARROWEST || width > WIDEST * 1.5) continue;
    const ends = group.slice(1).map((line, k) => [group[k], line]);
    const open = ends.filter(([before, line]) => !endsSentence(before.text) && goesOnAtLeast(line)).length;
    const longest = Math.max(...group.map(({ text }) => text.length));
    const isFull = ([before, line]) => first.arabic ? before.text.length >= longest * NEARLY_FULL : forced(before, line, width);
    const full = ends.filter(isFull).length;
    if (open < ends.length * (first.arabic ? WRAPPED : 0.4) || /^\p{Ll}/u.test(first.text)) continue;
    const closes = endsSentence(group.at(-1).text);
    if (first.arabic && (ends.length < 2 || !closes)) pending.push([...group]);
    else if (full >= ends.length * (first.arabic ? WRAPPED : 0.5) && (closes || open === ends.length)) {
      take(group, width);
      columns.push(width);
    }
  }
  for (const group of pending) {
    const width = group[0].text.length + group[0].indent;
    const column = columns.find((one) => one >= width * SAME_COLUMN && width >= one * SAME_COLUMN);
    if (column !== void 0 && group.slice(0, -1).every(({ text }) => text.length > column * NEARLY_FULL))
      take(group, Math.max(column, width));
  }
  return found;
}
function runsOf(group) {
  const width = Math.max(...group.map(({ text }) => text.length));
  const runs = [[]];
  group.forEach((line, i) => {
    const before = group[i - 1];
    const isLast = before !== void 0 && (endsSentence(before.text) ? before.text.length < width * NEARLY_FULL : before.text.length < width * HEADING_SHARE);
    if (isLast || listMarker(line.text) > 0 || before !== void 0 && line.indent > before.indent + 1) runs.push([]);
    runs.at(-1).push(line);
  });
  return runs;
}
function groupsOf(lines) {
  const groups = [[]];
  for (const line of lines) {
    if (line.text === "") groups.push([]);
    else groups.at(-1).push(line);
  }
  return groups;
}

// src/formats/text/layout.ts
function layoutOf(lines) {
  const widths = { arabic: wrapWidth(lines, true), latin: wrapWidth(lines, false) };
  const margin = marginOf(lines);
  const own = groupWidths(lines);
  const full = { arabic: cutLength(lines, true, margin), latin: cutLength(lines, false, margin) };
  return {
    // A group that shows its own column keeps it, unless it is that of the whole text.
    width: (line) => {
      const common = line.arabic ? widths.arabic : widths.latin;
      const column = own.get(line.start);
      if (column === void 0) return common;
      return common === void 0 || column > common || column < common * SAME_COLUMN ? column : common;
    },
    nearlyFull: (line) => line.arabic ? full.arabic : full.latin,
    indented: setIn(lines, margin),
    margin
  };
}
var SPACED_PAIRS = 5;
var STOP_INSIDE = /[.!?؟]\s+\S/;
function singleSpaced(lines) {
  const texts = lines.filter(({ text }) => text !== "");
  const pairs = texts.slice(1).map((line, k) => [texts[k], line]);
  const apart = pairs.filter(([, line]) => line.gap === 1);
  const together = pairs.filter(([, line]) => line.gap === 0).length;
  const stops = texts.filter(({ text }) => STOP_INSIDE.test(text)).length;
  if (apart.length < SPACED_PAIRS || apart.length < together * 2 || apart.length + together === pairs.length) return lines;
  const lengths = texts.map(({ text }) => text.length).sort((a, b) => a - b);
  const longest = lengths[Math.floor((lengths.length - 1) * 0.98)];
  const cut = apart.filter(([before, line]) => isUnfinished(before, line));
  const full = cut.filter(([{ text }]) => text.length >= longest * NEARLY_FULL).length;
  const isProse = stops >= texts.length * 0.15;
  if (longest < NARROWEST || longest > WIDEST || !isProse || cut.length < apart.length * 0.6 || full < cut.length * WRAPPED)
    return lines;
  return lines.filter(({ text }, i) => text !== "" || lines[i + 1]?.gap !== 1);
}
function goesOn(layout, before, line, after, isOpen = false) {
  if (isRule(line.text) || isRule(before.text) || listMarker(line.text) > 0) return false;
  if (before.text.length >= layout.nearlyFull(before) && (isCut(before, line, layout.margin) || isOpen && isUnfinished(before, line)))
    return true;
  const width = layout.width(before);
  if (width === void 0) return false;
  const full = forced(before, line, width);
  const ended = endsSentence(before.text);
  if ((partName(line.text) > 0 || SECTION.test(line.text)) && (ended || !full)) return false;
  if (before.arabic !== line.arabic && !before.mixed && !line.mixed && (ended || !full)) return false;
  if (layout.indented ? line.indent > layout.margin + 1 : line.indent > before.indent + 1)
    return !layout.indented && listMarker(before.text) > 0;
  if (!ended && !line.arabic && LOWER.test(line.text) && before.text.length >= NARROWEST) return true;
  const short = after === void 0 || after.text === "" || !forced(line, after, width);
  if (ended && short && !endsSentence(line.text) && line.text.length < width * NEARLY_FULL) return layout.indented && full;
  return full || before.text.length > width * NEARLY_FULL && !ended;
}
var WORD = /^[\p{L}«“"(]/u;
var OPEN = 60;
function cutByPage(layout, before, line) {
  const width = layout.width(before);
  if (/[;؛]$/u.test(before.text) || endsSentence(before.text) || isRule(before.text) || isRule(line.text)) return false;
  if (listMarker(line.text) > 0 || partName(line.text) > 0) return false;
  if (before.text.length < (width === void 0 ? OPEN : width * NEARLY_FULL)) return false;
  if (before.arabic !== line.arabic && !before.mixed && !line.mixed) return false;
  return line.arabic ? WORD.test(line.text) && before.arabic : LOWER.test(line.text);
}
var ONE_WORD = /^\S+$/;
function spreadLines(lines) {
  const found = /* @__PURE__ */ new Set();
  let run = [];
  const end = () => {
    const lower = run.filter((i) => LOWER.test(lines[i].text)).length;
    const before = lines[run[0] - 2];
    const goesOn2 = before !== void 0 && before.text !== "" && !endsSentence(before.text) && LOWER.test(lines[run[0]].text);
    if (run.length >= 3 && goesOn2 && lower * 2 >= run.length) for (const i of run) found.add(i);
    run = [];
  };
  lines.forEach((line, i) => {
    if (line.text === "") return;
    const isAlone = ONE_WORD.test(line.text) && lines[i - 1]?.text === "" && lines[i + 1]?.text === "";
    if (!isAlone) end();
    else run.push(i);
  });
  end();
  return found;
}
function goesOnOverGap(layout, paragraph, line) {
  const before = paragraph.at(-1);
  const width = before === void 0 ? void 0 : layout.width(before);
  if (before === void 0 || width === void 0 || paragraph.length < 2 || isRule(before.text) || isRule(line.text))
    return false;
  if (!isUnfinished(before, line) || before.text.length < width * NEARLY_FULL) return false;
  return line.arabic ? line.text.length >= width * NEARLY_FULL || endsSentence(line.text) : LOWER.test(line.text);
}
function marginOf(lines) {
  const indents = lines.filter(({ text }) => text !== "").map(({ indent }) => indent).sort((a, b) => a - b);
  return indents[Math.floor(indents.length * 0.02)] ?? 0;
}
function setIn(lines, margin) {
  let first = 0;
  let flush = 0;
  let followed = 0;
  let afterEnd = 0;
  let afterLine = 0;
  lines.forEach((line, i) => {
    if (line.text === "" || listMarker(line.text) > 0) return;
    if (line.indent <= margin + 1) {
      flush++;
      return;
    }
    first++;
    const before = lines[i - 1];
    const next = lines[i + 1];
    if (next !== void 0 && next.text !== "" && next.indent <= margin + 1) followed++;
    if (before === void 0 || before.text === "") return;
    afterLine++;
    if (endsSentence(before.text) || before.text.length < line.text.length * NEARLY_FULL) afterEnd++;
  });
  return first >= 2 && flush >= first * 0.4 && followed >= first * 0.4 && afterEnd >= afterLine * 0.7;
}

// src/formats/text/read.ts
var SPACES = /[\s\u0085]+/g;
function body(lines, layout) {
  const found = furniture(lines, (before, after) => cutByPage(layout, before, after));
  const kept = [];
  let page = false;
  lines.forEach((line, i) => {
    page ||= line.page || found[i] === 1;
    if (found[i] === 1) return;
    if (line.text === "") {
      if (kept.at(-1)?.text !== "" && kept.length > 0) kept.push({ ...line, page });
      return;
    }
    kept.push({ ...line, page });
    page = false;
  });
  return { lines: kept, taken: lines.filter((_, i) => found[i] === 1) };
}
function gather(lines, layout) {
  const groups = [];
  const spread = spreadLines(lines);
  let before;
  lines.forEach((line, i) => {
    if (line.text === "") return;
    const gap = lines[i - 1]?.text === "";
    const group = groups.at(-1);
    const joins = before !== void 0 && (line.page ? cutByPage(layout, before, line) : gap ? spread.has(i) || spread.has(i - 2) || goesOnOverGap(layout, group ?? [], line) : goesOn(layout, before, line, lines[i + 1], group !== void 0 && group.length > 1));
    if (group !== void 0 && (joins || !gap && group.length === 1 && isUnderline(line.text, group[0].text))) group.push(line);
    else groups.push([line]);
    before = line;
  });
  return groups;
}
function textOf(value, lines, isFurniture, hyphens) {
  const clean = (from, to) => value.slice(from, to).replace(SPACES, " ");
  const parts = [];
  for (const line of lines) {
    const before = parts.at(-1)?.at(-1);
    if (before !== void 0 && !isFurniture(before.end, line.start)) parts.at(-1).push(line);
    else parts.push([line]);
  }
  const cut = lines.map((line, i) => hyphens(line, lines[i + 1]));
  const isDense = lines.every(({ gap }, i) => i === 0 || gap === 0);
  if (parts.length === 1 && isDense && cut.every((end) => end === "space"))
    return { text: clean(lines[0].start, lines.at(-1).end) };
  const offsets = [];
  let text = "";
  lines.forEach((line, i) => {
    if (text !== "" && cut[i - 1] === "space") text += " ";
    offsets.push(text.length, line.start);
    const piece = clean(line.start, line.end);
    text += cut[i] === "word" ? piece.slice(0, lastHyphen(piece)) : piece;
  });
  return { text, data: { offsets } };
}
var CUT_WORD = /\p{Ll}[-\u00ad\u2010][\u202a-\u202e\u2066-\u2069]*$/u;
var lastHyphen = (text) => text.search(/[-\u00ad\u2010][\u202a-\u202e\u2066-\u2069]*$/);
function hyphensOf(value, lines) {
  if (!lines.some(({ text }) => CUT_WORD.test(text))) return () => "space";
  const words = new Set(value.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu));
  return ({ text }, next) => {
    if (next === void 0 || !CUT_WORD.test(text) || !/^\p{Ll}/u.test(next.text)) return "space";
    const before = /[\p{L}\p{M}]+(?=[^\p{L}]+$)/u.exec(text.slice(-60))?.[0] ?? "";
    const after = /^[\p{L}\p{M}]+/u.exec(next.text)?.[0] ?? "";
    return words.has(`${before}-${after}`.toLowerCase()) && !words.has(`${before}${after}`.toLowerCase()) ? "hyphen" : "word";
  };
}
function readText(value) {
  const all = singleSpaced(linesOf(value));
  const place = placer(value);
  const layout = layoutOf(all);
  const { lines, taken } = body(all, layout);
  const hyphens = hyphensOf(value, lines);
  const isFurniture = (from, to) => value.slice(from, to).trim() !== "";
  const groups = gather(lines, layout).map((group) => {
    const underlined = group.length === 2 && isUnderline(group[1].text, group[0].text);
    const own = underlined ? group.slice(0, 1) : group;
    return {
      underlined,
      lines: own.length,
      start: group[0].start,
      end: group.at(-1).end,
      ...textOf(value, own, isFurniture, hyphens)
    };
  });
  const blocks = groups.map(({ underlined, lines: lines2, start, end, text, data }, i) => {
    const neighbours = { before: groups[i - 1]?.text, after: textAfter(groups, i) };
    const kind = underlined || lines2 === 1 && isHeading(text, neighbours) ? "heading" : listMarker(text) > 0 ? "listItem" : "paragraph";
    return { kind, text, position: place(start, end), ...data === void 0 ? {} : { data } };
  });
  return { blocks, messages: pages(taken, place) };
}
var textAfter = (groups, i) => {
  const next = groups[i + 1]?.text;
  return next !== void 0 && isRule(next) ? groups[i + 2]?.text : next;
};
function pages(taken, place) {
  const first = taken[0];
  if (first === void 0) return [];
  return [
    {
      ruleId: "page-furniture",
      reason: `Left out ${taken.length} ${taken.length === 1 ? "line" : "lines"} of page numbers and running heads`,
      place: place(first.start, first.end)
    }
  ];
}
var read = (input) => readInput(input, readText);

export {
  readText,
  read
};
