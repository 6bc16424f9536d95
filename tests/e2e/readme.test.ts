import { describe, expect, it } from 'vitest'
import { blocksIn, commandsIn, itRunsWhatIsPrinted, pageOf } from '../support/pages.ts'

// `.ci/run` runs the README's two commands in a fresh clone, and the slow tests run the other pages.
const readme = [pageOf('README.md')]

describe('the README', () => {
  it('has commands and code', () => {
    expect(commandsIn(readme).length).toBeGreaterThan(8)
    expect(blocksIn(readme, 'js').length).toBeGreaterThan(3)
  })
  itRunsWhatIsPrinted(readme)
})
