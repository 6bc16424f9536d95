// Processes of other times and places, for the tests of locks and of what killed processes leave.

import { spawnSync } from 'node:child_process'
import { type Owner, SELF } from '../../src/cli/owner.ts'

/** A process of this host that is gone: one that has just ended. */
export const gone = (): Owner => ({ ...SELF, pid: spawnSync(process.execPath, ['-e', '']).pid })

/** The text of a lock that such a process holds. */
export const lockOf = (owner: Owner): string => JSON.stringify({ ...owner, since: '2026-01-01T00:00:00.000Z', id: 'x' })
