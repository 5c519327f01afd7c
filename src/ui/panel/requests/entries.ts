// The rows of the waterfall, made from evidence: each request with the connection that carried it, and the connections that carried none.
import type { CommandRun, Connection, ConnectionFailure, Stage, WebRequest } from '../../../model/evidence.ts'
import type { World } from '../../../model/world.ts'
import { commandLine } from '../parts/plain-text.ts'

export type RequestEntry = {
  readonly kind: 'request' | 'connection' | 'name'
  /** `GET`, `TCP`, `UDP`, `DNS`; absent where nothing told what was to be sent. */
  readonly method?: string
  /** The URL, or where the connection went. */
  readonly target: string
  /** On the host's clock, in milliseconds since 1970 UTC. */
  readonly startMs: number
  readonly endMs: number
  readonly phases: readonly Phase[]
  readonly outcome: Outcome
  /** From 2 on: the same was sent before and came to nothing, so long ago. */
  readonly again?: { readonly number: number; readonly afterMs: number }
  /** What sent it, where it was not the program itself. */
  readonly by?: string
  readonly line?: number
  readonly request?: WebRequest
  readonly connection?: Connection
  /** The connection stood already when the request was sent. */
  readonly isReused?: true
}

export type PhaseKind = 'look-up' | 'connect' | 'secure' | 'wait' | 'answer' | 'open'

export type Phase = { readonly kind: PhaseKind; readonly fromMs: number; readonly toMs: number }

/** `word` fits into a small column: `200`, `refused`. */
export type Outcome = { readonly kind: 'good' | 'bad' | 'failed' | 'under way'; readonly word: string }

export type Waterfall = {
  readonly entries: readonly RequestEntry[]
  readonly fromMs: number
  readonly toMs: number
}

export function waterfallOf(stages: readonly Stage[]): Waterfall {
  const entries = withAgain(
    stages
      .flatMap((stage) => entriesOf(stage))
      .map((entry, index) => ({ entry, index }))
      .sort((one, other) => one.entry.startMs - other.entry.startMs || one.index - other.index)
      .map(({ entry }) => entry),
  )
  const first = entries[0]
  return {
    entries,
    fromMs: first?.startMs ?? 0,
    toMs: entries.reduce((latest, { endMs }) => Math.max(latest, endMs), first?.startMs ?? 0),
  }
}

function entriesOf({ requests, connections, commands, endedMs }: Stage): readonly RequestEntry[] {
  const names = namesOf(commands)
  const byNumber = new Map(connections.map((connection) => [connection.number, connection]))
  const carrying = new Set<number>()
  const early = earlyConnections(connections)
  const sent = requests.map((request) => {
    const connection =
      request.connection === undefined ? early.take(request) : (byNumber.get(request.connection) ?? undefined)
    const isFirst = connection !== undefined && !carrying.has(connection.number)
    if (connection !== undefined) carrying.add(connection.number)
    return requestEntry(request, connection, { isFirst, endedMs, names })
  })
  const bare = connections
    .filter(({ number }) => !carrying.has(number))
    .map((connection) => connectionEntry(connection, endedMs, names))
  return [...sent, ...bare]
}

