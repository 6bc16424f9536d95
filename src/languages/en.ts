import { foldLatin } from '../text/fold.ts'
import { type Language, valued } from './language.ts'
import { alone, everywhere, marks, oneOf, opening, over, quote, type Rule, tail, titleNumber, words } from './rule.ts'
import { stemEnglish } from './stem-english.ts'

const raw = String.raw

/** Stand before a name, whatever its first letter. */
export const titles = words(`
  Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs St Sts Ste Mt Ft Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Gov Sen Sens Rep Reps Rev
  Fr Hon Pres Amb Supt Insp Det Msgr Mgr Eng Engr Atty Asst Assoc Sec Secy Treas Chmn Lt.Col Lt.Gen Maj.Gen Brig.Gen`)

/** Stand before a number. */
export const numbered = words(`
  No Nos no nos Fig Figs fig figs Eq Eqs eq eqs Sec Secs sec Sect Ch ch Chap chap Vol Vols vol vols Art Arts art p pp para paras Par Ex ex
  Op op Tab tab Pt pt Ver ver v vv ff fol l ll n nn App Apt Rm Tel tel Ext ext Bk bk c ca cf al approx Approx abt b d r fl
  Ps Pss Ex Exod Lev Num Deut Josh Judg Kgs Chr Chron Neh Esth Prov Eccl Eccles Isa Jer Ezek Hos Obad Mic Nah Hab Zeph Hag Zech Matt Mk Lk Jn
  Rom Cor Gal Eph Phil Thess Philem Heb Jas Tob Wis Macc`)

/** Books of scripture that are also names or words: recognised only before a chapter and a verse. */
const books = words('Sam Job Song Lam Dan Joel Amos Jon Mal Mark Luke Acts Tim Tit Pet Jude Col Rev Gen Bar Sir')

/** Forms of a medicine, before its name: "TAB. PARACETAMOL". */
const dosage = words('Tab TAB Cap CAP Inj INJ Syr SYR Syp SYP Susp SUSP Oint OINT Sol SOL Supp SUPP')

/** Never stand at an end. */
export const notEnding = words(
  'e.g E.g i.e I.e eg ie viz cf Cf vs v v.s ca Ca approx Approx ibid op.cit loc.cit ed eds trans q.v s.v N.B aka a.k.a',
)

/** May end a sentence: it does where a word follows that begins sentences. */
export const mayEnd = words(`
  etc Inc Ltd Co Cos Corp Bros Jr Sr Esq Ph.D al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat
  Ave Blvd Rd Hwy Sq Dept Univ Inst Assn Est est Calif Conn Minn Fla Ind Okla Penn Tenn Tex Wis Ariz Ark Colo Ga Ky Md Mich Neb Nev Va Vt Wyo`)

/** The commonest words; no name begins with one in a small letter. */
const commonWords = words(`
  the of and to in a is that for it as was with be by on not he his but at are this have had from or you your which their they we will an has can if
  she her were been its who would there what when how all more no do i`)

/** What is written in small letters and shortened: no sentence ends before a small letter. */
const shortened = words(
  `dept govt incl resp esp max min avg orig misc intl rev lit fem masc sing plur abbr vol vols fig figs chap sect para tab tabs cap caps
  inj susp supp tbsp tsp lbs pkg qty temp tel ext wks mos yrs hrs mins secs cert cond config dir doc docs hist illus lang lib mgr mtg pop prob pron
  prev publ ref refs reg sched spec std subj suppl syn tech transl univ usu var assoc assn corp bros mfg mktg acct amt bal cont dist div equiv est
  exec fwd gal gen hwy inst instr jour mag manuf med mil mod mus nat neg obj occas opp org phil phys pos poss prep pres prof pseud psych quot rec
  rel rep rept ret sci ser soc spp std supt tran treas vet viz`,
)

/** What is numbered at the beginning of a block: the number belongs to the title after it. */
const labels = words(`
  Annex Appendix Article Art Attachment Box Chapter Chap Ch Chart Clause Diagram Equation Example Ex Exercise Exhibit Figure Fig Graph Lesson Listing
  Map Part Plate Question Rule Schedule Section Sec Step Table Tab Unit`).flatMap((word) => [word, word.toUpperCase()])

