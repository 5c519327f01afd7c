// Small builders for tests about requests: what was sent, what came back, connections and servers of a cloud.
import type { Ec2InstanceLeft } from '../../src/model/cloud.ts'
import type { Connection, WebRequest } from '../../src/model/evidence.ts'
import type { RequestPattern, SendsPattern } from '../../src/model/request-pattern.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'

const at = EMPTY_WORLD.clockMs

/** `GET https://…`, sent so many seconds after the start. An answer of 0 is none. */
export function sent(
  line: string,
  status = 200,
  more: Partial<WebRequest> & { readonly after?: number } = {},
): WebRequest {
  const [method = 'GET', url = ''] = line.split(' ')
  const { after = 0, ...facts } = more
  const atMs = at + after * 1000
  return {
    by: 'program',
    method,
    url,
    headers: {},
    body: '',
    atMs,
    inFlight: 0,
    ...(status === 0 ? {} : { answer: { status, headers: {}, body: '', atMs, endedMs: atMs } }),
    ...facts,
  }
}

/** An attempt of which nobody knows what was to be sent. */
export function attempted(url: string, failed: NonNullable<WebRequest['failed']>, after = 0): WebRequest {
  return { by: 'program', url, headers: {}, body: '', atMs: at + after * 1000, inFlight: 0, failed }
}

export function connected(number: number, host: string, more: Partial<Connection> = {}): Connection {
  return {
    number,
    protocol: 'tcp',
    by: 'program',
    host,
    port: 443,
    startedMs: at,
    openMs: at,
    bytesSent: 0,
    bytesReceived: 0,
    ...more,
  }
}

export function address(line: string, more: Partial<RequestPattern> = {}): RequestPattern {
  const [method = '', url = ''] = line.split(' ')
  return { text: line, methods: [method], url: { kind: 'address', urls: [url] }, ...more }
}

type Some = Extract<SendsPattern, { kind: 'some' }>

export function some(request: string | RequestPattern, more: Partial<Some> = {}): Some {
  const pattern = typeof request === 'string' ? (request === '' ? { text: '' } : address(request)) : request
  return { kind: 'some', request: pattern, times: { atLeast: 1 }, ...more }
}

type Server = Ec2InstanceLeft

export function server(id: string, name: string, more: Partial<Server> = {}): Server {
  return {
    id,
    image: 'ami-0c55b159cbfafe1f0',
    type: 't3.micro',
    state: 'running',
    tags: { Name: name },
    launchedMs: at,
    region: 'eu-west-1',
    isNew: false,
    ...more,
  }
}
