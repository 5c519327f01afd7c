// Runs commands made of other commands: if, for, while, case, ( ), { }, (( )), [[ ]].
import { evaluate } from '../expand/arithmetic.ts'
import { patternExpression } from '../expand/pattern.ts'
import { evaluateNode, expandPattern, expandRaw, expandText, expandWords } from '../expand/words.ts'
import type { Arithmetic, Case, Compound, Statement } from '../parse/ast.ts'
import { assign } from '../state/assign.ts'
import { ShellFailure, ShellJump } from '../state/jump.ts'
import { complain, type Shell } from '../state/shell.ts'
import { holds } from './conditional.ts'
import { asCondition, runStatements } from './execute.ts'
import { toFront, waitInFront } from './in-front.ts'
import { withRedirections } from './redirect.ts'
import { forkShell, ownGroup } from './subshell.ts'
import { closeSubstitutions } from './substitution.ts'
import { trace } from './trace.ts'
import { exitStatus, giveUpAfter, tellDeath } from './wait.ts'

type How = { readonly isLast: boolean; readonly source: string }

export async function runCompound(shell: Shell, command: Compound, how: How): Promise<number> {
  const before = shell.substitutions.length
  try {
    return await withRedirections(shell, command.redirections, () => runBody(shell, command, how))
  } finally {
    if (shell.substitutions.length > before) closeSubstitutions(shell, before)
  }
}

async function runBody(shell: Shell, command: Compound, how: How): Promise<number> {
  switch (command.type) {
    case 'If':
      for (const { condition, body } of command.clauses) {
        if (await isTrue(shell, condition)) return runAll(shell, body)
      }
      return command.elseBody === null ? 0 : runAll(shell, command.elseBody)
    case 'For':
      return runFor(shell, command)
    case 'CStyleFor':
      return runCounting(shell, command)
    case 'While':
    case 'Until':
      return loop(shell, async (run) => {
        const wanted = command.type === 'While'
        while ((await isTrue(shell, command.condition)) === wanted) if (!(await run(command.body))) return
      })
    case 'Case':
      return runCase(shell, command)
    case 'Group':
      return runAll(shell, command.body)
    case 'Subshell':
      return runSubshell(shell, command.body, how)
    case 'ArithmeticCommand':
      if (!shell.inTrap) shell.line = command.line ?? shell.line
      await trace(shell, () => `(( ${command.expression.originalText ?? ''} ))`)
      return runArithmetic(shell, command.expression)
    case 'ConditionalCommand':
      if (!shell.inTrap) shell.line = command.line ?? shell.line
      return (await holds(shell, command.expression)) ? 0 : 1
    default:
      return command satisfies never
  }
}

async function runAll(shell: Shell, body: readonly Statement[]): Promise<number> {
  shell.status = 0
  return runStatements(shell, body)
}

async function isTrue(shell: Shell, condition: readonly Statement[]): Promise<boolean> {
  return (await asCondition(shell, () => runStatements(shell, condition))) === 0
}

/** A wrong expression is a failure of this command only. */
async function runArithmetic(shell: Shell, expression: Arithmetic): Promise<number> {
  try {
    return (await evaluateNode(shell, expression)) === 0n ? 1 : 0
  } catch (failure) {
    if (!(failure instanceof ShellFailure) || failure.isFatal) throw failure
    await complain(shell, `((: ${failure.message}`)
    return 1
  }
}

async function runSubshell(shell: Shell, body: readonly Statement[], { source, isLast }: How): Promise<number> {
  const made = await forkShell(
    shell,
    shell.system.process.descriptors,
    (copy) => runStatements(copy, body, true),
    ownGroup(shell),
    toFront,
  )
  const text = source.replace(/^\(\s*(.*?)\s*\)/s, '( $1 )')
  const [status = 0] = await waitInFront(shell, { group: made.group, pids: [made.pid], text })
  if (!isLast) await tellDeath(shell, made.pid, status, text)
  giveUpAfter(shell, status)
  return exitStatus(status)
}

type RunBody = (body: readonly Statement[]) => Promise<boolean>

/** Runs the turns of a loop; `run` answers whether it goes on. The status is that of the last turn. */
async function loop(shell: Shell, turns: (run: RunBody) => Promise<void>): Promise<number> {
  let status = 0
  shell.loops += 1
  try {
    await turns(async (body) => {
      try {
        shell.status = status
        status = await runStatements(shell, body)
        return true
      } catch (thrown) {
        if (!(thrown instanceof ShellJump)) throw thrown
        const { jump } = thrown
        if (jump.kind !== 'break' && jump.kind !== 'continue') throw thrown
        status = 0
        if (jump.levels > 1 && shell.loops > 1) throw new ShellJump({ kind: jump.kind, levels: jump.levels - 1 })
        return jump.kind === 'continue'
      }
    })
  } finally {
    shell.loops -= 1
  }
  return status
}

async function runFor(shell: Shell, command: Extract<Compound, { type: 'For' }>): Promise<number> {
  const words = command.words === null ? shell.positional : await expandWords(shell, command.words)
  return loop(shell, async (run) => {
    for (const word of words) {
      await trace(shell, () => `for ${command.variable} in ${words.join(' ')}`)
      assign(shell, command.variable, word)
      if (!(await run(command.body))) return
    }
  })
}

async function runCounting(shell: Shell, command: Extract<Compound, { type: 'CStyleFor' }>): Promise<number> {
  const value = async (node: Arithmetic | null): Promise<bigint> =>
    node === null ? 1n : evaluate(shell, await expandRaw(shell, node.originalText ?? ''))
  await value(command.init)
  return loop(shell, async (run) => {
    while ((await value(command.condition)) !== 0n) {
      if (!(await run(command.body))) return
      await value(command.update)
    }
  })
}

async function runCase(shell: Shell, command: Case): Promise<number> {
  const text = await expandText(shell, command.word)
  await trace(shell, () => `case ${text} in`)
  const flags = shell.shopt.get('nocasematch') === true ? 'i' : ''
  let status = 0
  let falls = false
  for (const item of command.items) {
    let fits = falls
    for (const pattern of item.patterns) {
      if (fits) break
      fits = patternExpression(await expandPattern(shell, pattern), flags).test(text)
    }
    if (!fits) continue
    status = await runAll(shell, item.body)
    if (item.terminator === ';;') return status
    falls = item.terminator === ';&'
  }
  return status
}
