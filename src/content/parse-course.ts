// The whole workbook: every file of the folder `exercises/` becomes sections, exercises and lessons, in order, with the problems of all of them.
import type { Course, Section } from '../model/exercise.ts'
import type { Problem } from '../model/problem.ts'
import { type ReadExercise, readExercise } from './parse-exercise.ts'
import { parseSection, plainSection } from './parse-section.ts'
import { inOrder } from './report.ts'
import { checkCourse } from './rules/course-rules.ts'
import type { SourceFile } from './source-text.ts'

export type { SourceFile } from './source-text.ts'

export type ParsedCourse = { readonly course: Course; readonly problems: readonly Problem[] }

/** What may be known from an earlier version of the workbook. */
export type Earlier = { readonly ids: readonly string[] }

/** The folder of commands that exercises of all sections share. */
const SHARED = 'commands'

/** Files in any order; those that are neither a page nor beside one are left alone. */
export function parseCourse(files: readonly SourceFile[], earlier?: Earlier): ParsedCourse {
  const bySection = new Map<string, SourceFile[]>()
  for (const file of files) {
    const section = sectionOf(file.path)
    if (section !== undefined) bySection.set(section, [...(bySection.get(section) ?? []), file])
  }
  const commands = bySection.get(SHARED) ?? []
  const sections: Section[] = []
  const read: ReadExercise[] = []
  const pages: ReturnType<typeof parseSection>[] = []
  for (const [section, beside] of bySection) {
    const exercises = beside.filter((file) => isExercise(file.path))
    const index = beside.find((file) => isIndex(file.path))
    if (exercises.length === 0 && index === undefined) continue
    read.push(...exercises.map((file) => readExercise(file.path, file.bytes, [...beside, ...commands])))
    const page = index === undefined ? undefined : parseSection(index.path, index.bytes, beside)
    sections.push(page?.section ?? plainSection(section))
    if (page !== undefined) pages.push(page)
  }
  checkCourse(read, pages, sections, earlier)
  const exercises = read.flatMap((one) => one.exercise ?? [])
  const lessons = read.flatMap((one) => one.lesson ?? [])
  const problems = [...read, ...pages].flatMap((one) => one.report?.problems ?? one.problems)
  return {
    course: { sections: sortSections(sections), exercises: inSections(exercises), lessons: inSections(lessons) },
    problems: inOrder(problems),
  }
}

function sortSections(sections: readonly Section[]): readonly Section[] {
  return [...sections].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
}

type Placed = { readonly id: string; readonly section: string; readonly order: number }

function inSections<Page extends Placed>(pages: readonly Page[]): readonly Page[] {
  const number = (page: Page) => Number(/^\d+/.exec(page.section)?.[0] ?? 0)
  return [...pages].sort(
    (a, b) => number(a) - number(b) || compare(a.section, b.section) || a.order - b.order || compare(a.id, b.id),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The folder below `exercises/`, for files at any depth in it. */
function sectionOf(path: string): string | undefined {
  return /(?:^|\/)exercises\/([^/]+)\/./.exec(path)?.[1]
}

/** A markdown file directly in a section; deeper ones are files for worlds. */
function isExercise(path: string): boolean {
  return /(?:^|\/)exercises\/[^/]+\/[^/]+\.md$/.test(path) && !isIndex(path)
}

function isIndex(path: string): boolean {
  return /(?:^|\/)exercises\/[^/]+\/index\.md$/.test(path)
}
