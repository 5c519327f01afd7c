// Values that cannot be joined, counted with or compared.
import type { ErrorEntry } from '../entry.ts'

const type = 'TypeError'

export const OPERATORS: readonly ErrorEntry[] = [
  {
    type,
    says: 'can only concatenate str (not "{other}") to str',
    explain: ['A text can only be joined with a text: put the value into `str(…)`, or use an f-string.'],
  },
  {
    type,
    says: 'can only concatenate list (not "{other}") to list',
    explain: ['`+` joins a list with a list only; to add one item, use `.append(…)`.'],
  },
  {
    type,
    says: [
      "unsupported operand type(s) for {sign}: 'int' and 'str'",
      "unsupported operand type(s) for {sign}: 'str' and 'int'",
      "unsupported operand type(s) for {sign}: 'float' and 'str'",
      "unsupported operand type(s) for {sign}: 'str' and 'float'",
    ],
    explain: [
      'A number and a text cannot be used with `{sign}`: turn the text into a number with `int(…)` or `float(…)`, or the number into a text with `str(…)`.',
    ],
  },
  {
    type,
    says: "unsupported operand type(s) for {sign}: 'str' and 'str'",
    explain: ['Two texts cannot be used with `{sign}`: turn them into numbers with `int(…)` or `float(…)` first.'],
  },
  {
    type,
    says: "unsupported operand type(s) for -: 'list' and 'list'",
    explain: ['Lists cannot be subtracted from each other; sets can: `set(…) - set(…)`.'],
  },
  {
    type,
    says: "unsupported operand type(s) for +: 'dict' and 'dict'",
    explain: ['Two dicts are joined with `|` and not with `+`.'],
  },
  {
    type,
    says: "unsupported operand type(s) for {sign}: '{type}' and '{other}'",
    explain: ['`{sign}` does not work between {kind} and {otherKind}.'],
  },
  {
    type,
    says: "can't multiply sequence by non-int of type 'float'",
    explain: ['A text cannot be counted with: turn it into a number with `int(…)` or `float(…)` first.'],
  },
  {
    type,
    says: [
      "'{sign}' not supported between instances of '{type}' and 'builtin_function_or_method'",
      "'{sign}' not supported between instances of 'builtin_function_or_method' and '{type}'",
      "'{sign}' not supported between instances of '{type}' and 'function'",
      "'{sign}' not supported between instances of 'function' and '{type}'",
    ],
    explain: ['A function is compared in line {line} without being called: put round brackets after its name.'],
  },
  {
    type,
    says: "can't multiply sequence by non-int of type '{other}'",
    explain: [
      'A text or a list can only be repeated a whole number of times: turn the value into a number with `int(…)` first.',
    ],
  },
  {
    type,
    says: "bad operand type for {what}: 'str'",
    explain: ['A text is not counted with: turn it into a number with `int(…)` or `float(…)` first.'],
  },
  {
    type,
    says: "'{sign}' not supported between instances of '{type}' and '{other}'",
    explain: ['{kind} and {otherKind} have no order, so `{sign}` cannot compare them: make both of one kind first.'],
  },
  {
    type,
    says: 'sequence item {index}: expected str instance, {type} found',
    explain: ['`join` takes texts only, and item {index} is {kind}: turn every item into a text with `str(…)` first.'],
  },
  {
    type,
    says: "type str doesn't define {what} method",
    explain: ['A text cannot be rounded: turn it into a number with `float(…)` first.'],
  },
]
