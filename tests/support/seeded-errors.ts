// Rows of a review with errors at known places.

/** Rows with errors of every shape, the rows as they should be, and confidences that are low where something is wrong. */
export function seededErrors(count: number, errors: number) {
  const letter = (base: number, at: number) => String.fromCharCode(base + at)
  const gold: string[] = []
  // Letters of two blocks of the private use area, so that each unit is another one.
  let [s, t] = [0, 0]
  for (let row = 0; row < count; row++) {
    const two = row % 5 === 0
    gold.push(
      `${letter(0xe000, s++)}${two ? letter(0xe000, s++) : ''}|${letter(0xf000, t++)}${row % 3 === 0 ? letter(0xf000, t++) : ''}`,
    )
  }
  const rows: string[] = []
  const confidences: number[] = []
  const add = (confidence: number, ...more: string[]) => {
    for (const row of more) {
      rows.push(row)
      confidences.push(confidence)
    }
  }
  const step = Math.floor(count / errors)
  for (let row = 0; row < count; row++) {
    const kind = row % step === 3 ? Math.floor(row / step) % 6 : -1
    const [a = '', b = ''] = gold[row]!.split('|')
    const [c = '', d = ''] = (gold[row + 1] ?? '|').split('|')
    const [e = '', f = ''] = (gold[row + 2] ?? '|').split('|')
    if (kind === -1) add(0.97, `${a}|${b}`)
    else if (kind === 0) add(0.3, `${a}|${b}${d[0]}`, ...(d.length > 1 ? [`${c}|${d.slice(1)}`] : [`${c}|`]))
    else if (kind === 1) add(0.3, `${a}${c}|${b}${d}`)
    else if (kind === 2) add(0.3, `${a}|`, `|${b}`)
    else if (kind === 3) add(0.3, `${a}|`, `${c}|${b}`, `${e}|${d}`, `|${f}`)
    else if (kind === 4) add(0.3, `${a}|${b[0]}`, ...(b.length > 1 ? [`|${b.slice(1)}`] : [`|${d[0]}`, `${c}|${d.slice(1)}`]))
    else add(0.3, `${a}${c[0]}|${b}`, `${c.slice(1)}|${d}`)
    const taken = kind === 3 ? 2 : kind === 0 || kind === 1 || kind === 5 || (kind === 4 && b.length < 2) ? 1 : 0
    row += taken
  }
  return { rows, gold, confidences }
}
