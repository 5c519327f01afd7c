// One exercise: from the bytes of its markdown file to the model, or to every problem that stands in the way.
import type { ListItem } from 'mdast'
import type { Exercise, Html, Lesson } from '../model/exercise.ts'
import type { Problem } from '../model/problem.ts'
import { codeIn, codeKind } from './body/code-blocks.ts'
import { readCustomChecks } from './body/custom-checks.ts'
import { refuseRunBlocks } from './body/read-examples.ts'
import { readHints } from './body/read-hints.ts'
import { programFromDiff, readMistakes } from './body/read-mistakes.ts'
import { readSolutions, readStarter } from './body/read-solutions.ts'
import { type Body, splitBody } from './body/split-body.ts'
import type { CheckSources } from './checks/build-cases.ts'
import { buildChecks, implicitCheck } from './checks/build-checks.ts'
import { addressOf, type ExercisePath, readExercisePath } from './exercise-path.ts'
import { fingerprint } from './fingerprint.ts'
import { cutFrontMatter } from './front-matter.ts'
import { definitionsIn, type Link, linksIn, picturesFrom } from './markdown/links.ts'
import { readMarkdown } from './markdown/parse-markdown.ts'
import { type HtmlSources, toSafeHtml } from './markdown/to-html.ts'
import { isLesson, readLesson } from './read-lesson.ts'
import { createReport, inOrder, type Report } from './report.ts'
import { checkAsLearner, checkWording } from './rules/as-learner.ts'
import { checkShape } from './schema/check-shape.ts'
import { frontSchema } from './schema/front-schema.ts'
import { readSourceText, type SourceFile } from './source-text.ts'
import { buildWorld } from './world/build-world.ts'
import { listOf, numberOf, textOf, textsOf, type Written, wordIn } from './yaml/written.ts'

/** A file is an exercise or, where its front matter says so, a lesson. */
export type ParsedExercise = {
  readonly exercise?: Exercise
  readonly lesson?: Lesson
  readonly problems: readonly Problem[]
}

/** What only the whole course can judge. */
export type ReadExercise = ParsedExercise & {
  readonly id: string
  readonly file: string
  readonly links: readonly Link[]
  readonly front?: Written
  readonly report?: Report
}

/** `siblings` are the files beside it, with full paths. Problems that are errors may leave an exercise that is not complete. */
export function parseExercise(path: string, bytes: Uint8Array, siblings: readonly SourceFile[] = []): ParsedExercise {
  const { exercise, lesson, problems } = readExercise(path, bytes, siblings)
  return { ...(exercise === undefined ? {} : { exercise }), ...(lesson === undefined ? {} : { lesson }), problems }
}

export function readExercise(path: string, bytes: Uint8Array, siblings: readonly SourceFile[]): ReadExercise {
  const source = readSourceText({ path, bytes })
  const report = createReport(path, 'text' in source ? source.text : '')
  const place = readExercisePath(path, report)
  const known = { id: place.id, file: path }
  if ('problem' in source) return { ...known, problems: inOrder([source.problem, ...report.problems]), links: [] }
  const { front, body: markdown, bodyLine } = cutFrontMatter(source.text, report)
  const root = readMarkdown(markdown, report)
  if (isLesson(front, source.text)) {
    const lesson = readLesson({ path, place, root, bodyLine, front, siblings, report })
    const about = { links: linksIn(root), problems: inOrder(report.problems), report }
    return {
      ...known,
      ...about,
      ...(lesson === undefined ? {} : { lesson }),
      ...(front === undefined ? {} : { front }),
    }
  }
  const body = splitBody(root, bodyLine, report)
  const links = linksIn(root)
  const hints = readHints(body.sections.get('Hints'), report)
  checkWording({ root, body, hints, report, folder: place.folder, siblings, ...(front === undefined ? {} : { front }) })
  if (front === undefined || !checkShape(front, frontSchema, report)) {
    readBodyAlone(body, report)
    return { ...known, problems: inOrder(report.problems), links, report }
  }
  const sources: CheckSources = { report, folder: place.folder, siblings, front }
  const html: HtmlSources = {
    picture: picturesFrom(sources),
    exercise: addressOf,
    definitions: definitionsIn(root),
  }
  const exercise = build({ path, place, body, hints, sources, html })
  checkAsLearner({ exercise, body, hints, front, report })
  return { ...known, exercise, problems: inOrder(report.problems), links, front, report }
}