/** What is numbered by letters: "vitamin D." ends a sentence, "D. Smith" does not. */
const lettered = words(
  'vitamin Vitamin plan Plan hepatitis Hepatitis group Group class Class type Type grade Grade section Section appendix Appendix',
)

/** Words with a capital that begin sentences and are no part of a name: "in the U.S. He left", "U.S. Secretary". */
const starters = words(`
  The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your Who What When Where Why How Which
  But And Or So Yet Nor For If In On At To From By With As After Before Since While Until Although Though Because However Then Now Thus
  Therefore Moreover Meanwhile Instead Still Also Even Only Once Some Many Most Much Several All Both Each Every Any No Not Nobody Another Other
  Others Everyone Everybody Everything Someone Somebody Something Nothing Today Tomorrow Yesterday Later Finally Perhaps Maybe
  Such Under Over During Despite According Is Are Was Were Do Does Did Can Could Will Would Should May Might Has Have Had Let Please`)

/** Verbs that belong to the quotation before them. */
const speech = words(`
  said says asked asks replied replies answered cried shouted whispered added wrote exclaimed wondered told called continued demanded explained
  noted remarked observed muttered murmured snapped yelled screamed inquired enquired insisted begged pleaded protested laughed sighed admitted agreed
  announced argued complained declared repeated suggested warned interrupted mumbled gasped sobbed joked retorted responded exclaims explains adds`)

const starter = raw`["'“‘(\[]?${oneOf(starters)}(?![\p{L}\p{M}.])`
/** What a sentence begins with: a capital, a letter without case (عربي), a digit, perhaps after a quote or a dash, or (...). */
const first = raw`\s+(?:[-–—]\s?)?[${opening}]{0,4}(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Sc}\p{So}]|(?:…|\.{3})[)\]])`
/** A name and its verb: Ahmed asked. */
const named = raw`(?!${oneOf(starters.filter((word) => word !== 'I'))}${over})(?:\p{Lu}[\p{L}.’'-]{0,20}\s+){1,3}${oneOf(speech)}${over}`
const dots = raw`(?:…|\.{2}|\.\s\.)`

const sectionNumber = raw`\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,3}\.`
const section = raw`(?:[Ss]ections?|[Cc]hapters?|[Pp]arts?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|[Aa]ppendix|[Aa]ppendices)\s`
const nextSection = raw`[^.?!]{1,80}\s(?:and|or|to|through)\s(?:${section})?`

/** Abbreviations of English, and its quotations. */
const english: readonly Rule[] = [
  ...everywhere(numbered),

  {
    before: raw`^\s{0,8}(?:${oneOf(labels)}\.?\s|§\s?)${titleNumber}`,
    after: raw`\s`,
    break: false,
    example: 'Figure 1-1.| Local copies of the files',
  },

  // Two sections with their titles in one sentence.
  {
    before: raw`${section}${sectionNumber}`,
    after: raw`\s${nextSection}${sectionNumber}`,
    break: false,
    example: 'See section 2.1.| Input data and section 2.2. Output data.',
  },
  {
    before: raw`${section}${sectionNumber}\s${nextSection}${sectionNumber}`,
    after: raw`\s`,
    break: false,
    example: 'See section 2.1. Input data and section 2.2.| Output data.',
  },

  // A footnote number that lost its raising: no abbreviation stands before it ("chap.2 The").
  {
    before: raw`(?<!${alone}${oneOf(numbered)})(?<=\p{Ll}{4}[”"’]?)[.?!][”"’]?\p{Nd}{1,3}`,
    after: raw`\s+\p{Lu}`,
    break: true,
    example: 'The town was rich.12| Later it fell.',
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
    before: raw`${alone}${oneOf(books)}\.`,
    after: raw`\s*\p{Nd}{1,3}[:.,]\s?\p{Nd}`,
    break: false,
    example: 'The seer of Dan.| 7:13 came with clouds.',
  },
  {
    before: raw`${alone}${oneOf(dosage)}\.`,
    after: raw`\s+\p{Lu}`,
    break: false,
    example: 'TAB.| PARACETAMOL 500 MG AT NIGHT',
  },
  {
    before: raw`\p{Lu}[\p{L}\p{M}’‘ʿʾ'-]{1,20}\s(?:[bB]|[bB]t|[Bb]in)\.`,
    after: raw`\s`,
    break: false,
    example: 'Muhammad b.| Ahmad b. Isa wrote it.',
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
]

/** Where sentences end that begin with a capital, abbreviations aside. */
export const ends: readonly Rule[] = [
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
    before: raw`(?:^|[\s“"(])\p{Ll}{2,30}(?:[”"]?\.|\.[”"])`,
    after: raw`[“"(]?\p{Lu}\p{Ll}*[\s,’']`,
    break: true,
    example: 'The train arrived.|The passengers got off.',
  },
]

