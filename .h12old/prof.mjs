// src/text/fold.ts
var PRESENTATION = /[\uFB50-\uFDFF\uFE70-\uFEFF]+/g;
var MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF]/g;
var LETTER = { \u0623: "\u0627", \u0625: "\u0627", \u0622: "\u0627", \u0671: "\u0627", \u0649: "\u064A", \u06CC: "\u064A", \u06A9: "\u0643", \u06C1: "\u0647" };
var LETTERS = /[أإآٱىیکہ]/g;
function foldPresentation(text) {
  return text.replace(PRESENTATION, (run) => run.normalize("NFKC"));
}
function foldArabic(word) {
  return foldPresentation(word).normalize("NFC").replace(MARKS, "").replace(LETTERS, (letter2) => LETTER[letter2] ?? letter2);
}
var DIACRITICS = /\p{M}+/gu;
var NOT_ASCII = /[^\0-\x7f]/;
var CURLY = /[’ʼ‘]/g;
function foldLatin(word) {
  const lower = word.toLowerCase();
  return NOT_ASCII.test(lower) ? lower.replace(CURLY, "'").normalize("NFD").replace(DIACRITICS, "") : lower;
}

// src/languages/language.ts
var series = (list) => list.trim().replace(/\s+/g, " ").split(/ ?\| ?/);
var valued = (list) => series(list).map((entry) => {
  const at = entry.indexOf(" ");
  return [Number(entry.slice(0, at)), entry.slice(at + 1)];
});

// src/languages/rule.ts
var raw = String.raw;
var marks = raw`.?!…؟۔。｡！？‼⁇⁈⁉‽।॥։።፧`;
var invisible = raw`\u200C-\u200F\u061C\u202C\u2069`;
var closing = raw`"'”“’»›)\]}）」』﴾*_`;
var opening = raw`"'“„‘«‹(\[{（「『﴿¿¡*_#\u0060\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069`;
var quote = raw`"'”“’»›`;
var note = raw`(?:\[\^?\p{Nd}{1,3}(?:\s?[,،–-]\s?\p{Nd}{1,3}){0,6}\]|\(\p{Nd}{1,3}\)|[[(][*†‡a-zأ-ي][\])]|[⁰¹²³⁴-⁹†‡§])`;
var citation = raw`\s[[(](?:\p{Nd}\s)?\p{L}[\p{L}\p{M}\s.’'-]{0,30}:?\s?\p{Nd}{1,3}(?:\s?[:.,،–-]\s?\p{Nd}{1,3}){0,4}[\])]`;
var pictures = "\u2600-\u27BF\u2B00-\u2BFF\u{1F000}-\u{1FAFF}";
var tail = raw`(?:[${closing}${invisible}]|\s»|${note}|\s\[\p{Nd}{1,3}\]|${citation}|\s?[${pictures}]|\uFE0F)*`;
var alone = raw`(?<![\p{L}\p{M}\p{Nd}])`;
var over = raw`(?![\p{L}\p{M}])`;
var oneOf = (words2) => `(?:${[...words2].sort((a, b) => b.length - a.length).map((word) => word.replace(/\./g, "\\.")).join("|")})`;
var words = (list) => list.trim().split(/\s+/);
var titleNumber = raw`[(\[]?(?:(?:\p{L}ـ?[.–-]?)?\p{Nd}{1,3}(?:[.٫–-]\p{Nd}{1,3}){0,4}\p{L}?|[IVXLC]{1,6}|\p{L}ـ?)[)\]]?\.`;
var everywhere = (numbered3) => [
  {
    before: raw`[(\[«"“](?:[?!؟]+|…|\.{2,3})[)\]»"”]`,
    after: "",
    break: false,
    example: "\u0643\u062A\u0628 \u0627\u0644\u0645\u062D\u0642\u0642 \u0641\u0648\u0642 \u0627\u0644\u0643\u0644\u0645\u0629: (\u061F)| \u062B\u0645 \u062A\u0631\u0643\u0647\u0627."
  },
  {
    before: raw`^\s{0,8}[(\[]?(?:(?:\p{Nd}{1,3}\.){1,4}|\p{L}ـ?\.|[IVX]{1,5}\.)`,
    after: "",
    break: false,
    example: "\u0661.\u0662.| \u0623\u0647\u062F\u0627\u0641 \u0627\u0644\u0645\u0634\u0631\u0648\u0639"
  },
  {
    before: raw`^\s{0,8}(?:\p{L}ـ?[.–-]\p{Nd}{1,3}|\p{Nd}{1,3}[–-]\p{Nd}{1,3})(?:[.–-]\p{Nd}{1,3}){0,3}\.`,
    after: raw`\s`,
    break: false,
    example: "B.5.| Terms of payment"
  },
  {
    before: raw`(?<!\S\s${oneOf(numbered3)})[.?!؟]${tail}\s{1,2}\p{Nd}{1,2}\.`,
    after: raw`\s`,
    break: false,
    example: "Wash the rice. 2.| Boil the water."
  },
  {
    // A list on one line, from its first item on. Not the end of a ratio (3:1.).
    before: raw`(?:(?<!\p{Nd}):\s{0,2}|^\s{0,8})(?:[1١۱]|[aAأاiI])\.(?:\s[^.?!؟]{1,80}\s(?:\p{Nd}{1,2}|\p{L}|[ivx]{2,4})\.){0,8}`,
    after: raw`\s`,
    break: false,
    example: "\u0627\u0644\u0645\u0637\u0644\u0648\u0628: 1. \u0628\u0637\u0627\u0642\u0629 \u0627\u0644\u0647\u0648\u064A\u0629 2.| \u0635\u0648\u0631\u062A\u0627\u0646 3. \u0625\u064A\u0635\u0627\u0644 \u0627\u0644\u062F\u0641\u0639"
  }
];

// src/languages/stem-english.ts
var IRREGULAR = `be am is are was were been being|have has had having|do does did done|go goes went gone|say said|make made|take took taken
come came|see saw seen|know knew known|get got gotten|give gave given|find found|think thought|tell told|become became|leave left|feel felt
bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|mean meant|meet met|run ran|pay paid|sit sat
speak spoke spoken|lie lay lain|lead led|grow grew grown|lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn
break broke broken|spend spent|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown
catch caught|deal dealt|win won|forget forgot forgotten|sell sold|fight fought|teach taught|eat ate eaten|sing sang sung|strike struck stricken
hang hung|shake shook shaken|ride rode ridden|feed fed|shoot shot|drink drank drunk|hide hid hidden|fly flew flown|steal stole stolen|sleep slept
bear bore born borne|arise arose arisen|wake woke woken|swear swore sworn|tear tore torn|bind bound|blow blew blown|freeze froze frozen|sink sank sunk
swim swam swum|shine shone|slay slew slain|smite smote smitten|forgive forgave forgiven|forbid forbade forbidden|bite bit bitten|bleed bled|breed bred
creep crept|dig dug|flee fled|fling flung|forsake forsook forsaken|kneel knelt|lend lent|light lit|mistake mistook mistaken|overcome overcame
overthrow overthrew overthrown|prove proven|ring rang rung|shrink shrank shrunk|slide slid|spin spun|spring sprang sprung|stick stuck|sting stung
sweep swept|swing swung|undertake undertook undertaken|undergo underwent undergone|weave wove woven|weep wept|withdraw withdrew withdrawn
withhold withheld|withstand withstood|wind wound|wring wrung|show shown|bend bent|burn burnt|dream dreamt|learn learnt|leap leapt|spill spilt|spoil spoilt
foresee foresaw foreseen|beget begat begot begotten|cleave clave cloven|tread trod trodden|strive strove striven|thrive throve thriven|dwell dwelt|gird girt
man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|person people|life lives|wife wives|knife knives|leaf leaves
half halves|wolf wolves|shelf shelves|thief thieves|loaf loaves|calf calves|self selves|criterion criteria|phenomenon phenomena|analysis analyses
crisis crises|basis bases|thesis theses|hypothesis hypotheses|axis axes|medium media|datum data|index indices|matrix matrices|vertex vertices
good better best|bad worse worst|far further furthest|sheep sheep|die died dying|tie tied tying|dwarf dwarves|scarf scarves|hoof hooves`;
var DOUBLED = /([bdgklmnprtz])\1$/;
var VOWEL = /[aeiouy]/;
function strip(word) {
  let stem = word;
  if (stem.endsWith("'s") || stem.endsWith("s'")) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && /(?:s|x|z|ch|sh|o)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && stem.endsWith("s") && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith("ingly")) stem = stem.slice(0, -5);
  if (stem.length > 5 && stem.endsWith("ing") && VOWEL.test(stem.slice(0, -3))) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith("ied")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && stem.endsWith("ed") && VOWEL.test(stem.slice(0, -2))) stem = undouble(stem.slice(0, -2));
  else if (stem.length > 5 && stem.endsWith("ily")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && stem.endsWith("ly")) stem = stem.slice(0, -2);
  if (stem.length > 3 && stem.endsWith("e")) stem = stem.slice(0, -1);
  if (stem.length > 2 && stem.endsWith("y")) stem = `${stem.slice(0, -1)}i`;
  return stem.replace(/is(ation|er|)$/, (_, end) => stem.length > 5 ? `iz${end}` : `is${end}`);
}
var undouble = (stem) => stem.length > 3 && DOUBLED.test(stem) && !/(?:ll|ss|zz)$/.test(stem) ? stem.slice(0, -1) : stem;
var irregular = /* @__PURE__ */ new Map();
for (const line of IRREGULAR.split(/[|\n]/)) {
  const [base = "", ...forms2] = line.split(" ");
  for (const form of forms2) irregular.set(form, strip(base));
}
function stemEnglish(word) {
  const folded = foldLatin(word);
  return irregular.get(folded) ?? strip(folded);
}

// src/languages/en.ts
var raw2 = String.raw;
var titles = words(`
  Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs St Sts Ste Mt Ft Gen Lt Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Brig Gov Sen Sens Rep Reps Rev
  Fr Hon Pres Amb Supt Insp Det Msgr Mgr Atty Asst Assoc Sec Secy Treas Chmn Lt.Col Lt.Gen Maj.Gen Brig.Gen`);
var numbered = words(`
  No Nos no nos Fig Figs fig figs Eq Eqs eq eqs Sec Secs sec Sect Ch ch Chap chap Vol Vols vol vols Art Arts art p pp para paras Par Ex ex
  Op op Tab tab Pt pt Ver ver v vv ff fol l ll n nn App Apt Rm Tel tel Ext ext Bk bk c ca cf al approx Approx abt b d r fl
  Ps Pss Ex Exod Lev Num Deut Josh Judg Kgs Chr Chron Neh Esth Prov Eccl Eccles Isa Jer Ezek Hos Obad Mic Nah Hab Zeph Hag Zech Matt Mk Lk Jn
  Rom Cor Gal Eph Phil Thess Philem Heb Jas Tob Wis Macc`);
var books = words("Sam Job Song Lam Dan Joel Amos Jon Mal Mark Luke Acts Tim Tit Pet Jude Col Rev Gen Bar Sir");
var dosage = words("Tab TAB Cap CAP Inj INJ Syr SYR Syp SYP Susp SUSP Oint OINT Sol SOL Supp SUPP");
var notEnding = words("e.g i.e eg ie viz cf vs v v.s ca ibid op.cit loc.cit ed eds trans q.v s.v N.B aka a.k.a");
var mayEnd = words(`
  etc Inc Ltd Co Cos Corp Bros Jr Sr Esq Ph.D al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat
  Ave Blvd Rd Hwy Sq Dept Univ Inst Assn Est est Calif Conn Minn Fla Ind Okla Penn Tenn Tex Wis Ariz Ark Colo Ga Ky Md Mich Neb Nev Va Vt Wyo`);
var commonWords = words(`
  the of and to in a is that for it as was with be by on not he his but at are this have had from or you your which their they we will an has can if
  she her were been its who would there what when how all more no do i`);
