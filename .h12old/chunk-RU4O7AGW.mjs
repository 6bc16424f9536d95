import {
  chunkDecoder,
  chunksOf
} from "./chunk-2GX43WB3.mjs";
import {
  readBitext
} from "./chunk-4RAYLG2F.mjs";
import {
  MuwaziError,
  direction,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/read-stream.ts
var halves = (feed) => {
  const [source, target] = feed.languages() ?? ["und", "und"];
  return { source: { language: source, dir: direction(source) }, target: { language: target, dir: direction(target) } };
};
function openStream(chunks, feed, onMessage) {
  if (typeof chunks === "string" || chunks instanceof Uint8Array) return pulled(chunksOf(chunks), feed, onMessage);
  if (typeof chunks === "object" && chunks !== null) {
    if (Symbol.iterator in chunks) return pulled(chunks, feed, onMessage);
    if (Symbol.asyncIterator in chunks) return awaited(chunks, feed, onMessage);
  }
  throw new MuwaziError("bad-option", `Expected the pieces of a file as an iterable of strings or bytes, got ${show(chunks)}`);
}
function pulled(chunks, feed, onMessage) {
  const decoder = chunkDecoder();
  const batches = (function* () {
    for (const chunk of chunks) yield feed.write(decoder.write(chunk));
    yield feed.write(decoder.end());
    yield feed.end();
    for (const message of [...decoder.messages(), ...feed.messages()]) onMessage?.(message);
  })();
  const early = [];
  while (!feed.languages()) {
    const batch = batches.next();
    if (batch.done) break;
    early.push(...batch.value);
  }
  const segments = (function* () {
    try {
      yield* early;
      early.length = 0;
      for (const batch of batches) yield* batch;
    } finally {
      batches.return(void 0);
    }
  })();
  return { ...halves(feed), segments };
}
async function awaited(chunks, feed, onMessage) {
  const decoder = chunkDecoder();
  const batches = (async function* () {
    for await (const chunk of chunks) yield feed.write(decoder.write(chunk));
    yield feed.write(decoder.end());
    yield feed.end();
    for (const message of [...decoder.messages(), ...feed.messages()]) onMessage?.(message);
  })();
  const early = [];
  while (!feed.languages()) {
    const batch = await batches.next();
    if (batch.done) break;
    early.push(...batch.value);
  }
  const segments = (async function* () {
    try {
      yield* early;
      early.length = 0;
      for await (const batch of batches) yield* batch;
    } finally {
      await batches.return(void 0);
    }
  })();
  return { ...halves(feed), segments };
}
function readWhole(whole, feed) {
  const messages = [];
  const { source, target, segments } = pulled(chunksOf(whole), feed, (message) => messages.push(message));
  const all = [...segments];
  return readBitext(source.language, target.language, all, messages);
}

export {
  openStream,
  readWhole
};
