// free(1) of procps-ng: memory and swap.
import { command, Refusal, writeLines } from '../command.ts'
import type { Given } from '../options.ts'
import { type Memory, memoryOf } from './figures.ts'

const USAGE = `
Usage:
 free [options]

Options:
 -b, --bytes         show output in bytes
     --kilo          show output in kilobytes
     --mega          show output in megabytes
     --giga          show output in gigabytes
     --tera          show output in terabytes
     --peta          show output in petabytes
 -k, --kibi          show output in kibibytes
 -m, --mebi          show output in mebibytes
 -g, --gibi          show output in gibibytes
     --tebi          show output in tebibytes
     --pebi          show output in pebibytes
 -h, --human         show human-readable output
     --si            use powers of 1000 not 1024
 -l, --lohi          show detailed low and high memory statistics
 -t, --total         show total for RAM + swap
 -v, --committed     show committed memory and commit limit
 -s N, --seconds N   repeat printing every N seconds
 -c N, --count N     repeat printing N times, then exit
 -w, --wide          wide output

     --help     display this help and exit
 -V, --version  output version information and exit

For more details see free(1).
`
const UNITS: Readonly<Record<string, number>> = {
  bytes: 1,
  kilo: 1e3,
  mega: 1e6,
  giga: 1e9,
  tera: 1e12,
  peta: 1e15,
  kibi: 1024,
  mebi: 1024 ** 2,
  gibi: 1024 ** 3,
  tebi: 1024 ** 4,
  pebi: 1024 ** 5,
}
const OPTIONS = [
  '-b --bytes',
  '--kilo',
  '--mega',
  '--giga',
  '--tera',
  '--peta',
  '-k --kibi',
  '-m --mebi',
  '-g --gibi',
  '--tebi',
  '--pebi',
  '-h --human',
  '--si',
  '-t --total',
  '-s --seconds =',
  '-c --count =',
  '-w --wide',
  '--help',
  '-V --version',
]
const WIDTH = 12
const FIRST_WIDTH = 7

export const free = command(
  { options: OPTIONS, hint: USAGE, help: USAGE, version: 'free from procps-ng 4.0.2' },
  async (system, given) => {
    if (given.operands.length > 0) throw new Refusal(USAGE)
    const seconds = positive(given, 'seconds', 'seconds argument')
    const count = positive(given, 'count', 'failed to parse count argument')
    const times = count ?? (seconds === undefined ? 1 : Number.POSITIVE_INFINITY)
    for (let time = 0; time < times; time += 1) {
      if (time > 0) {
        await system.sleep((seconds ?? 1) * 1000)
        await system.write(1, '\n')
      }
      await writeLines(system, linesOf(memoryOf(system), given))
    }
    return 0
  },
)

function positive(given: Given, option: string, what: string): number | undefined {
  const text = given.value(option)
  if (text === undefined) return undefined
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new Refusal(option === 'count' ? `free: ${what}: '${text}'\n` : `free: ${what} \`${text}' failed\n`)
}

function linesOf(memory: Memory, given: Given): string[] {
  const show = shower(given)
  const isWide = given.has('wide')
  const names = isWide ? ['buffers', 'cache'] : ['buff/cache']
  const heading = ['total', 'used', 'free', 'shared', ...names, 'available']
  const caches = isWide ? [memory.buffers, memory.cache] : [memory.buffers + memory.cache]
  const line = (name: string, figures: readonly number[]): string =>
    name.padEnd(FIRST_WIDTH + 1) +
    figures
      .map((figure) => show(figure).padStart(WIDTH))
      .join('')
      .slice(0)
  const lines = [
    ' '.repeat(FIRST_WIDTH + 1) + heading.map((name) => name.padStart(WIDTH)).join(''),
    line('Mem:', [memory.total, memory.used, memory.free, memory.shared, ...caches, memory.available]),
    line('Swap:', [memory.swapTotal, memory.swapUsed, memory.swapFree]),
  ]
  if (given.has('total'))
    lines.push(
      line('Total:', [memory.total + memory.swapTotal, memory.used + memory.swapUsed, memory.free + memory.swapFree]),
    )
  return lines
}

function shower(given: Given): (bytes: number) => string {
  const unit = given.lastOf(...Object.keys(UNITS), 'human') ?? 'kibi'
  const base = given.has('si') ? 1000 : 1024
  if (unit === 'human') return (bytes) => forPeople(bytes, base)
  const plain = UNITS[unit] ?? 1024
  const power = ['bytes', 'kibi', 'mebi', 'gibi', 'tebi', 'pebi'].indexOf(unit)
  const size = power > 0 && base === 1000 ? 1000 ** power : plain
  return (bytes) => String(Math.floor(bytes / size))
}

/** At most four characters of number and letter, and an `i` for powers of 1024: `8.6Mi`, `460Mi`, `23Gi`. */
function forPeople(bytes: number, base: number): string {
  const end = base === 1024 ? 'i' : ''
  if (bytes < 1000) return `${bytes}B`
  for (const [index, letter] of [...'KMGTPE'].entries()) {
    const value = bytes / base ** (index + 1)
    const withPoint = value.toFixed(1)
    if (withPoint.length <= 3 && Number(withPoint) > 0) return `${withPoint}${letter}${end}`
    const whole = String(Math.floor(value))
    if (whole.length <= 3 && value >= 1) return `${whole}${letter}${end}`
  }
  return String(bytes)
}
