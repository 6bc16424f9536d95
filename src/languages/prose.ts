// The words of a text that are in a language. Code, commands, addresses, file names and citations stand unchanged in a translation:
// «شغّل docker compose up -d --build.» is an Arabic sentence, although most of its letters are Latin.

import { isCommonWord } from './index.ts'

const { raw } = String
const LATIN = /[A-Za-z]/
const CODE_SPAN = /`[^`]*`/g
/** (Smith, 2020) · [Doe et al. 2001, p. 5] · (محمود، 2015) */
const CITATION = /[([][^()[\]]{1,120}[)\]]/g
const YEAR = /(?<![\d٠-٩])(?:1[5-9]\d\d|20\d\d|[١٢][٠-٩]{3})[a-z]?(?![\d٠-٩])/
/** A book list: "Smith, J. A. (2019). The History of Baghdad. Oxford." */
const REFERENCE =
  /^\s*(?:\[?\d{1,3}[\].)]*\s+|[-•*]\s+)?\p{Lu}[\p{L}'’-]{1,30},\s+(?:\p{Lu}\.[\s-]*){1,4}(?=.{0,200}(?:1[5-9]|20)\d\d)/u

const TOKEN = /[!-~]+/g
/** The beginning of a text shows its language. */
const SAMPLE_LENGTH = 10_000
/** Longer runs without a space are no words. */
const LONGEST_WORD = 60
const EDGES = /^["'([{<*]{0,4}|["')\]}>*.,;:!?]{0,4}$/g

/** Programs whose names are no words of English. */
const PROGRAMS = new Set(
  'sudo npm npx yarn pnpm pip pip3 pipx apt apt-get dnf yum brew git docker docker-compose podman kubectl helm curl wget ssh scp rsync chmod chown chgrp mkdir rmdir grep sed awk tar unzip gzip cd ls cp mv rm pwd ps python python3 node cargo rustc javac gcc cmake systemctl journalctl ifconfig nslookup sysctl useradd usermod passwd crontab mysqldump psql'.split(
    ' ',
  ),
)
/** The most words of a command before its first option: "docker compose up -d". */
const COMMAND_WORDS = 4

/** Most tokens of any text; they are looked at no closer. */
const PLAIN_WORD = /^[A-Za-z]?[a-z]*$/

/** An address, a path, a file name, an identifier: `user@example.org` `/etc/hosts` `notes.txt` `ADMIN_PASSWORD` `onClick` `main()`. */
function isCode(token: string): boolean {
  if (PLAIN_WORD.test(token)) return token.length > LONGEST_WORD
  if (token.length > LONGEST_WORD) return true
  if (/[@_\\/=${}|]|\w\(\)|\w:\d+(?:\W|$)/.test(token)) return true
  const core = token.replace(EDGES, '')
  // "e.g" is no loss, "end.Next" is two words without a space.
  return (/^[\w-]+(?:\.[\w-]+)+$/.test(core) && !/[a-z]\.[A-Z]/.test(core)) || /^[a-z]+[A-Z]/.test(core)
}

/** `--build`, `-d`, and `-xzf` right after a program or another option: "-Yes" is dialogue. */
const isOption = (token: string, before: string | undefined): boolean =>
  /^["'([]?--[a-z][\w-]*/.test(token) ||
  (before !== undefined && /^["'([]?-[A-Za-z](?![\w-])/.test(token)) ||
  (before !== undefined && /^-[A-Za-z]{2,5}(?![\w-])/.test(token) && (PROGRAMS.has(before) || /^--?[a-z]/.test(before)))

interface Token {
  text: string
  start: number
  end: number
}

/** The tokens that belong to a command: its name, its words, its options. */
function commandTokens(text: string, tokens: readonly Token[]): Set<number> {
  const found = new Set<number>()
  const follows = (k: number) =>
    k > 0 &&
    k < tokens.length &&
    text.slice(tokens[k - 1]!.end, tokens[k]!.start).trim() === '' &&
    tokens[k]!.start > tokens[k - 1]!.end
  const isWord = (k: number) => /^[a-z][a-z\d-]*$/.test(tokens[k]!.text) && !isCommonWord(tokens[k]!.text, 'en')
  tokens.forEach(({ text: token }, k) => {
    if (token.includes('-') && isOption(token, follows(k) ? tokens[k - 1]!.text : undefined)) {
      found.add(k)
      for (let i = k; follows(i) && k - i < COMMAND_WORDS && isWord(i - 1); i--) found.add(i - 1)
    } else if (PROGRAMS.has(PLAIN_WORD.test(token) ? token : token.replace(EDGES, ''))) {
      found.add(k)
      if (token === token.replace(/[.,;:!?]$/, ''))
        for (let i = k + 1; follows(i) && i - k < COMMAND_WORDS && isWord(i); i++) found.add(i)
    }
  })
  return found
}

/** What code, commands and citations have: most texts have none of it. */
const MAY_HAVE_CODE = new RegExp(
  [
    raw`[\`([@_\\/=$\{}|]|\w:\d|[\w-]\.[\w-]|[a-z][A-Z]|(?<!\w)-[-A-Za-z]`,
    `[!-~]{${LONGEST_WORD + 1}}`,
    raw`(?<![\w-])(?:${[...PROGRAMS].join('|')})(?![\w-])`,
  ].join('|'),
)

/**
 * A text without what is in no language; where something is left out, a space stands. Of a long text, its beginning.
 *
 * @example prose('افتح http://localhost:8080/admin.') // 'افتح  '
 */
export function prose(whole: string): string {
  if (!LATIN.test(whole)) return whole
  const sample = whole.slice(0, SAMPLE_LENGTH)
  if (REFERENCE.test(sample)) return ' '
  if (!MAY_HAVE_CODE.test(sample)) return sample
  const text = sample
    .replace(CODE_SPAN, ' ')
    .replace(CITATION, (citation) => (LATIN.test(citation) && YEAR.test(citation) ? ' ' : citation))
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
  const commands = commandTokens(text, tokens)
  let kept = ''
  let at = 0
  tokens.forEach(({ text: token, start, end }, k) => {
    if (!LATIN.test(token) || !(commands.has(k) || isCode(token))) return
    kept += `${text.slice(at, start)} `
    at = end
  })
  return kept + text.slice(at)
}
