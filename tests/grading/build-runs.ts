// Small builders for tests about commands: what ran, and patterns of it.
import type { ArgumentPattern, CommandPattern, RunsPattern } from '../../src/model/check.ts'
import type { CommandRun } from '../../src/model/evidence.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'

let pid = 2000

/** A command that the program started itself, captured, and that ended well. */
export function ran(line: string, more: Partial<CommandRun> = {}): CommandRun {
  const argv = line.split(' ')
  pid += 1
  return {
    pid,
    argv,
    path: `/usr/bin/${argv[0]}`,
    cwd: '/home/sre',
    by: 'program',
    streams: { in: 'terminal', out: 'pipe', err: 'terminal' },
    output: '',
    errors: '',
    exitCode: 0,
    startedMs: EMPTY_WORLD.clockMs,
    endedMs: EMPTY_WORLD.clockMs,
    ...more,
  }
}

/** `sh -c line` and what it starts. */
export function shell(line: string, ...inside: readonly CommandRun[]): readonly CommandRun[] {
  const carrier = { ...ran('sh -c x'), argv: ['sh', '-c', line] }
  return [carrier, ...inside.map((run) => ({ ...run, by: carrier.pid }))]
}

export function command(line: string, more: Partial<CommandPattern> = {}): CommandPattern {
  const parts = line.split(' ').map((word) => {
    if (word === '...') return { kind: 'rest', name: null } as const
    if (word === '[options]') return { kind: 'options' } as const
    if (word === '{x}') return { kind: 'capture', before: '', name: 'x', after: '' } as const
    return { kind: 'word', words: word.split('|') } as const
  })
  return { text: line, lines: [parts], with: [], without: [], ...more }
}

export function argument(...alternatives: readonly string[]): ArgumentPattern {
  return {
    text: alternatives[0] ?? '',
    anyOf: alternatives.map((one) => {
      const [word = '', value] = one.split(' ')
      return value === undefined ? { word } : { word, value }
    }),
  }
}

type Some = Extract<RunsPattern, { kind: 'some' }>

export function some(line: string | CommandPattern, more: Partial<Some> = {}): Some {
  const pattern = typeof line === 'string' ? command(line) : line
  return { kind: 'some', command: pattern, times: { atLeast: 1 }, ...more }
}
