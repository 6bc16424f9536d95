import {
  identify
} from "./chunk-PMKYYVBS.mjs";
import {
  align,
  alignUnits,
  embeddingEvidence,
  explain,
  pairs,
  read,
  splitHalves,
  toBitext,
  units
} from "./chunk-KMND6UIW.mjs";
import {
  builtIn
} from "./chunk-PK2WPZBJ.mjs";
import "./chunk-FL7RLETZ.mjs";
import "./chunk-UTQQRZBT.mjs";
import {
  splitSentences
} from "./chunk-OWUOAHS2.mjs";
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
import "./chunk-YK43LWGR.mjs";
import "./chunk-HSTUVZVH.mjs";
import "./chunk-LWMDF2GJ.mjs";
import "./chunk-BXZIGDMW.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  checkObject
} from "./chunk-PHNGTTL6.mjs";

// src/index.ts
function withLexicon(options) {
  checkObject(options);
  return { ...options, lexicon: options.lexicon === void 0 ? builtIn() : options.lexicon };
}
function align2(input, options = {}) {
  const bitext = align(input, { ...withLexicon(options), identify });
  return options.lexicon === void 0 ? { ...bitext, options: { evidence: 0, ...bitext.options, lexicon: "built-in" } } : bitext;
}
function alignUnits2(source, target, options = {}) {
  return alignUnits(source, target, withLexicon(options));
}
function explain2(texts, bead, options = {}) {
  checkObject(options);
  const known = texts?.options?.lexicon;
  const lexicon = known === void 0 || known === "built-in" ? builtIn() : known === false ? false : void 0;
  return explain(texts, bead, options.lexicon === void 0 ? { ...options, lexicon } : options);
}
function splitHalves2(input, options = {}) {
  return splitHalves(input, { ...withLexicon(options), identify });
}
function units2(input, options = {}) {
  return units(input, { ...withLexicon(options), identify });
}
export {
  MuwaziError,
  align2 as align,
  alignUnits2 as alignUnits,
  embeddingEvidence,
  explain2 as explain,
  identify,
  pairs,
  read,
  splitHalves2 as splitHalves,
  splitSentences,
  toBitext,
  units2 as units
};
