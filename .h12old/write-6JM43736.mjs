import {
  checkChoice,
  checkWriteOptions,
  joinChunks
} from "./chunk-FZXUKHJG.mjs";
import {
  flatLine,
  oneLine
} from "./chunk-GF7FRNZN.mjs";
import {
  leftOut,
  selected
} from "./chunk-6XLFQENE.mjs";
import {
  checkWritten
} from "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import {
  MuwaziError,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/jsonl/write.ts
function write(bitext, options = {}) {
  checkWritten(bitext);
  checkWriteOptions(options, ["document", "full"]);
  checkChoice("full", options.full, [true, false]);
  if (options.document !== void 0 && typeof options.document !== "string")
    throw new MuwaziError("bad-option", `Expected \`document\` to be a string, got ${show(options.document)}`);
  return lines(bitext, options);
}
function stringify(bitext, options = {}) {
  return joinChunks(write(bitext, options));
}
function* lines(bitext, options) {
  const { document, full = false, onMessage } = options;
  const out = leftOut();
  for (const segment of selected(bitext.segments, options, out))
    yield `${oneLine(JSON.stringify(full ? segment : flatLine(segment, bitext, document)))}
`;
  if (onMessage) for (const message of out.messages()) onMessage(message);
}
export {
  stringify,
  write
};
