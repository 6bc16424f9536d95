// src/formats/shared/two-languages.ts
var ARABIC = "[\\u0621-\\u064a]";
var OTHER = "[A-Za-z]";
var SIGN = "[^A-Za-z\\u0621-\\u064a]*[|/=:\u2013\u2014-][^A-Za-z\\u0621-\\u064a]*";
var TWO = new RegExp(`${ARABIC}{2}\\P{L}?\\s*${SIGN}${OTHER}{2}|${OTHER}{2}\\P{L}?\\s*${SIGN}${ARABIC}{2}`, "u");
var isInTwoLanguages = (line) => TWO.test(line);

export {
  isInTwoLanguages
};
