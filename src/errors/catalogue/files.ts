// What the host refuses: files, rights, processes.
import type { ErrorEntry } from '../entry.ts'

export const FILES: readonly ErrorEntry[] = [
  {
    type: 'FileNotFoundError',
    says: "[Errno {number}] No such file or directory: '{command} {rest}'",
    line: 'subprocess.',
    explain: [
      '`{command} {rest}` is taken for the name of one program: give the command as a list, each word for itself.',
    ],
  },
  {
    type: 'FileNotFoundError',
    says: "[Errno {number}] No such file or directory: '{path}'",
    line: 'subprocess.',
    explain: ['There is no program `{path}` on this host.'],
  },
  {
    type: 'FileNotFoundError',
    says: "[Errno {number}] No such file or directory: '/{path}'",
    explain: [
      'There is no `/{path}` on this host: look at the spelling with `ls`, or ask before with `os.path.exists`.',
    ],
  },
  {
    type: 'FileNotFoundError',
    says: "[Errno {number}] No such file or directory: '{path}'",
    explain: [
      'There is no `{path}` in the folder in which the program runs: a path that begins with `/` counts from the top instead.',
    ],
  },
  { type: 'FileNotFoundError', explain: ['A file or folder that line {line} needs is not there.'] },
  {
    type: 'PermissionError',
    says: "[Errno {number}] Permission denied: '{path}'",
    explain: ['The user as whom the program runs may not do this with `{path}`: `ls -l` shows who may.'],
  },
  { type: 'PermissionError', explain: ['The user as whom the program runs is not allowed to do this.'] },
  {
    type: 'IsADirectoryError',
    says: "[Errno {number}] Is a directory: '{path}'",
    explain: ['`{path}` is a folder, and only files can be opened: `os.listdir` says what is in it.'],
  },
  {
    type: 'NotADirectoryError',
    says: "[Errno {number}] Not a directory: '{path}'",
    explain: ['A part of the path `{path}` is a file, so that nothing can lie below it.'],
  },
  {
    type: 'FileExistsError',
    says: "[Errno {number}] File exists: '{path}'",
    explain: ['`{path}` is there already: for folders, `exist_ok=True` takes that for all right.'],
  },
  { type: 'ProcessLookupError', explain: ['There is no process of that number any more.'] },
  { type: 'BrokenPipeError', explain: ['Who was to read what line {line} writes has gone away.'] },
  {
    type: 'subprocess.CalledProcessError',
    says: "Command '{command}' returned non-zero exit status {code}.",
    explain: [
      'The command ended with exit status {code}, which says that it failed, and `check=True` makes an error of that: its own message stands in its `stderr`.',
    ],
  },
  {
    type: 'subprocess.TimeoutExpired',
    says: "Command '{command}' timed out after {seconds} seconds",
    explain: ['The command was not done after {seconds} s and was ended.'],
  },
  {
    type: 'sqlite3.OperationalError',
    says: 'no such table: {table}',
    explain: ['The database has no table `{table}`: is it the right file, and was the table made?'],
  },
  {
    type: 'sqlite3.OperationalError',
    says: 'no such column: {column}',
    explain: ['The table has no column `{column}`; a text in SQL stands in single quotes.'],
  },
  {
    type: 'sqlite3.OperationalError',
    says: 'near "{word}": syntax error',
    explain: ['SQL does not understand the statement from `{word}` on: look there and right before it.'],
  },
  {
    type: 'sqlite3.ProgrammingError',
    explain: ['The statement and the values that it is given do not fit together: each `?` needs one value.'],
  },
]
