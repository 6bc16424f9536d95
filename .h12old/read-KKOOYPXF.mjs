import {
  read,
  readText
} from "./chunk-RVZYRNZQ.mjs";
import "./chunk-7VRINVDE.mjs";
import "./chunk-L3U3EW2B.mjs";
import "./chunk-NJYGLTEE.mjs";
import "./chunk-YK43LWGR.mjs";
import "./chunk-LWMDF2GJ.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-ZX6JTPI5.mjs";
import "./chunk-PHNGTTL6.mjs";
export {
  read,
  readText
};
