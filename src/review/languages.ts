// Languages that a person chooses from. What is not chosen is told by the name of the file, else by its script.

/** ISO 639-1 codes; a browser names them in the language of the page. */
export const LANGUAGES =
  'af ar az bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga he hi hr hu hy id is it ja ka kk ko ku la lt lv mk ms mt nl no pl ps pt ro ru sk sl so sq sr sv sw ta tg th tl tr ug uk ur uz vi zh'.split(
    ' ',
  )

/** A language tag as a word of its own in the name of a file: `contract.fr.docx`, `fr_contract.txt`, `x-en-GB.md`. */
const TAG = /(?:^|[._\- (])([a-z]{2})(?:[-_][A-Za-z]{2,4})?(?=[._\- )]|$)/g

/**
 * The language that the name of a file says; `undefined` where it says none, or several.
 *
 * @example languageInName('contract.fr.docx') // 'fr'
 */
export function languageInName(name: string): string | undefined {
  const stem = name.replace(/\.\w+$/, '')
  const found = new Set([...stem.matchAll(TAG)].map(([, tag = '']) => tag).filter((tag) => LANGUAGES.includes(tag)))
  return found.size === 1 ? [...found][0] : undefined
}
