// One sentence about how a request or a connection ended.
import type { ConnectionFailure, WebRequest } from '../../../model/evidence.ts'
import { saySpan } from '../../../workbook/say-span.ts'
import type { RequestEntry } from './entries.ts'

type Failure = NonNullable<WebRequest['failed']> | ConnectionFailure

export function sayOutcome(entry: RequestEntry): string {
  const { request, connection, kind, startMs, endMs } = entry
  const failed = request?.failed ?? connection?.failed
  const after = saySpan(endMs - startMs)
  if (failed !== undefined) return sayFailure(failed, entry, after)
  if (request?.answer !== undefined) {
    const { status } = request.answer
    const word = STATUS[status]
    const spelled = `${status}${word === undefined ? '' : ` ${word}`}`
    return status < 400 ? `Answered with ${spelled} after ${after}.` : `The server refused or failed: ${spelled}.`
  }
  if (request !== undefined) return 'No answer had come when the run ended.'
  if (kind === 'name') return `The name stands for ${connection?.ip ?? 'an address'}.`
  if (connection?.openMs === undefined) return 'The connection did not stand when the run ended.'
  const end = connection.endedMs === undefined ? 'It was left open.' : `It was closed after ${after}.`
  return connection.protocol === 'udp' ? 'Packets went there; UDP knows no connection.' : `The connection stood. ${end}`
}

function sayFailure(failed: Failure, { connection, request }: RequestEntry, after: string): string {
  const port = connection === undefined ? 'this port' : `port ${connection.port}`
  switch (failed) {
    case 'unknown host':
      return 'Nobody knows this name, so there was nowhere to connect to.'
    case 'refused':
      return `Refused after ${after}: nothing listens on ${port}.`
    case 'timed out':
    case 'connect timeout':
      return `The connection never stood: no packet came back in ${after}.`
    case 'unreachable':
      return 'There is no way to this address.'
    case 'certificate':
      return 'The connection stood, but the certificate of the server was not accepted.'
    case 'expired certificate':
      return 'The certificate of the server has expired.'
    case 'self-signed certificate':
      return 'The server signed its certificate itself, and nobody vouches for it.'
    case 'wrong host certificate':
      return 'The certificate of the server is for another name.'
    case 'unknown authority':
      return 'The certificate is signed by an authority that this host does not know.'
    case 'reset':
      return `The server broke the connection after ${after}.`
    case 'given up':
      return request?.answer === undefined
        ? `The client gave up after ${after}: no answer had come.`
        : `The client gave up after ${after}, before the whole answer had come.`
    case 'timeout':
      return `The server took the request and never answered. It was over after ${after}.`
    case 'malformed':
      return 'What the server sent is no HTTP.'
    default:
      return failed satisfies never
  }
}

/** RFC 9110, and 429 of RFC 6585. */
const STATUS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}
