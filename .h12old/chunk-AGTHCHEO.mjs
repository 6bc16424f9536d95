// src/formats/xlsx/text.ts
var LONGEST_CELL = 32767;
var ESCAPED = /\r|_(?=x[0-9a-f]{4}_)/gi;
var cellXml = (text, xml) => xml.text(text.replace(ESCAPED, (found) => found === "\r" ? "_x000D_" : "_x005F_"));
var cellText = (text) => text.includes("_x") ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) : text;

export {
  LONGEST_CELL,
  cellXml,
  cellText
};
