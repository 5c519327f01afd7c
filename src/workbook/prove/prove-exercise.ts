// Proves that an exercise works by running its own programs: solutions pass, the starter does not, each check can fail, each mistake gets its answer.
// It reads no files.
import type { Exercise } from '../../model/exercise.ts'
import type { Problem } from '../../model/problem.ts'
import type { Runner } from '../../model/run.ts'
import { createBench } from './prove-bench.ts'
import { proveChecks } from './prove-checks.ts'
import { proveMistakes } from './prove-mistakes.ts'
import { provePrograms } from './prove-programs.ts'
import { proveSolutions } from './prove-solutions.ts'
import { proveWorld } from './prove-world.ts'

/** The exercise must have been read without errors. Problems come without their source line: who read the file has it. */
export async function proveExercise(
  exercise: Exercise,
  runner: Runner,
  nowMs: () => number = Date.now,
): Promise<Problem[]> {
  const bench = createBench(exercise, runner, nowMs)
  const areReadable = await provePrograms(bench)
  // A wrong solution makes every further finding doubtful, so it is put right first.
  if (areReadable && (await proveSolutions(bench))) {
    await proveWorld(bench)
    await proveMistakes(bench)
    await proveChecks(bench)
  }
  return [...bench.problems]
}
