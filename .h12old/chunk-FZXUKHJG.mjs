import {
  MuwaziError,
  checkKeys,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/write-options.ts
function checkWriteOptions(options, own) {
  checkKeys(options, ["minConfidence", "maxChars", "dedupe", "onMessage", ...own]);
  const { minConfidence = 0, maxChars = 1, onMessage } = options;
  if (!(typeof minConfidence === "number" && minConfidence >= 0 && minConfidence <= 1))
    throw new MuwaziError("bad-option", `Expected \`minConfidence\` to be a number from 0 to 1, got ${show(minConfidence)}`);
  if (!(typeof maxChars === "number" && Number.isInteger(maxChars) && maxChars >= 1))
    throw new MuwaziError("bad-option", `Expected \`maxChars\` to be an integer from 1 on, got ${show(maxChars)}`);
  checkChoice("dedupe", options.dedupe, [true, false]);
  checkListener(onMessage);
}
function checkListener(onMessage) {
  if (onMessage !== void 0 && typeof onMessage !== "function")
    throw new MuwaziError("bad-option", `Expected \`onMessage\` to be a function, got ${show(onMessage)}`);
}
function checkChoice(name, value, choices) {
  if (value === void 0 || choices.includes(value)) return;
  const list = choices.map((choice) => choice === "	" ? "`\\t`" : `\`${choice}\``).join(", ");
  throw new MuwaziError("bad-option", `Expected \`${name}\` to be one of ${list}, got ${show(value)}`);
}
function checkDate(date) {
  if (date === void 0) return void 0;
  if (Object.prototype.toString.call(date) !== "[object Date]")
    throw new MuwaziError("bad-option", `Expected \`date\` to be a Date, got ${show(date)}`);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999))
    throw new MuwaziError("bad-option", `Expected \`date\` to be a Date in the years 0 to 9999, got \`${date}\``);
  return `${date.toISOString().slice(0, 19)}Z`;
}
function joinChunks(chunks) {
  try {
    return [...chunks].join("");
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new MuwaziError(
      "bad-input",
      "Expected a text that fits into one string, got a longer one; use `write` and its chunks",
      {
        cause
      }
    );
  }
}
var TOOL = { name: "muwazi", version: "0.1.0" };

export {
  checkWriteOptions,
  checkListener,
  checkChoice,
  checkDate,
  joinChunks,
  TOOL
};