var shortened = words(
  `approx dept govt incl resp esp max min avg orig misc intl rev lit fem masc sing plur abbr vol vols fig figs chap sect para tab tabs cap caps
  inj susp supp tbsp tsp lbs pkg qty temp tel ext wks mos yrs hrs mins secs cert cond config dir doc docs hist illus lang lib mgr mtg pop prob pron
  prev publ ref refs reg sched spec std subj suppl syn tech transl univ usu var assoc assn corp bros mfg mktg acct amt bal cont dist div equiv est
  exec fwd gal gen hwy inst instr jour mag manuf med mil mod mus nat neg obj occas opp org phil phys pos poss prep pres prof pseud psych quot rec
  rel rep rept ret sci ser soc spp std supt tran treas vet viz`
);
var labels = words(`
  Annex Appendix Article Art Attachment Box Chapter Chap Ch Chart Clause Diagram Equation Example Ex Exercise Exhibit Figure Fig Graph Lesson Listing
  Map Part Plate Question Rule Schedule Section Sec Step Table Tab Unit`).flatMap((word) => [word, word.toUpperCase()]);
var lettered = words(
  "vitamin Vitamin plan Plan hepatitis Hepatitis group Group class Class type Type grade Grade section Section appendix Appendix"
);
var starters = words(`
  The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your Who What When Where Why How Which
  But And Or So Yet Nor For If In On At To From By With As After Before Since While Until Although Though Because However Then Now Thus
  Therefore Moreover Meanwhile Instead Still Also Even Only Once Some Many Most Much Several All Both Each Every Any No Not Nobody Another Other
  Others Everyone Everybody Everything Someone Somebody Something Nothing Today Tomorrow Yesterday Later Finally Perhaps Maybe
  Such Under Over During Despite According Is Are Was Were Do Does Did Can Could Will Would Should May Might Has Have Had Let Please`);
var speech = words(`
  said says asked asks replied replies answered cried shouted whispered added wrote exclaimed wondered told called continued demanded explained
  noted remarked observed muttered murmured snapped yelled screamed inquired enquired insisted begged pleaded protested laughed sighed admitted agreed
  announced argued complained declared repeated suggested warned interrupted mumbled gasped sobbed joked retorted responded exclaims explains adds`);
