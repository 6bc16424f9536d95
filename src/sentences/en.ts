import { alone, everywhere, marks, oneOf, opening, over, quote, type Rule, tail, words } from './rule.ts'

const raw = String.raw

/** Stand before a name, whatever its first letter. */
export const titles = words(`
  Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs St Sts Ste Mt Ft Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Gov Sen Sens Rep Reps Rev
  Fr Hon Pres Amb Supt Insp Det Msgr Mgr Atty Asst Assoc Lt.Col Lt.Gen Maj.Gen Brig.Gen`)

/** Stand before a number. */
export const numbered = words(`
  No Nos no nos Fig Figs fig figs Eq Eqs eq eqs Sec Secs sec Sect Ch ch Chap chap Vol Vols vol vols Art Arts art p pp para paras Par Ex ex
  Op op Tab tab Pt pt Ver ver v vv ff fol l ll n nn App Apt Rm Tel tel Ext ext Bk bk Ps Lev Num Deut Matt Mk Lk Jn Rom Cor c ca cf al`)

/** Never stand at an end. */
export const notEnding = words('e.g i.e eg ie viz cf vs v v.s ca ibid op.cit loc.cit ed eds trans q.v s.v N.B aka a.k.a')

/** May end a sentence: only a word that begins sentences tells. */
export const mayEnd = words(`
  etc Inc Ltd Co Cos Corp Bros Jr Sr Esq Ph.D al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat
  Ave Blvd Rd Hwy Sq Dept Univ Inst Assn Est est Calif Conn Minn Fla Ind Okla Penn Tenn Tex Wis Ariz Ark Colo Ga Ky Md Mich Neb Nev Va Vt Wyo`)

/** What is written in small letters and shortened: no sentence ends before a small letter. */
export const shortened = words(
  'approx dept govt incl resp esp max min avg orig misc intl rev lit fem masc sing plur abbr vol vols fig figs chap sect para',
)

/** What is numbered at the beginning of a block: the number belongs to the title after it. */
export const labels = words('Article Chapter Example Exercise Figure Lesson Part Question Section Step Table')

/** What is numbered by letters: "vitamin D." ends a sentence, "D. Smith" does not. */
export const lettered = words(
  'vitamin Vitamin plan Plan hepatitis Hepatitis group Group class Class type Type grade Grade section Section appendix Appendix',
)

/** Words with a capital that begin sentences and are no part of a name: "in the U.S. He left", "U.S. Secretary". */
export const starters = words(`
  The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your Who What When Where Why How Which
  But And Or So Yet Nor For If In On At To From By With As After Before Since While Until Although Though Because However Then Now Thus
  Therefore Moreover Meanwhile Instead Still Also Even Only Once Some Many Most Much Several All Both Each Every Any No Not Nobody Another Other
  Others Everyone Everybody Everything Someone Somebody Something Nothing Today Tomorrow Yesterday Later Finally Perhaps Maybe
  Such Under Over During Despite According Is Are Was Were Do Does Did Can Could Will Would Should May Might Has Have Had Let Please`)

/** Verbs that belong to the quotation before them. */
export const speech = words(`
  said says asked asks replied replies answered cried shouted whispered added wrote exclaimed wondered told called continued demanded`)

const starter = raw`["'“‘(\[]?${oneOf(starters)}(?![\p{L}\p{M}.])`
/** What a sentence begins with: a capital, a letter without case (عربي), a digit, perhaps after a quote or a dash, or (...). */
const first = raw`\s+(?:[-–—]\s?)?[${opening}]{0,4}(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Sc}\p{So}]|(?:…|\.{3})[)\]])`
/** A name and its verb: Ahmed asked. */
const named = raw`(?!${oneOf(starters.filter((word) => word !== 'I'))}${over})(?:\p{Lu}[\p{L}.’'-]{0,20}\s+){1,3}${oneOf(speech)}${over}`
const dots = raw`(?:…|\.{2}|\.\s\.)`

