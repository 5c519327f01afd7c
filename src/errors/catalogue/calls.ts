// Brackets and calls: things that are no list, no dict, no function, and arguments that do not fit.
import type { ErrorEntry } from '../entry.ts'

const type = 'TypeError'

export const CALLS: readonly ErrorEntry[] = [
  {
    type,
    says: 'list indices must be integers or slices, not str',
    explain: [
      'A list is asked for an item by its number; to ask by a name it has to be a dict, perhaps one of those in the list.',
    ],
  },
  {
    type,
    says: '{what} indices must be integers or slices, not float',
    explain: ['An index has to be a whole number: `/` always gives a number with a point, `//` does not.'],
  },
  {
    type,
    says: '{what} indices must be integers or slices, not {other}',
    explain: ['A {what} is asked for an item by its number, and here stands {otherKind}.'],
  },
  {
    type,
    says: ["string indices must be integers, not 'str'"],
    explain: [
      'What stands before the square brackets is a text and not a dict: does a loop over a dict go over its keys here, or was JSON not read with `json.loads` yet?',
    ],
  },
  {
    type,
    says: "'{type}' object does not support item assignment",
    explain: ['{kind} cannot be changed in place: make a new one.'],
  },
  {
    type,
    says: [
      "'dict_items' object is not subscriptable",
      "'dict_keys' object is not subscriptable",
      "'dict_values' object is not subscriptable",
      "'set' object is not subscriptable",
      "'zip' object is not subscriptable",
      "'map' object is not subscriptable",
      "'filter' object is not subscriptable",
      "'generator' object is not subscriptable",
    ],
    explain: ['What stands before the square brackets has no items with numbers: put it into `list(…)` first.'],
  },
  {
    type,
    says: [
      "'builtin_function_or_method' object is not subscriptable",
      "'function' object is not subscriptable",
      "'method' object is not subscriptable",
    ],
    explain: ['A function is called with round brackets, and line {line} has square ones.'],
  },
  {
    type,
    says: "'{type}' object is not subscriptable",
    explain: ['Square brackets ask for one of many items, and {kind} has none.'],
  },
  {
    type,
    says: [
      "cannot use '{type}' as a dict key (unhashable type: '{other}')",
      "cannot use '{type}' as a set element (unhashable type: '{other}')",
      "unhashable type: '{type}'",
    ],
    explain: ['Keys of a dict and members of a set have to be unchangeable, and {kind} is not: a tuple would do.'],
  },

  {
    type,
    says: "'int' object is not iterable",
    line: 'for ',
    explain: ['A loop goes over many values and not over one number: did you mean `range(…)`?'],
  },
  {
    type,
    says: "'int' object is not iterable",
    explain: ['Here many values are needed, such as those of a list, and this is one whole number.'],
  },
  {
    type,
    says: "'{type}' object is not iterable",
    explain: ['There is nothing in {kind} that one could go through one by one.'],
  },
  {
    type,
    says: 'cannot unpack non-iterable {type} object',
    explain: ['On the left stand several names, but on the right there is only one value, {kind}.'],
  },
  {
    type,
    says: "'{type}' object is not an iterator",
    explain: ['`next(…)` needs an iterator: put the value into `iter(…)` first.'],
  },
  {
    type,
    says: "'{type}' object is not callable",
    explain: [
      'Since line {shadowedLine} the name `{shadowed}` stands for a value of yours and no longer for what Python has under it: choose another name there.',
      '`{called}` is {kind} and no function, so there must not be round brackets after it.',
      'Round brackets call a function, and what stands before them in line {line} is {kind}.',
    ],
  },
  {
    type,
    says: "'{type}' object cannot be interpreted as an integer",
    explain: ['Here a whole number is needed, and this is {kind}: turn it into one with `int(…)`.'],
  },
  {
    type,
    says: "argument of type '{type}' is not {what}",
    explain: ['`in` looks for something among many values, and {kind} holds none.'],
  },
  {
    type,
    says: "object of type '{type}' has no len()",
    explain: ['`len(…)` counts what is in a list or a text, and this is {kind}.'],
  },
  {
    type,
    says: '{name}() missing {count} required positional {what}: {names}',
    explain: ['The call in line {line} does not give `{name}` everything that it needs: {names} is missing.'],
  },
  {
    type,
    says: '{name}() missing {count} required keyword-only {what}: {names}',
    explain: ['`{name}` needs {names} by name, and the call does not give it.'],
  },
  {
    type,
    says: [
      '{class}.{method}() takes {most} positional argument but {given} were given',
      '{class}.{method}() takes {most} positional arguments but {given} were given',
      '{class}.{method}() takes {most} positional arguments but {given} was given',
      '{class}.{method}() takes from {few} to {most} positional arguments but {given} were given',
    ],
    explain: [
      'Python hands a method its own object as first argument, so that its `def` needs the parameter `self` first; or the call gives it one argument too many.',
    ],
  },
  {
    type,
    says: [
      '{name}() takes {most} positional argument but {given} were given',
      '{name}() takes {most} positional arguments but {given} were given',
      '{name}() takes {most} positional arguments but {given} was given',
      '{name}() takes from {few} to {most} positional arguments but {given} were given',
    ],
    explain: ['`{name}` is defined for fewer arguments, {most}, than the call in line {line} gives it, {given}.'],
  },
  {
    type,
    says: "{name}() got an unexpected keyword argument '{argument}'. Did you mean '{near2}'?",
    explain: ['`{name}` knows no argument `{argument}`; it knows `{near2}`.'],
  },
  {
    type,
    says: "{name}() got an unexpected keyword argument '{argument}'",
    explain: ['`{name}` knows no argument of the name `{argument}`.'],
  },
  {
    type,
    says: "{name}() got multiple values for argument '{argument}'",
    explain: ['The call gives `{argument}` to `{name}` twice, once by its place and once by its name.'],
  },
  {
    type,
    says: '{name}() takes no arguments',
    explain: ['`{name}` takes no values when it is called; a class needs an `__init__` with parameters for that.'],
  },
  {
    type,
    says: 'exceptions must derive from BaseException',
    explain: ['`raise` takes an exception, such as `ValueError("…")`, and not a plain value.'],
  },
]
