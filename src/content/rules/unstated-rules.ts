// `uses` and `avoids` may only ask for what the task asks for in words.
import { listOf, textOf, wordIn } from '../yaml/written.ts'
import type { Reading } from './as-learner.ts'
import { mentions, taskText } from './task-text.ts'
import { layersOf } from './unstated.ts'

/** What a task may say instead of the word itself. Words that are common in English need more than themselves. */
const SAID: Readonly<Record<string, RegExp>> = {
  for: /\bloops?\b|\blooping\b|`for\b|\bfor[- ](?:loop|statement)/i,
  while: /\bloops?\b|\blooping\b|`while\b|\bwhile[- ](?:loop|statement)/i,
  if: /`if\b|\bif[- ](?:statement|expression)|\bcondition|\bbranch/i,
  with: /`with\b|\bwith (?:statement|block)|\bcontext manager|close/i,
  try: /`try\b|\btry[- ](?:statement|block)|\bexception|\bcatch|`except\b|\berror/i,
  raise: /`raise\b|\braises?\b|\bexception/i,
  match: /`match\b|\bmatch[- ](?:statement|block)|\bpattern matching/i,
  lambda: /\blambda/i,
  yield: /\byields?\b|\bgenerator/i,
  await: /\bawait|\basync/i,
  'f-string': /f-string|\bf"|formatted string/i,
  'list comprehension': /\bcomprehension/i,
  'dict comprehension': /\bcomprehension/i,
  'set comprehension': /\bcomprehension/i,
  'generator expression': /\bgenerator|\bcomprehension/i,
}

export function checkUnstatedRules(reading: Reading): void {
  const { front, report } = reading
  // Inline code keeps its marks here, so that `for` and the English word can be told apart.
  const task = `${taskText(reading)}\n${codeWords(reading)}`
  for (const layer of layersOf(front)) {
    for (const verb of ['uses', 'avoids']) {
      for (const node of listOf(wordIn(layer, verb))) {
        const text = textOf(node) ?? ''
        if (text.split(/\s+or\s+/).some((word) => isSaid(word.trim(), task))) continue
        const say = `"${verb}: ${text}" is not asked for in the task. Say so there, or remove the check.`
        report.error('unstated-rule', node.place, say)
      }
    }
  }
}

function isSaid(word: string, task: string): boolean {
  const known = SAID[word]
  if (known !== undefined) return known.test(task)
  // `requests.get` is said by its last part, `import json` by the module, `shell=True` by the argument.
  const parts = word
    .replace(/^import\s+/, '')
    .split(/[.=(\s]+/)
    .filter((part) => part !== '' && part !== 'True' && part !== 'False')
  return mentions(task, word) || parts.some((part) => mentions(task, part))
}

function codeWords({ body }: Reading): string {
  const words: string[] = []
  const visit = (node: { type: string; value?: string; children?: readonly unknown[] }): void => {
    if (node.type === 'inlineCode') words.push(`\`${node.value ?? ''}\``)
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  for (const part of body.page) for (const node of part.nodes) visit(node)
  return words.join(' ')
}
