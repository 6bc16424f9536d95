import {
  identify
} from "./chunk-PMKYYVBS.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-ZX6JTPI5.mjs";
import "./chunk-PHNGTTL6.mjs";
export {
  identify
};
