import {
  checkWriteOptions,
  joinChunks
} from "./chunk-FZXUKHJG.mjs";
import {
  oneLine
} from "./chunk-GF7FRNZN.mjs";
import {
  fullPairs,
  leftOut,
  twoLanguages
} from "./chunk-6XLFQENE.mjs";
import {
  checkWritten
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import "./chunk-PHNGTTL6.mjs";

// src/formats/hf/write.ts
function write(bitext, options = {}) {
  checkWritten(bitext);
  checkWriteOptions(options, []);
  twoLanguages(bitext);
  return lines(bitext, options);
}
function stringify(bitext, options = {}) {
  return joinChunks(write(bitext, options));
}
function* lines({ source, target, segments }, options) {
  const out = leftOut();
  for (const pair of fullPairs(segments, options, out)) {
    const line = {
      id: pair.id,
      translation: { [source.language]: pair.source.text, [target.language]: pair.target.text },
      kind: pair.kind,
      confidence: pair.confidence,
      origin: pair.origin,
      flags: pair.flags.join(" ")
    };
    yield `${oneLine(JSON.stringify(line))}
`;
  }
  for (const message of out.messages()) options.onMessage?.(message);
}
export {
  stringify,
  write
};
