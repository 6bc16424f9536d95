// The page of the playground: takes texts and files, aligns them by `alignAsync`, shows the pairs, and asks its worker for the rest.

import type { Anchor, Bitext, Pin, Segment, Side, Texts } from 'muwazi'
import { alignAsync } from 'muwazi/async'
import { Cancelled, createClient } from './client.ts'
import { button, element, save } from './dom.ts'
import formats from './formats.json'
import { withPin } from './pins.ts'
import type { Read } from './protocol.ts'
import { counted, numberIn, TEXTS } from './texts.ts'
import { toggleWhy } from './why.ts'

const ROWS_AT_ONCE = 200
const SURE = 0.9

const root = document.querySelector<HTMLElement>('.playground')!
const language = root.dataset['language'] === 'ar' ? 'ar' : 'en'
const t = TEXTS[language]
const find = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!

const status = find('.status')
const progress = find<HTMLProgressElement>('progress')
const rows = find('.rows')
const fileInput = find<HTMLInputElement>('input[type=file]')
const isTwo = find<HTMLInputElement>('.two input')
const areas = { source: find<HTMLTextAreaElement>('.source textarea'), target: find<HTMLTextAreaElement>('.target textarea') }

/** What is aligned, and what came of it. */
interface Work {
  input?: Texts
  pins: Pin[]
  bitext?: Bitext
  isPairs?: boolean
}
let work: Work = { pins: [] }

const client = createClient(() => work.bitext)

let stop = new AbortController()

function cancel(): void {
  stop.abort()
  client.cancel()
}

// Aligning.

function busy(is: boolean): void {
  progress.hidden = !is
  progress.removeAttribute('value')
  find('.cancel').hidden = !is
  find<HTMLButtonElement>('.align').disabled = is
  root.toggleAttribute('data-busy', is)
}

/** Aligns what `begin` gives, unless it holds pairs already; what was at work before is cancelled. */
async function run(begin: () => Read | Promise<Read>, pins: Pin[] = []): Promise<void> {
  cancel()
  stop = new AbortController()
  const { signal } = stop
  busy(true)
  status.textContent = t.working
  try {
    const read = await begin()
    const isPairs = 'bitext' in read
    const onProgress = (done: number) => {
      if (signal === stop.signal) progress.value = done
    }
    const bitext = isPairs ? read.bitext : await alignAsync(read.input, { pins, signal, onProgress })
    signal.throwIfAborted()
    work = { pins, bitext, isPairs, ...(isPairs ? {} : { input: read.input }) }
    await client.ask({ type: 'load', bitext })
    status.textContent = isPairs ? t.readPairs : ''
    show(bitext)
  } catch (error) {
    if (signal === stop.signal)
      status.textContent = error instanceof Cancelled || signal.aborted ? t.cancelled : (error as Error).message
  } finally {
    if (signal === stop.signal) busy(false)
  }
}

function alignTexts(): void {
  const source = areas.source.value
  const input = isTwo.checked ? { source, target: areas.target.value } : source
  void run(() => ({ input }))
}

function alignFiles(files: readonly File[]): void {
  if (files.length === 0) return
  if (files.length > 2) {
    status.textContent = t.tooMany
    return
  }
  void run(() => client.ask({ type: 'read', files }))
}

// Showing.

const ratio = numberIn(language, 2)
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0
const count = (forms: Parameters<typeof counted>[1], n: number): string => counted(language, forms, n)

function show(bitext: Bitext): void {
  const pairs = bitext.segments.filter(({ type }) => type === 'pair')
  const letters = bitext.segments.reduce(
    (sum, { source, target }) => sum + lettersIn(source?.text ?? '') + lettersIn(target?.text ?? ''),
    0,
  )
  const parts = [
    count(t.pairs, pairs.length),
    count(t.lone, bitext.segments.length - pairs.length),
    count(t.doubtful, pairs.filter(({ confidence }) => confidence < SURE).length),
    ...(work.pins.length > 0 ? [count(t.pins, work.pins.length)] : []),
    count(t.letters, letters),
  ]
  find('.summary').textContent = parts.join(' · ')
  const messages = find('.messages')
  messages.hidden = bitext.messages.length === 0
  messages.querySelector('ul')!.replaceChildren(
    ...bitext.messages.slice(0, ROWS_AT_ONCE).map(({ reason, ruleId, place }) => {
      const item = element('li', '', `${place === undefined ? '' : `${place.start.line}: `}${reason} (${ruleId})`)
      item.lang = 'en'
      item.dir = 'ltr'
      return item
    }),
  )
  rows.replaceChildren()
  chosen.clear()
  showSelection()
  showMore()
  find('.results').hidden = false
}

function showMore(): void {
  const { segments } = work.bitext!
  const from = rows.childElementCount
  rows.append(...segments.slice(from, from + ROWS_AT_ONCE).map((segment, k) => rowOf(segment, from + k)))
  find('.more').hidden = rows.childElementCount >= segments.length
}

function rowOf(segment: Segment, index: number): HTMLElement {
  const row = element('li', 'row')
  row.dataset['index'] = String(index)
  row.toggleAttribute('data-doubtful', segment.type === 'pair' && segment.confidence < SURE)
  row.append(cellOf(segment.source, index, 'source'), cellOf(segment.target, index, 'target'))
  const about = element('div', 'about')
  const meter = element('span', 'confidence', ratio.format(segment.confidence))
  meter.title = t.confidence
  meter.style.setProperty('--share', String(segment.confidence))
  about.append(meter)
  if (segment.type === 'pair') {
    about.append(button('why', t.why, () => void toggleWhy(row, segment, language, () => client.ask({ type: 'explain', index }))))
    if (segment.origin === 'pinned') about.append(element('span', 'pinned', t.accepted))
    else if (!work.isPairs)
      about.append(button('accept', t.accept, () => void correct({ source: segment.source, target: segment.target })))
  }
  row.append(about)
  return row
}

