// id(1), groups(1), whoami(1), logname(1) of coreutils: who somebody is, by names and numbers.
import type { Account } from '../../accounts.ts'
import type { System } from '../../processes/process.ts'
import { command, Refusal, TRY_HELP, writeLines } from '../command.ts'

const OPTIONS = [
  '-a',
  '-g --group',
  '-G --groups',
  '-n --name',
  '-r --real',
  '-u --user',
  '-z --zero',
  '-Z --context',
  '--help',
  '--version',
]
const HELP = `Usage: id [OPTION]... [USER]...
Print user and group information for each specified USER,
or (when USER omitted) for the current process.

  -a             ignore, for compatibility with other versions
  -g, --group    print only the effective group ID
  -G, --groups   print all group IDs
  -n, --name     print a name instead of a number, for -ugG
  -r, --real     print the real ID instead of the effective ID, with -ugG
  -u, --user     print only the effective user ID
  -z, --zero     delimit entries with NUL characters, not whitespace;
                   not permitted in default format
`

export const id = command(
  { options: OPTIONS, hint: TRY_HELP, help: HELP, version: 'id (GNU coreutils) 9.1' },
  async (system, given) => {
    const kinds = ['group', 'groups', 'user'].filter((name) => given.has(name))
    if (given.has('context')) throw new Refusal('id: --context (-Z) works only on an SELinux-enabled kernel\n')
    if (kinds.length > 1) throw new Refusal('id: cannot print "only" of more than one choice\n')
    const [kind] = kinds
    if (kind === undefined && (given.has('name') || given.has('real')))
      throw new Refusal('id: cannot print only names or real IDs in default format\n')
    if (kind === undefined && given.has('zero'))
      throw new Refusal('id: option --zero not permitted in default format\n')
    const { found, problems } = peopleOf(system, given.operands)
    for (const problem of problems) await system.write(2, `id: ${problem}\n`)
    const isNamed = given.has('name')
    const [between, end] = given.has('zero') ? ['\0', '\0'] : [' ', '\n']
    for (const person of found) {
      if (kind === undefined) {
        await writeLines(system, [whole(system, person)])
        continue
      }
      const groups = groupNumbers(person)
      const group = (number: number): string => (isNamed ? groupName(system, number) : String(number))
      const texts =
        kind === 'user'
          ? [isNamed ? person.name : String(person.user)]
          : kind === 'group'
            ? [group(person.group)]
            : groups.map(group)
      await system.write(1, `${texts.join(between)}${end}`)
    }
    return problems.length > 0 ? 1 : 0
  },
)

/** The people who were named, or the one whose process it is. */
function peopleOf(
  system: System,
  names: readonly string[],
): { readonly found: Account[]; readonly problems: string[] } {
  if (names.length === 0) return { found: [system.process.user], problems: [] }
  const found: Account[] = []
  const problems: string[] = []
  for (const name of names) {
    const account = system.host.accounts.find((one) => one.name === name || String(one.user) === name)
    if (account === undefined) problems.push(`‘${name}’: no such user`)
    else found.push(account)
  }
  return { found, problems }
}

function groupNumbers(person: Account): number[] {
  return [...new Set([person.group, ...person.groups])]
}

function groupName({ host }: System, number: number): string {
  return host.groups.find((group) => group.number === number)?.name ?? String(number)
}

function whole(system: System, person: Account): string {
  const groups = groupNumbers(person).map((number) => `${number}(${groupName(system, number)})`)
  return `uid=${person.user}(${person.name}) gid=${person.group}(${groupName(system, person.group)}) groups=${groups.join(',')}`
}

export const groups = command(
  {
    options: ['--help', '--version'],
    hint: TRY_HELP,
    help: 'Usage: groups [OPTION]... [USERNAME]...\n',
    version: 'groups (GNU coreutils) 9.1',
  },
  async (system, given) => {
    const { found, problems } = peopleOf(system, given.operands)
    for (const problem of problems) await system.write(2, `groups: ${problem}\n`)
    await writeLines(
      system,
      found.map((person) => {
        const names = groupNumbers(person)
          .map((number) => groupName(system, number))
          .join(' ')
        return given.operands.length > 0 ? `${person.name} : ${names}` : names
      }),
    )
    return problems.length > 0 ? 1 : 0
  },
)

export const whoami = command(
  {
    options: ['--help', '--version'],
    hint: TRY_HELP,
    help: 'Usage: whoami [OPTION]...\nPrint the user name associated with the current effective user ID.\n',
    version: 'whoami (GNU coreutils) 9.1',
  },
  async (system, given) => {
    const [extra] = given.operands
    if (extra !== undefined) throw new Refusal(`whoami: extra operand ‘${extra}’\n${TRY_HELP.replace('%s', 'whoami')}`)
    await writeLines(system, [system.process.user.name])
    return 0
  },
)

export const logname = command(
  {
    options: ['--help', '--version'],
    hint: TRY_HELP,
    help: "Usage: logname [OPTION]\nPrint the user's login name.\n",
    version: 'logname (GNU coreutils) 9.1',
  },
  async (system) => {
    const { terminal } = system.process
    if (terminal === null) throw new Refusal('logname: no login name\n')
    await writeLines(system, [system.host.user.name])
    return 0
  },
)

/** tty(1): the terminal of standard input. */
export const tty = command(
  {
    options: ['-s --quiet --silent', '--help', '--version'],
    hint: TRY_HELP,
    misuse: 2,
    help: 'Usage: tty [OPTION]...\n',
    version: 'tty (GNU coreutils) 9.1',
  },
  async (system, given) => {
    const isTerminal = system.process.descriptors.get(0)?.kind === 'terminal'
    if (!given.has('silent'))
      await writeLines(system, [isTerminal ? `/dev/${system.process.terminal ?? 'tty'}` : 'not a tty'])
    return isTerminal ? 0 : 1
  },
)
