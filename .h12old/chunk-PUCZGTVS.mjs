import {
  escapeText
} from "./chunk-PWHI3NUN.mjs";
import {
  TOOL
} from "./chunk-FZXUKHJG.mjs";
import {
  textsId
} from "./chunk-4RAYLG2F.mjs";
import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/formats/review/page-file.ts
var DATA_ID = "muwazi-review";
var ENGINE_ID = "muwazi-engine";
var scriptJson = (value) => JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
function* pageFile(data, parts) {
  const { language, reviews } = data;
  const title = reviews.map(({ document }) => document.name).join(", ") || "muwazi";
  const policy = `default-src 'none'; script-src 'sha256-${parts.scriptHash}'; style-src 'sha256-${parts.styleHash}'; worker-src blob:; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>
<html data-muwazi-review="1" lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${TOOL.name} ${TOOL.version}">
<title>${escapeText(title.replace(/[\0-\x1f\p{Cs}]/gu, " "))}</title>
<style>${parts.style}</style>
</head>
<body>
<noscript><p lang="en" dir="ltr">This page needs JavaScript, which is in the file itself.</p><p lang="ar" dir="rtl">\u062A\u062D\u062A\u0627\u062C \u0647\u0630\u0647 \u0627\u0644\u0635\u0641\u062D\u0629 \u0625\u0644\u0649 \u062C\u0627\u0641\u0627\u0633\u0643\u0631\u0628\u062A\u060C \u0648\u0647\u0648 \u0641\u064A \u0627\u0644\u0645\u0644\u0641 \u0646\u0641\u0633\u0647.</p></noscript>
<script type="application/json" id="${DATA_ID}">`;
  yield scriptJson(data);
  yield `</script>
<script type="text/plain" id="${ENGINE_ID}">${parts.engine}</script>
<script>${parts.script}</script>
</body>
</html>
`;
}
var DATA = new RegExp(`<script type="application/json" id="${DATA_ID}">([^<]*)</script>`);
function dataOf(page) {
  const expected = "Expected a review page, as `muwazi review` and its Save button write it";
  const json = DATA.exec(page)?.[1];
  if (json === void 0) throw new MuwaziError("bad-input", `${expected}, got another page; align it as a document`);
  try {
    const data = JSON.parse(json);
    if (data.version === 1 && Array.isArray(data.reviews)) return data;
  } catch (cause) {
    throw new MuwaziError("bad-input", `${expected}, got broken data; save the page again`, { cause });
  }
  throw new MuwaziError("bad-input", `${expected}, got one of another version; use the muwazi that made it`);
}

// src/formats/review/document.ts
var SIDES = ["source", "target"];
function sideOf(bitext, name, headingsOf) {
  const { language, dir, path } = bitext[name];
  const found = [];
  bitext.segments.forEach((segment, row) => {
    const side2 = segment[name];
    if (side2 === null) return;
    const own = { headings: headingsOf(side2.headings), ...side2.language === language ? {} : { language: side2.language } };
    const whole = { text: side2.text, kind: segment.kind, block: row, ...own };
    const units = wordForWord(side2) ? side2.units.map((unit) => ({ ...unit, ...own })) : [whole];
    for (const unit of units) found.push({ unit, row });
  });
  if (found.every(({ unit }) => unit.position !== void 0))
    found.sort((a, b) => a.unit.position.start.offset - b.unit.position.start.offset);
  const rows = /* @__PURE__ */ new Map();
  for (const [unit, { row }] of found.entries()) rows.set(row, [...rows.get(row) ?? [], unit]);
  const side = { language, dir, ...path === void 0 ? {} : { path }, units: found.map(({ unit }) => unit) };
  return { side, rows };
}
var wordForWord = ({ text, units }) => units.length > 0 && joinedText(units) === text;
var joinedText = (units) => units.map((unit, k) => (k === 0 ? "" : unit.block === units[k - 1]?.block ? " " : "\n") + unit.text).join("");
function reviewDocument(bitext, name) {
  const headings = [];
  const known = /* @__PURE__ */ new Map();
  const headingsOf = (path) => {
    const key = JSON.stringify(path);
    const at = known.get(key) ?? headings.push([...path]) - 1;
    known.set(key, at);
    return at;
  };
  const source = sideOf(bitext, "source", headingsOf);
  const target = sideOf(bitext, "target", headingsOf);
  const rows = bitext.segments.map(({ id, confidence, origin, flags, kind, line, data }, k) => {
    const own = { ...line === void 0 ? {} : { line }, ...data === void 0 ? {} : { data } };
    const units = { source: source.rows.get(k) ?? [], target: target.rows.get(k) ?? [] };
    return { id, confidence, origin, flags, kind, ...own, ...units };
  });
  const all = (units) => units.map(({ text }) => text).join("\n");
  return {
    hash: textsId(all(source.side.units), all(target.side.units)),
    name,
    source: source.side,
    target: target.side,
    headings,
    rows,
    arrangement: bitext.arrangement,
    messages: bitext.messages.map(({ reason, ruleId }) => `${reason} (${ruleId})`)
  };
}
var withData = (data, more) => {
  const all = { ...data, ...more };
  return Object.keys(all).length === 0 ? void 0 : all;
};

export {
  pageFile,
  dataOf,
  SIDES,
  reviewDocument,
  withData
};
