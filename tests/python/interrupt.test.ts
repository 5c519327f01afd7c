// Ctrl-C: the signal SIGINT for the program at the terminal and for what it has started there.
import { beforeAll, describe, expect, test } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import type { LiveRun } from '../../src/model/run.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { createEngine } from '../../src/python/create-engine.ts'
import { endingOf, lines, printed, realMs, runOn, startLastingEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

/** Somebody who presses Ctrl-C as often as the program asks, and types the rest. */
function presser(presses: number, ...typed: readonly string[]): LiveRun & { readonly asked: () => number } {
  const listeners = new Set<() => void>()
  let asked = 0
  return {
    asked: () => asked,
    interrupts(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ask() {
      asked += 1
      if (asked > presses) return Promise.resolve(typed[asked - presses - 1] ?? null)
      setTimeout(() => {
        for (const listener of [...listeners]) listener()
      })
      return new Promise<never>(() => undefined)
    },
  }
}

describe('while the program waits for a line', () => {
  test('it is a KeyboardInterrupt in the line that reads', async () => {
    const evidence = await runOn(engine, 'print("hello")\nname = input("name? ")\n', {}, presser(1))
    expect(endingOf(evidence)).toMatchObject({ kind: 'raised', type: 'KeyboardInterrupt', line: 2 })
    expect(printed(evidence)).toBe(
      lines(
        'hello',
        'name? Traceback (most recent call last):',
        '  File "main.py", line 2, in <module>',
        '    name = input("name? ")',
        'KeyboardInterrupt',
      ),
    )
  })

  test.each([
    ['input', 'line = input()'],
    ['sys.stdin', 'line = sys.stdin.readline().strip()'],
    ['os.read', 'line = os.read(0, 100).decode().strip()'],
  ])('the program can catch it and ask again, by %s', async (_, reading) => {
    const program = lines(
      'import os, sys',
      'for turn in range(3):',
      '    try:',
      `        ${reading}`,
      '        print("got", line)',
      '        break',
      '    except KeyboardInterrupt:',
      '        print("interrupted", turn)',
    )
    const somebody = presser(2, 'web01')
    const evidence = await runOn(engine, program, {}, somebody)
    expect([printed(evidence), endingOf(evidence), somebody.asked()]).toEqual([
      'interrupted 0\ninterrupted 1\ngot web01\n',
      { kind: 'finished', exitCode: 0 },
      3,
    ])
  })

  test('a handler of its own runs, and the read goes on', async () => {
    const program = lines(
      'import signal',
      'signal.signal(signal.SIGINT, lambda number, frame: print("signal", number))',
      'print("got", input())',
    )
    expect(printed(await runOn(engine, program, {}, presser(1, 'web01')))).toBe('signal 2\ngot web01\n')
  })

  test('a program that ignores it is asked on', async () => {
    const program = lines('import signal', 'signal.signal(signal.SIGINT, signal.SIG_IGN)', 'print("got", input())')
    expect(printed(await runOn(engine, program, {}, presser(1, 'web01')))).toBe('got web01\n')
  })

  test('a program without a handler is ended by it', async () => {
    const program = lines('import signal', 'signal.signal(signal.SIGINT, signal.SIG_DFL)', 'input()')
    expect(endingOf(await runOn(engine, program, {}, presser(1)))).toEqual({ kind: 'killed', signal: 'INT' })
  })

  test('an input that was interrupted leaves nothing behind for the next run', async () => {
    await runOn(engine, 'input()', {}, presser(1))
    expect(printed(await runOn(engine, 'print(input())', {}, presser(0, 'web02')))).toBe('web02\n')
  })
})

describe('while a program that was started waits for a line', () => {
  test('both get it', async () => {
    const program = lines(
      'import subprocess, sys',
      'child = subprocess.Popen([sys.executable, "-c", "input()"], stderr=subprocess.DEVNULL)',
      'try:',
      '    child.wait()',
      'except KeyboardInterrupt:',
      '    print("interrupted", child.wait())',
    )
    expect(printed(await runOn(engine, program, {}, presser(1)))).toBe('interrupted -2\n')
  })

  test('a program of the host is ended by it', async () => {
    const program = lines(
      'import subprocess',
      'child = subprocess.Popen(["cat"])',
      'try:',
      '    child.wait()',
      'except KeyboardInterrupt:',
      '    print("interrupted", child.wait())',
    )
    expect(printed(await runOn(engine, program, {}, presser(1)))).toBe('interrupted -2\n')
  })
})

describe('while the program sleeps again and again', () => {
  let breathing: Engine
  beforeAll(async () => {
    const breathe = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve))
    breathing = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs, breathe })
  })

  /** Presses Ctrl-C when the program writes this. */
  function presserAt(text: string): LiveRun {
    let press = (): void => undefined
    return {
      interrupts(listener) {
        press = listener
        return () => undefined
      },
      output(_, written) {
        if (written.includes(text)) setTimeout(() => press())
      },
    }
  }

  test('it ends the sleep, and the clock of the host does not run on', async () => {
    const program = lines(
      'import time',
      'begun = time.monotonic()',
      'print("begun", flush=True)',
      'try:',
      '    while True:',
      '        time.sleep(60)',
      'except KeyboardInterrupt:',
      '    print("interrupted", (time.monotonic() - begun) % 60 < 0.001)',
    )
    const evidence = await runOn(breathing, program, {}, presserAt('begun'))
    expect([printed(evidence), endingOf(evidence)]).toEqual([
      'begun\ninterrupted True\n',
      { kind: 'finished', exitCode: 0 },
    ])
  })

  test('a Python that was started and sleeps gets it too', async () => {
    const program = lines(
      'import subprocess, sys',
      'code = "import time\\nprint(1, flush=True)\\nwhile True: time.sleep(1)"',
      'child = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)',
      'try:',
      '    child.wait()',
      'except KeyboardInterrupt:',
      '    print("interrupted", child.wait())',
    )
    expect(printed(await runOn(breathing, program, {}, presserAt('1')))).toBe('1\ninterrupted -2\n')
  })
})
