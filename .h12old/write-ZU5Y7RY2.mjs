import {
  speller1,
  speller2
} from "./chunk-X7AOCRAH.mjs";
import {
  inlineOf,
  spelled
} from "./chunk-ZDY7FK5C.mjs";
import {
  escapeWith,
  report,
  xmlCleaner,
  xmlHolds
} from "./chunk-PWHI3NUN.mjs";
import {
  TOOL,
  checkChoice,
  checkDate,
  checkWriteOptions,
  joinChunks
} from "./chunk-FZXUKHJG.mjs";
import {
  DEFAULT_DOUBT,
  confidenceOf,
  factsOf,
  notesOf,
  pathsOf
} from "./chunk-XNELXAGA.mjs";
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

// src/formats/xliff/unit.ts
function* translatable(bitext, options, out, holds) {
  const blank = (side) => side !== null && isBlank(holds(side.text));
  for (const segment of selected(bitext.segments, options, out, holds)) {
    if (segment.source === null) out.add("without a source side");
    else if (blank(segment.source) || blank(segment.target)) out.add("with a blank side");
    else yield segment;
  }
}
var DOCUMENT = ["document", "source-file"];
function documentOf({ data }) {
  const known = [data?.["document"], data?.["source-file"], data?.["x-source-file"]];
  return known.find((name) => typeof name === "string");
}
function unitOf(segment, id, paths) {
  const { source, target, kind, flags } = segment;
  const facts = factsOf(segment, target ? [source, target] : [source], paths);
  const { data } = segment;
  return {
    id,
    kind,
    source,
    target,
    confidence: scoreOf(facts) ?? segment.confidence,
    facts: facts.filter(([name]) => name !== "kind" && name !== "state" && !DOCUMENT.includes(name)),
    flags,
    notes: notesOf(segment),
    state: facts.find(([name]) => name === "state")?.[1],
    tags: { source: inlineOf(data, "source", source.text), target: inlineOf(data, "target", target?.text ?? "") }
  };
}
function scoreOf(facts) {
  const digits = facts.find(([name]) => name === "confidence")?.[1];
  const score = digits === void 0 ? void 0 : confidenceOf(digits);
  return score !== void 0 && score >= 0 && score <= 1 ? score : void 0;
}
var reviewOf = (confidence) => confidence >= 1 ? "final" : confidence >= DEFAULT_DOUBT ? "translated" : "needs-review";
function nameTokens() {
  const times = /* @__PURE__ */ new Map();
  return (id) => {
    const base = id.replace(/[^\w.-]/g, "_") || "_";
    let token = base;
    while (times.has(token)) {
      const time = (times.get(base) ?? 1) + 1;
      times.set(base, time);
      token = `${base}-${time}`;
    }
    times.set(token, 1);
    return token;
  };
}
function xmlLanguage(tag) {
  const hyphened = tag.replaceAll("_", "-");
  return /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(hyphened) ? hyphened : "und";
}

