// Texts and bytes, and what a file, a pattern or JSON takes.
import type { ErrorEntry } from '../entry.ts'

const type = 'TypeError'

export const TEXTS: readonly ErrorEntry[] = [
  {
    type,
    says: [
      "a bytes-like object is required, not 'str'",
      "can't concat str to bytes",
      'can only concatenate str (not "bytes") to str',
    ],
    explain: ['Bytes and text do not mix: `.decode()` makes text of bytes, `.encode()` makes bytes of text.'],
  },
  {
    type,
    says: ["'in <string>' requires string as left operand, not {type}"],
    explain: ['In a text one can only look for a text: turn the value into one with `str(…)`.'],
  },
  {
    type,
    says: ['cannot use a string pattern on a bytes-like object'],
    explain: ['Bytes and text do not mix: make text of the bytes with `.decode()` first.'],
  },
  {
    type,
    says: 'Object of type {type} is not JSON serializable',
    explain: [
      'JSON knows texts, numbers, lists, dicts, true, false and null, and {kind} is none of them: turn it into one first.',
    ],
  },
  {
    type,
    says: 'the JSON object must be str, bytes or bytearray, not {type}',
    explain: ['`json.loads` reads a text, and this is {kind}, so perhaps it has been read already.'],
  },
  {
    type,
    says: 'write() argument must be str, not {type}',
    explain: ['A file opened as text takes texts only: turn the value into one with `str(…)`.'],
  },
  {
    type,
    says: "int() argument must be a string, a bytes-like object or a real number, not '{type}'",
    explain: ['`int(…)` makes a number of a text or of another number, and this is {kind}.'],
  },
  {
    type,
    says: ['not all arguments converted during string formatting'],
    explain: ['The text with `%` has fewer places than values that are put into it.'],
  },
  {
    type,
    says: 'not enough arguments for format string',
    explain: ['The text with `%` has more places than values that are put into it.'],
  },
  {
    type,
    says: 'unsupported format string passed to {type}.__format__',
    explain: ['What stands after the colon in the braces does not fit {kind}.'],
  },
  {
    type,
    says: ['expected str, bytes or os.PathLike object, not {type}'],
    explain: ['A path is a text, and this is {kind}.'],
  },
  {
    type,
    says: [
      'An asyncio.Future, a coroutine or an awaitable is required',
      "object {type} can't be used in 'await' expression",
      'a coroutine was expected, got {rest}',
    ],
    explain: ['Only the call of an `async` function can be awaited, and this is another value.'],
  },
]
