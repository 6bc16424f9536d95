// Made by `npm run doors` from src/formats/registry.ts.
// The names of each front door: what a module exports as values, and as types. Read the diff: a name that goes breaks its users.

interface Door {
  source: string
  values: string
  types: string
}

export const DOORS: Record<string, Door> = {
  '.': {
    source: 'index.ts',
    values:
      'DEFAULT_LIMITS MuwaziError align alignUnits embeddingEvidence explain explainScore identify pairs read score scorer splitHalves splitSentences toBitext units',
    types:
      'AlignOptions AlignedWith AllLimits Anchor AsyncBitextLike Bead Bitext BitextLike Block BlockKind ClueKind CommonOptions CutUnits Data Doubt EmbeddingOptions Evidence Explanation Flag Half Identify Input Lexicon Limits Match Message Pair Pin Point Position ReadFile ReadOptions RuleId ScoreExplanation ScoreOptions ScorePart ScorerOptions Segment SegmentCommon Side SideName Skipped SplitHalves TextFile Texts Unit UnitList UnitOptions Units Unpaired Vectors WriteOptions Written',
  },
  './core': {
    source: 'core.ts',
    values:
      'DEFAULT_LIMITS MuwaziError align alignUnits embeddingEvidence explain explainScore pairs read score scorer splitHalves splitSentences toBitext units',
    types:
      'AlignOptions AlignedWith AllLimits Anchor AsyncBitextLike Bead Bitext BitextLike Block BlockKind ClueKind CommonOptions CoreOptions CoreScoreOptions CutUnits Data Doubt EmbeddingOptions Evidence Explanation Flag Half Identify Input Lexicon Limits Match Message Pair Pin Point Position ReadFile ReadOptions RuleId ScoreExplanation ScoreOptions ScorePart ScorerOptions Segment SegmentCommon Side SideName Skipped SplitHalves TextFile Texts Unit UnitList UnitOptions Units Unpaired Vectors WriteOptions Written',
  },
  './check': {
    source: 'check/index.ts',
    values: 'RULES check filter',
    types: 'Bitext BitextLike CheckOptions CheckRule FilterOptions Identify Message RuleId RuleInfo Written',
  },
  './documents': {
    source: 'entries/documents.ts',
    values: 'read readBlob',
    types: 'DocumentFormat DocumentOptions',
  },
  './srx': {
    source: 'entries/srx.ts',
    values: 'parse stringify',
    types: 'Limits Sentences SrxOptions SrxParseOptions',
  },
  './lexicon': {
    source: 'lexicon/index.ts',
    values: 'builtIn fromJSON learn lookup merge parse stem toJSON',
    types: 'GlossaryFormat LearnOptions LearnPair Lexicon LexiconJson ParseOptions',
  },
  './match': {
    source: 'entries/match.ts',
    values: 'match',
    types: 'DocumentMatch DocumentMatches Lexicon MatchDocument MatchOptions',
  },
  './unified': {
    source: 'unified/index.ts',
    values:
      'bitextParse bitextStringify lintSegments rehypeBitext remarkBitext retextArabic retextArabicPunctuation retextArabicRepeatedWords',
    types: 'Compiled LintPlugins Options',
  },
  './node': {
    source: 'node/index.ts',
    values: 'alignAll readPath',
    types: 'AlignAllOptions DocumentOptions Done Task',
  },
  './async': {
    source: 'async/index.ts',
    values: 'alignAsync createPool',
    types: 'AlignAsyncOptions AsyncOptions EvidenceData Pool PoolOptions RunOptions SentenceData',
  },
  './csv': {
    source: 'entries/csv.ts',
    values: 'parse stream stringify write',
    types: 'CsvColumn CsvOptions CsvReadOptions CsvStreamOptions FlatColumn FlatRow',
  },
  './docx': {
    source: 'entries/docx.ts',
    values: 'read write',
    types: 'DocxOptions',
  },
  './hf': {
    source: 'entries/hf.ts',
    values: 'parse stream stringify write',
    types: 'HfLine HfOptions HfReadOptions HfStreamOptions',
  },
  './html': {
    source: 'entries/html.ts',
    values: 'read stringify write',
    types: 'HtmlOptions',
  },
  './jsonl': {
    source: 'entries/jsonl.ts',
    values: 'parse stream stringify write',
    types: 'FlatRow JsonlLine JsonlOptions JsonlReadOptions JsonlStreamOptions',
  },
  './moses': {
    source: 'entries/moses.ts',
    values: 'parse stringify write',
    types: 'MosesFiles MosesOptions',
  },
  './parquet': {
    source: 'entries/parquet.ts',
    values: 'write writeChunks',
    types: 'ParquetOptions',
  },
  './review': {
    source: 'entries/review.ts',
    values: 'parse',
    types: '',
  },
  './subtitles': {
    source: 'entries/subtitles.ts',
    values: 'read',
    types: '',
  },
  './tmx': {
    source: 'entries/tmx.ts',
    values: 'append parse read stream stringify write',
    types: 'AppendOptions AsyncSegmentStream Chunk SegmentStream TmxOptions TmxReadOptions TmxStreamOptions',
  },
  './xliff': {
    source: 'entries/xliff.ts',
    values: 'parse read stream stringify write',
    types: 'AsyncSegmentStream Chunk SegmentStream XliffOptions XliffReadOptions XliffStreamOptions',
  },
  './xlsx': {
    source: 'entries/xlsx.ts',
    values: 'parse write',
    types: 'LanguageOptions XlsxOptions XlsxReadOptions',
  },
}

export const list = (names: string) => names.split(/\s+/).filter(Boolean).sort()
