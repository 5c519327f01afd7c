// dig(1) of BIND 9.18: asks name servers, and shows what they answer.
// Unlike Linux: it asks over UDP only, without EDNS, and follows no delegation (+trace).
import { resolveName } from '../../../network/names.ts'
import type { Program, System } from '../../../processes/process.ts'
import { type Answered, ask } from '../../../web/dns/ask.ts'
import type { DnsRecord } from '../../../web/dns/message.ts'
import { writeLines } from '../../command.ts'
import { clockTime, two, wallTime } from '../../wall-time.ts'
import { codeName, dataText, nameServer, reverseName, typeName, typeNumber } from './records.ts'

const VERSION = 'DiG 9.18.49-1~deb12u3-Debian'
const USAGE = `Usage:  dig [@global-server] [domain] [q-type] [q-class] {q-opt}
            {global-d-opt} host [@local-server] {local-d-opt}
            [ host [@local-server] {local-d-opt} [...]]

Use "dig -h" (or "dig -h | more") for complete list of options
`
const DOMAIN = 53
const NO_ANSWER = 9
const NO_SERVER = 10
const PATIENCE_SECONDS = 5
const TRIES = 3
const SECOND_MS = 1000
const NAME_COLUMN = 24
const QUESTION_COLUMN = 32
const TAB = 8

/** What is shown can be switched off and on: +noall +answer. */
const SECTIONS = ['cmd', 'comments', 'question', 'answer', 'authority', 'additional', 'stats'] as const
type Section = (typeof SECTIONS)[number]

/** Options that change nothing here. */
const WITHOUT_EFFECT = [
  'edns',
  'dnssec',
  'recurse',
  'rec',
  'search',
  'ttlid',
  'multiline',
  'cookie',
  'adflag',
  'crypto',
  'class',
]

type Asking = {
  readonly questions: { readonly name: string; type: number }[]
  server: string
  port: number
  readonly shown: Set<Section>
  isShort: boolean
  seconds: number
  tries: number
  isRecursionDesired: boolean
}

export const dig: Program = async (system) => {
  const words = system.process.argv.slice(1)
  if (words.includes('-v')) return await system.write(2, `${VERSION}\n`).then(() => 0)
  const asking = read(words, nameServer(system.host))
  if (typeof asking === 'string') {
    await system.write(2, asking)
    return 1
  }
  const found = resolveName(system.host, asking.server)
  if (found.kind === 'unknown') {
    await system.write(2, `dig: couldn't get address for '${asking.server}': not found\n`)
    return NO_SERVER
  }
  let code = 0
  for (const [index, question] of asking.questions.entries())
    code = Math.max(code, await askOne(system, asking, found.ip, question, words, index === 0))
  return code
}

function read(words: readonly string[], server: string): Asking | string {
  const asking: Asking = {
    questions: [],
    server,
    port: DOMAIN,
    shown: new Set(SECTIONS),
    isShort: false,
    seconds: PATIENCE_SECONDS,
    tries: TRIES,
    isRecursionDesired: true,
  }
  let type: number | undefined
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const value = (): string => {
      at += 1
      return words[at] ?? ''
    }
    if (word.startsWith('@')) asking.server = word.slice(1)
    else if (word.startsWith('+')) {
      if (!readSwitch(asking, word.slice(1))) return `Invalid option: ${word}\n${USAGE}`
    } else if (word === '-p') asking.port = Number(value())
    else if (word === '-t') type = typeNumber(value())
    else if (word === '-q') asking.questions.push({ name: value(), type: 1 })
    else if (word === '-x') {
      const ip = value()
      asking.questions.push({ name: reverseName(ip) ?? ip, type: typeNumber('PTR') ?? 1 })
    } else if (word === '-4' || word === '-u') continue
    else if (word.startsWith('-')) return `Invalid option: ${word}\n${USAGE}`
    else if (typeNumber(word) !== undefined && asking.questions.length > 0) {
      const last = asking.questions.at(-1)
      if (last !== undefined) last.type = typeNumber(word) ?? 1
    } else if (typeNumber(word) !== undefined) type = typeNumber(word)
    else if (word.toUpperCase() !== 'IN') asking.questions.push({ name: word, type: type ?? 1 })
  }
  if (asking.questions.length === 0) asking.questions.push({ name: '', type: typeNumber('NS') ?? 1 })
  if (type !== undefined) for (const question of asking.questions) if (question.type === 1) question.type = type
  return asking
}

