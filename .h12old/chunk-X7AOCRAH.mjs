// src/formats/xliff/codes.ts
var LINE_MARKERS = /* @__PURE__ */ new Set(["sm", "em"]);
var KINDS = {
  bpt: "open",
  bx: "open",
  sc: "open",
  ept: "close",
  ex: "close",
  ec: "close",
  g: "open",
  pc: "open"
};
function codeOf(name, attributes, native) {
  const { id = "", rid, startRef, pos, ctype, type, subType, disp, dataRef } = attributes;
  const text = attributes["equiv-text"] ?? attributes["equiv"];
  const isolated = name === "it" ? pos === "close" ? "close" : "open" : void 0;
  return {
    role: name === "x" || name === "ph" ? "placeholder" : "formatting",
    kind: isolated ?? KINDS[name] ?? "alone",
    id: startRef ?? rid ?? id,
    type: ctype ?? subType ?? type,
    equiv: text === void 0 || text === "" ? disp ?? text : text,
    isAround: name === "g" || name === "pc",
    native: dataRef === void 0 ? void 0 : native.get(dataRef)
  };
}
function character(hex = "") {
  const code = Number.parseInt(hex, 16);
  return code <= 1114111 ? String.fromCodePoint(code) : "";
}
var TYPES = /* @__PURE__ */ new Set(["image", "pb", "lb", "bold", "italic", "underlined", "link"]);
function speller1(xml) {
  return ({ kind, id, type, code, equiv, isPaired }) => {
    const ctype = type === void 0 ? "" : ` ctype="${xml.attribute(TYPES.has(type) || type.startsWith("x-") ? type : `x-${type}`)}"`;
    const shown = equiv === void 0 ? "" : ` equiv-text="${xml.attribute(equiv)}"`;
    const common = ` id="${xml.attribute(id)}"${ctype}${shown}`;
    const native = xml.text(code ?? "");
    if (kind === "alone") return code === void 0 ? `<x${common}/>` : `<ph${common}>${native}</ph>`;
    if (!isPaired) return `<it pos="${kind}"${common}>${native}</it>`;
    const name = kind === "open" ? "bpt" : "ept";
    return `<${name}${kind === "open" ? common : ` id="${xml.attribute(id)}"`}>${native}</${name}>`;
  };
}
function speller2(xml) {
  const data = /* @__PURE__ */ new Map();
  const reference = (code) => {
    if (code === void 0) return "";
    if (!data.has(code)) data.set(code, `d${data.size + 1}`);
    return ` dataRef="${data.get(code)}"`;
  };
  return {
    spell({ kind, id, code, equiv, isPaired }) {
      const token = id.replace(/[^\w.-]/g, "_") || "_";
      const shown = equiv === void 0 ? "" : ` equiv="${xml.attribute(equiv)}"`;
      const rest = `${shown}${reference(code)}`;
      if (kind === "alone") return `<ph id="${token}"${rest}/>`;
      if (!isPaired)
        return kind === "open" ? `<sc id="${token}" isolated="yes"${rest}/>` : `<ec id="${token}" isolated="yes"${rest}/>`;
      return kind === "open" ? `<sc id="${token}"${rest}/>` : `<ec startRef="${token}"${rest}/>`;
    },
    data() {
      if (data.size === 0) return "";
      const lines = [...data].map(([code, id]) => `        <data id="${id}">${xml.text(code)}</data>
`);
      return `      <originalData>
${lines.join("")}      </originalData>
`;
    }
  };
}

export {
  LINE_MARKERS,
  codeOf,
  character,
  speller1,
  speller2
};
