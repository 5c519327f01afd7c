// Values of the right kind that still cannot be used: texts that are no number, numbers that do not go, JSON that is none.
import type { ErrorEntry } from '../entry.ts'

const type = 'ValueError'
const JSON_ERROR = 'json.decoder.JSONDecodeError'

export const VALUES: readonly ErrorEntry[] = [
  // Numbers
  {
    type,
    says: "invalid literal for int() with base 10: ''",
    explain: ['The text is empty, and of nothing `int(…)` cannot make a number.'],
  },
  {
    type,
    says: "invalid literal for int() with base 10: '{whole}.{rest}'",
    explain: ['`int(…)` reads whole numbers only, and `{whole}.{rest}` has a point: `float(…)` reads it.'],
  },
  {
    type,
    says: "invalid literal for int() with base 10: '{whole},{rest}'",
    explain: ['`int(…)` reads digits only, and `{whole},{rest}` has a comma: take it out with `.replace(",", "")`.'],
  },
  {
    type,
    says: "invalid literal for int() with base 10: '{text}'",
    explain: ['`{text}` is not written as a whole number, so `int(…)` cannot make one of it.'],
  },
  {
    type,
    says: "could not convert string to float: '{text}'",
    explain: ['`{text}` is not written as a number, so `float(…)` cannot make one of it.'],
  },
  {
    type,
    says: 'expected a nonnegative input, got {number}',
    explain: ['A number below zero has no square root: {number} came here.'],
  },
  {
    type,
    says: ['math domain error', 'math range error'],
    explain: ['This calculation has no result for the number that it was given.'],
  },
  {
    type: 'ZeroDivisionError',
    explain: [
      'What stands after the division sign in line {line} is 0, and nothing can be divided by 0: ask for that case before.',
    ],
  },
  { type: 'OverflowError', explain: ['The result in line {line} is larger than such a number can be.'] },

  // Several names on the left
  {
    type,
    says: 'not enough values to unpack (expected {wanted}, got {given})',
    explain: ['On the left of line {line} stand {wanted} names, and on the right came fewer values: {given}.'],
  },
  {
    type,
    says: 'too many values to unpack (expected {wanted}, got {given})',
    explain: ['On the left of line {line} stand {wanted} names, and on the right came {given} values.'],
  },
  {
    type,
    says: 'too many values to unpack (expected {wanted})',
    line: 'for ',
    explain: [
      'Each round of the loop gives more than {wanted} values: to go over keys and values of a dict, write `.items()` after it.',
    ],
  },
  {
    type,
    says: 'too many values to unpack (expected {wanted})',
    explain: ['On the left of line {line} stand {wanted} names, and on the right came more values.'],
  },

  // Searching
  {
    type,
    says: 'list.remove(x): x not in list',
    explain: ['The list does not hold what `remove` was to take out: ask with `in` first.'],
  },
  {
    type,
    says: ['list.index(x): x not in list', '{item} is not in list', 'tuple.index(x): x not in tuple'],
    explain: ['`index` looks for something that is not there: ask with `in` first.'],
  },
  {
    type,
    says: ['substring not found', 'subsection not found'],
    explain: ['The text does not hold what `index` looks for: `find` answers with -1 instead of an error.'],
  },
  {
    type,
    says: '{what}() iterable argument is empty',
    explain: [
      '`{what}(…)` was given nothing to choose from: ask first whether there is anything, or give it a `default=`.',
    ],
  },
  {
    type: 'StopIteration',
    explain: ['There is no next value: `next(…, None)` gives `None` at the end instead of an error.'],
  },

  // Times
  {
    type,
    says: "time data '{text}' does not match format '{format}'",
    explain: ['`{text}` is not written as the pattern `{format}` says: each sign of both has to fit.'],
  },
  {
    type,
    says: 'unconverted data remains: {rest}',
    explain: ['The pattern ends before the text does, and `{rest}` is left over.'],
  },
  {
    type,
    says: "Invalid isoformat string: '{text}'",
    explain: ['`{text}` is not written as `2026-01-31` or `2026-01-31T12:00:00`.'],
  },
  {
    type,
    says: 'sleep length must be non-negative',
    explain: ['Nobody can wait a time below zero: the number given to `sleep` came out negative.'],
  },

  // Files, texts
  {
    type,
    says: ['I/O operation on closed file.', 'read of closed file', 'write to closed file'],
    explain: ['The file is closed already: what reads or writes it has to stand inside of its `with` block.'],
  },
  {
    type,
    says: "Unknown format code '{code}' for object of type '{type}'",
    explain: ['`{code}` after the colon in the braces does not fit {kind}.'],
  },
  { type, says: 'chr() arg not in range(0x110000)', explain: ['There is no sign with this number.'] },
  {
    type: 'UnicodeDecodeError',
    says: "'{codec}' codec can't decode byte {byte} in position {place}: {rest}",
    explain: [
      'What is read here is not written in {codec}: open the file with the encoding that it has, such as `encoding="latin-1"`, or as bytes with mode `"rb"`.',
    ],
  },
  {
    type: 'UnicodeEncodeError',
    says: "'{codec}' codec can't encode {what} in position {place}: {rest}",
    explain: ['The text has a sign that {codec} does not know: `utf-8` knows all of them.'],
  },

  // JSON, YAML
  {
    type: JSON_ERROR,
    says: 'Expecting value: line 1 column 1 (char 0)',
    explain: ['The text is empty or does not begin as JSON does: look at what was read before it is given to JSON.'],
  },
  {
    type: JSON_ERROR,
    says: 'Expecting value: line {row} column {column} (char {place})',
    explain: [
      'In line {row} of the JSON text a value is missing, or something stands there that JSON does not know, such as `None` or `True`.',
    ],
  },
  {
    type: JSON_ERROR,
    says: 'Expecting property name enclosed in double quotes: line {row} column {column} (char {place})',
    explain: ['In JSON every key stands in double quotes: a Python dict turned into text is not JSON.'],
  },
  {
    type: JSON_ERROR,
    says: ['Illegal trailing comma before end of {what}: line {row} column {column} (char {place})'],
    explain: ['JSON allows no comma after the last item, and line {row} of the text has one.'],
  },
  {
    type: JSON_ERROR,
    says: 'Extra data: line {row} column {column} (char {place})',
    explain: [
      'After the end of the JSON value more text comes: a file with one value on each line has to be read line by line.',
    ],
  },
  {
    type: JSON_ERROR,
    says: "Expecting ',' delimiter: line {row} column {column} (char {place})",
    explain: ['In line {row} of the JSON text a comma or a closing bracket is missing.'],
  },
  {
    type: JSON_ERROR,
    says: "Expecting ':' delimiter: line {row} column {column} (char {place})",
    explain: ['In line {row} of the JSON text a colon after a key is missing.'],
  },
  { type: JSON_ERROR, explain: ['The text is not JSON, and the message above says where it stops being so.'] },
  {
    type: 'yaml.error.YAMLError',
    explain: [
      'The text is not YAML, and the message above says where: look for a missing space after a colon, a wrong indentation or a bracket that is not closed.',
    ],
  },
  {
    type: 'jinja2.exceptions.UndefinedError',
    says: "'{name}' is undefined",
    explain: ['The template asks for `{name}`, and it was given no value of that name.'],
  },
  {
    type: 'jinja2.exceptions.TemplateSyntaxError',
    explain: ['The template is not written as Jinja wants it: look for a brace or an `end…` that is missing.'],
  },
  {
    type: 're.PatternError',
    explain: [
      'The regular expression is not complete: a sign such as `(`, `[` or `*` that is meant as itself needs a backslash before it.',
    ],
  },

  // Running
  {
    type: 'RecursionError',
    explain: [
      'The function in line {line} calls itself again and again without an end: it needs a case in which it does not.',
    ],
  },
  {
    type: 'RuntimeError',
    says: [
      'dictionary changed size during iteration',
      'Set changed size during iteration',
      'dictionary keys changed during iteration',
    ],
    explain: ['Nothing can be added or taken away while a loop goes over it: let the loop go over a copy, `list(…)`.'],
  },
  { type: 'AssertionError', explain: ['What `assert` in line {line} says is not true at this moment.'] },
  { type: 'EOFError', explain: ['The program asks for a line of input, and no more came.'] },
  { type: 'MemoryError', explain: ['The program wants more memory than there is: read large things piece by piece.'] },
]
