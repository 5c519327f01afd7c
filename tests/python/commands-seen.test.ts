// Which commands a run says that it started, and who started them: through shells and their copies too.
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { lastStage, runOn, startLastingEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
}, 60_000)

const SCRIPT = { kind: 'text', text: '#!/bin/bash\n(whoami; true)\nx=$(hostname)\n', mode: 0o755 } as const

/** Each command with who started it: the program, or the command of this index. */
async function seen(program: string) {
  const evidence = await runOn(engine, `import os, subprocess\n${program}`, {
    files: { '/home/sre/script.sh': SCRIPT },
  })
  const { commands } = lastStage(evidence)
  return commands.map(({ argv, by }) => [
    argv.join(' '),
    by === 'program' ? by : commands.findIndex(({ pid }) => pid === by),
  ])
}

test('a list starts a command, a string starts a shell that becomes it', async () => {
  expect(await seen('subprocess.run(["whoami"])')).toEqual([['whoami', 'program']])
  const { commands } = lastStage(await runOn(engine, 'import subprocess\nsubprocess.run("whoami", shell=True)'))
  expect(commands).toMatchObject([{ argv: ['whoami'], first: ['/bin/sh', '-c', 'whoami'], by: 'program', line: 2 }])
})

test('commands in pipes, brackets and substitutions are those of the shell that was started', async () => {
  expect(await seen('os.system("(whoami) && x=$(hostname) && uname | id")')).toEqual([
    ['sh -c (whoami) && x=$(hostname) && uname | id', 'program'],
    ['whoami', 0],
    ['hostname', 0],
    ['uname', 0],
    ['id', 0],
  ])
})

test('a script is told with its interpreter, and what it runs is by the script', async () => {
  expect(await seen('subprocess.run(["./script.sh"])')).toEqual([
    ['/bin/bash ./script.sh', 'program'],
    ['whoami', 0],
    ['hostname', 0],
  ])
})
