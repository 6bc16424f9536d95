// Relations between the parts of an Office file (Open Packaging Conventions, ISO 29500-2).

import { type AllLimits, DEFAULT_LIMITS } from '../../limits.ts'
import { elements, readTree } from './xml-tree.ts'
import type { Zip } from './zip.ts'

export interface Relation {
  id: string
  /** The last part of the type: `styles`, `footnotes`, `hyperlink` … */
  type: string
  /** A name in the package, or an address where `external`. */
  target: string
  external: boolean
}

/** What a part of a package points to: `relationsOf(zip, 'word/document.xml')` reads `word/_rels/document.xml.rels`. */
export function relationsOf(zip: Zip, part: string, limits: AllLimits = DEFAULT_LIMITS): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const bytes = zip.file(name)
  if (bytes === undefined) return []
  return [...elements(readTree(bytes, name, limits))].map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External'
    const target = attributes['Target'] ?? ''
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target: external ? target : resolved(folder, target),
      external,
    }
  })
}

/** `styles.xml`, `/word/styles.xml` and `../word/styles.xml` as a name in the package. */
function resolved(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
