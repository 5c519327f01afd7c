// Commands as a learner would type them, for messages and timelines.
import type { CommandRun } from '../../model/evidence.ts'
import { firstFew, quoteText } from '../text/plain-text.ts'

/** The arguments as one line of a shell that would start the same. */
export function commandLine(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`)).join(' ')
}

export function quoteCommand(run: CommandRun): string {
  return quoteText(commandLine(run.argv))
}

/** "it ran: `ls`, `df -h`", "it ran no command". */
export function whatRan(runs: readonly CommandRun[]): string {
  if (runs.length === 0) return 'it ran no command'
  return `it ran: ${firstFew(runs.map(quoteCommand))}`
}

export function commandLines(runs: readonly CommandRun[]): string {
  return runs.map((run) => commandLine(run.argv)).join('\n')
}