/** What holds where sentences begin with a capital. */
export const capitals: readonly Rule[] = [
  ...everywhere(numbered),

  {
    before: raw`^\s{0,8}${oneOf(labels)}\s(?:(?:\p{Nd}{1,3}\.){1,4}|[IVXLC]{1,6}\.)`,
    after: raw`\s`,
    break: false,
    example: 'Article 3.| Everyone has the right to life.',
  },

  // Abbreviations, from the surest to the most doubtful.
  { before: raw`${alone}${oneOf(titles)}\.`, after: raw`\s`, break: false, example: 'Yesterday Dr.| Smith met Mrs. Jones.' },
  {
    before: raw`${alone}${oneOf(numbered)}\.`,
    after: raw`\s*[\p{Nd}#]|\s+(?:[IVXLC]{2,5}|[VXLC])${over}`,
    break: false,
    example: 'See Fig.| 3 in Vol. II.',
  },
  {
    before: raw`${alone}${oneOf(notEnding)}\.${tail}`,
    after: '',
    break: false,
    example: 'Some titles, e.g.| The Hobbit, are short.',
  },
  {
    before: raw`(?:${alone}${oneOf(lettered)}\s\p{Lu}|\p{Ll}\sI)\.${tail}`,
    after: first,
    break: true,
    example: 'He lacks vitamin D.| Doctors gave him some.',
  },
  {
    before: raw`${alone}etc\.${tail}`,
    after: first,
    break: true,
    example: 'We sell books, pens, etc.| Ahmed sells ink.',
  },
  {
    before: raw`${alone}(?:${oneOf(mayEnd)}|\p{Lu}|(?:\p{L}{1,2}\.){1,4}\p{L}{1,2})\.${tail}`,
    after: raw`\s+${starter}`,
    break: true,
    example: 'She was born in the U.S.| He was not.',
  },
  {
    before: raw`${alone}(?:${oneOf(mayEnd)}|\p{Lu}|(?:\p{L}{1,2}\.){1,4}\p{L}{1,2})\.${tail}`,
    after: '',
    break: false,
    example: 'The novels of J.| R. R. Tolkien are long.',
  },

  // A quotation and its verb; a verb that another quotation follows is of that one.
  {
    before: raw`[?!][${quote}]{1,2}`,
    after: raw`\s+${named}(?:\s[\p{L}’'-]{1,20}){0,4}[,:]\s["“‘]`,
    break: true,
    example: '“What shall I do?”| Ahmed said to his father, “Help me.”',
  },
  {
    before: raw`[?!][${quote}]{1,2}`,
    after: raw`\s+${named}`,
    break: false,
    example: '"Where is he?"| Ahmed asked.',
  },

  // Dots end a sentence only before a capital, and the pronoun "I" always has one.
  {
    before: raw`${dots}${tail}`,
    after: raw`\s*[${opening}]{0,4}(?!I[’'\s])\p{Lu}`,
    break: true,
    example: 'I thought so…| No, it is nothing.',
  },
  { before: raw`${dots}${tail}`, after: '', break: false, example: 'Well...| I do not know.' },

  // The plain case.
  { before: raw`[${marks}]${tail}`, after: first, break: true, example: 'What is your name?| My name is Ahmed.' },
  {
    before: raw`[${marks}]${tail}`,
    after: raw`\s+[“"'‘(]?\p{Ll}+\p{Lu}`,
    break: true,
    example: 'The phone came out in 2007.| iPhone sales rose at once.',
  },

  // No space after the mark.
  {
    before: raw`(?:^|[\s“"(])[\p{L}’'-]{2,30}[?!]{1,3}[”"]?`,
    after: raw`[“"(]?\p{Lu}\p{Ll}*(?:[\s,’']|[.?!](?!\S))`,
    break: true,
    example: 'How are you?|I am fine.',
  },
  {
    before: raw`(?:^|[\s“"(])\p{Ll}{2,30}\.[”"]?`,
    after: raw`[“"(]?\p{Lu}\p{Ll}*[\s,’']`,
    break: true,
    example: 'The train arrived.|The passengers got off.',
  },
]

export const en: readonly Rule[] = [
  ...capitals,

  // Names that have no capital begin sentences of handbooks.
  { before: raw`${alone}${oneOf(shortened)}\.`, after: '', break: false, example: 'It takes approx.| five minutes.' },
  {
    before: raw`(?:\p{Ll}{3}|[)\]”"])\.`,
    after: raw`\s+\p{Ll}`,
    break: true,
    example: 'Old log files are packed.| logrotate does it every night.',
  },
]
