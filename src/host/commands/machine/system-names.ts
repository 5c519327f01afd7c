// uname(1), arch(1), hostname(1), hostnamectl(1): what the host is called and which Linux it is.
import { KERNEL } from '../../machine/kernel-release.ts'
import { hostsFile, isAddress } from '../../network/names.ts'
import { command, Refusal, TRY_HELP, writeLines } from '../command.ts'
import { OWN_ADDRESS } from './figures.ts'

const UNAME = [
  'kernel-name',
  'nodename',
  'kernel-release',
  'kernel-version',
  'machine',
  'processor',
  'hardware-platform',
  'operating-system',
]

export const uname = command(
  {
    options: [
      '-a --all',
      '-s --kernel-name',
      '-n --nodename',
      '-r --kernel-release',
      '-v --kernel-version',
      '-m --machine',
      '-p --processor',
      '-i --hardware-platform',
      '-o --operating-system',
      '--help',
      '--version',
    ],
    hint: TRY_HELP,
    help: 'Usage: uname [OPTION]...\nPrint certain system information.  With no OPTION, same as -s.\n',
    version: 'uname (GNU coreutils) 9.1',
  },
  async (system, given) => {
    const [extra] = given.operands
    if (extra !== undefined) throw new Refusal(`uname: extra operand ‘${extra}’\n${TRY_HELP.replace('%s', 'uname')}`)
    const facts: Readonly<Record<string, string>> = {
      'kernel-name': KERNEL.system,
      nodename: system.host.world.machine.hostname,
      'kernel-release': KERNEL.release,
      'kernel-version': KERNEL.version,
      machine: KERNEL.machine,
      processor: 'unknown',
      'hardware-platform': 'unknown',
      'operating-system': 'GNU/Linux',
    }
    const isAll = given.has('all')
    const asked = UNAME.filter((name) => (isAll ? facts[name] !== 'unknown' : given.has(name)))
    const shown = asked.length > 0 ? asked : ['kernel-name']
    await writeLines(system, [shown.map((name) => facts[name] ?? '').join(' ')])
    return 0
  },
)

export const arch = command(
  {
    options: ['--help', '--version'],
    hint: TRY_HELP,
    version: 'arch (GNU coreutils) 9.1',
    help: 'Usage: arch [OPTION]...\nPrint machine architecture.\n',
  },
  async (system) => {
    await writeLines(system, [KERNEL.machine])
    return 0
  },
)

const HOSTNAME_USAGE = `Usage: hostname [-b] {hostname|-F file}         set host name (from file)
       hostname [-a|-A|-d|-f|-i|-I|-s|-y]       display formatted name
       hostname                                 display host name

       {yp,nis,}domainname {nisdomain|-F file}  set NIS domain name (from file)
       {yp,nis,}domainname                      display NIS domain name

       dnsdomainname                            display dns domain name

       hostname -V|--version|-h|--help          print info and exit

Program name:
       {yp,nis,}domainname=hostname -y
       dnsdomainname=hostname -d

Program options:
    -a, --alias            alias names
    -A, --all-fqdns        all long host names (FQDNs)
    -b, --boot             set default hostname if none available
    -d, --domain           DNS domain name
    -f, --fqdn, --long     long host name (FQDN)
    -F, --file             read host name or NIS domain name from given file
    -i, --ip-address       addresses for the host name
    -I, --all-ip-addresses all addresses for the host
    -s, --short            short host name
    -y, --yp, --nis        NIS/YP domain name

Description:
   This command can get or set the host name or the NIS domain name. You can
   also get the DNS domain or the FQDN (fully qualified domain name).
   Unless you are using bind or NIS for host lookups you can change the
   FQDN (Fully Qualified Domain Name) and the DNS domain name (which is
   part of the FQDN) in the /etc/hosts file.
`

export const hostname = command(
  {
    options: [
      '-a --alias',
      '-A --all-fqdns',
      '-b --boot',
      '-d --domain',
      '-f --long --fqdn',
      '-F --file =',
      '-i --ip-address',
      '-I --all-ip-addresses',
      '-s --short',
      '-h --help',
      '-V --version',
    ],
    hint: HOSTNAME_USAGE,
    misuse: 255,
    help: HOSTNAME_USAGE,
    version: 'hostname 3.23',
  },
  async (system, given) => {
    const { host } = system
    const name = host.world.machine.hostname
    if (given.operands.length > 0 || given.has('file') || given.has('boot'))
      throw new Refusal(
        system.process.user.user === 0
          ? 'hostname: the name of this host cannot be changed\n'
          : 'hostname: you must be root to change the host name\n',
      )
    // The long name is the first one in the line of /etc/hosts that has the host's name.
    const line = hostsFile(host).find((one) => isAddress(one.ip) && one.names.includes(name.toLowerCase()))
    const long = line?.names[0] ?? name
    const kind = given.lastOf('alias', 'all-fqdns', 'domain', 'fqdn', 'ip-address', 'all-ip-addresses', 'short')
    const answers: Readonly<Record<string, string>> = {
      alias: line?.names.slice(1).join(' ') ?? '',
      'all-fqdns': `${long} `,
      domain: long.includes('.') ? long.slice(long.indexOf('.') + 1) : '',
      fqdn: long,
      'ip-address': line?.ip ?? OWN_ADDRESS,
      'all-ip-addresses': `${OWN_ADDRESS} `,
      short: name.split('.')[0] ?? name,
    }
    const text = kind === undefined ? name : (answers[kind] ?? '')
    await writeLines(system, kind === 'domain' && text === '' ? [] : [text])
    return 0
  },
)

export const hostnamectl = command(
  {
    options: ['-h --help', '--version', '--static', '--pretty', '--transient', '--no-ask-password', '--json ='],
    version: 'systemd 252 (252.31-1~deb12u1)',
  },
  async (system, given) => {
    const name = system.host.world.machine.hostname
    const [verb = 'status'] = given.operands
    if (verb === 'hostname' || given.has('static') || given.has('transient')) await writeLines(system, [name])
    else if (verb !== 'status') throw new Refusal(`Could not set property: Access denied\n`)
    else
      await writeLines(system, [
        ` Static hostname: ${name}`,
        '       Icon name: computer-vm',
        '         Chassis: vm',
        '      Machine ID: 5d6f1c0a9b7e4c3f8a2b1d0e9f8c7b6a',
        '  Virtualization: kvm',
        'Operating System: Debian GNU/Linux 12 (bookworm)',
        `          Kernel: ${KERNEL.system} ${KERNEL.release}`,
        '    Architecture: x86-64',
      ])
    return 0
  },
)
