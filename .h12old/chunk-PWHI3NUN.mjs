// src/formats/shared/xml.ts
var SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
var OUTSIDE = /[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu;
var IN_TEXT = /[&<>\r]/g;
var IN_ATTRIBUTE = /[&<>"\r\n\t]/g;
var ESCAPES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "	": "&#9;"
};
var escapeText = (text) => text.replace(IN_TEXT, (character) => ESCAPES[character] ?? character);
var escapeWith = (text, instead) => {
  const escaped = escapeText(text);
  return SUSPECT.test(escaped) ? escaped.replace(OUTSIDE, instead) : escaped;
};
var escapeAttribute = (value) => value.replace(IN_ATTRIBUTE, (character) => ESCAPES[character] ?? character);
var xmlHolds = (text) => SUSPECT.test(text) ? text.replace(OUTSIDE, "") : text;
var unindented = (text) => /^[ \t]*\n[ \t]+\S/.test(text) && /\n[ \t]*$/.test(text) ? text.trim().replace(/[ \t]*\n\s*/g, " ") : text;
function xmlCleaner() {
  let dropped = 0;
  const drop = () => {
    dropped++;
    return "";
  };
  const clean = (text) => SUSPECT.test(text) ? text.replace(OUTSIDE, drop) : text;
  return {
    clean,
    text: (text) => escapeText(clean(text)),
    attribute: (value) => escapeAttribute(clean(value)),
    dropped: () => dropped
  };
}
function report(xml, out, onMessage) {
  if (!onMessage) return;
  const dropped = xml.dropped();
  if (dropped > 0)
    onMessage({
      ruleId: "dropped-character",
      reason: `${dropped} character${dropped === 1 ? " that XML cannot hold was" : "s that XML cannot hold were"} dropped`
    });
  for (const message of out.messages()) onMessage(message);
}

export {
  escapeText,
  escapeWith,
  escapeAttribute,
  xmlHolds,
  unindented,
  xmlCleaner,
  report
};
