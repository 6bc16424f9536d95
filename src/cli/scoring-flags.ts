// The flags of `muwazi score`, `match` and `clean` alone, which go by the score of a pair.

import { formatsWritten, namesOf } from '../formats/registry.ts'
import { choice, columns, type Flag, file, language, probability } from './flag.ts'

/** The values of these flags that were given. */
export interface ScoringFlags {
  /** Columns of `score`. @default those titled source and target, else the first two */
  columns?: readonly [number | string, number | string] | undefined
  /** Lines of `score` with a lower one are left out. @default all are written, with their score */
  minScore?: number | undefined
  /** What `clean` takes for a reason. @default 'mt-training' */
  preset?: 'tm' | 'mt-training' | 'strict' | undefined
  /** Leaves out pairs with a reason. @default false: all are written, with score and reasons */
  dropRows?: boolean | undefined
}

const NAMES = namesOf(formatsWritten())

export const SCORING_FLAGS: readonly Flag[] = [
  {
    flag: '--to <FORMAT>',
    help: `format to write: tsv, jsonl; with --drop-rows ${NAMES.join(', ')}`,
    commands: ['clean'],
    value: choice(NAMES),
    default: 'by the name of OUT, else tsv',
  },
  {
    flag: '--preset <WORD>',
    help: 'what is a reason against a pair: tm, mt-training, strict',
    commands: ['clean'],
    value: choice(['tm', 'mt-training', 'strict']),
    default: 'mt-training',
  },
  { flag: '--drop-rows', help: 'leave out the pairs with a reason', commands: ['clean'] },
  {
    flag: '--columns <SOURCE,TARGET>',
    help: 'columns that hold the two texts, by number, or by the titles in the first line: 2,3 or source,target',
    commands: ['score'],
    value: columns,
    default: 'those titled source and target, else 1,2',
  },
  {
    flag: '--min-score <NUMBER>',
    help: 'write only the lines of pairs with this score or a higher one, as they are, without the column',
    commands: ['score'],
    value: probability,
  },
  {
    flag: '--source-language <TAG>',
    help: 'such as ar; a text in another language counts against its pair',
    commands: ['score'],
    value: language,
    default: 'detected in the first thousand pairs',
  },
  {
    flag: '--source-language <TAG>',
    help: 'such as ar; documents whose `lang` is another are left out',
    commands: ['match'],
    value: language,
    default: '`lang` of most documents, else detected',
  },
  {
    flag: '--target-language <TAG>',
    help: 'such as en, as above',
    commands: ['score', 'match'],
    value: language,
    default: 'as above',
  },
  {
    flag: '--min-confidence <NUMBER>',
    help: 'leave out pairs of documents with a lower confidence, 0 to 1: .9',
    commands: ['match'],
    value: probability,
    default: '.5',
  },
  {
    flag: '--report <FILE>',
    help: 'list the documents without counterpart, and those that could not be read',
    commands: ['match'],
    value: file,
  },
]
