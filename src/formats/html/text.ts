import { referenceAt } from '../markdown/references.ts'

/** Takes a stretch of text and where in the value it stands. */
export type Take = (piece: string, from: number, to: number) => void

const MARKUP = /<(?:[a-zA-Z!?]|\/)[^>]*>?/y

/**
 * Leads the text of a node back to the value, stretch by stretch: character references are longer than what they stand for, a line end
 * may be two characters, some characters are dropped, and the text of broken markup may have tags in it.
 *
 * @param literal what looks like a tag is text, as in a title
 */
export function pieces(text: string, value: string, start: number, end: number, take: Take, literal = false): void {
  // The whole text of most nodes.
  if (end - start === text.length && value.startsWith(text, start)) return take(text, start, end)
  const raw = value.slice(start, end)
  let at = 0
  let done = 0
  // A stretch that both have alike.
  let since = 0
  const flush = () => {
    if (done > since) take(text.slice(since, done), start + at - (done - since), start + at)
  }
  while (done < text.length && at < raw.length) {
    const char = raw[at]!
    if (char === '&') {
      const step = referenceAt(raw, at, text, done)
      if (step !== undefined) {
        flush()
        take(text.slice(done, done + step.value), start + at, start + at + step.raw)
        at += step.raw
        done += step.value
        since = done
        continue
      }
    }
    MARKUP.lastIndex = at
    const isTag = char === '<' && !literal && MARKUP.test(raw)
    if (char === text[done] && !isTag) {
      at++
      done++
      continue
    }
    flush()
    since = done
    // What the parser puts in the place of a line end, and of NUL in a title.
    if ((char === '\r' && text[done] === '\n') || (char === '\0' && text[done] === '\uFFFD')) {
      take(text[done]!, start + at, start + at + 1)
      at += char === '\r' && raw[at + 1] === '\n' ? 2 : 1
      since = ++done
    } else at = isTag ? MARKUP.lastIndex : at + 1
  }
  flush()
  if (done < text.length) take(text.slice(done), start + at, start + at)
}
