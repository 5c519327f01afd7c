// The rule python-syntax: Python can read the starter, every solution and the custom checks. Solutions are run for their checks, and reported
// there. The programs of mistakes are not asked: a wrong program may be wrong in just this way, and whoever writes it must find its message,
// which is proved with the other mistakes.
import type { Ending } from '../../model/evidence.ts'
import { EMPTY_WORLD } from '../../model/world.ts'
import type { Bench } from './prove-bench.ts'

/** Whether Python can read it is known at once; what it does is not asked here. */
const TIME_LIMIT_MS = 1_000

/** Without any call the programs run as scripts, and only whether they could be read is looked at. */
const WORLD = { ...EMPTY_WORLD, stdin: '' }

export async function provePrograms(bench: Bench): Promise<boolean> {
  const { starter, starterLine = 1, customChecks } = bench.exercise
  const programs = [
    { program: starter, line: starterLine },
    ...(customChecks === undefined ? [] : [{ program: customChecks.source, line: customChecks.line }]),
  ]
  let areReadable = true
  for (const { program, line } of programs) {
    const ending = await endingOf(bench, program)
    if (ending?.kind !== 'unreadable') continue
    areReadable = false
    reportUnreadable(bench, line, ending)
  }
  return areReadable
}

/** `line` is where the program begins. */
export function reportUnreadable(bench: Bench, line: number, ending: Extract<Ending, { kind: 'unreadable' }>): void {
  const place = line + Math.max(ending.line, 1) - 1
  bench.report('python-syntax', place, `Python cannot read this line: ${inSentence(ending.message)}.`)
}

/** "invalid syntax. Perhaps you forgot a comma?" → "perhaps you forgot a comma" */
function inSentence(message: string): string {
  const [line = ''] = message.split('\n')
  return line.replace(/^invalid syntax\. Perhaps/, 'perhaps').replace(/[.?]$/, '')
}

async function endingOf(bench: Bench, program: string): Promise<Ending | undefined> {
  if (program.trim() === '') return undefined
  const evidence = await bench.runner.run({ program, world: WORLD, calls: [], timeLimitMs: TIME_LIMIT_MS })
  return evidence.stages[0]?.ending
}