var starter = raw2`["'“‘(\[]?${oneOf(starters)}(?![\p{L}\p{M}.])`;
var first = raw2`\s+(?:[-–—]\s?)?[${opening}]{0,4}(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Sc}\p{So}]|(?:…|\.{3})[)\]])`;
var named = raw2`(?!${oneOf(starters.filter((word) => word !== "I"))}${over})(?:\p{Lu}[\p{L}.’'-]{0,20}\s+){1,3}${oneOf(speech)}${over}`;
var dots = raw2`(?:…|\.{2}|\.\s\.)`;
var sectionNumber = raw2`\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,3}\.`;
var section = raw2`(?:[Ss]ections?|[Cc]hapters?|[Pp]arts?|[Cc]lauses?|[Aa]rticles?|[Pp]aragraphs?|[Aa]ppendix|[Aa]ppendices)\s`;
var nextSection = raw2`[^.?!]{1,80}\s(?:and|or|to|through)\s(?:${section})?`;
var english = [
  ...everywhere(numbered),
  {
    before: raw2`^\s{0,8}(?:${oneOf(labels)}\.?\s|§\s?)${titleNumber}`,
    after: raw2`\s`,
    break: false,
    example: "Figure 1-1.| Local copies of the files"
  },
  // Two sections with their titles in one sentence.
  {
    before: raw2`${section}${sectionNumber}`,
    after: raw2`\s${nextSection}${sectionNumber}`,
    break: false,
    example: "See section 2.1.| Input data and section 2.2. Output data."
  },
  {
    before: raw2`${section}${sectionNumber}\s${nextSection}${sectionNumber}`,
    after: raw2`\s`,
    break: false,
    example: "See section 2.1. Input data and section 2.2.| Output data."
  },
  // A footnote number that lost its raising: no abbreviation stands before it ("chap.2 The").
  {
    before: raw2`(?<!${alone}${oneOf(numbered)})(?<=\p{Ll}{4}[”"’]?)[.?!][”"’]?\p{Nd}{1,3}`,
    after: raw2`\s+\p{Lu}`,
    break: true,
    example: "The town was rich.12| Later it fell."
  },
  // Abbreviations, from the surest to the most doubtful.
  { before: raw2`${alone}${oneOf(titles)}\.`, after: raw2`\s`, break: false, example: "Yesterday Dr.| Smith met Mrs. Jones." },
  {
    before: raw2`${alone}${oneOf(numbered)}\.`,
    after: raw2`\s*[\p{Nd}#]|\s+(?:[IVXLC]{2,5}|[VXLC])${over}`,
    break: false,
    example: "See Fig.| 3 in Vol. II."
  },
  {
    before: raw2`${alone}${oneOf(books)}\.`,
    after: raw2`\s*\p{Nd}{1,3}[:.,]\s?\p{Nd}`,
    break: false,
    example: "The seer of Dan.| 7:13 came with clouds."
  },
  {
    before: raw2`${alone}${oneOf(dosage)}\.`,
    after: raw2`\s+\p{Lu}`,
    break: false,
    example: "TAB.| PARACETAMOL 500 MG AT NIGHT"
  },
  {
    before: raw2`\p{Lu}[\p{L}\p{M}’‘ʿʾ'-]{1,20}\s(?:[bB]|[bB]t|[Bb]in)\.`,
    after: raw2`\s`,
    break: false,
    example: "Muhammad b.| Ahmad b. Isa wrote it."
  },
  {
    before: raw2`${alone}${oneOf(notEnding)}\.${tail}`,
    after: "",
    break: false,
    example: "Some titles, e.g.| The Hobbit, are short."
  },
  {
    before: raw2`(?:${alone}${oneOf(lettered)}\s\p{Lu}|\p{Ll}\sI)\.${tail}`,
    after: first,
    break: true,
    example: "He lacks vitamin D.| Doctors gave him some."
  },
  {
    before: raw2`${alone}etc\.${tail}`,
    after: first,
    break: true,
    example: "We sell books, pens, etc.| Ahmed sells ink."
  },
  {
    before: raw2`${alone}(?:${oneOf(mayEnd)}|\p{Lu}|(?:\p{L}{1,2}\.){1,4}\p{L}{1,2})\.${tail}`,
    after: raw2`\s+${starter}`,
    break: true,
    example: "She was born in the U.S.| He was not."
  },
  {
    before: raw2`${alone}(?:${oneOf(mayEnd)}|\p{Lu}|(?:\p{L}{1,2}\.){1,4}\p{L}{1,2})\.${tail}`,
    after: "",
    break: false,
    example: "The novels of J.| R. R. Tolkien are long."
  },
  // A quotation and its verb; a verb that another quotation follows is of that one.
  {
    before: raw2`[?!][${quote}]{1,2}`,
    after: raw2`\s+${named}(?:\s[\p{L}’'-]{1,20}){0,4}[,:]\s["“‘]`,
    break: true,
    example: "\u201CWhat shall I do?\u201D| Ahmed said to his father, \u201CHelp me.\u201D"
  },
  {
    before: raw2`[?!][${quote}]{1,2}`,
    after: raw2`\s+${named}`,
    break: false,
    example: '"Where is he?"| Ahmed asked.'
  }
];
var ends = [
  // Dots end a sentence only before a capital, and the pronoun "I" always has one.
  {
    before: raw2`${dots}${tail}`,
    after: raw2`\s*[${opening}]{0,4}(?!I[’'\s])\p{Lu}`,
    break: true,
    example: "I thought so\u2026| No, it is nothing."
  },
  { before: raw2`${dots}${tail}`, after: "", break: false, example: "Well...| I do not know." },
  // The plain case.
  { before: raw2`[${marks}]${tail}`, after: first, break: true, example: "What is your name?| My name is Ahmed." },
  {
    before: raw2`[${marks}]${tail}`,
    after: raw2`\s+[“"'‘(]?\p{Ll}+\p{Lu}`,
    break: true,
    example: "The phone came out in 2007.| iPhone sales rose at once."
  },
  // No space after the mark.
  {
    before: raw2`(?:^|[\s“"(])[\p{L}’'-]{2,30}[?!]{1,3}[”"]?`,
    after: raw2`[“"(]?\p{Lu}\p{Ll}*(?:[\s,’']|[.?!](?!\S))`,
    break: true,
    example: "How are you?|I am fine."
  },
  {
    before: raw2`(?:^|[\s“"(])\p{Ll}{2,30}(?:[”"]?\.|\.[”"])`,
    after: raw2`[“"(]?\p{Lu}\p{Ll}*[\s,’']`,
    break: true,
    example: "The train arrived.|The passengers got off."
  }
];
var capitals = [...english, ...ends];
var sentences = [
  ...capitals,
  // Names that have no capital begin sentences of handbooks.
  { before: raw2`${alone}${oneOf(shortened)}\.`, after: "", break: false, example: "It takes approx.| five minutes." },
  {
    before: raw2`(?:\p{Ll}{3}|[)\]”"])\.`,
    after: raw2`\s+(?!(?:${commonWords.join("|")})${over})\p{Ll}`,
    break: true,
    example: "Old log files are packed.| logrotate does it every night."
  }
];
var cardinals = words("one two three four five six seven eight nine ten eleven twelve");
var ordinals = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
var en = {
  name: "English",
  names: words("english \u0625\u0646\u062C\u0644\u064A\u0632\u064A\u0629 \u0625\u0646\u062C\u0644\u064A\u0632\u064A \u0625\u0646\u0643\u0644\u064A\u0632\u064A\u0629 \u0625\u0646\u0643\u0644\u064A\u0632\u064A eng"),
  codes: ["en", "eng"],
  sentences,
  stem: (word) => [stemEnglish(word)],
  fold: foldLatin,
  commonWords,
  negations: new Set(
    words(`not no never none neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't
  hasn't haven't hadn't nothing nobody`)
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
      billions | 1e12 trillion trillions`)
  },
  recognition: {
    foreign: /[^\x00-\x7F\u2010-\u203A\u00A0-\u00BF\u0600-\u06FF]/g,
    common: new RegExp(raw2`\b(?:${commonWords.join("|")})\b`, "gi"),
    word: /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?/g,
    minCommonShare: 0.12
  },
  alphabets: ["abcdefghijklmnopqrstuvwxyz"],
  partName: raw2`(?:article|art\.|section|sec\.|§|chapter|part|clause|title|annex|appendix|schedule|book)\s*[(\[]?\s*(?:\d+|[ivxlc]+|${[...cardinals, ...ordinals].join("|")})`,
  orderWord: `(?:${ordinals.join("|")})(?:ly)?`,
  columns: {
    source: words("source src original"),
    target: words("target tgt trg translation translated"),
    aside: words(`
      id ids key guid uuid no nr num number numbers row line index seq sequence code codes ref reference sku status state stage approved approval
      confirmed reviewed final progress priority comment comments remark remarks note notes feedback query queries issue issues instruction
      instructions date dates time timestamp created modified updated changed deadline author user translator translators reviewer editor owner client
      pos speech gender category domain subject field type kind class tag tags label context file filename files folder path url link location page
      image screenshot score match confidence quality origin flag flags length count words characters chars limit pronunciation transliteration ipa`)
  }
};

// src/languages/stem-arabic.ts
var affix = (spec) => {
  const [off = "", on = ""] = spec.split(">");
  return { off, on };
};
var CONJUNCTION = ["", "\u0648", "\u0641"];
var NOMINAL = ["", "\u0627\u0644", "\u0628", "\u0643", "\u0644", "\u0644\u0644", "\u0628\u0627\u0644", "\u0643\u0627\u0644"].map(affix);
var IMPERFECT = ["\u064A", "\u062A", "\u0646", "\u0627"].flatMap((person) => [`${person}>\u064A`, `${person}>`, `${person}>\u0627`]);
var BARE_STEM = 1;
var VERBAL = ["", "\u0633", "\u0644"].flatMap((particle) => IMPERFECT.map((one) => affix(particle + one))).map((one) => one.on === "" ? { ...one, rare: BARE_STEM } : one);
var PREFIXES = CONJUNCTION.flatMap(
  (conjunction) => [...NOMINAL, ...VERBAL].map((one) => ({ ...one, off: conjunction + one.off }))
);
var PRONOUNS = ["\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0646", "\u0647\u0645\u0627", "\u0643", "\u0643\u0645", "\u0643\u0645\u0627", "\u0643\u0646", "\u0646\u0627", "\u064A", "\u0646\u064A"];
var OPENED = [
  ">",
  "\u062A>\u0629",
  "\u062A>",
  "\u0627\u062A>\u0629",
  "\u0627\u062A>",
  "\u0627>\u064A",
  "\u0627>",
  "\u0626>\u0621",
  "\u0624>\u0621",
  "\u0648>",
  "\u0648\u0646>",
  "\u064A\u0646>",
  "\u064A>",
  "\u062A\u0645>",
  "\u062A\u0645\u0648>",
  "\u0646\u0627>",
  "\u062A\u0627>\u0629",
  "\u062A\u064A>\u0629"
].map(affix);
var WITH_PRONOUN = PRONOUNS.flatMap((pronoun) => OPENED.map(({ off, on }) => ({ off: off + pronoun, on })));
var BARE = [
  ">",
  "\u0629>",
  "\u0647>\u0629",
  "\u0627\u062A>\u0629",
  "\u0627\u062A>",
  "\u064A\u0627\u062A>\u064A",
  "\u0648\u0646>",
  "\u064A\u0646>",
  "\u0627\u0646>",
  "\u062A\u0627\u0646>\u0629",
  "\u062A\u064A\u0646>\u0629",
  "\u0627>",
  "\u0627>\u064A",
  "\u064A\u0629>",
  "\u064A>",
  "\u064A\u0627>",
  "\u064A\u0646>\u064A",
  "\u0648\u0646>\u064A",
  "\u064A\u0648\u0646>",
  "\u064A\u064A\u0646>",
  "\u062A>",
  "\u062A>\u0629",
  "\u062A>\u064A",
  "\u062A>\u0627",
  "\u062A\u0627>",
  "\u0648\u0627>",
  "\u0648\u0627>\u064A",
  "\u0648\u0627>\u0627",
  "\u0648\u0627>\u0648",
  "\u0648>",
  "\u062A\u0645>",
  "\u0646\u0627>",
  "\u0646>",
  "\u0646>\u0648",
  "\u0646>\u064A",
  "\u0621\u0627\u062A>",
  "\u0648\u0627\u062A>\u0629",
  "\u0626\u064A>\u0621",
  "\u0626\u064A\u0629>\u0621",
  "\u0627\u0626\u064A\u0629>\u0627\u0621",
  "\u0648\u064A\u0629>",
  "\u0648\u064A>",
  "\u0627\u0621>\u0627",
  "\u0626\u0647>\u0621",
  ">\u064A",
  ">\u0627",
  ">\u0648"
  // قاضٍ and القاضي; يرَ, لم يدعُ
].map(affix);
var SUFFIXES = [...BARE, ...WITH_PRONOUN];
var byEnding = /* @__PURE__ */ new Map();
for (const suffix of SUFFIXES) byEnding.set(suffix.off, [...byEnding.get(suffix.off) ?? [], suffix]);
var byStart = /* @__PURE__ */ new Map();
for (const prefix of PREFIXES) byStart.set(prefix.off, [...byStart.get(prefix.off) ?? [], prefix]);
var LONGEST_SUFFIX = Math.max(...SUFFIXES.map(({ off }) => off.length));
var LONGEST_PREFIX = Math.max(...PREFIXES.map(({ off }) => off.length));
function stemArabic(word) {
  const folded = foldArabic(word);
  const found = [];
  for (let head = 0; head <= Math.min(LONGEST_PREFIX, folded.length - 2); head++) {
    const prefixes = byStart.get(folded.slice(0, head));
    if (prefixes === void 0) continue;
    for (let tail2 = 0; tail2 <= Math.min(LONGEST_SUFFIX, folded.length - head - 1); tail2++) {
      const suffixes = byEnding.get(folded.slice(folded.length - tail2));
      if (suffixes === void 0) continue;
      const core = folded.slice(head, folded.length - tail2);
      for (const prefix of prefixes)
        for (const suffix of suffixes) {
          const stem = prefix.on + core + suffix.on;
          if (stem.length < 2 || core.length + suffix.on.length < 2) continue;
          found.push({ stem, lost: head + tail2 + (prefix.on.length + suffix.on.length) / 2 + (prefix.rare ?? 0) });
        }
    }
  }
  found.sort((a, b) => a.lost - b.lost);
  return [...new Set(found.map(({ stem }) => stem))];
}

// src/languages/ar.ts
var raw3 = String.raw;
var abbreviations = words("\u0645\u062C \u062A\u062D \u0645\u0637 \u062A\u0631 \u0635\u0635 \u062C.\u0645.\u0639 \u0634.\u0645.\u0645 \u0625\u0644\u062E \u0627\u0644\u062E");
var lettered2 = words(`
  \u0641\u064A\u062A\u0627\u0645\u064A\u0646 \u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0629 \u0645\u062C\u0645\u0648\u0639\u0629 \u0627\u0644\u0641\u0626\u0629 \u0641\u0626\u0629 \u0627\u0644\u0646\u0642\u0637\u0629 \u0627\u0644\u062E\u0637\u0629 \u0627\u0644\u0645\u0644\u062D\u0642 \u0627\u0644\u0635\u0641 \u0627\u0644\u0642\u0633\u0645 \u0627\u0644\u062D\u0631\u0641 \u062D\u0631\u0641 \u0627\u0644\u0646\u0648\u0639 \u0627\u0644\u0641\u0642\u0631\u0629 \u0627\u0644\u0628\u0646\u062F \u0627\u0644\u062E\u064A\u0627\u0631 \u0627\u0644\u062F\u0631\u062C\u0629 \u0627\u0644\u0641\u0631\u064A\u0642`);
var numbered2 = words("\u0635 \u0635\u0635 \u062C \u0645\u062C \u0637 \u0639");
var labels2 = words(`
  \u0627\u0644\u0628\u0627\u0628 \u0627\u0644\u0628\u0646\u062F \u0627\u0644\u062A\u0645\u0631\u064A\u0646 \u0627\u0644\u062C\u062F\u0648\u0644 \u0627\u0644\u062C\u0632\u0621 \u0627\u0644\u062E\u0631\u064A\u0637\u0629 \u0627\u0644\u062E\u0637\u0648\u0629 \u0627\u0644\u062F\u0631\u0633 \u0627\u0644\u0631\u0633\u0645 \u0627\u0644\u0633\u0624\u0627\u0644 \u0627\u0644\u0634\u0643\u0644 \u0627\u0644\u0635\u0648\u0631\u0629 \u0627\u0644\u0641\u0635\u0644 \u0627\u0644\u0641\u0642\u0631\u0629 \u0627\u0644\u0642\u0627\u0626\u0645\u0629 \u0627\u0644\u0642\u0633\u0645 \u0627\u0644\u0644\u0648\u062D\u0629 \u0627\u0644\u0645\u0627\u062F\u0629 \u0627\u0644\u0645\u0628\u062D\u062B \u0627\u0644\u0645\u062B\u0627\u0644 \u0627\u0644\u0645\u062E\u0637\u0637 \u0627\u0644\u0645\u0631\u0641\u0642
  \u0627\u0644\u0645\u0637\u0644\u0628 \u0627\u0644\u0645\u0639\u0627\u062F\u0644\u0629 \u0627\u0644\u0645\u0644\u062D\u0642 \u0627\u0644\u0648\u062D\u062F\u0629 \u0628\u0627\u0628 \u0628\u0646\u062F \u062A\u0645\u0631\u064A\u0646 \u062C\u062F\u0648\u0644 \u062C\u0632\u0621 \u062E\u0631\u064A\u0637\u0629 \u062E\u0637\u0648\u0629 \u062F\u0631\u0633 \u0631\u0633\u0645 \u0633\u0624\u0627\u0644 \u0634\u0643\u0644 \u0635\u0648\u0631\u0629 \u0641\u0635\u0644 \u0641\u0642\u0631\u0629 \u0642\u0627\u0626\u0645\u0629 \u0642\u0633\u0645 \u0644\u0648\u062D\u0629 \u0645\u0627\u062F\u0629 \u0645\u0628\u062D\u062B \u0645\u062B\u0627\u0644 \u0645\u062E\u0637\u0637 \u0645\u0631\u0641\u0642 \u0645\u0637\u0644\u0628
  \u0645\u0639\u0627\u062F\u0644\u0629 \u0645\u0644\u062D\u0642 \u0648\u062D\u062F\u0629`);
var speech2 = words(`
  \u0642\u0627\u0644 \u0642\u0644\u062A \u0623\u062C\u0627\u0628 \u0623\u062C\u0628\u062A \u0633\u0623\u0644 \u062A\u0633\u0627\u0621\u0644 \u0631\u062F \u0631\u062F\u062F \u0647\u062A\u0641 \u0635\u0627\u062D \u0635\u0631\u062E \u0647\u0645\u0633 \u062A\u0645\u062A\u0645 \u063A\u0645\u063A\u0645 \u0646\u0627\u062F\u0649 \u0623\u0631\u062F\u0641 \u0639\u0642\u0628 \u0627\u0633\u062A\u0637\u0631\u062F \u0627\u0633\u062A\u0641\u0633\u0631 \u062D\u0633\u0628\u0645\u0627 \u0623\u0636\u0627\u0641 \u0623\u0636\u0641 \u0623\u0648\u0636\u062D \u062E\u0627\u0637\u0628 \u0639\u0644\u0642 \u0623\u0643\u062F \u0630\u0643\u0631 \u062A\u0627\u0628\u0639 \u0632\u0639\u0645 \u0623\u0639\u0644\u0646
  \u0635\u0631\u062D \u0627\u0633\u062A\u062F\u0631\u0643 \u0642\u0627\u0637\u0639 \u062D\u0630\u0631 \u0627\u0639\u062A\u0631\u0636 \u0627\u062D\u062A\u062C \u0627\u0639\u062A\u0631\u0641 \u0623\u0642\u0633\u0645 \u0643\u0631\u0631 \u0627\u0633\u062A\u063A\u0631\u0628 \u0623\u0646\u0634\u062F \u0631\u0648\u0649 \u062D\u0643\u0649 \u0623\u062E\u0628\u0631 \u0623\u0641\u0627\u062F \u0623\u0642\u0631 \u0646\u0628\u0647 \u062A\u0648\u0633\u0644 \u0627\u062E\u062A\u062A\u0645 \u0648\u0627\u0635\u0644 \u0627\u0633\u062A\u0646\u0643\u0631 \u0639\u0627\u062A\u0628 \u0645\u0627\u0632\u062D \u0646\u0627\u0634\u062F \u0637\u0645\u0623\u0646 \u0634\u062F\u062F`);
var speechInPresent = words(`
  \u0642\u0648\u0644 \u062C\u064A\u0628 \u0633\u0623\u0644 \u062A\u0633\u0627\u0621\u0644 \u0631\u062F \u0631\u062F\u062F \u0647\u062A\u0641 \u0635\u064A\u062D \u0635\u0631\u062E \u0647\u0645\u0633 \u062A\u0645\u062A\u0645 \u063A\u0645\u063A\u0645 \u0646\u0627\u062F\u064A \u0631\u062F\u0641 \u0639\u0642\u0628 \u0633\u062A\u0637\u0631\u062F \u0633\u062A\u0641\u0633\u0631 \u0636\u064A\u0641 \u0648\u0636\u062D \u062E\u0627\u0637\u0628 \u0639\u0644\u0642 \u0624\u0643\u062F \u0630\u0643\u0631 \u062A\u0627\u0628\u0639 \u0632\u0639\u0645 \u0639\u0644\u0646 \u0635\u0631\u062D \u0633\u062A\u062F\u0631\u0643 \u0642\u0627\u0637\u0639 \u062D\u0630\u0631
  \u0639\u062A\u0631\u0636 \u062D\u062A\u062C \u0639\u062A\u0631\u0641 \u0642\u0633\u0645 \u0643\u0631\u0631 \u0633\u062A\u063A\u0631\u0628 \u0646\u0634\u062F \u0631\u0648\u064A \u062D\u0643\u064A \u062E\u0628\u0631 \u0641\u064A\u062F \u0642\u0631 \u0646\u0628\u0647 \u062A\u0648\u0633\u0644 \u062E\u062A\u062A\u0645 \u0648\u0627\u0635\u0644 \u0633\u062A\u0646\u0643\u0631 \u0639\u0627\u062A\u0628 \u0645\u0627\u0632\u062D \u0646\u0627\u0634\u062F \u0637\u0645\u0626\u0646 \u0634\u062F\u062F`);
var starters2 = words(`
  \u062B\u0645 \u0648\u0643\u0627\u0646 \u0648\u0643\u0627\u0646\u062A \u0643\u0627\u0646 \u0643\u0627\u0646\u062A \u0648\u0643\u0627\u0646\u0648\u0627 \u0648\u0642\u062F \u0644\u0642\u062F \u0648\u0644\u0642\u062F \u0648\u0644\u0645 \u0644\u0645 \u0648\u0644\u0646 \u0644\u0646 \u0648\u0644\u0643\u0646 \u0644\u0643\u0646 \u0644\u0643\u0646\u0647 \u0644\u0643\u0646\u0647\u0627 \u0648\u0644\u0643\u0646\u0647 \u0648\u0644\u0643\u0646\u0647\u0627 \u0648\u0644\u064A\u0633 \u0644\u064A\u0633 \u0648\u0647\u0648 \u0648\u0647\u064A \u0648\u0647\u0645 \u0647\u0648 \u0647\u064A \u0647\u0630\u0627 \u0647\u0630\u0647 \u0648\u0647\u0630\u0627 \u0648\u0647\u0630\u0647 \u0648\u0630\u0644\u0643
  \u0625\u0646\u0647 \u0625\u0646\u0647\u0627 \u0623\u0645\u0627 \u0648\u0623\u0645\u0627 \u0648\u0628\u0639\u062F \u0648\u0628\u0639\u062F\u0647\u0627 \u0648\u0645\u0646\u0630 \u0648\u0627\u0644\u064A\u0648\u0645 \u0648\u0647\u0643\u0630\u0627 \u0648\u0647\u0646\u0627\u0643 \u0647\u0646\u0627\u0643 \u0648\u0645\u0627 \u0648\u0644\u0627 \u0648\u0644\u0630\u0644\u0643 \u0644\u0630\u0644\u0643 \u0648\u0644\u0647\u0630\u0627 \u0644\u0647\u0630\u0627 \u0648\u0631\u063A\u0645 \u0648\u0639\u0646\u062F\u0645\u0627 \u0648\u062D\u064A\u0646`);
var units = words("\u0643\u0645 \u0643\u0644\u0645 \u0633\u0645 \u0645\u0645 \u0645\u0644\u0645 \u0643\u062C\u0645 \u0643\u063A\u0645 \u0643\u063A \u0643\u062C \u063A\u0645 \u0645\u0644 \u0645\u0644\u0644");
var continuing = words(`
  \u0641\u064A \u0645\u0646 \u0639\u0644\u0649 \u0639\u0646 \u0625\u0644\u0649 \u0627\u0644\u0649 \u062D\u062A\u0649 \u0645\u0646\u0630 \u0645\u0630 \u0645\u0639 \u0639\u0646\u062F \u0644\u062F\u0649 \u0628\u064A\u0646 \u0642\u0628\u0644 \u0628\u0639\u062F \u0641\u0648\u0642 \u062A\u062D\u062A \u0623\u0645\u0627\u0645 \u062E\u0644\u0641 \u0648\u0631\u0627\u0621 \u062D\u0648\u0644 \u0636\u062F \u0646\u062D\u0648 \u0639\u0628\u0631 \u062E\u0644\u0627\u0644 \u0623\u062B\u0646\u0627\u0621 \u062F\u0648\u0646 \u0628\u062F\u0648\u0646 \u0642\u0631\u0628 \u0642\u0628\u064A\u0644 \u0628\u0639\u064A\u062F \u0633\u0648\u0649 \u0639\u062F\u0627 \u0645\u062B\u0644 \u0648\u0641\u0642
  \u0648\u0641\u0642\u0627 \u062D\u0633\u0628 \u062D\u0648\u0627\u0644\u064A \u0644\u0645\u062F\u0629 \u0644\u0643\u0644 \u0644\u0643\u064A \u0643\u064A \u0644\u0623\u0646 \u0644\u0635\u0627\u0644\u062D \u0628\u062A\u0648\u0642\u064A\u062A \u0628\u062A\u0627\u0631\u064A\u062E \u0628\u0633\u0628\u0628 \u0628\u0645\u0646\u0627\u0633\u0628\u0629 \u0628\u062D\u0636\u0648\u0631 \u0628\u062D\u0633\u0628 \u0628\u0648\u0627\u0633\u0637\u0629 \u0628\u0633\u0639\u0631 \u0628\u0645\u0639\u062F\u0644 \u0628\u0645\u0628\u0644\u063A \u0628\u0631\u0639\u0627\u064A\u0629 \u062A\u0642\u0631\u064A\u0628\u0627 \u0641\u0642\u0637 \u0645\u0639\u0627 \u0643\u0645\u0627 \u062D\u064A\u062B \u0625\u0630 \u0639\u0646\u062F\u0645\u0627
  \u062D\u064A\u0646\u0645\u0627 \u062D\u064A\u0646 \u0628\u064A\u0646\u0645\u0627 \u0643\u0644\u0645\u0627 \u0623\u0648 \u0623\u0645 \u0628\u0644 \u0623\u064A \u0625\u0644\u0627 \u063A\u064A\u0631 \u0623\u0646 \u0628\u0623\u0646 \u0645\u0645\u0627 \u0645\u0645\u0646 \u0623\u0643\u062B\u0631 \u0623\u0642\u0644 \u0627\u0644\u0645\u0648\u0627\u0641\u0642 \u0627\u0644\u0645\u0648\u0627\u0641\u0642\u0629 \u0648\u0627\u0644\u0645\u0648\u0627\u0641\u0642 \u0627\u0644\u0645\u0642\u0628\u0644 \u0627\u0644\u0645\u0642\u0628\u0644\u0629 \u0627\u0644\u0645\u0627\u0636\u064A \u0627\u0644\u0645\u0627\u0636\u064A\u0629 \u0627\u0644\u062C\u0627\u0631\u064A \u0627\u0644\u062C\u0627\u0631\u064A\u0629 \u0627\u0644\u0642\u0627\u062F\u0645
  \u0627\u0644\u0642\u0627\u062F\u0645\u0629 \u0627\u0644\u062A\u0627\u0644\u064A \u0627\u0644\u062A\u0627\u0644\u064A\u0629 \u0627\u0644\u0630\u064A \u0627\u0644\u062A\u064A \u0627\u0644\u0644\u0630\u0627\u0646 \u0627\u0644\u0644\u0630\u064A\u0646 \u0627\u0644\u0630\u064A\u0646 \u0627\u0644\u0644\u0627\u062A\u064A \u0648\u062D\u062A\u0649 \u0648\u0625\u0644\u0649 \u0648\u0646\u0635\u0641 \u0648\u0631\u0628\u0639 \u0648\u062B\u0644\u062B \u0648\u0646\u064A\u0641 \u0648\u0623\u0643\u062B\u0631 \u0648\u0623\u0642\u0644 \u0641\u0623\u0643\u062B\u0631 \u0641\u0623\u0642\u0644 \u0641\u0645\u0627 \u0641\u0635\u0627\u0639\u062F\u0627 \u0635\u0628\u0627\u062D\u0627 \u0645\u0633\u0627\u0621 \u0638\u0647\u0631\u0627 \u0639\u0635\u0631\u0627
  \u0644\u064A\u0644\u0627 \u0641\u062C\u0631\u0627 \u064A\u0648\u0645\u064A\u0627 \u0634\u0647\u0631\u064A\u0627 \u0633\u0646\u0648\u064A\u0627 \u0623\u0633\u0628\u0648\u0639\u064A\u0627 \u0645\u0631\u0628\u0639\u0627 \u0645\u0643\u0639\u0628\u0627 \u0623\u064A\u0636\u0627 \u0643\u0630\u0644\u0643 \u0645\u064A\u0644\u0627\u062F\u064A\u0629 \u0647\u062C\u0631\u064A\u0629 \u0645\u064A\u0644\u0627\u062F\u064A \u0647\u062C\u0631\u064A \u064A\u0648\u0645 \u0644\u064A\u0644\u0629 \u0635\u0628\u0627\u062D \u0627\u0644\u0633\u0627\u0639\u0629`);
var vowels = raw3`[\u064B-\u0652\u0670]*`;
var voweled = (word) => [...word].map((letter2) => raw3`${letter2}${vowels}`).join("");
var said = raw3`(?:${speech2.map(voweled).join("|")}|[يتأن]${vowels}(?:${speechInPresent.map(voweled).join("|")}))(?:ت${vowels}|وا|تا|ون|ان|ه|ها|هم|هما|ني|نا|ته|تها|تهم)?${vowels}${over}`;
var letter = raw3`[\u0621-\u064A\u066E-\u06D3]`;
var quantity = raw3`\p{Nd}\s?(?:(?:${letter}{1,2}\.){1,3}${letter}{1,2}|[مصسدثغجلطه]|${oneOf(units)})ـ?[²³]?\.${tail}`;
var year = raw3`(?:\p{Nd}{3,4}|(?:سنة|عام)\s\p{Nd}{1,4})\s?(?:هـ|م|ق\.م|ق\.هـ)\.${tail}`;
var continues = raw3`(?:${oneOf(continuing)}${vowels}${over}|بال(?!نسبة|تالي|إضافة|فعل|غ)${letter}{2}|لل${letter}{2}|بم${letter}{2}|ب(?!داية|طاقة|عثة|ضاعة|لدية|طولة)${letter}{2,10}ة${over}|${letter}{2,12}(?:\u064Bا|ا\u064B)${over}|كل\s(?:يوم|ليلة|أسبوع|شهر|سنة|عام|ساعة|صباح|مساء)${over}|و${letter}{2,12}\s\p{Nd}{1,9}\s?(?:${letter}ـ?\.|${oneOf(units)}${over}))`;
var section2 = raw3`(?:${oneOf(words("\u0642\u0633\u0645 \u0642\u0633\u0645\u064A\u0646 \u0642\u0633\u0645\u0627\u0646 \u0623\u0642\u0633\u0627\u0645 \u0641\u0635\u0644 \u0641\u0635\u0644\u064A\u0646 \u0641\u0635\u0648\u0644 \u0628\u0646\u062F \u0628\u0646\u062F\u064A\u0646 \u0628\u0646\u0648\u062F \u0645\u0627\u062F\u0629 \u0645\u0627\u062F\u062A\u064A\u0646 \u0645\u0648\u0627\u062F \u0641\u0642\u0631\u0629 \u0641\u0642\u0631\u062A\u064A\u0646 \u0641\u0642\u0631\u0627\u062A \u0628\u0627\u0628 \u0628\u0627\u0628\u064A\u0646 \u0623\u0628\u0648\u0627\u0628 \u062C\u0632\u0621 \u062C\u0632\u0623\u064A\u0646 \u0623\u062C\u0632\u0627\u0621 \u0645\u0628\u062D\u062B \u0645\u0628\u062D\u062B\u064A\u0646 \u0645\u0637\u0644\u0628 \u0645\u0637\u0644\u0628\u064A\u0646"))}\s)`;
var sectionNumber2 = raw3`\p{Nd}{1,3}(?:[.٫]\p{Nd}{1,3}){1,3}\.`;
var nextSection2 = raw3`[^.?!؟]{1,80}\s(?:و|أو|إلى|حتى)\s?(?:(?:ال)?${section2})?`;
var dots2 = raw3`(?:…|\.{2}|\.\s\.)`;
var sentences2 = [
  ...everywhere(numbered2),
  {
    before: raw3`^\s{0,8}${oneOf(labels2)}\s(?:رقم\s)?${titleNumber}`,
    after: raw3`\s`,
    break: false,
    example: "\u0627\u0644\u0634\u0643\u0644 \u0661-\u0661.| \u0646\u0633\u062E \u0645\u062D\u0644\u064A\u0629 \u0645\u0646 \u0627\u0644\u0645\u0644\u0641\u0627\u062A"
  },
  // Two sections with their titles in one sentence.
  {
    before: raw3`${section2}${sectionNumber2}`,
    after: raw3`\s${nextSection2}${sectionNumber2}`,
    break: false,
    example: "\u0627\u0646\u0638\u0631 \u0627\u0644\u0642\u0633\u0645\u064A\u0646 \u0662\u066B\u0661.| \u0628\u064A\u0627\u0646\u0627\u062A \u0627\u0644\u0625\u062F\u062E\u0627\u0644 \u0648\u0662\u066B\u0662. \u062A\u062D\u0644\u064A\u0644 \u0627\u0644\u0646\u062A\u0627\u0626\u062C."
  },
  {
    before: raw3`${section2}${sectionNumber2}\s${nextSection2}${sectionNumber2}`,
    after: raw3`\s`,
    break: false,
    example: "\u0627\u0646\u0638\u0631 \u0627\u0644\u0642\u0633\u0645\u064A\u0646 \u0662\u066B\u0661. \u0628\u064A\u0627\u0646\u0627\u062A \u0627\u0644\u0625\u062F\u062E\u0627\u0644 \u0648\u0662\u066B\u0662.| \u062A\u062D\u0644\u064A\u0644 \u0627\u0644\u0646\u062A\u0627\u0626\u062C."
  },
  // A footnote number that lost its raising.
  {
    before: raw3`[\p{L}\p{M}]{4}[”"»]?[.?!؟][”"»]?\p{Nd}{1,3}`,
    after: raw3`\s`,
    break: true,
    example: "\u0643\u0627\u0646\u062A \u0627\u0644\u0645\u062F\u064A\u0646\u0629 \u0639\u0627\u0645\u0631\u0629.\u0661\u0662| \u062B\u0645 \u062E\u0631\u0628\u062A."
  },
  // An abbreviation that closes a quantity.
  {
    before: year,
    after: raw3`\s+(?!${continues})و${vowels}${letter}`,
    break: true,
    example: "\u062A\u0648\u0641\u064A \u0627\u0644\u0634\u0627\u0639\u0631 \u0633\u0646\u0629 \u0663\u0665\u0664 \u0647\u0640.| \u0648\u062F\u0641\u0646 \u0641\u064A \u0648\u0627\u0633\u0637."
  },
  {
    before: quantity,
    after: raw3`\s+(?!${continues}|و(?!${oneOf(starters2.filter((word) => word.startsWith("\u0648")).map((word) => word.slice(1)))}${over}))${letter}${vowels}${letter}`,
    break: true,
    example: "\u062A\u0648\u0641\u064A \u0627\u0644\u0625\u0645\u0627\u0645 \u0633\u0646\u0629 241\u0647\u0640.| \u062A\u0631\u0643 \u062E\u0645\u0633\u0629 \u0623\u0628\u0646\u0627\u0621."
  },
  {
    before: quantity,
    after: raw3`\s+(?:${continues}|[\p{Nd}([])`,
    break: false,
    example: "\u062A\u0628\u0639\u062F \u0627\u0644\u0642\u0631\u064A\u0629 12 \u0643\u0645.| \u0639\u0646 \u0627\u0644\u0645\u062F\u064A\u0646\u0629."
  },
  // A letter that names something, then abbreviations.
  {
    before: raw3`${alone}${oneOf(lettered2)}\s${letter}ـ?\.${tail}`,
    after: raw3`\s`,
    break: true,
    example: "\u064A\u0646\u0642\u0635\u0647 \u0641\u064A\u062A\u0627\u0645\u064A\u0646 \u062F.| \u0646\u0635\u062D\u0647 \u0627\u0644\u0637\u0628\u064A\u0628 \u0628\u0627\u0644\u0634\u0645\u0633."
  },
  {
    before: raw3`${alone}${oneOf(["\u0625\u0644\u062E", "\u0627\u0644\u062E"])}\.`,
    after: raw3`\s+(?!${oneOf(words("\u0645\u0646 \u0641\u064A \u0639\u0644\u0649 \u0639\u0646 \u0625\u0644\u0649 \u0645\u0645\u0627 \u0627\u0644\u062A\u064A \u0627\u0644\u0630\u064A \u0627\u0644\u0630\u064A\u0646 \u0627\u0644\u0644\u0648\u0627\u062A\u064A \u0648\u063A\u064A\u0631\u0647\u0627 \u0648\u063A\u064A\u0631\u0647 \u0643\u0644\u0647\u0627"))}${over})`,
    break: true,
    example: "\u0646\u0628\u064A\u0639 \u0627\u0644\u0643\u062A\u0628 \u0648\u0627\u0644\u0623\u0642\u0644\u0627\u0645 \u0648\u0627\u0644\u062F\u0641\u0627\u062A\u0631 \u0625\u0644\u062E.| \u0627\u0644\u0645\u062D\u0644 \u0645\u0641\u062A\u0648\u062D \u0643\u0644 \u064A\u0648\u0645."
  },
  {
    before: raw3`${alone}(?:(?:${letter}{1,2}\.){1,4}${letter}{1,2}|${letter})ـ?\.${tail}`,
    after: raw3`\s+${oneOf(starters2)}${over}`,
    break: true,
    example: "\u0633\u0627\u0641\u0631 \u0625\u0644\u0649 \u062C.\u0645.\u0639.| \u062B\u0645 \u0639\u0627\u062F \u0625\u0644\u0649 \u0628\u0644\u062F\u0647."
  },
  {
    before: raw3`${alone}(?:[A-Za-z]\.){1,4}[A-Za-z]\.${tail}`,
    after: "",
    break: false,
    example: "\u0643\u064F\u062A\u0628\u062A \u0627\u0644\u062D\u0631\u0648\u0641 U.S.A.| \u0639\u0644\u0649 \u0627\u0644\u062E\u0631\u064A\u0637\u0629."
  },
  {
    before: raw3`${alone}${oneOf(abbreviations)}\.${tail}`,
    after: "",
    break: false,
    example: "\u0627\u0646\u0638\u0631 \u0644\u0633\u0627\u0646 \u0627\u0644\u0639\u0631\u0628\u060C \u0645\u062C.| \u0663\u060C \u0645\u0627\u062F\u0629 \xAB\u0643\u062A\u0628\xBB."
  },
  {
    before: raw3`${alone}(?:${letter}|و[أادمسصجطع])ـ?\.${tail}`,
    after: "",
    break: false,
    example: "\u062D\u0636\u0631 \u0623. \u0639\u0644\u064A \u0648\u062F.| \u0645\u062D\u0645\u062F \u0627\u0644\u0645\u062D\u0627\u0636\u0631\u0629."
  },
  {
    before: raw3`\p{Nd}\s?${letter}ـ?\.${tail}`,
    after: "",
    break: false,
    example: "\u0635\u062F\u0631\u062A \u0627\u0644\u0631\u0648\u0627\u064A\u0629 \u0633\u0646\u0629 \u0662\u0660\u0661\u0660\u0645.| \xAB\u0623\u0631\u0636 \u0627\u0644\u0631\u0645\u0627\u062F\xBB \u0639\u0646\u0648\u0627\u0646\u0647\u0627."
  },
  {
    before: raw3`${alone}(?:${oneOf([...titles, ...notEnding, ...mayEnd])}|[A-Z])\.`,
    after: raw3`\s+[A-Za-z]`,
    break: false,
    example: "\u0643\u062A\u0628 J.| R. R. Tolkien \u0631\u0648\u0627\u064A\u0629 \xAB\u0633\u064A\u062F \u0627\u0644\u062E\u0648\u0627\u062A\u0645\xBB."
  },
  // A quotation and its verb.
  {
    before: raw3`[?!؟…][${quote}]{1,2}`,
    after: raw3`\s*ف${vowels}${said}`,
    break: false,
    example: "\u0633\u0623\u0644: \xAB\u0623\u064A\u0646 \u0647\u0648\u061F\xBB| \u0641\u0623\u062C\u0627\u0628 \u0627\u0644\u062D\u0627\u0631\u0633: \xAB\u0641\u064A \u0627\u0644\u0628\u064A\u062A\xBB."
  },
  {
    before: raw3`[.?!؟…][${quote}]{1,2}`,
    after: raw3`\s+${said}(?:\s+[^\s:«»"“”.؟!]{1,20}){0,3}:`,
    break: true,
    example: "\xAB\u0633\u0623\u0630\u0647\u0628 \u063A\u062F\u064B\u0627.\xBB| \u0642\u0627\u0644\u062A \u0645\u0631\u064A\u0645: \xAB\u0648\u0623\u0646\u0627 \u0645\u0639\u0643.\xBB"
  },
  {
    before: raw3`:\s{0,2}["“«][^"“”«»]{0,400}[.?!؟…]["”»]`,
    after: raw3`\s+${said}`,
    break: true,
    example: "\u0648\u0630\u0643\u0631 \u0627\u0644\u0623\u062F\u0644\u0629: \xAB\u0631\u0627\u062C\u0639\u0646\u0627 \u0647\u0630\u0647 \u0627\u0644\u0623\u0631\u0642\u0627\u0645.\xBB| \u0642\u0627\u0644\u062A \u0627\u0644\u0645\u062A\u062D\u062F\u062B\u0629 \u0625\u0646 \u0627\u0644\u0627\u062C\u062A\u0645\u0627\u0639 \u0627\u0646\u062A\u0647\u0649."
  },
  { before: raw3`[.?!؟…][${quote}]{1,2}`, after: raw3`\s*${said}`, break: false, example: "\xAB\u0645\u062A\u0649 \u0646\u0635\u0644\u061F\xBB| \u0633\u0623\u0644 \u0627\u0644\u0637\u0641\u0644 \u0623\u0645\u0647." },
  {
    before: raw3`${said}\s{1,2}["“«][^"“”«»]{0,100}[?!؟…]["”»]`,
    after: raw3`\s`,
    break: true,
    example: "\u0647\u062A\u0641 \u0627\u0644\u062C\u0645\u0647\u0648\u0631 \u0648\u0635\u0627\u062D \xAB\u064A\u062D\u064A\u0627 \u0627\u0644\u0639\u062F\u0644!\xBB| \u062B\u0645 \u062E\u0631\u062C \u0627\u0644\u0642\u0627\u0636\u064A."
  },
  {
    before: raw3`[\p{L}\p{M}\p{Nd}ـ]\s{0,2}(?:["“«][^"“”«»]{0,100}[?!؟…]["”»]|\([^()]{0,100}[?!؟…]\))`,
    after: raw3`\s`,
    break: false,
    example: "\u0639\u064F\u0631\u0636 \u0641\u064A\u0644\u0645 \xAB\u0645\u0646 \u0623\u0646\u062A\u061F\xBB| \u0623\u0645\u0633 \u0641\u064A \u0627\u0644\u0642\u0627\u0647\u0631\u0629."
  },
  // Dots: a pause in Arabic, not an end.
  { before: raw3`${dots2}${tail}`, after: raw3`\s*(?:["“«‘](?=\S)|[-–—]\s)`, break: true, example: "\u0644\u0627 \u0623\u062F\u0631\u064A...| \xAB\u0647\u0644 \u0646\u0639\u0648\u062F\u061F\xBB" },
  { before: raw3`${dots2}[${invisible}]{0,3}`, after: "", break: false, example: "\u0643\u0646\u062A \u0623\u0638\u0646\u2026| \u0644\u0627\u060C \u0644\u0627 \u0634\u064A\u0621." },
  // The plain case.
  { before: raw3`[${marks}]${tail}`, after: raw3`\s`, break: true, example: "\u0645\u0627 \u0627\u0633\u0645\u0643\u061F| \u0627\u0633\u0645\u064A \u0623\u062D\u0645\u062F." },
  // No space after the mark.
  {
    before: raw3`[\p{L}\p{M}\p{Nd}][?!؟۔]{1,3}[»”"]?`,
    after: raw3`[«“"(]?${letter}{2}`,
    break: true,
    example: "\u0643\u064A\u0641 \u062D\u0627\u0644\u0643\u061F|\u0623\u0646\u0627 \u0628\u062E\u064A\u0631."
  },
  {
    before: raw3`(?:^|[\s«“"(،])(?:[\p{L}\p{M}ـ]{2,30}|\p{Nd}{1,9})(?:[»”"]?\.|\.[»”"])`,
    after: raw3`[«“"(]?(?:${letter}${vowels}){2,30}(?![.@/_]\S)`,
    break: true,
    example: "\u0648\u0635\u0644 \u0627\u0644\u0642\u0637\u0627\u0631.|\u0646\u0632\u0644 \u0627\u0644\u0631\u0643\u0627\u0628."
  },
  // Verse ends of the Qur'an.
  {
    before: raw3`(?:۝\s?\p{Nd}{0,3}|﴿\p{Nd}{1,3}﴾|﴾\p{Nd}{1,3}﴿)`,
    after: "",
    break: true,
    example: "\u0642\u064F\u0644\u0652 \u0647\u064F\u0648\u064E \u0627\u0644\u0644\u064E\u0651\u0647\u064F \u0623\u064E\u062D\u064E\u062F\u064C \u06DD\u0661| \u0627\u0644\u0644\u064E\u0651\u0647\u064F \u0627\u0644\u0635\u064E\u0651\u0645\u064E\u062F\u064F \u06DD\u0662"
  }
];
var cardinals2 = series(`
  \u0648\u0627\u062D\u062F \u0648\u0627\u062D\u062F\u0629 | \u0627\u062B\u0646\u0627\u0646 \u0627\u062B\u0646\u064A\u0646 \u0627\u062B\u0646\u062A\u0627\u0646 \u0627\u062B\u0646\u062A\u064A\u0646 | \u062B\u0644\u0627\u062B \u062B\u0644\u0627\u062B\u0629 | \u0623\u0631\u0628\u0639 \u0623\u0631\u0628\u0639\u0629 | \u062E\u0645\u0633 \u062E\u0645\u0633\u0629 | \u0633\u062A \u0633\u062A\u0629 | \u0633\u0628\u0639 \u0633\u0628\u0639\u0629 | \u062B\u0645\u0627\u0646 \u062B\u0645\u0627\u0646\u064A \u062B\u0645\u0627\u0646\u064A\u0629 | \u062A\u0633\u0639 \u062A\u0633\u0639\u0629 | \u0639\u0634\u0631 \u0639\u0634\u0631\u0629`);
var ordinals2 = series(`
  \u0623\u0648\u0644 \u0623\u0648\u0644\u0649 \u0623\u0648\u0644\u0627 | \u062B\u0627\u0646 \u062B\u0627\u0646\u064A \u062B\u0627\u0646\u064A\u0629 \u062B\u0627\u0646\u064A\u0627 | \u062B\u0627\u0644\u062B \u062B\u0627\u0644\u062B\u0629 \u062B\u0627\u0644\u062B\u0627 | \u0631\u0627\u0628\u0639 \u0631\u0627\u0628\u0639\u0629 \u0631\u0627\u0628\u0639\u0627 | \u062E\u0627\u0645\u0633 \u062E\u0627\u0645\u0633\u0629 \u062E\u0627\u0645\u0633\u0627 | \u0633\u0627\u062F\u0633 \u0633\u0627\u062F\u0633\u0629 \u0633\u0627\u062F\u0633\u0627 | \u0633\u0627\u0628\u0639 \u0633\u0627\u0628\u0639\u0629 \u0633\u0627\u0628\u0639\u0627 |
  \u062B\u0627\u0645\u0646 \u062B\u0627\u0645\u0646\u0629 \u062B\u0627\u0645\u0646\u0627 | \u062A\u0627\u0633\u0639 \u062A\u0627\u0633\u0639\u0629 \u062A\u0627\u0633\u0639\u0627 | \u0639\u0627\u0634\u0631 \u0639\u0627\u0634\u0631\u0629 \u0639\u0627\u0634\u0631\u0627`);
var definiteOrdinal = raw3`ال(?:أولى?|(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)[ةه]?|عشر(?:ون|ين))(?:\s+عشرة?)?(?:\s+بعد\s+\S+)?`;
var adverb = ordinals2.map((forms2) => `${forms2.split(" ").at(-1).slice(0, -1)}(?:\u0627[\u064B-\u0652]?|\u064B\u0627)`).join("|");
var commonWords2 = words(`
  \u0641\u064A \u0645\u0646 \u0639\u0644\u0649 \u0639\u0646 \u0625\u0644\u0649 \u0627\u0644\u0649 \u0623\u0646 \u0627\u0646 \u0625\u0646 \u0627\u0644\u062A\u064A \u0627\u0644\u0630\u064A \u0647\u0630\u0627 \u0647\u0630\u0647 \u0630\u0644\u0643 \u062A\u0644\u0643 \u0643\u0627\u0646 \u0643\u0627\u0646\u062A \u0644\u0627 \u0645\u0627 \u0644\u0645 \u0644\u0646 \u0642\u062F \u0645\u0639 \u0647\u0648 \u0647\u064A \u0628\u064A\u0646 \u0643\u0644 \u0628\u0639\u062F \u0642\u0628\u0644 \u0639\u0646\u062F \u062D\u062A\u0649 \u062B\u0645 \u0623\u0648 \u0627\u0648 \u063A\u064A\u0631 \u062D\u064A\u062B \u0643\u0645\u0627 \u0644\u0643\u0646 \u0647\u0644`);
var forms = raw3`و?(?:${commonWords2.join("|")}|قال)|(?:ال|[وبفكل]ال|لل)[\u0621-\u064A]{2,}|[\u0621-\u064A]{2,}ة`;
var ar = {
  name: "Arabic",
  names: words("arabic \u0639\u0631\u0628\u064A\u0629 \u0639\u0631\u0628\u064A \u0641\u0635\u062D\u0649 ara arb"),
  codes: words("ar ara arb arz apc ary aeb afb acm ajp arq ars acw ayl shu"),
  sentences: sentences2,
  stem: stemArabic,
  fold: foldArabic,
  commonWords: commonWords2,
  negations: new Set(words("\u0644\u0627 \u0648\u0644\u0627 \u0641\u0644\u0627 \u0627\u0644\u0627 \u0644\u0645 \u0648\u0644\u0645 \u0641\u0644\u0645 \u0644\u0646 \u0648\u0644\u0646 \u0641\u0644\u0646 \u0644\u064A\u0633 \u0648\u0644\u064A\u0633 \u0644\u064A\u0633\u062A \u0644\u064A\u0633\u0648\u0627 \u0644\u0633\u062A \u0644\u0633\u0646\u0627 \u063A\u064A\u0631 \u062F\u0648\u0646 \u0628\u062F\u0648\u0646 \u0639\u062F\u0645")),
  functionWords: words(`
  \u0645\u0646\u0630 \u0644\u062F\u0649 \u0641\u0648\u0642 \u062A\u062D\u062A \u0627\u0645\u0627\u0645 \u062E\u0644\u0641 \u062F\u0648\u0646 \u062E\u0644\u0627\u0644 \u062D\u0648\u0644 \u0636\u062F \u0646\u062D\u0648 \u0639\u0628\u0631 \u0647\u0630\u0627\u0646 \u0647\u0624\u0644\u0627\u0621 \u0627\u0648\u0644\u0626\u0643 \u0647\u0646\u0627 \u0647\u0646\u0627\u0643 \u0627\u0644\u0630\u064A\u0646 \u0627\u0644\u0644\u0630\u064A\u0646 \u0627\u0644\u0644\u0630\u0627\u0646 \u0627\u0644\u0644\u0627\u062A\u064A \u0645\u0627\u0630\u0627 \u0645\u062A\u0649 \u0627\u064A\u0646 \u0643\u064A\u0641 \u0643\u0645 \u0644\u0645\u0627\u0630\u0627 \u0644\u0645\u0627 \u0644\u064A\u0633
  \u0644\u064A\u0633\u062A \u0644\u0633\u062A \u0627\u0646\u0647 \u0627\u0646\u0647\u0627 \u0627\u0646\u0647\u0645 \u0627\u0646\u0646\u0627 \u0627\u0646\u064A \u0644\u0627\u0646 \u0644\u0627\u0646\u0647 \u0644\u0627\u0646\u0647\u0627 \u064A\u0643\u0648\u0646 \u062A\u0643\u0648\u0646 \u0643\u0627\u0646\u0648\u0627 \u0633\u064A\u0643\u0648\u0646 \u0633\u062A\u0643\u0648\u0646 \u0646\u0643\u0648\u0646 \u0644\u0642\u062F \u0641\u0642\u062F \u0647\u0645 \u0647\u0646 \u0647\u0645\u0627 \u0646\u062D\u0646 \u0627\u0646\u0627 \u0627\u0646\u062A \u0627\u0646\u062A\u0645 \u0627\u0645 \u0628\u0644 \u0644\u0643\u0646\u0647 \u0644\u0643\u0646\u0647\u0627 \u0643\u0644\u0627 \u0628\u0639\u0636
  \u0627\u064A \u0627\u064A\u0636\u0627 \u0627\u0630\u0627 \u0627\u0630 \u0627\u0630\u0646 \u0644\u0648 \u0644\u0648\u0644\u0627 \u0643\u0630\u0644\u0643 \u0641\u0642\u0637 \u0633\u0648\u0649 \u0627\u0644\u0627 \u0643\u064A \u0644\u0643\u064A \u062D\u064A\u0646 \u062D\u064A\u0646\u0645\u0627 \u0639\u0646\u062F\u0645\u0627 \u0628\u064A\u0646\u0645\u0627 \u0645\u062B\u0644 \u0645\u062B\u0644\u0627 \u0628\u0647 \u0628\u0647\u0627 \u0628\u0647\u0645 \u0644\u0647 \u0644\u0647\u0627 \u0644\u0647\u0645 \u0644\u0643 \u0644\u0643\u0645 \u0644\u0646\u0627 \u0644\u064A \u0641\u064A\u0647 \u0641\u064A\u0647\u0627 \u0641\u064A\u0647\u0645 \u0645\u0646\u0647 \u0645\u0646\u0647\u0627
  \u0645\u0646\u0647\u0645 \u0639\u0644\u064A\u0647 \u0639\u0644\u064A\u0647\u0627 \u0639\u0644\u064A\u0647\u0645 \u0627\u0644\u064A\u0647 \u0627\u0644\u064A\u0647\u0627 \u0627\u0644\u064A\u0647\u0645 \u0639\u0646\u0647 \u0639\u0646\u0647\u0627 \u0645\u0639\u0647 \u0645\u0639\u0647\u0627 \u0645\u0639\u0647\u0645 \u0630\u0627\u062A \u0630\u0648 \u0648\u0647\u0648 \u0648\u0647\u064A \u0648\u0647\u0630\u0627 \u0648\u0647\u0630\u0647 \u0648\u0644\u0627 \u0648\u0645\u0627 \u0648\u0645\u0646 \u0648\u0641\u064A \u0648\u0639\u0644\u0649 \u0648\u0644\u0645 \u0648\u0642\u062F \u0628\u0627\u0646 \u0641\u0627\u0646 \u0648\u0627\u0646 \u0628\u0627\u0646\u0647 \u0628\u0647\u0630\u0627
  \u0628\u0647\u0630\u0647 \u0644\u0647\u0630\u0627 \u0644\u0647\u0630\u0647 \u0644\u0630\u0644\u0643 \u0648\u0630\u0644\u0643 \u0643\u0630\u0627 \u064A\u062A\u0645 \u062A\u0645 \u0633\u0648\u0641 \u064A\u0645\u0643\u0646 \u064A\u0645\u0643\u0646\u0643 \u064A\u0645\u0643\u0646\u0646\u0627 \u064A\u062C\u0628 \u0634\u064A\u0621 \u0634\u064A \u0627\u062D\u062F \u0648\u0627\u062D\u062F \u0648\u0627\u062D\u062F\u0629 \u0646\u0641\u0633 \u0646\u0641\u0633\u0647 \u0646\u0641\u0633\u0647\u0627 \u0647\u0643\u0630\u0627 \u0645\u0645\u0627 \u0639\u0645\u0627 \u0628\u0645\u0627 \u0641\u064A\u0645\u0627 \u0643\u0644\u0645\u0627 \u0631\u0628\u0645\u0627 \u0627\u0644\u0627\u0646 \u0639\u062F\u0645
  \u0628\u0627\u0633\u062A\u062E\u062F\u0627\u0645 \u0627\u0633\u062A\u062E\u062F\u0627\u0645 \u064A\u0627 \u0627\u064A\u0647\u0627`),
  numbers: {
    cardinals: cardinals2,
    ordinals: ordinals2,
    others: valued(`
      0 \u0635\u0641\u0631 | 0.5 \u0646\u0635\u0641 | 2 \u0627\u062B\u0646\u0627 \u0627\u062B\u0646\u064A | 20 \u0639\u0634\u0631\u0648\u0646 \u0639\u0634\u0631\u064A\u0646 \u0639\u0634\u0631\u064A\u0646\u0627\u062A \u0639\u0634\u0631\u064A\u0646\u064A\u0627\u062A | 30 \u062B\u0644\u0627\u062B\u0648\u0646 \u062B\u0644\u0627\u062B\u064A\u0646 \u062B\u0644\u0627\u062B\u064A\u0646\u0627\u062A \u062B\u0644\u0627\u062B\u064A\u0646\u064A\u0627\u062A | 40 \u0623\u0631\u0628\u0639\u0648\u0646 \u0623\u0631\u0628\u0639\u064A\u0646
      \u0623\u0631\u0628\u0639\u064A\u0646\u0627\u062A \u0623\u0631\u0628\u0639\u064A\u0646\u064A\u0627\u062A | 50 \u062E\u0645\u0633\u0648\u0646 \u062E\u0645\u0633\u064A\u0646 \u062E\u0645\u0633\u064A\u0646\u0627\u062A \u062E\u0645\u0633\u064A\u0646\u064A\u0627\u062A | 60 \u0633\u062A\u0648\u0646 \u0633\u062A\u064A\u0646 \u0633\u062A\u064A\u0646\u0627\u062A \u0633\u062A\u064A\u0646\u064A\u0627\u062A | 70 \u0633\u0628\u0639\u0648\u0646 \u0633\u0628\u0639\u064A\u0646 \u0633\u0628\u0639\u064A\u0646\u0627\u062A \u0633\u0628\u0639\u064A\u0646\u064A\u0627\u062A | 80
      \u062B\u0645\u0627\u0646\u0648\u0646 \u062B\u0645\u0627\u0646\u064A\u0646 \u062B\u0645\u0627\u0646\u064A\u0646\u0627\u062A \u062B\u0645\u0627\u0646\u064A\u0646\u064A\u0627\u062A | 90 \u062A\u0633\u0639\u0648\u0646 \u062A\u0633\u0639\u064A\u0646 \u062A\u0633\u0639\u064A\u0646\u0627\u062A \u062A\u0633\u0639\u064A\u0646\u064A\u0627\u062A | 200 \u0645\u0626\u062A\u0627\u0646 \u0645\u0626\u062A\u064A\u0646 \u0645\u0627\u0626\u062A\u0627\u0646 \u0645\u0627\u0626\u062A\u064A\u0646 \u0645\u0626\u062A\u064A \u0645\u0627\u0626\u062A\u064A | 300 \u062B\u0644\u0627\u062B\u0645\u0626\u0629
      \u062B\u0644\u0627\u062B\u0645\u0627\u0626\u0629 | 400 \u0623\u0631\u0628\u0639\u0645\u0626\u0629 \u0623\u0631\u0628\u0639\u0645\u0627\u0626\u0629 | 500 \u062E\u0645\u0633\u0645\u0626\u0629 \u062E\u0645\u0633\u0645\u0627\u0626\u0629 | 600 \u0633\u062A\u0645\u0626\u0629 \u0633\u062A\u0645\u0627\u0626\u0629 | 700 \u0633\u0628\u0639\u0645\u0626\u0629 \u0633\u0628\u0639\u0645\u0627\u0626\u0629 | 800 \u062B\u0645\u0627\u0646\u0645\u0626\u0629 \u062B\u0645\u0627\u0646\u0645\u0627\u0626\u0629 \u062B\u0645\u0627\u0646\u064A\u0645\u0627\u0626\u0629
      | 900 \u062A\u0633\u0639\u0645\u0626\u0629 \u062A\u0633\u0639\u0645\u0627\u0626\u0629 | 2000 \u0623\u0644\u0641\u0627\u0646 \u0623\u0644\u0641\u064A\u0646 \u0623\u0644\u0641\u0627 \u0623\u0644\u0641\u064A | 2e6 \u0645\u0644\u064A\u0648\u0646\u0627\u0646 \u0645\u0644\u064A\u0648\u0646\u064A\u0646 \u0645\u0644\u064A\u0648\u0646\u064A | 2e9 \u0645\u0644\u064A\u0627\u0631\u0627\u0646 \u0645\u0644\u064A\u0627\u0631\u064A\u0646 \u0645\u0644\u064A\u0627\u0631\u064A`),
    scales: valued(`
      100 \u0645\u0626\u0629 \u0645\u0627\u0626\u0629 \u0645\u0626\u0627\u062A \u0642\u0631\u0646 | 1000 \u0623\u0644\u0641 \u0622\u0644\u0627\u0641 | 1e6 \u0645\u0644\u064A\u0648\u0646 \u0645\u0644\u0627\u064A\u064A\u0646 \u0645\u0644\u064A\u0648\u0646\u0627 | 1e9 \u0645\u0644\u064A\u0627\u0631 \u0645\u0644\u064A\u0627\u0631\u0627\u062A \u0645\u0644\u064A\u0627\u0631\u0627 \u0628\u0644\u064A\u0648\u0646 \u0628\u0644\u0627\u064A\u064A\u0646 | 1e12 \u062A\u0631\u064A\u0644\u064A\u0648\u0646
      \u062A\u0631\u064A\u0644\u064A\u0648\u0646\u0627\u062A`)
  },
  definite: (word) => `\u0627\u0644${word}`,
  // وخمسين، بخمسين، للعشرين، الخمسون.
  clitics: /^(?:[وف])?(?:[بكل])?(?:ال|ل)?(?=.{2})/,
  recognition: {
    // Persian, Urdu, Kurdish, Pashto, Uyghur letters. گ چ پ ڤ also stand in Arabic loan words: a few of them prove nothing.
    foreign: /[ٹڈڑںھہۂۃےۓیۆۇېەێۋکڕڵݩڼڭچپگژڤ]/g,
    common: new RegExp(raw3`(?<![\u0621-\u064A])(?:${forms})(?![\u0621-\u064A])`, "g"),
    word: /[\u0621-\u064A\u066E-\u06D3]+/g,
    minCommonShare: 0.15
  },
  alphabets: ["\u0623\u0628\u062C\u062F\u0647\u0648\u0632\u062D\u0637\u064A\u0643\u0644\u0645\u0646", "\u0623\u0628\u062A\u062B\u062C\u062D\u062E\u062F\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063A\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u064A"],
  partName: raw3`(?:ال)?(?:مادة|فصل|باب|قسم|بند|ملحق|جزء|فرع|مبحث|مطلب)\s*(?:رقم\s*)?[(\[]?\s*(?:[0-9٠-٩۰-۹]+|${definiteOrdinal})`,
  orderWord: adverb,
  columns: {
    source: words("\u0645\u0635\u062F\u0631 \u0623\u0635\u0644 \u0623\u0635\u0644\u064A"),
    target: words("\u0647\u062F\u0641 \u0645\u0633\u062A\u0647\u062F\u0641 \u062A\u0631\u062C\u0645\u0629 \u0645\u062A\u0631\u062C\u0645"),
    aside: words(`
      \u0631\u0642\u0645 \u0627\u0644\u0631\u0642\u0645 \u0645 \u062A \u0645\u0633\u0644\u0633\u0644 \u062A\u0633\u0644\u0633\u0644 \u0631\u0645\u0632 \u0643\u0648\u062F \u0645\u0639\u0631\u0641 \u0645\u0639\u0631\u0651\u0641 \u0645\u0631\u062C\u0639 \u062D\u0627\u0644\u0629 \u0648\u0636\u0639 \u0627\u0639\u062A\u0645\u0627\u062F \u0645\u0639\u062A\u0645\u062F \u0645\u0631\u0627\u062C\u0639\u0629 \u0623\u0648\u0644\u0648\u064A\u0629 \u0645\u0644\u0627\u062D\u0638\u0629 \u0645\u0644\u0627\u062D\u0638\u0627\u062A \u062A\u0639\u0644\u064A\u0642 \u062A\u0639\u0644\u064A\u0642\u0627\u062A \u062A\u0627\u0631\u064A\u062E \u0648\u0642\u062A \u0645\u0631\u0627\u062C\u0639 \u0643\u0627\u062A\u0628 \u0645\u0624\u0644\u0641
      \u0643\u0644\u0627\u0645 \u0646\u0648\u0639 \u062C\u0646\u0633 \u062A\u0635\u0646\u064A\u0641 \u0641\u0626\u0629 \u0645\u062C\u0627\u0644 \u0645\u0648\u0636\u0648\u0639 \u0642\u0633\u0645 \u0633\u064A\u0627\u0642 \u0645\u0644\u0641 \u0631\u0627\u0628\u0637 \u0645\u0633\u0627\u0631 \u0635\u0641\u062D\u0629 \u0635\u0648\u0631\u0629 \u0645\u0648\u0642\u0639 \u0639\u062F\u062F \u0637\u0648\u0644 \u0646\u0637\u0642`)
  }
};

// src/languages/de.ts
var raw4 = String.raw;
var notEnding2 = words(`
  Dr Prof Hr Hrn Fr Frl Dipl Ing St Hl z.B d.h u.a.m d.i i.d.R z.T o.g s.o s.u u.U v.a m.E i.S vgl bzw ca evtl ggf inkl exkl zzgl sog bzgl etwa
  geb gest verh Abb Tab Anm Art Abs Aufl Bd Bde Hrsg Jg Kap Nr Nrn Str Tel Verf Zf S Rn Ziff lit Mio Mrd Tsd z d u i v n`);
var mayEnd2 = words("usw etc usf u.a Jh n.Chr v.Chr Chr Co Jan Feb Aug Sept Okt Nov Dez Mo Di Mi Do Sa So GmbH Std Min Sek");
var starters3 = words(`
  Der Die Das Den Dem Des Ein Eine Einer Eines Einem Einen Er Sie Es Wir Ich Ihr Man Und Aber Oder Doch Denn Dann Danach Da Dort Hier Heute Gestern
  Morgen In Im Am An Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur F\xFCr Durch \xDCber Unter Als Wenn Weil W\xE4hrend Nachdem Bevor Obwohl Sein Seine
  Ihre Mein Unser Dieser Diese Dieses Diesen Jeder Jede Alle Viele Einige Mehrere Kein Keine Nicht Nur Auch So Was Wer Wie Wo Warum Wann Sp\xE4ter`);
var sentences3 = [
  ...everywhere(words("Nr Abs Art Kap Bd S Abb Tab")),
  {
    before: raw4`${alone}${oneOf(notEnding2)}\.`,
    after: raw4`\s`,
    break: false,
    example: "Wir trafen Dr.| Weber und z. B. Frau Lang."
  },
  {
    before: raw4`${alone}${oneOf(mayEnd2)}\.${tail}`,
    after: raw4`\s+${oneOf(starters3)}${over}`,
    break: true,
    example: "Wir kaufen Brot, K\xE4se usw.| Der Laden schlie\xDFt bald."
  },
  {
    before: raw4`${alone}${oneOf(mayEnd2)}\.${tail}`,
    after: "",
    break: false,
    example: "Die Firma Weber & Co.| Bauwesen zieht um."
  },
  {
    before: raw4`${alone}(?:(?:der|die|das|dem|den|des|am|im|vom|beim|zum|zur|ein|eine|einen|einem|seit|ab|bis|und|oder)\s\p{Nd}{1,2}|(?:\p{Nd}{1,2}\.\s?[-–/]\s?)\p{Nd}{1,2})\.`,
    after: raw4`\s`,
    break: false,
    example: "Er gewann den 1.| Preis im Rennen."
  },
  {
    before: raw4`${alone}\p{Nd}{1,2}\.`,
    after: raw4`\s(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jahrtausend|Auflage|Kapitel|Lebensjahr)`,
    break: false,
    example: "Berlin, 3.| Oktober 1990"
  },
  {
    before: raw4`${alone}(?:\p{Lu}|(?:\p{L}{1,2}\.){1,4}\p{L}{1,2})\.${tail}`,
    after: raw4`\s+(?!${oneOf(starters3)}${over})`,
    break: false,
    example: "Die Werke von E. T. A.| Hoffmann sind bekannt."
  },
  ...ends
];
var de = {
  name: "German",
  names: words("german deutsch \u0623\u0644\u0645\u0627\u0646\u064A\u0629 \u0623\u0644\u0645\u0627\u0646\u064A deu ger"),
  codes: ["de", "deu", "ger", "gsw", "bar"],
  sentences: sentences3,
  stem: (word) => [foldLatin(word)],
  fold: foldLatin,
  commonWords: [],
  functionWords: [],
  alphabets: []
};

// src/languages/fr.ts
var raw5 = String.raw;
var notEnding3 = words(`
  M MM Mme Mmes Mlle Mlles Mgr Me Dr Drs Pr Prof St Ste Sts Vve cf c.-\xE0-d p.ex ex env av apr ap r\xE9f adr t\xE9l boul bd art al chap fig \xE9d coll vol t p pp
  n no nos n\xBA num par sq trad dir sous-dir hab \xE9ts ets max min N.B`);
var mayEnd3 = words(
  "etc J.-C Cie Lt\xE9e Inc janv f\xE9vr avr juill sept oct nov d\xE9c lun mar mer jeu ven sam dim s.a S.A S.A.R.L s.d s.l"
);
var starters4 = words(`
  Le La Les Un Une Des Du De Il Elle Ils Elles On Nous Vous Je Tu Ce Cette Ces Cet Cela \xC7a Mais Et Ou Or Donc Car Ni Puis Ensuite Alors Ainsi Dans En
  Au Aux \xC0 Avec Sans Sous Sur Pour Par Pendant Apr\xE8s Avant Depuis Quand Lorsque Si Comme Bien Son Sa Ses Leur Leurs Notre Votre Mon Ma Qui Que Quoi O\xF9
  Comment Pourquoi Combien Quel Quelle Aujourd\u2019hui Hier Demain Enfin Toutefois Cependant Plusieurs Tous Toutes Chaque Aucun Aucune Rien Personne`);
var sentences4 = [
  ...everywhere(words("no n art chap p pp vol fig al")),
  {
    before: raw5`${alone}${oneOf(notEnding3)}\.`,
    after: raw5`\s`,
    break: false,
    example: "Hier, le Dr.| Durand a rencontr\xE9 Mme Petit."
  },
  {
    before: raw5`${alone}${oneOf(mayEnd3)}\.${tail}`,
    after: raw5`\s+(?:${oneOf(starters4)}${over}|[LDJCNSQ]['’]\p{L})`,
    break: true,
    example: "Il vend des livres, des stylos, etc.| La boutique ouvre \xE0 neuf heures."
  },
  {
    before: raw5`${alone}${oneOf(mayEnd3)}\.${tail}`,
    after: "",
    break: false,
    example: "La maison Lebrun et Cie.| Paris livre partout."
  },
  {
    before: raw5`${alone}(?:\p{Lu}(?:-\p{Lu})?|(?:\p{L}{1,2}\.-?){1,4}\p{L}{1,2})\.${tail}`,
    after: raw5`\s+(?!${oneOf(starters4)}${over})`,
    break: false,
    example: "Les romans de J. R. R.| Tolkien sont longs."
  },
  ...ends
];
var fr = {
  name: "French",
  names: words("french fran\xE7ais francais \u0641\u0631\u0646\u0633\u064A\u0629 \u0641\u0631\u0646\u0633\u064A fra fre"),
  codes: ["fr", "fra", "fre", "frc", "frp"],
  sentences: sentences4,
  stem: (word) => [foldLatin(word)],
  fold: foldLatin,
  commonWords: [],
  functionWords: [],
  alphabets: []
};

// src/languages/other.ts
var raw6 = String.raw;
var sentences5 = [
  // A quotation and its verb.
  {
    before: raw6`[。！？…][」』”]`,
    after: raw6`[、，]?(?:と|って|\p{sc=Hani}{1,4}[說说道问問答喊叫])`,
    break: false,
    example: "\u300C\u660E\u65E5\u306F\u6674\u308C\u307E\u3059\u3002\u300D|\u3068\u5F7C\u5973\u306F\u8A00\u3063\u305F\u3002"
  },
  { before: raw6`[。！？｡।॥]${tail}`, after: "", break: true, example: "\u4ECA\u65E5\u306F\u96E8\u3067\u3059\u3002|\u660E\u65E5\u306F\u6674\u308C\u307E\u3059\u3002" },
  { before: raw6`[\p{L}\p{M}][؟۔]{1,3}${tail}`, after: raw6`\s*\p{L}`, break: true, example: "\u06CC\u06C1 \u06A9\u062A\u0627\u0628 \u06C1\u06D2\u06D4|\u0648\u06C1 \u0642\u0644\u0645 \u06C1\u06D2\u06D4" },
  ...capitals
];
var other = {
  name: "Other",
  names: [],
  codes: [],
  sentences: sentences5,
  stem: (word) => [foldLatin(word)],
  fold: foldLatin,
  commonWords: [],
  functionWords: [],
  alphabets: []
};

// src/languages/tag.ts
var RIGHT_TO_LEFT = new Set("Arab Aran Hebr Syrc Syre Thaa Nkoo Adlm Rohg Mand Samr Yezi Mend Sogd Phlp".split(" "));
var MAX_CACHED_TAGS = 1e3;
var cache = /* @__PURE__ */ new Map();
function factsOf(tag) {
  const known = cache.get(tag);
  if (known) return known;
  if (cache.size >= MAX_CACHED_TAGS) cache.clear();
  const facts = look(tag);
  cache.set(tag, facts);
  return facts;
}
function look(tag) {
  const letters = tag.toLowerCase().split(/[-_]/)[0] ?? "";
  try {
    const locale = new Intl.Locale(tag.replaceAll("_", "-"));
    const language = locale.language;
    if (language === void 0 || language === "und") return { primary: "und", script: locale.script };
    return { primary: language, script: locale.maximize().script };
  } catch {
    return { primary: letters, script: void 0 };
  }
}
var primary = (tag) => factsOf(tag).primary;

// src/languages/index.ts
var LANGUAGES = [ar, en, de, fr];
var byCode = new Map(LANGUAGES.flatMap((language) => language.codes.map((code) => [code, language])));
var recordOf = (tag) => byCode.get(primary(tag)) ?? other;
function formsOf({ numbers, definite, fold }) {
  if (numbers === void 0) return [];
  const { cardinals: cardinals3, ordinals: ordinals3 } = numbers;
  return Array.from({ length: Math.max(cardinals3.length, ordinals3.length) }, (_, at) => {
    const ordinal = ordinals3[at]?.split(" ") ?? [];
    const forms2 = [...cardinals3[at]?.split(" ") ?? [], ...ordinal, ...definite ? ordinal.map(definite) : []];
    return [...new Set(forms2.map(fold))];
  });
}
var smallNumbers = new Map(LANGUAGES.map((language) => [language, formsOf(language)]));
var valueOfWord = new Map(
  [...smallNumbers.values()].flatMap((numbers) => numbers.flatMap((forms2, at) => forms2.map((form) => [form, at + 1])))
);
var commonWords3 = new Map(LANGUAGES.map((language) => [language, new Set(language.commonWords)]));

// src/sentences/split.ts
var space = String.raw`[^\S\r\n]`;
var marker = new RegExp(
  String.raw`(?:\r\n?|\n)?${space}*(?:([•▪●◦‣]|\*(?=\s))|([-–—](?=${space}|[\u0621-\u064A]))|` + String.raw`[(\[]?(?:([0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})|(\p{L})ـ?)${space}?[.)\]\-–](?=${space}|[\u0621-\u064A]))`,
  "uy"
);
var alphabets = LANGUAGES.flatMap((language) => language.alphabets);
var ended = new RegExp(`[${marks}${closing}:]`);
var compile = (rules) => new RegExp(
  rules.map(({ before, after, break: breaks }) => {
    const sides = [`(?=${after})`, `(?<=${before})`];
    return (after.length > before.length ? sides.reverse() : sides).join("") + (breaks ? "()" : "");
  }).join("|"),
  "uy"
);
var isMark = new Set(marks);
var isShapeless = new RegExp(`[${invisible}*_]`);
var attached = new RegExp(
  `${note}|\\s\\[\\p{Nd}{1,3}\\](?=\\s|$)|\\s?[${pictures}]\uFE0F?|\uFE0F|${citation}(?=[\\s${marks}]|$)`,
  "uy"
);
var markerFirst = new RegExp(`^\\s*(?:[${pictures}]|\\[\\p{Nd}{1,3}\\])`, "u");
var spacedMarker = new RegExp(`\\s(?:[${pictures}]|\\[\\p{Nd})`, "uy");

// .h12/prof.ts
var T = { en: "The delegation arrived in Cairo on Tuesday evening after a journey of four hours, and it was received by officials of the Foreign Ministry. A spokesman said that the talks would deal with relations between the two countries, e.g. trade and culture. \u201CWhere is he?\u201D Ahmed asked. Dr. Smith did not answer. See section 2.1. The annual rent is 3.5 % higher than in Jan. 2024. ", ar: "\u0648\u0635\u0644 \u0627\u0644\u0648\u0641\u062F \u0625\u0644\u0649 \u0627\u0644\u0642\u0627\u0647\u0631\u0629 \u0645\u0633\u0627\u0621 \u0627\u0644\u062B\u0644\u0627\u062B\u0627\u0621 \u0628\u0639\u062F \u0631\u062D\u0644\u0629 \u0627\u0633\u062A\u063A\u0631\u0642\u062A \u0623\u0631\u0628\u0639 \u0633\u0627\u0639\u0627\u062A\u060C \u0648\u0643\u0627\u0646 \u0641\u064A \u0627\u0633\u062A\u0642\u0628\u0627\u0644\u0647 \u0639\u062F\u062F \u0645\u0646 \u0627\u0644\u0645\u0633\u0624\u0648\u0644\u064A\u0646 \u0641\u064A \u0648\u0632\u0627\u0631\u0629 \u0627\u0644\u062E\u0627\u0631\u062C\u064A\u0629. \u0648\u0642\u0627\u0644 \u0627\u0644\u0645\u062A\u062D\u062F\u062B \u0628\u0627\u0633\u0645 \u0627\u0644\u0648\u0632\u0627\u0631\u0629 \u0625\u0646 \u0627\u0644\u0645\u062D\u0627\u062F\u062B\u0627\u062A \u0633\u062A\u062A\u0646\u0627\u0648\u0644 \u0627\u0644\u0639\u0644\u0627\u0642\u0627\u062A \u0628\u064A\u0646 \u0627\u0644\u0628\u0644\u062F\u064A\u0646. \u0633\u0623\u0644 \u0623\u062D\u0645\u062F: \xAB\u0623\u064A\u0646 \u0647\u0648\u061F\xBB \u0641\u0644\u0645 \u064A\u062C\u0628\u0647 \u062F. \u0633\u0627\u0644\u0645. \u062A\u0648\u0641\u064A \u0633\u0646\u0629 \u0664\u0665\u0660 \u0647\u0640. \u0648\u0643\u0627\u0646\u062A \u0648\u0641\u0627\u062A\u0647 \u0641\u064A \u0628\u063A\u062F\u0627\u062F. " };
for (const lang of ["en", "ar"]) {
  const text = T[lang].repeat(4);
  const places = [];
  for (const m of text.matchAll(/[.?!؟]["”»]*/g)) places.push(m.index + m[0].length);
  const rules = recordOf(lang).sentences;
  const rows = rules.map((rule, i) => {
    const re = compile([rule]);
    let t02 = performance.now();
    for (let k = 0; k < 300; k++) for (const p of places) {
      re.lastIndex = p;
      re.exec(text);
    }
    ;
    return [(performance.now() - t02) * 1e6 / (300 * places.length), i, rule.example, rule.before.length, rule.after.length];
  });
  const all = compile(rules);
  let t0 = performance.now();
  for (let k = 0; k < 300; k++) for (const p of places) {
    all.lastIndex = p;
    all.exec(text);
  }
  console.log(lang, "all", ((performance.now() - t0) * 1e6 / (300 * places.length)).toFixed(0), "ns/place; rules", rules.length, "sum", rows.reduce((s, r) => s + r[0], 0).toFixed(0));
  for (const r of [...rows].sort((a, b) => b[0] - a[0]).slice(0, 12)) console.log("  ", r[0].toFixed(0), r[1], r[2], r[3], r[4]);
}
