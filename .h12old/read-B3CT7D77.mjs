import {
  read,
  readTable
} from "./chunk-LKQNH25R.mjs";
import "./chunk-RVM5EULZ.mjs";
import "./chunk-NJYGLTEE.mjs";
import "./chunk-YK43LWGR.mjs";
import "./chunk-LWMDF2GJ.mjs";
import "./chunk-BXZIGDMW.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-2GX43WB3.mjs";
import "./chunk-ZX6JTPI5.mjs";
import "./chunk-PHNGTTL6.mjs";
export {
  read,
  readTable
};
