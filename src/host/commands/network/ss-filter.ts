// The filter of ss(8): states and conditions on addresses and ports.
import type { ListedSocket } from '../../web/listed-sockets.ts'
import { Refusal } from '../command.ts'
import { serviceOf } from './port-names.ts'

export type Filter = {
  /** The states that were asked for; undefined: those that the options say. */
  readonly states: readonly ListedSocket['state'][] | undefined
  readonly fits: (socket: ListedSocket) => boolean
}

const STATES: Readonly<Record<string, readonly ListedSocket['state'][]>> = {
  all: ['listening', 'connecting', 'connected', 'unconnected'],
  connected: ['connecting', 'connected'],
  established: ['connected'],
  estab: ['connected'],
  listening: ['listening', 'unconnected'],
  listen: ['listening', 'unconnected'],
  'syn-sent': ['connecting'],
  synchronized: ['connected'],
  unconnected: ['unconnected'],
}
/** States that no socket of this host is ever in. */
const NEVER = [
  'syn-recv',
  'fin-wait-1',
  'fin-wait-2',
  'time-wait',
  'closed',
  'close-wait',
  'last-ack',
  'closing',
  'bucket',
]

/** `state established ( dport = :443 or sport = :ssh )`, `dst 10.0.0.7`. Throws Refusal. */
export function readFilter(words: readonly string[]): Filter {
  const rest = words.flatMap((word) => word.match(/[()!]|[^()!\s]+/g) ?? [])
  let states: ListedSocket['state'][] | undefined
  while (rest[0] === 'state' || rest[0] === 'exclude') {
    const [verb, name = ''] = rest.splice(0, 2)
    const named = STATES[name.toLowerCase()] ?? (NEVER.includes(name.toLowerCase()) ? [] : undefined)
    if (named === undefined) throw new Refusal(`ss: wrong state name: ${name}\n`, MISUSE)
    const all = STATES.all ?? []
    if (verb === 'state') states = [...(states ?? []), ...named]
    else states = (states ?? [...all]).filter((state) => !named.includes(state))
  }
  return { states, fits: rest.length === 0 ? () => true : readAny(rest) }
}

const MISUSE = 255
const SYNTAX = 'ss: bison bellows (while parsing filter): "syntax error!" Sorry.\n'

type Fits = (socket: ListedSocket) => boolean

function readAny(words: string[]): Fits {
  const parts = [readAll(words)]
  while (words[0] === 'or' || words[0] === '|' || words[0] === '||') {
    words.shift()
    parts.push(readAll(words))
  }
  return (socket) => parts.some((fits) => fits(socket))
}

function readAll(words: string[]): Fits {
  const parts = [readOne(words)]
  while (words.length > 0 && words[0] !== 'or' && words[0] !== '|' && words[0] !== '||' && words[0] !== ')') {
    if (words[0] === 'and' || words[0] === '&' || words[0] === '&&') words.shift()
    parts.push(readOne(words))
  }
  return (socket) => parts.every((fits) => fits(socket))
}

function readOne(words: string[]): Fits {
  const word = words.shift()
  if (word === '(') {
    const fits = readAny(words)
    if (words.shift() !== ')') throw new Refusal(SYNTAX, MISUSE)
    return fits
  }
  if (word === '!' || word === 'not') {
    const fits = readOne(words)
    return (socket) => !fits(socket)
  }
  if (word === 'sport' || word === 'dport') return readPort(words, word === 'sport')
  if (word === 'src' || word === 'dst') return readAddress(words, word === 'src')
  throw new Refusal(SYNTAX, MISUSE)
}

const OPERATORS: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '=': (one, other) => one === other,
  '==': (one, other) => one === other,
  eq: (one, other) => one === other,
  '!=': (one, other) => one !== other,
  ne: (one, other) => one !== other,
  '>': (one, other) => one > other,
  gt: (one, other) => one > other,
  '<': (one, other) => one < other,
  lt: (one, other) => one < other,
  '>=': (one, other) => one >= other,
  ge: (one, other) => one >= other,
  '<=': (one, other) => one <= other,
  le: (one, other) => one <= other,
}

function readPort(words: string[], isLocal: boolean): Fits {
  const holds = OPERATORS[words[0] ?? '']
  if (holds !== undefined) words.shift()
  const name = (words.shift() ?? '').replace(/^.*:/, '')
  const port = Number(/^\d+$/.test(name) ? name : serviceOf(name))
  if (Number.isNaN(port)) throw new Refusal(SYNTAX, MISUSE)
  return ({ local, remote }) => (holds ?? Object.is)((isLocal ? local : remote)?.port ?? 0, port)
}

function readAddress(words: string[], isLocal: boolean): Fits {
  if (words[0] === '=' || words[0] === '==' || words[0] === 'eq') words.shift()
  const [ip = '', port] = (words.shift() ?? '').split(':')
  return ({ local, remote }) => {
    const address = isLocal ? local : remote
    const isIp = ip === '' || ip === '*' || address?.ip === ip
    return isIp && (port === undefined || port === '' || port === '*' || address?.port === Number(port))
  }
}
