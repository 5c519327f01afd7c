// The catalogue of errors. To add one: write an entry in the file of its group. Of the entries for a class the first that fits is taken, so what
// is more special stands above; entries for base classes come last.
import type { ErrorEntry } from '../entry.ts'
import { CALLS } from './calls.ts'
import { FILES } from './files.ts'
import { LOOKUPS } from './lookups.ts'
import { NAMES } from './names.ts'
import { NETWORK } from './network.ts'
import { NOTHING } from './nothing.ts'
import { OPERATORS } from './operators.ts'
import { SYNTAX } from './syntax.ts'
import { TEXTS } from './texts.ts'
import { VALUES } from './values.ts'

export const CATALOGUE: readonly ErrorEntry[] = [
  ...SYNTAX,
  ...NAMES,
  ...NOTHING,
  ...OPERATORS,
  ...CALLS,
  ...TEXTS,
  ...LOOKUPS,
  ...VALUES,
  ...FILES,
  ...NETWORK,
]
