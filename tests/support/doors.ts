// The names of each front door: what a module exports as values, and as types.

const NOUNS = `AlignOptions Anchor Bead Bitext Block BlockKind CommonOptions Data Evidence Explanation Flag Half Input Lexicon Match Message Pair Pin
  Point Position ReadFile ReadOptions RuleId Segment Side SideName Skipped TextFile Unit UnitOptions Units Unpaired WriteOptions Written`

const VALUES = 'MuwaziError align alignUnits embeddingEvidence explain pairs read splitHalves splitSentences'

interface Door {
  source: string
  values: string
  types: string
}

export const DOORS: Record<string, Door> = {
  '.': { source: 'index.ts', values: VALUES, types: NOUNS },
  './core': {
    source: 'core.ts',
    values: VALUES,
    types: `${NOUNS} CoreOptions Identify`,
  },
  './tmx': {
    source: 'formats/tmx/tmx.ts',
    values: 'append parse read stringify write',
    types: 'AppendOptions AsyncSegmentStream SegmentStream TmxOptions TmxReadOptions TmxStreamOptions',
  },
  './xliff': {
    source: 'formats/xliff/xliff.ts',
    values: 'parse read stringify write',
    types: 'AsyncSegmentStream SegmentStream XliffOptions XliffReadOptions XliffStreamOptions',
  },
  './csv': { source: 'formats/csv/csv.ts', values: 'parse stringify write', types: 'CsvColumn CsvOptions CsvReadOptions' },
  './jsonl': { source: 'formats/jsonl/jsonl.ts', values: 'parse stringify write', types: 'JsonlLine JsonlOptions' },
  './check': {
    source: 'check/index.ts',
    values: 'RULES check filter',
    types: 'Bitext CheckOptions FilterOptions Identify Message RuleId Written',
  },
  './srx': { source: 'entries/srx.ts', values: 'parse stringify', types: 'Sentences SrxOptions' },
  './xlsx': { source: 'formats/xlsx/xlsx.ts', values: 'parse write', types: 'XlsxOptions' },
  './parquet': { source: 'formats/parquet/parquet.ts', values: 'write', types: 'ParquetOptions' },
  './hf': { source: 'formats/hf/hf.ts', values: 'parse stringify write', types: 'HfLine HfOptions' },
  './moses': { source: 'formats/moses/moses.ts', values: 'parse stringify write', types: 'MosesFiles MosesOptions' },
  './docx': { source: 'entries/docx.ts', values: 'read write', types: 'DocxOptions' },
  './subtitles': { source: 'entries/subtitles.ts', values: 'read', types: '' },
  './html': { source: 'entries/html.ts', values: 'read stringify write', types: 'HtmlOptions' },
  './unified': {
    source: 'unified/index.ts',
    values: `bitextParse bitextStringify lintSegments rehypeBitext remarkBitext retextArabic retextArabicPunctuation
      retextArabicRepeatedWords`,
    types: 'LintPlugins Options',
  },
  './node': { source: 'node/index.ts', values: 'readPath', types: '' },
  './lexicon': {
    source: 'lexicon/index.ts',
    values: 'builtIn learn lookup merge parse stem',
    types: 'GlossaryFormat LearnOptions LearnPair Lexicon ParseOptions',
  },
}

export const list = (names: string) => names.split(/\s+/).filter(Boolean).sort()
