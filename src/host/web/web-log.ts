// HTTP requests as evidence: those that servers of the world got, and those that failed before. What servers answer is not decided here.
import type { Connection, ConnectionFailure, WebAnswer, WebRequest } from '../../model/evidence.ts'
import type { WebFailureName } from '../../model/web.ts'
import type { Intent } from '../network/intents.ts'
import type { Field } from './handler.ts'
import { recordOf } from './http/fields.ts'

export type Arrived = {
  readonly connection: number
  readonly by: Connection['by']
  /** When the client sent it, in milliseconds since 1970 UTC. */
  readonly atMs: number
  readonly method?: string
  readonly url: string
  readonly fields: readonly Field[]
  readonly body: Uint8Array
  readonly intent?: Intent | undefined
}

/** One request that came, while it is answered. Instants are those at which the client gets it. */
export type LoggedRequest = {
  readonly meets: (route: string) => void
  readonly answered: (answer: {
    readonly status: number
    readonly fields: readonly Field[]
    readonly body: Uint8Array
    readonly atMs: number
  }) => void
  readonly ended: (atMs: number) => void
  readonly failed: (how: WebFailureName | ConnectionFailure) => void
}

export type WebLog = {
  readonly arrived: (request: Arrived) => LoggedRequest
  /** An attempt that came to its end before a request could be sent. */
  readonly neverSent: (
    request: Pick<WebRequest, 'connection' | 'by' | 'atMs' | 'method' | 'url' | 'route' | 'failed'>,
    intent?: Intent,
  ) => void
  /** `connections` tells when clients went. */
  readonly requests: (connections: readonly Connection[]) => WebRequest[]
}

/** More than so many are not told one by one. */
const MOST = 20_000
const MOST_TEXT_BYTES = 100_000

type Entry = {
  request: Omit<WebRequest, 'headers' | 'body' | 'answer'>
  readonly fields: readonly Field[]
  readonly body: Uint8Array
  answer?: Omit<WebAnswer, 'headers' | 'body'> & { readonly fields: readonly Field[]; readonly body: Uint8Array }
  isUnderWay: boolean
}

export function createWebLog(): WebLog {
  const entries: Entry[] = []
  let underWay = 0
  const keep = (entry: Entry): void => {
    if (entries.length < MOST) entries.push(entry)
  }
  const end = (entry: Entry): void => {
    if (!entry.isUnderWay) return
    entry.isUnderWay = false
    underWay -= 1
  }
  return {
    arrived({ fields, body, intent, ...facts }) {
      const entry: Entry = {
        request: { ...facts, ...aboutIntent(intent), inFlight: underWay },
        fields,
        body: body.slice(0, MOST_TEXT_BYTES),
        isUnderWay: true,
      }
      underWay += 1
      keep(entry)
      return {
        meets(route) {
          entry.request = { ...entry.request, route }
        },
        answered(answer) {
          entry.answer = { ...answer, body: answer.body.subarray(0, MOST_TEXT_BYTES) }
        },
        ended(atMs) {
          if (entry.answer !== undefined) entry.answer = { ...entry.answer, endedMs: atMs }
          end(entry)
        },
        failed(how) {
          entry.request = { ...entry.request, failed: entry.request.failed ?? how }
          end(entry)
        },
      }
    },
    neverSent(facts, intent) {
      keep({
        request: { ...facts, ...aboutIntent(intent), inFlight: underWay },
        fields: [],
        body: new Uint8Array(0),
        isUnderWay: false,
      })
    },
    requests(connections) {
      const gone = new Map(
        connections.flatMap(({ number, endedMs }) => (endedMs === undefined ? [] : [[number, endedMs]])),
      )
      return entries.map((entry) => shown(entry, gone.get(entry.request.connection ?? 0)))
    },
  }
}

function aboutIntent(intent: Intent | undefined): Partial<WebRequest> {
  if (intent === undefined) return {}
  const { method: _method, url: _url, ...about } = intent
  return about
}

/** What came for a client that was gone did not come. */
function shown({ request, fields, body, answer }: Entry, goneMs = Number.POSITIVE_INFINITY): WebRequest {
  const hasBegun = answer !== undefined && answer.atMs <= goneMs + SLACK_MS
  const isWhole = answer?.endedMs !== undefined && answer.endedMs <= goneMs + SLACK_MS
  const isGivenUp = request.failed === undefined && !isWhole && goneMs < Number.POSITIVE_INFINITY
  return {
    ...request,
    headers: recordOf(fields),
    body: textOf(body),
    ...(hasBegun ? { answer: shownAnswer(answer, isWhole) } : {}),
    ...(isGivenUp ? { failed: 'given up' } : {}),
  }
}

/** Instants that were reckoned in different ways differ by less. */
const SLACK_MS = 1e-3

function shownAnswer(answer: NonNullable<Entry['answer']>, isWhole: boolean): WebAnswer {
  const { status, atMs, endedMs, fields, body } = answer
  return {
    status,
    headers: recordOf(fields),
    body: textOf(body),
    atMs,
    ...(endedMs === undefined || !isWhole ? {} : { endedMs }),
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
