import { ends } from './en.ts'
import { type Language, WITHOUT_WORDS } from './language.ts'
import { abbreviated, alone, everywhere, oneOf, over, type Rule, tail, words } from './rule.ts'

const raw = String.raw

/** Stand before a name, or never at an end. */
const notEnding = words(`
  Dr Prof Hr Hrn Fr Frl Dipl Ing St Hl z.B d.h u.a.m d.i i.d.R z.T o.g s.o s.u u.U v.a m.E i.S vgl bzw ca evtl ggf inkl exkl zzgl sog bzgl etwa
  geb gest verh Abb Tab Anm Art Abs Aufl Bd Bde Hrsg Jg Kap Nr Nrn Str Tel Verf Zf S Rn Ziff lit Mio Mrd Tsd z d u i v n
  lt gem einschl insb bes ehem gegr hrsg übers lfd mind allg betr entspr f.d i.H.v o.ä o.Ä s.a u.E v.H z.H z.Zt i.A i.V i.e.S i.w.S n.J
  med jur phil rer nat habil theol oec pol Fa Gebr Frhr Inh Bf Bhf Ldkr Reg Verl Jgg Lfg Bl Dtl Dept Mr Mrs Ms Mag Priv.-Doz PD Min.-Dir
  dt engl frz lat griech röm österr schweiz kath evang`)

/** May end a sentence: it does where a word follows that begins sentences. */
const mayEnd = words(
  'usw etc usf u.a Jh n.Chr v.Chr Chr Co Jan Feb Aug Sept Okt Nov Dez Mo Di Mi Do Sa So GmbH Std Min max Sek ff f Red jun sen jr sr Apr p.a a.D i.R m.b.H o.J o.O',
)

/** Words that begin sentences; nouns have capitals too, so that a capital says nothing. */
const starters = words(`
  Der Die Das Den Dem Des Ein Eine Einer Eines Einem Einen Er Sie Es Wir Ich Ihr Man Und Aber Oder Doch Denn Dann Danach Da Dort Hier Heute Gestern
  Morgen In Im Am An Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Durch Über Unter Als Wenn Weil Während Nachdem Bevor Obwohl Sein Seine
  Ihre Mein Unser Dieser Diese Dieses Diesen Jeder Jede Alle Viele Einige Mehrere Kein Keine Nicht Nur Auch So Was Wer Wie Wo Warum Wann Später`)

const sentences: readonly Rule[] = [
  ...everywhere(words('Nr Abs Art Kap Bd S Abb Tab')),
  {
    before: raw`${alone}${abbreviated(notEnding)}\.`,
    after: raw`\s`,
    break: false,
    example: 'Wir trafen Dr.| Weber und z. B. Frau Lang.',
  },
  {
    before: raw`\p{Ll}str\.`,
    after: raw`\s\p{Nd}`,
    break: false,
    example: 'Sie wohnt in der Bahnhofstr.| 5 in Bonn.',
  },
  {
    before: raw`${alone}${abbreviated(mayEnd)}\.${tail}`,
    after: raw`\s+${oneOf(starters)}${over}`,
    break: true,
    example: 'Wir kaufen Brot, Käse usw.| Der Laden schließt bald.',
  },
  {
    before: raw`${alone}${abbreviated(mayEnd)}\.${tail}`,
    after: '',
    break: false,
    example: 'Die Firma Weber & Co.| Bauwesen zieht um.',
  },
  {
    before: raw`${alone}(?:(?:der|die|das|dem|den|des|am|im|vom|beim|zum|zur|ein|eine|einen|einem|seit|ab|bis|und|oder)\s\p{Nd}{1,2}|(?:\p{Nd}{1,2}\.\s?[-–/]\s?)\p{Nd}{1,2})\.`,
    after: raw`\s`,
    break: false,
    example: 'Er gewann den 1.| Preis im Rennen.',
  },
  {
    before: raw`${alone}\p{Nd}{1,2}\.`,
    after: raw`\s(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jahrtausend|Auflage|Kapitel|Lebensjahr)`,
    break: false,
    example: 'Berlin, 3.| Oktober 1990',
  },
  {
    before: raw`${alone}(?:\p{Lu}|(?:\p{L}{1,2}\.){1,4}\p{L}{1,2})\.${tail}`,
    after: raw`\s+(?!${oneOf(starters)}${over})`,
    break: false,
    example: 'Die Werke von E. T. A.| Hoffmann sind bekannt.',
  },
  ...ends,
]

export const de: Language = {
  name: 'German',
  names: words('german deutsch ألمانية ألماني deu ger'),
  codes: ['de', 'deu', 'ger', 'gsw', 'bar'],
  sentences,
  ...WITHOUT_WORDS,
}
