// `dryrun grade`: what a learner would see for each program, as text or as JSON.
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type ParsedCourse, parseCourse } from '../../content/parse-course.ts'
import type { Runner } from '../../model/run.ts'
import { attempt } from '../../workbook/attempt.ts'
import { findWorkbook, kindOf, readProgram, readWorkbookFiles } from '../course-files.ts'
import { EXIT } from '../exit-codes.ts'
import { findExercise } from '../find-exercise.ts'
import { type Grade, gradeOf, showVerdict } from '../show-verdict.ts'
import { createProgress, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export type GradeOrder = { readonly exercise: string; readonly programs: readonly string[]; readonly json: boolean }

/** One exercise. A program that cannot be read is told; the others are graded all the same. */
export async function grade(order: GradeOrder, runner: Runner, terminal: Terminal): Promise<number> {
  const course = parseCourse(await readWorkbookFiles(await findWorkbook(terminal.cwd)))
  const entries: Grade[] = []
  let exitCode: number = EXIT.fine
  let isFirst = true
  for (const program of order.programs) {
    try {
      const exercise = findExercise(course, order.exercise)
      const text = await readProgram(terminal.cwd, program)
      const { verdict } = await attempt(exercise, text, runner)
      entries.push(gradeOf(exercise.id, program, verdict))
      if (!order.json) terminal.out(`${isFirst ? '' : '\n'}${showVerdict(program, verdict)}`)
      isFirst = false
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      // An unknown exercise is the same error for every program: it is said once.
      if (!entries.some((entry) => entry.error === error.message)) terminal.err(`${error.message}\n`)
      entries.push(notGraded(order.exercise, program, error.message))
      exitCode = EXIT.usage
    }
  }
  if (order.json) terminal.out(`${JSON.stringify(entries, null, 2)}\n`)
  return exitCode
}

/** A folder of `<exercise>/<program>.py`. Whatever one program does, the others are graded. */
export async function gradeAll(written: string, runner: Runner, terminal: Terminal): Promise<number> {
  const root = resolve(terminal.cwd, written)
  if ((await kindOf(root)) !== 'folder') throw new UsageError(`There is no folder ${written}.`)
  const course = parseCourse(await readWorkbookFiles(await findWorkbook(terminal.cwd)))
  const programs = await programsIn(root)
  const { progress, done } = createProgress(terminal)
  const entries: Grade[] = []
  for (const [index, { exercise, program }] of programs.entries()) {
    progress(`Grading ${index + 1} of ${programs.length}: ${exercise}/${program}`)
    entries.push(await gradeOne(course, root, exercise, program, runner))
  }
  done()
  if (programs.length === 0) terminal.err(`${written} holds no programs: they are looked for as EXERCISE/PROGRAM.py.\n`)
  for (const error of new Set(entries.flatMap((entry) => entry.error ?? []))) terminal.err(`${error}\n`)
  terminal.out(`${JSON.stringify(entries, null, 2)}\n`)
  return EXIT.fine
}

async function gradeOne(
  course: ParsedCourse,
  root: string,
  exercise: string,
  program: string,
  runner: Runner,
): Promise<Grade> {
  try {
    const found = findExercise(course, exercise)
    const text = await readProgram(root, join(exercise, `${program}.py`))
    return gradeOf(exercise, program, (await attempt(found, text, runner)).verdict)
  } catch (error) {
    if (error instanceof UsageError) return notGraded(exercise, program, error.message)
    return notGraded(
      exercise,
      program,
      `Dryrun itself failed: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function notGraded(exercise: string, program: string, error: string): Grade {
  return { exercise, program, passed: false, checks: [], error }
}

async function programsIn(root: string): Promise<{ readonly exercise: string; readonly program: string }[]> {
  const folders = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const found = await Promise.all(
    folders.map(async ({ name: exercise }) =>
      (await readdir(join(root, exercise)))
        .filter((name) => name.endsWith('.py'))
        .map((name) => ({ exercise, program: name.slice(0, -'.py'.length) })),
    ),
  )
  return found.flat().sort((a, b) => (`${a.exercise}/${a.program}` < `${b.exercise}/${b.program}` ? -1 : 1))
}
