// What CAT tools add to XLIFF in namespaces of their own: Trados (`sdl:`), memoQ (`mq:`), Phrase (`m:`). Names of data are those of TMX.

/** Attributes of a unit, without prefix, and values of Trados, by the name that TMX has for them. */
const NAMES: Readonly<Record<string, string>> = {
  'created-by': 'creationid',
  created_by: 'creationid',
  'created-at': 'creationdate',
  created_on: 'creationdate',
  'modified-by': 'changeid',
  last_modified_by: 'changeid',
  lastchanginguser: 'changeid',
  'modified-at': 'changedate',
  modified_on: 'changedate',
  lastchangedtimestamp: 'changedate',
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** `05/21/2024 10:20:30` (Trados), milliseconds since 1970 (Phrase) and ISO 8601 as a date of TMX: `20240521T102030Z`. */
function dateOf(text: string): string {
  const [, month, day, year, time = '00:00:00'] = /^(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d:\d\d:\d\d))?$/.exec(text.trim()) ?? []
  const iso = year === undefined ? text.trim() : `${year}-${month}-${day}T${time}Z`
  const date = /^\d{12,13}$/.test(iso) ? new Date(Number(iso)) : new Date(iso)
  return Number.isNaN(date.getTime()) ? text : `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function factOf(name: string, value: string): [name: string, value: string] | undefined {
  const known = NAMES[name]
  // Phrase writes 0 for what has never happened.
  if (known === undefined || ['', '0'].includes(value.trim())) return undefined
  return [known, known.endsWith('date') ? dateOf(value) : value]
}

/** Who made and changed a unit, and when, by its attributes. */
export function historyOf(attributes: Readonly<Record<string, string>>): [name: string, value: string][] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const fact = name.includes(':') ? factOf(localName(name), value) : undefined
    return fact === undefined ? [] : [fact]
  })
}

/** The state of a unit by its attributes: `mq:status="ManuallyConfirmed"`, `m:confirmed="1"`. */
export function statusOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const { 'mq:status': status, 'm:confirmed': confirmed } = attributes
  return status ?? (confirmed === undefined ? undefined : confirmed === '0' ? 'unconfirmed' : 'confirmed')
}

/** What elements of tools inside one unit say: `sdl:seg-defs` (the state of each segment, and who made it), comments (`mq:comment`). */
export interface ToolValues {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
  state(mid: string | undefined): string | undefined
  /** Of one segment, or of the whole unit the first of each name. */
  facts(mid: string | undefined): [name: string, value: string][]
  notes(): string[]
}

export function toolValues(): ToolValues {
  const states = new Map<string, string>()
  const facts = new Map<string, Map<string, string>>()
  const notes: string[] = []
  let segment = ''
  /** The element whose text is gathered, and the key of a value. */
  let inside: string | undefined
  let key: string | undefined
  let value = ''
  return {
    open(name, { id, conf, key: named, deleted }) {
      const local = localName(name)
      if (local === 'seg' && id !== undefined) {
        segment = id
        if (conf !== undefined) states.set(id, conf)
      }
      if (local !== 'value' && (local !== 'comment' || deleted === 'true')) return
      inside = local
      key = named
      value = ''
    },
    text(text) {
      if (inside !== undefined) value += text
    },
    close(name) {
      if (inside === undefined || localName(name) !== inside) return
      const fact = inside === 'value' && key !== undefined ? factOf(key, value) : undefined
      const known = facts.get(segment) ?? new Map<string, string>()
      if (fact !== undefined && !known.has(fact[0])) facts.set(segment, known.set(...fact))
      if (inside === 'comment' && value.trim() !== '') notes.push(value.trim())
      inside = undefined
    },
    state: (mid) => (mid === undefined ? undefined : states.get(mid)),
    facts: (mid) =>
      mid === undefined ? [...new Map([...facts.values()].reverse().flatMap((one) => [...one]))] : [...(facts.get(mid) ?? [])],
    notes: () => notes,
  }
}
