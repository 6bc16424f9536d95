import {
  utf8Cleaner
} from "./chunk-NPU46TRE.mjs";
import {
  checkWriteOptions
} from "./chunk-FZXUKHJG.mjs";
import {
  fullPairs,
  isBlank,
  leftOut
} from "./chunk-6XLFQENE.mjs";
import {
  checkWritten
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import "./chunk-PHNGTTL6.mjs";

// src/formats/moses/write.ts
function write(bitext, options = {}) {
  checkWritten(bitext);
  checkWriteOptions(options, []);
  let made;
  const side = (index) => ({
    *[Symbol.iterator]() {
      made ??= linesOf(bitext, options);
      yield* made[index];
    }
  });
  return { source: side(0), target: side(1) };
}
function stringify(bitext, options = {}) {
  const { source, target } = write(bitext, options);
  return { source: [...source].join(""), target: [...target].join("") };
}
var LINE_ENDS = /\r\n|[\n\v\f\r\x1c-\x1e\u0085\u2028\u2029]/g;
function linesOf({ segments }, options) {
  const { onMessage } = options;
  const out = leftOut();
  const utf8 = utf8Cleaner();
  let separators = 0;
  const line = (text) => {
    const joined = text.replace(LINE_ENDS, () => {
      separators++;
      return " ";
    });
    return utf8.clean(joined).trim();
  };
  const files = [[], []];
  for (const pair of fullPairs(segments, options, out)) {
    const [source, target] = [line(pair.source.text), line(pair.target.text)];
    if (isBlank(source) || isBlank(target)) out.add("with a blank side");
    else {
      files[0].push(`${source}
`);
      files[1].push(`${target}
`);
    }
  }
  if (onMessage) {
    const what = separators === 1 ? "line end inside a text became a space" : "line ends inside texts became spaces";
    if (separators > 0) onMessage({ ruleId: "line-separator", reason: `${separators} ${what}` });
    for (const message of [...utf8.messages(), ...out.messages()]) onMessage(message);
  }
  return files;
}
export {
  stringify,
  write
};
