// The processes of a world: numbers for those that have none, parents by name, command lines as lists.
import type { SignalAnswer, WorldProcess } from '../../../model/machine.ts'
import { closestWord } from '../../closest-word.ts'
import type { Report } from '../../report.ts'
import { SIGNAL_ANSWER } from '../../schema/nouns/process-schema.ts'
import { parseDurationMs } from '../../schema/quantities.ts'
import { entriesOf, numberOf, textOf, textsOf, type Written, wordIn } from '../../yaml/written.ts'
import { splitWords } from '../commands/split-words.ts'
import { type Layers, mergeMappings } from '../layers.ts'
import { bytesIn, percentIn, startedMsIn, timelineIn } from './read-figures.ts'
import { readSignalName } from './signal-names.ts'

/** Numbers that the host itself gives. */
const OWN_PIDS: Readonly<Record<number, string>> = {
  1200: 'the shell of the learner',
  1234: 'the program of the learner',
}
const FIRST_PID = 401
const MEMORY_BYTES = 9_437_184
/** As the kernel keeps it. */
const LONGEST_NAME = 15
const THREADS_OF_MANY = 4

type Given = { readonly name: string; readonly node: Written }

export function buildProcesses(layers: Layers, clockMs: number, report: Report): readonly WorldProcess[] {
  const given = writtenProcesses(layers)
  const pids = numbersOf(given, report)
  return given.map((one, index) => {
    const pid = pids[index] ?? FIRST_PID
    return buildProcess(one, pid, parentOf(one, pid, given, pids, report), clockMs, report)
  })
}

/** A mapping changes the processes that it names; a list stands in the place of all before it. */
function writtenProcesses(layers: Layers): readonly Given[] {
  let byName = new Map<string, readonly Written[]>()
  for (const layer of layers) {
    const node = wordIn(layer, 'processes')
    if (node?.kind === 'list') {
      byName = new Map()
      for (const item of node.items) {
        const name = textOf(wordIn(item, 'name')) ?? ''
        byName.set(name, [...(byName.get(name) ?? []), item])
      }
    }
    for (const { name, value } of entriesOf(node)) {
      const before = byName.get(name)
      if (value.kind === 'list') byName.set(name, value.items)
      else if (value.kind === 'nothing') byName.delete(name)
      else byName.set(name, [mergeMappings(before?.length === 1 ? before[0] : undefined, value)])
    }
  }
  return [...byName].flatMap(([name, nodes]) => nodes.map((node) => ({ name, node })))
}

function numbersOf(given: readonly Given[], report: Report): readonly number[] {
  const written = given.map(({ node }) => numberOf(wordIn(node, 'pid')))
  const taken = new Map<number, string>()
  for (const [index, pid] of written.entries()) {
    const one = given[index]
    if (pid === undefined || one === undefined) continue
    const owner = OWN_PIDS[pid] ?? taken.get(pid)
    const place = wordIn(one.node, 'pid')?.place ?? one.node.place
    if (owner !== undefined) report.error('wrong-kind', place, `${pid} is the number of ${owner}. Write another one.`)
    taken.set(pid, one.name)
  }
  let next = FIRST_PID - 1
  return written.map((pid) => {
    if (pid !== undefined) return pid
    do next += 1
    while (taken.has(next) || OWN_PIDS[next] !== undefined)
    return next
  })
}

function parentOf(one: Given, pid: number, given: readonly Given[], pids: readonly number[], report: Report): number {
  const node = wordIn(one.node, 'parent')
  if (node === undefined) return pid === 1 ? 0 : 1
  const number = numberOf(node)
  if (number !== undefined) {
    if (![0, 1, ...Object.keys(OWN_PIDS).map(Number), ...pids].includes(number))
      report.error('wrong-kind', node.place, `There is no process ${number}. Give it under "processes" too.`)
    return number
  }
  const name = textOf(node) ?? ''
  const index = given.findIndex((other) => other.name === name)
  if (index !== -1) return pids[index] ?? 1
  const closest = closestWord(
    name,
    given.map((other) => other.name),
  )
  const instead = closest === undefined ? 'Give it under "processes" too.' : `Did you mean "${closest}"?`
  report.error('unknown-word', node.place, `There is no process "${name}". ${instead}`)
  return 1
}

function buildProcess(
  { name, node }: Given,
  pid: number,
  parent: number,
  clockMs: number,
  report: Report,
): WorldProcess {
  const state = textOf(wordIn(node, 'state')) ?? 'S'
  const cpu = wordIn(node, 'cpu')
  const memory = wordIn(node, 'memory')
  const startedMs = startOf(wordIn(node, 'started'), clockMs, report)
  return {
    pid,
    name: name.slice(0, LONGEST_NAME),
    argv: argvOf(name, state, wordIn(node, 'command')),
    parent,
    user: textOf(wordIn(node, 'user')) ?? 'root',
    state,
    terminal: textOf(wordIn(node, 'terminal')) ?? null,
    threads: numberOf(wordIn(node, 'threads')) ?? (state.includes('l') ? THREADS_OF_MANY : 1),
    cpuPercent: cpu === undefined ? [{ fromMs: 0, value: 0 }] : timelineIn(cpu, percentIn),
    memoryBytes: memory === undefined ? [{ fromMs: 0, value: MEMORY_BYTES }] : timelineIn(memory, bytesIn),
    ...(startedMs === undefined ? {} : { startedMs }),
    onSignal: signalsOf(wordIn(node, 'signals'), report),
  }
}

/** A process that has ended has no command line any more, a thread of the kernel never had one. */
function argvOf(name: string, state: string, command: Written | undefined): readonly string[] {
  if (state.startsWith('Z') || command?.kind === 'nothing') return []
  if (command === undefined) return [name]
  if (command.kind === 'list') return textsOf(command)
  // A program that names itself, such as "nginx: master process", does so in one piece.
  const text = textOf(command) ?? ''
  return /^\S+: /.test(text) ? [text] : splitWords(text)
}

function startOf(node: Written | undefined, clockMs: number, report: Report): number | undefined {
  if (node === undefined) return undefined
  const startedMs = startedMsIn(textOf(node) ?? '', clockMs)
  if (startedMs === undefined) report.error('wrong-kind', node.place, 'There is no such date or time.')
  else if (startedMs > clockMs)
    report.error('wrong-kind', node.place, 'This is after the start of the clock. Write an earlier time.')
  return startedMs
}

function signalsOf(node: Written | undefined, report: Report): WorldProcess['onSignal'] {
  return Object.fromEntries(
    entriesOf(node).flatMap(({ name, key, value }) => {
      const signal = readSignalName(name, key.place, report)
      if (signal === undefined) return []
      if (signal === 'KILL' || signal === 'STOP') {
        report.error('wrong-kind', key.place, `No process can handle ${signal}. Leave it out.`)
        return []
      }
      return [[signal, signalAnswer(textOf(value) ?? '')]]
    }),
  )
}

function signalAnswer(text: string): SignalAnswer {
  if (text === 'ignores') return { kind: 'ignores' }
  return { kind: 'ends', afterMs: parseDurationMs(SIGNAL_ANSWER.exec(text)?.[1] ?? '') ?? 0 }
}
