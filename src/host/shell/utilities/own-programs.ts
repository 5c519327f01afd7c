// The core utilities that this host has of its own: those in which time, owners, processes or streaming matter. Each is loaded when it is first run.
import type { Programs } from '../../processes/programs.ts'
import { program, type Utility } from './utility.ts'

/** The utilities of one module, by the names under which they are programs. */
function all<Name extends string>(
  load: () => Promise<Readonly<Record<Name, Utility>>>,
  ...names: readonly Name[]
): Programs {
  return Object.fromEntries(names.map((name) => [name, program(async () => (await load())[name])]))
}

export const ownPrograms: Programs = {
  ...all(
    () => import('./running/plain.ts'),
    'echo',
    'printf',
    'test',
    'pwd',
    'yes',
    'printenv',
    'which',
    'clear',
    'tput',
  ),
  ...all(() => import('./running/sleep.ts'), 'sleep'),
  ...all(() => import('./running/starting.ts'), 'env', 'nohup', 'nice', 'time', 'timeout'),
  ...all(() => import('./running/xargs.ts'), 'xargs'),
  ...all(() => import('./text/cat.ts'), 'cat', 'tee', 'wc'),
  ...all(() => import('./text/parts.ts'), 'head', 'tail'),
  ...all(() => import('./text/uniq.ts'), 'uniq'),
  ...all(() => import('./text/numbers.ts'), 'seq', 'shuf'),
  ...all(() => import('./text/diff.ts'), 'diff', 'cmp'),
  ...all(() => import('./text/grep.ts'), 'grep', 'egrep', 'fgrep'),
  ...all(() => import('./archive/tar.ts'), 'tar'),
  ...all(() => import('./text/cut.ts'), 'cut'),
  ...all(() => import('./text/od.ts'), 'od'),
  ...all(() => import('./text/dd.ts'), 'dd'),
  ...all(() => import('./listing/ls.ts'), 'ls'),
  ...all(() => import('./listing/stat-command.ts'), 'stat'),
  ...all(() => import('./listing/du.ts'), 'du'),
  ...all(() => import('./finding/find.ts'), 'find'),
  ...all(
    () => import('./files/making.ts'),
    'mkdir',
    'rmdir',
    'rm',
    'ln',
    'link',
    'unlink',
    'mkfifo',
    'touch',
    'mktemp',
    'truncate',
  ),
  ...all(() => import('./files/copying.ts'), 'cp', 'mv', 'install'),
  ...all(() => import('./files/rights.ts'), 'chmod', 'chown', 'chgrp'),
  ...all(() => import('./files/paths.ts'), 'basename', 'dirname', 'readlink', 'realpath'),
  ...all(() => import('./dates/date.ts'), 'date'),
  '[': program(async () => (await import('./running/plain.ts')).test),
  true: async () => 0,
  false: async () => 1,
  sync: async () => 0,
}
