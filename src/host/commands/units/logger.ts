// logger(1): a line into the journal, and into /var/log/syslog where there is one.
import { bytesOf } from '../../files/inode.ts'
import type { System } from '../../processes/process.ts'
import { ERROR, INFORMATION, NOTICE, WARNING } from '../../services/journal.ts'
import { command, Refusal } from '../command.ts'
import type { Given } from '../options.ts'
import { journalLine } from './journal-lines.ts'

const SYSLOG = '/var/log/syslog'
const LEVELS: Readonly<Record<string, number>> = {
  emerg: 0,
  panic: 0,
  alert: 1,
  crit: 2,
  err: ERROR,
  error: ERROR,
  warning: WARNING,
  warn: WARNING,
  notice: NOTICE,
  info: INFORMATION,
  debug: 7,
}

export const logger = command(
  {
    options: [
      '-i',
      '--id =?',
      '-t --tag =',
      '-p --priority =',
      '-s --stderr',
      '-f --file =',
      '-e --skip-empty',
      '--no-act',
      '-h --help',
      '-V --version',
    ],
    hint: "Try 'logger --help' for more information.\n",
    help: '\nUsage:\n logger [options] [<message>]\n\nEnter messages into the system log.\n',
    version: 'logger from util-linux 2.38.1',
  },
  async (system, given) => {
    const priority = priorityOf(given)
    const text =
      given.operands.length > 0 ? given.operands.join(' ') : new TextDecoder().decode(await system.readAll(0))
    const lines = text.replace(/\n$/, '').split('\n')
    for (const message of lines.filter((line) => line !== '' || !given.has('skip-empty'))) {
      const entry = {
        atMs: system.nowMs(),
        identifier: given.value('tag') ?? system.process.user.name,
        pid: given.has('i') || given.has('id') ? system.process.pid : null,
        unit: null,
        message,
        priority,
      }
      if (given.has('stderr')) await system.write(2, `<${8 + priority}>${journalLine(system, entry, 'short')}\n`)
      if (given.has('no-act')) continue
      system.host.services.journal.add(entry)
      append(system, `${journalLine(system, entry, 'short')}\n`)
    }
    return 0
  },
)

function priorityOf(given: Given): number {
  const text = given.value('priority') ?? 'user.notice'
  const level = text.slice(text.lastIndexOf('.') + 1)
  const priority = /^[0-7]$/.test(level) ? Number(level) : LEVELS[level]
  if (priority === undefined) throw new Refusal(`logger: unknown priority name: ${text}\n`)
  return priority
}

/** rsyslog writes it, so it does not matter who may. */
function append({ host }: System, line: string): void {
  const inode = host.files.find(SYSLOG)
  if (inode === undefined || inode.content.kind !== 'file') return
  host.files.write(inode, new TextEncoder().encode(line), bytesOf(inode).length)
}
