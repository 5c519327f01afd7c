// pidof(8): numbers of processes by the name of their program, the newest first.
import { command } from '../command.ts'
import { allProcesses } from './process-view.ts'

export const pidof = command(
  { options: ['-s', '-c', '-n', '-q', '-x', '-z', '-o =', '-S ='] },
  async (system, given) => {
    const left = new Set(given.values('o').flatMap((value) => value.split(',')))
    const found = allProcesses(system)
      .filter((process) => process.state !== 'Z' && process !== system.process && !left.has(String(process.pid)))
      .filter((process) => given.operands.some((name) => isNamed(process, name)))
      .map((process) => process.pid)
      .reverse()
    if (found.length === 0) return 1
    if (!given.has('q')) {
      const shown = given.has('s') ? found.slice(0, 1) : found
      await system.write(1, `${shown.join(given.value('S') ?? ' ')}\n`)
    }
    return 0
  },
)

type Named = { readonly name: string; readonly executable: string; readonly argv: readonly string[] }

function isNamed(process: Named, name: string): boolean {
  const short = name.slice(name.lastIndexOf('/') + 1)
  if (name.includes('/')) return process.executable === name || process.argv[0] === name
  const [called = ''] = process.argv
  return process.name === short.slice(0, 15) || called.slice(called.lastIndexOf('/') + 1) === short
}
