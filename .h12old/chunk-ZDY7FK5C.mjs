// src/formats/shared/inline.ts
var inlineCounts = () => ({ shown: 0, spaces: 0, dropped: 0 });
function inlineMessages({ shown, spaces, dropped }, areKept) {
  const parts = [
    ...shown > 0 ? [`${shown} as the text that stands for ${shown === 1 ? "it" : "them"}`] : [],
    ...spaces > 0 ? [`${spaces} as a space`] : [],
    ...dropped > 0 ? [`${dropped} as nothing`] : []
  ];
  if (parts.length === 0) return [];
  const kept = areKept ? "" : "; the option `tags` (`--tags`) keeps them";
  return [{ ruleId: "inline-tags", reason: `Read inline tags: ${parts.join(", ")}${kept}` }];
}
var BREAK_TYPE = /^(?:xlf:|x-)?(?:[lpc]b|br|tab|cr|lf|(?:line|page|column)-?_?break|hr|p|div|li|t[dhr])$/i;
var BREAK_CODE = /^\s*<\/?(?:\w+:)?(?:br|hr|tab|p|div|li|ul|ol|t[dhr]|table|h[1-6])\b/i;
var FORMAT_TYPE = /^(?:xlf:|x-)?(?:bold|italics?|underlined?|d?ulined|scap|color|font|struct|link|fmt|hyperlink|a|b|i|u|s|em|strong|span|small|big|mark|del|ins|sub|sup|abbr|cite|code|kbd|q|ruby|rt|bdi|bdo)$/i;
var FORMAT_CODE = /^\s*<\/?(?:\w+:)?(?:a|b|i|u|s|em|strong|span|small|big|mark|del|ins|sub|sup|abbr|cite|code|kbd|font|q|bdi|bdo|cf|rPr)\b/i;
var MARKUP = /<[/!]?[a-z][^<]*>/i;
function shownAs({ role, type = "", equiv }, code) {
  const native = code === "" && equiv !== void 0 && MARKUP.test(equiv) ? equiv : code;
  if (BREAK_TYPE.test(type) || BREAK_CODE.test(native)) return " ";
  if (role === "formatting" || FORMAT_TYPE.test(type) || FORMAT_CODE.test(native)) return "";
  return equiv === void 0 || equiv.trim() === "" || MARKUP.test(equiv) ? " " : equiv;
}
var CLINGS = /^[\s,.;:!?…)\]}»”،؛؟]/;
function inlineText(counts, isKept) {
  let text = "";
  let gap;
  let tags = [];
  const open = [];
  const withoutGap = () => {
    text = text.slice(0, -1);
    const first = tags.find(({ at }) => at > text.length);
    if (gap === "own" && first !== void 0) first.lead = " ";
    gap = void 0;
    tags = tags.map(
      (tag) => tag.at + (tag.length ?? 0) > text.length ? { ...tag, at: Math.min(tag.at, text.length), length: 0 } : tag
    );
  };
  const put = (code, native) => {
    const shown = shownAs(code, native);
    const at = text.length;
    if (shown.trim() !== "") {
      counts.shown++;
      text += shown;
      gap = void 0;
    } else if (shown === "") counts.dropped++;
    else {
      counts.spaces++;
      if (text.endsWith(" ")) gap ??= "own";
      else if (text !== "" && !/\s$/.test(text)) {
        text += " ";
        gap = "made";
      }
    }
    if (!isKept) return;
    const { kind, id, type, equiv } = code;
    tags.push({
      at,
      ...text.length > at ? { length: text.length - at } : {},
      kind,
      id,
      ...native === "" ? {} : { code: native },
      ...type === void 0 ? {} : { type },
      ...equiv === void 0 ? {} : { equiv }
    });
  };
  return {
    add(data) {
      const inside = open[0];
      if (inside !== void 0) {
        inside.native += data;
        return;
      }
      if (data === "") return;
      if (gap !== void 0 && CLINGS.test(data)) withoutGap();
      gap = void 0;
      text += data;
    },
    open: (code) => void open.push({ code, native: "" }),
    close() {
      const last = open.pop();
      if (last !== void 0 && open.length === 0) put(last.code, last.native);
    },
    mark(code) {
      if (open.length === 0) put(code, "");
    },
    length: () => text.length,
    text(from = 0) {
      return text.slice(from, gap === "made" ? -1 : void 0);
    },
    tags: (from = 0) => {
      const end = text.length - (gap === "made" ? 1 : 0);
      return tags.filter(({ at }) => at >= from).map(({ length = 0, ...tag }) => {
        const [at, rest] = [Math.min(tag.at, end), Math.min(length, Math.max(0, end - tag.at))];
        return { ...tag, at: at - from, ...rest > 0 ? { length: rest } : {} };
      });
    }
  };
}
var withInline = (data, source, target) => source.length === 0 && target.length === 0 ? data : { ...data, inline: { ...source.length > 0 ? { source } : {}, ...target.length > 0 ? { target } : {} } };
function inlineOf(data, side, text) {
  const inline = typeof data === "object" && data !== null && "inline" in data ? data.inline : void 0;
  const tags = typeof inline === "object" && inline !== null ? inline[side] : void 0;
  if (!Array.isArray(tags)) return [];
  let end = 0;
  for (const tag of tags) {
    if (!isTag(tag) || tag.at < end || tag.at + (tag.length ?? 0) > text.length) return [];
    end = tag.at + (tag.length ?? 0);
  }
  return tags;
}
var isWhole = (value) => Number.isInteger(value) && value >= 0;
var isString = (value) => typeof value === "string";
function isTag(value) {
  if (typeof value !== "object" || value === null) return false;
  const { at, length, lead, kind, id, code, type, equiv } = value;
  return isWhole(at) && (length === void 0 || isWhole(length)) && (lead === void 0 || lead === " ") && (kind === "open" || kind === "close" || kind === "alone") && isString(id) && [code, type, equiv].every((text) => text === void 0 || isString(text));
}
function spelled(text, tags, escaped, spell) {
  if (tags.length === 0) return escaped(text);
  const ends = (kind) => new Set(tags.filter((tag) => tag.kind === kind).map(({ id }) => id));
  const [opened, closed] = [ends("open"), ends("close")];
  let written = "";
  let done = 0;
  for (const tag of tags) {
    written += escaped(text.slice(done, tag.at)) + (tag.lead ?? "") + spell({ ...tag, isPaired: opened.has(tag.id) && closed.has(tag.id) });
    done = tag.at + (tag.length ?? 0);
  }
  return written + escaped(text.slice(done));
}

export {
  inlineCounts,
  inlineMessages,
  inlineText,
  withInline,
  inlineOf,
  spelled
};
