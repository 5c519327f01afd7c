// ss(8) of iproute2: the sockets of the host.
// Unlike Linux: no program of the host opens a socket yet, so its tables are empty.
import { command, writeLines } from '../command.ts'

const USAGE = `Usage: ss [ OPTIONS ]
       ss [ OPTIONS ] [ FILTER ]
   -h, --help          this message
   -V, --version       output version information
   -n, --numeric       don't resolve service names
   -r, --resolve       resolve host names
   -a, --all           display all sockets
   -l, --listening     display listening sockets
   -o, --options       show timer information
   -e, --extended      show detailed socket information
   -m, --memory        show socket memory usage
   -p, --processes     show process using socket
   -i, --info          show internal TCP information
   -s, --summary       show socket usage summary
   -4, --ipv4          display only IP version 4 sockets
   -6, --ipv6          display only IP version 6 sockets
   -t, --tcp           display only TCP sockets
   -u, --udp           display only UDP sockets
   -w, --raw           display only RAW sockets
   -x, --unix          display only Unix domain sockets
   -H, --no-header     Suppress header line
`
const OPTIONS = [
  '-h --help',
  '-V --version',
  '-n --numeric',
  '-r --resolve',
  '-a --all',
  '-l --listening',
  '-o --options',
  '-e --extended',
  '-m --memory',
  '-p --processes',
  '-i --info',
  '-s --summary',
  '-4 --ipv4',
  '-6 --ipv6',
  '-t --tcp',
  '-u --udp',
  '-w --raw',
  '-x --unix',
  '-H --no-header',
  '-O --oneline',
]
const KINDS = ['tcp', 'udp', 'raw', 'unix']
const SUMMARY = `Total: 0
TCP:   0 (estab 0, closed 0, orphaned 0, timewait 0)

Transport Total     IP        IPv6
RAW\t  0         0         0        
UDP\t  0         0         0        
TCP\t  0         0         0        
INET\t  0         0         0        
FRAG\t  0         0         0        

`

export const ss = command(
  { options: OPTIONS, hint: USAGE, misuse: 255, help: USAGE, version: 'ss utility, iproute2-6.1.0' },
  async (system, given) => {
    if (given.has('summary')) {
      await system.write(1, SUMMARY)
      return 0
    }
    // With one kind of socket there is no column for the kind.
    const kinds = KINDS.filter((kind) => given.has(kind))
    const heading = `${kinds.length === 1 ? '' : 'Netid '}State Recv-Q Send-Q Local Address:Port Peer Address:PortProcess`
    await writeLines(system, given.has('no-header') ? [] : [heading])
    return 0
  },
)
