import {
  DEFAULT_RULES,
  PAIR_RULES,
  REPEAT_RULES,
  RULES,
  ratioOf
} from "./chunk-HSTUVZVH.mjs";
import {
  checkBitext,
  checkWritten,
  checkedSegments
} from "./chunk-Q22IN6NW.mjs";
import {
  MuwaziError,
  checkKeys,
  misuse,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/check/check.ts
function checkRules(name, rules) {
  const known = RULES.map(({ id }) => id);
  if (!Array.isArray(rules)) throw new MuwaziError("bad-option", `Expected \`${name}\` to be a list of rules, got ${show(rules)}`);
  for (const rule of rules)
    if (!known.includes(rule))
      throw new MuwaziError(
        "bad-option",
        `Expected \`${name}\` to be of ${known.map((id) => `\`${id}\``).join(", ")}, got ${show(rule)}`
      );
}
function checkIdentify(identify) {
  if (identify !== void 0 && typeof identify !== "function")
    throw misuse(`Expected \`identify\` to be a function, got ${show(identify)}`);
}
function finder(rules, context) {
  const alone = PAIR_RULES.filter(({ id }) => rules.includes(id)).map(({ id, find }) => ({
    id,
    find: (pair) => find(pair, context)
  }));
  const among = REPEAT_RULES.filter(({ id }) => rules.includes(id)).map(({ id, start }) => ({ id, find: start() }));
  return (pair) => [...alone, ...among].flatMap(({ id, find }) => {
    const finding = find(pair);
    return finding === void 0 ? [] : [{ id, finding }];
  });
}
var isPair = (segment) => segment.type === "pair";
function messageOf(pair, ruleId, { reason, side }) {
  const place = pair[side ?? "source"].units[0]?.position;
  return {
    ruleId,
    reason,
    segment: pair.id,
    ...side === void 0 ? {} : { side },
    ...place === void 0 ? {} : { place }
  };
}
function check(bitext, options = {}) {
  checkKeys(options, ["rules", "identify"]);
  const { rules = DEFAULT_RULES, identify } = options;
  checkIdentify(identify);
  checkRules("rules", rules);
  checkWritten(bitext);
  const pairs = [...checkedSegments(bitext.segments)].filter(isPair);
  const find = finder(rules, { ratio: ratioOf(pairs), identify });
  return pairs.flatMap((pair) => find(pair).map(({ id, finding }) => messageOf(pair, id, finding)));
}
function filter(bitext, options = {}) {
  checkKeys(options, ["minConfidence", "drop", "identify"]);
  const { minConfidence = 0, drop = [], identify } = options;
  if (!(typeof minConfidence === "number" && minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError("bad-option", `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`);
  checkRules("drop", drop);
  checkIdentify(identify);
  checkBitext(bitext);
  const all = [...checkedSegments(bitext.segments)];
  const find = finder(drop, { ratio: ratioOf(all.filter(isPair)), identify });
  const counts = /* @__PURE__ */ new Map();
  const gone = /* @__PURE__ */ new Set();
  const segments = all.filter((segment) => {
    if (!isPair(segment)) return true;
    const why = segment.confidence < minConfidence ? `below confidence ${minConfidence}` : find(segment)[0]?.id;
    if (why === void 0) return true;
    counts.set(why, (counts.get(why) ?? 0) + 1);
    gone.add(segment.id);
    return false;
  });
  if (gone.size === 0) return { ...bitext, segments };
  const list = [...counts].map(([why, count]) => `${count} ${why}`).join(", ");
  const reason = `${gone.size} pair${gone.size === 1 ? " is" : "s are"} left out: ${list}`;
  const about = bitext.messages.filter(({ segment }) => segment === void 0 || !gone.has(segment));
  return { ...bitext, segments, messages: [...about, { ruleId: "left-out", reason }] };
}

export {
  isPair,
  messageOf,
  check,
  filter
};
