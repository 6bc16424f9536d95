// Runs cases one after the other and says which one it is at, so that one that hangs is seen from outside.

import { parentPort, workerData } from 'node:worker_threads'
import { guide } from './guide.mjs'
import { numbers } from './mutate.mjs'
import { targetsOf } from './targets.mjs'

const DOORS = [
  '.',
  './check',
  './documents',
  './srx',
  './lexicon',
  './csv',
  './docx',
  './hf',
  './html',
  './jsonl',
  './moses',
  './parquet',
  './review',
  './tmx',
  './xliff',
  './xlsx',
]
const { at, step, end, seed, until, only, dist, guided } = workerData
const place = new Int32Array(workerData.place)
const doors = {}
for (const door of DOORS) doors[door] = await import(new URL(`${door === '.' ? 'index' : door.slice(2)}.js`, dist).href)
const targets = await targetsOf(doors)
const names = Object.keys(targets).filter((name) => only === undefined || name.startsWith(only))
const counts = {}
/** Milliseconds by target. */
const times = {}

/** What is wrong with a case; nothing is. */
async function complaintAbout(name, input, index) {
  try {
    await targets[name].run(input, numbers(seed ^ (index * 31)))
    return undefined
  } catch (error) {
    return error.message
  }
}

const kindOf = (complaint) => complaint.replace(/: [\s\S]*/, '').replace(/[\d:]+/g, '')

/** A shorter input with the same complaint: parts are left out as long as it stays. */
async function smaller(name, input, index, kind) {
  const isText = typeof input === 'string'
  if (!isText && !(input instanceof Uint8Array)) return input
  let best = input
  let tries = 300
  for (let size = best.length >> 1; size > 0 && tries > 0; size >>= 1)
    for (let from = 0; from < best.length && tries > 0; ) {
      tries--
      const less = isText
        ? best.slice(0, from) + best.slice(from + size)
        : Uint8Array.from([...best.subarray(0, from), ...best.subarray(from + size)])
      const complaint = await complaintAbout(name, less, index)
      if (complaint !== undefined && kindOf(complaint) === kind) best = less
      else from += size
    }
  return best
}

const guidance = guided ? await guide(dist) : undefined
const seen = new Map()
for (let index = at; index < end && Date.now() < until; index += step) {
  Atomics.store(place, 0, index)
  const name = names[index % names.length]
  const random = numbers(seed + index)
  const input = guidance?.next(name, random) ?? targets[name].make(random)
  counts[name] = (counts[name] ?? 0) + 1
  const begun = performance.now()
  const complaint = await complaintAbout(name, input, index)
  times[name] = (times[name] ?? 0) + performance.now() - begun
  await guidance?.learn(name, input, random)
  if (complaint === undefined) continue
  const kind = `${name} ${kindOf(complaint)}`
  seen.set(kind, (seen.get(kind) ?? 0) + 1)
  if (seen.get(kind) > 3) continue
  parentPort.postMessage({ type: 'failure', name, index, complaint, input: await smaller(name, input, index, kindOf(complaint)) })
}
Atomics.store(place, 0, -1)
parentPort.postMessage({ type: 'end', counts, times, seen: [...seen], ...(guidance && { state: guidance.state() }) })
