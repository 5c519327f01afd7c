// An open lesson: its text, and a sheet for each of its examples. What learners change in an example lasts as long as the page is open.
import type { Example, Lesson } from '../model/exercise.ts'
import { createSheet, type PlacedSheet, type Sheet } from './desk.ts'

export type OpenLesson = {
  readonly lesson: Lesson
  /** One for each example, in their order. */
  readonly sheets: readonly Sheet[]
}

export function createOpenLesson(lesson: Lesson): OpenLesson {
  return { lesson, sheets: examplesOf(lesson).map(({ program }) => createSheet(program)) }
}

export function examplesOf(lesson: Lesson): readonly Example[] {
  return lesson.parts.flatMap((part) => part.pieces.flatMap((piece) => (piece.kind === 'example' ? [piece] : [])))
}

/** The name of an example's sheet; no exercise has a slash in its own. */
export function sheetName({ id }: Lesson, { number }: Example): string {
  return `${id}/${number}`
}

export function placedSheets({ lesson, sheets }: OpenLesson): readonly PlacedSheet[] {
  return examplesOf(lesson).flatMap((example, index) => {
    const sheet = sheets[index]
    if (sheet === undefined) return []
    return [{ name: sheetName(lesson, example), starter: example.program, world: lesson.world, sheet }]
  })
}

export function withSheet(open: OpenLesson, name: string, part: Partial<Sheet>): OpenLesson {
  const at = examplesOf(open.lesson).findIndex((example) => sheetName(open.lesson, example) === name)
  return { ...open, sheets: open.sheets.map((sheet, index) => (index === at ? { ...sheet, ...part } : sheet)) }
}

/** The author changed the lesson while it lies open: examples whose text is the same stay as they are. */
export function withLesson(open: OpenLesson, lesson: Lesson): OpenLesson {
  const before = examplesOf(open.lesson)
  const sheets = examplesOf(lesson).map((example, index) => {
    const sheet = open.sheets[index]
    return sheet !== undefined && before[index]?.program === example.program ? sheet : createSheet(example.program)
  })
  return { lesson, sheets }
}
