// Checks the built pages: every link leads to a page and a heading that are there, and nothing is loaded from elsewhere.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BASE = (process.env.SITE_BASE ?? '/').replace(/\/?$/, '/')

const pathOf = (folder, url) => {
  const path = join(folder, decodeURIComponent(url.pathname.slice(BASE.length)))
  return existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
}
const idsIn = (html) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))
const unescaped = (text) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&')

/** What is wrong with the pages of a folder, a line each. */
export function brokenLinks(folder) {
  const pages = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html'))
  const ids = new Map()
  const idsOf = (path) => {
    if (!ids.has(path)) ids.set(path, idsIn(readFileSync(path, 'utf8')))
    return ids.get(path)
  }
  const found = []
  for (const name of pages) {
    const html = readFileSync(join(folder, name), 'utf8')
    const own = new URL(`http://site${BASE}${name.replace(/index\.html$/, '')}`)
    for (const [tag, element] of html.matchAll(/<(a|link|script|img|source|iframe)\s[^>]*>/g)) {
      const written = /\s(?:href|src)="([^"]*)"/.exec(tag)?.[1]
      if (written === undefined || written.startsWith('data:')) continue
      const url = new URL(unescaped(written), own)
      if (url.host !== 'site') {
        if (element !== 'a' && !/rel="(?:canonical|alternate)"/.test(tag)) found.push(`${name}: loads ${written}`)
        continue
      }
      const path = pathOf(folder, url)
      if (!existsSync(path)) found.push(`${name}: no page for ${written}`)
      else if (url.hash !== '' && path.endsWith('.html') && !idsOf(path).has(decodeURIComponent(url.hash.slice(1))))
        found.push(`${name}: no heading for ${written}`)
    }
  }
  return { pages: pages.length, found: [...new Set(found)] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { pages, found } = brokenLinks(fileURLToPath(new URL('../dist', import.meta.url)))
  for (const line of found) console.error(line)
  console.log(`${pages} pages, ${found.length} broken links`)
  process.exitCode = found.length > 0 ? 1 : 0
}
