import {
  MuwaziError,
  isLanguageTag,
  primary,
  sameLanguage,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/languages.ts
function checkLanguages({ sourceLanguage, targetLanguage }) {
  for (const [name, tag] of Object.entries({ sourceLanguage, targetLanguage }))
    if (tag !== void 0 && !(typeof tag === "string" && isLanguageTag(tag)))
      throw new MuwaziError("bad-option", `Expected \`${name}\` to be a BCP 47 tag such as ar or ar-SA, got ${show(tag)}`);
  if (sourceLanguage !== void 0 && targetLanguage !== void 0 && same(sourceLanguage, targetLanguage))
    throw new MuwaziError("bad-option", `Expected two languages, got ${show(sourceLanguage)} for both`);
}
var same = (a, b) => a.toLowerCase() === b.toLowerCase();
function twoOf(units, { sourceLanguage, targetLanguage }, first) {
  if (sourceLanguage !== void 0 && targetLanguage !== void 0) return [sourceLanguage, targetLanguage];
  const times = /* @__PURE__ */ new Map();
  for (const languages of units) for (const tag of languages) times.set(tag, (times.get(tag) ?? 0) + 1);
  const order = [...times.keys()];
  const commonest = (fits) => order.filter(fits).reduce(
    (best, tag) => best === void 0 || times.get(tag) > times.get(best) ? tag : best,
    void 0
  );
  const beside = (other2) => {
    const arabic = commonest((tag) => primary(tag) === "ar");
    const english = commonest((tag) => primary(tag) === "en");
    return [arabic, english].find((tag) => tag !== void 0 && !sameLanguage(tag, other2)) ?? commonest((tag) => !sameLanguage(tag, other2)) ?? commonest((tag) => !same(tag, other2));
  };
  const named = first === void 0 ? void 0 : order.find((tag) => same(tag, first)) ?? commonest((tag) => sameLanguage(tag, first));
  if (sourceLanguage !== void 0) return [sourceLanguage, beside(sourceLanguage)];
  if (targetLanguage !== void 0) {
    const source = named !== void 0 && !sameLanguage(named, targetLanguage) ? named : beside(targetLanguage);
    return [source, targetLanguage];
  }
  const one = commonest((tag) => primary(tag) === "ar") ?? commonest((tag) => primary(tag) === "en") ?? commonest(() => true);
  const other = one === void 0 ? void 0 : beside(one);
  if (one === void 0 || other === void 0) return [one, other];
  const isNamed = (tag) => named !== void 0 && sameLanguage(named, tag);
  const isTurned = isNamed(one) || isNamed(other) ? !isNamed(one) || isNamed(other) && named !== void 0 && !same(named, one) : order.indexOf(other) < order.indexOf(one);
  return isTurned ? [other, one] : [one, other];
}
function codeMessages(codes) {
  const wrong = [...codes].filter(([code]) => !isLanguageTag(code));
  if (wrong.length === 0) return [];
  const names = wrong.slice(0, 8).map(([code, count]) => `${show(code)} (${count})`);
  if (wrong.length > names.length) names.push(`and ${wrong.length - names.length} more`);
  return [
    { ruleId: "language-code", reason: `Expected BCP 47 tags such as ar or ar-SA as language codes, got ${names.join(", ")}` }
  ];
}
var namesIn = (language) => new Intl.DisplayNames([language], { type: "language", fallback: "none" });
function languageName(tag, language = "en") {
  return nameOf(namesIn(language), primary(tag)) ?? tag;
}
function nameOf(names, tag) {
  try {
    return names.of(tag);
  } catch {
    return void 0;
  }
}

export {
  checkLanguages,
  same,
  twoOf,
  codeMessages,
  languageName
};
