// What a browser keeps between two savings: the log of each document in IndexedDB, encrypted with the key that is in the file.

import type { FirstRow, ReviewDocument, ReviewUnit } from '../../formats/review/document.ts'
import type { Change, Log, State } from '../../formats/review/state.ts'
import { fromBase64, rest } from './dom.ts'

export interface Store {
  /** Keeps what differs between two states; done before the new one shows. */
  keep(hash: string, before: Pick<State, 'log' | 'done'>, after: Pick<State, 'log' | 'done'>): Promise<void>
  /** Keeps a whole log. */
  keepAll(hash: string, log: Log): Promise<void>
  /** What is kept of a document; nothing where another file wrote it. */
  kept(hash: string): Promise<Log | undefined>
  forget(hash: string): Promise<void>
  /** Keeps a document by its name, so that work on it is of use when the document changed. */
  keepDocument(document: ReviewDocument): Promise<void>
  /** The last version of a document that was kept by its name and is another one, with the work on it. */
  other(document: ReviewDocument): Promise<{ document: ReviewDocument; log: Log } | undefined>
}

const DATABASE = 'muwazi-review'
const NAME = 'log'
/** Bytes of the nonce of AES-GCM (NIST SP 800-38D). */
const NONCE_BYTES = 12

/** Entries of a list that are sealed at once: some milliseconds of work. */
const SLICE = 1000

/** A document as it is kept: sealed, without its long lists, and they in slices. */
interface KeptDocument {
  rest: Uint8Array
  source: Uint8Array[]
  target: Uint8Array[]
  rows: Uint8Array[]
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((done, fail) => {
    transaction.oncomplete = () => done()
    transaction.onerror = () => fail(transaction.error)
    transaction.onabort = () => fail(transaction.error)
  })

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(NAME)
  return asked(request)
}

/**
 * Opens the store.
 *
 * @param key of the file, base64 of 32 bytes
 * @throws where the browser keeps nothing for this page
 */
export async function openStore(key: string): Promise<Store> {
  const database = await opened()
  const raw = fromBase64(key)
  const secret = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw))
  const file = [...digest.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const nameOf = (hash: string) => `${hash}:${file}`

  const locked = async (value: unknown): Promise<Uint8Array> => {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, new TextEncoder().encode(JSON.stringify(value)))
    const all = new Uint8Array(NONCE_BYTES + bytes.byteLength)
    all.set(iv)
    all.set(new Uint8Array(bytes), NONCE_BYTES)
    return all
  }
  const unlocked = async (bytes: Uint8Array): Promise<unknown> => {
    const iv = bytes.slice(0, NONCE_BYTES)
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, secret, bytes.slice(NONCE_BYTES))
    return JSON.parse(new TextDecoder().decode(plain))
  }

  /** A long list in slices, so that keys are heard between them. */
  const lockedList = async (list: readonly unknown[]): Promise<Uint8Array[]> => {
    const sealed: Uint8Array[] = []
    for (let at = 0; at < list.length; at += SLICE) {
      if (at > 0) await rest()
      sealed.push(await locked(list.slice(at, at + SLICE)))
    }
    return sealed
  }
  const unlockedList = async (sealed: readonly Uint8Array[]) => (await Promise.all(sealed.map(unlocked))).flat()

  /** Steps from `from` on, and how many there are: one transaction, so that both are there or none. */
  const write = async (hash: string, log: readonly Change[], from: number, done: number): Promise<void> => {
    const [head, ...steps] = await Promise.all([{ length: log.length, done }, ...log.slice(from)].map(locked))
    const transaction = database.transaction(NAME, 'readwrite')
    const store = transaction.objectStore(NAME)
    for (const [k, step] of steps.entries()) store.put(step, [nameOf(hash), from + k])
    store.put(head, [nameOf(hash), 'head'])
    await finished(transaction)
  }

  const kept = async (hash: string): Promise<Log | undefined> => {
    const store = database.transaction(NAME).objectStore(NAME)
    const sealed: Uint8Array | undefined = await asked(store.get([nameOf(hash), 'head']))
    if (sealed === undefined) return undefined
    const range = IDBKeyRange.bound([nameOf(hash), 0], [nameOf(hash), Number.MAX_SAFE_INTEGER])
    const steps: Uint8Array[] = await asked(database.transaction(NAME).objectStore(NAME).getAll(range))
    const { length, done } = (await unlocked(sealed)) as { length: number; done: number }
    const changes = (await Promise.all(steps.slice(0, length).map(unlocked))) as Change[]
    return { changes, done: Math.min(done, changes.length) }
  }

  return {
    kept,
    async keep(hash, before, after) {
      // An undo moves the mark alone; a step is put behind those that hold.
      const from = after.log === before.log ? after.log.length : after.log.length - 1
      await write(hash, after.log, from, after.done)
    },
    keepAll: (hash, { changes, done }) => write(hash, changes, 0, done),
    async forget(hash) {
      const transaction = database.transaction(NAME, 'readwrite')
      transaction.objectStore(NAME).delete(IDBKeyRange.bound([nameOf(hash)], [nameOf(hash), []]))
      await finished(transaction)
    },
    async keepDocument(document) {
      const { source, target, rows, ...others } = document
      const own: KeptDocument = {
        rest: await locked({ ...others, source: { ...source, units: [] }, target: { ...target, units: [] }, rows: [] }),
        source: await lockedList(source.units),
        target: await lockedList(target.units),
        rows: await lockedList(rows),
      }
      const transaction = database.transaction(NAME, 'readwrite')
      transaction.objectStore(NAME).put(own, [nameOf('document'), document.name])
      await finished(transaction)
    },
    async other({ name, hash }) {
      const store = database.transaction(NAME).objectStore(NAME)
      const sealed: KeptDocument | undefined = await asked(store.get([nameOf('document'), name]))
      if (sealed === undefined) return undefined
      const document = (await unlocked(sealed.rest)) as ReviewDocument
      document.source.units = (await unlockedList(sealed.source)) as ReviewUnit[]
      document.target.units = (await unlockedList(sealed.target)) as ReviewUnit[]
      document.rows = (await unlockedList(sealed.rows)) as FirstRow[]
      const log = document.hash === hash ? undefined : await kept(document.hash)
      return log === undefined || log.done === 0 ? undefined : { document, log }
    },
  }
}

/**
 * Whether this tab is the one that writes; it stays so until it closes. Where the browser has no locks for this page, every tab is.
 */
export function isFirstTab(name: string): Promise<boolean> {
  return new Promise((answer) => {
    const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
    if (locks === undefined) return answer(true)
    locks
      .request(`muwazi-review:${name}`, { ifAvailable: true }, (lock) => {
        answer(lock !== null)
        return lock === null ? undefined : new Promise<void>(() => {})
      })
      .catch(() => answer(true))
  })
}
