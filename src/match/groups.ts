// Documents of one side as the search sees them: near-copies are one, without the lines of templates.

import { addressKey } from './address.ts'
import { leaders, shinglesOf, withoutTemplates } from './copies.ts'
import type { Digest, SideWords } from './terms.ts'

/** A document of one language. */
export interface MatchDocument {
  id: string
  text: string
  /** Its address or path: one that differs from another's by the name of the language alone speaks for the two. */
  url?: string | undefined
}

/** Documents of one side: near-copies are one. */
export interface Group<T> extends Digest {
  members: T[]
  /** Text of the first member without the lines of templates. */
  content: string
}

/** Documents at one address, at most. */
const MAX_AT_ADDRESS = 3

/** Groups the near-copies of one side. */
export function grouped<T extends MatchDocument>(documents: readonly T[], { digest }: SideWords): Group<T>[] {
  const content = withoutTemplates(documents.map(({ text }) => text))
  const all = documents.map(({ text }) => {
    const own = content(text)
    const digested = digest(own)
    return { ...digested, content: own, shingles: shinglesOf(digested.row) }
  })
  const leader = leaders(all)
  const groups = new Map<number, Group<T>>()
  documents.forEach((document, k) => {
    const group = groups.get(leader[k]!)
    if (group !== undefined) group.members.push(document)
    else groups.set(k, { ...all[k]!, members: [document] })
  })
  return [...groups.values()]
}

/** Groups by the addresses of their members. */
export function byAddress(groups: readonly Group<MatchDocument>[], language: string): Map<string, number[]> {
  const key = addressKey(language)
  const found = new Map<string, number[]>()
  groups.forEach(({ members }, k) => {
    for (const { url } of members) {
      const address = url === undefined ? '' : key(url)
      if (address === '') continue
      const own = found.get(address)
      if (own === undefined) found.set(address, [k])
      else if (own.at(-1) !== k) own.push(k)
    }
  })
  for (const [address, own] of found) if (own.length > MAX_AT_ADDRESS) found.delete(address)
  return found
}
