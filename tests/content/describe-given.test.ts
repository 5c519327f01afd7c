import { expect, test } from 'vitest'
import { describeGiven } from '../../src/content/world/describe-given.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'

const visible: World = {
  ...EMPTY_WORLD,
  files: { '/home/sre/data.json': { kind: 'text', text: '{}' }, '/home/sre/old': { kind: 'text', text: 'x' } },
  env: { TOKEN: 'a' },
}
const given = (change: Partial<World>) => describeGiven(visible, { ...visible, ...change })
const text = (content: string) => ({ kind: 'text', text: content }) as const

test('nothing is said about the visible world', () => {
  expect(given({})).toEqual([])
})

test('names and their values', () => {
  expect(
    given({
      assign: { limit: { kind: 'float', text: '0.5' } },
      let: { a: { kind: 'tuple', items: [{ kind: 'none' }] } },
    }),
  ).toEqual(['`limit` is `0.5`', '`a` is `(None,)`'])
})

test('a long value is cut', () => {
  const [long] = given({ let: { a: { kind: 'str', text: 'x'.repeat(1000) } } })
  expect(long?.length).toBeLessThan(200)
})

test('files that are new, other, empty, long or gone', () => {
  expect(
    given({
      files: {
        '/home/sre/data.json': text('{"a": 1}\n'),
        '/srv/log': text('one\ntwo\n'),
        '/home/sre/empty': text(''),
        '/home/sre/long': text('line\n'.repeat(100)),
        '/home/sre/dir': { kind: 'folder' },
        '/home/sre/link': { kind: 'link', target: '/srv/log' },
        '/home/sre/a.gz': { kind: 'bytes', base64: 'AA==' },
      },
    }),
  ).toEqual([
    'the file `data.json` is: `{"a": 1}`',
    'the file `/srv/log` is: \none\ntwo',
    'the file `empty` is empty',
    'the file `long` has 100 lines and begins with: `line`',
    'there is a folder `dir`',
    '`link` is a link to `/srv/log`',
    'the file `a.gz` holds bytes that are not text',
    'there is no file `old`',
  ])
})

test('a file of which only owner, mode or time differ', () => {
  const old = { ...text('x'), mode: 0o600, owner: 'root', modifiedMs: Date.UTC(2025, 11, 1) }
  expect(given({ files: { ...visible.files, '/home/sre/old': old } })).toEqual([
    '`old` has mode 0600, owner root, last changed 2025-12-01 00:00 UTC',
  ])
})

test('everything else that a process is given; the seed says nothing to a learner', () => {
  expect(
    given({
      env: { PORT: '80' },
      args: ['-v', 'a b'],
      stdin: '5\n',
      cwd: '/srv',
      user: 'root',
      clockMs: Date.UTC(2026, 1, 1, 8, 30),
      timezone: 'Europe/Berlin',
      seed: 9,
      files: visible.files,
    }),
  ).toEqual([
    'the environment variable `PORT` is `80`',
    'the environment variable `TOKEN` is not set',
    'the arguments are `-v a b`',
    'the input is: `5`',
    'the program starts in `/srv`',
    'the user is `root`',
    'the clock starts at 2026-02-01 08:30 UTC',
    'the time zone is Europe/Berlin',
  ])
})