function readSwitch(asking: Asking, text: string): boolean {
  const [name = '', value] = text.split('=')
  const isOff = name.startsWith('no') && name !== 'nofail'
  const plain = isOff ? name.slice(2) : name
  const section = SECTIONS.find((one) => one === plain)
  if (plain === 'all') {
    for (const one of SECTIONS) if (one !== 'cmd') show(asking, one, !isOff)
  } else if (section !== undefined) show(asking, section, !isOff)
  else if (plain === 'short') asking.isShort = !isOff
  else if (plain === 'time' || plain === 'timeout') asking.seconds = Number(value)
  else if (plain === 'tries') asking.tries = Number(value)
  else if (plain === 'retry') asking.tries = Number(value) + 1
  else if (plain === 'recurse' || plain === 'rec') asking.isRecursionDesired = !isOff
  else return WITHOUT_EFFECT.includes(plain)
  return true
}

function show({ shown }: Asking, section: Section, isOn: boolean): void {
  if (isOn) shown.add(section)
  else shown.delete(section)
}

async function askOne(
  system: System,
  asking: Asking,
  ip: string,
  question: Asking['questions'][number],
  words: readonly string[],
  isFirst: boolean,
): Promise<number> {
  const { shown, isShort } = asking
  const title = isShort || !shown.has('cmd') || !isFirst ? [] : titleOf(words)
  const name = question.name.replace(/\.$/, '')
  for (let tries = 0; tries < asking.tries; tries += 1) {
    const answered = await ask(system, {
      server: { ip, port: asking.port },
      name,
      type: question.type,
      isRecursionDesired: asking.isRecursionDesired,
      patienceMs: asking.seconds * SECOND_MS,
    })
    if (answered.kind === 'answer') {
      const lines = isShort
        ? answered.message.answers.map(dataText)
        : [...title, ...answerLines(system, asking, ip, answered, { ...question, name })]
      await writeLines(system, lines)
      return 0
    }
    const why = answered.kind === 'refused' ? 'connection refused' : 'timed out'
    await writeLines(system, [`;; communications error to ${ip}#${asking.port}: ${why}`])
  }
  await writeLines(system, [...title, ';; no servers could be reached'])
  return NO_ANSWER
}

function titleOf(words: readonly string[]): string[] {
  return [
    '',
    `; <<>> ${VERSION} <<>> ${words.join(' ')}`,
    ...(words.some((word) => word.startsWith('@')) ? ['; (1 server found)'] : []),
    ';; global options: +cmd',
  ]
}

function answerLines(
  system: System,
  { shown, port }: Asking,
  ip: string,
  { message, ms, bytes }: Extract<Answered, { readonly kind: 'answer' }>,
  { name, type }: { readonly name: string; readonly type: number },
): string[] {
  const { code, id, answers } = message
  const title = (text: string): string[] => (shown.has('comments') ? [`;; ${text} SECTION:`] : [])
  const gap = shown.has('comments') ? [''] : []
  const flags = `qr${message.isRecursionDesired ? ' rd' : ''} ra`
  const header = [
    ';; Got answer:',
    `;; ->>HEADER<<- opcode: QUERY, status: ${codeName(code)}, id: ${id}`,
    `;; flags: ${flags}; QUERY: 1, ANSWER: ${answers.length}, AUTHORITY: 0, ADDITIONAL: 0`,
    '',
  ]
  const stats = [
    `;; Query time: ${Math.round(ms)} msec`,
    `;; SERVER: ${ip}#${port}(${ip}) (UDP)`,
    `;; WHEN: ${whenText(system)}`,
    `;; MSG SIZE  rcvd: ${bytes}`,
    '',
  ]
  return [
    ...(shown.has('comments') ? header : []),
    ...(shown.has('question')
      ? [...title('QUESTION'), `${tabbed(`;${name}.`, QUESTION_COLUMN)}IN\t${typeName(type)}`, ...gap]
      : []),
    ...(shown.has('answer') && answers.length > 0 ? [...title('ANSWER'), ...answers.map(recordLine), ...gap] : []),
    ...(shown.has('stats') ? stats : []),
  ]
}

/** `Mon Jan 05 09:00:00 UTC 2026`. */
function whenText(system: System): string {
  const time = wallTime(system, system.nowMs())
  return `${time.weekday} ${time.month} ${two(time.day)} ${clockTime(time)} ${time.zone} ${time.year}`
}

function recordLine(record: DnsRecord): string {
  return `${tabbed(`${record.name}.`, NAME_COLUMN)}${record.ttl}\tIN\t${typeName(record.type)}\t${dataText(record)}`
}

/** Tabs up to the column; one blank where the text is as long. */
function tabbed(text: string, column: number): string {
  return text.length < column ? text + '\t'.repeat(Math.ceil((column - text.length) / TAB)) : `${text} `
}