type Parts = {
  readonly path: string
  readonly place: ExercisePath
  readonly body: Body
  readonly hints: readonly ListItem[]
  readonly sources: CheckSources
  readonly html: HtmlSources
}

function build({ path, place, body, hints, sources, html }: Parts): Exercise {
  const { report, front } = sources
  const word = (name: string) => wordIn(front, name)
  const section = (name: Parameters<typeof body.sections.get>[0]) => body.sections.get(name)
  const solutions = readSolutions(section('Solution'), body.titleLine, html, report)
  const starter = readStarter(section('Starter'), report)
  const customChecks = readCustomChecks(section('Checks'), sources)
  const written = buildChecks(sources)
  const checks = written.length > 0 || customChecks !== undefined ? written : [implicitCheck(body.titleLine, sources)]
  const world = buildWorld(listOf(word('world')), sources)
  const difficulty = numberOf(word('difficulty'))
  const minutes = numberOf(word('minutes'))
  const after = textOf(word('after'))
  for (const { nodes } of body.page) refuseRunBlocks(nodes, report)
  reportTwins([...checks, ...(customChecks?.checks ?? [])], report)
  // A named world that no check uses is read too, so that its mistakes are found.
  const worlds = word('worlds')
  if (worlds?.kind === 'map')
    for (const entry of worlds.entries) buildWorld([...listOf(word('world')), entry.value], sources)
  return {
    id: place.id,
    section: place.section,
    order: place.order,
    file: path,
    title: body.title,
    topics: textsOf(word('topics')),
    ...(difficulty === undefined ? {} : { difficulty }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(after === undefined ? {} : { after }),
    formerly: textsOf(word('formerly')),
    page: body.page.map(({ heading, nodes }) => ({
      ...(heading === undefined ? {} : { heading }),
      html: toSafeHtml(nodes, html),
    })),
    starter: starter.program,
    ...(starter.line === undefined ? {} : { starterLine: starter.line }),
    hints: hints.map((item): Html => toSafeHtml(item.children, html)),
    world,
    checks,
    ...(customChecks === undefined ? {} : { customChecks }),
    mistakes: readMistakes(section('Mistakes'), { checks: sources, html, solution: solutions[0]?.program }),
    solutions,
    fingerprint: fingerprint({
      world,
      checks,
      ...(customChecks === undefined ? {} : { customChecks }),
      starter: starter.program,
      solutions,
    }),
  }
}

/** What can be judged without the front matter. The checks are not known then, so nothing is said about them. */
function readBodyAlone(body: Body, report: Report): void {
  const html: HtmlSources = { picture: () => undefined, exercise: () => undefined, definitions: [] }
  const [solution] = readSolutions(body.sections.get('Solution'), body.titleLine, html, report)
  readStarter(body.sections.get('Starter'), report)
  for (const node of codeIn(body.sections.get('Mistakes')?.nodes ?? [])) {
    if (codeKind(node) === 'diff') programFromDiff(node, solution?.program, report)
  }
}

function reportTwins(checks: readonly { readonly it: string; readonly line: number }[], report: Report): void {
  const first = new Map<string, number>()
  for (const { it, line } of checks) {
    const key = it.toLowerCase().replace(/\W+/g, ' ').trim()
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    else
      report.error(
        'twin-checks',
        report.lineAt(line),
        `Line ${before} has the same sentence. Learners could not tell the two apart.`,
      )
  }
}
