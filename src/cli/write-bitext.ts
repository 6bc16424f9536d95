import type { Message, Written } from '../bitext.ts'
import { MuwaziError, show } from '../errors.ts'
import type { Contents, TwoFiles } from '../formats/load.ts'
import { samePath, writeOutput, writeOutputs } from './files.ts'
import type { Options } from './flags.ts'
import type { Job } from './plan.ts'
import type { Streams } from './streams.ts'

const isTwo = (output: Contents | TwoFiles): output is TwoFiles => 'source' in output && 'target' in output

/** Writes what came of a job; `names` are those of the files, none for stdout. */
export async function writeBitext(
  bitext: Written,
  { inputs, output, writer }: Job,
  options: Options,
  streams: Streams,
): Promise<{ names: string[]; messages: Message[] }> {
  const { write } = await writer.load()
  const { minConfidence = 0, maxChars, dedupe, full, bom, stripBidi } = options
  const document = inputs[0] === '-' ? undefined : inputs[0]
  const own = Object.entries({ document, full, bom, stripBidi }).filter(([name]) => writer.options.includes(name))
  const all = Object.entries({ maxChars, dedupe }).filter(([, value]) => value !== undefined)
  const messages: Message[] = []
  const written = write(bitext, {
    ...Object.fromEntries([...own, ...all]),
    minConfidence,
    onMessage: (message) => messages.push(message),
  })
  if (!isTwo(written)) {
    await writeOutput(output, await contentsOf(written), streams)
    return { names: output === '-' ? [] : [output], messages }
  }
  const names = await twoNames(bitext, output, inputs)
  await writeOutputs([
    [names[0], written.source],
    [names[1], written.target],
  ])
  return { names, messages }
}

async function contentsOf(written: Contents): Promise<Iterable<string | Uint8Array>> {
  const whole = await written
  return whole instanceof Uint8Array ? [whole] : whole
}

/** `corpus.ar` and `corpus.en` for `corpus`; both of a name, or one that is read, would lose a text. */
async function twoNames({ source, target }: Written, output: string, inputs: readonly string[]): Promise<[string, string]> {
  const names: [string, string] = [`${output}.${source.language}`, `${output}.${target.language}`]
  if (names[0] === names[1])
    throw new MuwaziError(
      'bad-input',
      `Expected two languages for the names of two files, got ${show(source.language)} twice; name them with \`--source-language\` and \`--target-language\``,
    )
  const read = await Promise.all(inputs.filter((path) => path !== '-').map(samePath))
  for (const name of names)
    if (read.includes(await samePath(name)))
      throw new MuwaziError(
        'bad-option',
        `Expected a name for each file, got ${show(name)}, which is read too; choose another output`,
      )
  return names
}
