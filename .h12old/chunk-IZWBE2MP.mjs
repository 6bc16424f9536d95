import {
  parseXml
} from "./chunk-ZW43RFK6.mjs";
import {
  joinBytes,
  strictText,
  withoutMark
} from "./chunk-2GX43WB3.mjs";
import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/formats/shared/xml-tree.ts
var PREFIXES = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, "w"],
  [/\/officeDocument\/(?:2006\/)?math$/, "m"],
  [/\/officeDocument\/(?:2006\/)?relationships$/, "r"],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, "wp"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
  [/\/package\/2006\/(?:relationships|content-types)$/, ""],
  [/^http:\/\/www\.w3\.org\/XML\/1998\/namespace$/, "xml"]
];
var MAX_DEPTH = 1e3;
function readPart(bytes, part, isPiece, listener) {
  const label = `the part \`${part}\` of an Office file`;
  const refuse = (got) => {
    throw new MuwaziError("bad-input", `Expected ${label} in well-formed XML, got ${got}; save the file again`);
  };
  const prefixes = /* @__PURE__ */ new Map();
  const named = (uri, prefix, local) => {
    if (!prefixes.has(uri)) prefixes.set(uri, PREFIXES.find(([pattern]) => pattern.test(uri))?.[1]);
    const known = prefixes.get(uri) ?? prefix;
    return known === "" ? local : `${known}:${local}`;
  };
  const nodeOf = (name, tag) => {
    const attributes = {};
    for (const { prefix, local, uri, value } of Object.values(tag.attributes))
      if (prefix !== "xmlns") attributes[uri === "" ? local : named(uri, prefix, local)] = value;
    return { name, attributes, children: [] };
  };
  const open = [];
  let depth = 0;
  parseXml(
    partText(bytes) ?? refuse("bytes that are neither UTF-8 nor UTF-16"),
    label,
    (parser) => {
      parser.on("doctype", () => refuse("a DOCTYPE, which Office programs never write and which may bring entities in"));
      parser.on("opentag", (tag) => {
        if (++depth > MAX_DEPTH) refuse(`elements nested more than ${MAX_DEPTH} deep`);
        const name = named(tag.uri, tag.prefix, tag.local);
        const around = open.at(-1);
        if (around === void 0 && !isPiece(name)) return listener.open(name);
        const node = nodeOf(name, tag);
        around?.children.push(node);
        open.push(node);
      });
      parser.on("closetag", (tag) => {
        depth--;
        const node = open.pop();
        if (node === void 0) listener.close(named(tag.uri, tag.prefix, tag.local));
        else if (open.length === 0) listener.piece(node);
      });
      const onText = (text) => void open.at(-1)?.children.push(text);
      parser.on("text", onText);
      parser.on("cdata", onText);
    },
    { xmlns: true }
  );
}
function partText(bytes) {
  const text = strictText(bytes);
  return text === void 0 ? void 0 : withoutMark(text);
}
function readTree(bytes, part) {
  let root;
  readPart(bytes, part, () => true, { open() {
  }, close() {
  }, piece: (node) => void (root = node) });
  return root ?? { name: "", attributes: {}, children: [] };
}
function* elements({ children }) {
  for (const child2 of children) if (typeof child2 !== "string") yield child2;
}
function child(node, name) {
  for (const one of node?.children ?? []) if (typeof one !== "string" && one.name === name) return one;
  return void 0;
}
var childValue = (node, name) => child(node, name)?.attributes["w:val"];
var textIn = ({ children }) => children.map((one) => typeof one === "string" ? one : textIn(one)).join("");

// src/formats/shared/relations.ts
function relationsOf(zip, part) {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = zip.file(name);
  if (bytes === void 0) return [];
  return [...elements(readTree(bytes, name))].map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      target: external ? target : resolved(folder, target),
      external
    };
  });
}
function resolved(folder, target) {
  const parts = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

// src/formats/shared/zip.ts
import { Inflate } from "fflate";
var LOCAL = 67324752;
var CENTRAL = 33639248;
var END = 101010256;
var END_SIZE = 22;
var MAX_COMMENT_BYTES = 65535;
var MAX_INFLATED_BYTES = 256 * 2 ** 20;
var SLICE_BYTES = 8192;
var keyOf = (name) => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
function openZip(bytes, label) {
  const damaged = (what) => new MuwaziError("unreadable", `Expected ${label}, got a ZIP archive that is damaged: ${what}; fetch or save it again`);
  const entries = /* @__PURE__ */ new Map();
  for (const entry of directory(bytes, damaged)) {
    const key = keyOf(entry.name);
    if (entries.has(key))
      throw new MuwaziError(
        "unreadable",
        `Expected ${label}, got a ZIP archive that holds \`${entry.name}\` twice; save it again`
      );
    entries.set(key, entry);
  }
  let total = 0;
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(keyOf(name)),
    file(name) {
      const entry = entries.get(keyOf(name));
      if (entry === void 0) return void 0;
      const parts = [];
      let size = 0;
      const take = (part) => {
        size += part.length;
        total += part.length;
        if (total > MAX_INFLATED_BYTES)
          throw new MuwaziError(
            "unreadable",
            `Expected ${label} with at most ${MAX_INFLATED_BYTES / 2 ** 20} MB of text, got more: \`${entry.name}\` inflates without end or is too large; split it`
          );
        parts.push(part);
      };
      inflate(contentOf(bytes, entry, damaged), entry, take, damaged);
      if (size !== entry.size) throw damaged(`\`${entry.name}\` has ${size} bytes, where ${entry.size} are declared`);
      return joinBytes(parts);
    }
  };
}
function* directory(bytes, damaged) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  const floor = Math.max(0, end - MAX_COMMENT_BYTES);
  while (end >= floor && view.getUint32(end, true) !== END) end--;
  if (end < floor) throw damaged("its end is missing");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let k = 0; k < count; k++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged("its directory is cut off");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = at + 46;
    const wide = wideNumbers(view, name + nameLength, Math.min(extraLength, Math.max(0, end - name - nameLength)));
    const number = (place) => {
      const value = view.getUint32(place, true);
      return value === 4294967295 ? wide.shift() ?? value : value;
    };
    const size = number(at + 24);
    const packed = number(at + 20);
    const offset = number(at + 42);
    const text = new TextDecoder().decode(bytes.subarray(name, name + nameLength));
    yield { name: text, method: view.getUint16(at + 10, true), packed, size, offset };
    at = name + nameLength + extraLength + view.getUint16(at + 32, true);
  }
}
function wideNumbers(view, start, length) {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const words = Math.min(view.getUint16(at + 2, true), start + length - at - 4) >> 3;
    return Array.from({ length: words }, (_, k) => Number(view.getBigUint64(at + 4 + 8 * k, true)));
  }
  return [];
}
function contentOf(bytes, { name, packed, offset }, damaged) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(`\`${name}\` is not where it should be`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged(`\`${name}\` is cut off`);
  return bytes.subarray(start, start + packed);
}
function inflate(content, { name, method }, take, damaged) {
  if (method === 0) return take(content);
  if (method !== 8) throw damaged(`\`${name}\` is compressed by method ${method}, which is not Deflate`);
  const stream = new Inflate((part) => take(part));
  try {
    for (let at = 0; at < content.length; at += SLICE_BYTES)
      stream.push(content.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= content.length);
  } catch (cause) {
    throw cause instanceof MuwaziError ? cause : damaged(`\`${name}\` cannot be inflated`);
  }
}

export {
  readPart,
  partText,
  readTree,
  elements,
  child,
  childValue,
  textIn,
  relationsOf,
  openZip
};