/** A request that failed before it could be sent names no connection: it is the failed one to its host that began with it. */
function earlyConnections(connections: readonly Connection[]) {
  const failed = new Map<string, Connection[]>()
  for (const connection of connections) {
    if (connection.failed === undefined) continue
    const key = `${connection.host} ${connection.startedMs}`
    failed.set(key, [...(failed.get(key) ?? []), connection])
  }
  return {
    take({ url, atMs }: WebRequest): Connection | undefined {
      return failed.get(`${hostOf(url)} ${atMs}`)?.shift()
    },
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : ''
}

type Around = { readonly isFirst: boolean; readonly endedMs: number; readonly names: ReadonlyMap<number, string> }

function requestEntry(request: WebRequest, connection: Connection | undefined, around: Around): RequestEntry {
  const { answer } = request
  const ready = connection?.secureMs ?? connection?.openMs
  const sentMs = Math.max(request.atMs, around.isFirst ? (ready ?? request.atMs) : request.atMs)
  const overMs = request.endedMs ?? answer?.endedMs ?? connection?.endedMs ?? around.endedMs
  const isSent = ready !== undefined || connection === undefined || request.connection !== undefined
  const phases: Phase[] = connection !== undefined && around.isFirst ? openingOf(connection, sentMs) : []
  if (answer !== undefined) {
    phases.push(phase('wait', sentMs, answer.atMs))
    phases.push(phase('answer', answer.atMs, answer.endedMs ?? overMs))
  } else if (isSent) phases.push(phase('wait', sentMs, request.failed === 'unknown host' ? sentMs : overMs))
  const startMs = Math.min(request.atMs, phases[0]?.fromMs ?? request.atMs)
  return {
    kind: 'request',
    ...(request.method === undefined ? {} : { method: request.method }),
    target: request.url,
    startMs,
    endMs: phases.reduce((latest, { toMs }) => Math.max(latest, toMs), startMs),
    phases,
    outcome: outcomeOf(request),
    ...about(request, around.names),
    request,
    ...(connection === undefined ? {} : { connection }),
    ...(connection !== undefined && !around.isFirst ? { isReused: true as const } : {}),
  }
}

function connectionEntry(
  connection: Connection,
  stageEndedMs: number,
  names: ReadonlyMap<number, string>,
): RequestEntry {
  const { protocol, host, port, startedMs, openMs, endedMs, failed } = connection
  const overMs = endedMs ?? (failed === undefined && openMs !== undefined ? stageEndedMs : (openMs ?? startedMs))
  const phases = openingOf(connection, overMs)
  const standing = connection.secureMs ?? openMs
  if (standing !== undefined && protocol !== 'name') phases.push(phase('open', standing, overMs))
  return {
    kind: protocol === 'name' ? 'name' : 'connection',
    method: protocol === 'name' ? 'DNS' : protocol.toUpperCase(),
    target: protocol === 'name' ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`,
    startMs: startedMs,
    endMs: Math.max(startedMs, overMs),
    phases,
    outcome: connectionOutcome(connection),
    ...about(connection, names),
    connection,
  }
}

/** What comes before a connection can carry something. `overMs` is when it was over where it never stood. */
function openingOf({ protocol, startedMs, openMs, secureMs, endedMs, failed }: Connection, overMs: number): Phase[] {
  if (protocol === 'name') return [phase('look-up', startedMs, endedMs ?? startedMs)]
  if (failed === 'unknown host') return [phase('look-up', startedMs, endedMs ?? startedMs)]
  if (openMs === undefined) return [phase('connect', startedMs, endedMs ?? overMs)]
  const opening = [phase('connect', startedMs, openMs)]
  if (secureMs !== undefined) opening.push(phase('secure', openMs, secureMs))
  else if (failed === 'certificate') opening.push(phase('secure', openMs, endedMs ?? overMs))
  return opening
}

function phase(kind: PhaseKind, fromMs: number, toMs: number): Phase {
  return { kind, fromMs, toMs: Math.max(fromMs, toMs) }
}

function outcomeOf({ answer, failed }: WebRequest): Outcome {
  if (failed !== undefined) return { kind: 'failed', word: failed === 'timeout' ? 'no answer' : failed }
  if (answer === undefined) return { kind: 'under way', word: 'under way' }
  return { kind: answer.status < 400 ? 'good' : 'bad', word: String(answer.status) }
}

function connectionOutcome({ failed, openMs, protocol }: Connection): Outcome {
  if (failed !== undefined) return { kind: 'failed', word: WORDS[failed] ?? failed }
  if (protocol === 'name') return { kind: 'good', word: 'found' }
  if (protocol === 'udp') return { kind: 'good', word: 'sent' }
  return openMs === undefined ? { kind: 'under way', word: 'under way' } : { kind: 'good', word: 'open' }
}

const WORDS: Partial<Record<ConnectionFailure, string>> = { 'unknown host': 'unknown' }

function about(
  { by, line }: Pick<Connection, 'by' | 'line'>,
  names: ReadonlyMap<number, string>,
): Pick<RequestEntry, 'by' | 'line'> {
  return {
    ...(by === 'program' ? {} : { by: names.get(by) ?? `process ${by}` }),
    ...(line === undefined ? {} : { line }),
  }
}

function namesOf(commands: readonly CommandRun[]): ReadonlyMap<number, string> {
  return new Map(commands.map(({ pid, argv }) => [pid, commandLine(argv)]))
}

/** Marks what was sent again after it came to nothing. */
function withAgain(entries: readonly RequestEntry[]): readonly RequestEntry[] {
  const before = new Map<string, RequestEntry>()
  return entries.map((entry) => {
    const key = `${entry.kind} ${entry.method ?? ''} ${entry.target}`
    const last = before.get(key)
    const isAgain = last !== undefined && last.outcome.kind !== 'good' && last.endMs <= entry.startMs
    const marked = isAgain
      ? { ...entry, again: { number: (last.again?.number ?? 1) + 1, afterMs: entry.startMs - last.endMs } }
      : entry
    before.set(key, marked)
    return marked
  })
}

/** The requests that servers of the world would have answered and that never came. */
export function neverAsked(world: World, stages: readonly Stage[]): readonly string[] {
  const met = new Set(stages.flatMap(({ requests }) => requests.flatMap(({ route }) => route ?? [])))
  return [...new Set(world.web.routes.map(({ text }) => text))].filter((text) => !met.has(text))
}
