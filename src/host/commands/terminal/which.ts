// which(1) of debianutils: where on the path a program is.
import { command, writeLines } from '../command.ts'
import { findPrograms } from '../find-program.ts'

export const which = command(
  { options: ['-a', '-s'], hint: 'Usage: /usr/bin/which [-as] args\n', misuse: 2 },
  async (system, given) => {
    let code = given.operands.length === 0 ? 1 : 0
    for (const name of given.operands) {
      const found = findPrograms(system, name, system.process.env.PATH ?? '')
      if (found.length === 0) code = 1
      if (!given.has('s')) await writeLines(system, given.has('a') ? found : found.slice(0, 1))
    }
    return code
  },
)
