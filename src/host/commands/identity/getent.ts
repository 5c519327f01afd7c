// getent(1): entries of the system's databases, from the files of /etc and, for hosts, from the network.
import { bytesOf } from '../../files/inode.ts'
import { hostsFile, isAddress, nameOf, resolveName } from '../../network/names.ts'
import type { System } from '../../processes/process.ts'
import { command, Refusal, writeLines } from '../command.ts'

const HINT = "Try `getent --help' or `getent --usage' for more information.\n"
const NOT_FOUND = 2

export const getent = command(
  {
    options: ['-i --no-idn', '-s --service =', '-A --no-addrconfig', '--help', '-V --version'],
    version: 'getent (Debian GLIBC 2.36-9+deb12u10) 2.36',
    hint: HINT,
  },
  async (system, given) => {
    const [database, ...keys] = given.operands
    if (database === undefined) throw new Refusal(`getent: wrong number of arguments\n${HINT}`)
    switch (database) {
      case 'passwd':
      case 'group':
        return await entries(system, `/etc/${database}`, keys)
      case 'shadow':
        return system.process.user.user === 0 ? await entries(system, '/etc/shadow', keys) : NOT_FOUND
      case 'hosts':
      case 'ahosts':
      case 'ahostsv4':
        return await hosts(system, database, keys)
      default:
        throw new Refusal(`Unknown database: ${database}\n${HINT}`)
    }
  },
)

async function entries(system: System, path: string, keys: readonly string[]): Promise<number> {
  const inode = system.host.files.find(path)
  const text = inode === undefined ? '' : new TextDecoder().decode(bytesOf(inode))
  const lines = text.split('\n').filter((line) => line !== '')
  if (keys.length === 0) {
    await writeLines(system, lines)
    return 0
  }
  let code = 0
  for (const key of keys) {
    const line = lines.find((one) => {
      const [name, , number] = one.split(':')
      return name === key || number === key
    })
    if (line === undefined) code = NOT_FOUND
    else await writeLines(system, [line])
  }
  return code
}

async function hosts(system: System, database: string, keys: readonly string[]): Promise<number> {
  const { host } = system
  const line = (ip: string, names: readonly string[]): string => `${ip.padEnd(15)} ${names.join(' ')}`
  if (keys.length === 0) {
    await writeLines(
      system,
      hostsFile(host)
        .filter(({ ip }) => isAddress(ip))
        .map(({ ip, names }) => line(ip, names)),
    )
    return 0
  }
  let code = 0
  for (const key of keys) {
    const found = resolveName(host, key)
    const name = isAddress(key) ? nameOf(host, key) : key
    if (found.kind === 'unknown' || name === undefined) code = NOT_FOUND
    else if (database === 'hosts') {
      const own = hostsFile(host).find((one) => one.ip === found.ip && one.names.includes(name))
      await writeLines(system, [line(found.ip, own?.names ?? [name])])
    } else
      await writeLines(
        system,
        ['STREAM', 'DGRAM', 'RAW'].map(
          (kind, index) => `${found.ip.padEnd(15)} ${kind.padEnd(6)}${index === 0 ? ` ${name}` : ''}`,
        ),
      )
  }
  return code
}
