import { ends } from './en.ts'
import { type Language, WITHOUT_WORDS } from './language.ts'
import { abbreviated, alone, everywhere, oneOf, over, type Rule, tail, words } from './rule.ts'

const raw = String.raw

/** Stand before a name or a number, or never at an end. */
const notEnding = words(`
  M MM Mme Mmes Mlle Mlles Mgr Me Dr Drs Pr Prof St Ste Sts Vve cf c.-à-d p.ex ex env av apr ap réf adr tél boul bd art al chap fig éd coll vol t p pp
  n no nos nº num par sq trad dir sous-dir hab éts ets N.B
  env gén lt cdt sgt Mlles Mgrs Mes Bx BB PP RR SS S.E S.M LL.MM dép arr cant cne rte imp pl ch sq résid bât esc appt
  adj adv masc fém sing plur syn suiv préc ms mss ouvr c.c op trad coord dact inéd introd préf suppl pl s.-préf min.-dir prov dioc`)

/** May end a sentence: it does where a word follows that begins sentences. */
const mayEnd = words(
  'etc J.-C Cie Ltée Inc janv févr avr juill sept oct nov déc lun mar mer jeu ven sam dim max min s.a S.A S.A.R.L s.d s.l',
)

/** Words that begin sentences and are no names. */
const starters = words(`
  Le La Les Un Une Des Du De Il Elle Ils Elles On Nous Vous Je Tu Ce Cette Ces Cet Cela Ça Mais Et Ou Or Donc Car Ni Puis Ensuite Alors Ainsi Dans En
  Au Aux À Avec Sans Sous Sur Pour Par Pendant Après Avant Depuis Quand Lorsque Si Comme Bien Son Sa Ses Leur Leurs Notre Votre Mon Ma Qui Que Quoi Où
  Comment Pourquoi Combien Quel Quelle Aujourd’hui Hier Demain Enfin Toutefois Cependant Plusieurs Tous Toutes Chaque Aucun Aucune Rien Personne`)

const sentences: readonly Rule[] = [
  ...everywhere(words('no n art chap p pp vol fig al')),
  {
    before: raw`${alone}${abbreviated(notEnding)}\.`,
    after: raw`\s`,
    break: false,
    example: 'Hier, le Dr.| Durand a rencontré Mme Petit.',
  },
  {
    before: raw`${alone}${abbreviated(mayEnd)}\.${tail}`,
    after: raw`\s+(?:${oneOf(starters)}${over}|[LDJCNSQ]['’]\p{L})`,
    break: true,
    example: 'Il vend des livres, des stylos, etc.| La boutique ouvre à neuf heures.',
  },
  {
    before: raw`${alone}${abbreviated(mayEnd)}\.${tail}`,
    after: '',
    break: false,
    example: 'La maison Lebrun et Cie.| Paris livre partout.',
  },
  {
    before: raw`${alone}(?:\p{Lu}(?:-\p{Lu})?|(?:\p{L}{1,2}\.-?){1,4}\p{L}{1,2})\.${tail}`,
    after: raw`\s+(?!${oneOf(starters)}${over})`,
    break: false,
    example: 'Les romans de J. R. R.| Tolkien sont longs.',
  },
  ...ends,
]

export const fr: Language = {
  name: 'French',
  names: words('french français francais فرنسية فرنسي fra fre'),
  codes: ['fr', 'fra', 'fre', 'frc', 'frp'],
  sentences,
  ...WITHOUT_WORDS,
}
