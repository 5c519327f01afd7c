// The host between the runs: somebody works on it at a terminal, runs the program of the editor there, and a run leaves it or starts on it.
import { beforeAll, describe, expect, test } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import type { HostEvent } from '../../src/model/live-host.ts'
import type { RunRequest } from '../../src/model/run.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'
import { createEngine, type Engine } from '../../src/python/create-engine.ts'
import { createScreen } from '../host/terminal/screen.ts'
import { realMs, textFile } from './engine.ts'

let engine: Engine
const events: HostEvent[] = []
let screen = createScreen()
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

beforeAll(async () => {
  engine = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs, breathe: soon, pause: soon })
  engine.host.listen((event) => {
    events.push(event)
    if (event.kind !== 'screen') return
    screen.write(event.text)
    engine.host.tell({ kind: 'drawn', letters: event.text.length })
  })
}, 60_000)

const WORLD: World = {
  ...EMPTY_WORLD,
  user: 'sre',
  cwd: '/home/sre',
  files: { '/home/sre/app.log': textFile('one\ntwo\n') },
}

const prompts = (): number => events.filter(({ kind }) => kind === 'prompt').length

async function open(name: string, world: World = WORLD): Promise<void> {
  screen = createScreen()
  const before = prompts()
  const answer = await engine.host.open({ kind: 'open', name, world, anew: true })
  expect(answer.kind).toBe('opened')
  await until(() => prompts() > before)
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 5_000_000 && !isSo(); turn += 1) await soon()
  expect(isSo()).toBe(true)
  for (let turn = 0; turn < 20; turn += 1) await soon()
}

/** Enters a line, and waits for the next prompt. */
const enter = (line: string): Promise<string> => press(`${line}\r`)

async function press(text: string): Promise<string> {
  const before = prompts()
  screen = createScreen()
  engine.host.tell({ kind: 'keys', text })
  await until(() => prompts() > before)
  return screen.text()
}

const run = (program: string, isKept: boolean, name: string): RunRequest => ({
  program,
  world: WORLD,
  calls: [],
  host: { name, isKept },
  timeLimitMs: 10_000,
})
const outputOf = async (request: RunRequest): Promise<string> =>
  (await engine.run(request)).stages.flatMap(({ output }) => output.pieces.map(({ text }) => text)).join('')

describe('at the terminal', () => {
  test('main.py is the program in the editor', async () => {
    await open('main')
    engine.host.tell({ kind: 'program', program: 'print(open("app.log").read().upper())\n' })
    expect(await enter('python3 main.py')).toContain('ONE\nTWO')
    expect(await enter('ls')).toContain('app.log  main.py')
  })

  test('the host keeps its state between lines, and its clock moves only while something waits', async () => {
    await open('state')
    await enter('cd /tmp; x=7; echo a > f')
    expect(await enter('echo $x; pwd; cat f')).toContain('7\n/tmp\na')
    const before = await enter('date +%s')
    expect(await enter('date +%s')).toBe(before)
    await enter('sleep 90')
    expect(Number(/\n(\d+)\n/.exec(await enter('date +%s'))?.[1])).toBe(Number(/\n(\d+)\n/.exec(before)?.[1]) + 90)
  })

  test('a program reads what is typed, and Ctrl-C ends one that waits', async () => {
    await open('reads')
    engine.host.tell({ kind: 'program', program: 'name = input("who? ")\nprint("hello", name)\n' })
    engine.host.tell({ kind: 'keys', text: 'python3 main.py\r' })
    await until(() => screen.text().endsWith('who?'))
    expect(await enter('Ada')).toContain('hello Ada')
    engine.host.tell({ kind: 'keys', text: 'python3 main.py\r' })
    await until(() => screen.text().endsWith('who?'))
    const interrupted = await press('\x03')
    expect(interrupted).toContain('KeyboardInterrupt')
    expect(interrupted).not.toContain('child.py')
  })

  test.each([
    'yes',
    'while :; do :; done',
    'while :; do sleep 1; done',
    'tail -f app.log',
    'cat',
    'python3 -c "while True: pass"',
  ])('%s is ended by Ctrl-C', async (line) => {
    await open('endless')
    engine.host.tell({ kind: 'keys', text: `${line}\r` })
    for (let turn = 0; turn < 5; turn += 1) await soon()
    expect(await enter('\x03')).toContain('^C')
    expect(await enter('echo $((6*7))')).toContain('42')
  })
})

