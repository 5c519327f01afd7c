// One lesson: a page to be read, with examples that run and questions that fold out, or every problem that stands in the way.
import type { Root, RootContent } from 'mdast'
import type { Lesson, LessonPiece } from '../model/exercise.ts'
import { readExample, reportInner } from './body/read-examples.ts'
import type { Part } from './body/split-body.ts'
import { type LessonBody, RECAP, splitLesson, splitRecap } from './body/split-lesson.ts'
import { addressOf, type ExercisePath } from './exercise-path.ts'
import { definitionsIn, picturesFrom } from './markdown/links.ts'
import { lineOf } from './markdown/parse-markdown.ts'
import { type HtmlSources, toSafeHtml } from './markdown/to-html.ts'
import type { Report } from './report.ts'
import { checkPictures } from './rules/picture-rules.ts'
import { checkTone } from './rules/wording.ts'
import { checkShape } from './schema/check-shape.ts'
import { lessonSchema } from './schema/front-schema.ts'
import type { SourceFile } from './source-text.ts'
import { buildWorld } from './world/build-world.ts'
import { entriesOf, listOf, numberOf, textOf, textsOf, type Written, wordIn } from './yaml/written.ts'

export type LessonSources = {
  readonly path: string
  readonly place: ExercisePath
  readonly root: Root
  readonly bodyLine: number
  /** Absent where it cannot be read; that is reported. */
  readonly front: Written | undefined
  readonly siblings: readonly SourceFile[]
  readonly report: Report
}

/** What an exercise's front matter has and a lesson's has not. */
const OF_EXERCISES = ['checks', 'call', 'worlds', 'difficulty', 'after']

/** A front matter that cannot be read may still say what the page is meant to be. */
export function isLesson(front: Written | undefined, text: string): boolean {
  if (front !== undefined) return textOf(wordIn(front, 'kind')) === 'lesson'
  return /^---\s*\n(?:(?!---\s*$).*\n)*?kind:\s*["']?lesson\b/m.test(text)
}

/** Undefined where the front matter is none of a lesson. */
export function readLesson(sources: LessonSources): Lesson | undefined {
  const { root, bodyLine, front, report, siblings, place } = sources
  const body = splitLesson(root, bodyLine, report)
  checkTone(root, report, body.instructors)
  checkPictures(root, { folder: place.folder, siblings, report })
  const parts = partsOf(body, sources)
  if (front === undefined) return undefined
  for (const { name, key } of entriesOf(front)) {
    if (!OF_EXERCISES.includes(name)) continue
    const say = `A lesson has no "${name}": it is read, and nothing in it is checked. Leave the word out, or leave out  kind: lesson  if this is an exercise.`
    report.error('unknown-word', key.place, say)
  }
  const own = withoutThose(front)
  if (!checkShape(own, lessonSchema, report)) return undefined
  const minutes = numberOf(wordIn(own, 'minutes'))
  return {
    id: place.id,
    section: place.section,
    order: place.order,
    file: sources.path,
    title: body.title,
    topics: textsOf(wordIn(own, 'topics')),
    ...(minutes === undefined ? {} : { minutes }),
    formerly: textsOf(wordIn(own, 'formerly')),
    parts,
    world: buildWorld(listOf(wordIn(own, 'world')), { report, folder: place.folder, siblings }),
  }
}

function withoutThose(front: Written): Written {
  if (front.kind !== 'map') return front
  return { ...front, entries: front.entries.filter(({ name }) => !OF_EXERCISES.includes(name)) }
}

function partsOf(body: LessonBody, { root, report, siblings, place }: LessonSources): Lesson['parts'] {
  const html: HtmlSources = {
    picture: picturesFrom({ folder: place.folder, siblings }),
    exercise: addressOf,
    definitions: definitionsIn(root),
  }
  let examples = 0
  const nextNumber = (): number => {
    examples += 1
    return examples
  }
  if (body.parts.length === 0)
    report.error('wrong-kind', report.lineAt(1), 'This lesson has no text. Write what is to be read below the title.')
  return body.parts.map((part) => ({
    ...(part.heading === undefined ? {} : { heading: part.heading }),
    pieces: part.heading === RECAP ? recapPieces(part, html, report) : textPieces(part.nodes, html, report, nextNumber),
  }))
}

function textPieces(
  nodes: readonly RootContent[],
  html: HtmlSources,
  report: Report,
  nextNumber: () => number,
): readonly LessonPiece[] {
  const pieces: LessonPiece[] = []
  let text: RootContent[] = []
  const endText = (): void => {
    const made = toSafeHtml(text, html)
    if (made !== '') pieces.push({ kind: 'text', html: made })
    text = []
  }
  for (const node of nodes) {
    reportInner(node, report)
    const example = node.type === 'code' ? readExample(node, report) : undefined
    if (example === undefined) text.push(node)
    else {
      endText()
      pieces.push({ kind: 'example', ...example, number: nextNumber() })
    }
  }
  endText()
  return pieces
}

function recapPieces(part: Part, html: HtmlSources, report: Report): readonly LessonPiece[] {
  const { before, asked } = splitRecap(part, report)
  for (const node of part.nodes) {
    reportInner(node, report)
    if (node.type !== 'code' || readExample(node, report) === undefined) continue
    const say = `An example that can be run stands in a part of the lesson, not under "## ${RECAP}".`
    report.error('wrong-kind', report.lineAt(lineOf(node)), say)
  }
  const questions = asked.map(({ heading, nodes }): LessonPiece => {
    const asks = toSafeHtml([{ type: 'paragraph', children: heading.children }], html)
    return { kind: 'question', asks, answer: toSafeHtml(nodes, html) }
  })
  const text = toSafeHtml(before, html)
  return text === '' ? questions : [{ kind: 'text', html: text }, ...questions]
}