/** What holds, as far as it is known, where sentences begin with a capital. */
export const capitals: readonly Rule[] = [...english, ...ends]

const sentences: readonly Rule[] = [
  ...capitals,

  // Names that have no capital begin sentences of handbooks.
  { before: raw`${alone}${oneOf(shortened)}\.`, after: '', break: false, example: 'It takes min.| five minutes.' },
  {
    before: raw`(?:\p{Ll}{3}|[)\]”"])\.`,
    after: raw`\s+(?!(?:${commonWords.join('|')})${over})\p{Ll}`,
    break: true,
    example: 'Old log files are packed.| logrotate does it every night.',
  },
]

const cardinals = words('one two three four five six seven eight nine ten eleven twelve')
const ordinals = words('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth')

export const en: Language = {
  name: 'English',
  names: words('english إنجليزية إنجليزي إنكليزية إنكليزي eng'),
  codes: ['en', 'eng'],
  sentences,
  stem: (word) => [stemEnglish(word)],
  fold: foldLatin,
  commonWords,
  negations: new Set(
    words(`not no never none neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't
  hasn't haven't hadn't nothing nobody`),
  ),
  functionWords: words(`
  about above after also although always am another any anything around away back because before being below between both cannot
  could did does doing done down during each either else even ever every few get gets getting give go goes got having here hers
  him however instead into it's itself just let let's like made make makes many may me might most much must my nor nothing now off
  once one only onto other our out over own quite rather same say says shall should since so some something still such take than
  them then therefore these thing things those though through thus too two under until up upon us use used using very via way well
  where whether while whom whose why within without yes yet i'm we're you're they're don't doesn't isn't can't won't didn't`),
  numbers: {
    cardinals,
    ordinals: ordinals.map((word) => `${word} ${word}ly`),
    others: valued(`
      0 zero | 0.5 half | 1 once single | 2 twice both | 12 dozen | 13 thirteen thirteenth | 14 fourteen fourteenth | 15 fifteen
      fifteenth | 16 sixteen sixteenth | 17 seventeen seventeenth | 18 eighteen eighteenth | 19 nineteen nineteenth | 20 twenty
      twentieth twenties | 30 thirty thirtieth thirties | 40 forty fortieth forties | 50 fifty fiftieth fifties | 60 sixty sixtieth
      sixties | 70 seventy seventieth seventies | 80 eighty eightieth eighties | 90 ninety ninetieth nineties`),
    scales: valued(`
      100 hundred hundreds hundredth century | 1000 thousand thousands thousandth | 1e6 million millions millionth | 1e9 billion
      billions | 1e12 trillion trillions`),
  },
  recognition: {
    foreign: /[^\x00-\x7F\u2010-\u203A\u00A0-\u00BF\u0600-\u06FF]/g,
    common: new RegExp(raw`\b(?:${commonWords.join('|')})\b`, 'gi'),
    word: /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?/g,
    minCommonShare: 0.12,
  },
  alphabets: ['abcdefghijklmnopqrstuvwxyz'],
  partName: raw`(?:article|art\.|section|sec\.|§|chapter|part|clause|title|annex|appendix|schedule|book)\s*[(\[]?\s*(?:\d+|[ivxlc]+|${[...cardinals, ...ordinals].join('|')})`,
  orderWord: `(?:${ordinals.join('|')})(?:ly)?`,
  columns: {
    source: words('source src original'),
    target: words('target tgt trg translation translated'),
    aside: words(`
      id ids key guid uuid no nr num number numbers row line index seq sequence code codes ref reference sku status state stage approved approval
      confirmed reviewed final progress priority comment comments remark remarks note notes feedback query queries issue issues instruction
      instructions date dates time timestamp created modified updated changed deadline author user translator translators reviewer editor owner client
      pos speech gender category domain subject field type kind class tag tags label context file filename files folder path url link location page
      image screenshot score match confidence quality origin flag flags length count words characters chars limit pronunciation transliteration ipa`),
  },
}
