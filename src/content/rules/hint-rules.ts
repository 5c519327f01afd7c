// Hints are a ladder: enough steps, and the code only on the last one.
import type { Code } from 'mdast'
import { firstLineOf } from '../body/code-blocks.ts'
import { lineOf, walk } from '../markdown/parse-markdown.ts'
import type { Reading } from './as-learner.ts'
import { taskText } from './task-text.ts'

const STEPS = 'Most learners need three steps: where to look, which tool, how to write it.'
const COUNTS = ['No hints', 'One hint', 'Two hints']

/** Shorter lines say too little to give anything away. */
const SHORTEST_LINE = 10

export function checkHints(reading: Reading): void {
  const { hints, report, exercise, body, front } = reading
  const count = COUNTS[hints.length]
  const section = body.sections.get('Hints')
  // The smallest exercise, a task and a solution, needs no hints.
  const isSmall = section === undefined && front.kind === 'map' && front.entries.length === 0
  if (count !== undefined && !isSmall)
    report.advise('short-ladder', report.lineAt(section?.line ?? body.titleLine), `${count}. ${STEPS}`)
  const known = `${exercise.starter}\n${taskText(reading)}`
  const telling = new Set(
    exercise.solutions
      .flatMap((solution) => solution.program.split('\n').map((line) => line.trim()))
      .filter((line) => isTelling(line, known)),
  )
  hints.slice(0, -1).forEach((hint, index) => {
    for (const node of walk(hint)) if (node.type === 'code') reportSpoilers(node, index + 1, telling, reading)
  })
}

function isTelling(line: string, known: string): boolean {
  return line.length >= SHORTEST_LINE && !/^(?:import|from|#|except|"""|''')/.test(line) && !known.includes(line)
}

function reportSpoilers(node: Code, hint: number, telling: ReadonlySet<string>, { report }: Reading): void {
  const at = node.value.split('\n').findIndex((line) => telling.has(line.trim()))
  if (at === -1) return
  const line = (lineOf(node) === 0 ? 1 : firstLineOf(node)) + at
  report.error(
    'spoiler',
    report.lineAt(line),
    `Hint ${hint} contains a line of the solution. Keep code for the last hint.`,
  )
}
