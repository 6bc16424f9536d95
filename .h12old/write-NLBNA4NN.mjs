import {
  escapeAttribute,
  escapeText
} from "./chunk-PWHI3NUN.mjs";
import {
  TOOL,
  checkChoice,
  checkWriteOptions,
  joinChunks
} from "./chunk-FZXUKHJG.mjs";
import {
  DEFAULT_DOUBT
} from "./chunk-XNELXAGA.mjs";
import {
  languageName
} from "./chunk-HQWKPJWW.mjs";
import {
  isBlank,
  leftOut,
  selected
} from "./chunk-6XLFQENE.mjs";
import {
  checkWritten
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import {
  MuwaziError,
  direction,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/html/style.ts
var STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#22262b;--soft:#5a6169;--line:#e2ddd2;--accent:#14566b;--head:#eef3f3;--warn:#8a4b00;--warn-paper:#fff6e0;--warn-line:#d98a00;--lone:#f3f1ec;--ok:#1d6b3a}
@media (prefers-color-scheme:dark){:root{--paper:#15181b;--card:#1c2024;--ink:#e7e4dd;--soft:#a7adb4;--line:#343a40;--accent:#7cc4d6;--head:#22292d;--warn:#ffcb73;--warn-paper:#2e2618;--warn-line:#d98a00;--lone:#191c1f;--ok:#86d6a2}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:3.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 clamp(.75rem,3vw,2rem)}
header{padding-block:2rem 1.25rem}
h1{margin:0;font-size:clamp(1.4rem,4vw,2rem);line-height:1.3;font-weight:650;letter-spacing:-.01em}
.sum{margin:.35rem 0 0;color:var(--soft)}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-inline-start:.5rem;top:-4rem;padding:.5rem 1rem;background:var(--card);z-index:2}
.skip:focus{top:.5rem}
details{margin-top:.9rem}
summary{cursor:pointer;color:var(--warn);font-weight:600;padding:.25rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.4rem;margin:.5rem 0 0;padding:0;list-style:none}
nav li a{display:inline-block;min-width:2.75rem;padding:.2rem .6rem;text-align:center;border:1px solid var(--line);border-radius:99px;background:var(--card);text-decoration:none}
nav li a:hover{border-color:var(--accent)}
table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;background:var(--card);border:1px solid var(--line);border-radius:10px}
.n{width:9rem;text-align:start}
thead th{position:sticky;top:0;z-index:1;padding:.6rem 1rem;background:var(--head);border-bottom:1px solid var(--line);color:var(--accent);font-size:.9rem;font-weight:650}
table[dir=ltr] thead th:first-child,table[dir=rtl] thead th:last-child{border-top-left-radius:9px}
table[dir=rtl] thead th:first-child,table[dir=ltr] thead th:last-child{border-top-right-radius:9px}
.rtl{text-align:right}
.ltr{text-align:left}
tbody th,td{padding:.75rem 1rem;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child>*{border-bottom:0}
td{white-space:pre-line}
td[dir=rtl]{font-family:"Noto Naskh Arabic","Amiri","Scheherazade New","Geeza Pro","Traditional Arabic",system-ui,serif;font-size:1.14rem;line-height:1.9;text-align:right}
td[dir=ltr]{text-align:left}
td p,td h2,td h3,td h4,td h5,td h6,td pre{margin:0;white-space:inherit}
td h2{font-size:1.3em;line-height:1.45}
td h3{font-size:1.17em;line-height:1.5}
td h4,td h5,td h6{font-size:1.05em}
td pre{white-space:pre-wrap;font:.9rem/1.6 ui-monospace,Menlo,Consolas,monospace}
.item{display:flex;gap:.6em}
.item::before{content:"\u2022";color:var(--soft)}
.caption{font-style:italic}
td[dir=rtl] .caption{font-style:normal;color:var(--soft)}
tbody th{font-weight:400;font-size:.82rem;line-height:1.4;color:var(--soft);text-align:start}
.no{display:block;padding-block:.15rem;font-variant-numeric:tabular-nums}
.mark{display:inline-block;margin:.2rem 0;padding:.1rem .5rem;border:1.5px solid currentColor;border-radius:99px;font-weight:650;color:var(--warn);white-space:nowrap}
.ok{color:var(--ok)}
.alone{color:var(--soft);border-style:dashed}
.why{display:block;margin-top:.3rem;color:var(--ink)}
.next{display:inline-block;margin-top:.3rem;padding:.15rem 0}
.check>*{background:var(--warn-paper)}
[dir=ltr]>tbody>.check>th{border-left:4px solid var(--warn-line)}
[dir=rtl]>tbody>.check>th{border-right:4px solid var(--warn-line)}
.lone>*{background:var(--lone)}
.none{color:var(--soft);font:.9rem/1.6 system-ui,sans-serif}
.none[dir=ltr]{font-style:italic}
tr:target>*{box-shadow:inset 0 3px var(--accent),inset 0 -3px var(--accent)}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{padding-block:1.25rem 2.5rem;color:var(--soft);font-size:.85rem}
@media (max-width:44rem){
header{padding-block:1.25rem 1rem}
table,tbody{display:block}
table{border:0;background:none}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{display:block;margin-bottom:.75rem;background:var(--card);border:1px solid var(--line);border-radius:10px;overflow:hidden}
tbody th,tbody td{display:block;border-bottom:0;padding:.6rem .9rem}
tbody td+td{border-top:1px solid var(--line)}
tbody th{display:flex;flex-wrap:wrap;align-items:center;gap:.15rem .6rem;padding-block:.35rem;text-align:start;background:var(--head)}
.mark,.why,.next{margin:0}
.next{margin-inline-start:auto}
table[dir]>tbody>.check>th{border:0}
table[dir=ltr]>tbody>.check{border-color:var(--warn-line);border-left-width:5px}
table[dir=rtl]>tbody>.check{border-color:var(--warn-line);border-right-width:5px}
}
@media print{
:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;--head:#fff;--warn:#000;--warn-paper:#fff;--warn-line:#000;--lone:#fff;--ok:#000}
.skip,nav,.next,footer{display:none}
header,main{max-width:none;padding-inline:0}
body{font-size:10.5pt}
table{border-radius:0}
thead{display:table-header-group}
thead th{position:static}
tr{break-inside:avoid}
h2,h3{break-after:avoid}
}
`;
var STYLE_HASH = "IvO6b6iJ4MfkXljV/YUiMhIg5R7ZV0WfTdW8Zs5lTHU=";

// src/formats/html/words.ts
var WORDS = {
  en: {
    dir: "ltr",
    skip: "Skip to the texts",
    table: "Both texts side by side, a pair in each row",
    number: "No.",
    pairs: "Pairs",
    toCheck: "To check",
    check: "Check",
    next: "Next to check",
    unpaired: "Unpaired",
    noCounterpart: "No counterpart",
    confirmed: "Confirmed",
    madeWith: "Made with",
    percent: (percent) => `${percent} % sure`,
    flags: {
      "number-mismatch": "a number on one side only",
      "length-outlier": "lengths differ much",
      "identical-copy": "same text on both sides",
      "unbalanced-quotes": "quotes or brackets on one side only",
      moved: "translation stands elsewhere"
    }
  },
  ar: {
    dir: "rtl",
    skip: "\u0627\u0646\u062A\u0642\u0644 \u0625\u0644\u0649 \u0627\u0644\u0646\u0635\u064A\u0646",
    table: "\u0627\u0644\u0646\u0635\u0627\u0646 \u0645\u062A\u0642\u0627\u0628\u0644\u0627\u0646\u060C \u0641\u064A \u0643\u0644 \u0635\u0641 \u0632\u0648\u062C",
    number: "\u0627\u0644\u0631\u0642\u0645",
    pairs: "\u0627\u0644\u0623\u0632\u0648\u0627\u062C",
    toCheck: "\u062A\u062D\u062A\u0627\u062C \u0625\u0644\u0649 \u0645\u0631\u0627\u062C\u0639\u0629",
    check: "\u0644\u0644\u0645\u0631\u0627\u062C\u0639\u0629",
    next: "\u0627\u0644\u062A\u0627\u0644\u064A \u0644\u0644\u0645\u0631\u0627\u062C\u0639\u0629",
    unpaired: "\u0628\u0644\u0627 \u0645\u0642\u0627\u0628\u0644",
    noCounterpart: "\u0644\u0627 \u0645\u0642\u0627\u0628\u0644 \u0644\u0647\u0630\u0627 \u0627\u0644\u0646\u0635",
    confirmed: "\u0645\u0624\u0643\u064E\u0651\u062F",
    madeWith: "\u0623\u064F\u0639\u062F\u064E\u0651\u062A \u0627\u0644\u0635\u0641\u062D\u0629 \u0628\u0628\u0631\u0646\u0627\u0645\u062C",
    percent: (percent) => `\u062F\u0631\u062C\u0629 \u0627\u0644\u062B\u0642\u0629 ${percent}\u066A`,
    flags: {
      "number-mismatch": "\u0631\u0642\u0645 \u0641\u064A \u0623\u062D\u062F \u0627\u0644\u062C\u0627\u0646\u0628\u064A\u0646 \u0641\u0642\u0637",
      "length-outlier": "\u062A\u0641\u0627\u0648\u062A \u0643\u0628\u064A\u0631 \u0641\u064A \u0627\u0644\u0637\u0648\u0644",
      "identical-copy": "\u0627\u0644\u0646\u0635 \u0646\u0641\u0633\u0647 \u0641\u064A \u0627\u0644\u062C\u0627\u0646\u0628\u064A\u0646",
      "unbalanced-quotes": "\u0639\u0644\u0627\u0645\u0627\u062A \u062A\u0646\u0635\u064A\u0635 \u0623\u0648 \u0623\u0642\u0648\u0627\u0633 \u0641\u064A \u0623\u062D\u062F \u0627\u0644\u062C\u0627\u0646\u0628\u064A\u0646 \u0641\u0642\u0637",
      moved: "\u0627\u0644\u062A\u0631\u062C\u0645\u0629 \u0641\u064A \u0645\u0648\u0636\u0639 \u0622\u062E\u0631"
    }
  }
};

// src/formats/html/write.ts
function write(bitext, options = {}) {
  checkWritten(bitext);
  checkWriteOptions(options, ["title", "language"]);
  checkChoice("language", options.language, Object.keys(WORDS));
  const { title } = options;
  if (title !== void 0 && typeof title !== "string")
    throw new MuwaziError("bad-option", `Expected \`title\` to be a string, got ${show(title)}`);
  return chunks(bitext, options);
}
function stringify(bitext, options = {}) {
  return joinChunks(write(bitext, options));
}
function* chunks(bitext, options) {
  const { title, language = "en", onMessage } = options;
  const words = WORDS[language];
  const html = htmlCleaner();
  const out = leftOut();
  const segments = [...selected(bitext.segments, options, out)];
  const names = ["source", "target"].map((side) => ({
    name: html.text(languageName(bitext[side].language, language)),
    dir: direction(bitext[side].language)
  }));
  const heading = title && html.text(title).trim() || names.map(({ name }) => name).join(" \u2013 ");
  const checks = segments.flatMap((segment, index) => isDoubtful(segment) ? [index + 1] : []);
  yield head(heading, language, words);
  yield `<header>
<h1 dir="auto">${heading}</h1>
${summary(segments, checks, words)}</header>
<main>
`;
  const columns = names.map(({ name, dir }) => `<th role="columnheader" scope="col" class="${dir}" dir="${words.dir}">${name}</th>`).join("");
  yield `<table role="table" id="texts" dir="${names[0]?.dir}">
<caption class="hidden">${words.table}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="n" dir="${words.dir}">${words.number}</th>${columns}</tr></thead>
<tbody role="rowgroup">
`;
  const levels = levelsOf(segments);
  let check = 0;
  for (const [index, segment] of segments.entries()) {
    if (checks[check] === index + 1) check++;
    yield tableRow(segment, index + 1, levels[index] ?? 2, checks[check], { words, html, languages: bitext });
  }
  yield `</tbody>
</table>
</main>
<footer>${words.madeWith} ${TOOL.name} ${TOOL.version}</footer>
</body>
</html>
`;
  if (!onMessage) return;
  const dropped = html.dropped();
  const what = dropped === 1 ? "character that HTML cannot hold was" : "characters that HTML cannot hold were";
  if (dropped > 0) onMessage({ ruleId: "dropped-character", reason: `${dropped} ${what} dropped` });
  for (const message of out.messages()) onMessage(message);
}
function head(title, language, words) {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${TOOL.name} ${TOOL.version}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#texts">${words.skip}</a>
`;
}
function summary(segments, checks, words) {
  const unpaired = segments.filter(({ type }) => type === "unpaired").length;
  const counts = [
    [words.pairs, segments.length - unpaired],
    [words.unpaired, unpaired],
    ...checks.length === 0 ? [[words.toCheck, 0]] : []
  ];
  const line = counts.map(([name, count]) => `${name}: ${count}`).join(" \xB7 ");
  const links = checks.map((row) => `<li><a href="#row-${row}">${row}</a></li>`).join("");
  const list = links && `<nav aria-label="${words.toCheck}"><details><summary>${words.toCheck}: ${checks.length}</summary><ul>${links}</ul></details></nav>
`;
  return `<p class="sum">${line}</p>
${list}`;
}
function levelsOf(segments) {
  let level = 1;
  return segments.map((segment) => {
    if (segment.kind !== "heading") return level;
    const depth = (segment.source ?? segment.target)?.units[0]?.depth ?? 1;
    level = Math.max(2, Math.min(6, depth + 1, level + 1));
    return level;
  });
}
var OUTSIDE = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/gu;
function htmlCleaner() {
  let dropped = 0;
  const clean = (text) => (
    // A parser makes LF of CR; references to it are mistakes.
    text.replace(/\r\n?/g, "\n").replace(OUTSIDE, () => {
      dropped++;
      return "";
    })
  );
  return {
    text: (text) => escapeText(clean(text)),
    attribute: (value) => escapeAttribute(clean(value)),
    dropped: () => dropped
  };
}
var isDoubtful = ({ type, origin, confidence, flags }) => type === "pair" && origin !== "pinned" && (confidence < DEFAULT_DOUBT || flags.length > 0);
function tableRow(segment, number, level, next, style) {
  const { words, html } = style;
  const kind = isDoubtful(segment) ? ' class="check"' : segment.type === "unpaired" ? ' class="lone"' : "";
  const mark = [`<span class="no">${number}</span>`, ...marksOf(segment, next, style)].join(" ");
  const cells = ["source", "target"].map((name) => cell(segment, name, level, style)).join("");
  return `<tr role="row" id="row-${number}" data-id="${html.attribute(segment.id)}"${kind}><th role="rowheader" scope="row" dir="${words.dir}">${mark}</th>${cells}</tr>
`;
}
function marksOf(segment, next, { words, html }) {
  if (segment.type === "unpaired") return [`<span class="mark alone">${words.unpaired}</span>`];
  if (segment.origin === "pinned") return [`<span class="mark ok"><span aria-hidden="true">\u2713 </span>${words.confirmed}</span>`];
  if (!isDoubtful(segment)) return [];
  const known = words.flags;
  const percent = words.percent(Math.min(99, Math.round(segment.confidence * 100)));
  const why = [
    ...segment.confidence < DEFAULT_DOUBT ? [percent] : [],
    ...segment.flags.map((flag) => known[flag] ?? flag.replaceAll("-", " "))
  ];
  return [
    `<span class="mark"><span aria-hidden="true">\u26A0 </span>${words.check}</span>`,
    ...why.map((reason) => `<span class="why">${html.text(reason)}</span>`),
    ...next === void 0 ? [] : [`<a class="next" href="#row-${next}">${words.next}: ${next}</a>`]
  ];
}
function cell(segment, name, level, { words, html, languages }) {
  const side = segment[name];
  const language = side?.language ?? languages[name].language;
  const open = `<td role="cell" lang="${html.attribute(language)}" dir="${direction(language)}">`;
  if (side && !isBlank(side.text)) return `${open}${content(segment, side, level, html)}</td>`;
  const page = `lang="${words.dir === "rtl" ? "ar" : "en"}" dir="${words.dir}"`;
  return `${open}<p class="none" ${page}>${side ? html.text(side.text) : words.noCounterpart}</p></td>`;
}
function content({ kind }, { text }, level, html) {
  const clean = html.text(text);
  if (kind === "heading") return `<h${level}>${clean}</h${level}>`;
  if (kind === "code") return `<pre dir="auto"><code>${clean}</code></pre>`;
  if (kind === "listItem") return `<p class="item"><span>${clean}</span></p>`;
  return kind === "caption" ? `<p class="caption">${clean}</p>` : `<p>${clean}</p>`;
}
export {
  stringify,
  write
};
