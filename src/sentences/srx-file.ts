// Segmentation Rules eXchange 2.0 (LISA OSCAR, 2008), and the segmentation.conf of OmegaT, whose 3.6 reads no SRX.

import { checkKeys } from '../errors.ts'
import { checkChoice } from '../formats/shared/write-options.ts'
import { escapeAttribute, escapeText } from '../formats/shared/xml.ts'

/** Rules in the regular expressions of ICU; the first one that matches a place decides. */
export interface RuleSet {
  readonly name: string
  /** Matches a language code. */
  readonly pattern: string
  readonly rules: readonly {
    readonly before: string
    readonly after: string
    readonly break: boolean
    readonly example: string
  }[]
}

export interface SrxOptions {
  /** `srx`: SRX 2.0. `omegat`: `segmentation.conf`, which stands in the folder `omegat` of a project. @default 'srx' */
  format?: 'srx' | 'omegat' | undefined
}

/** Writes rule sets, at most one of which may match a language. */
export function writeRules(sets: readonly RuleSet[], options: SrxOptions = {}): string {
  checkKeys(options, ['format'])
  const { format = 'srx' } = options
  checkChoice('format', format, ['srx', 'omegat'])
  return format === 'srx' ? srx(sets) : omegat(sets)
}

const srx = (sets: readonly RuleSet[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
${sets.map(languageRule).join('\n')}
    </languagerules>
    <maprules>
${sets.map(({ name, pattern }) => `      <languagemap languagepattern="${escapeAttribute(pattern)}" languagerulename="${escapeAttribute(name)}"/>`).join('\n')}
    </maprules>
  </body>
</srx>
`

const languageRule = ({ name, rules }: RuleSet): string => `      <languagerule languagerulename="${escapeAttribute(name)}">
${rules
  .map(
    ({ before, after, break: breaks, example }) => `        <!-- ${comment(example)} -->
        <rule break="${breaks ? 'yes' : 'no'}">
          <beforebreak>${escapeText(before)}</beforebreak>
          <afterbreak>${escapeText(after)}</afterbreak>
        </rule>`,
  )
  .join('\n')}
      </languagerule>`

/** A comment holds no `--`; line feeds would make it hard to read. */
const comment = (example: string): string =>
  escapeText(example)
    .replaceAll('\n', '⏎')
    .replace(/-(?=-|$)/g, '‑')

/** As java.beans.XMLEncoder writes it. */
const omegat = (sets: readonly RuleSet[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<java version="1.8.0" class="java.beans.XMLDecoder">
 <object class="org.omegat.core.segmentation.SRX" id="SRX0">
  <void property="mappingRules">
${sets.map(mapRule).join('\n')}
  </void>
  <void property="version">
   <string>0.2.2</string>
  </void>
 </object>
</java>
`

const mapRule = ({ name, pattern, rules }: RuleSet): string => `   <void method="add">
    <object class="org.omegat.core.segmentation.MapRule">
     <void property="language">
      <string>${escapeText(name)}</string>
     </void>
     <void property="pattern">
      <string>${escapeText(pattern)}</string>
     </void>
     <void property="rules">
      <object class="java.util.ArrayList">
${rules.map(omegatRule).join('\n')}
      </object>
     </void>
    </object>
   </void>`

const omegatRule = ({ before, after, break: breaks }: RuleSet['rules'][number]): string => `       <void method="add">
        <object class="org.omegat.core.segmentation.Rule">
         <void property="breakRule">
          <boolean>${breaks}</boolean>
         </void>
         <void property="beforebreak">
          <string>${escapeText(before)}</string>
         </void>
         <void property="afterbreak">
          <string>${escapeText(after)}</string>
         </void>
        </object>
       </void>`
