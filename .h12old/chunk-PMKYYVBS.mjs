import {
  plainWords
} from "./chunk-4VWD6XNW.mjs";
import {
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/languages/identify.ts
import { francAll } from "franc";
import { detect } from "tinyld";
var CODES = {
  arb: "ar",
  eng: "en",
  sco: "en",
  pes: "fa",
  prs: "fa",
  urd: "ur",
  fra: "fr",
  tur: "tr",
  deu: "de",
  spa: "es",
  por: "pt",
  ita: "it",
  nld: "nl",
  rus: "ru",
  ukr: "uk",
  bul: "bg",
  ell: "el",
  heb: "he",
  pol: "pl",
  ces: "cs",
  ron: "ro",
  hun: "hu",
  swe: "sv",
  nob: "no",
  nno: "no",
  dan: "da",
  fin: "fi",
  ind: "id",
  zlm: "ms",
  vie: "vi",
  tha: "th",
  hin: "hi",
  ben: "bn",
  tam: "ta",
  cmn: "zh",
  jpn: "ja",
  kor: "ko",
  kat: "ka",
  hye: "hy",
  azj: "az",
  kaz: "kk",
  uig: "ug",
  ckb: "ku",
  kmr: "ku",
  swh: "sw",
  som: "so",
  hau: "ha",
  cat: "ca",
  hrv: "hr",
  srp: "sr",
  slk: "sk",
  slv: "sl",
  lit: "lt",
  lvs: "lv",
  ekk: "et",
  afr: "af",
  tgl: "tl",
  epo: "eo",
  lat: "la",
  gle: "ga",
  cym: "cy",
  isl: "is",
  eus: "eu",
  als: "sq",
  mkd: "mk"
};
var NEAR = 0.95;
var RIVAL = 0.83;
var RIVALS = /* @__PURE__ */ new Set(["eng", "sco", "arb"]);
var francCodes = (language) => Object.keys(CODES).filter((code) => CODES[code] === language);
function choose(plain, among) {
  const only = among.flatMap(francCodes);
  if (only.length === 0) return void 0;
  const [code] = francAll(plain, { only, minLength: 3 })[0] ?? [];
  const guess = detect(plain, { only: [...among] });
  return guess !== "" && code !== void 0 && CODES[code] === guess ? guess : void 0;
}
function identify(text, among) {
  if (typeof text !== "string") throw misuse(`Expected \`text\` to be a string, got ${show(text)}`);
  if (among !== void 0 && !(Array.isArray(among) && among.every((one) => typeof one === "string")))
    throw misuse(`Expected \`among\` to be a list of ISO 639-1 codes, got ${show(among)}`);
  const plain = plainWords(text).slice(0, 2048).trim();
  if (among !== void 0) return choose(plain, among);
  if (plain.length < 40) return void 0;
  const guess = detect(plain);
  if (guess === "") return void 0;
  const scores = francAll(plain);
  const agreed = scores.some(([code, score]) => score >= NEAR && CODES[code] === guess);
  const rivalled = guess !== "en" && guess !== "ar" && scores.some(([code, score]) => RIVALS.has(code) && score > RIVAL);
  return agreed && !rivalled ? guess : void 0;
}

export {
  identify
};
