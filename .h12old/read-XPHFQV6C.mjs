import {
  append,
  blockBuilder,
  cropped,
  isBlock,
  isHidden,
  isRaw,
  pieces
} from "./chunk-MPRZYUP3.mjs";
import "./chunk-2EOT7PW4.mjs";
import "./chunk-L3U3EW2B.mjs";
import "./chunk-RVM5EULZ.mjs";
import {
  checkPath,
  placer
} from "./chunk-NJYGLTEE.mjs";
import {
  refuse
} from "./chunk-YK43LWGR.mjs";
import "./chunk-LWMDF2GJ.mjs";
import "./chunk-SJCWHHRX.mjs";
import "./chunk-HQWKPJWW.mjs";
import "./chunk-IDPHDUBR.mjs";
import {
  decode
} from "./chunk-2GX43WB3.mjs";
import "./chunk-ZX6JTPI5.mjs";
import {
  MuwaziError,
  show
} from "./chunk-PHNGTTL6.mjs";

// src/formats/html/tree.ts
import { html, parse } from "parse5";
var NONE = [];
var BARE = {};
var make = (type, tagName = "", value = "") => ({
  type,
  tagName,
  properties: BARE,
  children: NONE,
  value,
  parent: null,
  namespace: html.NS.HTML,
  start: 0,
  end: 0
});
var put = (parent, node, before) => {
  node.parent = parent;
  if (parent.children === NONE) parent.children = [];
  if (before === void 0) parent.children.push(node);
  else parent.children.splice(Math.max(0, parent.children.lastIndexOf(before)), 0, node);
};
var attributesOf = (list) => {
  if (list.length === 0) return BARE;
  const found = {};
  for (const { prefix, name, value } of list) {
    const whole = prefix ? `${prefix}:${name}` : name;
    if (!Object.hasOwn(found, whole)) found[whole] = value;
  }
  return found;
};
function merge(node) {
  const children = node.parent?.children ?? NONE;
  const before = children[children.length - 2];
  if (before?.type !== "text" || before.end !== node.start || children[children.length - 1] !== node) return;
  before.value += node.value;
  before.end = node.end;
  children.pop();
}
var adapter = {
  createDocument: () => make("root"),
  createDocumentFragment: () => make("root"),
  createElement(tagName, namespace, attributes) {
    const node = make("element", tagName);
    node.namespace = namespace;
    node.properties = attributesOf(attributes);
    return node;
  },
  createCommentNode: () => make("comment"),
  createTextNode: (value) => make("text", "", value),
  appendChild: (parent, node) => put(parent, node),
  insertBefore: (parent, node, reference) => put(parent, node, reference),
  // What a template holds is not shown.
  setTemplateContent: () => void 0,
  getTemplateContent: () => make("root"),
  setDocumentType: () => void 0,
  setDocumentMode: () => void 0,
  getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
  detachNode(node) {
    const at = node.parent?.children.lastIndexOf(node) ?? -1;
    if (at >= 0) node.parent?.children.splice(at, 1);
    node.parent = null;
  },
  insertText: (parent, text) => put(parent, make("text", "", text)),
  insertTextBefore: (parent, text, reference) => put(parent, make("text", "", text), reference),
  adoptAttributes(node, attributes) {
    node.properties = { ...attributesOf(attributes), ...node.properties };
  },
  getFirstChild: ({ children }) => children[0] ?? null,
  getChildNodes: ({ children }) => children,
  getParentNode: ({ parent }) => parent,
  getAttrList: ({ properties }) => Object.entries(properties).map(([name, value]) => ({ name, value })),
  getTagName: ({ tagName }) => tagName,
  getNamespaceURI: ({ namespace }) => namespace,
  getTextNodeContent: ({ value }) => value,
  getCommentNodeContent: () => "",
  getDocumentTypeNodeName: () => "",
  getDocumentTypeNodePublicId: () => "",
  getDocumentTypeNodeSystemId: () => "",
  isTextNode: (node) => node.type === "text",
  isCommentNode: (node) => node.type === "comment",
  isDocumentTypeNode: (node) => node.type === "doctype",
  isElementNode: (node) => node.type === "element",
  // Of an element it is the place of its start tag.
  setNodeSourceCodeLocation(node, location) {
    if (location === null) return;
    node.start = location.startOffset;
    node.end = location.endOffset;
    if (node.type === "text") merge(node);
  },
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => void 0
};
var htmlTree = (text) => parse(text, { treeAdapter: adapter, sourceCodeLocationInfo: true });