describe('a run', () => {
  test('leaves its host to look at', async () => {
    await open('left')
    await enter('touch mine')
    expect(await outputOf(run('import os\nprint(os.listdir())\nopen("new.txt", "w").close()', false, 'left'))).toBe(
      "['app.log']\n",
    )
    expect(await enter('ls')).toContain('app.log  main.py  new.txt')
    expect(engine.host.answer({ kind: 'changes' })).toMatchObject({
      changes: [{ path: '/home/sre/new.txt', change: 'created' }],
    })
  })

  test('starts on the host as it is only where that is asked for', async () => {
    await open('kept')
    await enter('echo three >> app.log; export A=1')
    expect(await outputOf(run('print(open("app.log").read())', true, 'kept'))).toBe('one\ntwo\nthree\n\n')
    expect(await outputOf(run('import os\nprint(os.listdir(), os.getpid())', true, 'kept'))).toBe("['app.log'] 1234\n")
    expect(await enter('echo $A')).toContain('1')
    expect(await outputOf(run('print(open("app.log").read())', false, 'kept'))).toBe('one\ntwo\n\n')
  })

  test('that is ended hard leaves its host too', async () => {
    await open('hard')
    await outputOf(run('import os\nopen("left", "w").close()\nos._exit(3)', false, 'hard'))
    expect(await enter('ls; sleep 1; echo on')).toContain('app.log  left  main.py\non')
    expect(await outputOf(run('print("again")', true, 'hard'))).toBe('again\n')
  })
})

test('files are shown as their user sees them', async () => {
  await open('files', {
    ...WORLD,
    files: { ...WORLD.files, '/home/sre/a\nb': textFile('x'), '/home/sre/<b>': textFile('y') },
  })
  const listed = engine.host.answer({ kind: 'list', path: '/home/sre' })
  expect(listed.kind === 'folder' && listed.entries.map(({ name }) => name)).toEqual([
    '<b>',
    'a\nb',
    'app.log',
    'main.py',
  ])
  expect(engine.host.answer({ kind: 'read', path: '/etc/shadow', most: 10 })).toEqual({
    kind: 'refused',
    say: 'Permission denied',
  })
  expect(engine.host.answer({ kind: 'write', path: '/home/sre/app.log', content: 'other\n' })).toEqual({
    kind: 'written',
  })
  expect(engine.host.answer({ kind: 'given', path: '/home/sre/app.log', most: 100 })).toMatchObject({ size: 8 })
  expect(engine.host.answer({ kind: 'read', path: '/home/sre/app.log', most: 3 })).toEqual({
    kind: 'file',
    bytes: new TextEncoder().encode('oth'),
    size: 6,
  })
})

describe('Ctrl-Z', () => {
  test.each([
    ['a program that reads', 'input("who? ")', '\nwho?'],
    ['a program that computes', 'print("on", flush=True)\nwhile True:\n    pass', '\non'],
    ['a program that sleeps', 'import time\nprint("on", flush=True)\nwhile True:\n    time.sleep(1)', '\non'],
    ['a program that prints', 'while True:\n    print("on", flush=True)', '\non'],
  ])('stops %s, and fg goes on with it', async (_name, program, shown) => {
    await open('stopped')
    engine.host.tell({ kind: 'program', program })
    engine.host.tell({ kind: 'keys', text: 'python3 main.py\r' })
    await until(() => screen.text().includes(shown))
    expect(await press('\x1a')).toContain('[1]+  Stopped                 python3 main.py')
    expect(await enter('ps -C python3 -o stat=')).toContain('\nT\n')
    screen = createScreen()
    engine.host.tell({ kind: 'keys', text: 'fg\r' })
    await until(() => screen.text().includes('fg\npython3 main.py'))
    const interrupted = await press('\x03')
    expect(interrupted).toContain('KeyboardInterrupt')
    expect(interrupted).not.toContain('child.py')
    expect(await enter('jobs; echo end')).not.toContain('[1]')
  })

  test('a program that was stopped and is killed is gone', async () => {
    await open('killed')
    engine.host.tell({ kind: 'program', program: 'print("on", flush=True)\nwhile True:\n    pass' })
    engine.host.tell({ kind: 'keys', text: 'python3 main.py\r' })
    await until(() => screen.text().includes('\non'))
    await press('\x1a')
    expect(await enter('kill -9 %1; sleep 1')).toContain('Killed')
    expect(await enter('ps -C python3 -o stat= | wc -l')).toContain('\n0\n')
  })
})
