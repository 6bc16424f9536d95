import {
  LANGUAGES
} from "./chunk-IDPHDUBR.mjs";

// src/formats/text/list-marker.ts
var MARKER = /^(?:[-•*▪◦●○■–—·]\s+|\(?(?:[0-9٠-٩۰-۹]{1,3}|[a-zA-Z]|[\u0621-\u064A]|(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})|(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3}))(?:[.)]\s+|[-–]\s+|\)\s*))/u;
function listMarker(line) {
  return MARKER.exec(line)?.[0].length ?? 0;
}
var sources = (of) => LANGUAGES.flatMap((language) => of(language) ?? []).join("|");
var PART = new RegExp(`^(?:${sources(({ partName: partName2 }) => partName2)})(?![\\p{L}\\p{M}\\p{N}])`, "iu");
var ORDER = new RegExp(`^(?:${sources(({ orderWord }) => orderWord)})\\s*[:.\\-\u2013\u2014]`, "iu");
function partName(line) {
  for (const pattern of [PART, ORDER]) {
    const match = pattern.exec(line);
    if (match !== null) return match[0].length;
  }
  return 0;
}

export {
  listMarker,
  partName
};