// src/formats/html/node.ts
var NAMES = {
  class: "className",
  hreflang: "hrefLang",
  colspan: "colSpan",
  rowspan: "rowSpan",
  "aria-controls": "ariaControls",
  "data-target": "dataTarget",
  "data-bs-target": "dataBsTarget",
  "xml:lang": "xmlLang"
};
function attributesOf2({ properties = {} }) {
  return (name) => {
    const value = (Object.hasOwn(properties, name) ? properties[name] : void 0) ?? properties[NAMES[name] ?? ""];
    if (value === void 0 || value === null || value === false) return void 0;
    return value === true ? "" : Array.isArray(value) ? value.join(" ") : String(value);
  };
}
var placeOf = ({ start, end, position }) => [start ?? position?.start.offset, end ?? position?.end.offset];
function visit(tree, enter, leave) {
  const path = [{ node: tree, next: 0 }];
  enter(tree);
  for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
    const child = top.node.children?.[top.next++];
    if (child === void 0) {
      leave(top.node);
      path.pop();
    } else {
      enter(child);
      path.push({ node: child, next: 0 });
    }
  }
}

// src/formats/html/furniture.ts
var LANDMARK_TAG = /^(?:nav|header|footer|aside)$/;
var LANDMARK_ROLE = /^(?:banner|complementary|contentinfo|menu|menubar|navigation|search)$/;
var WHOLE_NAME = /^(?:(?:site|page|main|global)[-_]?)?(?:header|footer|sidebar|masthead|topbar)$/i;
var PART_OF_NAME = /(?:^|[-_])(?:menu|menubar|nav|navbar|navigation|breadcrumbs?|consent|skip[-_]?link)(?:$|[-_])|cookie|gdpr|(?:^|[-_])skip[-_]to[-_]/i;
var roleOf = (node) => attributesOf2(node)("role")?.trim().toLowerCase() ?? "";
var isMain = (node) => node.tagName === "main" || roleOf(node) === "main";
var isArticle = (node) => node.tagName === "article" || roleOf(node) === "article";
var isLandmark = (node) => LANDMARK_TAG.test(node.tagName ?? "") || LANDMARK_ROLE.test(roleOf(node));
function isFurniture(node) {
  if (node.type !== "element" || !isBlock(node.tagName ?? "")) return false;
  if (isLandmark(node)) return true;
  const attribute = attributesOf2(node);
  const names = `${attribute("id") ?? ""} ${attribute("class") ?? ""}`.split(/\s+/);
  return names.some((name) => WHOLE_NAME.test(name) || PART_OF_NAME.test(name));
}
function mainParts(tree) {
  const withMain = /* @__PURE__ */ new Set();
  const withArticle = /* @__PURE__ */ new Set();
  const open = [];
  visit(
    tree,
    (node) => {
      const around = open.at(-1);
      if (node.type === "text" && around !== void 0 && !isHidden(around.node.tagName ?? ""))
        around.text ||= (node.value ?? "").trim() !== "";
      open.push({ node, text: false, main: false, article: false });
    },
    () => {
      const { node, text, main, article } = open.pop();
      const hasMain = main || text && isMain(node);
      const hasArticle = (article || text && isArticle(node)) && !isLandmark(node);
      if (hasMain) withMain.add(node);
      if (hasArticle) withArticle.add(node);
      const around = open.at(-1);
      if (around === void 0) return;
      around.text ||= text;
      around.main ||= hasMain;
      around.article ||= hasArticle;
    }
  );
  return withMain.size > 0 ? withMain : withArticle.size > 0 ? withArticle : void 0;
}
function furnitureIn(tree) {
  const found = /* @__PURE__ */ new Set();
  const parts = mainParts(tree);
  if (parts === void 0) return found;
  let inside;
  visit(
    tree,
    (node) => {
      if (inside !== void 0) return;
      const furniture = !parts.has(node) && isFurniture(node);
      if (furniture) found.add(node);
      if (furniture || isMain(node) || isArticle(node)) inside = node;
    },
    (node) => {
      if (node === inside) inside = void 0;
    }
  );
  return found;
}

