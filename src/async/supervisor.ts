// The one supervisor: keeps workers at work, ends those that take too long, and starts others for those that ended.

import { MuwaziError, misuse } from '../errors.ts'
import { errorOf, type FromWorker } from './protocol.ts'
import { cancelling, type Ended, ghostOf, type Hand, type RunOptions, rising, type Spawn, type Task } from './worked.ts'

export interface SupervisorOptions {
  spawn: Spawn
  /** Workers at most. */
  size: number
  /** What each worker gets first. */
  setup: unknown
  /** Milliseconds a task, of CPU time where the worker tells it (and five times that by the clock), else by the clock. @default none */
  timeLimit?: number | undefined
  /** Tasks after which a worker is replaced by a fresh one. @default none */
  recycle?: number | undefined
  /** Bytes, where the system tells: a worker that holds more is replaced as soon as a fresh one is ready, if it has paid for its start. @default none */
  aim?: number | undefined
  /**
   * Whether one more worker is started as soon as one may be lost: it takes long, or has to be replaced soon; and two more when one died. Then nobody
   * waits for the start of a worker.
   *
   * @default false
   */
  spare?: boolean | undefined
}

export interface Supervisor {
  /**
   * Asks the next free worker.
   *
   * @returns the pieces of the answer
   * @throws {MuwaziError} `timeout`, `out-of-memory`, `worker-died`, `not-transferable`, or what the worker threw; the signal's reason
   */
  run(ask: unknown, options?: RunOptions): Promise<unknown[]>
  /** Starts all workers, in place of the first when the first task comes. */
  warm(): void
  /** Ends the workers when all that was asked is answered. */
  close(): Promise<void>
  /** Why no worker can work, where that is so. */
  broken(): Error | undefined
  /** Bytes of memory that the workers hold, where the system tells. */
  memory(): number
  /** Workers that were started. */
  started(): number
}

/** By the clock a task may take so many times its time limit, where the limit is one of CPU time: the machine may be busy. */
const CLOCK_FACTOR = 5
/** Milliseconds between two looks at the time that a task took. */
const WATCH_MS = 50
/** A task that takes longer than this, or than half of its time limit, may end its worker: it hangs, or fills the memory. Few do. */
const LONG_MS = 1_000
/** A worker whose tasks take less than this gets the next one before it asks: a message takes half a millisecond each way. */
const QUICK_MS = 20
/** Tasks before its last one, when the successor of a worker is started. */
const SUCCESSOR_TASKS = 10
/** Tasks between two looks at what a worker holds. */
const LOOK_TASKS = 25
/** CPU time of a worker, before it may be replaced for what it holds: a start, and what V8 compiles anew, take some five seconds. */
const PAID_MS = 45_000
/** Workers that end before they are ready, one after the other: then it is no accident. */
const MAX_FALSE_STARTS = 3

