// Programs that answer with one figure or one line of the machine: nproc, getconf, sysctl, dmesg.
import { bytesOf } from '../../files/inode.ts'
import { command, Refusal, TRY_HELP, writeLines } from '../command.ts'

export const nproc = command(
  {
    options: ['--all', '--ignore =', '--help', '--version'],
    hint: TRY_HELP,
    help: 'Usage: nproc [OPTION]...\nPrint the number of processing units available to the current process.\n',
    version: 'nproc (GNU coreutils) 9.1',
  },
  async (system, given) => {
    const [extra] = given.operands
    if (extra !== undefined) throw new Refusal(`nproc: extra operand ‘${extra}’\n${TRY_HELP.replace('%s', 'nproc')}`)
    const ignored = given.value('ignore') ?? '0'
    if (!/^\d+$/.test(ignored)) throw new Refusal(`nproc: invalid number: ‘${ignored}’\n`)
    await writeLines(system, [String(Math.max(1, system.host.machine.cpus - Number(ignored)))])
    return 0
  },
)

export const getconf = command({ options: ['-v =', '-a'], stopsAtOperand: true }, async (system, given) => {
  const { cpus } = system.host.machine
  const values: Readonly<Record<string, number>> = {
    ARG_MAX: 2_097_152,
    CHAR_BIT: 8,
    CLK_TCK: 100,
    INT_MAX: 2_147_483_647,
    LONG_BIT: 64,
    NAME_MAX: 255,
    NPROCESSORS_CONF: cpus,
    NPROCESSORS_ONLN: cpus,
    OPEN_MAX: 1024,
    PAGESIZE: 4096,
    PAGE_SIZE: 4096,
    PATH_MAX: 4096,
    PIPE_BUF: 4096,
    _NPROCESSORS_CONF: cpus,
    _NPROCESSORS_ONLN: cpus,
    _PHYS_PAGES: Math.floor(system.host.machine.memory().total / 4096),
    _AVPHYS_PAGES: Math.floor(system.host.machine.memory().free / 4096),
  }
  if (given.has('a')) {
    await writeLines(
      system,
      Object.entries(values).map(([name, value]) => `${name.padEnd(34)} ${value}`),
    )
    return 0
  }
  const [name] = given.operands
  if (name === undefined)
    throw new Refusal('Usage: getconf [-v SPEC] VAR\n  or:  getconf [-v SPEC] PATH_VAR PATH\n\n', 2)
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) throw new Refusal(`getconf: Unrecognized variable \`${name}'\n`, 2)
  await writeLines(system, [String(value)])
  return 0
})

/** sysctl(8), only to read: the files of /proc/sys. */
export const sysctl = command(
  {
    options: [
      '-n --values',
      '-e --ignore',
      '-N --names',
      '-q --quiet',
      '-b --binary',
      '-w --write',
      '-a --all',
      '-h --help',
      '-V --version',
    ],
    version: 'sysctl from procps-ng 4.0.2',
  },
  async (system, given) => {
    let code = 0
    if (given.operands.length === 0) throw new Refusal('\nUsage:\n sysctl [options] [variable[=value] ...]\n\n')
    for (const key of given.operands) {
      if (key.includes('=')) {
        const [name = ''] = key.split('=')
        await system.write(2, `sysctl: permission denied on key "${name}"\n`)
        code = 1
        continue
      }
      const path = `/proc/sys/${key.replaceAll('.', '/')}`
      const inode = system.host.files.find(path)
      if (inode === undefined || inode.content.kind === 'folder') {
        if (!given.has('ignore')) await system.write(2, `sysctl: cannot stat ${path}: No such file or directory\n`)
        code = given.has('ignore') ? code : 1
        continue
      }
      const value = new TextDecoder().decode(bytesOf(inode)).trimEnd()
      await writeLines(system, [given.has('names') ? key : given.has('values') ? value : `${key} = ${value}`])
    }
    return code
  },
)

/** dmesg(1). Unlike Linux: the kernel has said nothing since the boot. */
export const dmesg = command(
  {
    options: [
      '-T --ctime',
      '-H --human',
      '-w --follow',
      '-l --level =',
      '-k --kernel',
      '-x --decode',
      '-h --help',
      '-V --version',
    ],
    hint: "Try 'dmesg --help' for more information.\n",
  },
  async (system) => {
    if (system.process.user.user === 0) return 0
    await system.write(2, 'dmesg: read kernel buffer failed: Operation not permitted\n')
    return 1
  },
)
