import {
  columnRole,
  contentOf
} from "./chunk-SJCWHHRX.mjs";
import {
  languageOf
} from "./chunk-4VWD6XNW.mjs";
import {
  countLetters
} from "./chunk-ZX6JTPI5.mjs";
import {
  primary,
  scriptOf
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/text-columns.ts
var SAMPLE_ROWS = 400;
var MIN_SCRIPT_SHARE = 0.6;
function profile(column) {
  const letters = /* @__PURE__ */ new Map();
  let arabic = 0;
  for (const [row, text] of column.cells) {
    const counts = countLetters(text);
    const all = counts.arabic + counts.latin + counts.other;
    if (all === 0) continue;
    letters.set(row, all);
    if (counts.arabic > all / 2) arabic++;
    if (letters.size === SAMPLE_ROWS) break;
  }
  const filled = Math.max(1, letters.size);
  const role = column.title === void 0 ? void 0 : columnRole(column.title);
  const titled = role?.language;
  const isTitled = role?.language !== void 0 || role?.side !== void 0;
  const contradicted = titled !== void 0 && contradicts(titled, arabic, letters.size);
  return {
    column,
    role,
    declared: column.language ?? (contradicted ? void 0 : titled),
    contradicted,
    content: isTitled ? "text" : contentOf([...column.cells.values()].slice(0, SAMPLE_ROWS)),
    letters,
    arabic: arabic / filled,
    latin: (letters.size - arabic) / filled
  };
}
function contradicts(language, arabic, lettered) {
  const right = scriptOf(language) === "Arab" ? arabic : lettered - arabic;
  return lettered - right > lettered / 2;
}
function titledLanguage(title, cells) {
  const index = 0;
  const texts = new Map(Array.from(cells, (text, row) => [`${row}`, text]));
  const { declared, role } = profile({ index, title, language: void 0, cells: texts });
  return role?.aside ? void 0 : declared;
}
function languageIn(one, identify) {
  if (one.declared !== void 0) return one.declared;
  if (one.letters.size === 0) return void 0;
  const text = sampleOf(one.column);
  if (one.arabic >= MIN_SCRIPT_SHARE) return languageOf([{ kind: "paragraph", text }], identify);
  return one.latin >= MIN_SCRIPT_SHARE ? identify?.(text) : void 0;
}
var languageOfColumn = (column, identify) => languageIn(profile(column), identify);
var SAMPLE_LENGTH = 2e3;
function sampleOf({ cells }) {
  let text = "";
  for (const cell of cells.values()) {
    text += ` ${cell}`;
    if (text.length > SAMPLE_LENGTH) break;
  }
  return text;
}
function likeness(a, b) {
  let sum = 0;
  let rows = 0;
  const distinct = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  for (const [row, letters] of a.letters) {
    const other = b.letters.get(row);
    if (other === void 0 || a.column.cells.get(row) === b.column.cells.get(row)) continue;
    rows++;
    sum += Math.min(letters, other) / Math.max(letters, other);
    distinct[0].add(a.column.cells.get(row) ?? "");
    distinct[1].add(b.column.cells.get(row) ?? "");
  }
  const [one, two] = [distinct[0].size, distinct[1].size];
  return { sum: rows === 0 ? 0 : sum * Math.min(one, two) / Math.max(one, two), rows };
}
var rank = ({ declared, role, contradicted }) => contradicted ? 0 : Number(declared !== void 0) + Number(role?.language !== void 0 || role?.side !== void 0);
function chooseColumns(columns, languages, identify) {
  const profiles = columns.map(profile);
  const texts = profiles.filter(({ role, content }) => role?.aside === void 0 && content !== "code");
  const titled = profiles.filter(({ role, contradicted }) => role?.aside && role.language !== void 0 && !contradicted);
  const best = bestOf(texts, languages, identify) ?? bestOf(titled, languages, identify);
  if (best === void 0) return void 0;
  const { a, b, rows, sum } = best;
  return {
    source: a.column,
    target: b.column,
    likeness: rows === 0 ? 0 : sum / rows,
    declared: isDeclared(a) && isDeclared(b),
    messages: profiles.filter(({ contradicted }) => contradicted).map(({ column, role }) => contradiction(column, role))
  };
}
var isDeclared = ({ declared, role, contradicted }) => declared !== void 0 || role?.side !== void 0 && !contradicted;
var contradiction = ({ index, title }, role) => ({
  ruleId: "column-title",
  reason: `Expected \`${role?.language}\` in column ${index + 1}, as its title \`${title}\` says, got another script in most cells; went by the cells`
});
function bestOf(profiles, languages, identify) {
  const found = new Map(profiles.map((one) => [one, languageIn(one, identify)]));
  const [source, target] = languages.map(primary);
  const candidates = (wanted, other) => profiles.filter((one) => {
    const language = found.get(one);
    if (language !== void 0) return primary(language) === wanted;
    if (one.letters.size === 0) return false;
    const isArabic = scriptOf(wanted) === "Arab";
    if (isArabic) return one.arabic >= MIN_SCRIPT_SHARE;
    return scriptOf(other) === "Arab" ? one.latin >= MIN_SCRIPT_SHARE : one.latin >= MIN_SCRIPT_SHARE || one.arabic >= MIN_SCRIPT_SHARE;
  });
  let best;
  for (const a of candidates(source, target))
    for (const b of candidates(target, source)) {
      if (a === b || a.content === "label" !== (b.content === "label")) continue;
      const unsure = a.declared === void 0 && b.declared === void 0 && source !== "ar" && target !== "ar";
      if (unsure && a.column.index > b.column.index && found.get(a) === found.get(b)) continue;
      const ranks = rank(a) + rank(b);
      const { sum, rows } = likeness(a, b);
      if (best === void 0 || ranks > best.rank || ranks === best.rank && sum > best.sum)
        best = { a, b, rank: ranks, sum, rows };
    }
  return best;
}
function languagesOfColumns(all, given, identify) {
  const columns = all.map(profile).filter(({ role, content }) => role?.aside === void 0 && content !== "code").map((one) => ({ side: one.role?.side, label: one.content === "label", language: languageIn(one, identify) }));
  const texts = columns.some(({ label }) => !label) ? columns.filter(({ label }) => !label) : columns;
  const tagOf = (side) => texts.find((column) => column.side === side)?.language;
  const tags = [...new Set(texts.flatMap(({ language }) => language === void 0 ? [] : [language]))];
  const rest = (one) => tags.filter((tag) => primary(tag) !== primary(one));
  const source = given.sourceLanguage ?? (given.targetLanguage === void 0 ? tagOf("source") ?? tags.find((tag) => primary(tag) === "ar") ?? tags[0] : preferred(rest(given.targetLanguage)));
  if (source === void 0) return void 0;
  const titled = tagOf("target");
  const target = given.targetLanguage ?? (titled !== void 0 && primary(titled) !== primary(source) ? titled : preferred(rest(source)));
  return target === void 0 ? void 0 : [source, target];
}
var preferred = (tags) => tags.find((tag) => primary(tag) === "ar") ?? tags.find((tag) => primary(tag) === "en") ?? tags[0];
function sidedColumns(columns) {
  const find = (side) => {
    const titled = columns.filter(({ title }) => {
      const role = columnRole(title ?? "");
      return role?.side === side && !role.aside;
    });
    return titled.find(({ cells }) => contentOf([...cells.values()].slice(0, SAMPLE_ROWS)) !== "code") ?? titled[0];
  };
  const [source, target] = [find("source"), find("target")];
  return source && target && { source, target };
}

export {
  titledLanguage,
  languageOfColumn,
  chooseColumns,
  languagesOfColumns,
  sidedColumns
};
