// Page furniture: what a site puts around each of its pages. The landmarks of WAI-ARIA name it (banner, navigation, complementary,
// contentinfo), HTML has elements for them, and older pages say it in `id` and `class`.

import { attributesOf, type HtmlNode, visit } from './node.ts'
import { isBlock, isHidden } from './tags.ts'

const LANDMARK_TAG = /^(?:nav|header|footer|aside)$/
const LANDMARK_ROLE = /^(?:banner|complementary|contentinfo|menu|menubar|navigation|search)$/
/** `site-header`, `footer`, `page_sidebar`, but not `card-header`. */
const WHOLE_NAME = /^(?:(?:site|page|main|global)[-_]?)?(?:header|footer|sidebar|masthead|topbar)$/i
/** `main-menu`, `nav`, `navbar-top`, `breadcrumb`, `cookieBanner`, `cc-consent`. */
const PART_OF_NAME =
  /(?:^|[-_])(?:menu|menubar|nav|navbar|navigation|breadcrumbs?|consent|skip[-_]?link)(?:$|[-_])|cookie|gdpr|(?:^|[-_])skip[-_]to[-_]/i

const roleOf = (node: HtmlNode): string => attributesOf(node)('role')?.trim().toLowerCase() ?? ''
const isMain = (node: HtmlNode): boolean => node.tagName === 'main' || roleOf(node) === 'main'
const isArticle = (node: HtmlNode): boolean => node.tagName === 'article' || roleOf(node) === 'article'
const isLandmark = (node: HtmlNode): boolean => LANDMARK_TAG.test(node.tagName ?? '') || LANDMARK_ROLE.test(roleOf(node))

/** Whether an element is page furniture, where it stands outside of the main part. */
function isFurniture(node: HtmlNode): boolean {
  if (node.type !== 'element' || !isBlock(node.tagName ?? '')) return false
  if (isLandmark(node)) return true
  const attribute = attributesOf(node)
  const names = `${attribute('id') ?? ''} ${attribute('class') ?? ''}`.split(/\s+/)
  return names.some((name) => WHOLE_NAME.test(name) || PART_OF_NAME.test(name))
}

/** What an element has in it. */
interface Content {
  text: boolean
  main: boolean
  article: boolean
}

/** The elements around main parts that have text, and those parts: `main`, and `article` for a page without one. */
function mainParts(tree: HtmlNode): ReadonlySet<HtmlNode> | undefined {
  const withMain = new Set<HtmlNode>()
  const withArticle = new Set<HtmlNode>()
  const open: (Content & { node: HtmlNode })[] = []
  visit(
    tree,
    (node) => {
      const around = open.at(-1)
      if (node.type === 'text' && around !== undefined && !isHidden(around.node.tagName ?? ''))
        around.text ||= (node.value ?? '').trim() !== ''
      open.push({ node, text: false, main: false, article: false })
    },
    () => {
      const { node, text, main, article } = open.pop()!
      const hasMain = main || (text && isMain(node))
      // Articles inside of `aside` and `nav` are teasers of other pages.
      const hasArticle = (article || (text && isArticle(node))) && !isLandmark(node)
      if (hasMain) withMain.add(node)
      if (hasArticle) withArticle.add(node)
      const around = open.at(-1)
      if (around === undefined) return
      around.text ||= text
      around.main ||= hasMain
      around.article ||= hasArticle
    },
  )
  return withMain.size > 0 ? withMain : withArticle.size > 0 ? withArticle : undefined
}

/** Whether a header holds the title of the page: all of its `h1`. The menus in such a header are furniture still. */
function holdsTitles(tree: HtmlNode): (node: HtmlNode) => boolean {
  let all = 0
  const counts = new Map<HtmlNode, number>()
  const open: HtmlNode[] = []
  visit(
    tree,
    (node) => {
      if (node.tagName === 'header' || roleOf(node) === 'banner') open.push(node)
      if (node.tagName !== 'h1') return
      all++
      for (const header of open) counts.set(header, (counts.get(header) ?? 0) + 1)
    },
    (node) => {
      if (open.at(-1) === node) open.pop()
    },
  )
  return (node) => all > 0 && counts.get(node) === all
}

/**
 * The outermost elements of a page that are furniture: navigation, headers, footers, asides, menus and cookie bars outside of `main` and
 * `article`. A page without a main part has none, and an element around the main part is none; nor is a header that holds the title.
 */
export function furnitureIn(tree: HtmlNode): ReadonlySet<HtmlNode> {
  const found = new Set<HtmlNode>()
  const parts = mainParts(tree)
  if (parts === undefined) return found
  const isTitled = holdsTitles(tree)
  // The main part, article or furniture that is open: nothing inside of it is judged again.
  let inside: HtmlNode | undefined
  visit(
    tree,
    (node) => {
      if (inside !== undefined) return
      const furniture = !parts.has(node) && isFurniture(node) && !isTitled(node)
      if (furniture) found.add(node)
      if (furniture || isMain(node) || isArticle(node)) inside = node
    },
    (node) => {
      if (node === inside) inside = undefined
    },
  )
  return found
}
