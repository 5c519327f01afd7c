// What may be typed after `dryrun`, and what is said when it cannot be meant.
import { describe, expect, test } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '))

describe('an order', () => {
  test.each([
    ['', { kind: 'help' }],
    ['--help', { kind: 'help' }],
    ['grade --help', { kind: 'help', of: 'grade' }],
    ['validate', { kind: 'validate', paths: [], watch: false }],
    ['validate --watch exercises/05-json', { kind: 'validate', paths: ['exercises/05-json'], watch: true }],
    [
      'grade count-servers a.py b.py --json',
      { kind: 'grade', exercise: 'count-servers', programs: ['a.py', 'b.py'], json: true },
    ],
    ['grade --all handed-in --json', { kind: 'grade all', folder: 'handed-in' }],
    ['grade --json --all=handed-in', { kind: 'grade all', folder: 'handed-in' }],
    ['run a.py', { kind: 'run', program: 'a.py', args: [], json: false }],
    [
      'run a.py --world count-servers:empty -- -v --json',
      {
        kind: 'run',
        program: 'a.py',
        args: ['-v', '--json'],
        json: false,
        world: { exercise: 'count-servers', name: 'empty' },
      },
    ],
    ['schema', { kind: 'schema' }],
  ])('dryrun %s', (line, order) => {
    expect(read(line)).toEqual(order)
  })

  test('dryrun new takes a title in quotes', () => {
    expect(readArguments(['new', ' Retry an API call ', '--in', '07'])).toEqual({
      kind: 'new',
      title: 'Retry an API call',
      section: '07',
    })
  })
})

describe('what cannot be meant gets one sentence', () => {
  test.each([
    ['validat', 'There is no command "validat". Did you mean "validate"? See: dryrun --help'],
    ['frobnicate', 'There is no command "frobnicate". See: dryrun --help'],
    ['validate --wach', 'dryrun validate has no option "--wach". Did you mean "--watch"?'],
    ['validate --watch=yes', 'The option --watch takes no value.'],
    ['grade', 'dryrun grade needs an exercise and a program: dryrun grade EXERCISE PROGRAM… [--json]'],
    ['grade count-servers', 'dryrun grade needs a program after the exercise: dryrun grade EXERCISE PROGRAM… [--json]'],
    ['grade --all', 'Write FOLDER after --all.'],
    ['grade --all handed-in', 'dryrun grade --all answers in JSON only: add --json.'],
    ['run', 'dryrun run needs a program: dryrun run PROGRAM [--world EXERCISE[:NAME]] [--json] [-- ARGUMENT…]'],
    ['run a.py b.py', 'dryrun run takes one program. Arguments for it stand after --.'],
    ['new Retry an API call --in 07', 'Write the title in quotes: dryrun new "Retry an API call" --in SECTION'],
    ['new Retry', 'dryrun new needs --in and a section: dryrun new "TITLE" --in SECTION'],
    ['schema all', 'dryrun schema takes nothing after it.'],
  ])('dryrun %s', (line, say) => {
    expect(read(line)).toEqual({ kind: 'unclear', say })
  })
})
