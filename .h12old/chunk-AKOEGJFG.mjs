import {
  isCommonWord
} from "./chunk-IDPHDUBR.mjs";

// src/languages/prose.ts
var LATIN = /[A-Za-z]/;
var CODE_SPAN = /`[^`]*`/g;
var CITATION = /[([][^()[\]]{1,120}[)\]]/g;
var YEAR = /(?<![\d٠-٩])(?:1[5-9]\d\d|20\d\d|[١٢][٠-٩]{3})[a-z]?(?![\d٠-٩])/;
var REFERENCE = /^\s*(?:\[?\d{1,3}[\].)]*\s+|[-•*]\s+)?\p{Lu}[\p{L}'’-]{1,30},\s+(?:\p{Lu}\.[\s-]*){1,4}(?=.{0,200}(?:1[5-9]|20)\d\d)/u;
var TOKEN = /[!-~]+/g;
var SAMPLE_LENGTH = 1e4;
var LONGEST_WORD = 60;
var EDGES = /^["'([{<*]{0,4}|["')\]}>*.,;:!?]{0,4}$/g;
var PROGRAMS = new Set(
  "sudo npm npx yarn pnpm pip pip3 pipx apt apt-get dnf yum brew git docker docker-compose podman kubectl helm curl wget ssh scp rsync chmod chown chgrp mkdir rmdir grep sed awk tar unzip gzip cd ls cp mv rm pwd ps python python3 node cargo rustc javac gcc cmake systemctl journalctl ifconfig nslookup sysctl useradd usermod passwd crontab mysqldump psql".split(
    " "
  )
);
var COMMAND_WORDS = 4;
var PLAIN_WORD = /^[A-Za-z]?[a-z]*$/;
function isCode(token) {
  if (PLAIN_WORD.test(token)) return token.length > LONGEST_WORD;
  if (token.length > LONGEST_WORD) return true;
  if (/[@_\\/=${}|]|\w\(\)|\w:\d+(?:\W|$)/.test(token)) return true;
  const core = token.replace(EDGES, "");
  return /^[\w-]+(?:\.[\w-]+)+$/.test(core) && !/[a-z]\.[A-Z]/.test(core) || /^[a-z]+[A-Z]/.test(core);
}
var isOption = (token, before) => /^["'([]?--[a-z][\w-]*/.test(token) || before !== void 0 && /^["'([]?-[A-Za-z](?![\w-])/.test(token) || before !== void 0 && /^-[A-Za-z]{2,5}(?![\w-])/.test(token) && (PROGRAMS.has(before) || /^--?[a-z]/.test(before));
function commandTokens(text, tokens) {
  const found = /* @__PURE__ */ new Set();
  const follows = (k) => k > 0 && k < tokens.length && text.slice(tokens[k - 1].end, tokens[k].start).trim() === "" && tokens[k].start > tokens[k - 1].end;
  const isWord = (k) => /^[a-z][a-z\d-]*$/.test(tokens[k].text) && !isCommonWord(tokens[k].text, "en");
  tokens.forEach(({ text: token }, k) => {
    if (token.includes("-") && isOption(token, follows(k) ? tokens[k - 1].text : void 0)) {
      found.add(k);
      for (let i = k; follows(i) && k - i < COMMAND_WORDS && isWord(i - 1); i--) found.add(i - 1);
    } else if (PROGRAMS.has(PLAIN_WORD.test(token) ? token : token.replace(EDGES, ""))) {
      found.add(k);
      if (token === token.replace(/[.,;:!?]$/, ""))
        for (let i = k + 1; follows(i) && i - k < COMMAND_WORDS && isWord(i); i++) found.add(i);
    }
  });
  return found;
}
function prose(whole) {
  if (!LATIN.test(whole)) return whole;
  const raw = whole.slice(0, SAMPLE_LENGTH);
  if (REFERENCE.test(raw)) return " ";
  const text = raw.replace(CODE_SPAN, " ").replace(CITATION, (citation) => LATIN.test(citation) && YEAR.test(citation) ? " " : citation);
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: text2, index }) => ({ text: text2, start: index, end: index + text2.length }));
  const commands = commandTokens(text, tokens);
  let kept = "";
  let at = 0;
  tokens.forEach(({ text: token, start, end }, k) => {
    if (!LATIN.test(token) || !(commands.has(k) || isCode(token))) return;
    kept += `${text.slice(at, start)} `;
    at = end;
  });
  return kept + text.slice(at);
}

export {
  prose
};
