import { foldLatin } from '../text/fold.ts'

// Irregular forms by base: past, participle, plural. The stem of each is the stem of its base.
const IRREGULAR = `be am is are was were been being|have has had having|do does did done|go goes went gone|say said|make made|take took taken
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
good better best|bad worse worst|far further furthest|sheep sheep|die died dying|tie tied tying|dwarf dwarves|scarf scarves|hoof hooves`

/** Firemen, gunmen, horsemen; not specimen, abdomen, acumen. */
const COMPOUND_MEN = /(?<=^[a-z]{2,}[b-df-hj-np-tv-z]|^[a-z]{3,}[ey])men$/
/** British and American spellings of one word, without its ending. */
const SPELLINGS: readonly (readonly [british: RegExp, american: string])[] = [
  // labour, labor; not source, hour
  [/(?<=^(?:[a-z]{3,}|od))our(?=(?:er|hood|abl?|it|ful|less|ist|i)?$)/, 'or'],
  [/(?<=^(?:cent|theat|(?:[a-z]+)?met|(?:[a-z]+)?lit|fib|calib|spect|lust))r$/, 'er'],
  // travelled, traveled; not spelled, selling
  [/(?<=[aeiou][a-z]*[bcdgmnprstvw]e)ll(?=(?:er|or)?$)/, 'l'],
  [/(?<=^(?:def|off|pret|lic))enc(?=$|eless$)/, 'ens'],
  [/(?<=^(?:catal|dial|anal|monol|prol|epil))ogu$/, 'og'],
  [/programm$/, 'program'],
  [/dgement$/, 'dgment'],
]
const DOUBLED = /([bdgklmnprtz])\1$/
const VOWEL = /[aeiouy]/

/** Endings by rule; -e, -y and doubled consonants are levelled, so that make, making and hope, hoped meet. */
function strip(word: string): string {
  let stem = word
  if (stem.endsWith("'s") || stem.endsWith("s'")) stem = stem.slice(0, -2)
  stem = stem.replace(COMPOUND_MEN, 'man')
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && /(?:s|x|z|ch|sh|o)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > 5 && stem.endsWith('ingly')) stem = stem.slice(0, -5)
  if (stem.length > 5 && stem.endsWith('ing') && VOWEL.test(stem.slice(0, -3))) stem = undouble(stem.slice(0, -3))
  else if (stem.length > 4 && stem.endsWith('ied')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && stem.endsWith('ed') && VOWEL.test(stem.slice(0, -2))) stem = undouble(stem.slice(0, -2))
  else if (stem.length > 5 && stem.endsWith('ily')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && stem.endsWith('ly')) stem = stem.slice(0, -2)
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1)
  if (stem.length > 2 && stem.endsWith('y')) stem = `${stem.slice(0, -1)}i`
  for (const [british, american] of SPELLINGS) stem = stem.replace(british, american)
  // organise and organize are one word, as are their nouns.
  return stem.replace(/is(ation|er|)$/, (_, end: string) => (stem.length > 5 ? `iz${end}` : `is${end}`))
}

const undouble = (stem: string): string =>
  stem.length > 3 && DOUBLED.test(stem) && !/(?:ll|ss|zz)$/.test(stem) ? stem.slice(0, -1) : stem

const irregular = new Map<string, string>()
for (const line of IRREGULAR.split(/[|\n]/)) {
  const [base = '', ...forms] = line.split(' ')
  for (const form of forms) irregular.set(form, strip(base))
}

/**
 * The stem of an English word, with irregular forms brought to their base.
 *
 * @example stemEnglish('Studies') // 'studi', as stemEnglish('study')
 */
export function stemEnglish(word: string): string {
  const folded = foldLatin(word)
  return irregular.get(folded) ?? strip(folded)
}
