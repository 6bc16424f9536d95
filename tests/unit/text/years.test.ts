import { describe, expect, it } from 'vitest'
import { gregorianYears, hijriYears, yearReadings } from '../../../src/text/years.ts'

describe('years of the Hijri and the Gregorian calendar', () => {
  it.each([
    [1, 622],
    [303, 915],
    [354, 965],
    [1399, 1979],
    [1445, 2023],
    [1445, 2024],
  ])('%i AH is in %i', (hijri, gregorian) => {
    expect(gregorianYears(hijri)).toContain(gregorian)
    expect(hijriYears(gregorian)).toContain(hijri)
  })
  it.each([0, 1501, 3.5, Number.NaN])('%d is no Hijri year', (year) => expect(gregorianYears(year)).toEqual([]))
  it('no year before 621 has one', () => expect(hijriYears(500)).toEqual([]))
  it('two numbers share a reading where one is the other year', () => {
    const share = (one: string, other: string) => {
      const readings = new Set(yearReadings(one, 'first'))
      return yearReadings(other, 'second').some((reading) => readings.has(reading))
    }
    expect(share('354', '965') && share('965', '354')).toBe(true)
    expect(share('354', '990') || share('1400', '1401') || share('x', '965') || share('3.5', '625')).toBe(false)
  })
})