// src/formats/xliff/write.ts
function write(bitext, options = {}) {
  checkWritten(bitext);
  checkWriteOptions(options, ["version", "original", "date"]);
  checkChoice("version", options.version, ["1.2", "2.1"]);
  if (options.original !== void 0 && typeof options.original !== "string")
    throw new MuwaziError("bad-option", `Expected \`original\` to be a string, got ${show(options.original)}`);
  return chunks(bitext, options, checkDate(options.date));
}
function stringify(bitext, options = {}) {
  return joinChunks(write(bitext, options));
}
function* chunks(bitext, options, date) {
  const xml = xmlCleaner();
  const out = leftOut();
  const paths = pathsOf(bitext);
  const { version = "1.2", original = paths.source ?? "unknown", onMessage } = options;
  const languages = [xmlLanguage(bitext.source.language), xmlLanguage(bitext.target.language)];
  const form = version === "1.2" ? xliff1(xml, languages, date) : xliff2(xml, languages);
  let file;
  let token = nameTokens();
  yield form.begin;
  for (const segment of translatable(bitext, options, out, form.holds)) {
    const name = documentOf(segment) ?? original;
    if (name !== file) {
      yield (file === void 0 ? "" : form.endFile) + form.beginFile(name);
      token = nameTokens();
      file = name;
    }
    yield form.unit(unitOf(segment, token(segment.id), paths));
  }
  if (file === void 0) yield form.beginFile(original) + form.noUnit;
  yield form.endFile + form.end;
  if (onMessage) for (const message of tagMessages(bitext, languages)) onMessage(message);
  report(xml, out, onMessage);
}
function tagMessages(bitext, written) {
  return [bitext.source.language, bitext.target.language].flatMap(
    (tag, index) => tag === written[index] ? [] : [
      {
        ruleId: "language-code",
        reason: `XLIFF cannot hold the language code ${show(tag)}; it is written as \`${written[index]}\``
      }
    ]
  );
}
var STATES_1 = { final: "final", translated: "translated", "needs-review": "needs-review-translation" };
var IS_STATE_1 = /^(?:final|new|signed-off|translated|needs-(?:adaptation|l10n|translation|review-(?:adaptation|l10n|translation))|x-[\w-]+)$/;
function xliff1(xml, [source, target], date) {
  const note = (from, text) => `        <note${from === void 0 ? "" : ` from="${xml.attribute(from)}"`}>${xml.text(text)}</note>
`;
  const language = (tag, ofFile) => {
    const own = xmlLanguage(tag);
    return own === ofFile ? "" : ` xml:lang="${own}"`;
  };
  return {
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n',
    beginFile: (original) => `  <file original="${xml.attribute(original)}" source-language="${source}" target-language="${target}" datatype="plaintext" tool-id="${TOOL.name}"${date === void 0 ? "" : ` date="${date}"`}>
    <header>
      <tool tool-id="${TOOL.name}" tool-name="${TOOL.name}" tool-version="${TOOL.version}"/>
    </header>
    <body>
`,
    unit(unit) {
      const review = reviewOf(unit.confidence);
      const known = unit.target && unit.state !== void 0 && IS_STATE_1.test(unit.state) ? unit.state : void 0;
      const approved = unit.target && review === "final" && !known?.startsWith("needs-") ? ' approved="yes"' : "";
      const text = (side, name) => spelled(side.text, unit.tags[name], xml.text, speller1(xml));
      const translation = unit.target ? `        <target${language(unit.target.language, target)} state="${known ?? STATES_1[review]}">${text(unit.target, "target")}</target>
` : "";
      return [
        `      <trans-unit id="${unit.id}" restype="x-${unit.kind}"${approved} xml:space="preserve">
`,
        `        <source${language(unit.source.language, source)}>${text(unit.source, "source")}</source>
`,
        translation,
        ...unit.state === void 0 || known !== void 0 ? [] : [note("state", unit.state)],
        // Notes are read by people, whom the shape of the bead tells nothing.
        ...unit.facts.flatMap(([name, value]) => name === "bead" ? [] : [note(name, value)]),
        ...unit.flags.map((flag) => note("flag", flag)),
        ...unit.notes.map((text2) => note(void 0, text2)),
        "      </trans-unit>\n"
      ].join("");
    },
    noUnit: "",
    endFile: "    </body>\n  </file>\n",
    end: "</xliff>\n",
    holds: xmlHolds
  };
}
var STATES_2 = {
  final: 'state="final"',
  translated: 'state="translated"',
  "needs-review": 'state="translated" subState="muwazi:needs-review"'
};
var STATES_OF_2 = [
  [/^(?:initial|translated|reviewed|final)$/, ""],
  [/^(?:new|needs-translation|not-?started)$/i, "initial"],
  [/^(?:signed-off|approved.*|confirmed)$/i, "final"],
  [/^/, "translated"]
];
function stateOf2(state) {
  const known = STATES_OF_2.find(([pattern]) => pattern.test(state))?.[1];
  return known === "" ? `state="${state}"` : `state="${known}" subState="muwazi:${state.replace(/[^\w.-]/g, "_")}"`;
}
var codePoint = (character) => `<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}"/>`;
function xliff2(xml, [source, target]) {
  let files = 0;
  const text = (value) => escapeWith(value, codePoint);
  const meta = (type, value) => `          <mda:meta type="${xml.attribute(type)}">${xml.text(value)}</mda:meta>
`;
  const note = (category, value) => `        <note${category === void 0 ? "" : ` category="${category}"`}>${xml.text(value)}</note>
`;
  return {
    begin: `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="${source}" trgLang="${target}">
`,
    beginFile: (original) => `  <file id="f${++files}" original="${xml.attribute(original)}" srcDir="${direction(source)}" trgDir="${direction(target)}" xml:space="preserve">
`,
    unit(unit) {
      const metadata = unit.facts.map(([name, value]) => meta(name, value)).join("");
      const notes = [...unit.flags.map((flag) => note("flag", flag)), ...unit.notes.map((value) => note(void 0, value))].join(
        ""
      );
      const derived = unit.target ? STATES_2[reviewOf(unit.confidence)] : 'state="initial"';
      const state = unit.state === void 0 || !unit.target ? derived : stateOf2(unit.state);
      const codes = speller2(xml);
      const source2 = spelled(unit.source.text, unit.tags.source, text, codes.spell);
      const target2 = unit.target && spelled(unit.target.text, unit.tags.target, text, codes.spell);
      return [
        `    <unit id="${unit.id}" type="muwazi:${unit.kind}">
`,
        metadata && `      <mda:metadata>
        <mda:metaGroup category="alignment">
${metadata}        </mda:metaGroup>
      </mda:metadata>
`,
        notes && `      <notes>
${notes}      </notes>
`,
        codes.data(),
        `      <segment ${state}>
        <source>${source2}</source>
`,
        target2 === null ? "" : `        <target>${target2}</target>
`,
        "      </segment>\n    </unit>\n"
      ].join("");
    },
    noUnit: '    <group id="g1"/>\n',
    endFile: "  </file>\n",
    end: "</xliff>\n",
    holds: (value) => value
  };
}
export {
  stringify,
  write
};
