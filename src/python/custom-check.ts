// Runs one of an instructor's own checks: a Python function on the evidence, in the rewound interpreter.
import type { Ending, Stage } from '../model/evidence.ts'
import type { CustomCheckAnswer, CustomCheckRequest } from '../model/run.ts'
import { TIME_LIMIT_MS } from '../model/run.ts'
import { EMPTY_WORLD } from '../model/world.ts'
import { type RunTools, runProgram } from './run/run-program.ts'

export async function runCustomCheck(
  tools: RunTools,
  request: CustomCheckRequest,
): Promise<{ answer: CustomCheckAnswer; spent: boolean }> {
  const { program, readings } = request
  const evidence = JSON.stringify({ ...request.evidence, program, cwd: request.cwd, readings })
  const { evidence: outcome, spent } = await runProgram(
    tools,
    {
      program: request.source,
      world: { ...EMPTY_WORLD, let: { dryrun_evidence: { kind: 'str', text: evidence } } },
      calls: [{ expression: `__dryrun_answer__(${request.name}, dryrun_evidence)` }],
      timeLimitMs: TIME_LIMIT_MS,
    },
    {},
    'instructor',
  )
  const last = outcome.stages.at(-1)
  return { answer: readAnswer(last?.returned, last?.ending), spent }
}

type Returned = NonNullable<Stage['returned']>

function readAnswer(returned: Returned | undefined, ending: Ending | undefined): CustomCheckAnswer {
  if (returned?.kind === 'list') {
    const [kind, say, line] = returned.items.map((item) => ('text' in item ? item.text : ''))
    if (kind === 'passed') return { kind: 'passed' }
    if (kind === 'failed') return { kind: 'failed', say: say ?? '' }
    return { kind: 'broken', say: say ?? '', ...(line ? { line: Number(line) } : {}) }
  }
  if (ending?.kind === 'raised' || ending?.kind === 'unreadable') {
    return { kind: 'broken', say: `${ending.type}: ${ending.message}`, ...(ending.line ? { line: ending.line } : {}) }
  }
  return { kind: 'broken', say: 'The check did not come to an end.' }
}
