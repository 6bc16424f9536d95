// The formats as the playground names them.

import { FORMATS } from '../../../src/cli/arabic/help.ts'
import formats from './formats.json'

export const FORMAT_NAMES: Readonly<Record<'en' | 'ar', Readonly<Record<string, string>>>> = {
  en: Object.fromEntries(formats.map(({ name, label }) => [name, label])),
  ar: Object.fromEntries(formats.map(({ name, label }) => [name, FORMATS[name]?.[0] ?? label])),
}