// src/formats/html/walk.ts
var CONTROLS = ["aria-controls", "href", "data-target", "data-bs-target"];
function controlledIn(tree) {
  const ids = /* @__PURE__ */ new Set();
  const note = (node) => {
    if (node.tagName !== "a" && node.tagName !== "button" && node.tagName !== "li" && node.tagName !== "div") return;
    const attribute = attributesOf2(node);
    for (const name of CONTROLS) {
      const value = attribute(name);
      if (value !== void 0 && (name === "aria-controls" || value.startsWith("#"))) ids.add(value.replace(/^#/, ""));
    }
  };
  visit(tree, note, () => void 0);
  return ids;
}
function htmlBlocks(tree, value) {
  const place = placer(value);
  const builder = blockBuilder(value, place, controlledIn(tree));
  const furniture = furnitureIn(tree);
  visit(
    tree,
    (node) => {
      if (node.type === "text") {
        const [start, end] = placeOf(node);
        if (start === void 0 || end === void 0) return;
        return builder.text(node.value ?? "", start, end, isRaw(builder.frame().tag));
      }
      if (node.type !== "element") return;
      const attribute = attributesOf2(node);
      builder.open(node.tagName ?? "", attribute, furniture.has(node));
      if (node.tagName === "meta" && /^description$/i.test(attribute("name") ?? "")) {
        const mapped = contentOf(node, attribute("content") ?? "", value);
        if (mapped !== void 0) builder.add(description(mapped, place));
      }
    },
    ({ type }) => {
      if (type === "element") builder.close();
    }
  );
  return builder.finish();
}
var CONTENT = /\scontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
function contentOf(node, text, value) {
  const [from = 0, to = from] = placeOf(node);
  const match = CONTENT.exec(value.slice(from, to));
  if (match === null || text.trim() === "") return void 0;
  const raw = match[1] ?? match[2] ?? match[3] ?? "";
  const start = from + match.index + match[0].lastIndexOf(raw);
  const mapped = { text: "", offsets: [], links: [], end: start + raw.trimEnd().length };
  pieces(text, value, start, start + raw.length, (piece, at) => append(mapped, piece, at), true);
  return mapped;
}
function description(mapped, place) {
  const { length } = mapped.text;
  const { text, offsets } = cropped(mapped, length - mapped.text.trimStart().length, mapped.text.trimEnd().length);
  return { kind: "paragraph", text, position: place(offsets[1], mapped.end), data: { offsets } };
}

// src/formats/html/read.ts
var isBytes = (value) => ArrayBuffer.isView(value) && "BYTES_PER_ELEMENT" in value;
function read(input) {
  const file = typeof input === "string" || isBytes(input) ? { value: input } : input;
  if (typeof file !== "object" || file === null || typeof file.value !== "string" && !isBytes(file.value))
    throw new MuwaziError("bad-option", `Expected a string, bytes or a file with a \`value\`, got ${show(input)}`);
  checkPath(file.path);
  refuse(file.value, file.path);
  const { value, messages } = decode(file.value, { path: file.path, markup: true });
  const page = htmlBlocks(htmlTree(value.startsWith("\uFEFF") ? ` ${value.slice(1)}` : value), value);
  return { value, ...file.path === void 0 ? {} : { path: file.path }, ...page, messages };
}
export {
  read
};
