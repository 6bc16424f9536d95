// The help of each command, around its flags.

import { RULES } from '../check/rules.ts'
import type { Format } from '../formats/format.ts'
import { extensionsRead, FORMATS, formatsRead } from '../formats/registry.ts'
import type { CommandName } from './flag.ts'

/** What `--help` shows around the flags of a command. */
export interface Help {
  usage: string
  description: string
  /** The text below the flags. */
  after: string
}

const ways = ({ reads, writes }: Format): string =>
  [...(reads === undefined ? [] : ['read']), ...(writes === undefined ? [] : ['written'])].join(', ')
const formats = FORMATS.filter(({ writes }) => writes !== undefined)
  .map((format) => `  ${format.name.padEnd(9)}${format.label} (${ways(format)}), for ${format.readers}`)
  .join('\n')
const rules = RULES.map(({ id, label, optional }) => `  ${id.padEnd(21)}${label}${optional ? ' (only when named)' : ''}`).join(
  '\n',
)

const EXIT = 'Exit codes: 0 done, 1 bad input or nothing aligned, 2 wrong usage.'

export const COMMANDS: Readonly<Record<CommandName, Help>> = {
  align: {
    usage: '[align] FILE [FILE] [flags]',
    description: `Aligns one document that holds Arabic and English, or two: source first, then target. - is stdin.
Without -o, a table of tab-separated values goes to stdout, which every spreadsheet, \`less\` and \`cut\` take.
stderr says what was done and where to look first.
Of several inputs, those whose names or folders differ by a language tag alone (a.ar.txt a.en.txt, ar/x.md en/x.md) and that
hold one language each are aligned as a pair; each other input is a mixed document.`,
    after: `
Formats:
${formats}

Other commands:
  muwazi beads SOURCE TARGET     two files of lines that are already sentences
  muwazi convert A B             pairs from one format to another
  muwazi check FILE              find pairs with wrong numbers, lengths, languages, copies or punctuation
  muwazi rules -o OUT            write the sentence rules for CAT tools
  muwazi learn MEMORY -o OUT     learn the words of your field from your translations
  muwazi score < PAIRS.tsv       how likely each pair of lines is a translation
  muwazi stream < IN > OUT       a document a line, for pipelines
  muwazi match AR EN             which document of a folder translates which of another
  muwazi batch FOLDER -o OUT     many files, into a file each or into shards
  muwazi clean PAIRS -o OUT      score pairs, and name or leave out those that are none
  muwazi review FILE -o OUT      a page to check and mend the pairs, offline

Examples:
  muwazi article.txt -o article.tmx              a memory for OmegaT, Trados, memoQ
  muwazi ar.txt en.txt -o both.csv --bom         two texts, a table for Excel
  muwazi article.txt --min-confidence .9 > sure.tsv
  muwazi article.txt -o article.tmx --pins reviewed.csv --report report.txt
  muwazi article.txt --append memory.tmx --on-conflict replace
  muwazi docs/*.md -o memories/ --to tmx         a memory for each document
  pdftotext book.pdf - | muwazi - --to jsonl

${EXIT}`,
  },
  beads: {
    usage: 'beads SOURCE TARGET [flags]',
    description: `Aligns two files of lines that are already sentences. - is stdin.
Writes one bead a line: source lines, TAB, target lines, TAB, confidence. Lines count from 0: 0,1<TAB>0<TAB>0.98
With --to or the name of OUT, writes a ladder (hunalign), a list of Vecalign, or the texts in another format.`,
    after: `
Examples:
  muwazi beads ar.txt en.txt
  muwazi beads ar.txt en.txt -o pairs.tsv
  muwazi beads ar.txt en.txt --to ladder > ar-en.ladder

${EXIT}`,
  },
  convert: {
    usage: 'convert A [B] [flags]',
    description: `Reads pairs and writes them in another format: by the names of the files, by --from and --to, or to stdout.
A is one of ${extensionsRead(formatsRead('bitext')).join(', ')}; - is stdin. Several files need a folder as output.`,
    after: `
Formats:
${formats}

Examples:
  muwazi convert memory.tmx memory.csv
  muwazi convert memory.tmx --min-confidence .9 --drop identical-copy,number-mismatch -o clean.tmx
  muwazi convert reviewed.csv --append memory.tmx --on-conflict replace
  muwazi convert memories/*.tmx -o tables/ --to csv

${EXIT}`,
  },
  check: {
    usage: 'check FILE… [flags]',
    description: `Prints one line for each finding: file:line: message (rule). - is stdin.
FILE holds pairs (${extensionsRead(formatsRead('bitext')).join(', ')}); a document, or two, is aligned first.`,
    after: `
Rules:
${rules}

Examples:
  muwazi check memory.tmx
  muwazi check reviewed.csv --drop repeated-pair
  muwazi check article.txt --retext
  muwazi check article.txt --rules number-mismatch,wrong-language

Exit codes: 0 nothing found, 1 findings or bad input, 2 wrong usage.`,
  },
  rules: {
    usage: 'rules [flags]',
    description: `Writes the rules for where sentences end, so that a CAT tool splits as muwazi does and memories match.`,
    after: `
Examples:
  muwazi rules -o muwazi.srx
  muwazi rules -o project/omegat/segmentation.conf

${EXIT}`,
  },
  learn: {
    usage: 'learn MEMORY… [flags]',
    description: `Learns which words translate each other from pairs (${extensionsRead(formatsRead('bitext')).join(', ')}). Learning takes some hundred pairs.
Writes lines of word<TAB>translation|translation<TAB>weight|weight, to review and to pass to --lexicon.`,
    after: `
Examples:
  muwazi learn memory.tmx -o mine.tsv
  muwazi article.txt --lexicon mine.tsv -o article.tmx

${EXIT}`,
  },
  score: {
    usage: 'score [FILE] [flags] < PAIRS.tsv',
    description: `Adds a column to lines of SOURCE<TAB>TARGET: the probability, from 0 to 1, that the two texts are translations of one another,
whatever stands around them. Reads a file or stdin, which may be compressed by gzip, writes to stdout in UTF-8, in constant memory; every line stays a line.
Lines are read as they are: nothing is quoted. A text without a letter or a digit, or a line without a TAB, gets 0.`,
    after: `
Examples:
  muwazi score < pairs.tsv > scored.tsv
  muwazi score corpus.tsv.gz --source-language ar --target-language en --min-score .5 > clean.tsv
  muwazi article.txt | muwazi score                by the titles of the columns
  paste ar.txt en.txt | muwazi score | sort -t "$(printf '\\t')" -k3 -n | head

${EXIT}`,
  },
  stream: {
    usage: 'stream [FILE…] [flags]',
    description: `Reads a document a line, as JSON: {"id": "…", "text": "…"}, or "source" and "target" in place of "text"; "format" and "meta" may be there.
Writes a record a line: exactly one for each line that was read, in order, also where a document hangs or breaks the aligner.
FILE may be compressed by gzip; without one, or for -, stdin is read. docs/pipelines.md describes the records.`,
    after: `
Examples:
  muwazi stream < articles.jsonl > aligned.jsonl
  muwazi stream articles.jsonl.gz --jobs 8 --errors errors.jsonl --heartbeat 10s > aligned.jsonl
  muwazi stream --explode --min-confidence .9 < articles.jsonl > pairs.jsonl

Exit codes: 0 all lines are answered, 2 wrong usage, 3 more errors than --fail-above, 4 not all of the input could be read or worked on.`,
  },
  match: {
    usage: 'match AR EN [flags]',
    description: `Finds which document translates which, in two folders or two files of JSON Lines (\`id\`, \`text\`, and \`url\`, \`lang\` if known; .gz too).
Goes by words, numbers, names, links and addresses, aligns where that leaves doubt, and pairs one to one. Near-copies are one document.
Writes a line of JSON for each pair: id, source, target, meta (confidence, ids of both and of their near-copies), as \`muwazi stream\` reads it.`,
    after: `
Examples:
  muwazi match crawl/ar/ crawl/en/ -o pairs.jsonl
  muwazi match ar.jsonl.gz en.jsonl.gz --min-confidence .9 --report alone.txt > pairs.jsonl
  muwazi match crawl.jsonl crawl.jsonl --source-language ar --target-language en    by their \`lang\`

Exit codes: 0 done, 1 bad input or no pair, 2 wrong usage.`,
  },
  batch: {
    usage: 'batch [FILE|FOLDER…] -o FOLDER [flags]',
    description: `Aligns many files in child processes: each into a file of its own, or with --shard-rows into few large ones.
Files whose names or folders differ by a language tag alone (a.ar.txt a.en.txt, ar/x.md en/x.md) and that hold one language each are
a pair; each other file is a mixed document. A file that cannot be read or aligned is told, and stops nothing.
FOLDER also gets manifest.jsonl, which says what is done; --resume goes on from there.`,
    after: `
Examples:
  muwazi batch docs -r --to tmx --keep-tree -o memories/
  muwazi batch crawl -r --include '*.html' --shard-rows 500k -o corpus/
  find . -name '*.txt' -print0 | muwazi batch --files-from - --shard-rows 1m --to jsonl.gz -o corpus/
  muwazi batch docs -r --to tmx --keep-tree -o memories/ --resume

Exit codes: 0 all documents are done, 1 some could not be read or aligned, 2 wrong usage.`,
  },
  clean: {
    usage: 'clean PAIRS [flags]',
    description: `Scores the pairs of a file (${extensionsRead(formatsRead('bitext')).join(', ')}), and names what speaks against each: \`low-score\`, and rules of \`check\`.
Writes all pairs with the columns \`score\` and \`reasons\` (tsv, jsonl), or with --drop-rows those without a reason, in every format.
docs/pipelines.md has what each rule finds and costs.`,
    after: `
Presets:
  tm           score from .05; copies, wrong languages, repeated pairs
  mt-training  score from .2; and lengths
  strict       score from .5; and numbers, brackets and quotes, pairs of many sentences

Examples:
  muwazi clean corpus.tsv -o scored.tsv
  muwazi clean memory.tmx --preset tm --drop-rows -o clean.tmx
  muwazi clean pairs.jsonl --preset strict --drop-rows -o train.parquet

${EXIT}`,
  },
  review: {
    usage: 'review FILE… [flags]',
    description: `Writes one HTML page to check and mend an alignment: it works offline, keeps each step, and aligns anew around what was mended.
FILE is a document, or two (source first), or pairs (${extensionsRead(formatsRead('bitext')).join(', ')}); several files are a list in one page.
The page saves itself; what it saved is read by \`muwazi convert\` and \`--pins\`.`,
    after: `
Examples:
  muwazi review article.txt -o review.html
  muwazi review ar.docx en.docx -o review.html --page-language ar
  muwazi review docs/*.docx -o review.html
  muwazi review --blank -o muwazi.html
  muwazi convert reviewed.html -o memory.tmx
  muwazi article.txt --pins reviewed.html -o article.tmx

${EXIT}`,
  },
}
