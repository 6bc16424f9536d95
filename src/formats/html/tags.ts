import type { BlockKind } from '../../bitext.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Elements that stand as blocks of their own (the user agent sheet of the HTML standard: `display: block`, list items, parts of tables). */
const BLOCKS =
  words(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre
  search section summary table tbody td tfoot th thead title tr ul xmp`)

/** Elements that stand beside each other like words: a block where no sentence is around them, a space in one. */
const CONTROLS = words('button input label option select textarea')

/** Elements whose text never shows, or only in place of what they stand for. */
const HIDDEN =
  words(`annotation annotation-xml area audio base basefont bgsound canvas col colgroup datalist defs desc embed frame iframe
  keygen link meta metadata noembed noframes noscript object param rp script source style template track video`)

const VOID = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr')

/** Elements whose content is no markup. */
const RAW = words('iframe noembed noframes noscript script style textarea title xmp')

/** Elements that hold a sentence, not blocks. */
const SENTENCES = words('caption dt figcaption h1 h2 h3 h4 h5 h6 legend li p summary td th dd')

/** Elements that keep their white space. */
const PRE = words('listing plaintext pre textarea xmp')

const KINDS: Readonly<Record<string, BlockKind>> = {
  caption: 'caption',
  dd: 'listItem',
  dt: 'listItem',
  figcaption: 'caption',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  legend: 'caption',
  li: 'listItem',
  listing: 'code',
  plaintext: 'code',
  pre: 'code',
  td: 'tableCell',
  th: 'tableCell',
  title: 'heading',
  xmp: 'code',
}

export const isBlock = (tag: string): boolean => BLOCKS.has(tag)
export const isControl = (tag: string): boolean => CONTROLS.has(tag)
export const isHidden = (tag: string): boolean => HIDDEN.has(tag)
export const isVoid = (tag: string): boolean => VOID.has(tag)
export const isRaw = (tag: string): boolean => RAW.has(tag)
export const holdsSentence = (tag: string): boolean => SENTENCES.has(tag)
export const keepsSpace = (tag: string): boolean => PRE.has(tag)
export const isList = (tag: string): boolean => /^(?:ul|ol|menu|dir|dl)$/.test(tag)
export const kindOf = (tag: string): BlockKind | undefined => (Object.hasOwn(KINDS, tag) ? KINDS[tag] : undefined)

/** What an opening tag ends where its own end was left out, and what it does not reach beyond: `<li>` in a list within a list. */
export const IMPLIED: readonly [opens: RegExp, ends: RegExp, within: RegExp][] = [
  [/^li$/, /^li$/, /^(?:ul|ol|menu|dir)$/],
  [/^d[td]$/, /^d[td]$/, /^dl$/],
  [/^t[dh]$/, /^t[dh]$/, /^(?:tr|table)$/],
  [/^tr$/, /^(?:tr|t[dh])$/, /^table$/],
  [/^(?:tbody|thead|tfoot)$/, /^(?:tbody|thead|tfoot|tr|t[dh])$/, /^table$/],
  [/^opt(?:ion|group)$/, /^option$/, /^select$/],
]
