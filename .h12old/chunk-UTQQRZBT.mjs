import {
  stem
} from "./chunk-IDPHDUBR.mjs";
import {
  isLanguageTag,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/lexicon/json.ts
var isLanguages = (value) => Array.isArray(value) && value.length === 2 && value.every((tag) => typeof tag === "string" && isLanguageTag(tag));
var isTranslation = (value) => {
  if (typeof value !== "object" || value === null || !("word" in value) || !("weight" in value)) return false;
  const { word, weight } = value;
  return typeof word === "string" && typeof weight === "number" && weight > 0 && weight < 1;
};
var CHECKED = /* @__PURE__ */ new WeakSet();
var trust = (lexicon) => void CHECKED.add(lexicon);
function checkLexicon(name, value) {
  if (typeof value !== "object" || value === null) throw misuse(`Expected ${name} to be a lexicon, got ${show(value)}`);
  if (CHECKED.has(value)) return;
  const { languages, entries } = value;
  if (!isLanguages(languages)) throw misuse(`Expected ${name} to have two BCP 47 tags as \`languages\`, got ${show(languages)}`);
  if (!(typeof entries === "object" && entries !== null && "get" in entries && Symbol.iterator in entries))
    throw misuse(
      `Expected ${name} to have a Map as \`entries\`, got ${show(entries)}; a lexicon goes through JSON by \`toJSON\` and \`fromJSON\``
    );
  for (const entry of entries) {
    const [key, translations] = Array.isArray(entry) ? entry : [];
    if (typeof key !== "string" || !Array.isArray(translations) || !translations.every(isTranslation))
      throw misuse(
        `Expected ${name} to have translations \`{word, weight}\` with weights in (0, 1) for ${show(key)}, got ${show(translations)}`
      );
  }
  CHECKED.add(value);
}

// src/lexicon/term-key.ts
var EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
var termKey = (term, language) => term.split(/[\s-]+/).map((word) => stem(word.replace(EDGES, ""), language)[0] ?? "").filter((word) => word !== "").join(" ");
var SHARED = 0.65;
var weightOf = (count) => 1 - (1 - SHARED) ** (1 / count);

export {
  isLanguages,
  trust,
  checkLexicon,
  termKey,
  weightOf
};
