// mount(8), only as the list of what is mounted.
// Unlike Linux: nothing can be mounted or unmounted: the disks are those of the exercise.
import { command, Refusal, writeLines } from '../command.ts'
import { shownMounts } from './shown-mounts.ts'

export const mount = command(
  {
    options: [
      '-l --show-labels',
      '-t --types =',
      '-h --help',
      '-V --version',
      '-o --options =',
      '-a --all',
      '-r --read-only',
      '-w',
    ],
    hint: "Try 'mount --help' for more information.\n",
    version: 'mount from util-linux 2.38.1',
    help: '\nUsage:\n mount [-l] [-t <type>]\n\nList the mounted filesystems.\n',
  },
  async (system, given) => {
    if (given.operands.length > 0 || given.has('options') || given.has('all')) {
      const point = given.operands.at(-1) ?? ''
      const why =
        system.process.user.user === 0
          ? 'this host mounts nothing but its own disks.'
          : 'must be superuser to use mount.\n       dmesg(1) may have more information after failed mount system call.'
      throw new Refusal(`mount: ${point}: ${why}\n`)
    }
    const types = given.value('types')?.split(',')
    const shown = shownMounts(system).filter(({ type }) => types === undefined || types.includes(type))
    await writeLines(
      system,
      shown.map(({ device, point, type, options }) => `${device} on ${point} type ${type} (${options})`),
    )
    return 0
  },
)
