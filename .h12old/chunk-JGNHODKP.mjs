import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/cli/files.ts
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { chmod, mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
var WRITE_CHARS = 1 << 16;
function* gathered(chunks) {
  let text = "";
  for (const chunk of chunks) {
    if (typeof chunk === "string") text += chunk;
    if (text.length >= WRITE_CHARS || typeof chunk !== "string" && text !== "") {
      yield text;
      text = "";
    }
    if (typeof chunk !== "string") yield chunk;
  }
  if (text !== "") yield text;
}
var CLOSED = ["EPIPE", "ERR_STREAM_DESTROYED", "ECONNRESET"];
async function print(output, chunks) {
  for (const chunk of gathered(chunks)) {
    const error = await new Promise((done) => output.write(chunk, done));
    if (!error) continue;
    if (CLOSED.includes(error.code ?? "")) return;
    throw new MuwaziError("unreadable", `Expected to write to stdout, got: ${error.message}`, { cause: error });
  }
}
var READ_BYTES = 1 << 18;
var REASONS = {
  ENOENT: "nothing of that name; check the path",
  EISDIR: "a folder; name a file in it",
  ENOTDIR: "a path that goes through a file; check the path",
  EEXIST: "a file where a folder should be; choose another output",
  EACCES: "no permission; change who may use it",
  EPERM: "no permission; change who may use it",
  EROFS: "a place that cannot be written to; choose another",
  ENOSPC: "a full disk; make room",
  ENAMETOOLONG: "a name that is too long; shorten it",
  ELOOP: "a link that leads to itself; check the path",
  ERR_FS_FILE_TOO_LARGE: "more than 2 GB; split it"
};
function unreadable(what, cause) {
  const { code = "", message } = cause;
  return new MuwaziError("unreadable", `Expected ${what}, got ${REASONS[code] ?? `an error: ${message}`}`, { cause });
}
function sentenceOf(error) {
  if (error instanceof MuwaziError) return error.message;
  return `Expected no internal error, got: ${error instanceof Error ? error.message : String(error)}; please report it`;
}
var CLEAR_LINE = "\r\x1B[2K";
async function showProgress(text, { quiet = false }, { stderr }) {
  if (stderr.isTTY && !quiet) await print(stderr, [CLEAR_LINE + text]);
}
async function readFileBytes(path) {
  return readFile(path).catch((cause) => {
    throw unreadable(`\`${path}\` to be a file`, cause);
  });
}
function* readPieces(path) {
  let file;
  try {
    file = openSync(path, "r");
    for (; ; ) {
      const piece = new Uint8Array(READ_BYTES);
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw unreadable(`\`${path}\` to be a file`, cause);
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
async function readBytes(path, { stdin }) {
  if (path !== "-") return readFileBytes(path);
  try {
    const pieces = [];
    for await (const piece of stdin) pieces.push(typeof piece === "string" ? Buffer.from(piece) : piece);
    return Buffer.concat(pieces);
  } catch (cause) {
    throw unreadable("to read stdin", cause);
  }
}
async function kindOf(path) {
  const info = await stat(path).catch(() => void 0);
  return info && (info.isDirectory() ? "folder" : info.isFile() ? "file" : "other");
}
async function samePath(path) {
  const whole = resolve(path);
  const folder = () => realpath(dirname(whole)).catch(() => dirname(whole));
  return realpath(whole).catch(async () => join(await folder(), basename(whole)));
}
async function writeOutput(path, pieces, { stdout }) {
  return path === "-" ? print(stdout, pieces) : writeOutputs([[path, pieces]]);
}
async function writeOutputs(files) {
  const beside = [];
  try {
    for (const [path, pieces] of files) await naming(path, () => fillBeside(path, pieces, beside));
    for (const { path, from, to } of beside) await naming(path, () => rename(from, to));
  } catch (error) {
    for (const { from } of beside) await rm(from, { force: true }).catch(() => {
    });
    throw error;
  }
}
async function naming(path, write) {
  try {
    await write();
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause) || cause instanceof MuwaziError) throw cause;
    throw unreadable(`to write \`${path}\``, cause);
  }
}
async function fillBeside(path, pieces, beside) {
  const kind = await kindOf(path);
  if (kind === "other" || kind === "folder") return fill(path, "w", pieces);
  if (kind === void 0) await makeFolder(dirname(path));
  const to = kind === "file" ? await realpath(path) : path;
  const mode = kind === "file" ? await open(to, "r+").then(modeOf) : void 0;
  const from = join(dirname(to), `.muwazi-${randomUUID()}.tmp`);
  beside.push({ path, from, to });
  await fill(from, "wx", pieces);
  if (mode !== void 0) await chmod(from, mode);
}
async function makeFolder(path) {
  if (await kindOf(path) === "folder") return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}
async function modeOf(file) {
  const { mode } = await file.stat().finally(() => file.close());
  return mode & 511;
}
async function fill(path, flags, pieces) {
  const file = await open(path, flags);
  try {
    for (const piece of gathered(pieces)) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

export {
  print,
  sentenceOf,
  showProgress,
  readFileBytes,
  readPieces,
  readBytes,
  kindOf,
  samePath,
  writeOutput,
  writeOutputs
};
