import type { Message } from '../../bitext.ts'
import type { LeftOut } from './left-out.ts'
import type { XmlCleaner } from './xml.ts'

/** What there is to say when all is written. */
export function report(xml: XmlCleaner, out: LeftOut, onMessage: ((message: Message) => void) | undefined): void {
  if (!onMessage) return
  const dropped = xml.dropped()
  if (dropped > 0)
    onMessage({
      ruleId: 'dropped-character',
      reason: `${dropped} character${dropped === 1 ? ' that XML cannot hold was' : 's that XML cannot hold were'} dropped`,
    })
  for (const message of out.messages()) onMessage(message)
}
