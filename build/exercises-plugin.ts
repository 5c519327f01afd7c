// Brings the exercises into the page: parsed when the site is built, one small index and one chunk for each exercise and lesson.
// While an author works, an edited exercise is pushed to the open page, which is not loaded again.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { formatProblem } from '../src/content/format-problem.ts'
import { type ParsedCourse, parseCourse, type SourceFile } from '../src/content/parse-course.ts'
import type { Exercise, Lesson } from '../src/model/exercise.ts'
import type { Problem } from '../src/model/problem.ts'
import { createCatalogue } from '../src/workbook/catalogue.ts'

/** What `src/exercises.d.ts` declares. */
const INDEX = 'virtual:exercises'
const LOADERS = 'virtual:exercise-loaders'
const ONE = 'virtual:exercise/'
const LESSON = 'virtual:lesson/'

/** The catalogue, and every exercise and lesson whose file, or a file of its worlds, was changed. */
export const CHANGED_EVENT = 'dryrun:changed'

export type ExercisesOptions = {
  /** The folder that holds `exercises/`. */
  readonly folder: string
}

export function exercisesPlugin({ folder }: ExercisesOptions): Plugin {
  const exercises = resolve(folder, 'exercises')
  let parsed: ParsedCourse | undefined
  const course = async (): Promise<ParsedCourse> => {
    parsed ??= parseCourse(await readExercises(folder))
    return parsed
  }
  return {
    name: 'dryrun-exercises',
    resolveId: (id) =>
      id === INDEX || id === LOADERS || id.startsWith(ONE) || id.startsWith(LESSON) ? `\0${id}` : undefined,
    async buildStart() {
      parsed = undefined
      const errors = errorsOf((await course()).problems)
      if (errors.length === 0) return
      const text = errors.map(formatProblem).join('\n\n')
      if (this.meta.watchMode) this.warn(`Some exercises cannot be used yet.\n\n${text}`)
      else this.error(`The exercises have problems.\n\n${text}`)
    },
    async load(id) {
      if (id === `\0${INDEX}`) return indexModule((await course()).course)
      if (id === `\0${LOADERS}`) return loadersModule((await course()).course)
      if (id.startsWith(`\0${LESSON}`)) {
        const name = id.slice(LESSON.length + 1)
        const lesson = (await course()).course.lessons.find((one) => one.id === name)
        if (lesson === undefined) return this.error(`There is no lesson "${name}".`)
        return `export const lesson = ${asModule(lesson)}`
      }
      if (!id.startsWith(`\0${ONE}`)) return undefined
      const name = id.slice(ONE.length + 1)
      const exercise = (await course()).course.exercises.find((one) => one.id === name)
      if (exercise === undefined) return this.error(`There is no exercise "${name}".`)
      return `export const exercise = ${asModule(exercise)}`
    },
    configureServer(server) {
      server.watcher.add(exercises)
    },
    async hotUpdate({ file, server }) {
      if (!resolve(file).startsWith(exercises + sep)) return undefined
      if (this.environment.name === 'client') {
        const before = await course()
        parsed = parseCourse(await readExercises(folder))
        push(server, before, parsed)
      }
      // The page takes the change as data; nothing has to be loaded again.
      return []
    },
  }
}

function indexModule({ sections, exercises, lessons }: ParsedCourse['course']): string {
  return `export const catalogue = ${asModule(createCatalogue({ sections, exercises, lessons }))}`
}

function loadersModule({ exercises, lessons }: ParsedCourse['course']): string {
  const loaders = (of: readonly { readonly id: string }[], from: string, kind: string): string[] =>
    of.map(({ id }) => {
      const name = JSON.stringify(id)
      return `  ${name}: () => import(${JSON.stringify(from + id)}).then((module) => module.${kind}),`
    })
  const load = (table: string, kind: string): string =>
    `(id) => ${table}[id]?.() ?? Promise.reject(new Error("There is no ${kind} of this name: " + id))`
  return [
    'const exercises = {',
    ...loaders(exercises, ONE, 'exercise'),
    '}',
    'const lessons = {',
    ...loaders(lessons, LESSON, 'lesson'),
    '}',
    `export const loadExercise = ${load('exercises', 'exercise')}`,
    `export const loadLesson = ${load('lessons', 'lesson')}`,
  ].join('\n')
}

/** JSON in a text is read several times faster than the same as a program. */
function asModule(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}

function push(server: ViteDevServer, before: ParsedCourse, after: ParsedCourse): void {
  const changed: readonly Exercise[] = changedIn(before.course.exercises, after.course.exercises)
  const changedLessons: readonly Lesson[] = changedIn(before.course.lessons, after.course.lessons)
  const modules = server.environments.client.moduleGraph
  for (const id of [
    `\0${INDEX}`,
    `\0${LOADERS}`,
    ...changed.map(({ id }) => `\0${ONE}${id}`),
    ...changedLessons.map(({ id }) => `\0${LESSON}${id}`),
  ]) {
    const module = modules.getModuleById(id)
    if (module !== undefined) modules.invalidateModule(module)
  }
  const errors = errorsOf(after.problems)
  if (errors.length > 0) server.config.logger.warn(`\n${errors.map(formatProblem).join('\n\n')}\n`)
  server.ws.send(CHANGED_EVENT, {
    catalogue: createCatalogue(after.course),
    changed,
    changedLessons,
    problems: errors.map(({ file, line, say }) => `${file}:${line} ${say}`),
  })
}

function changedIn<Page extends { readonly id: string }>(
  before: readonly Page[],
  after: readonly Page[],
): readonly Page[] {
  const known = new Map(before.map((page) => [page.id, JSON.stringify(page)]))
  return after.filter((page) => known.get(page.id) !== JSON.stringify(page))
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  // A word of the format that is not built yet leaves an exercise that can be read.
  return problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'not-built')
}

export async function readExercises(folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(join(folder, 'exercises'), { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.sort().map(async (file) => ({
      path: relative(folder, file).split(sep).join('/'),
      bytes: await readFile(file),
    })),
  )
}
