// `dryrun validate`: reads exercises, proves those without errors by running them, and prints every problem with its line.
import { watch } from 'node:fs'
import { join } from 'node:path'
import { formatProblem } from '../../content/format-problem.ts'
import { parseCourse, type SourceFile } from '../../content/parse-course.ts'
import { inOrder } from '../../content/report.ts'
import type { Exercise, Lesson } from '../../model/exercise.ts'
import type { Problem } from '../../model/problem.ts'
import type { Runner } from '../../model/run.ts'
import { proveExercise } from '../../workbook/prove/prove-exercise.ts'
import { proveLesson } from '../../workbook/prove/prove-lesson.ts'
import { committedIds, EXERCISES, findWorkbook, pathInWorkbook, readWorkbookFiles } from '../course-files.ts'
import type { CliEngine } from '../engine.ts'
import { EXIT } from '../exit-codes.ts'
import { createProgress, type Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export type ValidateOrder = { readonly paths: readonly string[]; readonly watch: boolean }

export async function validate(
  order: ValidateOrder,
  engines: readonly CliEngine[],
  terminal: Terminal,
): Promise<number> {
  const workbook = await findWorkbook(terminal.cwd)
  const paths = await Promise.all(order.paths.map((path) => pathInWorkbook(workbook, terminal.cwd, path)))
  const isMeant = (file: string) => paths.length === 0 || paths.some((path) => covers(path, file))
  if (!order.watch) return validateOnce(workbook, isMeant, engines, terminal)
  await validateOnce(workbook, isMeant, engines, terminal)
  for await (const changed of changes(join(workbook, EXERCISES), terminal.stop)) {
    const touched = changed.map((file) => scopeOf(`${EXERCISES}/${file}`))
    terminal.out(`\n${changed.join(', ')} changed.\n`)
    const isTouched = (file: string) => isMeant(file) && touched.some((path) => covers(path, file))
    await validateOnce(workbook, isTouched, engines, terminal).catch((error: unknown) => {
      // While files are moved about, a path may be gone for a moment.
      if (!(error instanceof UsageError)) throw error
      terminal.out(`${error.message}\n`)
    })
  }
  return EXIT.fine
}

async function validateOnce(
  workbook: string,
  isMeant: (file: string) => boolean,
  engines: readonly CliEngine[],
  terminal: Terminal,
): Promise<number> {
  const files = await readWorkbookFiles(workbook)
  const earlier = await committedIds(workbook)
  const meantFiles = files.map((file) => file.path).filter((path) => path.endsWith('.md') && isMeant(path))
  if (meantFiles.length === 0)
    throw new UsageError('There are no exercises here. Begin one with: dryrun new "Title" --in SECTION')
  // While the files are read, which takes this thread some seconds where they are many.
  for (const engine of engines.slice(0, meantFiles.length)) engine.start()
  const { course, problems: found } = parseCourse(files, earlier === undefined ? undefined : { ids: earlier })
  const read = found.filter((problem) => isMeant(problem.file))
  const isSound = ({ file }: { readonly file: string }) => isMeant(file) && !hasErrors(read, file)
  const sound = [
    ...course.exercises.filter(isSound).map((exercise): Proof => ({ kind: 'exercise', exercise })),
    ...course.lessons.filter(isSound).map((lesson): Proof => ({ kind: 'lesson', lesson })),
  ]
  const proved = await proveAll(sound, engines, terminal)
  const problems = inOrder([...read, ...proved.map((problem) => withSource(problem, files))])
  for (const problem of problems) terminal.out(`${formatProblem(problem)}\n\n`)
  const lessons = course.lessons.filter(({ file }) => isMeant(file)).length
  terminal.out(`${summary(meantFiles, lessons, problems)}\n`)
  return problems.some((problem) => problem.severity === 'error') ? EXIT.problems : EXIT.fine
}

type Proof =
  | { readonly kind: 'exercise'; readonly exercise: Exercise }
  | { readonly kind: 'lesson'; readonly lesson: Lesson }

/** Each runner takes the next one as soon as it is free. */
async function proveAll(proofs: readonly Proof[], runners: readonly Runner[], terminal: Terminal): Promise<Problem[]> {
  const { progress, done } = createProgress(terminal)
  const waiting = proofs.entries()
  const problems: Problem[] = []
  const proveNext = async (runner: Runner) => {
    for (const [index, proof] of waiting) {
      const { id } = proof.kind === 'lesson' ? proof.lesson : proof.exercise
      progress(`Proving ${index + 1} of ${proofs.length}: ${id}`)
      const found = proof.kind === 'lesson' ? proveLesson(proof.lesson, runner) : proveExercise(proof.exercise, runner)
      problems.push(...(await found))
    }
  }
  await Promise.all(runners.map(proveNext))
  done()
  return problems
}

function hasErrors(problems: readonly Problem[], file: string): boolean {
  return problems.some((problem) => problem.file === file && problem.severity === 'error')
}

/** The rules that run programs know the line only: the whole of it is meant. */
function withSource(problem: Problem, files: readonly SourceFile[]): Problem {
  const file = files.find((one) => one.path === problem.file)
  const source = file && new TextDecoder().decode(file.bytes).split(/\r\n?|\n/)[problem.line - 1]
  if (source === undefined) return problem
  const blanks = source.length - source.trimStart().length
  return { ...problem, source, column: blanks + 1, length: Math.max(1, source.trim().length) }
}

function summary(files: readonly string[], lessons: number, problems: readonly Problem[]): string {
  const exercises = files.filter((file) => !file.endsWith('/index.md')).length - lessons
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const advice = problems.length - errors
  const counts = [
    ...(errors > 0 ? [errors === 1 ? '1 error' : `${errors} errors`] : []),
    ...(advice > 0 ? [advice === 1 ? '1 piece of advice' : `${advice} pieces of advice`] : []),
  ]
  const of = [
    ...(exercises > 0 || lessons === 0 ? [exercises === 1 ? '1 exercise' : `${exercises} exercises`] : []),
    ...(lessons > 0 ? [lessons === 1 ? '1 lesson' : `${lessons} lessons`] : []),
  ]
  return `${of.join(', ')}: ${counts.length === 0 ? 'no problems' : counts.join(', ')}.`
}

function covers(path: string, file: string): boolean {
  return path.endsWith('/') ? file.startsWith(path) : file === path
}

/** What must be looked at again: an exercise itself, or for any other file its whole section. */
function scopeOf(file: string): string {
  const [root, section = '', ...rest] = file.split('/')
  const isExercise = rest.length === 1 && rest[0]?.endsWith('.md') === true && rest[0] !== 'index.md'
  return isExercise ? file : section === '' ? `${root}/` : `${root}/${section}/`
}

/** Files that changed, gathered for a moment, since an editor writes several times when it saves. */
async function* changes(folder: string, stop: AbortSignal): AsyncGenerator<string[]> {
  const changed = new Set<string>()
  let wake: () => void = () => {}
  const watcher = watch(folder, { recursive: true, signal: stop }, (_, name) => {
    if (name === null || /(^|[\\/])\.|~$|\.sw[a-z]$/.test(name)) return
    changed.add(name.replaceAll('\\', '/'))
    wake()
  })
  watcher.on('error', () => {})
  stop.addEventListener('abort', () => wake(), { once: true })
  while (!stop.aborted) {
    if (changed.size === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    const batch = [...changed].sort()
    changed.clear()
    if (batch.length > 0 && !stop.aborted) yield batch
  }
  watcher.close()
}

const SETTLE_MS = 120
