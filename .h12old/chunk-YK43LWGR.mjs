import {
  FORMATS,
  formatNamed,
  formatsRead
} from "./chunk-LWMDF2GJ.mjs";
import {
  decode
} from "./chunk-2GX43WB3.mjs";
import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/formats/choose.ts
var HEAD_CHARACTERS = 4096;
var HEAD_BYTES = 65536;
var SIGNATURE_BYTES = 64;
var DIRECTORY_BYTES = 262144;
var ZIP = /^PK\x03\x04/;
var OLE = /^\xd0\xcf\x11\xe0/;
var fits = ({ extensions }, path) => extensions.some((extension) => path.toLowerCase().endsWith(extension));
var formatByName = (path, among) => among.find((format) => fits(format, path));
function chooseFormat(value, path, as) {
  const among = formatsRead(as);
  const inBytes = typeof value === "string" ? void 0 : formatByBytes(value, among);
  if (inBytes !== void 0) return inBytes;
  const text = typeof value === "string" ? value.slice(0, HEAD_BYTES) : headOf(value);
  const head = text.slice(0, HEAD_CHARACTERS);
  const proven = among.find(({ content }) => content?.begins?.test(head));
  if (proven !== void 0) return proven;
  const named = among.filter((format) => path !== void 0 && fits(format, path));
  const believed = named.filter(({ content }) => content?.needs?.test(text) ?? !(content?.zip ?? content?.bytes));
  const plain = as === "document" ? formatNamed("text") : void 0;
  if (believed.length === 1 && believed[0] !== plain) return believed[0];
  const alike = (believed.length > 1 ? believed : among).find(({ content }) => looks(content, head));
  return alike ?? believed[0] ?? plain ?? named[0];
}
function formatByBytes(bytes, among = FORMATS) {
  const signature = String.fromCharCode(...bytes.subarray(0, SIGNATURE_BYTES));
  const ascii = (part) => new TextDecoder("latin1").decode(part);
  const inZip = ZIP.test(signature) ? ascii(bytes.subarray(0, HEAD_CHARACTERS)) + ascii(bytes.subarray(-DIRECTORY_BYTES)) : "";
  const inOle = OLE.test(signature) ? new TextDecoder("utf-16le").decode(bytes) : "";
  return among.find(({ content }) => content?.bytes?.test(signature) || content?.zip?.test(inZip) || content?.ole?.test(inOle));
}
function refuse(value, path) {
  const format = typeof value === "string" ? void 0 : formatByBytes(value);
  if (format === void 0) return;
  const name = path === void 0 ? "the input" : `\`${path}\``;
  throw new MuwaziError("bad-input", `Expected ${name} to be text, got ${refusalOf(format)}`);
}
var refusalOf = ({ refusal, label, name, ownEntry }) => refusal ?? `${label}; read it with \`read\` of ${ownEntry === false ? "" : `\`muwazi/${name}\` or `}\`muwazi/documents\`, or with \`readPath\``;
function looks(content, head) {
  const sign = content?.looks;
  return sign instanceof RegExp ? sign.test(head) : sign?.(head) ?? false;
}
function headOf(bytes) {
  let end = Math.min(bytes.length, HEAD_BYTES);
  if (end < bytes.length) end = bytes.lastIndexOf(10, end - 1) + 1 || end;
  if (end < bytes.length && bytes.subarray(0, end).includes(0)) end -= end % 2;
  try {
    return decode(bytes.subarray(0, end)).value;
  } catch {
    return "";
  }
}

export {
  fits,
  formatByName,
  chooseFormat,
  formatByBytes,
  refuse,
  refusalOf
};
