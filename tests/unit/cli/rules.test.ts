import { describe, expect, it } from 'vitest'
import { at, fails, file, folder, inFolders, rows, run, written } from '../../support/cli.ts'

inFolders()

describe('muwazi rules', () => {
  it('writes SRX to stdout and to a file', async () => {
    const { code, out, err } = await run(['rules'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^<\?xml[\s\S]*<srx [\s\S]*<\/srx>\n$/)
    expect((await run(['rules', '-o', at('m.srx')])).err).toBe('m.srx: SRX 2.0, Arabic and English\n')
    expect(written('m.srx')).toBe(out)
  })
  it('writes for OmegaT, by the name of its file or by --to', async () => {
    await run(['rules', '-o', at('project/omegat/segmentation.conf')])
    expect((await run(['rules', '--to', 'omegat'])).out).toBe(written('project/omegat/segmentation.conf'))
    expect(written('project/omegat/segmentation.conf')).not.toContain('<srx')
  })
  it('refuses wrong usage in one sentence', async () => {
    await fails(['rules', 'a.txt'], 2, 'Expected no file to read, got `a.txt`; `-o` names the file to write')
    await fails(['rules', '-o', folder], 2, /Expected `--output` to be a file, got the folder/)
    await fails(['rules', '--to', 'srx', '-o', at('segmentation.conf')], 2, /to agree, got `srx` and `segmentation\.conf`/)
    await fails(['rules', '--to', 'tmx'], 2, 'Expected `--to` to be one of `srx`, `omegat`, got `tmx`')
  })
})

describe('--srx', () => {
  const TEXT = 'ذهب الولد؛ وعاد أبوه.\n\nThe boy went; his father came back.'
  const SRX = `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
<languagerules><languagerule languagerulename="all"><rule break="yes"><beforebreak>[.;؛]</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>`
  it('splits sentences by the rules of the file', async () => {
    expect(rows((await run([file('a.txt', TEXT)])).out)).toHaveLength(1)
    expect(rows((await run([file('a.txt', TEXT), '--srx', file('r.srx', SRX)])).out)).toEqual([
      ['ذهب الولد؛', 'The boy went;'],
      ['وعاد أبوه.', 'his father came back.'],
    ])
  })
  it('runs rules that may never end only where it is told to', async () => {
    const back = SRX.replace('<afterbreak>', '<afterbreak>(?=(\\s)ب|\\1)')
    await fails(
      [file('a.txt', TEXT), '--srx', file('r.srx', back)],
      1,
      /^muwazi: r\.srx: .*`\\1`, which needs .*`--trust-srx`.* rule 1 of `all` in line 2/,
    )
    expect(rows((await run([file('a.txt', TEXT), '--trust-srx', '--srx', file('r.srx', back)])).out)).toHaveLength(2)
  })
  it('names the file where it is not SRX', async () => {
    await fails([file('a.txt', TEXT), '--srx', file('r.srx', '<html/>')], 1, /^muwazi: r\.srx: Expected/)
    await fails([at('a.txt'), '--srx', at('none.srx')], 1, /^muwazi: Expected `none\.srx` to be a file/)
    await fails([at('a.txt'), '--srx', at('r.srx'), '-o', at('r.srx')], 2, /to end in one of|which is read too/)
  })
})
