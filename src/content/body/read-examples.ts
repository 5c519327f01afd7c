// Runnable examples of a lesson: blocks that begin with ```python run. It does not know what they print.
import type { Code, RootContent } from 'mdast'
import type { Example } from '../../model/exercise.ts'
import { lineOf, walk } from '../markdown/parse-markdown.ts'
import type { Report } from '../report.ts'
import { codeKind, firstLineOf, programFrom } from './code-blocks.ts'

const FENCES = '```python run  or  ```python run fails'

/** Undefined for a block that is only shown. */
export function readExample(node: Code, report: Report): Omit<Example, 'number'> | undefined {
  const words = wordsOf(node)
  if (words.length === 0) return undefined
  const place = report.lineAt(lineOf(node))
  const [run, fails, ...more] = words
  if (codeKind(node) !== 'python') {
    if (run === 'run')
      report.error('wrong-kind', place, `Only Python runs on the page. Begin the block with  ${FENCES}`)
    return undefined
  }
  if (run !== 'run' || (fails !== undefined && fails !== 'fails') || more.length > 0) {
    const say = `"${words.join(' ')}" says nothing here. Begin an example that can be run with  ${FENCES}`
    report.error('unknown-word', place, say)
    return undefined
  }
  if (node.value.trim() === '') {
    report.error('wrong-kind', place, 'This example is empty. Write a program into it.')
    return undefined
  }
  return { program: programFrom(node.value), line: firstLineOf(node), fails: fails === 'fails' }
}

/** An example has the width of the page: inside of a list or a quote it would have no room. */
export function reportInner(node: RootContent, report: Report): void {
  if (node.type === 'code') return
  for (const inner of walk(node)) {
    if (inner.type !== 'code' || !wordsOf(inner).includes('run')) continue
    const say = 'An example that can be run stands by itself, not in a list or a quote. Begin its lines at the margin.'
    report.error('wrong-kind', report.lineAt(lineOf(inner)), say)
  }
}

/** An exercise has an editor of its own; its text has no examples that can be run. */
export function refuseRunBlocks(nodes: readonly RootContent[], report: Report): void {
  for (const top of nodes) {
    for (const node of walk(top)) {
      if (node.type !== 'code' || wordsOf(node)[0] !== 'run') continue
      const say = 'Only a lesson (kind: lesson) has examples that can be run. Begin the block with  ```python'
      report.error('wrong-kind', report.lineAt(lineOf(node)), say)
    }
  }
}

function wordsOf({ meta }: Code): readonly string[] {
  return (meta ?? '').split(/\s+/).filter((word) => word !== '')
}
