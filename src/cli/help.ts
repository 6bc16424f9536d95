import { RULES, WEAK } from '../check/rules.ts'
import type { Format } from '../formats/format.ts'
import { extensionsOf, FORMATS, formatsRead } from '../formats/registry.ts'
import type { CommandName } from './flags.ts'

interface Help {
  usage: string
  description: string
  /** Stands below the flags. */
  after: string
}

const ways = ({ reads, writes }: Format): string =>
  [...(reads === undefined ? [] : ['read']), ...(writes === undefined ? [] : ['written'])].join(', ')
const formats = FORMATS.filter(({ writes }) => writes !== undefined)
  .map((format) => `  ${format.name.padEnd(9)}${format.label} (${ways(format)}), for ${format.readers}`)
  .join('\n')
const rules = RULES.map(({ id, label }) => `  ${id.padEnd(21)}${label}${WEAK.includes(id) ? ' (when asked for)' : ''}`).join('\n')

const EXIT = 'Exit codes: 0 done, 1 bad input or nothing aligned, 2 wrong usage.'

export const COMMANDS: Readonly<Record<CommandName, Help>> = {
  align: {
    usage: '[align] FILE [FILE] [flags]',
    description: `Aligns one document that holds Arabic and English, or two: source first, then target. - is stdin.
Without -o, a table of tab-separated values goes to stdout, which every spreadsheet, \`less\` and \`cut\` take.
Other lines on stderr say what was done and where to look first.
Three inputs and more, or any number with a folder as output, are mixed documents of their own.`,
    after: `
Formats:
${formats}

Other commands:
  muwazi beads SOURCE TARGET     two files of lines that are already sentences
  muwazi convert A B             pairs from one format to another
  muwazi check FILE              what is odd about pairs: numbers, lengths, languages, copies, marks
  muwazi rules -o OUT            our rules for sentences, for CAT tools
  muwazi learn MEMORY -o OUT     words of your field, out of what you translated

Examples:
  muwazi article.txt -o article.tmx              a memory for OmegaT, Trados, memoQ
  muwazi ar.txt en.txt -o both.csv --bom         two texts, a table for Excel
  muwazi article.txt --min-confidence .9 > sure.tsv
  muwazi article.txt -o article.tmx --pins mended.csv --report look.txt
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
A is one of ${extensionsOf(formatsRead('bitext')).join(', ')}; - is stdin. Several files need a folder as output.`,
    after: `
Formats:
${formats}

Examples:
  muwazi convert memory.tmx memory.csv
  muwazi convert memory.tmx --min-confidence .9 --drop identical-copy,number-mismatch -o clean.tmx
  muwazi convert mended.csv --append memory.tmx --on-conflict replace
  muwazi convert memories/*.tmx -o tables/ --to csv

${EXIT}`,
  },
  check: {
    usage: 'check FILE… [flags]',
    description: `Prints what is odd about pairs, a line each: file:line: message (rule). - is stdin.
FILE holds pairs (${extensionsOf(formatsRead('bitext')).join(', ')}); a document, or two, is aligned first.`,
    after: `
Rules:
${rules}

Examples:
  muwazi check memory.tmx
  muwazi check mended.csv --drop repeated-pair
  muwazi check article.txt --retext
  muwazi check article.txt --rules number-mismatch,wrong-language

Exit codes: 0 nothing found, 1 something found, or bad input, 2 wrong usage.`,
  },
  rules: {
    usage: 'rules [flags]',
    description: `Writes our rules for where sentences end, so that a CAT tool cuts as we do and memories match.`,
    after: `
Examples:
  muwazi rules -o muwazi.srx
  muwazi rules -o project/omegat/segmentation.conf

${EXIT}`,
  },
  learn: {
    usage: 'learn MEMORY… [flags]',
    description: `Learns which words translate each other from pairs (${extensionsOf(formatsRead('bitext')).join(', ')}). Some hundred pairs are needed.
Writes word<TAB>translation|translation<TAB>weight|weight, a line each, to look through and to give to --lexicon.`,
    after: `
Examples:
  muwazi learn memory.tmx -o mine.tsv
  muwazi article.txt --lexicon mine.tsv -o article.tmx

${EXIT}`,
  },
}
