// What `set -x` shows of a command before it runs.
import { expandRaw } from '../expand/words.ts'
import type { Shell } from '../state/shell.ts'
import { findVariable, scalarOf } from '../state/variables.ts'

/** Writes a line, if the shell shows what it does. The first letter of PS4 is repeated for each level of substitution. */
export async function trace(shell: Shell, line: () => string): Promise<void> {
  if (!shell.options.xtrace) return
  const prompt = scalarOf(findVariable(shell.scopes, 'PS4')?.value) ?? '+ '
  const before = /[$`\\]/.test(prompt) ? await expandRaw(shell, prompt) : prompt
  await shell.system.write(2, `${before.slice(0, 1).repeat(shell.depth)}${before}${line()}\n`)
}
