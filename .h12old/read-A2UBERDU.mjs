import {
  readSheets
} from "./chunk-NVAYD2TM.mjs";
import "./chunk-AGTHCHEO.mjs";
import "./chunk-IZWBE2MP.mjs";
import "./chunk-ZW43RFK6.mjs";
import {
  tableReader
} from "./chunk-W57ANBO5.mjs";
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
import {
  readBitext
} from "./chunk-4RAYLG2F.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError
} from "./chunk-PHNGTTL6.mjs";

// src/formats/xlsx/read.ts
function parse(bytes) {
  const read = tableReader();
  const segments = [];
  const messages = [];
  const refused = [];
  let languages;
  for (const { name, rows } of readSheets(bytes)) {
    if (rows.length === 0) continue;
    try {
      const table = read(rows);
      if (table.segments.length > 0 || languages === void 0) languages = languages ?? table;
      for (const segment of table.segments) segments.push(segment);
      for (const message of table.messages) messages.push({ ...message, reason: `Sheet \`${name}\`: ${message.reason}` });
    } catch (error) {
      if (!(error instanceof MuwaziError)) throw error;
      refused.push(error);
      messages.push({ ruleId: "left-out", reason: `The sheet \`${name}\` is left out, since no two columns of it hold texts` });
    }
  }
  if (languages === void 0)
    throw refused[0] ?? new MuwaziError("bad-input", "Expected a sheet with two columns of texts, got a workbook without any; check the file");
  return readBitext(languages.source, languages.target, segments, messages);
}
export {
  parse
};
