// `None` where a value is needed: the error that most often has its cause in another line.
import type { ErrorEntry } from '../entry.ts'

const type = 'TypeError'

/** The ways in which `None` gets into a program, from the surest to the least sure. */
const CAUSES = [
  '`{nothing}` is `None`, because the function `{noReturn}` in line {noReturnLine} has no `return` that gives a value back.',
  '`{nothing}` is `None`, because `{nothingCall}()` changes or writes something and gives nothing back.',
  'The function `{noReturn}` in line {noReturnLine} gives nothing back, because it has no `return` with a value.',
  '`{nothingCall}()` gives nothing back, so there is only `None` to go on with in line {line}.',
  '`{nothing}` is `None` in line {line}, as it is when a function returns nothing or a search finds nothing.',
  'A value in line {line} is `None`, as it is when a function returns nothing or a search finds nothing.',
]

export const NOTHING: readonly ErrorEntry[] = [
  {
    type,
    says: [
      "'NoneType' object is not {what}",
      'cannot unpack non-iterable NoneType object',
      "argument of type 'NoneType' is not {what}",
    ],
    explain: CAUSES,
  },
  {
    type,
    says: [
      "unsupported operand type(s) for {sign}: 'NoneType' and '{other}'",
      "unsupported operand type(s) for {sign}: '{other}' and 'NoneType'",
    ],
    explain: CAUSES,
  },
  {
    type,
    says: [
      "'{sign}' not supported between instances of 'NoneType' and '{other}'",
      "'{sign}' not supported between instances of '{other}' and 'NoneType'",
    ],
    explain: CAUSES,
  },
  {
    type,
    says: [
      'unsupported format string passed to NoneType.__format__',
      'can only concatenate {type} (not "NoneType") to {other}',
      "object of type 'NoneType' has no len()",
    ],
    explain: CAUSES,
  },
  {
    type,
    says: [
      'expected str, bytes or os.PathLike object, not NoneType',
      'the JSON object must be str, bytes or bytearray, not NoneType',
      "type NoneType doesn't define {what} method",
    ],
    explain: CAUSES,
  },
  {
    type,
    says: "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
    explain: CAUSES,
  },
]
