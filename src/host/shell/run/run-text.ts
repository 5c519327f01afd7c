// Runs the text of a script: what eval, source, traps and bash itself do with it.
import { parseUnits, type SyntaxFailure } from '../parse/parse-script.ts'
import { ShellFailure } from '../state/jump.ts'
import type { Shell } from '../state/shell.ts'
import { runStatements } from './execute.ts'
import { sayFailure } from './run-to-end.ts'

const SYNTAX_STATUS = 2

export type TextKind = {
  /** How the text is called in messages on its syntax, such as `eval`. */
  readonly label?: string
  /** The shell ends with it: its last command may take the shell's place. */
  readonly isLast?: boolean
  /** A failure gives up one command, and the next is read: so it is with files. */
  readonly goesOn?: boolean
}

/** Its status is that of the last command. */
export async function runText(shell: Shell, text: string, kind: TextKind = {}): Promise<number> {
  const units = await parseUnits(text)
  shell.status = units.length === 0 ? 0 : shell.status
  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'failure') {
      await saySyntax(shell, unit, kind)
      shell.status = unit.isLate === true ? 1 : SYNTAX_STATUS
      return shell.status
    }
    try {
      await runStatements(shell, unit.statements, kind.isLast === true && index === units.length - 1)
    } catch (thrown) {
      if (!(thrown instanceof ShellFailure) || thrown.isFatal || kind.goesOn !== true) {
        if (thrown instanceof ShellFailure && kind.goesOn === true) throw asOfFile(thrown)
        throw thrown
      }
      await sayFailure(shell, thrown)
      shell.status = thrown.status
    }
  }
  return shell.status
}

/** A shell that reads a file ends with 1 where one with -c ends with 127. */
function asOfFile(failure: ShellFailure): ShellFailure {
  return failure.status === 127 ? Object.assign(failure, { status: 1 }) : failure
}

async function saySyntax(shell: Shell, failure: SyntaxFailure, { label }: TextKind): Promise<void> {
  if (shell.atTerminal && shell.source === shell.name) {
    await shell.system.write(2, `${shell.name}: ${failure.message}\n`)
    return
  }
  const where = `${shell.source}: ${label === undefined || failure.isLate === true ? '' : `${label}: `}line ${failure.line}: `
  const shown = failure.shown === undefined ? '' : `${where}\`${failure.shown}'\n`
  await shell.system.write(2, `${where}${failure.message}\n${shown}`)
}
