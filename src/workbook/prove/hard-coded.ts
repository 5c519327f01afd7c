// Writes the program of somebody who ran the visible world, read the answer and typed it in.
import { quoteString, showValue } from '../../grading/show-value.ts'
import type { Case } from '../../model/check.ts'
import type { Evidence, Stage } from '../../model/evidence.ts'
import type { Exercise } from '../../model/exercise.ts'
import { TIME_LIMIT_MS } from '../../model/run.ts'
import type { World } from '../../model/world.ts'
import type { Bench } from './prove-bench.ts'

export type HardCoded = {
  readonly program: string
  /** The problem, where this program passes. */
  readonly say: string
}

/** Undefined where the answer cannot be typed, and where typing it is the whole exercise. */
export async function hardCoded(bench: Bench): Promise<HardCoded | undefined> {
  const [solution] = bench.exercise.solutions
  const visible = bench.exercise.checks.flatMap((check) => check.cases).filter((one) => one.given.length === 0)
  const called = visible.find((one) => one.calls.length > 0)
  const looked = called ?? visible[0]
  if (solution === undefined || looked === undefined) return undefined
  const evidence = await bench.runner.run({
    program: solution.program,
    world: looked.world,
    calls: looked.calls,
    timeLimitMs: TIME_LIMIT_MS,
  })
  return called === undefined ? typedScript(bench.exercise, looked.world, evidence) : typedFunction(called, evidence)
}

function typedScript(exercise: Exercise, world: World, evidence: Evidence): HardCoded | undefined {
  const [stage] = evidence.stages
  if (stage === undefined || isConstant(world, stage)) return undefined
  return {
    program: assigning(exercise, stage) + printing(stage),
    say: 'A program that only prints what the solution prints, without working it out, passes. Add a check with another world.',
  }
}

/** The lines whose values worlds replace: whoever types the answer keeps them, or the program would fail for their lack. */
function assigning(exercise: Exercise, stage: Stage): string {
  const names = exercise.checks.flatMap((check) => check.cases.flatMap((one) => Object.keys(one.world.assign)))
  return [...new Set(names)]
    .flatMap((name) => {
      const value = Object.hasOwn(stage.holds, name) ? stage.holds[name] : undefined
      return value === undefined ? [] : [`${name} = ${showValue(value, Number.POSITIVE_INFINITY)}\n`]
    })
    .join('')
}

/** A program without variables, in a world that gives it nothing, has one possible output: printing it is what was asked for. */
function isConstant(world: World, stage: Stage): boolean {
  const givesNothing = Object.keys(world.files).length + Object.keys(world.env).length + world.args.length === 0
  return givesNothing && world.stdin === null && Object.keys(stage.holds).length === 0
}

function typedFunction(called: Case, evidence: Evidence): HardCoded | undefined {
  const [load] = evidence.stages
  const returned = evidence.stages.at(-1)?.returned
  const names = called.calls.map((call) => /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*\(/u.exec(call.expression)?.[1])
  if (load === undefined || returned === undefined || returned.kind === 'object') return undefined
  if (names.some((name) => name === undefined)) return undefined
  const answer = showValue(returned, Number.POSITIVE_INFINITY)
  const functions = [...new Set(names)].map((name) => `def ${name}(*given, **named):\n    return ${answer}\n`)
  return {
    program: [...functions, printing(load)].join('\n'),
    say: `A function that only says  return ${showValue(returned, 60)}  passes. Add a check with another world.`,
  }
}

function printing(stage: Stage): string {
  const text = stage.output.pieces
    .filter((piece) => piece.stream === 'out')
    .map((piece) => piece.text)
    .join('')
  return text === '' ? '' : `print(${quoteString(text)}, end="")\n`
}
