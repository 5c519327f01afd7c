// What Python says of a text that is not Python. Nothing of the program has run.
import type { ErrorEntry } from '../entry.ts'

const type = 'SyntaxError'

export const SYNTAX: readonly ErrorEntry[] = [
  // Blocks
  { type, says: "expected ':'", line: 'else if ', explain: ['Python writes `elif`, one word, for "else if".'] },
  {
    type,
    says: "expected ':'",
    explain: [
      'A line that opens a block, with `if`, `for`, `while`, `def` and the like, ends with a colon, and line {line} has none.',
    ],
  },
  {
    type: 'IndentationError',
    says: 'expected an indented block after {what} on line {opener}',
    explain: [
      'What belongs to the block that line {opener} opens has to be indented, with four spaces, and line {line} is not.',
    ],
  },
  {
    type: 'IndentationError',
    says: 'unexpected indent',
    explain: ['Line {line} is indented further than the line above it, and nothing above it opened a block.'],
  },
  {
    type: 'IndentationError',
    says: 'unindent does not match any outer indentation level',
    explain: [
      'Line {line} begins in a column in which no line above it begins: give it exactly as many spaces as the block that it belongs to.',
    ],
  },
  {
    type: 'TabError',
    explain: ['Some lines are indented with tabs and others with spaces: use four spaces everywhere.'],
  },
  {
    type,
    says: "expected 'except' or 'finally' block",
    explain: ['A `try` needs an `except` or a `finally` after its block, and before line {line} comes none.'],
  },
  {
    type,
    says: "'return' outside function",
    explain: [
      '`return` only has a meaning inside of a function: is line {line} indented as far as the rest of its `def`?',
    ],
  },
  {
    type,
    says: "'yield' outside function",
    explain: [
      '`yield` only has a meaning inside of a function: is line {line} indented as far as the rest of its `def`?',
    ],
  },
  {
    type,
    says: ["'break' outside loop", "'continue' not properly in loop"],
    explain: [
      '`break` and `continue` belong inside of a loop: is line {line} indented as far as the rest of the loop?',
    ],
  },
  {
    type,
    says: "'await' outside {what}",
    explain: ['`await` can only stand inside of a function that begins with `async def`.'],
  },
  {
    type,
    says: "'elif' block follows an 'else' block",
    explain: ['`else` comes last: every `elif` has to stand above it.'],
  },

  // Brackets and quotes
  {
    type,
    says: "'{bracket}' was never closed",
    explain: ['The bracket `{bracket}` that opens in line {line} has no partner that closes it.'],
  },
  {
    type,
    says: "unmatched '{bracket}'",
    explain: ['Line {line} closes a bracket with `{bracket}` that was never opened: there is one too many.'],
  },
  {
    type,
    says: "closing parenthesis '{bracket}' does not match opening parenthesis '{opening}'",
    explain: ['A bracket that opens with `{opening}` is closed with `{bracket}` here: both have to be of one kind.'],
  },
  {
    type,
    says: "closing parenthesis '{bracket}' does not match opening parenthesis '{opening}' on line {opener}",
    explain: ['The bracket `{opening}` of line {opener} is closed with `{bracket}` here: both have to be of one kind.'],
  },
  {
    type,
    says: [
      'unterminated string literal (detected at line {end})',
      'unterminated string literal (detected at line {end}); perhaps you escaped the end quote',
    ],
    line: "'{word}'{letter}",
    explain: ['The quote `\'` inside of the text ends it too early: put the whole text between `"` instead.'],
  },
  {
    type,
    says: [
      'unterminated string literal (detected at line {end})',
      'unterminated string literal (detected at line {end}); perhaps you escaped the end quote',
      'unterminated f-string literal (detected at line {end})',
    ],
    explain: ['The text in line {line} has a quote at its beginning and none of the same kind at its end.'],
  },
  {
    type,
    says: [
      'unterminated triple-quoted string literal (detected at line {end})',
      'unterminated triple-quoted f-string literal (detected at line {end})',
    ],
    explain: ['The text that begins with three quotes in line {line} is never ended with three quotes.'],
  },
  {
    type,
    says: 'invalid syntax. Is this intended to be part of the string?',
    explain: [
      'A quote inside of the text ends it too early: use the other kind of quote around the text, or write `\\"` inside.',
    ],
  },
  {
    type,
    says: ["f-string: expecting '}'", "f-string: expecting '=', or '!', or ':', or '}'"],
    explain: ['In an f-string every `{` needs a `}` after it; a brace that is meant as a brace is written twice.'],
  },
  {
    type,
    says: "f-string: single '}' is not allowed",
    explain: ['In an f-string a brace that is meant as a brace is written twice: `}}`.'],
  },
  {
    type,
    says: "f-string: valid expression required before '}'",
    explain: ['Between the braces of an f-string stands a name or an expression, and here stands nothing.'],
  },

  // Signs
  {
    type,
    says: "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    explain: ['Two values are compared with `==`; a single `=` gives a name a value.'],
  },
  {
    type,
    says: "cannot assign to {what} here. Maybe you meant '==' instead of '='?",
    explain: ['On the left of `=` stands the name that gets the value; to compare two values, write `==`.'],
  },
  {
    type,
    says: 'cannot assign to {word}',
    explain: ['`{word}` has a fixed meaning in Python and cannot be given a value: choose another name.'],
  },
  {
    type,
    says: 'expression cannot contain assignment, perhaps you meant "=="?',
    explain: ['In a call, `name=value` needs a plain name on its left; to compare two values, write `==`.'],
  },
  {
    type,
    says: 'invalid syntax. Perhaps you forgot a comma?',
    line: '{',
    explain: [
      'Inside of the brackets in line {line} a comma between two items, or a colon between a key and its value, is missing.',
    ],
  },
  {
    type,
    says: 'invalid syntax. Perhaps you forgot a comma?',
    explain: ['Inside of the brackets in line {line} two things stand side by side without a comma between them.'],
  },
  {
    type,
    says: "':' expected after dictionary key",
    explain: ['In a dict every key needs a colon and a value after it, and one in line {line} has none.'],
  },
  {
    type,
    says: "expected '('",
    explain: ['After the name of a function in a `def` stand round brackets, also when they are empty.'],
  },
  {
    type,
    says: "invalid character '{sign}' (U+{code})",
    explain: [
      'The sign `{sign}` comes from a text processor or a web page: type it anew as a plain one on your keyboard.',
    ],
  },
  {
    type,
    says: 'invalid non-printable character U+{code}',
    explain: ['Line {line} has a sign that cannot be seen, often copied from a web page: type the line anew.'],
  },
  {
    type,
    says: 'unexpected character after line continuation character',
    explain: ['A backslash outside of a text only stands at the very end of a line; to divide, write `/`.'],
  },
  {
    type,
    says: "(unicode error) {codec} codec can't decode bytes in position {place}",
    explain: ['A backslash in a text begins a special sign: write it twice, or put an `r` before the quote.'],
  },
  {
    type,
    says: 'invalid decimal literal',
    explain: ['A name cannot begin with a digit, and a number cannot be followed by letters.'],
  },
  {
    type,
    says: 'leading zeros in decimal integer literals are not permitted; {rest}',
    explain: ['A whole number is written without zeros in front; if the zeros matter, make it a text with quotes.'],
  },

  // Calls, functions, imports
  {
    type,
    says: "Missing parentheses in call to '{name}'. Did you mean {name2}(...)?",
    explain: ['`{name}` is called with round brackets: `{name}(…)`.'],
  },
  {
    type,
    says: 'positional argument follows keyword argument',
    explain: ['In a call, values without a name come first and those with `name=` after them.'],
  },
  {
    type,
    says: "duplicate argument '{name}' in function definition",
    explain: ['The function has two parameters of the name `{name}`: each needs a name of its own.'],
  },
  {
    type,
    says: 'parameter without a default follows parameter with a default',
    explain: ['In a `def`, parameters with a default value come after those without one.'],
  },
  {
    type,
    says: "no binding for nonlocal '{name}' found",
    explain: ['`nonlocal {name}` needs a function around this one that gives `{name}` a value.'],
  },
  {
    type,
    says: "name '{name}' is used prior to global declaration",
    explain: ['`global {name}` has to stand above the first use of `{name}` in the function.'],
  },
  {
    type,
    says: "Expected one or more names after 'import'",
    explain: ['After `import` comes the name of what is wanted, and here it is missing.'],
  },
  {
    type,
    says: "Did you mean to use 'from ... import ...' instead?",
    explain: ['The order is `from module import name`.'],
  },

  // What Python has no better word for
  { type, says: 'invalid syntax', line: '&&', explain: ['Python writes `and` where other languages write `&&`.'] },
  { type, says: 'invalid syntax', line: '||', explain: ['Python writes `or` where other languages write `||`.'] },
  { type, says: 'invalid syntax', line: '++', explain: ['Python has no `++`: to count one up, write `+= 1`.'] },
  { type, says: 'invalid syntax', line: 'else if', explain: ['Python writes `elif`, one word, for "else if".'] },
  {
    type,
    says: 'invalid syntax',
    line: 'else',
    explain: ['This `else` has no `if`, `for` or `try` that begins in the same column right above it.'],
  },
  {
    type,
    says: 'invalid syntax',
    line: 'elif',
    explain: ['This `elif` has no `if` that begins in the same column right above it.'],
  },
  {
    type,
    says: 'invalid syntax',
    line: 'class =',
    explain: ['`class` is a word of Python itself and cannot be the name of a value.'],
  },
  {
    type,
    says: 'invalid syntax',
    line: 'def =',
    explain: ['`def` is a word of Python itself and cannot be the name of a value.'],
  },
  {
    type,
    says: 'invalid syntax',
    explain: [
      'Python does not know `{firstWord}` at the beginning of line {line}, where `{nearKeyword}` would be possible.',
      'Python stopped reading in line {line}: look there, and at the end of the line above it, for a sign too many or too few.',
    ],
  },
  {
    type,
    says: "invalid syntax. Did you mean '{word}'?",
    explain: ['A word in line {line} is not one that Python knows in this place: `{word}` would be.'],
  },
]
