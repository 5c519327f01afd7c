// Finds an exercise by the name that somebody typed.
import { closestWord } from '../content/closest-word.ts'
import type { ParsedCourse } from '../content/parse-course.ts'
import type { Exercise } from '../model/exercise.ts'
import { UsageError } from './usage-error.ts'

/** By its id, by a former one, or by its file's name with number. An exercise that has errors cannot be graded. */
export function findExercise({ course, problems }: ParsedCourse, written: string): Exercise {
  const name = written.replace(/^.*\//, '').replace(/\.md$/, '')
  const { exercises } = course
  const found =
    exercises.find((exercise) => exercise.id === name) ??
    exercises.find((exercise) => exercise.formerly.includes(name)) ??
    exercises.find((exercise) => exercise.file.endsWith(`/${name}.md`))
  const broken = problems.find(
    (problem) => problem.severity === 'error' && (problem.file === found?.file || problem.file.endsWith(`-${name}.md`)),
  )
  if (broken !== undefined) {
    throw new UsageError(`${broken.file} has errors, so it cannot be used. See: dryrun validate ${broken.file}`)
  }
  if (found !== undefined) return found
  const lesson = course.lessons.find(({ id, file }) => id === name || file.endsWith(`/${name}.md`))
  if (lesson !== undefined) {
    throw new UsageError(`${lesson.file} is a lesson: it is read, and there is nothing to check in it.`)
  }
  const near = closestWord(
    name,
    exercises.map((exercise) => exercise.id),
  )
  throw new UsageError(`There is no exercise "${written}".${near === undefined ? '' : ` Did you mean "${near}"?`}`)
}
