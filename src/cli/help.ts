import { FORMATS } from '../exchange/formats.ts'
import type { CommandName } from './flags.ts'

interface Help {
  usage: string
  description: string
  /** Stands below the flags. */
  after: string
}

const formats = FORMATS.map(({ name, label, readers }) => `  ${name.padEnd(7)}${label}, for ${readers}`).join('\n')

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
  muwazi learn MEMORY -o OUT     words of your field, out of what you translated

Examples:
  muwazi article.txt -o article.tmx              a memory for OmegaT, Trados, memoQ
  muwazi ar.txt en.txt -o both.csv --bom         two texts, a table for Excel
  muwazi article.txt --min-confidence .9 > sure.tsv
  muwazi article.txt -o article.tmx --pins mended.csv --report look.txt
  muwazi docs/*.md -o memories/ --to tmx         a memory for each document
  pdftotext book.pdf - | muwazi - --to jsonl

${EXIT}`,
  },
  beads: {
    usage: 'beads SOURCE TARGET [flags]',
    description: `Aligns two files of lines that are already sentences. - is stdin.
Writes one bead a line: source lines, TAB, target lines, TAB, confidence. Lines count from 0: 0,1<TAB>0<TAB>0.98
With --to or the name of OUT, writes the texts in another format.`,
    after: `
Examples:
  muwazi beads ar.txt en.txt
  muwazi beads ar.txt en.txt -o pairs.tsv

${EXIT}`,
  },
  learn: {
    usage: 'learn MEMORY… [flags]',
    description: `Learns which words translate each other from pairs: TMX, CSV, TSV or JSONL. Some hundred pairs are needed.
Writes word<TAB>translation|translation<TAB>weight|weight, a line each, to look through and to give to --lexicon.`,
    after: `
Examples:
  muwazi learn memory.tmx -o mine.tsv
  muwazi article.txt --lexicon mine.tsv -o article.tmx

${EXIT}`,
  },
}
