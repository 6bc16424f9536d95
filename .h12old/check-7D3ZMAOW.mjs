import {
  check,
  filter,
  isPair,
  messageOf
} from "./chunk-FL7RLETZ.mjs";
import "./chunk-HSTUVZVH.mjs";
import "./chunk-4VWD6XNW.mjs";
import "./chunk-AKOEGJFG.mjs";
import "./chunk-IDPHDUBR.mjs";
import "./chunk-Q22IN6NW.mjs";
import "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import "./chunk-PHNGTTL6.mjs";
export {
  check,
  filter,
  isPair,
  messageOf
};