export function supervise(options: SupervisorOptions): Supervisor {
  const { spawn, size, setup, timeLimit, recycle = Infinity, aim = Infinity, spare = false } = options
  const queue: Task[] = []
  const hands = new Set<Hand>()
  const listen = cancelling()
  let started = 0
  let falseStarts = 0
  let broken: Error | undefined
  /** Workers that are started beyond those that have tasks. */
  let spares = 0
  let closing: { resolve(): void } | undefined

  const start = (): void => {
    started++
    // A worker cannot end before it is started: its messages come later.
    const hand = { ready: false, served: 0, began: 0, took: Infinity } as Hand
    hand.worked = spawn({
      message: (message) => hands.has(hand) && hear(hand, message),
      ended: (how) => hands.has(hand) && ended(hand, how),
    })
    hands.add(hand)
    hand.worked.post({ type: 'setup', setup })
    hand.worked.hold?.(queue.length > 0)
  }

  const next = (): void => {
    const free = (): number => size - [...hands].filter(({ task }) => task !== undefined).length
    // A task that cannot be sent leaves its worker free for the one after it.
    for (const hand of hands)
      while (hand.ready && hand.task === undefined && queue.length > 0 && free() > 0) give(hand, queue.shift()!)
    // Without a time limit nobody would see that one takes long.
    if (timeLimit !== undefined && free() <= 0)
      for (const hand of hands)
        if (hand.task !== undefined && hand.following === undefined && hand.took < QUICK_MS && hand.served + 1 < recycle)
          if (queue.length > 0) give(hand, queue.shift()!)
    const coming = (): Hand[] => [...hands].filter(({ ready }) => !ready)
    // What waits for a worker that is not ready yet keeps the program from ending.
    for (const { worked } of coming()) worked.hold?.(queue.length > 0)
    for (let k = Math.min(queue.length - coming().length, size - hands.size); k > 0; k--) start()
    // Two at a time, so that they do not hold up the one that is waited for.
    while (spares > 0 && closing === undefined && hands.size < size + spares && coming().length < 2) start()
    if (closing !== undefined && queue.length === 0 && [...hands].every(({ task }) => task === undefined)) {
      for (const hand of hands) dismiss(hand)
      closing.resolve()
    }
  }

  const give = (hand: Hand, task: Task): void => {
    try {
      hand.worked.post({ type: 'ask', ask: task.ask })
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      task.settle()
      task.reject(
        new MuwaziError('not-transferable', `Expected plain data, which a worker can be sent, got: ${reason}`, { cause }),
      )
      return
    }
    if (hand.task === undefined) begin(hand, task)
    else hand.following = task
  }

  /** A worker begins a task. */
  const begin = (hand: Hand, task: Task): void => {
    hand.task = task
    hand.began = performance.now()
    hand.worked.hold?.(true)
    watch(hand, task.timeLimit ?? timeLimit)
  }

  /** What waits in a worker that is not to be waited for goes back to the queue; the worker may do it yet, for nobody. */
  const takeBack = (hand: Hand): void => {
    const { following } = hand
    if (following === undefined || following.ghost) return
    queue.unshift(following)
    hand.following = ghostOf(following)
  }

  /** From now on there are to be so many workers more. */
  const expectLoss = (count = 1): void => {
    if (spare && broken === undefined) spares = Math.max(spares, count)
  }

  const watch = (hand: Hand, limit: number | undefined): void => {
    if (limit === undefined) return
    const { worked } = hand
    const began = performance.now()
    // Asking the system takes time, and most tasks are over before the first look: what comes before it does not count.
    let cpu: number | undefined
    let looks = 0
    hand.watch = setInterval(
      () => {
        const clock = performance.now() - began
        if (looks++ === 0) cpu = worked.cpu?.()
        const took = cpu === undefined ? clock : (worked.cpu?.() ?? cpu) - cpu
        if (took > Math.min(limit / 2, LONG_MS) && (spares === 0 || (hand.following !== undefined && !hand.following.ghost))) {
          takeBack(hand)
          if (spares === 0) expectLoss()
          next()
        }
        if (took < limit && clock < limit * CLOCK_FACTOR) return
        const { task } = hand
        dismiss(hand)
        task?.reject(
          new MuwaziError('timeout', `Expected an alignment within ${limit} ms, got none; give it more time, or split the text`),
        )
        next()
      },
      Math.min(WATCH_MS, limit),
    )
  }

  /** The task of a worker is over. */
  const finish = (hand: Hand): void => {
    clearInterval(hand.watch)
    hand.task?.settle()
    hand.task = undefined
    hand.served++
    hand.took = performance.now() - hand.began
    const { memory, cpu } = hand.worked
    if (hand.served % LOOK_TASKS === 0 && (memory?.() ?? 0) > aim && (cpu?.() ?? 0) > PAID_MS) hand.isLeaving = true
    if (hand.served >= recycle - SUCCESSOR_TASKS || hand.isLeaving) expectLoss()
    if (hand.served >= recycle || (hand.isLeaving && [...hands].some((one) => one !== hand && one.ready && !one.task))) {
      spares = 0
      return dismiss(hand)
    }
    const { following } = hand
    hand.following = undefined
    if (following !== undefined) begin(hand, following)
    else hand.worked.hold?.(false)
  }

  /** Ends a worker. */
  const dismiss = (hand: Hand): void => {
    takeBack(hand)
    hands.delete(hand)
    clearInterval(hand.watch)
    hand.task?.settle()
    hand.task = undefined
    hand.worked.kill()
  }

  const hear = (hand: Hand, message: FromWorker): void => {
    const { task } = hand
    if (message.type === 'ready') {
      hand.ready = true
      falseStarts = 0
      if (task === undefined) hand.worked.hold?.(false)
      next()
    } else if (message.type === 'refused') giveUp(errorOf(message.error))
    else if (task === undefined) return
    else if (message.type === 'progress') task.onProgress?.(Math.min(1, message.done))
    else if (message.type === 'piece') {
      task.pieces.push(message.piece)
      // Other work of this thread comes in between.
      setTimeout(() => hands.has(hand) && hand.worked.post({ type: 'more' }), 0)
    } else {
      finish(hand)
      if (message.type === 'failed') task.reject(errorOf(message.error))
      else task.resolve([...task.pieces, message.piece])
      next()
    }
  }

  const ended = (hand: Hand, { code, reason }: Ended): void => {
    const { task, served, ready } = hand
    takeBack(hand)
    hands.delete(hand)
    clearInterval(hand.watch)
    falseStarts = ready ? 0 : falseStarts + 1
    if (task === undefined) spares = 0
    // A task that is tried again may end one more.
    else expectLoss(2)
    // A fresh worker may do what one with a history could not.
    if (task !== undefined && served > 0 && !task.tried && !task.ghost) queue.unshift({ ...task, tried: true, pieces: [] })
    else if (task !== undefined) {
      task.settle()
      task.reject(new MuwaziError(code, reason))
    }
    if (falseStarts >= MAX_FALSE_STARTS) giveUp(new MuwaziError(code, reason))
    else next()
  }

  const giveUp = (error: Error): void => {
    broken = error
    spares = 0
    for (const hand of hands) dismiss(hand)
    for (const task of queue.splice(0)) {
      task.settle()
      task.reject(error)
    }
    next()
  }

  return {
    run(ask, options = {}) {
      const { signal, onProgress } = options
      return new Promise((resolve, reject) => {
        if (closing !== undefined) return reject(misuse('Expected a pool that is open, got one that was closed'))
        if (broken !== undefined) return reject(broken)
        if (signal?.aborted) return reject(signal.reason)
        const cancel = (reason: unknown): void => {
          const waiting = queue.findIndex((one) => one.reject === reject)
          if (waiting >= 0) queue.splice(waiting, 1)
          for (const hand of hands)
            if (hand.task?.reject === reject) dismiss(hand)
            else if (hand.following?.reject === reject) hand.following = ghostOf(hand.following)
          settle()
          reject(reason)
          next()
        }
        const settle = listen(signal, () => cancel(signal?.reason))
        queue.push({ ...options, onProgress: rising(onProgress, cancel), ask, pieces: [], tried: false, settle, resolve, reject })
        next()
      })
    },
    warm() {
      while (hands.size < size) start()
    },
    close() {
      return new Promise((resolve) => {
        const before = closing
        closing = {
          resolve() {
            before?.resolve()
            resolve()
          },
        }
        next()
      })
    },
    broken: () => broken,
    memory: () => [...hands].reduce((sum, { worked }) => sum + (worked.memory?.() ?? 0), 0),
    started: () => started,
  }
}
