// Advice on words: messages that are long or hard to read, and words that make a learner feel small.
import type { Nodes, Root } from 'mdast'
import type { Part } from '../body/split-body.ts'
import { lineOf, walk } from '../markdown/parse-markdown.ts'
import { words } from '../markdown/plain-text.ts'
import type { Report } from '../report.ts'
import { listOf, textOf, type Written, wordIn } from '../yaml/written.ts'
import type { Wording } from './as-learner.ts'

const MOST_WORDS = 60
const HIGHEST_GRADE = 9
const FEWEST_GRADED = 12

/** The messages of mistakes and the hints: they are read by somebody who is stuck. */
export function checkLength({ body, hints, report }: Wording): void {
  const messages: { readonly line: number; readonly nodes: Nodes[] }[] = hints.map((hint) => ({
    line: lineOf(hint),
    nodes: [...hint.children],
  }))
  for (const node of body.sections.get('Mistakes')?.nodes ?? []) {
    if (node.type === 'heading' && node.depth === 3) messages.push({ line: lineOf(node) + 1, nodes: [] })
    else messages.at(-1)?.nodes.push(node)
  }
  for (const { line, nodes } of messages) {
    const text = words(nodes)
    const count = wordsIn(text).length
    // A few words say nothing about how hard a text is to read.
    const grade = count < FEWEST_GRADED ? 0 : readingGrade(text)
    if (count <= MOST_WORDS && grade <= HIGHEST_GRADE) continue
    const first = nodes[0]
    report.advise(
      'long-message',
      report.lineAt(first === undefined ? line : lineOf(first)),
      `${count} words, reading grade ${grade}. Aim at ${MOST_WORDS} and ${HIGHEST_GRADE}.`,
    )
  }
}

/** The Flesch–Kincaid grade, rounded: years at school that a reader needs. */
export function readingGrade(text: string): number {
  const all = wordsIn(text)
  const sentences = text.split(/[.!?:;](?:\s|$)|\n{2,}/).filter((sentence) => /\p{L}/u.test(sentence)).length
  if (all.length === 0 || sentences === 0) return 0
  const syllables = all.reduce((sum, word) => sum + syllablesIn(word), 0)
  return Math.max(0, Math.round(0.39 * (all.length / sentences) + 11.8 * (syllables / all.length) - 15.59))
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? []
}

function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, '')
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1)
}

const BELITTLING =
  /\b(?:simply|easy|easily|obvious(?:ly)?|trivial(?:ly)?|of course|clearly|merely|straightforward|effortless(?:ly)?|needless to say|as you (?:surely )?know|everyone knows|every beginner|even a beginner|no-brainer|child's play|piece of cake|stupid|silly|dumb|just(?= (?:add|call|check|copy|do|have to|loop|look|make|need|open|print|put|read|remember|remove|replace|return|run|take|try|type|use|write)\b))/giu

/** Code and what only instructors read are left out. */
export function checkTone(root: Root, report: Report, instructors: Part | undefined, front?: Written): void {
  const hidden = new Set(instructors?.nodes ?? [])
  for (const top of root.children) {
    if (hidden.has(top)) continue
    for (const node of walk(top)) if (node.type === 'text') reportWords(node.value, lineOf(node), report)
  }
  for (const check of listOf(wordIn(front, 'checks'))) {
    const it = wordIn(check, 'it')
    if (it !== undefined) reportWords(textOf(it) ?? '', it.place.line, report)
  }
}

function reportWords(text: string, firstLine: number, report: Report): void {
  text.split('\n').forEach((line, index) => {
    for (const match of line.matchAll(BELITTLING)) {
      const say = `"${match[0].toLowerCase()}": remove it. What is simple to you may not be to a learner.`
      report.advise('belittling', report.find(firstLine + index, match[0]), say)
    }
  })
}
