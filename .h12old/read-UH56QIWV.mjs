import {
  markdownBlocks,
  read,
  readMarkdown
} from "./chunk-QQ7PVTOP.mjs";
import "./chunk-MPRZYUP3.mjs";
import "./chunk-2EOT7PW4.mjs";
import "./chunk-L3U3EW2B.mjs";
import "./chunk-RVM5EULZ.mjs";
import "./chunk-NJYGLTEE.mjs";
import "./chunk-YK43LWGR.mjs";
import "./chunk-LWMDF2GJ.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-ZX6JTPI5.mjs";
import "./chunk-PHNGTTL6.mjs";
export {
  markdownBlocks,
  read,
  readMarkdown
};
