// Keys and numbers under which there is nothing.
import type { ErrorEntry } from '../entry.ts'

export const LOOKUPS: readonly ErrorEntry[] = [
  {
    type: 'KeyError',
    says: "'{key}'",
    line: 'environ',
    explain: ['The environment has no variable `{key}`: `os.environ.get("{key}")` gives `None` instead of an error.'],
  },
  {
    type: 'KeyError',
    says: "'{key}'",
    line: '.format(',
    explain: ['The text has a place for `{key}`, and the call of `format` gives it no value of that name.'],
  },
  {
    type: 'KeyError',
    says: "'{key}'",
    explain: [
      'There is no key `{key}`, but there is `{nearKey}`: is one of the two misspelled?',
      '`{indexedDict}` has no key `{key}`; its keys are {keys}.',
      'The dict in line {line} has no key `{key}`: look at what it holds, or ask with `.get("{key}")`, which gives `None` instead of an error.',
    ],
  },
  {
    type: 'KeyError',
    says: '{key}',
    explain: [
      'The dict in line {line} has no key `{key}`; a number and a text with the same digits are different keys.',
    ],
  },
  {
    type: 'IndexError',
    says: ['list index out of range', 'list assignment index out of range'],
    line: 'sys.argv[',
    explain: [
      '`sys.argv` holds the words of the command line, and the program was started with fewer of them than line {line} asks for.',
    ],
  },
  {
    type: 'IndexError',
    says: ['list index out of range', 'string index out of range', 'tuple index out of range'],
    explain: [
      '`{indexed}` has {items}, and because counting begins at 0 the last one has the number {lastIndex}.',
      '`{indexed}` has {items}, so there is nothing to ask for.',
      'Line {line} asks for an item that is not there: counting begins at 0, so that the last one has the length less one.',
    ],
  },
  {
    type: 'IndexError',
    says: 'list assignment index out of range',
    explain: [
      '`{indexed}` has {items}, and a new one is added with `.append(…)` and not by its number.',
      'Only an item that is there can be replaced by its number; a new one is added with `.append(…)`.',
    ],
  },
  {
    type: 'IndexError',
    says: ['pop from empty list', 'pop from an empty deque'],
    explain: ['Nothing is left in it that `pop` could take: ask first whether it holds anything.'],
  },
  {
    type: 'IndexError',
    says: 'Replacement index {index} out of range for positional args tuple',
    explain: ['The text has more places in braces than values that `format` is given.'],
  },
  {
    type: 'IndexError',
    says: '{what} index out of range',
    explain: ['Line {line} asks for an item that is not there: counting begins at 0.'],
  },
]
