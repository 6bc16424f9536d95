import {
  align,
  documents,
  identifierFor,
  nothingAligned,
  textsOf
} from "./chunk-2A3L37SB.mjs";
import {
  counted,
  messageLines,
  pairsFormat,
  parseBitext,
  setUp
} from "./chunk-QFKRYQ5Z.mjs";
import "./chunk-7AL2CVIB.mjs";
import {
  print,
  readBytes,
  sentenceOf,
  showProgress
} from "./chunk-JGNHODKP.mjs";
import "./chunk-KMND6UIW.mjs";
import "./chunk-PK2WPZBJ.mjs";
import {
  check,
  filter
} from "./chunk-FL7RLETZ.mjs";
import "./chunk-UTQQRZBT.mjs";
import "./chunk-OWUOAHS2.mjs";
import "./chunk-RVZYRNZQ.mjs";
import "./chunk-QQ7PVTOP.mjs";
import "./chunk-MPRZYUP3.mjs";
import "./chunk-7VRINVDE.mjs";
import "./chunk-2EOT7PW4.mjs";
import "./chunk-L3U3EW2B.mjs";
import "./chunk-BSHNPJFJ.mjs";
import "./chunk-LKQNH25R.mjs";
import "./chunk-RVM5EULZ.mjs";
import "./chunk-NJYGLTEE.mjs";
import {
  chooseFormat
} from "./chunk-YK43LWGR.mjs";
import {
  DEFAULT_RULES
} from "./chunk-HSTUVZVH.mjs";
import {
  formatsRead
} from "./chunk-LWMDF2GJ.mjs";
import "./chunk-BXZIGDMW.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-XNELXAGA.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-6XLFQENE.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  misuse
} from "./chunk-PHNGTTL6.mjs";

// src/cli/check.ts
async function check2(files, options, streams) {
  if (files.length === 0) throw misuse("Expected a file to check, got none; `muwazi check --help` shows how, and `-` is stdin");
  if (files.filter((path) => path === "-").length > 1) throw misuse("Expected stdin (`-`) once, got it twice");
  let code = 0;
  for (const { names, bitext } of await sources(files, options, streams)) {
    try {
      await showProgress(`${names.join(", ")} \u2026`, options, streams);
      const pairs = await bitext();
      await showProgress("", options, streams);
      if (await checkOne(names, pairs, options, streams)) code = 1;
    } catch (error) {
      if (error instanceof MuwaziError && error.code === "bad-option") throw error;
      await print(streams.stderr, [`muwazi: ${sentenceOf(error)}
`]);
      code = 1;
    }
  }
  return code;
}
async function sources(files, options, streams) {
  const { from, sourceLanguage, targetLanguage } = options;
  const stdin = files.includes("-") ? await readBytes("-", streams) : new Uint8Array();
  const once = {
    ...streams,
    stdin: (async function* () {
      yield stdin;
    })()
  };
  const formatFor = async (path) => {
    if (from !== void 0) return formatsRead("bitext").find(({ name }) => name === from);
    return path === "-" ? chooseFormat(stdin, void 0, "bitext") : pairsFormat(path, streams);
  };
  const formats = await Promise.all(files.map(formatFor));
  if (formats.every((format) => format !== void 0))
    return files.map((path, k) => ({
      names: [path],
      bitext: async () => {
        const bytes = path === "-" ? stdin : await readBytes(path, streams);
        const format = (from === void 0 && path !== "-" ? chooseFormat(bytes, path, "bitext") : void 0) ?? formats[k];
        return parseBitext(path, format, bytes, { sourceLanguage, targetLanguage });
      }
    }));
  if (files.length > 2 || formats.some((format) => format !== void 0))
    throw misuse(`Expected bitexts, or one document or two, got ${files.length} files; check documents one at a time`);
  return [{ names: files, bitext: () => aligned(documents(files), options, once) }];
}
async function aligned(inputs, options, streams) {
  const bitext = await align({ inputs }, options, await setUp({ align: {}, write: {} }, streams), streams);
  const nothing = nothingAligned(bitext, { inputs });
  if (nothing !== void 0) throw new MuwaziError("bad-input", nothing);
  return bitext;
}
async function checkOne(names, bitext, options, streams) {
  const { rules = DEFAULT_RULES, drop = [], minConfidence, quiet, retext = false } = options;
  const applied = rules.filter((rule) => !drop.includes(rule));
  const identify = applied.includes("wrong-language") ? await identifierFor(textsOf(bitext)) : void 0;
  const checked = filter(bitext, { minConfidence });
  const linted = retext ? await (await import("./lint-segments-CNKFOUFD.mjs")).lintSegments(checked) : [];
  const found = [...check(checked, { rules: applied, identify }), ...linted];
  await print(
    streams.stdout,
    messageLines(bitext, found).map((line) => `${line}
`)
  );
  const pairs = bitext.segments.filter(({ type }) => type === "pair").length;
  const name = names.map((path) => path === "-" ? "stdin" : path).join(", ");
  const about = messageLines(
    bitext,
    bitext.messages.filter(({ segment }) => segment === void 0)
  );
  if (!quiet)
    await print(
      streams.stderr,
      [...about, `${name}: ${counted(found.length, "finding")} in ${counted(pairs, "pair")}`].map((line) => `${line}
`)
    );
  return found.length;
}
export {
  check2 as check
};