function cellOf(side: Side | null, index: number, name: 'source' | 'target'): HTMLElement {
  if (side === null) return element('div', `cell ${name} empty`, t.noCounterpart)
  const cell = element('label', `cell ${name}`)
  const text = element('span', 'text', side.text)
  text.lang = side.language
  text.dir = side.dir
  if (!work.isPairs) {
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.addEventListener('change', () => choose(name, index, box.checked))
    cell.append(box)
  }
  cell.append(text)
  return cell
}

// Corrections: texts that are ticked become a pin, and all is aligned anew around the pins.

const chosen = new Set<string>()

function choose(name: 'source' | 'target', index: number, is: boolean): void {
  if (is) chosen.add(`${name} ${index}`)
  else chosen.delete(`${name} ${index}`)
  showSelection()
}

/** The segments that are ticked on a side, in order. */
const chosenOn = (name: 'source' | 'target'): number[] =>
  [...chosen]
    .filter((one) => one.startsWith(name))
    .map((one) => Number(one.split(' ')[1]))
    .sort((a, b) => a - b)

function showSelection(): void {
  const [source, target] = [chosenOn('source').length, chosenOn('target').length]
  find('.selection').hidden = source + target === 0
  find('.selection span').textContent = t.selected(source, target)
  find('.selection .pair').hidden = source === 0 || target === 0
  find('.selection .alone').hidden = source > 0 && target > 0
}

/** The text of some segments on a side, with its places. */
function anchorOf(name: 'source' | 'target'): Anchor | null {
  const sides = chosenOn(name)
    .map((index) => work.bitext!.segments[index]![name])
    .filter((side) => side !== null)
  return sides.length === 0
    ? null
    : { text: sides.map(({ text }) => text).join('\n'), units: sides.flatMap(({ units }) => units) }
}

const again = (pins: Pin[]): Promise<void> => run(() => ({ input: work.input! }), pins)

const correct = (pin: Pin): Promise<void> => again(withPin(work.pins, pin))

/** Texts without counterpart are a pin each. */
function correctAlone(): Promise<void> {
  const pins = (['source', 'target'] as const).flatMap((name) =>
    chosenOn(name).map((index): Pin => {
      const side = work.bitext!.segments[index]![name]
      return name === 'source' ? { source: side, target: null } : { source: null, target: side }
    }),
  )
  return again([...work.pins, ...pins])
}

// Out.

async function download(): Promise<void> {
  const name = find<HTMLSelectElement>('select').value
  const files = await client.ask({ type: 'export', format: name })
  const path = work.bitext?.source.path
  const stem = path === undefined ? 'muwazi' : path.replace(/\.[^.]*$/, '')
  const type = formats.find((format) => format.name === name)?.mediaType ?? 'text/plain'
  for (const { suffix, bytes } of files) save(stem + suffix, new Blob([bytes], { type }))
}

// What a person does.
const showLetters = () => {
  const own = lettersIn(areas.source.value) + (isTwo.checked ? lettersIn(areas.target.value) : 0)
  find('.letters').textContent = count(t.letters, own)
}

find('.choose').addEventListener('click', () => fileInput.click())
fileInput.addEventListener('change', () => {
  alignFiles([...(fileInput.files ?? [])])
  fileInput.value = ''
})
find('.align').addEventListener('click', alignTexts)
find('.cancel').addEventListener('click', cancel)
find('.more').addEventListener('click', showMore)
find('.download').addEventListener('click', () => void download().catch((error: Error) => (status.textContent = error.message)))
find('.pair').addEventListener('click', () => void correct({ source: anchorOf('source'), target: anchorOf('target') }))
find('.alone').addEventListener('click', () => void correctAlone())
find('.unselect').addEventListener('click', () => {
  for (const box of rows.querySelectorAll<HTMLInputElement>('input:checked')) box.checked = false
  chosen.clear()
  showSelection()
})
find('.clear').addEventListener('click', () => {
  cancel()
  areas.source.value = areas.target.value = ''
  work = { pins: [] }
  find('.results').hidden = true
  status.textContent = ''
  showLetters()
})
find('.example').addEventListener('click', showExample)
isTwo.addEventListener('change', () => {
  find('.target').hidden = !isTwo.checked
  const title = find('.source span')
  title.textContent = title.dataset[isTwo.checked ? 'two' : 'one'] ?? ''
  showLetters()
})
for (const area of Object.values(areas)) area.addEventListener('input', showLetters)

const drop = find('.drop')
drop.addEventListener('dragover', (event) => {
  event.preventDefault()
  drop.toggleAttribute('data-over', true)
})
drop.addEventListener('dragleave', () => drop.toggleAttribute('data-over', false))
drop.addEventListener('drop', (event) => {
  event.preventDefault()
  drop.toggleAttribute('data-over', false)
  alignFiles([...(event.dataTransfer?.files ?? [])])
})

function showExample(): void {
  isTwo.checked = false
  isTwo.dispatchEvent(new Event('change'))
  areas.source.value = JSON.parse(find('.article').textContent ?? '""')
  showLetters()
  alignTexts()
}

showExample()
