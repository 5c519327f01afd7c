// `dryrun run`: a program of the real disk on a simulated host, as if it were started here.
import type { Evidence, Output, OutputPiece, Stage } from '../../model/evidence.ts'
import type { Exercise } from '../../model/exercise.ts'
import { type Runner, TIME_LIMIT_MS } from '../../model/run.ts'
import { EMPTY_WORLD, type World } from '../../model/world.ts'
import type { RunOrder } from '../arguments.ts'
import { EXIT } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export async function run(
  order: Pick<RunOrder, 'args' | 'json'>,
  program: string,
  world: World,
  runner: Runner,
  terminal: Terminal,
): Promise<number> {
  const request = {
    program,
    world: order.args.length > 0 ? { ...world, args: order.args } : world,
    calls: [],
    timeLimitMs: TIME_LIMIT_MS,
  }
  if (order.json) {
    const evidence = await runner.run(request, {
      ask: terminal.ask,
      stop: terminal.stop,
      interrupts: terminal.interrupts,
    })
    const exitCode = exitCodeOf(evidence)
    terminal.out(`${JSON.stringify({ exitCode, ...evidence }, null, 2)}\n`)
    return exitCode
  }
  let shown = 0
  let isFlooding = false
  let isInterrupted = false
  const write = (stream: 'out' | 'err', text: string) => (stream === 'out' ? terminal.out(text) : terminal.err(text))
  const evidence = await runner.run(request, {
    // Once the live output leaves something out, the rest comes from the evidence, which keeps more of it.
    output: (stream, text) => {
      if (isFlooding) return
      shown += text.length
      write(stream, text)
    },
    leftOut: () => {
      isFlooding = true
    },
    ask: terminal.ask,
    stop: terminal.stop,
    interrupts(listener) {
      return terminal.interrupts(() => {
        isInterrupted = true
        listener()
      })
    },
  })
  const stage = evidence.stages[0]
  for (const piece of stage === undefined ? [] : afterText(stage.output, shown)) write(piece.stream, piece.text)
  const isUnheard = isInterrupted && !terminal.stop.aborted
  if (stage !== undefined) terminal.err(lastWords(stage, isUnheard))
  return exitCodeOf(evidence)
}

/** The host to run on: of an exercise, of one of its named worlds, or an empty one. */
export function worldOf(exercise: Exercise | undefined, name: string | undefined): World {
  if (exercise === undefined) return EMPTY_WORLD
  if (name === undefined) return exercise.world
  const cases = [...exercise.checks.flatMap((check) => check.cases), ...customCases(exercise)]
  const found = cases.find((candidate) => candidate.name === name)
  if (found !== undefined) return found.world
  const names = [...new Set(cases.flatMap((candidate) => candidate.name ?? []))]
  const has = names.length > 0 ? `It has: ${names.join(', ')}.` : 'It names no worlds.'
  throw new UsageError(`${exercise.id} has no world "${name}". ${has}`)
}

function customCases(exercise: Exercise) {
  return exercise.customChecks?.checks.flatMap((check) => check.cases) ?? []
}

/** What of an output is still to be shown after its first characters were. */
function afterText(output: Output, shown: number): Pick<OutputPiece, 'stream' | 'text'>[] {
  let skip = shown
  return output.pieces.flatMap((piece) => {
    const gap = { stream: 'err', text: `\n… ${output.leftOutLines} lines left out …\n` } as const
    if (piece.afterGap === true) skip = 0
    const rest = { stream: piece.stream, text: piece.text.slice(skip) }
    skip = Math.max(0, skip - piece.text.length)
    return piece.afterGap === true ? [gap, rest] : rest.text === '' ? [] : [rest]
  })
}

function exitCodeOf(evidence: Evidence): number {
  const ending = evidence.stages[0]?.ending
  if (ending === undefined) return EXIT.broken
  switch (ending.kind) {
    case 'finished':
      return ending.exitCode
    case 'killed':
      return EXIT.interrupted
    case 'raised':
      // Nobody caught it, so Python ends itself by the signal.
      return ending.type === 'KeyboardInterrupt' ? EXIT.interrupted : EXIT.problems
    case 'unreadable':
      return EXIT.problems
    case 'stopped':
      return ending.by === 'learner' ? EXIT.interrupted : EXIT.timeLimit
    case 'lost':
      return EXIT.lost
    default:
      return ending satisfies never
  }
}

/** What belongs on stderr after the program's own output. Python has written a traceback itself, if it still could. */
function lastWords({ ending, output }: Stage, isUnheard: boolean): string {
  switch (ending.kind) {
    case 'finished':
      return ''
    case 'raised':
    case 'unreadable': {
      const traceback = ending.traceback.trimEnd()
      const isWritten = output.pieces.some((piece) => piece.stream === 'err' && piece.text.includes(traceback))
      return isWritten ? '' : `${traceback}\n`
    }
    case 'killed':
      return `The signal SIG${ending.signal} ended it.\n`
    case 'stopped':
      if (ending.by === 'endless wait') return `Stopped${inLine(ending.line)}: what it waits for never comes.\n`
      if (ending.by === 'learner' && isUnheard) return 'Stopped: it was busy and could not hear Ctrl-C.\n'
      return `Stopped${inLine(ending.line)}${ending.by === 'time limit' ? `: it ran for ${TIME_LIMIT_MS / 1000} seconds.` : '.'}\n`
    case 'lost':
      return `${ending.say}${ending.line === undefined ? '' : ` (line ${ending.line})`}\n`
    default:
      return ending satisfies never
  }
}

function inLine(line: number | undefined): string {
  return line === undefined ? '' : ` in line ${line}`
}
