// Names that are not there: of variables, functions, attributes and modules.
import type { ErrorEntry } from '../entry.ts'

export const NAMES: readonly ErrorEntry[] = [
  {
    type: 'UnboundLocalError',
    says: "cannot access local variable '{name}' where it is not associated with a value",
    explain: [
      'Because the function gives `{countsOn}` a value itself, Python looks for it inside of the function only, where it has none yet: hand it in as a parameter, or begin with a value.',
      'The function gives `{name}` its value in a place that was not reached before line {line} uses it.',
    ],
  },
  {
    type: 'NameError',
    says: ["name '{name}' is not defined", "name '{name}' is not defined. Did you forget to import {rest}"],
    explain: [
      '`{module}` is a module and has to be imported first: write `import {module}` at the top.',
      'Line {line} uses `{name}`, which only gets its value further down, in line {laterLine}.',
      'There is no `{name}` here, but there is `{near}`: is one of the two misspelled?',
      'Line {line} counts on with `{countsOn}`, which has no value yet: give it one before, such as 0.',
      'Nothing has given `{name}` a value before line {line}; if it is meant as a text, put it in quotes.',
    ],
  },
  {
    type: 'NameError',
    says: "cannot access free variable '{name}' where it is not associated with a value in enclosing scope",
    explain: ['The inner function uses `{name}` before the outer one has given it a value.'],
  },
  {
    type: 'AttributeError',
    says: "'NoneType' object has no attribute '{attribute}'",
    explain: [
      '`{nothing}` is `None`, because the function `{noReturn}` in line {noReturnLine} has no `return` that gives a value back.',
      '`{nothing}` is `None`, because `{nothingCall}()` changes or writes something and gives nothing back.',
      'The function `{noReturn}` in line {noReturnLine} gives nothing back, because it has no `return` with a value.',
      '`{nothing}` is `None` here, so there is nothing that could have `{attribute}`: look at what gave it its value.',
      'What stands before `.{attribute}` in line {line} is `None`, as it is when a search finds nothing or a function returns nothing.',
    ],
  },
  {
    type: 'AttributeError',
    says: "'dict' object has no attribute '{attribute}'",
    explain: [
      'What you call `{attribute}` is written `{otherWord}` in Python.',
      '`{attribute}` is something that {owner} can do, and here stands a dict.',
      'There is no method `{attribute}`; `{nearDict}` is one that a dict has.',
      'A dict is asked for a key in square brackets: `["{attribute}"]` instead of `.{attribute}`.',
    ],
  },
  {
    type: 'AttributeError',
    says: "module '{module2}' has no attribute '{name}'",
    explain: [
      'The module `{module2}` has nothing of the name `{name}`: look for another spelling, or for a file of your own that is called `{module2}.py`.',
    ],
  },
  {
    type: 'AttributeError',
    says: "'coroutine' object has no attribute '{attribute}'",
    explain: ['The call of an `async` function only gives its answer after `await`, and in line {line} there is none.'],
  },
  {
    type: 'AttributeError',
    says: "'{type}' object has no attribute '{attribute}'",
    explain: [
      'There is no method `{attribute}`; `{nearMethod}` is one that {kind} has.',
      'Line {line} asks for `{attribute}`, but the program has `{nearOwn}`: is one of the two misspelled?',
      'What you call `{attribute}` is written `{otherWord}` in Python.',
      '`{attribute}` is something that {owner} can do, and here stands {kind}.',
      'There is no method `{attribute}`; `{nearOther}` is something that {nearOwner} can do, and here stands {kind}.',
      'What stands before the dot in line {line} is {kind}, and that has no `{attribute}`.',
    ],
  },
  {
    type: 'ModuleNotFoundError',
    says: "No module named '{name}'",
    explain: [
      'There is no module `{name}`, but there is `{nearModule}`.',
      'No module `{name}` is installed on this host: look for another spelling, or do it with what Python has.',
    ],
  },
  {
    type: 'ImportError',
    says: "cannot import name '{name}' from '{module2}' ({path})",
    explain: ['The module `{module2}` has nothing of the name `{name}`: look for another spelling.'],
  },
  {
    type: 'ImportError',
    says: "cannot import name '{name}' from {rest}",
    explain: ['There is nothing of the name `{name}` to import: look for another spelling.'],
  },
]
