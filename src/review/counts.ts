// Counted nouns of the page, in English and Arabic.

type Count = (count: number) => string

/** Arabic counts: one, two, 3 to 10, 11 and more. */
export const arabic =
  (one: string, two: string, few: string, many: string): Count =>
  (count) => {
    if (count === 1) return one
    if (count === 2) return two
    const rest = count % 100
    return `${count} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : one.split(' ')[0]}`
  }
export const english =
  (one: string, many = `${one}s`): Count =>
  (count) =>
    `${count.toLocaleString('en')} ${count === 1 ? one : many}`

export const rowsAr = arabic('صف واحد', 'صفان', 'صفوف', 'صفًا')
export const rowsEn = english('row')
