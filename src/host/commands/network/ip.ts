// ip(8) of iproute2: the interfaces of the host, their addresses and its routes, to be looked at only.
import { ETHERNET, type Interface, LOOPBACK } from '../../machine/interfaces.ts'
import type { Program } from '../../processes/process.ts'
import { writeLines } from '../command.ts'

const USAGE = `Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }
       ip [ -force ] -batch filename
where  OBJECT := { address | link | route }
       OPTIONS := { -V[ersion] | -br[ief] | -4 | -6 | -o[neline] }
`
const MISUSE = 255
const INTERFACES = [LOOPBACK, ETHERNET]
const ROUTES = ['default via 10.0.0.1 dev eth0 ', '10.0.0.0/24 dev eth0 proto kernel scope link src 10.0.0.5 ']

export const ip: Program = async (system) => {
  const words = system.process.argv.slice(1)
  const options = words.filter((word) => word.startsWith('-'))
  const [object, verb = 'show', ...rest] = words.filter((word) => !word.startsWith('-'))
  if (options.some((option) => /^-V/.test(option))) {
    await writeLines(system, ['ip utility, iproute2-6.1.0, libbpf 1.1.0'])
    return 0
  }
  if (object === undefined || object === 'help') {
    await system.write(2, USAGE)
    return object === undefined ? MISUSE : 0
  }
  const kind = ['address', 'link', 'route'].find(
    (name) => name.startsWith(object) || (name === 'address' && object === 'addr'),
  )
  if (kind === undefined) {
    await system.write(2, `Object "${object}" is unknown, try "ip help".\n`)
    return 1
  }
  if (!['show', 'list', 'ls', 'lst', 's', 'sh', 'get'].includes(verb)) {
    await system.write(2, 'RTNETLINK answers: Operation not permitted\n')
    return 2
  }
  if (kind === 'route') {
    await writeLines(system, ROUTES)
    return 0
  }
  const name = rest.filter((word) => word !== 'dev' && word !== 'up').at(-1)
  const shown = INTERFACES.filter((one) => name === undefined || one.name === name)
  if (shown.length === 0) {
    await system.write(2, `Device "${name}" does not exist.\n`)
    return 1
  }
  const isBrief = options.some((option) => /^-br/.test(option))
  const only = options.includes('-4') ? 4 : options.includes('-6') ? 6 : undefined
  await writeLines(
    system,
    shown.flatMap((one) => (isBrief ? [brief(one, kind === 'link')] : long(one, kind === 'link', only))),
  )
  return 0
}

function stateOf(one: Interface): string {
  return one === LOOPBACK ? 'UNKNOWN' : 'UP'
}

function flagsOf(one: Interface): string {
  return one === LOOPBACK ? 'LOOPBACK,UP,LOWER_UP' : 'BROADCAST,MULTICAST,UP,LOWER_UP'
}

function indexOf(one: Interface): number {
  return INTERFACES.indexOf(one) + 1
}

function addresses(one: Interface): readonly [string, string] {
  return [`${one.address}/${bits(one.netmask)}`, `${one.address6.split('%')[0]}/${one === LOOPBACK ? 128 : 64}`]
}

function bits(netmask: string): number {
  return netmask
    .split('.')
    .map((part) => Number(part).toString(2).replaceAll('0', '').length)
    .reduce((sum, count) => sum + count, 0)
}

function brief(one: Interface, isLink: boolean): string {
  const start = `${one.name.padEnd(16)} ${stateOf(one).padEnd(14)} `
  return isLink ? `${start}${one.hardware} <${flagsOf(one)}> ` : `${start}${addresses(one).join(' ')} `
}

function long(one: Interface, isLink: boolean, only: 4 | 6 | undefined): string[] {
  const isLoopback = one === LOOPBACK
  const queue = isLoopback ? 'noqueue' : 'fq_codel'
  const mode = isLink ? ' mode DEFAULT' : ''
  const [four, six] = addresses(one)
  const forEver = '       valid_lft forever preferred_lft forever'
  const lines = [
    `${indexOf(one)}: ${one.name}: <${flagsOf(one)}> mtu ${one.mtu} qdisc ${queue} state ${stateOf(one)}${mode} group default qlen 1000`,
  ]
  if (only === undefined || isLink)
    lines.push(
      `    link/${isLoopback ? 'loopback' : 'ether'} ${one.hardware} brd ${isLoopback ? one.hardware : 'ff:ff:ff:ff:ff:ff'}`,
    )
  if (isLink) return lines
  if (only !== 6) {
    const wide = one.broadcast === null ? 'scope host' : `brd ${one.broadcast} scope global`
    lines.push(`    inet ${four} ${wide} ${one.name}`, forEver)
  }
  if (only !== 4) lines.push(`    inet6 ${six} scope ${isLoopback ? 'host' : 'link'} `, forEver)
  return lines
}
